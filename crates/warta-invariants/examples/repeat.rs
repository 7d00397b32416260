//! Reads one of the generators, so many bytes of it: what `.ci/callgrind` counts.
//!
//! `repeat GENERATOR BYTES`; without arguments, the names of the generators.

use warta_invariants::GENERATORS;
use warta_invariants::document::PIPELINE;

#[allow(clippy::print_stdout, reason = "a program has a standard output")]
fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(name) = arguments.next() else {
        GENERATORS.iter().for_each(|(name, _)| println!("{name}"));
        return;
    };
    let known = GENERATORS.into_iter().find(|(known, _)| *known == name);
    let (_, piece) = known.unwrap_or_else(|| panic!("no generator is named {name:?}"));
    let bytes = arguments.next().and_then(|bytes| bytes.parse::<usize>().ok());
    let text = piece.repeat(bytes.expect("a number of bytes") / piece.len());
    let document = PIPELINE.analyze(&text, None).expect("short enough");
    println!("{}", document.tokens().len());
}
