use core::fmt;
use core::str::FromStr;

use chrono::{
    DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, SubsecRound, TimeZone,
};

use crate::LocalTime;

/// The time that a text was written at: the document creation time (DCT).
///
/// A day, or a day with a time on the clock of the place it was written in, to the second.
/// Of a time with an offset from UTC the offset is not kept: `pagi ini` is of the local
/// clock. The clock of the machine is never asked.
///
/// ```
/// use warta_temporal::Reference;
///
/// let written: Reference = "2023-09-12T07:30:00+07:00".parse()?;
/// assert_eq!(written.to_string(), "2023-09-12T07:30:00");
/// assert_eq!(written.to_string().parse(), Ok(written));
/// # Ok::<(), warta_temporal::ReferenceError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    local: NaiveDateTime,
    has_time: bool,
}

/// Why something is not a reference time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{written:?} {kind}")]
pub struct ReferenceError {
    written: String,
    kind: ReferenceErrorKind,
}

/// What a [`ReferenceError`] can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReferenceErrorKind {
    /// It is written some other way, `12/9/2023`, or has something around it.
    #[error("is neither a date like 2023-09-12 nor a time like 2023-09-12T07:30:00+07:00")]
    NotATime,
    /// `2023-02-30`.
    #[error("is not a day of the calendar")]
    NoSuchDay,
    /// `2023-09-12T25:00:00`.
    #[error("is not a time of day")]
    NoSuchTime,
}

impl ReferenceError {
    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> ReferenceErrorKind {
        self.kind
    }
}

impl Reference {
    /// The day `year`-`month`-`day`.
    ///
    /// # Errors
    /// Where the calendar has no such day. It is no `Option`, since [`None`] in place of a
    /// reference means that nobody knows when the text was written.
    pub fn date(year: i32, month: u32, day: u32) -> Result<Reference, ReferenceError> {
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| ReferenceError {
            written: format!("{year:04}-{month:02}-{day:02}"),
            kind: ReferenceErrorKind::NoSuchDay,
        })?;
        Ok(Reference::of_day(date))
    }

    /// Reads a date, `2023-09-12`, or a time of ISO 8601, with or without an offset from UTC:
    /// `2023-09-12T07:30:00+07:00`, `2023-09-12T07:30`.
    ///
    /// # Errors
    /// When `written` is neither, has blanks around it, or names a day or time that does not
    /// exist.
    pub fn parse(written: &str) -> Result<Reference, ReferenceError> {
        let error = |kind| ReferenceError { written: written.to_owned(), kind };
        let Some((day, time)) = written.split_once(['T', 't', ' ']) else {
            return date(written).map(Reference::of_day).map_err(error);
        };
        let day = date(day).map_err(error)?;
        let time = clock(time).map_err(error)?;
        Ok(Reference { local: day.and_time(time), has_time: true })
    }

    const fn of_day(day: NaiveDate) -> Reference {
        Reference { local: NaiveDateTime::new(day, NaiveTime::MIN), has_time: false }
    }

    /// The year; the one before 1 is 0.
    #[must_use]
    pub fn year(self) -> i32 {
        self.local.year()
    }

    /// The month, from 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.local.month()
    }

    /// The day of the month, from 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.local.day()
    }

    /// Whether a time of day is known besides the day.
    #[must_use]
    pub const fn has_time(self) -> bool {
        self.has_time
    }

    pub(crate) fn local(self) -> NaiveDateTime {
        self.local
    }
}

