use warta_syntax::{Deprel, Upos};

use crate::attribution::Contents;
use crate::event::{EventType, Modality, Polarity};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::Trigger;

mod befallen;
mod before;
pub(crate) mod choice;
mod complement;
mod contrast;
mod denial;
mod linked;
mod noun;
mod opening;
mod signs;

pub(crate) use linked::is_there;
pub(crate) use signs::{HELPING, SIGNS, Sign, denies, is_hearsay, opens_with_condition};
use signs::{foretells, is_decided};

/// Tells for each trigger whether and how it is said to happen.
pub(crate) struct Certainty<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    pub(crate) owner: &'r Owners,
    pub(crate) triggers: &'r [Trigger],
    /// What each of them says.
    pub(crate) contents: &'r Contents,
}

/// What the words before a verb add up to.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    negative: bool,
    modality: Option<Modality>,
    /// Whether it is told of by who denies it: what is denied not to be so is so.
    denied: bool,
    /// Whether it is hoped for, and no more than possible for that.
    hoped: bool,
    /// Whether it is expected or laid down: `dijadwalkan`, `ditargetkan`.
    expected: bool,
    /// Whether it is yet to come: `akan`.
    ahead: bool,
}

impl Found {
    fn note(&mut self, modality: Modality) {
        // `diperkirakan akan`, `mungkin akan`: see `weigh`.
        self.modality = Some(match self.modality {
            Some(old) => weigh(old, modality),
            None => modality,
        });
    }
}

/// Most tokens from a verb to the one that is joined to it.
const JOINED: usize = 8;

/// Words that turn what is told to something else.
fn is_turn(word: &str) -> bool {
    matches!(word, "tapi" | "tetapi" | "namun" | "melainkan")
}

/// Words of being able: who is not able does not do it.
fn is_able(word: &str) -> bool {
    matches!(word, "mampu" | "bisa" | "dapat" | "sanggup")
}

/// Verbs by which something is said of somebody that may not be so.
pub(crate) fn imputes(verb: &str) -> bool {
    matches!(
        verb,
        "dikabarkan" | "dituding" | "dituduh" | "menduga" | "mencurigai" | "menuding" | "menuduh"
    )
}

/// What a clause spells out that may not be so.
fn is_doubt(noun: &str) -> bool {
    matches!(noun, "dugaan" | "indikasi" | "kecurigaan" | "kemungkinan")
}

/// `tidak hanya menolak`, `tak lama kemudian`, `tidak segan menindak`: what stands behind a word
/// of denial and makes it one of something else than the verb.
fn adds(word: &str) -> bool {
    matches!(
        word,
        "ayal"
            | "cuma"
            | "hanya"
            | "heran"
            | "jauh"
            | "lain"
            | "lama"
            | "pelak"
            | "ragu"
            | "saja"
            | "sedikit"
            | "segan"
            | "sekadar"
            | "sungkan"
    )
}

/// Of two words the one that decides: a condition over all, a wish over a plan.
fn weigh(a: Modality, b: Modality) -> Modality {
    let rank = |m: Modality| match m {
        Modality::Conditional => 4,
        Modality::Desired => 2,
        Modality::Possible => 3,
        Modality::Planned => 1,
        Modality::Asserted => 0,
    };
    if rank(a) >= rank(b) { a } else { b }
}

impl Certainty<'_, '_> {
    pub(crate) fn of(&self, trigger: &Trigger) -> (Polarity, Modality) {
        let predicate = trigger.predicate();
        let mut found = Found::default();
        if trigger.is_bare_noun() {
            self.around_noun(trigger, &mut found);
        } else if trigger.rule == Rule::Speech {
            // `"Kalau terbukti, ia dipecat," tegasnya`: what is said is said.
        } else {
            self.before(predicate, trigger, &mut found);
            self.in_tree(predicate, trigger, &mut found);
            self.asked_for(predicate, &mut found);
            self.complements(predicate, trigger, &mut found);
            self.opened(predicate, &mut found);
            self.commanded(predicate, trigger, &mut found);
            self.joined(predicate, trigger, &mut found);
            if found.modality.is_none() && self.asked_along(trigger) {
                found.note(Modality::Desired);
            }
            found.denied |= self.is_rumour(predicate);
            found.negative |= self.is_denied_by_cleft(predicate) || self.is_of_none(predicate);
            found.negative |= self.is_let_alone(predicate);
            let silent = matches!(self.reading.word(predicate), "bungkam" | "diam");
            found.negative |= silent && trigger.kind == EventType::Say;
            if self.reading.word(predicate) == "terancam" {
                found.note(Modality::Possible);
            }
        }
        found.negative |= self.is_absent(predicate) || self.is_told_absent(trigger);
        found.negative |= self.is_untrue(predicate) || self.is_refuted(trigger);
        found.negative |= self.is_no_one(predicate) || self.is_cancelled(trigger);
        let polarity =
            if found.negative != found.denied { Polarity::Negative } else { Polarity::Positive };
        let modality = match found.modality {
            Some(Modality::Possible) if found.hoped => Modality::Desired,
            modality => modality.unwrap_or_default(),
        };
        (polarity, modality)
    }

