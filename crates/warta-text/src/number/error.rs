use crate::Span;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberError {
    /// Nothing, or blanks alone.
    #[error("the text is empty")]
    Empty,
    /// No number begins at the first word.
    #[error("no number begins at {span}")]
    NotANumber {
        /// What stands where the number should begin.
        span: Span,
    },
    /// A number, and more text behind it.
    #[error("more text follows the number at {span}")]
    Trailing {
        /// What the number does not reach.
        span: Span,
    },
    /// More digits than fit into [`Number`](super::Number), or a number past the
    /// quadrillions that words are given for.
    #[error("the number is too large or has too many decimal places")]
    TooLarge,
    /// A fraction, zero or less, which puts nothing in order.
    #[error("only a whole number above zero has an ordinal")]
    NotOrdinal,
    /// No currency stands beside the number.
    #[error("the amount has no currency")]
    NoCurrency,
}
