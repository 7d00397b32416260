//! Years, quarters, decades, centuries, seasons and week-ends.

use super::Scan;
use super::calendar::{Era, after_date, era, is_of_a_name, plain_year, short_year, year_behind};
use super::counted::is_counted;
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
        Word::YearPart(unit, number) => short_part(scan, at, unit, number),
        Word::Triwulan => {
            let from = at + usize::from(scan.raw(at + 1) == "-");
            year_part(scan, from, Unit::Quarter)
                .filter(|(when, _)| matches!(when, When::YearPart { year: Some(_), .. }))
        }
        Word::Paruh => half(scan, at),
        Word::Musim => season(scan, at),
        Word::Akhir if is_week(scan, at + 1) => weekend(scan, at),
        Word::Unit(Unit::Week) | Word::Minggu => {
            week_of_year(scan, at).or_else(|| period(scan, at))
        }
        Word::Unit(_) => period(scan, at),
        Word::Digits => part_in_figures(scan, at).or_else(|| bare_year(scan, at)),
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
        days: 0,
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
    // `tahun delapan puluhan`
    if let Word::Number(ten @ 1..=9) = scan.word(at + 1)
        && scan.is(at + 2, "puluhan")
    {
        return Some((When::Decade(190 + i32::from(ten)), at + 3));
    }
    let kind = ["ajaran", "anggaran", "fiskal", "buku", "pelajaran", "akademik"]
        .iter()
        .any(|w| scan.is(at + 1, w));
    let from = at + 1 + usize::from(kind);
    if let Some(found) = if kind { years_of(scan, from) } else { pair(scan, from) } {
        return Some(found);
    }
    if let Some((number, end)) = plain_year(scan, from).or_else(|| short_year(scan, from)) {
        return Some((plain(number), after_date(scan, end)));
    }
    if !kind {
        // `tahun 79`: below a thousand the word `tahun` must carry it.
        if let Some(number) = digits(scan.raw(from)).filter(|n| *n >= 100 && *n < 1000) {
            let era = usize::from(scan.raw(from + 1) == "M");
            return Some((plain(i32::try_from(number).ok()?), from + 1 + era));
        }
    }
    let (shift, end) = shift(scan, from).filter(|_| !super::number::is_too_large(scan, at))?;
    Some((When::Period { unit: Unit::Year, shift }, end))
}

/// `UU 11 Tahun 2020`, `Perpres 12 Tahun 2024`: a number and a year behind what is issued.
pub(crate) fn names_a_law(scan: &Scan<'_>, number: usize, year: usize) -> bool {
    if scan.word(number) != Word::Digits || plain_year(scan, year).is_none() {
        return false;
    }
    const KINDS: [&str; 20] = [
        "Inpres", "Kepbup", "Kepgub", "Keppres", "PMK", "POJK", "PP", "Per", "Perbup", "Perda",
        "Perdasus", "Pergub", "Perma", "Permen", "Perppu", "Perpres", "Perwal", "Perwali", "Qanun",
        "UU",
    ];
    let kind = scan.raw_before(number, 1);
    let ministry = ["Kepmen", "Permen"].iter().any(|k| kind.starts_with(k));
    ministry || kind == "Undang-Undang" || KINDS.binary_search(&kind).is_ok()
}

/// `UU Nomor 11 Tahun 2020`: the year is part of the law's name.
fn numbers_a_law(scan: &Scan<'_>, at: usize) -> bool {
    if at > 0 && names_a_law(scan, at - 1, at + 1) || ends_constitution(scan, at) {
        return true;
    }
    let numbered =
        (2..=4).any(|back| at.checked_sub(back).is_some_and(|i| scan.word(i) == Word::Numbering));
    let figure = scan.before(at) == Word::Digits || scan.is_capital(at.saturating_sub(1));
    numbered && figure
}

/// `UUD 1945`, `Undang-Undang Dasar Negara Republik Indonesia Tahun 1945`: whether the
/// constitution is what the words before `at` name.
fn ends_constitution(scan: &Scan<'_>, at: usize) -> bool {
    const NAME: usize = 4;
    let before = (scan.first..at).rev().take_while(|&at| scan.is_capital(at)).take(NAME);
    let basic = |at| scan.is(at, "dasar") && at > scan.first && scan.is(at - 1, "undang-undang");
    before.into_iter().any(|at| scan.raw(at) == "UUD" || basic(at))
}

/// The two years of a season or school year, which may have a dash: `musim 2023-2024`.
fn years_of(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    pair(scan, at).or_else(|| {
        let dash = matches!(scan.raw(at + 1), "-" | "–");
        two_years(scan.raw(at), scan.raw(at + 2), at + 3).filter(|_| dash)
    })
}

