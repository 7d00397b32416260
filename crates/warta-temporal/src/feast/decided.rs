//! The days that the government decided: the holidays of the joint ministerial
//! decrees (SKB) for 2000 to 2026. The day of the feast, not a day off that was
//! moved away from it (as in 2021).

use super::Feast;

/// The years that the tables cover.
pub(super) const FIRST: i32 = 2000;
pub(super) const LAST: i32 = 2026;

type Day = (i32, u8, u8);

/// The decided days of a feast, in order of time.
pub(super) const fn days(feast: Feast) -> Option<&'static [Day]> {
    Some(match feast {
        Feast::IdulFitri => IDUL_FITRI,
        Feast::IdulAdha => IDUL_ADHA,
        Feast::TahunBaruHijriah => TAHUN_BARU_HIJRIAH,
        Feast::MaulidNabi => MAULID,
        Feast::IsraMikraj => ISRA_MIKRAJ,
        Feast::Imlek => IMLEK,
        Feast::Nyepi => NYEPI,
        Feast::Waisak => WAISAK,
        _ => return None,
    })
}

const IDUL_FITRI: &[Day] = &[
    (2000, 1, 8),
    (2000, 12, 27),
    (2001, 12, 16),
    (2002, 12, 6),
    (2003, 11, 25),
    (2004, 11, 14),
    (2005, 11, 3),
    (2006, 10, 24),
    (2007, 10, 13),
    (2008, 10, 1),
    (2009, 9, 20),
    (2010, 9, 10),
    (2011, 8, 31),
    (2012, 8, 19),
    (2013, 8, 8),
    (2014, 7, 28),
    (2015, 7, 17),
    (2016, 7, 6),
    (2017, 6, 25),
    (2018, 6, 15),
    (2019, 6, 5),
    (2020, 5, 24),
    (2021, 5, 13),
    (2022, 5, 2),
    (2023, 4, 22),
    (2024, 4, 10),
    (2025, 3, 31),
    (2026, 3, 21),
];

const IDUL_ADHA: &[Day] = &[
    (2000, 3, 16),
    (2001, 3, 5),
    (2002, 2, 22),
    (2003, 2, 12),
    (2004, 2, 1),
    (2005, 1, 21),
    (2006, 1, 10),
    (2006, 12, 31),
    (2007, 12, 20),
    (2008, 12, 8),
    (2009, 11, 27),
    (2010, 11, 17),
    (2011, 11, 6),
    (2012, 10, 26),
    (2013, 10, 15),
    (2014, 10, 5),
    (2015, 9, 24),
    (2016, 9, 12),
    (2017, 9, 1),
    (2018, 8, 22),
    (2019, 8, 11),
    (2020, 7, 31),
    (2021, 7, 20),
    (2022, 7, 10),
    (2023, 6, 29),
    (2024, 6, 17),
    (2025, 6, 6),
    (2026, 5, 27),
];

const TAHUN_BARU_HIJRIAH: &[Day] = &[
    (2000, 4, 6),
    (2001, 3, 26),
    (2002, 3, 15),
    (2003, 3, 4),
    (2004, 2, 22),
    (2005, 2, 10),
    (2006, 1, 31),
    (2007, 1, 20),
    (2008, 1, 10),
    (2008, 12, 29),
    (2009, 12, 18),
    (2010, 12, 7),
    (2011, 11, 27),
    (2012, 11, 15),
    (2013, 11, 5),
    (2014, 10, 25),
    (2015, 10, 14),
    (2016, 10, 2),
    (2017, 9, 21),
    (2018, 9, 11),
    (2019, 9, 1),
    (2020, 8, 20),
    (2021, 8, 10),
    (2022, 7, 30),
    (2023, 7, 19),
    (2024, 7, 7),
    (2025, 6, 27),
    (2026, 6, 16),
];

const MAULID: &[Day] = &[
    (2000, 6, 15),
    (2001, 6, 4),
    (2002, 5, 25),
    (2003, 5, 15),
    (2004, 5, 2),
    (2005, 4, 22),
    (2006, 4, 10),
    (2007, 3, 31),
    (2008, 3, 20),
    (2009, 3, 9),
    (2010, 2, 26),
    (2011, 2, 15),
    (2012, 2, 5),
    (2013, 1, 24),
    (2014, 1, 14),
    (2015, 1, 3),
    (2015, 12, 24),
    (2016, 12, 12),
    (2017, 12, 1),
    (2018, 11, 20),
    (2019, 11, 9),
    (2020, 10, 29),
    (2021, 10, 19),
    (2022, 10, 8),
    (2023, 9, 28),
    (2024, 9, 16),
    (2025, 9, 5),
    (2026, 8, 25),
];

