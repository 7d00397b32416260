//! The lemmas of a document, and of the words that a thread has seen last.

use std::cell::RefCell;

use warta_morph::{Analyzer, Place, Upos};
use warta_syntax::sequence::{atom, mix};

/// Lemmas that a thread remembers, since most words of a text come again; a power of two.
const SLOTS: usize = 4096;

/// Bytes of a word and its lemma that are remembered.
const LETTERS: usize = 61;

/// The words that a thread has seen last.
#[derive(Default)]
struct Memory {
    /// The lexicon that their lemmas come from.
    stamp: u64,
    slots: Vec<Seen>,
}

/// A word with its tag and place, and its lemma: all in one line of memory.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Seen {
    tag: u8,
    /// How long both are.
    word: u8,
    lemma: u8,
    letters: [u8; LETTERS],
}

const NOTHING: Seen = Seen { tag: u8::MAX, word: 0, lemma: 0, letters: [0; LETTERS] };

impl Seen {
    fn new(word: &str, tag: u8, lemma: &str) -> Option<Seen> {
        let mut letters = [0; LETTERS];
        let (own, rest) = letters.split_at_mut_checked(word.len())?;
        own.copy_from_slice(word.as_bytes());
        rest.get_mut(..lemma.len())?.copy_from_slice(lemma.as_bytes());
        Some(Seen { tag, word: word.len() as u8, lemma: lemma.len() as u8, letters })
    }

    /// The lemma, if the word is this one.
    fn lemma(&self, word: &str, tag: u8) -> Option<&str> {
        let (own, rest) = self.letters.split_at_checked(self.word.into())?;
        let is = self.tag == tag && own == word.as_bytes();
        let lemma = rest.get(..self.lemma.into()).filter(|_| is)?;
        core::str::from_utf8(lemma).ok()
    }
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
            static SEEN: RefCell<Memory> = RefCell::default();
        }
        SEEN.with_borrow_mut(|Memory { stamp, slots: seen }| {
            if *stamp != analyzer.lexicon().stamp() {
                *stamp = analyzer.lexicon().stamp();
                seen.clear();
            }
            seen.resize(SLOTS, NOTHING);
            let tag = (upos as u8) << 1 | u8::from(place == Place::Start);
            let slot = mix(atom(word), tag.into()) as usize % SLOTS;
            if let Some(lemma) = seen.get(slot).and_then(|seen| seen.lemma(word, tag)) {
                return self.letters.push_str(lemma);
            }
            let lemma = analyzer.lemma_at(word, upos, place);
            self.letters.push_str(&lemma);
            if let Some((slot, new)) = seen.get_mut(slot).zip(Seen::new(word, tag, &lemma)) {
                *slot = new;
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
