use crate::Span;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberError {
    /// Nothing, or blanks alone.
    #[error("no number in an empty text")]
    Empty,
    /// No number begins at the first word.
    #[error("no number at {span}")]
    NotANumber {
        /// What stands where the number should begin.
        span: Span,
    },
    /// A number, and more text behind it.
    #[error("the number ends before {span}")]
    Trailing {
        /// What the number does not reach.
        span: Span,
    },
    /// More digits than fit into [`Number`](super::Number), or a number past the
    /// quadrillions that words are given for.
    #[error("the number is too large or too finely divided")]
    TooLarge,
    /// A fraction, zero or less, which puts nothing in order.
    #[error("no ordinal: the number is not a whole number above zero")]
    NotOrdinal,
    /// No currency stands beside the number.
    #[error("the amount names no currency")]
    NoCurrency,
}
