use warta_morph::Upos;

use crate::Deprel;

/// What syntax knows of one surface token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Word {
    /// Part of speech.
    pub upos: Upos,
    /// Index of the governing token in the document's token buffer; `None` at a
    /// root.
    pub head: Option<u32>,
    /// Relation to the governing token; [`Deprel::Root`] at a root.
    pub deprel: Deprel,
}
