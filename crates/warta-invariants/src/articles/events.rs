//! Events, and what is told of them.

use warta::events::Polarity;
use warta::text::Span;

use super::{Argument, Event, Scores};

type Found = warta::events::Event;

/// Counts the events; one that is found for an optional one is neither right nor wrong.
pub(super) fn compare(marked: &[Event], found: &[Found], scores: &mut Scores) {
    let mut rest: Vec<&Found> = found.iter().collect();
    for event in marked {
        let hit = rest.iter().position(|found| is_same(event, found)).map(|at| rest.remove(at));
        if event.core {
            let is_found = hit.is_some();
            scores.triggers.count(is_found, is_found, true);
            let is_right = hit.is_some_and(|found| has_type(event, found));
            scores.types.count(is_right, is_found, true);
            hit.into_iter().for_each(|found| details(event, found, scores));
        }
    }
    scores.triggers.add(0, rest.len(), 0);
    scores.types.add(0, rest.len(), 0);
}

/// Whether the two share a word, be it the trigger or the light verb beside it.
fn is_same(event: &Event, found: &Found) -> bool {
    let words = [Some(event.trigger), event.support];
    let others = [Some(found.trigger), found.support];
    words.iter().flatten().any(|&a| others.iter().flatten().any(|&b| a.overlaps(b)))
}

fn has_type(event: &Event, found: &Found) -> bool {
    event.kind == found.kind || event.type_alternatives.contains(&found.kind)
}

/// Counts what is told of an event that was found.
fn details(event: &Event, found: &Found, scores: &mut Scores) {
    let (wanted, given) =
        (event.polarity == Polarity::Negative, found.polarity == Polarity::Negative);
    scores.negation.count(wanted && given, given, wanted);

    let is_right = event.modality == found.modality;
    scores.modality.count(is_right, true, true);

    let (wanted, given) = (event.source, found.source.as_ref().map(|source| source.span));
    let is_right = wanted.zip(given).is_some_and(|(a, b)| a.overlaps(b));
    scores.sources.count(is_right, given.is_some(), wanted.is_some());

    let day = |value: &str| value.chars().take(10).collect::<String>();
    let wanted = event.time_value.as_deref().map(day);
    let given = found.time.as_ref().map(|time| day(&time.value));
    let is_right = wanted.is_some() && wanted == given;
    scores.days.count(is_right, given.is_some(), wanted.is_some());

    arguments(&event.args, &found.args, scores);
}

/// Counts the arguments: the role must be the same, the head word one of those marked.
fn arguments(marked: &[Argument], found: &[warta::events::Argument], scores: &mut Scores) {
    let mut rest: Vec<_> = found.iter().collect();
    let wanted = marked.iter().filter_map(|argument| Some((argument.role, argument.span?)));
    scores.arguments.add(0, found.len(), 0);
    for (role, span) in wanted {
        let fits = |a: &&warta::events::Argument| a.role == role && Span::overlaps(a.head, span);
        let hit = rest.iter().position(fits).map(|at| rest.remove(at));
        scores.arguments.count(hit.is_some(), false, true);
    }
}
