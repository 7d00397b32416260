/// Lines `key<TAB>value`, sorted by the bytes of the key, searched where they are.
#[derive(Clone, Copy)]
pub(crate) struct Table(&'static str);

/// Forms of everyday writing and what they stand for.
pub(crate) const FORMS: Table = Table(include_str!("../../../data/colloquial.tsv"));

/// Words of standard writing, how frequent they are from 0 to 9, and `p` for places.
const WORDS: Table = Table(include_str!("../../../data/words.tsv"));

/// Consonants and the standard words that have them, the most frequent first.
pub(crate) const SKELETONS: Table = Table(include_str!("../../../data/skeletons.tsv"));

impl Table {
    /// The value of `key`.
    pub(crate) fn get(self, key: &str) -> Option<&'static str> {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = self.0.get(low..middle)?.rfind('\n').map_or(low, |at| low + at + 1);
            let rest = self.0.get(start..high)?;
            let line = rest.split('\n').next()?;
            let (found, value) = line.split_once('\t')?;
            match found.cmp(key) {
                core::cmp::Ordering::Equal => return Some(value),
                core::cmp::Ordering::Less => low = (start + line.len() + 1).min(high),
                core::cmp::Ordering::Greater => high = start,
            }
        }
        None
    }

    #[cfg(test)]
    pub(crate) fn lines(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.lines().filter_map(|line| line.split_once('\t'))
    }
}

/// Whether `word` is a form of everyday writing.
pub(crate) fn is_form(word: &str) -> bool {
    FORMS.get(word).is_some()
}

/// How frequent a word of standard writing is, from 0 to 9; `None` for any other.
pub(crate) fn rank(word: &str) -> Option<u8> {
    WORDS.get(word)?.trim_end_matches('p').parse().ok()
}

/// Whether `di` and `ke` stand before the word as words of their own: `rumah`, `atas`.
pub(crate) fn is_place(word: &str) -> bool {
    WORDS.get(word).is_some_and(|value| value.ends_with('p'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_found_again() {
        for table in [FORMS, WORDS, SKELETONS] {
            let mut last = "";
            for (key, value) in table.lines() {
                assert!(last < key, "{last:?} stands before {key:?}");
                assert_eq!(table.get(key), Some(value));
                last = key;
            }
            assert_eq!((table.get(""), table.get("zzzz"), table.get("kucin")), (None, None, None));
        }
    }

    #[test]
    fn the_standard_form_is_the_end_of_the_way() {
        assert!(FORMS.lines().count() >= 1_500);
        for (form, standard) in FORMS.lines() {
            for word in standard.split([' ', '-']) {
                let on = FORMS.get(&word.to_lowercase());
                assert_eq!(on, None, "{form:?} becomes {standard:?}, which goes on");
            }
        }
    }
}
