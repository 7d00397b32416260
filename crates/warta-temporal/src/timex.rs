use warta_text::Span;

use crate::{Interval, Zone};

/// The four types of a TIMEX3 (ISO-TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
pub enum TimexKind {
    /// A calendar day or something longer: `12 September 2023`, `tahun 2019`.
    Date,
    /// A time within a day: `pukul 07.30 WIB`, `Rabu pagi`.
    Time,
    /// A length of time: `18 bulan`.
    Duration,
    /// A time that recurs: `setiap Jumat`.
    Set,
}

warta_text::named! {
    TimexKind: "type of time",
    /// All four.
    ALL,
    /// The name in the standard, for instance `DATE`.
    as_str {
        Date = "DATE",
        Time = "TIME",
        Duration = "DURATION",
        Set = "SET",
    }
}

/// How exactly a place on the calendar was named; the coarsest is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[allow(missing_docs, reason = "the names of the units say it")]
#[non_exhaustive]
pub enum Granularity {
    Century,
    Decade,
    Year,
    /// A quarter, a third or half of a year, or a season.
    PartOfYear,
    Month,
    Week,
    Weekend,
    Day,
    /// `pagi`, `malam`.
    PartOfDay,
    Hour,
    Minute,
    Second,
}

warta_text::named! {
    Granularity: "granularity",
    /// All of them, the coarsest first.
    ALL,
    /// In lower case, for instance `part_of_day`.
    as_str {
        Century = "century",
        Decade = "decade",
        Year = "year",
        PartOfYear = "part_of_year",
        Month = "month",
        Week = "week",
        Weekend = "weekend",
        Day = "day",
        PartOfDay = "part_of_day",
        Hour = "hour",
        Minute = "minute",
        Second = "second",
    }
}

/// The `mod` attribute of a TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "SCREAMING_SNAKE_CASE"))]
#[allow(missing_docs, reason = "the names are the standard's own")]
pub enum Modifier {
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
    Start,
    Mid,
    End,
    Approx,
}

warta_text::named! {
    Modifier: "modifier of time",
    /// Every modifier of the standard.
    ALL,
    /// The name in the standard, for instance `BEFORE`.
    as_str {
        Before = "BEFORE",
        After = "AFTER",
        OnOrBefore = "ON_OR_BEFORE",
        OnOrAfter = "ON_OR_AFTER",
        LessThan = "LESS_THAN",
        MoreThan = "MORE_THAN",
        EqualOrLess = "EQUAL_OR_LESS",
        EqualOrMore = "EQUAL_OR_MORE",
        Start = "START",
        Mid = "MID",
        End = "END",
        Approx = "APPROX",
    }
}

/// What the value of an expression rests on.
///
/// Where that is not known, what it alone could tell is `X` in the value: `besok` is
/// `XXXX-XX-XX` by [`Basis::Dct`] in a text that nobody gave a date for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Basis {
    /// The words alone tell it: `12 September 2023`.
    Explicit,
    /// It was worked out from the text before: `dua hari kemudian`.
    Inferred,
    /// It was worked out from the document's date: `pekan lalu`.
    Dct,
}

warta_text::named! {
    Basis: "basis of a time",
    /// All three.
    ALL,
    /// The name in the output contract, for instance `explicit`.
    as_str {
        Explicit = "explicit",
        Inferred = "inferred",
        Dct = "dct",
    }
}

/// How the word before an expression opens one side of the time that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Bound {
    /// From its beginning on: `sejak 2019`, `mulai Senin`.
    Since,
    /// From its end on: `setelah Lebaran`.
    After,
    /// Up to its end: `hingga Jumat`.
    Until,
    /// Up to its beginning: `sebelum 2019`, `menjelang Natal`.
    Before,
}

warta_text::named! {
    Bound: "bound of a time",
    /// All four.
    ALL,
    /// The name in the output contract, for instance `since`.
    as_str {
        Since = "since",
        After = "after",
        Until = "until",
        Before = "before",
    }
}

