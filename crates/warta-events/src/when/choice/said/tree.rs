//! How an event hangs on the one whose clause holds a time.

use warta_syntax::choice::Said;
use warta_syntax::sequence::mix;

use super::super::{Choice, Named};
use super::{Asked, template};
use crate::trigger::{Trigger, Voice};

/// Steps up the tree from one event to the other.
const CLIMB: usize = 8;

impl Choice<'_> {
    /// What is said of a time of the event's sentence by how the event stands to the one whose
    /// clause holds the time.
    pub(super) fn say_tree(&self, asked: &Asked, time: &Named<'_>, said: &mut Said) {
        let trigger = |number: usize| self.known.triggers.get(number);
        let Some((own, other)) = trigger(asked.number).zip(time.of.and_then(trigger)) else {
            return;
        };
        let deprel = |event: &Trigger| self.known.reading.deprel(event.predicate()) as u64;
        let stands = if time.of == Some(asked.number) { 1 } else { self.stands(own, other) };
        let (hangs, holds) = (deprel(own), deprel(other));
        let nominal = |event: &Trigger| u64::from(event.voice == Voice::Nominal);
        let side = u64::from(time.first > asked.at);
        let form = nominal(own) * 2 + nominal(other);
        said.say(template::TREE, mix(stands, mix(side, form)));
        said.say(template::TREE, mix(mix(stands, hangs), mix(side, 3)));
        said.say(template::TREE, mix(mix(stands, holds), mix(side, 5)));
        said.say(template::TREE, mix(mix(stands, mix(hangs, holds)), mix(asked.says, 7)));
    }

    /// Whether one event stands below another, above it, or beside it.
    fn stands(&self, own: &Trigger, other: &Trigger) -> u64 {
        let reading = self.known.reading;
        let below = |low: &Trigger, high: &Trigger| {
            let mut heads = reading.heads(low.predicate()).take(CLIMB);
            heads.any(|at| at == high.predicate() || at == high.at)
        };
        let head = |event: &Trigger| reading.head(event.predicate());
        match () {
            () if below(own, other) => 2,
            () if below(other, own) => 3,
            () if head(own).is_some() && head(own) == head(other) => 4,
            () => 5,
        }
    }
}
