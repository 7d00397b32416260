//! What the words before a verb say of it: `tidak akan dapat menolong`.

use warta_syntax::Upos;

use super::opening::is_impossible;
use super::signs::{Sign, foretells, is_decided, passes};
use super::{Certainty, Found, is_able};
use crate::event::{EventType, Modality};
use crate::rule::Rule;
use crate::trigger::Trigger;

/// Where a look to the left of a verb goes on from a word.
enum Reach {
    /// At the word before it.
    On,
    /// Behind the word before it, which belongs to it.
    Past,
    Ends,
}

impl Certainty<'_, '_> {
    /// Words left of the verb as far as auxiliaries, adverbs and helping verbs reach.
    pub(super) fn before(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        let (start, _) = self.reading.bounds(predicate);
        let mut at = predicate;
        while at > start && predicate - at < 7 {
            at -= 1;
            let reach = match self.listed(at, predicate) {
                Some(sign) => self.heed(sign, at, trigger, found),
                None => self.pass(at, predicate, trigger, found),
            };
            match reach {
                Reach::On => {}
                Reach::Past => at = at.saturating_sub(1),
                Reach::Ends => break,
            }
        }
        self.note_plan(predicate, trigger, found);
    }

    /// What the list of signs says of a word before a verb.
    fn listed(&self, at: usize, predicate: usize) -> Option<Sign> {
        // `menolak menjelaskan`: right before a verb it says that nothing was done.
        let refused = at + 1 == predicate && matches!(self.reading.word(at), "menolak" | "ditolak");
        if refused { Some(Sign::Fails) } else { self.reading.sign(at) }
    }

    /// Takes in what a listed word before the verb says.
    fn heed(&self, sign: Sign, at: usize, trigger: &Trigger, found: &mut Found) -> Reach {
        let reading = self.reading;
        let word = reading.word(at);
        match sign {
            Sign::Not => found.negative |= !self.denies_else(at),
            // `tidak gagal menang`: what does not fail is done; `tidak mustahil menang`.
            Sign::Fails if self.is_not(at) => {
                if is_impossible(word) {
                    found.note(Modality::Possible);
                }
                return Reach::Past;
            }
            Sign::Fails => found.negative = true,
            Sign::Will => found.ahead |= foretells(reading, at),
            Sign::Expected => found.expected = true,
            // `tak mampu menahan`, `belum bisa dihubungi`: it was not done.
            Sign::Is(_) if is_able(word) && self.is_not(at) => {}
            // `berharap dapat memulangkan`: what one hopes to be able to do.
            Sign::Is(Modality::Desired) if hopes(word) => {
                found.hoped = true;
                found.note(Modality::Desired);
            }
            Sign::Is(modality) => found.note(modality),
            Sign::Goal => {
                found.negative |= self.is_vain(at);
                let said = trigger.kind == EventType::Say && word == "untuk";
                if !said && !is_decided(reading, at) {
                    found.note(Modality::Desired);
                }
                return Reach::Ends;
            }
            Sign::Condition => {
                found.note(Modality::Conditional);
                return Reach::Ends;
            }
        }
        Reach::On
    }

    /// Passes a word before the verb that is no sign, where it may be passed.
    fn pass(&self, at: usize, predicate: usize, trigger: &Trigger, found: &mut Found) -> Reach {
        let reading = self.reading;
        let word = reading.word(at);
        // `sebelum sempat melapor`: it was not done.
        if word == "sebelum" && reading.word(at + 1) == "sempat" {
            found.negative = true;
            return Reach::Ends;
        }
        // `akan kami evaluasi`: the one who does it stands before the stem.
        if at + 1 == predicate && trigger.rule == Rule::PronounPassive {
            return Reach::On;
        }
        // `tidak puas lalu mengadu`: told anew, but not in `belum lantas mengadu`.
        if is_next(word) && !self.is_not(at) {
            return Reach::Ends;
        }
        let helps = matches!(reading.upos(at), Upos::Aux | Upos::Adv | Upos::Part | Upos::Adj);
        if helps || passes(word) { Reach::On } else { Reach::Ends }
    }

    /// Notes what is expected and what is yet to come.
    fn note_plan(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        use EventType::{Consult, Contest, Launch, Move};
        if found.expected {
            let plan = found.ahead
                || completes(self.reading.word(predicate))
                || matches!(trigger.kind, Move | Consult | Launch | Contest);
            found.note(if plan { Modality::Planned } else { Modality::Possible });
        } else if found.ahead {
            found.note(Modality::Planned);
        }
    }
}

/// Words of hope.
fn hopes(word: &str) -> bool {
    matches!(word, "berharap" | "mengharapkan" | "diharapkan" | "ingin" | "semoga")
}

/// Words that go on to what is done next.
fn is_next(word: &str) -> bool {
    matches!(word, "akhirnya" | "kemudian" | "lalu" | "lantas")
}

/// Words that tell of something that it is done to its end.
fn completes(word: &str) -> bool {
    matches!(word, "kelar" | "rampung" | "selesai" | "tuntas")
}
