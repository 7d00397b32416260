//! The choices that splitting leaves open.

use super::{Sentence, Splitter};
use crate::{TokenKind, TokenSpan};

/// What a full stop means behind a capitalised word of four letters or fewer: `Jawa.`,
/// `TNI.`, `Mei.`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShortCapitals {
    /// It ends the sentence, unless the word is a known abbreviation or initial.
    #[default]
    End,
    /// It ends no sentence within a paragraph, as though each such word were an
    /// abbreviation: so UD GSD was split by the program that prepared it, which is what
    /// this is for. The README tells what it is worth there.
    GoOn,
}

/// Splits a text into sentences, with the choice that it leaves open.
///
/// ```
/// use warta_text::{SentenceSplitter, ShortCapitals, tokenize_into};
///
/// let text = "Ia pulang ke Jawa. Ibunya senang. Semua lega.";
/// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
/// tokenize_into(text, &mut tokens);
/// SentenceSplitter::new().split_into(text, &tokens, &mut sentences);
/// assert_eq!(sentences.len(), 3);
///
/// let like_gsd = SentenceSplitter::new().short_capitals(ShortCapitals::GoOn);
/// like_gsd.split_into(text, &tokens, &mut sentences);
/// assert_eq!(sentences.len(), 2);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SentenceSplitter {
    short_capitals: ShortCapitals,
}

impl SentenceSplitter {
    /// The splitter that [`split_sentences`](crate::split_sentences) uses.
    #[must_use]
    pub const fn new() -> SentenceSplitter {
        SentenceSplitter { short_capitals: ShortCapitals::End }
    }

    /// Whether short capitalised words end a sentence with the full stop behind them. They
    /// do by default.
    #[must_use]
    pub const fn short_capitals(self, short_capitals: ShortCapitals) -> SentenceSplitter {
        SentenceSplitter { short_capitals }
    }

    /// Replaces what `buffer` holds by the sentences of `text`, given its tokens, as
    /// [`split_sentences`](crate::split_sentences) does.
    pub fn split_into(self, text: &str, tokens: &[TokenSpan], buffer: &mut Vec<Sentence>) {
        buffer.clear();
        let splitter = Splitter { text, tokens, short_capitals: self.short_capitals };
        let mut first = 0;
        while let Some(start) = tokens.get(first) {
            let end = splitter.end_of_sentence(first);
            let last = tokens.get(end - 1).map_or(start.span(), |token| token.span());
            buffer.push(Sentence::new(start.span().cover(last), first..end));
            first = end;
        }
    }
}

/// Letters of the longest word that [`ShortCapitals`] is about.
const SHORT: usize = 4;

impl Splitter<'_> {
    /// Whether a full stop of or behind token `at` ends nothing by the choice of
    /// [`ShortCapitals`]. The end of a paragraph is one still.
    pub(super) fn goes_on_behind(&self, at: usize) -> bool {
        let worded = || matches!(self.kind(at), Some(TokenKind::Word | TokenKind::Abbreviation));
        self.short_capitals == ShortCapitals::GoOn && worded() && {
            let word = self.word(at).trim_end_matches('.');
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            capital && word.chars().take(SHORT + 1).count() <= SHORT
        }
    }
}
