//! In whose words an event is told.

use warta_text::Span;

use super::{Claim, SPEAKERS};
use crate::event::{Argument, EventType, Role};
use crate::reading::Reading;
use crate::trigger::Trigger;

/// Most claims inside one another that are kept open.
const DEEPEST: usize = 16;

/// The number of the claim by which each trigger is told: of those that it stands in the innermost
/// of somebody who says it, else the outermost. Claims are sorted by their start, so a stack of
/// open ones suffices.
pub(crate) fn sources(
    triggers: &[Trigger],
    args: &[Vec<Argument>],
    claims: &[Claim],
    reading: &Reading<'_>,
) -> Vec<Option<u32>> {
    let mut open: Vec<(u32, &Claim)> = Vec::new();
    let mut next = (0..).zip(claims).peekable();
    let mut sources = Vec::with_capacity(triggers.len());
    for (trigger, args) in triggers.iter().zip(args) {
        let span: Span = reading.span(trigger.at);
        while let Some(claim) = next.next_if(|(_, c)| c.content.start() <= span.start()) {
            open.push(claim);
        }
        open.drain(..open.len().saturating_sub(DEEPEST));
        open.retain(|(_, claim)| claim.content.end() > span.start());
        // Who says something is not the source of saying it.
        let says = |speaker: Span| {
            let own = |arg: &Argument| arg.role == Role::Actor && arg.span.overlaps(speaker);
            trigger.kind == EventType::Say && args.iter().any(own)
        };
        let fits = |(_, claim): &&(u32, &Claim)| {
            let speaker = claim.source.span;
            claim.source.cue != Some(span) && !speaker.overlaps(span) && !says(speaker)
        };
        // Who is told to ask, and who says `kami` in a quotation, speaks in another's words.
        let spoken = |(_, claim): &&(u32, &Claim)| is_told_by(reading, triggers, claim);
        let inner = || open.iter().rev().filter(fits);
        let source = inner().find(spoken).or_else(|| inner().next_back());
        sources.push(source.map(|&(number, _)| number));
    }
    sources
}

/// Whether somebody else than a speaker in his own words says it, and with a word of saying.
fn is_told_by(reading: &Reading<'_>, triggers: &[Trigger], claim: &Claim) -> bool {
    let speaker = claim.source.span.slice(reading.input.text).unwrap_or_default();
    let of_self = SPEAKERS.iter().any(|known| speaker.eq_ignore_ascii_case(known));
    let cue = claim.cue_event(reading, triggers).and_then(|event| triggers.get(event));
    !of_self && cue.is_none_or(|cue| cue.kind == EventType::Say)
}
