//! When it happened.

use std::collections::HashMap;

use warta_temporal::{Basis, Timex, TimexKind};

use crate::trigger::Trigger;
use crate::view::View;
use crate::{EventTime, EventType, Modality, Polarity};

/// The time of each event: of the expression that hangs on it, else of the one nearest in
/// its clause, else of its sentence.
pub(crate) fn times(
    view: &View<'_>,
    triggers: &[Trigger],
    certainty: &[(Polarity, Modality)],
) -> Vec<Option<EventTime>> {
    let mut times: Vec<Option<EventTime>> = vec![None; triggers.len()];
    let owners: HashMap<usize, usize> =
        triggers.iter().enumerate().flat_map(|(n, t)| [(t.at, n), (t.verb(), n)]).collect();
    for (number, timex) in (0..).zip(view.input.timexes) {
        if !dates(timex) {
            continue;
        }
        let owner = governor(view, timex, &owners).or_else(|| nearest(view, timex, triggers));
        if let Some(slot) = owner.and_then(|owner| times.get_mut(owner)) {
            slot.get_or_insert_with(|| EventTime {
                timex: Some(number),
                value: timex.value.clone(),
                basis: timex.basis,
            });
        }
    }
    infer(view, triggers, certainty, &mut times);
    times
}

/// Whether an expression says when something was, rather than how long or that it is now.
fn dates(timex: &Timex) -> bool {
    matches!(timex.kind, TimexKind::Date | TimexKind::Time) && !timex.value.ends_with("_REF")
}

/// The trigger that the tree hangs the expression on.
fn governor(view: &View<'_>, timex: &Timex, owners: &HashMap<usize, usize>) -> Option<usize> {
    let tokens = view.tokens_of(timex.span);
    let outside = |at: &usize| view.head(*at).is_none_or(|head| !tokens.contains(&head));
    let mut at = tokens.clone().find(outside)?;
    // Time hangs on its verb within a few steps, or not at all.
    for _ in 0..4 {
        at = view.head(at)?;
        if let Some(&owner) = owners.get(&at) {
            return Some(owner);
        }
    }
    None
}

/// The trigger nearest to the expression in its sentence, those before it preferred.
fn nearest(view: &View<'_>, timex: &Timex, triggers: &[Trigger]) -> Option<usize> {
    let tokens = view.tokens_of(timex.span);
    let sentence = view.sentence_tokens(tokens.start);
    let first = triggers.partition_point(|trigger| trigger.at < sentence.start);
    let here = triggers.iter().enumerate().skip(first).take_while(|(_, t)| t.at < sentence.end);
    let distance = |trigger: &Trigger| {
        if trigger.at < tokens.start {
            tokens.start - trigger.at
        } else {
            2 * (trigger.at - tokens.start)
        }
    };
    let verbs =
        here.filter(|(_, trigger)| trigger.kind != EventType::Say || trigger.at + 4 > tokens.start);
    verbs.min_by_key(|(_, trigger)| distance(trigger)).map(|(number, _)| number)
}

/// Events without a time of their own take that of the event before them in the sentence,
/// where both are told alike.
fn infer(
    view: &View<'_>,
    triggers: &[Trigger],
    certainty: &[(Polarity, Modality)],
    times: &mut [Option<EventTime>],
) {
    for at in 0..triggers.len() {
        if times[at].is_some() {
            continue;
        }
        let sentence = view.sentence(triggers[at].at);
        let same = |&other: &usize| {
            view.sentence(triggers[other].at) == sentence && certainty[other].1 == certainty[at].1
        };
        let before =
            (at.saturating_sub(4)..at).rev().filter(same).find(|&other| times[other].is_some());
        let after =
            (at + 1..triggers.len().min(at + 4)).filter(same).find(|&other| times[other].is_some());
        let Some(other) = before.or(after) else { continue };
        let mut time = times[other].clone();
        if let Some(time) = &mut time {
            time.basis = Basis::Inferred;
        }
        times[at] = time;
    }
}
