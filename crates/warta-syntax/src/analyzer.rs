use std::cell::RefCell;

use warta_morph::Analyzer;
use warta_text::{Sentence, TokenSpan};

use crate::features::{TokenAtoms, TokenReader, tagger};
use crate::parser::{self, Arc, Parser};
use crate::sequence::{self, ModelError, SequenceModel};
use crate::{Clusters, Upos, Word};
use crate::{counts, dateline, openings};

/// Tags and parses; built once, shared between threads.
///
/// ```
/// use warta_syntax::{Deprel, Syntax, Upos};
/// use warta_text::{split_sentences, tokenize_into};
///
/// let text = "Gubernur meresmikan pasar baru.";
/// let (mut tokens, mut sentences, mut words) = (vec![], vec![], vec![]);
/// tokenize_into(text, &mut tokens);
/// split_sentences(text, &tokens, &mut sentences);
/// Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
///
/// assert_eq!(words[0].upos, Upos::Noun);
/// assert_eq!(words[0].head, Some(1));
/// assert_eq!(words[0].deprel, Deprel::Nsubj);
/// assert_eq!(words[1].head, None);
/// ```
#[derive(Clone, Debug)]
pub struct Syntax {
    analyzer: Analyzer,
    clusters: Clusters,
    tagger: SequenceModel,
    parser: Parser,
}

/// Buffers of [`Syntax::analyze_with`], reused from document to document.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    reader: TokenReader,
    atoms: Vec<TokenAtoms>,
    /// Where the atoms of each sentence end.
    ends: Vec<usize>,
    tagger: sequence::Scratch,
    parser: parser::Scratch,
}

/// What is read: a text and the layer below.
#[derive(Clone, Copy)]
struct Reading<'a> {
    text: &'a str,
    tokens: &'a [TokenSpan],
    sentences: &'a [Sentence],
    /// Tokens that are verbs without their prefix, in order.
    verbs: &'a [(usize, String)],
}

/// Sentences that are parsed side by side, which takes less time than one by one.
const TOGETHER: usize = 16;

/// Tokens of a sentence for which the buffers grow too large to be kept.
const LONG: usize = 1000;

const TAGGER: &[u8] = include_bytes!("../models/tagger.bin");
const PARSER: &[u8] = include_bytes!("../models/parser.bin");

impl Syntax {
    /// The tagger and parser with the models that are built in.
    #[must_use]
    pub fn embedded() -> Syntax {
        let models = SequenceModel::from_bytes(TAGGER).and_then(|tagger| {
            Syntax::new(Clusters::embedded(), tagger, Parser::from_bytes(PARSER)?)
        });
        // The bytes are part of the crate, and a test loads them.
        models.expect("embedded models are intact")
    }

    /// A tagger and parser with other models.
    ///
    /// # Errors
    ///
    /// If the labels of `tagger` are not the seventeen parts of speech in order.
    pub fn new(
        clusters: Clusters,
        tagger: SequenceModel,
        parser: Parser,
    ) -> Result<Syntax, ModelError> {
        if !tagger.labels().eq(Upos::ALL.map(Upos::as_str)) {
            return Err(ModelError::Layout("the tagger has other labels"));
        }
        Ok(Syntax { analyzer: Analyzer::embedded(), clusters, tagger, parser })
    }

