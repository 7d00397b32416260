//! Where names begin and end, by what is known of their words.

use warta_text::TokenKind;

use crate::gazetteer::{Classes, Gazetteer, Hit};
use crate::names::Name;
use crate::{EntityKind, Input};

/// Mends the names of the model, which are in order and do not overlap: known countries
/// are whole, titles and degrees stay outside, a place before a person is a name of its
/// own, and a bracket inside a longer name does not part it.
pub(crate) fn mend_boundaries(input: &Input<'_>, gazetteer: &Gazetteer, names: &mut Vec<Name>) {
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Per) {
        drop_degrees(input, name);
    }
    part_places(input, gazetteer, names);
    make_whole(input, gazetteer, names);
    join_brackets(input, names);
}

/// What is known of the words from `at` on, where they are written like a name.
fn known(input: &Input<'_>, gazetteer: &Gazetteer, at: usize) -> Option<Hit> {
    let words = (at..input.tokens.len()).map(|at| input.word(at));
    gazetteer.longest(words).filter(|_| input.is_capital(at))
}

/// `Ir. H. Masrudin` begins with his name.
fn drop_degrees(input: &Input<'_>, name: &mut Name) {
    while name.end - name.first > 1 {
        let word = input.word(name.first);
        let kind = input.tokens.get(name.first).map(|token| token.kind());
        let degree = kind == Some(TokenKind::Abbreviation) && (word.len() > 2 || word == "H.");
        if !degree {
            break;
        }
        name.first += 1;
    }
}

/// `Rusia Vladimir Putin`: the country stands before the name of a person.
fn part_places(input: &Input<'_>, gazetteer: &Gazetteer, names: &mut Vec<Name>) {
    let mut places = Vec::new();
    for name in names.iter_mut() {
        let Some(hit) = known(input, gazetteer, name.first) else { continue };
        let rest = name.first + hit.words;
        let person = name.kind == EntityKind::Per && hit.classes.any(Classes::COUNTRY);
        let medium = name.kind == EntityKind::Loc && hit.classes.any(Classes::COUNTRY) && {
            let next = known(input, gazetteer, rest);
            next.is_some_and(|next| next.classes.any(Classes::ORGANISATION))
        };
        if rest < name.end && (person || medium) {
            places.push(Name { end: rest, kind: EntityKind::Loc, ..name.clone() });
            name.first = rest;
            name.kind = if medium { EntityKind::Org } else { name.kind };
        }
    }
    names.extend(places);
    names.sort_by_key(|name| name.first);
}

/// Countries and seats of power are one name each, and the government of one is another.
fn make_whole(input: &Input<'_>, gazetteer: &Gazetteer, names: &mut Vec<Name>) {
    let mut whole = Vec::new();
    let mut at = 0;
    while at < input.tokens.len() {
        let government = matches!(input.word(at), "Pemerintah");
        let Some(hit) = known(input, gazetteer, at + usize::from(government)) else {
            at += 1;
            continue;
        };
        let end = at + usize::from(government) + hit.words;
        let country = hit.classes.any(Classes::COUNTRY);
        let kind = match () {
            () if government && country => Some(EntityKind::Org),
            () if hit.classes.any(Classes::SEAT) => Some(EntityKind::Org),
            () if country && hit.words > 1 => Some(EntityKind::Loc),
            () => None,
        };
        if let Some(kind) = kind {
            whole.push(Name { first: at, end, kind, confidence: 0.9, evidence: "gazetteer" });
        }
        at = end.max(at + 1);
    }
    for name in whole {
        let first = names.partition_point(|other| other.end <= name.first);
        let last = names.partition_point(|other| other.first < name.end);
        let inside = names.get(first..last).unwrap_or_default();
        if inside.iter().all(|other| name.first <= other.first && other.end <= name.end) {
            names.splice(first..last, [name]);
        }
    }
}

/// `Badan Penanggulangan Bencana Daerah (BPBD) Maluku Tengah` is one name.
fn join_brackets(input: &Input<'_>, names: &mut Vec<Name>) {
    let mut joined: Vec<Name> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        match joined.last_mut() {
            Some(last) if last.kind == EntityKind::Org && goes_on(input, last, &name) => {
                last.end = name.end;
            }
            _ => joined.push(name),
        }
    }
    *names = joined;
}

/// Whether `next` stands behind the bracketed short form of `name`, or is that short form
/// with more of the name behind it.
fn goes_on(input: &Input<'_>, name: &Name, next: &Name) -> bool {
    let bracket = input.word(name.end) == "(" && input.word(name.end + 2) == ")";
    let short = bracket && next.first == name.end + 1 && next.end == name.end + 2;
    let more = input.is_capital(name.end + 3);
    let behind =
        input.word(name.end) == ")" && next.first == name.end + 1 && next.kind == EntityKind::Loc;
    let inside = (name.first..name.end).any(|at| input.word(at) == "(");
    (short && more)
        || (behind && inside)
        || (bracket && next.first == name.end + 3 && next.kind == EntityKind::Loc)
}
