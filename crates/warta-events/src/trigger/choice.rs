//! Whether a word names an event, and of what type: weighed by a model that was trained on
//! annotated articles. What the rules say is one of the things that it is told.

mod said;

use std::sync::LazyLock;

use warta_syntax::choice::{ChoiceModel, Facts, likeliest};
use warta_syntax::{Deprel, Upos};
use warta_text::{Span, TokenKind};

use super::amount::becomes_amount;
use super::light::is_frame;
use super::strike::support_strikes;
use super::{Trigger, Voice};
use crate::EventType;
use crate::frame::Frame;
use crate::lexicon::{Class, Entry};
use crate::reading::Reading;
use crate::rule::Rule;
use said::{matter_of, tell};

/// How probable it must be that what a rule gives is no event, to drop it.
const DROP: f32 = 0.55;

/// How probable it must be that something is one where no rule says so.
const ADD: f32 = 0.55;

/// Types that are chosen among: all but the last, which is no event.
const KINDS: usize = EventType::ALL.len() - 1;

/// The weights, trained by `warta-tools events kinds`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/kinds.bin")).ok());

/// What the model of types was asked about a word, for training it.
#[derive(Clone, Debug)]
pub struct Question {
    /// The word, or the words of a phrase.
    pub trigger: Span,
    /// The light verb beside it.
    pub support: Option<Span>,
    /// What is known of it. The answers: no event, then each type in the order of
    /// [`EventType::ALL`] but the last.
    pub facts: Facts,
    /// How many answers there are.
    pub answers: u32,
    /// What the rules alone answer.
    pub ruled: Option<usize>,
}

/// Which answer is taken, by the weights of all, given what a rule says, and how probable it
/// is.
#[must_use]
pub fn chosen(weights: &[f32], ruled: Option<usize>) -> Option<(usize, f32)> {
    let best = likeliest(weights)?;
    let least = if ruled.is_some() { DROP } else { 1.0 - ADD };
    (1.0 - best.some < least).then_some((best.option, best.one))
}

/// How often an answer of this probability is right: the model is too modest where it doubts.
///
/// A logistic curve (Platt, 1999) through 31,823 answers to articles that the model was not
/// trained on; the mean distance from what is right falls from 0.036 to 0.009.
fn calibrated(sure: f32) -> f32 {
    const SLOPE: f32 = 0.93;
    const SHIFT: f32 = 0.53;
    let odds = (sure / (1.0 - sure)).ln();
    (1.0 / (1.0 + (-(SLOPE * odds + SHIFT)).exp())).min(0.999)
}

/// The events of a document, given what the rules say, in order of the text.
pub(crate) fn choose(reading: &Reading<'_>, ruled: Vec<Trigger>) -> Vec<Trigger> {
    let Some(model) = MODEL.as_ref() else { return ruled };
    let mut facts = Facts::default();
    let matter = matter_of(&ruled);
    let mut decide = |at: usize, trigger: Option<&Trigger>| {
        tell(reading, at, trigger, matter, &mut facts);
        let weights: [f32; KINDS + 1] = model.weigh_answers(&facts);
        let (answer, sure) = chosen(&weights, trigger.map(answer_of))?;
        Some((EventType::ALL.get(answer - 1).copied()?, calibrated(sure)))
    };
    let mut found = Vec::with_capacity(ruled.len());
    each(reading, &ruled, |at, trigger| match trigger {
        Some(trigger) => {
            // `tak bernyawa`: no phrase of several words for a death is chance.
            let dead = trigger.kind == EventType::Die && trigger.last > trigger.at;
            // `jumlah pengungsi menjadi 3.400 jiwa`
            let changed = becomes_amount(reading, at);
            let certain = (dead || changed).then_some((trigger.kind, trigger.confidence));
            let decided = decide(at, Some(trigger)).filter(|_| !changed);
            if let Some((kind, confidence)) = decided.or(certain) {
                // A row of `senses.tsv` is right more often than a model that has seldom, or
                // never, read the word in that company.
                let kind = if trigger.rule == Rule::Sense { trigger.kind } else { kind };
                let mode = trigger.mode.filter(|_| kind == trigger.kind);
                found.push(Trigger { kind, mode, confidence, ..*trigger });
            }
        }
        None => found.extend(decide(at, None).map(|(kind, sure)| unruled(reading, at, kind, sure))),
    });
    support_strikes(reading, &mut found);
    found
}

