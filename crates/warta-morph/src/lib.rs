//! Indonesian words taken apart: root, affixes, clitics, reduplication.
//!
//! [`Analyzer`] is built once and shared. It answers what a word is made of
//! ([`analyze`](Analyzer::analyze), all readings, the likeliest first), what its root is
//! ([`stem`](Analyzer::stem)), under which lemma a treebank lists it
//! ([`lemma`](Analyzer::lemma)), and where its clitics begin
//! ([`split_clitics`](Analyzer::split_clitics)). [`citation`], [`verb_of`] and [`derive()`]
//! go the other way and put words together. [`Lexicon`] holds the roots; one's own can be
//! added.
//!
//! ```
//! # #[cfg(feature = "embedded")] {
//! use warta_morph::Analyzer;
//! let analyzer = Analyzer::embedded();
//! let readings: Vec<_> = analyzer.analyze("beruang").iter().map(ToString::to_string).collect();
//! assert_eq!(readings, ["beruang", "ber-uang", "ber-ruang"]);
//! # }
//! ```
//!
//! Where it stops: a word is judged by its spelling alone, without its sentence, so a name
//! that looks like an affixed word is stemmed like one unless the caller says that it is a
//! name. Words with letters other than those of ASCII (`Müller`) and with digits (`ke-5`)
//! are left as they are.

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
pub use source::{LexiconSource, SourceError};
pub use upos::Upos;
