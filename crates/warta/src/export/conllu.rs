use std::borrow::Cow;
use std::io::{self, Write};

use warta_morph::Analyzer;
use warta_syntax::{SyntacticHead, SyntacticWord, Word};
use warta_text::Sentence;

use crate::contract::Offsets;
use crate::document::on_one_line;
use crate::{Document, OffsetUnit};

/// Writes the tree of each sentence as CoNLL-U.
///
/// Needs the `tokens` layer. Tokens with clitics are ranges of syntactic words (`3-4
/// rumahnya`, then `rumah` and `nya`), as Universal Dependencies wants it, cut by the lexicon
/// that is built in; see [`Word::syntactic_words`]. A document with a name begins with
/// `# newdoc id`, and its sentences have that name before their number, so that no two
/// sentences of a file have one name. The places of tokens stand in the last column, in
/// characters as UDPipe counts them (`TokenRange=3:9`), with `SpaceAfter=No` where the next
/// token touches. Format: <https://universaldependencies.org/format.html>.
///
/// # Errors
/// Where `out` fails.
pub fn conllu(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let analyzer = Analyzer::embedded();
    let name = document.id().map(|id| on_one_line(id).replace(char::is_whitespace, "_"));
    if let Some(name) = &name {
        writeln!(out, "# newdoc id = {name}")?;
    }
    let within = name.map_or_else(String::new, |name| name + "-");
    let offsets = Offsets::new(document.text(), OffsetUnit::Chars);
    for (number, sentence) in document.sentences().iter().enumerate() {
        writeln!(out, "# sent_id = {within}{}", number + 1)?;
        writeln!(out, "# text = {}", document.phrase(sentence.span()))?;
        let tree = Tree::new(document, sentence, &analyzer);
        for token in &tree.tokens {
            tree.write(token, &offsets, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A sentence with its syntactic words numbered.
struct Tree<'d> {
    document: &'d Document<'d>,
    /// Index of the sentence's first token.
    first: usize,
    tokens: Vec<Token<'d>>,
}

struct Token<'d> {
    at: usize,
    form: &'d str,
    word: Word,
    words: Vec<SyntacticWord>,
    /// The number of the first of its words.
    number: usize,
}

impl<'d> Tree<'d> {
    fn new(document: &'d Document<'d>, sentence: &Sentence, analyzer: &Analyzer) -> Tree<'d> {
        let mut number = 1;
        let read = sentence.tokens().filter_map(|at| {
            let form = document.tokens().get(at)?.text(document.text());
            let word = *document.words().get(at)?;
            let words = word.syntactic_words(form, analyzer);
            let token = Token { at, form, word, number, words };
            number += token.words.len();
            Some(token)
        });
        let tokens = read.collect();
        Tree { document, first: sentence.tokens().start, tokens }
    }

    /// The number of the word that stands for the token which governs another.
    fn head(&self, of: &Token<'_>) -> usize {
        let head = of.word.head.and_then(|head| (head as usize).checked_sub(self.first));
        let Some(token) = head.and_then(|head| self.tokens.get(head)) else { return 0 };
        let outer = token.words.iter().position(|w| w.head == SyntacticHead::OfToken);
        token.number + outer.unwrap_or(0)
    }

    fn write(&self, token: &Token<'_>, offsets: &Offsets, out: &mut impl Write) -> io::Result<()> {
        let form = field(token.form);
        let Token { at, number, .. } = *token;
        let place = self.place(at, offsets);
        if token.words.len() > 1 {
            let last = number + token.words.len() - 1;
            writeln!(out, "{number}-{last}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{place}")?;
        }
        for (within, word) in token.words.iter().enumerate() {
            let form = field(token.form.get(word.span.clone()).unwrap_or_default());
            let lemma = match (within, self.document.lemma(at)) {
                (0, Some(lemma)) => field(lemma),
                (0, None) => form.clone(),
                _ => form.to_lowercase().into(),
            };
            let head = match word.head {
                SyntacticHead::OfToken => self.head(token),
                SyntacticHead::Within(other) => number + other,
            };
            let (id, upos, deprel) = (number + within, word.upos.as_str(), word.deprel.as_str());
            let place = if token.words.len() > 1 { "_" } else { &place };
            writeln!(out, "{id}\t{form}\t{lemma}\t{upos}\t_\t_\t{head}\t{deprel}\t_\t{place}")?;
        }
        Ok(())
    }

    /// The last column of the token with this index.
    fn place(&self, at: usize, offsets: &Offsets) -> String {
        let tokens = self.document.tokens();
        let span = tokens.get(at).map(|token| token.span());
        let (start, end) = span.map_or((0, 0), |span| (span.start(), span.end()));
        let touches = tokens.get(at + 1).is_some_and(|next| next.span().start() == end);
        let space = if touches { "SpaceAfter=No|" } else { "" };
        let (start, end) = (offsets.at(start), offsets.at(end));
        format!("{space}TokenRange={start}:{end}")
    }
}

/// A column, which must not be empty.
fn field(text: &str) -> Cow<'_, str> {
    if text.is_empty() { "_".into() } else { on_one_line(text) }
}
