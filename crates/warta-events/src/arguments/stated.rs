//! What the clause of a predicate states, as the grammar has it.

use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};

use super::Collector;
use crate::event::{Argument, EventType, Role, Via};
use crate::rule::Rule;
use crate::shape::is_passive;
use crate::trigger::{Trigger, is_opening};

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
        if predicate.rule == Rule::PronounPassive {
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
        if predicate.rule == Rule::Speech {
            self.speaker_of(predicate, args);
            return;
        }
        let subject = |child| matches!(reading.deprel(child), Deprel::Nsubj | Deprel::NsubjPass);
        // `Sapi itu digigit ular`: no object, where the one who is bitten is known.
        let doer = Some(predicate).filter(|_| passive && reading.children(verb).any(subject));
        let doer = doer.and_then(|predicate| self.agent(predicate, true));
        for child in reading.children(verb) {
            let (role, fits) = match reading.deprel(child) {
                // What stands behind a verb with `me-` is its object.
                Deprel::Nsubj if self.is_object(predicate, child) => (Role::Recipient, true),
                Deprel::Nsubj | Deprel::NsubjPass => {
                    let fits = self.can_be_subject(child) && !self.is_oblique(child);
                    let titled = self.apposed_to(child).filter(|_| fits && child < verb);
                    if let Some(title) = titled {
                        self.state_all(args, role, title, Via::Stated);
                    }
                    (role, fits && titled.is_none())
                }
                Deprel::Obj if doer == Some(child) => (Role::Actor, true),
                Deprel::Obj | Deprel::Iobj => (Role::Recipient, true),
                Deprel::OblAgent => (Role::Actor, true),
                Deprel::Obl => (Role::Actor, passive && self.is_doer(child)),
                _ => continue,
            };
            if fits {
                self.state_all(args, role, child, Via::Stated);
            }
        }
        let subject = |args: &[Argument]| {
            let before = |arg: &Argument| arg.head.start() < reading.span(verb).start();
            args.iter().any(|arg| arg.role == role || before(arg))
        };
        if let Some(noun) = self.relative(verb) {
            let own = args.iter().any(|arg| arg.head.end() <= reading.span(verb).start());
            let role = if own { Role::Recipient } else { role };
            self.state_all(args, role, noun, Via::Relative);
        } else if !subject(args)
            && let Some(noun) = self.clause_opener(verb)
        {
            self.state_all(args, role, noun, Via::Stated);
        }
        let known = |args: &[Argument], role| args.iter().any(|arg| arg.role == role);
        if passive && !known(args, Role::Actor) {
            // `digigit ular`: no preposition brings in who does it.
            let agent = self.agent(predicate, known(args, Role::Recipient));
            if let Some(agent) = agent.filter(|&agent| !is_part_or_measure(reading.word(agent))) {
                self.state_all(args, Role::Actor, agent, Via::Stated);
            }
        }
        if self.has_clitic(predicate) {
            self.clitic(args, if passive { Role::Actor } else { Role::Recipient }, verb);
        } else if !passive && !known(args, Role::Recipient) {
            let object = self.object(predicate).filter(|&noun| !reading.in_time(noun));
            if let Some(object) = object {
                self.state_all(args, Role::Recipient, object, Via::Stated);
            }
        }
    }

    /// Who says it: `ujar Bupati`, `katanya`.
    fn speaker_of(&self, predicate: &Trigger, args: &mut Vec<Argument>) {
        if self.has_clitic(predicate) {
            self.clitic(args, Role::Actor, predicate.at);
            return;
        }
        let reading = self.reading;
        let mut children = reading.children(predicate.at);
        let by_tree = || children.find(|&child| reading.deprel(child) == Deprel::Nsubj);
        if let Some(noun) = reading.noun_right(predicate.at + 1).or_else(by_tree) {
            self.state_all(args, Role::Actor, noun, Via::Stated);
        }
    }

    /// The noun that a person's name between commas, or behind one, stands beside: `Camat
    /// Ambarawa, Rahmat, meninjau`.
    fn apposed_to(&self, name: usize) -> Option<usize> {
        let reading = self.reading;
        let person = reading.named(name).filter(|named| named.kind == EntityKind::Per)?;
        let comma = (person.first as usize).checked_sub(1)?;
        let title = reading.noun_left(comma).filter(|_| reading.word(comma) == ",")?;
        let (first, last) = reading.noun_phrase(title);
        let before = reading.before(first, 1);
        let opens = before.is_none_or(|at| {
            matches!(reading.upos(at), Upos::Sconj) || is_opening(reading.word(at))
        });
        (opens && last + 1 >= comma && !self.is_adjunct(title)).then_some(title)
    }

    /// Whether a preposition stands before a noun, and no word that opens a clause as well.
    fn is_oblique(&self, noun: usize) -> bool {
        let reading = self.reading;
        reading.preposition(noun).is_some_and(|at| {
            let word = reading.word(at);
            let opens = ["karena", "saat", "sebelum", "sejak", "setelah", "seusai", "usai"];
            at < noun && reading.upos(at) == Upos::Adp && !opens.contains(&word)
        })
    }

    fn can_be_subject(&self, noun: usize) -> bool {
        let reading = self.reading;
        let none = matches!(reading.word(noun), "alih-alih" | "yang");
        !none && reading.upos(noun) != Upos::Adv && !reading.in_date(noun)
    }

    /// Whether a noun that the tree takes for the subject stands right behind an active verb.
    fn is_object(&self, predicate: &Trigger, noun: usize) -> bool {
        let word = self.reading.word(predicate.at);
        let active = word.starts_with("me") && !word.ends_with("nya");
        active && self.reading.noun_right(predicate.last + 1) == Some(noun)
    }

    /// Whether `oleh` brings in a noun.
    fn is_doer(&self, noun: usize) -> bool {
        let preposition = self.reading.preposition(noun);
        preposition.is_some_and(|at| self.reading.word(at) == "oleh")
    }

    /// The noun that opens the clause of a verb, right before it, where the tree ties them
    /// otherwise.
    fn clause_opener(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let noun = reading.noun_left(verb)?;
        // `Warga mulai mengungsi`, `saat menyeberang`: another verb has the noun.
        let apart = |at: usize| matches!(reading.upos(at), Upos::Sconj | Upos::Verb);
        let told = matches!(reading.deprel(verb), Deprel::Acl | Deprel::Xcomp);
        if told || (noun + 1..verb).any(apart) {
            return None;
        }
        let (first, last) = reading.noun_phrase(noun);
        let before = reading.before(first, 1);
        let opens = before.is_none_or(|before| {
            matches!(reading.upos(before), Upos::Sconj | Upos::Punct)
                || self.owner_at(before).is_some_and(|t| t.kind == EventType::Say)
        });
        (opens && last < verb && self.can_be_subject(noun) && !self.is_adjunct(noun))
            .then_some(noun)
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
            let Some(up) = reading.head(at) else { break };
            match reading.deprel(at) {
                Deprel::AclRelcl | Deprel::Acl if up < at => {
                    let mut between = (up + 1..at).rev().take(NOUNS);
                    return between.any(|at| reading.word(at) == "yang").then_some(up);
                }
                Deprel::Conj => at = up,
                _ => break,
            }
        }
        let yang = self.reading.relative_before(verb)?;
        reading.noun_left(yang).filter(|&noun| reading.head(noun) != Some(verb))
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
        clitic && (predicate.rule == Rule::Speech || !named())
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
        let entity = reading.entity_of(noun, last);
        args.push(Argument { role, span: reading.cover(first, last), head, entity, via });
    }
}

/// `dibatasi dosisnya`, `ditargetkan sebesar 5 persen`: no one does it.
fn is_part_or_measure(noun: &str) -> bool {
    noun.ends_with("nya") || matches!(noun, "sebanyak" | "sebesar" | "senilai" | "setinggi")
}
