//! Days that are counted from another event: `dua hari setelah sungai meluap`.

use warta_syntax::Deprel;
use warta_temporal::{Basis, Timex, TimexKind};

use super::calendar::{day_of, earlier_by};
use super::spread::is_incident;
use super::{Known, NEAR, governor};
use crate::event::{Argument, EventTime, EventType, Role};
use crate::trigger::{Trigger, Voice};
use crate::words::points;

/// Finds the events whose day is counted from that of another.
pub(super) struct Counting<'r> {
    pub(super) known: Known<'r>,
    pub(super) args: &'r [Vec<Argument>],
    /// The day of what is told: of `kejadian itu`.
    pub(super) told: Option<&'r str>,
}

/// An event that is told to lie so long before or after another.
struct Apart<'r> {
    outer: usize,
    inner: Inner,
    /// The day that stands beside the noun of the inner one.
    named: Option<&'r str>,
    /// Whether the inner one stands behind the other.
    is_behind: bool,
    /// How much later the outer one is; negative where it is earlier.
    later: i32,
    unit: char,
}

/// What stands behind `setelah` or `sebelum`.
struct Inner {
    /// Its first word.
    first: usize,
    /// The event of the clause.
    verb: Option<usize>,
    /// The event that a noun right behind it names.
    noun: Option<usize>,
}

impl Inner {
    fn event(&self) -> Option<usize> {
        self.verb.or(self.noun)
    }
}

/// The times of the events, and which of them were counted.
struct Dates<'t> {
    times: &'t mut [Option<EventTime>],
    counted: Vec<u32>,
}

impl Dates<'_> {
    /// The value of an event's time.
    fn value(&self, event: usize) -> Option<&str> {
        self.times.get(event)?.as_ref().map(|time| time.value.as_str())
    }

    /// The same of an event that the words of its clause date.
    fn stated(&self, event: usize) -> Option<&str> {
        let time = self.times.get(event)?.as_ref()?;
        (time.basis != Basis::Inferred).then_some(time.value.as_str())
    }

    /// Dates an event by a day that was counted.
    fn count(&mut self, event: usize, value: &str) {
        if let Some(slot) = self.times.get_mut(event) {
            let (value, basis) = (value.to_owned(), Basis::Inferred);
            *slot = Some(EventTime { timex: None, value, basis });
            self.counted.push(event as u32);
        }
    }
}

impl<'r> Counting<'r> {
    /// Dates the events of which it is told how long they lie apart from another: where the
    /// words date one of them, that tells when the other was. Their numbers, in order.
    pub(super) fn fill(&self, times: &mut [Option<EventTime>]) -> Vec<u32> {
        let mut dates = Dates { times, counted: Vec::new() };
        for number in 0..self.known.reading.input.timexes.len() {
            let Some(apart) = self.apart(number) else { continue };
            if dates.stated(apart.outer).is_some() {
                self.date_inner(&apart, &mut dates);
            } else {
                self.date_outer(&apart, &mut dates);
            }
        }
        dates.counted.sort_unstable();
        dates.counted
    }

    /// `Ia ditangkap pada Senin, dua hari setelah kabur`: what is told behind the mark.
    fn date_inner(&self, apart: &Apart<'_>, dates: &mut Dates<'_>) {
        let inner = &apart.inner;
        let Some(event) = inner.event() else { return };
        // What a noun names may well be of a day that was told before.
        if inner.verb.is_none() && self.told_before(inner, dates).is_some() {
            return;
        }
        let from = dates.value(apart.outer);
        let Some(value) = from.and_then(|from| earlier_by(from, apart.later, apart.unit)) else {
            return;
        };
        for event in self.with_joined(event) {
            if dates.stated(event).is_none() {
                dates.count(event, &value);
            }
        }
    }

