//! Named days of the Indonesian calendar.

use chrono::NaiveDate;

/// A day that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feast {
    /// Month and day are the same every year.
    Fixed(u32, u32),
    /// A number of days from Easter Sunday.
    Easter(i64),
    /// A row of [`MOVABLE`].
    Movable(Movable),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Movable {
    IdulFitri,
    IdulAdha,
    Imlek,
    Nyepi,
    Waisak,
}

use Movable::{IdulAdha, IdulFitri, Imlek, Nyepi, Waisak};

/// Names of days, longest first where one begins another; lower case, words apart by one
/// blank.
pub(crate) const FEASTS: [(&str, Feast); 47] = [
    ("hari raya idul fitri", Feast::Movable(IdulFitri)),
    ("hari raya idulfitri", Feast::Movable(IdulFitri)),
    ("hari raya lebaran", Feast::Movable(IdulFitri)),
    ("idul fitri", Feast::Movable(IdulFitri)),
    ("idulfitri", Feast::Movable(IdulFitri)),
    ("lebaran", Feast::Movable(IdulFitri)),
    ("hari raya idul adha", Feast::Movable(IdulAdha)),
    ("idul adha", Feast::Movable(IdulAdha)),
    ("iduladha", Feast::Movable(IdulAdha)),
    ("hari raya kurban", Feast::Movable(IdulAdha)),
    ("tahun baru imlek", Feast::Movable(Imlek)),
    ("hari raya imlek", Feast::Movable(Imlek)),
    ("imlek", Feast::Movable(Imlek)),
    ("hari raya nyepi", Feast::Movable(Nyepi)),
    ("nyepi", Feast::Movable(Nyepi)),
    ("hari raya waisak", Feast::Movable(Waisak)),
    ("waisak", Feast::Movable(Waisak)),
    ("malam tahun baru", Feast::Fixed(12, 31)),
    ("hari raya natal", Feast::Fixed(12, 25)),
    ("hari natal", Feast::Fixed(12, 25)),
    ("malam natal", Feast::Fixed(12, 24)),
    ("natal", Feast::Fixed(12, 25)),
    ("hari kemerdekaan", Feast::Fixed(8, 17)),
    ("hari pahlawan", Feast::Fixed(11, 10)),
    ("hari kartini", Feast::Fixed(4, 21)),
    ("hari buruh", Feast::Fixed(5, 1)),
    ("hari sumpah pemuda", Feast::Fixed(10, 28)),
    ("hari ibu", Feast::Fixed(12, 22)),
    ("hari lahir pancasila", Feast::Fixed(6, 1)),
    ("hari kesaktian pancasila", Feast::Fixed(10, 1)),
    ("hari pendidikan nasional", Feast::Fixed(5, 2)),
    ("hari kebangkitan nasional", Feast::Fixed(5, 20)),
    ("hari anak nasional", Feast::Fixed(7, 23)),
    ("hari santri", Feast::Fixed(10, 22)),
    ("hari guru nasional", Feast::Fixed(11, 25)),
    ("hari bhayangkara", Feast::Fixed(7, 1)),
    ("hari valentine", Feast::Fixed(2, 14)),
    ("hari perempuan internasional", Feast::Fixed(3, 8)),
    ("hari bumi", Feast::Fixed(4, 22)),
    ("hari kesehatan nasional", Feast::Fixed(11, 12)),
    ("hari pers nasional", Feast::Fixed(2, 9)),
    ("hari batik nasional", Feast::Fixed(10, 2)),
    ("hari antikorupsi sedunia", Feast::Fixed(12, 9)),
    ("hari tni", Feast::Fixed(10, 5)),
    ("jumat agung", Feast::Easter(-2)),
    ("paskah", Feast::Easter(0)),
    ("kenaikan isa almasih", Feast::Easter(39)),
];