/// A resolved time expression: where it stands and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Timex {
    /// The words that name the time.
    pub span: Span,
    /// Date, time, duration or set.
    pub kind: TimexKind,
    /// The TIMEX3 value, for instance `2023-09-12TMO` or `P18M`.
    pub value: String,
    /// Start, end, about, more than …
    pub modifier: Option<Modifier>,
    /// The `quant` of a set: `EVERY`.
    pub quant: Option<String>,
    /// The `freq` of a set: `2X`.
    pub freq: Option<String>,
    /// The time covered, where the value names a place on the calendar.
    pub interval: Option<Interval>,
    /// The time that a vague expression is taken to mean by convention, where the reference
    /// is known: `beberapa hari lalu`, `baru-baru ini`, `lima tahun terakhir`, and the part of
    /// the interval that `awal`, `pertengahan` or `akhir` leaves of it. Boxed, since few times
    /// have one.
    ///
    /// ```
    /// use warta_temporal::{Reference, parse};
    ///
    /// let written = Some(Reference::date(2023, 9, 12)?);
    /// let approximate = |words: &str| {
    ///     let stretch = parse(words).unwrap().resolve(written).approximate.unwrap();
    ///     [stretch.begin(), stretch.end()].map(|time| time.unwrap().to_string()[..10].to_owned())
    /// };
    /// // `beberapa` is taken for two to nine.
    /// assert_eq!(approximate("beberapa hari lalu"), ["2023-09-03", "2023-09-11"]);
    /// assert_eq!(approximate("beberapa tahun terakhir"), ["2014-09-12", "2023-09-13"]);
    /// assert_eq!(approximate("baru-baru ini"), ["2023-08-12", "2023-09-13"]);
    /// assert_eq!(approximate("pertengahan 2022"), ["2022-05-01", "2022-09-01"]);
    /// # Ok::<(), warta_temporal::ReferenceError>(())
    /// ```
    pub approximate: Option<Box<Interval>>,
    /// How exactly the place on the calendar was named.
    pub granularity: Option<Granularity>,
    /// The zone of the time of day, where one was written.
    pub zone: Option<Zone>,
    /// What the value rests on.
    pub basis: Basis,
    /// Whether the word before it opens one side; see [`Timex::reach`].
    pub bound: Option<Bound>,
}

impl Timex {
    /// A resolved expression with this span, kind and value, and nothing more.
    #[must_use]
    pub fn new(span: Span, kind: TimexKind, value: String, basis: Basis) -> Timex {
        Timex {
            span,
            kind,
            value,
            modifier: None,
            quant: None,
            freq: None,
            interval: None,
            approximate: None,
            granularity: None,
            zone: None,
            basis,
            bound: None,
        }
    }

    /// The time that is meant with the word before: the interval itself, where it is vague the
    /// [approximate](Timex::approximate) one, or, where [`Timex::bound`] opens one side of it,
    /// all that lies that way.
    ///
    /// ```
    /// let found = warta_temporal::find("Jembatan itu ditutup sejak 2019.");
    /// let timex = found[0].resolve(None);
    /// assert_eq!(timex.value, "2019");
    /// let reach = timex.reach().expect("a place on the calendar");
    /// assert_eq!(reach.begin().map(|t| t.to_string()).as_deref(), Some("2019-01-01T00:00:00"));
    /// assert_eq!(reach.end(), None);
    /// ```
    #[must_use]
    pub fn reach(&self) -> Option<Interval> {
        let interval = self.approximate.as_deref().copied().or(self.interval)?;
        Some(match self.bound {
            None => interval,
            Some(Bound::Since) => Interval::new(interval.begin(), None),
            Some(Bound::After) => Interval::new(interval.end(), None),
            Some(Bound::Until) => Interval::new(None, interval.end()),
            Some(Bound::Before) => Interval::new(None, interval.begin()),
        })
    }
}
