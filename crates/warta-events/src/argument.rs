//! Who and what takes part.

use warta_entities::EntityId;
use warta_syntax::{Deprel, Upos};

use crate::trigger::Trigger;
use crate::view::View;
use crate::{Argument, EventType, Role};

/// The arguments of an event, in order of the text, each head once.
pub(crate) fn arguments(view: &View<'_>, trigger: &Trigger) -> Vec<Argument> {
    let mut finder = Finder { view, trigger, found: Vec::new() };
    if trigger.noun {
        finder.of_noun();
    }
    if !trigger.noun || trigger.support.is_some() {
        finder.of_verb();
    }
    finder.found.sort_by_key(|argument| argument.head);
    finder.found
}

struct Finder<'v, 'a> {
    view: &'v View<'a>,
    trigger: &'v Trigger,
    found: Vec<Argument>,
}

impl Finder<'_, '_> {
    fn add(&mut self, role: Role, head: usize) {
        let view = self.view;
        if view.time(head).is_some()
            || head == self.trigger.at
            || Some(head) == self.trigger.support
        {
            return;
        }
        if view.is_punctuation(head)
            || matches!(view.upos(head), Upos::Adv | Upos::Sconj | Upos::Aux)
        {
            return;
        }
        let head_span = view.span(head);
        if self.found.iter().any(|argument| argument.head == head_span) {
            return;
        }
        let span = view.phrase(head);
        let entity = self.entity(span, head);
        self.found.push(Argument { role, span, head: head_span, entity });
        let conjuncts: Vec<usize> =
            view.children(head).filter(|&c| view.deprel(c) == Deprel::Conj).take(8).collect();
        for conjunct in conjuncts {
            if self.entity(view.phrase(conjunct), conjunct).is_some() && entity.is_some() {
                self.add(role, conjunct);
            }
        }
    }

    /// The entity that the phrase mentions: the one at its head, else the first name.
    fn entity(&self, span: warta_text::Span, head: usize) -> Option<EntityId> {
        let view = self.view;
        let mut tokens = view.tokens_of(span);
        view.name(head).or_else(|| {
            tokens.find_map(|at| view.name(at)).filter(|_| {
                // A place behind the head names where, not who.
                let appositive = view.children(head).any(|child| {
                    matches!(view.deprel(child), Deprel::Appos | Deprel::Flat | Deprel::FlatName)
                });
                appositive || view.name(head + 1).is_some()
            })
        })
    }

    fn is_passive(&self) -> bool {
        let verb = self.trigger.verb();
        let word = self.view.lower(verb);
        let passive = word.starts_with("di") && word.len() > 4;
        let subject = self.view.child(verb, &[Deprel::NsubjPass]).is_some();
        let agentless = word.starts_with("ter") && self.trigger.kind != EventType::Say && subject;
        passive || agentless
    }

    fn of_verb(&mut self) {
        let (view, verb) = (self.view, self.trigger.verb());
        let passive = self.is_passive();
        for child in view.children(verb).collect::<Vec<_>>() {
            match view.deprel(child) {
                Deprel::Nsubj | Deprel::NsubjPass => self.add(self.subject_role(passive), child),
                Deprel::Obj | Deprel::Iobj if passive => self.add(Role::Actor, child),
                Deprel::Obj | Deprel::Iobj => self.add(self.object_role(), child),
                Deprel::OblAgent => self.add(Role::Actor, child),
                Deprel::Obl | Deprel::OblMod | Deprel::Nmod | Deprel::NmodLmod => {
                    self.oblique(child, passive);
                }
                _ => {}
            }
        }
        if passive {
            self.bare_agent(verb);
        }
        let role = self.subject_role(passive);
        if !self.found.iter().any(|argument| argument.role == role)
            && let Some(subject) = self.borrowed_subject(verb)
        {
            self.add(role, subject);
        }
    }

    fn subject_role(&self, passive: bool) -> Role {
        let undergoes = matches!(self.trigger.kind, EventType::Die | EventType::Injure)
            || self.view.is_any(self.trigger.verb(), &UNDERGOERS);
        if passive || undergoes { Role::Recipient } else { Role::Actor }
    }

    fn object_role(&self) -> Role {
        match self.trigger.kind {
            EventType::Say => Role::Topic,
            EventType::Move
                if !self.view.is_any(self.trigger.verb(), &["membawa", "mengantar"]) =>
            {
                let leaves = self.view.is_any(self.trigger.verb(), &["meninggalkan"]);
                if leaves { Role::Origin } else { Role::Destination }
            }
            _ => Role::Recipient,
        }
    }

    /// `ditangkap penyidik KPK`: an agent without `oleh`, right behind its verb.
    fn bare_agent(&mut self, verb: usize) {
        let view = self.view;
        let next = verb + 1;
        let noun = matches!(view.upos(next), Upos::Noun | Upos::Propn | Upos::Pron);
        let ours = view.head(next) == Some(verb) || view.name(next).is_some();
        let taken = self.found.iter().any(|argument| argument.role == Role::Actor);
        if noun && ours && !taken && view.sentence(next) == view.sentence(verb) {
            self.add(Role::Actor, next);
        }
    }

