//! How an argument comes to its event.

use warta_syntax::Deprel;
use warta_text::Span;

use super::Collector;
use crate::event::{Argument, Via};
use crate::trigger::Trigger;

/// Most steps up the tree from the head of an argument to a predicate.
const STEPS: usize = 12;

impl Collector<'_, '_> {
    /// Tells of each argument how the text gives it to the event.
    pub(super) fn set_via(&self, trigger: &Trigger, args: &mut [Argument]) {
        for arg in args {
            arg.via = self.via(trigger, arg.head);
        }
    }

    /// How the text gives an event the argument with this head.
    fn via(&self, trigger: &Trigger, head: Span) -> Via {
        let reading = self.reading;
        let Some(noun) = reading.token_of(head) else { return Via::Understood };
        let governor = self.governor(trigger, noun);
        if governor.is_some_and(|at| is_of(trigger, at)) || self.stands_beside(trigger, noun) {
            return Via::Stated;
        }
        if self.relative(trigger.predicate()).is_some_and(|described| {
            described == noun || reading.noun_phrase(described) == reading.noun_phrase(noun)
        }) {
            return Via::Relative;
        }
        let shared = governor.is_some() && reading.sentence(noun) == reading.sentence(trigger.at);
        if shared { Via::Shared } else { Via::Understood }
    }

    /// The word of the trigger that a noun hangs on, or the first verb above it.
    fn governor(&self, trigger: &Trigger, noun: usize) -> Option<usize> {
        let mut at = noun;
        for _ in 0..STEPS {
            if is_of(trigger, at) || at != noun && self.is_verb(at) {
                return Some(at);
            }
            at = self.reading.head(at)?;
        }
        None
    }

    /// Whether nothing but the noun's own phrase stands between it and the trigger, whatever
    /// the tree says.
    fn stands_beside(&self, trigger: &Trigger, noun: usize) -> bool {
        let reading = self.reading;
        let relative = reading.deprel(trigger.predicate()) == Deprel::AclRelcl;
        reading.noun_left(trigger.predicate()) == Some(noun) && !relative
            || reading.noun_right(trigger.last + 1) == Some(noun)
    }
}

/// Whether a token is a word of the trigger or the light verb beside it.
fn is_of(trigger: &Trigger, at: usize) -> bool {
    (trigger.at..=trigger.last).contains(&at) || trigger.support == Some(at)
}
