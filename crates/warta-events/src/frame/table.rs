//! The table of `data/frames.tsv`, made when the crate is compiled: word or event type, markers,
//! conditions, role, reach. A row that cannot be read does not compile.

use crate::EventType;
use crate::event::Role;
use crate::sorted::is_sorted;
use crate::tsv::{Cut, cell, hash_of, is_same, kind_of, lines, split};

use super::{Condition, Marker, Trait};

const SOURCE: &str = include_str!("../../data/frames.tsv");

/// What a word, or each word of an event type, makes of what stands beside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    word: Cut,
    /// One bit for each.
    markers: u64,
    pub(super) condition: Condition,
    /// The part that the noun plays; `None` where it plays none.
    pub(crate) role: Option<Role>,
    /// Whether it belongs to the event also where the tree hangs it on another word.
    pub(crate) far: bool,
}

impl Row {
    pub(super) fn is_of(&self, marker: Marker) -> bool {
        self.markers & 1 << marker.0 != 0
    }
}

/// The rows of one word or type: the first, how many there are, and the markers of them all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    first: u16,
    count: u8,
    markers: u64,
}

impl Rows {
    pub(super) const NONE: Rows = Rows { first: 0, count: 0, markers: 0 };

    /// Those of all words.
    pub(super) const OF_ALL: Rows = rows_of("*");

    /// Those of a word.
    pub(super) fn of(word: &str) -> Rows {
        let slot = hash_of(word) as usize % SLOTS;
        let mut listed = INDEX[slot..].iter().take_while(|rows| rows.count > 0);
        let listed = listed.find(|rows| {
            let first = TABLE.get(usize::from(rows.first));
            first.is_some_and(|row| row.word.of(SOURCE) == word)
        });
        listed.copied().unwrap_or(Rows::NONE)
    }

    /// Those of all words of an event type.
    pub(super) fn of_type(kind: EventType) -> Rows {
        OF_TYPES.get(kind as usize).copied().unwrap_or(Rows::NONE)
    }

    /// Whether there is one of a marker.
    pub(super) fn has(self, marker: Marker) -> bool {
        self.markers & 1 << marker.0 != 0
    }

    pub(super) fn iter(self) -> core::slice::Iter<'static, Row> {
        let first = usize::from(self.first);
        TABLE.get(first..first + usize::from(self.count)).unwrap_or_default().iter()
    }
}

const ROWS: usize = lines(SOURCE.as_bytes());

/// In order of the words.
static TABLE: [Row; ROWS] = table(SOURCE.as_bytes());

/// In order of [`EventType`].
static OF_TYPES: [Rows; EventType::ALL.len()] = {
    let (mut rows, mut at) = ([Rows::NONE; EventType::ALL.len()], 0);
    while at < rows.len() {
        assert!(EventType::ALL[at] as usize == at, "types are in another order");
        rows[at] = rows_of(EventType::ALL[at].as_str());
        at += 1;
    }
    rows
};

/// Slots of the index, a power of two: two or more for each word; and as many more as may be
/// filled in a row.
const SLOTS: usize = 1 << 10;
const MORE: usize = 32;

/// The rows of a word, in the first free slot from that of its hash on.
static INDEX: [Rows; SLOTS + MORE] = {
    let source = SOURCE.as_bytes();
    let (mut index, mut row) = ([Rows::NONE; SLOTS + MORE], 0);
    while row < ROWS {
        let rows = rows_from(row);
        let mut slot = TABLE[row].word.hash(source) as usize % SLOTS;
        while index[slot].count > 0 {
            slot += 1;
        }
        assert!(slot + 1 < index.len(), "the index is too full");
        index[slot] = rows;
        row += rows.count as usize;
    }
    index
};

/// The rows of the word of a row, which is the first of them.
const fn rows_from(first: usize) -> Rows {
    let (mut behind, mut markers) = (first, 0);
    while behind < ROWS && TABLE[behind].word.is(TABLE[first].word, SOURCE.as_bytes()) {
        markers |= TABLE[behind].markers;
        behind += 1;
    }
    Rows { first: first as u16, count: (behind - first) as u8, markers }
}

const fn rows_of(word: &str) -> Rows {
    let (hash, mut row) = (hash_of(word), 0);
    while row < ROWS {
        if TABLE[row].word.hash(SOURCE.as_bytes()) == hash {
            return rows_from(row);
        }
        row += 1;
    }
    Rows::NONE
}

const fn table(source: &[u8]) -> [Row; ROWS] {
    let condition = Condition { traits: 0, kind: None };
    let none = Row { word: Cut::NONE, markers: 0, condition, role: None, far: false };
    let (mut rows, mut row, mut at) = ([none; ROWS], 0, 0);
    while at < source.len() {
        let word = cell(source, at);
        let markers = cell(source, word.end() + 1);
        let condition = cell(source, markers.end() + 1);
        let role = cell(source, condition.end() + 1);
        let far = cell(source, role.end() + 1);
        rows[row] = Row {
            word,
            markers: markers_of(markers.bytes(source)),
            condition: condition_of(condition, source),
            role: role_of(role, source),
            far: match far.bytes(source) {
                b"far" => true,
                b"" => false,
                _ => panic!("a row reaches far or not"),
            },
        };
        row += 1;
        at = far.end() + 1;
    }
    rows
}

