#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyzer;
mod asked;
#[doc(hidden)]
pub mod choice;
mod clitics;
mod clusters;
mod counts;
pub mod dateline;
mod deprel;
#[doc(hidden)]
pub mod features;
mod fronted;
mod function;
pub mod headline;
mod openers;
mod openings;
#[doc(hidden)]
pub mod parser;
mod recent;
mod relatives;
#[doc(hidden)]
pub mod sequence;
mod word;

pub use analyzer::{Scratch, Syntax};
pub use choice::{ChoiceModel, ChoiceModelError};
pub use clitics::{SyntacticHead, SyntacticWord};
pub use clusters::{ClusterPath, Clusters};
pub use deprel::Deprel;
pub use parser::Parser;
pub use sequence::ModelError;
pub use warta_morph::Upos;
pub use word::Word;
