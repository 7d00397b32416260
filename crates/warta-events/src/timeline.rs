use std::collections::HashMap;

use warta_entities::{Entity, EntityId, EntityKind};
use warta_temporal::LocalTime;

use crate::event::{Event, EventPlace, Modality, PlaceBasis, Polarity, Role};
use crate::{ClusterId, EventId, EventType};

/// How far a happening is vouched for, derived from its mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Status {
    /// Told by the writer as fact.
    Asserted,
    /// Told on somebody's word.
    Reported,
    /// Lies ahead.
    Planned,
    /// Perhaps, under a condition, or only wished or asked for: `menuntut pembebasan`.
    Possible,
    /// Said not to happen.
    Negated,
}

warta_text::named! {
    Status: "status",
    /// All five, the strongest first.
    ALL,
    /// The name in the output contract, for instance `asserted`.
    as_str {
        Asserted = "asserted",
        Reported = "reported",
        Planned = "planned",
        Possible = "possible",
        Negated = "negated",
    }
}

impl Status {
    /// The status in Indonesian, for people to read.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Status::Asserted => "dinyatakan",
            Status::Reported => "menurut sumber",
            Status::Planned => "direncanakan",
            Status::Possible => "mungkin",
            Status::Negated => "tidak terjadi",
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
    /// Where: by an argument, else the place that a sentence of its is set in.
    pub place: Option<EntityId>,
    /// How far it is vouched for.
    pub status: Status,
    /// Who says so.
    pub sources: Vec<EntityId>,
}

impl TimelineEntry {
    /// A happening of which nothing else is known, told as a fact.
    ///
    /// ```
    /// use warta_events::{ClusterId, EventId, EventKey, EventType, TimelineEntry};
    ///
    /// let mut entry = TimelineEntry::new(ClusterId(0), EventType::Hazard);
    /// entry.events.push(EventId(0));
    /// entry.value = Some("2024-03-04".to_owned());
    /// assert_eq!(EventKey::of(&entry, &[]).to_string(), "HAZARD||2024-03-04|");
    /// ```
    #[must_use]
    pub fn new(cluster: ClusterId, kind: EventType) -> TimelineEntry {
        TimelineEntry {
            cluster,
            value: None,
            kind,
            events: Vec::new(),
            participants: Vec::new(),
            place: None,
            status: Status::Asserted,
            sources: Vec::new(),
        }
    }
}

/// The happenings of `events` in order of time; those that only have a length or the
/// present come behind them, and those without any time last, each in order of the text.
pub(crate) fn timeline(events: &[Event], entities: &[Entity]) -> Vec<TimelineEntry> {
    let mut mentions: Vec<(ClusterId, EventId)> =
        events.iter().zip(0..).map(|(event, number)| (event.cluster, EventId(number))).collect();
    mentions.sort_unstable();
    let clusters = || mentions.chunk_by(|a, b| a.0 == b.0);
    let entries = clusters().filter_map(|mentions| entry(events, mentions, entities));
    // A day without an hour goes on from the last hour that the text names of it.
    let mut hour: HashMap<String, LocalTime> = HashMap::new();
    let mut place = |entry: &TimelineEntry| {
        let value = entry.value.as_deref();
        let mut first = value.and_then(LocalTime::first_of);
        match value {
            Some(day) if day.len() == 10 => first = hour.get(day).copied().or(first),
            Some(value) => {
                let day = value.split_once('T').map(|(day, _)| day.to_owned());
                if let Some((day, first)) = day.zip(first) {
                    hour.insert(day, first);
                }
            }
            None => {}
        }
        // A month goes before its first day.
        let fine = value.map_or(0, |value| value.len().min(10));
        (value.is_none(), first.is_none(), first, fine)
    };
    let mut placed = Vec::with_capacity(clusters().count());
    placed.extend(entries.map(|entry| (place(&entry), entry)));
    placed.sort_by_key(|&(place, _)| place);
    let mut timeline: Vec<_> = placed.into_iter().map(|(_, entry)| entry).collect();
    // It stands where the places stood, which took more room.
    timeline.shrink_to_fit();
    timeline
}

/// The entry of a happening with these mentions.
fn entry(
    events: &[Event],
    ids: &[(ClusterId, EventId)],
    entities: &[Entity],
) -> Option<TimelineEntry> {
    let mentions = || ids.iter().filter_map(|&(_, id)| events.get(id.0 as usize));
    let first = mentions().next().filter(|first| first.kind != EventType::State)?;
    // The mention that tells the time most finely decides.
    let value = mentions()
        .filter_map(|e| e.time.as_ref())
        .max_by_key(|t| (t.timex.is_some(), t.value.len()))
        .map(|t| t.value.clone());
    let mut participants: Vec<_> = mentions()
        .flat_map(|e| &e.args)
        .filter(|a| matches!(a.role, Role::Actor | Role::Recipient))
        .filter_map(|a| a.entity)
        .collect();
    participants.sort_unstable();
    participants.dedup();
    participants.shrink_to_fit();
    let is_place =
        |id: &EntityId| entities.get(id.0 as usize).is_some_and(|e| e.kind == EntityKind::Loc);
    let place = mentions()
        .flat_map(|e| &e.args)
        .filter(|a| matches!(a.role, Role::Place | Role::Destination))
        .filter_map(|a| a.entity)
        .find(is_place);
    let scene = || {
        let set_in = |p: &&EventPlace| p.basis == PlaceBasis::Sentence;
        mentions().filter_map(|e| e.place.as_ref()).filter(set_in).find_map(|p| p.entity)
    };
    let place = place.or_else(scene);
    let mut sources: Vec<_> =
        mentions().filter_map(|e| e.source.as_ref()).filter_map(|s| s.entity).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.shrink_to_fit();
    Some(TimelineEntry {
        cluster: first.cluster,
        value,
        kind: first.kind,
        events: ids.iter().map(|&(_, id)| id).collect(),
        participants,
        place,
        status: status(mentions),
        sources,
    })
}

/// The strongest word that any mention gives.
fn status<'e, I: Iterator<Item = &'e Event>>(mentions: impl Fn() -> I) -> Status {
    let told = |e: &&Event| e.polarity == Polarity::Positive;
    if !mentions().any(|e| told(&e)) {
        return Status::Negated;
    }
    let fact = |e: &Event| e.modality == Modality::Asserted;
    if mentions().filter(told).any(|e| fact(e) && e.source.is_none()) {
        return Status::Asserted;
    }
    if mentions().filter(told).any(fact) {
        return Status::Reported;
    }
    if mentions().filter(told).any(|e| e.modality == Modality::Planned) {
        return Status::Planned;
    }
    Status::Possible
}
