//! What was written, before it is known what it means.

use core::fmt;

use chrono::Weekday;

use crate::Feast;

/// A unit of time that an expression counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names of the units say it")]
#[non_exhaustive]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    /// The nights of `tiga hari dua malam`.
    Night,
    Week,
    Month,
    /// `triwulan`, `kuartal`.
    Quarter,
    /// `caturwulan`, four months.
    Third,
    /// `semester`.
    Half,
    Year,
    /// `windu`, eight years.
    Windu,
    Decade,
    Century,
    Millennium,
}

/// A part of the day, with the code that TIMEX3 values use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DayPart {
    /// `dini hari`, `subuh`, `pagi`: `MO`.
    Morning,
    /// `tengah hari`: `MI`.
    Midday,
    /// `siang`, `sore`: `AF`.
    Afternoon,
    /// `petang`, `senja`: `EV`.
    Evening,
    /// `malam`: `NI`.
    Night,
}

impl DayPart {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            DayPart::Morning => "MO",
            DayPart::Midday => "MI",
            DayPart::Afternoon => "AF",
            DayPart::Evening => "EV",
            DayPart::Night => "NI",
        }
    }

    pub(crate) fn of_code(code: &str) -> Option<DayPart> {
        const ALL: [DayPart; 5] = [
            DayPart::Morning,
            DayPart::Midday,
            DayPart::Afternoon,
            DayPart::Evening,
            DayPart::Night,
        ];
        ALL.into_iter().find(|part| part.code() == code)
    }

    /// First hour and number of hours. `pagi` and `dini hari` share a code, which therefore
    /// covers the whole morning.
    pub(crate) const fn hours(self) -> (u8, u8) {
        match self {
            DayPart::Morning => (0, 12),
            DayPart::Midday => (11, 3),
            DayPart::Afternoon => (12, 6),
            DayPart::Evening => (15, 4),
            DayPart::Night => (18, 6),
        }
    }
}

/// A time on the clock, as far as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// `30` in `07.30`.
    pub minute: Option<u8>,
    /// `17` in `03.42.17`.
    pub second: Option<u8>,
}

impl Clock {
    /// Whether the clock shows such a time: `24.00` it does, `25.61` it does not.
    #[must_use]
    pub fn is_valid(self) -> bool {
        let (minute, second) = (self.minute.unwrap_or(0), self.second.unwrap_or(0));
        let midnight = self.hour == 24 && minute == 0 && second == 0;
        midnight || (self.hour < 24 && minute < 60 && second < 60)
    }
}

/// A time within a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the types say it")]
#[non_exhaustive]
pub enum TimeOfDay {
    Part(DayPart),
    Clock(Clock),
}

/// A time zone: minutes east of Greenwich. `WIB` is 420.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Zone(i16);

impl Zone {
    /// Waktu Indonesia Barat, UTC+7.
    pub const WIB: Zone = Zone(420);
    /// Waktu Indonesia Tengah, UTC+8.
    pub const WITA: Zone = Zone(480);
    /// Waktu Indonesia Timur, UTC+9.
    pub const WIT: Zone = Zone(540);
    /// Greenwich.
    pub const GMT: Zone = Zone(0);

    /// The zone this many minutes east of Greenwich; `None` past a day.
    #[must_use]
    pub const fn from_minutes(minutes: i16) -> Option<Zone> {
        if minutes > -1440 && minutes < 1440 { Some(Zone(minutes)) } else { None }
    }

    /// Minutes east of Greenwich.
    #[must_use]
    pub const fn minutes(self) -> i16 {
        self.0
    }
}

impl fmt::Display for Zone {
    /// `+07:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// Where a period lies beside the reference: `lalu`, `ini`, `depan`, `itu`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Shift {
    /// `pekan lalu`.
    Last,
    /// `pekan ini`.
    This,
    /// `pekan depan`.
    Next,
    /// `pekan itu`: the one that the text just named.
    That,
    /// `tahun sebelumnya`: the one before that.
    BeforeThat,
    /// `tahun berikutnya`: the one after that.
    AfterThat,
}

