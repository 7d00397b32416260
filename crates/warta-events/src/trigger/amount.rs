//! Amounts that another amount takes the place of: `jumlah pengungsi menjadi 3.400 jiwa`.

use warta_entities::EntityKind;
use warta_syntax::Upos;

use super::{noun_entry, verb_entry};
use crate::EventType;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::sorted::is_sorted;
use crate::words::List;

/// Most words from what is measured to the verb.
const REACH: usize = 12;

/// Whether a token is a `menjadi` by which a measure changes. A verb before it that says so, as
/// in `naik menjadi`, is the event itself.
pub(super) fn becomes_amount(reading: &Reading<'_>, at: usize) -> bool {
    if reading.word(at) != "menjadi" {
        return false;
    }
    let (start, end) = reading.bounds(at);
    let next = at + 1;
    if next >= end || !opens_amount(reading, next) {
        return false;
    }
    let measure = |&at: &usize| {
        let word = reading.word(at);
        MEASURES.binary_search(&word.strip_suffix("nya").unwrap_or(word)).is_ok()
    };
    let measured = (start.max(at.saturating_sub(REACH))..at).rev().find(measure);
    let inside = |&at: &usize| reading.word(at) != "," && reading.upos(at) != Upos::Sconj;
    measured.is_some_and(|measured| {
        // `menaikkan tarif menjadi …`, `pemotongan upah menjadi …`: it is told already.
        let before = (start.max(measured.saturating_sub(REACH))..measured).rev();
        let told = before.take_while(inside).any(|at| acts_on(reading, at));
        !told && (measured + 1..at).all(|at| !is_told(reading, at))
    })
}

/// Whether a word before a measure may tell what is done to it.
fn acts_on(reading: &Reading<'_>, at: usize) -> bool {
    let change = Class::Event(EventType::Change);
    let verb = verb_entry(reading, at).map(|(entry, _)| entry.class);
    let noun = noun_entry(reading, at).map(|(entry, _)| entry.class);
    let says = verb == Some(Class::Event(EventType::Say));
    reading.upos(at) == Upos::Verb && !says || verb == Some(change) || noun == Some(change)
}

/// Whether an amount begins at a token: a number, `ribuan`, or one with its unit.
pub(crate) fn opens_amount(reading: &Reading<'_>, at: usize) -> bool {
    reading.upos(at) == Upos::Num
        || reading.is(at, List::Round)
        || reading.named(at).is_some_and(|named| {
            use EntityKind::{Money, Percent, Quantity};
            matches!(named.kind, Money | Percent | Quantity)
        })
}

/// Whether a word tells what happens to the measure, and not whose it is: `jumlah korban tewas`,
/// `jumlah warga yang dirawat`.
fn is_told(reading: &Reading<'_>, at: usize) -> bool {
    let class = verb_entry(reading, at).map(|(entry, _)| entry.class);
    let harm =
        matches!(class, Some(Class::Event(EventType::Die | EventType::Injure | EventType::Hazard)));
    let change = class == Some(Class::Event(EventType::Change)) || reading.word(at) == ",";
    let verb = reading.upos(at) == Upos::Verb && reading.relative_before(at).is_none();
    change || verb && !harm
}

/// What is counted or measured, in the order of the bytes.
#[rustfmt::skip]
const MEASURES: [&str; 34] = [
    "anggaran", "angka", "aset", "biaya", "cadangan", "defisit", "denda", "gaji", "harga",
    "indeks", "inflasi", "jumlah", "kapasitas", "kerugian", "kuota", "kurs", "laba", "modal",
    "nilai", "omzet", "pajak", "pendapatan", "penerimaan", "penjualan", "porsi", "produksi",
    "rasio", "suhu", "surplus", "tarif", "total", "upah", "utang", "volume",
];

const _: () = assert!(is_sorted(&MEASURES));
