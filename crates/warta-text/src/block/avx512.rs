//! Byte classes and emission through AVX-512.
//!
//! Machines with the byte permutations of VBMI and VBMI2 (servers since 2019) look all 64
//! bytes up in the table of the scalar twin at once, and write sixteen tokens at once.
//!
//! Holds `unsafe` code for four things: the call of a function that is compiled for these
//! instructions, right behind the question whether the machine has them; loads from
//! references to as many bytes as are loaded; the stores of sixteen tokens into a slice of
//! sixteen; and hints which bytes will be needed soon, which read and write nothing.

#![allow(unsafe_code)]

use core::arch::x86_64::{
    __m512i, _MM_HINT_ET0, _MM_HINT_T0, _mm_prefetch, _mm512_add_epi32, _mm512_castsi512_si128,
    _mm512_cvtepu8_epi32, _mm512_loadu_si512, _mm512_mask_permutexvar_epi32,
    _mm512_maskz_compress_epi8, _mm512_maskz_permutex2var_epi8, _mm512_movepi8_mask,
    _mm512_permutex2var_epi8, _mm512_permutex2var_epi32, _mm512_set1_epi8, _mm512_set1_epi32,
    _mm512_shuffle_i32x4, _mm512_storeu_si512, _mm512_test_epi8_mask,
};

use super::masks::{Boundaries, Classes};
use super::scalar::{CAPITAL, CLASSES_OF_BYTE, DIGIT, DOT, LETTER, MARK, SPACE, SPECIAL};
use super::sink::Sink;
use super::{BLOCK, fill_with};
use crate::TokenSpan;
use crate::class::KIND_OF_BYTE;
use crate::scan::Scanner;

/// Tokens that are written at once.
const GROUP: usize = 16;

/// How many bytes ahead of a block the text is asked for.
const TEXT_AHEAD: usize = 1024;

/// How many bytes ahead of a group the buffer is asked for, in the two cache lines that
/// the tokens of a block fill.
const BUFFER_AHEAD: [usize; 2] = [2048, 2112];

/// Whether the machine has what this module is compiled for.
#[inline]
pub(super) fn is_able() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
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
        unsafe { fill_on_avx512(scanner, at, batch) }
    })
}

