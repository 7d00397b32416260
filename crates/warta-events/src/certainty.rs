//! Whether it is said to happen, and how the text puts it.

use warta_syntax::{Deprel, Upos};

use crate::trigger::Trigger;
use crate::view::View;
use crate::{EventType, Modality, Polarity};

const NEGATORS: [&str; 9] =
    ["tidak", "tak", "belum", "bukan", "tanpa", "enggan", "gagal", "batal", "urung"];
const PLANS: [&str; 15] = [
    "akan",
    "bakal",
    "hendak",
    "berencana",
    "dijadwalkan",
    "direncanakan",
    "rencananya",
    "siap",
    "bersiap",
    "rencana",
    "mendatang",
    "diagendakan",
    "berniat",
    "bertekad",
    "dipastikan",
];
const CHANCES: [&str; 21] = [
    "mungkin",
    "kemungkinan",
    "bisa",
    "dapat",
    "berpotensi",
    "diduga",
    "diperkirakan",
    "dikhawatirkan",
    "barangkali",
    "diyakini",
    "disebut-sebut",
    "terancam",
    "dituduh",
    "dugaan",
    "diprediksi",
    "potensi",
    "dituding",
    "berpeluang",
    "disinyalir",
    "ditengarai",
    "konon",
];
const WISHES: [&str; 22] = [
    "harus",
    "wajib",
    "perlu",
    "ingin",
    "mau",
    "diminta",
    "meminta",
    "mendesak",
    "diharapkan",
    "berharap",
    "agar",
    "supaya",
    "untuk",
    "demi",
    "mengimbau",
    "menuntut",
    "diimbau",
    "hendaknya",
    "seharusnya",
    "diwajibkan",
    "berupaya",
    "berusaha",
];
const CONDITIONS: [&str; 7] =
    ["jika", "bila", "apabila", "kalau", "seandainya", "andai", "asalkan"];

/// Polarity and modality of an event.
pub(crate) fn certainty(view: &View<'_>, trigger: &Trigger) -> (Polarity, Modality) {
    let verb = trigger.verb();
    let (mut polarity, mut modality) = (Polarity::Positive, None);
    for at in helpers(view, verb) {
        if NEGATORS.contains(&view.lower(at)) && !only(view, at) {
            polarity = Polarity::Negative;
        }
        modality = modality.or_else(|| modality_of(view.lower(at), trigger.kind, view, at));
    }
    if nearly(view, verb) {
        polarity = Polarity::Negative;
    }
    if denied(view, verb) {
        polarity = Polarity::Negative;
    }
    if modality.is_none() && trigger.noun && trigger.support.is_none() {
        let next = trigger.at + 1;
        let before = trigger.at.checked_sub(1).map_or("", |before| view.lower(before));
        modality = if view.is_any(next, &["mendatang", "nanti"]) || before == "rencana" {
            Some(Modality::Planned)
        } else if matches!(before, "dugaan" | "potensi" | "kemungkinan") {
            Some(Modality::Possible)
        } else {
            None
        };
    }
    let modality = conditional(view, verb).or(modality).unwrap_or_default();
    (polarity, modality)
}

/// The words before a verb that say whether and how it happens: auxiliaries, adverbs and
/// verbs that it completes, up to the word that begins the clause.
fn helpers<'v>(view: &'v View<'_>, verb: usize) -> impl Iterator<Item = usize> + 'v {
    let sentence = view.sentence_tokens(verb);
    let mut found = Vec::new();
    for at in (sentence.start..verb).rev().take(6) {
        let helps = matches!(view.upos(at), Upos::Aux | Upos::Adv | Upos::Part)
            || [&NEGATORS[..], &PLANS, &CHANCES, &WISHES]
                .iter()
                .any(|list| list.contains(&view.lower(at)));
        if !helps {
            break;
        }
        found.push(at);
    }
    let dependents = view.children(verb).filter(move |&child| {
        child < verb && matches!(view.deprel(child), Deprel::Aux | Deprel::Advmod | Deprel::Mark)
    });
    let governor = view.head(verb).filter(|&head| {
        let completes = matches!(view.deprel(verb), Deprel::Xcomp | Deprel::Ccomp);
        completes && head < verb && verb - head < 8 && view.sentence(head) == view.sentence(verb)
    });
    found.extend(dependents);
    found.extend(governor);
    found.into_iter()
}

/// `tidak hanya`, `bukan cuma`: no negation.
fn only(view: &View<'_>, at: usize) -> bool {
    view.is_any(at + 1, &["hanya", "cuma", "sekadar", "saja", "lagi"])
        && view.lower(at + 1) != "lagi"
}

fn nearly(view: &View<'_>, verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|before| view.is_any(before, &["nyaris", "hampir"]))
}

/// Whether the verb stands under one that denies it: `membantah telah menerima suap`.
fn denied(view: &View<'_>, verb: usize) -> bool {
    let denies = |at: usize| view.is_any(at, &["membantah", "menyangkal", "menampik"]);
    let governed = matches!(view.deprel(verb), Deprel::Ccomp | Deprel::Xcomp);
    governed && view.head(verb).is_some_and(denies)
}

fn modality_of(word: &str, kind: EventType, view: &View<'_>, at: usize) -> Option<Modality> {
    if PLANS.contains(&word) {
        return Some(Modality::Planned);
    }
    if CHANCES.contains(&word) {
        // `diperkirakan akan bertemu` tells of something arranged.
        let arranged = kind == EventType::Consult && view.lower(at + 1) == "akan";
        return Some(if arranged { Modality::Planned } else { Modality::Possible });
    }
    WISHES.contains(&word).then_some(Modality::Desired)
}

/// Whether the event stands in a condition or in what follows from one.
fn conditional(view: &View<'_>, verb: usize) -> Option<Modality> {
    let sentence = view.sentence_tokens(verb);
    let condition = sentence.clone().find(|&at| CONDITIONS.contains(&view.lower(at)))?;
    // What stands before `…, jika` is its consequence as long as no full clause is
    // reported in front of it.
    let before = verb < condition;
    let marked = before && condition - verb > 25;
    (!marked && (!before || condition == sentence.start || verb + 25 > condition))
        .then_some(Modality::Conditional)
        .filter(|_| !before || view.is_any(condition, &["jika", "bila", "apabila"]))
}
