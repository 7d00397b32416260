//! Which of many things were read last.

/// Things that may take a place, one of [`WAYS`] that their hash names.
const WAYS: usize = 4;

/// Places for what was read last, found by its hash: what is new takes the place of something
/// else.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recent {
    /// The hashes, each with its lowest bit set; 0 where nothing was read yet.
    lines: Vec<[u64; WAYS]>,
    /// The way that was taken last.
    taken: usize,
}

impl Recent {
    /// So many places, a power of two and more than [`WAYS`].
    pub(crate) fn new(places: usize) -> Recent {
        Recent { lines: vec![[0; WAYS]; places / WAYS], taken: 0 }
    }

    /// Whether there is no place yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The place of what has this hash, and whether it is new there.
    #[inline]
    pub(crate) fn place(&mut self, hash: u64) -> (usize, bool) {
        let line = (hash >> 1) as usize % self.lines.len().max(1);
        let Some(known) = self.lines.get_mut(line) else { return (0, true) };
        if let Some(way) = known.iter().position(|&known| known == hash | 1) {
            return (line * WAYS + way, false);
        }
        self.taken = (self.taken + 1) % WAYS;
        known[self.taken] = hash | 1;
        (line * WAYS + self.taken, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_last_has_its_place() {
        let mut recent = Recent::new(64);
        for number in 0..1000u64 {
            let hash = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let (place, _) = recent.place(hash);
            assert!(place < 64);
            assert_eq!(recent.place(hash), (place, false));
        }
        assert_eq!(Recent::default().place(7), (0, true));
    }
}
