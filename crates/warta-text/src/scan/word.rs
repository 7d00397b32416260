//! Tokens that begin with a letter.

use super::{Found, LOOK_AHEAD, Scanner};
use crate::TokenKind;
use crate::class::{IN_WORD, is_apostrophe, is_invisible, is_latin};

/// Codes of two or three letters that stand before an amount without a blank, sorted.
const CURRENCY_CODES: &[&str] = &[
    "AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "IDR", "INR", "JPY", "KRW", "MYR", "NZD",
    "RM", "RP", "Rp", "SGD", "THB", "TWD", "USD", "VND", "rp",
];

/// Letters that make a currency of the dollar sign behind them, sorted.
const DOLLARS: &[&str] = &["A", "AS", "AU", "C", "CA", "HK", "NT", "NZ", "R", "S", "US"];

/// What stands in the piece behind the first run of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ahead {
    /// Letters or digits behind a dot, slash or at sign, or with one behind them.
    joins: bool,
    pub(super) slash: bool,
    pub(super) at: bool,
    pub(super) dots: u8,
}

impl Scanner<'_> {
    pub(super) fn word(self, at: usize) -> Found {
        let end = self.alnum_end(at);
        match self.at(end) {
            b'-'
            | b'.'
            | b'\''
            | b'/'
            | b'@'
            | b'$'
            | b'&'
            | b'+'
            | b'%'
            | b':'
            | b'`'
            | 0x80.. => self.word_with_joint(at, end),
            _ => self.plain_word(at, end),
        }
    }

    /// A word whose first run of letters and digits ends at a mark that may join it to
    /// more. What comes ahead tells which of the rarer shapes are worth a try.
    fn word_with_joint(self, at: usize, end: usize) -> Found {
        let ahead = self.ahead(end);
        if ahead.joins {
            if let Some(found) = self.web(at, end, ahead) {
                return found;
            }
            if (ahead.slash || ahead.dots > 1)
                && let Some(found) = self.compound_number(at)
            {
                return found;
            }
        }
        self.dotted(at, end).unwrap_or_else(|| self.joined_word(at, end))
    }

    /// Which joints stand in the piece from `end` on.
    fn ahead(self, end: usize) -> Ahead {
        let bytes = self.text.as_bytes().get(end..).unwrap_or_default();
        let mut ahead = Ahead::default();
        let mut last = 0;
        for &b in bytes.iter().take(LOOK_AHEAD) {
            match b {
                b'.' => ahead.dots += 1,
                b'/' => ahead.slash = true,
                b'@' => ahead.at = true,
                b'-' | b'_' | b'+' | b'%' | b':' => {}
                _ if b.is_ascii_alphanumeric() => ahead.joins |= last != 0,
                _ => break,
            }
            last = b;
        }
        ahead.joins &= ahead.dots > 0 || ahead.slash || ahead.at;
        ahead
    }

    /// A run of letters and digits that no joint follows.
    fn plain_word(self, at: usize, end: usize) -> Found {
        let run = self.text.as_bytes().get(at..end).unwrap_or_default();
        if matches!(run.first(), Some(b'A'..=b'Z' | b'r')) {
            let letters = self.letters_end(at, end);
            let glued = self.at(letters).is_ascii_digit();
            let short = (2..=3).contains(&(letters - at));
            if glued && short && is_in(CURRENCY_CODES, self.slice(at, letters)) {
                return (letters, TokenKind::Currency);
            }
        }
        let kind = match run {
            b"Rp" | b"RP" => TokenKind::Currency,
            _ => self.kind_of_word(at, end),
        };
        (end, kind)
    }

    fn letters_end(self, at: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..end).unwrap_or_default();
        at + bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count()
    }

    fn kind_of_word(self, at: usize, end: usize) -> TokenKind {
        let run = self.text.as_bytes().get(at..end).unwrap_or_default();
        // Most words end in an ASCII letter and are short: a plain loop is quickest.
        if run.iter().all(|&b| b < 0x80) {
            return TokenKind::Word;
        }
        let word = self.slice(at, end);
        if word.chars().all(|c| !c.is_alphabetic() || is_latin(c)) {
            TokenKind::Word
        } else {
            TokenKind::Other
        }
    }

    /// Grows a word over the hyphens and apostrophes that belong to it.
    pub(super) fn joined_word(self, at: usize, end: usize) -> Found {
        let (plain_end, plain_kind) = self.plain_word(at, end);
        if plain_end < end {
            return (plain_end, plain_kind);
        }
        if self.at(end) == b'$' && is_in(DOLLARS, self.slice(at, end)) {
            return (end, TokenKind::Currency);
        }
        let mut segment = at;
        let mut end = end;
        while let Some((right, right_end)) = self.joint(segment, end) {
            segment = right;
            end = right_end;
        }
        let kind = if end == plain_end { plain_kind } else { self.kind_of_joined(at, end) };
        (end, kind)
    }

    fn kind_of_joined(self, at: usize, end: usize) -> TokenKind {
        let word = self.slice(at, end);
        let ordinal = word.get(..3).is_some_and(|ke| ke.eq_ignore_ascii_case("ke-"))
            && word.bytes().skip(3).take_while(u8::is_ascii_digit).count() > 0;
        if ordinal { TokenKind::Ordinal } else { self.kind_of_word(at, end) }
    }

    /// The segment behind a hyphen or apostrophe at `end` that joins it to the
    /// segment from `segment`.
    fn joint(self, segment: usize, end: usize) -> Option<(usize, usize)> {
        let c = self.char_at(end)?;
        let right = end + c.len_utf8();
        if matches!(c, '-' | '\u{2010}' | '\u{2011}') {
            let right_end = self.alnum_end(right);
            return (right_end > right && self.hyphen_joins(segment, end, right, right_end))
                .then_some((right, right_end));
        }
        if is_apostrophe(c) {
            let right_end = self.alnum_end(right);
            let letters = self.is_letter_at(right) && !self.is_possessive(right, right_end);
            return (letters && c != '`').then_some((right, right_end));
        }
        if c == '&' {
            let right_end = self.alnum_end(right);
            let names = [self.slice(segment, end), self.slice(right, right_end)];
            return names
                .iter()
                .all(|s| (1..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_uppercase()))
                .then_some((right, right_end));
        }
        None
    }

    fn is_letter_at(self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_alphabetic)
    }

    /// The English `'s`, a word of its own in the treebanks.
    pub(super) fn is_possessive(self, right: usize, right_end: usize) -> bool {
        matches!(self.slice(right, right_end), "s" | "S")
    }

    /// End of the run of letters, digits and underscores from `at`, over marks
    /// that combine with them and invisible characters between them.
    pub(super) fn alnum_end(self, at: usize) -> usize {
        let mut end = at;
        loop {
            let bytes = self.text.as_bytes().get(end..).unwrap_or_default();
            end += bytes.iter().take_while(|&&b| IN_WORD[usize::from(b)]).count();
            if self.at(end) < 0x80 {
                return end;
            }
            let grown = self.alnum_step(at, end);
            if grown == end {
                return end;
            }
            end = grown;
        }
    }

    /// One step of [`Scanner::alnum_end`] over characters beyond ASCII.
    fn alnum_step(self, start: usize, end: usize) -> usize {
        let Some(c) = self.char_at(end) else { return end };
        if c.is_alphanumeric() {
            return end + c.len_utf8();
        }
        if end == start {
            return end;
        }
        if is_invisible(c) {
            let behind = self.skip_invisible(end);
            if self.is_alnum_at(behind) {
                return behind;
            }
        }
        self.whole_cluster(end)
    }

    pub(super) fn skip_invisible(self, mut at: usize) -> usize {
        while let Some(c) = self.char_at(at).filter(|&c| is_invisible(c)) {
            at += c.len_utf8();
        }
        at
    }
}

pub(super) fn is_in(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        assert!(super::CURRENCY_CODES.is_sorted());
        assert!(super::CURRENCY_CODES.iter().all(|code| (2..=3).contains(&code.len())));
        let is_sign =
            |code: &&str| crate::number::read_currency_sign([*code].into_iter()).is_some();
        assert!(super::CURRENCY_CODES.iter().all(is_sign));
        assert!(super::DOLLARS.is_sorted());
    }
}
