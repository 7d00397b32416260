//! Byte classes through AVX2.
//!
//! Holds `unsafe` code in two places: a function that is compiled for AVX2 may run only on
//! a machine that has it, which is asked right before, and 32 bytes are loaded from a
//! reference to just as many.

#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m256i, _mm256_and_si256, _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_movemask_epi8,
    _mm256_or_si256, _mm256_set1_epi8, _mm256_setr_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8,
    _mm256_slli_epi16, _mm256_srli_epi16,
};

use super::masks::Classes;
use super::{BLOCK, fill_with};
use crate::TokenSpan;
use crate::scan::Scanner;

/// Whether the machine has AVX2 and the bit instructions that came with it.
#[inline]
pub(super) fn is_able() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("popcnt")
}

/// [`super::fill`] on machines that are [able](is_able).
#[inline]
pub(super) fn fill(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> Option<usize> {
    is_able().then(|| {
        // SAFETY: the machine has every feature that the function is compiled for.
        unsafe { fill_on_avx2(scanner, at, batch) }
    })
}

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn fill_on_avx2(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> usize {
    fill_with(
        scanner,
        at,
        batch,
        |block| classes(block),
        |sink, base, block, found| {
            sink.emit(base, block, found);
        },
    )
}

/// As the twin in [`super::scalar`] finds them.
#[inline]
#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
fn classes(block: &[u8; BLOCK]) -> Classes {
    let [low, high] = block.as_chunks::<{ BLOCK / 2 }>().0 else {
        return Classes::default();
    };
    let (low, high) = (Half::of(load(low)), Half::of(load(high)));
    let join = |low: u32, high: u32| u64::from(low) | (u64::from(high) << 32);
    Classes {
        letters: join(low.letters, high.letters),
        digits: join(low.digits, high.digits),
        space: join(low.space, high.space),
        marks: join(low.marks, high.marks),
        dots: join(low.dots, high.dots),
        capitals: join(low.capitals, high.capitals),
        special: join(low.special, high.special),
    }
}

#[inline]
#[target_feature(enable = "avx2")]
fn load(bytes: &[u8; BLOCK / 2]) -> __m256i {
    // SAFETY: the reference is good for 32 bytes, and the load asks for no alignment.
    unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
}

/// [`Classes`] of half a block.
struct Half {
    letters: u32,
    digits: u32,
    space: u32,
    marks: u32,
    dots: u32,
    capitals: u32,
    special: u32,
}

const UPPER_HALF_OF_LETTERS: i8 = 1;
const LOWER_HALF_OF_LETTERS: i8 = 1 << 1;
const DIGIT: i8 = 1 << 2;
const MARK_FROM_COLON: i8 = 1 << 3;
const MARK_FROM_BLANK: i8 = 1 << 4;
const CONTROL_SPACE: i8 = 1 << 5;
const BLANK: i8 = 1 << 6;

/// The classes that a byte may have by its upper four bits.
const BY_UPPER: [i8; 16] = [
    CONTROL_SPACE,
    0,
    MARK_FROM_BLANK | BLANK,
    DIGIT | MARK_FROM_COLON,
    UPPER_HALF_OF_LETTERS,
    LOWER_HALF_OF_LETTERS,
    UPPER_HALF_OF_LETTERS,
    LOWER_HALF_OF_LETTERS,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
];

/// The classes that a byte may have by its lower four bits.
const BY_LOWER: [i8; 16] = by_lower();

const fn by_lower() -> [i8; 16] {
    let mut table = [0; 16];
    let mut low = 0;
    while low < 16 {
        let b = low as u8;
        table[low] = (if b >= 1 { UPPER_HALF_OF_LETTERS } else { 0 })
            | (if b <= 10 { LOWER_HALF_OF_LETTERS } else { 0 })
            | (if b <= 9 { DIGIT } else { MARK_FROM_COLON })
            | (if matches!(b, 1 | 2 | 5 | 8..=12) { MARK_FROM_BLANK } else { 0 })
            | (if matches!(b, 9..=13) { CONTROL_SPACE } else { 0 })
            | (if b == 0 { BLANK } else { 0 });
        low += 1;
    }
    table
}

impl Half {
    #[inline]
    #[target_feature(enable = "avx2")]
    fn of(bytes: __m256i) -> Half {
        let upper = _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), _mm256_set1_epi8(0x0f));
        // A byte beyond ASCII has its highest bit set, and shuffles to 0.
        let classes = _mm256_and_si256(
            _mm256_shuffle_epi8(table(BY_LOWER), bytes),
            _mm256_shuffle_epi8(table(BY_UPPER), upper),
        );
        let any = |of: i8| {
            let none = _mm256_cmpeq_epi8(
                _mm256_and_si256(classes, _mm256_set1_epi8(of)),
                _mm256_setzero_si256(),
            );
            !(_mm256_movemask_epi8(none).cast_unsigned())
        };
        let same = |b: u8| _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(b.cast_signed()));
        let special = _mm256_or_si256(_mm256_or_si256(same(b'R'), same(b',')), same(b'-'));
        let letters = any(UPPER_HALF_OF_LETTERS | LOWER_HALF_OF_LETTERS);
        // Bit 5, which lower-case letters have, moved to where masks are taken from.
        let case = _mm256_movemask_epi8(_mm256_slli_epi16::<2>(bytes)).cast_unsigned();
        Half {
            letters,
            digits: any(DIGIT),
            space: any(CONTROL_SPACE | BLANK),
            marks: any(MARK_FROM_COLON | MARK_FROM_BLANK),
            dots: _mm256_movemask_epi8(same(b'.')).cast_unsigned(),
            capitals: letters & !case,
            special: _mm256_movemask_epi8(special).cast_unsigned(),
        }
    }
}

/// `entries` in both lanes, as a shuffle looks them up.
#[inline]
#[target_feature(enable = "avx2")]
fn table(entries: [i8; 16]) -> __m256i {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = entries;
    _mm256_setr_epi8(
        a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, //
        a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p,
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::block::scalar;

    fn check(block: &[u8; BLOCK]) -> Result<(), TestCaseError> {
        if is_able() {
            // SAFETY: the machine has every feature that the function is compiled for.
            prop_assert_eq!(unsafe { classes(block) }, scalar::classes(block));
        }
        Ok(())
    }

    #[test]
    fn every_byte_in_every_place() {
        for byte in 0..=u8::MAX {
            for at in 0..BLOCK {
                let mut block = [b'a'; BLOCK];
                block[at] = byte;
                check(&block).expect("the twins agree");
            }
        }
    }

    proptest! {
        #[test]
        fn classes_equal_those_of_the_twin(block in any::<[u8; BLOCK]>(), ascii: bool) {
            check(&block.map(|b| if ascii { b & 0x7f } else { b }))?;
        }
    }
}
