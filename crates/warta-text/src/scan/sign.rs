//! Tokens that begin with neither letter nor digit.

use super::{Found, Scanner};
use crate::TokenKind;
use crate::class::{KIND_OF_BYTE, is_apostrophe, kind_of_sign};

impl Scanner<'_> {
    pub(super) fn ascii_sign(self, at: usize) -> Found {
        let b = self.at(at);
        let kind = KIND_OF_BYTE.get(usize::from(b)).copied().unwrap_or(TokenKind::Symbol);
        match b {
            b'.' | b'-' => (self.run_end(at, b), kind),
            b'`' if self.at(at + 1) == b'`' => (at + 2, kind),
            b'\'' if self.at(at + 1) == b'\'' => (at + 2, kind),
            b'\'' => self.possessive(at, 1).unwrap_or((at + 1, kind)),
            b'@' | b'#' => self.handle(at).unwrap_or((at + 1, kind)),
            _ => (at + 1, kind),
        }
    }

    fn run_end(self, at: usize, sign: u8) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        at + bytes.iter().take_while(|&&b| b == sign).count()
    }

    /// `'s` behind a letter.
    fn possessive(self, at: usize, width: usize) -> Option<Found> {
        let right = at + width;
        if at == 0 || !matches!(self.at(right), b's' | b'S') || !self.is_alnum_at(self.before(at)) {
            return None;
        }
        let end = self.alnum_end(right);
        self.is_possessive(right, end).then_some((end, TokenKind::Word))
    }

    pub(super) fn beyond_ascii(self, at: usize) -> Found {
        let Some(c) = self.char_at(at) else {
            return (self.text.len(), TokenKind::Symbol);
        };
        let is_dash_or_quote = matches!(c, '\u{2010}'..='\u{2027}');
        if !is_dash_or_quote && c.is_alphabetic() {
            return self.word(at);
        }
        if !is_dash_or_quote && c.is_numeric() {
            return (self.alnum_end(at), TokenKind::Number);
        }
        let end = self.cluster_end(at);
        if is_apostrophe(c)
            && end == at + c.len_utf8()
            && let Some(found) = self.possessive(at, c.len_utf8())
        {
            return found;
        }
        (end, kind_of_sign(c, self.slice(at, end)))
    }
}
