//! What is known of the words of one document.

use std::cell::RefCell;

use warta_syntax::sequence::{Spelling, atom};
use warta_text::TokenSpan;

use super::{Classes, Gazetteer, Hit, Place};
use crate::marks::WordMarks;

/// The longest known name from each token of a text on, looked up once for all rules.
///
/// Few tokens begin one, so only these are held, behind one bit for each token.
#[derive(Debug)]
pub(crate) struct Hits<'a> {
    gazetteer: &'a Gazetteer,
    text: &'a str,
    tokens: &'a [TokenSpan],
    blocks: Vec<Block>,
    found: Vec<Found>,
}

/// Which of 64 tokens begin a known name, and how many before them do.
#[derive(Clone, Copy, Debug, Default)]
struct Block {
    bits: u64,
    before: u32,
}

/// A [`Hit`] in few bytes.
#[derive(Clone, Copy, Debug)]
struct Found {
    record: u32,
    classes: Classes,
    words: u16,
}

/// A word that begins known names, by its letters, and where it leads in them.
#[derive(Clone, Copy, Debug, Default)]
struct Entered {
    word: Spelling,
    place: Place,
}

/// Words that a thread remembers to have entered: most come again.
const ENTERED: usize = 2048;

impl<'a> Hits<'a> {
    /// `marks` are those of the tokens.
    pub(crate) fn new(
        gazetteer: &'a Gazetteer,
        text: &'a str,
        tokens: &'a [TokenSpan],
        marks: &[WordMarks],
    ) -> Hits<'a> {
        thread_local! {
            static SEEN: RefCell<Vec<Entered>> = RefCell::default();
        }
        SEEN.with_borrow_mut(|entered| {
            entered.resize(ENTERED, Entered::default());
            Hits::look_up(gazetteer, text, tokens, marks, entered)
        })
    }

    fn look_up(
        gazetteer: &'a Gazetteer,
        text: &'a str,
        tokens: &'a [TokenSpan],
        marks: &[WordMarks],
        entered: &mut [Entered],
    ) -> Hits<'a> {
        let begins = |at: usize| marks.get(at).is_some_and(|own| own.any(WordMarks::KNOWN));
        let blocks = Vec::with_capacity(tokens.len().div_ceil(64));
        let mut hits = Hits { gazetteer, text, tokens, blocks, found: Vec::new() };
        for first in (0..tokens.len()).step_by(64) {
            let mut block = Block { bits: 0, before: hits.found.len() as u32 };
            for at in (first..tokens.len().min(first + 64)).filter(|&at| begins(at)) {
                let Some(hit) = hits.walk_again(at, entered) else { continue };
                let Hit { words, classes, record } = hit;
                block.bits |= 1 << (at - first);
                hits.found.push(Found { record, classes, words: words as u16 });
            }
            hits.blocks.push(block);
        }
        hits
    }

    /// The longest known name from a token on, whose word may have been entered before.
    fn walk_again(&self, first: usize, entered: &mut [Entered]) -> Option<Hit> {
        let mut words = self.tokens.get(first..)?.iter().map(|token| token.text(self.text));
        let word = words.next()?;
        let Some(spelling) = Spelling::new(word) else {
            return self.gazetteer.longest_from(self.gazetteer.enter(word)?, words);
        };
        // Where a word leads depends on it alone: there is but the one gazetteer that is
        // built in.
        let known = entered.get_mut(atom(word) as usize % ENTERED)?;
        if known.word != spelling {
            *known = Entered { word: spelling, place: self.gazetteer.enter(word)? };
        }
        self.gazetteer.longest_from(known.place, words)
    }

    fn walk(&self, first: usize, most: usize) -> Option<Hit> {
        let tokens = self.tokens.get(first..)?;
        self.gazetteer.longest(tokens.iter().take(most).map(|token| token.text(self.text)))
    }

    /// The longest known name that begins with token `at`.
    pub(crate) fn longest(&self, at: usize) -> Option<Hit> {
        let block = self.blocks.get(at / 64)?;
        let bit = 1 << (at % 64);
        if block.bits & bit == 0 {
            return None;
        }
        let earlier = (block.bits & (bit - 1)).count_ones();
        let &Found { record, classes, words } =
            self.found.get((block.before + earlier) as usize)?;
        Some(Hit { words: words.into(), classes, record })
    }

    /// The longest known name of at most `most` words that begins with token `at`.
    pub(crate) fn within(&self, at: usize, most: usize) -> Option<Hit> {
        let hit = self.longest(at)?;
        if hit.words <= most { Some(hit) } else { self.walk(at, most) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_ups_are_those_of_the_gazetteer() {
        let sentence = "Presiden Amerika Serikat dan Wali Kota Semarang tiba di Papua Nugini. ";
        let text = sentence.repeat(12);
        let mut tokens = Vec::new();
        warta_text::tokenize_into(&text, &mut tokens);
        let gazetteer = Gazetteer::embedded();
        let marks = WordMarks::of_tokens(&gazetteer, &text, &tokens);
        let hits = Hits::new(&gazetteer, &text, &tokens, &marks);
        assert!(hits.found.len() > 64);
        for at in 0..tokens.len() + 2 {
            for most in 0..4 {
                let rest = tokens.iter().skip(at).take(most).map(|token| token.text(&text));
                assert_eq!(hits.within(at, most), gazetteer.longest(rest), "{at} {most}");
            }
        }
    }
}
