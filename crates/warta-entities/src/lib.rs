#![doc = include_str!("../README.md")]

mod amount;
mod boundaries;
mod brackets;
mod convention;
mod coreference;
mod dateline;
mod entity;
mod explain;
pub mod features;
pub mod gazetteer;
mod headline;
mod heads;
mod initials;
mod names;
mod neighbours;
mod offices;
mod page;
mod pattern;
mod product;
mod recognizer;
mod runs;

pub use convention::{Convention, UnknownConvention};
pub use entity::{Entity, EntityId, EntityKind, Link, Mention, MentionKind};
pub use explain::Explanation;
pub use headline::Recased;
pub use recognizer::{Input, LoadError, Recognizer};
