use std::cell::RefCell;
use std::sync::Arc;

use warta_morph::Analyzer;
use warta_syntax::choice::ChoiceModel;
use warta_syntax::sequence::{ModelError, Scratch, SequenceModel};
use warta_syntax::{Clusters, Word};
use warta_text::{Sentence, Span, TokenSpan};

use crate::antecedents::Question;
use crate::coreference::antecedent::{self, Asking};
use crate::features::{FactReader, LABELS, Source, TokenFacts, extract};
use crate::gazetteer::{Gazetteer, OwnMatch, OwnNames};
use crate::headline::{Headlines, Recased};
use crate::names::{Name, complete, end_with_sentences, from_labels, taken};
use crate::page::Page;
use crate::{
    Convention, Entity, EntityKind, Evidence, Link, amount, coreference, pattern, product,
};

/// What the recognizer reads: a text and the layers below, as `warta_text` and
/// [`Syntax`](warta_syntax::Syntax) give them for that text.
///
/// Layers that do not fit each other, those of another text for instance, are no error and
/// never a panic: entities may be missing, and their spans may lie where the tokens say, beside
/// the text.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Its tokens, in order and without overlap.
    pub tokens: &'a [TokenSpan],
    /// Its sentences over those tokens, in order and without overlap. Names are looked for
    /// in sentences alone, known patterns and amounts everywhere.
    pub sentences: &'a [Sentence],
    /// Tags and tree, one for each token with its head among them, or empty where syntax was
    /// not asked for: then what pronouns and descriptions mean is found less well. A token
    /// without a word is of unknown part of speech.
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
    antecedents: Option<Arc<ChoiceModel>>,
    convention: Convention,
    kinds: Kinds,
}

#[derive(Debug)]
struct Parts {
    gazetteer: Gazetteer,
    clusters: Clusters,
    /// `None` where the bytes are damaged, which a test rules out: then the gazetteer
    /// and the patterns alone find names.
    model: Option<SequenceModel>,
}

/// The kinds that are looked for, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kinds(u16);

impl Kinds {
    const ALL: Kinds = Kinds(u16::MAX);

    fn has(self, kind: EntityKind) -> bool {
        self.0 & (1 << kind as u16) != 0
    }
}

const MODEL: &[u8] = include_bytes!("../models/names.bin");

/// Why bytes are not a model of names.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The bytes are not a model, or one of another version.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// The model gives other labels than `O` and `B-`, `I-` with `PER`, `ORG`, `LOC`.
    #[error("a model of names has the labels {LABELS:?}, not {found:?}")]
    Labels {
        /// Its labels.
        found: Vec<String>,
    },
}

/// With the models and gazetteers that are built in.
impl Default for Recognizer {
    fn default() -> Recognizer {
        Recognizer::embedded()
    }
}

impl Recognizer {
    /// The recognizer with the models and gazetteers that are built in.
    #[must_use]
    pub fn embedded() -> Recognizer {
        // The bytes are part of the crate, and a test loads them. Rules alone find names where
        // they are damaged nevertheless: nothing in a library panics.
        let model = SequenceModel::from_bytes(MODEL).ok();
        Recognizer::with(model, Clusters::embedded())
    }

    /// A recognizer with another model of the same labels: `O`, `B-PER`, `I-PER`,
    /// `B-ORG`, `I-ORG`, `B-LOC`, `I-LOC`.
    ///
    /// ```
    /// use warta_entities::Recognizer;
    ///
    /// let error = Recognizer::from_bytes(b"bukan model".to_vec()).unwrap_err();
    /// assert!(error.to_string().starts_with("not a model"));
    /// ```
    ///
    /// # Errors
    /// When the bytes are not a model, or are one of another version or of other labels.
    pub fn from_bytes(model: Vec<u8>) -> Result<Recognizer, LoadError> {
        let model = SequenceModel::from_bytes(model)?;
        if !model.labels().eq(LABELS) {
            let found = model.labels().map(str::to_owned).collect();
            return Err(LoadError::Labels { found });
        }
        Ok(Recognizer::with(Some(model), Clusters::embedded()))
    }

