//! Values of times compared with the day of writing.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

/// Whether a value of a day, a week, a month or a year lies behind the day of writing.
pub(crate) fn is_later(value: &str, written: &str) -> bool {
    let monday = value.get(..8).and_then(week_start);
    if let Some((monday, day)) = monday.zip(written.get(..10).and_then(day_number)) {
        return monday > day;
    }
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let same = value.len().min(10).min(written.len());
    let (value, written) = (value.get(..same), written.get(..same));
    let later = value.zip(written).is_some_and(|(value, written)| plain(value) && value > written);
    later && same > 3
}

/// Whether the day of writing lies within a value of a month or a year.
pub(super) fn is_now(value: &str, written: &str) -> bool {
    value.len() < 10 && value.len() > 3 && written.starts_with(value)
}

/// The number of the Monday of a week of ISO 8601, `2023-W37`.
pub(super) fn week_start(value: &str) -> Option<i64> {
    let (year, week) = value.split_once("-W")?;
    let ([year, ..], 1) = parts(year)? else { return None };
    let monday = NaiveDate::from_isoywd_opt(year, week.parse().ok()?, Weekday::Mon)?;
    Some(monday.num_days_from_ce().into())
}

/// The part of a value that names a day or a coarser time.
pub(super) fn day_of(value: &str) -> &str {
    match value.split_once('T') {
        Some((day, _)) if !value.starts_with('P') => day,
        _ => value,
    }
}

/// Days between two ISO dates.
pub(super) fn days_apart(a: &str, b: &str) -> Option<i64> {
    Some((day_number(a)? - day_number(b)?).abs())
}

/// The number of a day, `2023-09-12`, counted from a fixed one; `None` where `date` is
/// no such day.
pub(crate) fn day_number(date: &str) -> Option<i64> {
    let (date, 3) = parts(date)? else { return None };
    number_of(date)
}

/// The number of the first day of a day, a month or a year.
pub(super) fn first_day(value: &str) -> Option<i64> {
    number_of(parts(value)?.0)
}

/// Year, month and day of a date, and how many of them it names; the others are the first.
fn parts(date: &str) -> Option<([i32; 3], usize)> {
    let (mut parts, mut count, mut digits) = ([1; 3], 0, 0);
    for byte in date.bytes() {
        match byte {
            b'0'..=b'9' if digits < 4 => {
                let part = parts.get_mut(count)?;
                *part = i32::from(byte - b'0') + if digits > 0 { 10 * *part } else { 0 };
                digits += 1;
            }
            b'-' if digits > 0 => (count, digits) = (count + 1, 0),
            _ => return None,
        }
    }
    (digits > 0).then_some((parts, count + 1))
}

/// The value that lies `count` days, weeks, months or years before another, as exactly as it is
/// counted: a month before a day is a month.
pub(super) fn earlier_by(value: &str, count: i32, unit: char) -> Option<String> {
    let (parts, known) = parts(value.get(..10).unwrap_or(value))?;
    let [year, month, _] = parts;
    let days = |days: i32| {
        let before = day(parts)?.checked_sub_signed(TimeDelta::try_days(days.into())?);
        before.map(|before| before.to_string())
    };
    match (unit, known) {
        ('D', 3) => days(count),
        ('W', 3) => days(count.checked_mul(7)?),
        ('M', 2..) => {
            let months = (12 * year + month - 1).checked_sub(count)?;
            Some(format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1))
        }
        ('Y', _) => Some(format!("{:04}", year.checked_sub(count)?)),
        _ => None,
    }
}

/// The day of a year, a month and a day of the month; the year is 1 or later.
fn day([year, month, day]: [i32; 3]) -> Option<NaiveDate> {
    let (month, day) = (month.try_into().ok()?, day.try_into().ok()?);
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| year > 0)
}

fn number_of(parts: [i32; 3]) -> Option<i64> {
    Some(day(parts)?.num_days_from_ce().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_behind_the_day_of_writing_are_later() {
        let written = "2023-09-12";
        for later in ["2023-09-13", "2023-10", "2024", "2023-W38", "2023-09-13TMO"] {
            assert!(is_later(later, written), "{later}");
        }
        for other in ["2023-09-12", "2023-09-12TEV", "2023-09", "2023", "2023-W37", "PXY", ""] {
            assert!(!is_later(other, written), "{other}");
        }
        assert!(!is_later("2023-09-13", ""));
    }

    #[test]
    fn days_months_and_years_have_a_first_day() {
        for (value, day) in [("2023-09-12", "2023-09-12"), ("2023-09", "2023-09-01")] {
            assert_eq!(first_day(value), day_number(day));
        }
        assert_eq!(first_day("2023"), day_number("2023-01-01"));
        assert_eq!(day_number("2023-09-13"), day_number("2023-09-12").map(|day| day + 1));
        assert_eq!(day_number("2024-03-01"), day_number("2024-02-28").map(|day| day + 2));
        for none in ["", "P3D", "2023-Q3", "2023-13", "2023-09-32", "2023-09-12-01", "202X", "0"] {
            assert_eq!(first_day(none), None, "{none}");
        }
        assert_eq!(day_number("2023-09"), None);
    }

    #[test]
    fn a_value_before_another_is_as_exact_as_the_count() {
        let rows = [
            ("2024-03-01", 1, 'D', Some("2024-02-29")),
            ("2025-01-01", 1, 'D', Some("2024-12-31")),
            ("2024-04-28TMO", 3, 'W', Some("2024-04-07")),
            ("2024-02-28", -2, 'D', Some("2024-03-01")),
            ("2025-01-03", 1, 'M', Some("2024-12")),
            ("2024-11", -2, 'M', Some("2025-01")),
            ("2024-11-05", 2, 'Y', Some("2022")),
            ("2024-11", 2, 'D', None),
            ("2024", 1, 'M', None),
            ("2024-W11", 1, 'D', None),
            ("PXY", 1, 'Y', None),
        ];
        for (value, count, unit, before) in rows {
            assert_eq!(earlier_by(value, count, unit).as_deref(), before, "{value} {count}{unit}");
        }
        for date in ["2024-02-29", "2024-12-31", "2023-03-01", "2000-02-29", "1999-10-09"] {
            assert_eq!(earlier_by(date, 0, 'D').as_deref(), Some(date));
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(week_start("2023-W37"), day_number("2023-09-11"));
        assert_eq!(week_start("2021-W01"), day_number("2021-01-04"));
        assert_eq!(week_start("2020-W53"), day_number("2020-12-28"));
    }
}
