//! The lemmas of a document, and of the words that a thread has seen last.

use std::cell::RefCell;

use warta_morph::{Analyzer, Place, Upos};
use warta_syntax::sequence::{atom, mix};

/// Lemmas that a thread remembers, since most words of a text come again; a power of two.
const SLOTS: usize = 4096;

/// Bytes of the longest word that is remembered.
const LONGEST: usize = 40;

/// A word with its tag and place, and its lemma.
#[derive(Default)]
struct Seen {
    word: String,
    tag: u64,
    lemma: String,
}

/// The lemmas of a document in one string, so that a token costs no allocation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lemmas {
    letters: String,
    ends: Vec<u32>,
}

impl Lemmas {
    /// Adds the lemma of the next token.
    pub(crate) fn push(&mut self, analyzer: &Analyzer, word: &str, upos: Upos, place: Place) {
        thread_local! {
            static SEEN: RefCell<Vec<Seen>> = RefCell::default();
        }
        SEEN.with_borrow_mut(|seen| {
            seen.resize_with(SLOTS, Seen::default);
            let tag = (upos as u64) << 1 | u64::from(place == Place::Start);
            let seen = seen.get_mut(mix(atom(word), tag) as usize % SLOTS);
            match seen.filter(|_| word.len() <= LONGEST) {
                Some(seen) if seen.tag == tag && seen.word == word => {
                    self.letters.push_str(&seen.lemma);
                }
                Some(seen) => {
                    seen.tag = tag;
                    seen.word.clear();
                    seen.word.push_str(word);
                    seen.lemma.clear();
                    seen.lemma.push_str(&analyzer.lemma_at(word, upos, place));
                    self.letters.push_str(&seen.lemma);
                }
                None => self.letters.push_str(&analyzer.lemma_at(word, upos, place)),
            }
        });
        self.ends.push(self.letters.len() as u32);
    }

    /// Gives back what was reserved for tokens that did not come.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.letters.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    pub(crate) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before));
        self.letters.get(start.map_or(0, |&s| s as usize)..end)
    }
}
