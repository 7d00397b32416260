//! The named days of the Indonesian calendar and their dates.

mod computed;
mod decided;
mod names;

use chrono::{Datelike, Days, Duration, NaiveDate, Weekday};

pub(crate) use computed::from_hijri;

/// A named day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the days' own")]
#[non_exhaustive]
pub enum Feast {
    TahunBaru,
    Imlek,
    Nyepi,
    JumatAgung,
    Paskah,
    KenaikanYesusKristus,
    Pentakosta,
    Waisak,
    Natal,
    TahunBaruHijriah,
    MaulidNabi,
    IsraMikraj,
    NuzululQuran,
    IdulFitri,
    IdulAdha,
    HariBuruh,
    HariKartini,
    HariBumi,
    HariPendidikanNasional,
    HariKebangkitanNasional,
    HariLahirPancasila,
    HariBhayangkara,
    HariAnakNasional,
    HariKemerdekaan,
    HariBatikNasional,
    HariKesaktianPancasila,
    HariTni,
    HariSantri,
    SumpahPemuda,
    HariPahlawan,
    HariGuru,
    HariAidsSedunia,
    HariHam,
    HariIbu,
    HariPersNasional,
    HariPerempuan,
    HariValentine,
    HariLingkunganHidup,
    HariOlahragaNasional,
    HariTaniNasional,
    HariPanganSedunia,
    KamisPutih,
    RabuAbu,
    CapGoMeh,
    Galungan,
    Kuningan,
    Asyura,
    NisfuSyaban,
    HariQuds,
    HariArafah,
    HariAnzac,
    HariNakba,
    HariBastille,
    HariVeteranNasional,
    Halloween,
    HariAnakSedunia,
    Thanksgiving,
    BlackFriday,
    BoxingDay,
}

impl Feast {
    /// Its day in a year of the common era; the earlier where it falls twice, as
    /// Idul Fitri did in 2000, and `None` where it does not fall at all.
    ///
    /// The days of Imlek, Nyepi, Waisak and the Islamic feasts of 2000 to 2026
    /// are those that the government decided. Beyond, the Islamic ones follow
    /// the tabular calendar (civil epoch), and Imlek the Chinese calendar: a
    /// computed day can differ from the one decided later by a day. Nyepi and
    /// Waisak have none beyond that table.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        self.days_in_year(year)[0]
    }

    /// Its days in a year: none, one or two.
    pub(crate) fn days_in_year(self, year: i32) -> [Option<NaiveDate>; 2] {
        if !(-9999..=9999).contains(&year) {
            return [None, None];
        }
        if let Some((month, day)) = self.fixed() {
            return [NaiveDate::from_ymd_opt(year, month, day), None];
        }
        if let Some(days) = decided::days(self)
            && (decided::FIRST..=decided::LAST).contains(&year)
        {
            let mut found = days
                .iter()
                .filter(|d| d.0 == year)
                .filter_map(|&(y, m, d)| NaiveDate::from_ymd_opt(y, m.into(), d.into()));
            return [found.next(), found.next()];
        }
        match self {
            Feast::RabuAbu => [computed::easter(year, -46), None],
            Feast::KamisPutih => [computed::easter(year, -3), None],
            Feast::JumatAgung => [computed::easter(year, -2), None],
            Feast::Paskah => [computed::easter(year, 0), None],
            Feast::KenaikanYesusKristus => [computed::easter(year, 39), None],
            Feast::Pentakosta => [computed::easter(year, 49), None],
            Feast::Imlek => [computed::chinese_new_year(year), None],
            // The fifteenth day of the year.
            Feast::CapGoMeh => [Feast::Imlek.in_year(year).and_then(|day| add_days(day, 14)), None],
            Feast::Galungan => computed::in_pawukon(year, 0),
            Feast::Kuningan => computed::in_pawukon(year, 10),
            Feast::Asyura => in_year_behind(Feast::TahunBaruHijriah, year, |day| add_days(day, 9)),
            Feast::HariArafah => in_year_behind(Feast::IdulAdha, year, |day| add_days(day, -1)),
            Feast::HariQuds => in_year_behind(Feast::IdulFitri, year, friday_before),
            Feast::Thanksgiving => [thanksgiving(year), None],
            Feast::BlackFriday => [thanksgiving(year).and_then(|day| add_days(day, 1)), None],
            // In the Ramadan that was decided.
            Feast::NuzululQuran => computed::hijri_in_year(year, 9, 17).map(|day| {
                let begun = day?.checked_sub_days(Days::new(16))?;
                decided::ramadan(begun).unwrap_or(begun).checked_add_days(Days::new(16))
            }),
            _ => self
                .hijri()
                .map_or([None, None], |(month, day)| computed::hijri_in_year(year, month, day)),
        }
    }

    /// Its day in a year of the Islamic era, for an Islamic feast.
    pub(crate) fn in_hijri_year(self, year: i32) -> Option<NaiveDate> {
        let (month, day) = self.hijri()?;
        let about = from_hijri(year, month, day)?;
        let near = |d: &NaiveDate| (*d - about).num_days().abs() < 10;
        [about.year() - 1, about.year(), about.year() + 1]
            .into_iter()
            .flat_map(|y| self.days_in_year(y))
            .flatten()
            .find(near)
            .or(Some(about))
    }

    /// Month and day in the Islamic calendar.
    const fn hijri(self) -> Option<(u8, u8)> {
        match self {
            Feast::TahunBaruHijriah => Some((1, 1)),
            Feast::Asyura => Some((1, 10)),
            Feast::MaulidNabi => Some((3, 12)),
            Feast::IsraMikraj => Some((7, 27)),
            Feast::NisfuSyaban => Some((8, 15)),
            Feast::NuzululQuran => Some((9, 17)),
            Feast::IdulFitri => Some((10, 1)),
            Feast::HariArafah => Some((12, 9)),
            Feast::IdulAdha => Some((12, 10)),
            _ => None,
        }
    }

    /// Month and day, for a day that falls on the same date every year.
    pub(crate) const fn fixed(self) -> Option<(u32, u32)> {
        Some(match self {
            Feast::TahunBaru => (1, 1),
            Feast::HariPersNasional => (2, 9),
            Feast::HariValentine => (2, 14),
            Feast::HariPerempuan => (3, 8),
            Feast::HariKartini => (4, 21),
            Feast::HariBumi => (4, 22),
            Feast::HariAnzac => (4, 25),
            Feast::HariBuruh => (5, 1),
            Feast::HariPendidikanNasional => (5, 2),
            Feast::HariNakba => (5, 15),
            Feast::HariKebangkitanNasional => (5, 20),
            Feast::HariLahirPancasila => (6, 1),
            Feast::HariLingkunganHidup => (6, 5),
            Feast::HariBhayangkara => (7, 1),
            Feast::HariBastille => (7, 14),
            Feast::HariAnakNasional => (7, 23),
            Feast::HariVeteranNasional => (8, 10),
            Feast::HariKemerdekaan => (8, 17),
            Feast::HariOlahragaNasional => (9, 9),
            Feast::HariTaniNasional => (9, 24),
            Feast::HariKesaktianPancasila => (10, 1),
            Feast::HariBatikNasional => (10, 2),
            Feast::HariTni => (10, 5),
            Feast::HariPanganSedunia => (10, 16),
            Feast::HariSantri => (10, 22),
            Feast::SumpahPemuda => (10, 28),
            Feast::Halloween => (10, 31),
            Feast::HariPahlawan => (11, 10),
            Feast::HariAnakSedunia => (11, 20),
            Feast::HariGuru => (11, 25),
            Feast::HariAidsSedunia => (12, 1),
            Feast::HariHam => (12, 10),
            Feast::HariIbu => (12, 22),
            Feast::Natal => (12, 25),
            Feast::BoxingDay => (12, 26),
            _ => return None,
        })
    }

    /// The year of what a day is kept for, where its feasts are counted from there: the
    /// `Hari Kemerdekaan ke-81` is that of 2026.
    pub(crate) const fn begun(self) -> Option<i32> {
        Some(match self {
            Feast::HariKebangkitanNasional => 1908,
            Feast::SumpahPemuda => 1928,
            Feast::HariKemerdekaan | Feast::HariLahirPancasila | Feast::HariTni => 1945,
            Feast::HariBhayangkara => 1946,
            _ => return None,
        })
    }

    /// The feast whose name is the longest at the words that `word` gives, and
    /// the number of its words. `after_hari` says that `Hari` stands before it.
    pub(crate) fn longest<'t>(
        word: impl Fn(usize) -> &'t str,
        after_hari: bool,
    ) -> Option<(Feast, usize)> {
        names::longest(word, after_hari)
    }
}

