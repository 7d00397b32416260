//! Compiles lexicons, trains and evaluates models, checks the layers.
//!
//! `cargo run --release -p warta-tools -- AREA COMMAND [ARGUMENT …]`, where AREA is
//! `text`, `morph`, `temporal`, `syntax`, `entities` or `events`. An AREA without a
//! command lists its commands.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

mod choice;
mod entities;
mod events;
mod morph;
mod sequence;
mod syntax;
mod temporal;
mod text;

use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("warta-tools: {error}");
            ExitCode::FAILURE
        }
    }
}

const AREAS: &str = "the areas are text, morph, temporal, syntax, entities and events";

fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let (area, rest) =
        args.split_first().ok_or_else(|| format!("usage: warta-tools AREA COMMAND …; {AREAS}"))?;
    match area.as_str() {
        "entities" => entities::run(rest),
        "events" => events::run(rest),
        "morph" => morph::run(rest),
        "syntax" => syntax::run(rest),
        "temporal" => temporal::run(rest),
        "text" => text::run(rest),
        _ => Err(format!("no area is named {area:?}; {AREAS}").into()),
    }
}
