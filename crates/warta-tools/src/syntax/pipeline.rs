//! From data to models, for what ships and for each part of a cross-validation.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use warta_syntax::features::{TokenAtoms, tagger};
use warta_syntax::parser::Parser;
use warta_syntax::sequence::{self, SequenceModel};
use warta_syntax::{Clusters, Syntax, Upos};

use super::corpus::{CSUI, Corpus, FOLDS, RUN, Tree};
use super::parsing::{Example, Options, train, without_punctuation};
use super::score::Score;
use super::tagging::{News, tagger_bytes};
use super::treebank::{Sentence, read_conllu};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The model files.
struct Models {
    tagger: Vec<u8>,
    parser: Vec<u8>,
}

/// Trains on everything and writes the models that ship.
pub(crate) fn train_all(corpus: &Corpus, directory: &Path) -> Result<()> {
    let Models { tagger, parser } = learn(corpus, &News::tag(corpus)?, &|_| true)?;
    for (name, bytes) in [("clusters", &corpus.clusters), ("tagger", &tagger), ("parser", &parser)]
    {
        println!("{name}: {} bytes", bytes.len());
        fs::write(directory.join(name).with_extension("bin"), bytes)?;
    }
    Ok(())
}

/// Holds out each part of the first treebank in turn, and scores what was learned
/// without it on the text of the part.
pub(crate) fn cross_validate(corpus: &Corpus, folds: usize) -> Result<()> {
    let news = News::tag(corpus)?;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut sum = Score::default();
        loop {
            let fold = next.fetch_add(1, Ordering::Relaxed);
            if fold >= folds.min(FOLDS) {
                return sum;
            }
            match score_fold(corpus, &news, fold) {
                Ok(score) => {
                    println!("part {fold}: {score}");
                    sum.add(score);
                }
                Err(error) => eprintln!("part {fold}: {error}"),
            }
        }
    };
    let mut sum = Score::default();
    std::thread::scope(|scope| {
        for worker in [scope.spawn(work), scope.spawn(work)] {
            sum.add(worker.join().unwrap_or_default());
        }
    });
    println!("all: {sum}");
    Ok(())
}

/// Scores the embedded models on a treebank; they were trained on some.
pub(crate) fn evaluate(file: &Path) -> Result<()> {
    let (syntax, sentences) = (Syntax::embedded(), read_conllu(file)?);
    let sentences: Vec<&Sentence> = sentences.iter().collect();
    let mut score = Score::default();
    sentences.chunks(RUN).for_each(|run| score.measure(&syntax, run));
    println!("{score}");
    Ok(())
}

fn score_fold(corpus: &Corpus, news: &News, fold: usize) -> Result<Score> {
    let held_out = |t: &&Tree| t.domain == CSUI && t.fold == fold;
    let models = learn(corpus, news, &|t| !held_out(&t))?;
    let syntax = Syntax::new(
        Clusters::from_bytes(corpus.clusters.clone())?,
        SequenceModel::from_bytes(models.tagger)?,
        Parser::from_bytes(models.parser)?,
    )?;
    let sentences: Vec<_> = corpus.trees.iter().filter(held_out).map(|t| &t.sentence).collect();
    let mut score = Score::default();
    sentences.chunks(RUN).for_each(|run| score.measure(&syntax, run));
    Ok(score)
}

/// Trains tagger and parser on the chosen trees and the tagged news.
fn learn(corpus: &Corpus, news: &News, use_tree: &dyn Fn(&Tree) -> bool) -> Result<Models> {
    let read = news.in_other_tags(corpus, use_tree)?;
    let tagger = tagger_bytes(corpus, &read, use_tree, 5)?;
    let tags = jackknife(corpus, use_tree)?;
    let options =
        Options { epochs: 10, seed: 17, domain: CSUI, cutoff: 0.5, min_count: 3, dropout: 30 };
    let parser = train(&examples(corpus, &tags, use_tree), &options)?;
    Ok(Models { tagger, parser })
}

/// Tags for every tree by a model that has not seen its part.
fn jackknife(corpus: &Corpus, use_tree: &dyn Fn(&Tree) -> bool) -> Result<Vec<Vec<Upos>>> {
    let mut tags = vec![Vec::new(); corpus.trees.len()];
    for fold in 0..FOLDS {
        let bytes = tagger_bytes(corpus, &[], &|t| t.fold != fold && use_tree(t), 1)?;
        let model = SequenceModel::from_bytes(bytes)?;
        let mut scratch = sequence::Scratch::default();
        for (tree, tags) in corpus.trees.iter().zip(&mut tags).filter(|(t, _)| t.fold == fold) {
            *tags = tag(&model, &tree.sentence.atoms, &mut scratch);
        }
    }
    Ok(tags)
}

fn tag(model: &SequenceModel, atoms: &[TokenAtoms], scratch: &mut sequence::Scratch) -> Vec<Upos> {
    let labels = model.decode(atoms.len(), |at, f| tagger(atoms, at, f), scratch);
    labels.iter().map(|&label| Upos::ALL[usize::from(label)]).collect()
}

fn examples<'a>(
    corpus: &'a Corpus,
    tags: &'a [Vec<Upos>],
    use_tree: &dyn Fn(&Tree) -> bool,
) -> Vec<Example<'a>> {
    let example = |(tree, tags): (&'a Tree, &'a Vec<Upos>)| {
        let gold = &tree.sentence;
        let (heads, deprels) = without_punctuation(&gold.heads, &gold.deprels, tags);
        let domain = Some(tree.domain);
        Example { atoms: &gold.atoms, tags, heads, deprels, domain, copies: 1 }
    };
    let trees = corpus.trees.iter().zip(tags).filter(|(t, _)| use_tree(t));
    trees.map(example).collect()
}
