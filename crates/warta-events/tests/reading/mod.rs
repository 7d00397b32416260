//! Reads a text with every layer that the events need, but for its times.

use warta_entities::Recognizer;
use warta_events::{Events, Extractor, Input, View};
use warta_syntax::Syntax;
use warta_text::{split_sentences, tokenize_into};

pub(crate) fn read(text: &str, view: View) -> Events {
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
    let (tokens, sentences, words) = (&tokens, &sentences, &words);
    let input = warta_entities::Input { text, tokens, sentences, words };
    let entities = &Recognizer::embedded().recognize(input);
    let (reference, timexes) = (None, &[][..]);
    let input = Input { text, reference, tokens, sentences, words, timexes, entities };
    Extractor::embedded().with_view(view).extract(input)
}
