use super::{ModelError, read_u32};

/// Where the parts of a weight table lie in its section.
#[derive(Clone, Debug)]
pub(crate) struct TableLayout {
    bits: u32,
    buckets: (usize, usize),
    entries: (usize, usize),
}

/// Tells tables of this layout from others, in the number of their bits.
const LAYOUT: u32 = 1 << 24;

/// The part of a bucket that says where its run begins. The eight bits above are a sieve:
/// those are set that [`sieve`] names for its entries, so that most features that were never
/// seen in training go no further.
const START: u32 = (1 << 24) - 1;

/// The bit that stands for a mark in the sieve of its bucket.
#[inline]
const fn sieve(mark: u16) -> u32 {
    1 << (24 + mark % 8)
}

/// Weights of hashed features, read in place.
///
/// The high bits of a key choose a bucket; a bucket is a run of entries; an entry
/// is sixteen low bits of its key, a count, and so many pairs of a label and an
/// eight-bit weight. Most features speak of few labels, so this is both smaller
/// and faster than a row for each feature.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<'m> {
    shift: u32,
    buckets: &'m [[u8; 4]],
    entries: &'m [u8],
}

impl TableLayout {
    /// Checks the table in the section `(start, end)` of `bytes`.
    pub(crate) fn open(
        bytes: &[u8],
        (start, end): (usize, usize),
        labels: usize,
    ) -> Result<TableLayout, ModelError> {
        let short = ModelError::Layout("the weight table is cut off");
        let Some(bits) = read_u32(bytes, start) else {
            return Err(short);
        };
        if bits & !START != LAYOUT {
            return Err(ModelError::Layout("the weight table is of another layout"));
        }
        let bits = bits & START;
        if !(1..=28).contains(&bits) {
            return Err(ModelError::Layout("the weight table has an unusable size"));
        }
        let middle = start + 8 + 4 * ((1usize << bits) + 1);
        if middle > end {
            return Err(short);
        }
        let (buckets, entries) = ((start + 8, middle), (middle, end));
        let layout = TableLayout { bits, buckets, entries };
        layout.check(bytes, labels)?;
        Ok(layout)
    }

    fn check(&self, bytes: &[u8], labels: usize) -> Result<(), ModelError> {
        if labels > 254 {
            return Err(ModelError::Layout("more than 254 labels"));
        }
        let table = self.view(bytes);
        let starts = || table.buckets.iter().map(|&b| u32::from_le_bytes(b) & START);
        let last = starts().next_back().map(|n| n as usize);
        if !starts().is_sorted() || last != Some(table.entries.len()) {
            return Err(ModelError::Layout("the weight table is out of order"));
        }
        Ok(())
    }

    /// The table in the bytes it was opened in.
    #[inline]
    pub(crate) fn view<'m>(&'m self, bytes: &'m [u8]) -> Table<'m> {
        let part = |(start, end): (usize, usize)| bytes.get(start..end).unwrap_or_default();
        Table {
            shift: 64 - self.bits,
            buckets: part(self.buckets).as_chunks::<4>().0,
            entries: part(self.entries),
        }
    }
}

/// A feature on its way through the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LookUp {
    key: u64,
    /// Where the scores begin that it speaks of.
    scores: u32,
    /// The first and last byte of its bucket's entries, the sieve above the first.
    start: u32,
    end: u32,
    /// The mark and count of the first entry.
    head: [u8; 3],
}

impl LookUp {
    /// A feature that speaks of the scores that begin at a place.
    #[inline]
    pub(crate) fn new(key: u64, scores: usize) -> LookUp {
        LookUp { key, scores: scores as u32, start: 0, end: 0, head: [0; 3] }
    }
}

