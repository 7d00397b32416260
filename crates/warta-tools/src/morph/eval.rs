//! Measures the analyzer on treebanks.

use std::collections::BTreeMap;

use warta_morph::{Analyzer, Upos};

use super::Outcome;
use super::treebank::{self, Sentence};

const CONTENT: [Upos; 4] = [Upos::Noun, Upos::Verb, Upos::Adj, Upos::Adv];

/// Right answers out of all.
#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
    misses: BTreeMap<String, usize>,
}

impl Tally {
    fn count(&mut self, right: bool, miss: impl FnOnce() -> String) {
        self.all += 1;
        if right {
            self.right += 1;
        } else {
            *self.misses.entry(miss()).or_default() += 1;
        }
    }

    fn show(&self, name: &str, verbose: bool) {
        let share = 100.0 * self.right as f64 / self.all.max(1) as f64;
        println!("  {name:28} {share:6.2} %   ({} of {})", self.right, self.all);
        if verbose {
            let mut misses: Vec<_> = self.misses.iter().collect();
            misses.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
            for (miss, n) in misses {
                println!("      {n:4} {miss}");
            }
        }
    }
}

pub(crate) fn run(args: &[String]) -> Outcome {
    let verbose = args.iter().any(|a| a == "-v");
    let part = args.iter().position(|a| a == "--part").and_then(|at| args.get(at + 1));
    let analyzer = Analyzer::embedded();
    let paths = args.iter().filter(|a| a.ends_with(".conllu"));
    for path in paths {
        let mut sentences = treebank::read(path)?;
        let half = sentences.len() / 2;
        match part.map(String::as_str) {
            Some("first") => sentences.truncate(half),
            Some("second") => drop(sentences.drain(..half)),
            _ => {}
        }
        println!("{path}");
        report(&analyzer, &sentences, verbose);
    }
    Ok(())
}

fn report(analyzer: &Analyzer, sentences: &[Sentence], verbose: bool) {
    let [mut identity, mut roots, mut affixed, mut names, mut stems] =
        std::array::from_fn(|_| Tally::default());
    for word in sentences.iter().flat_map(|s| &s.words) {
        let form = word.form.to_lowercase();
        let gold = word.lemma.to_lowercase();
        if CONTENT.contains(&word.upos) {
            let stem = analyzer.stem(&form);
            let miss = || format!("{form} -> {stem}, gold {gold} {}", word.upos);
            identity.count(form == gold, String::new);
            roots.count(stem == gold, miss);
            if form != gold {
                affixed.count(stem == gold, String::new);
            }
        }
        if word.upos == Upos::Propn {
            let lemma = analyzer.lemma(&word.form, word.upos);
            names.count(lemma == word.form, || format!("{form} -> {lemma}"));
            let stem = analyzer.stem(&form);
            stems.count(stem == form, || format!("{form} -> {stem}"));
        }
    }
    identity.show("identity on content words", false);
    roots.show("root accuracy", verbose);
    affixed.show("of those with affixes", false);
    names.show("names kept by lemma", verbose);
    stems.show("names kept by stem", verbose);
    lemmas(analyzer, sentences, verbose);
}

fn lemmas(analyzer: &Analyzer, sentences: &[Sentence], verbose: bool) {
    let [mut lemmas, mut splits] = std::array::from_fn(|_| Tally::default());
    let [mut both, mut found_all, mut gold_all] = [0usize; 3];
    for sentence in sentences {
        for (token, &split) in sentence.tokens.iter().zip(&sentence.split) {
            let lemma = analyzer.lemma_at(&token.form, token.upos, token.place());
            let right = lemma.to_lowercase() == token.lemma.to_lowercase();
            lemmas.count(right, || {
                format!("{} {} -> {lemma}, gold {}", token.form, token.upos, token.lemma)
            });
            let clitics = analyzer.split_clitics(&token.form);
            let found = clitics.enclitic.is_some() || clitics.particle.is_some();
            both += usize::from(found && split);
            found_all += usize::from(found);
            gold_all += usize::from(split);
            if token.upos != Upos::Propn {
                splits.count(found == split, || format!("{} split in gold: {split}", token.form));
            }
        }
    }
    lemmas.show("lemma of surface tokens", verbose);
    splits.show("clitics split as in gold", verbose);
    let f1 = 200.0 * both as f64 / (found_all + gold_all).max(1) as f64;
    println!("  F1 of split tokens           {f1:6.2} %   ({found_all} found, {gold_all} in gold)");
}
