//! The block scanner: 64 bytes at a time through bit masks.
//!
//! Nearly all of a news text is words, numbers and plain marks between blanks. Their
//! boundaries fall out of shifts on masks of byte classes. A piece between two blanks
//! that holds anything else (a full stop, a hyphen, a letter beyond ASCII, digits
//! beside letters) goes to the bytewise scanner, whose answer depends on the place
//! alone, so both give the same tokens.
//!
//! A block always begins where a token may begin, and what its last blank does not
//! close is left to the next block: there is no state to carry over.

use wide::u8x32;

use crate::abbreviation::may_be_short;
use crate::class::{KIND_OF_BYTE, byte, is_invisible, is_space};
use crate::scan::Scanner;
use crate::{Span, TokenKind, TokenSpan};

/// Bytes that are looked at together: one for each bit of a mask.
const BLOCK: usize = 64;

/// Tokens that one call of [`fill`] finds at most.
pub(crate) const BATCH: usize = 256;

/// Room that a block needs: a token for each byte, and the rest of a group of eight.
const ROOM: usize = BLOCK + 8;

/// A batch before it is filled.
pub(crate) const NO_TOKENS: [TokenSpan; BATCH] =
    [TokenSpan::new(Span::new(0, 0), TokenKind::Symbol); BATCH];

/// Which bytes of a block are what; bit 0 is its first byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Masks {
    letters: u64,
    digits: u64,
    space: u64,
    /// Marks that are a token each, whatever stands beside them.
    marks: u64,
    /// `R`, with which `Rp` begins.
    r: u64,
}

impl Masks {
    #[inline]
    fn of(block: &[u8; BLOCK]) -> Masks {
        let (low, high) = block.split_at(BLOCK / 2);
        let low: [u8; 32] = low.try_into().unwrap_or([0; 32]);
        let high: [u8; 32] = high.try_into().unwrap_or([0; 32]);
        let (low, high) = (Half::of(u8x32::from(low)), Half::of(u8x32::from(high)));
        let join = |low: u32, high: u32| u64::from(low) | (u64::from(high) << 32);
        Masks {
            letters: join(low.letters, high.letters),
            digits: join(low.digits, high.digits),
            space: join(low.space, high.space),
            marks: join(low.marks, high.marks),
            r: join(low.r, high.r),
        }
    }

    /// Settles what the bytewise scanner would be asked most often: adds to the marks
    /// the full stops behind words that are no abbreviations, and to the runs the
    /// hyphens and separators that join them for certain.
    #[inline]
    fn settled(mut self, block: &[u8; BLOCK]) -> Masks {
        let Masks { letters, digits, space, marks, .. } = self;
        let unknown = !(letters | digits | space | marks);
        let mut left = unknown & (letters << 1) & ((letters | space) >> 1);
        while left != 0 {
            let at = left.trailing_zeros();
            left &= left - 1;
            self.settle_mark(block, at);
        }
        let mut left = (unknown | marks) & (digits << 1) & (digits >> 1);
        while left != 0 {
            let at = left.trailing_zeros();
            left &= left - 1;
            self.settle_separator(block, digits, at);
        }
        self
    }

    /// A mark behind a letter, in front of a letter or blank.
    #[inline]
    fn settle_mark(&mut self, block: &[u8; BLOCK], at: u32) {
        let mark = block[at as usize & (BLOCK - 1)];
        let before_letter = self.letters >> at >> 1 & 1 == 1;
        let start = run_start(self.letters, at) as usize;
        if mark == b'.' && !before_letter {
            let word = block.get(start..at as usize).unwrap_or_default();
            if !may_be_short(word) {
                self.marks |= 1 << at;
            }
        } else if mark == b'-' && before_letter {
            // `anak-anak`: nothing but small letters on both sides.
            let end = at + 1 + (self.letters >> at >> 1).trailing_ones();
            let word = block.get(start..end as usize).unwrap_or_default();
            if !word.iter().any(u8::is_ascii_uppercase) {
                self.letters |= 1 << at;
            }
        }
    }

    /// A mark between two of `digits`: `5,25` is a number, and so is `1.500`, where three
    /// digits and no more tell that it is no time of day.
    #[inline]
    fn settle_separator(&mut self, block: &[u8; BLOCK], digits: u64, at: u32) {
        let joins = match block[at as usize & (BLOCK - 1)] {
            b',' => true,
            b'.' => (digits >> at >> 1).trailing_ones() == 3,
            _ => false,
        };
        if joins {
            self.digits |= 1 << at;
            self.marks &= !(1 << at);
        }
    }

    /// Where tokens begin and where they end, one bit each, in the same order.
    #[inline]
    fn boundaries(self) -> (u64, u64) {
        let runs = self.letters | self.digits;
        let starts = (runs & !(runs << 1)) | self.marks;
        let ends = (!runs & (runs << 1)) | (self.marks << 1);
        (starts, ends)
    }

    /// Bytes whose piece the bytewise scanner must read.
    #[inline]
    fn rare(self, starts: u64, ends: u64) -> u64 {
        let Masks { letters, digits, space, marks, r } = self;
        let unknown = !(letters | digits | space | marks);
        let mixed = (letters & (digits << 1)) | (digits & (letters << 1));
        let between_digits = marks & (digits << 1) & (digits >> 1);
        let two_letters = r & starts & (ends >> 2);
        unknown | mixed | between_digits | two_letters
    }
}

/// Where the run of ones begins that ends below bit `end`.
#[inline]
fn run_start(ones: u64, end: u32) -> u32 {
    let below = !ones & !(u64::MAX << end);
    64 - below.leading_zeros()
}

