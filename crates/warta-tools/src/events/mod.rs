//! `events score TABLE [-v]`: annotated sentences (the tables in
//! `crates/warta-events/tests`) against what is found, one line of figures a layer; `-v`
//! adds a line for each error.
//!
//! `events svo TREES.conllu TUPLES.jsonl [-v]`: agents and patients of predicates on parsed
//! and on gold trees, which tells errors of the parser from errors of the rules; `-v` shows the latter.
//!
//! `events days MODEL ARTICLES-FOLDER …`: trains the model that dates events.
//!
//! `events certainty MODEL ARTICLES-FOLDER …`: trains the model of modality and polarity.
//!
//! `events kinds MODEL ARTICLES-FOLDER …`: trains the model of what names an event, and of
//! which type.
//!
//! `events parts MODEL ARTICLES-FOLDER …`: trains the model of who plays which part.
//!
//! `events confidence TABLE …`: how often the events of each confidence are right.
//!
//! `events show DATE TEXT`: what is found in a text written on a day.

mod certainty;
mod confidence;
mod days;
mod kinds;
mod models;
mod parts;
mod score;
mod stack;
mod svo;
mod table;

use std::error::Error;
use std::path::Path;

use warta_events::Event;
use warta_temporal::Reference;

use stack::Stack;

/// Runs a command of the area.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["score", path] => score::run(Path::new(path), false),
        ["score", path, "-v"] => score::run(Path::new(path), true),
        ["svo", trees, tuples] => svo::run(Path::new(trees), Path::new(tuples), false),
        ["svo", trees, tuples, "-v"] => svo::run(Path::new(trees), Path::new(tuples), true),
        ["days", model, folders @ ..] if !folders.is_empty() => {
            days::write(Path::new(model), folders)
        }
        ["certainty", model, folders @ ..] if !folders.is_empty() => {
            certainty::write(Path::new(model), folders)
        }
        ["kinds", model, folders @ ..] if !folders.is_empty() => {
            kinds::write(Path::new(model), folders)
        }
        ["parts", model, folders @ ..] if !folders.is_empty() => {
            parts::write(Path::new(model), folders)
        }
        ["confidence", paths @ ..] if !paths.is_empty() => confidence::run(paths),
        ["show", date, text] => {
            for event in Stack::new().read(text, Some(Reference::parse(date)?)).events {
                show(&event, text);
            }
            Ok(())
        }
        _ => Err("usage: events score TABLE [-v] | events svo TREES.conllu TUPLES.jsonl [-v] | \
                  events certainty|days|kinds|parts MODEL ARTICLES-FOLDER … | events confidence TABLE … | events show DATE TEXT"
            .into()),
    }
}

fn show(event: &Event, text: &str) {
    let words = |span: warta_text::Span| span.slice(text).unwrap_or_default();
    print!("{} {}", words(event.trigger), event.kind.as_str());
    print!(" {} {}", event.polarity.as_str(), event.modality.as_str());
    if let Some(source) = &event.source {
        print!(" by [{}]", words(source.span));
    }
    for arg in &event.args {
        print!(" {}=[{}]", arg.role.as_str(), words(arg.span));
    }
    if let Some(time) = &event.time {
        print!(" @{}", time.value);
    }
    println!(" ({}, {:.2})", event.rule, event.confidence);
}
