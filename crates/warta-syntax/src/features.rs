//! What the parser sees of a token; shared with its training.

use std::cell::RefCell;

use crate::function::is_function;
use crate::recent::Recent;
use crate::sequence::{LongWord, Spelling, atom};
use crate::{ClusterPath, Clusters};

/// One token in hashes: its spelling in small letters, its ends, its shape, its
/// cluster.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokenAtoms {
    /// The word in small letters; digits all read as 0.
    pub lower: u64,
    /// The same without `-nya`, `-lah`, `-kah` or `-pun`.
    pub bare: u64,
    /// The last 1 to 5 letters; the whole where it is shorter.
    pub suffixes: [u64; 5],
    /// The first 1 to 4 letters.
    pub prefixes: [u64; 4],
    /// Capitals, digits and signs, runs drawn together.
    pub shape: u64,
    /// The outer affixes that the spelling suggests: `me-…-kan`.
    pub affixes: u64,
    /// The Brown cluster.
    pub cluster: ClusterPath,
    /// What sort of token it is.
    pub sort: Sort,
}

/// What a token is told by beside its spelling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// A word that may be of any open class.
    #[default]
    Open,
    /// A word of a closed class, such as a conjunction, or what has no letter.
    Function,
    /// One character that is neither letter nor digit.
    Sign(char),
}

/// Reads tokens; keeps a buffer for their small letters.
///
/// Each thread remembers what its readers have read last, since most words of a text come
/// again, and several layers read the same words.
#[derive(Clone, Debug, Default)]
pub struct TokenReader {
    lower: String,
}

/// The words that were read last.
#[derive(Default)]
struct Seen {
    /// The clusters that they were read with.
    stamp: u64,
    words: Recent,
    /// With the letters of the word: another may have the same hash.
    atoms: Vec<(Spelling, TokenAtoms)>,
    long: LongWord<TokenAtoms>,
}

/// Words that are remembered.
const WORDS: usize = 8192;

impl Seen {
    /// The place of the word with this hash and these letters, and whether it is new there.
    fn slot(
        &mut self,
        word: &str,
        form: u64,
        clusters: &Clusters,
    ) -> Option<(&mut TokenAtoms, bool)> {
        if self.stamp != clusters.stamp() || self.words.is_empty() {
            self.stamp = clusters.stamp();
            self.words = Recent::new(WORDS);
            self.atoms.resize(WORDS, Default::default());
            self.long.forget();
        }
        let Some(spelling) = Spelling::new(word) else { return self.long.place(word) };
        let (place, is_new) = self.words.place(form);
        let (known, atoms) = self.atoms.get_mut(place)?;
        let is_new = is_new || *known != spelling;
        *known = spelling;
        Some((atoms, is_new))
    }
}

impl TokenReader {
    /// What is to be seen of a token.
    pub fn read(&mut self, word: &str, clusters: &Clusters) -> TokenAtoms {
        thread_local! {
            static SEEN: RefCell<Seen> = RefCell::default();
        }
        let form = atom(word);
        SEEN.with_borrow_mut(|seen| {
            let Some((seen, is_new)) = seen.slot(word, form, clusters) else {
                return self.read_new(word, form, clusters);
            };
            if is_new {
                *seen = self.read_new(word, form, clusters);
            }
            *seen
        })
    }

    /// Reads a token whose [`atom`] is `form`.
    fn read_new(&mut self, word: &str, form: u64, clusters: &Clusters) -> TokenAtoms {
        self.lower.clear();
        for c in word.chars() {
            match c {
                '0'..='9' => self.lower.push('0'),
                'A'..='Z' => self.lower.push(c.to_ascii_lowercase()),
                c if c.is_ascii() => self.lower.push(c),
                c => self.lower.extend(c.to_lowercase()),
            }
        }
        let lower = self.lower.as_str();
        let hash = atom(lower);
        let mut cluster = clusters.path(form);
        if cluster == ClusterPath::default() {
            cluster = clusters.path(hash);
        }
        let mut atoms = TokenAtoms {
            lower: hash,
            bare: atom(bare(lower)),
            shape: shape(word),
            affixes: affixes(bare(lower)),
            cluster,
            sort: sort(word, lower),
            ..TokenAtoms::default()
        };
        let mut start = lower.len();
        for cell in &mut atoms.suffixes {
            start = (0..start).rev().find(|&at| lower.is_char_boundary(at)).unwrap_or(0);
            *cell = atom(lower.get(start..).unwrap_or_default());
        }
        let mut end = 0;
        for cell in &mut atoms.prefixes {
            let mut ends = end + 1..=lower.len();
            end = ends.find(|&at| lower.is_char_boundary(at)).unwrap_or(lower.len());
            *cell = atom(lower.get(..end).unwrap_or_default());
        }
        atoms
    }
}

