//! Mentions of one happening, and happenings in order of time.

use std::collections::{BTreeSet, HashMap};

use warta_entities::{EntityId, EntityKind};

use crate::view::View;
use crate::{
    ClusterId, Event, EventId, EventType, Modality, Polarity, Role, Status, TimelineEntry,
};

/// How many happenings of one kind a mention is compared with.
const REACH: usize = 6;

/// A happening as far as it is known.
struct Happening {
    events: Vec<usize>,
    root: String,
    parties: BTreeSet<EntityId>,
    day: Option<String>,
    negative: bool,
}

/// Gives each event its cluster; clusters are numbered by their first mention.
pub(crate) fn cluster(view: &View<'_>, events: &mut [Event]) {
    let mut happenings: Vec<Happening> = Vec::new();
    let mut by_kind: HashMap<EventType, Vec<usize>> = HashMap::new();
    for at in 0..events.len() {
        let event = &events[at];
        let definite = points_back(view, event);
        let one = describe(event, at);
        let known = by_kind.entry(event.kind).or_default();
        let candidates = known.iter().rev().take(REACH).copied();
        let same = candidates.into_iter().find(|&h| fits(&happenings[h], &one, definite));
        let slot = match same {
            Some(slot) => {
                let happening = &mut happenings[slot];
                happening.events.push(at);
                happening.parties.extend(&one.parties);
                happening.day = happening.day.take().or(one.day);
                slot
            }
            None => {
                happenings.push(one);
                known.push(happenings.len() - 1);
                happenings.len() - 1
            }
        };
        events[at].cluster = ClusterId(slot as u32);
    }
}

fn describe(event: &Event, at: usize) -> Happening {
    let parties = event.args.iter().filter(|argument| {
        matches!(argument.role, Role::Actor | Role::Recipient | Role::Destination)
    });
    Happening {
        events: vec![at],
        root: root(&event.lemma),
        parties: parties.filter_map(|argument| argument.entity).collect(),
        day: event.time.as_ref().and_then(|time| time.value.get(..10).map(str::to_owned)),
        negative: event.polarity == Polarity::Negative,
    }
}

/// The core of a word, so that `bertemu` and `pertemuan` meet.
fn root(lemma: &str) -> String {
    let stems = ["memper", "menge", "peng", "meng", "pen", "men", "mem", "pem", "meny", "peny"];
    let short = ["ber", "per", "ter", "me", "pe", "di", "ke"];
    let word = stems.iter().chain(&short).find_map(|p| lemma.strip_prefix(p)).unwrap_or(lemma);
    let word = ["kannya", "annya", "kan", "an", "nya", "i"]
        .iter()
        .find_map(|s| word.strip_suffix(s).filter(|rest| rest.chars().count() > 3));
    word.unwrap_or(lemma).chars().skip(0).collect()
}

/// Whether a mention with `itu`, `ini` or `tersebut` points back to one told before.
fn points_back(view: &View<'_>, event: &Event) -> bool {
    let end = view.tokens_of(event.trigger).end;
    view.is_any(end, &["itu", "ini", "tersebut"])
}

fn fits(happening: &Happening, one: &Happening, definite: bool) -> bool {
    let days = match (&happening.day, &one.day) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    let alike = happening.root == one.root || root_alike(&happening.root, &one.root);
    if definite {
        return alike && days;
    }
    let shared = happening.parties.intersection(&one.parties).next().is_some();
    let open = happening.parties.is_empty() || one.parties.is_empty();
    let dated = happening.day.is_some() && happening.day == one.day;
    days && alike && happening.negative == one.negative && (shared || (open && dated))
}

/// Whether two roots share their middle: `temu` and `temuan`, `sita` and `nyita`.
fn root_alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() >= 3 && long.contains(short)
}

/// The happenings in order of time; those without a date come last, in order of the text.
pub(crate) fn timeline(view: &View<'_>, events: &[Event]) -> Vec<TimelineEntry> {
    let mut members: HashMap<ClusterId, Vec<usize>> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        members.entry(event.cluster).or_default().push(at);
    }
    let mut entries: Vec<(Option<String>, usize, TimelineEntry)> = members
        .into_iter()
        .map(|(cluster, members)| {
            let mentions: Vec<&Event> = members.iter().filter_map(|&at| events.get(at)).collect();
            let best =
                mentions.iter().filter_map(|e| e.time.as_ref()).max_by_key(|t| t.value.len());
            let begin = best.and_then(|time| begin(view, time));
            let first = members.first().copied().unwrap_or(0);
            let ids = members.iter().map(|&at| EventId(at as u32)).collect();
            let value = best.map(|time| time.value.clone());
            (begin, first, entry(view, cluster, &mentions, ids, value))
        })
        .collect();
    entries.sort_by(|a, b| (a.0.is_none(), &a.0, a.1).cmp(&(b.0.is_none(), &b.0, b.1)));
    entries.into_iter().map(|(_, _, entry)| entry).collect()
}

/// The first moment of an event's time, in a form that sorts.
fn begin(view: &View<'_>, time: &crate::EventTime) -> Option<String> {
    let interval = time.timex.and_then(|at| view.input.timexes.get(at as usize)?.interval);
    let begin = interval.and_then(|interval| interval.begin()).map(|begin| begin.to_string());
    Some(begin.unwrap_or_else(|| time.value.clone()))
}

fn entry(
    view: &View<'_>,
    cluster: ClusterId,
    mentions: &[&Event],
    events: Vec<EventId>,
    value: Option<String>,
) -> TimelineEntry {
    let arguments = || mentions.iter().flat_map(|event| &event.args);
    let parties: BTreeSet<EntityId> = arguments()
        .filter(|argument| matches!(argument.role, Role::Actor | Role::Recipient))
        .filter_map(|argument| argument.entity)
        .collect();
    let is_place = |id: &EntityId| {
        let entity = view.input.entities.get(id.0 as usize);
        entity.is_some_and(|entity| entity.kind == EntityKind::Loc)
    };
    let place = [Role::Place, Role::Destination].into_iter().find_map(|role| {
        let of_role = arguments().filter(|argument| argument.role == role);
        of_role.filter_map(|argument| argument.entity).find(is_place)
    });
    let sources: BTreeSet<EntityId> =
        mentions.iter().filter_map(|event| event.source.as_ref()?.entity).collect();
    TimelineEntry {
        cluster,
        value,
        kind: mentions.first().map_or(EventType::Other, |event| event.kind),
        events,
        participants: parties.into_iter().collect(),
        place,
        status: status(mentions),
        sources: sources.into_iter().collect(),
    }
}

/// How far a happening is vouched for: one mention that the writer tells as fact decides.
fn status(mentions: &[&Event]) -> Status {
    if mentions.iter().all(|event| event.polarity == Polarity::Negative) {
        return Status::Negated;
    }
    let told = |event: &&&Event| event.polarity == Polarity::Positive;
    let asserted = mentions.iter().filter(told).filter(|e| e.modality == Modality::Asserted);
    let planned = mentions.iter().any(|event| event.modality == Modality::Planned);
    match (asserted.clone().count(), planned) {
        (_, true) => Status::Planned,
        (0, false) => Status::Possible,
        _ if asserted.clone().all(|event| event.source.is_some()) => Status::Reported,
        _ => Status::Asserted,
    }
}
