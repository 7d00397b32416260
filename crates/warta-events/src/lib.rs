#![doc = include_str!("../README.md")]

mod across;
mod arguments;
mod attribution;
mod bare_stem;
mod certainty;
mod cluster;
mod event;
mod event_noun;
mod extractor;
mod lexicon;
mod phrase;
mod place;
mod predication;
mod reading;
mod relation;
mod sense;
mod shape;
mod timeline;
mod trigger;
mod when;

pub use across::{EventKey, Member, SharedHappening, Similarity, Told, cluster_documents};
pub use attribution::Claim;
pub use event::{
    Argument, ClusterId, Event, EventId, EventPlace, EventTime, EventType, Modality, PlaceBasis,
    Polarity, Role, Source, Via,
};
pub use extractor::{Events, Extractor, Input, View};
pub use relation::{Relation, RelationKind};
pub use timeline::{Status, TimelineEntry};
