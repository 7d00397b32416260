//! Boundaries of tokens from masks of byte classes.

use super::BLOCK;
use crate::abbreviation::{has_ends, is_listed};

/// Which bytes of a block are what; bit 0 is its first byte. A byte in none of them is
/// one that the masks know nothing of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes {
    /// ASCII letters.
    pub(super) letters: u64,
    pub(super) digits: u64,
    /// ASCII white space.
    pub(super) space: u64,
    /// Marks that are a token each, whatever stands beside them.
    pub(super) marks: u64,
    pub(super) dots: u64,
    /// Capitals, which are letters too.
    pub(super) capitals: u64,
    /// Of the letters `R`, with which `Rp` begins; of the marks the comma; else the hyphen.
    pub(super) special: u64,
}

/// Where tokens begin and end, one bit each, in the same order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Boundaries {
    pub(super) starts: u64,
    pub(super) ends: u64,
    /// Those of `starts` where `Rp` begins.
    pub(super) currency: u64,
    /// Bytes whose piece the bytewise scanner must read.
    pub(super) rare: u64,
}

impl Boundaries {
    /// The tokens of `pieces`, bytes that hold whole pieces between blanks.
    #[inline(always)]
    pub(super) fn within(self, pieces: u64) -> Boundaries {
        Boundaries {
            starts: self.starts & pieces,
            ends: self.ends & pieces & (pieces << 1),
            currency: self.currency & pieces,
            rare: 0,
        }
    }
}

impl Classes {
    /// Boundaries in the block; `behind_blank` is 1 where it begins behind white space or
    /// at the beginning of the text, else 0.
    #[inline(always)]
    pub(super) fn boundaries(mut self, block: &[u8; BLOCK], behind_blank: u64) -> Boundaries {
        // A sign between blanks is a token, whatever it is.
        let known = self.letters | self.digits | self.space | self.marks;
        let (commas, hyphens) = (self.special & self.marks, self.special & !known);
        self.marks |= !known & (self.space << 1 | behind_blank) & self.space >> 1;
        self.join_numbers(commas);
        self.settle_dots(block);
        let plain_marks = self.marks;
        self.settle_hyphens(block, hyphens);
        let Classes { letters, digits, space, marks, .. } = self;
        let runs = letters | digits;
        let starts = runs & !(runs << 1);
        let (currency, amounts) = self.currency(block, starts);
        let mixed = ((letters & (digits << 1)) | (digits & (letters << 1))) & !amounts;
        Boundaries {
            starts: starts | marks | amounts,
            ends: (!runs & (runs << 1)) | (marks << 1) | amounts,
            currency,
            rare: !(runs | space | marks) | mixed | between(plain_marks, digits),
        }
    }

    /// `5,25` is a number, and so is `1.500`, where three digits and no more tell that it
    /// is no time of day.
    #[inline(always)]
    fn join_numbers(&mut self, commas: u64) {
        let digits = self.digits;
        let three = digits >> 1 & digits >> 2 & digits >> 3 & !(digits >> 4);
        let joins = between(commas, digits) | (self.dots & digits << 1 & three);
        self.digits |= joins;
        self.marks &= !joins;
        self.dots &= !joins;
    }

    /// Makes marks of the full stops that end a number, a bracket, or a word that is no
    /// abbreviation.
    #[inline(always)]
    fn settle_dots(&mut self, block: &[u8; BLOCK]) {
        let last = self.dots & (self.space | self.marks) >> 1;
        self.marks |= last & (self.digits | self.marks) << 1 & self.space >> 1;
        let mut left = last & self.letters << 1;
        while left != 0 {
            let dot = left & left.wrapping_neg();
            left ^= dot;
            self.marks |= if self.is_behind_short_word(block, dot) { 0 } else { dot };
        }
    }