/// [`Masks`] of half a block.
struct Half {
    letters: u32,
    digits: u32,
    space: u32,
    marks: u32,
    r: u32,
}

impl Half {
    #[inline]
    fn of(bytes: u8x32) -> Half {
        let is = |b: u8| bytes.simd_eq(u8x32::splat(b));
        let letters = within(bytes | u8x32::splat(0x20), b'a', b'z');
        let marks = within(bytes, b'(', b',')
            | within(bytes, b':', b'?')
            | within(bytes, b'!', b'"')
            | is(b'%');
        Half {
            letters: letters.to_bitmask(),
            digits: within(bytes, b'0', b'9').to_bitmask(),
            space: (within(bytes, b'\t', b'\r') | is(b' ')).to_bitmask(),
            marks: marks.to_bitmask(),
            r: is(b'R').to_bitmask(),
        }
    }
}

/// All ones in the bytes from `first` to `last`.
#[inline]
fn within(bytes: u8x32, first: u8, last: u8) -> u8x32 {
    let offset = bytes - u8x32::splat(first);
    offset.min(u8x32::splat(last - first)).simd_eq(offset)
}

/// Writes tokens from `at` on into `batch`; moves `at` behind what was read and
/// returns how many there are, 0 only at the end of the text.
pub(crate) fn fill(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan; BATCH]) -> usize {
    let bytes = scanner.text().as_bytes();
    let mut sink = Sink { batch, len: 0 };
    while *at < bytes.len() && sink.len + ROOM <= BATCH {
        let whole = bytes.get(*at..).and_then(|rest| rest.first_chunk::<BLOCK>());
        *at = match whole {
            Some(block) => read_block(scanner, *at, block, &mut sink),
            None => read_block(scanner, *at, &padded(bytes, *at), &mut sink),
        };
    }
    sink.len
}

/// The end of the text, blanks behind it.
fn padded(bytes: &[u8], at: usize) -> [u8; BLOCK] {
    let mut block = [b' '; BLOCK];
    for (to, from) in block.iter_mut().zip(bytes.get(at..).unwrap_or_default()) {
        *to = *from;
    }
    block
}

/// Reads the pieces that end in this block, and returns where the next block begins.
#[inline]
fn read_block(
    scanner: Scanner<'_>,
    base: usize,
    block: &[u8; BLOCK],
    sink: &mut Sink<'_>,
) -> usize {
    let masks = Masks::of(block);
    if masks.space == 0 {
        return read_piece(scanner, base, sink);
    }
    let masks = masks.settled(block);
    let (starts, ends) = masks.boundaries();
    let last_space = 63 - masks.space.leading_zeros();
    let mut live = u64::MAX >> (63 - last_space);
    let mut rare = masks.rare(starts, ends) & live;
    while rare != 0 {
        let first = rare.trailing_zeros();
        let before = masks.space & !(u64::MAX << first);
        let piece = 64 - before.leading_zeros();
        // A token of these ends at the blank in front of the piece at the latest; the
        // lowest bit of `live` is the blank behind a piece that is read already.
        let plain = live & !(u64::MAX.checked_shl(piece).unwrap_or(0));
        sink.emit(base, block, starts & plain, ends & plain & (plain << 1));
        let next = read_piece(scanner, base + piece as usize, sink);
        let read = next - base;
        if read >= BLOCK || sink.len + ROOM > BATCH {
            return next;
        }
        live &= u64::MAX << read;
        rare &= live;
    }
    sink.emit(base, block, starts & live, ends & live & (live << 1));
    base + last_space as usize + 1
}

/// Reads on bytewise up to the next ASCII white space, or until the batch is full.
fn read_piece(scanner: Scanner<'_>, mut at: usize, sink: &mut Sink<'_>) -> usize {
    let text = scanner.text();
    while sink.len < BATCH {
        let b = byte(text.as_bytes(), at);
        if is_space(b) || at >= text.len() {
            break;
        }
        if b >= 0x80 {
            let c = text.get(at..).and_then(|rest| rest.chars().next());
            if let Some(c) = c.filter(|&c| c.is_whitespace() || is_invisible(c)) {
                at += c.len_utf8();
                continue;
            }
        }
        let Some(token) = scanner.token(at) else { break };
        at = token.span().end();
        sink.push(token);
    }
    at
}

/// A batch that is being filled.
struct Sink<'b> {
    batch: &'b mut [TokenSpan; BATCH],
    len: usize,
}

impl Sink<'_> {
    fn push(&mut self, token: TokenSpan) {
        if let Some(slot) = self.batch.get_mut(self.len) {
            *slot = token;
            self.len += 1;
        }
    }

    /// One token for each bit of `starts` with the bit of `ends` that pairs with it.
    ///
    /// Tokens are written in groups of eight, the last one past its end: that the count
    /// need not be known beforehand saves a branch that cannot be predicted.
    #[inline]
    fn emit(&mut self, base: usize, block: &[u8; BLOCK], mut starts: u64, mut ends: u64) {
        let base = u32::try_from(base).unwrap_or(u32::MAX - BLOCK as u32);
        let count = starts.count_ones() as usize;
        let free = self.batch.get_mut(self.len..).unwrap_or_default();
        for group in free.chunks_exact_mut(8) {
            for slot in group {
                let (start, end) = (starts.trailing_zeros(), ends.trailing_zeros());
                starts &= starts.wrapping_sub(1);
                ends &= ends.wrapping_sub(1);
                let kind = KIND_OF_BYTE[usize::from(block[start as usize & (BLOCK - 1)])];
                *slot = TokenSpan::new(Span::ordered(base + start, base + end), kind);
            }
            if starts == 0 {
                break;
            }
        }
        self.len += count;
    }
}
