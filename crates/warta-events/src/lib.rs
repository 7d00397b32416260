//! Who did what to whom, when, where, according to whom and how certainly.

mod event;
mod extractor;
mod timeline;

pub use event::{
    Argument, ClusterId, Event, EventId, EventTime, EventType, Modality, Polarity, Role, Source,
};
pub use extractor::{Events, Extractor, Input};
pub use timeline::{Status, TimelineEntry};
