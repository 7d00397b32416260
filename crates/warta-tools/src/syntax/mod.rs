//! Trains and evaluates what tags and parses.

mod corpus;
mod network;
mod parsing;
mod pipeline;
mod score;
mod tagging;
pub(crate) mod treebank;

use std::error::Error;

use corpus::Corpus;
use parsing::Plan;

const USAGE: &str = "usage: warta-tools syntax COMMAND
  train DATA MODELS   learns from all data and writes the model files
  cv DATA PARTS       scores PARTS of the five parts of CSUI, each by models that have
                      not seen it, on the library's own tokens and sentences
  eval FILE           scores the embedded models on a CoNLL-U file";

/// How the model that ships is made.
const PLAN: Plan = Plan { readers: 2, reader_epochs: 50, epochs: 10, copies: 3, news: 33_000 };

pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["train", data, models] => {
            pipeline::train_all(&Corpus::read(data.as_ref())?, models.as_ref(), &PLAN)
        }
        ["cv", data, parts] => {
            pipeline::cross_validate(&Corpus::read(data.as_ref())?, parts.parse()?, &PLAN)
        }
        ["eval", file] => pipeline::evaluate(file.as_ref()),
        _ => Err(USAGE.into()),
    }
}
