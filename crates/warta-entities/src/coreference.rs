//! Which mentions are the same thing.

mod accused;
mod age;
mod alias;
pub(crate) mod antecedent;
mod body;
mod byname;
mod clash;
mod context;
mod description;
mod discourse;
mod epithet;
mod extent;
mod form;
mod gender;
mod kin;
mod law;
mod leading;
mod lexicon;
mod locality;
mod metonym;
mod modifier;
mod nickname;
mod nominal;
mod owner;
mod person;
mod phrase;
mod pronoun;
pub(crate) mod quote;
mod resolve;
mod role;
mod short;
mod shorten;
mod sides;
mod spelled;
mod stated;
mod thing;
mod ticker;
mod unfit;
mod unnamed;
mod voice;

use crate::gazetteer::{Classes, Gazetteer, Hit};
use crate::known;
use crate::names::Name;
use crate::page::Page;
use crate::{Entity, EntityKind, Evidence, Link, Mention, MentionKind};
use alias::{Aliases, Owners};
use context::Context;
pub(crate) use lexicon::Marks;
pub use lexicon::is_person_noun;
pub(crate) use resolve::{may_refer, pointers};

/// The entities that `names` mention, with their descriptions and pronouns, each entity
/// once, its mentions in order of the text.
///
/// A name that may be short for several others stays an entity of its own, with the
/// evidence `ambiguous` and the link `candidates`, which holds their names parted by `; `.
/// A capital that stands for its government is a mention of the country.
pub(crate) fn entities(
    input: &Page<'_>,
    gazetteer: &Gazetteer,
    mut names: Vec<Name>,
    asked: antecedent::Asking<'_>,
) -> Vec<Entity> {
    stated::add_short_names(input, gazetteer, &mut names);
    shorten::add_shortened(input, &mut names);
    byname::make_people(input, &mut names);
    let epithets = epithet::epithets(input);
    epithet::clear(input, &epithets, &mut names);
    let known = known::of_names(input, gazetteer, &names);
    let owners = Aliases::new(input, gazetteer, &names, &known).owners();
    let mut order = vec![None; names.len()];
    let mut entities: Vec<Entity> = Vec::new();
    let mut slots = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let owner = owners.owners.get(at).copied().unwrap_or(at);
        let Some(order) = order.get_mut(owner) else { continue };
        slots.push(*order.get_or_insert(entities.len()));
        if slots.last() == Some(&entities.len()) {
            entities.push(Entity::new(name.kind, String::new()));
        }
    }
    set_kinds(&names, &slots, &mut entities);
    for (at, name) in names.iter().enumerate() {
        let entity = slots.get(at).and_then(|&slot| entities.get_mut(slot));
        let metonym = owners.metonyms.get(at).copied().unwrap_or_default();
        if let Some(entity) = entity {
            let hit = known.get(at).copied().flatten();
            add_mention(input, entity, name, metonym);
            add_links(gazetteer, entity, hit, metonym, known::is_share(input, name));
        }
    }
    flag_open(&owners, &slots, &mut entities);
    let context = Context::new(input, &names, &slots, &known, &epithets);
    resolve::resolve(&context, &mut entities, asked);
    for entity in &mut entities {
        entity.mentions.sort_by_key(|mention| mention.span);
        entity.mentions.dedup_by_key(|mention| mention.span);
        entity.links.sort_by_key(|link| link.key);
    }
    entities
}

/// Gives each entity the kind that most of its names were found to be, and the first of
/// them where two kinds are level.
fn set_kinds(names: &[Name], slots: &[usize], entities: &mut [Entity]) {
    let mut votes = vec![[0_u32; EntityKind::ALL.len()]; entities.len()];
    for (name, &slot) in names.iter().zip(slots) {
        let votes = votes.get_mut(slot).and_then(|votes| votes.get_mut(name.kind as usize));
        votes.into_iter().for_each(|votes| *votes += 1);
    }
    for (name, &slot) in names.iter().zip(slots) {
        let Some((entity, votes)) = entities.get_mut(slot).zip(votes.get(slot)) else { continue };
        let count = |kind: EntityKind| votes.get(kind as usize).copied().unwrap_or_default();
        if count(name.kind) > count(entity.kind) {
            entity.kind = name.kind;
        }
    }
}

