use warta_syntax::Word;
use warta_text::{Sentence, TokenSpan};

use crate::Entity;

/// What the recognizer reads: a text and the layers below.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [TokenSpan],
    /// Its sentences over those tokens.
    pub sentences: &'a [Sentence],
    /// Tags and tree, one for each token, or empty where syntax was not asked for.
    pub words: &'a [Word],
}

/// Finds entities and joins their mentions; built once, shared between threads.
#[derive(Clone, Debug, Default)]
pub struct Recognizer {}

impl Recognizer {
    /// The recognizer with the models and gazetteers that are built in.
    #[must_use]
    pub fn embedded() -> Recognizer {
        Recognizer {}
    }

    /// The entities of a document, in order of their first mention.
    #[must_use]
    pub fn recognize(&self, input: Input<'_>) -> Vec<Entity> {
        let _ = input;
        Vec::new()
    }
}
