//! A read-only hash table used where it lies.
//!
//! Layout, all numbers little-endian: `log2(slots)` and the length of the pool as
//! `u32`, the slots as `u32`, the pool. A slot is zero when empty, or else twelve
//! bits of the key's hash above twenty bits of offset into the pool. An entry of
//! the pool is the length of the key, the length of the value, key, value. The
//! pool starts with one unused byte, so no offset is zero.

const OFFSET_BITS: u32 = 20;
const OFFSET_MASK: u32 = (1 << OFFSET_BITS) - 1;

/// Where the parts of a table lie in the bytes of a lexicon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    slots: usize,
    log2: u32,
    pool: usize,
    end: usize,
}

impl Table {
    /// A table without an entry, over no bytes at all.
    pub(crate) const EMPTY: Table = Table { slots: 0, log2: 0, pool: 0, end: 0 };

    /// Reads the header at `start` and checks that every part is there.
    pub(crate) fn read(bytes: &[u8], start: usize) -> Option<Table> {
        let log2 = read_u32(bytes, start)?;
        let pool_len = read_u32(bytes, start + 4)? as usize;
        if log2 > OFFSET_BITS || pool_len > OFFSET_MASK as usize {
            return None;
        }
        let slots = start + 8;
        let pool = slots + (4 << log2);
        let end = pool + pool_len;
        (end <= bytes.len()).then_some(Table { slots, log2, pool, end })
    }

    /// Offset behind the last byte.
    pub(crate) const fn end(&self) -> usize {
        self.end
    }

    /// The table over the bytes that it was read from.
    #[inline]
    pub(crate) fn view<'b>(&self, bytes: &'b [u8]) -> View<'b> {
        let slots = bytes.get(self.slots..self.pool).unwrap_or_default();
        View {
            slots: slots.as_chunks().0,
            pool: bytes.get(self.pool..self.end).unwrap_or_default(),
            log2: self.log2,
        }
    }

    /// Every key and value, in the order of the pool.
    pub(crate) fn iter<'b>(&self, bytes: &'b [u8]) -> impl Iterator<Item = (&'b [u8], &'b [u8])> {
        let mut rest = bytes.get(self.pool + 1..self.end).unwrap_or_default();
        core::iter::from_fn(move || {
            let (&[key_len, value_len], tail) = rest.split_first_chunk()?;
            let (key, tail) = tail.split_at_checked(usize::from(key_len))?;
            let (value, tail) = tail.split_at_checked(usize::from(value_len))?;
            rest = tail;
            Some((key, value))
        })
    }

    /// Compiles a table.
    pub(crate) fn compile(entries: &[(Vec<u8>, Vec<u8>)], out: &mut Vec<u8>) -> Result<(), Unfit> {
        let log2 = (entries.len().max(2) * 2).next_power_of_two().ilog2();
        let count = 1usize << log2;
        let mut slots = vec![0u32; count];
        let mut pool = vec![0u8];
        for (key, value) in entries {
            let long = |_| Unfit::Long { key: key.clone() };
            let key_len = u8::try_from(key.len()).map_err(long)?;
            let value_len = u8::try_from(value.len()).map_err(long)?;
            let offset = pool.len() as u32;
            pool.extend_from_slice(&[key_len, value_len]);
            pool.extend_from_slice(key);
            pool.extend_from_slice(value);
            if pool.len() > OFFSET_MASK as usize {
                return Err(Unfit::Many);
            }
            let hash = hash(key);
            let mut index = home(hash, log2);
            // No more than half of the slots are taken.
            while slots.get(index & (count - 1)).is_some_and(|&slot| slot != 0) {
                index += 1;
            }
            if let Some(slot) = slots.get_mut(index & (count - 1)) {
                *slot = fingerprint(hash) << OFFSET_BITS | offset;
            }
        }
        out.extend_from_slice(&log2.to_le_bytes());
        out.extend_from_slice(&(pool.len() as u32).to_le_bytes());
        out.extend(slots.iter().flat_map(|s| s.to_le_bytes()));
        out.extend_from_slice(&pool);
        Ok(())
    }
}

