use core::fmt;
use core::str::FromStr;

use chrono::NaiveDateTime;

use crate::{Reference, ReferenceError};

/// A stretch of local time, `[begin, end)`; an open side is `None`.
///
/// It never ends before it begins; what is read with `serde` and does is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Interval {
    begin: Option<LocalTime>,
    end: Option<LocalTime>,
}

/// A day and time of day on the local calendar, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(NaiveDateTime);

impl LocalTime {
    pub(crate) const fn from_naive(time: NaiveDateTime) -> LocalTime {
        LocalTime(time)
    }

    /// The time without the fraction of its second, which no value has.
    fn to_the_second(time: NaiveDateTime) -> LocalTime {
        LocalTime(chrono::SubsecRound::trunc_subsecs(time, 0))
    }

    pub(crate) const fn naive(self) -> NaiveDateTime {
        self.0
    }
}

impl Interval {
    /// The interval from `begin` up to, not including, `end`. An end before the beginning
    /// gives the empty interval at `begin`.
    #[must_use]
    pub fn new(begin: Option<LocalTime>, end: Option<LocalTime>) -> Interval {
        let is_reversed = begin.zip(end).is_some_and(|(begin, end)| end < begin);
        Interval { begin, end: if is_reversed { begin } else { end } }
    }

    /// First moment covered; `None` where the beginning is open.
    #[must_use]
    pub const fn begin(self) -> Option<LocalTime> {
        self.begin
    }

    /// First moment no longer covered; `None` where the end is open.
    #[must_use]
    pub const fn end(self) -> Option<LocalTime> {
        self.end
    }

    /// Whether `time` lies in it; an open side has no limit.
    ///
    /// ```
    /// let may = warta_temporal::parse("Mei 2023").unwrap().resolve(None).interval.unwrap();
    /// assert!(may.contains("2023-05-31T23:59:59".parse()?));
    /// assert!(!may.contains("2023-06-01".parse()?));
    /// # Ok::<(), warta_temporal::ReferenceError>(())
    /// ```
    #[must_use]
    pub fn contains(self, time: LocalTime) -> bool {
        self.begin.is_none_or(|begin| begin <= time) && self.end.is_none_or(|end| time < end)
    }

    /// Whether the two share a moment.
    #[must_use]
    pub fn overlaps(self, other: Interval) -> bool {
        let before = |end: Option<LocalTime>, begin: Option<LocalTime>| {
            end.zip(begin).is_none_or(|(end, begin)| begin < end)
        };
        before(self.end, other.begin) && before(other.end, self.begin)
    }
}

impl FromStr for LocalTime {
    type Err = ReferenceError;

    /// As it is shown, `2023-09-12T07:30:00`, or the first second of a day; see
    /// [`Reference::parse`].
    fn from_str(written: &str) -> Result<LocalTime, ReferenceError> {
        Reference::parse(written).map(LocalTime::from)
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S"))
    }
}

impl From<LocalTime> for NaiveDateTime {
    fn from(time: LocalTime) -> NaiveDateTime {
        time.0
    }
}

impl From<NaiveDateTime> for LocalTime {
    fn from(time: NaiveDateTime) -> LocalTime {
        LocalTime::to_the_second(time)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for LocalTime {
    /// As ISO 8601 has it: `2023-09-12T07:30:00`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for LocalTime {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<LocalTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(LocalTime::to_the_second).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Interval {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Interval, D::Error> {
        #[derive(serde::Deserialize)]
        struct Raw {
            begin: Option<LocalTime>,
            end: Option<LocalTime>,
        }
        let Raw { begin, end } = Raw::deserialize(deserializer)?;
        if let (Some(begin), Some(end)) = (begin, end)
            && end < begin
        {
            return Err(serde::de::Error::custom(format_args!(
                "interval ends at {end}, before its beginning at {begin}"
            )));
        }
        Ok(Interval { begin, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_interval_ends_before_it_begins() {
        let (may, june) = ("2023-05-01".parse().unwrap(), "2023-06-01".parse().unwrap());
        let empty = Interval::new(Some(june), Some(may));
        assert_eq!((empty.begin(), empty.end()), (Some(june), Some(june)));
        assert!(!empty.contains(june) && !empty.contains(may));
        let open = Interval::new(None, Some(may));
        assert_eq!((open.begin(), open.end()), (None, Some(may)));
    }

    #[test]
    fn intervals_that_touch_share_nothing() {
        let time = |written: &str| written.parse::<LocalTime>().ok();
        let interval = |begin, end| Interval::new(time(begin), time(end));
        let may = interval("2023-05-01", "2023-06-01");
        assert!(may.overlaps(may) && may.overlaps(Interval::new(None, None)));
        assert!(may.overlaps(interval("2023-05-31T23:59:59", "2024-01-01")));
        assert!(!may.overlaps(interval("2023-06-01", "2024-01-01")));
        assert!(!interval("2023-06-01", "2024-01-01").overlaps(may));
        assert!(!may.overlaps(Interval::new(None, time("2023-05-01"))));
        assert!(
            Interval::new(None, None).contains(LocalTime::from(Reference::date(1, 1, 1).unwrap()))
        );
    }

    #[test]
    fn times_are_read_as_they_are_shown() {
        for written in ["2023-09-12T07:30:15", "0079-08-24T00:00:00", "-0043-03-15T12:00:00"] {
            let time = written.parse::<LocalTime>();
            assert_eq!(time.map(|time| time.to_string()), Ok(written.to_owned()));
        }
    }
}
