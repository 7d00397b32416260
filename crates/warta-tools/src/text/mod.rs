//! Scores tokens, sentences and normalization; compiles the lexicon of consonants.

mod indocollex;
mod lexicon;
mod score;
mod speed;
mod treebank;

use std::error::Error;

/// Runs `text COMMAND`.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let (command, rest) = args
        .split_first()
        .ok_or("usage: warta-tools text score FILE.conllu [--split-dots] [--short-capitals-go-on] [-v] | speed FILE [--bytewise] [--scalar] [--tokens] [--once] | indocollex FILE.csv [-v] | lexicon")?;
    match command.as_str() {
        "indocollex" => indocollex::run(rest),
        "lexicon" => lexicon::run(),
        "score" => score::run(rest),
        "speed" => speed::run(rest),
        _ => Err(format!("text has no command {command:?}").into()),
    }
}
