//! Weekdays, days of the month, months and years, in words and in figures.

use chrono::Weekday;

use super::Scan;
use super::deictic::shift;
use super::scan::{digits, roman};
use crate::FigureOrder;
use crate::pieces::{DatePieces, MonthPiece, Shift, Unit, When, YearPiece};
use crate::words::Word;

/// How many members of `3, 5, dan 7 Mei` are looked through for their month.
const LIST: usize = 8;

/// The calendar date that begins at `at`.
pub(crate) fn date(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let found = match scan.word(at) {
        Word::Weekday(_) | Word::Minggu => weekday_led(scan, at, false),
        Word::Unit(Unit::Day) => weekday_led(scan, at + 1, true),
        Word::Tanggal => day_led(scan, at + 1, true),
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
    if matches!(scan.raw_before(at, 1), "salat" | "shalat" | "sholat" | "Salat" | "Shalat") {
        return None;
    }
    let mut date = DatePieces { weekday: Some(day), ..DatePieces::default() };
    let mut end = at + 1;
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
    } else if end == at + 1
        && let Some(on) = shared_week(scan, end)
    {
        date = DatePieces { weekday: Some(day), ..on };
    }
    Some((date, end))
}

/// What the first weekday of a range takes from what stands behind the second: the week
/// of `Senin-Rabu pekan depan`, the first day of `Sabtu-Minggu (16-17/9/2023)`.
fn shared_week(scan: &Scan<'_>, at: usize) -> Option<DatePieces> {
    let second = at + scan.joint(at).filter(|_| scan.raw(at) != ",")?;
    if !matches!(scan.word(second), Word::Weekday(_) | Word::Minggu) {
        return None;
    }
    if let Some((first, _, _)) = bracketed_days(scan, second + 1) {
        return Some(first);
    }
    let week = matches!(scan.word(second + 1), Word::Unit(Unit::Week) | Word::Minggu);
    let (kind, _) = shift(scan, second + 2).filter(|_| week)?;
    Some(DatePieces { week: Some(kind), ..DatePieces::default() })
}

