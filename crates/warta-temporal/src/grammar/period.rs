//! Years, quarters, decades, centuries, seasons and week-ends.

use super::Scan;
use super::calendar::{Era, after_date, era, plain_year, short_year, year_behind};
use super::deictic::{period, shift};
use super::scan::{digits, long_rank, rank, roman};
use crate::pieces::{DatePieces, Season, Shift, Unit, When, YearPiece};
use crate::words::Word;

/// The year or longer or shorter period that begins at `at`.
pub(crate) fn named_period(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    match scan.word(at) {
        Word::Unit(Unit::Year) => year(scan, at),
        Word::Unit(unit @ (Unit::Quarter | Unit::Third | Unit::Half)) => {
            year_part(scan, at, unit).or_else(|| period(scan, at))
        }
        Word::Unit(Unit::Century) => century(scan, at).or_else(|| period(scan, at)),
        Word::Unit(Unit::Decade) | Word::Era => {
            decade_behind(scan, at).or_else(|| period(scan, at))
        }
        Word::Quarter(number) => short_quarter(scan, at, number),
        Word::Paruh => half(scan, at),
        Word::Musim => season(scan, at),
        Word::Akhir if is_week(scan, at + 1) => weekend(scan, at),
        Word::Unit(_) | Word::Minggu => period(scan, at),
        Word::Digits => bare_year(scan, at),
        _ => None,
    }
}

pub(crate) fn is_week(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.word(at), Word::Unit(Unit::Week) | Word::Minggu) && !scan.is_capital(at)
        || scan.is(at, "pekan")
}

const fn plain(year: i32) -> When {
    When::Date(DatePieces {
        weekday: None,
        day: None,
        month: None,
        year: Some(YearPiece::Number(year)),
        shift: None,
        week: None,
    })
}

/// `tahun 2019`, `tahun 1990-an`, `tahun lalu`, `tahun anggaran 2012`.
fn year(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    if numbers_a_law(scan, at) || super::duration::ends_an_age(scan, at) {
        return None;
    }
    if let Some(found) = decade(scan, at + 1, true) {
        return Some(found);
    }
    let kind = ["ajaran", "anggaran", "fiskal", "buku", "pelajaran", "akademik"]
        .iter()
        .any(|w| scan.is(at + 1, w));
    let from = at + 1 + usize::from(kind);
    if let Some(found) = pair(scan, from) {
        return Some(found);
    }
    if let Some((number, end)) = plain_year(scan, from).or_else(|| short_year(scan, from)) {
        return Some((plain(number), after_date(scan, end)));
    }
    if !kind {
        // `tahun 79`: below a thousand the word `tahun` must carry it.
        if let Some(number) = digits(scan.raw(from)).filter(|n| *n >= 100 && *n < 1000) {
            return Some((plain(i32::try_from(number).ok()?), from + 1));
        }
    }
    let (shift, end) = shift(scan, from)?;
    Some((When::Period { unit: Unit::Year, shift }, end))
}

/// `UU Nomor 11 Tahun 2020`: the year is part of the law's name.
fn numbers_a_law(scan: &Scan<'_>, at: usize) -> bool {
    let numbered =
        (2..=4).any(|back| at.checked_sub(back).is_some_and(|i| scan.word(i) == Word::Numbering));
    let figure = scan.before(at) == Word::Digits || scan.is_capital(at.saturating_sub(1));
    numbered && figure
}

/// `2019/2020`: a season or school year, in one token or three.
fn pair(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let raw = scan.raw(at);
    let (a, b, end) = match raw.split_once('/') {
        Some((a, b)) => (a, b, at + 1),
        None if scan.raw(at + 1) == "/" => (raw, scan.raw(at + 2), at + 3),
        None => return None,
    };
    let first = digits(a).filter(|_| a.len() == 4)?;
    let second = digits(b)?;
    let next = (first + 1) % if b.len() == 2 { 100 } else { 10_000 };
    let fits = (1000..3000).contains(&first) && second == next;
    let year = i32::try_from(first).ok()?;
    fits.then_some((When::YearPair(year), end))
}

/// A year with nothing before it: `pada 2014`, `(2019)`.
fn bare_year(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    if let Some(found) = decade(scan, at, false) {
        return Some(found);
    }
    let raw = scan.raw(at);
    let (number, end) = plain_year(scan, at)?;
    let era = end > at + 1;
    // An older year needs a word that leads a time: `pada 1883`.
    let led = ["pada", "sejak"].iter().any(|w| at > scan.first && scan.is(at - 1, w));
    let first = if led { 1500 } else { 1900 };
    let likely = raw.len() == 4 && (first..=2060).contains(&number);
    if scan.before(at) == Word::Unit(Unit::Year) || !(era || likely) || is_counted(scan, at, end) {
        return None;
    }
    Some((plain(number), after_date(scan, end)))
}

