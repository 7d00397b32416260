//! Words that look like titles, particles or common nouns and begin the names of people: `Teuku`,
//! `Anak Agung`, `Van`.

use crate::gazetteer::Classes;
use crate::names::{Name, put_all};
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// What begins names of people, the longest first where one begins another.
const FORENAMES: [&[&str]; 10] = [
    &["Anak", "Agung"],
    &["Ida", "Ayu"],
    &["Ida", "Bagus"],
    &["Abu"],
    &["Ibn"],
    &["Ibnu"],
    &["Tengku"],
    &["Teuku"],
    &["Tubagus"],
    &["Umm"],
];

/// Particles between the words of a family name: `Van [der] Sar`.
const INNER: [&str; 5] = ["de", "den", "der", "het", "la"];

/// Whether the word begins family names: `Van Dijk`.
pub(crate) fn begins_family(word: &str) -> bool {
    matches!(word, "Van" | "Von")
}

/// Begins the names of people with such words, and makes people of the places that the model
/// has taken them for.
pub(crate) fn begin_with_forenames(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for at in input.capitals(0) {
        if let Some(rest) = behind_forename(input, at) {
            found.extend(forenamed(input, names, at, rest));
        } else if begins_family(input.word(at)) {
            found.extend(family(input, names, at));
        }
    }
    put_all(names, found);
}

/// The index behind the words that begin the name of a person at `at`.
fn behind_forename(input: &Page<'_>, at: usize) -> Option<usize> {
    let word = input.word(at);
    let row = FORENAMES.iter().find(|row| {
        row.first() == Some(&word) && row.iter().zip(at..).all(|(word, at)| input.word(at) == *word)
    })?;
    Some(at + row.len())
}

/// The person whose name begins at `at` and goes on at `rest`.
fn forenamed(input: &Page<'_>, names: &[Name], at: usize, rest: usize) -> Option<Name> {
    let name = names.get(names.partition_point(|name| name.end <= at))?;
    // The words inside of two that belong together begin the rest: `Anak [Agung Gede]`.
    let begins = (at..=rest).contains(&name.first) && name.end > rest;
    let place = name.kind != EntityKind::Per;
    let before = input.before(at);
    let led = matches!(before, "di" | "ke" | "dari") || at > 0 && input.is_capital(at - 1);
    let known = input.known_words(name.first, name.end).is_some();
    let other = place && (name.first != at || led || known || !is_given(input, rest, name.end));
    let person = Name { first: at, kind: EntityKind::Per, ..name.clone() };
    (begins && !other && (name.first > at || place)).then_some(person)
}

/// Whether the words from `at` to `end` are a person's: `Abu Bakar`, and no `Abu Shouk`.
fn is_given(input: &Page<'_>, at: usize, end: usize) -> bool {
    let before = input.before(at);
    let known = input.known_word(at).map(|hit| hit.classes).unwrap_or_default();
    let given = known.any(Classes::PERSON_NAME);
    let noble = matches!(before, "Tengku" | "Teuku");
    input.is_capital(at) && (given || (noble || end > at + 1) && !known.is_place())
}

/// `Van der Sar`, `Van Gaal`: the person whose family name begins at `at`.
fn family(input: &Page<'_>, names: &[Name], at: usize) -> Option<Name> {
    let mut last = at + 1;
    while INNER.contains(&input.word(last)) {
        last += 1;
    }
    if !input.is_capital(last) || input.sentence_of(last) != input.sentence_of(at) {
        return None;
    }
    let from = names.partition_point(|name| name.end <= at);
    let inside = names.get(from..)?.iter().take_while(|name| name.first <= last);
    let mut end = last + 1;
    let (mut person, mut free) = (false, true);
    for name in inside {
        free &= name.first >= at;
        person |= name.kind == EntityKind::Per;
        end = end.max(name.end);
    }
    let (kind, evidence) = (EntityKind::Per, Evidence::Model);
    let found = Name { first: at, end, kind, confidence: 0.75, evidence };
    (free && (person || last > at + 1)).then_some(found)
}