/// The day as [`Reference`] writes it.
fn date(written: &str) -> Result<NaiveDate, ReferenceErrorKind> {
    let parts = || {
        let (rest, day) = written.rsplit_once('-')?;
        let (year, month) = rest.rsplit_once('-')?;
        // Beyond four figures a year has a sign, so that it is not cut short unseen.
        let figures = match year.strip_prefix('+') {
            Some(figures) => Some(figures).filter(|figures| figures.len() > 4),
            None => Some(year.strip_prefix('-').unwrap_or(year)),
        };
        let is_year = figures.is_some_and(|figures| {
            let fits = figures.len() == 4 || (figures.len() > 4 && figures.len() < year.len());
            fits && figures.bytes().all(|b| b.is_ascii_digit())
        });
        let is_whole = is_year && has_shape(month, "00") && has_shape(day, "00");
        let parts = || Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?));
        is_whole.then(parts).flatten()
    };
    let (year, month, day) = parts().ok_or(ReferenceErrorKind::NotATime)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(ReferenceErrorKind::NoSuchDay)
}

/// The time of day, without its offset from UTC and what is less than a second.
fn clock(written: &str) -> Result<NaiveTime, ReferenceErrorKind> {
    let (local, offset) = match written.strip_suffix(['Z', 'z']) {
        Some(local) => (local, "00:00"),
        None => written.rsplit_once(['+', '-']).unwrap_or((written, "00:00")),
    };
    let (seconds, fraction) = local.split_once('.').unwrap_or((local, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
    let format = match seconds.len() {
        5 if has_shape(local, "00:00") => "%H:%M",
        8 if has_shape(seconds, "00:00:00") && is_fraction => "%H:%M:%S",
        _ => return Err(ReferenceErrorKind::NotATime),
    };
    if !has_shape(offset, "00:00") {
        return Err(ReferenceErrorKind::NotATime);
    }
    let time = |written, format| {
        NaiveTime::parse_from_str(written, format).map_err(|_| ReferenceErrorKind::NoSuchTime)
    };
    time(offset, "%H:%M")?;
    Ok(time(seconds, format)?.trunc_subsecs(0))
}

/// Whether `written` has a figure wherever `shape` has one, and is like it otherwise.
fn has_shape(written: &str, shape: &str) -> bool {
    let like = |(w, s): (u8, u8)| if s == b'0' { w.is_ascii_digit() } else { w == s };
    written.len() == shape.len() && written.bytes().zip(shape.bytes()).all(like)
}

impl FromStr for Reference {
    type Err = ReferenceError;

    /// See [`Reference::parse`].
    fn from_str(written: &str) -> Result<Reference, ReferenceError> {
        Reference::parse(written)
    }
}

impl fmt::Display for Reference {
    /// As [`Reference::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.has_time {
            write!(f, "{}", self.local.format("%Y-%m-%dT%H:%M:%S"))
        } else {
            write!(f, "{}", self.local.format("%Y-%m-%d"))
        }
    }
}

/// The first second of it.
impl From<Reference> for LocalTime {
    fn from(reference: Reference) -> LocalTime {
        LocalTime::from_naive(reference.local)
    }
}

impl From<NaiveDate> for Reference {
    fn from(day: NaiveDate) -> Reference {
        Reference::of_day(day)
    }
}

impl From<NaiveDateTime> for Reference {
    fn from(local: NaiveDateTime) -> Reference {
        Reference { local: local.trunc_subsecs(0), has_time: true }
    }
}

