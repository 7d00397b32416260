//! From treebanks and tagged news to the network that tags and parses.
//!
//! The treebanks are small. Several networks learn from them alone, then read the
//! news; the network that ships learns from the treebanks and from what the others
//! agree on of the news (self-training, with the odds of each head kept).

use warta_syntax::Deprel;
use warta_syntax::features::TokenAtoms;
use warta_syntax::parser::{Shape, rows};
use warta_syntax::sequence::ModelError;

use super::corpus::{CSUI, Corpus, Tree};
use super::network::{Example, Options, Parameters, annotate, train};
use super::treebank::Sentence;

/// Choices of training.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// How many networks read the news.
    pub(crate) readers: u64,
    /// How often they go through the trees.
    pub(crate) reader_epochs: usize,
    /// How often the last one goes through trees and news.
    pub(crate) epochs: usize,
    /// How often each tree counts beside the news.
    pub(crate) copies: usize,
    /// Sentences of news that are used.
    pub(crate) news: usize,
}

/// Sentences of news of other lengths are left out.
const LENGTHS: core::ops::RangeInclusive<usize> = 4..=60;

/// The parser's model bytes; `tags` are those of the tagged news.
pub(crate) fn parser_bytes(
    corpus: &Corpus,
    tags: &[Vec<u8>],
    use_tree: &dyn Fn(&Tree) -> bool,
    plan: &Plan,
) -> Result<Vec<u8>, ModelError> {
    let trees: Vec<Example> = corpus
        .trees
        .iter()
        .filter(|t| use_tree(t))
        .map(|t| from_tree(&t.sentence, t.domain))
        .collect();
    let trees: Vec<&Example> = trees.iter().collect();
    // What ships must be fast; what reads the news may take its time, and being large
    // for the few trees it has, leaves more out while it learns.
    let shape = Shape { width: 192, inner: 96, reach: vec![1, 1, 2, 2, 4, 8] };
    let mut options = Options { shape, epochs: plan.reader_epochs, seed: 17, dropout: (0.25, 0.4) };
    let mut readers: Vec<Parameters> = Vec::new();
    for reader in 0..plan.readers {
        options.seed = 17 + reader;
        readers.push(train(&trees, &options));
    }
    let mut news = Vec::new();
    for (sentence, tags) in corpus.tagged.iter().zip(tags) {
        if LENGTHS.contains(&sentence.atoms.len()) && news.len() < plan.news && plan.readers > 0 {
            let mut example = from_news(&sentence.atoms, tags);
            annotate(&readers, &mut example);
            news.push(example);
        }
    }
    let copies = trees.iter().flat_map(|&tree| std::iter::repeat_n(tree, plan.copies));
    let examples: Vec<&Example> = copies.chain(&news).collect();
    let shape = Shape { width: 64, inner: 64, reach: vec![1, 1, 2, 4, 8] };
    let options = Options { shape, epochs: plan.epochs, seed: 17, dropout: (0.15, 0.1) };
    train(&examples, &options).weights(CSUI).encode()
}

fn from_tree(gold: &Sentence, domain: u8) -> Example {
    let best: Vec<u32> = gold.heads.iter().map(|h| h.map_or(0, |h| h as u32 + 1)).collect();
    let place = |deprel: &Deprel| Deprel::ALL.iter().position(|d| d == deprel).unwrap_or(0) as u8;
    Example {
        traits: gold.atoms.iter().map(rows).collect(),
        heads: best.iter().map(|&head| vec![(head, 1.0)]).collect(),
        best,
        deprels: gold.deprels.iter().map(place).collect(),
        tags: gold.upos.iter().map(|&u| u as u8).collect(),
        domain,
    }
}

fn from_news(atoms: &[TokenAtoms], tags: &[u8]) -> Example {
    Example {
        traits: atoms.iter().map(rows).collect(),
        heads: Vec::new(),
        best: Vec::new(),
        deprels: Vec::new(),
        tags: tags.to_vec(),
        domain: CSUI,
    }
}
