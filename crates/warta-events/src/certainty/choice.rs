//! Whether something is told as fact, plan, possibility, condition or wish, and whether it is
//! denied: weighed by a model that was trained on annotated articles. What the rules say is
//! one of the things that it is told.

use std::sync::LazyLock;

use warta_syntax::choice::{ChoiceModel, Facts};
use warta_syntax::sequence::{atom, mix};
use warta_text::Span;

use crate::attribution::Quote;
use crate::event::{EventTime, Modality, Polarity};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::Trigger;
use crate::when::{is_later, is_quoted};

/// Answers: each modality, affirmed and denied.
const ANSWERS: usize = 10;

/// Words before an event that are looked through.
const BEFORE: usize = 10;

/// Steps up the tree to the event above.
const CLIMB: usize = 6;

/// The weights, trained by `warta-tools events certainty`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/certainty.bin")).ok());

/// What the model of certainty was asked about an event, for training it.
#[derive(Clone, Debug)]
pub struct Question {
    /// The trigger of the event.
    pub trigger: Span,
    /// What is known of it. The answers: each modality in the order of [`Modality`], first
    /// affirmed, then denied.
    pub facts: Facts,
    /// How many answers there are.
    pub answers: u32,
    /// What the rules alone answer.
    pub ruled: usize,
}

/// Which answer is taken, by the weights of all.
#[must_use]
pub fn chosen(weights: &[f32]) -> Option<usize> {
    weights.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map(|(at, _)| at)
}

/// Chooses how each event is told.
pub(crate) struct Choice<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    pub(crate) owner: &'r Owners,
    pub(crate) triggers: &'r [Trigger],
    pub(crate) quotes: &'r [Quote],
    pub(crate) times: &'r [Option<EventTime>],
    /// What the rules say.
    pub(crate) ruled: &'r [(Polarity, Modality)],
}

impl Choice<'_, '_> {
    /// How each event is told.
    pub(crate) fn told(&self) -> Vec<(Polarity, Modality)> {
        let Some(model) = MODEL.as_ref() else { return self.ruled.to_vec() };
        let mut facts = Facts::default();
        let mut told = |number: usize| {
            self.tell(number, &mut facts);
            chosen(&model.weigh_answers::<ANSWERS>(&facts)).and_then(told_by)
        };
        let ruled = self.ruled.iter().enumerate();
        ruled.map(|(number, &ruled)| told(number).unwrap_or(ruled)).collect()
    }

    /// What the model is asked.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let question = |(number, trigger): (usize, &Trigger)| {
            let mut facts = Facts::default();
            self.tell(number, &mut facts);
            Question {
                trigger: self.reading.cover(trigger.at, trigger.last),
                facts,
                answers: ANSWERS as u32,
                ruled: self.ruled.get(number).map_or(0, |&ruled| answer_of(ruled)),
            }
        };
        self.triggers.iter().enumerate().map(question).collect()
    }

    /// What is known of an event.
    fn tell(&self, number: usize, facts: &mut Facts) {
        facts.clear();
        let Some((trigger, &ruled)) = self.triggers.get(number).zip(self.ruled.get(number)) else {
            return;
        };
        let reading = self.reading;
        let rule = answer_of(ruled) as u64;
        let predicate = trigger.predicate();
        let (start, end) = reading.bounds(trigger.at);
        let word = |at: Option<usize>| {
            at.filter(|&at| at >= start && at < end).map_or(0, |at| reading.atom(at))
        };
        let lemma = atom(trigger.lemma.unwrap_or_else(|| reading.word(trigger.at)));
        let kind = trigger.kind as u64;
        let form = trigger.voice as u64 * 2 + u64::from(trigger.support.is_some());
        let deprel = reading.deprel(predicate) as u64;
        let quoted = u64::from(is_quoted(self.quotes, trigger.at));
        let asks = (trigger.last + 1..end).take(40).any(|at| reading.word(at) == "?");
        let time = self.times.get(number).and_then(Option::as_ref);
        let later = time.map_or(0, |time| {
            1 + u64::from(is_later(&time.value, reading.written()))
                + 2 * u64::from(time.timex.is_some())
        });
        let (above, above_rule, above_kind) = self.above(number, predicate).unwrap_or_default();
        let (before, farther) = (word(predicate.checked_sub(1)), word(predicate.checked_sub(2)));
        let known = [
            rule,
            mix(rule, lemma),
            mix(rule, kind),
            mix(rule, mix(kind, form)),
            mix(rule, mix(form, deprel)),
            mix(rule, before),
            mix(rule, farther),
            mix(rule, mix(before, farther)),
            mix(rule, word(predicate.checked_sub(3))),
            mix(rule, word(Some(trigger.last + 1))),
            mix(rule, word(Some(start))),
            mix(rule, mix(above, deprel)),
            mix(rule, mix(above_rule, mix(deprel, above_kind))),
            mix(rule, mix(above_rule, before)),
            mix(rule, mix(later, form)),
            mix(rule, mix(quoted, u64::from(asks))),
            mix(rule, mix(lemma, before)),
            mix(above, before),
        ];
        facts.tell_all(&known);
        for at in start.max(predicate.saturating_sub(BEFORE))..predicate {
            facts.tell(known.len() as u32, mix(rule, reading.atom(at)));
        }
    }

    /// The event above one in the tree: its word, what the rules say of it, and its type.
    fn above(&self, number: usize, predicate: usize) -> Option<(u64, u64, u64)> {
        let event = |at: usize| self.owner.at(at);
        let mut above = self.reading.heads(predicate).take(CLIMB).filter_map(event);
        let above = above.find(|&event| event != number)?;
        let (trigger, &ruled) = self.triggers.get(above).zip(self.ruled.get(above))?;
        let word = atom(trigger.lemma.unwrap_or_else(|| self.reading.word(trigger.at)));
        Some((word, 1 + answer_of(ruled) as u64, trigger.kind as u64))
    }
}

/// The modalities, in the order of the answers.
const MODALITIES: [Modality; 5] = [
    Modality::Asserted,
    Modality::Planned,
    Modality::Possible,
    Modality::Conditional,
    Modality::Desired,
];

/// The answer that tells this.
#[must_use]
pub fn answer_of((polarity, modality): (Polarity, Modality)) -> usize {
    let place = MODALITIES.iter().position(|&other| other == modality).unwrap_or_default();
    2 * place + usize::from(polarity == Polarity::Negative)
}

fn told_by(answer: usize) -> Option<(Polarity, Modality)> {
    let polarity = if answer.is_multiple_of(2) { Polarity::Positive } else { Polarity::Negative };
    Some((polarity, *MODALITIES.get(answer / 2)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_is_whole() {
        assert!(MODEL.is_some());
    }

    #[test]
    fn answers_and_what_they_tell() {
        for answer in 0..ANSWERS {
            assert_eq!(told_by(answer).map(answer_of), Some(answer));
        }
    }
}
