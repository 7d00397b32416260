use std::cell::RefCell;

use warta_morph::Analyzer;
use warta_text::{Sentence, TokenSpan};

use crate::features::{TokenAtoms, TokenReader};
use crate::parser::{self, Parser};
use crate::{Clusters, Upos, Word};
use crate::{asked, counts, dateline, fronted, openers, openings, relatives};

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
    parser: Parser,
}

/// Buffers of [`Syntax::analyze_with`], reused from document to document.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    reader: TokenReader,
    atoms: Vec<TokenAtoms>,
    /// Where the atoms of each sentence end.
    ends: Vec<usize>,
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

const PARSER: &[u8] = include_bytes!("../models/parser.bin");

/// With the models that are built in.
impl Default for Syntax {
    fn default() -> Syntax {
        Syntax::embedded()
    }
}

impl Syntax {
    /// The tagger and parser with the models that are built in.
    #[must_use]
    pub fn embedded() -> Syntax {
        // The bytes are part of the crate, and a test loads them. Nothing is known of any word
        // where they are damaged nevertheless: nothing in a library panics.
        let parser = Parser::from_bytes(PARSER).unwrap_or_else(|_| Parser::none());
        Syntax::new(Clusters::embedded(), parser)
    }

    /// A tagger and parser with another model, and with the analyzer that is built in.
    #[must_use]
    pub fn new(clusters: Clusters, parser: Parser) -> Syntax {
        Syntax { analyzer: Analyzer::embedded(), clusters, parser }
    }

    /// The same tagger and parser with another morphological analyzer, one with words of the
    /// caller's own for instance. Tags and trees do not depend on it: it is there for the
    /// layers above, which ask for [`Syntax::analyzer`].
    ///
    /// ```
    /// use warta_morph::{Analyzer, Lexicon};
    /// use warta_syntax::Syntax;
    ///
    /// let analyzer = Analyzer::new(Lexicon::embedded().with_roots(["gojek"]));
    /// let syntax = Syntax::embedded().with_analyzer(analyzer);
    /// assert_eq!(syntax.analyzer().stem("menggojeki"), "gojek");
    /// ```
    #[must_use]
    pub fn with_analyzer(self, analyzer: Analyzer) -> Syntax {
        Syntax { analyzer, ..self }
    }

    /// The morphological analyzer: the one that is built in, unless another was given to
    /// [`Syntax::with_analyzer`].
    #[must_use]
    pub fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }

    /// The model that tags and parses.
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
    /// of unknown part of speech. Each thread keeps its buffers, some 2 MB, for the next
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
        words.clear();
        words.resize(document.tokens.len(), Word::default());
        for sentences in document.sentences.chunks(TOGETHER) {
            scratch.atoms.clear();
            scratch.ends.clear();
            for sentence in sentences {
                self.take(document, sentence, scratch);
            }
            let parsed = self.parser.parse_all(&scratch.atoms, &scratch.ends, &mut scratch.parser);
            let mut start = 0;
            for (sentence, &end) in sentences.iter().zip(&scratch.ends) {
                fill(document, sentence, parsed.get(start..end).unwrap_or_default(), words);
                start = end;
            }
        }
    }

    /// Takes what follows the dateline of a sentence.
    fn take(&self, document: Reading<'_>, sentence: &Sentence, scratch: &mut Scratch) {
        let Scratch { reader, atoms, ends, .. } = scratch;
        let own = document.tokens.get(sentence.tokens()).unwrap_or_default();
        let dateline = dateline::length(document.text, own);
        let mut verbs = document.verbs_of(sentence).iter().peekable();
        for (at, token) in (sentence.tokens().start..).zip(own).skip(dateline) {
            while verbs.next_if(|(verb, _)| *verb < at).is_some() {}
            let verb = verbs.next_if(|(verb, _)| *verb == at);
            let form = verb.map_or_else(|| token.text(document.text), |(_, verb)| verb);
            atoms.push(reader.read(form, &self.clusters));
        }
        ends.push(atoms.len());
    }
}

impl<'a> Reading<'a> {
    /// The verbs of a sentence.
    fn verbs_of(&self, sentence: &Sentence) -> &'a [(usize, String)] {
        let before = |at: usize| self.verbs.partition_point(|&(verb, _)| verb < at);
        let range = before(sentence.tokens().start)..before(sentence.tokens().end);
        self.verbs.get(range).unwrap_or_default()
    }
}

/// Gives a sentence the words that were parsed, those behind its dateline.
fn fill(document: Reading<'_>, sentence: &Sentence, parsed: &[Word], words: &mut [Word]) {
    let Reading { text, tokens, .. } = document;
    let first = sentence.tokens().start;
    let Some(tokens) = tokens.get(sentence.tokens()) else { return };
    let Some(words) = words.get_mut(sentence.tokens()) else { return };
    let dateline = tokens.len().saturating_sub(parsed.len());
    let Some(body) = words.get_mut(dateline..) else { return };
    let start = first + dateline;
    for (word, &read) in body.iter_mut().zip(parsed) {
        *word = Word { head: read.head.map(|head| head + start as u32), ..read };
    }
    for (at, _) in document.verbs_of(sentence) {
        if let Some(word) = words.get_mut(at - first) {
            word.upos = Upos::Verb;
        }
    }
    let (line, tokens) = tokens.split_at_checked(dateline).unwrap_or((tokens, &[]));
    let Some(body) = words.get_mut(dateline..) else { return };
    counts::mend(text, tokens, body, start);
    openers::mend(text, tokens, body, start);
    openings::mend(text, tokens, body, start);
    asked::mend(text, tokens, body, start);
    fronted::mend(text, tokens, body, start);
    relatives::mend(text, tokens, body, start);
    relatives::close_same(text, tokens, body, start);
    dateline::hang(text, line, words, first);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_is_whole() {
        assert!(Parser::from_bytes(PARSER).is_ok());
    }
}
