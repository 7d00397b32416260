//! Names, and which mentions are of one entity.

use std::collections::HashSet;

use warta::entities::{EntityKind, MentionKind};
use warta::text::Span;

use super::{Entity, Scores};

/// An entity as either side has it: its type and its mentions.
type Mentions = (EntityKind, Vec<(Span, MentionKind)>);

/// Counts names, and links between mentions that are marked.
pub fn compare(marked: &[Entity], found: &[warta::entities::Entity], scores: &mut Scores) {
    let mentions = |entity: &Entity| entity.mentions.iter().map(|m| (m.span, m.kind)).collect();
    let marked: Vec<Mentions> = marked.iter().map(|e| (e.kind, mentions(e))).collect();
    let mentions = |entity: &warta::entities::Entity| {
        entity.mentions.iter().map(|m| (m.span, m.kind)).collect()
    };
    let found: Vec<Mentions> = found.iter().map(|e| (e.kind, mentions(e))).collect();

    let (wanted, given) = (names(&marked), names(&found));
    scores.names.add(wanted.intersection(&given).count(), given.len(), wanted.len());

    let spans = |entity: &Mentions| entity.1.iter().map(|&(span, _)| span).collect::<Vec<_>>();
    let known: HashSet<Span> = marked.iter().flat_map(spans).collect();
    let (wanted, mut given) = (links(&marked), links(&found));
    given.retain(|(first, second)| known.contains(first) && known.contains(second));
    scores.links.add(wanted.intersection(&given).count(), given.len(), wanted.len());
}

/// The names of persons, organizations and places.
fn names(entities: &[Mentions]) -> HashSet<(Span, EntityKind)> {
    let is_named = |kind| matches!(kind, EntityKind::Per | EntityKind::Org | EntityKind::Loc);
    let named = entities.iter().filter(|(kind, _)| is_named(*kind));
    let mentions = named.flat_map(|(kind, mentions)| mentions.iter().map(|m| (*m, *kind)));
    let by_name = mentions.filter(|((_, how), _)| *how == MentionKind::Nam);
    by_name.map(|((span, _), kind)| (span, kind)).collect()
}

/// Every pair of mentions of one entity, the earlier first.
fn links(entities: &[Mentions]) -> HashSet<(Span, Span)> {
    let mut links = HashSet::new();
    for (_, mentions) in entities {
        for (at, &(a, _)) in mentions.iter().enumerate() {
            links.extend(mentions.iter().take(at).map(|&(b, _)| (a.min(b), a.max(b))));
        }
    }
    links
}
