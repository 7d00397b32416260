//! Days that are counted from another event: `dua hari setelah sungai meluap`.

use warta_syntax::Deprel;
use warta_temporal::{Basis, Timex, TimexKind};

use super::calendar::{day_of, earlier_by};
use super::spread::is_incident;
use super::{NEAR, governor};
use crate::event::{Argument, EventTime, EventType, Role};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};
use crate::words::points;

/// Finds the events whose day is counted from that of another.
pub(super) struct Counting<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) triggers: &'r [Trigger],
    pub(super) owner: &'r Owners,
    pub(super) args: &'r [Vec<Argument>],
    /// The day of what is told: of `kejadian itu`.
    pub(super) told: Option<&'r str>,
}

/// An event and how long it lies before or after what is told behind `setelah` or `sebelum`.
struct Apart {
    outer: usize,
    inner: Inner,
    /// Whether the inner one stands behind the other.
    is_behind: bool,
    after: bool,
    count: i32,
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

impl Counting<'_, '_> {
    /// Dates the events of which it is told how long they lie apart from another: where the
    /// words date one of them, that tells when the other was. Their numbers, in order.
    pub(super) fn fill(&self, times: &mut [Option<EventTime>]) -> Vec<u32> {
        let mut counted = Vec::new();
        for (number, timex) in self.reading.input.timexes.iter().enumerate() {
            let Some(apart) = self.apart(timex) else { continue };
            if is_told(times, apart.outer) {
                self.date_inner(&apart, times, &mut counted);
            } else {
                self.date_outer(&apart, number, times, &mut counted);
            }
        }
        counted.sort_unstable();
        counted
    }

    /// `Ia ditangkap pada Senin, dua hari setelah kabur`: what is told behind the mark.
    fn date_inner(&self, apart: &Apart, times: &mut [Option<EventTime>], counted: &mut Vec<u32>) {
        let Apart { outer, inner, after, count, unit, .. } = apart;
        let Some(event) = inner.event() else { return };
        // What a noun names may well be of a day that was told before.
        if inner.verb.is_none() && self.told_before(inner, times).is_some() {
            return;
        }
        let back = if *after { *count } else { -count };
        let known = times.get(*outer).and_then(Option::as_ref);
        let Some(value) = known.and_then(|time| earlier_by(&time.value, back, *unit)) else {
            return;
        };
        for event in self.with_joined(event) {
            if !is_told(times, event) {
                date(times, event, &value, counted);
            }
        }
    }

    /// `Sehari setelah gempa itu, korban ditemukan`: the event of the clause above. Its day is
    /// not that of the other one.
    fn date_outer(
        &self,
        apart: &Apart,
        number: usize,
        times: &mut [Option<EventTime>],
        counted: &mut Vec<u32>,
    ) {
        let &Apart { outer, ref inner, after, count, unit, .. } = apart;
        let value = |event: usize| times.get(event)?.as_ref().map(|time| time.value.as_str());
        let known = inner.event().filter(|&event| is_told(times, event)).and_then(value);
        let known = known.or_else(|| self.named_in(inner, number));
        let known = known.or_else(|| self.told_before(inner, times));
        let day = |event: usize| value(event).map(day_of);
        let is_same = inner.event().is_some_and(|inner| day(inner) == day(outer));
        // `Tabrakan terjadi sebulan setelah mereka sepakat`: the sentence tells of the collision.
        if known.is_none() && is_same && inner.verb.is_some() && apart.is_behind && after {
            return self.date_inner(apart, times, counted);
        }
        let from = known.or_else(|| inner.event().filter(|_| is_same).and_then(value));
        let back = if after { -count } else { count };
        // A month or a year before something is too coarse for the clause above.
        let exact = from.filter(|_| matches!(unit, 'D' | 'W')).map(str::to_owned);
        let Some(from) = exact else { return };
        let Some(value) = earlier_by(&from, back, unit) else { return };
        date(times, outer, &value, counted);
        if let Some(event) = inner.event().filter(|&event| !is_told(times, event)) {
            date(times, event, day_of(&from), counted);
        }
    }

    /// `dua hari setelah …`: the events that a length of time lies between.
    fn apart(&self, timex: &Timex) -> Option<Apart> {
        let reading = self.reading;
        let (count, unit) = length(timex)?;
        let (first, last) = reading.tokens_of(timex.span)?;
        let mark = last + 1;
        let after = match reading.word(mark) {
            "setelah" | "sesudah" | "seusai" | "usai" => true,
            "sebelum" | "menjelang" => false,
            _ => return None,
        };
        // `dalam dua hari setelah`, `paling lambat dua hari setelah`: at any time till then.
        if WITHIN.contains(&reading.word_before(first, 1)) {
            return None;
        }
        let inner = self.behind(mark);
        let outer = self.counted_from(&inner, first, last)?;
        let is_behind = self.triggers.get(outer).is_some_and(|outer| outer.at < first);
        Some(Apart { outer, inner, is_behind, after, count, unit })
    }

    /// What a `setelah` opens: a clause, or a noun, `setelah pemilu`, of which a clause may
    /// tell, `setelah gempa yang menewaskan …`.
    fn behind(&self, mark: usize) -> Inner {
        let reading = self.reading;
        let (_, end) = reading.bounds(mark);
        let mut clause = (mark + 1..end.min(mark + NEAR))
            .take_while(|&at| !matches!(reading.word(at), "," | "yang"));
        let verbal = |&event: &usize| {
            self.triggers.get(event).is_some_and(|event| event.voice != Voice::Nominal)
        };
        let verb = clause.find_map(|at| self.owner.at(at).filter(verbal));
        let first = reading.noun_right(mark + 1).unwrap_or(mark + 1);
        let noun = self.owner.at(first).filter(|event| !verbal(event));
        Inner { first, verb, noun }
    }

