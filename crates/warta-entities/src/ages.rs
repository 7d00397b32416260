//! Persons by the age in brackets behind their names: `Mujiati (52), warga Tulakan`.

use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Most words of a name.
const LONGEST: usize = 5;

/// Makes a person of the capitals before an age, where nothing longer was found.
pub(crate) fn mark_aged(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut people = Vec::new();
    for open in input.capitals(0).map(|at| at + 1) {
        if !is_age(input, open) || is_other(input, open - 1) {
            continue;
        }
        let slot = names.partition_point(|name| name.end < open);
        match names.get_mut(slot).filter(|name| name.first < open) {
            Some(name) if name.end == open && name.evidence == Evidence::Model => {
                let body = (name.first..name.end).rev().find(|&at| is_other(input, at));
                name.first = body.map_or(name.first, |body| body + 1);
                name.kind = EntityKind::Per;
            }
            Some(_) => {}
            None => people.push(aged(input, names, slot, open)),
        }
    }
    if !people.is_empty() {
        names.extend(people);
        names.sort_by_key(|name| name.first);
    }
}

/// The name that ends before the bracket at `open`, behind the name before it.
fn aged(input: &Page<'_>, names: &[Name], slot: usize, open: usize) -> Name {
    let limit = slot.checked_sub(1).and_then(|at| names.get(at)).map_or(0, |name| name.end);
    let row = (limit.max(open.saturating_sub(LONGEST))..open).rev();
    let row = row.take_while(|&at| input.is_capital(at) && !is_other(input, at));
    let first = row.last().unwrap_or(open - 1);
    let (kind, evidence) = (EntityKind::Per, Evidence::Age);
    Name { first, end: open, kind, confidence: 0.85, evidence }
}

/// Whether an age in brackets stands at `open`, `(34)`: one figure alone counts something else.
fn is_age(input: &Page<'_>, open: usize) -> bool {
    input.behind_age(open) > open && input.word(open + 1).len() == 2
}

fn is_title(input: &Page<'_>, at: usize) -> bool {
    let hit = input.known_word(at);
    hit.is_some_and(|hit| hit.classes.any(Classes::TITLE) && !hit.classes.any(Classes::PERSON_NAME))
}

/// `Persib (64)`: points of a body or medals of a land, and words in small letters between
/// which a capital stands for no name: `Pasal (12)`.
fn is_other(input: &Page<'_>, at: usize) -> bool {
    let hit = input.known_word(at).map(|hit| hit.classes).unwrap_or_default();
    let other = Classes::ORGANISATION
        .union(Classes::COUNTRY)
        .union(Classes::REGION)
        .union(Classes::ORG_HEAD)
        .union(Classes::LOC_HEAD);
    let part =
        matches!(input.word(at), "Ayat" | "Butir" | "Gambar" | "Halaman" | "Pasal" | "Tabel");
    part || is_title(input, at) || hit.any(other) && !hit.any(Classes::PERSON_NAME)
}
