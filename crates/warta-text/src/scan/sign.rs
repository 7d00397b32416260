//! Tokens that begin with neither an ASCII letter nor a digit.

use super::Scanner;
use crate::TokenKind;
use crate::chars::{is_emoji, is_flag_half, is_latin, is_punctuation};

impl Scanner<'_> {
    /// The token that begins with an ASCII mark at `start`.
    pub(super) fn sign(&self, start: usize) -> (usize, TokenKind) {
        let mark = self.byte(start);
        if matches!(mark, b'.' | b'-' | b'`') && self.byte(start + 1) == mark {
            let end = start + self.rest(start).bytes().take_while(|&b| b == mark).count();
            return (self.with_marks(end), TokenKind::Punctuation);
        }
        let english = mark == b'\'' && self.byte(start + 1) == b's' && !self.is_alnum(start + 2);
        if english && start > 0 && self.is_alnum(start - 1) {
            return (start + 2, TokenKind::Word);
        }
        if matches!(mark, b'@' | b'#') && self.tagged(start) {
            let kind = if mark == b'@' { TokenKind::Handle } else { TokenKind::Hashtag };
            return (self.tag_end(start + 1), kind);
        }
        let kind = match mark {
            b'%' => TokenKind::Percent,
            b'$' => TokenKind::Currency,
            _ if is_punctuation(char::from(mark)) => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        };
        (self.with_marks(start + 1), kind)
    }

    /// Whether a name stands behind the sign at `start`, and no word right before it.
    fn tagged(&self, start: usize) -> bool {
        let before = self.text.get(..start).and_then(|text| text.chars().next_back());
        self.is_alnum(start + 1) && !before.is_some_and(char::is_alphanumeric)
    }

    fn tag_end(&self, start: usize) -> usize {
        let mut end = self.run(start);
        while matches!(self.byte(end), b'_' | b'.') && self.is_alnum(end + 1) {
            end = self.run(end + 1);
        }
        if self.byte(end) == b'_' { end + 1 } else { end }
    }

    /// The token that begins with a character other than ASCII at `start`.
    #[cold]
    pub(super) fn high(&self, start: usize) -> (usize, TokenKind) {
        let Some(c) = self.char_at(start) else {
            return (start + 1, TokenKind::Symbol);
        };
        let next = start + c.len_utf8();
        if is_latin(c) {
            return self.word(start);
        }
        if is_emoji(c) {
            return (self.emoji_end(start, c), TokenKind::Emoji);
        }
        if c.is_numeric() {
            return (self.with_marks(self.run(next)), TokenKind::Number);
        }
        if c.is_alphabetic() {
            return (self.script_end(start), TokenKind::Other);
        }
        let kind = match c {
            '€' | '£' | '¥' | '₩' | '₹' | '₽' | '฿' | '₫' | '₱' => {
                TokenKind::Currency
            }
            '‰' | '％' => TokenKind::Percent,
            _ if is_punctuation(c) => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        };
        (self.with_marks(next), kind)
    }

    /// A picture with all that is joined to it: `👨‍👩‍👧`, `👍🏽`, `🇮🇩`.
    fn emoji_end(&self, start: usize, first: char) -> usize {
        let mut end = start + first.len_utf8();
        if is_flag_half(first) {
            let second = self.char_at(end).filter(|&c| is_flag_half(c));
            return self.with_marks(end + second.map_or(0, char::len_utf8));
        }
        loop {
            end = self.with_marks(end);
            let joined = self.slice(start, end).ends_with('\u{200d}');
            match self.char_at(end) {
                Some(c) if joined && is_emoji(c) => end += c.len_utf8(),
                _ => return end,
            }
        }
    }

    /// The end of a word in another script.
    fn script_end(&self, start: usize) -> usize {
        let inside = |c: char| (c.is_alphabetic() && !is_latin(c)) || crate::chars::clings(c);
        start
            + self.rest(start).chars().take_while(|&c| inside(c)).map(char::len_utf8).sum::<usize>()
    }
}