fn add_mention(input: &Page<'_>, entity: &mut Entity, name: &Name, metonym: bool) {
    let span = input.span(name.first, name.end);
    let mut mention = Mention::new(span, MentionKind::Nam, name.confidence, name.evidence);
    mention.metonym = metonym;
    entity.mentions.push(mention);
    let written = span.slice(input.text).unwrap_or_default();
    // The country's own name goes before that of its capital.
    let before = entity.mentions.iter().rev().skip(1);
    let capital =
        !metonym && !entity.name.is_empty() && before.clone().all(|mention| mention.metonym);
    // `BRI (BBRI)`: no code of the exchange is a name in full.
    let code = ticker::is_ticker(input, name);
    let longer =
        written.len() > entity.name.len() && !code || capital || is_plainer(written, &entity.name);
    if entity.name.is_empty() || (longer && !metonym) {
        entity.name = written.to_owned();
    }
}

/// `Belitung` rather than the `BELITUNG` of a dateline.
fn is_plainer(one: &str, other: &str) -> bool {
    let capitals = |name: &str| name.chars().filter(|c| c.is_uppercase()).count();
    // `KOMPAS.com` is how the medium writes its name.
    let mistyped = other.chars().take(2).all(char::is_uppercase) && !other.contains('.');
    let fewer = one.eq_ignore_ascii_case(other) && capitals(one) < capitals(other);
    fewer && mistyped && one.starts_with(char::is_uppercase)
}

fn add_links(
    gazetteer: &Gazetteer,
    entity: &mut Entity,
    hit: Option<Hit>,
    metonym: bool,
    share: bool,
) {
    let Some(hit) = hit.filter(|hit| fits(entity.kind, hit.classes, share)) else { return };
    // `Meta` is no firm of the exchange whose code it is spelled like, and no place is.
    let code = gazetteer.links(hit).any(|(key, _)| key == "ticker");
    let firm = entity.kind == EntityKind::Org && hit.classes.any(Classes::COMPANY);
    if !firm && code != (share && hit.classes.any(Classes::TICKER)) {
        return;
    }
    for (key, value) in gazetteer.links(hit) {
        // The government that a capital stands for is that of its country.
        let key = match key {
            "capital" if metonym => "iso3166",
            _ if metonym => continue,
            key => key,
        };
        let new = !entity.links.iter().any(|link| link.key == key);
        if new {
            entity.links.push(Link { key, value: value.to_owned() });
        }
    }
}

/// Whether what is known of a name fits the kind that it was found to be; that of a `share`
/// may be its code.
fn fits(kind: EntityKind, classes: Classes, share: bool) -> bool {
    let organisation = Classes::ORGANISATION.union(Classes::SEAT).union(Classes::COMPANY);
    match kind {
        EntityKind::Loc => classes.is_place(),
        EntityKind::Org => classes.any(organisation) || share && classes.any(Classes::TICKER),
        _ => false,
    }
}

/// Says of names that may be short for several others which these are.
fn flag_open(owners: &Owners, slots: &[usize], entities: &mut [Entity]) {
    let mut open: Vec<_> = owners.open.iter().collect();
    open.sort_unstable_by_key(|(at, _)| **at);
    for (&at, bearers) in open {
        let marked = slots.get(at).and_then(|&slot| entities.get(slot));
        if marked.is_none_or(|entity| entity.links.iter().any(|link| link.key == "candidates")) {
            continue;
        }
        let name = |bearer: &usize| {
            let slot = slots.get(*bearer)?;
            entities.get(*slot).map(|entity| entity.name.clone())
        };
        let names: Vec<String> = bearers.iter().filter_map(name).collect();
        let Some(entity) = slots.get(at).and_then(|&slot| entities.get_mut(slot)) else { continue };
        for mention in &mut entity.mentions {
            mention.evidence = Evidence::Ambiguous;
        }
        entity.links.push(Link { key: "candidates", value: names.join("; ") });
    }
}
