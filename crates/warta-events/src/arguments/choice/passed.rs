//! What stands between two tokens, counted once for all who ask.

use warta_syntax::Deprel;
use warta_syntax::Upos;

use super::super::is_amount;
use super::said::top_of;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::Trigger;

/// For each token, and behind the last, how much stands before it.
pub(crate) struct Passed {
    sums: Vec<Sum>,
}

/// Counts that begin anew after 255: so many never stand between two tokens of a clause.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// Tokens that head a phrase which may play a part.
    phrases: u8,
    commas: u8,
    events: u8,
}

impl Passed {
    pub(crate) fn of(reading: &Reading<'_>, owner: &Owners, triggers: &[Trigger]) -> Passed {
        let mut sums = Vec::with_capacity(reading.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        let mut events = triggers.iter().peekable();
        for at in 0..reading.len() {
            let plays = may_play(reading, owner, at);
            sum.phrases = sum.phrases.wrapping_add(plays.into());
            sum.commas = sum.commas.wrapping_add((reading.word(at) == ",").into());
            while events.next_if(|event| event.at <= at).is_some() {
                sum.events = sum.events.wrapping_add(1);
            }
            sums.push(sum);
        }
        Passed { sums }
    }

    /// Whether a token heads a phrase that may play a part.
    pub(super) fn plays(&self, at: usize) -> bool {
        self.phrases(at, at + 1) > 0
    }

    /// Phrases that may play a part from a token on, before `end`.
    pub(super) fn phrases(&self, from: usize, end: usize) -> usize {
        self.count(from, end, |sum| sum.phrases)
    }

    pub(super) fn commas(&self, from: usize, end: usize) -> usize {
        self.count(from, end, |sum| sum.commas)
    }

    pub(super) fn events(&self, from: usize, end: usize) -> usize {
        self.count(from, end, |sum| sum.events)
    }

    fn count(&self, from: usize, end: usize, of: impl Fn(&Sum) -> u8) -> usize {
        let between = self.sums.get(from..=end.min(self.sums.len() - 1)).unwrap_or_default();
        let ends = between.first().zip(between.last());
        ends.map_or(0, |(first, last)| of(last).wrapping_sub(of(first)).into())
    }
}

/// Whether a token may play a part: it heads a phrase of its own and names no event, or it
/// completes a verb that names one.
fn may_play(reading: &Reading<'_>, owner: &Owners, at: usize) -> bool {
    let event = |at: usize| owner.at(at).is_some();
    if reading.in_time(at) {
        return false;
    }
    let amount = reading.named(at).is_some_and(|named| is_amount(named.kind));
    let top = top_of(reading, at);
    if amount {
        // `rontok 13 persen`: the word of an amount that hangs on another one.
        return at == top;
    }
    // `dinyatakan sembuh`, `dilaporkan hilang`: what is said of somebody.
    let complement = matches!(reading.deprel(at), Deprel::Xcomp | Deprel::Ccomp);
    if complement && reading.head(at).is_some_and(event) {
        return true;
    }
    if !reading.is_nominal(at) || event(at) || reading.is_odds(at) {
        return false;
    }
    if reading.in_name(at) && reading.named(at).is_none_or(|n| n.first as usize != at) {
        return false;
    }
    let deprel = reading.deprel(top);
    let inner = matches!(
        deprel,
        Deprel::Flat | Deprel::Compound | Deprel::Nummod | Deprel::Det | Deprel::Fixed
    );
    let of = reading.head(top).filter(|&head| reading.upos(head) == Upos::Noun);
    !inner && (deprel == Deprel::Conj || of.is_none_or(event) || is_placed(reading, at))
}

/// `pasar di Demak`: whether a noun says where another one is.
pub(super) fn is_placed(reading: &Reading<'_>, at: usize) -> bool {
    let (first, _) = reading.noun_phrase(at);
    reading.word_before(first, 1) == "di"
}
