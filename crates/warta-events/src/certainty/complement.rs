//! What the verb that stands before an event makes of it: what is forbidden, denied or feared.

use warta_syntax::{Deprel, Upos};

use super::signs::{Sign, denies};
use super::{Certainty, Found, JOINED};
use crate::asked::asked_along;
use crate::event::{EventType, Modality, Polarity};
use crate::trigger::{Trigger, Voice};
use crate::words::{points, without_nya};

/// Most tokens from a denial to what it denies that are looked through for what is told anew.
const CLAUSE: usize = 40;

/// Verbs of supposing that another does something, as complements behind their object tell.
fn supposes(verb: &str) -> bool {
    matches!(
        verb,
        "khawatir"
            | "memperkirakan"
            | "memprediksi"
            | "memproyeksikan"
            | "mencurigai"
            | "menduga"
            | "mengkhawatirkan"
            | "menuding"
            | "menuduh"
            | "meragukan"
    )
}

/// Verbs that bind who does them to what they are completed by.
fn binds(verb: &str) -> bool {
    matches!(verb, "berjanji" | "berkomitmen" | "bersumpah" | "sepakat" | "setuju" | "menyanggupi")
}

/// Nouns for what somebody is about to do.
fn is_intent(noun: &str) -> bool {
    matches!(without_nya(noun), "keputusan" | "niat" | "rencana")
}

/// Verbs that let another do something: who is not let does not.
fn lets(verb: &str) -> bool {
    matches!(
        verb,
        "membiarkan" | "membolehkan" | "memperbolehkan" | "memperkenankan" | "mengizinkan"
    )
}

/// The same of who is let.
fn is_let(verb: &str) -> bool {
    matches!(verb, "dibolehkan" | "diizinkan" | "diperbolehkan" | "diperkenankan")
}

/// Steps up the tree from one verb to another.
const CLIMB: usize = 6;

impl Certainty<'_, '_> {
    /// What the verb before makes of what it is completed by.
    pub(super) fn complements(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        let reading = self.reading;
        let Some(verb) = self.verb_before(predicate) else { return };
        let object = reading.noun_right(verb + 1).is_some_and(|noun| noun < predicate);
        let word = reading.word(verb);
        let negated = self.is_negated(verb) || self.is_no_one(verb);
        // `dilarang masuk`, but not `dilarang sejak terbitnya …`
        let beside = (verb + 1..predicate).all(|at| {
            matches!(reading.upos(at), Upos::Adv | Upos::Aux | Upos::Part)
                || matches!(reading.word(at), "keras" | "saling" | "untuk")
        });
        match word {
            // `melarang warga memasuki hutan`: not to be done.
            "melarang" if object => {
                if !negated {
                    found.note(Modality::Desired);
                }
                found.negative |= !negated;
            }
            "dilarang" if beside => found.negative |= !negated,
            "mencegah" | "menggagalkan" | "menghalangi" | "menghindarkan" | "merintangi"
                if object =>
            {
                found.negative |= !negated && !self.is_failed(verb);
            }
            // `tidak mengizinkan kapal berlayar`, `belum pernah diizinkan menemui keluarga`
            _ if lets(word) && object || is_let(word) && beside => found.negative |= negated,
            // `mengurungkan niat menyerang`, `membatalkan rencana menaikkan harga`
            "mengurungkan" if object => found.negative |= !negated && !self.is_failed(verb),
            "membatalkan" if object && is_intent(reading.word(verb + 1)) => {
                found.negative |= !negated && !self.is_failed(verb);
            }
            // `tanpa diberi kesempatan menelepon`
            "diberi" | "diberikan" | "memberi" | "memberikan" => {
                let chance = matches!(reading.word(verb + 1), "izin" | "kesempatan" | "waktu");
                let last = reading.word_before(predicate, 1);
                found.negative |= chance
                    && negated
                    && (predicate == verb + 2 || matches!(last, "untuk" | "buat"));
            }
            _ if denies(word) => self.deny(verb, predicate, found),
            _ if object && supposes(word) => {
                // `memperkirakan harga akan turun`
                found.modality = found.modality.or(Some(Modality::Possible));
            }
            _ if beside && binds(word) && !negated && trigger.kind != EventType::Say => {
                found.note(Modality::Planned);
            }
            _ => {}
        }
    }

