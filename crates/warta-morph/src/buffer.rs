//! A word folded to lower case on the stack.

use std::borrow::Cow;

/// Longer words are left alone: the longest in KBBI has 33 letters.
pub(crate) const MAX_WORD: usize = 64;

/// An ASCII word in lower case. One letter may be written over while a lost
/// first sound is tried.
#[derive(Clone, Copy)]
pub(crate) struct Buffer {
    bytes: [u8; MAX_WORD],
    len: u8,
}

impl Buffer {
    /// `None` for a word that is too long or holds anything but ASCII letters,
    /// hyphens and apostrophes.
    pub(crate) fn fold(word: &str) -> Option<Buffer> {
        let mut bytes = [0; MAX_WORD];
        let mut good = true;
        // Without an early exit, so that many letters are looked at in one step.
        for (to, &from) in bytes.get_mut(..word.len())?.iter_mut().zip(word.as_bytes()) {
            good &= from.is_ascii_alphabetic() | (from == b'-') | (from == b'\'');
            *to = from.to_ascii_lowercase();
        }
        good.then_some(Buffer { bytes, len: word.len() as u8 })
    }

    /// The folded word: `word` itself where that is in lower case.
    pub(crate) fn cow<'w>(&self, word: &'w str) -> Cow<'w, str> {
        if word.as_bytes() == self.as_bytes() {
            Cow::Borrowed(word)
        } else {
            Cow::Owned(self.as_bytes().iter().copied().map(char::from).collect())
        }
    }

    pub(crate) const fn len(&self) -> usize {
        self.len as usize
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.slice(0, self.len())
    }

    /// The letters from `start` to `end`; none where that is no range.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &[u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The letter at this place; zero behind the end.
    pub(crate) fn at(&self, index: usize) -> u8 {
        self.bytes.get(index).copied().unwrap_or_default()
    }

    /// Writes one letter and returns the one that stood there.
    pub(crate) fn replace(&mut self, index: usize, letter: u8) -> u8 {
        match self.bytes.get_mut(index) {
            Some(place) => core::mem::replace(place, letter),
            None => 0,
        }
    }

    /// These letters followed by those, if both fit.
    pub(crate) fn join(first: &[u8], second: &[u8]) -> Option<Buffer> {
        let mut bytes = [0; MAX_WORD];
        let len = first.len() + second.len();
        bytes.get_mut(..first.len())?.copy_from_slice(first);
        bytes.get_mut(first.len()..len)?.copy_from_slice(second);
        Some(Buffer { bytes, len: len as u8 })
    }
}
