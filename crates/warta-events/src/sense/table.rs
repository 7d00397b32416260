//! Senses that are told by a word nearby, as rows of a table.

use warta_entities::EntityKind;
use warta_syntax::Upos;

use crate::EventType;
use crate::reading::Reading;
use crate::sorted::is_sorted;
use crate::tsv::{Cut, cell, hash_of, kind_of, lines, split};
use crate::words::{List, without_nya};

use super::thing::{has_thing, is_deed};
use super::{Sense, groups};

/// Sorts of words that a row may name among its words.
const SCORE: &str = "SCORE";
const AMOUNT: &str = "AMOUNT";
const VERB: &str = "VERB";
const NAME: &str = "NAME";
const LOC: &str = "LOC";
const ORG: &str = "ORG";
const DEED: &str = "DEED";

const SOURCE: &str = include_str!("../../data/senses.tsv");

/// A sense of a verb or an event noun.
///
/// Written in `data/senses.tsv`: dictionary form, condition, words, type, mode. Of the rows
/// of a word the first that holds decides. The type `STATE` says that no event is told. A row
/// that cannot be read does not compile.
#[derive(Clone, Copy, Debug)]
struct Row {
    lemma: Cut,
    condition: Condition,
    /// The words that one must be among, sorts and groups of words in capitals; with none, all
    /// hold.
    words: Cut,
    /// Whether the words are no more than words: no sorts, groups or pairs.
    plain: bool,
    kind: EventType,
    mode: Cut,
}

/// Where a row holds.
#[derive(Clone, Copy, Debug)]
struct Condition {
    /// Whether it holds only where the text tells of sport.
    sport: bool,
    /// Whether it holds only of an active verb without an object.
    alone: bool,
    /// Whether it holds only where something is added, and nothing said.
    thing: bool,
    /// Whether it holds where none of the words stands.
    not: bool,
    /// Tokens that are looked at before the word and behind it.
    reach: (u8, u8),
}

const ROWS: usize = lines(SOURCE.as_bytes());

/// In order of the dictionary forms.
static TABLE: [Row; ROWS] = rows(SOURCE.as_bytes());