    /// `Sehari setelah gempa itu, korban ditemukan`: the event of the clause above. Its day is
    /// not that of the other one.
    fn date_outer(&self, apart: &Apart<'_>, dates: &mut Dates<'_>) {
        let &Apart { outer, ref inner, named, later, unit, .. } = apart;
        let event = inner.event();
        let known = event.and_then(|event| dates.stated(event)).or(named);
        let known = known.or_else(|| self.told_before(inner, dates));
        let day = |event: usize| dates.value(event).map(day_of);
        let is_same = event.is_some_and(|inner| day(inner) == day(outer));
        // `Tabrakan terjadi sebulan setelah mereka sepakat`: the sentence tells of the collision.
        if known.is_none() && is_same && inner.verb.is_some() && apart.is_behind && later > 0 {
            return self.date_inner(apart, dates);
        }
        let from = known.or_else(|| dates.value(event.filter(|_| is_same)?));
        // A month or a year before something is too coarse for the clause above.
        let exact = from.filter(|_| matches!(unit, 'D' | 'W')).map(str::to_owned);
        let Some(from) = exact else { return };
        let Some(value) = earlier_by(&from, -later, unit) else { return };
        dates.count(outer, &value);
        if let Some(event) = event.filter(|&event| dates.stated(event).is_none()) {
            dates.count(event, day_of(&from));
        }
    }

    /// `dua hari setelah …`: the events that a length of time lies between.
    fn apart(&self, number: usize) -> Option<Apart<'r>> {
        let reading = self.known.reading;
        let timex = reading.input.timexes.get(number)?;
        let (count, unit) = length(timex)?;
        let (first, last) = reading.tokens_of(timex.span)?;
        let mark = last + 1;
        let later = match reading.word(mark) {
            "setelah" | "sesudah" | "seusai" | "usai" => count,
            "sebelum" | "menjelang" => -count,
            _ => return None,
        };
        // `dalam dua hari setelah`, `paling lambat dua hari setelah`: at any time till then.
        if WITHIN.contains(&reading.word_before(first, 1)) {
            return None;
        }
        let inner = self.behind(mark);
        let outer = self.counted_from(&inner, first, last)?;
        let is_behind = self.known.triggers.get(outer).is_some_and(|outer| outer.at < first);
        let named = self.named_in(&inner, number);
        Some(Apart { outer, inner, named, is_behind, later, unit })
    }

    /// What a `setelah` opens: a clause, or a noun, `setelah pemilu`, of which a clause may
    /// tell, `setelah gempa yang menewaskan …`.
    fn behind(&self, mark: usize) -> Inner {
        let reading = self.known.reading;
        let (_, end) = reading.bounds(mark);
        let mut clause = (mark + 1..end.min(mark + NEAR))
            .take_while(|&at| !matches!(reading.word(at), "," | "yang"));
        let verbal = |&event: &usize| {
            self.known.triggers.get(event).is_some_and(|event| event.voice != Voice::Nominal)
        };
        let verb = clause.find_map(|at| self.known.owner.at(at).filter(verbal));
        let first = reading.noun_right(mark + 1).unwrap_or(mark + 1);
        let noun = self.known.owner.at(first).filter(|event| !verbal(event));
        Inner { first, verb, noun }
    }

    /// The event that is told to lie so long before or after the inner one.
    fn counted_from(&self, inner: &Inner, first: usize, last: usize) -> Option<usize> {
        let reading = self.known.reading;
        let other = |&event: &usize| Some(event) != inner.verb && Some(event) != inner.noun;
        let of_tree = governor(reading, self.known.owner, first, last).filter(other);
        let above = || {
            let at = self.known.triggers.get(inner.event()?)?.predicate();
            reading.heads(at).take(CLIMB).filter_map(|up| self.known.owner.at(up)).find(other)
        };
        let event = of_tree.or_else(above)?;
        // `mengaku dipukuli sehari sebelum kejadian`: what is said, and not the saying.
        let says = |&event: &usize| {
            self.known.triggers.get(event).is_some_and(|event| event.kind == EventType::Say)
        };
        let (start, _) = reading.bounds(first);
        let nearest = || (start..first).rev().find_map(|at| self.known.owner.at(at));
        let said = Some(event).filter(says).and_then(|_| nearest()).filter(other);
        Some(said.unwrap_or(event))
    }

    /// `Sehari setelah insiden pada Senin itu, …`: the day that stands beside the noun.
    fn named_in(&self, inner: &Inner, number: usize) -> Option<&'r str> {
        let reading = self.known.reading;
        let timex = reading.input.timexes.get(number + 1)?;
        let (first, last) = reading.tokens_of(timex.span)?;
        let own = first == inner.first + 2 && reading.word(first - 1) == "pada";
        (own && points(reading.word(last))).then_some(timex.value.as_str())
    }

    /// The day on which the words before have told of the inner event: of the same word, or of
    /// what all the text tells of, `kejadian itu`.
    fn told_before<'t>(&'t self, inner: &Inner, dates: &'t Dates<'_>) -> Option<&'t str> {
        let same = |event: usize| self.day_of_same(event, dates);
        let told = inner.verb.and_then(same).or_else(|| inner.noun.and_then(same));
        let happening = inner.verb.is_none() && is_happening(self.known.reading.word(inner.first));
        told.or_else(|| self.day_of_mishap(inner.first, dates).or(self.told).filter(|_| happening))
    }

    /// The day of the last mishap, fight or match that was told before.
    fn day_of_mishap<'t>(&self, at: usize, dates: &'t Dates<'_>) -> Option<&'t str> {
        let behind = self.known.triggers.partition_point(|trigger| trigger.at < at);
        let before = (behind.saturating_sub(SAME)..behind).rev();
        let mishap = |&event: &usize| {
            self.known.triggers.get(event).is_some_and(|event| is_incident(event.kind))
        };
        before.filter(mishap).find_map(|other| dates.stated(other))
    }

    /// The day of the last event before that the same word names, or tells of: `gempa
    /// mengguncang pulau itu`.
    fn day_of_same<'t>(&self, event: usize, dates: &'t Dates<'_>) -> Option<&'t str> {
        let trigger = self.known.triggers.get(event)?;
        let word = self.known.reading.word(trigger.at);
        let told_of = |arg: &Argument| {
            let head = self.known.reading.token_of(arg.head);
            arg.role == Role::Actor
                && head.is_some_and(|head| self.known.reading.word(head) == word)
        };
        let same = |&other: &usize| {
            let told = self.known.triggers.get(other).zip(self.args.get(other));
            told.is_some_and(|(told, args)| {
                self.known.reading.word(told.at) == word
                    || told.kind == trigger.kind && args.iter().any(told_of)
            })
        };
        let before = (event.saturating_sub(SAME)..event).rev();
        before.filter(same).find_map(|other| dates.stated(other))
    }

    /// An event of the inner clause with those that are joined to it, `meluap dan merendam`.
    fn with_joined(&self, event: usize) -> impl Iterator<Item = usize> + '_ {
        let at = self.known.triggers.get(event).map(Trigger::predicate);
        let joined = at.into_iter().flat_map(|at| {
            let joined = |&child: &usize| self.known.reading.deprel(child) == Deprel::Conj;
            self.known.reading.children(at).filter(joined).filter_map(|at| self.known.owner.at(at))
        });
        let verbal = |&other: &usize| {
            self.known.triggers.get(other).is_some_and(|other| other.voice != Voice::Nominal)
        };
        core::iter::once(event).chain(joined.filter(verbal))
    }
}

