//! Letter numbers, regulation numbers and dates, written with slashes and dots.

use super::number::is_below;
use super::{Found, LOOK_AHEAD, Scanner};
use crate::TokenKind;

impl Scanner<'_> {
    /// `12/9/2023`, `II/2007`, `34/PMK.011/2007`, `M.HH-06.AH.11.012016`, `C/D`.
    pub(super) fn compound_number(self, at: usize) -> Option<Found> {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let (mut run, mut marks, mut slash, mut capital) = (0, 0, false, false);
        for &b in bytes.iter().take(LOOK_AHEAD) {
            match b {
                b'/' => slash = true,
                b'.' | b'-' => marks += 1,
                b'A'..=b'Z' => capital = true,
                b'a'..=b'z' | b'0'..=b'9' => {}
                _ => break,
            }
            run += 1;
        }
        // Times, ranges and initials have nothing that a compound needs.
        if run == LOOK_AHEAD || !(slash || (capital && marks >= 3)) {
            return None;
        }
        let whole = self.slice(at, at + run).trim_end_matches(['/', '.', '-']);
        let kind = kind_of_compound(whole)?;
        Some((at + whole.len(), kind))
    }
}

fn kind_of_compound(s: &str) -> Option<TokenKind> {
    let mut parts = s.as_bytes().split(|&b| b == b'/');
    match [parts.next(), parts.next(), parts.next(), parts.next()] {
        [Some(_), None, ..] => is_letter_number(s).then_some(TokenKind::Ordinal),
        [Some(a), Some(b), None, _] => kind_of_pair(a, b),
        [Some(d), Some(m), Some(y), None] if is_date(d, m, y) => Some(TokenKind::Date),
        _ => is_regulation(s).then_some(TokenKind::Ordinal),
    }
}

fn kind_of_pair(a: &[u8], b: &[u8]) -> Option<TokenKind> {
    if is_below(a, 32) && is_below(b, 13) {
        return Some(TokenKind::Date);
    }
    if is_roman(a) && b.len() == 4 && is_digits(b) {
        return Some(TokenKind::Ordinal);
    }
    let letters = [a, b].iter().all(|s| s.len() == 1 && s.iter().all(u8::is_ascii_uppercase));
    letters.then_some(TokenKind::Word)
}

fn is_date(d: &[u8], m: &[u8], y: &[u8]) -> bool {
    let year_last = is_below(d, 32) && matches!(y.len(), 2 | 4) && is_digits(y);
    let year_first = d.len() == 4 && is_digits(d) && is_below(y, 32);
    is_below(m, 13) && (year_last || year_first)
}

/// Three parts or more, digits in the first and last, capitals between them.
fn is_regulation(s: &str) -> bool {
    let has_digit = |p: &str| p.bytes().any(|b| b.is_ascii_digit());
    let last = s.rsplit('/').next().unwrap_or_default();
    let first = s.split('/').next().unwrap_or_default();
    let filled = s.split('/').all(|p| !p.is_empty());
    filled
        && has_digit(s.strip_suffix(last).unwrap_or_default())
        && is_digits(last.as_bytes())
        && (has_digit(first) || first.bytes().all(|b| b.is_ascii_uppercase()))
        && s.bytes().any(|b| b.is_ascii_uppercase())
}

/// Pieces between dots and hyphens, four at least: capitals and two numbers.
fn is_letter_number(s: &str) -> bool {
    if !s.contains('.') || !s.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let pieces = || s.split(['.', '-']);
    let capitals = pieces().filter(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_uppercase()));
    pieces().all(|p| !p.is_empty())
        && pieces().count() >= 4
        && capitals.count() >= 1
        && pieces().filter(|p| is_digits(p.as_bytes())).count() >= 2
}

fn is_digits(s: &[u8]) -> bool {
    !s.is_empty() && s.iter().all(u8::is_ascii_digit)
}

fn is_roman(s: &[u8]) -> bool {
    !s.is_empty() && s.iter().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}
