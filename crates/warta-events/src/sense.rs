mod groups;
mod table;
mod thing;

use crate::EventType;
use crate::reading::Reading;

pub(crate) use table::sense_of;
pub(crate) use thing::is_deed;

pub(crate) type Sense = (EventType, Option<&'static str>);

/// Whether a verb says that what stands behind it is still ahead: `ditargetkan`.
pub(crate) fn is_plan(verb: &str) -> bool {
    groups::is_in(verb, "DUE")
}

/// What a word tells, by its sense or else as it is listed; `None` where it is only a state.
pub(crate) fn event_of(sense: Option<Sense>, listed: Sense) -> Option<Sense> {
    Some(sense.unwrap_or(listed)).filter(|&(kind, _)| kind != EventType::State)
}

/// Whether the words around a word tell that it names no event: `laga itu menarik`.
pub(crate) fn is_of_none(reading: &Reading<'_>, at: usize, lemma: &str) -> bool {
    sense_of(reading, at, at, lemma).is_some_and(|(kind, _)| kind == EventType::State)
}
