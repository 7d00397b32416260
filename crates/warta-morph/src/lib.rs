//! Indonesian words taken apart: root, affixes, clitics, reduplication.

mod upos;

pub use upos::Upos;
