//! People that the model has passed over, behind words that call for a person: `pemain tengah
//! Kader Sane`, `striker Senegal, Idrissa Ba`, `oleh Seydou Kone`.

use warta_syntax::Upos;

use crate::days::is_weekday;
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::Page;
use crate::roles::{is_plain_role, is_player};
use crate::runs::{is_head, is_person_word};
use crate::{EntityKind, Evidence};

/// Words of the longest name.
const LONGEST: usize = 4;

/// Adds the people that stand where no name was found.
pub(crate) fn add_passed(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for first in input.capitals(1) {
        let cue = matches!(input.word(first - 1), "oleh" | ",");
        if !cue && !input.is(first - 1, WordMarks::ROLE) {
            continue;
        }
        let end = row_end(input, first);
        let slot = names.partition_point(|name| name.end <= first);
        let free = names.get(slot).is_none_or(|name| name.first >= end);
        if end > first && free && is_called_for(input, names, first, end - first) {
            let (kind, evidence) = (EntityKind::Per, Evidence::Cue);
            found.push(Name { first, end, kind, confidence: 0.7, evidence });
        }
    }
    put_all(names, found);
}

/// The end of the row of words of a person's name that begins at `first`, which nobody knows
/// to be anything else.
fn row_end(input: &Page<'_>, first: usize) -> usize {
    if input.is_capital(first - 1) || input.starts_sentence(first) {
        return first;
    }
    let people = Classes::PERSON_NAME;
    let name = |at: usize| {
        let known = input.known(at).is_none_or(|hit| hit.classes.any(people));
        let proper = input.words.get(at).is_some_and(|word| word.upos == Upos::Propn);
        let word = input.word(at);
        let plain = is_person_word(input, at) && word.len() > 2 && !is_weekday(word);
        known && proper && plain && !is_head(input, at)
    };
    let row = (first..first + LONGEST).take_while(|&at| name(at));
    let end = row.last().map_or(first, |last| last + 1);
    if input.is_capital(end) { first } else { end }
}

/// Whether what stands in front of a row of so many words calls for a person.
fn is_called_for(input: &Page<'_>, names: &[Name], first: usize, words: usize) -> bool {
    let before = input.word(first - 1);
    match before {
        "oleh" => words > 1,
        "," => told_before(input, names, first - 1),
        _ => words > 1 && is_player(input, first - 1) && !is_plain_role(input, first - 1),
    }
}

/// `striker Senegal, …`, `pemain depan dari Ghana, …`: whether what somebody plays, and for
/// whom, stands in front of the comma.
fn told_before(input: &Page<'_>, names: &[Name], comma: usize) -> bool {
    let last = names.partition_point(|name| name.end < comma);
    let Some(name) = names.get(last).filter(|name| name.end == comma) else { return false };
    let body = matches!(name.kind, EntityKind::Loc | EntityKind::Org);
    let from = name.first.checked_sub(1).filter(|_| body);
    let role = from.and_then(|at| match input.word(at) {
        "asal" | "dari" | "milik" => at.checked_sub(1),
        _ => Some(at),
    });
    role.is_some_and(|at| is_player(input, at))
}
