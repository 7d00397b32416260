//! What stands between two tokens, counted once for all who ask.

use warta_syntax::Deprel;
use warta_syntax::Upos;

use super::said::top_of;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::runs::Numbers;
use crate::trigger::Trigger;

/// How much stands up to each token, that included.
pub(crate) struct Passed {
    /// Tokens that head a phrase which may play a part.
    phrases: Numbers,
    commas: Numbers,
    events: Numbers,
}

impl Passed {
    pub(crate) fn of(reading: &Reading<'_>, owner: &Owners, triggers: &[Trigger]) -> Passed {
        let numbers = || Numbers::with_capacity(reading.len());
        let mut passed = Passed { phrases: numbers(), commas: numbers(), events: numbers() };
        let (mut phrases, mut commas, mut events) = (0, 0, 0);
        let mut next = triggers.iter().peekable();
        for at in 0..reading.len() {
            phrases += u32::from(may_play(reading, owner, at));
            commas += u32::from(reading.word(at) == ",");
            while next.next_if(|event| event.at <= at).is_some() {
                events += 1;
            }
            passed.phrases.push(phrases);
            passed.commas.push(commas);
            passed.events.push(events);
        }
        passed
    }

    /// Whether a token heads a phrase that may play a part.
    pub(super) fn plays(&self, at: usize) -> bool {
        self.phrases(at, at + 1) > 0
    }

    /// Phrases that may play a part from a token on, before `end`.
    pub(super) fn phrases(&self, from: usize, end: usize) -> usize {
        between(&self.phrases, from, end)
    }

    pub(super) fn commas(&self, from: usize, end: usize) -> usize {
        between(&self.commas, from, end)
    }

    pub(super) fn events(&self, from: usize, end: usize) -> usize {
        between(&self.events, from, end)
    }
}

/// By how much a number grows from a token on, before `end`.
fn between(numbers: &Numbers, from: usize, end: usize) -> usize {
    let last = |end: usize| end.min(numbers.len()).checked_sub(1);
    let before = |end: usize| last(end).and_then(|at| numbers.get(at)).unwrap_or_default();
    before(end).saturating_sub(before(from))
}

/// Whether a token that names no event heads a phrase of its own.
fn may_play(reading: &Reading<'_>, owner: &Owners, at: usize) -> bool {
    let event = |at: usize| owner.at(at).is_some();
    if !reading.is_nominal(at) || event(at) || reading.timex(at).is_some() {
        return false;
    }
    if reading.in_name(at) && reading.named(at).is_none_or(|n| n.first as usize != at) {
        return false;
    }
    let top = top_of(reading, at);
    let deprel = reading.deprel(top);
    let inner = matches!(
        deprel,
        Deprel::Flat | Deprel::Compound | Deprel::Nummod | Deprel::Det | Deprel::Fixed
    );
    let of = reading.head(top).filter(|&head| reading.upos(head) == Upos::Noun);
    !inner && (deprel == Deprel::Conj || of.is_none_or(event))
}
