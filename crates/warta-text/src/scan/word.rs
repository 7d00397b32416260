//! Words, with their hyphens, apostrophes and full stops.

use super::Scanner;
use crate::TokenKind;
use crate::abbreviation::{Dot, dot_of};
use crate::chars::Class;

impl Scanner<'_> {
    /// The token that begins with a Latin letter at `start`.
    #[inline]
    pub(super) fn word(&self, start: usize) -> (usize, TokenKind) {
        let end = self.run(start);
        match self.byte(end) {
            b'-' | b'\'' | b'.' | b'/' | b'@' | b':' | b'$' | b'&' | b'_' => self.tail(start, end),
            0x80.. => self.tail(start, end),
            _ => (self.unglued(start, end), TokenKind::Word),
        }
    }

    /// What follows the first run of letters, where that is no gap and no plain mark.
    fn tail(&self, start: usize, first: usize) -> (usize, TokenKind) {
        if let Some(found) = self.address(start, first) {
            return found;
        }
        if let Some(end) = self.currency(start, first) {
            return (end, TokenKind::Currency);
        }
        let glued = self.unglued(start, first);
        if glued < first {
            return (glued, TokenKind::Currency);
        }
        if let Some(end) = self.official_number(start) {
            return (end, TokenKind::Ordinal);
        }
        let mut end = first;
        loop {
            end = match self.byte(end) {
                b'-' if self.is_alnum(end + 1) => match self.hyphenated(start, end) {
                    Some(next) => next,
                    None => break,
                },
                b'\'' if self.is_letter(end + 1) && !self.ends_english(start, end) => {
                    self.run(end + 1)
                }
                b'_' if self.is_alnum(end + 1) => self.run(end + 1),
                b'&' if self.joins_ampersand(start, end) => self.run(end + 1),
                0xe2 => match self.curly_apostrophe(end) {
                    Some(next) => next,
                    None => break,
                },
                _ => break,
            };
        }
        if self.byte(end) == b'.'
            && let Some(end) = self.abbreviated(start, end)
        {
            return (end, TokenKind::Abbreviation);
        }
        (end, self.word_kind(start, end))
    }

    fn word_kind(&self, start: usize, end: usize) -> TokenKind {
        let word = self.slice(start, end);
        let ordinal = word.get(..3).is_some_and(|ke| ke.eq_ignore_ascii_case("ke-"));
        let digits = word.get(3..).unwrap_or_default();
        if ordinal && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
            TokenKind::Ordinal
        } else {
            TokenKind::Word
        }
    }

    /// The end of `Rp` in `Rp9`, where a sign of currency is glued to its amount; the end
    /// of the whole run elsewhere.
    #[inline]
    fn unglued(&self, start: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        if !bytes.get(end - 1).is_some_and(u8::is_ascii_digit) {
            return end;
        }
        let letters = bytes[start..end].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let rest_is_number = bytes[start + letters..end].iter().all(u8::is_ascii_digit);
        let known = ["Rp", "rp", "RP", "USD", "IDR", "EUR", "SGD", "RM"];
        if rest_is_number && known.contains(&self.slice(start, start + letters)) {
            start + letters
        } else {
            end
        }
    }

    /// The end of `US` in `US$`, or of `Rp.` in front of a number.
    fn currency(&self, start: usize, end: usize) -> Option<usize> {
        let word = self.slice(start, end);
        if self.byte(end) == b'$' {
            let countries = ["US", "A", "AU", "S", "SG", "C", "CA", "NZ", "NT", "HK", "R", "Z"];
            return countries.contains(&word).then_some(end);
        }
        let dotted = self.byte(end) == b'.' && self.byte(end + 1).is_ascii_digit();
        (dotted && word.eq_ignore_ascii_case("rp")).then_some(end + 1)
    }

    /// The end of the part behind the hyphen at `hyphen`, where both are one word:
    /// `anak-anak`, `di-PHK`, `COVID-19`, `APBN-P`; `None` for `Bapepam-LK`,
    /// `Januari-Oktober`, `PPh-nya`.
    fn hyphenated(&self, start: usize, hyphen: usize) -> Option<usize> {
        let right_end = self.run(hyphen + 1);
        let left = self.slice(start, hyphen);
        let right = self.slice(hyphen + 1, right_end);
        let left = left.rsplit('-').next().unwrap_or(left);
        joined(left, right).then_some(right_end)
    }

    /// Whether the apostrophe at `end` opens an English `'s`, which is a token of its own,
    /// or closes a quotation that opened right before the word.
    fn ends_english(&self, start: usize, end: usize) -> bool {
        let opened = start > 0 && self.byte(start - 1) == b'\'';
        let rest = self.run(end + 1);
        let closes = opened && !self.is_letter(rest) && self.byte(rest) != b'\'';
        closes || self.slice(end + 1, rest) == "s"
    }

    /// `’` and its kin inside a word: `Qur’an`.
    fn curly_apostrophe(&self, end: usize) -> Option<usize> {
        let c = self.char_at(end)?;
        let next = end + c.len_utf8();
        let inside = matches!(c, '\u{2019}' | '\u{2bc}') && self.class(next) == Class::Letter;
        (inside && self.slice(next, self.run(next)) != "s").then(|| self.run(next))
    }

    /// `R&D`, `S&P`: short capitals around an ampersand.
    fn joins_ampersand(&self, start: usize, end: usize) -> bool {
        let right = self.slice(end + 1, self.run(end + 1));
        let short = |part: &str| {
            !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_uppercase())
        };
        short(self.slice(start, end)) && short(right)
    }

    /// The end of the abbreviation whose first full stop is at `dot`, where it is one.
    fn abbreviated(&self, start: usize, dot: usize) -> Option<usize> {
        if self.style.split_dots {
            return None;
        }
        let mut end = dot;
        // `S.H.`, `M.Si.`, `a.n.`, `s.d.`: short parts, each with its stop.
        let mut part = start;
        let mut parts = 0;
        while self.byte(end) == b'.' && end - part <= 4 && end > part {
            parts += 1;
            part = end + 1;
            if !self.is_letter(part) {
                break;
            }
            end = self.run(part);
        }
        if parts > 1 && self.byte(part - 1) == b'.' && !self.is_letter(part) {
            return Some(part);
        }
        if parts > 1 && part > start && self.first_part_is_short(start) {
            // `A.Yani`: the initial ends at its stop.
            return Some(self.run(start) + 1);
        }
        self.single_stop(start, dot)
    }

    fn first_part_is_short(&self, start: usize) -> bool {
        self.run(start) - start == 1 && self.byte(start).is_ascii_uppercase()
    }

    /// An abbreviation or initial with one stop at `dot`.
    fn single_stop(&self, start: usize, dot: usize) -> Option<usize> {
        let word = self.slice(start, dot);
        let next = self.after_gap(dot + 1);
        if word.len() == 1 {
            let initial = word.bytes().all(|b| b.is_ascii_uppercase())
                && self.after_name
                && self.is_letter(next);
            return initial.then_some(dot + 1);
        }
        let capitals = word.bytes().all(|b| b.is_ascii_uppercase());
        if capitals && !WRITTEN_IN_CAPITALS.contains(&word) {
            return None;
        }
        let number = self.byte(next).is_ascii_digit() && next <= dot + 2;
        let name = next <= dot + 2 && (number || self.starts_capital(next));
        let belongs = match dot_of(word)? {
            Dot::Inside => !capitals || name,
            Dot::MayEnd => true,
            Dot::BeforeName => name,
            Dot::BeforeNumber => number,
        };
        belongs.then_some(dot + 1)
    }

    fn after_gap(&self, at: usize) -> usize {
        at + self.rest(at).bytes().take_while(|&b| b == b' ').count()
    }

    fn starts_capital(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_uppercase)
    }
}

