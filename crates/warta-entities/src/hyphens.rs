//! Names with hyphens and small words inside: `Jean-Claude Darcy`, `Tehreek-e-Insaf`, `Carlos
//! de la Cruz`.

use foldhash::{HashSet, HashSetExt};

use crate::names::{Name, part_at, put_all};
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Small words inside the names of people of other lands, sorted.
const PARTICLES: [&str; 22] = [
    "al", "bin", "binte", "binti", "bint", "da", "de", "del", "den", "der", "di", "dos", "du",
    "el", "la", "las", "le", "los", "ten", "van", "von", "y",
];

/// Joins the words of bodies that `-e-` links, and of people that a particle does.
pub(crate) fn join_hyphens(input: &Page<'_>, names: &mut Vec<Name>) {
    join_linked(input, names);
    join_particles(input, names);
    join_roads(input, names);
}

/// `Jalan Raya Pati–Tlogowungu`, `Km 72 Tol Jakarta-Cikampek`: a road by the two places that
/// it joins.
fn join_roads(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for (name, next) in names.iter().zip(names.iter().skip(1)) {
        let classed = |at| matches!(input.word(at), "Jalan" | "Tol");
        let road = name.kind == EntityKind::Loc && (name.first..name.end).any(classed);
        let dash = matches!(input.word(name.end), "–" | "-") && next.first == name.end + 1;
        let close = input.span(name.end - 1, next.first + 1).len()
            == (name.end - 1..=next.first).map(|at| input.span(at, at + 1).len()).sum::<usize>();
        if road && dash && close && next.kind == EntityKind::Loc {
            found.push(Name { end: next.end, ..name.clone() });
        }
    }
    put_all(names, found);
}

/// `Jamaat-e-Islami`: a party or a militia; `Jamaat` alone is the same.
fn join_linked(input: &Page<'_>, names: &mut Vec<Name>) {
    let linked = |at: usize| {
        let word = Some(input.word(at)).filter(|word| word.as_bytes().contains(&b'-'))?;
        let (first, last) = word.split_once("-e-").or_else(|| word.split_once("-ul-"))?;
        let capital = |part: &str| part.starts_with(char::is_uppercase);
        capital(last).then_some(first)
    };
    let mut found = Vec::new();
    let mut firsts: HashSet<&str> = HashSet::new();
    for at in input.capitals(0) {
        let Some(first) = linked(at) else { continue };
        firsts.insert(first);
        // `Jamaat-ul-Mujahideen Bangladesh`, `Tehreek-e-Labbaik Pakistan`.
        let country = input.known(at + 1).filter(|hit| hit.classes.is_place());
        let end = at + 1 + country.map_or(0, |hit| hit.words);
        found.push(body(at, end));
    }
    if firsts.is_empty() {
        return;
    }
    let alone = (0..input.tokens.len()).filter(|&at| firsts.contains(input.word(at)));
    found.extend(alone.map(|at| body(at, at + 1)));
    found.sort_by_key(|name| name.first);
    found.dedup_by(|next, name| next.first < name.end);
    put_all(names, found);
}

fn body(first: usize, end: usize) -> Name {
    let (kind, evidence) = (EntityKind::Org, Evidence::Pattern);
    Name { first, end, kind, confidence: 0.8, evidence }
}

/// `Rafael van der Vaart`, `Anwar bin Ibrahim`: the name goes on behind the small words.
fn join_particles(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Per) {
        let small = (name.end..name.end + 2).take_while(|&at| is_particle(input.word(at)));
        let Some(last) = small.last() else { continue };
        // `Ratih di Sanur`: a preposition between a person and a place.
        let first = input.word(name.end);
        let place = matches!(first, "di" | "ten" | "den") && last == name.end;
        let alone = !matches!(first, "bin" | "binti" | "binte" | "bint")
            && name.evidence == Evidence::Caller;
        if place || alone || !input.is_capital(last + 1) {
            continue;
        }
        let more = usize::from(input.is_capital(last + 2));
        found.push(Name { end: last + 2 + more, ..name.clone() });
    }
    put_all(names, found);
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether the word is the first of two given names that a hyphen makes one: `Jean-Claude`.
pub(crate) fn is_compound(word: &str) -> bool {
    const FIRST: [&str; 18] = [
        "Ann", "Anne", "Carl", "Charles", "Franz", "Hans", "Jan", "Jean", "Karl", "Kay", "Lars",
        "Louis", "Marc", "Marie", "Mary", "Paul", "Per", "Pierre",
    ];
    FIRST.contains(&word)
}

