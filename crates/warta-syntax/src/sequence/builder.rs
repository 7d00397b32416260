use std::collections::BTreeMap;

use super::{Container, Kind, ModelError, encode_table};

/// Collects the weights of a trained chain and writes them as model bytes.
#[derive(Clone, Debug)]
pub struct SequenceModelBuilder {
    labels: Vec<String>,
    weights: BTreeMap<u64, Vec<(u8, f32)>>,
    transitions: Vec<f32>,
}

impl SequenceModelBuilder {
    /// A model that has these labels, numbered from 0, and no weights.
    pub fn new<S: Into<String>>(labels: impl IntoIterator<Item = S>) -> SequenceModelBuilder {
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        let states = labels.len() + 1;
        SequenceModelBuilder {
            labels,
            weights: BTreeMap::new(),
            transitions: vec![0.0; states * states],
        }
    }

    /// Adds to what the feature `key` says for `label`.
    pub fn weight(&mut self, key: u64, label: u8, weight: f32) {
        let row = self.weights.entry(key).or_default();
        match row.iter_mut().find(|(l, _)| *l == label) {
            Some((_, sum)) => *sum += weight,
            None => row.push((label, weight)),
        }
    }

    /// Sets what a label says of the label before it. `None` stands before the
    /// first label and after the last; negative infinity forbids the pair.
    pub fn transition(&mut self, from: Option<u8>, to: Option<u8>, weight: f32) {
        let edge = self.labels.len();
        let row = from.map_or(edge, usize::from);
        let column = to.map_or(edge, usize::from);
        if let Some(cell) = self.transitions.get_mut(row * (edge + 1) + column) {
            *cell = weight;
        }
    }

    /// The model as bytes, for [`SequenceModel::from_bytes`].
    ///
    /// [`SequenceModel::from_bytes`]: super::SequenceModel::from_bytes
    ///
    /// # Errors
    ///
    /// If there is no label, there are more than 254, or the weights take more than 16 MiB.
    pub fn encode(&self) -> Result<Vec<u8>, ModelError> {
        if self.labels.is_empty() || self.labels.len() > 254 {
            return Err(ModelError::Layout("a chain has between 1 and 254 labels"));
        }
        let scale = scale_of(self.weights.values().flatten().map(|&(_, w)| w));
        let table = encode_table(&self.weights, scale)?;
        let transitions: Vec<u8> = self
            .transitions
            .iter()
            .flat_map(|&w| quantize_transition(w, scale).to_le_bytes())
            .collect();
        Container::encode(Kind::Sequence, [self.labels.join("\n").as_bytes(), &transitions, &table])
    }
}

/// The step of eight-bit weights: all but one in two thousand fit, and the rest,
/// which have the last word anyway, are cut.
fn scale_of(weights: impl Iterator<Item = f32>) -> f32 {
    let mut sizes: Vec<f32> = weights.map(f32::abs).filter(|w| w.is_finite()).collect();
    sizes.sort_unstable_by(f32::total_cmp);
    let at = sizes.len() - sizes.len() / 2000;
    let largest = at.checked_sub(1).and_then(|i| sizes.get(i)).copied();
    largest.filter(|&w| w > 0.0).unwrap_or(1.0) / 127.0
}

fn quantize_transition(weight: f32, scale: f32) -> i32 {
    if weight == f32::NEG_INFINITY {
        return FORBIDDEN;
    }
    (weight / scale).round().clamp(-1e6, 1e6) as i32
}

/// Outweighs all that features can say of two neighbours, and can be added up
/// along a path without overflow, since decoding starts afresh from the best score
/// at each step.
pub(crate) const FORBIDDEN: i32 = -100_000_000;
