//! What lies ahead and what lies behind: nobody has said something on a day that is still to
//! come, and what somebody is going to do is on no day that is past.

use warta_syntax::Upos;
use warta_temporal::Modifier;

use super::NEAR;
use super::calendar::{day_number, is_later, is_now};
use super::choice::{Choice, Named};
use super::stated::Known;
use crate::event::{EventTime, EventType, Modality};
use crate::reading::Reading;
use crate::trigger::Trigger;

impl Known<'_> {
    /// Hands a time on to the event that it can be of, where the tree gives it to one on the
    /// other side of the day of writing. `sources` are the claims that tell of each event.
    /// Answers the events that are so dated, in order.
    pub(super) fn hand_on(
        self,
        named: &[Named<'_>],
        sources: &[Option<u32>],
        times: &mut [Option<EventTime>],
    ) -> Vec<u32> {
        let mut dated = Vec::new();
        for time in named {
            let Some(of) = time.of else { continue };
            let other = self.told_then(of, time, sources).or_else(|| self.happened_then(of, time));
            let Some(other) = other else { continue };
            let (timex, value) = (Some(time.number as u32), time.value.to_owned());
            let basis = self.reading.input.timexes.get(time.number).map(|timex| timex.basis);
            let slot = times.get_mut(other).filter(|slot| slot.is_none());
            if let Some((slot, basis)) = slot.zip(basis) {
                *slot = Some(EventTime { timex, value, basis });
                dated.push(other as u32);
            }
            if let Some(slot) = times.get_mut(of) {
                slot.take_if(|own| own.timex == timex);
            }
        }
        dated.sort_unstable();
        dated
    }

    /// `Tahun depan, bank itu memperkirakan ekonomi tumbuh`: the first happening of what is said,
    /// where a time opens it that is still ahead.
    fn told_then(self, said: usize, time: &Named<'_>, sources: &[Option<u32>]) -> Option<usize> {
        let trigger = self.triggers.get(said)?;
        let asserted = self.modality.get(said) == Some(&Modality::Asserted);
        let says = trigger.kind == EventType::Say && asserted;
        if !says || !is_ahead(self.reading, time) {
            return None;
        }
        let opens = time.first < trigger.at || opens_clause(self.reading, time.first);
        let from = time.last.max(trigger.last);
        self.told_behind(said, from, sources).filter(|_| opens)
    }

    /// The first happening behind a token of what somebody says, in the same sentence.
    fn told_behind(self, said: usize, from: usize, sources: &[Option<u32>]) -> Option<usize> {
        let Known { reading, triggers, .. } = self;
        let (_, end) = reading.bounds(triggers.get(said)?.at);
        let mut behind = triggers.iter().enumerate().skip(said + 1).take(NEAR);
        let told = behind.find(|(number, told)| {
            told.at > from
                && !told.is_bare_noun()
                && told.kind != EventType::Say
                && sources.get(*number).is_some_and(Option::is_some)
                && reading.relative_before(told.predicate()).is_none()
        });
        told.filter(|(_, told)| told.at < end).map(|(number, _)| number)
    }

    /// `akan mengunjungi Palu setelah gempa mengguncang kota itu pada Senin`: the last event
    /// before a day that is past, where the tree gives it to what is planned.
    fn happened_then(self, planned: usize, time: &Named<'_>) -> Option<usize> {
        let Known { reading, triggers, .. } = self;
        let plan = triggers.get(planned).filter(|plan| plan.last < time.first)?;
        let past = is_past(time.value, reading.written()) && !in_figures(reading, time);
        let going = self.modality.get(planned) == Some(&Modality::Planned) && past;
        if !going || !is_going_to(reading, plan) {
            return None;
        }
        let between = triggers.iter().enumerate().skip(planned + 1).take(NEAR);
        let between = between.take_while(|(_, other)| other.at < time.first);
        let mut between = between.filter(|(_, other)| !is_going_to(reading, other)).peekable();
        let first = between.peek().copied();
        let verb = between.filter(|(_, other)| !other.is_bare_noun()).last();
        verb.or(first).map(|(number, _)| number)
    }
}

