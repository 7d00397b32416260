//! `Ia harus meregang nyawa`, `Warga harus mengungsi karena rumahnya terendam`: what somebody had
//! to undergo has come about, and is not asked for.

use super::linked::Told;
use super::{Certainty, Sign};
use crate::event::{EventType, Modality, Polarity};
use crate::trigger::{Trigger, Voice, is_quote};

/// Most tokens between what befell somebody and what it came of.
const CAUSE: usize = 24;

impl Certainty<'_, '_> {
    /// What an event is told as that befell its subject.
    pub(super) fn befallen(&self, trigger: &Trigger, own: Told, told: &[Told]) -> Option<Told> {
        let predicate = trigger.predicate();
        let asked = own == (Polarity::Positive, Modality::Desired);
        if trigger.is_bare_noun() || !asked || !self.is_had_to(predicate) {
            return None;
        }
        let befell = self.is_loss(predicate) || self.is_forced(trigger, told);
        befell.then_some((own.0, Modality::Asserted))
    }

    /// Whether `harus` stands before a verb, and nothing that makes it a condition or an aim.
    fn is_had_to(&self, verb: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let mut before = (start.max(verb.saturating_sub(3))..verb).rev();
        let must = before.find(|&at| reading.sign(at).is_some());
        let must = must.filter(|&at| matches!(reading.word(at), "harus" | "mesti"));
        must.is_some_and(|must| {
            let mut clause = (start.max(must.saturating_sub(CAUSE))..must).rev();
            let other = |at: usize| matches!(reading.sign(at), Some(Sign::Condition | Sign::Goal));
            !self.is_not(must) && !clause.any(other)
        })
    }

    /// `menelan kekalahan`, `kehilangan rumah`: what nobody does on purpose.
    fn is_loss(&self, at: usize) -> bool {
        let next = self.reading.word(at + 1);
        match self.reading.word(at) {
            "kehilangan" | "tersingkir" | "terdepak" | "terhenti" | "takluk" | "tumbang" => true,
            "meregang" | "merenggang" => next == "nyawa",
            "menelan" | "menderita" => matches!(next, "kekalahan" | "kerugian" | "pil"),
            "mengakui" => matches!(next, "keunggulan" | "kekalahan" | "ketangguhan"),
            "gigit" | "menggigit" => next == "jari",
            _ => false,
        }
    }

    /// `harus dirawat setelah ditabrak truk`: who is taken care of or has to leave, because of a
    /// harm that is told as a fact, outside of what somebody says.
    fn is_forced(&self, trigger: &Trigger, told: &[Told]) -> bool {
        let reading = self.reading;
        let (start, end) = reading.bounds(trigger.at);
        let undergone = trigger.kind == EventType::Aid && trigger.voice == Voice::Passive;
        if !undergone && trigger.kind != EventType::Move {
            return false;
        }
        let near = start.max(trigger.at.saturating_sub(CAUSE))..end.min(trigger.last + CAUSE);
        let speaks = |number: usize| {
            let says = self.triggers.get(number);
            says.is_some_and(|says| says.kind == EventType::Say)
        };
        let said = |at: usize| is_quote(reading.word(at)) || self.owner.at(at).is_some_and(speaks);
        if near.clone().any(said) {
            return false;
        }
        let is_harm = |at: usize| {
            let number = self.owner.at(at);
            let harm = number
                .and_then(|number| self.triggers.get(number))
                .is_some_and(|harm| harm.kind.does_harm());
            let told = number.and_then(|number| told.get(number));
            harm && told == Some(&(Polarity::Positive, Modality::Asserted))
        };
        let mut causes = near.filter(|&at| is_cause(reading.word(at)));
        causes.any(|at| (at + 1..end.min(at + 1 + super::JOINED)).any(is_harm))
    }
}

/// Words that bring in what something comes of.
fn is_cause(word: &str) -> bool {
    const CAUSES: [&str; 10] = [
        "akibat",
        "gara-gara",
        "karena",
        "lantaran",
        "menyusul",
        "sebab",
        "sesudah",
        "setelah",
        "seusai",
        "usai",
    ];
    CAUSES.contains(&word)
}
