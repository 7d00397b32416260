use core::fmt;

use chrono::NaiveDateTime;

/// A stretch of local time, `[begin, end)`; an open side is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
    #[cfg(any(feature = "chrono", feature = "serde"))]
    fn to_the_second(time: NaiveDateTime) -> LocalTime {
        LocalTime(chrono::SubsecRound::trunc_subsecs(time, 0))
    }

    pub(crate) const fn naive(self) -> NaiveDateTime {
        self.0
    }
}

impl Interval {
    /// The interval from `begin` up to, not including, `end`.
    #[must_use]
    pub const fn new(begin: Option<LocalTime>, end: Option<LocalTime>) -> Interval {
        Interval { begin, end }
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
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%dT%H:%M:%S"))
    }
}

#[cfg(feature = "chrono")]
impl From<LocalTime> for NaiveDateTime {
    fn from(time: LocalTime) -> NaiveDateTime {
        time.0
    }
}

#[cfg(feature = "chrono")]
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