/// A year, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum YearPiece {
    /// `2023`; years before Christ are negative, `200 SM` is -200.
    Number(i32),
    /// `tahun lalu`.
    Shifted(Shift),
}

/// A month, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MonthPiece {
    /// January is 1.
    Number(u8),
    /// `bulan depan`.
    Shifted(Shift),
}

/// A calendar date as far as it was written: `Selasa`, `12 September`, `2019`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DatePieces {
    /// `Selasa`, where written.
    pub weekday: Option<Weekday>,
    /// Day of the month.
    pub day: Option<u8>,
    /// The month.
    pub month: Option<MonthPiece>,
    /// The year.
    pub year: Option<YearPiece>,
    /// `lalu`, `depan` behind it: `April lalu`.
    pub shift: Option<Shift>,
    /// `pekan depan` behind a weekday: `Senin pekan depan`.
    pub week: Option<Shift>,
    /// Days from it: `dua hari sebelum 17 Agustus` is -2.
    pub days: i32,
}

/// How much of a unit: thousandths, or an unsaid number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Amount {
    /// 1500 for `satu setengah`.
    Thousandths(i64),
    /// `beberapa`, `puluhan`.
    Vague,
}

/// What an amount of time is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Anchor {
    /// The date of the document: `dua hari lalu`.
    Document,
    /// The time that the text named last: `dua hari kemudian`.
    Text,
}

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Season {
    /// `musim semi`.
    Spring,
    /// `musim panas`, `musim kemarau`.
    Summer,
    /// `musim gugur`.
    Fall,
    /// `musim dingin`, `musim hujan`.
    Winter,
}

impl Season {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Fall => "FA",
            Season::Winter => "WI",
        }
    }

    pub(crate) fn of_code(code: &str) -> Option<Season> {
        const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Fall, Season::Winter];
        ALL.into_iter().find(|season| season.code() == code)
    }
}

/// The present, the past or the future as such: `kini`, `dulu`, `kelak`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the standard's own")]
pub enum Vague {
    Present,
    Past,
    Future,
}

/// What a vague expression leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Loose {
    /// `baru-baru ini`.
    Recent,
    /// `dalam waktu dekat`.
    Soon,
    /// `kini`, `dulu`, `kelak`.
    Ever,
    /// So many units from a time: `beberapa hari lalu`.
    Counted { least: u16, most: u16 },
    /// Up to the day of writing or from it on: `lima tahun terakhir`, `beberapa hari
    /// mendatang`; at most so many units, where the amount is not said.
    Lasting { back: bool, most: u16 },
}

