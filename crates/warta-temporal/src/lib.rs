//! Times named in Indonesian text, and which dates they are.

mod feast;
mod grammar;
mod interval;
mod options;
mod pieces;
mod reference;
mod resolve;
mod tagger;
mod timex;
mod words;

pub use feast::Feast;
pub use interval::{Interval, LocalTime};
pub use options::{FigureOrder, Options};
pub use pieces::{
    Amount, Anchor, Clock, DatePieces, DayPart, Direction, Expression, Length, MonthPiece, Pieces,
    Season, Shift, TimeOfDay, Unit, Vague, When, YearPiece, Zone,
};
pub use reference::{Reference, ReferenceError};
pub use tagger::TemporalTagger;
pub use timex::{Basis, Modifier, Timex, TimexKind};
