use warta_syntax::{Deprel, Upos};

use crate::EventType;
use crate::frame::Frame;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::sense::{event_of, sense_of};
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
    let (kind, mode) = event_of(sense, (kind, entry.mode))?;
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
    let (start, end) = reading.bounds(at);
    let next = if last + 1 < end { reading.word(last + 1) } else { "" };
    let points = [
        kind != EventType::Other,
        reading.word(at).ends_with("nya"),
        matches!(next, "ini" | "itu" | "tersebut" | "antara" | "oleh" | "terhadap" | "mendatang"),
        matches!(next, "di" | "ke" | "dari" | "kepada" | "dengan" | "pada" | "mengenai" | "bahwa"),
        has_participant(reading, at, last, kind),
        last + 1 < end && reading.in_date(last + 1),
        is_part_of_clause(reading, at) && is_plain(kind),
    ];
    let points = points.into_iter().filter(|&speaks| speaks).count() as u32;
    // `program senjata`, `Pengadilan …`: a modifier of another noun is weaker.
    let modifies = matches!(reading.deprel(at), Deprel::Compound | Deprel::Flat | Deprel::FlatName);
    let named = at > start && reading.is_capital(at) && reading.is_capital(at - 1);
    let serves = at > start && reading.is(at - 1, List::Serving);
    points.saturating_sub(u32::from(modifies) + u32::from(named) + 2 * u32::from(serves))
}

/// Whether who or what takes part stands behind an event noun.
fn has_participant(reading: &Reading<'_>, at: usize, last: usize, kind: EventType) -> bool {
    let told = kind != EventType::Other;
    let mut children = reading.children(at).chain(reading.children(last));
    let hangs = children.any(|child| {
        child > at
            && reading.is_nominal(child)
            && !matches!(reading.deprel(child), Deprel::Compound | Deprel::Flat)
            && (told || reading.named(child).is_some())
    });
    let (_, end) = reading.bounds(at);
    let next = last + 1;
    if hangs || next >= end {
        return hangs;
    }
    let word = reading.word(at);
    let upos = reading.upos(next);
    // `kepulangan jemaah haji`: whom it is about stands right behind.
    let made = word.ends_with("an") && (word.starts_with("pe") || word.starts_with("ke"));
    let about = made && told && matches!(upos, Upos::Noun | Upos::Propn);
    // `kunjungan Raja Charles`: a title opens the name.
    let titled = upos == Upos::Noun && reading.is_capital(next) && !reading.is_capital(at);
    about || titled || reading.in_name(next)
}

/// Whether a noun has a part in its clause, or heads it.
fn is_part_of_clause(reading: &Reading<'_>, at: usize) -> bool {
    use Deprel::{Nsubj, NsubjPass, Obj, Obl, Root};
    matches!(reading.deprel(at), Nsubj | NsubjPass | Obj | Root | Obl)
}

/// Whether nouns for events of a type hardly stand for anything else.
fn is_plain(kind: EventType) -> bool {
    use EventType::{Accident, Assault, Coerce, Consult, Contest, Die, Hazard, Justice, Protest};
    matches!(
        kind,
        Accident | Assault | Coerce | Consult | Contest | Die | Hazard | Justice | Protest
    )
}

/// Nouns for what serves an event and does not happen: `layanan pembayaran`, `fitur
/// pinjaman`.
pub(crate) const SERVING: [&str; 21] = [
    "alat", "aplikasi", "berkas", "biaya", "dana", "fitur", "izin", "jasa", "layanan", "loket",
    "metode", "nota", "perawat", "petugas", "posko", "produk", "rintisan", "sistem", "surat",
    "tarif", "tim",
];