const ISRA_MIKRAJ: &[Day] = &[
    (2000, 10, 25),
    (2001, 10, 15),
    (2002, 10, 4),
    (2003, 9, 24),
    (2004, 9, 12),
    (2005, 9, 2),
    (2006, 8, 21),
    (2007, 8, 11),
    (2008, 7, 30),
    (2009, 7, 20),
    (2010, 7, 10),
    (2011, 6, 29),
    (2012, 6, 17),
    (2013, 6, 6),
    (2014, 5, 27),
    (2015, 5, 16),
    (2016, 5, 6),
    (2017, 4, 24),
    (2018, 4, 14),
    (2019, 4, 3),
    (2020, 3, 22),
    (2021, 3, 11),
    (2022, 2, 28),
    (2023, 2, 18),
    (2024, 2, 8),
    (2025, 1, 27),
    (2026, 1, 16),
];

const IMLEK: &[Day] = &[
    (2000, 2, 5),
    (2001, 1, 24),
    (2002, 2, 12),
    (2003, 2, 1),
    (2004, 1, 22),
    (2005, 2, 9),
    (2006, 1, 29),
    (2007, 2, 18),
    (2008, 2, 7),
    (2009, 1, 26),
    (2010, 2, 14),
    (2011, 2, 3),
    (2012, 1, 23),
    (2013, 2, 10),
    (2014, 1, 31),
    (2015, 2, 19),
    (2016, 2, 8),
    (2017, 1, 28),
    (2018, 2, 16),
    (2019, 2, 5),
    (2020, 1, 25),
    (2021, 2, 12),
    (2022, 2, 1),
    (2023, 1, 22),
    (2024, 2, 10),
    (2025, 1, 29),
    (2026, 2, 17),
];

const NYEPI: &[Day] = &[
    (2000, 4, 4),
    (2001, 3, 25),
    (2002, 4, 13),
    (2003, 4, 2),
    (2004, 3, 22),
    (2005, 3, 11),
    (2006, 3, 30),
    (2007, 3, 19),
    (2008, 3, 7),
    (2009, 3, 26),
    (2010, 3, 16),
    (2011, 3, 5),
    (2012, 3, 23),
    (2013, 3, 12),
    (2014, 3, 31),
    (2015, 3, 21),
    (2016, 3, 9),
    (2017, 3, 28),
    (2018, 3, 17),
    (2019, 3, 7),
    (2020, 3, 25),
    (2021, 3, 14),
    (2022, 3, 3),
    (2023, 3, 22),
    (2024, 3, 11),
    (2025, 3, 29),
    (2026, 3, 19),
];

const WAISAK: &[Day] = &[
    (2000, 5, 18),
    (2001, 5, 7),
    (2002, 5, 26),
    (2003, 5, 16),
    (2004, 6, 3),
    (2005, 5, 24),
    (2006, 5, 13),
    (2007, 6, 1),
    (2008, 5, 20),
    (2009, 5, 9),
    (2010, 5, 28),
    (2011, 5, 17),
    (2012, 5, 6),
    (2013, 5, 25),
    (2014, 5, 15),
    (2015, 6, 2),
    (2016, 5, 22),
    (2017, 5, 11),
    (2018, 5, 29),
    (2019, 5, 19),
    (2020, 5, 7),
    (2021, 5, 26),
    (2022, 5, 16),
    (2023, 6, 4),
    (2024, 5, 23),
    (2025, 5, 12),
    (2026, 5, 31),
];

/// The first day of Ramadan, as decided, nearest to the computed one.
pub(super) fn ramadan(about: chrono::NaiveDate) -> Option<chrono::NaiveDate> {
    RAMADAN
        .iter()
        .filter_map(|&(y, m, d)| chrono::NaiveDate::from_ymd_opt(y, m.into(), d.into()))
        .find(|d| (*d - about).num_days().abs() < 5)
}

