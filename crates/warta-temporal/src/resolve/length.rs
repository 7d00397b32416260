//! The values of lengths of time, and dates so far away.

use core::fmt::Write;

use chrono::{Months, NaiveDate};

use super::point::months_of;
use crate::feast::add_days;
use crate::pieces::{Amount, Length, Unit};

/// The ISO 8601 period: `P18M`, `PT1H30M`, `PXY`.
pub(crate) fn write_length(first: Length, smaller: [Option<Length>; 2], to: &mut String) {
    to.push('P');
    let mut in_clock = write_part(exact(first), false, to);
    for (amount, letter, clock) in smaller.into_iter().flatten().map(exact) {
        // Nights within days (`tiga hari dua malam`) add nothing to the days.
        if letter != "NI" {
            in_clock = write_part((amount, letter, clock), in_clock, to);
        }
    }
}

/// One amount with its letter, behind the `T` of the first below the day.
fn write_part(part: (Amount, &str, bool), in_clock: bool, to: &mut String) -> bool {
    let (amount, letter, clock) = part;
    if clock && !in_clock {
        to.push('T');
    }
    write_amount(amount, to);
    to.push_str(letter);
    in_clock || clock
}

fn write_amount(amount: Amount, to: &mut String) {
    let done = match amount {
        Amount::Vague => write!(to, "X"),
        Amount::Thousandths(n) if n % 1000 == 0 => write!(to, "{}", n / 1000),
        Amount::Thousandths(n) if n % 100 == 0 => write!(to, "{}.{}", n / 1000, n % 1000 / 100),
        Amount::Thousandths(n) => write!(to, "{}.{:03}", n / 1000, n % 1000),
    };
    // Writing to a string cannot fail.
    let _ = done;
}

/// An amount in a unit of ISO 8601, its letter, and whether `T` stands before it.
/// A fraction moves to the next smaller unit where that makes it whole.
fn exact(length: Length) -> (Amount, &'static str, bool) {
    let Length { amount, unit } = length;
    let (factor, letter, clock) = match unit {
        Unit::Second => (1, "S", true),
        Unit::Minute => (1, "M", true),
        Unit::Hour => (1, "H", true),
        Unit::Day => (1, "D", false),
        Unit::Night => (1, "NI", false),
        Unit::Week => (1, "W", false),
        Unit::Month => (1, "M", false),
        Unit::Quarter => (3, "M", false),
        Unit::Third => (4, "M", false),
        Unit::Half => (6, "M", false),
        Unit::Year => (1, "Y", false),
        Unit::Windu => (8, "Y", false),
        Unit::Decade => (10, "Y", false),
        Unit::Century => (100, "Y", false),
        Unit::Millennium => (1000, "Y", false),
    };
    let Amount::Thousandths(n) = amount else {
        return (amount, letter, clock);
    };
    let total = n.saturating_mul(factor);
    if total % 1000 == 0 {
        return (Amount::Thousandths(total), letter, clock);
    }
    let smaller = match (letter, clock) {
        ("M", true) => Some((60, "S", true)),
        ("H", true) => Some((60, "M", true)),
        ("D", false) => Some((24, "H", true)),
        ("Y", false) => Some((12, "M", false)),
        _ => None,
    };
    match smaller {
        Some((count, letter, clock)) if total.saturating_mul(count) % 1000 == 0 => {
            (Amount::Thousandths(total * count), letter, clock)
        }
        _ => (Amount::Thousandths(total), letter, clock),
    }
}

/// `date` moved by an amount of whole days or more; `None` past the calendar.
pub(crate) fn moved(
    date: NaiveDate,
    thousandths: i64,
    unit: Unit,
    back: bool,
) -> Option<NaiveDate> {
    let signed = if back { thousandths.checked_neg()? } else { thousandths };
    match unit {
        Unit::Day | Unit::Night => add_days(date, signed / 1000),
        Unit::Week => add_days(date, signed.checked_mul(7)? / 1000),
        Unit::Second | Unit::Minute | Unit::Hour => Some(date),
        _ => {
            let months = thousandths.checked_mul(months_of(unit).into())? / 1000;
            let months = Months::new(u32::try_from(months).ok()?);
            let there = if back {
                date.checked_sub_months(months)?
            } else {
                date.checked_add_months(months)?
            };
            add_days(there, 0)
        }
    }
}

/// Seconds in an amount of a unit below the day.
pub(crate) fn seconds(thousandths: i64, unit: Unit) -> Option<i64> {
    let each = match unit {
        Unit::Second => 1,
        Unit::Minute => 60,
        Unit::Hour => 3600,
        _ => return None,
    };
    Some(thousandths.checked_mul(each)? / 1000)
}
