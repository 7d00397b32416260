//! Weekdays, days of the month, months and years, in words and in figures.

use chrono::Weekday;

use super::Scan;
use super::deictic::shift;
use super::figures::{figures, in_its_century, is_number, short_figures};
use super::range::{
    bracketed_days, days, ends_a_range, first_in_figures, shared_month, shared_week, shared_year,
};
use super::scan::digits;
use crate::pieces::{DatePieces, MonthPiece, Shift, Unit, When, YearPiece};
use crate::words::Word;

/// How many members of `3, 5, dan 7 Mei` are looked through for their month.
pub(super) const LIST: usize = 8;

/// The calendar date that begins at `at`.
pub(crate) fn date(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let found = match scan.word(at) {
        Word::Weekday(_) | Word::Minggu => weekday_led(scan, at, false),
        Word::Unit(Unit::Day) => weekday_led(scan, at + 1, true),
        Word::Tanggal => day_led(scan, at + 1, true),
        Word::Digits if is_number(scan, at) => None,
        Word::Digits => figures(scan, at).or_else(|| day_led(scan, at, false)),
        Word::Month(_) | Word::ShortMonth(_) => month_led(scan, at, false),
        Word::Unit(Unit::Month) => month_led(scan, at + 1, true),
        _ => None,
    };
    found.map(|(date, end)| (When::Date(date), end))
}

/// Monday to Sunday by the number in the word table.
pub(crate) fn weekday(number: u8) -> Option<Weekday> {
    Weekday::try_from(number.checked_sub(1)?).ok()
}

fn weekday_led(scan: &Scan<'_>, at: usize, after_hari: bool) -> Option<(DatePieces, usize)> {
    let day = match scan.word(at) {
        Word::Weekday(number) => weekday(number)?,
        Word::Minggu if after_hari || is_sunday(scan, at) => Weekday::Sun,
        _ => return None,
    };
    let prayer =
        matches!(scan.raw_before(at, 1), "salat" | "shalat" | "sholat" | "Salat" | "Shalat");
    if prayer || is_titled(scan, at) || is_within_a_name(scan, at) {
        return None;
    }
    let mut date = DatePieces { weekday: Some(day), ..DatePieces::default() };
    let named = behind_market_day(scan, at + 1);
    let mut end = named;
    let comma = usize::from(scan.raw(end) == ",");
    let tanggal = usize::from(scan.word(end + comma) == Word::Tanggal);
    if let Some((on, stop)) = day_and_month(scan, end + comma + tanggal) {
        date = DatePieces { weekday: Some(day), ..on };
        return Some((date, after_date(scan, stop)));
    }
    if let Some((on, stop)) = bracketed(scan, end) {
        date = DatePieces { weekday: Some(day), ..on };
        return Some((date, after_date(scan, stop)));
    }
    // `Jumat-Minggu, 1-3 Maret 2024`: the last day of both ranges.
    if ends_a_range(scan, at)
        && let Some((_, on, stop)) = days(scan, end + comma)
    {
        date = DatePieces { weekday: Some(day), ..on };
        return Some((date, after_date(scan, stop)));
    }
    if let Some((kind, stop)) = shift(scan, end) {
        (date.shift, end) = (Some(kind), stop);
    } else if after_date(scan, end) > end && matches!(scan.word(end), Word::Besok | Word::Lusa) {
        // `Jumat besok`
        (date.shift, end) = (Some(Shift::Next), end + 1);
    } else if let (Word::Unit(Unit::Week) | Word::Minggu, Some((kind, stop))) =
        (scan.word(end), shift(scan, end + 1))
    {
        (date.week, end) = (Some(kind), stop);
    }
    if let Some((on, stop)) = bracketed(scan, end) {
        date = DatePieces { weekday: Some(day), ..on };
        end = stop;
    } else if end == named
        && let Some(on) = shared_week(scan, end)
    {
        date = DatePieces { weekday: Some(day), ..on };
    }
    Some((date, end))
}

