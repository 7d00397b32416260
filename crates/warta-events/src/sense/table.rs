//! Senses that are told by a word nearby, as rows of a table.

use warta_entities::EntityKind;
use warta_syntax::Upos;

use crate::EventType;
use crate::reading::Reading;
use crate::sorted::is_sorted;
use crate::tsv::{Cut, cell, hash_of, kind_of, lines};
use crate::words::List;

use super::Sense;

/// Sorts of words that a row may name among its words.
const SCORE: &[u8] = b"SCORE";
const AMOUNT: &[u8] = b"AMOUNT";
const VERB: &[u8] = b"VERB";
const NAME: &[u8] = b"NAME";

const SOURCE: &str = include_str!("../../data/senses.tsv");

/// A sense of a verb or an event noun.
///
/// Written in `data/senses.tsv`: dictionary form, condition, words, type, mode. Of the rows
/// of a word the first that holds decides. The type `STATE` says that no event is told. A row
/// that cannot be read does not compile.
#[derive(Clone, Copy, Debug)]
struct Row {
    lemma: Cut,
    /// Whether it holds only where the text tells of sport.
    sport: bool,
    /// Whether it holds only of an active verb without an object.
    alone: bool,
    /// Tokens that are looked at before the word and behind it.
    reach: (u8, u8),
    /// The words that one must be among, sorts of words in capitals; with none, all hold.
    words: Cut,
    kind: EventType,
    mode: Cut,
}

const ROWS: usize = lines(SOURCE.as_bytes());

/// In order of the dictionary forms.
static TABLE: [Row; ROWS] = rows(SOURCE.as_bytes());

/// The sense of the word with this dictionary form that stands from `at` to `last`.
pub(super) fn sense_of(
    reading: &Reading<'_>,
    at: usize,
    last: usize,
    lemma: &str,
) -> Option<Sense> {
    let slot = hash_of(lemma) as usize % SLOTS;
    let firsts = FIRST[slot..].iter().map_while(|&first| TABLE.get(usize::from(first)..));
    let mut rows = firsts.map(|rows| rows.iter().take_while(|row| row.lemma.of(SOURCE) == lemma));
    let mut rows = rows.find(|rows| rows.clone().next().is_some())?;
    rows.find(|row| row.holds(reading, at, last)).map(|row| row.sense())
}

impl Row {
    fn sense(&self) -> Sense {
        (self.kind, Some(self.mode.of(SOURCE)).filter(|mode| !mode.is_empty()))
    }

    fn holds(&self, reading: &Reading<'_>, at: usize, last: usize) -> bool {
        if self.sport && !reading.is_of_sport() || self.alone && !is_alone(reading, at, last) {
            return false;
        }
        if self.words.is_empty() {
            return true;
        }
        let (start, end) = reading.bounds(at);
        let (before, behind) = (usize::from(self.reach.0), usize::from(self.reach.1));
        let mut near =
            (start.max(at.saturating_sub(before))..at).chain(last + 1..end.min(last + 1 + behind));
        near.any(|at| self.lists(reading, at))
    }

    /// Whether a token is among the words, with a clitic or without.
    fn lists(&self, reading: &Reading<'_>, at: usize) -> bool {
        let word = reading.word(at).as_bytes();
        let stem = word.strip_suffix(b"nya").unwrap_or(word);
        let mut words = self.words.of(SOURCE).as_bytes().split(|&byte| byte == b' ');
        words.any(|listed| {
            let sort = listed.first().is_some_and(u8::is_ascii_uppercase);
            listed == word || listed == stem || sort && is_of_sort(reading, at, listed)
        })
    }
}

/// Whether a token is of a sort of words that a row names: a score, an amount, a verb, a
/// name of those who act.
fn is_of_sort(reading: &Reading<'_>, at: usize, sort: &[u8]) -> bool {
    match sort {
        SCORE => reading.is_score(at),
        AMOUNT => {
            reading.upos(at) == Upos::Num && !reading.is_score(at)
                || reading.is(at, List::Round)
                || matches!(reading.word(at), "rp" | "us$")
        }
        VERB => reading.upos(at) == Upos::Verb && !reading.in_name(at),
        NAME => reading.named(at).is_some_and(|named| {
            matches!(named.kind, EntityKind::Per | EntityKind::Org | EntityKind::Loc)
        }),
        _ => false,
    }
}

