//! Whether something is told as fact, plan, possibility, condition or wish, and whether it is
//! denied: weighed by a model that was trained on annotated articles. What the rules say is
//! one of the things that it is told.

use std::ops::Range;
use std::sync::LazyLock;

use warta_syntax::choice::{ChoiceModel, Facts};
use warta_syntax::sequence::{atom, mix};
use warta_text::Span;

use super::Sign;
use crate::attribution::Quote;
use crate::event::{EventTime, Modality, Polarity};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::Trigger;
use crate::when::{is_later, is_quoted};

/// Answers: each modality, and whether it is affirmed or denied.
const ANSWERS: usize = MODALITIES.len() + 2;

/// Words before an event that are looked through.
const BEFORE: usize = 10;

/// Words behind an event that are looked through.
const BEHIND: usize = 6;

/// How far the nearest word that says how an event is meant is counted.
const NEAR: usize = 6;

/// Words before the word above an event among which one says how that is meant.
const HELPERS: usize = 4;

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
        let (first, behind) = (word(Some(start)), word(Some(trigger.last + 1)));
        let head = reading.head(predicate);
        let head_word = head.map_or(0, |at| reading.atom(at));
        let head_before = word(head.and_then(|at| at.checked_sub(1)));
        let head_sign = head.map_or(0, |at| self.helper(at, start));
        let earlier = self.beside(number.checked_sub(1), start);
        let next = self.beside(Some(number + 1), start);
        let near = self.nearest(predicate, start);
        let conditions = {
            let has = |mut tokens: Range<usize>| {
                u64::from(tokens.any(|at| reading.sign(at) == Some(Sign::Condition)))
            };
            has(start..predicate) + 2 * has(predicate..end)
        };
        let will = (start..end).any(|at| reading.sign(at) == Some(Sign::Will));
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
            mix(rule, behind),
            mix(rule, first),
            mix(rule, mix(above, deprel)),
            mix(rule, mix(above_rule, mix(deprel, above_kind))),
            mix(rule, mix(above_rule, before)),
            mix(rule, mix(later, form)),
            mix(rule, mix(quoted, u64::from(asks))),
            mix(rule, mix(lemma, before)),
            mix(above, before),
            mix(rule, head_word),
            mix(rule, mix(head_word, deprel)),
            mix(rule, mix(head_sign, deprel)),
            mix(rule, mix(head_sign, mix(head_word, form))),
            mix(rule, near),
            mix(rule, conditions),
            mix(rule, mix(form, u64::from(will))),
            mix(rule, mix(earlier.rule, before)),
            mix(rule, mix(earlier.word, before)),
            mix(rule, mix(earlier.rule, earlier.kind)),
            mix(rule, mix(next.rule, next.kind)),
            mix(rule, mix(earlier.rule, next.rule)),
            // What says it whatever the rules say: words are too rare to be told with each
            // answer of theirs alone.
            lemma,
            before,
            first,
            behind,
            mix(before, farther),
            mix(lemma, before),
            mix(above, deprel),
            mix(head_word, deprel),
            mix(head_word, head_before),
            mix(kind, form),
            mix(later, form),
            mix(word(predicate.checked_sub(3)), form),
        ];
        facts.tell_all(&known);
        let template = known.len() as u32;
        for at in start.max(predicate.saturating_sub(BEFORE))..predicate {
            facts.tell(template, mix(rule, reading.atom(at)));
            facts.tell(template + 1, reading.atom(at));
        }
        for at in trigger.last + 1..end.min(trigger.last + 1 + BEHIND) {
            facts.tell(template + 2, reading.atom(at));
        }
    }

    /// An event of the sentence that begins at `start`, as its neighbour sees it.
    fn beside(&self, number: Option<usize>, start: usize) -> Beside {
        let beside = number.and_then(|number| {
            let (trigger, &ruled) = self.triggers.get(number).zip(self.ruled.get(number))?;
            let word = trigger.lemma.unwrap_or_else(|| self.reading.word(trigger.at));
            (self.reading.bounds(trigger.at).0 == start).then(|| Beside {
                rule: 1 + answer_of(ruled) as u64,
                word: atom(word),
                kind: trigger.kind as u64,
            })
        });
        beside.unwrap_or_default()
    }

    /// The nearest word before an event that says how it is meant, and how near it is.
    fn nearest(&self, predicate: usize, start: usize) -> u64 {
        let mut before = (start..predicate).rev();
        let sign = before.find_map(|at| self.reading.sign(at).map(|sign| (at, sign)));
        sign.map_or(0, |(at, sign)| mix(number_of(sign), (predicate - at).min(NEAR) as u64))
    }

    /// What a word before the one at `at` says of that.
    fn helper(&self, at: usize, start: usize) -> u64 {
        let mut before = (start.max(at.saturating_sub(HELPERS))..at).rev();
        before.find_map(|at| self.reading.sign(at)).map_or(0, number_of)
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

/// What an event beside another one tells of that.
#[derive(Clone, Copy, Default)]
struct Beside {
    /// What the rules say of it.
    rule: u64,
    word: u64,
    kind: u64,
}

/// Signs by their numbers; 0 is none.
fn number_of(sign: Sign) -> u64 {
    match sign {
        Sign::Not => 1,
        Sign::Fails => 2,
        Sign::Will => 3,
        Sign::Expected => 4,
        Sign::Goal => 5,
        Sign::Condition => 6,
        Sign::Is(modality) => 7 + modality as u64,
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
