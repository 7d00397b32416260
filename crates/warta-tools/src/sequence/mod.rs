//! Training of linear chains for `warta_syntax::sequence`.
//!
//! Extract features with the same function that the library uses at run time, put
//! the sentences into [`Instance`]s, and call [`train`]:
//!
//! ```ignore
//! let mut instances = Vec::new();
//! for sentence in &sentences {
//!     instances.push(Instance::new(&sentence.gold, |at, f| extract(sentence, at, f)));
//! }
//! let model = train(&["O", "B-PER", "I-PER"], &instances, &Options::default())?;
//! std::fs::write("recognizer.model", model.bytes()?)?;
//! ```
//!
//! The same instances and options give the same bytes.

mod crf;
mod perceptron;
mod random;
mod weights;

use warta_syntax::sequence::{FeatureSet, ModelError, SequenceModelBuilder, mix};

pub(crate) use random::Random;
use weights::Chain;

/// A sequence with its right answer.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    keys: Vec<u64>,
    /// Where the keys of each position end.
    ends: Vec<u32>,
    labels: Vec<u8>,
    domain: Option<u8>,
    /// How often the instance counts in an epoch.
    pub(crate) copies: u32,
}

impl Instance {
    /// Features from `extract`, as in decoding; one label for each position.
    pub(crate) fn new(labels: &[u8], mut extract: impl FnMut(usize, &mut FeatureSet)) -> Instance {
        let mut instance = Instance {
            keys: Vec::new(),
            ends: Vec::new(),
            labels: labels.to_vec(),
            domain: None,
            copies: 1,
        };
        let mut features = FeatureSet::default();
        for at in 0..labels.len() {
            features.clear();
            extract(at, &mut features);
            instance.keys.extend_from_slice(features.keys());
            instance.ends.push(instance.keys.len() as u32);
        }
        instance
    }

    /// Names the collection that the sequence comes from. Where collections differ
    /// in their conventions, each gets weights of its own beside the common ones;
    /// the model is written for [`Options::domain`].
    pub(crate) fn in_domain(mut self, domain: u8) -> Instance {
        self.domain = Some(domain);
        self
    }

    /// The features of each position.
    fn positions(&self) -> impl Iterator<Item = &[u64]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends);
        ranges.map(|(start, &end)| &self.keys[start as usize..end as usize])
    }
}

/// How weights are learned.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Algorithm {
    /// Averaged structured perceptron: fast, sparse.
    Perceptron,
    /// Conditional random field by AdaGrad with an L2 penalty: slower, better where
    /// labels are rare.
    Crf {
        /// Step size; 0.1 is usual.
        rate: f32,
        /// Strength of the penalty over the whole data; about 1.
        l2: f32,
    },
}

/// Choices of training.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// How weights are learned.
    pub(crate) algorithm: Algorithm,
    /// Rounds over the data.
    pub(crate) epochs: u32,
    /// Order of the data.
    pub(crate) seed: u64,
    /// How many fields are learned, with this seed and those behind it; the model is
    /// their mean. Only the field reads it.
    pub(crate) models: u32,
    /// Features seen less often are left out.
    pub(crate) min_count: u32,
    /// The share of the features that an epoch leaves out at random, so that the model
    /// learns to do without any one of them. Only the field reads it.
    pub(crate) dropout: f32,
    /// The collection whose conventions the model follows.
    pub(crate) domain: Option<u8>,
    /// Weights smaller than this are left out of the model.
    pub(crate) cutoff: f32,
    /// Pairs of labels that may not follow each other; `None` is the edge of the
    /// sequence. They hold in training and in the model.
    pub(crate) forbidden: Vec<(Option<u8>, Option<u8>)>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            algorithm: Algorithm::Perceptron,
            epochs: 10,
            seed: 17,
            models: 1,
            min_count: 2,
            dropout: 0.0,
            domain: None,
            cutoff: 0.0,
            forbidden: Vec::new(),
        }
    }
}

/// Learned weights, to be written as model bytes.
pub(crate) struct Trained {
    builder: SequenceModelBuilder,
}

impl Trained {
    /// The bytes for `SequenceModel::from_bytes`.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, ModelError> {
        self.builder.encode()
    }
}

/// Learns a chain over `labels` from `instances`.
pub(crate) fn train(labels: &[&str], instances: &[Instance], options: &Options) -> Trained {
    let mut chain = Chain::new(labels.len(), instances, options);
    match options.algorithm {
        Algorithm::Perceptron => perceptron::train(&mut chain, options),
        Algorithm::Crf { rate, l2 } => crf::train(&mut chain, options, rate, l2),
    }
    Trained { builder: chain.builder(labels, options) }
}

/// The key that a feature has for the collection's own weights.
fn domain_key(key: u64, domain: u8) -> u64 {
    mix(key, u64::from(domain) + 0x5eed)
}
