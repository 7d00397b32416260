//! What the model is told of an event and of a time.

mod around;
mod saying;
mod shared;
mod tree;

use warta_syntax::choice::Said;
use warta_syntax::sequence::mix;
use warta_temporal::Basis;

use super::super::calendar::{first_day, is_now, week_start};
use super::super::{is_quoted, scope};
use super::{Answers, Candidate, Choice, Named};
use crate::event::{EventTime, EventType};
use crate::trigger::Trigger;
use crate::words::List;
pub(in crate::when) use shared::{Part, parts};

/// The numbers of what is said. A model is trained for these and in this order.
mod template {
    pub(super) const NONE: u32 = 0;
    pub(super) const NONE_KIND: u32 = 1;
    pub(super) const NONE_WORD: u32 = 2;
    pub(super) const NONE_MARK: u32 = 3;
    pub(super) const NONE_RULE: u32 = 4;
    pub(super) const NONE_PLACE: u32 = 5;
    pub(super) const NONE_FORM: u32 = 6;
    pub(super) const RULE: u32 = 10;
    pub(super) const RULE_KIND: u32 = 11;
    pub(super) const RULE_FORM: u32 = 12;
    pub(super) const VALUE: u32 = 14;
    pub(super) const VALUE_FORM: u32 = 15;
    pub(super) const VALUE_KIND: u32 = 16;
    pub(super) const VALUE_MARK: u32 = 17;
    pub(super) const SIDE: u32 = 20;
    pub(super) const BETWEEN: u32 = 21;
    pub(super) const OF: u32 = 22;
    pub(super) const WORD_BEFORE: u32 = 23;
    pub(super) const WORD_BEHIND: u32 = 24;
    pub(super) const QUOTES: u32 = 25;
    pub(super) const ORDER: u32 = 26;
    pub(super) const LINK: u32 = 27;
    pub(super) const DATES: u32 = 28;
    pub(super) const GRAIN: u32 = 29;
    pub(super) const EARLIER: u32 = 34;
    pub(super) const EARLIER_KIND: u32 = 35;
    pub(super) const EARLIER_VALUE: u32 = 36;
    pub(super) const SOURCE: u32 = 40;
    pub(super) const SOURCE_KIND: u32 = 41;
    pub(super) const SOURCE_FORM: u32 = 42;
    pub(super) const SOURCE_MARK: u32 = 43;
    pub(super) const SOURCE_PLACE: u32 = 44;
    pub(super) const SOURCE_WORD: u32 = 45;
    pub(super) const NEIGHBOUR: u32 = 50;
    pub(super) const NEIGHBOUR_KIND: u32 = 51;
    pub(super) const NEIGHBOUR_FORM: u32 = 52;
    pub(super) const SAME: u32 = 53;
    pub(super) const ABOVE: u32 = 54;
    pub(super) const SCOPE: u32 = 60;
    pub(super) const SCOPE_OF: u32 = 61;
    pub(super) const SCOPE_EARLIER: u32 = 62;
    pub(super) const SCOPE_NONE: u32 = 63;
    pub(super) const RANK: u32 = 70;
    pub(super) const NEXT: u32 = 73;
    pub(super) const CONTEXT: u32 = 76;
    pub(super) const CONTEXT_FORM: u32 = 77;
    pub(super) const OPENS: u32 = 78;
    pub(super) const WORD_BEFORE_IT: u32 = 80;
    pub(super) const SPOT: u32 = 81;
    pub(super) const HANGS: u32 = 82;
    pub(super) const HEAD: u32 = 83;
    pub(super) const TOLD_BY: u32 = 90;
    pub(super) const TOLD_BY_FORM: u32 = 91;
    pub(super) const SAYING: u32 = 92;
    pub(super) const SAID_LATER: u32 = 93;
    pub(super) const TREE: u32 = 94;
    pub(super) const SHARED: u32 = 95;
    pub(super) const PARAGRAPH: u32 = 96;
}

/// Where a time comes from that is not looked up in the words around the event.
mod source {
    pub(super) const REPORT: u64 = 1;
    pub(super) const TOLD: u64 = 2;
    pub(super) const WRITTEN: u64 = 3;
    pub(super) const DATELINE: u64 = 4;
}

