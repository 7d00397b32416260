//! Named days of the calendar, Islamic dates, and the days around a feast.

use super::Scan;
use super::calendar::year_behind;
use super::deictic::shift;
use super::scan::digits;
use crate::pieces::{DatePieces, DayPart, MonthPiece, Unit, When, YearPiece};
use crate::words::Word;
use crate::{Feast, NamedDay};

/// The named day that begins at `at`, in the year behind it where there is one.
pub(crate) fn feast(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let (days, from) = days_from(scan, at);
    // Only these words begin the name of a feast.
    if !matches!(
        scan.word(from),
        Word::Feast | Word::Unit(Unit::Day | Unit::Year) | Word::Weekday(3..=5)
    ) {
        return None;
    }
    let (feast, end) = name(scan, from)?;
    if let Some((year, end)) = hijri_year(scan, end) {
        let when = When::Feast { feast, year: None, hijri_year: Some(year), shift: None, days };
        return Some((when, end));
    }
    let (year, mut end) =
        own_era(scan, end).map_or_else(|| year_behind(scan, end), |(year, end)| (Some(year), end));
    let mut kind = None;
    if let Some((found, stop)) = shift(scan, end).filter(|_| year.is_none()) {
        (kind, end) = (Some(found), stop);
    }
    Some((When::Feast { feast, year, hijri_year: None, shift: kind, days }, end))
}

/// `H-7 Lebaran`, `H+3 Lebaran`: so many days from it.
fn days_from(scan: &Scan<'_>, at: usize) -> (i32, usize) {
    let number = |text: &str| digits(text).filter(|n| *n < 100).and_then(|n| i32::try_from(n).ok());
    if let Some(days) = scan.raw(at).strip_prefix("H-").and_then(number) {
        return (-days, at + 1);
    }
    if scan.raw(at) == "H" {
        let days = number(scan.raw(at + 2));
        match (scan.raw(at + 1), days) {
            ("+", Some(days)) => return (days, at + 3),
            ("-" | "–", Some(days)) => return (-days, at + 3),
            _ => {}
        }
    }
    (0, at)
}

fn hijri_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(scan.word(at) == Word::Unit(Unit::Year));
    let year = digits(scan.raw(at)).filter(|y| (1..2000).contains(y))?;
    let era = scan.word(at + 1) == Word::Hijriah || matches!(scan.raw(at + 1), "H" | "H.");
    era.then(|| Some((i32::try_from(year).ok()?, at + 2)))?
}

/// `2567 BE`, `1945 Saka`, `2574 Kongzili`: the years that a faith counts, as the year of
/// the calendar in which they begin.
fn own_era(scan: &Scan<'_>, at: usize) -> Option<(YearPiece, usize)> {
    let begun = match scan.raw(at + 1) {
        "BE" => -544,
        "Saka" | "Caka" => 78,
        "Kongzili" => -551,
        _ => return None,
    };
    let year = i32::try_from(digits(scan.raw(at))?).ok()?.checked_add(begun)?;
    (1..3000).contains(&year).then_some((YearPiece::Number(year), at + 2))
}

/// The longest name of a feast at `at`; `Hari` and `Hari Raya` belong to it.
fn name(scan: &Scan<'_>, at: usize) -> Option<(Feast, usize)> {
    let mut from = at;
    let mut day = false;
    if scan.word(from) == Word::Unit(Unit::Day) {
        day = true;
        from += 1;
        from += usize::from(scan.is(from, "raya"));
    }
    let (feast, len) = Feast::longest(|i| scan.raw(from + i), day)?;
    // `malam tahun baru` is an evening, `tahun baru` may be any new year.
    let eve = scan.before(from) == Word::Part(DayPart::Night);
    let named = day || eve || scan.is_capital(from);
    named.then_some((feast, from + len))
}

/// `1 Syawal 1445 H`, `Ramadan 1445 Hijriah`, `bulan Ramadan`.
pub(crate) fn hijri(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let day = digits(scan.raw(at)).filter(|d| (1..=30).contains(d) && scan.raw(at).len() <= 2);
    let bulan = scan.word(at) == Word::Unit(Unit::Month);
    let from = at + usize::from(day.is_some() || bulan);
    let Word::HijriMonth(month) = scan.word(from) else {
        return None;
    };
    let day = day.and_then(|d| u8::try_from(d).ok());
    if let Some((year, end)) = hijri_year(scan, from + 1) {
        return Some((When::Hijri { day, month, year: Some(year) }, end));
    }
    // Ramadan is named by itself; other months only with a day or `bulan`.
    let alone = month == 9 && scan.is_capital(from) && !scan.name_before(from);
    let person = scan.is_capital(from + 1) && scan.word(from + 1) == Word::Other;
    ((day.is_some() || bulan || alone) && !person)
        .then_some((When::Hijri { day, month, year: None }, from + 1))
}

/// A day that the caller named.
pub(crate) fn own(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let fits = |day: &&NamedDay| {
        day.words()
            .iter()
            .enumerate()
            .all(|(i, w)| scan.raw(at + i).to_lowercase() == w.to_lowercase())
    };
    let day = scan.named.iter().filter(fits).max_by_key(|d| d.words().len())?;
    let (year, mut end) = year_behind(scan, at + day.words().len());
    let mut date = DatePieces {
        day: Some(day.day()),
        month: Some(MonthPiece::Number(day.month())),
        year,
        ..DatePieces::default()
    };
    if let Some((kind, stop)) = shift(scan, end).filter(|_| year.is_none()) {
        (date.shift, end) = (Some(kind), stop);
    }
    Some((When::Date(date), end))
}