/// `2019/2020`: a season or school year, in one token or three.
pub(crate) fn pair(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let raw = scan.raw(at);
    let (a, b, end) = match raw.split_once('/') {
        Some((a, b)) => (a, b, at + 1),
        None if scan.raw(at + 1) == "/" => (raw, scan.raw(at + 2), at + 3),
        None => return None,
    };
    two_years(a, b, end)
}

fn two_years(a: &str, b: &str, end: usize) -> Option<(When, usize)> {
    let first = digits(a).filter(|_| a.len() == 4)?;
    let second = digits(b)?;
    let next = (first + 1) % if b.len() == 2 { 100 } else { 10_000 };
    let fits = (1000..3000).contains(&first) && second == next;
    let year = i32::try_from(first).ok()?;
    fits.then_some((When::YearPair(year), end))
}

/// `kurun 2019–2024 kasus itu naik`: whether the year at `at` ends a stretch of years, whatever
/// stands behind it.
fn ends_years(scan: &Scan<'_>, at: usize) -> bool {
    let year = |at: usize| digits(scan.raw(at)).filter(|year| (1900..2060).contains(year));
    let begins = at.checked_sub(2).filter(|&begins| begins >= scan.first);
    begins.is_some_and(|begins| {
        scan.is_range(at - 1) && year(begins).is_some_and(|y| Some(y) < year(at))
    })
}

/// A year with nothing before it: `pada 2014`, `(2019)`.
fn bare_year(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    if let Some((when, end)) = decade(scan, at, false) {
        // `30-an menit`, `20-an orang` and `usia 60-an` count something; two digits are a
        // decade by themselves only from the fifties on.
        let likely = decade_number(scan, at).is_none_or(|(n, _)| n.len() == 4 || n >= "50");
        let counts = is_counted(scan, at, end) || is_age_before(scan, at);
        return (likely && !counts).then_some((when, end));
    }
    let raw = scan.raw(at);
    let (number, end) = plain_year(scan, at)?;
    let named = at >= 2 && matches!(scan.before(at), Word::Month(_)) && is_of_a_name(scan, at - 2);
    if named || is_dialled(scan, at) || ends_constitution(scan, at) {
        return None;
    }
    let era = end > at + 1;
    // An older year needs a word that leads a time: `pada 1883`.
    let led = ["pada", "sejak"].iter().any(|w| at > scan.first && scan.is(at - 1, w));
    let first = if led { 1500 } else { 1900 };
    let likely = raw.len() == 4 && (first..=2060).contains(&number);
    let counts = is_counted(scan, at, end) && !ends_years(scan, at);
    if scan.before(at) == Word::Unit(Unit::Year) || !(era || likely) || counts {
        return None;
    }
    Some((plain(number), after_date(scan, end)))
}

/// `usia 60-an`, `berumur sekitar 60-an`
fn is_age_before(scan: &Scan<'_>, at: usize) -> bool {
    (1..=2).any(|back| at >= scan.first + back && scan.word(at - back) == Word::Age)
}

/// Whether figures are part of a telephone or account number: `021-2023-1999`.
fn is_dialled(scan: &Scan<'_>, at: usize) -> bool {
    let group = |back: usize| {
        let raw = scan.raw_before(at, back);
        (scan.raw_before(at, back - 1) == "-" && digits(raw).is_some()).then_some(raw)
    };
    let onward =
        scan.raw(at + 1) == "-" && digits(scan.raw(at + 2)).is_some() && scan.raw(at + 3) == "-";
    onward || group(2).is_some_and(|raw| raw.starts_with('0') || group(4).is_some())
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
    // `dekade kedua abad ke-20`
    if let Some(tenth) = rank(scan, from).and_then(|n| i32::try_from(n).ok())
        && scan.word(from + 1) == Word::Unit(Unit::Century)
        && let Some((When::Century(century @ 1..), end)) = century(scan, from + 1)
    {
        let decade = (century - 1) * 10 + tenth - 1;
        return (1..=10).contains(&tenth).then_some((When::Decade(decade), end));
    }
    let (number, end) = plain_year(scan, from).filter(|(y, _)| *y > 0 && y % 10 == 0)?;
    Some((When::Decade(number / 10), end))
}

/// `abad ke-20`, `abad ke 20`, `abad XIX`, `abad kelima SM`.
fn century(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let figure = |raw| digits(raw).or_else(|| roman(raw)).is_some();
    let apart = scan.word(at + 1) == Word::Ke && figure(scan.raw(at + 2));
    let (number, end) = long_rank(scan, at + 1 + usize::from(apart))?;
    let number = i32::try_from(number).ok().filter(|n| (1..=99).contains(n))?;
    Some(match era(scan, end) {
        Some((Era::Before, end)) => (When::Century(-number), end),
        Some((Era::Since, end)) => (When::Century(number), end),
        None => (When::Century(number), end),
    })
}

