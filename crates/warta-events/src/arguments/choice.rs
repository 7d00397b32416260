//! Which part a word of the sentence plays in an event, or none: weighed by a model that was
//! trained on annotated articles. What the rules say is one of the things that it is told.

mod elsewhere;
mod passed;
mod said;

use elsewhere::Elsewhere;
pub(crate) use passed::Passed;
use passed::is_placed;

use std::sync::LazyLock;

use warta_syntax::choice::{ChoiceModel, Facts, likeliest};
use warta_text::Span;

use super::Collector;
use super::people::is_person_noun;
use crate::event::{Argument, EventType, Role};
use crate::trigger::{Trigger, Voice};
use said::Asked;

/// Tokens on either side of an event that are looked over for more arguments.
const REACH: usize = 30;

/// More arguments that are weighed on either side.
const MOST: usize = 4;

/// How probable it must be that what a rule gives plays no part, to drop it.
const DROP: f32 = 0.5;

/// How probable a part must be to be given where no rule does: likelier than all else.
const ADD: f32 = 0.5;

/// The parts, in the order of the answers behind the first. The model was trained with it.
const ROLES: &[Role] = Role::ALL;

/// No part, and each of the parts.
const ANSWERS: usize = ROLES.len() + 1;

/// The weights, trained by `warta-tools events parts`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/parts.bin")).ok());

/// What the model of parts was asked about a word and an event, for training it.
#[derive(Clone, Debug)]
pub struct Question {
    /// The trigger of the event.
    pub trigger: Span,
    /// The head of what may play a part.
    pub head: Span,
    /// What is known of it. The answers: no part, then each role in the order of [`Role`].
    pub facts: Facts,
    /// How many answers there are.
    pub answers: u32,
    /// What the rules alone answer.
    pub ruled: Option<usize>,
}

/// Which answer is taken, by the weights of all, given what a rule says.
#[must_use]
pub fn chosen(weights: &[f32], ruled: Option<usize>) -> Option<usize> {
    // No option is likelier than all others together that is no likelier than none.
    let (none, options) = weights.split_first()?;
    if ruled.is_none() && options.iter().all(|option| option <= none) {
        return None;
    }
    let best = likeliest(weights)?;
    let taken = if ruled.is_some() { 1.0 - best.some < DROP } else { best.one > ADD };
    taken.then_some(best.option)
}

/// A word that may play a part.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    at: usize,
    /// Which argument of the rules it is.
    ruled: Option<usize>,
}

impl Collector<'_, '_> {
    /// Puts the arguments of each event in the place of those that the rules give.
    pub(crate) fn choose_all(&self, args: &mut [Vec<Argument>]) {
        let elsewhere = &Elsewhere::of(self.reading, args);
        // Facts are told in the same place of memory for one event after the other.
        let mut facts = Facts::default();
        for (trigger, args) in self.triggers.iter().zip(args) {
            *args = self.choose(trigger, args, elsewhere, &mut facts);
        }
    }

    /// What the model is asked.
    pub(crate) fn questions_of_all(&self, ruled: &[Vec<Argument>]) -> Vec<Question> {
        let elsewhere = &Elsewhere::of(self.reading, ruled);
        let events = self.triggers.iter().zip(ruled);
        events.flat_map(|(t, ruled)| self.questions(t, ruled, elsewhere)).collect()
    }

