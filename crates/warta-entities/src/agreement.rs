//! Names of one word that the document tells more of elsewhere: `Halvorsen` of `Halvorsen
//! Biologics`.

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use crate::firms::is_legal_form;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Gives the model's names the kind that longer names with their word have, and one kind
/// to what is written the same.
pub(crate) fn agree(input: &Page<'_>, names: &mut [Name]) {
    let long = names.iter().filter(|name| name.end - name.first > 1);
    let (mut people, mut bodies) = (HashSet::new(), HashSet::new());
    for name in long {
        match name.kind {
            EntityKind::Per => people.extend((name.first..name.end).map(|at| input.word(at))),
            EntityKind::Org => {
                let form = is_legal_form(input.word(name.first));
                bodies.insert(input.word(name.first + usize::from(form)));
            }
            _ => {}
        }
    }
    // `kereta Kim`: whose it is, and not what it is called.
    for name in names.iter_mut().filter(|name| name.kind == EntityKind::Prd) {
        if name.end == name.first + 1 && people.contains(input.word(name.first)) {
            name.kind = EntityKind::Per;
        }
    }
    for name in names.iter_mut().filter(|name| is_open(input, name)) {
        let word = input.word(name.first);
        let before = input.before(name.first);
        let stated = matches!(before, "di" | "ke" | "dari");
        match (people.contains(word), bodies.contains(word)) {
            (true, false) if !stated => name.kind = EntityKind::Per,
            // `Arunika` of `PT Arunika Teknologi`.
            (false, true) if name.kind == EntityKind::Per => name.kind = EntityKind::Org,
            _ => {}
        }
    }
    join_pairs(input, names);
    vote(input, names);
}

/// `Ladang Cerdas` of `PT Ladang Cerdas Digital`: the first two words of a body.
fn join_pairs(input: &Page<'_>, names: &mut [Name]) {
    let mut pairs = HashSet::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Org) {
        let first = name.first + usize::from(is_legal_form(input.word(name.first)));
        if name.end > first + 2 {
            pairs.insert((input.word(first), input.word(first + 1)));
        }
    }
    for name in names.iter_mut().filter(|name| name.evidence == Evidence::Model) {
        let other = matches!(name.kind, EntityKind::Per | EntityKind::Loc);
        let two = name.end == name.first + 2 && other && input.known(name.first).is_none();
        if two && pairs.contains(&(input.word(name.first), input.word(name.first + 1))) {
            name.kind = EntityKind::Org;
        }
    }
}

/// Gives the kind that most of the names written the same have to all of them.
fn vote(input: &Page<'_>, names: &mut [Name]) {
    const KINDS: [EntityKind; 3] = [EntityKind::Per, EntityKind::Org, EntityKind::Loc];
    let mut votes: HashMap<&str, [f32; 3]> = HashMap::new();
    let place = |kind| KINDS.into_iter().position(|known| known == kind);
    for name in names.iter().filter(|name| is_open(input, name)) {
        if let Some(place) = place(name.kind) {
            votes.entry(input.word(name.first)).or_default()[place] += name.confidence;
        }
    }
    for name in names.iter_mut().filter(|name| is_open(input, name)) {
        let Some(votes) = votes.get(input.word(name.first)) else { continue };
        let most = KINDS.into_iter().zip(votes).max_by(|a, b| a.1.total_cmp(b.1));
        name.kind = most.map_or(name.kind, |(kind, _)| kind);
    }
}

/// Whether the name is one word of the model's that is no known place or body.
fn is_open(input: &Page<'_>, name: &Name) -> bool {
    let one =
        name.end == name.first + 1 && matches!(name.evidence, Evidence::Model | Evidence::Title);
    let named = matches!(name.kind, EntityKind::Per | EntityKind::Org | EntityKind::Loc);
    let fixed = Classes::COUNTRY.union(Classes::REGION).union(Classes::ORGANISATION);
    let known = one && input.known(name.first).is_some_and(|hit| hit.classes.any(fixed));
    one && named && !known
}