    /// Notes that what the verb at `denying` denies is denied.
    pub(super) fn deny(&self, denying: usize, predicate: usize, found: &mut Found) {
        found.denied |=
            self.is_denial(denying, predicate) && !self.is_told_anew(denying, predicate);
    }

    /// `membantah kabar itu dan menilai …`, `menekan bank agar melonggarkan …`: what is told anew
    /// behind a denial, or is but the aim of what is denied.
    pub(super) fn is_told_anew(&self, denying: usize, predicate: usize) -> bool {
        let reading = self.reading;
        let near = predicate.saturating_sub(CLAUSE);
        (near.max(denying + 1)..predicate + 1).any(|at| {
            let told = self.kind_at(at).is_some_and(EventType::brings_in_words);
            let link = reading.word(at - 1);
            matches!(reading.word(at), "agar" | "sehingga" | "supaya")
                || told && matches!(link, "dan" | "serta" | "tetapi" | "tapi" | "namun" | "lalu")
        })
    }

    /// `mendorong DPR mengesahkan …`: right behind the one who is asked to do it.
    pub(super) fn asked_for(&self, predicate: usize, found: &mut Found) {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        // `mendesak hasil audit diumumkan`, but not `menuntut kenaikan upah dan mengancam mogok`
        let helps = |at: &usize| matches!(reading.upos(*at), Upos::Aux | Upos::Adv);
        let link = (start..predicate).rev().find(|at| !helps(at));
        let linked = link.is_some_and(|at| reading.upos(at) == Upos::Cconj);
        let tells = |other: &Trigger| {
            linked || other.voice != Voice::Nominal || other.kind == EventType::Request
        };
        let before = (start..predicate).rev().find(|&at| self.trigger_at(at).is_some_and(tells));
        let Some(asking) = before.filter(|&at| self.kind_at(at) == Some(EventType::Request)) else {
            return;
        };
        let noun = reading.noun_right(asking + 1);
        let direct = noun.is_some_and(|noun| {
            noun < predicate
                && !(noun..predicate).any(|at| {
                    reading.upos(at) == Upos::Punct
                        || matches!(reading.word(at), "yang" | "karena" | "setelah" | "saat")
                        || reading.word(at) == "dan" && reading.upos(at + 1) == Upos::Pron
                })
        });
        let active = reading.word(asking).starts_with("me");
        // `meminta saksi menyebut namanya`, but not `meminta maaf dan mengatakan`
        if direct && active && !linked && found.modality.is_none() {
            found.note(Modality::Desired);
        }
    }

    /// `mendesak Turki menutup perbatasan dan menangkap pemberontak`: what is asked for beside
    /// something else.
    pub(super) fn asked_along(&self, trigger: &Trigger) -> bool {
        asked_along(self.reading, self.owner, self.triggers, trigger).is_some()
    }

    /// Settles, whatever a model says, that what is asked for beside something else is no fact.
    pub(crate) fn settle_asked(&self, told: &mut [(Polarity, Modality)]) {
        for (trigger, told) in self.triggers.iter().zip(told) {
            if told.1 == Modality::Asserted && self.asked_along(trigger) {
                told.1 = Modality::Desired;
            }
        }
    }

    /// `bertujuan melindungi hutan dan menjamin air`: what `dan` joins without a subject of its
    /// own is told like the verb before it.
    pub(super) fn joined(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        let mut link = predicate.checked_sub(1).filter(|&at| at > start);
        while let Some(at) = link.filter(|&at| matches!(reading.word(at), "juga" | "lalu")) {
            link = at.checked_sub(1).filter(|&at| at > start);
        }
        let joins = |&at: &usize| matches!(reading.word(at), "dan" | "serta" | "atau");
        let Some(link) = link.filter(joins) else { return };
        let closes = |at: usize| {
            reading.upos(at) == Upos::Punct
                || matches!(reading.upos(at), Upos::Sconj | Upos::Cconj)
                || reading.word(at) == "yang"
        };
        let mut between = (start.max(link.saturating_sub(JOINED))..link).rev();
        let is_verb = |at: usize| {
            self.trigger_at(at)
                .is_some_and(|verb| verb.voice != Voice::Nominal && verb.predicate() == at)
        };
        let other = between.find(|&at| closes(at) || is_verb(at)).filter(|&at| is_verb(at));
        let Some(other) = other else { return };
        let mut told = Found::default();
        self.before(other, trigger, &mut told);
        self.complements(other, trigger, &mut told);
        // `tidak makan atau minum`, `dilarang memotret dan merekam`
        let either = reading.word(link) == "atau";
        found.negative |= told.negative && (either || self.is_shared(other));
        if found.modality.is_none() {
            (found.modality, found.hoped) = (told.modality, told.hoped);
        }
    }

