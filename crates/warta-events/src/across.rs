use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use warta_entities::{Entity, EntityId};

use crate::event::{ClusterId, Event, EventType};
use crate::timeline::{Status, TimelineEntry};
use crate::when::day_number;

/// What [`cluster_documents`] reads of one document.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The document's entities.
    pub entities: &'a [Entity],
    /// Its event mentions.
    pub events: &'a [Event],
    /// Its happenings.
    pub timeline: &'a [TimelineEntry],
}

/// What a happening is known by outside its document: the same words for the same
/// things in every document, so that it can be stored and compared.
///
/// Shown as `CONSULT|KP+vladimir putin|2023-09-13|vladivostok`, and parsed from that; a part
/// that is not known is empty, and `|`, `+` and `\\` in a name stand behind a `\\`.
///
/// ```
/// use warta_events::EventKey;
///
/// let key: EventKey = r"TRANSACT|disney\+ hotstar+pt telkom|2024-03-04|".parse()?;
/// assert_eq!(key.participants, ["disney+ hotstar", "pt telkom"]);
/// assert_eq!(key.to_string(), r"TRANSACT|disney\+ hotstar+pt telkom|2024-03-04|");
/// # Ok::<(), warta_events::EventKeyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct EventKey {
    /// What happened.
    pub kind: EventType,
    /// Who takes part, sorted: the country code, else the canonical name, else the
    /// fullest name of the document in lower case.
    pub participants: Vec<String>,
    /// The day, as `2023-09-13`, where it is known to the day.
    pub day: Option<String>,
    /// Where, named like a participant.
    pub place: Option<String>,
}

impl EventKey {
    /// The key of a happening on the timeline of a document with these entities.
    #[must_use]
    pub fn of(entry: &TimelineEntry, entities: &[Entity]) -> EventKey {
        let name = |&id: &EntityId| entities.get(id.0 as usize).map(canonical_name);
        let mut participants: Vec<_> = entry.participants.iter().filter_map(name).collect();
        participants.sort_unstable();
        participants.dedup();
        let day = entry.value.as_deref().and_then(|value| value.get(..10));
        let day = day.filter(|day| day_number(day).is_some()).map(str::to_owned);
        let place = entry.place.as_ref().and_then(name);
        EventKey { kind: entry.kind, participants, day, place }
    }
}

/// The name that an entity has in every document: country code, canonical name, or its
/// fullest name in lower case.
fn canonical_name(entity: &Entity) -> String {
    let link = |key: &str| entity.links.iter().find(|l| l.key == key).map(|l| l.value.as_str());
    if let Some(code) = link("iso3166") {
        return code.to_owned();
    }
    link("canonical").unwrap_or(&entity.name).to_lowercase()
}

/// How alike two happenings must be to be taken for one: from 0, where anything that
/// shares a participant or the place is joined, to 1, where all that is known of both
/// must agree.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Similarity(f32);

impl Similarity {
    /// The similarity `value`, brought into the range from 0 to 1; what is no number
    /// counts as 1.
    #[must_use]
    pub fn new(value: f32) -> Similarity {
        Similarity(if value.is_nan() { 1.0 } else { value.clamp(0.0, 1.0) })
    }

    /// The number from 0 to 1.
    #[must_use]
    pub fn get(self) -> f32 {
        self.0
    }
}

impl Default for Similarity {
    /// 0.7: same type, and most of participants, day, place and wording agree.
    fn default() -> Similarity {
        Similarity(0.7)
    }
}

/// A happening of one document within a [`SharedHappening`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// The place of the document in the batch.
    pub document: usize,
    /// The happening within that document.
    pub cluster: ClusterId,
    /// How like it is to what the documents before it told; 1 for the first.
    pub similarity: Similarity,
}

/// What one or more documents tell of as the same happening.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedHappening {
    /// Of the first document that tells of it, with day and place of a later one where
    /// the first leaves them open.
    pub key: EventKey,
    /// Where it is told, in order of the documents.
    pub members: Vec<Member>,
}

