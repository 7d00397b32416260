//! What the tests of this crate share.
#![allow(dead_code, reason = "each test file uses its part")]

use warta_temporal::{Reference, TemporalTagger, Timex};

/// The expressions of a text written on `day`.
pub(crate) fn tag(text: &str, day: Option<&str>) -> Vec<Timex> {
    let reference = day.map(|d| Reference::parse(d).expect("a day of the calendar"));
    TemporalTagger::new().tag(text, reference)
}

/// The text without its square brackets, and where they stood.
pub(crate) fn unbracket(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '[' => open = text.len(),
            ']' => spans.push((open, text.len())),
            _ => text.push(c),
        }
    }
    (text, spans)
}
