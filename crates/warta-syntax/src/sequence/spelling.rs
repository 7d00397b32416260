use super::features::rest_in_order;

/// The letters of a short word, in a few bytes that are compared at once.
///
/// Whoever remembers words from one document to the next keeps their letters beside their
/// [`atom`](super::atom): strangers can write two words that have one hash, and the one must
/// not be taken for the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spelling([u64; 3]);

/// The last byte tells the length, plus one: what is empty is the spelling of no word.
const LENGTH: u32 = 56;

impl Spelling {
    /// Bytes of the longest word that has one; hardly any word of news is longer.
    pub const MOST_BYTES: usize = 23;

    /// The spelling of a word that is short enough.
    #[inline]
    #[must_use]
    pub fn new(word: &str) -> Option<Spelling> {
        if word.len() > Spelling::MOST_BYTES {
            return None;
        }
        let (chunks, rest) = word.as_bytes().as_chunks::<8>();
        let mut letters = [0; 3];
        for (cell, &chunk) in letters.iter_mut().zip(chunks) {
            *cell = u64::from_le_bytes(chunk);
        }
        // The rest has seven bytes at most, so that the last byte stays free.
        *letters.get_mut(chunks.len())? = rest_in_order(rest).unwrap_or(0);
        letters[2] |= (word.len() as u64 + 1) << LENGTH;
        Some(Spelling(letters))
    }
}

/// The last word that was too long for a [`Spelling`], and what was told of it.
#[derive(Clone, Debug, Default)]
pub struct LongWord<T> {
    word: String,
    told: T,
}

impl<T> LongWord<T> {
    /// Bytes of the longest word that is remembered.
    pub const MOST_BYTES: usize = 1 << 20;

    /// What is told of the word, and whether that is still of another; `None` where the word
    /// is too long to be remembered.
    pub fn place(&mut self, word: &str) -> Option<(&mut T, bool)> {
        if word.len() > LongWord::<T>::MOST_BYTES {
            return None;
        }
        let is_new = self.word != word;
        if is_new {
            self.word.clear();
            self.word.push_str(word);
        }
        Some((&mut self.told, is_new))
    }

    /// Forgets the word.
    pub fn forget(&mut self) {
        self.word.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_short_words_are_spelled_alike() {
        let plain = |length: usize| "a".repeat(length);
        let mut words: Vec<String> = vec!["\0".to_owned(), "\0\0".to_owned()];
        for length in 0..=Spelling::MOST_BYTES {
            words.push(plain(length));
            // Each byte counts, wherever it stands.
            words.extend((0..length).map(|at| plain(at) + "X" + &plain(length - 1 - at)));
            words.extend((1..length).map(|at| plain(at - 1) + "é" + &plain(length - 1 - at)));
        }
        words.sort();
        words.dedup();
        for (at, word) in words.iter().enumerate() {
            let own = Spelling::new(word);
            assert!(own.is_some_and(|own| own != Spelling::default()), "{word:?}");
            assert!(words.iter().skip(at + 1).all(|other| Spelling::new(other) != own), "{word:?}");
        }
        assert_eq!(Spelling::new(&plain(Spelling::MOST_BYTES + 1)), None);
    }

    #[test]
    fn the_last_long_word_is_remembered_and_no_other() {
        let mut long = LongWord::<u32>::default();
        let [one, other] = ["panjang", "lebar"].map(|word| word.repeat(9));
        for (word, is_new) in [(&one, true), (&one, false), (&other, true), (&one, true)] {
            assert_eq!(long.place(word).map(|(_, is_new)| is_new), Some(is_new), "{word}");
        }
        long.forget();
        assert_eq!(long.place(&one).map(|(_, is_new)| is_new), Some(true));
        assert_eq!(long.place(&"a".repeat(LongWord::<u32>::MOST_BYTES + 1)), None);
    }
}
