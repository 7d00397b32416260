use std::collections::HashMap;

use warta_entities::EntityId;
use warta_syntax::Upos;
use warta_temporal::Basis;

use crate::event::{ClusterId, Event, EventTime, EventType, Modality, Polarity, Role};
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};
use crate::when::is_far;

/// How many open happenings of one type are compared with a new mention.
const WINDOW: usize = 12;

/// A happening with what is known of it so far.
struct Happening {
    id: ClusterId,
    lemma: String,
    participants: Vec<EntityId>,
    places: Vec<EntityId>,
    day: Option<String>,
    polarity: Polarity,
    planned: bool,
    /// Told by a verb as done.
    done: bool,
}

/// Gives each event its cluster, in order of the text. A mention is compared with the
/// last few happenings of its type only, so that the work is linear.
pub(crate) fn join(reading: &Reading<'_>, triggers: &[Trigger], events: &mut [Event]) {
    let mut open: HashMap<EventType, Vec<Happening>> = HashMap::new();
    let mut next = 0;
    for (event, trigger) in events.iter_mut().zip(triggers) {
        let known = open.entry(event.kind).or_default();
        let definite = is_definite(reading, trigger);
        let from = known.len().saturating_sub(WINDOW);
        let same = known
            .iter_mut()
            .skip(from)
            .rev()
            .find(|happening| fits(happening, event, definite, trigger))
            .filter(|happening| happening.day.is_some() || !is_long_past(reading, event))
            .filter(|_| !is_another(reading, trigger));
        match same {
            Some(happening) => {
                event.cluster = happening.id;
                happening.learn(event);
                happening.done |= is_done(trigger, event);
            }
            None => {
                event.cluster = ClusterId(next);
                next += 1;
                let done = is_done(trigger, event);
                known.push(Happening { done, ..Happening::of(event) });
            }
        }
    }
    share(triggers, events, next as usize);
    point_back(reading, triggers, events);
}

/// `serangan tersebut`, without a time in its own clause, is of the day of what was told last
/// of its type.
fn point_back(reading: &Reading<'_>, triggers: &[Trigger], events: &mut [Event]) {
    let mut last: HashMap<EventType, EventTime> = HashMap::new();
    for (event, trigger) in events.iter_mut().zip(triggers) {
        if matches!(event.kind, EventType::Say | EventType::Other) {
            continue;
        }
        let noun = trigger.voice == Voice::Nominal && event.modality == Modality::Asserted;
        if event.time.is_none() && noun && is_definite(reading, trigger) {
            event.time = last.get(&event.kind).cloned();
        } else if let Some(time) = event.time.as_ref().filter(|time| time.value.len() >= 10) {
            let time = EventTime { timex: None, basis: Basis::Inferred, ..time.clone() };
            last.insert(event.kind, time);
        }
    }
}

/// A noun says nothing of certainty and seldom of time: it takes both from the clauses
/// that tell of the same happening.
fn share(triggers: &[Trigger], events: &mut [Event], count: usize) {
    let mut planned = vec![(false, false); count];
    let mut times: Vec<Option<EventTime>> = vec![None; count];
    for (event, trigger) in events.iter().zip(triggers) {
        let at = event.cluster.0 as usize;
        let (Some(planned), Some(time)) = (planned.get_mut(at), times.get_mut(at)) else {
            continue;
        };
        planned.0 |= event.modality == Modality::Planned;
        planned.1 |= trigger.voice != Voice::Nominal && event.modality == Modality::Asserted;
        let told = event.time.as_ref().filter(|told| told.timex.is_some());
        if time.is_none()
            && let Some(told) = told
        {
            *time = Some(told.clone());
        }
    }
    for (event, trigger) in events.iter_mut().zip(triggers) {
        let at = event.cluster.0 as usize;
        let (ahead, told) = planned.get(at).copied().unwrap_or_default();
        let noun = trigger.voice == Voice::Nominal;
        if noun && ahead && !told && event.modality == Modality::Asserted {
            event.modality = Modality::Planned;
        }
        let own = event.time.as_ref().is_some_and(|time| time.timex.is_some());
        if !own && let Some(Some(time)) = times.get(at) {
            event.time = Some(EventTime { timex: None, basis: Basis::Inferred, ..time.clone() });
        } else if !own && event.modality != Modality::Asserted {
            event.time = None;
        }
    }
}

impl Happening {
    fn of(event: &Event) -> Happening {
        let mut happening = Happening {
            id: event.cluster,
            lemma: event.lemma.clone(),
            participants: Vec::new(),
            places: Vec::new(),
            day: None,
            polarity: event.polarity,
            planned: event.modality == Modality::Planned,
            done: false,
        };
        happening.learn(event);
        happening
    }

    fn learn(&mut self, event: &Event) {
        for arg in &event.args {
            let Some(entity) = arg.entity else { continue };
            let list = match arg.role {
                Role::Actor | Role::Recipient => &mut self.participants,
                Role::Topic | Role::Instrument => continue,
                _ => &mut self.places,
            };
            if !list.contains(&entity) && list.len() < 16 {
                list.push(entity);
            }
        }
        if self.day.is_none() {
            self.day = day(event);
        }
        self.planned |= event.modality == Modality::Planned;
    }
}

fn day(event: &Event) -> Option<String> {
    let value = &event.time.as_ref().filter(|time| time.timex.is_some())?.value;
    value.get(..10).map(str::to_owned)
}