/// Events on either side that are looked over for one with the same word.
const TOLD_BESIDE: usize = 40;

/// Steps from an event to the one that it hangs on.
const CLIMB: usize = 6;

/// Tokens between an event and a time that are looked through.
const CLAUSE: usize = 40;

/// Few, or how few.
fn few(count: usize) -> u64 {
    match count {
        0..=2 => count as u64,
        3..=5 => 3,
        6..=11 => 4,
        12..=23 => 5,
        _ => 6,
    }
}

/// What is asked of an event once, whatever its time may be.
struct Asked {
    number: usize,
    at: usize,
    kind: u64,
    /// Whether somebody says something.
    says: u64,
    modality: u64,
    /// Modality, voice, whether `yang` stands before it, and whether it is quoted.
    form: u64,
    /// The word before the verb that tells of its time: `telah`, `akan`.
    mark: u64,
    word: u64,
    /// Which paragraph, and whether its sentence names a time.
    place: u64,
    /// In what kind of clause it stands.
    scope: u64,
    /// The first word of its sentence.
    opens: u64,
    /// What stands around it.
    surroundings: [u64; 4],
    /// Whether it is told in somebody's name, and whether in a quotation.
    told_by: u64,
}

impl<'r> Choice<'r> {
    /// Tells of the answer that nothing tells, and of the other answers.
    pub(super) fn tell(&self, number: usize, answers: &mut Answers<'r>) {
        answers.clear();
        let Some(asked) = self.asked(number) else { return };
        let ruled = self.ruled.get(number).and_then(Option::as_ref);
        let counted = self.counted.binary_search(&(number as u32)).is_ok();
        let basis = if counted { COUNTED } else { ruled.map_or(0, basis) };
        if let Some(ruled) = ruled {
            let said = &mut answers.told(&ruled.value, None).said;
            said.say(template::RULE, basis);
            said.say(template::RULE_KIND, mix(basis, asked.kind));
            said.say(template::RULE_FORM, mix(basis, asked.form));
        }
        if !counted {
            self.add_others(&asked, answers);
        }
        self.add_around(&asked, answers);
        for candidate in answers.found_mut() {
            let (value, said) = (self.value_of(candidate), &mut candidate.said);
            said.say(template::VALUE, value);
            said.say(template::VALUE_FORM, mix(value, asked.form));
            said.say(template::VALUE_KIND, mix(value, asked.kind));
            said.say(template::VALUE_MARK, mix(value, asked.mark));
        }
        let none = &mut answers.none;
        let &Asked { kind, form, mark, word, place, .. } = &asked;
        none.say(template::NONE, 0);
        none.say(template::NONE_KIND, kind);
        none.say(template::NONE_WORD, word);
        none.say(template::NONE_MARK, mix(mark, form));
        none.say(template::NONE_RULE, mix(basis, kind));
        none.say(template::NONE_PLACE, mix(place, kind));
        none.say(template::NONE_FORM, mix(basis, form));
        none.say(template::SCOPE_NONE, mix(asked.scope, basis));
        none.say(template::SCOPE_NONE, mix(asked.scope, mix(place, 7)));
    }

    /// What is told around an event, where its day is not counted from another event's.
    fn add_others(&self, asked: &Asked, answers: &mut Answers<'r>) {
        for time in self.beside(asked.at) {
            let said = &mut answers.told(time.value, Some(time.number)).said;
            self.say_beside(asked, time, said);
            self.say_tree(asked, time, said);
        }
        for (rank, time) in self.before(asked.at).enumerate().filter(|(_, t)| reaches(t.value)) {
            let candidate = answers.told(time.value, None);
            self.say_before(asked, time, rank as u64, candidate);
        }
        self.add_days(asked, answers);
        self.add_neighbours(asked, answers);
        self.add_above(asked, answers);
        self.add_alike(asked, answers);
        self.add_sayings(asked, answers);
        self.add_shared(asked, answers);
        self.add_paragraph(asked, answers);
    }