/// `Minggu` the day and not the week: by its neighbours and its capital.
fn is_sunday(scan: &Scan<'_>, at: usize) -> bool {
    let next = scan.word(at + 1);
    let dated = next == Word::Digits
        || (matches!(scan.raw(at + 1), "(" | ",") && scan.word(at + 2) == Word::Digits);
    if dated || matches!(next, Word::Part(_) | Word::Dini | Word::Pukul | Word::Selepas) {
        return true;
    }
    if !scan.is_capital(at) || scan.name_before(at) {
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

/// `(16-17/9/2023)`: the first and the last day between brackets.
fn bracketed_days(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, DatePieces, usize)> {
    let first = day_number(scan, at + 1).filter(|_| scan.raw(at) == "(")?;
    let second = at + 2 + scan.joint(at + 2)?;
    let (last, end) = short_figures(scan, second).or_else(|| day_and_month(scan, second))?;
    let first = DatePieces { day: Some(first), ..last };
    (scan.raw(end) == ")").then_some((first, last, end + 1))
}

/// `12 September 2023`, `12/9/2023`: a day with its month at least.
fn day_and_month(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if let Some(found) = figures(scan, at) {
        return Some(found);
    }
    let day = day_number(scan, at)?;
    let (month, end) = month(scan, at + 1, true)?;
    let (year, end) = year_behind(scan, end);
    let date = DatePieces { day: Some(day), month: Some(month), year, ..DatePieces::default() };
    Some((date, end))
}

fn day_number(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let raw = scan.raw(at);
    let day = digits(raw).filter(|_| raw.len() <= 2)?;
    let most = if scan.options.reads_impossible() { 99 } else { 31 };
    u8::try_from(day).ok().filter(|d| (1..=most).contains(d))
}

/// A date that begins with its day: `12 September 2023`, `tanggal 24`.
fn day_led(scan: &Scan<'_>, at: usize, after_tanggal: bool) -> Option<(DatePieces, usize)> {
    if matches!(scan.before(at), Word::Money | Word::Numbering) {
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
                date.year = shared_year(scan, end);
            }
        }
        let end = if date.year.is_some() && end > at + 2 { after_date(scan, end) } else { end };
        return Some((date, end));
    }
    let day = day_number(scan, at)?;
    if let Some((month, year)) = shared_month(scan, at + 1) {
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

/// The month and year that a bare day takes from the end of its list or range:
/// the `10` of `10–12 September 2023`.
fn shared_month(scan: &Scan<'_>, mut at: usize) -> Option<(MonthPiece, Option<YearPiece>)> {
    for _ in 0..LIST {
        at += scan.joint(at)?;
        if scan.word(at) == Word::Tanggal {
            at += 1;
        }
        if let Some((date, _)) = short_figures(scan, at) {
            return Some((date.month?, date.year));
        }
        day_number(scan, at)?;
        at += 1;
        if let Some((month, end)) = month(scan, at, true) {
            let (year, end) = year_behind(scan, end);
            return Some((month, year.or_else(|| shared_year(scan, end))));
        }
    }
    None
}

/// The year that a date takes from the other end of its range:
/// `28 Februari hingga 2 Maret 2022`, `Januari–Maret 2020`.
fn shared_year(scan: &Scan<'_>, mut at: usize) -> Option<YearPiece> {
    for _ in 0..LIST {
        at += scan.joint(at)?;
        if matches!(scan.word(at), Word::Tanggal | Word::Unit(Unit::Month)) {
            at += 1;
        }
        if day_number(scan, at).is_some() {
            at += 1;
        }
        let (_, end) = month(scan, at, true)?;
        if let (Some(year), _) = year_behind(scan, end) {
            return Some(year);
        }
        at = end;
    }
    None
}

/// A month's name. Short forms count only where `beside` a day or year.
fn month(scan: &Scan<'_>, at: usize, beside: bool) -> Option<(MonthPiece, usize)> {
    match scan.word(at) {
        Word::Month(number) => Some((MonthPiece::Number(number), at + 1)),
        Word::ShortMonth(number) if beside => Some((MonthPiece::Number(number), at + 1)),
        _ => None,
    }
}

fn month_led(scan: &Scan<'_>, at: usize, after_bulan: bool) -> Option<(DatePieces, usize)> {
    let (month, mut end) = month(scan, at, true)?;
    let (year, stop) = year_behind(scan, end);
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
    date.year = shared_year(scan, end);
    let alone = date.year.is_none() && !after_bulan;
    if alone && (short || !stands_alone(scan, at)) {
        return None;
    }
    Some((date, end))
}

/// Whether a bare `Mei` or `Maret` is the month and no part of a name.
fn stands_alone(scan: &Scan<'_>, at: usize) -> bool {
    let next = at + 1;
    let name_follows = scan.is_capital(next) && scan.word(next) == Word::Other;
    let title = matches!(
        scan.raw_before(at, 1),
        "Pak" | "Bapak" | "Bu" | "Ibu" | "Mas" | "Mbak" | "Bang" | "Kak"
    );
    scan.is_capital(at)
        && !title
        && !scan.name_before(at)
        && !name_follows
        && scan.before(at) != Word::Number(11)
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

/// `'98`, `’45`: a year whose century everybody knows. The next thirty begin with 20.
pub(crate) fn short_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let raw = scan.raw(at);
    let (figures, end) = match raw.strip_prefix(['\'', '’', '‘']) {
        Some("") => (scan.raw(at + 1), at + 2),
        Some(rest) => (rest, at + 1),
        None => return None,
    };
    let number = digits(figures).filter(|_| figures.len() == 2)?;
    let year = i32::try_from(number).ok()?;
    Some((year + if year < 30 { 2000 } else { 1900 }, end))
}

/// A date in figures with its year: `12/9/2023`, `12-09-2023`, `2023-09-12`,
/// `12.09.2023`, `12/IX/2023`.
pub(crate) fn figures(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    let raw = scan.raw(at);
    let (a, b, c, sign, end) = if scan.raw(at + 1) == "/" && scan.raw(at + 3) == "/" {
        // What is no date with the day first stands in five tokens: `9/30/2023`.
        (raw, scan.raw(at + 2), scan.raw(at + 4), '/', at + 5)
    } else {
        let sign = ['/', '-', '.'].into_iter().find(|s| raw.contains(*s))?;
        let mut parts = raw.split(sign);
        let found = (parts.next()?, parts.next()?, parts.next()?, sign, at + 1);
        if parts.next().is_some() {
            return None;
        }
        found
    };
    let (day, month, year) = if a.len() == 4 && sign != '.' {
        (digits(c)?, digits(b)?, digits(a)?)
    } else {
        let (day, month) = ordered(scan, digits(a)?, digits(b).or_else(|| roman(b))?)?;
        let short = c.len() == 2 && sign == '/';
        if c.len() != 4 && !short {
            return None;
        }
        let year = digits(c)?;
        // Two digits are a year of the eighty years past or the twenty to come.
        (day, month, if short { year + if year < 50 { 2000 } else { 1900 } } else { year })
    };
    let date = in_figures(scan, day, month, Some(i32::try_from(year).ok()?))?;
    Some((date, end))
}

/// The same, or a day and month alone: `12/9`, only where a bracket, a weekday or
/// `tanggal` says that it is a date.
pub(crate) fn short_figures(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if let Some(found) = figures(scan, at) {
        return Some(found);
    }
    let (a, b) = scan.raw(at).split_once('/')?;
    let (day, month) = ordered(scan, digits(a)?, digits(b).or_else(|| roman(b))?)?;
    Some((in_figures(scan, day, month, None)?, at + 1))
}

fn ordered(scan: &Scan<'_>, first: u32, second: u32) -> Option<(u32, u32)> {
    let (day, month) = match scan.options.order() {
        FigureOrder::DayFirst => (first, second),
        FigureOrder::MonthFirst => (second, first),
    };
    if month > 12 && day <= 12 && scan.options.is_lenient() {
        return Some((month, day));
    }
    Some((day, month))
}

fn in_figures(scan: &Scan<'_>, day: u32, month: u32, year: Option<i32>) -> Option<DatePieces> {
    let most = if scan.options.reads_impossible() { 99 } else { 31 };
    if day == 0 || day > most || month == 0 || month > 12 {
        return None;
    }
    Some(DatePieces {
        day: u8::try_from(day).ok(),
        month: u8::try_from(month).ok().map(MonthPiece::Number),
        year: year.map(YearPiece::Number),
        ..DatePieces::default()
    })
}