/// The token behind the day of the Javanese week of five that stands at `at`, if one does:
/// `Jumat Kliwon`. The weekday alone tells the date.
pub(super) fn behind_market_day(scan: &Scan<'_>, at: usize) -> usize {
    const MARKET_DAYS: [&str; 6] = ["Kliwon", "Legi", "Pahing", "Paing", "Pon", "Wage"];
    at + usize::from(MARKET_DAYS.contains(&scan.raw(at)))
}

/// `Minggu` the day and not the week: by its neighbours and its capital.
fn is_sunday(scan: &Scan<'_>, at: usize) -> bool {
    let next = scan.word(at + 1);
    let dated = next == Word::Digits
        || (matches!(scan.raw(at + 1), "(" | ",") && scan.word(at + 2) == Word::Digits);
    if dated
        || matches!(next, Word::Part(_) | Word::Dini | Word::Larut | Word::Pukul | Word::Selepas)
    {
        return true;
    }
    if !scan.is_capital(at) || (scan.name_before(at) && !is_behind_a_contest(scan, at)) {
        return false;
    }
    if at == scan.first || scan.raw_before(at, 1) == "\"" {
        return !matches!(
            next,
            Word::Lalu | Word::Ini | Word::Depan | Word::Mendatang | Word::Itu | Word::Yang
        );
    }
    true
}

/// `laga Liga Utama Italia Minggu`: whether the name before `at` is that of a competition,
/// which no Sunday belongs to.
fn is_behind_a_contest(scan: &Scan<'_>, at: usize) -> bool {
    const HEADS: [&str; 9] =
        ["Copa", "Divisi", "Grand", "Kejuaraan", "Liga", "Piala", "Seri", "Serie", "Turnamen"];
    let name = (1..=LIST).map_while(|back| at.checked_sub(back).filter(|i| scan.is_capital(*i)));
    name.into_iter().any(|i| HEADS.contains(&scan.raw(i)))
}

/// What may stand behind a whole date without changing it: `Minggu (28/12) kemarin`.
pub(crate) fn after_date(scan: &Scan<'_>, end: usize) -> usize {
    match scan.word(end) {
        Word::Kemarin | Word::Lalu | Word::Nanti | Word::Mendatang => end + 1,
        Word::Besok | Word::Lusa if !matches!(scan.word(end + 1), Word::Part(_)) => end + 1,
        Word::Yang if scan.word(end + 1) == Word::Lalu => end + 2,
        _ => end,
    }
}

/// `(28/12/2014)`, `(12 September 2023)`: the date between brackets.
pub(crate) fn bracketed(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if scan.raw(at) != "(" {
        return None;
    }
    let inside = short_figures(scan, at + 1).or_else(|| day_and_month(scan, at + 1));
    match inside.filter(|(_, end)| scan.raw(*end) == ")") {
        Some((date, end)) => Some((date, end + 1)),
        None => bracketed_days(scan, at).map(|(_, last, end)| (last, end)),
    }
}

/// `12 September 2023`, `12/9/2023`: a day with its month at least.
pub(super) fn day_and_month(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if let Some(found) = figures(scan, at) {
        return Some(found);
    }
    let day = day_number(scan, at)?;
    let (month, end) = month(scan, at + 1, true)?;
    let (year, end) = year_behind(scan, end);
    let date = DatePieces { day: Some(day), month: Some(month), year, ..DatePieces::default() };
    Some((date, end))
}

pub(super) fn day_number(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let raw = scan.raw(at);
    let day = digits(raw).filter(|_| raw.len() <= 2)?;
    let most = if scan.options.reads_impossible() { 99 } else { 31 };
    u8::try_from(day).ok().filter(|d| (1..=most).contains(d))
}

