//! Parts of speech are learned from two kinds of text: treebanks, which are small and have
//! the tags wanted, and news that was tagged by other conventions. A first model
//! learns the other conventions; a second learns from the treebanks what they
//! stand for; the network that ships learns from the treebanks and from the news
//! as the second reads it.

use std::error::Error;

use warta_syntax::Upos;
use warta_syntax::features::TokenAtoms;
use warta_syntax::sequence::{FeatureSet, Scratch, SequenceModel};

use super::corpus::{CSUI, Corpus, Tree};
use crate::sequence::{Instance, Options, train};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The tags that the trees would have by the conventions of the tagged news.
pub(crate) struct News {
    /// One list for each tree.
    tags: Vec<Vec<u8>>,
}

impl News {
    /// Learns the conventions of the tagged news and tags the trees by them.
    pub(crate) fn tag(corpus: &Corpus) -> Result<News> {
        let instance = |at: usize| {
            let sentence = &corpus.tagged[at];
            Instance::new(&sentence.tags, |at, f| tagger(&sentence.atoms, at, f))
        };
        let instances: Vec<Instance> = (0..corpus.tagged.len()).map(instance).collect();
        let names: Vec<&str> = corpus.tags.iter().map(String::as_str).collect();
        let options = Options { epochs: 5, min_count: 3, ..Options::default() };
        let model = SequenceModel::from_bytes(train(&names, &instances, &options).bytes()?)?;
        let mut scratch = Scratch::default();
        let mut tags = Vec::new();
        for tree in &corpus.trees {
            let atoms = &tree.sentence.atoms;
            let extract = |at, f: &mut FeatureSet| tagger(atoms, at, f);
            tags.push(model.decode(atoms.len(), extract, &mut scratch).to_vec());
        }
        Ok(News { tags })
    }

    /// The tags that the treebanks would give to the tagged news, as far as the
    /// chosen trees teach.
    pub(crate) fn in_other_tags(
        &self,
        corpus: &Corpus,
        use_tree: &dyn Fn(&Tree) -> bool,
    ) -> Result<Vec<Vec<u8>>> {
        let mut instances = Vec::new();
        for (tree, tags) in corpus.trees.iter().zip(&self.tags).filter(|(t, _)| use_tree(t)) {
            let atoms = &tree.sentence.atoms;
            let instance = Instance::new(&labels(tree), |at, f| with_tags(atoms, tags, at, f));
            instances.push(instance.in_domain(tree.domain));
        }
        let options = Options { min_count: 1, domain: Some(CSUI), ..Options::default() };
        let trained = train(&upos_names(), &instances, &options);
        let model = SequenceModel::from_bytes(trained.bytes()?)?;
        let mut scratch = Scratch::default();
        let mut read = Vec::new();
        for sentence in &corpus.tagged {
            let extract = |at, f: &mut _| with_tags(&sentence.atoms, &sentence.tags, at, f);
            read.push(model.decode(sentence.tags.len(), extract, &mut scratch).to_vec());
        }
        Ok(read)
    }
}

fn upos_names() -> Vec<&'static str> {
    Upos::ALL.iter().map(|upos| upos.as_str()).collect()
}

fn labels(tree: &Tree) -> Vec<u8> {
    tree.sentence.upos.iter().map(|&u| u as u8).collect()
}

/// What the tagger sees, and tags by other conventions.
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

/// Adds what both models see at position `at` of a sentence.
fn tagger(sentence: &[TokenAtoms], at: usize, f: &mut FeatureSet) {
    let token = |i: Option<usize>| i.and_then(|i| sentence.get(i)).copied().unwrap_or_default();
    let (now, before, after) = (token(Some(at)), token(at.checked_sub(1)), token(Some(at + 1)));
    let (before2, after2) = (token(at.checked_sub(2)), token(Some(at + 2)));
    let (c, cb, ca) = (now.cluster, before.cluster, after.cluster);
    f.push(0, now.lower);
    f.push(7, now.bare);
    for (n, &suffix) in (8..).zip(&now.suffixes) {
        f.push(n, suffix);
    }
    for (n, &prefix) in (14..).zip(&now.prefixes) {
        f.push(n, prefix);
    }
    f.push(18, now.shape);
    f.push_pair(21, now.shape, now.suffixes[2]);
    f.push(22, now.affixes);
    f.push(26, c.full());
    f.push(27, c.prefix(6));
    f.push(28, c.prefix(4));
    f.end_group();
    f.push(1, before.lower);
    f.push(23, before.suffixes[2]);
    f.end_group();
    f.push(2, after.lower);
    f.push(24, after.suffixes[2]);
    f.end_group();
    f.push(5, before2.lower);
    f.push(33, before2.cluster.full());
    f.end_group();
    f.push(6, after2.lower);
    f.push(34, after2.cluster.full());
    f.end_group();
    // Few shapes and affixes stand side by side, the same ones again and again.
    f.push_triple(19, before.shape, now.shape, after.shape);
    f.push_pair(20, now.shape, u64::from(at == 0));
    f.push_pair(25, before.affixes, now.affixes);
    f.end_group();
    f.push_pair(3, before.lower, now.lower);
    f.push_pair(4, now.lower, after.lower);
    f.push_pair(29, cb.full(), c.full());
    f.push_pair(30, c.full(), ca.full());
    f.push_pair(31, cb.full(), now.lower);
    f.push_pair(32, now.lower, ca.full());
    f.push_pair(35, cb.full(), ca.full());
}
