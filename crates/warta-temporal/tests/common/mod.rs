//! What the tests of this crate share.
#![allow(dead_code, reason = "each test file uses its part")]

use warta_temporal::{Modifier, Reference, TemporalTagger, Timex};

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

/// The name that TIMEX3 gives a modifier.
pub(crate) fn modifier(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Before => "BEFORE",
        Modifier::After => "AFTER",
        Modifier::OnOrBefore => "ON_OR_BEFORE",
        Modifier::OnOrAfter => "ON_OR_AFTER",
        Modifier::LessThan => "LESS_THAN",
        Modifier::MoreThan => "MORE_THAN",
        Modifier::EqualOrLess => "EQUAL_OR_LESS",
        Modifier::EqualOrMore => "EQUAL_OR_MORE",
        Modifier::Start => "START",
        Modifier::Mid => "MID",
        Modifier::End => "END",
        Modifier::Approx => "APPROX",
    }
}
