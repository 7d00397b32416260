use std::collections::{HashMap, VecDeque};

use warta_entities::EntityId;
use warta_morph::Analyzer;
use warta_syntax::Upos;
use warta_temporal::Basis;

use crate::event::{ClusterId, Event, EventTime, EventType, Modality, Polarity, Role};
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};
use crate::when::is_far;
use crate::words::points;

/// How many open happenings of one type are compared with a new mention.
const WINDOW: usize = 12;

/// A happening with what is known of it so far.
struct Happening<'e> {
    id: ClusterId,
    lemma: &'e str,
    root: &'e str,
    mode: Option<&'static str>,
    participants: Vec<EntityId>,
    places: Vec<EntityId>,
    day: Option<&'e str>,
    polarity: Polarity,
    planned: bool,
    /// Told by a verb as done.
    done: bool,
}

/// A mention beside what is compared of it.
struct Mention<'e> {
    event: &'e Event,
    trigger: &'e Trigger,
    /// `pertemuan itu`.
    definite: bool,
    /// Told by a verb as done.
    done: bool,
    day: Option<&'e str>,
    year: Option<u16>,
}

impl<'e> Mention<'e> {
    fn of(reading: &Reading<'_>, trigger: &'e Trigger, event: &'e Event) -> Mention<'e> {
        Mention {
            event,
            trigger,
            definite: is_definite(reading, trigger),
            done: trigger.voice != Voice::Nominal && event.modality == Modality::Asserted,
            day: day(event),
            year: event.time.as_ref().and_then(|time| year(&time.value)),
        }
    }
}

/// Gives each event its cluster, in order of the text. A mention is compared with the
/// last few happenings of its type only, so that the work is linear.
pub(crate) fn join(reading: &Reading<'_>, triggers: &[Trigger], events: &mut [Event]) {
    let ids = ids(reading, triggers, events);
    let count = ids.iter().map(|id| id.0 as usize + 1).max().unwrap_or_default();
    for (event, id) in events.iter_mut().zip(ids) {
        event.cluster = id;
    }
    share(triggers, events, count);
    point_back(reading, triggers, events);
}

/// The cluster of each event.
fn ids<'e>(reading: &Reading<'_>, triggers: &'e [Trigger], events: &'e [Event]) -> Vec<ClusterId> {
    let mut open: [VecDeque<Happening<'e>>; EventType::ALL.len()] = Default::default();
    let mut next = 0;
    let mut id = |(event, trigger): (&'e Event, &'e Trigger)| {
        let known = &mut open[event.kind as usize];
        let mention = Mention::of(reading, trigger, event);
        let another = is_another(reading, trigger);
        let past = is_long_past(reading, event);
        let same = known
            .iter_mut()
            .rev()
            .filter(|_| !another)
            .find(|happening| (happening.day.is_some() || !past) && fits(happening, &mention));
        if let Some(happening) = same {
            happening.learn(&mention);
            return happening.id;
        }
        let id = ClusterId(next);
        next += 1;
        known.push_back(Happening::new(id, &mention));
        if known.len() > WINDOW {
            known.pop_front();
        }
        id
    };
    events.iter().zip(triggers).map(&mut id).collect()
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
    // The first event of each cluster that names its time.
    let mut dated: Vec<Option<u32>> = vec![None; count];
    for (number, (event, trigger)) in (0..).zip(events.iter().zip(triggers)) {
        let at = event.cluster.0 as usize;
        let (Some(planned), Some(dated)) = (planned.get_mut(at), dated.get_mut(at)) else {
            continue;
        };
        planned.0 |= event.modality == Modality::Planned;
        planned.1 |= trigger.voice != Voice::Nominal && event.modality == Modality::Asserted;
        *dated = dated.or(Some(number).filter(|_| has_own_time(event)));
    }
    for (number, trigger) in triggers.iter().enumerate() {
        let Some(event) = events.get(number) else { return };
        let at = event.cluster.0 as usize;
        let own = has_own_time(event);
        // An event that names its time keeps it, so that of the first is still there.
        let dated = dated.get(at).copied().flatten().filter(|_| !own);
        let time = dated.and_then(|dated| events.get(dated as usize)?.time.clone());
        let Some(event) = events.get_mut(number) else { return };
        let (ahead, told) = planned.get(at).copied().unwrap_or_default();
        let noun = trigger.voice == Voice::Nominal;
        if noun && ahead && !told && event.modality == Modality::Asserted {
            event.modality = Modality::Planned;
        }
        if let Some(time) = time {
            event.time = Some(EventTime { timex: None, basis: Basis::Inferred, ..time });
        } else if !own && event.modality != Modality::Asserted {
            event.time = None;
        }
    }
}

/// Whether the words of an event's own sentence name its time.
fn has_own_time(event: &Event) -> bool {
    event.time.as_ref().is_some_and(|time| time.timex.is_some())
}

impl<'e> Happening<'e> {
    fn new(id: ClusterId, mention: &Mention<'e>) -> Happening<'e> {
        let mut happening = Happening {
            id,
            lemma: &mention.event.lemma,
            root: &mention.event.root,
            mode: mention.trigger.mode,
            participants: Vec::new(),
            places: Vec::new(),
            day: None,
            polarity: mention.event.polarity,
            planned: false,
            done: false,
        };
        happening.learn(mention);
        happening
    }

    fn learn(&mut self, mention: &Mention<'e>) {
        for arg in &mention.event.args {
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
        self.day = self.day.or(mention.day);
        self.planned |= mention.event.modality == Modality::Planned;
        self.done |= mention.done;
    }
}

fn day(event: &Event) -> Option<&str> {
    let value = &event.time.as_ref().filter(|time| time.timex.is_some())?.value;
    value.get(..10)
}

fn year(value: &str) -> Option<u16> {
    value.get(..4).and_then(|year| year.parse().ok())
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
            .any(|at| points(reading.word(at)))
}

/// `gempa 27 Mei 2006`: a happening of a day long past is none that the news tells without one.
fn is_long_past(reading: &Reading<'_>, event: &Event) -> bool {
    let own = event.time.as_ref().filter(|time| time.timex.is_some());
    own.is_some_and(|time| is_far(&time.value, reading.written()))
}

/// Whether a mention tells of a happening.
fn fits(happening: &Happening<'_>, mention: &Mention<'_>) -> bool {
    is_alike(happening, mention)
        && !is_of_other_time(happening, mention)
        && shares(happening, mention)
}

/// Whether a mention tells that such a thing happened, or did not.
fn is_alike(happening: &Happening<'_>, mention: &Mention<'_>) -> bool {
    let Mention { event, trigger, .. } = *mention;
    if happening.polarity != event.polarity || matches!(event.kind, EventType::Say) {
        return false;
    }
    let related = happening.root == event.root
        || matches!(event.kind, EventType::Hazard | EventType::Move)
        // Who is arrested is not what is seized.
        || event.kind == EventType::Coerce && happening.mode == trigger.mode;
    related && (event.kind != EventType::Other || happening.lemma == event.lemma)
}

/// Whether a mention is of another day, or of what is still ahead where the happening is done.
fn is_of_other_time(happening: &Happening<'_>, mention: &Mention<'_>) -> bool {
    let Mention { event, trigger, .. } = *mention;
    // What is still ahead has not been told as done.
    let ahead = happening.planned && mention.done && event.kind == EventType::Consult;
    // `memutuskan untuk menurunkan … akan menurunkan sekali lagi`
    let anew = trigger.voice != Voice::Nominal && event.modality == Modality::Planned;
    // `Pada November 2024, erupsi gunung itu menewaskan …`: of another year.
    let year = happening.day.and_then(year);
    ahead
        || happening.done && anew
        || happening.day.zip(mention.day).is_some_and(|(a, b)| a != b)
        || mention.year.zip(year).is_some_and(|(a, b)| a != b)
}

/// Whether enough of who takes part, and where, is the same.
fn shares(happening: &Happening<'_>, mention: &Mention<'_>) -> bool {
    let Mention { event, trigger, definite, .. } = *mention;
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
    let nominal = trigger.voice == Voice::Nominal;
    if definite && (parties == 0 || happening.participants.is_empty() && nominal) {
        return true;
    }
    match event.kind {
        EventType::Hazard => {
            let bare = event.args.is_empty() || happening.lemma == event.lemma;
            parties == 0 && bare || shared > 0 || same_place
        }
        EventType::Move if leaves(happening.lemma) != leaves(&event.lemma) => false,
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

/// The root of a dictionary form; of `bekerja sama` that of its first word, with the rest.
pub(crate) fn root(analyzer: &Analyzer, lemma: &str) -> String {
    match lemma.split_once(' ') {
        Some((first, rest)) => format!("{} {rest}", analyzer.stem(first)),
        None => analyzer.stem(lemma).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::root;
    use warta_morph::Analyzer;

    #[test]
    fn verbs_and_their_nouns_share_a_root() {
        let analyzer = Analyzer::embedded();
        assert_eq!(root(&analyzer, "pertemuan"), "temu");
        assert_eq!(root(&analyzer, "bekerja sama"), "kerja sama");
        for (verb, noun) in [
            ("bekerja sama", "kerja sama"),
            ("berangkat", "keberangkatan"),
            ("bergerak", "pergerakan"),
            ("berkunjung", "kunjungan"),
            ("berperang", "perang"),
            ("bertemu", "pertemuan"),
            ("berunding", "perundingan"),
            ("membajak", "pembajakan"),
            ("membunuh", "pembunuhan"),
            ("memilih", "pemilihan"),
            ("memukul", "pukulan"),
            ("menabrak", "tabrakan"),
            ("menangkap", "penangkapan"),
            ("menculik", "penculikan"),
            ("menembak", "penembakan"),
            ("menggeledah", "penggeledahan"),
            ("menyandera", "penyanderaan"),
            ("menyerang", "serangan"),
            ("meledak", "ledakan"),
            ("memberikan", "pemberian"),
            ("terbakar", "kebakaran"),
        ] {
            assert_eq!(root(&analyzer, verb), root(&analyzer, noun));
        }
        assert_eq!(root(&analyzer, "memberikan"), root(&analyzer, "memberi"));
        assert_ne!(root(&analyzer, "memberikan"), root(&analyzer, "ikan"));
    }
}