    fn asked(&self, number: usize) -> Option<Asked> {
        let trigger = self.known.triggers.get(number)?;
        let reading = self.known.reading;
        let modality = self.known.modality.get(number).copied().unwrap_or_default();
        let (start, _) = reading.bounds(trigger.at);
        let predicate = trigger.predicate();
        let mut before = (start.max(predicate.saturating_sub(3))..predicate).rev();
        let mark = before.find(|&at| reading.is(at, List::CloseBeforeVerb));
        let voice = trigger.form();
        let relative = reading.word_before(predicate, 1) == "yang";
        let quoted = is_quoted(self.known.quotes, trigger.at);
        let times = self.beside(trigger.at).take(2).count() as u64;
        let paragraph = u64::from(reading.paragraph(trigger.at).min(2));
        Some(Asked {
            number,
            at: trigger.at,
            kind: trigger.kind as u64,
            says: u64::from(trigger.kind == EventType::Say),
            modality: modality as u64,
            form: (((modality as u64 * 4 + voice) * 2) + u64::from(relative)) * 2
                + u64::from(quoted),
            mark: reading.atom_of(mark),
            word: reading.atom(trigger.at),
            place: paragraph * 4 + times,
            scope: scope(reading, trigger),
            opens: reading.atom(start),
            surroundings: self.surroundings(trigger),
            told_by: self.claim(number).map_or(0, |claim| 1 + u64::from(claim.quoted)),
        })
    }

    /// What is said of a time in the event's sentence.
    fn say_beside(&self, asked: &Asked, time: &Named<'_>, said: &mut Said) {
        let reading = self.known.reading;
        let behind = time.first > asked.at;
        let side = u64::from(behind);
        let (from, to) = if behind { (asked.at, time.first) } else { (time.last, asked.at) };
        let between = |at: usize| self.known.triggers.partition_point(|trigger| trigger.at < at);
        let events = between(to).saturating_sub(between(from + 1));
        let form = mix(side, asked.form);
        said.say(template::SIDE, mix(side, few(to.saturating_sub(from))));
        said.say(template::BETWEEN, mix(form, few(events)));
        let of = match time.of {
            Some(of) if of == asked.number => 1,
            Some(of) => match self.known.triggers.get(of).map(|of| of.kind) {
                Some(EventType::Say) => 2,
                _ => 3 + u64::from(of < asked.number),
            },
            None => 0,
        };
        said.say(template::OF, mix(of, form));
        said.say(template::OF, mix(mix(of, few(events)), mix(side, asked.kind)));
        let before = reading.atom_of(time.first.checked_sub(1));
        let behind = reading.atom(time.last + 1);
        said.say(template::WORD_BEFORE, mix(before, mix(side, of)));
        said.say(template::WORD_BEHIND, mix(behind, mix(side, of)));
        let quoted = |at: usize| u64::from(is_quoted(self.known.quotes, at));
        said.say(template::QUOTES, mix(side, quoted(asked.at) * 2 + quoted(time.first)));
        let rank = self.beside(asked.at).position(|other| other.number == time.number);
        let order = mix(rank.unwrap_or_default() as u64, mix(asked.says, asked.place));
        said.say(template::ORDER, order);
        said.say(template::DATES, mix(u64::from(time.dates), form));
        said.say(template::GRAIN, mix(grain(time.value), mix(side, of)));
        said.say(template::SCOPE, mix(time.scope, mix(of, side)));
        said.say(template::SCOPE_OF, mix(mix(time.scope, asked.scope), mix(of, side)));
        for at in (from + 1..to).take(CLAUSE) {
            if !reading.is(at, List::OpeningClause) {
                continue;
            }
            if let Ok(link) = OPENING_CLAUSE.binary_search(&reading.word(at)) {
                said.say(template::LINK, mix(link as u64, mix(side, asked.form & 15)));
            }
        }
    }

