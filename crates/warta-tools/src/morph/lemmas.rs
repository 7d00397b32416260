//! Learns which words the treebanks give another lemma than the rules do.
//!
//! The votes are for pairs of word and part of speech. Words written with a capital
//! inside a sentence are parts of names and have no vote.

use std::collections::{BTreeMap, HashMap};

use warta_morph::{Analyzer, Lexicon, LexiconSource, Upos};

use super::treebank::{self, Sentence, Word};
use super::{Outcome, compile};

/// Votes of the treebank whose conventions are followed count more.
const MAIN: &str = "csui";
const MAIN_WEIGHT: u32 = 2;
/// Fewer votes than this decide nothing.
const ENOUGH: u32 = 2;

type Key = (String, Upos);

struct Treebank {
    name: String,
    weight: u32,
    sentences: Vec<Sentence>,
}

pub(crate) fn run(args: &[String]) -> Outcome {
    let folds = args
        .iter()
        .position(|a| a == "--folds")
        .and_then(|at| args.get(at + 1)?.parse::<usize>().ok());
    let treebanks = args
        .iter()
        .filter(|a| a.ends_with(".conllu"))
        .map(|path| {
            let weight = if path.contains(MAIN) { MAIN_WEIGHT } else { 1 };
            Ok(Treebank { name: path.clone(), weight, sentences: treebank::read(path)? })
        })
        .collect::<Result<Vec<_>, Box<dyn std::error::Error>>>()?;
    let rules = compile::source_without_lemmas()?;
    match folds {
        Some(folds) => cross_validate(&rules, &treebanks, folds),
        None => write(&rules, &treebanks),
    }
}

fn analyzer(source: &LexiconSource) -> Result<Analyzer, Box<dyn std::error::Error>> {
    let bytes = source.compile()?;
    Ok(Analyzer::new(Lexicon::from_bytes(bytes)?))
}

/// Lemmas that differ from what `rules` say, learned from the sentences for which
/// `chosen` holds.
fn learn(
    rules: &Analyzer,
    treebanks: &[Treebank],
    chosen: impl Fn(usize) -> bool,
) -> BTreeMap<Key, String> {
    let mut votes: HashMap<Key, BTreeMap<String, u32>> = HashMap::new();
    for treebank in treebanks {
        let sentences = treebank.sentences.iter().enumerate();
        for word in sentences.filter(|(at, _)| chosen(*at)).flat_map(|(_, s)| &s.tokens) {
            if may_vote(word) {
                let key = (word.form.to_lowercase(), word.upos);
                let lemma = word.lemma.to_lowercase();
                *votes.entry(key).or_default().entry(lemma).or_default() += treebank.weight;
            }
        }
    }
    let decided = votes.into_iter().filter_map(|((form, upos), lemmas)| {
        let (lemma, &count) = lemmas.iter().max_by_key(|&(_, n)| n)?;
        let differs = rules.lemma(&form, upos) != lemma.as_str();
        (count >= ENOUGH && differs).then(|| ((form, upos), lemma.clone()))
    });
    decided.collect()
}

fn may_vote(word: &Word) -> bool {
    let inside = !word.first && word.form.starts_with(char::is_uppercase);
    let open = !matches!(word.upos, Upos::Propn | Upos::Punct | Upos::Sym | Upos::X);
    let letters = word.form.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
    open && letters && !inside && word.lemma != "_" && word.lemma.is_ascii()
}

fn cross_validate(rules: &LexiconSource, treebanks: &[Treebank], folds: usize) -> Outcome {
    let base = analyzer(rules)?;
    for treebank in treebanks {
        let [mut all, mut right, mut by_rule] = [0usize; 3];
        for fold in 0..folds {
            let mut source = rules.clone();
            for ((form, upos), lemma) in learn(&base, treebanks, |at| at % folds != fold) {
                source.lemma(&form, upos, &lemma);
            }
            let learned = analyzer(&source)?;
            for sentence in treebank.sentences.iter().skip(fold).step_by(folds) {
                for word in &sentence.tokens {
                    all += 1;
                    right += usize::from(matches(&learned, word));
                    by_rule += usize::from(matches(&base, word));
                }
            }
        }
        let share = |n: usize| 100.0 * n as f64 / all.max(1) as f64;
        println!("{}: {folds} folds", treebank.name);
        println!(
            "  rules alone {:6.2} %, with learned words {:6.2} %",
            share(by_rule),
            share(right)
        );
    }
    Ok(())
}

fn matches(analyzer: &Analyzer, word: &Word) -> bool {
    let place = word.place();
    let lemma = analyzer.lemma_at(&word.form, word.upos, place);
    lemma.to_lowercase() == word.lemma.to_lowercase()
}

fn write(rules: &LexiconSource, treebanks: &[Treebank]) -> Outcome {
    let learned = learn(&analyzer(rules)?, treebanks, |_| true);
    let mut rows: Vec<_> =
        learned.iter().map(|((form, upos), lemma)| format!("{form}\t{upos}\t{lemma}\n")).collect();
    rows.sort();
    std::fs::write(compile::data_dir().join("lemmas.tsv"), rows.concat())?;
    eprintln!("{} lemmas learned", rows.len());
    Ok(())
}
