//! What the tests of this crate share.
#![allow(dead_code, reason = "each test file uses its part")]

use warta_temporal::{Granularity, LocalTime, Reference, TemporalTagger, Timex, TimexKind};

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

/// Whether the interval, where there is one, begins with the first moment of the value. That
/// of an Islamic month begins within the month that stands for it.
pub(crate) fn begins_with_its_value(timex: &Timex) -> bool {
    let Some(begin) = timex.interval.and_then(warta_temporal::Interval::begin) else {
        return true;
    };
    let first = LocalTime::first_of(&timex.value);
    let month =
        |time: LocalTime| time.to_string().rsplit_once('-').map(|(month, _)| month.to_owned());
    let is_place = matches!(timex.kind, TimexKind::Date | TimexKind::Time);
    is_place
        && match timex.granularity {
            Some(Granularity::Month) => first.and_then(month) == month(begin),
            _ => first == Some(begin),
        }
}