    /// Whether a word of denial stands right before `at`.
    fn is_not(&self, at: usize) -> bool {
        self.sign_before(at) == Some(Sign::Not)
    }

    /// What the word right before `at` does to a verb behind it.
    fn sign_before(&self, at: usize) -> Option<Sign> {
        self.reading.sign(self.reading.before(at, 1)?)
    }

    fn in_tree(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        let reading = self.reading;
        for child in reading.children(predicate) {
            let word = reading.word(child);
            match reading.sign(child) {
                Some(Sign::Not) if child < predicate => {
                    let undone = reading.sign(child + 1) == Some(Sign::Fails);
                    // `alih-alih mundur, ia maju`
                    let apart = reading.word(child) == "alih-alih"
                        && (child..predicate).take(JOINED).any(|at| reading.word(at) == ",");
                    found.negative |= !self.denies_else(child) && !undone && !apart;
                }
                Some(Sign::Condition) if child < predicate => found.note(Modality::Conditional),
                Some(Sign::Will) if child < predicate && foretells(reading, child) => {
                    found.note(Modality::Planned);
                }
                Some(Sign::Goal)
                    if child < predicate
                        && reading.deprel(child) == Deprel::Mark
                        && !is_decided(reading, child) =>
                {
                    found.note(Modality::Desired);
                }
                Some(Sign::Is(_)) if is_able(word) && self.is_not(child) => {}
                Some(Sign::Is(modality)) if child < predicate => found.note(modality),
                _ => {}
            }
            // `mengatakan, jika terpilih ia …`: the condition is of what is said.
            let said = trigger.kind == EventType::Say && child > predicate;
            if reading.deprel(child) == Deprel::Advcl
                && !said
                && reading.children(child).any(|m| matches!(reading.sign(m), Some(Sign::Condition)))
            {
                found.note(Modality::Conditional);
            }
        }
        self.governed(predicate, trigger, found);
        self.across(predicate, found);
    }

    /// Marks that stand further off: `agar hak politik terdakwa dicabut`, `akan … jika`.
    fn across(&self, predicate: usize, found: &mut Found) {
        let reading = self.reading;
        let (start, end) = reading.bounds(predicate);
        let breaks = |at: usize| reading.upos(at) == Upos::Punct || self.trigger_at(at).is_some();
        let (mut apart, mut inner) = (false, true);
        for at in (start.max(predicate.saturating_sub(9))..predicate).rev() {
            // `ada indikasi bahwa pelaku kabur`
            let doubted = is_doubt(reading.word_before(at, 1));
            // `menyelidiki dugaan pejabat menerima suap`
            let near = !apart || inner && reading.is_capital(at + 1);
            let clause = near && is_doubt(reading.word(at)) && self.follows_verb(at);
            // `tentang rencana Islamabad membeli pesawat`
            let aim = signs::of_noun(reading.word(at));
            let owned = !apart && at + 1 < predicate && self.follows_verb(at);
            if let Some(modality) = aim.filter(|_| owned && reading.is_capital(at + 1)) {
                found.note(modality);
            }
            apart |=
                matches!(reading.upos(at), Upos::Adp | Upos::Cconj) || reading.word(at) == "yang";
            // `kemungkinan Rusia pada saatnya bergabung`
            inner &= reading.upos(at) != Upos::Cconj && reading.word(at) != "yang";
            if reading.word(at) == "bahwa" && doubted || clause {
                found.note(Modality::Possible);
            }
            match reading.sign(at) {
                Some(Sign::Condition) => found.note(Modality::Conditional),
                // `berharap pelaku dihukum`
                Some(Sign::Is(Modality::Desired))
                    if matches!(
                        reading.word(at),
                        "berharap" | "mengharapkan" | "harap" | "harapkan" | "ingin"
                    ) =>
                {
                    found.note(Modality::Desired);
                }
                Some(Sign::Goal) if matches!(reading.word(at), "agar" | "supaya") => {
                    found.note(Modality::Desired);
                }
                _ if breaks(at) => break,
                _ => continue,
            }
            break;
        }
        let ahead = predicate + 1..end.min(predicate + 12);
        let condition = |at: usize| matches!(reading.sign(at), Some(Sign::Condition));
        if found.modality == Some(Modality::Planned) && ahead.into_iter().any(condition) {
            found.note(Modality::Conditional);
        }
    }