    /// The verb before one in its clause, with no more than an object between them.
    fn verb_before(&self, predicate: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        // `membantah berniat membunuh`
        let helps = |at: usize| {
            let asks = matches!(self.kind_at(at), Some(EventType::Request));
            reading.sign(at).is_some_and(Sign::helps) && !asks
        };
        let is_verb = |at: usize| {
            reading.upos(at) == Upos::Verb && !helps(at)
                || denies(reading.word(at))
                || matches!(reading.word(at), "khawatir" | "sepakat" | "setuju")
                || self
                    .trigger_at(at)
                    .is_some_and(|other| other.voice != Voice::Nominal && other.predicate() == at)
        };
        let closes = |at: usize| match reading.upos(at) {
            Upos::Punct => true,
            Upos::Sconj => reading.word(at) != "bahwa",
            // `melarang warga dan pengunjung masuk`
            Upos::Cconj => !reading.is_nominal(at + 1) || is_verb(at + 1),
            _ => reading.word(at) == "yang",
        };
        let mut before = (start.max(predicate.saturating_sub(JOINED))..predicate).rev();
        let verb = before.find(|&at| closes(at) || is_verb(at)).filter(|&at| !closes(at))?;
        // `kubu yang menuduhnya itu mundur`, `warga yang menuduh camat korupsi melapor`: the clause
        // of the verb is over.
        let below = || reading.heads(predicate).take(CLIMB).any(|up| up == verb);
        let closed = points(reading.word(predicate - 1));
        let over = reading.relative_before(verb).is_some() && (closed || !below());
        Some(verb).filter(|_| !over)
    }

    /// Whether a word of denial stands before the verb at `at` and what helps it.
    pub(super) fn is_negated(&self, at: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(at);
        let helps = |at: usize| {
            matches!(
                reading.word(at),
                "akan" | "bisa" | "boleh" | "dapat" | "juga" | "mau" | "pernah"
            )
        };
        let mut before = (start.max(at.saturating_sub(4))..at).rev();
        let word = before.find(|&at| !helps(at));
        word.is_some_and(|at| reading.sign(at) == Some(Sign::Not))
    }

    /// Whether what keeps the verb at `verb` from being done holds for what `dan` joins to it.
    pub(super) fn is_shared(&self, verb: usize) -> bool {
        let barred = |at| matches!(self.reading.word(at), "dilarang" | "melarang");
        let held = matches!(self.reading.word_before(verb, 1), "jangan" | "tanpa");
        held || self.verb_before(verb).is_some_and(barred)
    }

    /// `gagal mencegah warga masuk`
    fn is_failed(&self, verb: usize) -> bool {
        self.sign_before(verb) == Some(Sign::Fails)
    }

    /// `tidak semua warga setuju`, `belum satu pun pelakunya dihukum`, `tidak banyak yang datang`:
    /// of those who might there are none, or not all.
    pub(super) fn is_of_none(&self, predicate: usize) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        for at in (start.max(predicate.saturating_sub(JOINED + 2))..predicate).rev() {
            let (word, next) = (reading.word(at), reading.word(at + 1));
            let not = matches!(word, "belum" | "bukan" | "tak" | "tidak");
            // `gadis yang tidak semua orang kenal itu menang`: the clause is over.
            let closed = |at: usize| points(reading.word(at));
            let relative = reading.word_before(at, 1) == "yang";
            if not && relative && (at..predicate).any(closed) {
                return false;
            }
            if not && matches!(next, "semua" | "banyak" | "setiap") {
                return true;
            }
            if not && matches!(next, "satu" | "seorang" | "sebuah") {
                return (at + 2..predicate).take(3).any(|at| reading.word(at).ends_with("pun"));
            }
            let passes = match word {
                "yang" => at + 1 == predicate && reading.word_before(at, 1) == "banyak",
                // `belum satu pun pelakunya dihukum`: the parser takes some subjects for verbs.
                _ if matches!(reading.deprel(at), Deprel::Nsubj | Deprel::NsubjPass) => true,
                _ => !matches!(reading.upos(at), Upos::Punct | Upos::Sconj | Upos::Verb),
            };
            if !passes {
                return false;
            }
        }
        false
    }
}
