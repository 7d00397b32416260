//! The different words of a text.

use std::borrow::Cow;

use warta_syntax::sequence::atom;

use crate::certainty::Sign;
use crate::lexicon::Place;
use crate::tsv::hash_of;
use crate::words::{List, Listed, Lists};

/// What is known of a word, whatever stands around it.
pub(crate) struct Word<'a> {
    /// In lower case.
    pub(crate) text: Cow<'a, str>,
    /// Its hash for the models.
    pub(crate) atom: u64,
    pub(crate) lists: Lists,
    /// Where the lexicon lists it.
    pub(crate) place: Place,
    pub(crate) sign: Option<Sign>,
}

impl<'a> Word<'a> {
    /// A word in lower case whose hash is known.
    fn of(text: Cow<'a, str>, hash: u64) -> Word<'a> {
        let Listed { mut lists, sign } = Listed::of(&text, hash);
        // `katanya`
        if let Some(stem) = text.strip_suffix("nya") {
            lists.set(List::Speech, Listed::of(stem, hash_of(stem)).lists.has(List::Speech));
        }
        Word { atom: atom(&text), lists, place: Place::of(&text, hash), sign, text }
    }
}

/// What stands in a slot that is free.
const FREE: u32 = u32::MAX;

/// Slots that are looked at for a word; one that finds none is taken for new, so that no text
/// takes longer than another.
const PROBES: usize = 16;

/// Tells the words of a text apart, whatever their case.
pub(crate) struct Vocabulary<'a> {
    words: Vec<Word<'a>>,
    /// A word stands in one of the slots from that of its hash on.
    slots: Vec<u32>,
    lowered: String,
}

impl<'a> Vocabulary<'a> {
    /// For a text of so many tokens.
    pub(crate) fn new(tokens: usize) -> Vocabulary<'a> {
        let slots = vec![FREE; tokens.next_power_of_two() + PROBES];
        Vocabulary { words: Vec::new(), slots, lowered: String::new() }
    }

    /// The number of the word of a token.
    pub(crate) fn number(&mut self, token: &'a str) -> u32 {
        let spelled = token.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        if !spelled {
            self.lowered.clear();
            self.lowered.extend(token.chars().flat_map(char::to_lowercase));
        }
        let word = if spelled { token } else { &self.lowered };
        let hash = hash_of(word);
        let first = hash as usize % (self.slots.len() - PROBES);
        let number = self.words.len() as u32;
        for slot in self.slots.iter_mut().skip(first).take(PROBES) {
            match self.words.get(*slot as usize) {
                Some(known) if known.text == word => return *slot,
                Some(_) => {}
                None => {
                    *slot = number;
                    break;
                }
            }
        }
        let text = if word == token { token.into() } else { word.to_owned().into() };
        self.words.push(Word::of(text, hash));
        number
    }

    /// The words by their numbers.
    pub(crate) fn words(mut self) -> Vec<Word<'a>> {
        self.words.shrink_to_fit();
        self.words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number() {
        let text = "Kata KATA kata “ lain Élan élan “";
        let mut vocabulary = Vocabulary::new(8);
        let numbers: Vec<u32> = text.split(' ').map(|word| vocabulary.number(word)).collect();
        assert_eq!(numbers, [0, 0, 0, 1, 2, 3, 3, 1]);
        let words = vocabulary.words();
        assert!(words.iter().map(|word| &*word.text).eq(["kata", "“", "lain", "élan"]));
        assert!(words[0].lists.has(List::Speech) && !words[2].lists.has(List::Speech));
    }

    #[test]
    fn more_words_than_slots_are_kept() {
        let texts: Vec<String> = (0..500).map(|number| format!("kata{number}")).collect();
        let mut vocabulary = Vocabulary::new(1);
        let numbers: Vec<u32> = texts.iter().map(|text| vocabulary.number(text)).collect();
        let words = vocabulary.words();
        assert!(numbers.iter().zip(&texts).all(|(&n, text)| words[n as usize].text == *text));
    }
}
