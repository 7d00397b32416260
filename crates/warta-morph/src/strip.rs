//! The sounds of the prefixes: how each may be cut off the front of a word.

use crate::Prefix;
use crate::buffer::Buffer;

/// One way to cut off a prefix; kept small, since six are made for each word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) prefix: Prefix,
    /// Where the rest begins.
    pub(crate) start: u8,
    /// The first sound of the rest, lost to the nasal and to be written back there;
    /// zero where none was lost.
    pub(crate) lost: u8,
    /// Added for the rarer readings of the same letters.
    pub(crate) cost: u8,
}

/// The ways to cut off a prefix; at most [`Cuts::MAX`].
pub(crate) struct Cuts {
    cuts: [Cut; Cuts::MAX],
    len: usize,
}

impl Cuts {
    const MAX: usize = 6;

    /// Every prefix that the letters from `start` to `end` may begin with.
    pub(crate) fn of(word: &Buffer, start: usize, end: usize) -> Cuts {
        const NONE: Cut = Cut { prefix: Prefix::Me, start: 0, lost: 0, cost: 0 };
        let mut cuts = Cuts { cuts: [NONE; Cuts::MAX], len: 0 };
        let second = word.at(start + 1);
        match (word.at(start), second) {
            (b'm', b'e') => cuts.nasal(word, Prefix::Me, start, end),
            (b'p', b'e') => {
                cuts.nasal(word, Prefix::Pe, start, end);
                cuts.liquid(word, Prefix::Per, start, end);
            }
            (b'b', b'e') => cuts.liquid(word, Prefix::Ber, start, end),
            (b't', b'e') => cuts.liquid(word, Prefix::Ter, start, end),
            (b'd', b'i') => cuts.push(Prefix::Di, start + 2, None, 0),
            (b'k', b'e') => cuts.push(Prefix::Ke, start + 2, None, 0),
            (b's', b'e') => cuts.push(Prefix::Se, start + 2, None, 0),
            (b't', b'i') if word.slice(start, start + 5) == b"tidak" => {
                cuts.push(Prefix::Tidak, start + 5, None, 0);
            }
            (b'n', _) if start == 0 => cuts.spoken(word),
            _ => {}
        }
        cuts
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Cut> + '_ {
        self.cuts.iter().take(self.len).copied()
    }

    fn push(&mut self, prefix: Prefix, start: usize, lost: Option<u8>, cost: u8) {
        if let Some(free) = self.cuts.get_mut(self.len) {
            *free = Cut { prefix, start: start as u8, lost: lost.unwrap_or_default(), cost };
            self.len += 1;
        }
    }

    /// `meN-` and `peN-`: the nasal takes the place of p, t, k or s, stands before
    /// other sounds that are spoken at the same place, and is absent before
    /// liquids and nasals.
    fn nasal(&mut self, word: &Buffer, prefix: Prefix, start: usize, end: usize) {
        let at = |i| word.at(start + i);
        match (at(2), at(3)) {
            (b'm', next) if vowel(next) => self.push(prefix, start + 2, Some(b'p'), 0),
            (b'm', b'b' | b'f' | b'v') => self.push(prefix, start + 3, None, 0),
            // Loans and words in `per-` keep their p: `memproses`, `mempunyai`.
            (b'm', b'p') => self.push(prefix, start + 3, None, 1),
            // `memrakarsai`, `pemrakarsa`, `pemroses`.
            (b'm', b'r' | b'l') => self.push(prefix, start + 2, Some(b'p'), 2),
            (b'n', b'g') => self.velar(word, prefix, start, end),
            (b'n', b'y') => self.push(prefix, start + 3, Some(b's'), 0),
            (b'n', next) if vowel(next) => self.push(prefix, start + 2, Some(b't'), 0),
            (b'n', b'c' | b'd' | b'j' | b'z') => self.push(prefix, start + 3, None, 0),
            // Loans keep t and s: `mentraktir`, `mensyaratkan`.
            (b'n', b't' | b's') => self.push(prefix, start + 3, None, 1),
            _ => {}
        }
        let plain = match prefix {
            // `petani`, `pekerja`: no nasal before any sound.
            Prefix::Pe => true,
            _ => matches!(at(2), b'l' | b'r' | b'm' | b'n' | b'w' | b'y'),
        };
        if plain {
            self.push(prefix, start + 2, None, plain_cost(prefix, at(2), at(3)));
        }
    }