/// Joins the happenings of a batch of documents that are likely the same.
///
/// Two happenings can only be the same when their types agree, both are told to happen
/// or both are told not to, a participant or the place is shared, and their days, where
/// both are known, lie no more than one apart. Among those, `threshold` decides over the
/// agreement of participants, day, place and wording. What one document holds apart
/// stays apart. Statements (SAY) are left out; everything else is part of exactly one
/// result, which may have a single member. Results come in the order of first mention.
///
/// An index keeps the work linear in the number of happenings: for each word of the names of
/// its participants and place, each is compared with the latest 24 of its type that share the
/// word on its day, on the days beside it, and on no known day (without a day of its own: on
/// any), and with none before them.
///
/// ```
/// use warta_events::{Similarity, Told, cluster_documents};
///
/// let quiet = Told { entities: &[], events: &[], timeline: &[] };
/// assert!(cluster_documents(&[quiet, quiet], Similarity::default()).is_empty());
/// ```
#[must_use]
pub fn cluster_documents(documents: &[Told<'_>], threshold: Similarity) -> Vec<SharedHappening> {
    let mut index = Index::default();
    for (number, told) in documents.iter().enumerate() {
        for entry in told.timeline.iter().filter(|entry| entry.kind != EventType::Say) {
            let profile = Profile::of(entry, told);
            let member =
                Member { document: number, cluster: entry.cluster, similarity: Similarity(1.0) };
            match index.best(&profile, number).filter(|(_, alike)| *alike >= threshold.0) {
                Some((known, alike)) => {
                    index.join(known, profile, Member { similarity: Similarity(alike), ..member });
                }
                None => index.open(profile, member),
            }
        }
    }
    index.known.into_iter().map(Known::shared).collect()
}

/// What is compared of a happening.
struct Profile {
    key: EventKey,
    day: Option<i64>,
    root: String,
    negated: bool,
}

impl Profile {
    fn of(entry: &TimelineEntry, told: &Told<'_>) -> Profile {
        let key = EventKey::of(entry, told.entities);
        let day = key.day.as_deref().and_then(day_number);
        let first = entry.events.first().and_then(|id| told.events.get(id.0 as usize));
        let root = first.map_or_else(String::new, |event| event.root.clone());
        Profile { key, day, root, negated: entry.status == Status::Negated }
    }

    /// The words that the index finds it by.
    fn words(&self) -> impl Iterator<Item = &str> {
        let place = self.key.place.iter();
        self.key.participants.iter().chain(place).flat_map(|name| name.split(' '))
    }

    /// From 0 to 1; 0 where the two can't be the same.
    fn similarity(&self, other: &Profile) -> f32 {
        let same_wording = self.root == other.root;
        let loose = matches!(self.key.kind, EventType::Other);
        let apart = self.key.kind != other.key.kind || self.negated != other.negated;
        if apart || loose && !same_wording {
            return 0.0;
        }
        let (mut sum, mut weight) = (0.0, 0.0);
        let mut weigh = |share: f32, value: f32| {
            weight += share;
            sum += share * value;
        };
        let parties = shared(&self.key.participants, &other.key.participants);
        let place = self.key.place.as_ref().zip(other.key.place.as_ref());
        let place = place.map(|(a, b)| same_name(a, b));
        if !(parties.is_some_and(|share| share > 0.0) || place == Some(true)) {
            return 0.0;
        }
        if let Some(share) = parties {
            weigh(0.4, share);
        }
        if let Some(same) = place {
            weigh(0.2, f32::from(u8::from(same)));
        }
        match self.day.zip(other.day).map(|(a, b)| (a - b).abs()) {
            None => weigh(0.25, 0.5),
            Some(0) => weigh(0.25, 1.0),
            Some(1) => weigh(0.25, 0.5),
            Some(_) => return 0.0,
        }
        weigh(0.15, if same_wording { 1.0 } else { 0.0 });
        sum / weight
    }

    fn learn(&mut self, other: Profile) {
        for name in other.key.participants {
            let known = self.key.participants.iter().any(|own| same_name(own, &name));
            if !known && self.key.participants.len() < PARTIES {
                self.key.participants.push(name);
            }
        }
        self.day = self.day.or(other.day);
        self.key.day = self.key.day.take().or(other.key.day);
        self.key.place = self.key.place.take().or(other.key.place);
    }
}

/// Most participants that are compared.
const PARTIES: usize = 16;

/// The share of the shorter list that the longer one has too; `None` where one is empty.
fn shared(a: &[String], b: &[String]) -> Option<f32> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (short, long) =
        (short.get(..PARTIES.min(short.len()))?, long.get(..PARTIES.min(long.len()))?);
    let both = short.iter().filter(|name| long.iter().any(|other| same_name(name, other))).count();
    (!short.is_empty()).then(|| both as f32 / short.len() as f32)
}

