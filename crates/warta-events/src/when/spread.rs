//! Days for the events whose clause names no time.

use warta_temporal::Basis;

use super::calendar::{day_number, day_of, days_apart, is_later};
use super::{Known, NEAR, is_quoted};
use crate::attribution::promises;
use crate::event::{EventTime, EventType, Modality};
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};

/// The days that events without a date of their own are taken to be of.
pub(super) struct Days {
    /// Of the report: the first date that the text names before its third paragraph, where
    /// it lies within two days of the day of writing.
    pub(super) report: Option<String>,
    /// Whether a mishap, a fight or a match is told: all that happens there is of its day.
    incident: bool,
    /// Of writing.
    pub(super) written: Option<String>,
    /// The number of that day.
    pub(super) today: Option<i64>,
    /// Of what is told: the first of those dates that is of a deed, within a week of the day
    /// of writing.
    pub(super) told: Option<String>,
}

impl Days {
    pub(super) fn of(
        known: Known<'_>,
        times: &[Option<EventTime>],
        dated: &[(usize, usize)],
        dateline: Option<&str>,
        of_deed: &[bool],
    ) -> Days {
        let Known { reading, triggers, .. } = known;
        let written = reading.written().get(..10);
        let day = |&(sentence, number): &(usize, usize)| {
            let at = reading.input.sentences.get(sentence)?.tokens().start;
            let value = &reading.input.timexes.get(number)?.value;
            let day = value.get(..10).filter(|day| !day.contains('W') && day.len() == 10)?;
            (reading.paragraph(at) <= 2).then_some((day, number))
        };
        let early: Vec<(&str, usize)> = dated.iter().filter_map(day).take(EARLY).collect();
        // A day on which somebody speaks is not that of which is spoken.
        let deeds = early.iter().filter(|&&(_, number)| of_deed.get(number) == Some(&true));
        let deeds: Vec<&str> = deeds.map(|&(day, _)| day).collect();
        let incident = times.iter().zip(triggers).any(|(time, trigger)| {
            let own = time.as_ref().filter(|time| time.timex.is_some());
            let first = deeds.first().zip(own.and_then(|time| time.value.get(..10)));
            is_incident(trigger.kind) && first.is_some_and(|(&day, own)| day == own)
        });
        let early: Vec<&str> = early.iter().map(|&(day, _)| day).collect();
        let within = |days: &[&str], most: i64| {
            let written = written?;
            let near = |day: &&&str| days_apart(day, written).is_some_and(|days| days <= most);
            days.iter().find(near).map(|&day| day.to_owned())
        };
        // Who speaks to the press does so on the day of writing, where the text names it.
        let today = written.filter(|today| {
            let mut values = dated.iter().filter_map(|&(_, n)| reading.input.timexes.get(n));
            values.any(|timex| timex.value.starts_with(today))
        });
        let report = within(dateline.as_slice(), 2)
            .or_else(|| today.map(str::to_owned))
            .or_else(|| within(&early, 2));
        let told = within(&deeds, 7);
        let today = written.and_then(day_number);
        Days { report, incident, written: written.map(str::to_owned), today, told }
    }
}

/// Most dates of the first paragraphs that are looked at.
const EARLY: usize = 16;

/// Dates the events whose clause names no time.
pub(super) struct Spread<'r> {
    pub(super) known: Known<'r>,
    /// Sentences with the times that date what they tell, in order.
    pub(super) dated: &'r [(usize, usize)],
    /// Those of them that do not date what somebody says.
    pub(super) told: &'r [(usize, usize)],
    pub(super) days: &'r Days,
}

