//! Times named in Indonesian text, and which dates they are.
//!
//! [`TemporalTagger::tag_into`] reads the tokens of a text and resolves what it
//! finds against the date of the text and the dates named before. [`find`] and
//! [`parse`] give the pieces as written, which [`Expression::resolve`] turns into
//! a value: TIMEX3 of ISO-TimeML 1.2.1, and the stretch of calendar that it covers.
//!
//! Nothing is guessed: `Mei 2025` is a month, `pukul 9` an hour, and what nobody
//! told is `X` in the value. Dates are those of the Gregorian calendar, also
//! before 1582; years run from -9999 to 9999.

mod error;
mod expression;
mod feast;
mod grammar;
mod interval;
mod named;
mod options;
mod parse;
mod pieces;
mod reference;
mod resolve;
mod tagger;
#[cfg(feature = "timeml")]
pub mod timeml;
mod timex;
mod wording;
mod words;

pub use error::{ParseError, ParseErrorKind};
pub use expression::Expression;
pub use feast::Feast;
pub use interval::{Interval, LocalTime};
pub use named::NamedDay;
pub use options::{FigureOrder, Options};
pub use parse::{find, parse};
pub use pieces::{
    Amount, Anchor, Clock, DatePieces, DayPart, Direction, Length, MonthPiece, Pieces, Season,
    Shift, TimeOfDay, Unit, Vague, When, YearPiece, Zone,
};
pub use reference::{Reference, ReferenceError};
pub use tagger::TemporalTagger;
pub use timex::{Basis, Granularity, Modifier, Timex, TimexKind};