/// `putin` and `vladimir putin`: all words of the shorter are words of the longer.
fn same_name(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    a == b || short.len() > 2 && short.split(' ').all(|word| long.split(' ').any(|w| w == word))
}

/// A happening that was found, with what later documents have told of it.
struct Known {
    profile: Profile,
    /// How many of its participants the first document names; they come first.
    named: usize,
    members: Vec<Member>,
}

impl Known {
    fn shared(self) -> SharedHappening {
        let mut key = self.profile.key;
        key.participants.truncate(self.named);
        SharedHappening { key, members: self.members }
    }
}

/// The happenings found so far, by type, word and day.
#[derive(Default)]
struct Index {
    known: Vec<Known>,
    slots: HashMap<u64, Vec<u32>>,
}

/// How many happenings of one slot, the latest first, are compared with a new one; see
/// [`cluster_documents`].
const WINDOW: usize = 24;

/// The part of the index that a happening stands in or is looked for.
#[derive(Clone, Copy, Hash)]
enum Slot {
    Day(i64),
    NoDay,
    All,
}

impl Index {
    fn best(&self, profile: &Profile, document: usize) -> Option<(usize, f32)> {
        let days: &[Slot] = match profile.day {
            Some(day) => &[Slot::Day(day), Slot::Day(day - 1), Slot::Day(day + 1), Slot::NoDay],
            None => &[Slot::All],
        };
        let mut best: Option<(usize, f32)> = None;
        for word in profile.words() {
            for &slot in days {
                let Some(list) = self.slots.get(&code(profile, word, slot)) else { continue };
                for &number in list.iter().rev().take(WINDOW) {
                    let number = number as usize;
                    let Some(known) = self.known.get(number) else { continue };
                    let apart = known.members.last().is_some_and(|m| m.document == document);
                    let alike = if apart { 0.0 } else { known.profile.similarity(profile) };
                    if alike > best.map_or(0.0, |(_, best)| best) {
                        best = Some((number, alike));
                    }
                }
            }
        }
        best
    }

    fn open(&mut self, profile: Profile, member: Member) {
        self.list(self.known.len(), &profile);
        let named = profile.key.participants.len();
        self.known.push(Known { profile, named, members: vec![member] });
    }

    fn join(&mut self, number: usize, profile: Profile, member: Member) {
        self.list(number, &profile);
        let Some(known) = self.known.get_mut(number) else { return };
        known.members.push(member);
        known.profile.learn(profile);
    }

    fn list(&mut self, number: usize, profile: &Profile) {
        let day = profile.day.map_or(Slot::NoDay, Slot::Day);
        for word in profile.words() {
            for slot in [day, Slot::All] {
                let list = self.slots.entry(code(profile, word, slot)).or_default();
                if list.last() != Some(&(number as u32)) {
                    list.push(number as u32);
                }
            }
        }
    }
}

/// Two slots that fall on one code cost comparisons, and a place in the window.
fn code(profile: &Profile, word: &str, slot: Slot) -> u64 {
    let mut hasher = DefaultHasher::new();
    (profile.key.kind, word, slot).hash(&mut hasher);
    hasher.finish()
}
