use super::{ModelError, read_u32};

/// One score for each label. As long as a byte can count, so that no label read
/// from a model is out of bounds.
pub(crate) type Scores = [i32; 256];

/// Where the parts of a weight table lie in its section.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableLayout {
    bits: u32,
    buckets: (usize, usize),
    entries: (usize, usize),
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
        if !(1..=28).contains(&bits) {
            return Err(ModelError::Layout("the weight table has an unusable size"));
        }
        let middle = start + 8 + 4 * ((1usize << bits) + 1);
        if middle > end {
            return Err(short);
        }
        let layout = TableLayout { bits, buckets: (start + 8, middle), entries: (middle, end) };
        layout.check(bytes, labels)?;
        Ok(layout)
    }

    fn check(&self, bytes: &[u8], labels: usize) -> Result<(), ModelError> {
        if labels > 254 {
            return Err(ModelError::Layout("more than 254 labels"));
        }
        let table = self.view(bytes);
        let starts = || table.buckets.iter().map(|&b| u32::from_le_bytes(b));
        let last = starts().next_back().map(|n| n as usize);
        if !starts().is_sorted() || last != Some(table.entries.len()) {
            return Err(ModelError::Layout("the weight table is out of order"));
        }
        Ok(())
    }

    /// The table in the bytes it was opened in.
    #[inline]
    pub(crate) fn view<'m>(&self, bytes: &'m [u8]) -> Table<'m> {
        let part = |(start, end): (usize, usize)| bytes.get(start..end).unwrap_or_default();
        Table {
            shift: 64 - self.bits,
            buckets: part(self.buckets).as_chunks::<4>().0,
            entries: part(self.entries),
        }
    }
}

/// Keys that are looked up side by side.
const LANES: usize = 32;

impl Table<'_> {
    /// Adds what the features say to `scores`; a feature never seen says nothing.
    ///
    /// Nearly all time goes into waiting for memory, so the buckets of many keys are
    /// asked for before the first is used, and then the heads of their runs.
    pub(crate) fn add_all(&self, keys: &[u64], scores: &mut Scores) {
        let mut runs = [(0u32, 0u32); LANES];
        let mut heads = [[0u8; 3]; LANES];
        for keys in keys.chunks(LANES) {
            for (run, &key) in runs.iter_mut().zip(keys) {
                *run = self.run(key);
            }
            for (head, &(start, _)) in heads.iter_mut().zip(&runs).take(keys.len()) {
                let bytes = self.entries.get(start as usize..).unwrap_or_default();
                *head = bytes.first_chunk::<3>().copied().unwrap_or_default();
            }
            for ((&key, &(start, end)), &head) in keys.iter().zip(&runs).zip(&heads) {
                if start < end {
                    self.add(key as u16, (start as usize, end as usize), head, scores);
                }
            }
        }
    }

    /// The start and end of the entries in the bucket of a key.
    #[inline]
    fn run(&self, key: u64) -> (u32, u32) {
        let bucket = (key >> self.shift) as usize;
        match self.buckets.get(bucket..bucket + 2) {
            Some(&[start, end]) => (u32::from_le_bytes(start), u32::from_le_bytes(end)),
            _ => (0, 0),
        }
    }

    /// Adds the entry with this mark, if the run, which begins with `head`, has one.
    #[inline]
    fn add(&self, mark: u16, run: (usize, usize), head: [u8; 3], scores: &mut Scores) {
        let (mut at, end) = run;
        let mut head = Some(head);
        while let Some([low, high, count]) = head {
            let pairs = at + 3..at + 3 + 2 * usize::from(count);
            if u16::from_le_bytes([low, high]) == mark {
                let pairs = self.entries.get(pairs).unwrap_or_default();
                for &[label, weight] in pairs.as_chunks::<2>().0 {
                    scores[label as usize] += i32::from(weight as i8);
                }
                return;
            }
            at = pairs.end;
            let rest = self.entries.get(at..end).unwrap_or_default();
            head = rest.first_chunk::<3>().copied();
        }
    }
}

/// Writes a table: for each key its labels and weights.
///
/// Weights are rounded to whole numbers of `scale`; what rounds to nothing is left
/// out. The same weights give the same bytes, whatever their order.
pub(crate) fn encode_table(
    weights: &std::collections::BTreeMap<u64, Vec<(u8, f32)>>,
    scale: f32,
) -> Vec<u8> {
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
        starts.push(entries.len() as u32);
        while let Some((key, row)) = rows.next_if(|(key, _)| key >> (64 - bits) == bucket) {
            entries.extend((*key as u16).to_le_bytes());
            entries.push(row.len() as u8);
            entries.extend(row.iter().flat_map(|&(label, weight)| [label, weight as u8]));
        }
    }
    starts.push(entries.len() as u32);
    let mut bytes = bits.to_le_bytes().to_vec();
    // Decoding compares and needs no unit; whoever reads weights out does.
    bytes.extend(scale.to_bits().to_le_bytes());
    bytes.extend(starts.iter().flat_map(|start| start.to_le_bytes()));
    bytes.extend(entries);
    bytes
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
