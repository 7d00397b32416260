//! Whether something is told as fact, plan, possibility, condition or wish, and whether it is
//! denied: weighed by a model that was trained on annotated articles. What the rules say is
//! one of the things that it is told.

mod said;

use std::sync::LazyLock;

use warta_syntax::choice::{ChoiceModel, Facts};
use warta_text::Span;

use crate::attribution::Quote;
use crate::event::{EventTime, Modality, Polarity};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::Trigger;

/// Answers: each modality, and whether it is affirmed or denied.
const ANSWERS: usize = MODALITIES.len() + 2;

/// The weights, trained by `warta-tools events certainty`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/certainty.bin")).ok());

/// What the model of certainty was asked about an event, for training it.
#[derive(Clone, Debug)]
pub struct Question {
    /// The trigger of the event.
    pub trigger: Span,
    /// What is known of it. The answers: each modality in the order of [`Modality`], then
    /// affirmed and denied; see [`parts_of`].
    pub facts: Facts,
    /// How many answers there are to both together.
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
            let weights = model.weigh_answers::<ANSWERS>(&facts);
            let (modalities, polarities) = weights.split_at(MODALITIES.len());
            let (modality, polarity) = chosen(modalities).zip(chosen(polarities))?;
            told_by(2 * modality + polarity)
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
                answers: 2 * MODALITIES.len() as u32,
                ruled: self.ruled.get(number).map_or(0, |&ruled| answer_of(ruled)),
            }
        };
        self.triggers.iter().enumerate().map(question).collect()
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

/// The two answers of a model, on modality and on polarity, that make up one of both.
#[must_use]
pub fn parts_of(answer: usize) -> [u32; 2] {
    [answer / 2, MODALITIES.len() + answer % 2].map(|part| part as u32)
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
        for answer in 0..2 * MODALITIES.len() {
            assert_eq!(told_by(answer).map(answer_of), Some(answer));
        }
        assert_eq!(parts_of(answer_of((Polarity::Negative, Modality::Planned))), [1, 6]);
    }
}
