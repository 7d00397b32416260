//! Cross-validation on the first treebank.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use warta_syntax::features::tagger;
use warta_syntax::parser::{Parser, Scratch, View};
use warta_syntax::sequence::SequenceModel;
use warta_syntax::{Deprel, Upos};

use super::corpus::{CSUI, Corpus, FOLDS, Tree};
use super::parsing::{Example, Options, train, without_punctuation};
use super::tagging::{news_model, news_tags, read_news, tagger_bytes};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

pub(crate) fn tags_of(model: &SequenceModel, tree: &Tree) -> Vec<Upos> {
    let atoms = &tree.sentence.atoms;
    let mut scratch = warta_syntax::sequence::Scratch::default();
    let found = model.decode(atoms.len(), |at, f| tagger(atoms, at, f), &mut scratch);
    found.iter().map(|&l| Upos::ALL[usize::from(l)]).collect()
}

/// Tags for every tree by a model that has not seen it nor the parts `without`.
fn jackknife(corpus: &Corpus, without: &[usize]) -> Result<Vec<Vec<Upos>>> {
    let mut tags = vec![Vec::new(); corpus.trees.len()];
    for fold in 0..FOLDS {
        let model = tagger_bytes(
            corpus,
            &[],
            &|t| t.fold != fold && !(t.domain == CSUI && without.contains(&t.fold)),
            1,
        )?;
        let model = SequenceModel::from_bytes(model)?;
        for (tree, tags) in corpus.trees.iter().zip(&mut tags).filter(|(t, _)| t.fold == fold) {
            *tags = tags_of(&model, tree);
        }
    }
    Ok(tags)
}

/// Trains on everything and writes the models that ship.
pub(crate) fn train_all(corpus: &Corpus, directory: &Path) -> Result<()> {
    let news_tags = news_tags(corpus, &news_model(corpus)?);
    let news = read_news(corpus, &news_tags, &|_| true)?;
    let tagger = tagger_bytes(corpus, &news, &|_| true, 5)?;
    let tags = jackknife(corpus, &[])?;
    let options =
        Options { epochs: 10, seed: 17, domain: CSUI, cutoff: 0.5, min_count: 3, beam: 1 };
    let parser = train(&examples(corpus, &tags, &|_| true), &options)?;
    for (name, bytes) in [("clusters", &corpus.clusters), ("tagger", &tagger), ("parser", &parser)]
    {
        println!("{name}: {} bytes", bytes.len());
        fs::write(directory.join(name).with_extension("bin"), bytes)?;
    }
    Ok(())
}

pub(crate) fn examples<'a>(
    corpus: &'a Corpus,
    tags: &'a [Vec<Upos>],
    use_tree: &dyn Fn(&Tree) -> bool,
) -> Vec<Example<'a>> {
    let trees = corpus.trees.iter().zip(tags).filter(|(t, _)| use_tree(t));
    let example = |(tree, tags): (&'a Tree, &'a Vec<Upos>)| {
        let gold = &tree.sentence;
        let (heads, deprels) = without_punctuation(&gold.heads, &gold.deprels, tags);
        Example { atoms: &gold.atoms, tags, heads, deprels, domain: Some(tree.domain), copies: 1 }
    };
    trees.map(example).collect()
}

/// What a parser got right of one part, by relation: tokens, heads, relations.
#[derive(Clone, Debug, Default)]
struct Tally {
    upos: usize,
    bytes: usize,
    relations: BTreeMap<&'static str, [usize; 3]>,
}

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.upos += other.upos;
        self.bytes += other.bytes;
        for (name, counts) in &other.relations {
            let own = self.relations.entry(name).or_default();
            own.iter_mut().zip(counts).for_each(|(a, b)| *a += b);
        }
    }

    fn show(&self, name: &str) {
        let mut all = [0; 3];
        for counts in self.relations.values() {
            all.iter_mut().zip(counts).for_each(|(a, b)| *a += b);
        }
        let rate = |n: usize| 100.0 * n as f64 / all[0] as f64;
        println!(
            "{name}: UPOS {:.2} UAS {:.2} LAS {:.2}, {} bytes",
            rate(self.upos),
            rate(all[1]),
            rate(all[2]),
            self.bytes
        );
    }
}

pub(crate) fn parse_cv(corpus: &Corpus, epochs: u32, beam: usize) -> Result<()> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut tallies = Vec::new();
        loop {
            let fold = next.fetch_add(1, Ordering::Relaxed);
            if fold >= FOLDS {
                return tallies;
            }
            match parse_fold(corpus, fold, epochs, beam) {
                Ok(tally) => {
                    tally.show(&format!("fold {fold}"));
                    tallies.push(tally);
                }
                Err(error) => eprintln!("fold {fold}: {error}"),
            }
        }
    };
    let mut sum = Tally::default();
    std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        for worker in workers {
            let tallies = worker.join().unwrap_or_default();
            tallies.iter().for_each(|t| sum.add(t));
        }
    });
    for (name, [all, uas, las]) in &sum.relations {
        println!("{name:12} {all:5} lost heads {:4} lost relations {:4}", all - uas, all - las);
    }
    sum.show("all");
    Ok(())
}

fn parse_fold(corpus: &Corpus, fold: usize, epochs: u32, beam: usize) -> Result<Tally> {
    let tags = jackknife(corpus, &[fold])?;
    let use_tree = |t: &Tree| t.domain != CSUI || t.fold != fold;
    let options = Options { epochs, seed: 17, domain: CSUI, cutoff: 0.0, min_count: 1, beam };
    let bytes = train(&examples(corpus, &tags, &use_tree), &options)?;
    let mut tally = Tally { bytes: bytes.len(), ..Tally::default() };
    let parser = Parser::from_bytes(bytes)?.beam(beam);
    let (mut view, mut scratch) = (View::default(), Scratch::default());
    for (tree, tags) in corpus.trees.iter().zip(&tags).filter(|(t, _)| !use_tree(t)) {
        let gold = &tree.sentence;
        tally.upos += tags.iter().zip(&gold.upos).filter(|(a, b)| a == b).count();
        view.fill(&gold.atoms, tags.iter().copied());
        let arcs = parser.parse(&view, &mut scratch);
        for (arc, (head, deprel)) in arcs.iter().zip(gold.heads.iter().zip(&gold.deprels)) {
            let uas = arc.0.map(|h| h as usize) == *head;
            let counts = tally.relations.entry(base(*deprel)).or_default();
            counts[0] += 1;
            counts[1] += usize::from(uas);
            counts[2] += usize::from(uas && base(arc.1) == base(*deprel));
        }
    }
    Ok(tally)
}

fn base(deprel: Deprel) -> &'static str {
    deprel.as_str().split(':').next().unwrap_or_default()
}