    fn with(model: Option<SequenceModel>, clusters: Clusters) -> Recognizer {
        let parts = Parts { gazetteer: Gazetteer::embedded(), clusters, model };
        Recognizer {
            parts: Arc::new(parts),
            own: Arc::default(),
            antecedents: antecedent::embedded(),
            convention: Convention::default(),
            kinds: Kinds::ALL,
        }
    }

    /// The names that are known beforehand.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.parts.gazetteer
    }

    /// The same recognizer with the caller's own names, which go before all others, in place
    /// of those that it was given before.
    ///
    /// An entity has the identifier that the caller gave to a name of it, as a [`Link`] with
    /// the key `id`. Where several of the caller's names turn out to mean one entity, as in
    /// `Bank Rakyat Indonesia (BRI)`, that is the identifier of the one that stands first.
    #[must_use]
    pub fn with_own_names(self, own: OwnNames) -> Recognizer {
        Recognizer { own: Arc::new(own), ..self }
    }

    /// The same recognizer with another model of what pronouns and descriptions mean, or with
    /// rules alone.
    ///
    /// ```
    /// use warta_entities::{Input, Recognizer};
    ///
    /// let text = "Maya Larasati tiba di Ambon. Ia membawa bantuan.";
    /// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    /// warta_text::tokenize_into(text, &mut tokens);
    /// warta_text::split_sentences(text, &tokens, &mut sentences);
    /// let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
    /// let entities = Recognizer::embedded().with_antecedents(None).recognize(input);
    /// assert_eq!(entities[0].mentions.len(), 2);
    /// ```
    #[must_use]
    pub fn with_antecedents(self, model: Option<ChoiceModel>) -> Recognizer {
        Recognizer { antecedents: model.map(Arc::new), ..self }
    }

    /// The same recognizer with another view of what counts as a name.
    ///
    /// The rules of Warta (known names that the model passed over, repeated names, mended
    /// ends) serve its own [`Convention::Guidelines`] alone; under another convention the
    /// names are those that the model has learned from the corpus of that name.
    ///
    /// ```
    /// use warta_entities::{Convention, Input, Recognizer};
    ///
    /// let text = "Menurut juru bicara itu, tentara Israel menembaki perbatasan Suriah.";
    /// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    /// warta_text::tokenize_into(text, &mut tokens);
    /// warta_text::split_sentences(text, &tokens, &mut sentences);
    /// let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
    /// let recognizer = Recognizer::embedded();
    /// assert_eq!(recognizer.recognize(input).len(), 2);
    /// let strict = recognizer.with_convention(Convention::Idner);
    /// assert!(strict.recognize(input).len() < 2);
    /// ```
    #[must_use]
    pub fn with_convention(self, convention: Convention) -> Recognizer {
        Recognizer { convention, ..self }
    }

    /// The same recognizer, giving entities of these kinds only.
    ///
    /// ```
    /// use warta_entities::{EntityKind, Input, Recognizer};
    ///
    /// let text = "Sri Mulyani tiba di Bandung membawa Rp2 miliar.";
    /// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    /// warta_text::tokenize_into(text, &mut tokens);
    /// warta_text::split_sentences(text, &tokens, &mut sentences);
    /// let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
    /// let places = Recognizer::embedded().with_kinds(&[EntityKind::Loc]).recognize(input);
    /// assert_eq!(places.len(), 1);
    /// assert_eq!(places[0].name, "Bandung");
    /// ```
    #[must_use]
    pub fn with_kinds(self, kinds: &[EntityKind]) -> Recognizer {
        let bits = kinds.iter().fold(0, |bits, &kind| bits | 1 << kind as u16);
        Recognizer { kinds: Kinds(bits), ..self }
    }

    /// The text as it is best read: a headline that writes every word with a capital, or
    /// in capitals alone, is spelled like a sentence, so that capitals tell names again;
    /// and the verbs of headlines that stand without `me-`.
    ///
    /// A headline is a sentence of its own line without a full stop. Whether a word is a
    /// name is told by the rest of the text, by the gazetteer and the caller's own names,
    /// and by the dictionary. Only the case of ASCII letters changes: every position in the
    /// result is that in `text`. A text without a headline is borrowed.
    ///
    /// ```
    /// use warta_entities::Recognizer;
    /// use warta_morph::Analyzer;
    ///
    /// let text = "Rusia Kirim Pasukan Tambahan ke Kursk\n\nMoskwa membantah.";
    /// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    /// warta_text::tokenize_into(text, &mut tokens);
    /// warta_text::split_sentences(text, &tokens, &mut sentences);
    /// let read = Recognizer::embedded().recase(text, &tokens, &sentences, &Analyzer::embedded());
    /// assert_eq!(read.text, "Rusia kirim pasukan tambahan ke Kursk\n\nMoskwa membantah.");
    /// assert_eq!(read.verbs, [(1, "mengirim".to_owned())]);
    /// ```
    #[must_use]
    pub fn recase<'t>(
        &self,
        text: &'t str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        analyzer: &Analyzer,
    ) -> Recased<'t> {
        let own = self.own.find(text, tokens).iter().map(|found| found.span).collect();
        let gazetteer = &self.parts.gazetteer;
        Headlines { text, tokens, sentences, gazetteer, analyzer, own }.recased(text)
    }

    /// The entities of a document, in order of their first mention.
    #[must_use]
    pub fn recognize(&self, input: Input<'_>) -> Vec<Entity> {
        self.recognize_asking(input, [None, None])
    }

    /// What the model of antecedents is asked in a document, for training it.
    #[doc(hidden)]
    #[must_use]
    pub fn questions(&self, input: Input<'_>) -> Vec<Question> {
        let mut questions = Vec::new();
        self.recognize_asking(input, [Some(&mut questions), None]);
        questions
    }

    /// What the model of the ends of descriptions is asked in a document, for training it.
    #[doc(hidden)]
    #[must_use]
    pub fn extent_questions(&self, input: Input<'_>) -> Vec<Question> {
        let mut questions = Vec::new();
        self.recognize_asking(input, [None, Some(&mut questions)]);
        questions
    }

    fn recognize_asking(
        &self,
        input: Input<'_>,
        [questions, extents]: [Option<&mut Vec<Question>>; 2],
    ) -> Vec<Entity> {
        let gazetteer = &self.parts.gazetteer;
        let input = Page::new(input, gazetteer);
        let mut entities = Vec::new();
        amount::amounts(&input, &mut entities);
        let is_whole = |span: Span| input.within_sentence(span) == span;
        entities.retain(|amount| amount.mentions.iter().all(|mention| is_whole(mention.span)));
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
        product::products(&input, &mut names);
        end_with_sentences(&input, &mut names);
        self.add_model_names(&input, &mut names);
        let names = complete(&input, names, &entities, self.convention);
        let asked = Asking { model: self.antecedents.as_deref(), questions, extents };
        entities.extend(coreference::entities(&input, gazetteer, names, asked));
        // Only now: what a pronoun means depends on all that is named.
        entities.retain(|entity| self.kinds.has(entity.kind));
        entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.span));
        link_own(&own, &mut entities);
        entities
    }

    /// Adds what the model finds. Where a pattern has found something too, the pattern
    /// goes first by the conventions of Warta, and the model by those of a corpus.
    fn add_model_names(&self, input: &Page<'_>, names: &mut Vec<Name>) {
        let Some(model) = &self.parts.model else { return };
        if self.convention == Convention::Guidelines {
            self.model_names(model, input, names);
            return;
        }
        let mut found = Vec::new();
        self.model_names(model, input, &mut found);
        names.retain(|name| {
            let after = found.partition_point(|other| other.end <= name.first);
            name.evidence == Evidence::Caller
                || found.get(after).is_none_or(|o| o.first >= name.end)
        });
        let taken = taken(input, names);
        let free =
            |name: &Name| taken.get(name.first..name.end).is_some_and(|t| !t.contains(&true));
        found.retain(free);
        names.extend(found);
    }

    fn model_names(&self, model: &SequenceModel, page: &Page<'_>, names: &mut Vec<Name>) {
        thread_local! {
            static KEPT: RefCell<Buffers> = RefCell::default();
        }
        if page.sentences.iter().any(|sentence| sentence.tokens().len() > LONG) {
            return self.label(model, page, names, &mut Buffers::default());
        }
        KEPT.with_borrow_mut(|buffers| self.label(model, page, names, buffers));
    }

    fn label(
        &self,
        model: &SequenceModel,
        page: &Page<'_>,
        names: &mut Vec<Name>,
        buffers: &mut Buffers,
    ) {
        let Buffers { reader, facts, scratch, labels } = buffers;
        let &Page { text, tokens, words, ref hits, ref marks, .. } = page;
        let source = Source { text, tokens, words, hits, clusters: &self.parts.clusters, marks };
        reader.open(&source, |at| page.starts_sentence(at));
        let patterns = names.len();
        names.sort_by_key(|name| name.first);
        for sentence in page.sentences {
            facts.clear();
            reader.sentence(&source, sentence.tokens(), facts);
            let length = tokens.get(sentence.tokens()).map_or(0, <[TokenSpan]>::len);
            let say = |at: usize, f: &mut _| extract(facts, at, self.convention, f);
            labels.clear();
            labels.extend_from_slice(model.decode(length, say, scratch));
            if labels.iter().any(|&label| label > 0) {
                let margins = model.margins(scratch);
                let capital = |at: usize| page.is_capital(at);
                from_labels(labels, margins, sentence.tokens().start, names, patterns, capital);
            }
        }
    }
}

