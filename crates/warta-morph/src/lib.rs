//! Indonesian words taken apart: root, affixes, clitics, reduplication.

mod analyzer;
mod upos;

pub use analyzer::Analyzer;
pub use upos::Upos;
