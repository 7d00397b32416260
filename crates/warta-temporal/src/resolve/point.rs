use core::fmt::Write;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::Granularity;
use crate::feast::add_days;
use crate::pieces::{Season, Unit};

/// A place on the calendar, as exact as it was said and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Point {
    /// 20 for the twentieth century.
    Century(i32),
    /// 199 for the nineties.
    Decade(i32),
    /// `2019/2020`.
    YearPair(i32),
    /// As it is said: years before Christ are negative, unlike those of the other places,
    /// which are the calendar's.
    Year(i32),
    Part {
        year: i32,
        unit: Unit,
        number: u8,
    },
    Season(i32, Season),
    Month(i32, u8),
    /// A month of the Islamic calendar, from its first day.
    HijriMonth(NaiveDate, u8),
    /// By its Monday.
    Week(NaiveDate),
    /// By its Saturday.
    Weekend(NaiveDate),
    Day(NaiveDate),
}

impl Point {
    pub(crate) fn month(year: i32, month: u32) -> Option<Point> {
        Some(Point::Month(year, u8::try_from(month).ok()?))
    }

    pub(crate) fn week_of(date: NaiveDate) -> Option<Point> {
        monday(date).map(Point::Week)
    }

    /// The period of this unit that holds `date`.
    pub(crate) fn holding(unit: Unit, date: NaiveDate) -> Option<Point> {
        let year = date.year();
        Some(match unit {
            Unit::Week => return Point::week_of(date),
            Unit::Month => return Point::month(year, date.month()),
            Unit::Quarter | Unit::Third | Unit::Half => {
                let months = months_of(unit);
                let number = u8::try_from(date.month0() / months + 1).ok()?;
                Point::Part { year, unit, number }
            }
            Unit::Year | Unit::Windu => Point::Year(said_year(year)),
            // TIMEX3 has no decade before Christ.
            Unit::Decade => Point::Decade(u32::try_from(year).ok()?.cast_signed() / 10),
            Unit::Century => Point::Century(said_century(year)),
            _ => Point::Day(date),
        })
    }

    /// First day, where it lies within the years of the calendar.
    pub(crate) fn begin(self) -> Option<NaiveDate> {
        let january = |year| NaiveDate::from_ymd_opt(year, 1, 1);
        match self {
            // There is no year 0 to begin with.
            Point::Century(1) => january(1),
            Point::Century(n) if n > 0 => january(n.checked_sub(1)?.checked_mul(100)?),
            Point::Century(n) => january(n.checked_mul(100)?.checked_add(1)?),
            Point::Decade(n) => january(n.checked_mul(10)?),
            Point::YearPair(year) => january(year),
            Point::Year(year) => january(calendar_year(year)),
            Point::Part { year, unit, number } => {
                let month = u32::from(number).checked_sub(1)? * months_of(unit) + 1;
                NaiveDate::from_ymd_opt(year, month, 1)
            }
            Point::Season(..) => None,
            Point::Month(year, month) => NaiveDate::from_ymd_opt(year, month.into(), 1),
            Point::HijriMonth(first, _)
            | Point::Week(first)
            | Point::Weekend(first)
            | Point::Day(first) => Some(first),
        }
    }

    /// The day after the last.
    pub(crate) fn end(self) -> Option<NaiveDate> {
        let begin = self.begin()?;
        let months = |n| begin.checked_add_months(Months::new(n));
        let days = |n| begin.checked_add_days(Days::new(n));
        match self {
            Point::Century(1) => months(1188),
            Point::Century(_) => months(1200),
            Point::Decade(_) => months(120),
            Point::YearPair(_) => months(24),
            Point::Year(_) => months(12),
            Point::Part { unit, .. } => months(months_of(unit)),
            Point::Season(..) => None,
            Point::Month(..) => months(1),
            Point::HijriMonth(_, length) => days(length.into()),
            Point::Week(_) => days(7),
            Point::Weekend(_) => days(2),
            Point::Day(_) => days(1),
        }
    }

