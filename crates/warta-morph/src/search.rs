use std::borrow::Cow;

use crate::Analyzer;

/// Turns the tokens of an index or a query into stems.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use warta_morph::{Analyzer, SearchFilter};
/// let analyzer = Analyzer::embedded();
/// let stems: Vec<_> = SearchFilter::new(&analyzer, "Pembangunan jalan diteruskan".split(' ')).collect();
/// assert_eq!(stems, ["bangun", "jalan", "terus"]);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct SearchFilter<'a, I> {
    analyzer: &'a Analyzer,
    tokens: I,
}

impl<'a, I> SearchFilter<'a, I> {
    /// The stems of `tokens`, one for each, in their order.
    pub const fn new(analyzer: &'a Analyzer, tokens: I) -> SearchFilter<'a, I> {
        SearchFilter { analyzer, tokens }
    }
}

impl<'t, I: Iterator<Item = &'t str>> Iterator for SearchFilter<'_, I> {
    type Item = Cow<'t, str>;

    fn next(&mut self) -> Option<Cow<'t, str>> {
        self.tokens.next().map(|token| self.analyzer.stem(token))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.tokens.size_hint()
    }
}
