//! Names: the gazetteer, and the model that finds them.

mod analysis;
mod antecedents;
mod corpus;
mod evaluate;
mod extents;
mod gazetteer;
mod guidelines;
mod links;
mod train;
mod variants;

use std::error::Error;
use std::path::Path;

const USAGE: &str = "usage: warta-tools entities gazetteer \
    | train NER-FOLDER PASSAGES.tsv|idner|nerui|nergrit MODEL [ARTICLES-FOLDER …] \
    | eval MODEL guidelines|idner|nerui|nergrit FILE.raw.jsonl|PASSAGES.tsv|ARTICLES-FOLDER … \
    | whole MODEL guidelines|idner|nerui|nergrit FILE.raw.jsonl|PASSAGES.tsv|ARTICLES-FOLDER … \
    | extents MODEL ARTICLES-FOLDER … \
    | antecedents MODEL ARTICLES-FOLDER … | links FILE [-v]";

pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["gazetteer"] => gazetteer::write(),
        ["train", data, passages, model, ..] => {
            let articles = args.get(4..).unwrap_or_default();
            train::train(Path::new(data), passages, Path::new(model), articles)
        }
        ["eval", model, convention, ..] => {
            let files = args.get(3..).unwrap_or_default();
            evaluate::evaluate(Path::new(model), convention, files)
        }
        ["whole", model, convention, ..] => {
            let files = args.get(3..).unwrap_or_default();
            evaluate::evaluate_whole(Path::new(model), convention, files)
        }
        ["antecedents", model, _, ..] => {
            antecedents::write(Path::new(model), args.get(2..).unwrap_or_default())
        }
        ["extents", model, _, ..] => {
            extents::write(Path::new(model), args.get(2..).unwrap_or_default())
        }
        ["links", file] => links::measure(Path::new(file), false),
        ["links", file, "-v"] => links::measure(Path::new(file), true),
        _ => Err(USAGE.into()),
    }
}
