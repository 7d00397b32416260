//! Tokens written from masks of boundaries.

use super::BLOCK;
use super::masks::Boundaries;
use crate::class::KIND_OF_BYTE;
use crate::{Span, TokenKind, TokenSpan};

/// A batch that is being filled.
pub(super) struct Sink<'b> {
    pub(super) batch: &'b mut [TokenSpan],
    pub(super) len: usize,
}

impl Sink<'_> {
    pub(super) fn push(&mut self, token: TokenSpan) {
        if let Some(slot) = self.batch.get_mut(self.len) {
            *slot = token;
            self.len += 1;
        }
    }

    /// One token for each bit of `starts` with the bit of `ends` that pairs with it.
    ///
    /// Tokens are written in groups of twelve, as many as most blocks have, the last one
    /// past its end: that the count need not be known beforehand saves a branch that
    /// cannot be predicted.
    #[inline(always)]
    pub(super) fn emit(&mut self, base: usize, block: &[u8; BLOCK], found: Boundaries) {
        let base = u32::try_from(base).unwrap_or(u32::MAX - BLOCK as u32);
        let Boundaries { mut starts, mut ends, .. } = found;
        let count = starts.count_ones() as usize;
        let free = self.batch.get_mut(self.len..).unwrap_or_default();
        for group in free.as_chunks_mut::<12>().0 {
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
        self.finish(found, count);
    }

    /// Counts the tokens of `found` that were written, and gives those of
    /// [`Boundaries::currency`] their kind.
    #[inline(always)]
    pub(super) fn finish(&mut self, found: Boundaries, count: usize) {
        self.mark_currency(found);
        self.len += count;
    }

    #[inline(always)]
    fn mark_currency(&mut self, found: Boundaries) {
        let mut left = found.currency;
        while left != 0 {
            let before = found.starts & ((left & left.wrapping_neg()) - 1);
            left &= left - 1;
            if let Some(slot) = self.batch.get_mut(self.len + before.count_ones() as usize) {
                *slot = TokenSpan::new(slot.span(), TokenKind::Currency);
            }
        }
    }
}
