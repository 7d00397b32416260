use core::fmt::{self, Write};

use chrono::{Datelike, NaiveDate};

use super::Point;
use super::point::letter;
use crate::feast::{Feast, add_days};
use crate::pieces::{DatePieces, MonthPiece, Unit, When, YearPiece};

/// The value of what cannot be placed, with `X` for what nobody told:
/// `XXXX-09-12`, `XXXX-WXX-5`.
pub(crate) fn template(when: When) -> String {
    let mut value = String::with_capacity(super::VALUE);
    // Writing to a string cannot fail.
    let _ = write_when(&mut value, when);
    value
}

fn write_when(value: &mut String, when: When) -> fmt::Result {
    match when {
        When::Unsaid | When::Days(_) | When::FeastDays(_) => value.push_str("XXXX-XX-XX"),
        When::Date(date) => write_date(value, date)?,
        When::Period { unit, .. } | When::Offset { unit, .. } => value.push_str(unknown(unit)),
        When::YearPart { unit, number, .. } => write!(value, "XXXX-{}{number}", letter(unit))?,
        When::Season { season, .. } => write!(value, "XXXX-{}", season.code())?,
        When::WeekOfYear { number, year: YearPiece::Number(year) } => {
            write!(value, "{year:04}-W{number:02}")?;
        }
        When::WeekOfYear { number, .. } => write!(value, "XXXX-W{number:02}")?,
        When::Weekend(_) => value.push_str("XXXX-WXX-WE"),
        When::Feast { feast, year, days, .. } => write_feast(value, feast, year, days)?,
        When::Hijri { day: Some(_), .. } => value.push_str("XXXX-XX-XX"),
        When::Hijri { day: None, .. } => value.push_str("XXXX-XX"),
        When::Decade(n) => write!(value, "{n:03}")?,
        When::Century(n) => Point::Century(n).write(value),
        When::YearPair(year) => Point::YearPair(year).write(value),
        When::Vague(_) => {}
    }
    Ok(())
}

fn write_date(value: &mut String, date: DatePieces) -> fmt::Result {
    if date.days != 0 {
        return value.write_str("XXXX-XX-XX");
    }
    if let (Some(weekday), None, None) = (date.weekday, date.day, date.month) {
        return write!(value, "XXXX-WXX-{}", weekday.number_from_monday());
    }
    match date.year {
        Some(YearPiece::Number(year)) => Point::Year(year).write(value),
        _ => value.push_str("XXXX"),
    }
    match date.month {
        Some(MonthPiece::Number(month)) => write!(value, "-{month:02}")?,
        _ if date.day.is_some() => value.push_str("-XX"),
        _ => {}
    }
    match date.day {
        Some(day) => write!(value, "-{day:02}"),
        None => Ok(()),
    }
}

fn write_feast(
    value: &mut String,
    feast: Feast,
    year: Option<YearPiece>,
    days: i32,
) -> fmt::Result {
    let fixed = fixed(feast, days);
    match (year, fixed) {
        // Days enough may lead into another year.
        (Some(YearPiece::Number(year)), None) if days.abs() <= 31 => {
            Point::Year(year).write(value);
        }
        _ => value.push_str("XXXX"),
    }
    match fixed {
        Some(day) => write!(value, "-{:02}-{:02}", day.month(), day.day()),
        None => value.write_str("-XX-XX"),
    }
}

/// So many days from a feast that falls on the same date every year.
fn fixed(feast: Feast, days: i32) -> Option<NaiveDate> {
    let (month, day) = feast.fixed()?;
    add_days(NaiveDate::from_ymd_opt(2023, month, day)?, days.into())
}

const fn unknown(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX:XX",
        Unit::Day | Unit::Night => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Third => "XXXX-CX",
        Unit::Half => "XXXX-HX",
        Unit::Year | Unit::Windu => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
    }
}