/// Why entries do not fit into a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// This key or its value is longer than 255 bytes.
    Long { key: Vec<u8> },
    /// All together take more than a mebibyte.
    Many,
}

/// A table ready to be asked.
#[derive(Clone, Copy)]
pub(crate) struct View<'b> {
    slots: &'b [[u8; 4]],
    pool: &'b [u8],
    log2: u32,
}

impl<'b> View<'b> {
    /// The value of this key.
    #[inline]
    pub(crate) fn get(&self, key: &[u8]) -> Option<&'b [u8]> {
        let hash = hash(key);
        let mask = self.slots.len().wrapping_sub(1);
        let first = home(hash, self.log2);
        // A table is never more than half full, so an empty slot ends the search;
        // the bound only guards against damaged bytes.
        for index in first..first + self.slots.len() {
            let slot = u32::from_le_bytes(*self.slots.get(index & mask)?);
            if slot == 0 {
                return None;
            }
            if slot >> OFFSET_BITS == fingerprint(hash)
                && let Some(value) = entry(self.pool, slot & OFFSET_MASK, key)
            {
                return Some(value);
            }
        }
        None
    }
}

fn entry<'b>(pool: &'b [u8], offset: u32, key: &[u8]) -> Option<&'b [u8]> {
    let rest = pool.get(offset as usize..)?;
    let (&[key_len, value_len], rest) = rest.split_first_chunk()?;
    if usize::from(key_len) != key.len() {
        return None;
    }
    let (stored, rest) = rest.split_at_checked(key.len())?;
    same(stored, key).then(|| rest.get(..usize::from(value_len)))?
}

/// Are these equally long keys equal? Keys are short, and a call of `memcmp` costs
/// more than the comparison.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    let (a_chunks, a_rest) = a.as_chunks::<8>();
    let (b_chunks, b_rest) = b.as_chunks::<8>();
    let whole = a_chunks.iter().zip(b_chunks).all(|(a, b)| a == b);
    whole && a_rest.iter().zip(b_rest).all(|(a, b)| a == b)
}

fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    let chunk = bytes.get(at..at + 4)?.first_chunk()?;
    Some(u32::from_le_bytes(*chunk))
}

const fn home(hash: u64, log2: u32) -> usize {
    (hash >> 32 >> (32 - log2)) as usize
}

const fn fingerprint(hash: u64) -> u32 {
    (hash & 0xfff) as u32
}

/// A multiplicative hash of at most sixteen bytes in two loads. The tables are
/// read-only, so nobody can choose keys that collide.
#[inline]
pub(crate) fn hash(key: &[u8]) -> u64 {
    const K: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = key.len() as u64;
    let mut rest = key;
    while let Some((chunk, tail)) = rest.split_first_chunk::<8>() {
        state = mix(state ^ u64::from_le_bytes(*chunk), K);
        rest = tail;
    }
    let last = match (rest.first_chunk::<4>(), rest.last_chunk::<4>(), rest) {
        (Some(low), Some(high), _) => {
            u64::from(u32::from_le_bytes(*low)) | u64::from(u32::from_le_bytes(*high)) << 32
        }
        (.., &[a, b, c]) => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
        (.., &[a, b]) => u64::from(a) | u64::from(b) << 8,
        (.., &[a]) => u64::from(a),
        _ => 0,
    };
    mix(state ^ last, K)
}

const fn mix(a: u64, b: u64) -> u64 {
    let wide = a as u128 * b as u128;
    (wide as u64) ^ (wide >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out() {
        let entries: Vec<_> = (0..1000u32)
            .map(|n| (format!("k{n}").into_bytes(), n.to_le_bytes().to_vec()))
            .collect();
        let mut bytes = Vec::new();
        Table::compile(&entries, &mut bytes).unwrap();
        let table = Table::read(&bytes, 0).unwrap();
        assert_eq!(table.end(), bytes.len());
        for (key, value) in &entries {
            assert_eq!(table.view(&bytes).get(key), Some(value.as_slice()));
        }
        assert_eq!(table.view(&bytes).get(b"k1000"), None);
        assert_eq!(table.iter(&bytes).count(), 1000);
    }
}
