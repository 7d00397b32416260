use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};

use super::{Collector, is_mutual, is_person_noun};
use crate::event::{Argument, EventType, Role};
use crate::trigger::{Trigger, Voice};

/// Arguments that a preposition brings in.
impl Collector<'_, '_> {
    /// Arguments behind prepositions.
    pub(super) fn oblique(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let predicate = trigger.predicate();
        self.oblique_of(trigger, predicate, args);
        if predicate != trigger.at {
            self.oblique_of(trigger, trigger.at, args);
        }
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        // The phrase right behind the trigger, whatever the tree says.
        let from = trigger.last.max(predicate) + 1;
        let mut at = from;
        while at < end && at < from + 14 {
            if reading.upos(at) == Upos::Adp || is_linker(reading.word(at)) {
                if let Some(noun) = reading.noun_right(at + 1) {
                    let governor = reading.head(noun);
                    // A place behind an argument is where it happens: `ditangkap polisi di Medan`.
                    let place = trigger.voice != Voice::Nominal
                        && matches!(reading.word(at), "di" | "ke" | "dari")
                        && reading.named(noun).is_some_and(|n| n.kind == EntityKind::Loc);
                    let governed = governor == Some(predicate) || governor == Some(trigger.at);
                    if at == from || governed || place {
                        self.by_preposition(trigger, at, noun, args);
                    }
                    at = noun;
                }
            } else if self.owner.get(at).copied().flatten().is_some()
                || matches!(reading.word(at), "." | ";" | "yang" | "bahwa")
            {
                break;
            }
            at += 1;
        }
    }

    pub(super) fn oblique_of(&self, trigger: &Trigger, predicate: usize, args: &mut Vec<Argument>) {
        let reading = self.reading;
        for child in reading.children(predicate) {
            if !reading.is_nominal(child) || reading.in_date(child) {
                continue;
            }
            if matches!(
                reading.deprel(child),
                Deprel::Obl | Deprel::OblAgent | Deprel::OblMod | Deprel::Nmod | Deprel::NmodLmod
            ) && let Some(preposition) = reading.preposition(child)
            {
                self.by_preposition(trigger, preposition, child, args);
            }
        }
    }

    pub(super) fn by_preposition(
        &self,
        trigger: &Trigger,
        preposition: usize,
        noun: usize,
        args: &mut Vec<Argument>,
    ) {
        let reading = self.reading;
        let kind = reading.named(noun).map(|named| named.kind);
        let person = matches!(kind, Some(EntityKind::Per | EntityKind::Org))
            || is_person_noun(reading.word(noun));
        let mutual = is_mutual(trigger.kind);
        let role = match reading.word(preposition) {
            "di" if arrives(reading.word(trigger.at)) => Role::Destination,
            "di" => Role::Place,
            "pada" | "dalam" | "dekat" | "sepanjang"
                if !person && kind == Some(EntityKind::Loc) =>
            {
                Role::Place
            }
            "pada" if person => Role::Recipient,
            "ke" | "menuju" => Role::Destination,
            "dari"
                if trigger.voice == Voice::Nominal
                    && matches!(
                        trigger.kind,
                        EventType::Say
                            | EventType::Request
                            | EventType::Threaten
                            | EventType::Accuse
                    ) =>
            {
                Role::Actor
            }
            "dari" => Role::Origin,
            "oleh" => Role::Actor,
            "kepada" | "terhadap" | "bagi" => Role::Recipient,
            "antara" if mutual => Role::Actor,
            "dengan" | "bersama" if mutual => Role::Actor,
            "bersama" => Role::Actor,
            "dengan" if !person && kind.is_none() && trigger.voice != Voice::Nominal => {
                Role::Instrument
            }
            "melalui" | "lewat" | "via" | "menggunakan" => {
                if kind == Some(EntityKind::Loc) {
                    Role::Place
                } else {
                    Role::Instrument
                }
            }
            "mengenai" | "tentang" | "soal" | "terkait" | "perihal" => Role::Topic,
            _ => return,
        };
        if role == Role::Actor {
            self.push_all(args, role, noun);
        } else {
            self.push(args, role, noun);
        }
    }
}

/// Arriving takes its goal with `di`: `tiba di Masohi`.
fn arrives(word: &str) -> bool {
    matches!(
        word,
        "tiba" | "mendarat" | "kedatangan" | "sesampainya" | "setibanya" | "ketibaan" | "sampai"
    )
}

/// Words that join a noun like a preposition though they are tagged as verbs.
fn is_linker(word: &str) -> bool {
    matches!(word, "melalui" | "menggunakan" | "mengenai" | "menuju" | "terkait" | "lewat")
}
