//! The tagger learns from two kinds of text: treebanks, which are small and have
//! the tags wanted, and news that was tagged by other conventions. A first model
//! learns the other conventions; a second learns from the treebanks what they
//! stand for; the third, which ships, learns from the treebanks and from the news
//! as the second reads it.

use std::error::Error;

use warta_syntax::Upos;
use warta_syntax::features::{TokenAtoms, tagger};
use warta_syntax::sequence::{FeatureSet, Scratch, SequenceModel};

use super::corpus::{CSUI, Corpus, FOLDS, Tagged, Tree};
use crate::sequence::{Instance, Options, train};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn upos_names() -> Vec<&'static str> {
    Upos::ALL.iter().map(|u| u.as_str()).collect()
}

/// The model of the other conventions.
pub(crate) fn news_model(corpus: &Corpus) -> Result<SequenceModel> {
    let instances: Vec<Instance> = corpus
        .tagged
        .iter()
        .map(|s| Instance::new(&s.tags, |at, f| tagger(&s.atoms, at, f)))
        .collect();
    let names: Vec<&str> = corpus.tags.iter().map(String::as_str).collect();
    let options = Options { epochs: 5, min_count: 3, ..Options::default() };
    Ok(SequenceModel::from_bytes(train(&names, &instances, &options).bytes()?)?)
}

fn with_tags(atoms: &[TokenAtoms], tags: &[u8], at: usize, f: &mut FeatureSet) {
    tagger(atoms, at, f);
    let tag = |i: Option<usize>| i.and_then(|i| tags.get(i)).map_or(99, |&t| u64::from(t));
    let (now, before, after) = (tag(Some(at)), tag(at.checked_sub(1)), tag(Some(at + 1)));
    f.push(50, now);
    f.push_pair(51, now, atoms[at].lower);
    f.push_pair(52, before, now);
    f.push_pair(53, now, after);
    f.push_triple(54, before, now, after);
    f.push_pair(55, now, atoms[at].affixes);
    f.push_pair(56, now, atoms[at].cluster.full());
    f.push_pair(57, now, atoms[at].suffixes[2]);
}

/// Tags by the other conventions, one list for each tree.
pub(crate) fn news_tags(corpus: &Corpus, model: &SequenceModel) -> Vec<Vec<u8>> {
    let mut scratch = Scratch::default();
    let tags = |atoms: &[TokenAtoms], scratch: &mut Scratch| {
        model.decode(atoms.len(), |at, f| tagger(atoms, at, f), scratch).to_vec()
    };
    corpus.trees.iter().map(|t| tags(&t.sentence.atoms, &mut scratch)).collect()
}

fn labels(tree: &Tree) -> Vec<u8> {
    tree.sentence.upos.iter().map(|&u| u as u8).collect()
}

/// The tags that the treebanks would give to the news.
pub(crate) fn read_news(
    corpus: &Corpus,
    news_tags: &[Vec<u8>],
    use_tree: &dyn Fn(&Tree) -> bool,
) -> Result<Vec<Vec<u8>>> {
    let model = stacked(corpus, news_tags, use_tree)?;
    let mut scratch = Scratch::default();
    let read = |s: &Tagged, scratch: &mut Scratch| {
        model.decode(s.tags.len(), |at, f| with_tags(&s.atoms, &s.tags, at, f), scratch).to_vec()
    };
    Ok(corpus.tagged.iter().map(|s| read(s, &mut scratch)).collect())
}

fn stacked(
    corpus: &Corpus,
    news_tags: &[Vec<u8>],
    use_tree: &dyn Fn(&Tree) -> bool,
) -> Result<SequenceModel> {
    let mut instances = Vec::new();
    for (tree, tags) in corpus.trees.iter().zip(news_tags).filter(|(t, _)| use_tree(t)) {
        let atoms = &tree.sentence.atoms;
        let instance = Instance::new(&labels(tree), |at, f| with_tags(atoms, tags, at, f));
        instances.push(instance.in_domain(tree.domain));
    }
    let options = Options { epochs: 10, min_count: 1, domain: Some(CSUI), ..Options::default() };
    Ok(SequenceModel::from_bytes(train(&upos_names(), &instances, &options).bytes()?)?)
}

/// The tagger as it ships, but from the chosen trees.
pub(crate) fn tagger_bytes(
    corpus: &Corpus,
    news: &[Vec<u8>],
    use_tree: &dyn Fn(&Tree) -> bool,
    copies: u32,
) -> Result<Vec<u8>> {
    let mut instances = Vec::new();
    for tree in corpus.trees.iter().filter(|t| use_tree(t)) {
        let atoms = &tree.sentence.atoms;
        let mut instance =
            Instance::new(&labels(tree), |at, f| tagger(atoms, at, f)).in_domain(tree.domain);
        instance.copies = if tree.domain == CSUI { 2 * copies } else { copies };
        instances.push(instance);
    }
    for (sentence, tags) in corpus.tagged.iter().zip(news) {
        instances.push(Instance::new(tags, |at, f| tagger(&sentence.atoms, at, f)));
    }
    let options = Options { epochs: 5, min_count: 3, domain: Some(CSUI), ..Options::default() };
    Ok(train(&upos_names(), &instances, &options).bytes()?)
}

fn score(
    corpus: &Corpus,
    news_tags: Option<&[Vec<u8>]>,
    model: &SequenceModel,
    fold: usize,
) -> (usize, usize) {
    let (mut right, mut all) = (0, 0);
    let mut scratch = Scratch::default();
    for (n, tree) in corpus.trees.iter().enumerate() {
        if tree.domain != CSUI || tree.fold != fold {
            continue;
        }
        let atoms = &tree.sentence.atoms;
        let found = model.decode(
            atoms.len(),
            |at, f| match news_tags {
                Some(tags) => with_tags(atoms, &tags[n], at, f),
                None => tagger(atoms, at, f),
            },
            &mut scratch,
        );
        right += found.iter().zip(labels(tree)).filter(|&(&f, g)| f == g).count();
        all += found.len();
    }
    (right, all)
}

pub(crate) fn cross_validate(corpus: &Corpus) -> Result<()> {
    let news_tags = news_tags(corpus, &news_model(corpus)?);
    let mut sums = [[0; 2]; 3];
    for fold in 0..FOLDS {
        let use_tree = |t: &Tree| t.domain != CSUI || t.fold != fold;
        let mut note = |which: usize, (right, all): (usize, usize)| {
            sums[which][0] += right;
            sums[which][1] += all;
            println!("fold {fold} model {which}: {:.2}", 100.0 * right as f64 / all as f64);
        };
        let model = stacked(corpus, &news_tags, &use_tree)?;
        note(0, score(corpus, Some(&news_tags), &model, fold));
        let news = read_news(corpus, &news_tags, &use_tree)?;
        let bytes = tagger_bytes(corpus, &news, &use_tree, 5)?;
        println!("{} bytes", bytes.len());
        note(1, score(corpus, None, &SequenceModel::from_bytes(bytes)?, fold));
        let bytes = tagger_bytes(corpus, &[], &use_tree, 1)?;
        println!("{} bytes", bytes.len());
        note(2, score(corpus, None, &SequenceModel::from_bytes(bytes)?, fold));
    }
    for [right, all] in sums {
        println!("{:.2}", 100.0 * right as f64 / all as f64);
    }
    Ok(())
}
