#![doc = include_str!("../README.md")]

mod amount;
mod boundaries;
mod coreference;
mod entity;
pub mod features;
pub mod gazetteer;
mod names;
mod pattern;
mod recognizer;

pub use entity::{Entity, EntityId, EntityKind, Link, Mention, MentionKind};
pub use recognizer::{Input, Recognizer};