    /// The arguments of an event, given what the rules say.
    fn choose(
        &self,
        trigger: &Trigger,
        ruled: &[Argument],
        elsewhere: &Elsewhere,
        facts: &mut Facts,
    ) -> Vec<Argument> {
        let Some(model) = MODEL.as_ref() else { return ruled.to_vec() };
        let mut args = Vec::with_capacity(ruled.len());
        let asked = Asked::of(self, trigger, ruled, elsewhere);
        for candidate in self.candidates(trigger, ruled) {
            asked.tell(self, candidate, facts);
            let weights: [f32; ANSWERS] = model.weigh_answers(facts);
            let own = candidate.ruled.and_then(|at| ruled.get(at));
            let role = chosen(&weights, own.map(|own| answer_of(own.role)));
            let Some(&role) = role.and_then(|answer| ROLES.get(answer - 1)) else { continue };
            let settled = |own: &Argument| self.settled(trigger, candidate.at, own.role, role);
            let role = own.map_or(role, settled);
            match own {
                Some(own) => args.push(Argument { role, ..own.clone() }),
                None => {
                    let count = args.len();
                    self.push(&mut args, role, candidate.at);
                    self.set_via(trigger, args.get_mut(count..).unwrap_or_default());
                }
            }
        }
        self.settle_arrival(trigger, &mut args);
        self.settle(trigger, &mut args);
        args.sort_by_key(|arg: &Argument| (arg.span.start(), arg.role));
        args.dedup_by(|b, a| a.head == b.head);
        args
    }

    /// The part of a word that is taken of a rule's and the model's.
    fn settled(&self, trigger: &Trigger, at: usize, ruled: Role, weighed: Role) -> Role {
        use Role::{Actor, Destination, Origin, Place, Recipient, Topic};
        let reading = self.reading;
        let stays = match (ruled, weighed) {
            // `Persik dikalahkan Arema`: who is beaten does not win, though whoever else is the
            // subject of a contest takes part in it.
            (Recipient, Actor) => {
                let passive = reading.word(trigger.at).starts_with("di");
                at < trigger.at && trigger.kind == EventType::Contest && passive
            }
            // `menuntut terdakwa`: who is tried.
            (Recipient, Topic) => {
                let tries = trigger.kind == EventType::Justice && trigger.voice == Voice::Active;
                tries && is_person_noun(reading.word(at))
            }
            // `dari 5 persen menjadi 6 persen`: no amount is a place or takes part.
            (Origin | Destination, Place | Actor | Recipient) => self.is_amount(at),
            // `terkena peluru`: what someone is struck by does it.
            (Actor, _) => self.is_struck(trigger),
            _ => false,
        };
        if stays { ruled } else { weighed }
    }

    /// What the model is asked about an event.
    fn questions(
        &self,
        trigger: &Trigger,
        ruled: &[Argument],
        elsewhere: &Elsewhere,
    ) -> Vec<Question> {
        let asked = Asked::of(self, trigger, ruled, elsewhere);
        let question = |candidate: Candidate| {
            let mut facts = Facts::default();
            asked.tell(self, candidate, &mut facts);
            let own = candidate.ruled.and_then(|at| ruled.get(at));
            Question {
                trigger: self.reading.cover(trigger.at, trigger.last),
                head: own.map_or(self.reading.span(candidate.at), |own| own.head),
                facts,
                answers: ANSWERS as u32,
                ruled: own.map(|own| answer_of(own.role)),
            }
        };
        self.candidates(trigger, ruled).map(question).collect()
    }

    /// What the rules give, and what else may play a part.
    fn candidates(&self, trigger: &Trigger, ruled: &[Argument]) -> impl Iterator<Item = Candidate> {
        let reading = self.reading;
        let given = ruled.iter().enumerate().filter_map(move |(number, arg)| {
            Some(Candidate { at: reading.token_of(arg.head)?, ruled: Some(number) })
        });
        let taken = move |at: usize| {
            let span = reading.span(at);
            let inside = |arg: &Argument| arg.span.contains(span) && !is_placed(reading, at);
            ruled.iter().any(|arg| arg.head == span || inside(arg))
        };
        let (start, end) = reading.bounds(trigger.at);
        let before = (start.max(trigger.at.saturating_sub(REACH))..trigger.at).rev();
        let behind = trigger.last + 1..end.min(trigger.last + REACH);
        let free = move |at: &usize| self.passed.plays(*at) && !taken(*at);
        let more = before.filter(free).take(MOST).chain(behind.filter(free).take(MOST));
        given.chain(more.map(|at| Candidate { at, ruled: None }))
    }
}

/// The answer that gives a role.
#[must_use]
pub fn answer_of(role: Role) -> usize {
    1 + ROLES.iter().position(|&other| other == role).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_model_is_whole() {
        assert!(super::MODEL.is_some());
    }
}
