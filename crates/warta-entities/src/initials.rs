//! Persons who are named by their initials: `HD (41)`, then `tangan HD`.

use foldhash::{HashMap, HashMapExt};

use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::Name;
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

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
    if people.is_empty() && input.all(WordMarks::INITIALLED).next().is_none() {
        return;
    }
    add_listed(input, &mut people);
    add_hunted(input, &mut people);
    let alone = |name: &&mut Name| name.end == name.first + 1 && name.evidence == Evidence::Model;
    for name in names.iter_mut().filter(alone) {
        if people.contains_key(input.word(name.first)) {
            name.kind = EntityKind::Per;
        }
    }
    let mut found = Vec::new();
    let mut next = 0;
    for at in input.capitals(0) {
        while names.get(next).is_some_and(|name| name.end <= at) {
            next += 1;
        }
        let free = names.get(next).is_none_or(|name| name.first > at);
        if free && people.contains_key(input.word(at)) {
            let (kind, evidence) = (EntityKind::Per, Evidence::Initials);
            found.push(Name { first: at, end: at + 1, kind, confidence: 0.75, evidence });
        }
    }
    names.extend(found);
    names.sort_by_key(|name| name.first);
}

/// `berinisial RH, DS, dan AM`: initials in one list.
fn add_listed<'t>(input: &Page<'t>, people: &mut HashMap<&'t str, bool>) {
    for at in input.all(WordMarks::INITIALLED) {
        let mut next = at + 1;
        while is_initials(input.word(next)) && !is_state(input, next) {
            people.insert(input.word(next), true);
            next = listed(input, next + 1);
        }
    }
}

/// The index behind an age, a comma and a conjunction.
fn listed(input: &Page<'_>, at: usize) -> usize {
    behind_joint(input, input.behind_age(at))
}

/// The index behind a comma and a conjunction.
pub(crate) fn behind_joint(input: &Page<'_>, at: usize) -> usize {
    let next = at + usize::from(input.word(at) == ",");
    next + usize::from(matches!(input.word(next), "dan" | "serta"))
}

/// `memburu BG`: in a report that names people by their initials, so is who is hunted.
fn add_hunted<'t>(input: &Page<'t>, people: &mut HashMap<&'t str, bool>) {
    if people.is_empty() {
        return;
    }
    for at in input.capitals(1) {
        let word = input.word(at);
        let hunted = || HUNTS.binary_search(&input.word(at - 1)).is_ok();
        if is_initials(word) && hunted() && input.known(at).is_none() {
            people.insert(word, true);
        }
    }
}

/// Words for what the police do to a person and what a person is to them, sorted.
#[rustfmt::skip]
pub(crate) const HUNTS: [&str; 23] = [
    "buron", "buronan", "kurir", "membekuk", "memburu", "memeriksa", "menahan", "menangkap",
    "mencari", "mencokok", "mengamankan", "mengejar", "meringkus", "pelaku", "pelapor",
    "pemuda", "perempuan", "pria", "rekannya", "remaja", "terduga", "tersangka", "wanita",
];

/// Words that initials stand behind.
pub(crate) const INITIALLED: [&str; 2] = ["berinisial", "inisial"];

/// `KL alias Acong`: initials before another name.
fn add_called(input: &Page<'_>, names: &mut Vec<Name>) {
    for at in input.capitals(0) {
        let called = input.is_capital(at + 2) && input.word(at + 1) == "alias";
        if !called || !is_initials(input.word(at)) || is_state(input, at) {
            continue;
        }
        let slot = names.partition_point(|name| name.end <= at);
        let (kind, evidence) = (EntityKind::Per, Evidence::Initials);
        let name = Name { first: at, end: at + 1, kind, confidence: 0.75, evidence };
        match names.get_mut(slot).filter(|name| name.first <= at) {
            Some(other) if other.first == at && other.end == at + 1 => other.kind = kind,
            Some(_) => {}
            None => names.insert(slot, name),
        }
    }
}

fn is_initials(word: &str) -> bool {
    (2..=3).contains(&word.len()) && in_capitals(word)
}

/// Whether an age, `berinisial` or `alias` stands beside the initials.
fn is_clear(input: &Page<'_>, name: &Name) -> bool {
    let before = input.before(name.first);
    let aged = input.behind_age(name.end) > name.end;
    aged || INITIALLED.contains(&before) || input.word(name.end) == "alias"
}

/// `AS`: the letters of a country are never taken for a person.
fn is_state(input: &Page<'_>, at: usize) -> bool {
    input.known(at).is_some_and(|hit| hit.classes.any(Classes::COUNTRY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hunts_are_sorted() {
        assert!(HUNTS.is_sorted());
    }
}
