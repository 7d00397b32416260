//! Scores as in the CoNLL 2018 shared task, over surface tokens of the library's
//! own making.

use std::collections::HashMap;

use warta_syntax::{Deprel, Syntax};
use warta_text::{split_sentences, tokenize_into};

use super::treebank::Sentence;

/// How much was found, how much is there, and how much of it is right.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    gold: usize,
    found: usize,
    tokens: usize,
    upos: usize,
    uas: usize,
    las: usize,
}

impl Score {
    pub(crate) fn add(&mut self, other: Score) {
        self.gold += other.gold;
        self.found += other.found;
        self.tokens += other.tokens;
        self.upos += other.upos;
        self.uas += other.uas;
        self.las += other.las;
    }

    /// Analyzes the sentences as one text, joined by spaces.
    pub(crate) fn measure(&mut self, syntax: &Syntax, sentences: &[&Sentence]) {
        let mut text = String::new();
        let mut gold = HashMap::new();
        for sentence in sentences {
            if !text.is_empty() {
                text.push(' ');
            }
            let span = |at: usize| {
                let (start, end) = sentence.spans[at];
                (text.len() + start, text.len() + end)
            };
            for at in 0..sentence.len() {
                let head = sentence.heads[at].map(span);
                gold.insert(span(at), (sentence.upos[at], head, sentence.deprels[at]));
            }
            text.push_str(&sentence.text);
        }
        let (mut tokens, mut found, mut words) = (Vec::new(), Vec::new(), Vec::new());
        tokenize_into(&text, &mut tokens);
        split_sentences(&text, &tokens, &mut found);
        syntax.analyze_into(&text, &tokens, &found, &mut words);
        let span = |at: usize| (tokens[at].span().start(), tokens[at].span().end());
        self.gold += gold.len();
        self.found += tokens.len();
        for (at, word) in words.iter().enumerate() {
            let Some((upos, head, deprel)) = gold.get(&span(at)) else {
                continue;
            };
            self.tokens += 1;
            self.upos += usize::from(word.upos == *upos);
            if word.head.map(|h| span(h as usize)) == *head {
                self.uas += 1;
                self.las += usize::from(base(word.deprel) == base(*deprel));
            }
        }
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let f1 = |right: usize| 200.0 * right as f64 / (self.gold + self.found).max(1) as f64;
        let [tokens, upos, uas, las] = [self.tokens, self.upos, self.uas, self.las].map(f1);
        write!(f, "tokens {tokens:.2} UPOS {upos:.2} UAS {uas:.2} LAS {las:.2}")
    }
}

/// The relation without its subtype.
fn base(deprel: Deprel) -> &'static str {
    deprel.as_str().split(':').next().unwrap_or_default()
}
