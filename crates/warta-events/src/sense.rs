mod company;
mod table;

use warta_entities::EntityKind;

use crate::EventType;
use crate::reading::Reading;

use company::*;
use table::sense_of;

type Sense = (EventType, Option<&'static str>);

/// The sense of a verb of several senses, where the words around it tell one.
pub(crate) fn narrow(
    reading: &Reading<'_>,
    at: usize,
    last: usize,
    lemma: Option<&str>,
) -> Option<Sense> {
    if let Some(sense) = sense_of(reading, at, last, lemma.unwrap_or_default()) {
        return Some(sense);
    }
    let (start, end) = reading.bounds(at);
    let behind = |count: usize| (last + 1..end.min(last + 1 + count)).map(|n| reading.word(n));
    let before = |count: usize| (start.max(at.saturating_sub(count))..at).map(|n| reading.word(n));
    Some(match lemma.unwrap_or_default() {
        "melaporkan" | "mengadukan" if to_police(behind(6)) => (EventType::Accuse, Some("allege")),
        "mengirim" | "mengirimkan" | "membawa" if behind(6).chain(before(5)).any(is_relief) => {
            (EventType::Aid, None)
        }
        "mengirim" | "mengirimkan" if behind(4).chain(before(4)).any(is_force) => {
            (EventType::Mobilize, Some("troops"))
        }
        "mengirim" | "mengirimkan" | "menyerahkan" if behind(6).any(is_money) => {
            (EventType::Transact, None)
        }
        "mencabut" if behind(4).chain(before(5)).any(|w| matches!(w, "hak" | "gugatan")) => {
            (EventType::Justice, None)
        }
        "mencabut" if behind(3).chain(before(4)).any(is_permit) => (EventType::Sanction, None),
        "menutup" | "membuka"
            if behind(3).any(|w| matches!(w, "mata" | "diri" | "jendela" | "peluang")) =>
        {
            (EventType::Other, None)
        }
        "membayar"
            if !behind(8).any(is_money) && behind(2).any(|w| w.starts_with("konsekuensi")) =>
        {
            (EventType::Other, None)
        }
        "menyerahkan" if behind(1).any(|w| w == "diri") => (EventType::Retreat, None),
        "menyerahkan" if !before(4).any(is_money) => (EventType::Other, None),
        "menabrak" if before(4).any(is_nature) => (EventType::Die, None),
        "menewaskan" | "merenggut" if before(6).any(|w| is_nature(w) || is_mishap(w)) => {
            (EventType::Die, None)
        }
        "merancang" | "menyusun" if behind(3).chain(before(3)).any(is_rule) => {
            (EventType::Legislate, None)
        }
        "jatuh"
            if before(3).any(|w| matches!(w, "kota" | "rezim" | "pemerintahan" | "kabinet")) =>
        {
            (EventType::Other, None)
        }
        "merebut" if before(5).any(is_fighter) => (EventType::Assault, None),
        "menyetujui" | "menandatangani" if behind(4).chain(before(5)).any(is_rule) => {
            (EventType::Legislate, None)
        }
        "meloloskan" if behind(3).chain(before(4)).any(|w| is_rule(w) || w == "mosi") => {
            (EventType::Legislate, None)
        }
        "menyampaikan" if behind(1).any(|w| matches!(w, "," | "bahwa")) => (EventType::Say, None),
        "menembus" if behind(2).any(is_level) => (EventType::Change, None),
        "tumbang" | "runtuh"
            if before(6).any(|w| matches!(w, "rezim" | "pemerintahan" | "kabinet")) =>
        {
            (EventType::Other, None)
        }
        "menduduki" if behind(2).any(is_rank) => (EventType::Other, None),
        "menghadapi" if is_opponent(reading, last + 1) => (EventType::Contest, None),
        // `keluar dari Uni Eropa`: no way is gone.
        "keluar" if behind(1).any(|w| w == "dari") && is_body_named(reading, last + 2) => {
            (EventType::Retreat, Some("withdraw"))
        }
        "turun" if behind(4).any(is_boarded) => (EventType::Move, None),
        "memperingatkan" if before(5).any(is_scholar) => (EventType::Say, None),
        "bersidang" if before(5).chain(behind(3)).any(is_assembly) => (EventType::Consult, None),
        "menghadiri" if behind(3).chain(before(9)).any(is_meeting) => (EventType::Consult, None),
        "menyambut" if behind(1).any(is_thing_welcomed) => (EventType::Other, None),
        "menggasak" if behind(3).any(is_rival) || reading.is_of_sport() => {
            (EventType::Contest, None)
        }
        "menggelapkan" if !behind(4).chain(before(4)).any(is_money) => (EventType::Other, None),
        "menetapkan" | "memilih"
            if behind(9).any(|w| matches!(w, "presiden" | "ketua" | "bupati")) =>
        {
            (EventType::Personnel, None)
        }
        "memanggil" if behind(3).chain(before(4)).any(is_force) => {
            (EventType::Mobilize, Some("troops"))
        }
        "meletus" if before(3).any(is_fighting) => (EventType::Assault, None),
        "menahan" if behind(1).any(|w| w == "imbang") => (EventType::Contest, None),
        "menahan" if behind(1).any(|w| matches!(w, "diri" | "napas" | "tangis" | "laju")) => {
            (EventType::Other, None)
        }
        "memastikan" if behind(1).any(is_care) || before(1).any(is_aim) => (EventType::Other, None),
        "menempuh" if !behind(4).chain(before(4)).any(is_way) => (EventType::Other, None),
        "mengamankan" if behind(2).chain(before(3)).any(is_occasion) => {
            (EventType::Mobilize, Some("police"))
        }
        "membagikan" | "membagi-bagikan" if behind(4).chain(before(4)).any(is_relief) => {
            (EventType::Aid, None)
        }
        "mundur" if behind(1).any(|w| w == "selangkah" || w == "teratur") => {
            (EventType::Retreat, None)
        }
        "menjaga" if !behind(3).chain(before(5)).any(is_guard) => (EventType::Other, None),
        "membawa" if behind(4).any(|w| matches!(w, "unggul" | "menang" | "juara" | "lolos")) => {
            (EventType::Contest, None)
        }
        "mengusir" if behind(1).any(|w| w == "wasit") => (EventType::Contest, None),
        "menghantam" | "menabrak" | "menyeruduk" if before(3).any(is_vehicle) => {
            (EventType::Accident, None)
        }
        "mengakui" if names_a_place(reading, last + 1) => (EventType::Support, None),
        "memilih" if behind(7).any(|w| matches!(w, "sebagai" | "ketua" | "presiden")) => {
            (EventType::Personnel, None)
        }
        "mengembalikan" if behind(3).chain(before(3)).any(|w| is_money(w) || w == "biaya") => {
            (EventType::Transact, None)
        }
        "menyambut" if behind(1).any(|w| matches!(w, "teriakan" | "tepuk" | "sorak" | "tawa")) => {
            (EventType::Other, None)
        }
        "mundur" if before(5).any(is_force) => (EventType::Retreat, Some("withdraw")),
        // What nature breaks or strikes is no assault.
        "merusak" | "menghancurkan" | "menyerang" | "menyapu" | "menghantam" | "melanda"
        | "membakar" | "menerjang"
            if before(9).any(is_nature) =>
        {
            (EventType::Hazard, None)
        }
        "menumbangkan" if behind(2).chain(before(4)).any(is_upright) => (EventType::Hazard, None),
        "memutus" | "memutuskan" if behind(1).chain(before(3)).any(is_line) => {
            (EventType::Hazard, None)
        }
        "membobol" if !behind(4).chain(before(4)).any(|w| w.starts_with("gawang")) => {
            (EventType::Crime, None)
        }
        "menarik" if !behind(3).chain(before(3)).any(is_withdrawn) => (EventType::Other, None),
        "menetapkan" if !behind(12).any(|w| matches!(w, "tersangka" | "terdakwa" | "dpo")) => {
            (EventType::Other, None)
        }
        "menghentikan" | "memutuskan" if !behind(4).chain(before(4)).any(is_tie) => {
            (EventType::Other, None)
        }
        "mendorong" if behind(2).any(is_body) || reading.named(last + 1).is_some() => {
            (EventType::Request, None)
        }
        "bergabung" | "meminjamkan" if behind(4).chain(before(4)).any(is_sport) => {
            (EventType::Personnel, None)
        }
        "membalas" if behind(2).any(|w| w == "serangan" || w == "tembakan") => {
            (EventType::Assault, None)
        }
        "melepas" | "menggantikan" if behind(3).chain(before(3)).any(is_sport) => {
            (EventType::Personnel, None)
        }
        "meraih" | "merebut"
            if behind(3).any(|w| matches!(w, "penghargaan" | "gelar" | "kekuasaan")) =>
        {
            (EventType::Other, None)
        }
        "menerima" if behind(3).any(|w| matches!(w, "kunjungan" | "delegasi")) => {
            (EventType::Consult, Some("visit"))
        }
        "menerima" if behind(2).any(|w| matches!(w, "suap" | "gratifikasi")) => {
            (EventType::Crime, None)
        }
        _ => return None,
    })
}

/// Whether the words around a word tell that it names no event: `laga itu menarik`.
pub(crate) fn is_of_none(reading: &Reading<'_>, at: usize, lemma: &str) -> bool {
    sense_of(reading, at, at, lemma).is_some_and(|(kind, _)| kind == EventType::State)
}

/// The sense of a noun of several senses, where the words around it tell one.
pub(crate) fn narrow_noun(
    reading: &Reading<'_>,
    at: usize,
    last: usize,
    lemma: &str,
) -> Option<Sense> {
    if let Some(sense) = sense_of(reading, at, last, lemma) {
        return Some(sense);
    }
    let (start, end) = reading.bounds(at);
    let behind = |count: usize| (at + 1..end.min(at + 1 + count)).map(|n| reading.word(n));
    let around = |count: usize| {
        let before = (start.max(at.saturating_sub(count))..at).map(|n| reading.word(n));
        before.chain(behind(count))
    };
    Some(match reading.word(at) {
        "sidang" if behind(3).any(is_assembly) => (EventType::Consult, None),
        "tuntutan" if !around(12).any(is_court) => (EventType::Request, None),
        "operasi" if behind(1).any(is_offensive) => (EventType::Assault, None),
        "jatuhnya" | "kejatuhan"
            if reading.named(at + 1).is_some()
                || behind(1).any(|w| matches!(w, "rezim" | "pemerintahan" | "kabinet")) =>
        {
            (EventType::Other, None)
        }
        _ => return None,
    })
}

/// `menghadapi Jepang`: a side to play against, not a thing to bear.
fn is_opponent(reading: &Reading<'_>, at: usize) -> bool {
    reading.named(at).is_some_and(|named| {
        matches!(named.kind, EntityKind::Loc | EntityKind::Org) && named.first as usize == at
    })
}

/// Whether the name of a body stands at `at`.
fn is_body_named(reading: &Reading<'_>, at: usize) -> bool {
    reading.named(at).is_some_and(|named| named.kind == EntityKind::Org)
}

/// `mengakui Palestina`: a state, and no deed.
fn names_a_place(reading: &Reading<'_>, at: usize) -> bool {
    reading.named(at).is_some_and(|named| named.kind == EntityKind::Loc)
}
