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
    /// In small letters.
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
        let words: Vec<String> =
            warta_text::tokens(name).map(|t| t.text().to_lowercase()).collect();
        let fits = (1..=16).contains(&words.len());
        chrono::NaiveDate::from_ymd_opt(2024, month.into(), day.into())?;
        fits.then_some(NamedDay { words, month, day })
    }

    /// The words of its name, in small letters.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The month, January is 1.
    #[must_use]
    pub const fn month(&self) -> u8 {
        self.month
    }

    /// The day of the month.
    #[must_use]
    pub const fn day(&self) -> u8 {
        self.day
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
