/// A day with a name of one's own: `HUT Kota Bogor`, every 3 June.
///
/// A tagger that is given it reads the name like that of a feast, with the year
/// behind it where there is one.
///
/// ```
/// use warta_temporal::{NamedDay, TemporalTagger};
///
/// let day = NamedDay::new("Hari Jadi Bogor", 6, 3).unwrap();
/// let tagger = TemporalTagger::new().with_named_days(vec![day]);
/// let found = tagger.parse("Hari Jadi Bogor 2021").unwrap();
/// assert_eq!(found.resolve(None).value, "2021-06-03");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDay {
    words: Vec<String>,
    month: u8,
    day: u8,
}

impl NamedDay {
    /// The day called `name`, whose words are compared without regard to case.
    ///
    /// `None` where the name has no word or more than sixteen, or no year has
    /// such a day.
    #[must_use]
    pub fn new(name: &str, month: u8, day: u8) -> Option<NamedDay> {
        let words: Vec<String> = warta_text::tokens(name).map(|t| t.text().to_owned()).collect();
        let fits = (1..=16).contains(&words.len());
        chrono::NaiveDate::from_ymd_opt(2024, month.into(), day.into())?;
        fits.then_some(NamedDay { words, month, day })
    }

    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    pub(crate) const fn month(&self) -> u8 {
        self.month
    }

    pub(crate) const fn day(&self) -> u8 {
        self.day
    }
}