/// The markers that words parted by blanks name, one bit each.
const fn markers_of(text: &[u8]) -> u64 {
    let (mut markers, mut rest) = (0, text);
    while !rest.is_empty() {
        let (name, behind) = split(rest);
        rest = behind;
        markers |= 1 << Marker::named(name).0;
    }
    assert!(markers != 0, "a row has a marker");
    markers
}

/// The condition that words parted by blanks name.
const fn condition_of(text: Cut, source: &[u8]) -> Condition {
    let mut condition = Condition { traits: 0, kind: None };
    let mut at = text.start();
    while at < text.end() {
        let (name, _) = split(source.split_at(text.end()).0.split_at(at).1);
        let cut = Cut::new(at, name.len());
        match kind_of(cut, source) {
            Some(kind) => condition.kind = Some(kind),
            None => condition.traits |= 1 << Trait::named(name) as u32,
        }
        at = cut.end() + 1;
    }
    condition
}

const fn role_of(name: Cut, source: &[u8]) -> Option<Role> {
    let hash = name.hash(source);
    if hash == hash_of("none") {
        return None;
    }
    let mut at = 0;
    while hash_of(Role::ALL[at].as_str()) != hash {
        at += 1;
        assert!(at < Role::ALL.len(), "no role has this name");
    }
    Some(Role::ALL[at])
}

impl Marker {
    /// Places in the clause, and the prepositions.
    const NAMES: [&str; 38] = [
        "AIM",
        "BEHIND",
        "CAUSE",
        "CLAUSE",
        "OBJ",
        "OF",
        "SUBJ",
        "VERB",
        "antara",
        "atas",
        "bagi",
        "bersama",
        "dalam",
        "dari",
        "dekat",
        "dengan",
        "di",
        "di+hadapan",
        "ke",
        "kepada",
        "lewat",
        "melalui",
        "melawan",
        "mengenai",
        "menggunakan",
        "menjadi",
        "menuju",
        "oleh",
        "pada",
        "perihal",
        "sebagai",
        "sepanjang",
        "soal",
        "tentang",
        "terhadap",
        "terkait",
        "untuk",
        "via",
    ];

    /// The marker with a name.
    pub(super) const fn named(name: &[u8]) -> Marker {
        const _: () = assert!(is_sorted(&Marker::NAMES) && Marker::NAMES.len() <= 64);
        let mut at = 0;
        while !is_same(Marker::NAMES[at].as_bytes(), name) {
            at += 1;
            assert!(at < Marker::NAMES.len(), "no marker has this name");
        }
        Marker(at as u8)
    }

    /// The one of a preposition.
    pub(crate) fn of(preposition: &str) -> Option<Marker> {
        Marker::NAMES.binary_search(&preposition).ok().map(|at| Marker(at as u8))
    }
}

impl Trait {
    const fn named(name: &[u8]) -> Trait {
        let mut at = 0;
        while !is_same(Trait::ALL[at].0.as_bytes(), name) {
            at += 1;
            assert!(at < Trait::ALL.len(), "no condition has this name");
        }
        Trait::ALL[at].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_in_order_and_found() {
        assert!(TABLE.is_sorted_by_key(|row| row.word.of(SOURCE)));
        assert_eq!(TABLE.len(), SOURCE.lines().count());
        for (row, line) in TABLE.iter().zip(SOURCE.lines()) {
            let word = line.split('\t').next().unwrap_or_default();
            let found = Rows::of(word).iter().any(|other| std::ptr::eq(other, row));
            assert!(found, "{line}");
        }
        assert_eq!(Rows::of("rumah").iter().count(), 0);
    }

    #[test]
    fn no_row_stands_behind_one_that_always_holds() {
        let mut lines: Vec<Vec<&str>> = Vec::new();
        for line in SOURCE.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 5, "{line}");
            let shadows = |other: &Vec<&str>| {
                let marked =
                    cells[1].split(' ').all(|marker| other[1].split(' ').any(|m| m == marker));
                let holds =
                    other[2].split_whitespace().all(|t| cells[2].split(' ').any(|c| c == t));
                other[0] == cells[0] && marked && holds
            };
            assert!(!lines.iter().any(shadows), "{line}");
            lines.push(cells);
        }
    }

    #[test]
    fn words_in_capitals_are_types() {
        for word in SOURCE.lines().filter_map(|line| line.split('\t').next()) {
            let capital = word.bytes().any(|byte| byte.is_ascii_uppercase());
            assert!(!capital || EventType::from_name(word).is_some(), "{word}");
        }
    }
}
