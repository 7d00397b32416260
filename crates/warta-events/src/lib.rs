//! Who did what to whom, when, where, according to whom and how certainly.

mod argument;
mod attribution;
mod certainty;
mod cluster;
mod event;
mod extractor;
mod lexicon;
mod timeline;
mod timing;
mod trigger;
mod view;

pub use event::{
    Argument, ClusterId, Event, EventId, EventTime, EventType, Modality, Polarity, Role, Source,
};
pub use extractor::{Events, Extractor, Input};
pub use timeline::{Status, TimelineEntry};
