//! Trains and evaluates the tagger and the parser.

mod beam;
mod corpus;
mod eval;
mod parsing;
mod tagging;
mod treebank;

use std::error::Error;

const USAGE: &str = "usage: warta-tools syntax COMMAND
  tagcv DATA   cross-validates the tagger on gold tokens";

pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["tagcv", data] => tagging::cross_validate(&corpus::Corpus::read(data.as_ref())?),
        ["parsecv", data, epochs, beam] => {
            eval::parse_cv(&corpus::Corpus::read(data.as_ref())?, epochs.parse()?, beam.parse()?)
        }
        ["train", data, models] => {
            eval::train_all(&corpus::Corpus::read(data.as_ref())?, models.as_ref())
        }
        _ => Err(USAGE.into()),
    }
}
