//! The calendars behind the movable feasts.

use chrono::{Datelike, NaiveDate};
use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Hijri, Iso};
use icu_calendar::types::Month;
use icu_calendar::{AsCalendar, Date};

use super::add_days;

/// Easter Sunday of the Gregorian calendar and `days` days more (the anonymous
/// computus of 1876).
pub(super) fn easter(year: i32, days: i64) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let leap = century.div_euclid(4);
    let lunar = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - leap - lunar + 15).rem_euclid(30);
    let sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * rest.div_euclid(4) - epact - rest.rem_euclid(4))
            .rem_euclid(7);
    let late = (golden + 11 * epact + 22 * sunday).div_euclid(451);
    let sum = epact + sunday - 7 * late + 114;
    let month = u32::try_from(sum.div_euclid(31)).ok()?;
    let day = u32::try_from(sum.rem_euclid(31) + 1).ok()?;
    add_days(NaiveDate::from_ymd_opt(year, month, day)?, days)
}

/// The day of the tabular Islamic calendar: civil epoch (Friday, 16 July 622
/// Julian), leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of each thirty.
pub(crate) fn from_hijri(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    if !(1..=9600).contains(&year) {
        return None;
    }
    let calendar =
        Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday);
    // The thirtieth of a short month is the first of the next, as an observer who
    // sees the moon a day later has it.
    let first = Date::try_new_hijri_with_calendar(year, month, 1, calendar).ok()?;
    (1..=30).contains(&day).then_some(())?;
    add_days(civil(&first)?, i64::from(day) - 1)
}

fn civil<A: AsCalendar>(date: &Date<A>) -> Option<NaiveDate> {
    let iso = date.to_calendar(Iso);
    let (month, day) = (iso.month().ordinal, iso.day_of_month().0);
    NaiveDate::from_ymd_opt(iso.era_year().extended_year, month.into(), day.into())
}

/// The days of a Gregorian year on which an Islamic date falls.
pub(super) fn hijri_in_year(year: i32, month: u8, day: u8) -> [Option<NaiveDate>; 2] {
    // 33 Islamic years are about 32 Gregorian ones.
    let about = (year - 622) * 33 / 32;
    let mut found = (about - 1..=about + 3)
        .filter_map(|y| from_hijri(y, month, day))
        .filter(|d| d.year() == year);
    [found.next(), found.next()]
}

/// The Chinese new year: the first day of the first month of the Chinese calendar.
pub(super) fn chinese_new_year(year: i32) -> Option<NaiveDate> {
    // Farther off the calendar is an approximation of an approximation.
    if !(1645..=2644).contains(&year) {
        return None;
    }
    civil(&Date::try_new_chinese_traditional(year, Month::new(1), 1).ok()?)
}

/// The days of a year that lie so many days behind a Galungan, which comes back with the
/// Pawukon of Bali every 210 days.
pub(super) fn in_pawukon(year: i32, days: i64) -> [Option<NaiveDate>; 2] {
    const CYCLE: i64 = 210;
    let first = || {
        let one = add_days(NaiveDate::from_ymd_opt(2023, 1, 4)?, days)?;
        let new_year = NaiveDate::from_ymd_opt(year, 1, 1)?;
        add_days(new_year, (one - new_year).num_days().rem_euclid(CYCLE))
    };
    let first = first();
    let second = first.and_then(|day| add_days(day, CYCLE)).filter(|day| day.year() == year);
    [first, second]
}

/// The day of the lunar month, as the Chinese calendar counts it from the new moon.
#[cfg(test)]
pub(super) fn moon_day(date: NaiveDate) -> Option<u8> {
    use icu_calendar::cal::ChineseTraditional;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    let iso = Date::try_new_iso(date.year(), month, day).ok()?;
    Some(iso.to_calendar(ChineseTraditional::new()).day_of_month().0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Feast;

    #[test]
    fn easter_falls_on_its_days() {
        for (year, month, day) in
            [(1900, 4, 15), (1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2038, 4, 25)]
        {
            assert_eq!(easter(year, 0), NaiveDate::from_ymd_opt(year, month, day));
        }
    }

    #[test]
    fn galungan_comes_back_every_thirty_weeks() {
        for (year, days) in [
            (2022, [(6, 8), (1, 1)]),
            (2023, [(1, 4), (8, 2)]),
            (2024, [(2, 28), (9, 25)]),
            (2025, [(4, 23), (11, 19)]),
        ] {
            let days = days.map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
            let found = in_pawukon(year, 0);
            assert!(found.iter().flatten().all(|day| days.contains(&Some(*day))), "{found:?}");
            assert!(found[0].is_some());
        }
        let kuningan = [(3, 9), (10, 5)].map(|(m, d)| NaiveDate::from_ymd_opt(2024, m, d));
        assert_eq!(Feast::Kuningan.days_in_year(2024), kuningan);
    }

    /// The decided days are a day off the computed ones at most.
    #[test]
    fn decided_and_computed_days_are_neighbours() {
        for feast in [
            Feast::IdulFitri,
            Feast::IdulAdha,
            Feast::TahunBaruHijriah,
            Feast::MaulidNabi,
            Feast::IsraMikraj,
        ] {
            for year in 2000..=2026 {
                for day in feast.days_in_year(year).into_iter().flatten() {
                    let (month, of_month) = feast.hijri().expect("an Islamic feast");
                    let about = (year - 622) * 33 / 32;
                    let near = (about - 1..=about + 3)
                        .filter_map(|y| from_hijri(y, month, of_month))
                        .any(|d| (d - day).num_days().abs() <= 1);
                    assert!(near, "{feast:?} of {year}");
                }
            }
        }
        for year in 2000..=2026 {
            let decided = Feast::Imlek.in_year(year).expect("Imlek of every year");
            assert_eq!(chinese_new_year(year), Some(decided));
            assert_eq!(decided.year(), year);
        }
    }
}
