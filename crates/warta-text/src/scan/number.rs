//! Tokens that begin with a digit.

use super::{Found, Scanner};
use crate::TokenKind;

impl Scanner<'_> {
    pub(super) fn number(self, at: usize) -> Found {
        let digits = self.digits_end(at);
        let next = self.at(digits);
        if matches!(next, b'-' | b'/' | b'.') && self.is_alnum_at(digits + 1) {
            let whole = match next {
                b'/' => self.slashed_date(at, digits),
                b'-' => self.dashed_date(at, digits),
                _ => None,
            };
            if let Some(found) = whole.or_else(|| self.compound_number(at)) {
                return found;
            }
        }
        let end = self.separated_end(digits);
        if end == digits && self.is_alnum_at(end) {
            let end = self.alnum_end(at);
            return if self.at(end) == b'-' {
                self.joined_word(at, end)
            } else {
                (end, TokenKind::Word)
            };
        }
        if self.at(end) == b'-' {
            return self.number_with_suffix(at, end);
        }
        (end, kind_of_number(self.slice(at, end).as_bytes()))
    }

    pub(super) fn digits_end(self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        at + bytes.iter().take_while(|b| b.is_ascii_digit()).count()
    }

    /// Over `.`, `,` and `:` that stand between digits.
    fn separated_end(self, mut end: usize) -> usize {
        while matches!(self.at(end), b'.' | b',' | b':') && self.at(end + 1).is_ascii_digit() {
            end = self.digits_end(end + 1);
        }
        end
    }

    /// `1990-an`, `03-Oct`; a number alone where the hyphen does not join.
    fn number_with_suffix(self, at: usize, end: usize) -> Found {
        let right = end + 1;
        let right_end = self.alnum_end(right);
        if right_end == right || !self.hyphen_joins(at, end, right, right_end) {
            return (end, kind_of_number(self.slice(at, end).as_bytes()));
        }
        let capital = self.at(right).is_ascii_uppercase() && right_end - right == 3;
        (right_end, if capital { TokenKind::Date } else { TokenKind::Number })
    }

    /// `3/12` and `3/12/2023`, as [`Scanner::compound_number`] finds them among all that
    /// slashes join.
    fn slashed_date(self, at: usize, first: usize) -> Option<Found> {
        let second = self.digits_end(first + 1);
        let below = |from, to, limit| is_below(self.slice(from, to).as_bytes(), limit);
        if !below(at, first, 32) || !below(first + 1, second, 13) {
            return None;
        }
        let third = if self.at(second) == b'/' { self.digits_end(second + 1) } else { second };
        let goes_on = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'-');
        let ends =
            !goes_on(self.at(third)) || (self.at(third) == b'.' && !goes_on(self.at(third + 1)));
        (ends && matches!(third - second, 0 | 3 | 5)).then_some((third, TokenKind::Date))
    }

    /// `2023-09-12` and `12-09-2023`.
    fn dashed_date(self, at: usize, first: usize) -> Option<Found> {
        let second = self.digits_end(first + 1);
        if self.at(first) != b'-' || self.at(second) != b'-' {
            return None;
        }
        let end = self.digits_end(second + 1);
        let free = !self.is_alnum_at(end) && self.at(end) != b'-';
        let lengths = (first - at, second - first - 1, end - second - 1);
        let shaped = matches!(lengths, (4, 1..=2, 1..=2) | (1..=2, 1..=2, 4));
        (free && shaped).then_some((end, TokenKind::Date))
    }
}

/// What a number of digits and separators looks like.
fn kind_of_number(s: &[u8]) -> TokenKind {
    let Some(&mark) = s.iter().find(|b| !b.is_ascii_digit()) else {
        return TokenKind::Number;
    };
    if mark == b',' {
        return TokenKind::Number;
    }
    let mut parts = s.split(|&b| b == mark);
    let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
    match parts {
        [Some(h), Some(m), seconds, None]
            if is_below(h, 25)
                && m.len() == 2
                && is_below(m, 60)
                && seconds.is_none_or(|s| s.len() == 2 && is_below(s, 60)) =>
        {
            TokenKind::Clock
        }
        [Some(d), Some(m), Some(y), None] if y.len() == 4 && is_below(d, 32) && is_below(m, 13) => {
            TokenKind::Date
        }
        _ => TokenKind::Number,
    }
}

/// One or two digits that make less than `limit`.
pub(super) fn is_below(digits: &[u8], limit: u8) -> bool {
    match digits {
        [n @ b'0'..=b'9'] => n - b'0' < limit,
        [tens @ b'0'..=b'9', n @ b'0'..=b'9'] => (tens - b'0') * 10 + n - b'0' < limit,
        _ => false,
    }
}
