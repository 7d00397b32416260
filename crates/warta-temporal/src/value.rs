//! The place in time of a TIMEX3 value alone, for those who have no more of it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::LocalTime;

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
        let time = time.map_or(Some(NaiveTime::MIN), first_time)?;
        Some(LocalTime::from_naive(NaiveDateTime::new(day, time)))
    }
}

fn first_day(date: &str) -> Option<NaiveDate> {
    let new_year = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
    if let Some(years) = date.strip_prefix("BC") {
        // There is no year 0: the year before 1 is 1 BC.
        let years = number(years)?;
        let years = if date.len() == 4 { years * 100 + 100 } else { years };
        return new_year(1 - i32::try_from(years).ok()?);
    }
    let (year, rest) = match date.split_once(['-', '/']) {
        Some((year, rest)) => (year, rest),
        None => (date, ""),
    };
    let scale = match year.len() {
        2 => 100,
        3 => 10,
        4 => 1,
        _ => return None,
    };
    let year = i32::try_from(number(year)? * scale).ok()?;
    if rest.is_empty() || date.contains('/') {
        return new_year(year);
    }
    if let Some(week) = rest.strip_prefix('W').filter(|week| week.starts_with(is_digit)) {
        let (week, day) = week.split_once('-').unwrap_or((week, "1"));
        let day = if day == "WE" { 6 } else { number(day)? };
        let weekday = Weekday::try_from(u8::try_from(day).ok()?.checked_sub(1)?).ok()?;
        return NaiveDate::from_isoywd_opt(year, number(week)?, weekday);
    }
    let month = match rest {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        "WI" => 12,
        _ => match rest.split_at_checked(1)? {
            ("Q", part) => number(part)?.checked_sub(1)? * 3 + 1,
            ("H", part) => number(part)?.checked_sub(1)? * 6 + 1,
            // Thirds of a year have the letter of no standard.
            (letter, part) if !letter.starts_with(is_digit) => {
                number(part)?.checked_sub(1)? * 4 + 1
            }
            _ => {
                let (month, day) = rest.split_once('-').unwrap_or((rest, "1"));
                return NaiveDate::from_ymd_opt(year, number(month)?, number(day)?);
            }
        },
    };
    NaiveDate::from_ymd_opt(year, month, 1)
}

fn first_time(time: &str) -> Option<NaiveTime> {
    let hour = match time {
        "MO" => 0,
        "MI" => 11,
        "AF" => 12,
        "EV" => 15,
        "NI" => 18,
        _ => {
            let clock = time.split(['+', '-', 'Z']).next().unwrap_or_default();
            let mut parts = clock.split(':').map(number);
            let hour = parts.next()??;
            let (minute, second) =
                (parts.next().unwrap_or(Some(0))?, parts.next().unwrap_or(Some(0))?);
            // 24.00 closes the day.
            return match hour {
                24 => NaiveTime::from_hms_opt(23, 59, 59),
                _ => NaiveTime::from_hms_opt(hour, minute, second),
            };
        }
    };
    NaiveTime::from_hms_opt(hour, 0, 0)
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
        ] {
            assert_eq!(LocalTime::first_of(value), None, "{value}");
        }
    }
}