/// The day or period that an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum When {
    /// None: `pukul 07.30` leaves the day to what stands before.
    Unsaid,
    /// A date on the calendar, in part or whole.
    Date(DatePieces),
    /// So many days from the document's: `kemarin` is -1.
    Days(i32),
    /// The unit that holds the reference, or a neighbour: `pekan lalu`.
    Period {
        /// `pekan`.
        unit: Unit,
        /// `lalu`.
        shift: Shift,
    },
    /// An amount before or after: `dua hari kemudian`.
    Offset {
        /// `dua`.
        amount: Amount,
        /// `hari`.
        unit: Unit,
        /// Whether it is counted backwards.
        back: bool,
        /// What it is counted from.
        from: Anchor,
    },
    /// A quarter (3 months), third (4) or half (6) of a year.
    YearPart {
        /// `Unit::Quarter`, `Unit::Third` or `Unit::Half`.
        unit: Unit,
        /// 1 for the first.
        number: u8,
        /// The year, where written.
        year: Option<YearPiece>,
    },
    /// `musim panas 2019`.
    Season {
        /// Which.
        season: Season,
        /// The year, where written.
        year: Option<YearPiece>,
    },
    /// `1990-an` is 199.
    Decade(i32),
    /// `abad ke-20` is 20; before Christ negative.
    Century(i32),
    /// `akhir pekan ini`.
    Weekend(Option<Shift>),
    /// A named day: `Idul Fitri 1445 Hijriah`.
    Feast {
        /// Which.
        feast: Feast,
        /// The year of the common era, where written.
        year: Option<YearPiece>,
        /// The year of the Islamic era, where written.
        hijri_year: Option<i32>,
        /// `lalu`, `mendatang` behind it.
        shift: Option<Shift>,
        /// Days from it: `H-7 Lebaran` is -7.
        days: i32,
    },
    /// `H+7` without its feast: so many days from the one that the text named last.
    FeastDays(i32),
    /// `1 Syawal 1445 H`, `Ramadan 2024`.
    Hijri {
        /// Day of the month.
        day: Option<u8>,
        /// Muharam is 1.
        month: u8,
        /// The year of the common era, where written.
        year: Option<YearPiece>,
        /// The year of the Islamic era, where written.
        hijri_year: Option<i32>,
        /// `lalu`, `mendatang` behind it.
        shift: Option<Shift>,
    },
    /// `pekan ke-12 tahun 2024`, as ISO 8601 counts the weeks of a year.
    WeekOfYear {
        /// 1 for the first.
        number: u8,
        /// The year.
        year: YearPiece,
    },
    /// `musim 2019/2020`: the first of two years that a season or budget spans.
    YearPair(i32),
    /// `saat ini`, `dulu`, `kelak`.
    Vague(Vague),
}

/// One unit and its amount within a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
}

/// An expression as written, before it meets a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pieces {
    /// A day, a period or a time within a day.
    Moment {
        /// The day or period.
        when: When,
        /// The time within the day.
        time: Option<TimeOfDay>,
        /// The zone of the time.
        zone: Option<Zone>,
        /// `malam Minggu`: the night before the day named.
        eve: bool,
    },
    /// A length of time, of one unit to three: `satu jam 30 menit`.
    Duration(Length, Option<Length>, Option<Length>),
    /// A length of no said unit: `sejenak`.
    While,
    /// A length again and again: `setiap tahun`, `dua kali sehari`.
    Every {
        /// How long from one to the next.
        length: Length,
        /// How many times, where written.
        times: Option<u32>,
    },
    /// A place on the calendar again and again: `setiap Jumat`.
    EachOf {
        /// The day or period that comes back.
        when: When,
        /// The time within the day.
        time: Option<TimeOfDay>,
    },
}

impl Pieces {
    /// Whether the words settle the value or its direction, so that those around
    /// them need not be asked.
    pub(crate) const fn has_direction(&self) -> bool {
        let Pieces::Moment { when, .. } = self else {
            return true;
        };
        match when {
            When::Date(date) => date.year.is_some() || date.shift.is_some() || date.week.is_some(),
            When::YearPart { year, .. } => year.is_some(),
            When::Weekend(shift) => shift.is_some(),
            // `pukul 20.00`: whether it is of the evening before.
            When::Unsaid => false,
            When::Feast { year, hijri_year, .. } => year.is_some() || hijri_year.is_some(),
            When::Hijri { year, hijri_year, shift, .. } => {
                year.is_some() || hijri_year.is_some() || shift.is_some()
            }
            _ => true,
        }
    }

    pub(crate) const fn moment(when: When, time: Option<TimeOfDay>) -> Pieces {
        Pieces::Moment { when, time, zone: None, eve: false }
    }
}

/// Which way an expression without direction points, by the words around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// `telah`, `kata`: the nearest before.
    Past,
    /// `akan`, `mendatang`: the nearest after.
    Future,
    /// Nothing tells; a report means the nearest before.
    #[default]
    Open,
}