/// Nouns for what the text tells of: `sehari setelah kejadian`.
fn is_happening(noun: &str) -> bool {
    matches!(noun, "insiden" | "kejadian" | "musibah" | "peristiwa" | "tragedi")
}

/// Events before one that are looked through for the same word.
const SAME: usize = 60;

/// Words before a length of time by which something happens at any time within it.
const WITHIN: [&str; 18] = [
    "beberapa", "belum", "bukan", "cepat", "dalam", "genap", "hingga", "kurang", "lama", "lambat",
    "maksimal", "maksimum", "minimal", "minimum", "sampai", "selama", "setiap", "tiap",
];

/// Steps up the tree from an event to the one that it is counted from.
const CLIMB: usize = 6;

/// A whole number of days, weeks, months or years.
fn length(timex: &Timex) -> Option<(i32, char)> {
    let exact = timex.kind == TimexKind::Duration && timex.modifier.is_none();
    let value = timex.value.strip_prefix('P').filter(|_| exact)?;
    let unit = value.chars().next_back().filter(|unit| matches!(unit, 'D' | 'W' | 'M' | 'Y'))?;
    let count =
        value.get(..value.len() - 1)?.parse().ok().filter(|count| (1..=MOST).contains(count));
    Some((count?, unit))
}

/// The largest count.
const MOST: i32 = 400;