/// Abbreviations with a stop that are written in capitals; `PDIP.` ends a sentence.
const WRITTEN_IN_CAPITALS: [&str; 13] =
    ["PT", "CV", "UD", "NV", "KH", "RM", "RA", "TB", "DR", "IR", "HJ", "NO", "JL"];

/// Whether a hyphen between these makes one word of them.
fn joined(left: &str, right: &str) -> bool {
    let lower = |part: &str| part.chars().next().is_some_and(char::is_lowercase);
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let acronym = |part: &str| part.len() > 1 && !part.chars().any(char::is_lowercase);
    if PREFIXES.iter().any(|prefix| left.eq_ignore_ascii_case(prefix)) || same(left, right) {
        return true;
    }
    let capital = |part: &str| part.chars().next().is_some_and(char::is_uppercase);
    if left.chars().count() == 1 && capital(left) && capital(right) && right.len() > 1 {
        return false;
    }
    if digits(right) || right.chars().count() == 1 {
        return !left.is_empty() && !is_month(left);
    }
    if digits(left) {
        return false;
    }
    if ["nya", "ku", "mu", "lah", "kah", "pun"].contains(&right) {
        // `PPh-nya`, but `teman-temannya` and `sehari-harinya` have more behind the hyphen.
        return false;
    }
    if acronym(left) && acronym(right) {
        return false;
    }
    lower(right) || left.chars().count() == 1
}

/// Whether `right` repeats `left`, whatever the case and the suffix: `Undang-Undang`.
fn same(left: &str, right: &str) -> bool {
    let most = left.len().min(right.len()).min(4);
    let (left, right) = (left.get(..most), right.get(..most));
    most >= 2 && left.zip(right).is_some_and(|(l, r)| l.eq_ignore_ascii_case(r))
}

fn is_month(word: &str) -> bool {
    let months =
        ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    word.len() > 3 && word.get(..3).is_some_and(|start| months.contains(&start))
}

/// What a hyphen ties to the word behind it.
const PREFIXES: [&str; 42] = [
    "al", "an", "antar", "anti", "ar", "as", "ash", "at", "az", "be", "ber", "bi", "co", "di",
    "dwi", "e", "eks", "el", "en", "ex", "ha", "in", "ke", "ku", "mem", "men", "meng", "multi",
    "neo", "non", "nya", "pan", "para", "pasca", "per", "pra", "pro", "se", "semi", "sub", "ter",
    "wal",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_sorted() {
        assert!(PREFIXES.is_sorted());
    }
}
