//! `temporal score DIR [-v]`: spans, types and values of the time expressions
//! against TimeML files (`*.tml`) or annotated articles (`*.gold.json`).
//!
//! `temporal tag DATE TEXT`: what the tagger finds in a text written on a day.
//!
//! `temporal lines DATE FILE`: the same for each line of a file, in its context.

mod score;
mod source;

use std::error::Error;

use warta_temporal::{Reference, TemporalTagger, Timex};

/// Runs a command of the area.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["score", folder] => score::run(folder, false),
        ["score", folder, "-v"] => score::run(folder, true),
        ["lines", date, path] => {
            // What is found in each line of a file, a line for each expression.
            let written = Reference::parse(date)?;
            for line in std::fs::read_to_string(path)?.lines() {
                for timex in tag(line, Some(written)) {
                    show_in_context(line, &timex);
                }
            }
            Ok(())
        }
        ["tag", date, text] => {
            for timex in tag(text, Some(Reference::parse(date)?)) {
                let phrase = timex.span.slice(text).unwrap_or_default();
                println!(
                    "[{phrase}] {:?} {} {:?} {:?} {:?}",
                    timex.kind, timex.value, timex.modifier, timex.freq, timex.basis
                );
            }
            Ok(())
        }
        _ => Err(
            "usage: temporal score DIR [-v] | temporal tag DATE TEXT | temporal lines DATE FILE"
                .into(),
        ),
    }
}

fn tag(text: &str, reference: Option<Reference>) -> Vec<Timex> {
    TemporalTagger::new().tag(text, reference)
}

fn show_in_context(line: &str, timex: &Timex) {
    let (start, end) = (timex.span.start(), timex.span.end());
    let before: String = line.get(..start).unwrap_or_default().chars().rev().take(45).collect();
    let before: String = before.chars().rev().collect();
    let after: String = line.get(end..).unwrap_or_default().chars().take(35).collect();
    let phrase = timex.span.slice(line).unwrap_or_default();
    println!("{before:>45}[{phrase}]{after}\t{:?}\t{}", timex.kind, timex.value);
}