/// `Jean` `-` `Claude Darcy`: two people of whom the hyphen makes one.
pub(crate) fn join_compounds(input: &Page<'_>, names: &mut Vec<Name>) {
    names.dedup_by(|next, name| {
        let people = name.kind == EntityKind::Per && next.kind == EntityKind::Per;
        let hyphen = next.first == name.end + 1 && input.word(name.end) == "-";
        let close = || {
            let whole = input.span(name.end - 1, next.first + 1).len();
            whole
                == (name.end - 1..=next.first).map(|at| input.span(at, at + 1).len()).sum::<usize>()
        };
        let free = name.evidence != Evidence::Caller && next.evidence != Evidence::Caller;
        let one = people && free && hyphen && is_compound(input.word(name.end - 1)) && close();
        if one {
            name.end = next.end;
        }
        one
    });
}

/// `Karine Jean-Pierre`, `Leif-Eric Easley`: what a hyphen joins is one name.
pub(crate) fn extend_hyphens(input: &Page<'_>, names: &mut [Name]) {
    let joined = |hyphen: usize| {
        let around = input.span(hyphen, hyphen + 1);
        let close = |at: usize| input.span(at, at + 1);
        input.word(hyphen) == "-"
            && input.is_capital(hyphen + 1)
            && close(hyphen - 1).end() == around.start()
            && close(hyphen + 1).start() == around.end()
    };
    for at in 0..names.len() {
        let before = at.checked_sub(1).and_then(|at| names.get(at)).map_or(0, |name| name.end);
        let after = names.get(at + 1).map_or(usize::MAX, |name| name.first);
        let Some(name) = names.get_mut(at).filter(|name| name.kind == EntityKind::Per) else {
            continue;
        };
        let compound = is_compound(input.word(name.end - 1));
        if (name.end > name.first + 1 || compound) && name.end + 1 < after && joined(name.end) {
            name.end += 2;
        }
        let left = name.first.checked_sub(2).filter(|&left| left >= before);
        if let Some(left) = left.filter(|&left| input.is_capital(left) && joined(left + 1)) {
            name.first = left;
        }
    }
}

/// `Kim-Putin`, where one of the two is named elsewhere, are two people.
pub(crate) fn part_pairs(input: &Page<'_>, names: &mut Vec<Name>) {
    let people = names.iter().filter(|name| name.kind == EntityKind::Per);
    let known: HashSet<&str> = people
        .filter(|name| pair_hyphen(input, name).is_none())
        .flat_map(|name| [input.word(name.first), input.word(name.end - 1)])
        .collect();
    part_at(names, |name| {
        let hyphen = pair_hyphen(input, name).filter(|_| name.kind == EntityKind::Per)?;
        // `Anies Baswedan-Muhaimin Iskandar`: two whole names.
        let whole = hyphen - name.first > 1 && name.end - hyphen > 2;
        let named = [hyphen - 1, hyphen + 1].iter().any(|&at| known.contains(input.word(at)));
        (whole || named).then_some(hyphen)
    });
}

/// The hyphen between two capitalised words of a name.
fn pair_hyphen(input: &Page<'_>, name: &Name) -> Option<usize> {
    let inner = name.first + 1..name.end.saturating_sub(1);
    inner.into_iter().find(|&at| matches!(input.word(at), "-" | "–") && input.is_capital(at + 1))
}