    pub(crate) const fn granularity(self) -> Granularity {
        match self {
            Point::Century(_) => Granularity::Century,
            Point::Decade(_) => Granularity::Decade,
            Point::YearPair(_) | Point::Year(_) => Granularity::Year,
            Point::Part { .. } | Point::Season(..) => Granularity::PartOfYear,
            Point::Month(..) | Point::HijriMonth(..) => Granularity::Month,
            Point::Week(_) => Granularity::Week,
            Point::Weekend(_) => Granularity::Weekend,
            Point::Day(_) => Granularity::Day,
        }
    }

    /// The TIMEX3 value.
    pub(crate) fn write(self, to: &mut String) {
        let done = match self {
            Point::Century(n) if n > 0 => write!(to, "{:02}", n - 1),
            Point::Century(n) => write!(to, "BC{:02}", n.unsigned_abs().saturating_sub(1)),
            Point::Decade(n) => write!(to, "{n:03}"),
            Point::YearPair(year) => write!(to, "{year:04}/{:04}", year.saturating_add(1)),
            Point::Year(year) => write_year(year, to),
            Point::Part { year, unit, number } => write_year(said_year(year), to)
                .and_then(|()| write!(to, "-{}{number}", letter(unit))),
            Point::Season(year, season) => {
                write_year(said_year(year), to).and_then(|()| write!(to, "-{}", season.code()))
            }
            Point::Month(year, month) => {
                write_year(said_year(year), to).and_then(|()| write!(to, "-{month:02}"))
            }
            Point::HijriMonth(first, _) => write_year(said_year(first.year()), to)
                .and_then(|()| write!(to, "-{:02}", first.month())),
            Point::Week(first) | Point::Weekend(first) => {
                let (week, end) =
                    (first.iso_week(), if matches!(self, Point::Weekend(_)) { "-WE" } else { "" });
                write_year(said_year(week.year()), to)
                    .and_then(|()| write!(to, "-W{:02}{end}", week.week()))
            }
            Point::Day(day) => write_year(said_year(day.year()), to)
                .and_then(|()| write!(to, "-{:02}-{:02}", day.month(), day.day())),
        };
        // Writing to a string cannot fail.
        let _ = done;
    }
}

/// A year as it is said: `2023`, `BC0044`.
fn write_year(said: i32, to: &mut String) -> core::fmt::Result {
    let era = if said < 0 { "BC" } else { "" };
    write!(to, "{era}{:04}", said.unsigned_abs())
}

/// The year of the calendar that is said so: 1 BC is its year 0.
pub(crate) const fn calendar_year(said: i32) -> i32 {
    if said < 0 { said.saturating_add(1) } else { said }
}

/// The century that holds a year of the calendar, as it is said: those before Christ are
/// negative.
const fn said_century(year: i32) -> i32 {
    if year < 1 { year / 100 - 1 } else { year / 100 + 1 }
}

/// The year as it is said: the calendar's year 0 is 1 BC.
pub(crate) const fn said_year(year: i32) -> i32 {
    if year < 1 { year - 1 } else { year }
}

pub(crate) fn monday(date: NaiveDate) -> Option<NaiveDate> {
    add_days(date, -i64::from(date.weekday().num_days_from_monday()))
}

/// The day of this name in the week of `date`.
pub(crate) fn in_week(date: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    add_days(monday(date)?, day.num_days_from_monday().into())
}

pub(crate) const fn months_of(unit: Unit) -> u32 {
    match unit {
        Unit::Quarter => 3,
        Unit::Third => 4,
        Unit::Half => 6,
        Unit::Year => 12,
        Unit::Windu => 96,
        Unit::Decade => 120,
        Unit::Century => 1200,
        Unit::Millennium => 12_000,
        _ => 1,
    }
}

/// The letter of a part of the year: `Q`, `H`, and `C` for the caturwulan, which
/// TIMEX3 has no letter for.
pub(crate) const fn letter(unit: Unit) -> char {
    match unit {
        Unit::Quarter => 'Q',
        Unit::Third => 'C',
        _ => 'H',
    }
}
