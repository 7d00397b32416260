//! Every layer that the events need, for texts of Tuesday, 5 March 2024.

use warta_entities::Recognizer;
use warta_events::{Extractor, Input};
use warta_syntax::Syntax;
use warta_temporal::{Reference, TemporalTagger};
use warta_text::{split_sentences, tokenize_into};

pub(crate) struct Stack {
    syntax: Syntax,
    temporal: TemporalTagger,
    recognizer: Recognizer,
    extractor: Extractor,
}

impl Stack {
    pub(crate) fn new() -> Stack {
        Stack {
            syntax: Syntax::embedded(),
            temporal: TemporalTagger::new(),
            recognizer: Recognizer::embedded(),
            extractor: Extractor::embedded(),
        }
    }

    /// Where the word in brackets stands in a text, the text without them, and what `ask` has
    /// from the extractor for it with all its layers.
    pub(crate) fn ask<T>(
        &self,
        marked: &str,
        ask: impl Fn(&Extractor, Input<'_>) -> T,
    ) -> (usize, String, T) {
        let at = marked.find('[').expect("a word in brackets");
        let text = marked.replace(['[', ']'], "");
        let found = self.read(&text, ask);
        (at, text, found)
    }

    fn read<T>(&self, text: &str, ask: impl Fn(&Extractor, Input<'_>) -> T) -> T {
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        let (mut words, mut timexes) = (Vec::new(), Vec::new());
        tokenize_into(text, &mut tokens);
        split_sentences(text, &tokens, &mut sentences);
        self.syntax.analyze_into(text, &tokens, &sentences, &mut words);
        let reference = Reference::date(2024, 3, 5).ok();
        self.temporal.tag_into(text, &tokens, &sentences, reference, &mut timexes);
        let (tokens, sentences, words) = (&tokens, &sentences, &words);
        let input = warta_entities::Input { text, tokens, sentences, words };
        let (timexes, entities) = (&timexes, &self.recognizer.recognize(input));
        let input = Input { text, reference, tokens, sentences, words, timexes, entities };
        ask(&self.extractor, input)
    }
}
