//! Exercises, contests and fairs by the noun in front of their name: `latihan Garuda Shield`,
//! `turnamen WTA Tour 500`, `pameran TeleAsia 2011`.

use crate::gazetteer::Classes;
use crate::names::{Name, put_all};
use crate::page::{Page, has_word};
use crate::pattern::is_year;
use crate::{EntityKind, Evidence};

/// Nouns behind which two capitals or more name an occasion, sorted.
#[rustfmt::skip]
const OCCASIONS: [&str; 10] = [
    "ajang", "eksibisi", "gelaran", "kejuaraan", "kompetisi", "kontes", "latihan", "operasi",
    "pameran", "turnamen",
];

/// Words in front of a name with a year.
const FRAMES: [&str; 5] = ["acara", "dalam", "di", "pada", "perhelatan"];

/// Most words of a name.
const LONGEST: usize = 5;

/// Makes a happening of what such a noun stands in front of.
pub(crate) fn name_occasions(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found: Vec<Name> = Vec::new();
    for first in input.capitals(1) {
        let before = input.word(first - 1);
        let noun = has_word(&OCCASIONS, before);
        let framed = FRAMES.contains(&before) && is_coined(input.word(first));
        if !(noun || framed) {
            continue;
        }
        let row = (first..first + LONGEST).take_while(|&at| input.is_capital(at));
        let row = row.last().map_or(first, |last| last + 1);
        let end = numbered(input, row);
        let dated =
            end == first + 2 && is_year(input.word(first + 1)) && is_coined(input.word(first));
        if dated || noun && row > first + 1 && is_name(input, names, first, row) {
            let (kind, evidence) = (EntityKind::Evt, Evidence::Noun);
            // Within a sentence a capital makes the noun a part of the name.
            let whole = noun && input.is_capital(first - 1) && !input.starts_sentence(first - 1);
            let first = first - usize::from(whole);
            found.push(Name { first, end, kind, confidence: 0.7, evidence });
        }
    }
    put_all(names, found);
}

/// The index behind a year or the number of a class: `World Tour 250`.
fn numbered(input: &Page<'_>, at: usize) -> usize {
    let word = input.word(at);
    let figures = (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let counted =
        input.words.get(at).is_some_and(|word| word.head.is_some_and(|h| h as usize > at));
    at + usize::from(is_year(word) || figures && !counted)
}

/// `TeleAsia`: a capital inside of a word that begins with one.
fn is_coined(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let small = letters.next().is_some_and(char::is_lowercase);
    capital && small && letters.any(char::is_uppercase) && word.chars().all(char::is_alphabetic)
}

/// Whether the row of capitals is the name of no person, body or place: `latihan Persib
/// Bandung`, `operasi Tim SAR`.
fn is_name(input: &Page<'_>, names: &[Name], first: usize, end: usize) -> bool {
    let slot = names.partition_point(|name| name.end <= first);
    let inside = names.get(slot..).unwrap_or_default();
    let mut inside = inside.iter().take_while(|name| name.first < end);
    let taken = inside.any(|name| {
        let sure = name.evidence != Evidence::Model || name.kind == EntityKind::Per;
        sure || name.first < first || name.end > end
    });
    let whole = input.known(first).is_some_and(|hit| first + hit.words >= end);
    let last = input.known_word(end - 1).map(|hit| hit.classes).unwrap_or_default();
    let head = input.known_word(first).map(|hit| hit.classes).unwrap_or_default();
    let body = Classes::ORG_HEAD.union(Classes::LOC_HEAD).union(Classes::TITLE);
    !(taken || whole || head.any(body) || last.is_place())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(OCCASIONS.is_sorted());
    }

    #[test]
    fn coined_names() {
        assert!(is_coined("TeleAsia") && !is_coined("Asia") && !is_coined("ASEAN"));
    }
}
