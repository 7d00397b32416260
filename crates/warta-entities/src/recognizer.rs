use std::sync::Arc;

use warta_syntax::sequence::{ModelError, Scratch, SequenceModel};
use warta_syntax::{Clusters, Word};
use warta_text::{Sentence, Span, TokenSpan};

use crate::features::{FactReader, extract};
use crate::gazetteer::{Gazetteer, OwnMatch, OwnNames};
use crate::names::{Name, complete, from_labels};
use crate::{Entity, Link, amount, coreference, pattern};

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

impl<'a> Input<'a> {
    /// The word at `at`; the empty string behind the end.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// From token `from` up to, not including, token `to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map(|token| token.span());
        let last = to.checked_sub(1).and_then(|last| self.tokens.get(last));
        first.zip(last).map_or(Span::default(), |(first, last)| first.cover(last.span()))
    }

    /// Whether the word at `at` begins with a capital.
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// The index of the sentence that token `at` belongs to.
    pub(crate) fn sentence_of(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens().end <= at)
    }
}

/// Finds entities and joins their mentions; built once, shared between threads.
///
/// ```
/// use warta_entities::{Input, Recognizer};
///
/// let text = "Presiden Rusia Vladimir Putin menerima bantuan Rp1,5 triliun.";
/// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
/// warta_text::tokenize_into(text, &mut tokens);
/// warta_text::split_sentences(text, &tokens, &mut sentences);
/// let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
/// let entities = Recognizer::embedded().recognize(input);
/// let names: Vec<_> = entities.iter().map(|entity| entity.name.as_str()).collect();
/// assert_eq!(names, ["Rusia", "Vladimir Putin", "Rp1,5 triliun"]);
/// ```
#[derive(Clone, Debug)]
pub struct Recognizer {
    parts: Arc<Parts>,
    own: Arc<OwnNames>,
}

#[derive(Debug)]
struct Parts {
    gazetteer: Gazetteer,
    clusters: Clusters,
    /// `None` where the bytes are damaged, which a test rules out: then the gazetteer
    /// and the patterns alone find names.
    model: Option<SequenceModel>,
}

const MODEL: &[u8] = include_bytes!("../models/names.bin");

impl Recognizer {
    /// The recognizer with the models and gazetteers that are built in.
    #[must_use]
    pub fn embedded() -> Recognizer {
        let model = SequenceModel::from_bytes(MODEL).ok();
        Recognizer::with(model, Clusters::embedded())
    }

    /// A recognizer with another model of the same labels, `O` and `B-`, `I-` with
    /// `PER`, `ORG`, `LOC`.
    ///
    /// # Errors
    /// When the bytes are no model, or one of another version.
    pub fn from_bytes(model: Vec<u8>) -> Result<Recognizer, ModelError> {
        Ok(Recognizer::with(Some(SequenceModel::from_bytes(model)?), Clusters::embedded()))
    }

    fn with(model: Option<SequenceModel>, clusters: Clusters) -> Recognizer {
        let parts = Parts { gazetteer: Gazetteer::embedded(), clusters, model };
        Recognizer { parts: Arc::new(parts), own: Arc::default() }
    }

    /// The names that are known beforehand.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.parts.gazetteer
    }

    /// The same recognizer with the caller's own names, which go before all others.
    #[must_use]
    pub fn with_own_names(self, own: OwnNames) -> Recognizer {
        Recognizer { own: Arc::new(own), ..self }
    }

    /// The entities of a document, in order of their first mention.
    #[must_use]
    pub fn recognize(&self, input: Input<'_>) -> Vec<Entity> {
        let mut entities = Vec::new();
        amount::amounts(input.text, input.tokens, &mut entities);
        let own = self.own.find(input.text, input.tokens);
        let overlaps = |span: Span| {
            let after = own.partition_point(|found| found.span.end() <= span.start());
            own.get(after).is_some_and(|found| found.span.overlaps(span))
        };
        let mut names = pattern::patterns(&input);
        if !own.is_empty() {
            entities.retain(|e| !e.mentions.iter().any(|mention| overlaps(mention.span)));
            names.retain(|name| !overlaps(input.span(name.first, name.end)));
            names.extend(own.iter().map(own_name));
        }
        self.model_names(&input, &mut names);
        let names = complete(&input, &self.parts.gazetteer, names, &entities);
        entities.extend(coreference::entities(&input, &self.parts.gazetteer, names));
        entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.span));
        link_own(&own, &mut entities);
        entities
    }

    /// Adds what the model finds where no pattern has found something.
    fn model_names(&self, input: &Input<'_>, names: &mut Vec<Name>) {
        let Some(model) = &self.parts.model else { return };
        let mut facts = Vec::new();
        let starts = |at: usize| {
            let sentence = input.sentences.get(input.sentence_of(at));
            sentence.is_some_and(|sentence| sentence.tokens().start == at)
        };
        FactReader::default().read(
            input.text,
            input.tokens,
            input.words,
            starts,
            &self.parts.gazetteer,
            &self.parts.clusters,
            &mut facts,
        );
        let mut scratch = Scratch::default();
        let patterns = names.len();
        for sentence in input.sentences {
            let tokens = sentence.tokens();
            let Some(facts) = facts.get(tokens.clone()) else { continue };
            let labels = model.decode(facts.len(), |at, f| extract(facts, at, f), &mut scratch);
            from_labels(labels, tokens.start, names, patterns);
        }
    }
}

fn own_name(own: &OwnMatch<'_>) -> Name {
    let evidence = "caller";
    Name { first: own.first, end: own.end, kind: own.kind, confidence: 1.0, evidence }
}

/// Links entities to the caller's identifiers of their mentions.
fn link_own(own: &[OwnMatch<'_>], entities: &mut [Entity]) {
    for entity in entities {
        let id = entity.mentions.iter().find_map(|mention| {
            let at = own.binary_search_by_key(&mention.span, |found| found.span).ok()?;
            own.get(at)?.id
        });
        if let Some(id) = id {
            entity.links.push(Link { key: "id", value: id.to_owned() });
            entity.links.sort_by_key(|link| link.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_is_whole() {
        assert!(Recognizer::embedded().parts.model.is_some());
    }
}
