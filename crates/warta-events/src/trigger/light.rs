//! Events that the text tells with two words: a noun and a light verb, a carrier or a frame.

use warta_syntax::{Deprel, Upos};

use super::{Trigger, Voice, noun_entry, plausible_verb, verb_entry};
use crate::EventType;
use crate::bare_stem::bare_entry;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::sense::{is_deed, is_of_none};
use crate::sorted::is_sorted;
use crate::words::List;

/// Nouns in front of one that says what happened: `insiden`.
pub(super) fn is_frame(noun: &str) -> bool {
    matches!(noun, "aksi" | "insiden" | "kasus" | "kejadian" | "musibah" | "peristiwa" | "tragedi")
}

/// Joins light verbs with their event nouns.
pub(super) fn mark_light_verbs(
    reading: &Reading<'_>,
    supports: &mut [Option<usize>],
    taken: &mut [bool],
) {
    for (at, taken) in taken.iter_mut().enumerate() {
        if reading.in_name(at) || !plausible_verb(reading, at) {
            continue;
        }
        let listed = verb_entry(reading, at);
        // `PBB gelar rapat`: a headline leaves the prefix out.
        let bare = || Some((bare_entry(reading, at)?, at));
        let Some((entry, last)) = listed.or_else(bare) else { continue };
        let word = reading.word(at);
        if !(entry.class == Class::Light || carries(word) || takes_result(word)) || last != at {
            continue;
        }
        let Some(noun) = event_noun_of(reading, at).map(|noun| deed_of(reading, noun)) else {
            continue;
        };
        if takes_result(word) && !is_result(reading, noun) {
            continue;
        }
        if supports[noun].is_none() {
            supports[noun] = Some(at);
            *taken = true;
        }
    }
}

/// `melakukan aksi intervensi`: the second noun says what is done.
fn deed_of(reading: &Reading<'_>, noun: usize) -> usize {
    let phrase = || noun_entry(reading, noun).is_some_and(|(_, last)| last > noun);
    let deed = reading.word(noun) == "aksi" && !phrase() && is_deed(reading, noun + 1);
    if deed { noun + 1 } else { noun }
}

fn event_noun_of(reading: &Reading<'_>, verb: usize) -> Option<usize> {
    let word = reading.word(verb);
    let is_event = |noun: &usize| {
        !reading.in_name(*noun)
            && noun_entry(reading, *noun).is_some_and(|(entry, _)| {
                matches!(entry.class, Class::Event(_)) && !is_of_none(reading, *noun, entry.lemma)
            })
    };
    let child = |wanted: &[Deprel]| {
        reading.children(verb).find(|&c| wanted.contains(&reading.deprel(c)) && is_event(&c))
    };
    let behind = || {
        let (_, end) = reading.bounds(verb);
        (verb + 1..end.min(verb + 4))
            .take_while(|&n| {
                // `menerima surat penahanan`: a letter.
                !reading.is(n, List::Serving)
                    && (matches!(
                        reading.upos(n),
                        Upos::Noun | Upos::Adj | Upos::Num | Upos::Det | Upos::Propn
                    ) || is_event(&n))
            })
            .find(is_event)
    };
    if breaks_out(word) {
        let subject = || child(&[Deprel::Nsubj, Deprel::NsubjPass]);
        return reading.noun_left(verb).filter(is_event).or_else(subject);
    }
    if matches!(word, "terjadi" | "berlangsung" | "tercapai") || word.starts_with("di") {
        let subject = child(&[Deprel::Nsubj, Deprel::NsubjPass]);
        // `kecelakaan yang pernah terjadi`
        let relative = || {
            let yang = reading.relative_before(verb)?;
            (reading.noun_left(yang)?..yang).find(is_event)
        };
        let left = || reading.noun_left(verb).filter(is_event);
        return subject.or_else(left).or_else(relative).or_else(behind);
    }
    behind().or_else(|| child(&[Deprel::Obj]))
}

/// `perang meletus`, `bentrokan pecah`: the noun names what happens.
pub(crate) fn breaks_out(word: &str) -> bool {
    matches!(word, "meletus" | "pecah" | "berkecamuk" | "berkobar" | "merebak")
}

/// Verbs of no class of their own beside an event noun: `melanjutkan perundingan`.
fn carries(word: &str) -> bool {
    const CARRIERS: [&str; 12] = [
        "dikeluarkan",
        "dilanjutkan",
        "melanjutkan",
        "memetik",
        "menelan",
        "menempuh",
        "menerbitkan",
        "mengeluarkan",
        "menuntaskan",
        "merampungkan",
        "terancam",
        "terhindar",
    ];
    const _: () = assert!(is_sorted(&CARRIERS));
    breaks_out(word) || CARRIERS.binary_search(&word).is_ok()
}

/// Verbs beside which a victory or a defeat is no happening of its own: `meraih kemenangan`.
fn takes_result(word: &str) -> bool {
    matches!(
        word,
        "diraih"
            | "memastikan"
            | "membukukan"
            | "mencatat"
            | "mencatatkan"
            | "mengantongi"
            | "mengemas"
            | "mengukir"
            | "meraih"
            | "raih"
    )
}

/// Whether a noun is a victory or a defeat, and not that of somebody else: `memastikan
/// kemenangan Persib`.
fn is_result(reading: &Reading<'_>, noun: usize) -> bool {
    matches!(reading.word(noun), "kemenangan" | "kekalahan") && !reading.in_name(noun + 1)
}

/// `insiden penembakan`, `aksi unjuk rasa`: the second noun says what happened.
pub(super) fn drop_frames(reading: &Reading<'_>, found: &mut Vec<Trigger>) {
    let mut frames = vec![false; found.len()];
    for at in 1..found.len() {
        let (before, behind) = found.split_at_mut(at);
        let Some((frame, inner)) = before.last_mut().zip(behind.first_mut()) else { continue };
        let named = frame.last + 1 == inner.at && inner.voice == Voice::Nominal;
        if named && is_frame(reading.word(frame.at)) {
            inner.support = inner.support.or(frame.support);
            frames[at - 1] = true;
        }
    }
    let mut frames = frames.into_iter();
    found.retain(|_| !frames.next().unwrap_or(false));
}

/// `gempa mengguncang Seram`, `kecelakaan menimpa bus` is one happening, told by its verb.
pub(super) fn drop_carriers(reading: &Reading<'_>, found: &mut Vec<Trigger>) {
    let carried: Vec<bool> = found
        .iter()
        .zip(found.iter().skip(1))
        .map(|(noun, verb)| {
            (noun.voice == Voice::Nominal || reading.upos(noun.at) == Upos::Noun)
                && noun.support.is_none()
                && matches!(noun.kind, EventType::Accident | EventType::Hazard)
                && verb.voice != Voice::Nominal
                && verb.kind == noun.kind
                && (noun.kind == EventType::Hazard || verb.lemma == Some("menimpa"))
                && reading.sentence(noun.at) == reading.sentence(verb.at)
                && !(noun.at..verb.at).any(|at| matches!(reading.word(at), "," | "dan"))
        })
        .collect();
    let mut carried = carried.into_iter();
    found.retain(|_| !carried.next().unwrap_or(false));
}