    /// Whether a noun stands behind a verb or a preposition, and is no subject.
    fn follows_verb(&self, noun: usize) -> bool {
        let before = self.reading.before(noun, 1);
        before.is_some_and(|at| {
            matches!(self.reading.upos(at), Upos::Verb | Upos::Adp)
                || matches!(self.reading.word(at), "ada" | "adanya" | "terkait")
        })
    }

    /// What the verbs above say of it: asked for, denied, begun under a condition.
    fn governed(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        let reading = self.reading;
        // `membantah … dan menyebut …`: what is said next is not denied.
        let link = reading.word_before(predicate, 1);
        if trigger.kind == EventType::Say && matches!(link, "dan" | "serta" | "tetapi" | "lalu") {
            return;
        }
        let mut at = predicate;
        for _ in 0..4 {
            let Some(up) = reading.head(at) else { break };
            match reading.deprel(at) {
                relation @ (Deprel::Xcomp
                | Deprel::Ccomp
                | Deprel::Advcl
                | Deprel::Acl
                | Deprel::Obj) => {
                    self.completes(predicate, up, relation, trigger, found);
                    if relation != Deprel::Xcomp {
                        break;
                    }
                }
                Deprel::Conj if up < at => {
                    // `tidak bisa menegaskan, tapi mengatakan`: told anew.
                    if is_turn(reading.word_before(predicate, 1)) {
                        break;
                    }
                    self.joins(at, up, found);
                }
                _ => break,
            }
            at = up;
        }
    }

    /// What a word says of an event that completes it: `meminta warga mengungsi`.
    fn completes(
        &self,
        predicate: usize,
        up: usize,
        relation: Deprel,
        trigger: &Trigger,
        found: &mut Found,
    ) {
        let word = self.reading.word(up);
        if up < predicate {
            let asks = self.kind_at(up) == Some(EventType::Request);
            if asks && relation != Deprel::Acl && trigger.kind != EventType::Say {
                found.note(Modality::Desired);
            }
            if denies(word) {
                self.deny(up, predicate, found);
            }
            if imputes(word) {
                found.note(Modality::Possible);
            }
            let promise = matches!(word, "berjanji" | "berkomitmen" | "bersumpah" | "mengancam");
            if promise && matches!(relation, Deprel::Xcomp | Deprel::Ccomp) {
                found.note(Modality::Planned);
            }
        }
        let of_noun = matches!(relation, Deprel::Acl | Deprel::Ccomp);
        if let Some(modality) = signs::of_noun(word).filter(|_| of_noun) {
            found.note(modality);
        }
        if relation == Deprel::Advcl && self.waits_for(up, predicate) {
            found.note(Modality::Planned);
        }
    }

    /// What is said of the first of two that are joined holds of the second as well.
    fn joins(&self, at: usize, up: usize, found: &mut Found) {
        let reading = self.reading;
        let mut other = Found::default();
        for child in reading.children(up).filter(|&c| c < up) {
            match reading.sign(child) {
                Some(Sign::Will) => other.note(Modality::Planned),
                Some(Sign::Condition) => other.note(Modality::Conditional),
                Some(Sign::Goal) => other.note(Modality::Desired),
                // `harus mundur dan meminta maaf`
                Some(Sign::Is(modality)) => other.note(modality),
                _ => {}
            }
        }
        if found.modality.is_none() {
            found.modality = other.modality;
        }
        // `tidak terluka maupun pingsan`
        let both = reading.children(at).any(|cc| reading.word(cc) == "maupun");
        found.negative |= both && self.is_not(up);
    }

    /// `tidak akan berhenti sebelum sandera dibebaskan`: what has not been done either.
    fn waits_for(&self, above: usize, predicate: usize) -> bool {
        let reading = self.reading;
        let limit = reading.children(predicate).any(|mark| {
            let word = reading.word(mark);
            mark < predicate
                && matches!(word, "sebelum" | "hingga" | "sampai" | "setelah" | "begitu")
        });
        let ahead = |at: usize| matches!(reading.sign(at), Some(Sign::Will));
        limit && above < predicate && reading.children(above).any(|at| at < above && ahead(at))
    }

    /// Whether the word of denial at `at` is one of something else than the verb behind it:
    /// `tidak hanya menolak`, `jika tidak, jembatan ditutup`.
    fn denies_else(&self, at: usize) -> bool {
        let word = |at: usize| self.reading.word(at);
        let before = self.reading.word_before(at, 1);
        let otherwise = word(at + 1) == "," && matches!(before, "bila" | "jika" | "kalau");
        otherwise || adds(word(at + 1))
    }

    fn kind_at(&self, at: usize) -> Option<EventType> {
        self.trigger_at(at).map(|trigger| trigger.kind)
    }

    fn trigger_at(&self, at: usize) -> Option<&Trigger> {
        self.triggers.get(self.owner.at(at)?)
    }
}
