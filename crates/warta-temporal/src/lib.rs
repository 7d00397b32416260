#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod caption;
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
mod value;
mod wording;
mod words;

pub use error::{ParseError, ParseErrorKind};
pub use expression::Expression;
pub use feast::Feast;
pub use grammar::is_certain_to;
pub use interval::{Interval, LocalTime};
pub use named::{NamedDay, NamedDayError};
pub use options::{FigureOrder, Options};
pub use parse::{find, parse};
pub use pieces::{
    Amount, Anchor, Clock, DatePieces, DayPart, Direction, Length, MonthPiece, Pieces, Season,
    Shift, TimeOfDay, Unit, Vague, When, YearPiece, Zone,
};
pub use reference::{Reference, ReferenceError, ReferenceErrorKind};
pub use tagger::TemporalTagger;
pub use timex::{Basis, Bound, Granularity, Modifier, Timex, TimexKind};
