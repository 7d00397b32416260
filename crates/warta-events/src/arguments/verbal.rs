//! The arguments of a verb that stand in its own clause.

use super::Collector;
use super::penalty::is_law;
use crate::event::{Argument, EventType, Role};
use crate::frame::Marker;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice};
use crate::words::List;

impl Collector<'_, '_> {
    pub(super) fn verbal(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        if trigger.rule == Rule::PronounPassive {
            self.pronoun_passive(trigger.at, args);
            return;
        }
        let subject = self.add_subject(trigger, args);
        let pronoun = self.has_enclitic(trigger.at);
        if pronoun && let Some(behind) = self.named_by_clitic(trigger) {
            self.nominalized(trigger, behind, args);
        } else if trigger.voice == Voice::Passive {
            self.passive(trigger, subject.is_some(), pronoun, args);
        } else if trigger.rule == Rule::Speech {
            self.speaking(trigger, subject, pronoun, args);
        } else {
            self.active(trigger, pronoun, args);
        }
    }

    /// Adds the subject of the clause, with what is joined to it, and tells which it is.
    fn add_subject(&self, trigger: &Trigger, args: &mut Vec<Argument>) -> Option<usize> {
        let verb = trigger.at;
        if let Some(asking) = self.asked_by_clitic(verb) {
            if let Some(role) = self.part(trigger, Marker::SUBJECT, None) {
                self.clitic(args, role, asking);
            }
            return None;
        }
        let subject = self.subject(verb)?;
        if trigger.rule == Rule::Speech {
            return Some(subject);
        }
        self.push_part(args, trigger, Marker::SUBJECT, subject);
        let joined = self.joined_before(subject);
        let other = joined.or_else(|| self.joined_behind(subject, verb));
        let role = self.part(trigger, Marker::SUBJECT, other);
        if let Some((other, role)) = other.zip(role) {
            self.push(args, role, other);
        }
        Some(subject)
    }

    /// Whether a verb has `-nya` for one who takes part.
    fn has_enclitic(&self, verb: usize) -> bool {
        let word = self.reading.word(verb);
        word.ends_with("nya")
            && word.len() > 5
            && !matches!(word, "ditanya" | "bertanya")
            && !self.reading.is(verb, List::Arriving)
    }

    /// `naiknya harga`, `dibukanya jalan`: the noun behind is the subject.
    fn nominalized(&self, trigger: &Trigger, behind: usize, args: &mut Vec<Argument>) {
        args.clear();
        self.push_part(args, trigger, Marker::SUBJECT, behind);
        if trigger.voice == Voice::Passive
            && let Some(agent) = self.agent(trigger, true).filter(|&agent| agent != behind)
        {
            self.push_all(args, Role::Actor, agent);
        }
    }

    /// Who does it, by whom it is done or whose the clause is that has no subject in front.
    fn passive(&self, trigger: &Trigger, told: bool, pronoun: bool, args: &mut Vec<Argument>) {
        if pronoun {
            self.clitic(args, Role::Actor, trigger.at);
        }
        if let Some(agent) = self.agent(trigger, told) {
            // `dijerat Pasal 114`: by a law, and by no one.
            let law = is_law(self.reading.word(agent));
            let role = if law { Role::Instrument } else { Role::Actor };
            self.push_all(args, role, agent);
        } else if let Some(topic) = self.complement(trigger).filter(|_| told) {
            self.push(args, Role::Topic, topic);
        } else if !told && let Some(behind) = self.reading.noun_right(trigger.last + 1) {
            if self.is_struck(trigger) || self.is_cited(trigger.at) {
                // `hilang terseret arus`, `seperti dilaporkan Antara`: what stands behind does
                // it.
                self.push_all(args, Role::Actor, behind);
            } else {
                // `telah dibangun jalur baru`: the subject follows.
                self.push_part(args, trigger, Marker::SUBJECT, behind);
            }
        }
    }

    /// Who speaks: `kata Budi`, `katanya`.
    fn speaking(
        &self,
        trigger: &Trigger,
        subject: Option<usize>,
        pronoun: bool,
        args: &mut Vec<Argument>,
    ) {
        if pronoun {
            self.clitic(args, Role::Actor, trigger.at);
        } else if let Some(speaker) = self.reading.noun_right(trigger.at + 1).or(subject) {
            self.push_all(args, Role::Actor, speaker);
        }
    }

    /// Whom or what an active verb is done to.
    fn active(&self, trigger: &Trigger, pronoun: bool, args: &mut Vec<Argument>) {
        if pronoun && let Some(role) = self.part(trigger, Marker::OBJECT, None) {
            self.clitic(args, role, trigger.at);
        }
        if let Some(object) = self.object(trigger) {
            self.push_part(args, trigger, Marker::OBJECT, object);
        } else if trigger.kind == EventType::Reject && self.is_verb(trigger.last + 1) {
            // `menolak menyalahkan bek itu`
            self.push(args, Role::Topic, trigger.last + 1);
        }
    }

    /// `seperti dilaporkan kantor berita Antara`: who is named behind it reports.
    fn is_cited(&self, verb: usize) -> bool {
        let before = |steps: usize| self.reading.word_before(verb, steps);
        let past = if before(1) == "yang" { before(2) } else { before(1) };
        self.reading.is(verb, List::Reporting)
            && matches!(past, "seperti" | "sebagaimana" | "demikian")
    }
}
