use std::borrow::Cow;

use pulp::{Arch, NullaryFnOnce};

use super::batch::Batch;
use super::builder::FORBIDDEN;
use super::margin::margins;
use super::memory::Memory;
use super::{Container, FeatureSet, Kind, ModelError, TableLayout, read_u32};

/// A trained linear chain, used in place from its bytes.
///
/// Built once and shared between threads; each thread brings its own [`Scratch`].
#[derive(Clone)]
pub struct SequenceModel {
    bytes: Cow<'static, [u8]>,
    labels: Vec<String>,
    /// From each label (the last row: from the start) to each label (the last
    /// column: to the end).
    transitions: Vec<i32>,
    table: TableLayout,
    /// What a score of one is worth in natural logarithms.
    unit: f32,
    /// Tells the model from others.
    stamp: u64,
}

/// Buffers of decoding, reused from sequence to sequence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    features: FeatureSet,
    memory: Memory,
    batch: Batch,
    current: Vec<i32>,
    next: Vec<i32>,
    arch: Arch,
    origins: Vec<i32>,
    back: Vec<u8>,
    pub(super) path: Vec<u8>,
    /// What the features say, position by position.
    pub(super) emissions: Vec<i32>,
    pub(super) margins: Vec<f32>,
}

impl SequenceModel {
    /// A model from bytes that [`SequenceModelBuilder::encode`] wrote; static
    /// bytes are not copied.
    ///
    /// [`SequenceModelBuilder::encode`]: super::SequenceModelBuilder::encode
    ///
    /// # Errors
    ///
    /// Says in what the bytes fail to be a model for this version.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<SequenceModel, ModelError> {
        let bytes = bytes.into();
        let Container { sections, checksum } = Container::open(&bytes, Kind::Sequence)?;
        let [names, transitions, table] = sections;
        let names = bytes.get(names.0..names.1).unwrap_or_default();
        let names = core::str::from_utf8(names)
            .map_err(|_| ModelError::Layout("label names are not UTF-8"))?;
        let labels: Vec<String> = names.split('\n').map(str::to_owned).collect();
        let states = labels.len() + 1;
        let transitions: Vec<i32> = (transitions.0..transitions.1)
            .step_by(4)
            .filter_map(|at| read_u32(&bytes, at))
            .map(|cell| (cell as i32).clamp(FORBIDDEN, -FORBIDDEN))
            .collect();
        if transitions.len() != states * states {
            return Err(ModelError::Layout("transitions do not fit the labels"));
        }
        let unit = read_u32(&bytes, table.0 + 4).map_or(0.0, f32::from_bits);
        let table = TableLayout::open(&bytes, table, labels.len())?;
        Ok(SequenceModel { bytes, labels, transitions, table, unit, stamp: checksum })
    }

    /// The labels, in the order of their numbers.
    pub fn labels(&self) -> impl ExactSizeIterator<Item = &str> {
        self.labels.iter().map(String::as_str)
    }

    /// The name of a label.
    #[must_use]
    pub fn label(&self, label: u8) -> Option<&str> {
        self.labels.get(usize::from(label)).map(String::as_str)
    }

    /// The number of the label with this name.
    #[must_use]
    pub fn label_index(&self, name: &str) -> Option<u8> {
        self.labels().position(|l| l == name).map(|at| at as u8)
    }

    /// The best labels for a sequence of `length` positions, by the algorithm of
    /// Viterbi. `extract` adds the features of a position to the set, which is
    /// empty when it is called. No allocation once `scratch` has grown.
    ///
    /// Of paths that score the same, one is chosen in a way that is fixed.
    pub fn decode<'s>(
        &self,
        length: usize,
        extract: impl FnMut(usize, &mut FeatureSet),
        scratch: &'s mut Scratch,
    ) -> &'s [u8] {
        self.emit(length, extract, scratch);
        scratch.back.clear();
        scratch.path.clear();
        for at in 0..length {
            self.step(at, scratch);
            // Scores are kept relative to the best one: they cannot overflow.
            let best = scratch.next.iter().copied().max().unwrap_or(0);
            scratch.next.iter_mut().for_each(|s| *s = (*s - best).max(2 * FORBIDDEN));
            core::mem::swap(&mut scratch.current, &mut scratch.next);
        }
        self.trace(length, scratch);
        &scratch.path
    }

    /// How far each label of the sequence decoded last stands above the best reading
    /// that gives its position another label, in natural logarithms of the odds. The
    /// weights are those of training, so this is no probability, but it grows with one.
    pub fn margins<'s>(&self, scratch: &'s mut Scratch) -> &'s [f32] {
        margins(scratch, &self.transitions, self.labels.len(), self.unit);
        &scratch.margins
    }

    /// Fills in the emissions of the sequence.
    fn emit(
        &self,
        length: usize,
        mut extract: impl FnMut(usize, &mut FeatureSet),
        scratch: &mut Scratch,
    ) {
        let Scratch { features, memory, batch, emissions, .. } = scratch;
        let table = self.table.view(&self.bytes);
        let labels = self.labels.len();
        let mut memory = memory.of(self.stamp, labels);
        emissions.clear();
        for at in 0..length {
            features.clear();
            extract(at, features);
            batch.push(features, labels);
            if batch.is_full() {
                batch.drain_into(emissions, labels, &table, &mut memory);
            }
        }
        batch.drain_into(emissions, labels, &table, &mut memory);
    }

    /// From the scores of the last position to those of this one.
    fn step(&self, at: usize, scratch: &mut Scratch) {
        let labels = self.labels.len();
        let Scratch { arch, current, next, origins, back, emissions, .. } = scratch;
        next.clear();
        if at == 0 {
            let start = self.transitions.get(labels * (labels + 1)..).unwrap_or_default();
            next.extend(start.iter().take(labels));
            back.resize(labels, 0);
        } else {
            next.resize(labels, i32::MIN);
            origins.clear();
            origins.resize(labels, 0);
            arch.dispatch(Step { transitions: &self.transitions, current, next, origins });
            back.extend(origins.iter().map(|&from| from as u8));
        }
        let scores = emissions.get(at * labels..).unwrap_or_default();
        for (best, score) in next.iter_mut().zip(scores) {
            *best += score;
        }
    }

    /// Follows the best path from the end to the start.
    fn trace(&self, length: usize, scratch: &mut Scratch) {
        let labels = self.labels.len();
        let ends = self.transitions.chunks_exact(labels + 1).map(|row| row.last().copied());
        let last = scratch.current.iter().zip(ends).enumerate();
        let last = last
            .max_by_key(|&(at, (&score, end))| (score + end.unwrap_or(0), core::cmp::Reverse(at)));
        let mut label = last.map_or(0, |(at, _)| at as u8);
        for at in (0..length).rev() {
            scratch.path.push(label);
            let cell = scratch.back.get(at * labels + usize::from(label));
            label = cell.copied().unwrap_or(0);
        }
        scratch.path.reverse();
    }
}

/// The best score of each label at the next position, and the label that it comes from.
struct Step<'a> {
    transitions: &'a [i32],
    current: &'a [i32],
    next: &'a mut [i32],
    origins: &'a mut [i32],
}

impl NullaryFnOnce for Step<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Step { transitions, current, next, origins } = self;
        let rows = transitions.chunks_exact(current.len() + 1);
        for (from, (&score, row)) in (0i32..).zip(current.iter().zip(rows)) {
            for ((best, origin), &move_) in next.iter_mut().zip(origins.iter_mut()).zip(row) {
                let reached = score + move_;
                let better = reached > *best;
                *best = if better { reached } else { *best };
                *origin = if better { from } else { *origin };
            }
        }
    }
}

impl core::fmt::Debug for SequenceModel {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SequenceModel").field("labels", &self.labels).finish_non_exhaustive()
    }
}
