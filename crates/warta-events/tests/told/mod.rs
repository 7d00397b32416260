//! The event that a word in brackets tells.

use warta_events::Event;
use warta_text::Span;

/// The event whose trigger begins at a byte, else one whose trigger or light verb stands there.
pub(crate) fn event_at(events: &[Event], at: usize) -> Option<&Event> {
    let holds = |span: Span| span.start() <= at && at < span.end();
    let named = events.iter().find(|event| event.trigger.start() == at);
    named.or_else(|| {
        events.iter().find(|event| holds(event.trigger) || event.support.is_some_and(holds))
    })
}