impl Spread<'_> {
    pub(super) fn fill(&self, times: &mut [Option<EventTime>]) {
        for (number, trigger) in self.known.triggers.iter().enumerate() {
            if times.get(number).is_some_and(Option::is_none) {
                let time = self.of(number, trigger, times);
                times[number] = time;
            }
        }
    }

    fn of(
        &self,
        number: usize,
        trigger: &Trigger,
        times: &[Option<EventTime>],
    ) -> Option<EventTime> {
        if self.known.modality.get(number).copied().unwrap_or_default() != Modality::Asserted {
            return None;
        }
        let report = || self.days.report.as_deref().map(inferred);
        if trigger.kind == EventType::Say {
            return report().filter(|_| !self.is_marked(trigger, &["sebelumnya"]));
        }
        let verbal = trigger.voice != Voice::Nominal;
        if let Some((timex, value)) = self.of_sentence(number, trigger, times) {
            return Some(EventTime { timex: timex.filter(|_| verbal), ..inferred(value) });
        }
        // What is still so is so on the day of the report: `belum menjangkau`.
        if verbal && (addresses(trigger) || self.goes_on(trigger)) {
            return report();
        }
        // What only is so is not dated by the report: `membutuhkan`, `menunjukkan`. Nor is
        // what has been done before it: `telah memblokir rekening`.
        let lead = self.known.reading.paragraph(trigger.at) == 0;
        let still = trigger.kind == EventType::Other && !self.days.incident;
        if still || !lead && self.is_past(trigger) {
            return None;
        }
        if let Some(value) = self.of_paragraph(trigger) {
            return Some(inferred(value));
        }
        // A noun or a relative clause may well look back.
        let told = verbal
            || self.days.incident
            || trigger.kind == EventType::Hazard
            || trigger.support.is_some();
        self.days.told.as_deref().filter(|_| told).map(inferred)
    }

    /// The first time of the sentence that may date the event as well.
    fn of_sentence(
        &self,
        number: usize,
        trigger: &Trigger,
        times: &[Option<EventTime>],
    ) -> Option<(Option<u32>, &str)> {
        let sentence = self.known.reading.sentence(trigger.at);
        // Dates are few; those of one sentence stand together.
        let from = self.dated.partition_point(|&(s, _)| s < sentence);
        let &(_, timex) = self.dated.get(from).filter(|&&(s, _)| s == sentence)?;
        let value = self.not_ahead(timex)?;
        let first =
            self.known.reading.token_of(self.known.reading.input.timexes.get(timex)?.span)?;
        if is_quoted(self.known.quotes, trigger.at) && !is_quoted(self.known.quotes, first) {
            return None;
        }
        // `menggantikan Ishiba yang mundur setelah pemilu Juli lalu`: of the inner clause.
        let behind = self.known.triggers.iter().zip(times).skip(number + 1).take(NEAR);
        let inner = is_inner(self.known.reading, trigger, timex, behind);
        (!inner).then_some((Some(timex as u32), value))
    }

    /// The time named last in the paragraph before the event's sentence.
    fn of_paragraph(&self, trigger: &Trigger) -> Option<&str> {
        let sentence = self.known.reading.sentence(trigger.at);
        let before = self.told.partition_point(|&(s, _)| s < sentence).checked_sub(1)?;
        let &(other, timex) = self.told.get(before)?;
        let start = self.known.reading.input.sentences.get(other)?.tokens().start;
        if self.known.reading.paragraph(start) != self.known.reading.paragraph(trigger.at) {
            return None;
        }
        // What happened in a year long past is the background of its sentence alone.
        let value = self.not_ahead(timex)?;
        (value.len() > 4 || self.days.told.is_none()).then_some(value)
    }

    /// The value of a time; what is told as done is of no day that is still ahead.
    fn not_ahead(&self, timex: usize) -> Option<&str> {
        let value = self.known.reading.input.timexes.get(timex)?.value.as_str();
        (!is_later(value, self.known.reading.written())).then_some(value)
    }

    /// `masih dicari`, `belum dikenali`.
    fn goes_on(&self, trigger: &Trigger) -> bool {
        self.is_marked(trigger, &["belum", "masih", "sedang", "tengah"])
    }

    fn is_past(&self, trigger: &Trigger) -> bool {
        trigger.voice != Voice::Nominal && self.is_marked(trigger, &["telah", "sudah", "pernah"])
    }

    /// Whether one of these words stands shortly before the verb.
    fn is_marked(&self, trigger: &Trigger, marks: &[&str]) -> bool {
        let (start, _) = self.known.reading.bounds(trigger.at);
        let predicate = trigger.predicate();
        (start.max(predicate.saturating_sub(2))..predicate)
            .any(|at| marks.contains(&self.known.reading.word(at)))
    }
}

/// Whether a mishap, a fight or a match is told.
pub(super) fn is_incident(kind: EventType) -> bool {
    use EventType::{Accident, Assault, Contest, Die, Hazard, Injure};
    matches!(kind, Accident | Assault | Contest | Die | Hazard | Injure)
}

/// What is asked, charged, refused or promised in words is dated like what is said.
fn addresses(trigger: &Trigger) -> bool {
    trigger.kind.is_in_words() || promises(trigger)
}

fn inferred(value: &str) -> EventTime {
    EventTime { timex: None, value: day_of(value).to_owned(), basis: Basis::Inferred }
}

/// Whether the time is of an event in a clause that a `yang` opens behind the trigger.
fn is_inner<'t>(
    reading: &Reading<'_>,
    trigger: &Trigger,
    timex: usize,
    mut behind: impl Iterator<Item = (&'t Trigger, &'t Option<EventTime>)>,
) -> bool {
    let (_, end) = reading.bounds(trigger.at);
    if is_of_other_clause(reading, trigger, timex) {
        return true;
    }
    // `persidangan yang berlangsung sejak Maret`: right behind, it tells of the event itself.
    let mut clause = trigger.last + 2..end.min(trigger.last + NEAR);
    let Some(yang) = clause.find(|&at| reading.word(at) == "yang") else { return false };
    let own = |time: &EventTime| time.timex == Some(timex as u32) && time.basis != Basis::Inferred;
    behind.any(|(other, time)| other.at > yang && other.at < end && time.as_ref().is_some_and(own))
}

/// `menetapkan bupati sebagai tersangka setelah menangkapnya pada Selasa`: whether a time behind
/// the verb stands in a clause that tells what went before.
fn is_of_other_clause(reading: &Reading<'_>, trigger: &Trigger, timex: usize) -> bool {
    let span = reading.input.timexes.get(timex).map(|timex| timex.span);
    let Some(first) = span.and_then(|span| reading.token_of(span)) else { return false };
    let mut clause = trigger.last + 1..first.min(trigger.last + NEAR);
    let mark = |at: usize| {
        let before = matches!(reading.word(at), "setelah" | "sesudah" | "usai" | "seusai");
        before && (at + 1..first).any(|at| reading.upos(at) == warta_syntax::Upos::Verb)
    };
    trigger.voice != Voice::Nominal && clause.any(mark)
}
