//! `Jika tahun lalu pabrik itu rugi, tahun ini ia untung`: two facts that are set against each
//! other, of which none depends on the other.

use warta_temporal::Timex;

use super::Certainty;
use super::linked::Told;
use super::signs::opening_condition;
use crate::event::Modality;
use crate::reading::Reading;
use crate::when::is_later;

/// Most tokens from a condition to the comma behind it.
const CLAUSE: usize = 30;

impl Certainty<'_, '_> {
    /// What a sentence sets against each other has come about, whatever a model says.
    pub(crate) fn contrast(&self, told: &mut [Told]) {
        let reading = self.reading;
        for (trigger, told) in self.triggers.iter().zip(told) {
            if told.1 == Modality::Conditional && sets_against(reading, trigger.at) {
                told.1 = Modality::Asserted;
            }
        }
    }
}

/// Words for a time before that are no times of their own.
const ONCE: [&str; 3] = ["dulu", "sebelumnya", "semula"];

/// Whether the sentence of a token opens with a condition on a time, and goes on behind the comma
/// with another time, neither of them still to come.
fn sets_against(reading: &Reading<'_>, at: usize) -> bool {
    let (start, end) = reading.bounds(at);
    let condition = opening_condition(reading, at);
    let first = condition.and_then(|condition| known_time(reading, condition + 1));
    let Some(first) = first else { return false };
    let mut clause = start..end.min(start + CLAUSE);
    let comma = clause.find(|&at| reading.word(at) == ",");
    let second = comma.and_then(|comma| known_time(reading, comma + 1));
    second.is_some_and(|second| second != first)
}

/// The time at a token or behind the preposition there, where it is not still to come.
fn known_time<'r>(reading: &'r Reading<'_>, at: usize) -> Option<&'r str> {
    let at = at + usize::from(matches!(reading.word(at), "di" | "pada"));
    let value = time_at(reading, at).map(|timex| timex.value.as_str());
    let value = value.filter(|value| !is_later(value, reading.written()));
    let once = || Some(reading.word(at)).filter(|word| ONCE.contains(word));
    value.or_else(once)
}

/// The time that begins at a token.
fn time_at<'r>(reading: &'r Reading<'_>, at: usize) -> Option<&'r Timex> {
    let start = reading.input.tokens.get(at)?.span().start();
    let times = reading.input.timexes;
    let time = times.get(times.partition_point(|timex| timex.span.start() < start))?;
    (time.span.start() == start).then_some(time)
}
