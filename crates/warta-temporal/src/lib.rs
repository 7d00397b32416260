//! Times named in Indonesian text, and which dates they are.

mod feast;
mod find;
mod interval;
mod lexicon;
mod pieces;
mod reference;
mod resolve;
mod tagger;
mod timex;

pub use interval::{Interval, LocalTime};
pub use reference::{Reference, ReferenceError};
pub use tagger::TemporalTagger;
pub use timex::{Basis, Modifier, Timex, TimexKind};