    /// What is said of a time in a sentence before.
    fn say_before(
        &self,
        asked: &Asked,
        time: &Named<'_>,
        rank: u64,
        candidate: &mut Candidate<'_>,
    ) {
        let reading = self.known.reading;
        let (value, said) = (self.value_of(candidate), &mut candidate.said);
        let same = reading.paragraph(time.first) == reading.paragraph(asked.at);
        let far = reading.sentence(asked.at).saturating_sub(time.sentence);
        let of = time.of.and_then(|of| self.known.triggers.get(of)).map_or(99, |of| of.kind as u64);
        let place = mix(few(far), u64::from(same) * 4 + rank);
        said.say(template::EARLIER, mix(place, asked.place));
        said.say(template::EARLIER, mix(place, asked.form));
        said.say(template::EARLIER_KIND, mix(mix(of, asked.kind), u64::from(same)));
        said.say(template::EARLIER_KIND, mix(asked.kind, place));
        said.say(template::EARLIER_VALUE, mix(value, place));
        said.say(template::SCOPE_EARLIER, mix(time.scope, place));
        said.say(template::SCOPE_EARLIER, mix(time.scope, mix(grain(time.value), 7)));
        said.say(template::SCOPE_EARLIER, mix(asked.scope, mix(place, 11)));
    }

    /// The days of the report, of what it tells, and of its writing.
    fn add_days(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let days = [
            (source::REPORT, self.days.report.as_deref()),
            (source::TOLD, self.days.told.as_deref()),
            (source::DATELINE, self.dateline),
            (source::WRITTEN, self.days.written.as_deref()),
        ];
        for (source, day) in days {
            let Some(day) = day else { continue };
            let said = &mut answers.told(day, None).said;
            said.say(template::SOURCE, source);
            said.say(template::SOURCE_KIND, mix(source, asked.kind));
            said.say(template::SOURCE_FORM, mix(source, asked.form));
            said.say(template::SOURCE_MARK, mix(source, asked.mark));
            said.say(template::SOURCE_PLACE, mix(source, mix(asked.place, asked.kind)));
            said.say(template::SOURCE_WORD, mix(source, asked.word));
        }
    }

    /// The times of the events before and behind.
    fn add_neighbours(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let neighbours = [asked.number.checked_sub(1), Some(asked.number + 1)];
        for (side, number) in neighbours.into_iter().enumerate() {
            let Some((time, other)) = number.and_then(|number| self.dated(number)) else {
                continue;
            };
            let same =
                self.known.reading.sentence(other.at) == self.known.reading.sentence(asked.at);
            if !same && !reaches(&time.value) {
                continue;
            }
            let side = side as u64 * 2 + u64::from(same);
            let said = &mut answers.told(&time.value, None).said;
            said.say(template::NEIGHBOUR, mix(side, basis(time)));
            said.say(template::NEIGHBOUR_KIND, mix(side, mix(other.kind as u64, asked.kind)));
            said.say(template::NEIGHBOUR_FORM, mix(side, mix(asked.form, asked.mark)));
        }
    }

    /// The time of the event above it in the tree.
    fn add_above(&self, asked: &Asked, answers: &mut Answers<'r>) {
        if let Some((above, deprel)) = self.above(asked)
            && let Some((time, other)) = self.dated(above)
        {
            let said = &mut answers.told(&time.value, None).said;
            let says = u64::from(other.kind == EventType::Say);
            said.say(template::ABOVE, mix(says, deprel));
            said.say(template::ABOVE, mix(mix(says, basis(time)), asked.form));
            said.say(template::ABOVE, mix(other.kind as u64, mix(asked.kind, 7)));
        }
    }

    /// The times of others that are told in the same words, in the same mode, or of the same type.
    fn add_alike(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let Some(own) = self.known.triggers.get(asked.number) else { return };
        let from = asked.number.saturating_sub(TOLD_BESIDE);
        let first = self.told.partition_point(|&number| (number as usize) < from);
        let beside = self.told.iter().skip(first).map(|&number| number as usize);
        let beside = beside.take_while(|&number| number < asked.number + TOLD_BESIDE);
        let mut known = [None; 3];
        for number in beside.filter(|&number| number != asked.number) {
            let Some((time, other)) = self.dated(number).filter(|(_, o)| o.kind == own.kind) else {
                continue;
            };
            let word = self.known.reading.word(own.at) == self.known.reading.word(other.at);
            let alike = if word || own.lemma.is_some() && own.lemma == other.lemma {
                0
            } else if own.mode.is_some() && own.mode == other.mode {
                1
            } else {
                2
            };
            // The nearest before it, else the first behind.
            if number < asked.number || known[alike].is_none() {
                known[alike] = Some((time, number > asked.number));
            }
        }
        for (alike, known) in known.into_iter().enumerate() {
            let Some((time, behind)) = known else { continue };
            let alike = alike as u64 * 2 + u64::from(behind);
            let said = &mut answers.told(&time.value, None).said;
            said.say(template::SAME, alike);
            said.say(template::SAME, mix(alike, asked.kind));
            said.say(template::SAME, mix(alike, mix(asked.form, 7)));
        }
    }

