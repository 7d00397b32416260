//! Reading tables of words when the crate is compiled, where `str` can do little yet.

use crate::EventType;

/// A piece of a table: where it begins, and its bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    start: u32,
    len: u8,
}

impl Cut {
    pub(crate) const NONE: Cut = Cut { start: 0, len: 0 };

    pub(crate) const fn new(start: usize, len: usize) -> Cut {
        assert!(len < 256, "a piece of more than 255 bytes");
        Cut { start: start as u32, len: len as u8 }
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.len == 0
    }

    pub(crate) const fn start(self) -> usize {
        self.start as usize
    }

    pub(crate) const fn end(self) -> usize {
        self.start as usize + self.len as usize
    }

    pub(crate) const fn bytes(self, source: &[u8]) -> &[u8] {
        source.split_at(self.end()).0.split_at(self.start()).1
    }

    pub(crate) const fn hash(self, source: &[u8]) -> u64 {
        hash(source, self.start(), self.end())
    }

    /// The text of the piece.
    pub(crate) fn of(self, source: &str) -> &str {
        source.get(self.start()..self.end()).unwrap_or_default()
    }

    /// Where it begins, counted from the beginning of another piece, and its bytes.
    pub(crate) const fn place_from(self, other: Cut) -> (u8, u8) {
        let start = self.start - other.start;
        assert!(start < 256, "too far from the other piece");
        (start as u8, self.len)
    }

    /// The piece at a place that is counted from the beginning of this one.
    pub(crate) const fn beside(self, (start, len): (u8, u8)) -> Cut {
        Cut { start: self.start + start as u32, len }
    }

    /// What of it stands before `end`.
    pub(crate) const fn up_to(self, end: usize) -> Cut {
        Cut { start: self.start, len: (end - self.start()) as u8 }
    }

    /// Whether two pieces say the same.
    pub(crate) const fn is(self, other: Cut, source: &[u8]) -> bool {
        let (here, there, len) = (self.start(), other.start(), self.len as usize);
        let mut at = 0;
        while at < len && source[here + at] == source[there + at] {
            at += 1;
        }
        self.len == other.len && at == len
    }
}

/// The cell that begins at a byte: up to a tab or the end of the line.
pub(crate) const fn cell(source: &[u8], start: usize) -> Cut {
    let mut end = start;
    // Nothing else in a table comes before a line feed.
    while source[end] > b'\n' {
        end += 1;
    }
    Cut::new(start, end - start)
}

/// How many lines a table has.
pub(crate) const fn lines(source: &[u8]) -> usize {
    let (mut lines, mut at) = (0, 0);
    while at < source.len() {
        lines += (source[at] == b'\n') as usize;
        at += 1;
    }
    lines
}

/// What stands before the first blank, and what behind it.
pub(crate) const fn split(text: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    while at < text.len() && text[at] != b' ' {
        at += 1;
    }
    let (word, rest) = text.split_at(at);
    match rest {
        [_, rest @ ..] => (word, rest),
        [] => (word, rest),
    }
}

/// A hash of the word between two places, in few steps for each byte: the compiler takes its
/// time for each.
const fn hash(source: &[u8], from: usize, to: usize) -> u64 {
    let (mut hash, mut at) = (0, from);
    while at < to {
        hash = step(hash, source[at]);
        at += 1;
    }
    finish(hash, to - from)
}

const fn step(hash: u64, byte: u8) -> u64 {
    (hash << 5) ^ (hash >> 59) ^ byte as u64
}

const fn finish(hash: u64, len: usize) -> u64 {
    // The upper bits of a product hang on all bits below them.
    let hash = (hash ^ len as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash ^ hash >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93)
}

/// The hash of words with a blank between them.
pub(crate) fn hash_of_phrase(words: &[&str]) -> u64 {
    let (mut hash, mut len) = (0, 0);
    for word in words {
        if len > 0 {
            hash = step(hash, b' ');
            len += 1;
        }
        hash = word.bytes().fold(hash, step);
        len += word.len();
    }
    finish(hash, len)
}

/// The hash of a word that stands in no table.
pub(crate) const fn hash_of(word: &str) -> u64 {
    hash(word.as_bytes(), 0, word.len())
}

/// Whether two words are the same.
pub(crate) const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The event type of which a piece is the name.
pub(crate) const fn kind_of(name: Cut, source: &[u8]) -> Option<EventType> {
    const KINDS: [u64; EventType::ALL.len()] = {
        let (mut hashes, mut at) = ([0; EventType::ALL.len()], 0);
        while at < hashes.len() {
            hashes[at] = hash_of(EventType::ALL[at].as_str());
            at += 1;
        }
        hashes
    };
    let (hash, mut at) = (name.hash(source), 0);
    while at < KINDS.len() {
        if KINDS[at] == hash {
            return Some(EventType::ALL[at]);
        }
        at += 1;
    }
    None
}
