//! What the first end of a range or list of dates takes from the last.

use super::Scan;
use super::calendar::{LIST, day_and_month, day_number, month, year_behind};
use super::deictic::shift;
use super::figures::{figures, short_figures};
use super::scan::digits;
use crate::pieces::{DatePieces, MonthPiece, Shift, Unit, YearPiece};
use crate::words::Word;

/// What the first weekday of a range takes from what stands behind the second: the week
/// of `Senin-Rabu pekan depan`, the first day of `Sabtu-Minggu (16-17/9/2023)`.
pub(super) fn shared_week(scan: &Scan<'_>, at: usize) -> Option<DatePieces> {
    let second = at + scan.joint(at).filter(|_| scan.raw(at) != ",")?;
    if !matches!(scan.word(second), Word::Weekday(_) | Word::Minggu) {
        return None;
    }
    let comma = usize::from(scan.raw(second + 1) == ",");
    if let Some((first, _, _)) =
        bracketed_days(scan, second + 1).or_else(|| days(scan, second + 1 + comma))
    {
        return Some(first);
    }
    let week = matches!(scan.word(second + 1), Word::Unit(Unit::Week) | Word::Minggu);
    let (kind, _) = shift(scan, second + 2).filter(|_| week)?;
    Some(DatePieces { week: Some(kind), ..DatePieces::default() })
}

/// Whether the weekday at `at` is the second of `Jumat-Minggu`.
pub(super) fn ends_a_range(scan: &Scan<'_>, at: usize) -> bool {
    at >= scan.first + 2
        && scan.joins(at - 1)
        && matches!(scan.word(at - 2), Word::Weekday(_) | Word::Minggu)
}

/// `(16-17/9/2023)`: the first and the last day between brackets.
pub(super) fn bracketed_days(
    scan: &Scan<'_>,
    at: usize,
) -> Option<(DatePieces, DatePieces, usize)> {
    let (first, last, end) = days(scan, at + 1).filter(|_| scan.raw(at) == "(")?;
    (scan.raw(end) == ")").then_some((first, last, end + 1))
}

/// `16-17/9/2023`, `16 dan 17 September`: the first and the last day.
pub(super) fn days(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, DatePieces, usize)> {
    let (day, own, behind) = first_day(scan, at)?;
    let second = behind + scan.joint(behind)?;
    let (last, end) = short_figures(scan, second).or_else(|| day_and_month(scan, second))?;
    let month = own.map(MonthPiece::Number).or(last.month);
    let turns = own.zip(number_of(last.month)).map_or(0, |(a, b)| turns(scan, behind, a, b));
    let year = last.year.and_then(|year| earlier(year, turns));
    Some((DatePieces { day: Some(day), month, year, ..last }, last, end))
}

/// The `30/9`, in one token or three, of `30/9-1/10/2023`, the `30 September` of `30
/// September-1 Oktober 2023` or the `16` of `16-17/9/2023`, and the token behind.
fn first_day(scan: &Scan<'_>, at: usize) -> Option<(u8, Option<u8>, usize)> {
    let month =
        |raw: &str| digits(raw).filter(|m| (1..=12).contains(m)).and_then(|m| u8::try_from(m).ok());
    if let Some((DatePieces { day, month, year: None, .. }, end)) = short_figures(scan, at) {
        return Some((day?, number_of(month), end));
    }
    let day = day_number(scan, at)?;
    if scan.raw(at + 1) == "/" {
        return Some((day, Some(month(scan.raw(at + 2))?), at + 3));
    }
    Some(match scan.word(at + 1) {
        Word::Month(month) | Word::ShortMonth(month) => (day, Some(month), at + 2),
        _ => (day, None, at + 1),
    })
}

/// The `28/12` of `28/12-2/1/2024`, whose year the second day tells; one of `(28/12-2/1)`
/// has none.
pub(super) fn first_in_figures(
    scan: &Scan<'_>,
    at: usize,
    bracket: bool,
) -> Option<(DatePieces, usize)> {
    let (_, month, end) = first_day(scan, at)?;
    let slash = scan.raw(at + 1) == "/" || scan.raw(at).contains('/');
    let (first, last, _) = days(scan, at).filter(|_| slash && month.is_some())?;
    (bracket || last.year.is_some()).then_some((first, end))
}

/// The month and year that a bare day takes from the end of its list or range:
/// the `10` of `10–12 September 2023`.
pub(super) fn shared_month(
    scan: &Scan<'_>,
    mut at: usize,
    bracket: bool,
) -> Option<(MonthPiece, Option<YearPiece>)> {
    for _ in 0..LIST {
        at += scan.joint(at)?;
        if scan.word(at) == Word::Tanggal {
            at += 1;
        }
        let figures = if bracket { short_figures(scan, at) } else { figures(scan, at) };
        if let Some((date, _)) = figures {
            return Some((date.month?, date.year));
        }
        day_number(scan, at)?;
        at += 1;
        if let Some((month, end)) = month(scan, at, true) {
            let (year, end) = year_behind(scan, end);
            return Some((month, year.or_else(|| shared_year(scan, Some(month), end))));
        }
    }
    None
}

/// The year that a date of `first` takes from the other end of its range:
/// `28 Februari hingga 2 Maret 2022`, `Januari–Maret 2020`, or the year before that where the
/// range runs over New Year: `28 November hingga 10 Februari 2024`.
pub(super) fn shared_year(
    scan: &Scan<'_>,
    first: Option<MonthPiece>,
    mut at: usize,
) -> Option<YearPiece> {
    let mut before = number_of(first)?;
    let mut turned = 0;
    for _ in 0..LIST {
        let joint = at;
        at += scan.joint(at)?;
        if matches!(scan.word(at), Word::Tanggal | Word::Unit(Unit::Month)) {
            at += 1;
        }
        if day_number(scan, at).is_some() {
            at += 1;
        }
        let (next, end) = month(scan, at, true)?;
        let next = number_of(Some(next))?;
        turned += turns(scan, joint, before, next);
        if let (Some(year), _) = year_behind(scan, end) {
            return earlier(year, turned);
        }
        (before, at) = (next, end);
    }
    None
}

const fn number_of(month: Option<MonthPiece>) -> Option<u8> {
    match month {
        Some(MonthPiece::Number(number)) => Some(number),
        _ => None,
    }
}

/// How many New Years lie between two months with this joint between them. A list goes on
/// from December to January and is else in no order.
fn turns(scan: &Scan<'_>, joint: usize, first: u8, second: u8) -> i32 {
    i32::from(if scan.is_range(joint) { first > second } else { (first, second) == (12, 1) })
}

/// So many years before; `None` for what has no such piece.
fn earlier(year: YearPiece, by: i32) -> Option<YearPiece> {
    Some(match (year, by) {
        (year, 0) => year,
        (YearPiece::Number(year), by) => YearPiece::Number(year - by),
        (YearPiece::Shifted(Shift::Next), 1) => YearPiece::Shifted(Shift::This),
        (YearPiece::Shifted(Shift::This), 1) => YearPiece::Shifted(Shift::Last),
        (YearPiece::Shifted(Shift::AfterThat), 1) => YearPiece::Shifted(Shift::That),
        (YearPiece::Shifted(Shift::That), 1) => YearPiece::Shifted(Shift::BeforeThat),
        _ => return None,
    })
}
