//! The block scanner: 64 bytes at a time through bit masks.
//!
//! Nearly all of a news text is words, numbers and plain marks between blanks. Their
//! boundaries fall out of shifts on masks of byte classes. A piece between two blanks
//! that holds anything else (a slash, a quotation mark, a letter beyond ASCII, digits
//! beside letters) goes to the bytewise scanner, whose answer depends on the place
//! alone, so both give the same tokens.
//!
//! A block always begins where a token may begin, and what its last blank does not
//! close is left to the next block: there is no state to carry over.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
mod masks;
mod scalar;
mod sink;

use crate::class::{byte, is_invisible, is_space};
use crate::scan::Scanner;
use crate::{Span, TokenKind, TokenSpan};

use masks::{Boundaries, Classes};
use sink::Sink;

/// Bytes that are looked at together: one for each bit of a mask.
const BLOCK: usize = 64;

/// Tokens that a batch has room for at least, a block's among them.
pub(crate) const BATCH: usize = 256;

/// Room that a block needs: a token for each byte, and the rest of a group of sixteen.
const ROOM: usize = BLOCK + 16;

/// What a batch holds before it is filled.
pub(crate) const NO_TOKEN: TokenSpan = TokenSpan::new(Span::new(0, 0), TokenKind::Symbol);

/// Writes tokens from `at` on into `batch`, which has room for [`BATCH`] at least; moves
/// `at` behind what was read and returns how many there are, 0 only at the end of the text.
///
/// Bytes are classified through vector instructions where the machine has them.
#[inline]
pub(crate) fn fill(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> usize {
    #[cfg(target_arch = "x86_64")]
    if let Some(len) = avx512::fill(scanner, at, batch).or_else(|| avx2::fill(scanner, at, batch)) {
        return len;
    }
    fill_scalar(scanner, at, batch)
}

/// [`fill`] without vector instructions: the twin that is held equal to them.
pub(crate) fn fill_scalar(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> usize {
    fill_with(scanner, at, batch, scalar::classes, |sink, base, block, found| {
        sink.emit(base, block, found);
    })
}

/// Inlined into each way of classifying, so that all of it is compiled for the
/// instructions which that way may use.
#[inline(always)]
fn fill_with(
    scanner: Scanner<'_>,
    at: &mut usize,
    batch: &mut [TokenSpan],
    classify: impl Fn(&[u8; BLOCK]) -> Classes,
    emit: impl Fn(&mut Sink<'_>, usize, &[u8; BLOCK], Boundaries) + Copy,
) -> usize {
    let bytes = scanner.text().as_bytes();
    let mut sink = Sink { batch, len: 0 };
    // The last batch may have ended amid a piece; each block of this one begins behind a
    // blank, or at the one that ended a piece.
    let mut behind_blank = u64::from(*at == 0 || is_space(byte(bytes, *at - 1)));
    let mut base = *at;
    while base < bytes.len() && sink.len + ROOM <= sink.batch.len() {
        let whole = bytes.get(base..).and_then(|rest| rest.first_chunk::<BLOCK>());
        let padding;
        let block = match whole {
            Some(block) => block,
            None => {
                padding = padded(bytes, base);
                &padding
            }
        };
        let block = Block { base, bytes: block, behind_blank };
        base = read_block(scanner, block, classify(block.bytes), &mut sink, emit);
        behind_blank = 1;
    }
    *at = base;
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

#[derive(Clone, Copy)]
struct Block<'b> {
    /// Where it begins in the text.
    base: usize,
    bytes: &'b [u8; BLOCK],
    /// 1 where white space or nothing stands before it, else 0.
    behind_blank: u64,
}

/// Reads the pieces that end in this block, and returns where the next block begins.
#[inline(always)]
fn read_block(
    scanner: Scanner<'_>,
    Block { base, bytes: block, behind_blank }: Block<'_>,
    classes: Classes,
    sink: &mut Sink<'_>,
    emit: impl Fn(&mut Sink<'_>, usize, &[u8; BLOCK], Boundaries),
) -> usize {
    if classes.space == 0 {
        return read_piece(scanner, base, sink);
    }
    let found = classes.boundaries(block, behind_blank);
    let last_space = 63 - classes.space.leading_zeros();
    let mut live = u64::MAX >> (63 - last_space);
    let mut rare = found.rare & live;
    while rare != 0 {
        let first = rare.trailing_zeros();
        let before = classes.space & !(u64::MAX << first);
        let piece = 64 - before.leading_zeros();
        // A token of these ends at the blank in front of the piece at the latest; the
        // lowest bit of `live` is the blank behind a piece that is read already.
        let plain = live & !(u64::MAX.checked_shl(piece).unwrap_or(0));
        emit(sink, base, block, found.within(plain));
        let next = read_piece(scanner, base + piece as usize, sink);
        let read = next - base;
        if read >= BLOCK || sink.len + ROOM > sink.batch.len() {
            return next;
        }
        live &= u64::MAX << read;
        rare &= live;
    }
    emit(sink, base, block, found.within(live));
    base + last_space as usize + 1
}

/// Reads on bytewise up to the next ASCII white space, or until the batch is full.
#[inline(never)]
fn read_piece(scanner: Scanner<'_>, mut at: usize, sink: &mut Sink<'_>) -> usize {
    let text = scanner.text();
    while sink.len < sink.batch.len() {
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
