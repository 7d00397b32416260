use warta_syntax::{Deprel, Upos};

use crate::EventType;
use crate::frame::Frame;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::sense::sense_of;
use crate::trigger::{Trigger, Voice, derived_noun, noun_entry};
use crate::words::List;

/// An event noun with enough beside it to be a happening of its own.
pub(crate) fn noun_trigger(
    reading: &Reading<'_>,
    at: usize,
    support: Option<usize>,
) -> Option<Trigger> {
    let verb_like = matches!(reading.upos(at), Upos::Noun | Upos::Verb | Upos::Propn | Upos::X);
    let opens_phrase = reading.listed(at).is_some_and(|row| row.longest() > 1);
    if support.is_none() && !verb_like && !opens_phrase {
        return None;
    }
    let listed = noun_entry(reading, at);
    let (entry, last) = listed.or_else(|| Some((derived_noun(reading, at)?, at)))?;
    let Class::Event(kind) = entry.class else { return None };
    if support.is_none() && !(verb_like || last > at) {
        return None;
    }
    let strength = evidence(reading, at, last, kind);
    if support.is_none() && strength < 2 {
        return None;
    }
    let sense = sense_of(reading, at, last, entry.lemma);
    let rule = match () {
        () if sense.is_some() => Rule::Sense,
        () if support.is_some() => Rule::LightVerb,
        () => Rule::Noun,
    };
    let (kind, mode) = sense.unwrap_or((kind, entry.mode));
    if kind == EventType::State {
        return None;
    }
    let confidence = match (support, strength) {
        (Some(_), _) => 0.82,
        (None, 2) => 0.7,
        (None, 3) => 0.78,
        _ => 0.85,
    };
    Some(Trigger {
        at,
        last,
        support,
        kind,
        mode,
        lemma: Some(entry.lemma),
        frame: Frame::of(reading.word(at), Some(entry.lemma)),
        voice: Voice::Nominal,
        rule,
        confidence,
    })
}

/// How much speaks for a happening of its own: two is enough.
fn evidence(reading: &Reading<'_>, at: usize, last: usize, kind: EventType) -> u32 {
    let mut points = u32::from(kind != EventType::Other);
    let word = reading.word(at);
    let (start, end) = reading.bounds(at);
    let next = if last + 1 < end { reading.word(last + 1) } else { "" };
    if word.ends_with("nya") {
        points += 1;
    }
    if matches!(next, "ini" | "itu" | "tersebut" | "antara" | "oleh" | "terhadap" | "mendatang") {
        points += 1;
    }
    if matches!(next, "di" | "ke" | "dari" | "kepada" | "dengan" | "pada" | "mengenai" | "bahwa") {
        points += 1;
    }
    let participant = reading.children(at).chain(reading.children(last)).any(|child| {
        child > at
            && reading.is_nominal(child)
            && !matches!(reading.deprel(child), Deprel::Compound | Deprel::Flat)
            && (reading.named(child).is_some() || kind != EventType::Other)
    });
    // `kepulangan jemaah haji`: whom it is about stands right behind.
    let made = word.ends_with("an") && (word.starts_with("pe") || word.starts_with("ke"));
    let about = made
        && kind != EventType::Other
        && last + 1 < end
        && matches!(reading.upos(last + 1), Upos::Noun | Upos::Propn);
    // `kunjungan Raja Charles`: a title opens the name.
    let titled = last + 1 < end
        && reading.upos(last + 1) == Upos::Noun
        && reading.is_capital(last + 1)
        && !reading.is_capital(at);
    if participant || about || titled || (last + 1 < end && reading.in_name(last + 1)) {
        points += 1;
    }
    if last + 1 < end && reading.in_date(last + 1) {
        points += 1;
    }
    if matches!(
        reading.deprel(at),
        Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Root | Deprel::Obl
    ) && matches!(
        kind,
        EventType::Hazard
            | EventType::Assault
            | EventType::Accident
            | EventType::Coerce
            | EventType::Consult
            | EventType::Justice
            | EventType::Contest
            | EventType::Die
            | EventType::Protest
    ) {
        points += 1;
    }
    // `program senjata`, `Pengadilan …`: a modifier of another noun is weaker.
    if matches!(reading.deprel(at), Deprel::Compound | Deprel::Flat | Deprel::FlatName) {
        points = points.saturating_sub(1);
    }
    if at > start && reading.is_capital(at) && reading.is_capital(at - 1) {
        points = points.saturating_sub(1);
    }
    if at > start && reading.is(at - 1, List::Serving) {
        points = points.saturating_sub(2);
    }
    points
}

/// Nouns for what serves an event and does not happen: `layanan pembayaran`, `fitur
/// pinjaman`.
pub(crate) const SERVING: [&str; 21] = [
    "alat", "aplikasi", "berkas", "biaya", "dana", "fitur", "izin", "jasa", "layanan", "loket",
    "metode", "nota", "perawat", "petugas", "posko", "produk", "rintisan", "sistem", "surat",
    "tarif", "tim",
];
