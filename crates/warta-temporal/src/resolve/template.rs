use core::fmt::Write;

use super::point::{letter, season_code};
use crate::feast::Feast;
use crate::pieces::{MonthPiece, Unit, When, YearPiece};

/// The value of what cannot be placed, with `X` for what nobody told:
/// `XXXX-09-12`, `XXXX-WXX-5`.
pub(crate) fn template(when: When) -> String {
    let mut value = String::with_capacity(super::VALUE);
    let done = match when {
        When::Unsaid | When::Days(_) => write!(value, "XXXX-XX-XX"),
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
        When::Season { season, .. } => write!(value, "XXXX-{}", season_code(season)),
        When::Weekend(_) => write!(value, "XXXX-WXX-WE"),
        When::Feast { feast, days: 0, .. } => match Feast::fixed(feast) {
            Some((month, day)) => write!(value, "XXXX-{month:02}-{day:02}"),
            None => write!(value, "XXXX-XX-XX"),
        },
        When::Feast { .. } => write!(value, "XXXX-XX-XX"),
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
