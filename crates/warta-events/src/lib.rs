#![doc = include_str!("../README.md")]

mod arguments;
mod attribution;
mod certainty;
mod cluster;
mod event;
mod event_noun;
mod extractor;
mod lexicon;
mod phrase;
mod reading;
mod relation;
mod sense;
mod timeline;
mod trigger;
mod when;

pub use attribution::Claim;
pub use event::{
    Argument, ClusterId, Event, EventId, EventTime, EventType, Modality, Polarity, Role, Source,
};
pub use extractor::{Events, Extractor, Input};
pub use relation::{Relation, RelationKind};
pub use timeline::{Status, TimelineEntry};
