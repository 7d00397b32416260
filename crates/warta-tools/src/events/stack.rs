use warta_entities::{Entity, Recognizer};
use warta_events::training::Questions;
use warta_events::{Events, Extractor, Input};
use warta_syntax::{Syntax, Word};
use warta_temporal::{Reference, TemporalTagger};
use warta_text::{Sentence, TokenSpan, split_sentences, tokenize_into};

/// The layers below events, built once.
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

    pub(crate) fn read(&self, text: &str, written: Option<Reference>) -> Events {
        let (tokens, sentences) = surface(text);
        let mut words = Vec::new();
        self.syntax.analyze_into(text, &tokens, &sentences, &mut words);
        self.read_parsed(text, written, &tokens, &sentences, &words)
    }

    /// The events of a text over a tree that is there already.
    pub(crate) fn read_parsed(
        &self,
        text: &str,
        written: Option<Reference>,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        words: &[Word],
    ) -> Events {
        let extract = |input: Input<'_>| self.extractor.extract(input);
        self.with_input(text, written, (tokens, sentences, words), extract)
    }

    /// What the trained models are asked.
    pub(crate) fn questions(&self, text: &str, written: Option<Reference>) -> Questions {
        let (tokens, sentences) = surface(text);
        let mut words = Vec::new();
        self.syntax.analyze_into(text, &tokens, &sentences, &mut words);
        let ask = |input: Input<'_>| self.extractor.questions(input);
        self.with_input(text, written, (&tokens, &sentences, &words), ask)
    }

    fn with_input<T>(
        &self,
        text: &str,
        written: Option<Reference>,
        (tokens, sentences, words): (&[TokenSpan], &[Sentence], &[Word]),
        read: impl Fn(Input<'_>) -> T,
    ) -> T {
        let mut timexes = Vec::new();
        self.temporal.tag_into(text, tokens, sentences, written, &mut timexes);
        let entities: Vec<Entity> =
            self.recognizer.recognize(warta_entities::Input { text, tokens, sentences, words });
        read(Input {
            text,
            reference: written,
            tokens,
            sentences,
            words,
            timexes: &timexes,
            entities: &entities,
        })
    }
}

pub(crate) fn surface(text: &str) -> (Vec<TokenSpan>, Vec<Sentence>) {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    (tokens, sentences)
}