/// What the model is asked of a document.
pub(crate) fn questions(reading: &Reading<'_>, ruled: &[Trigger]) -> Vec<Question> {
    let mut questions = Vec::new();
    let matter = matter_of(ruled);
    each(reading, ruled, |at, trigger| {
        let mut facts = Facts::default();
        tell(reading, at, trigger, matter, &mut facts);
        questions.push(Question {
            trigger: trigger.map_or(reading.span(at), |t| reading.cover(t.at, t.last)),
            support: trigger.and_then(|t| t.support).map(|at| reading.span(at)),
            facts,
            answers: KINDS as u32 + 1,
            ruled: trigger.map(answer_of),
        });
    });
    questions
}

/// Every event of the rules and every other word that may name one, in order of the text.
fn each(reading: &Reading<'_>, ruled: &[Trigger], mut read: impl FnMut(usize, Option<&Trigger>)) {
    let mut supports: Vec<usize> = ruled.iter().filter_map(|trigger| trigger.support).collect();
    supports.sort_unstable();
    let mut next = ruled.iter().peekable();
    let mut at = 0;
    while at < reading.len() {
        if let Some(trigger) = next.next_if(|trigger| trigger.at <= at) {
            read(trigger.at, Some(trigger));
            at = at.max(trigger.last + 1);
            continue;
        }
        if let Some(last) = super::compound(reading, at) {
            at = last + 1;
            continue;
        }
        let mut frame = || {
            let behind = next.peek().is_some_and(|inner| inner.at == at + 1);
            behind && is_frame(reading.word(at))
        };
        if supports.binary_search(&at).is_err() && may_name(reading, at) && !frame() {
            read(at, None);
        }
        at += 1;
    }
}

/// Whether a word may name an event though no rule says so.
fn may_name(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.input.tokens.get(at).is_some_and(|t| t.kind() == TokenKind::Word);
    if !word || reading.in_time(at) || reading.in_name(at) {
        return false;
    }
    if entry_of(reading, at).is_some_and(|entry| crate::sense::is_of_none(reading, at, entry.lemma))
    {
        return false;
    }
    match reading.upos(at) {
        Upos::Verb => true,
        Upos::Adj => matches!(
            reading.deprel(at),
            Deprel::Root | Deprel::Conj | Deprel::Advcl | Deprel::Ccomp | Deprel::Parataxis
        ),
        Upos::Noun => entry_of(reading, at).is_some(),
        _ => false,
    }
}

/// What the lexicon says of a word.
fn entry_of(reading: &Reading<'_>, at: usize) -> Option<Entry> {
    if reading.upos(at) == Upos::Noun { reading.noun(at) } else { reading.verb(at) }
}

/// An event that no rule has found.
fn unruled(reading: &Reading<'_>, at: usize, kind: EventType, confidence: f32) -> Trigger {
    let entry = entry_of(reading, at);
    let voice = match reading.upos(at) {
        Upos::Noun => Voice::Nominal,
        _ => Voice::of_verb(reading.word(at), entry),
    };
    let lemma = entry.map(|entry| entry.lemma);
    let listed = entry.filter(|entry| entry.class == Class::Event(kind)).and_then(|e| e.mode);
    // A row of `senses.tsv` is right more often, here too.
    let sense = lemma.and_then(|lemma| crate::sense::sense_of(reading, at, at, lemma));
    let (kind, mode) = sense.unwrap_or((kind, listed));
    let (last, support, rule) = (at, None, Rule::Model);
    let frame = Frame::of(reading.word(at), lemma);
    Trigger { at, last, support, kind, mode, lemma, frame, voice, rule, confidence }
}

/// The answer that gives the type of a trigger.
fn answer_of(trigger: &Trigger) -> usize {
    1 + EventType::ALL.iter().position(|&kind| kind == trigger.kind).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_model_is_whole() {
        assert!(super::MODEL.is_some());
    }
}
