//! Towns that stand for their clubs by what is told of them, in any text: `Roma mengalahkan Lazio
//! 2-0`, `bergabung dengan Monaco dengan status pinjaman`.

use crate::clubs::{MATCHES, PLAYERS, RESULTS, is_score};
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// What a player does who changes clubs, and what is done with one, sorted.
#[rustfmt::skip]
const MOVES: [&str; 9] = [
    "bergabung", "berlabuh", "dipinjam", "dipinjamkan", "gabung", "hengkang", "hijrah", "merapat",
    "pindah",
];

/// What the move of a player has, sorted.
const TERMS: [&str; 2] = ["pinjaman", "transfer"];

/// Most words between two sides: `menang agregat 5-3 atas`.
const BETWEEN: usize = 7;

/// Most words between a move and the name of a club, and between either and what tells of it.
const NEAR: usize = 8;

/// Makes bodies of the towns that a match or the move of a player tells to be clubs.
pub(crate) fn name_sides(input: &Page<'_>, names: &mut [Name]) {
    for at in 0..names.len() {
        let Some(name) = names.get(at).filter(|name| is_place(name)) else { continue };
        let other = |at: Option<usize>| at.and_then(|at| names.get(at));
        let before = other(at.checked_sub(1)).is_some_and(|other| meet(input, other, name));
        let behind = other(Some(at + 1)).is_some_and(|other| meet(input, name, other));
        let club = before || behind || moves(input, names, at);
        if let Some(name) = names.get_mut(at).filter(|_| club) {
            name.kind = EntityKind::Org;
        }
    }
}

fn is_place(name: &Name) -> bool {
    let found = matches!(name.evidence, Evidence::Model | Evidence::Repeated | Evidence::Gazetteer);
    name.kind == EntityKind::Loc && found
}

/// Whether a name is that of a country or a part of one, which have teams of their own.
fn is_land(input: &Page<'_>, name: &Name) -> bool {
    let known = input.known_words(name.first, name.end);
    known.is_some_and(|hit| hit.classes.any(Classes::COUNTRY.union(Classes::REGION)))
}

/// `Roma mengalahkan Lazio 2-0`, `Kemenangan 3-1 Barcelona atas Sevilla`: whether two names have
/// played each other, and neither is a country.
fn meet(input: &Page<'_>, one: &Name, other: &Name) -> bool {
    let word = |at: usize| input.word(at);
    let near = one.end < other.first && other.first <= one.end + BETWEEN;
    let plays = MATCHES.contains(&word(one.end)) || RESULTS.contains(&word(one.end));
    let side = |name: &Name| matches!(name.kind, EntityKind::Loc | EntityKind::Org);
    if !(near && plays && side(one) && side(other)) {
        return false;
    }
    let linked = other.first == one.end + 1
        || matches!(word(other.first - 1), "atas" | "dari" | "dengan" | "kontra" | "lawan");
    let within = (one.end..other.first).all(|at| !input.starts_sentence(at));
    let before = one.first.checked_sub(3).is_some_and(|at| is_score(input, at));
    let scored = || before || (one.end..other.end + 3).any(|at| is_score(input, at));
    linked && within && scored() && !is_land(input, one) && !is_land(input, other)
}

/// `hijrah ke Lyon dengan nilai transfer 20 juta euro`: whether a player has moved to the town or
/// from it.
fn moves(input: &Page<'_>, names: &[Name], at: usize) -> bool {
    let Some(name) = names.get(at) else { return false };
    let before = input.before(name.first);
    if !matches!(before, "dari" | "dengan" | "ke" | "oleh") {
        return false;
    }
    let inside = |at: &usize| !input.starts_sentence(*at + 1);
    let mut left = (name.first.saturating_sub(NEAR)..name.first).rev().take_while(inside);
    let Some(verb) = left.find(|&at| MOVES.binary_search(&input.word(at)).is_ok()) else {
        return false;
    };
    let behind = |at: &usize| !input.starts_sentence(*at);
    let near = (verb.saturating_sub(NEAR)..name.first)
        .chain((name.end..name.end + NEAR).take_while(behind));
    let is = |at: usize, list: &[&str]| list.binary_search(&input.word(at)).is_ok();
    let joins = matches!(input.word(verb), "bergabung" | "gabung") && before == "dengan";
    // A country is moved to as well, for good.
    if near.clone().any(|at| is(at, &TERMS)) {
        return joins || !is_land(input, name);
    }
    // `Bianchi bergabung dengan Torino`: nobody joins a town.
    let person =
        |other: &Name| other.kind == EntityKind::Per && other.end <= verb && verb <= other.end + 2;
    let seat = || {
        let known = input.known_words(name.first, name.end);
        known.is_some_and(|hit| hit.classes.any(Classes::SEAT))
    };
    let before = at.checked_sub(1).and_then(|at| names.get(at));
    let joined = joins && before.is_some_and(person) && !seat();
    let plays = input.word(verb) != "pindah" && near.clone().any(|at| is(at, &PLAYERS));
    (joined || plays) && !is_land(input, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(MOVES.is_sorted() && TERMS.is_sorted());
    }
}
