use warta_morph::Analyzer;
use warta_text::{Sentence, TokenSpan};

use crate::features::{TokenAtoms, TokenReader, tagger};
use crate::parser::{self, Parser};
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
    tagger: sequence::Scratch,
    parser: parser::Scratch,
}

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
    /// of unknown part of speech.
    pub fn analyze_into(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        words: &mut Vec<Word>,
    ) {
        self.analyze_with(text, tokens, sentences, words, &mut Scratch::default());
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
        words.clear();
        words.resize(tokens.len(), Word::default());
        for sentence in sentences {
            let range = sentence.tokens();
            let Some(tokens) = tokens.get(range.clone()) else {
                continue;
            };
            let Some(words) = words.get_mut(range.clone()) else {
                continue;
            };
            self.tag(text, tokens, words, scratch);
            let dateline = dateline::length(text, tokens);
            let Some(body) = words.get_mut(dateline..) else { continue };
            scratch.atoms.drain(..dateline.min(scratch.atoms.len()));
            self.parse(range.start + dateline, body, scratch);
            let tokens = tokens.get(dateline..).unwrap_or_default();
            counts::mend(text, tokens, body, range.start + dateline);
            openings::mend(text, tokens, body, range.start + dateline);
            dateline::hang(words, dateline, range.start);
        }
    }

    fn tag(&self, text: &str, tokens: &[TokenSpan], words: &mut [Word], scratch: &mut Scratch) {
        let Scratch { reader, atoms, .. } = scratch;
        atoms.clear();
        atoms.extend(tokens.iter().map(|t| reader.read(t.text(text), &self.clusters)));
        let extract = |at, features: &mut _| tagger(atoms, at, features);
        let labels = self.tagger.decode(tokens.len(), extract, &mut scratch.tagger);
        for (word, &label) in words.iter_mut().zip(labels) {
            let upos = Upos::ALL.get(usize::from(label));
            word.upos = upos.copied().unwrap_or_default();
        }
    }

    fn parse(&self, first: usize, words: &mut [Word], scratch: &mut Scratch) {
        let arcs = self.parser.parse(&scratch.atoms, &mut scratch.parser);
        for (word, &(head, deprel)) in words.iter_mut().zip(arcs) {
            word.head = head.map(|h| h + first as u32);
            word.deprel = deprel;
        }
    }
}