/// The sense of the word with this dictionary form that stands from `at` to `last`.
pub(crate) fn sense_of(
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

impl Condition {
    /// It holds everywhere.
    const NONE: Condition =
        Condition { sport: false, alone: false, thing: false, not: false, reach: (0, 0) };
}

impl Row {
    fn sense(&self) -> Sense {
        (self.kind, Some(self.mode.of(SOURCE)).filter(|mode| !mode.is_empty()))
    }

    fn holds(&self, reading: &Reading<'_>, at: usize, last: usize) -> bool {
        let Condition { sport, alone, thing, not, reach: (before, behind) } = self.condition;
        if sport && !reading.is_of_sport()
            || alone && !is_alone(reading, at, last)
            || thing && !has_thing(reading, at, last)
        {
            return false;
        }
        if self.words.is_empty() {
            return true;
        }
        let (start, end) = reading.bounds(at);
        let (before, behind) = (usize::from(before), usize::from(behind));
        let mut near =
            (start.max(at.saturating_sub(before))..at).chain(last + 1..end.min(last + 1 + behind));
        near.any(|at| self.lists(reading, at)) != not
    }

    /// Whether a token is among the words. `ke+polisi` is one with another right before it.
    fn lists(&self, reading: &Reading<'_>, at: usize) -> bool {
        let words = self.words.of(SOURCE);
        if self.plain {
            let word = reading.word(at);
            let stem = word.strip_suffix("nya");
            return groups::is_among(word, words)
                || stem.is_some_and(|stem| groups::is_among(stem, words));
        }
        words.split(' ').any(|listed| match listed.split_once('+') {
            Some((before, listed)) => {
                let behind = at.checked_sub(1).is_some_and(|at| reading.word(at) == before);
                behind && is_listed(reading, at, listed)
            }
            None => is_listed(reading, at, listed),
        })
    }
}

/// Whether a token is a word, with a clitic or without, or is of a group or a sort.
fn is_listed(reading: &Reading<'_>, at: usize, listed: &str) -> bool {
    let word = reading.word(at);
    let stem = without_nya(word);
    let in_group = |word: &str| groups::is_in(word, listed);
    let sort = listed.starts_with(|c: char| c.is_ascii_uppercase());
    listed == word
        || listed == stem
        || sort && (in_group(word) || in_group(stem) || is_of_sort(reading, at, listed))
}

/// Whether a token is of a sort of words that a row names: a score, an amount, a verb, a
/// name.
fn is_of_sort(reading: &Reading<'_>, at: usize, sort: &str) -> bool {
    let named =
        |kinds: &[EntityKind]| reading.named(at).is_some_and(|named| kinds.contains(&named.kind));
    match sort {
        // `merusak 2-3 rumah`: so many.
        SCORE => reading.is_score(at) && !matches!(reading.upos(at + 3), Upos::Noun | Upos::Num),
        AMOUNT => {
            reading.upos(at) == Upos::Num && !reading.is_score(at)
                || reading.is(at, List::Round)
                || matches!(reading.word(at), "rp" | "us$")
        }
        VERB => reading.upos(at) == Upos::Verb && !reading.in_name(at),
        NAME => named(&[EntityKind::Per, EntityKind::Org, EntityKind::Loc]),
        LOC => named(&[EntityKind::Loc]),
        ORG => named(&[EntityKind::Org]),
        DEED => is_deed(reading, at),
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
        condition: Condition::NONE,
        words: Cut::NONE,
        plain: true,
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
        let condition = condition_of(condition.bytes(source));
        let kind = kind_of(kind, source).expect("no event type has this name");
        let plain = is_plain(words.bytes(source));
        rows[row] = Row { lemma, condition, words, plain, kind, mode };
        row += 1;
        at = mode.end() + 1;
    }
    rows
}

/// Whether there is no capital and no `+` in it.
const fn is_plain(words: &[u8]) -> bool {
    let mut at = 0;
    while at < words.len() {
        if words[at] == b'+' || words[at].is_ascii_uppercase() {
            return false;
        }
        at += 1;
    }
    true
}

/// The condition that words parted by blanks name.
const fn condition_of(text: &[u8]) -> Condition {
    let mut condition = Condition::NONE;
    let mut rest = text;
    while !rest.is_empty() {
        let (word, behind) = split(rest);
        rest = behind;
        match word {
            b"sport" => condition.sport = true,
            b"alone" => condition.alone = true,
            b"thing" => condition.thing = true,
            b"not" => condition.not = true,
            side => {
                let (count, behind) = split(rest);
                let count = number(count);
                match side {
                    b"before" => condition.reach.0 = count,
                    b"behind" => condition.reach.1 = count,
                    b"around" => condition.reach = (count, count),
                    _ => panic!("words are sought before, behind or around"),
                }
                rest = behind;
            }
        }
    }
    condition
}

const fn number(digits: &[u8]) -> u8 {
    let (mut number, mut at) = (0, 0);
    while at < digits.len() {
        assert!(digits[at].is_ascii_digit(), "a reach is a number");
        number = 10 * number + (digits[at] - b'0');
        at += 1;
    }
    assert!(number > 0, "nothing is within reach");
    number
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
    fn words_in_capitals_are_sorts_or_groups() {
        let words = TABLE.iter().flat_map(|row| row.words.of(SOURCE).split([' ', '+']));
        for word in words.filter(|word| word.bytes().any(|b| b.is_ascii_uppercase())) {
            let sorts = [SCORE, AMOUNT, VERB, NAME, LOC, ORG, DEED];
            assert!(sorts.contains(&word) || groups::is_group(word), "{word}");
        }
    }
}
