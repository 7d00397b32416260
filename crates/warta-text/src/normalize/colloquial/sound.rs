//! Words written as they sound, and words written without their vowels.

use super::super::abbreviation::expansion;
use super::rules::is_standard;
use super::table::{SKELETONS, rank};

/// Bytes of a word too long to be read into another by chance.
const LONG_WORD: usize = 8;

/// Letters as they are written, and as they may be meant.
const SOUNDS: [(&str, &str); 29] = [
    ("e", "a"),
    ("o", "u"),
    ("e", "i"),
    ("ae", "ai"),
    ("ao", "au"),
    ("o", "au"),
    ("e", "ai"),
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("f", "p"),
    ("p", "f"),
    ("v", "f"),
    ("j", "z"),
    ("z", "s"),
    ("q", "k"),
    ("x", "ks"),
    ("y", "i"),
    ("sy", "s"),
    ("sh", "s"),
    ("dh", "d"),
    ("dz", "z"),
    ("kw", "ku"),
    ("i", "e"),
    ("u", "o"),
    ("f", "v"),
    ("s", "z"),
    ("oo", "o"),
    ("ie", "i"),
];

/// `seneng` to `senang`, `idung` to `hidung`, `jatoh` to `jatuh`: the most frequent word
/// that is one change of sound away, or two of the same kind.
pub(super) fn respelled(word: &str) -> Option<String> {
    let mut best: Option<(u8, String)> = None;
    let mut consider = |candidate: String, weight: u8| {
        let derived = || {
            let same_vowels = vowels(&candidate).eq(vowels(word));
            let long = candidate.len() > LONG_WORD && candidate.len() == word.len();
            (long && same_vowels && is_standard(&candidate)).then_some(0)
        };
        let Some(found) = rank(&candidate).map(|rank| rank + weight).or_else(derived) else {
            return;
        };
        if best.as_ref().is_none_or(|(rank, _)| found > *rank) {
            best = Some((found, candidate));
        }
    };
    if word.len() < 3 {
        return None;
    }
    if word.starts_with(['a', 'i', 'u', 'e', 'o']) {
        consider(format!("h{word}"), 2);
    }
    if word.ends_with(['a', 'i', 'u', 'e', 'o']) {
        consider(format!("{word}h"), 1);
    }
    if let Some(stem) = word.strip_suffix(['k', 'h', 'q', 's']).filter(|stem| stem.len() > 3) {
        consider(stem.to_owned(), 0);
    }
    if word.matches('o').count() > 1 {
        // As Javanese has it: `jowo`.
        consider(word.replace('o', "a"), 1);
    }
    for (written, meant) in SOUNDS {
        consider(word.replace(written, meant), 1);
        for (at, _) in word.rmatch_indices(written) {
            let (Some(head), Some(tail)) = (word.get(..at), word.get(at + written.len()..)) else {
                continue;
            };
            consider(format!("{head}{meant}{tail}"), 2);
        }
    }
    best.map(|(_, form)| form)
}

fn vowels(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().filter(|&b| is_vowel(b))
}

pub(super) const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// `skrng`, `trnyata`: a frequent word that has the same consonants in order, and all the
/// vowels that are written.
pub(super) fn without_vowels(word: &str) -> Option<String> {
    let skeleton: String = word.chars().filter(|&c| !is_vowel(c as u8)).collect();
    if skeleton.len() < 2 {
        return None;
    }
    let vowels = word.len() - skeleton.len();
    // What newspapers shorten too is meant before what happens to have the consonants.
    if vowels == 0
        && let Some(full) = expansion(&format!("{word}.")).filter(|full| !full.contains(' '))
    {
        return Some(full);
    }
    let candidates = SKELETONS.get(&skeleton)?.split(' ');
    let fits = |candidate: &&str| {
        let found = candidate.bytes().filter(|&b| is_vowel(b)).count();
        found > vowels
            && is_within(word, candidate)
            && candidate.as_bytes().first() == word.as_bytes().first()
            && !(word.bytes().last().is_some_and(is_vowel)
                && candidate.as_bytes().last() != word.as_bytes().last())
    };
    candidates.into_iter().find(fits).map(str::to_owned)
}

/// Whether the letters of `part` come in `whole` in the same order.
fn is_within(part: &str, whole: &str) -> bool {
    let mut letters = whole.bytes();
    part.bytes().all(|b| letters.any(|l| l == b))
}
