//! `warta-tools morph`: the lexicon of roots and what the analyzer does with it.

#![allow(clippy::print_stdout, reason = "the answers of a command")]

use std::error::Error;

mod compile;
mod eval;
mod lemmas;
mod treebank;

type Outcome = Result<(), Box<dyn Error>>;

const USAGE: &str = "morph compile
    writes crates/warta-morph/data/lexicon.bin from the TSV files beside it
morph eval TREEBANK.conllu …
    root accuracy, names altered and lemma accuracy on each treebank
    add -v for the misses, --part first|second for one half of each treebank
morph lemmas [--folds N] TREEBANK.conllu …
    writes lemmas.tsv, or with --folds measures by cross-validation what it is worth";

/// Runs one command of this area.
pub(crate) fn run(args: &[String]) -> Outcome {
    match args.split_first() {
        Some((command, rest)) if command == "compile" => compile::run(rest),
        Some((command, rest)) if command == "eval" => eval::run(rest),
        Some((command, rest)) if command == "lemmas" => lemmas::run(rest),
        _ => Err(USAGE.into()),
    }
}
