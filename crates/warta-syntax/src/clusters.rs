use std::borrow::Cow;

use crate::sequence::{Container, Kind, ModelError, atom};

/// Brown clusters: words that stand in like company.
///
/// A cluster is a path of bits in a tree; a shorter path names a wider class.
#[derive(Clone)]
pub struct Clusters {
    bytes: Cow<'static, [u8]>,
    slots: (usize, usize),
    shift: u32,
    /// Tells the clusters from others.
    stamp: u64,
}

/// The path to a cluster: a leading 1, then its bits; 0 where a word has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClusterPath(u32);

impl ClusterPath {
    /// Bits of the longest path: a file has three bytes for it and the 1 in front.
    pub const MOST_BITS: usize = 23;

    /// The path written as `0` and `1`; `None` if it is longer than
    /// [`ClusterPath::MOST_BITS`] or holds anything else.
    #[must_use]
    pub fn parse(bits: &str) -> Option<ClusterPath> {
        if bits.len() > ClusterPath::MOST_BITS {
            return None;
        }
        u32::from_str_radix(&format!("1{bits}"), 2).ok().map(ClusterPath)
    }

    /// The whole path as a number.
    #[must_use]
    pub const fn full(self) -> u64 {
        self.0 as u64
    }

    /// The first `bits` of the path as a number; the whole if it is shorter.
    #[must_use]
    pub const fn prefix(self, bits: u32) -> u64 {
        let length = u32::BITS - self.0.leading_zeros();
        let drop = length.saturating_sub(bits + 1);
        (self.0 >> drop) as u64
    }
}

/// A slot is seven bytes: four of the word's hash, three of its path.
const SLOT: usize = 7;

const EMBEDDED: &[u8] = include_bytes!("../models/clusters.bin");

impl Clusters {
    /// The clusters that are built in; those that the embedded models were trained with.
    #[must_use]
    pub fn embedded() -> Clusters {
        // The bytes are part of the crate, and a test loads them. No word has a cluster where
        // they are damaged nevertheless: nothing in a library panics.
        Clusters::from_bytes(EMBEDDED).unwrap_or_else(|_| Clusters::none())
    }

    /// Clusters of no word.
    fn none() -> Clusters {
        Clusters { bytes: Cow::Borrowed(&[]), slots: (0, 0), shift: u64::BITS - 1, stamp: 0 }
    }

    /// Clusters from bytes that [`Clusters::encode`] wrote.
    ///
    /// # Errors
    ///
    /// Says in what the bytes fail to be clusters for this version.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Clusters, ModelError> {
        let bytes = bytes.into();
        let Container { sections: [slots], checksum } = Container::open(&bytes, Kind::Clusters)?;
        let count = (slots.1 - slots.0) / SLOT;
        if !count.is_power_of_two() || count < 2 || (slots.1 - slots.0) % SLOT != 0 {
            return Err(ModelError::Layout("clusters have an unusable size"));
        }
        Ok(Clusters { bytes, slots, shift: 64 - count.ilog2(), stamp: checksum })
    }

    /// Tells the clusters from others.
    pub(crate) fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Writes words and their paths; the first mention of a word counts.
    ///
    /// # Errors
    ///
    /// If there are more words than 4 GiB hold, or a path is longer than
    /// [`ClusterPath::MOST_BITS`].
    pub fn encode<'w>(
        words: impl IntoIterator<Item = (&'w str, ClusterPath)>,
    ) -> Result<Vec<u8>, ModelError> {
        let words: Vec<_> = words.into_iter().collect();
        let count = (words.len() * 3 / 2 + 2).next_power_of_two();
        let mut slots = vec![0u8; count * SLOT];
        for (word, path) in words {
            if path.0 >> (ClusterPath::MOST_BITS + 1) != 0 {
                return Err(ModelError::Layout("the path of a cluster is longer than 23 bits"));
            }
            let hash = atom(word);
            let mut at = (hash >> (64 - count.ilog2())) as usize;
            let slot = loop {
                let slot = slots.get(at * SLOT..at * SLOT + SLOT).unwrap_or_default();
                let free = slot.iter().skip(4).all(|&b| b == 0);
                if free || slot.starts_with(&(hash as u32).to_le_bytes()) {
                    break free.then_some(at);
                }
                at = (at + 1) % count;
            };
            if let Some(at) = slot {
                let bytes = (hash as u32).to_le_bytes();
                let bytes = bytes.into_iter().chain(path.0.to_le_bytes());
                let cells = slots.iter_mut().skip(at * SLOT).take(SLOT);
                cells.zip(bytes).for_each(|(cell, byte)| *cell = byte);
            }
        }
        Container::encode(Kind::Clusters, [&slots])
    }

    /// The cluster of the word with this [`atom`], spelled exactly so.
    #[must_use]
    #[inline]
    pub fn path(&self, word: u64) -> ClusterPath {
        let slots = self.bytes.get(self.slots.0..self.slots.1).unwrap_or_default();
        let (slots, _) = slots.as_chunks::<SLOT>();
        let first = (word >> self.shift) as usize;
        let mark = (word as u32).to_le_bytes();
        // A table that is full of strangers is walked once around at most.
        for at in (first..slots.len()).chain(0..first) {
            let Some(&[a, b, c, d, x, y, z]) = slots.get(at) else {
                break;
            };
            if [x, y, z] == [0; 3] {
                break;
            }
            if [a, b, c, d] == mark {
                return ClusterPath(u32::from_le_bytes([x, y, z, 0]));
            }
        }
        ClusterPath::default()
    }
}

impl core::fmt::Debug for Clusters {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let slots = (self.slots.1 - self.slots.0) / SLOT;
        f.debug_struct("Clusters").field("slots", &slots).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_spelled() {
        let path = |bits| ClusterPath::parse(bits).unwrap();
        let words = [("kapal", path("0110")), ("Kapal", path("111")), ("kapal", path("0"))];
        let clusters = Clusters::from_bytes(Clusters::encode(words).unwrap()).unwrap();
        assert_eq!(clusters.path(atom("kapal")), path("0110"));
        assert_eq!(clusters.path(atom("Kapal")), path("111"));
        assert_eq!(clusters.path(atom("perahu")), ClusterPath::default());
    }

    #[test]
    fn the_embedded_clusters_are_whole() {
        assert!(Clusters::from_bytes(EMBEDDED).is_ok());
        assert_eq!(Clusters::none().path(atom("kapal")), ClusterPath::default());
    }

    #[test]
    fn a_prefix_names_the_wider_class() {
        let path = ClusterPath::parse("0110").unwrap();
        assert_eq!(path.prefix(2), ClusterPath::parse("01").unwrap().full());
        assert_eq!(path.prefix(9), path.full());
        assert_eq!(ClusterPath::parse("01x"), None);
    }

    #[test]
    fn the_longest_path_reads_back() {
        let longest = "1".repeat(ClusterPath::MOST_BITS);
        let path = ClusterPath::parse(&longest).unwrap();
        let clusters = Clusters::encode([("kapal", path)]).unwrap();
        assert_eq!(Clusters::from_bytes(clusters).unwrap().path(atom("kapal")), path);
        assert_eq!(ClusterPath::parse(&format!("{longest}1")), None);
        let longer = ClusterPath(path.0 << 1 | 1);
        assert_eq!(
            Clusters::encode([("kapal", longer)]).unwrap_err().to_string(),
            "model does not fit: the path of a cluster is longer than 23 bits"
        );
    }
}