fn sort(word: &str, lower: &str) -> Sort {
    let mut chars = word.chars();
    let first = chars.next().filter(|c| !c.is_alphanumeric());
    match first.filter(|_| chars.next().is_none()) {
        Some(sign) => Sort::Sign(sign),
        None if is_function(lower) => Sort::Function,
        None => Sort::Open,
    }
}

/// The clitics that attach to any word.
pub(crate) const ENDINGS: [&str; 4] = ["nya", "lah", "kah", "pun"];

/// The word without such a clitic.
fn bare(lower: &str) -> &str {
    let cut = ENDINGS.iter().find_map(|e| lower.strip_suffix(e));
    cut.filter(|rest| rest.len() > 3).unwrap_or(lower)
}

/// The outer affixes as far as the first and last letters tell.
fn affixes(lower: &str) -> u64 {
    const PREFIXES: [&str; 12] =
        ["ber", "di", "ke", "me", "memper", "diper", "pe", "per", "se", "te", "ter", "kese"];
    const SUFFIXES: [&str; 6] = ["kan", "an", "i", "annya", "wan", "asi"];
    if lower.len() < 5 {
        return 0;
    }
    let longest = |found: Option<(usize, &&str)>| found.map_or(0, |(at, _)| at as u64 + 1);
    let starts = PREFIXES.iter().enumerate().filter(|(_, p)| lower.starts_with(**p));
    let ends = SUFFIXES.iter().enumerate().filter(|(_, s)| lower.ends_with(**s));
    longest(starts.max_by_key(|(_, p)| p.len())) << 8 | longest(ends.max_by_key(|(_, s)| s.len()))
}

/// Capitals, small letters, digits and signs, at most six changes of class.
fn shape(word: &str) -> u64 {
    let (mut shape, mut last, mut changes) = (1u64, 0, 0);
    for c in word.chars() {
        let class = match c {
            'a'..='z' => 1,
            'A'..='Z' => 2,
            '0'..='9' => 3,
            '-' => 4,
            '.' => 5,
            c if c.is_lowercase() => 1,
            c if c.is_uppercase() => 2,
            c if c.is_alphanumeric() => 6,
            _ => 7,
        };
        // Two capitals are told from one: `DPR` is not `Jakarta`.
        if class != last || (class == 2 && changes == 1) {
            shape = shape << 3 | class;
            changes += 1;
        }
        last = class;
        if changes == 7 {
            break;
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_hash_are_told_apart() {
        let words = ["dijkniifehopdmcf", "Almclklooaindoia"];
        assert_eq!(atom(words[0]), atom(words[1]));
        let (clusters, mut reader) = (Clusters::embedded(), TokenReader::default());
        for word in [words[0], words[1], words[1], words[0]] {
            let read = reader.read(word, &clusters);
            assert_eq!(read.lower, atom(&word.to_lowercase()), "{word}");
            assert_eq!(read.shape, shape(word), "{word}");
        }
    }

    #[test]
    fn words_too_long_to_be_remembered_are_read() {
        let (clusters, mut reader) = (Clusters::embedded(), TokenReader::default());
        for word in ["dipertanggungjawabkannya", "Pertanggungjawabannyalah", ""] {
            for _ in 0..2 {
                assert_eq!(reader.read(word, &clusters).lower, atom(&word.to_lowercase()));
            }
        }
    }
}
