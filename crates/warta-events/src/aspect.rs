//! Whether an event is under way, over, begun, carried on or ended, as the words beside it say.

use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice};
use crate::words::List;

/// How far an event has come, where the text says so: the grammatical aspects of TimeML, and
/// the phases of its aspectual links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Aspect {
    /// It is under way: `sedang`, `tengah`.
    Progressive,
    /// It has happened: `telah`, `sudah`, `pernah`.
    Perfective,
    /// It begins: `mulai`, `pembangunan dimulai`.
    Initiates,
    /// It begins anew: `kembali`, `lagi`.
    Reinitiates,
    /// It goes on: `masih`, `terus`, `tetap`, `melanjutkan perundingan`.
    Continues,
    /// It ends, done or not: `berhenti`, `tidak lagi`, `mengakhiri perang`.
    Terminates,
    /// It is done to its end: `selesai`, `rampung`, `menuntaskan penyelidikan`.
    Culminates,
}

warta_text::named! {
    Aspect: "aspect",
    /// All seven.
    ALL,
    /// The name in the output contract, for instance `progressive`.
    as_str {
        Progressive = "progressive",
        Perfective = "perfective",
        Initiates = "initiates",
        Reinitiates = "reinitiates",
        Continues = "continues",
        Terminates = "terminates",
        Culminates = "culminates",
    }
}

/// Most words from a verb to the one that tells its aspect.
const BEFORE: usize = 6;

/// Most words from the phrase of an event noun to the verb that tells its phase.
const BEHIND: usize = 4;

/// What the words beside a trigger say; `None` where they say nothing of it.
pub(crate) fn aspect(reading: &Reading<'_>, trigger: &Trigger) -> Option<Aspect> {
    // `"Kami sudah siap," kata Budi`: what is said is said.
    if trigger.rule == Rule::Speech {
        return None;
    }
    let before = of_verb(reading, trigger);
    if trigger.voice == Voice::Nominal {
        before.or_else(|| of_noun(reading, trigger))
    } else {
        before
    }
}

/// `sudah kembali beroperasi`: the nearest of the words that help a verb.
fn of_verb(reading: &Reading<'_>, trigger: &Trigger) -> Option<Aspect> {
    let predicate = trigger.predicate();
    if trigger.is_bare_noun() {
        return None;
    }
    let (start, _) = reading.bounds(predicate);
    let mut words = (start.max(predicate.saturating_sub(BEFORE))..predicate).rev();
    let at = words.find(|&at| told(reading, at).is_some() || !helps(reading, trigger, at))?;
    told(reading, at)
}

/// Whether a word may stand between a verb and the word that tells its aspect.
fn helps(reading: &Reading<'_>, trigger: &Trigger, at: usize) -> bool {
    reading.helps(at) || at + 1 == trigger.predicate() && trigger.rule == Rule::PronounPassive
}

/// What a word before a verb tells.
fn told(reading: &Reading<'_>, at: usize) -> Option<Aspect> {
    let before = reading.word_before(at, 1);
    Some(match reading.word(at) {
        "sedang" => Aspect::Progressive,
        // `tim yang lagi berjuang`
        "lagi" if before == "yang" => Aspect::Progressive,
        // `di tengah perang`
        "tengah" if before != "di" => Aspect::Progressive,
        "telah" | "sudah" | "pernah" => Aspect::Perfective,
        "mulai" => Aspect::Initiates,
        // `tidak lagi bekerja`
        "lagi" if matches!(before, "tidak" | "tak") => Aspect::Terminates,
        "lagi" | "kembali" => Aspect::Reinitiates,
        "masih" | "terus" | "tetap" => Aspect::Continues,
        "berhenti" => Aspect::Terminates,
        "rampung" | "selesai" | "tuntas" => Aspect::Culminates,
        _ => return None,
    })
}

/// `melanjutkan perundingan`, `pembangunan jembatan itu rampung`: the verb whose object or
/// subject an event noun is.
fn of_noun(reading: &Reading<'_>, trigger: &Trigger) -> Option<Aspect> {
    let (_, end) = reading.bounds(trigger.at);
    let (first, last) = reading.noun_phrase(trigger.at);
    if let Some(aspect) = phase_of_object(reading.word_before(first, 1)) {
        return Some(aspect);
    }
    let behind = last.max(trigger.last) + 1;
    let mut words = behind..end.min(behind + BEHIND);
    let verb = words.find(|&at| {
        let helped = reading.is(at, List::Helping) || told(reading, at).is_some();
        phase_of_subject(reading.word(at)).is_some() || !helped
    })?;
    phase_of_subject(reading.word(verb))
}

/// Verbs that tell the phase of their object.
fn phase_of_object(verb: &str) -> Option<Aspect> {
    Some(match verb {
        "memulai" | "mengawali" => Aspect::Initiates,
        "melanjutkan" | "meneruskan" => Aspect::Continues,
        "mengakhiri" | "menghentikan" | "menyetop" => Aspect::Terminates,
        "menuntaskan" | "menyelesaikan" | "merampungkan" => Aspect::Culminates,
        _ => return None,
    })
}

/// Verbs that tell the phase of their subject.
fn phase_of_subject(verb: &str) -> Option<Aspect> {
    Some(match verb {
        "bermula" | "dimulai" => Aspect::Initiates,
        "berlanjut" | "dilanjutkan" | "diteruskan" => Aspect::Continues,
        "berakhir" | "berhenti" | "diakhiri" | "dihentikan" | "disetop" | "terhenti" | "usai" => {
            Aspect::Terminates
        }
        "diselesaikan" | "dituntaskan" | "rampung" | "selesai" | "tuntas" => Aspect::Culminates,
        _ => return None,
    })
}
