//! Short forms in brackets behind the name that they are short for.

use foldhash::HashSet;

use crate::gazetteer::Classes;
use crate::names::{Name, claim, put_all, taken};
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

/// Tokens that are looked back over for the head of a body: `Perhimpunan untuk Riset dan
/// Advokasi (Perisai)`.
const LONGEST: usize = 9;

/// Adds what the model has passed over: `Jakarta International Stadium (JIS)`, `AFC
/// Champions League Two (ACL Two)`, and a body that its bracket shows to be one name.
pub(crate) fn add_bracketed(input: &Page<'_>, names: &mut Vec<Name>) {
    let taken = taken(input, names);
    let is_free = |at: usize| !taken.get(at).copied().unwrap_or_default();
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.end - name.first > 1) {
        let wide = matches!(name.kind, EntityKind::Loc | EntityKind::Evt);
        let Some(close) = bracket_close(input, name.end).filter(|_| wide) else { continue };
        let first = name.end + 1;
        // `Republik Afrika Tengah (CAR)`: in another tongue.
        let land = close == first + 1 && is_land(input, name) && is_capitals(input.word(first));
        if is_free(first) && (land || is_short(input, name, first)) {
            found.push(Name { first, end: close, evidence: Evidence::Acronym, ..name.clone() });
        }
    }
    for open in input.capitals(2).map(|at| at - 1) {
        let Some(close) = bracket_close(input, open).filter(|&close| close == open + 2) else {
            continue;
        };
        let Some(first) = body_before(input, open) else { continue };
        let (kind, evidence) = (EntityKind::Org, Evidence::Acronym);
        found.push(Name { first, end: open, kind, confidence: 0.75, evidence });
        if is_free(open + 1) {
            found.push(Name { first: open + 1, end: close, kind, confidence: 0.75, evidence });
        }
    }
    found.sort_by_key(|name| name.first);
    found.dedup_by(|next, name| next.first < name.end);
    put_all(names, found);
}

/// Adds the places where a short form stands again that a longer name holds: `SPN` of
/// `Serikat Pekerja Nasional (SPN) Karanganyar`.
pub(crate) fn add_inner(input: &Page<'_>, names: &mut Vec<Name>, taken: &mut [bool]) {
    let inner = |name: &Name| {
        let mut opens = (name.first + 1..name.end.saturating_sub(2)).filter(|&at| {
            let word = input.word(at + 1);
            let capitals = word.len() > 2 && in_capitals(word);
            input.brackets_one(at) && capitals
        });
        opens.next().map(|open| input.word(open + 1))
    };
    let bodies = names.iter().filter(|name| name.kind == EntityKind::Org);
    let shorts: HashSet<&str> = bodies.filter_map(inner).collect();
    if shorts.is_empty() {
        return;
    }
    for at in 0..input.tokens.len() {
        let (kind, evidence) = (EntityKind::Org, Evidence::Acronym);
        let name = Name { first: at, end: at + 1, kind, confidence: 0.8, evidence };
        if shorts.contains(input.word(at)) && claim(taken, &name) {
            names.push(name);
        }
    }
}

/// The index of the bracket that closes one or two words behind `open`.
fn bracket_close(input: &Page<'_>, open: usize) -> Option<usize> {
    if input.word(open) != "(" || !input.is_capital(open + 1) {
        return None;
    }
    (open + 2..open + 4).find(|&at| input.word(at) == ")")
}

/// Whether the name is that of a country.
fn is_land(input: &Page<'_>, name: &Name) -> bool {
    let known = input.known_words(name.first, name.end);
    known.is_some_and(|hit| hit.classes.any(Classes::COUNTRY))
}

fn is_capitals(word: &str) -> bool {
    (2..5).contains(&word.len()) && in_capitals(word)
}

/// Whether the capitals at `at` begin words of the name, in their order.
fn is_short(input: &Page<'_>, name: &Name, at: usize) -> bool {
    let word = input.word(at);
    let mut initials = (name.first..name.end).filter_map(|at| input.word(at).chars().next());
    let capitals = word.len() > 1 && in_capitals(word);
    let spelled = capitals && word.chars().all(|letter| initials.any(|first| first == letter));
    // `ACL Two`: a second word is one of the name.
    let second = input.word(at + 1);
    spelled && (second == ")" || (name.first..name.end).any(|at| input.word(at) == second))
}

/// The head of the body whose short form the bracket at `open` holds, where a preposition
/// stands inside of its name.
fn body_before(input: &Page<'_>, open: usize) -> Option<usize> {
    let joins = |at: usize| matches!(input.word(at), "untuk" | "dan" | "bagi" | "dari");
    let row = (open.saturating_sub(LONGEST)..open).rev();
    let row = row.take_while(|&at| input.is_capital(at) || joins(at));
    let head = row.filter(|&at| {
        let hit = input.known_word(at);
        input.is_capital(at) && hit.is_some_and(|hit| hit.classes.any(Classes::ORG_HEAD))
    });
    let head = head.last()?;
    let inner = (head + 1..open).any(|at| matches!(input.word(at), "untuk" | "bagi"));
    (inner && blends(input, head, open)).then_some(head)
}

/// Whether the letters of the bracket stand in the words of the name, in their order.
fn blends(input: &Page<'_>, head: usize, open: usize) -> bool {
    let mut letters =
        (head..open).flat_map(|at| input.word(at).chars().take(24)).map(|c| c.to_ascii_lowercase());
    let short = input.word(open + 1);
    let first = input.word(head).chars().next();
    short.chars().next() == first
        && short.chars().map(|c| c.to_ascii_lowercase()).all(|c| letters.any(|l| l == c))
}
