//! Names: the gazetteer, and the model that finds them.

mod corpus;
mod gazetteer;
mod links;
mod train;

use std::error::Error;
use std::path::Path;

const USAGE: &str = "usage: warta-tools entities \
    gazetteer | train NER-FOLDER MODEL | eval MODEL FILE.raw.jsonl … | links FILE [-v]";

pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["gazetteer"] => gazetteer::write(),
        ["train", data, model] => train::train(Path::new(data), Path::new(model)),
        ["eval", model, ..] => train::evaluate(Path::new(model), args.get(2..).unwrap_or_default()),
        ["links", file] => links::measure(Path::new(file), false),
        ["links", file, "-v"] => links::measure(Path::new(file), true),
        _ => Err(USAGE.into()),
    }
}
