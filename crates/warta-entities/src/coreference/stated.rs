//! Short names that only the document itself makes known.

use foldhash::{HashMap, HashMapExt};
use warta_syntax::Upos;
use warta_text::TokenKind;

use super::form::is_acronym;
use super::lexicon::Marks;
use crate::gazetteer::{Classes, Gazetteer};
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Words of a name that are looked for alone.
const MOST_PARTS: usize = 6;

/// Adds what was passed over of things that are named in full elsewhere: the name behind
/// `alias`, each single word of a person's name that stands alone, as in `Kim-Putin`, the
/// usual acronym of an organisation, and a place without its class word.
pub(super) fn add_short_names<'a>(
    input: &Page<'a>,
    gazetteer: &'a Gazetteer,
    names: &mut Vec<Name>,
) {
    let mut taken = vec![false; input.tokens.len()];
    for name in names.iter() {
        if let Some(tokens) = taken.get_mut(name.first..name.end) {
            tokens.fill(true);
        }
    }
    let mut parts: HashMap<&'a str, EntityKind> = HashMap::new();
    add_acronyms(input, gazetteer, names, &mut parts);
    add_parts(input, names, &mut parts);
    for name in names.iter().filter(|name| name.kind == EntityKind::Per) {
        let at = alias_behind(input, name.end);
        let free = at.filter(|&at| input.is_capital(at) && !taken.get(at).is_some_and(|t| *t));
        if let Some(at) = free {
            parts.insert(input.word(at), EntityKind::Per);
        }
    }
    let mut found = Vec::new();
    // All short names begin with a capital.
    for at in input.capitals(0) {
        let free = taken.get(at).is_some_and(|taken| !taken);
        let word = input.kind(at) == Some(TokenKind::Word);
        if !free || !word || parts.is_empty() {
            continue;
        }
        let Some(&kind) = parts.get(input.word(at)) else { continue };
        if is_acronym(input.word(at)) || stands_alone(input, &taken, at) {
            let evidence = Evidence::Alias;
            found.push(Name { first: at, end: at + 1, kind, confidence: 0.7, evidence });
        }
    }
    if !found.is_empty() {
        names.append(&mut found);
        names.sort_by_key(|name| name.first);
    }
}

/// The acronyms that are known of names in the document.
fn add_acronyms<'a>(
    input: &Page<'_>,
    gazetteer: &'a Gazetteer,
    names: &[Name],
    parts: &mut HashMap<&'a str, EntityKind>,
) {
    for name in names.iter().filter(|name| name.kind == EntityKind::Org) {
        let hit = input.known_words(name.first, name.end);
        let links = hit.into_iter().flat_map(|hit| gazetteer.links(hit));
        for (_, acronym) in links.filter(|(key, _)| *key == "acronym") {
            parts.insert(acronym, name.kind);
        }
    }
}

/// The token of the other name: `Hendra alias [Aliong]`.
fn alias_behind(input: &Page<'_>, end: usize) -> Option<usize> {
    let link = (end..end + 5)
        .take_while(|&at| input.word(at) != ".")
        .find(|&at| matches!(input.word(at), "alias" | "disapa" | "dipanggil" | "dijuluki"))?;
    Some(link + 1)
}

/// The words that persons are named with in full, and places behind their class word,
/// less those that mean something else.
fn add_parts<'a>(input: &Page<'a>, names: &[Name], parts: &mut HashMap<&'a str, EntityKind>) {
    let mut kinds: HashMap<&str, (usize, Option<EntityKind>)> = HashMap::new();
    for name in names {
        let first = input.lexical(name.first);
        let place = name.kind == EntityKind::Loc && first.any(Marks::PLACE);
        let part = name.kind == EntityKind::Per || (place && name.end - name.first == 2);
        for at in (name.first..name.end).take(MOST_PARTS) {
            // A word that names something else as well is left to the model.
            let (_, kind) = kinds.entry(input.word(at)).or_insert((at, Some(name.kind)));
            *kind = kind.filter(|kind| part && *kind == name.kind);
        }
    }
    let common = |at: usize| {
        let hit = input.known_word(at);
        let other = Classes::TITLE.union(Classes::COUNTRY).union(Classes::CAPITAL);
        hit.is_some_and(|hit| hit.classes.any(other)) || input.lexical(at) != Marks::default()
    };
    for (word, (at, kind)) in kinds {
        let name = word.chars().count() > 2 && word.chars().next().is_some_and(char::is_uppercase);
        if let Some(kind) = kind.filter(|_| name && !common(at)) {
            parts.insert(word, kind);
        }
    }
}

/// Whether the word at `at` is no part of a longer name.
fn stands_alone(input: &Page<'_>, taken: &[bool], at: usize) -> bool {
    let proper = |at: usize| {
        let free = !taken.get(at).copied().unwrap_or(true);
        free && input.is_capital(at)
            && input.words.get(at).is_some_and(|word| word.upos == Upos::Propn)
            && input.lexical(at) == Marks::default()
    };
    // The first word of a sentence is written with a capital whatever it is.
    let starts = |at: usize| input.starts_sentence(at);
    !proper(at + 1) && !at.checked_sub(1).is_some_and(|before| proper(before) && !starts(before))
}
