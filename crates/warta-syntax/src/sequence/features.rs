/// The hashes of one position's features; reused from position to position.
#[derive(Clone, Debug, Default)]
pub struct FeatureSet {
    keys: Vec<u64>,
    /// Where the groups end that come first.
    groups: Vec<usize>,
}

impl FeatureSet {
    /// Adds the template over one atom.
    #[inline]
    pub fn push(&mut self, template: u32, a: u64) {
        self.keys.push(feature(template, a));
    }

    /// Adds the template over two atoms, in this order.
    #[inline]
    pub fn push_pair(&mut self, template: u32, a: u64, b: u64) {
        self.keys.push(feature_pair(template, a, b));
    }

    /// Adds the template over three atoms, in this order.
    #[inline]
    pub fn push_triple(&mut self, template: u32, a: u64, b: u64, c: u64) {
        self.keys.push(feature_triple(template, a, b, c));
    }

    /// Adds a feature that was hashed before, by [`feature`] for instance.
    #[inline]
    pub fn push_key(&mut self, key: u64) {
        self.keys.push(key);
    }

    /// Ends a group: says that the features added since the last one come together again
    /// and again, such as those that tell of one word alone. Decoding remembers what they
    /// say; nothing but speed changes. Features of no group come last.
    #[inline]
    pub fn end_group(&mut self) {
        self.groups.push(self.keys.len());
    }

    /// The groups one by one, and then the features of no group.
    #[inline]
    pub(super) fn parts(&self) -> (impl Iterator<Item = &[u64]>, &[u64]) {
        let mut start = 0;
        let groups = self.groups.iter().map(move |&end| {
            let group = self.keys.get(start..end).unwrap_or_default();
            start = end;
            group
        });
        let grouped = self.grouped().len();
        (groups, self.keys.get(grouped..).unwrap_or_default())
    }

    /// The features of all groups.
    #[inline]
    pub(super) fn grouped(&self) -> &[u64] {
        let grouped = self.groups.last().copied().unwrap_or(0);
        self.keys.get(..grouped).unwrap_or_default()
    }

    /// Keeps the features for which `keep` holds; training leaves some out at random.
    pub fn retain(&mut self, mut keep: impl FnMut(u64) -> bool) {
        self.groups.clear();
        self.keys.retain(|&key| keep(key));
    }

    /// Forgets all features and keeps the memory.
    pub fn clear(&mut self) {
        self.keys.clear();
        self.groups.clear();
    }

    /// The features added since the last [`FeatureSet::clear`].
    #[must_use]
    pub fn keys(&self) -> &[u64] {
        &self.keys
    }
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const STEP: u64 = 0xd6e8_feb8_6659_fd93;
const MASK: u64 = 0xa076_1d64_78bd_642f;

/// The key of a template over one atom.
#[inline]
#[must_use]
pub const fn feature(template: u32, a: u64) -> u64 {
    mix(a, template as u64 + 1)
}

/// The key of a template over two atoms.
#[inline]
#[must_use]
pub const fn feature_pair(template: u32, a: u64, b: u64) -> u64 {
    mix(mix(a, template as u64 + 1), b)
}

/// The key of a template over three atoms.
#[inline]
#[must_use]
pub const fn feature_triple(template: u32, a: u64, b: u64, c: u64) -> u64 {
    mix(mix(mix(a, template as u64 + 1), b), c)
}

/// One hash of two, depending on their order.
#[inline]
#[must_use]
pub const fn mix(a: u64, b: u64) -> u64 {
    let product = ((a ^ SEED) as u128).wrapping_mul((b.wrapping_mul(STEP) ^ MASK) as u128);
    (product >> 64) as u64 ^ product as u64
}

/// The hash of a string, the same on every machine and in every version of this
/// crate that reads the same models.
#[inline]
#[must_use]
pub fn atom(text: &str) -> u64 {
    let (chunks, rest) = text.as_bytes().as_chunks::<8>();
    let mut hash = mix(text.len() as u64, SEED);
    for &chunk in chunks {
        hash = mix(hash, u64::from_le_bytes(chunk));
    }
    if let Some(last) = rest_in_order(rest) {
        hash = mix(hash, last);
    }
    hash
}

/// At most seven bytes as one number, the first highest: read twice where two reads overlap,
/// which is quicker than one by one.
#[inline]
pub(super) fn rest_in_order(rest: &[u8]) -> Option<u64> {
    if let Some((first, last)) = rest.first_chunk().zip(rest.last_chunk()) {
        let first = u64::from(u32::from_be_bytes(*first));
        return Some(first << (8 * (rest.len() - 4)) | u64::from(u32::from_be_bytes(*last)));
    }
    let (&first, &last) = rest.first().zip(rest.last())?;
    let middle = u64::from(*rest.get(rest.len() / 2)?);
    let place = 8 * (rest.len() - 1);
    Some(u64::from(first) << place | middle << (place - 8 * (rest.len() / 2)) | u64::from(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn order_template_and_length_matter() {
        let keys = [
            feature(0, atom("makan")),
            feature(1, atom("makan")),
            feature_pair(0, atom("makan"), atom("nasi")),
            feature_pair(0, atom("nasi"), atom("makan")),
            feature_triple(0, atom("nasi"), atom("makan"), 0),
            atom("memperbaiki"),
            atom("memperbaiki\0"),
            atom(""),
            0,
        ];
        assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
    }

    #[test]
    fn the_rest_is_read_in_order() {
        let bytes = [1, 2, 3, 4, 5, 6, 7];
        for length in 0..=7 {
            let all = bytes[..length].iter().fold(0, |all, &byte| all << 8 | u64::from(byte));
            assert_eq!(rest_in_order(&bytes[..length]).unwrap_or(0), all);
        }
    }

    #[test]
    fn hashes_are_part_of_the_model_format() {
        assert_eq!(feature(7, atom("Jakarta")), 12_309_099_441_736_104_957);
    }
}