/// The time on the clock of its zone; where that is past the first or last time that chrono
/// has, that time.
impl<Z: TimeZone> From<DateTime<Z>> for Reference {
    fn from(time: DateTime<Z>) -> Reference {
        let offset = time.offset().fix();
        let last =
            if offset.local_minus_utc() < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
        Reference::from(time.naive_utc().checked_add_offset(offset).unwrap_or(last))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Reference {
    /// As it is shown: `2023-09-12`, `2023-09-12T07:30:00`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Reference {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Reference, D::Error> {
        let written = String::deserialize(deserializer)?;
        Reference::parse(&written).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_can_be_read() {
        for (written, shown) in [
            ("2024-03-07", "2024-03-07"),
            ("-9999-01-01", "-9999-01-01"),
            ("+12345-01-01", "+12345-01-01"),
            ("2024-03-07T10:00:00+07:00", "2024-03-07T10:00:00"),
            ("2024-03-07T10:00+07:00", "2024-03-07T10:00:00"),
            ("2024-03-07t10:00:00.25z", "2024-03-07T10:00:00"),
            ("2024-03-07 10:00", "2024-03-07T10:00:00"),
            ("2024-06-30T23:59:60.5Z", "2024-06-30T23:59:60"),
        ] {
            let read = Reference::parse(written).expect(written);
            assert_eq!(read.to_string(), shown);
            assert_eq!(Reference::parse(shown), Ok(read), "{shown}");
        }
    }

    #[test]
    fn chrono_gives_the_local_clock() {
        let time = chrono::DateTime::parse_from_rfc3339("2024-03-07T10:00:00.5+07:00").unwrap();
        let written = Reference::from(time);
        assert_eq!(Reference::parse("2024-03-07T10:00:00"), Ok(written));
        assert_eq!((written.year(), written.month(), written.day()), (2024, 3, 7));
        assert_eq!(LocalTime::from(written).to_string(), written.to_string());
        let day = Reference::from(time.date_naive());
        assert_eq!(Reference::date(2024, 3, 7), Ok(day));
        assert!(written.has_time() && !day.has_time());
    }

    #[test]
    fn times_at_the_ends_of_the_calendar_are_held_there() {
        let east = chrono::FixedOffset::east_opt(7 * 3600).unwrap();
        let west = chrono::FixedOffset::west_opt(7 * 3600).unwrap();
        let (first, last) = (NaiveDateTime::MIN, NaiveDateTime::MAX.trunc_subsecs(0));
        let local =
            |time: DateTime<chrono::Utc>, zone| Reference::from(time.with_timezone(&zone)).local();
        assert_eq!(local(DateTime::<chrono::Utc>::MAX_UTC, east), last);
        assert_eq!(local(DateTime::<chrono::Utc>::MIN_UTC, west), first);
        let hours = chrono::TimeDelta::hours(7);
        assert_eq!(local(DateTime::<chrono::Utc>::MAX_UTC, west), last - hours);
        assert_eq!(local(DateTime::<chrono::Utc>::MIN_UTC, east), first + hours);
        let tagger = crate::TemporalTagger::new();
        for end in [first, last].map(Reference::from) {
            assert_eq!(end.to_string().parse(), Ok(end));
            for words in ["kemarin pagi", "Jumat pekan depan pukul 09.00", "dua abad lalu"] {
                let text = format!("Ia tiba {words}.");
                assert_eq!(tagger.tag(&text, Some(end)).len(), 1, "{text}");
            }
        }
    }

    #[test]
    fn nothing_else_is_read() {
        use ReferenceErrorKind::{NoSuchDay, NoSuchTime, NotATime};
        for (written, kind) in [
            ("", NotATime),
            (" 2024-03-07", NotATime),
            ("2024-03-07\n", NotATime),
            ("+2024-03-07", NotATime),
            ("12024-03-07", NotATime),
            ("2024-3-7", NotATime),
            ("2024-03-0é", NotATime),
            ("2024-03-07T", NotATime),
            ("2024-03-07T10", NotATime),
            ("2024-03-07T10:00.5", NotATime),
            ("2024-03-07T10:00:00.", NotATime),
            ("2024-03-07T10:00:00+7", NotATime),
            ("2024-03-07T10:00:00+07:00Z", NotATime),
            ("2024-02-30", NoSuchDay),
            ("2024-13-01T10:00:00", NoSuchDay),
            ("+99999999-01-01", NoSuchDay),
            ("2024-03-07T25:00", NoSuchTime),
            ("2024-03-07T10:00:00+99:00", NoSuchTime),
        ] {
            assert_eq!(Reference::parse(written).unwrap_err().kind(), kind, "{written}");
        }
        let wrong = Reference::date(2024, 2, 30).unwrap_err();
        assert_eq!(wrong.to_string(), "\"2024-02-30\" is not a day of the calendar");
    }
}