    /// The event that is told to lie so long before or after the inner one.
    fn counted_from(&self, inner: &Inner, first: usize, last: usize) -> Option<usize> {
        let reading = self.reading;
        let other = |&event: &usize| Some(event) != inner.verb && Some(event) != inner.noun;
        let of_tree = governor(reading, self.owner, first, last).filter(other);
        let above = || {
            let at = self.triggers.get(inner.event()?)?.predicate();
            reading.heads(at).take(CLIMB).filter_map(|up| self.owner.at(up)).find(other)
        };
        let event = of_tree.or_else(above)?;
        // `mengaku dipukuli sehari sebelum kejadian`: what is said, and not the saying.
        let says = |&event: &usize| {
            self.triggers.get(event).is_some_and(|event| event.kind == EventType::Say)
        };
        let (start, _) = reading.bounds(first);
        let nearest = || (start..first).rev().find_map(|at| self.owner.at(at));
        let said = Some(event).filter(says).and_then(|_| nearest()).filter(other);
        Some(said.unwrap_or(event))
    }

    /// `Sehari setelah insiden pada Senin itu, …`: the day that stands beside the noun.
    fn named_in(&self, inner: &Inner, number: usize) -> Option<&str> {
        let reading = self.reading;
        let timex = reading.input.timexes.get(number + 1)?;
        let (first, last) = reading.tokens_of(timex.span)?;
        let own = first == inner.first + 2 && reading.word(first - 1) == "pada";
        (own && points(reading.word(last))).then_some(timex.value.as_str())
    }

    /// The day on which the words before have told of the inner event: of the same word, or of
    /// what all the text tells of, `kejadian itu`.
    fn told_before<'t>(&'t self, inner: &Inner, times: &'t [Option<EventTime>]) -> Option<&'t str> {
        let same = |event: usize| self.day_of_same(event, times);
        let told = inner.verb.and_then(same).or_else(|| inner.noun.and_then(same));
        let happening = inner.verb.is_none() && is_happening(self.reading.word(inner.first));
        told.or_else(|| self.day_of_mishap(inner.first, times).or(self.told).filter(|_| happening))
    }

    /// The day of the last mishap, fight or match that was told before.
    fn day_of_mishap<'t>(&self, at: usize, times: &'t [Option<EventTime>]) -> Option<&'t str> {
        let behind = self.triggers.partition_point(|trigger| trigger.at < at);
        let before = (behind.saturating_sub(SAME)..behind).rev();
        let mishap =
            |&event: &usize| self.triggers.get(event).is_some_and(|event| is_incident(event.kind));
        let mishap = before.filter(|&other| is_told(times, other)).find(mishap)?;
        times.get(mishap)?.as_ref().map(|time| time.value.as_str())
    }

    /// The day of the last event before that the same word names, or tells of: `gempa
    /// mengguncang pulau itu`.
    fn day_of_same<'t>(&self, event: usize, times: &'t [Option<EventTime>]) -> Option<&'t str> {
        let trigger = self.triggers.get(event)?;
        let word = self.reading.word(trigger.at);
        let told_of = |arg: &Argument| {
            let head = self.reading.token_of(arg.head);
            arg.role == Role::Actor && head.is_some_and(|head| self.reading.word(head) == word)
        };
        let same = |&other: &usize| {
            let told = self.triggers.get(other).zip(self.args.get(other));
            told.is_some_and(|(told, args)| {
                self.reading.word(told.at) == word
                    || told.kind == trigger.kind && args.iter().any(told_of)
            })
        };
        let before = (event.saturating_sub(SAME)..event).rev();
        let told = before.filter(|&other| is_told(times, other)).find(same)?;
        times.get(told)?.as_ref().map(|time| time.value.as_str())
    }

    /// An event of the inner clause with those that are joined to it, `meluap dan merendam`.
    fn with_joined(&self, event: usize) -> impl Iterator<Item = usize> + '_ {
        let at = self.triggers.get(event).map(Trigger::predicate);
        let joined = at.into_iter().flat_map(|at| {
            let joined = |&child: &usize| self.reading.deprel(child) == Deprel::Conj;
            self.reading.children(at).filter(joined).filter_map(|at| self.owner.at(at))
        });
        let verbal = |&other: &usize| {
            self.triggers.get(other).is_some_and(|other| other.voice != Voice::Nominal)
        };
        core::iter::once(event).chain(joined.filter(verbal))
    }
}

/// Dates an event by a day that was counted.
fn date(times: &mut [Option<EventTime>], event: usize, value: &str, counted: &mut Vec<u32>) {
    if let Some(slot) = times.get_mut(event) {
        let (value, basis) = (value.to_owned(), Basis::Inferred);
        *slot = Some(EventTime { timex: None, value, basis });
        counted.push(event as u32);
    }
}

/// Nouns for what the text tells of: `sehari setelah kejadian`.
fn is_happening(noun: &str) -> bool {
    matches!(noun, "insiden" | "kejadian" | "musibah" | "peristiwa" | "tragedi")
}

/// Events before one that are looked through for the same word.
const SAME: usize = 60;

/// Whether the words of an event's clause date it.
fn is_told(times: &[Option<EventTime>], event: usize) -> bool {
    let time = times.get(event).and_then(Option::as_ref);
    time.is_some_and(|time| time.basis != Basis::Inferred)
}

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