    fn velar(&mut self, word: &Buffer, prefix: Prefix, start: usize, end: usize) {
        let next = word.at(start + 4);
        match next {
            b'a' | b'i' | b'o' | b'u' | b'e' => {
                self.push(prefix, start + 4, None, 0);
                self.push(prefix, start + 3, Some(b'k'), 0);
                // `mengecat`, `mengesahkan`: a root of one syllable takes `menge-`.
                let rest = word.slice(start + 5, end);
                if next == b'e'
                    && rest.len() <= 4
                    && rest.iter().filter(|b| vowel(**b)).count() == 1
                {
                    self.push(prefix, start + 5, None, 0);
                }
            }
            b'g' | b'h' | b'q' => self.push(prefix, start + 4, None, 0),
            // Loans keep their k: `mengkritik`.
            b'k' => self.push(prefix, start + 4, None, 1),
            _ => {}
        }
    }

    /// `ber-`, `per-`, `ter-`: the r is lost before another r and before a syllable
    /// in `er`, and is an l in a few words.
    fn liquid(&mut self, word: &Buffer, prefix: Prefix, start: usize, _end: usize) {
        let at = |i| word.at(start + i);
        if at(2) == b'r' {
            self.push(prefix, start + 3, None, 0);
            self.push(prefix, start + 2, None, 2);
        } else if at(3) == b'e' && at(4) == b'r' {
            // `bekerja`, `mempekerjakan`, `tepercaya`.
            self.push(prefix, start + 2, None, 1);
        } else if at(2) == b'l' && at(3) == b'a' && at(4) == b'j' && prefix != Prefix::Ter {
            self.push(prefix, start + 3, None, 0);
        } else if at(2) == b'l' && at(3) == b'u' && at(4) == b'n' && prefix == Prefix::Ber {
            // `belunjur`.
            self.push(prefix, start + 3, None, 2);
        } else if at(2) == b'l' && at(3) == b'a' && at(4) == b'n' && prefix == Prefix::Ter {
            self.push(prefix, start + 3, None, 2);
        }
    }

    /// The nasal alone, as in speech: `ngopi`, `nyari`, `nulis`.
    fn spoken(&mut self, word: &Buffer) {
        match (word.at(1), word.at(2)) {
            (b'g', b'e') => {
                self.push(Prefix::Nasal, 3, None, 0);
                self.push(Prefix::Nasal, 2, None, 0);
                self.push(Prefix::Nasal, 1, Some(b'k'), 0);
            }
            (b'g', _) => {
                self.push(Prefix::Nasal, 2, None, 0);
                self.push(Prefix::Nasal, 1, Some(b'k'), 0);
            }
            (b'y', _) => {
                self.push(Prefix::Nasal, 1, Some(b's'), 0);
                self.push(Prefix::Nasal, 1, Some(b'c'), 0);
            }
            (b'a' | b'e' | b'i' | b'o' | b'u', _) => self.push(Prefix::Nasal, 0, Some(b't'), 0),
            _ => {}
        }
    }
}

/// Can a word begin with these two letters? With a vowel, one consonant, or one of
/// the clusters that spelling and loans brought.
pub(crate) fn begins_well(first: u8, second: u8) -> bool {
    const fn letters(set: &[u8]) -> u32 {
        let mut mask = 0;
        let mut at = 0;
        while at < set.len() {
            mask |= 1 << (set[at] - b'a');
            at += 1;
        }
        mask
    }
    const VOWELS: u32 = letters(b"aeiou");
    let bit = |letter: u8| 1u32.checked_shl(u32::from(letter.wrapping_sub(b'a'))).unwrap_or(0);
    let after = match first {
        b'b' | b'f' | b'g' => letters(b"lr"),
        b'c' => letters(b"hr"),
        b'd' => letters(b"r"),
        b'k' => letters(b"hlr"),
        b'n' => letters(b"gy"),
        b'p' => letters(b"lrs"),
        b's' => letters(b"hklmnptwy"),
        b't' => letters(b"rs"),
        _ => 0,
    };
    bit(first) & VOWELS != 0 || bit(second) & (VOWELS | after) != 0
}

fn vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// What `pe-` without a nasal costs before a sound that would have taken one.
const fn plain_cost(prefix: Prefix, first: u8, second: u8) -> u8 {
    match (prefix, first, second) {
        (Prefix::Me, ..) => 0,
        (_, b'l' | b'r' | b'm' | b'w' | b'y', _) => 0,
        (_, b'n', b'g' | b'y') => 0,
        _ => 2,
    }
}
