//! Short names that only the document itself makes known.

use std::collections::{HashMap, HashSet};

use warta_syntax::Upos;
use warta_text::TokenKind;

use super::lexicon::Marks;
use crate::gazetteer::{Classes, Gazetteer};
use crate::names::Name;
use crate::{EntityKind, Input};

/// Words of a name that are looked for alone.
const MOST_PARTS: usize = 6;

/// Adds what was passed over of persons who are named in full elsewhere: the name behind
/// `alias`, and each single word of a full name that stands alone, as in `Kim-Putin`.
pub(super) fn add_short_names(input: &Input<'_>, gazetteer: &Gazetteer, names: &mut Vec<Name>) {
    let mut taken = vec![false; input.tokens.len()];
    for name in names.iter() {
        if let Some(tokens) = taken.get_mut(name.first..name.end) {
            tokens.fill(true);
        }
    }
    let mut parts = parts_of_persons(input, gazetteer, names);
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Per) {
        let at = alias_behind(input, name.end);
        if let Some(at) =
            at.filter(|&at| input.is_capital(at) && !taken.get(at).is_some_and(|t| *t))
        {
            parts.insert(input.word(at));
        }
    }
    for at in 0..input.tokens.len() {
        let free = taken.get(at).is_some_and(|taken| !taken);
        let word = matches!(input.tokens.get(at).map(|t| t.kind()), Some(TokenKind::Word));
        if free && word && parts.contains(input.word(at)) && stands_alone(input, &taken, at) {
            let (kind, evidence) = (EntityKind::Per, "alias");
            found.push(Name { first: at, end: at + 1, kind, confidence: 0.7, evidence });
        }
    }
    if !found.is_empty() {
        names.append(&mut found);
        names.sort_by_key(|name| name.first);
    }
}

/// The token of the other name: `Hendra alias [Aliong]`.
fn alias_behind(input: &Input<'_>, end: usize) -> Option<usize> {
    let link = (end..end + 5)
        .take_while(|&at| input.word(at) != ".")
        .find(|&at| matches!(input.word(at), "alias" | "disapa" | "dipanggil" | "dijuluki"))?;
    Some(link + 1)
}

/// The words that persons are named with in full, less those that mean something else.
fn parts_of_persons<'a>(
    input: &Input<'a>,
    gazetteer: &Gazetteer,
    names: &[Name],
) -> HashSet<&'a str> {
    let mut kinds: HashMap<&str, bool> = HashMap::new();
    for name in names {
        let person = name.kind == EntityKind::Per;
        for at in (name.first..name.end).take(MOST_PARTS) {
            let word = input.word(at);
            // A word that names something else as well is left to the model.
            let only = kinds.entry(word).or_insert(true);
            *only &= person;
        }
    }
    let common = |word: &str| {
        let hit = gazetteer.longest(std::iter::once(word));
        let other = Classes::TITLE.union(Classes::COUNTRY).union(Classes::CAPITAL);
        hit.is_some_and(|hit| hit.classes.any(other)) || Marks::of(word) != Marks::default()
    };
    let parts = kinds.into_iter().filter(|&(word, person)| {
        let name = word.chars().count() > 2 && word.chars().next().is_some_and(char::is_uppercase);
        person && name && !common(word)
    });
    parts.map(|(word, _)| word).collect()
}

/// Whether the word at `at` is no part of a longer name.
fn stands_alone(input: &Input<'_>, taken: &[bool], at: usize) -> bool {
    let proper = |at: usize| {
        let free = !taken.get(at).copied().unwrap_or(true);
        free && input.is_capital(at)
            && input.words.get(at).is_some_and(|word| word.upos == Upos::Propn)
            && Marks::of(input.word(at)) == Marks::default()
    };
    !proper(at + 1) && !at.checked_sub(1).is_some_and(proper)
}
