//! Byte classes through a table, for machines without the vector instructions.

use super::BLOCK;
use super::masks::Classes;

pub(super) const LETTER: u32 = 0;
pub(super) const DIGIT: u32 = 1;
pub(super) const SPACE: u32 = 2;
pub(super) const MARK: u32 = 3;
pub(super) const DOT: u32 = 4;
pub(super) const CAPITAL: u32 = 5;
pub(super) const SPECIAL: u32 = 6;

/// The classes of each byte, one bit each.
pub(super) static CLASSES_OF_BYTE: [u8; 256] = classes_of_byte();

const fn classes_of_byte() -> [u8; 256] {
    let mut table = [0; 256];
    let mut b = 0;
    while b < 128 {
        table[b as usize] = match b {
            b'R' => 1 << LETTER | 1 << CAPITAL | 1 << SPECIAL,
            b'A'..=b'Z' => 1 << LETTER | 1 << CAPITAL,
            b'a'..=b'z' => 1 << LETTER,
            b'0'..=b'9' => 1 << DIGIT,
            b' ' | b'\t'..=b'\r' => 1 << SPACE,
            b',' => 1 << MARK | 1 << SPECIAL,
            b'!' | b'"' | b'%' | b'('..=b'+' | b':'..=b'?' => 1 << MARK,
            b'.' => 1 << DOT,
            b'-' => 1 << SPECIAL,
            _ => 0,
        };
        b += 1;
    }
    table
}

/// The classes of the bytes of `block`, eight at a time.
#[inline(always)]
pub(super) fn classes(block: &[u8; BLOCK]) -> Classes {
    let mut found = Classes::default();
    for (at, eight) in block.as_chunks::<8>().0.iter().enumerate() {
        let eight = u64::from_le_bytes(eight.map(|b| CLASSES_OF_BYTE[usize::from(b)]));
        let bits = |class: u32| gather(eight >> class) << (8 * at);
        found.letters |= bits(LETTER);
        found.digits |= bits(DIGIT);
        found.space |= bits(SPACE);
        found.marks |= bits(MARK);
        found.dots |= bits(DOT);
        found.capitals |= bits(CAPITAL);
        found.special |= bits(SPECIAL);
    }
    found
}

/// The lowest bits of eight bytes as one byte: the product moves each to its place.
#[inline(always)]
fn gather(eight: u64) -> u64 {
    (eight & 0x0101_0101_0101_0101).wrapping_mul(0x0102_0408_1020_4080) >> 56
}
