use chrono::{DateTime, NaiveDate, NaiveDateTime};

/// The time that a text was written at: the document creation time (DCT).
///
/// A day, or a day with a local time. `Reference::parse` reads `2023-09-12` and
/// RFC 3339 times; the clock of the machine is never asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    local: NaiveDateTime,
    has_time: bool,
}

/// Why a string is no reference time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{written:?} is neither a date like 2023-09-12 nor an RFC 3339 time")]
pub struct ReferenceError {
    written: String,
}

impl Reference {
    /// The day `year`-`month`-`day`, or `None` where the calendar has no such day.
    #[must_use]
    pub fn date(year: i32, month: u32, day: u32) -> Option<Reference> {
        let local = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(0, 0, 0)?;
        Some(Reference { local, has_time: false })
    }

    /// Reads `2023-09-12` or an RFC 3339 time such as `2023-09-12T07:30:00+07:00`.
    ///
    /// # Errors
    /// When `written` is neither, or names a day that does not exist.
    pub fn parse(written: &str) -> Result<Reference, ReferenceError> {
        let error = || ReferenceError { written: written.to_owned() };
        if let Ok(date) = NaiveDate::parse_from_str(written, "%Y-%m-%d") {
            let local = date.and_hms_opt(0, 0, 0).ok_or_else(error)?;
            return Ok(Reference { local, has_time: false });
        }
        let time = DateTime::parse_from_rfc3339(written).map_err(|_| error())?;
        Ok(Reference { local: time.naive_local(), has_time: true })
    }

    /// Whether a time of day is known besides the day.
    pub(crate) const fn has_time(self) -> bool {
        self.has_time
    }

    pub(crate) fn local(self) -> NaiveDateTime {
        self.local
    }
}

impl core::fmt::Display for Reference {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if self.has_time {
            write!(f, "{}", self.local.format("%Y-%m-%dT%H:%M:%S"))
        } else {
            write!(f, "{}", self.local.format("%Y-%m-%d"))
        }
    }
}
