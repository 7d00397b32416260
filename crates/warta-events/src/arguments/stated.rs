//! What the clause of a predicate states, as the grammar has it.

use warta_syntax::{Deprel, Upos};

use super::Collector;
use crate::event::{Argument, Role, Via};
use crate::shape::is_passive;
use crate::trigger::Trigger;

/// Most clauses that a relative clause is joined through: `yang datang, melihat, dan menang`.
const JOINED: usize = 6;

/// Most nouns that are joined in one argument.
const NOUNS: usize = 32;

/// Subject, object and doer by the tree alone, whatever the predicate means.
impl Collector<'_, '_> {
    /// The arguments that the clause of a predicate states. The subject of an active verb is
    /// the actor, that of a passive the recipient; the object is the recipient, also of verbs
    /// of saying and giving.
    pub(crate) fn stated(&self, predicate: &Trigger) -> Vec<Argument> {
        let mut args = Vec::new();
        if predicate.rule == "pronoun passive" {
            self.pronoun_passive(predicate.at, &mut args);
            return args;
        }
        self.core_of(predicate, &mut args);
        let mut around = Vec::new();
        self.oblique(predicate, &mut around);
        around.retain(|arg| {
            !matches!(arg.role, Role::Actor | Role::Recipient)
                && args.iter().all(|core| core.head != arg.head)
        });
        args.append(&mut around);
        args.sort_by_key(|arg: &Argument| (arg.span.start(), arg.role));
        args
    }

    fn core_of(&self, predicate: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let verb = predicate.at;
        let passive = self.is_passive_clause(verb);
        let role = if passive { Role::Recipient } else { Role::Actor };
        let mut own = false;
        for child in reading.children(verb) {
            match reading.deprel(child) {
                Deprel::Nsubj | Deprel::NsubjPass if reading.word(child) != "yang" => {
                    own |= child < verb;
                    self.state_all(args, role, child, Via::Stated);
                }
                Deprel::Obj | Deprel::Iobj => {
                    self.state_all(args, Role::Recipient, child, Via::Stated);
                }
                Deprel::OblAgent => self.state_all(args, Role::Actor, child, Via::Stated),
                _ => {}
            }
        }
        if let Some(noun) = self.relative(verb) {
            let role = if own { Role::Recipient } else { role };
            self.state_all(args, role, noun, Via::Relative);
        }
        if self.has_clitic(predicate) {
            let speech = predicate.rule == "speech";
            self.clitic(args, if passive || speech { Role::Actor } else { Role::Recipient }, verb);
        }
    }

    fn is_passive_clause(&self, verb: usize) -> bool {
        let reading = self.reading;
        is_passive(reading.word(verb), None)
            || reading.children(verb).any(|child| reading.deprel(child) == Deprel::NsubjPass)
    }

    /// The noun that a relative clause describes: the one before `yang`.
    pub(super) fn relative(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let mut at = verb;
        for _ in 0..JOINED {
            let up = reading.head(at)?;
            match reading.deprel(at) {
                Deprel::AclRelcl | Deprel::Acl if up < at => {
                    let mut between = (up + 1..at).rev().take(NOUNS);
                    return between.any(|at| reading.word(at) == "yang").then_some(up);
                }
                Deprel::Conj => at = up,
                _ => return None,
            }
        }
        None
    }

    /// Whether `-nya` stands for an argument and makes no noun of the verb, as it does in
    /// `meningkatnya harga`.
    fn has_clitic(&self, predicate: &Trigger) -> bool {
        let reading = self.reading;
        let verb = predicate.at;
        let word = reading.word(verb);
        let clitic = word.ends_with("nya") && word.len() > 5 && word != "adanya";
        let named = || {
            let behind = reading.noun_right(verb + 1);
            behind.is_some_and(|noun| reading.head(noun) == Some(verb))
        };
        clitic && (predicate.rule == "speech" || !named())
    }

    /// A noun and what `dan` joins to it.
    fn state_all(&self, args: &mut Vec<Argument>, role: Role, head: usize, via: Via) {
        let reading = self.reading;
        let mut open = vec![head];
        let mut count = 0;
        while let Some(noun) = open.pop() {
            self.state(args, role, noun, via);
            count += 1;
            let joined = reading.children(noun).filter(|&child| {
                reading.deprel(child) == Deprel::Conj
                    && !matches!(reading.upos(child), Upos::Verb | Upos::Adp | Upos::Aux)
            });
            open.extend(joined.take(NOUNS.saturating_sub(count + open.len())));
        }
    }

    fn state(&self, args: &mut Vec<Argument>, role: Role, noun: usize, via: Via) {
        let reading = self.reading;
        let head = reading.span(noun);
        if matches!(reading.upos(noun), Upos::Punct | Upos::Adp | Upos::Sconj | Upos::Cconj)
            || args.iter().any(|arg| arg.head == head)
        {
            return;
        }
        let (first, last) = reading.noun_phrase(noun);
        let entity = self.entity_of(noun, last);
        args.push(Argument { role, span: reading.cover(first, last), head, entity, via });
    }
}
