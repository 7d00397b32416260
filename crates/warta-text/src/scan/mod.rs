//! The bytewise scanner: the token that begins at a place.
//!
//! What it answers depends on the text and the place alone, never on tokens seen
//! before. That is what lets the block scanner hand over to it anywhere, and what
//! makes line-by-line reading equal to reading the whole.

mod compound;
mod dots;
mod hyphen;
mod number;
mod sign;
mod web;
mod word;

use crate::class::{byte, is_invisible, is_space};
use crate::tokenizer::AbbreviationDots;
use crate::{Span, TokenKind, TokenSpan};

use unicode_segmentation::UnicodeSegmentation;

/// Longest compound (letter number, e-mail name, site) that is looked ahead for.
/// Without a cap, text such as `A-B-A-B-…` would be read once for each piece.
const LOOK_AHEAD: usize = 64;

/// The text with the choices that bear on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    dots: AbbreviationDots,
}

/// End and kind of the token that begins at a known place.
type Found = (usize, TokenKind);

impl<'t> Scanner<'t> {
    pub(crate) const fn new(text: &'t str, dots: AbbreviationDots) -> Scanner<'t> {
        Scanner { text, dots }
    }

    pub(crate) const fn text(self) -> &'t str {
        self.text
    }

    #[inline]
    fn at(self, at: usize) -> u8 {
        byte(self.text.as_bytes(), at)
    }

    #[inline]
    fn slice(self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn char_at(self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The first place at or behind `at` that holds neither white space nor a
    /// character that shows nothing.
    pub(crate) fn skip_space(self, mut at: usize) -> usize {
        loop {
            let b = self.at(at);
            if is_space(b) {
                at += 1;
            } else if b < 0x80 {
                return at;
            } else {
                match self.char_at(at) {
                    Some(c) if c.is_whitespace() || is_invisible(c) => at += c.len_utf8(),
                    _ => return at,
                }
            }
        }
    }

    /// The token that begins at `at`, which must be a character boundary that
    /// holds no white space; `None` at the end of the text.
    #[inline]
    pub(crate) fn token(self, at: usize) -> Option<TokenSpan> {
        let first = *self.text.as_bytes().get(at)?;
        let (end, kind) = match first {
            b'0'..=b'9' => self.number(at),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => self.word(at),
            0..=0x7f => self.ascii_sign(at),
            _ => self.beyond_ascii(at),
        };
        let end = self.whole_cluster(end);
        Some(TokenSpan::new(Span::new(at, end), kind))
    }

    /// `end`, or the end of the character cluster that `end` would cut.
    #[inline]
    fn whole_cluster(self, end: usize) -> usize {
        if self.at(end) < 0x80 && self.at(end.wrapping_sub(1)) < 0x80 {
            return end;
        }
        // What leans on the character behind it, as Malayalam's dot does, gets no blank.
        if self.char_at(end).is_none_or(char::is_whitespace) {
            return end;
        }
        let last = self.before(end);
        // Half of a flag may pair with the next flag; flags are read as a whole anyway.
        if self.char_at(last).is_some_and(|c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}')) {
            return end;
        }
        self.cluster_end(last).max(end)
    }

    /// Where the character begins that ends at `end`.
    fn before(self, end: usize) -> usize {
        let mut at = end.saturating_sub(1);
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// The end of the cluster that begins at `at`, up to the blank that a few signs draw
    /// in.
    fn cluster_end(self, at: usize) -> usize {
        if let Some(c) = self.char_at(at).filter(|&c| takes_no_ascii(c))
            && self.at(at + c.len_utf8()) < 0x80
        {
            return at + c.len_utf8();
        }
        let rest = self.text.get(at..).unwrap_or_default();
        let cluster = rest.graphemes(true).next().unwrap_or_default();
        at + cluster.find(char::is_whitespace).unwrap_or(cluster.len())
    }

    /// Whether a letter or digit, of any script, begins at `at`.
    fn is_alnum_at(self, at: usize) -> bool {
        let b = self.at(at);
        if b < 0x80 {
            return b.is_ascii_alphanumeric();
        }
        self.char_at(at).is_some_and(char::is_alphanumeric)
    }
}

/// Whether the cluster of `c`, no white space, ends in front of an ASCII character: signs of
/// Western texts and most of their letters. Elsewhere few do not.
const fn takes_no_ascii(c: char) -> bool {
    matches!(c, '\u{a1}'..='\u{5ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}