#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi1,bmi2,lzcnt,popcnt")]
fn fill_on_avx512(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> usize {
    fill_with(
        scanner,
        at,
        batch,
        |block| classes(block),
        |sink, base, block, found| emit(sink, base, block, found),
    )
}

/// As the twin in [`super::scalar`] finds them, through the same table.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi1,bmi2,lzcnt,popcnt")]
fn classes(block: &[u8; BLOCK]) -> Classes {
    ask_for::<_MM_HINT_T0>(block.as_ptr().wrapping_add(TEXT_AHEAD).cast());
    let bytes = load(block);
    let [low, high, ..] = CLASSES_OF_BYTE.as_chunks::<BLOCK>().0 else {
        return Classes::default();
    };
    // A byte beyond ASCII is in no class; the permutation sees its lower seven bits alone.
    let ascii = !_mm512_movepi8_mask(bytes);
    let classes = _mm512_maskz_permutex2var_epi8(ascii, load(low), bytes, load(high));
    let of = |class: u32| _mm512_test_epi8_mask(classes, _mm512_set1_epi8(1 << class));
    Classes {
        letters: of(LETTER),
        digits: of(DIGIT),
        space: of(SPACE),
        marks: of(MARK),
        dots: of(DOT),
        capitals: of(CAPITAL),
        special: of(SPECIAL),
    }
}

#[inline]
#[target_feature(enable = "avx512f")]
fn load(bytes: &[u8; BLOCK]) -> __m512i {
    // SAFETY: the reference is good for 64 bytes, and the load asks for no alignment.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}

/// Hints that the bytes at this address will be needed soon.
#[inline(always)]
// Compilers as old as this crate allows hold the hint to be unsafe.
#[allow(unused_unsafe)]
fn ask_for<const HINT: i32>(address: *const i8) {
    // SAFETY: a hint may name any address, in what is read and written or not.
    unsafe { _mm_prefetch::<HINT>(address) }
}

/// The places of the bytes in a block.
const PLACES: [u8; BLOCK] = places();

const fn places() -> [u8; BLOCK] {
    let mut places = [0; BLOCK];
    let mut at = 0;
    while at < BLOCK {
        places[at] = at as u8;
        at += 1;
    }
    places
}

/// [`KIND_OF_BYTE`] of ASCII, as numbers.
static KINDS: [[u8; BLOCK]; 2] = kinds();

const fn kinds() -> [[u8; BLOCK]; 2] {
    let mut kinds = [[0; BLOCK]; 2];
    let mut b = 0;
    while b < 2 * BLOCK {
        kinds[b / BLOCK][b % BLOCK] = KIND_OF_BYTE[b] as u8;
        b += 1;
    }
    kinds
}

/// [`Sink::emit`], sixteen tokens at once.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi1,bmi2,lzcnt,popcnt")]
fn emit(sink: &mut Sink<'_>, base: usize, block: &[u8; BLOCK], found: Boundaries) {
    let base = u32::try_from(base).unwrap_or(u32::MAX - BLOCK as u32);
    let count = found.starts.count_ones() as usize;
    let kinds = _mm512_permutex2var_epi8(load(&KINDS[0]), load(block), load(&KINDS[1]));
    let mut starts = _mm512_maskz_compress_epi8(found.starts, load(&PLACES));
    let mut ends = _mm512_maskz_compress_epi8(found.ends, load(&PLACES));
    let mut kinds = _mm512_maskz_compress_epi8(found.starts, kinds);
    let free = sink.batch.get_mut(sink.len..).unwrap_or_default();
    for (group, slots) in free.as_chunks_mut::<GROUP>().0.iter_mut().enumerate() {
        write(slots, base, [starts, ends, kinds]);
        if count <= (group + 1) * GROUP {
            break;
        }
        [starts, ends, kinds] = [starts, ends, kinds].map(|bytes| next_group(bytes));
    }
    sink.finish(found, count);
}

/// Moves the next sixteen bytes to the front.
#[inline]
#[target_feature(enable = "avx512f")]
fn next_group(bytes: __m512i) -> __m512i {
    _mm512_shuffle_i32x4::<0b00_11_10_01>(bytes, bytes)
}

/// Where each of three times sixteen numbers comes from: a start, an end (from 16 on), or
/// a kind, which [`OF_KIND`] tells.
const ORDER: [[u32; GROUP]; 3] = order();

/// The numbers of [`ORDER`] that are kinds.
const OF_KIND: [u16; 3] = [0b0100_1001_0010_0100, 0b0010_0100_1001_0010, 0b1001_0010_0100_1001];

const fn order() -> [[u32; GROUP]; 3] {
    let mut order = [[0; GROUP]; 3];
    let mut at = 0;
    while at < 3 * GROUP {
        let field = if at % 3 == 1 { GROUP } else { 0 };
        order[at / GROUP][at % GROUP] = (at / 3 + field) as u32;
        at += 1;
    }
    order
}

// What is stored is three numbers of four bytes for each token: start, end, and the kind
// with the padding behind it.
const _: () = assert!(size_of::<TokenSpan>() == 12 && align_of::<TokenSpan>() == 4);

/// Writes sixteen tokens, given their starts, ends and kinds in the first sixteen bytes.
#[inline]
#[target_feature(enable = "avx512f")]
fn write(slots: &mut [TokenSpan; GROUP], base: u32, [starts, ends, kinds]: [__m512i; 3]) {
    let wide = |bytes| _mm512_cvtepu8_epi32(_mm512_castsi512_si128(bytes));
    let base = _mm512_set1_epi32(base.cast_signed());
    let starts = _mm512_add_epi32(wide(starts), base);
    let ends = _mm512_add_epi32(wide(ends), base);
    let kinds = wide(kinds);
    let slots: *mut u32 = slots.as_mut_ptr().cast();
    for ahead in BUFFER_AHEAD {
        ask_for::<_MM_HINT_ET0>(slots.wrapping_byte_add(ahead).cast());
    }
    for ((part, order), of_kind) in ORDER.iter().enumerate().zip(OF_KIND) {
        // SAFETY: the reference is good for 64 bytes, and the load asks for no alignment.
        let order = unsafe { _mm512_loadu_si512(order.as_ptr().cast()) };
        let spans = _mm512_permutex2var_epi32(starts, order, ends);
        let tokens = _mm512_mask_permutexvar_epi32(spans, of_kind, order, kinds);
        // SAFETY: the three parts are the 192 bytes of the sixteen slots, and the store
        // asks for no alignment. Both structs are `repr(C)`, so that the numbers fall on
        // start, end, and kind with its padding; every kind comes out of `KINDS`, which
        // holds kinds alone, or is 0, which is one.
        unsafe { _mm512_storeu_si512(slots.add(part * GROUP).cast(), tokens) };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::block::{BATCH, NO_TOKEN, scalar};

    /// A blank closes the last piece, as it does wherever tokens are written.
    fn check(block: &[u8; BLOCK]) -> Result<(), TestCaseError> {
        if !is_able() {
            return Ok(());
        }
        let mut block = *block;
        block[BLOCK - 1] = b' ';
        let block = &block;
        // SAFETY: the machine has every feature that the function is compiled for.
        let classes = unsafe { classes(block) };
        prop_assert_eq!(classes, scalar::classes(block));
        if !block.is_ascii() {
            // Not every byte of these stands in a text so; none that begins a token does.
            return Ok(());
        }
        let found = classes.boundaries(block, 1).within(u64::MAX);
        let mut batches = [[NO_TOKEN; BATCH]; 2];
        let [a, b] = &mut batches;
        let mut sinks = [Sink { batch: a, len: 3 }, Sink { batch: b, len: 3 }];
        sinks[0].emit(1000, block, found);
        // SAFETY: as above.
        unsafe { emit(&mut sinks[1], 1000, block, found) };
        prop_assert_eq!(sinks[0].len, sinks[1].len);
        let len = sinks[0].len;
        prop_assert_eq!(&batches[0][..len], &batches[1][..len]);
        Ok(())
    }

    #[test]
    fn every_byte_in_every_place() {
        for byte in 0..=u8::MAX {
            for at in 0..BLOCK {
                for around in [b'a', b' ', b'('] {
                    let mut block = [around; BLOCK];
                    block[at] = byte;
                    check(&block).expect("the twins agree");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn tokens_equal_those_of_the_twin(block in any::<[u8; BLOCK]>(), ascii: bool) {
            check(&block.map(|b| if ascii { b & 0x7f } else { b }))?;
        }
    }
}
