use chrono::NaiveDate;

use crate::pieces::{DatePieces, MonthPiece};

/// A day with a name of one's own: `HUT Kota Bogor`, every 3 June.
///
/// A tagger that is given it reads the name like that of a feast, with the year
/// behind it where there is one.
///
/// ```
/// use warta_temporal::{NamedDay, TemporalTagger};
///
/// let day = NamedDay::new("Hari Jadi Bogor", 6, 3)?;
/// let tagger = TemporalTagger::new().with_named_days(vec![day]);
/// let found = tagger.parse("Hari Jadi Bogor 2021").expect("a day");
/// assert_eq!(found.resolve(None).value, "2021-06-03");
///
/// let error = NamedDay::new("Hari Jadi Bogor", 13, 3).unwrap_err();
/// assert_eq!(error.to_string(), "month 13 has no day 3");
/// # Ok::<(), warta_temporal::NamedDayError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// In small letters.
    words: Vec<String>,
    month: u8,
    day: u8,
}

/// Why a name, a month and a day do not make a [`NamedDay`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NamedDayError {
    /// The name is empty, or blank.
    #[error("the name has no words")]
    NoWords,
    /// The name is longer than a name is.
    #[error("the name has {words} words, more than {max}")]
    TooManyWords {
        /// How many it has.
        words: usize,
        /// How many it may have.
        max: usize,
    },
    /// No year has such a day.
    #[error("month {month} has no day {day}")]
    NoSuchDay {
        /// The month that was given.
        month: u32,
        /// The day that was given.
        day: u32,
    },
}

/// Words that a name may have.
const MAX_WORDS: usize = 16;

/// Any leap year: `29 Februari` is a day of some years.
const LEAP_YEAR: i32 = 2024;

impl NamedDay {
    /// The day called `name`, whose words are compared without regard to case. January is
    /// month 1.
    ///
    /// # Errors
    /// Where the name has no word or more than sixteen, or no year has such a day.
    pub fn new(name: &str, month: u32, day: u32) -> Result<NamedDay, NamedDayError> {
        let words: Vec<String> =
            warta_text::tokens(name).map(|t| t.text().to_lowercase()).collect();
        if words.is_empty() {
            return Err(NamedDayError::NoWords);
        }
        if words.len() > MAX_WORDS {
            return Err(NamedDayError::TooManyWords { words: words.len(), max: MAX_WORDS });
        }
        match (NaiveDate::from_ymd_opt(LEAP_YEAR, month, day), month.try_into(), day.try_into()) {
            (Some(_), Ok(month), Ok(day)) => Ok(NamedDay { words, month, day }),
            _ => Err(NamedDayError::NoSuchDay { month, day }),
        }
    }

    /// The words of its name, in small letters.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The month, January is 1.
    #[must_use]
    pub fn month(&self) -> u32 {
        self.month.into()
    }

    /// The day of the month.
    #[must_use]
    pub fn day(&self) -> u32 {
        self.day.into()
    }

    /// The day as it is written in a date without a year.
    pub(crate) fn date(&self) -> DatePieces {
        DatePieces {
            day: Some(self.day),
            month: Some(MonthPiece::Number(self.month)),
            ..DatePieces::default()
        }
    }

    /// How many words its name has, where they are those that `word` gives.
    pub(crate) fn matches<'t>(&self, word: impl Fn(usize) -> &'t str) -> Option<usize> {
        let is = |written: &str, lower: &str| {
            written.chars().flat_map(char::to_lowercase).eq(lower.chars())
        };
        let fits = self.words().enumerate().all(|(i, lower)| is(word(i), lower));
        fits.then_some(self.words.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TemporalTagger;

    #[test]
    fn what_makes_no_day_is_told() {
        let told =
            |name: &str, month, day| NamedDay::new(name, month, day).unwrap_err().to_string();
        assert_eq!(told(" ", 6, 14), "the name has no words");
        assert_eq!(told(&"Hari ".repeat(17), 6, 14), "the name has 17 words, more than 16");
        assert_eq!(told("Sedekah Bumi", 2, 30), "month 2 has no day 30");
        assert_eq!(told("Sedekah Bumi", 6, 256 + 14), "month 6 has no day 270");
        let leap = NamedDay::new("Hari Kabisat", 2, 29).unwrap();
        assert_eq!((leap.month(), leap.day()), (2, 29));
    }

    #[test]
    fn days_are_added_to_those_that_are_known() {
        let day = |name, month, day| vec![NamedDay::new(name, month, day).unwrap()];
        let tagger = TemporalTagger::new()
            .with_named_days(day("Sedekah Bumi", 6, 14))
            .with_named_days(day("Hari Tenun Kampung", 9, 2))
            .with_named_days(day("Sedekah Bumi", 7, 15));
        let value = |words| tagger.parse(words).unwrap().resolve(None).value;
        assert_eq!(value("Hari Tenun Kampung 2023"), "2023-09-02");
        assert_eq!(value("Sedekah Bumi 2023"), "2023-07-15", "the last of a name counts");
    }
}
