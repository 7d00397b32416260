use chrono::Weekday;
use warta_text::Span;

/// Why a string is not an expression of time, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at {span}")]
pub struct ParseError {
    kind: ParseErrorKind,
    span: Span,
}

/// What a [`ParseError`] can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// The string holds no token.
    #[error("the text is empty")]
    Empty,
    /// No expression begins with the first word.
    #[error("this is not a time expression")]
    NotATime,
    /// An expression is followed by something else.
    #[error("unexpected text after the time expression")]
    Trailing,
    /// `31 Februari`.
    #[error("no such day in the calendar")]
    NoSuchDay,
    /// `pukul 25.61`.
    #[error("no such time of day")]
    NoSuchTime,
    /// `Senin, 12 September 2023`, a Tuesday.
    #[error("the weekday is written as {written:?} but the date falls on {actual:?}")]
    WeekdayMismatch {
        /// What stands there.
        written: Weekday,
        /// What the calendar says.
        actual: Weekday,
    },
}

impl ParseError {
    pub(crate) const fn new(kind: ParseErrorKind, span: Span) -> ParseError {
        ParseError { kind, span }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(self) -> ParseErrorKind {
        self.kind
    }

    /// The bytes of the string that are at fault.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }
}
