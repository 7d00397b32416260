#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod affix;
mod analysis;
mod analyzer;
mod buffer;
mod citation;
mod clitics;
mod cost;
mod infix;
mod lemma;
mod lexicon;
mod parse;
mod reduplication;
mod search;
mod sets;
mod source;
mod strip;
mod table;
mod upos;

pub use affix::{
    Circumfix, Enclitic, Infix, Particle, Prefix, Proclitic, Reduplication, Suffix, Voice,
};
pub use analysis::Analysis;
pub use analyzer::Analyzer;
pub use citation::{citation, derive, verb_of};
pub use clitics::Clitics;
pub use lemma::Place;
pub use lexicon::{Lexicon, LexiconError, RootEntry};
pub use search::SearchFilter;
pub use sets::{Paradigm, PosSet};
pub use source::{CompileError, LexiconSource, SourceError};
pub use upos::Upos;
