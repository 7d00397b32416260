//! Who did what to whom, when, where, according to whom and how certainly.
//!
//! [`Extractor`] reads the layers below and gives [`Events`]: each [`Event`] with its
//! trigger, type, arguments, polarity, modality, source, time, place and a confidence,
//! the [`Claim`]s of the text, and a timeline of happenings. [`cluster_documents`] joins
//! the happenings of several documents. All positions are byte spans into the text.

mod across;
mod arguments;
mod attribution;
mod certainty;
mod cluster;
mod event;
mod event_noun;
mod extractor;
mod lexicon;
mod phrase;
mod place;
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
    Polarity, Role, Source,
};
pub use extractor::{Events, Extractor, Input};
pub use relation::{Relation, RelationKind};
pub use timeline::{Status, TimelineEntry};
