use std::borrow::Cow;

use pulp::Arch;

use super::batch::Batch;
use super::builder::FORBIDDEN;
use super::margin::{Sums, margins};
use super::memory::Memory;
use super::transitions::{Lane, Transitions, Viterbi};
use super::{Container, FeatureSet, Kind, ModelError, TableLayout, read_u32};

/// A trained linear chain, used in place from its bytes.
///
/// Built once and shared between threads; each thread brings its own [`Scratch`].
#[derive(Clone)]
pub struct SequenceModel {
    bytes: Cow<'static, [u8]>,
    labels: Vec<String>,
    transitions: Transitions,
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
    /// The best score of each label at each position.
    pub(super) forward: Vec<Lane>,
    arch: Arch,
    back: Vec<u8>,
    pub(super) path: Vec<u8>,
    /// What the features say, position by position, as [`Transitions::positions`] reads it.
    pub(super) emissions: Vec<i32>,
    pub(super) sums: Sums,
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
        let transitions = Transitions::new(&transitions, labels.len());
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
        let Scratch { arch, emissions, forward, back, .. } = scratch;
        let transitions = &self.transitions;
        arch.dispatch(Viterbi { transitions, emissions, forward, back });
        self.trace(length, scratch);
        &scratch.path
    }

    /// How far each label of the sequence decoded last stands above the best reading
    /// that gives its position another label, in natural logarithms of the odds. The
    /// weights are those of training, so this is no probability, but it grows with one.
    pub fn margins<'s>(&self, scratch: &'s mut Scratch) -> &'s [f32] {
        margins(scratch, &self.transitions, self.unit);
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
        let wide = self.transitions.wide();
        let mut memory = memory.of(self.stamp, wide);
        emissions.clear();
        emissions.reserve_exact(length.saturating_mul(wide));
        for at in 0..length {
            features.clear();
            extract(at, features);
            batch.push(features, wide);
            if batch.is_full() {
                batch.drain_into(emissions, wide, &table, &mut memory);
            }
        }
        batch.drain_into(emissions, wide, &table, &mut memory);
    }

    /// Follows the best path from the end to the start.
    fn trace(&self, length: usize, scratch: &mut Scratch) {
        let wide = self.transitions.wide();
        let ends = self.transitions.end.as_flattened();
        let last = scratch.forward.len().saturating_sub(self.transitions.end.len());
        let last = scratch.forward.get(last..).unwrap_or_default().as_flattened();
        let last = last.iter().zip(ends).take(self.labels.len());
        let last = last
            .enumerate()
            .max_by_key(|&(at, (&score, end))| (score + end, core::cmp::Reverse(at)));
        scratch.path.clear();
        let mut label = last.map_or(0, |(at, _)| at as u8);
        for at in (0..length).rev() {
            scratch.path.push(label);
            let cell = scratch.back.get(at * wide + usize::from(label));
            label = cell.copied().unwrap_or(0);
        }
        scratch.path.reverse();
    }
}

impl core::fmt::Debug for SequenceModel {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("SequenceModel").field("labels", &self.labels).finish_non_exhaustive()
    }
}
