//! What is said in a relative clause: `Budi, yang menuduh Andi mencuri motor, pergi`.

use warta_syntax::Upos;

use super::Attribution;
use crate::rule::Rule;
use crate::trigger::{Trigger, is_quote};

/// Most tokens of a relative clause behind its verb.
const CLAUSE: usize = 40;

impl Attribution<'_, '_> {
    /// Where ends what a verb of saying governs whose sentence ends at `end`: in a relative clause,
    /// with that. Nowhere where nothing is told in it, as in `menteri yang menyebut angka itu
    /// mundur`.
    pub(super) fn clause_end(&self, trigger: &Trigger, end: usize) -> Option<usize> {
        let reading = self.reading;
        let relative = reading.relative_before(trigger.at);
        let Some(yang) = relative.filter(|_| trigger.rule != Rule::Speech) else {
            return Some(end);
        };
        let near = end.min(trigger.last + CLAUSE);
        let comma = (trigger.last + 2..near).find(|&at| matches!(reading.word(at), "," | ";"));
        let until = comma.unwrap_or(end);
        let mut clause = trigger.last + 1..near.min(until);
        let told = clause.find(|&at| self.tells(at) || is_copula(reading.word(at)))?;
        let aside = yang.checked_sub(1).is_some_and(|at| reading.word(at) == ",");
        if is_copula(reading.word(told)) {
            return None;
        }
        if aside || !self.is_of_subject(yang) {
            return Some(until);
        }
        self.main_verb(told, near.min(until))
    }

    /// Whether a relative clause is of the noun that opens a clause, whose verb is still to come.
    fn is_of_subject(&self, yang: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(yang);
        let Some(noun) = reading.noun_left(yang) else { return yang == start };
        let before = reading.noun_phrase(noun).0.checked_sub(1).filter(|&at| at >= start);
        before.is_none_or(|at| {
            matches!(reading.upos(at), Upos::Punct | Upos::Sconj | Upos::Cconj)
                || is_quote(reading.word(at))
        })
    }

    /// `perusahaan itu membakar hutan ditangkap polisi`: where the main clause goes on behind an
    /// event that is told in a relative clause: with the next verb that nothing joins to it.
    fn main_verb(&self, told: usize, until: usize) -> Option<usize> {
        let reading = self.reading;
        let mut governs = self.takes_clause(told);
        let (mut linked, mut apart) = (false, reading.word(told).ends_with("nya"));
        for at in told + 1..until {
            if is_copula(reading.word(at)) {
                return Some(at);
            }
            let verb = self.tells(at) || reading.upos(at) == Upos::Verb;
            if !verb {
                let word = reading.word(at);
                linked |= matches!(reading.upos(at), Upos::Sconj | Upos::Cconj)
                    || matches!(word, "agar" | "untuk" | "yang");
                apart |= reading.is_nominal(at);
            } else if linked {
                linked = false;
            } else if governs {
                governs = self.takes_clause(at);
            } else if apart {
                return reading.past_helpers(at).map(|before| before + 1);
            }
        }
        None
    }

    /// Whether a verb may be completed by a clause: `melihat Anton memukul korban`.
    fn takes_clause(&self, at: usize) -> bool {
        const SENSES: [&str; 8] = [
            "melihat",
            "membantu",
            "membiarkan",
            "membuat",
            "mendengar",
            "menemukan",
            "menyaksikan",
            "menyebabkan",
        ];
        let speaks = self.trigger_at(at);
        let speaks = speaks.is_some_and(|t| t.kind.brings_in_words());
        speaks || SENSES.contains(&self.reading.word(at))
    }
}

pub(super) fn is_copula(word: &str) -> bool {
    matches!(word, "adalah" | "ialah" | "merupakan")
}