/// Whether four figures count or name something other than a year.
fn is_counted(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    const COUNTED: [&str; 37] = [
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
        "rumah",
        "rupiah",
        "sampel",
        "siswa",
        "suara",
        "ton",
        "unit",
    ];
    let next = scan.raw(end);
    let before = scan.raw_before(at, 1);
    let named = scan.name_before(at)
        && !matches!(
            before,
            "APBN"
                | "APBD"
                | "RAPBN"
                | "RAPBD"
                | "APBN-P"
                | "APBNP"
                | "RAPBN-P"
                | "APBD-P"
                | "RKP"
                | "Inflasi"
        );
    let opening_name = at == scan.first + 1 && names_an_event(before);
    named
        || opening_name
        || COUNTED.iter().any(|w| next.eq_ignore_ascii_case(w))
        || matches!(next, "%" | "°" | "/" | ":")
        || matches!(before, "/" | "#" | "+" | ":" | "$")
        || matches!(scan.before(at), Word::Money | Word::Numbering)
        || matches!(scan.word(end), Word::Unit(_) | Word::Ribu | Word::Juta | Word::Kali)
        || matches!(
            before,
            "sebanyak"
                | "sejumlah"
                | "mencapai"
                | "Sebanyak"
                | "Sejumlah"
                | "seri"
                | "tipe"
                | "kode"
                | "setinggi"
                | "sejauh"
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

/// `1990-an`, `1960an`, and with `tahun` also `90-an`.
fn decade(scan: &Scan<'_>, at: usize, with_year_word: bool) -> Option<(When, usize)> {
    let at = at + usize::from(with_year_word && matches!(scan.raw(at), "'" | "’" | "‘"));
    let (number, end) = decade_number(scan, at)?;
    match number.len() {
        4 => Some((When::Decade(i32::try_from(digits(number)? / 10).ok()?), end)),
        2 => {
            let ten = i32::try_from(digits(number)? / 10).ok()?;
            Some((When::Decade(if ten < 2 { 200 + ten } else { 190 + ten }), end))
        }
        _ => None,
    }
}

/// The figures of a decade, whose `-an` may stand in the same token or behind it.
fn decade_number<'t>(scan: &Scan<'t>, at: usize) -> Option<(&'t str, usize)> {
    let raw = scan.raw(at);
    if let Some(rest) = raw.strip_suffix("an") {
        let number = rest.strip_suffix(['-', '’', '\'']).unwrap_or(rest);
        return number.ends_with('0').then_some((number, at + 1));
    }
    let apart = matches!(scan.raw(at + 1), "-" | "’" | "'") && scan.raw(at + 2) == "an";
    (apart && raw.ends_with('0')).then_some((raw, at + 3))
}

/// `dekade 1980-an`, `era 90-an`, `dekade 1980`.
fn decade_behind(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let from = at + 1 + usize::from(scan.word(at + 1) == Word::Unit(Unit::Year));
    if let Some(found) = decade(scan, from, true) {
        return Some(found);
    }
    let (number, end) = plain_year(scan, from).filter(|(y, _)| y % 10 == 0)?;
    Some((When::Decade(number / 10), end))
}

/// `abad ke-20`, `abad XIX`, `abad kelima SM`.
fn century(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let (number, end) = long_rank(scan, at + 1)?;
    let number = i32::try_from(number).ok().filter(|n| (1..=99).contains(n))?;
    Some(match era(scan, end) {
        Some((Era::Before, end)) => (When::Century(-number), end),
        Some((Era::Since, end)) => (When::Century(number), end),
        None => (When::Century(number), end),
    })
}

/// `Q3 2023`, `Q1-2024`: without its year `Q3` names a car.
fn short_quarter(scan: &Scan<'_>, at: usize, number: u8) -> Option<(When, usize)> {
    let dash = usize::from(matches!(scan.raw(at + 1), "/" | "-" | "–"));
    let (year, end) = year_behind(scan, at + 1 + dash);
    Some((When::YearPart { unit: Unit::Quarter, number, year: Some(year?) }, end))
}

/// `triwulan II 2023`, `kuartal ketiga tahun lalu`, `semester I/2024`.
fn year_part(scan: &Scan<'_>, at: usize, unit: Unit) -> Option<(When, usize)> {
    let raw = scan.raw(at + 1);
    let most = match unit {
        Unit::Quarter => 4,
        Unit::Third => 3,
        _ => 2,
    };
    let fits = |n: u32| u8::try_from(n).ok().filter(|n| (1..=most).contains(n));
    if let Some((a, b)) = raw.split_once(['/', '-']).filter(|(_, b)| b.len() == 4) {
        let number = fits(roman(a).or_else(|| digits(a))?)?;
        let year = Some(YearPiece::Number(i32::try_from(digits(b)?).ok()?));
        return Some((When::YearPart { unit, number, year }, at + 2));
    }
    let number = fits(rank(scan, at + 1)?)?;
    let dash = usize::from(matches!(scan.raw(at + 2), "/" | "-" | "–"));
    let (year, end) = year_behind(scan, at + 2 + dash);
    if year.is_none() {
        let (year, end) = match shift(scan, at + 2).filter(|(s, _)| *s != Shift::That) {
            Some((kind, end)) => (Some(YearPiece::Shifted(kind)), end),
            None => (None, at + 2),
        };
        return Some((When::YearPart { unit, number, year }, end));
    }
    Some((When::YearPart { unit, number, year }, end))
}

/// `paruh pertama 2023`, `paruh kedua tahun ini`.
fn half(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let number = u8::try_from(rank(scan, at + 1)?).ok().filter(|n| (1..=2).contains(n))?;
    let (year, end) = year_behind(scan, at + 2);
    Some((When::YearPart { unit: Unit::Half, number, year: Some(year?) }, end))
}

fn season(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let season = match scan.raw(at + 1) {
        "semi" => Season::Spring,
        "panas" | "kemarau" => Season::Summer,
        "gugur" => Season::Fall,
        "dingin" | "hujan" | "penghujan" | "salju" => Season::Winter,
        _ => return pair(scan, at + 1),
    };
    let (year, end) = year_behind(scan, at + 2);
    if year.is_some() {
        return Some((When::Season { season, year }, end));
    }
    Some(match shift(scan, at + 2) {
        Some((kind, end)) => (When::Season { season, year: Some(YearPiece::Shifted(kind)) }, end),
        None => (When::Season { season, year: None }, at + 2),
    })
}

/// `akhir pekan`, `akhir pekan ini`.
fn weekend(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    Some(match shift(scan, at + 2) {
        Some((kind, end)) => (When::Weekend(Some(kind)), end),
        None => (When::Weekend(None), at + 2),
    })
}
