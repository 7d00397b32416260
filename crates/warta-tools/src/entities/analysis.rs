//! A text as the recognizer reads it.

use warta_entities::Input;
use warta_syntax::{Syntax, Word};
use warta_text::{Sentence, TokenSpan};

/// The layers below the names of one text.
pub(super) struct Analysis<'t> {
    text: &'t str,
    tokens: Vec<TokenSpan>,
    sentences: Vec<Sentence>,
    words: Vec<Word>,
}

impl<'t> Analysis<'t> {
    pub(super) fn new(syntax: &Syntax, text: &'t str) -> Analysis<'t> {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        syntax.analyze_into(text, &tokens, &sentences, &mut words);
        Analysis { text, tokens, sentences, words }
    }

    pub(super) fn input(&self) -> Input<'_> {
        let Analysis { text, tokens, sentences, words } = self;
        Input { text, tokens, sentences, words }
    }
}
