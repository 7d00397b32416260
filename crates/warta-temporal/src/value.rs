//! The place in time of a TIMEX3 value alone, for those who have no more of it.

use chrono::{NaiveDate, Weekday};

use crate::LocalTime;
use crate::pieces::{DayPart, Season};

impl LocalTime {
    /// The first moment that a TIMEX3 value covers, so that values of days, weeks, quarters
    /// and centuries can be put in order. `None` for what is no place in time: a duration, a
    /// set, `PRESENT_REF`, and values that leave something open with `X`.
    ///
    /// A part of the day begins as [`Timex::interval`](crate::Timex::interval) has it. The
    /// zone is left out: a value is of the local time that it is written in.
    ///
    /// ```
    /// use warta_temporal::LocalTime;
    ///
    /// let mut values = ["2023-W38", "2023-09-14TNI", "2023-H1", "2023-09-14", "19", "BC0500"];
    /// values.sort_by_key(|value| LocalTime::first_of(value));
    /// assert_eq!(values, ["BC0500", "19", "2023-H1", "2023-09-14", "2023-09-14TNI", "2023-W38"]);
    /// assert_eq!(LocalTime::first_of("P3D"), None);
    /// ```
    #[must_use]
    pub fn first_of(value: &str) -> Option<LocalTime> {
        let (date, time) = match value.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (value, None),
        };
        let day = first_day(date)?;
        let (hour, minute, second) = time.map_or(Some((0, 0, 0)), first_time)?;
        // 24.00 closes the day.
        let (day, hour) = if hour == 24 { (day.succ_opt()?, 0) } else { (day, hour) };
        day.and_hms_opt(hour, minute, second).map(LocalTime::from_naive)
    }
}

fn first_day(date: &str) -> Option<NaiveDate> {
    let new_year = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
    let (bc, date) = match date.strip_prefix("BC") {
        Some(date) => (true, date),
        None => (false, date),
    };
    let (written, rest) = match date.split_once(['-', '/']) {
        Some((year, rest)) => (year, rest),
        None => (date, ""),
    };
    let count = i32::try_from(number(written)?).ok()?;
    // There is no year 0: the year before 1 is 1 BC.
    let year = match (written.len(), bc) {
        (2, false) => (count * 100).max(1),
        (2, true) => 1 - (count + 1) * 100,
        (3, false) => count * 10,
        (4, false) => count,
        (4, true) => 1 - count,
        _ => return None,
    };
    if rest.is_empty() || date.contains('/') {
        return new_year(year);
    }
    if let Some(week) = rest.strip_prefix('W').filter(|week| week.starts_with(is_digit)) {
        let (week, day) = week.split_once('-').unwrap_or((week, "1"));
        let day = if day == "WE" { 6 } else { number(day)? };
        let weekday = Weekday::try_from(u8::try_from(day).ok()?.checked_sub(1)?).ok()?;
        return NaiveDate::from_isoywd_opt(year, number(week)?, weekday);
    }
    let month = match Season::of_code(rest) {
        Some(Season::Spring) => 3,
        Some(Season::Summer) => 6,
        Some(Season::Fall) => 9,
        Some(Season::Winter) => 12,
        None => match rest.split_at_checked(1)? {
            ("Q", part) => number(part)?.checked_sub(1)? * 3 + 1,
            ("H", part) => number(part)?.checked_sub(1)? * 6 + 1,
            // Thirds of a year have the letter of no standard.
            ("C", part) => number(part)?.checked_sub(1)? * 4 + 1,
            _ => {
                let (month, day) = rest.split_once('-').unwrap_or((rest, "1"));
                return NaiveDate::from_ymd_opt(year, number(month)?, number(day)?);
            }
        },
    };
    NaiveDate::from_ymd_opt(year, month, 1)
}

/// Hour, minute and second.
fn first_time(time: &str) -> Option<(u32, u32, u32)> {
    if let Some(part) = DayPart::of_code(time) {
        return Some((part.hours().0.into(), 0, 0));
    }
    let clock = time.split(['+', '-', 'Z']).next().unwrap_or_default();
    let mut parts = clock.split(':').map(number);
    let hour = parts.next()??;
    Some((hour, parts.next().unwrap_or(Some(0))?, parts.next().unwrap_or(Some(0))?))
}

fn number(digits: &str) -> Option<u32> {
    let plain =
        !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_begin_where_they_say() {
        for (value, first) in [
            ("2023", "2023-01-01T00:00:00"),
            ("202", "2020-01-01T00:00:00"),
            ("19", "1900-01-01T00:00:00"),
            ("2019/2020", "2019-01-01T00:00:00"),
            ("2023-W37", "2023-09-11T00:00:00"),
            ("2023-W37-WE", "2023-09-16T00:00:00"),
            ("2023-W37-5", "2023-09-15T00:00:00"),
            ("2023-Q2", "2023-04-01T00:00:00"),
            ("2023-H2", "2023-07-01T00:00:00"),
            ("2023-C2", "2023-05-01T00:00:00"),
            ("00", "0001-01-01T00:00:00"),
            ("BC0044", "-0043-01-01T00:00:00"),
            ("BC0044-03", "-0043-03-01T00:00:00"),
            ("BC0044-03-15", "-0043-03-15T00:00:00"),
            ("BC00", "-0099-01-01T00:00:00"),
            ("BC04", "-0499-01-01T00:00:00"),
            ("2023-09-12T24:00", "2023-09-13T00:00:00"),
            ("2023-SU", "2023-06-01T00:00:00"),
            ("2023-09", "2023-09-01T00:00:00"),
            ("2023-09-12TEV", "2023-09-12T15:00:00"),
            ("2023-09-12T07:30:15+07:00", "2023-09-12T07:30:15"),
            ("2023-09-12T07", "2023-09-12T07:00:00"),
        ] {
            let found = LocalTime::first_of(value).map(|time| time.to_string());
            assert_eq!(found.as_deref(), Some(first), "{value}");
        }
    }

    #[test]
    fn what_is_no_place_in_time_has_no_beginning() {
        for value in [
            "",
            "P3D",
            "PXY",
            "PRESENT_REF",
            "XXXX-WXX-5",
            "2023-13",
            "2023-02-30",
            "T",
            "-",
            "2023-W",
            "2023-é",
            "2023-Z2",
            "BC",
            "BC004",
            "BC-044",
        ] {
            assert_eq!(LocalTime::first_of(value), None, "{value}");
        }
    }
}