/// `banjir serupa`, `serangan lain`: another happening of that kind.
fn is_another(reading: &Reading<'_>, trigger: &Trigger) -> bool {
    let next = reading.word(trigger.last + 1);
    trigger.voice == Voice::Nominal
        && matches!(next, "serupa" | "lain" | "lainnya" | "sebelumnya" | "terdahulu" | "susulan")
}

/// `pertemuan itu`, `kunjungan ini`, `pertemuan tersebut`.
fn is_definite(reading: &Reading<'_>, trigger: &Trigger) -> bool {
    trigger.voice == Voice::Nominal
        && (trigger.last + 1..trigger.last + 9)
            .take_while(|&at| {
                reading.sentence(at) == reading.sentence(trigger.at)
                    && !matches!(reading.upos(at), Upos::Punct | Upos::Verb | Upos::Aux)
            })
            .any(|at| matches!(reading.word(at), "ini" | "itu" | "tersebut"))
}

/// `gempa 27 Mei 2006`: a happening of a day long past is none that the news tells without one.
fn is_long_past(reading: &Reading<'_>, event: &Event) -> bool {
    let own = event.time.as_ref().filter(|time| time.timex.is_some());
    own.is_some_and(|time| is_far(&time.value, reading.written()))
}

fn fits(happening: &Happening, event: &Event, definite: bool, trigger: &Trigger) -> bool {
    if happening.polarity != event.polarity || matches!(event.kind, EventType::Say) {
        return false;
    }
    let related = happening.lemma == event.lemma
        || root(&happening.lemma) == root(&event.lemma)
        || matches!(event.kind, EventType::Hazard | EventType::Move | EventType::Coerce);
    if !related || event.kind == EventType::Other && happening.lemma != event.lemma {
        return false;
    }
    // What is still ahead has not been told as done.
    if happening.planned && is_done(trigger, event) && event.kind == EventType::Consult {
        return false;
    }
    // `memutuskan untuk menurunkan … akan menurunkan sekali lagi`
    let ahead = trigger.voice != Voice::Nominal && event.modality == Modality::Planned;
    if happening.done && ahead {
        return false;
    }
    if let (Some(a), Some(b)) = (&happening.day, &day(event))
        && a != b
    {
        return false;
    }
    // `Pada November 2024, erupsi gunung itu menewaskan …`: of another year.
    let year = |value: &str| value.get(..4).and_then(|year| year.parse::<u16>().ok());
    let own = event.time.as_ref().and_then(|time| year(&time.value));
    let other = happening.day.as_deref().and_then(year);
    if own.zip(other).is_some_and(|(own, other)| own != other) {
        return false;
    }
    let list = |wanted: fn(Role) -> bool| {
        event.args.iter().filter(move |a| wanted(a.role)).filter_map(|a| a.entity)
    };
    let party = |role| matches!(role, Role::Actor | Role::Recipient);
    let place = |role| matches!(role, Role::Place | Role::Destination | Role::Origin);
    let shared = list(party).filter(|e| happening.participants.contains(e)).count();
    let parties = list(party).count();
    let places = list(place).count();
    let same_place = list(place).any(|e| happening.places.contains(&e));
    if places > 0 && !happening.places.is_empty() && !same_place {
        return false;
    }
    if definite && parties == 0 {
        return true;
    }
    if happening.participants.is_empty() && trigger.voice == Voice::Nominal && definite {
        return true;
    }
    match event.kind {
        EventType::Hazard => {
            let bare = event.args.is_empty() || happening.lemma == event.lemma;
            parties == 0 && bare || shared > 0 || same_place
        }
        EventType::Move if leaves(&happening.lemma) != leaves(&event.lemma) => false,
        EventType::Move if parties == 0 => same_place,
        EventType::Move => {
            shared > 0 && (same_place || places == 0 && trigger.voice == Voice::Nominal)
        }
        _ if parties == 0 => trigger.voice == Voice::Nominal && happening.lemma == event.lemma,
        EventType::Consult if trigger.mode.is_none() && parties > 1 => {
            shared > 1 || happening.participants.len() < 2 && shared > 0
        }
        _ => shared > 0 && (shared == parties || definite),
    }
}

/// Whether a verb tells it as done.
fn is_done(trigger: &Trigger, event: &Event) -> bool {
    trigger.voice != Voice::Nominal && event.modality == Modality::Asserted
}

/// Leaving and arriving are two happenings.
fn leaves(lemma: &str) -> bool {
    matches!(
        lemma,
        "berangkat"
            | "bertolak"
            | "keberangkatan"
            | "keluar"
            | "kepergian"
            | "meninggalkan"
            | "pergi"
    )
}

/// What is left of a dictionary form without its affixes, by spelling alone: the same
/// for `bertemu` and `pertemuan`.
pub(crate) fn root(word: &str) -> &str {
    const PREFIXES: [&str; 15] = [
        "member", "memper", "pember", "peng", "meng", "ber", "per", "pem", "mem", "pen", "men",
        "ke", "di", "pe", "me",
    ];
    let long = |rest: &&str| rest.len() > 3;
    let strip = |prefix: &&str| word.strip_prefix(*prefix).filter(long);
    let word = PREFIXES.iter().find_map(strip).unwrap_or(word);
    let cut = |suffix: &&str| word.strip_suffix(*suffix).filter(long);
    ["kan", "an", "i"].iter().find_map(cut).unwrap_or(word)
}