/// Buffers that each thread keeps for the next document.
#[derive(Debug, Default)]
struct Buffers {
    reader: FactReader,
    facts: Vec<TokenFacts>,
    scratch: Scratch,
    labels: Vec<u8>,
}

/// Tokens of a sentence for which the buffers grow too large to be kept.
const LONG: usize = 1000;

fn own_name(own: &OwnMatch<'_>) -> Name {
    let evidence = Evidence::Caller;
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

    fn recognize(recognizer: &Recognizer, text: &str) -> Vec<Entity> {
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        recognizer.recognize(Input { text, tokens: &tokens, sentences: &sentences, words: &[] })
    }

    #[test]
    fn own_names_stand_as_they_were_found() {
        let text = "Ir. Soekarno menulis surat kepada Kremlin. Siaga mencatatnya. Laba PT A-B (Tbk) \
                    naik, tulis /r/warta.";
        let names = [
            ("Ir. Soekarno", EntityKind::Per, "p1"),
            ("Kremlin", EntityKind::Loc, "l1"),
            ("Siaga", EntityKind::Org, "o1"),
            ("PT A-B (Tbk)", EntityKind::Org, "o2"),
            ("/r/warta", EntityKind::Org, "o3"),
        ];
        let mut own = OwnNames::default();
        for (name, kind, id) in names {
            own.insert(name, kind, Some(id)).unwrap();
        }
        let found = recognize(&Recognizer::embedded().with_own_names(own), text);
        for (name, kind, id) in names {
            let entity = found.iter().find(|entity| entity.name == name).expect(name);
            assert_eq!(entity.kind, kind);
            assert!(entity.links.iter().any(|link| link.key == "id" && link.value == id), "{name}");
        }
    }

    #[test]
    fn kinds_that_are_left_out_still_tell_what_pronouns_mean() {
        let text = "Partai Golkar menunjuk Airlangga Hartarto. Ia berterima kasih.";
        let bodies = Recognizer::embedded().with_kinds(&[EntityKind::Org]);
        let found = recognize(&bodies, text);
        // Were the person not known, the body would be the only one that `Ia` could mean.
        let [body] = found.as_slice() else { panic!("one body, not {found:?}") };
        assert_eq!((body.kind, body.name.as_str()), (EntityKind::Org, "Partai Golkar"));
        let said: Vec<_> = body.mentions.iter().filter_map(|m| m.span.slice(text)).collect();
        assert_eq!(said, ["Partai Golkar"]);
        let all = recognize(&Recognizer::embedded(), text);
        let person = all.iter().find(|entity| entity.kind == EntityKind::Per).unwrap();
        let said: Vec<_> = person.mentions.iter().filter_map(|m| m.span.slice(text)).collect();
        assert_eq!(said, ["Airlangga Hartarto", "Ia"]);
    }
}