/// `kemenangan meyakinkan atas Persik`, `laga itu menarik`: an active verb behind which no
/// object can begin.
fn is_alone(reading: &Reading<'_>, at: usize, last: usize) -> bool {
    const ENDS: [&str; 24] = [
        "atas",
        "bagi",
        "dan",
        "dari",
        "daripada",
        "dengan",
        "di",
        "dibanding",
        "ini",
        "itu",
        "karena",
        "namun",
        "pada",
        "saat",
        "sehingga",
        "sekali",
        "serta",
        "setelah",
        "tersebut",
        "tetapi",
        "untuk",
        "walau",
        "yakni",
        "yang",
    ];
    const _: () = assert!(is_sorted(&ENDS));
    let (_, end) = reading.bounds(at);
    let next = last + 1;
    reading.word(at).starts_with("me")
        && (next >= end
            || reading.upos(next) == Upos::Punct
            || reading.is_score(next)
            || ENDS.binary_search(&reading.word(next)).is_ok())
}

/// Slots of the index, a power of two: two or more for each dictionary form; and as many more
/// as may be filled in a row.
const SLOTS: usize = 1 << 10;
const MORE: usize = 32;

/// What stands in a slot that is free.
const FREE: u16 = u16::MAX;

/// The first row of a dictionary form, in the first free slot from that of its hash on.
static FIRST: [u16; SLOTS + MORE] = {
    let source = SOURCE.as_bytes();
    let (mut firsts, mut row) = ([FREE; SLOTS + MORE], 0);
    while row < ROWS {
        let lemma = TABLE[row].lemma;
        if row == 0 || !TABLE[row - 1].lemma.is(lemma, source) {
            let mut slot = lemma.hash(source) as usize % SLOTS;
            while firsts[slot] != FREE {
                slot += 1;
            }
            assert!(slot + 1 < firsts.len(), "the index is too full");
            firsts[slot] = row as u16;
        }
        row += 1;
    }
    firsts
};

const fn rows(source: &[u8]) -> [Row; ROWS] {
    let none = Row {
        lemma: Cut::NONE,
        sport: false,
        alone: false,
        reach: (0, 0),
        words: Cut::NONE,
        kind: EventType::State,
        mode: Cut::NONE,
    };
    let (mut rows, mut row, mut at) = ([none; ROWS], 0, 0);
    while at < source.len() {
        let lemma = cell(source, at);
        let condition = cell(source, lemma.end() + 1);
        let words = cell(source, condition.end() + 1);
        let kind = cell(source, words.end() + 1);
        let mode = cell(source, kind.end() + 1);
        let (sport, alone, reach) = condition_of(condition.bytes(source));
        let kind = kind_of(kind, source).expect("no event type has this name");
        rows[row] = Row { lemma, sport, alone, reach, words, kind, mode };
        row += 1;
        at = mode.end() + 1;
    }
    rows
}

/// Whether it is of sport, whether the word stands alone, and how far the words are sought.
const fn condition_of(text: &[u8]) -> (bool, bool, (u8, u8)) {
    match text {
        b"sport" => (true, false, (0, 0)),
        b"alone" => (false, true, (0, 0)),
        [b's', b'p', b'o', b'r', b't', b' ', rest @ ..] => {
            let (_, alone, reach) = condition_of(rest);
            (true, alone, reach)
        }
        [side @ .., b' ', digit @ b'1'..=b'9'] => {
            let count = *digit - b'0';
            let reach = match side {
                b"before" => (count, 0),
                b"behind" => (0, count),
                b"around" => (count, count),
                _ => panic!("words are sought before, behind or around"),
            };
            (false, false, reach)
        }
        _ => panic!("a condition is sport, alone or a reach of 1 to 9"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_in_order() {
        assert!(TABLE.is_sorted_by_key(|row| row.lemma.of(SOURCE)));
        assert_eq!(TABLE.len(), SOURCE.lines().count());
    }

    #[test]
    fn words_in_capitals_are_sorts() {
        let words = TABLE.iter().flat_map(|row| row.words.of(SOURCE).split(' '));
        for word in words.filter(|word| word.bytes().any(|b| b.is_ascii_uppercase())) {
            assert!([SCORE, AMOUNT, VERB, NAME].contains(&word.as_bytes()), "{word}");
        }
    }
}