/// Dates that the Indonesian government fixed in its yearly joint decrees on public
/// holidays (SKB hari libur nasional), 2010 to 2026: month and day of each feast.
#[rustfmt::skip]
const DECREED: [(i32, [(u32, u32); 5]); 17] = [
    // Idul Fitri, Idul Adha, Imlek, Nyepi, Waisak
    (2010, [(9, 10), (11, 17), (2, 14), (3, 16), (5, 28)]),
    (2011, [(8, 31), (11, 6), (2, 3), (3, 5), (5, 17)]),
    (2012, [(8, 19), (10, 26), (1, 23), (3, 23), (5, 6)]),
    (2013, [(8, 8), (10, 15), (2, 10), (3, 12), (5, 25)]),
    (2014, [(7, 28), (10, 5), (1, 31), (3, 31), (5, 15)]),
    (2015, [(7, 17), (9, 24), (2, 19), (3, 21), (6, 2)]),
    (2016, [(7, 6), (9, 12), (2, 8), (3, 9), (5, 22)]),
    (2017, [(6, 25), (9, 1), (1, 28), (3, 28), (5, 11)]),
    (2018, [(6, 15), (8, 22), (2, 16), (3, 17), (5, 29)]),
    (2019, [(6, 5), (8, 11), (2, 5), (3, 7), (5, 19)]),
    (2020, [(5, 24), (7, 31), (1, 25), (3, 25), (5, 7)]),
    (2021, [(5, 13), (7, 20), (2, 12), (3, 14), (5, 26)]),
    (2022, [(5, 2), (7, 10), (2, 1), (3, 3), (5, 16)]),
    (2023, [(4, 22), (6, 29), (1, 22), (3, 22), (6, 4)]),
    (2024, [(4, 10), (6, 17), (2, 10), (3, 11), (5, 23)]),
    (2025, [(3, 31), (6, 6), (1, 29), (3, 29), (5, 12)]),
    (2026, [(3, 21), (5, 27), (2, 17), (3, 19), (5, 31)]),
];

impl Feast {
    /// The day of the feast in a year of the common era. Movable feasts are known for the
    /// years that a decree fixed them.
    pub(crate) fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Feast::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Feast::Easter(days) => {
                let shift = chrono::TimeDelta::try_days(days)?;
                easter(year)?.checked_add_signed(shift)
            }
            Feast::Movable(feast) => {
                let (_, days) = DECREED.iter().find(|(decreed, _)| *decreed == year)?;
                let &(month, day) = days.get(feast as usize)?;
                NaiveDate::from_ymd_opt(year, month, day)
            }
        }
    }

    /// The day of an Islamic feast in a year of the Hijra: `Idul Fitri 1445 Hijriah`.
    pub(crate) fn in_hijri_year(self, year: i32) -> Option<NaiveDate> {
        // A Hijri year is 354.367 days; its Syawal and Zulhijah lie in one common year.
        let common = |offset: f64| (f64::from(year) * 0.970_229 + offset).floor() as i32;
        match self {
            Feast::Movable(IdulFitri) => self.in_year(common(622.29)),
            Feast::Movable(IdulAdha) => self.in_year(common(622.48)),
            _ => None,
        }
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn easter_is_known() {
        assert_eq!(Feast::Easter(0).in_year(2024), day(2024, 3, 31));
        assert_eq!(Feast::Easter(-2).in_year(2025), day(2025, 4, 18));
    }

    #[test]
    fn hijri_years_find_their_feasts() {
        let fitri = Feast::Movable(IdulFitri);
        for (hijri, year) in (1431..=1447).zip(2010..=2026) {
            assert_eq!(fitri.in_hijri_year(hijri), fitri.in_year(year), "{hijri}");
            let adha = Feast::Movable(IdulAdha);
            assert_eq!(adha.in_hijri_year(hijri), adha.in_year(year), "{hijri}");
        }
        assert_eq!(fitri.in_hijri_year(1445), day(2024, 4, 10));
    }
}
