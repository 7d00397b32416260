//! Which mentions are the same thing.

mod alias;
mod describe;

use std::collections::HashMap;

use crate::gazetteer::{Classes, Gazetteer, Hit};
use crate::names::Name;
use crate::{Entity, EntityKind, Input, Link, Mention, MentionKind};
use alias::Aliases;

/// The entities that `names` mention, with their descriptions and pronouns, each entity
/// once, its mentions in order of the text.
pub(crate) fn entities(input: &Input<'_>, gazetteer: &Gazetteer, names: Vec<Name>) -> Vec<Entity> {
    let known: Vec<Option<Hit>> = names.iter().map(|name| lookup(input, gazetteer, name)).collect();
    let owners = Aliases::new(input, gazetteer, &names, &known).owners();
    let mut order: HashMap<usize, usize> = HashMap::new();
    let mut entities: Vec<Entity> = Vec::new();
    let mut by_name = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let count = entities.len();
        let slot = *order.entry(owners.get(at).copied().unwrap_or(at)).or_insert(count);
        if slot == count {
            entities.push(Entity::new(name.kind, String::new()));
        }
        by_name.push(slot);
        let hit = known.get(at).copied().flatten();
        add_mention(input, gazetteer, &mut entities, slot, name, hit);
    }
    describe::describe(input, &names, &by_name, &mut entities);
    for entity in &mut entities {
        entity.mentions.sort_by_key(|mention| mention.span);
        entity.mentions.dedup_by_key(|mention| mention.span);
        entity.links.sort_by_key(|link| link.key);
    }
    entities
}

/// What is known beforehand of exactly this name.
fn lookup(input: &Input<'_>, gazetteer: &Gazetteer, name: &Name) -> Option<Hit> {
    let words = (name.first..name.end).map(|at| input.word(at));
    gazetteer.longest(words).filter(|hit| hit.words == name.end - name.first)
}

fn add_mention(
    input: &Input<'_>,
    gazetteer: &Gazetteer,
    entities: &mut [Entity],
    slot: usize,
    name: &Name,
    hit: Option<Hit>,
) {
    let Some(entity) = entities.get_mut(slot) else { return };
    let span = input.span(name.first, name.end);
    let mut mention = Mention::new(span, MentionKind::Nam, name.confidence, name.evidence);
    mention.metonym = hit.is_some_and(|hit| stands_for_government(input, name, hit));
    entity.mentions.push(mention);
    let written = span.slice(input.text).unwrap_or_default();
    if written.len() > entity.name.len() {
        entity.name = written.to_owned();
    }
    if let Some(hit) = hit.filter(|hit| fits(entity.kind, hit.classes)) {
        for (key, value) in gazetteer.links(hit) {
            let new = !entity.links.iter().any(|link| link.key == key);
            if new {
                entity.links.push(Link { key, value: value.to_owned() });
            }
        }
    }
}

/// Whether what is known of a name fits the kind that it was found to be.
fn fits(kind: EntityKind, classes: Classes) -> bool {
    let organisation = Classes::ORGANISATION.union(Classes::SEAT).union(Classes::COMPANY);
    match kind {
        EntityKind::Loc => classes.is_place(),
        EntityKind::Org => classes.any(organisation),
        _ => false,
    }
}

/// Whether a country or its capital acts as only its government can: the subject of a
/// verb, or the source that `dari` names behind a word of saying.
fn stands_for_government(input: &Input<'_>, name: &Name, hit: Hit) -> bool {
    use warta_syntax::{Deprel, Upos};

    if !hit.classes.any(Classes::CAPITAL.union(Classes::SEAT)) {
        return false;
    }
    let before = name.first.checked_sub(1).map_or("", |at| input.word(at));
    if before == "dari" {
        let noun = name.first.checked_sub(2).map_or("", |at| input.word(at)).to_lowercase();
        return ["peringatan", "tekanan", "dukungan", "pernyataan", "kecaman", "kritik", "bantuan"]
            .contains(&noun.as_str());
    }
    let acts = |at: usize| {
        let word = input.words.get(at)?;
        let verb = input.words.get(word.head? as usize)?;
        let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::OblAgent);
        (subject && verb.upos == Upos::Verb).then_some(())
    };
    (name.first..name.end).any(|at| acts(at).is_some()) && before != "di"
}
