//! Cross-validation on the first treebank.

use std::error::Error;
use std::fs;
use std::path::Path;

use warta_syntax::features::tagger;
use warta_syntax::parser::{Parser, Scratch, View};
use warta_syntax::sequence::SequenceModel;
use warta_syntax::{Deprel, Upos};

use super::corpus::{CSUI, Corpus, FOLDS, Tree};
use super::parsing::{Example, Options, train};
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
    let options = Options { epochs: 10, seed: 17, domain: CSUI, cutoff: 0.5, min_count: 3 };
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
    trees
        .map(|(tree, tags)| Example {
            atoms: &tree.sentence.atoms,
            tags,
            heads: &tree.sentence.heads,
            deprels: &tree.sentence.deprels,
            domain: Some(tree.domain),
            copies: 1,
        })
        .collect()
}

pub(crate) fn parse_cv(corpus: &Corpus, epochs: u32) -> Result<()> {
    let mut sums = [0usize; 3];
    let (mut sizes, mut upos) = (0, 0);
    for fold in 0..FOLDS {
        let tags = jackknife(corpus, &[fold])?;
        let use_tree = |t: &Tree| t.domain != CSUI || t.fold != fold;
        let options = Options { epochs, seed: 17, domain: CSUI, cutoff: 0.5, min_count: 3 };
        let bytes = train(&examples(corpus, &tags, &use_tree), &options)?;
        sizes += bytes.len();
        let parser = Parser::from_bytes(bytes)?;
        let (mut view, mut scratch) = (View::default(), Scratch::default());
        let mut part = [0usize; 3];
        for (tree, tags) in corpus.trees.iter().zip(&tags).filter(|(t, _)| !use_tree(t)) {
            let gold = &tree.sentence;
            upos += tags.iter().zip(&gold.upos).filter(|(a, b)| a == b).count();
            view.fill(&gold.atoms, tags.iter().copied());
            let arcs = parser.parse(&view, &mut scratch);
            for (arc, (head, deprel)) in arcs.iter().zip(gold.heads.iter().zip(&gold.deprels)) {
                let uas = arc.0.map(|h| h as usize) == *head;
                part[0] += 1;
                part[1] += usize::from(uas);
                part[2] += usize::from(uas && base(arc.1) == base(*deprel));
            }
        }
        let rate = |n: usize| 100.0 * n as f64 / part[0] as f64;
        println!("fold {fold}: UAS {:.2} LAS {:.2}", rate(part[1]), rate(part[2]));
        sums.iter_mut().zip(part).for_each(|(s, p)| *s += p);
    }
    let rate = |n: usize| 100.0 * n as f64 / sums[0] as f64;
    println!(
        "UPOS {:.2} UAS {:.2} LAS {:.2}, {} bytes",
        rate(upos),
        rate(sums[1]),
        rate(sums[2]),
        sizes / FOLDS
    );
    Ok(())
}

fn base(deprel: Deprel) -> &'static str {
    deprel.as_str().split(':').next().unwrap_or_default()
}