const RAMADAN: &[Day] = &[
    (2000, 11, 28),
    (2001, 11, 17),
    (2002, 11, 6),
    (2003, 10, 27),
    (2004, 10, 15),
    (2005, 10, 5),
    (2006, 9, 24),
    (2007, 9, 13),
    (2008, 9, 1),
    (2009, 8, 22),
    (2010, 8, 11),
    (2011, 8, 1),
    (2012, 7, 21),
    (2013, 7, 10),
    (2014, 6, 29),
    (2015, 6, 18),
    (2016, 6, 6),
    (2017, 5, 27),
    (2018, 5, 17),
    (2019, 5, 6),
    (2020, 4, 24),
    (2021, 4, 13),
    (2022, 4, 3),
    (2023, 3, 23),
    (2024, 3, 12),
    (2025, 3, 1),
    (2026, 2, 19),
];

#[cfg(test)]
mod tests {
    use super::super::computed::{from_hijri, moon_day};
    use super::*;
    use chrono::{Datelike, NaiveDate};

    fn date(&(year, month, day): &Day) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month.into(), day.into()).expect("a day of the calendar")
    }

    const TABLES: [(&str, &[Day]); 9] = [
        ("Idul Fitri", IDUL_FITRI),
        ("Idul Adha", IDUL_ADHA),
        ("1 Muharam", TAHUN_BARU_HIJRIAH),
        ("Maulid", MAULID),
        ("Isra Mikraj", ISRA_MIKRAJ),
        ("Ramadan", RAMADAN),
        ("Imlek", IMLEK),
        ("Nyepi", NYEPI),
        ("Waisak", WAISAK),
    ];

    /// Every table is in order and misses no year of its own calendar.
    #[test]
    fn a_year_lies_between_two_feasts() {
        for (name, days) in TABLES {
            let islamic = !matches!(name, "Imlek" | "Nyepi" | "Waisak");
            for pair in days.windows(2) {
                let away = (date(&pair[1]) - date(&pair[0])).num_days();
                let fits = if islamic {
                    (352..=357).contains(&away)
                } else {
                    matches!(away, 353..=356 | 382..=386)
                };
                assert!(fits, "{name}: {away} days between {:?} and {:?}", pair[0], pair[1]);
            }
            let first = days.first().map(|d| d.0);
            assert_eq!(first, Some(FIRST), "{name}");
            assert_eq!(days.last().map(|d| d.0), Some(LAST), "{name}");
        }
    }

    /// The fast lasts 29 or 30 days.
    #[test]
    fn ramadan_ends_with_idul_fitri() {
        for first in RAMADAN {
            let feast = IDUL_FITRI.iter().map(date).find(|f| *f > date(first)).expect("a feast");
            let length = (feast - date(first)).num_days();
            assert!(matches!(length, 29 | 30), "{first:?} and {length} days");
        }
    }

    /// Days that differ by more than one from the tabular Islamic calendar, the
    /// new moon (Nyepi is the day after it) or the full moon (Waisak), all named.
    #[test]
    fn deviations_over_a_day_are_none() {
        let mut far = Vec::new();
        for (name, days, month, day) in [
            ("Idul Fitri", IDUL_FITRI, 10, 1),
            ("Idul Adha", IDUL_ADHA, 12, 10),
            ("1 Muharam", TAHUN_BARU_HIJRIAH, 1, 1),
            ("Maulid", MAULID, 3, 12),
            ("Isra Mikraj", ISRA_MIKRAJ, 7, 27),
            ("Ramadan", RAMADAN, 9, 1),
        ] {
            for decided in days.iter().map(date) {
                let about = (decided.year() - 622) * 33 / 32;
                let away = (about - 1..=about + 3)
                    .filter_map(|y| from_hijri(y, month, day))
                    .map(|d| (decided - d).num_days())
                    .min_by_key(|d| d.abs());
                if away.is_none_or(|d| d.abs() > 1) {
                    far.push(format!("{name} {decided}: {away:?}"));
                }
            }
        }
        for (name, days, low, high) in [("Nyepi", NYEPI, 0, 3), ("Waisak", WAISAK, 14, 17)] {
            for decided in days.iter().map(date) {
                // The thirtieth is the day before a new moon late at night.
                let moon = moon_day(decided).expect("a day of the Chinese calendar") % 30;
                if !(low..=high).contains(&moon) {
                    far.push(format!("{name} {decided}: day {moon} of the moon"));
                }
            }
        }
        assert!(far.is_empty(), "{}", far.join("\n"));
    }
}
