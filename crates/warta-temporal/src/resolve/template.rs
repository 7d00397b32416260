use core::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::point::letter;
use crate::feast::{Feast, add_days};
use crate::pieces::{MonthPiece, Unit, When, YearPiece};

/// The value of what cannot be placed, with `X` for what nobody told:
/// `XXXX-09-12`, `XXXX-WXX-5`.
pub(crate) fn template(when: When) -> String {
    let mut value = String::with_capacity(super::VALUE);
    let done = match when {
        When::Unsaid | When::Days(_) | When::FeastDays(_) => write!(value, "XXXX-XX-XX"),
        When::Date(date) if date.days != 0 => write!(value, "XXXX-XX-XX"),
        When::Date(date) => {
            if let (Some(weekday), None, None) = (date.weekday, date.day, date.month) {
                // Writing to a string cannot fail.
                let _ = write!(value, "XXXX-WXX-{}", weekday.number_from_monday());
                return value;
            }
            match date.year {
                Some(YearPiece::Number(year)) => super::Point::Year(year).write(&mut value),
                _ => value.push_str("XXXX"),
            }
            match date.month {
                Some(MonthPiece::Number(month)) => _ = write!(value, "-{month:02}"),
                _ if date.day.is_some() => value.push_str("-XX"),
                _ => {}
            }
            match date.day {
                Some(day) => write!(value, "-{day:02}"),
                None => Ok(()),
            }
        }
        When::Period { unit, .. } | When::Offset { unit, .. } => write!(value, "{}", unknown(unit)),
        When::YearPart { unit, number, .. } => write!(value, "XXXX-{}{number}", letter(unit)),
        When::Season { season, .. } => write!(value, "XXXX-{}", season.code()),
        When::WeekOfYear { number, year: YearPiece::Number(year) } => {
            write!(value, "{year:04}-W{number:02}")
        }
        When::WeekOfYear { number, .. } => write!(value, "XXXX-W{number:02}"),
        When::Weekend(_) => write!(value, "XXXX-WXX-WE"),
        When::Feast { feast, year, days, .. } => {
            match (year, fixed(feast, days)) {
                // Days enough may lead into another year.
                (Some(YearPiece::Number(year)), None) if days.abs() <= 31 => {
                    super::Point::Year(year).write(&mut value);
                }
                _ => value.push_str("XXXX"),
            }
            match fixed(feast, days) {
                Some(day) => write!(value, "-{:02}-{:02}", day.month(), day.day()),
                None => write!(value, "-XX-XX"),
            }
        }
        When::Hijri { day, .. } => {
            write!(value, "{}", if day.is_some() { "XXXX-XX-XX" } else { "XXXX-XX" })
        }
        When::Decade(n) => write!(value, "{n:03}"),
        When::Century(n) => {
            super::Point::Century(n).write(&mut value);
            Ok(())
        }
        When::YearPair(year) => {
            super::Point::YearPair(year).write(&mut value);
            Ok(())
        }
        When::Vague(_) => Ok(()),
    };
    // Writing to a string cannot fail.
    let _ = done;
    value
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