/// `Q3 2023`, `Q1-2024`, `H1 2023`: without its year `Q3` names a car.
fn short_part(scan: &Scan<'_>, at: usize, unit: Unit, number: u8) -> Option<(When, usize)> {
    let dash = usize::from(matches!(scan.raw(at + 1), "/" | "-" | "–"));
    let (year, end) = year_behind(scan, at + 1 + dash);
    Some((When::YearPart { unit, number, year: Some(year?) }, end))
}

/// `Q3-2023` in one token.
pub(crate) fn dashed_part(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let raw = scan.raw(at);
    let unit = match raw.as_bytes() {
        [b'Q', _, b'-', ..] => Unit::Quarter,
        [b'H', _, b'-', ..] => Unit::Half,
        _ => return None,
    };
    let (part, year) = raw.split_once('-')?;
    let number = digits(part.get(1..)?).and_then(|n| u8::try_from(n).ok())?;
    let year = digits(year).filter(|y| (1900..2100).contains(y))?;
    let year = Some(YearPiece::Number(i32::try_from(year).ok()?));
    (1..=most(unit)).contains(&number).then_some((When::YearPart { unit, number, year }, at + 1))
}

/// `3Q23`, `1H2024`: as the tables of companies have it.
fn part_in_figures(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let raw = scan.raw(at);
    let (number, unit) = match raw.as_bytes() {
        [number @ b'1'..=b'4', b'Q', _, _, ..] => (number - b'0', Unit::Quarter),
        [number @ b'1'..=b'2', b'H', _, _, ..] => (number - b'0', Unit::Half),
        _ => return None,
    };
    let year = raw.get(2..)?;
    let written = i32::try_from(digits(year)?).ok()?;
    let year = match year.len() {
        2 => 2000 + written,
        4 if (1900..2100).contains(&written) => written,
        _ => return None,
    };
    Some((When::YearPart { unit, number, year: Some(YearPiece::Number(year)) }, at + 1))
}

/// How many of a part a year has.
const fn most(unit: Unit) -> u8 {
    match unit {
        Unit::Quarter => 4,
        Unit::Third => 3,
        _ => 2,
    }
}

/// `pekan ke-12 tahun 2024`, `minggu pertama 2024`.
fn week_of_year(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let spelled =
        matches!(scan.word(at + 1), Word::Ordinal(_)) || scan.raw(at + 1).starts_with("ke-");
    let number = rank(scan, at + 1).filter(|n| spelled && (1..=53).contains(n))?;
    let (year, end) = year_behind(scan, at + 2);
    Some((When::WeekOfYear { number: u8::try_from(number).ok()?, year: year? }, end))
}

/// The year that the first part of `kuartal I dan II 2023` takes from the last.
fn shared_year(scan: &Scan<'_>, mut at: usize, unit: Unit) -> Option<YearPiece> {
    for _ in 1..most(unit) {
        at += scan.joint(at)?;
        at += usize::from(scan.word(at) == Word::Unit(unit));
        rank(scan, at).filter(|n| *n <= most(unit).into())?;
        at += 1;
        if let (Some(year), _) = year_behind(scan, at) {
            return Some(year);
        }
    }
    None
}

/// The `II 2023` of `kuartal I dan II 2023`.
pub(crate) fn second_part(scan: &Scan<'_>, at: usize, unit: Unit) -> Option<(When, usize)> {
    let number = u8::try_from(rank(scan, at)?).ok().filter(|n| (1..=most(unit)).contains(n))?;
    let (year, end) = year_behind(scan, at + 1);
    let year = year.or_else(|| shared_year(scan, at + 1, unit))?;
    Some((When::YearPart { unit, number, year: Some(year) }, end))
}

/// `triwulan II 2023`, `kuartal ketiga tahun lalu`, `semester I/2024`.
fn year_part(scan: &Scan<'_>, at: usize, unit: Unit) -> Option<(When, usize)> {
    let raw = scan.raw(at + 1);
    let most = most(unit);
    let fits = |n: u32| u8::try_from(n).ok().filter(|n| (1..=most).contains(n));
    // `kuartal terakhir 2022`
    if let (Word::Terakhir, (Some(year), end)) = (scan.word(at + 1), year_behind(scan, at + 2)) {
        return Some((When::YearPart { unit, number: most, year: Some(year) }, end));
    }
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
            None => (shared_year(scan, at + 2, unit), at + 2),
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
        _ => return years_of(scan, at + 1).or_else(|| season_of_play(scan, at)),
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

/// `musim ini`, `musim depan`: the season of a league, whose year is that of the text or
/// the one beside it.
fn season_of_play(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let (shift, end) = shift(scan, at + 1)?;
    Some((When::Period { unit: Unit::Year, shift }, end))
}

/// `akhir pekan`, `akhir pekan ini`.
fn weekend(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    Some(match shift(scan, at + 2) {
        Some((kind, end)) => (When::Weekend(Some(kind)), end),
        None => (When::Weekend(None), at + 2),
    })
}
