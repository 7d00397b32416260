//! The sequence-model runtime: a linear chain over hashed features.
//!
//! A model gives each position of a sequence one label, so that the sum of what
//! the features of the positions say and of what neighbouring labels say of each
//! other is highest. Training lives outside (`warta-tools`, area `sequence`); here
//! is what a trained model needs at run time.
//!
//! # Use
//!
//! One function extracts the features of a position. It is shared by training and
//! decoding, which must agree: it pushes numbered templates over [`atom`]s, the
//! hashes of strings, and nothing is ever spelled out.
//!
//! ```
//! use warta_syntax::sequence::{
//!     FeatureSet, Scratch, SequenceModel, SequenceModelBuilder, atom, feature,
//! };
//!
//! fn extract(words: &[&str], at: usize, features: &mut FeatureSet) {
//!     features.push(0, atom(words[at]));
//!     let before = at.checked_sub(1).map_or(0, |i| atom(words[i]));
//!     features.push_pair(1, before, atom(words[at]));
//! }
//!
//! // What a trainer does at its end.
//! let mut builder = SequenceModelBuilder::new(["O", "B-LOC"]);
//! builder.weight(feature(0, atom("Jakarta")), 1, 2.5);
//! builder.transition(Some(1), Some(1), -1.0);
//! let bytes = builder.encode()?;
//!
//! // What a library does.
//! let model = SequenceModel::from_bytes(bytes)?;
//! let mut scratch = Scratch::default();
//! let words = ["Ia", "tiba", "di", "Jakarta"];
//! let labels = model.decode(words.len(), |at, f| extract(&words, at, f), &mut scratch);
//! assert_eq!(labels, [0, 0, 0, 1]);
//! assert_eq!(model.label(labels[3]), Some("B-LOC"));
//! # Ok::<(), warta_syntax::sequence::ModelError>(())
//! ```
//!
//! # Where it stops
//!
//! At most 254 labels. Time is linear in the length of the sequence and quadratic
//! in the number of labels. Two features whose hashes share a bucket and sixteen
//! more bits are taken for one; with 200,000 features that happens once in some
//! sixty thousand look-ups.

mod batch;
mod builder;
mod container;
mod error;
mod features;
mod margin;
mod memory;
mod model;
mod spelling;
mod table;
#[cfg(test)]
mod tests;
mod transitions;

pub use builder::SequenceModelBuilder;
pub use error::ModelError;
pub use features::{FeatureSet, atom, feature, feature_pair, feature_triple, mix};
pub use model::{Scratch, SequenceModel};
#[doc(hidden)]
pub use spelling::{LongWord, Spelling};

pub(crate) use container::{Container, Kind, read_u32};
pub(crate) use table::{LookUp, Table, TableLayout, encode_table};