    /// The morphological analyzer that comes with the models.
    #[must_use]
    pub fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }

    /// The model that tags, over the features of [`crate::features::tagger`].
    #[must_use]
    pub fn tagger(&self) -> &SequenceModel {
        &self.tagger
    }

    /// The model that parses.
    #[must_use]
    pub fn parser(&self) -> &Parser {
        &self.parser
    }

    /// The clusters that the models were trained with.
    #[must_use]
    pub fn clusters(&self) -> &Clusters {
        &self.clusters
    }

    /// Replaces what `words` holds by one word for each token.
    ///
    /// Each sentence that is not empty gets a tree with one root, and every head
    /// stands in the sentence of its token. A token outside all sentences is a root
    /// of unknown part of speech. Each thread keeps its buffers, some 4 MB, for the next
    /// document.
    pub fn analyze_into(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        words: &mut Vec<Word>,
    ) {
        self.analyze_as(text, tokens, sentences, &[], words);
    }

    /// As [`Syntax::analyze_into`], where the caller knows of some tokens that they are verbs
    /// without their prefix: for `verbs`, each token's index and the whole verb, in order of the
    /// index.
    ///
    /// ```
    /// use warta_syntax::{Syntax, Upos};
    /// use warta_text::{split_sentences, tokenize_into};
    ///
    /// let text = "Rusia kirim pasukan tambahan ke Kursk";
    /// let (mut tokens, mut sentences, mut words) = (vec![], vec![], vec![]);
    /// tokenize_into(text, &mut tokens);
    /// split_sentences(text, &tokens, &mut sentences);
    /// let verbs = [(1, "mengirim".to_owned())];
    /// Syntax::embedded().analyze_as(text, &tokens, &sentences, &verbs, &mut words);
    /// assert_eq!(words[1].upos, Upos::Verb);
    /// ```
    pub fn analyze_as(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        verbs: &[(usize, String)],
        words: &mut Vec<Word>,
    ) {
        thread_local! {
            static KEPT: RefCell<Scratch> = RefCell::default();
        }
        let document = Reading { text, tokens, sentences, verbs };
        if sentences.iter().any(|sentence| sentence.tokens().len() > LONG) {
            return self.read(document, words, &mut Scratch::default());
        }
        KEPT.with_borrow_mut(|scratch| self.read(document, words, scratch));
    }

    /// As [`Syntax::analyze_into`], without allocation once `scratch` has grown.
    pub fn analyze_with(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        words: &mut Vec<Word>,
        scratch: &mut Scratch,
    ) {
        self.read(Reading { text, tokens, sentences, verbs: &[] }, words, scratch);
    }

    fn read(&self, document: Reading<'_>, words: &mut Vec<Word>, scratch: &mut Scratch) {
        let Reading { text, tokens, .. } = document;
        words.clear();
        words.resize(tokens.len(), Word::default());
        for sentences in document.sentences.chunks(TOGETHER) {
            scratch.atoms.clear();
            scratch.ends.clear();
            for sentence in sentences {
                self.tag(document, sentence, words, scratch);
                // What tagging a long sentence took is free again while it is parsed.
                if sentence.tokens().len() > LONG {
                    scratch.tagger = sequence::Scratch::default();
                }
            }
            let mut arcs =
                self.parser.parse_all(&scratch.atoms, &scratch.ends, &mut scratch.parser);
            for sentence in sentences {
                hang(text, tokens, sentence, &mut arcs, words);
            }
        }
    }

    /// Tags a sentence, and takes what follows its dateline for the parser.
    fn tag(
        &self,
        document: Reading<'_>,
        sentence: &Sentence,
        words: &mut [Word],
        scratch: &mut Scratch,
    ) {
        let Scratch { reader, atoms, ends, .. } = scratch;
        let Reading { text, tokens, verbs, .. } = document;
        let tokens = tokens.get(sentence.tokens()).unwrap_or_default();
        let words = words.get_mut(sentence.tokens()).unwrap_or_default();
        let before = |at: usize| verbs.partition_point(|&(verb, _)| verb < at);
        let range = before(sentence.tokens().start)..before(sentence.tokens().end);
        let verbs = verbs.get(range).unwrap_or_default();
        let first = atoms.len();
        atoms.extend((sentence.tokens().start..).zip(tokens).map(|(at, token)| {
            let verb = verbs.binary_search_by_key(&at, |&(at, _)| at).ok();
            let verb = verb.and_then(|verb| verbs.get(verb)).map(|(_, verb)| verb.as_str());
            reader.read(verb.unwrap_or_else(|| token.text(text)), &self.clusters)
        }));
        let own = atoms.get(first..).unwrap_or_default();
        let extract = |at, features: &mut _| tagger(own, at, features);
        let labels = self.tagger.decode(tokens.len(), extract, &mut scratch.tagger);
        for (word, &label) in words.iter_mut().zip(labels) {
            let upos = Upos::ALL.get(usize::from(label));
            word.upos = upos.copied().unwrap_or_default();
        }
        for (at, _) in verbs {
            if let Some(word) = words.get_mut(at - sentence.tokens().start) {
                word.upos = Upos::Verb;
            }
        }
        let dateline = dateline::length(text, tokens).min(own.len());
        atoms.drain(first..first + dateline);
        ends.push(atoms.len());
    }
}

/// Gives a sentence its arcs.
fn hang(
    text: &str,
    tokens: &[TokenSpan],
    sentence: &Sentence,
    arcs: &mut &[Arc],
    words: &mut [Word],
) {
    let first = sentence.tokens().start;
    let Some(tokens) = tokens.get(sentence.tokens()) else { return };
    let Some(words) = words.get_mut(sentence.tokens()) else { return };
    let dateline = dateline::length(text, tokens);
    let Some(body) = words.get_mut(dateline..) else { return };
    let start = first + dateline;
    let (own, after) = arcs.split_at_checked(body.len()).unwrap_or((arcs, &[]));
    *arcs = after;
    for (word, &(head, deprel)) in body.iter_mut().zip(own) {
        word.head = head.map(|head| head + start as u32);
        word.deprel = deprel;
    }
    let tokens = tokens.get(dateline..).unwrap_or_default();
    counts::mend(text, tokens, body, start);
    openings::mend(text, tokens, body, start);
    dateline::hang(words, dateline, first);
}
