use warta_entities::Entity;
use warta_syntax::Word;
use warta_temporal::{Reference, Timex};
use warta_text::{Sentence, TokenSpan};

use crate::{Event, TimelineEntry};

/// What the extractor reads: a text and every layer below.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// When it was written, where known.
    pub reference: Option<Reference>,
    /// Its tokens.
    pub tokens: &'a [TokenSpan],
    /// Its sentences over those tokens.
    pub sentences: &'a [Sentence],
    /// Tags and tree, one for each token.
    pub words: &'a [Word],
    /// Its times, in order of the text.
    pub timexes: &'a [Timex],
    /// Its entities.
    pub entities: &'a [Entity],
}

/// The events of a document and their timeline.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Events {
    /// Mentions of events, in order of the text.
    pub events: Vec<Event>,
    /// Happenings in order of time; those without a date come last.
    pub timeline: Vec<TimelineEntry>,
}

/// Finds events; built once, shared between threads.
#[derive(Clone, Debug, Default)]
pub struct Extractor {}

impl Extractor {
    /// The extractor with the lexicon that is built in.
    #[must_use]
    pub fn embedded() -> Extractor {
        Extractor {}
    }

    /// The events of a document.
    #[must_use]
    pub fn extract(&self, input: Input<'_>) -> Events {
        let _ = input;
        Events::default()
    }
}