/// The days of a year that another feast fixes, which may lie in the year before or behind.
fn in_year_behind(
    feast: Feast,
    year: i32,
    day: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> [Option<NaiveDate>; 2] {
    let years = [year - 1, year, year + 1].into_iter();
    let days = years.flat_map(|year| feast.days_in_year(year)).flatten().filter_map(day);
    let mut found = days.filter(|day| day.year() == year);
    [found.next(), found.next()]
}

/// The last Friday before a day.
fn friday_before(date: NaiveDate) -> Option<NaiveDate> {
    let behind = date.weekday().days_since(Weekday::Fri);
    add_days(date, -i64::from(if behind == 0 { 7 } else { behind }))
}

/// The fourth Thursday of November.
fn thanksgiving(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4)
}

/// `date` and `days` days more, within the years that TIMEX3 writes.
pub(crate) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let sum = date.checked_add_signed(Duration::try_days(days)?)?;
    (-9998..=9999).contains(&sum.year()).then_some(sum)
}

/// First day and length of a month of the Islamic calendar: by the decided days
/// where one fixes it, else by the tabular calendar.
pub(crate) fn month_of_hijri(year: i32, month: u8) -> Option<(NaiveDate, u8)> {
    let first = first_of_hijri(year, month)?;
    let next = if month == 12 {
        first_of_hijri(year.checked_add(1)?, 1)
    } else {
        first_of_hijri(year, month + 1)
    };
    let length = next.map_or(30, |n| (n - first).num_days());
    Some((first, u8::try_from(length.clamp(29, 30)).ok()?))
}

fn first_of_hijri(year: i32, month: u8) -> Option<NaiveDate> {
    let about = from_hijri(year, month, 1)?;
    let (feast, into) = match month {
        1 => (Feast::TahunBaruHijriah, 0),
        3 => (Feast::MaulidNabi, 11),
        7 => (Feast::IsraMikraj, 26),
        9 => return Some(decided::ramadan(about).unwrap_or(about)),
        10 => (Feast::IdulFitri, 0),
        12 => (Feast::IdulAdha, 9),
        _ => return Some(about),
    };
    add_days(feast.in_hijri_year(year)?, -into)
}
