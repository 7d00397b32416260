//! Named entities, amounts and coreference in Indonesian news.

mod entity;
mod recognizer;

pub use entity::{Entity, EntityId, EntityKind, Link, Mention, MentionKind};
pub use recognizer::{Input, Recognizer};
