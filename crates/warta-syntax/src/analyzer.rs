use warta_morph::Analyzer;
use warta_text::{Sentence, TokenSpan};

use crate::Word;

/// Tags and parses; built once, shared between threads.
#[derive(Clone, Debug)]
pub struct Syntax {
    analyzer: Analyzer,
}

impl Syntax {
    /// The tagger and parser with the models that are built in.
    #[must_use]
    pub fn embedded() -> Syntax {
        Syntax { analyzer: Analyzer::embedded() }
    }

    /// The morphological analyzer that the tagger reads words with.
    #[must_use]
    pub fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }

    /// Replaces what `words` holds by one word for each token.
    pub fn analyze_into(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        words: &mut Vec<Word>,
    ) {
        let _ = (text, sentences);
        words.clear();
        words.resize(tokens.len(), Word::default());
    }
}
