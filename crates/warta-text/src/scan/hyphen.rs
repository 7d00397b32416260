//! Which hyphens join: `anak-anak` is one word, `Januari-Oktober` are two.

use super::Scanner;
use super::word::is_in;
use crate::abbreviation::{LONGEST, key};

/// Months and their short forms, capitalised, sorted.
const MONTHS: &[&str] = &[
    "Agu",
    "Agustus",
    "Apr",
    "April",
    "Aug",
    "Dec",
    "Des",
    "Desember",
    "Feb",
    "Februari",
    "Jan",
    "Januari",
    "Jul",
    "Juli",
    "Jun",
    "Juni",
    "Mar",
    "Maret",
    "May",
    "Mei",
    "Nopember",
    "Nov",
    "November",
    "Oct",
    "Okt",
    "Oktober",
    "Sep",
    "September",
];

/// First parts that need their second to be a name or a word at all, in lower
/// case, sorted.
#[rustfmt::skip]
const BOUND: [u64; 37] = keys([
    "ad", "afro", "al", "an", "anglo", "anti", "ar", "as", "ash", "asy", "at", "austro", "az",
    "co", "eks", "el", "eropa", "euro", "franco", "indo", "intra", "ko", "multi", "neo", "non",
    "pan", "pasca", "pra", "pro", "saint", "se", "semi", "sino", "sub", "trans", "ul", "under",
]);

/// What opens the second end of a range behind a figure, sorted: `2023-awal 2024`.
const EDGES: &[&str] = &["akhir", "awal", "hingga", "pertengahan", "sampai"];

/// Words that lean on the word before them, in lower case, sorted.
const ENCLITICS: [u64; 6] = keys(["kah", "ku", "lah", "mu", "nya", "pun"]);

const fn keys<const N: usize>(words: [&str; N]) -> [u64; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = key(words[at].as_bytes());
        at += 1;
    }
    keys
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Lower,
    Capital,
    /// Two capitals or more: `LK`, `PPh`.
    Acronym,
    /// One capital letter.
    Letter,
    /// Begins with a digit.
    Digit,
    Other,
}

fn shape(s: &str) -> Shape {
    let Some(&first) = s.as_bytes().first() else { return Shape::Other };
    if !s.is_ascii() {
        return shape_beyond_ascii(s);
    }
    if first.is_ascii_digit() {
        return Shape::Digit;
    }
    let capitals = s.bytes().filter(u8::is_ascii_uppercase).count().min(2);
    match (first.is_ascii_uppercase(), capitals) {
        (true, 1) if s.len() == 1 => Shape::Letter,
        (true, 1) => Shape::Capital,
        (_, 2) => Shape::Acronym,
        (false, 0) if first.is_ascii_lowercase() => Shape::Lower,
        _ => Shape::Other,
    }
}

fn shape_beyond_ascii(s: &str) -> Shape {
    let Some(first) = s.chars().next() else { return Shape::Other };
    if first.is_numeric() {
        return Shape::Digit;
    }
    let capitals = s.chars().filter(|c| c.is_uppercase()).take(2).count();
    match (first.is_uppercase(), capitals) {
        (true, 1) => Shape::Capital,
        (_, 2) => Shape::Acronym,
        (false, 0) if first.is_lowercase() => Shape::Lower,
        _ => Shape::Other,
    }
}

impl Scanner<'_> {
    /// Whether the hyphen between the segments `start..end` and `right..right_end`
    /// makes one token of them.
    pub(super) fn hyphen_joins(
        self,
        start: usize,
        end: usize,
        right: usize,
        right_end: usize,
    ) -> bool {
        let (l, r) = (self.slice(start, end), self.slice(right, right_end));
        if self.parts_amounts(start, l, r) {
            return false;
        }
        match (shape(l), shape(r)) {
            (Shape::Digit, Shape::Digit) => false,
            (Shape::Digit, Shape::Capital) => is_in(MONTHS, r) && r.len() == 3,
            (Shape::Digit, Shape::Acronym) => false,
            (Shape::Digit, Shape::Lower) => !is_in(EDGES, r),
            (Shape::Capital, Shape::Digit) => !is_in(MONTHS, l),
            (Shape::Capital | Shape::Acronym, _) if is_folded_in(&ENCLITICS, r) => false,
            (Shape::Capital, Shape::Capital) => is_repeated(l, r) || is_folded_in(&BOUND, l),
            (Shape::Capital, Shape::Acronym) => {
                is_folded_in(&BOUND, l) || r.bytes().any(|b| b.is_ascii_digit())
            }
            (Shape::Acronym, Shape::Capital) => is_repeated(l, r),
            (Shape::Acronym, Shape::Acronym) => {
                is_repeated(l, r) || r.bytes().any(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
            }
            _ => true,
        }
    }
}

impl Scanner<'_> {
    /// Whether the hyphen stands between the ends of a range that both have their unit:
    /// `Rp 2 juta-Rp 3 juta`, `2 km-3 km`, `Rp 1 M-2 M`.
    fn parts_amounts(self, start: usize, left: &str, right: &str) -> bool {
        let amount = right.strip_prefix("Rp").unwrap_or(right);
        if !(amount.starts_with(|c: char| c.is_ascii_digit()) || SIGNS.contains(&right)) {
            return false;
        }
        if matches!(left, "M" | "T") {
            return self.is_rupiah(start);
        }
        let unit = left.bytes().all(|b| b.is_ascii_lowercase()) && !NUMBERED.contains(&left);
        let (number, end) = self.word_before(start);
        let number = self.slice(number, end);
        let number = number.strip_prefix("Rp").unwrap_or(number);
        unit && number.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// What opens an amount before its figure.
const SIGNS: [&str; 3] = ["Rp", "US", "USD"];

/// What a number behind its hyphen belongs to, whatever stands before: `pada 2020 covid-19`.
const NUMBERED: [&str; 4] = ["covid", "ke", "omega", "se"];

/// `Raja-Raja`, `UNDANG-UNDANGNYA`: the second half begins as the first does.
fn is_repeated(left: &str, right: &str) -> bool {
    let shared = left.len().min(right.len()).min(4);
    match (left.get(..shared), right.get(..shared)) {
        (Some(l), Some(r)) => l.eq_ignore_ascii_case(r),
        _ => false,
    }
}

fn is_folded_in(sorted: &[u64], word: &str) -> bool {
    word.len() <= LONGEST && sorted.binary_search(&key(word.as_bytes())).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        assert!(super::MONTHS.is_sorted());
        assert!(super::BOUND.is_sorted());
        assert!(super::EDGES.is_sorted());
        assert!(super::ENCLITICS.is_sorted());
    }
}