/// A date that begins with its day: `12 September 2023`, `tanggal 24`.
fn day_led(scan: &Scan<'_>, at: usize, after_tanggal: bool) -> Option<(DatePieces, usize)> {
    if matches!(scan.before(at), Word::Money | Word::Numbering) || is_named_after(scan, at) {
        return None;
    }
    if after_tanggal && let Some(found) = short_figures(scan, at) {
        return Some(found);
    }
    if let Some((mut date, mut end)) = day_and_month(scan, at) {
        if date.year.is_none() {
            if let Some((kind, stop)) = shift(scan, end).filter(|(k, _)| *k != Shift::That) {
                (date.shift, end) = (Some(kind), stop);
            } else {
                date.year = shared_year(scan, date.month, end);
            }
        }
        let end = if date.year.is_some() && end > at + 2 { after_date(scan, end) } else { end };
        return Some((date, end));
    }
    // `3-4/5 bagian`: two figures are a day and a month only in a bracket.
    let bracket = after_tanggal || scan.raw_before(at, 1) == "(";
    if let Some(found) = first_in_figures(scan, at, bracket) {
        return Some(found);
    }
    let day = day_number(scan, at).filter(|_| scan.raw_before(at, 1) != "/")?;
    if let Some((month, year)) = shared_month(scan, at + 1, bracket) {
        let date = DatePieces { day: Some(day), month: Some(month), year, ..DatePieces::default() };
        return Some((date, at + 1));
    }
    if !after_tanggal {
        return None;
    }
    let mut date = DatePieces { day: Some(day), ..DatePieces::default() };
    let mut end = at + 1;
    if scan.word(end) == Word::Unit(Unit::Month)
        && let Some((kind, stop)) = shift(scan, end + 1)
    {
        (date.month, end) = (Some(MonthPiece::Shifted(kind)), stop);
    }
    Some((date, end))
}

/// `Stadion 10 November`, `Universitas 17 Agustus 1945`: what bears a day for its name.
fn is_named_after(scan: &Scan<'_>, at: usize) -> bool {
    const BEARERS: [&str; 26] = [
        "Bandara",
        "Gang",
        "Gedung",
        "Gerakan",
        "Gg",
        "Institut",
        "Jembatan",
        "Kampung",
        "Lapangan",
        "Masjid",
        "Monumen",
        "Museum",
        "Negeri",
        "Pasar",
        "Politeknik",
        "SD",
        "SMA",
        "SMK",
        "SMP",
        "Stadion",
        "Taman",
        "Toko",
        "Tugu",
        "Universitas",
        "Yayasan",
        "Waduk",
    ];
    scan.is_capital(at.saturating_sub(1)) && BEARERS.contains(&scan.raw_before(at, 1))
}

/// `Toko Senin Jaya`: whether the weekday at `at` stands between the words of a name.
fn is_within_a_name(scan: &Scan<'_>, at: usize) -> bool {
    let goes_on = scan.is_capital(at + 1) && scan.word(at + 1) == Word::Other;
    goes_on && (scan.name_before(at) || is_named_after(scan, at))
}

/// Whether the day at `at` belongs to a name or an address: `Jalan 17 Agustus 1945`.
pub(crate) fn is_of_a_name(scan: &Scan<'_>, at: usize) -> bool {
    day_number(scan, at).is_some() && (is_number(scan, at) || is_named_after(scan, at))
}

/// A month's name. Short forms count only where `beside` a day or year.
pub(super) fn month(scan: &Scan<'_>, at: usize, beside: bool) -> Option<(MonthPiece, usize)> {
    match scan.word(at) {
        Word::Month(number) => Some((MonthPiece::Number(number), at + 1)),
        Word::ShortMonth(number) if beside => Some((MonthPiece::Number(number), at + 1)),
        _ => None,
    }
}

fn month_led(scan: &Scan<'_>, at: usize, after_bulan: bool) -> Option<(DatePieces, usize)> {
    let (month, mut end) = month(scan, at, true)?;
    // The day in front of it was refused: `Jalan 17 Agustus`, `Stadion 10 November`.
    let day = at.checked_sub(1).filter(|&day| !after_bulan && scan.word(day) == Word::Digits);
    if day.is_some_and(|day| is_of_a_name(scan, day)) {
        return None;
    }
    let (mut year, mut stop) = year_behind(scan, end);
    // `Sep-2023`, without spaces
    if year.is_none()
        && scan.raw(end) == "-"
        && scan.span(at, end + 2).len() == scan.raw(at).len() + 5
        && let Some((number, behind)) = plain_year(scan, end + 1)
    {
        (year, stop) = (Some(YearPiece::Number(number)), behind);
    }
    let mut date = DatePieces { month: Some(month), year, ..DatePieces::default() };
    end = stop;
    let short = matches!(scan.word(at), Word::ShortMonth(_));
    if year.is_some() {
        return Some((date, after_date(scan, end)));
    }
    if let Some((kind, stop)) = shift(scan, end) {
        date.shift = Some(kind);
        return (after_bulan || !short).then_some((date, stop));
    }
    date.year = shared_year(scan, Some(month), end);
    let alone = date.year.is_none() && !after_bulan;
    if alone && (short || !stands_alone(scan, at)) {
        return None;
    }
    Some((date, end))
}

