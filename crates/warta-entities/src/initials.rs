//! Persons who are named by their initials: `HD (41)`, then `tangan HD`.

use std::collections::HashMap;

use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;

/// Adds every other place of initials that stand clearly for a person once: with an age,
/// behind `berinisial`, or before `alias`. Two letters are too few to go by otherwise.
pub(crate) fn add_initials(input: &Page<'_>, names: &mut Vec<Name>) {
    add_called(input, names);
    let mut people: HashMap<&str, bool> = HashMap::new();
    for name in names.iter().filter(|name| name.end == name.first + 1) {
        let word = input.word(name.first);
        if is_initials(word) && name.kind == EntityKind::Per {
            let clear = is_clear(input, name) && !is_state(input, name.first);
            *people.entry(word).or_default() |= clear;
        }
    }
    people.retain(|_, clear| *clear);
    if people.is_empty() {
        return;
    }
    let alone = |name: &&mut Name| name.end == name.first + 1 && name.evidence == "model";
    for name in names.iter_mut().filter(alone) {
        if people.contains_key(input.word(name.first)) {
            name.kind = EntityKind::Per;
        }
    }
    let mut found = Vec::new();
    let mut next = 0;
    for at in 0..input.tokens.len() {
        while names.get(next).is_some_and(|name| name.end <= at) {
            next += 1;
        }
        let free = names.get(next).is_none_or(|name| name.first > at);
        if free && people.contains_key(input.word(at)) {
            let (kind, evidence) = (EntityKind::Per, "initials");
            found.push(Name { first: at, end: at + 1, kind, confidence: 0.75, evidence });
        }
    }
    names.extend(found);
    names.sort_by_key(|name| name.first);
}

/// `KL alias Acong`: initials before another name.
fn add_called(input: &Page<'_>, names: &mut Vec<Name>) {
    for at in 0..input.tokens.len() {
        let called = input.word(at + 1) == "alias" && input.is_capital(at + 2);
        if !called || !is_initials(input.word(at)) || is_state(input, at) {
            continue;
        }
        let slot = names.partition_point(|name| name.end <= at);
        let (kind, evidence) = (EntityKind::Per, "initials");
        let name = Name { first: at, end: at + 1, kind, confidence: 0.75, evidence };
        match names.get_mut(slot).filter(|name| name.first <= at) {
            Some(other) if other.first == at && other.end == at + 1 => other.kind = kind,
            Some(_) => {}
            None => names.insert(slot, name),
        }
    }
}

fn is_initials(word: &str) -> bool {
    (2..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether an age, `berinisial` or `alias` stands beside the initials.
fn is_clear(input: &Page<'_>, name: &Name) -> bool {
    let age = input.word(name.end + 1);
    let aged = age.len() == 2 && age.bytes().all(|b| b.is_ascii_digit());
    let aged = aged && input.word(name.end) == "(" && input.word(name.end + 2) == ")";
    let before = name.first.checked_sub(1).map_or("", |at| input.word(at));
    aged || matches!(before, "berinisial" | "inisial") || input.word(name.end) == "alias"
}

/// `AS`: the letters of a country are never taken for a person.
fn is_state(input: &Page<'_>, at: usize) -> bool {
    input.known(at).is_some_and(|hit| hit.classes.any(Classes::COUNTRY))
}
