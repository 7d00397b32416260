//! Figures that count or number something, and so are no year.

use super::Scan;
use crate::words::Word;

/// What is counted in thousands, `2000 orang`, in small letters.
const COUNTED: [&str; 38] = [
    "batang",
    "buah",
    "cc",
    "desa",
    "dolar",
    "dollar",
    "ekor",
    "gram",
    "hektare",
    "hektar",
    "jiwa",
    "kali",
    "kasus",
    "kepala",
    "kg",
    "kilogram",
    "kilometer",
    "km",
    "korban",
    "lembar",
    "liter",
    "mdpl",
    "megawatt",
    "meter",
    "mw",
    "orang",
    "pasien",
    "pekerja",
    "penumpang",
    "persen",
    "poin",
    "rumah",
    "rupiah",
    "sampel",
    "siswa",
    "suara",
    "ton",
    "unit",
];

/// Names that a year belongs to and does not number: `APBN 2023`.
const YEARLY: [&str; 10] =
    ["APBD", "APBD-P", "APBN", "APBN-P", "APBNP", "Inflasi", "RAPBD", "RAPBN", "RAPBN-P", "RKP"];

/// Words in front of a number.
const LEADING: [&str; 13] = [
    "Angka", "Sebanyak", "Sejumlah", "angka", "bilangan", "kode", "mencapai", "sebanyak", "sejauh",
    "sejumlah", "seri", "setinggi", "tipe",
];

/// Whether four figures count or name something other than a year.
pub(super) fn is_counted(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    numbers_a_name(scan, at) || is_led_by_count(scan, at) || counts_what_follows(scan, end)
}

/// Whether they belong to the name in front of them: `Apollo 1999`, `Pemilu 2024`.
fn numbers_a_name(scan: &Scan<'_>, at: usize) -> bool {
    let before = scan.raw_before(at, 1);
    let opens_sentence = at == scan.first + 1;
    scan.name_before(at) && !YEARLY.contains(&before) || opens_sentence && names_an_event(before)
}

/// Whether what stands in front of them leads a number: `Rp`, `Nomor`, `sebanyak`.
fn is_led_by_count(scan: &Scan<'_>, at: usize) -> bool {
    let before = scan.raw_before(at, 1);
    matches!(before, "/" | "#" | "+" | ":" | "$")
        || matches!(scan.before(at), Word::Money | Word::Numbering)
        || LEADING.contains(&before)
}

/// Whether what stands from `end` on is counted or measured by them: `orang`, `juta`, `%`.
fn counts_what_follows(scan: &Scan<'_>, end: usize) -> bool {
    let next = scan.raw(end);
    COUNTED.iter().any(|word| next.eq_ignore_ascii_case(word))
        || matches!(next, "%" | "°" | "/" | ":")
        || matches!(
            scan.word(end),
            Word::Unit(_) | Word::Ribu | Word::Juta | Word::Miliar | Word::Kali
        )
}

/// Whether a word that opens a sentence names an event that its year belongs to.
fn names_an_event(word: &str) -> bool {
    const HEADS: [&str; 12] = [
        "kongres",
        "liga",
        "muktamar",
        "munas",
        "olimpiade",
        "pemilu",
        "pilgub",
        "pilkada",
        "pilpres",
        "piala",
        "pon",
        "porprov",
    ];
    HEADS.iter().any(|head| word.eq_ignore_ascii_case(head))
}