impl Table<'_> {
    /// Adds what features say to scores; a feature never seen says nothing. Takes the
    /// features.
    ///
    /// Nearly all time goes into waiting for memory, so the buckets of all keys are asked
    /// for before the first run is used, and then the heads of the runs.
    pub(crate) fn add_all(&self, features: &mut Vec<LookUp>, scores: &mut [i32]) {
        for feature in features.iter_mut() {
            let bucket = (feature.key >> self.shift) as usize;
            if let Some(&[start, end]) = self.buckets.get(bucket..bucket + 2) {
                feature.start = u32::from_le_bytes(start);
                feature.end = u32::from_le_bytes(end);
            }
        }
        let mut kept = 0;
        for at in 0..features.len() {
            let Some(mut feature) = features.get(at).copied() else { break };
            let Some(place) = features.get_mut(kept) else { break };
            // No branch: which features were seen cannot be foretold.
            kept += usize::from(feature.start & sieve(feature.key as u16) != 0);
            feature.start &= START;
            feature.end &= START;
            *place = feature;
        }
        features.truncate(kept);
        for feature in features.iter_mut() {
            let bytes = self.entries.get(feature.start as usize..).unwrap_or_default();
            feature.head = bytes.first_chunk::<3>().copied().unwrap_or_default();
        }
        for feature in features.drain(..) {
            let own = scores.get_mut(feature.scores as usize..).unwrap_or_default();
            self.add(&feature, own);
        }
    }

    /// Adds the entry with the mark of a key, if its bucket has one.
    #[inline]
    fn add(&self, feature: &LookUp, scores: &mut [i32]) {
        let (mut at, end) = (feature.start as usize, feature.end as usize);
        let mut head = Some(feature.head).filter(|_| at < end);
        while let Some([low, high, count]) = head {
            let pairs = at + 3..at + 3 + 2 * usize::from(count);
            if u16::from_le_bytes([low, high]) == feature.key as u16 {
                let pairs = self.entries.get(pairs).unwrap_or_default();
                for &[label, weight] in pairs.as_chunks::<2>().0 {
                    // A label that a damaged model makes up has no score.
                    if let Some(score) = scores.get_mut(usize::from(label)) {
                        *score += i32::from(weight as i8);
                    }
                }
                return;
            }
            at = pairs.end;
            head = self.head(at, end);
        }
    }

    /// The mark and count of the entry at a place in a run.
    #[inline]
    fn head(&self, at: usize, end: usize) -> Option<[u8; 3]> {
        self.entries.get(at..end).unwrap_or_default().first_chunk::<3>().copied()
    }
}

/// Writes a table: for each key its labels and weights.
///
/// Weights are rounded to whole numbers of `scale`; what rounds to nothing is left
/// out. The same weights give the same bytes, whatever their order.
///
/// # Errors
///
/// If they take more than 16 MiB.
pub(crate) fn encode_table(
    weights: &std::collections::BTreeMap<u64, Vec<(u8, f32)>>,
    scale: f32,
) -> Result<Vec<u8>, ModelError> {
    let rows: Vec<(u64, Vec<(u8, i8)>)> = weights
        .iter()
        .map(|(&key, row)| (key, quantize(row, scale)))
        .filter(|(_, row)| !row.is_empty())
        .collect();
    let bits = rows.len().next_power_of_two().ilog2().saturating_sub(1).clamp(1, 28);
    let mut starts = Vec::with_capacity(1 << bits);
    let mut entries: Vec<u8> = Vec::new();
    let mut rows = rows.iter().peekable();
    for bucket in 0..1u64 << bits {
        let first = entries.len() as u32;
        let mut sieves = 0;
        while let Some((key, row)) = rows.next_if(|(key, _)| key >> (64 - bits) == bucket) {
            sieves |= sieve(*key as u16);
            entries.extend((*key as u16).to_le_bytes());
            entries.push(row.len() as u8);
            entries.extend(row.iter().flat_map(|&(label, weight)| [label, weight as u8]));
        }
        starts.push(sieves | first & START);
    }
    if entries.len() > START as usize {
        return Err(ModelError::Layout("the weights take more than 16 MiB"));
    }
    starts.push(entries.len() as u32);
    let mut bytes = (LAYOUT | bits).to_le_bytes().to_vec();
    // Decoding compares and needs no unit; whoever reads weights out does.
    bytes.extend(scale.to_bits().to_le_bytes());
    bytes.extend(starts.iter().flat_map(|start| start.to_le_bytes()));
    bytes.extend(entries);
    Ok(bytes)
}

fn quantize(row: &[(u8, f32)], scale: f32) -> Vec<(u8, i8)> {
    let mut row: Vec<(u8, i8)> = row
        .iter()
        .map(|&(label, weight)| (label, (weight / scale).round().clamp(-127.0, 127.0) as i8))
        .filter(|&(_, weight)| weight != 0)
        .collect();
    row.sort_unstable();
    row
}