    /// Whether the word in front of the full stop that is the only bit of `dot` may be an
    /// abbreviation or an initial.
    #[inline(always)]
    fn is_behind_short_word(&self, block: &[u8; BLOCK], dot: u64) -> bool {
        let below = dot - 1;
        let (start, end) = (run_start(self.letters, below), below.count_ones() as usize);
        let len = end - start;
        let [first, last] = [start, end.wrapping_sub(1)].map(|at| block[at & (BLOCK - 1)]);
        len == 1
            || has_ends(first, last, len) && is_listed(block.get(start..end).unwrap_or_default())
    }

    /// Settles the hyphens of `anak-anak` and `20-25`: between words without a capital
    /// they join, between numbers they part. What else they may be is looked at one by one.
    #[inline(always)]
    fn settle_hyphens(&mut self, block: &[u8; BLOCK], hyphens: u64) {
        let lettered = between(hyphens, self.letters);
        let digited = between(hyphens, self.digits);
        let joined = self.letters | lettered;
        let with_capital = ends_of_runs(joined, self.capitals & joined);
        let behind_hyphen = ends_of_runs(self.digits, hyphens << 1 & self.digits);
        if with_capital & ends_of_runs(joined, lettered) | behind_hyphen & hyphens == 0 {
            self.letters = joined;
            self.marks |= digited;
            return;
        }
        let mut left = lettered | digited;
        while left != 0 {
            let at = left.trailing_zeros();
            left &= left - 1;
            self.settle_hyphen(block, at);
        }
    }

    #[inline(always)]
    fn settle_hyphen(&mut self, block: &[u8; BLOCK], at: u32) {
        let lettered = self.letters >> at >> 1 & 1 == 1;
        let runs = if lettered { self.letters } else { self.digits };
        let start = run_start(runs, (1 << at) - 1);
        let end = (at + 1 + (runs >> at >> 1).trailing_ones()) as usize;
        if lettered {
            // An initial capital joins what is no clitic: `Anak-anak`, but not `Dia-lah`.
            let word = block.get(start..end).unwrap_or_default();
            let (first, rest) = word.split_at(word.len().min(1));
            let small = |word: &[u8]| !word.iter().any(u8::is_ascii_uppercase);
            let joins = small(rest) && (small(first) || end - at as usize > 4);
            self.letters |= u64::from(joins) << at;
        } else {
            // Two years or a score; a date has one hyphen more.
            let hyphen = |at: usize| block.get(at) == Some(&b'-');
            let pair = !hyphen(end) && !hyphen(start.wrapping_sub(1));
            self.marks |= u64::from(pair) << at;
        }
    }

    /// Which of `starts` begin an `Rp`, and where an amount follows it without a blank.
    #[inline(always)]
    fn currency(self, block: &[u8; BLOCK], starts: u64) -> (u64, u64) {
        let Classes { letters, digits, special, .. } = self;
        let (mut currency, mut amounts) = (0, 0);
        let mut left = special & starts & letters >> 1 & !(letters >> 2);
        while left != 0 {
            let at = left.trailing_zeros();
            left &= left - 1;
            if block[(at as usize + 1) & (BLOCK - 1)] | 0x20 == b'p' {
                currency |= 1 << at;
                amounts |= digits & (4 << at);
            }
        }
        (currency, amounts)
    }
}

/// Those of `marks` that stand between two of `sides`.
#[inline(always)]
fn between(marks: u64, sides: u64) -> u64 {
    marks & sides << 1 & sides >> 1
}

/// The bits behind those runs of ones that hold one of `seeds`, which are ones themselves.
#[inline(always)]
fn ends_of_runs(ones: u64, seeds: u64) -> u64 {
    // Any sum within a run carries out of it, and no further than the zero behind it.
    ones.wrapping_add(seeds) & !ones
}

/// Where the run of ones begins that is the upper end of the bits `below`.
#[inline(always)]
fn run_start(ones: u64, below: u64) -> usize {
    64 - (!ones & below).leading_zeros() as usize
}
