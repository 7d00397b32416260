//! What stands behind a part of the day, above all the night, and tells which one is meant or
//! that none is.

use chrono::{Datelike, NaiveDate};

use super::calendar::{day_and_month, weekday};
use super::deictic::shift;
use super::{Scan, calendar};
use crate::pieces::{DatePieces, MonthPiece, When, YearPiece};
use crate::words::Word;

/// What `malam` begins the name of, in lower case, sorted: the occasion, whenever it is held.
const OCCASIONS: [&str; 26] = [
    "amal",
    "anugerah",
    "apresiasi",
    "budaya",
    "dana",
    "final",
    "gala",
    "grand",
    "hiburan",
    "inagurasi",
    "inaugurasi",
    "keakraban",
    "kesenian",
    "kreasi",
    "penganugerahan",
    "penghargaan",
    "penobatan",
    "pentas",
    "perpisahan",
    "pesta",
    "puncak",
    "renungan",
    "resepsi",
    "seni",
    "syukuran",
    "tirakatan",
];

/// Whether the `malam` before `at` names an occasion and no night: `malam puncak`, `malam
/// penghargaan`.
pub(super) fn names_an_occasion(scan: &Scan<'_>, at: usize) -> bool {
    OCCASIONS.iter().any(|occasion| scan.is(at, occasion))
}

/// The weekday of `Kamis malam` at the date that follows the comma before `at`: `Kamis malam,
/// 2 Mei 2024`. A date of another weekday is another day.
pub(super) fn on_date_behind(scan: &Scan<'_>, when: When, at: usize) -> When {
    let When::Date(DatePieces { weekday: Some(day), day: None, shift: None, week: None, .. }) =
        when
    else {
        return when;
    };
    let at = at + usize::from(scan.word(at) == Word::Tanggal);
    let Some((on, _)) = day_and_month(scan, at) else {
        return when;
    };
    if let DatePieces {
        day: Some(number),
        month: Some(MonthPiece::Number(month)),
        year: Some(YearPiece::Number(year)),
        ..
    } = on
    {
        let date = NaiveDate::from_ymd_opt(year, month.into(), number.into());
        if date.is_none_or(|date| date.weekday() != day) {
            return when;
        }
    }
    When::Date(DatePieces { weekday: Some(day), ..on })
}

/// The token behind the `Minggu` of `Sabtu malam Minggu`, which says the same night once more
/// by the day after; `at` where nothing does.
pub(super) fn behind_next_day(scan: &Scan<'_>, when: When, at: usize) -> usize {
    let When::Date(DatePieces { weekday: Some(day), .. }) = when else {
        return at;
    };
    let next = match scan.word(at) {
        Word::Weekday(number) => weekday(number),
        Word::Minggu if scan.is_capital(at) => Some(chrono::Weekday::Sun),
        _ => None,
    };
    let end = calendar::behind_market_day(scan, at + 1);
    if next == Some(day.succ()) && shift(scan, end).is_none() { end } else { at }
}

#[cfg(test)]
mod tests {
    #[test]
    fn occasions_are_sorted() {
        assert!(super::OCCASIONS.is_sorted());
    }
}