    /// An event that the rules have dated.
    fn dated(&self, number: usize) -> Option<(&'r EventTime, &'r Trigger)> {
        self.ruled.get(number)?.as_ref().zip(self.known.triggers.get(number))
    }

    /// The event that one hangs on in the tree, and as what.
    fn above(&self, asked: &Asked) -> Option<(usize, u64)> {
        let at = self.known.triggers.get(asked.number)?.predicate();
        let event = |at: usize| self.known.owner.at(at);
        let mut above = self.known.reading.heads(at).take(CLIMB).filter_map(event);
        let above = above.find(|&event| event != asked.number)?;
        Some((above, self.known.reading.deprel(at) as u64))
    }

    /// What [`Choice::value`] says of the day of an answer.
    fn value_of(&self, candidate: &mut Candidate<'_>) -> u64 {
        let day = candidate.day;
        *candidate.value.get_or_insert_with(|| self.value(day))
    }

    /// How far a value lies from the day of writing, and how long a time it is.
    fn value(&self, day: &str) -> u64 {
        let start = first_day(day).or_else(|| week_start(day));
        let far = match start.zip(self.days.today).map(|(day, today)| day - today) {
            _ if is_now(day, self.known.reading.written()) => 1,
            None => 0,
            Some(0) => 2,
            Some(-1) => 3,
            Some(-7..=-2) => 4,
            Some(-31..=-8) => 5,
            Some(-366..=-32) => 6,
            Some(..=-367) => 7,
            Some(1..=7) => 8,
            Some(8..) => 9,
        };
        far * 8 + grain(day)
    }
}

/// Words before a verb that may tell when, sorted.
pub(crate) const CLOSE_BEFORE_VERB: [&str; 22] = [
    "akan", "baru", "belum", "bisa", "dapat", "harus", "ingin", "juga", "kembali", "kerap",
    "masih", "mulai", "pernah", "sedang", "segera", "sempat", "sering", "sudah", "telah", "tengah",
    "terus", "tidak",
];

/// Words between an event and a time that open another clause, sorted.
pub(crate) const OPENING_CLAUSE: [&str; 16] = [
    ",", "agar", "dan", "hingga", "karena", "ketika", "oleh", "saat", "sebelum", "sejak",
    "setelah", "tapi", "untuk", "usai", "yang", "”",
];

/// How long a time a value names.
fn grain(value: &str) -> u64 {
    match value.len() {
        _ if value.starts_with('P') => 0,
        4 => 1,
        7 if value.contains('Q') => 2,
        7 => 3,
        8 if value.contains('W') => 4,
        10 => 5,
        11.. => 6,
        _ => 7,
    }
}

/// The events whose words name a time that those of other sentences may share.
pub(in crate::when) fn told(times: &[Option<EventTime>]) -> Vec<u32> {
    let shared = |time: &EventTime| time.timex.is_some() && reaches(&time.value);
    let times = (0..).zip(times);
    let told = times.filter(|(_, time)| time.as_ref().is_some_and(shared));
    told.map(|(number, _)| number).collect()
}

/// Whether a time may be that of another sentence's event: no decade is.
fn reaches(value: &str) -> bool {
    value.len() > 3
}

/// What [`basis`] would be of a time that is counted from that of another event.
const COUNTED: u64 = 9;

/// How the rules came to a time.
fn basis(time: &EventTime) -> u64 {
    1 + u64::from(time.timex.is_some()) * 2 + u64::from(time.basis == Basis::Inferred)
}
