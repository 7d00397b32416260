//! `text score`: F1 of tokens and sentences on a CoNLL-U file.

use std::collections::HashSet;
use std::error::Error;

use warta_text::{AbbreviationDots, SentenceSplitter, ShortCapitals, Tokenizer};

use super::treebank::{GoldText, documents};

/// Byte ranges in one document.
type Ranges = Vec<(usize, usize)>;

#[derive(Default)]
struct Count {
    right: usize,
    found: usize,
    gold: usize,
}

impl Count {
    fn add(&mut self, found: &Ranges, gold: &Ranges) {
        let set: HashSet<_> = found.iter().collect();
        self.right += gold.iter().filter(|g| set.contains(g)).count();
        self.found += found.len();
        self.gold += gold.len();
    }

    fn show(&self, name: &str) {
        let f1 = 200.0 * self.right as f64 / (self.found + self.gold).max(1) as f64;
        let Count { right, found, gold } = self;
        println!("{name:10} F1 {f1:6.2}   ({right} right, {found} found, {gold} gold)");
    }
}

/// Prints both figures, and with `-v` every gold range that was not found.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let path = args.iter().find(|a| !a.starts_with('-')).ok_or("which file?")?;
    let has = |flag: &str| args.iter().any(|a| a == flag);
    let mut tokenizer = Tokenizer::new();
    if has("--split-dots") {
        tokenizer = tokenizer.abbreviation_dots(AbbreviationDots::Split);
    }
    let mut splitter = SentenceSplitter::new();
    if has("--short-capitals-go-on") {
        splitter = splitter.short_capitals(ShortCapitals::GoOn);
    }
    let (mut tokens, mut sentences) = (Count::default(), Count::default());
    for document in documents(&std::fs::read_to_string(path)?)? {
        let (t, s) = found(tokenizer, splitter, &document.text);
        tokens.add(&t, &document.tokens);
        sentences.add(&s, &document.sentences);
        if has("-v") {
            show_misses("token", &document, &document.tokens, &t);
            show_misses("sentence", &document, &document.sentences, &s);
        }
    }
    tokens.show("tokens");
    sentences.show("sentences");
    Ok(())
}

fn found(tokenizer: Tokenizer, splitter: SentenceSplitter, text: &str) -> (Ranges, Ranges) {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    tokenizer.tokenize_into(text, &mut tokens);
    splitter.split_into(text, &tokens, &mut sentences);
    let tokens = tokens.iter().map(|t| (t.span().start(), t.span().end())).collect();
    let sentences = sentences.iter().map(|s| (s.span().start(), s.span().end())).collect();
    (tokens, sentences)
}

fn show_misses(what: &str, document: &GoldText, gold: &Ranges, found: &Ranges) {
    let set: HashSet<_> = found.iter().collect();
    for &(start, end) in gold.iter().filter(|g| !set.contains(g)) {
        let inside: Vec<_> = found
            .iter()
            .filter(|&&(s, e)| s < end && start < e)
            .filter_map(|&(s, e)| document.text.get(s..e))
            .collect();
        println!("{what:9} {:?} found as {inside:?}", document.text.get(start..end));
    }
}