/// `Pak Maret`, `Bu Minggu`: somebody's name.
fn is_titled(scan: &Scan<'_>, at: usize) -> bool {
    matches!(
        scan.raw_before(at, 1),
        "Pak" | "Bapak" | "Bu" | "Ibu" | "Mas" | "Mbak" | "Bang" | "Kak"
    )
}

/// Whether a bare `Mei` or `Maret` is the month and no part of a name.
fn stands_alone(scan: &Scan<'_>, at: usize) -> bool {
    let next = at + 1;
    let name_follows = scan.is_capital(next) && scan.word(next) == Word::Other;
    scan.is_capital(at)
        && !is_titled(scan, at)
        && !scan.name_before(at)
        && !name_follows
        && !matches!(scan.before(at), Word::Number(11) | Word::ShortMonth(_))
}

/// The year behind a month: `2023`, `tahun 2023`, `tahun lalu`, `'98`.
pub(crate) fn year_behind(scan: &Scan<'_>, at: usize) -> (Option<YearPiece>, usize) {
    if let Some((year, end)) = plain_year(scan, at).or_else(|| short_year(scan, at)) {
        return (Some(YearPiece::Number(year)), end);
    }
    let comma = usize::from(scan.raw(at) == "," && scan.raw(at + 1).len() == 4);
    if comma == 1
        && let Some((year, end)) = plain_year(scan, at + 1).filter(|(y, _)| *y >= 1900)
    {
        return (Some(YearPiece::Number(year)), end);
    }
    if scan.word(at) != Word::Unit(Unit::Year) {
        return (None, at);
    }
    if let Some((year, end)) = plain_year(scan, at + 1) {
        return (Some(YearPiece::Number(year)), end);
    }
    match shift(scan, at + 1) {
        Some((kind, end)) => (Some(YearPiece::Shifted(kind)), end),
        None => (None, at),
    }
}

/// Four digits that can be a year, or one in the era that follows it.
pub(crate) fn plain_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let raw = scan.raw(at);
    let number = i32::try_from(digits(raw)?).ok()?;
    match era(scan, at + 1) {
        Some((Era::Before, end)) if number > 0 && number < 10_000 => Some((-number, end)),
        Some((Era::Since, end)) if number < 10_000 => Some((number, end)),
        _ if raw.len() == 4 && (1000..=2999).contains(&number) => Some((number, at + 1)),
        _ => None,
    }
}

/// On which side of the first year a year or century lies.
pub(crate) enum Era {
    Before,
    Since,
}

/// `Masehi`, `SM`, `sebelum Masehi`.
pub(crate) fn era(scan: &Scan<'_>, at: usize) -> Option<(Era, usize)> {
    match scan.word(at) {
        Word::SebelumMasehi => Some((Era::Before, at + 1)),
        Word::Masehi => Some((Era::Since, at + 1)),
        _ if scan.is(at, "sebelum") && scan.word(at + 1) == Word::Masehi => {
            Some((Era::Before, at + 2))
        }
        _ => None,
    }
}

/// `'98`, `’45`: a year whose century everybody knows.
pub(crate) fn short_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let raw = scan.raw(at);
    let (figures, end) = match raw.strip_prefix(['\'', '’', '‘']) {
        Some("") => (scan.raw(at + 1), at + 2),
        Some(rest) => (rest, at + 1),
        None => return None,
    };
    let number = digits(figures).filter(|_| figures.len() == 2)?;
    Some((i32::try_from(in_its_century(number)).ok()?, end))
}
