use warta_entities::EntityId;

use crate::{ClusterId, EventId, EventType};

/// How far a happening is vouched for, derived from its mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Status {
    /// Told by the writer as fact.
    Asserted,
    /// Told on somebody's word.
    Reported,
    /// Lies ahead.
    Planned,
    /// Perhaps, or under a condition.
    Possible,
    /// Said not to happen.
    Negated,
}

impl Status {
    /// The name in the output contract, for instance `asserted`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Asserted => "asserted",
            Status::Reported => "reported",
            Status::Planned => "planned",
            Status::Possible => "possible",
            Status::Negated => "negated",
        }
    }
}

/// One happening on the timeline.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TimelineEntry {
    /// The happening.
    pub cluster: ClusterId,
    /// Its best TIMEX3 value, where one is known.
    pub value: Option<String>,
    /// What happened.
    pub kind: EventType,
    /// Its mentions, in order of the text.
    pub events: Vec<EventId>,
    /// Who takes part.
    pub participants: Vec<EntityId>,
    /// Where.
    pub place: Option<EntityId>,
    /// How far it is vouched for.
    pub status: Status,
    /// Who says so.
    pub sources: Vec<EntityId>,
}
