//! From data to models, for what ships and for each part of a cross-validation.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use warta_syntax::parser::Parser;
use warta_syntax::{Clusters, Syntax};

use super::corpus::{CSUI, Corpus, FOLDS, RUN, Tree};
use super::parsing::{Plan, parser_bytes};
use super::score::Score;
use super::tagging::News;
use super::treebank::{Sentence, read_conllu};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Trains on everything and writes the models that ship.
pub(crate) fn train_all(corpus: &Corpus, directory: &Path, plan: &Plan) -> Result<()> {
    let parser = learn(corpus, &News::tag(corpus)?, &|_| true, plan)?;
    for (name, bytes) in [("clusters", &corpus.clusters), ("parser", &parser)] {
        println!("{name}: {} bytes", bytes.len());
        fs::write(directory.join(name).with_extension("bin"), bytes)?;
    }
    Ok(())
}

/// Holds out each part of the first treebank in turn, and scores what was learned
/// without it on the text of the part.
pub(crate) fn cross_validate(corpus: &Corpus, folds: usize, plan: &Plan) -> Result<()> {
    let news = News::tag(corpus)?;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut sum = Score::default();
        loop {
            let fold = next.fetch_add(1, Ordering::Relaxed);
            if fold >= folds.min(FOLDS) {
                return sum;
            }
            match score_fold(corpus, &news, fold, plan) {
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

fn score_fold(corpus: &Corpus, news: &News, fold: usize, plan: &Plan) -> Result<Score> {
    let held_out = |t: &&Tree| t.domain == CSUI && t.fold == fold;
    let parser = learn(corpus, news, &|t| !held_out(&t), plan)?;
    let clusters = Clusters::from_bytes(corpus.clusters.clone())?;
    let syntax = Syntax::new(clusters, Parser::from_bytes(parser)?);
    let sentences: Vec<_> = corpus.trees.iter().filter(held_out).map(|t| &t.sentence).collect();
    let mut score = Score::default();
    sentences.chunks(RUN).for_each(|run| score.measure(&syntax, run));
    Ok(score)
}

/// The model of the chosen trees and the tagged news.
fn learn(
    corpus: &Corpus,
    news: &News,
    use_tree: &dyn Fn(&Tree) -> bool,
    plan: &Plan,
) -> Result<Vec<u8>> {
    let read = news.in_other_tags(corpus, use_tree)?;
    Ok(parser_bytes(corpus, &read, use_tree, plan)?)
}
