//! The event that a word of a text tells.

use warta_events::{Event, View};

use crate::reading::read;

/// The event with this trigger.
#[track_caller]
pub(crate) fn event(text: &str, trigger: &str) -> Event {
    let mut events = read(text, View::Events).events.into_iter();
    let found = events.find(|event| event.trigger.slice(text) == Some(trigger));
    found.unwrap_or_else(|| panic!("no event {trigger}: {text}"))
}