    /// The role that the preposition of a phrase gives it.
    fn oblique(&mut self, child: usize, passive: bool) {
        let view = self.view;
        let kind = self.trigger.kind;
        let person = view.name(child).is_some_and(|id| {
            let entity = view.input.entities.get(id.0 as usize);
            entity.is_some_and(|entity| entity.kind == warta_entities::EntityKind::Per)
        });
        let role = match view.preposition(child) {
            "di" | "dekat" | "sekitar" => Role::Place,
            "pada" if person => Role::Recipient,
            "pada" | "dalam" => return,
            "ke" | "menuju" => Role::Destination,
            "dari" if kind == EventType::Move => Role::Origin,
            "dari" => Role::Origin,
            "kepada" | "terhadap" | "bagi" => Role::Recipient,
            "oleh" => Role::Actor,
            "dengan"
                if matches!(kind, EventType::Consult | EventType::Agree | EventType::Cooperate) =>
            {
                Role::Actor
            }
            "bersama" | "antara" => Role::Actor,
            "dengan" | "menggunakan" | "melalui" | "lewat" | "memakai" => Role::Instrument,
            "tentang" | "mengenai" | "soal" | "terkait" | "atas" => Role::Topic,
            "" if passive && child == self.trigger.verb() + 1 => Role::Actor,
            _ => return,
        };
        self.add(role, child);
    }

    /// The subject that a clause shares: of the verb it is coordinated with, of the verb
    /// that controls it, or the noun that it describes.
    fn borrowed_subject(&self, verb: usize) -> Option<usize> {
        let view = self.view;
        let mut at = verb;
        // Clauses are nested a few levels deep in writing; a chain that is longer than
        // this says nothing.
        for _ in 0..5 {
            let head = view.head(at)?;
            match view.deprel(at) {
                Deprel::AclRelcl | Deprel::Acl => return Some(head),
                Deprel::Conj
                | Deprel::Xcomp
                | Deprel::Advcl
                | Deprel::Ccomp
                | Deprel::Parataxis => {
                    if view.deprel(at) == Deprel::Ccomp && at == verb {
                        return None;
                    }
                    let object = view.child(head, &[Deprel::Obj]);
                    let marked =
                        view.child(at, &[Deprel::Mark]).map_or("", |mark| view.lower(mark));
                    if matches!(marked, "agar" | "supaya") && object.is_some() {
                        return object;
                    }
                    let subject = view.child(head, &[Deprel::Nsubj, Deprel::NsubjPass]);
                    if subject.is_some() {
                        return subject;
                    }
                    at = head;
                }
                _ => return None,
            }
        }
        None
    }

    fn of_noun(&mut self) {
        let (view, noun) = (self.view, self.trigger.at);
        let owner = self.possessor_role();
        for child in view.children(noun).collect::<Vec<_>>() {
            let related = matches!(
                view.deprel(child),
                Deprel::Nmod
                    | Deprel::NmodPoss
                    | Deprel::NmodLmod
                    | Deprel::Compound
                    | Deprel::Flat
                    | Deprel::FlatName
                    | Deprel::Obl
                    | Deprel::OblAgent
            );
            if !related || child < noun {
                continue;
            }
            match view.preposition(child) {
                "" => {
                    let named = view.name(child).is_some() || view.upos(child) == Upos::Noun;
                    if named {
                        self.add(owner, child);
                    }
                }
                "oleh" | "dari" | "dengan" | "antara" | "bersama" => self.add(Role::Actor, child),
                "terhadap" | "kepada" | "bagi" | "atas" => self.add(Role::Recipient, child),
                "di" => self.add(Role::Place, child),
                "ke" => self.add(Role::Destination, child),
                "tentang" | "mengenai" | "soal" | "terkait" => self.add(Role::Topic, child),
                _ => {}
            }
        }
    }

    /// What the noun behind a nominalisation is: who moves, speaks and meets, but whom
    /// one arrests, kills and appoints.
    fn possessor_role(&self) -> Role {
        use EventType::{
            Agree, Change, Consult, Contest, Hazard, Move, Protest, Request, Say, Support, Threaten,
        };
        let own = [
            Agree, Change, Consult, Contest, Hazard, Move, Protest, Request, Say, Support, Threaten,
        ];
        if own.contains(&self.trigger.kind) { Role::Actor } else { Role::Recipient }
    }
}

/// Verbs whose subject undergoes what they name.
const UNDERGOERS: [&str; 24] = [
    "rusak",
    "hancur",
    "roboh",
    "ambruk",
    "runtuh",
    "terbakar",
    "hangus",
    "terendam",
    "tergenang",
    "terdampak",
    "tertangkap",
    "terjebak",
    "tertimpa",
    "hilang",
    "lahir",
    "bebas",
    "mengalami",
    "menghadapi",
    "mendapat",
    "mendapatkan",
    "menuai",
    "kehilangan",
    "kecurian",
    "kebanjiran",
];