impl Choice<'_> {
    /// Whether an event can be of no such day: what is told of it lies on the other side of the
    /// day of writing.
    pub(super) fn is_beyond(&self, number: usize, event: &Trigger, day: &str) -> bool {
        let Known { reading, triggers, modality, .. } = self.known;
        let mut of_day = self.of_day(event.at, day);
        match modality.get(number) {
            Some(Modality::Planned) if is_past(day, reading.written()) => {
                let says = |of: usize| triggers.get(of).is_some_and(|t| t.kind == EventType::Say);
                let told = |time: &Named<'_>| time.of.is_some_and(says);
                of_day.any(|time| !in_figures(reading, time) || told(time))
                    && is_going_to(reading, event)
            }
            Some(Modality::Asserted) if event.kind == EventType::Say => {
                let sources = self.voices.sources;
                of_day.any(|time| is_ahead(reading, time))
                    && self.known.told_behind(number, event.last, sources).is_some()
            }
            _ => false,
        }
    }
}

/// Whether a day lies before that of writing.
fn is_past(value: &str, written: &str) -> bool {
    let day = |value: &str| value.get(..DAY).and_then(day_number);
    day(value).zip(day(written)).is_some_and(|(day, written)| day < written)
}

/// Whether a time is still to come: also `akhir tahun ini` and `hingga akhir tahun`.
fn is_ahead(reading: &Reading<'_>, time: &Named<'_>) -> bool {
    let ends = || {
        let timex = reading.input.timexes.get(time.number);
        let end = timex.is_some_and(|timex| timex.modifier == Some(Modifier::End));
        let before = reading.word_before(time.first, 1);
        end || matches!(before, "hingga" | "sampai")
    };
    let written = reading.written();
    !in_figures(reading, time)
        && (is_later(time.value, written) || is_now(time.value, written) && ends())
}

/// Whether a time is a day in figures: it may be that of the report itself, whose day of writing
/// is not always known well.
fn in_figures(reading: &Reading<'_>, time: &Named<'_>) -> bool {
    let figures = |at: usize| reading.word(at).starts_with(|c: char| c.is_ascii_digit());
    time.value.len() >= DAY && (time.first..=time.last).any(figures)
}

/// The length of the value of a day.
const DAY: usize = 10;

/// `…, kata Budi, pada 2027 negara itu …`: whether a time opens a clause.
fn opens_clause(reading: &Reading<'_>, first: usize) -> bool {
    let word = |steps: usize| reading.word_before(first, steps);
    let led = matches!(word(1), "pada" | "di" | "untuk" | "mulai" | "hingga" | "sampai");
    matches!(word(1 + usize::from(led)), "," | "bahwa")
}

/// `akan mengunjungi`, but not `semula akan mengunjungi`; also the noun behind such a verb.
fn is_going_to(reading: &Reading<'_>, event: &Trigger) -> bool {
    /// Tokens before `akan` that may take it back.
    const TAKES_BACK: usize = 4;
    let (start, _) = reading.bounds(event.at);
    let predicate = event.predicate();
    let above = predicate.checked_sub(1).filter(|&at| reading.upos(at) == Upos::Verb);
    let verb = above.filter(|_| event.is_bare_noun()).unwrap_or(predicate);
    let helped = reading.past_helpers(verb).map_or(start, |at| at + 1)..verb;
    let mut helped = helped.rev();
    let Some(plan) = helped.find(|&at| matches!(reading.word(at), "akan" | "bakal")) else {
        return false;
    };
    let given_up = |at: usize| {
        matches!(reading.word(at), "semula" | "awalnya" | "mulanya" | "sebelumnya" | "sedianya")
    };
    !(start.max(plan.saturating_sub(TAKES_BACK))..plan).any(given_up)
}
