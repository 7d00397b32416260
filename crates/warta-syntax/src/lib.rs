#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod analyzer;
pub mod choice;
mod clitics;
mod clusters;
mod counts;
pub mod dateline;
mod deprel;
pub mod features;
mod function;
pub mod headline;
mod openers;
mod openings;
pub mod parser;
mod recent;
mod relatives;
pub mod sequence;
mod word;

pub use analyzer::{Scratch, Syntax};
pub use clitics::{SyntacticHead, SyntacticWord};
pub use clusters::{ClusterPath, Clusters};
pub use deprel::Deprel;
pub use warta_morph::Upos;
pub use word::Word;
