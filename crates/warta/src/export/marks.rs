//! What a reader sees marked in the text: names and times, without overlap.

use warta_entities::{EntityId, MentionKind};
use warta_temporal::Timex;
use warta_text::Span;

use crate::Document;

/// A marked piece of the text.
pub(super) struct Mark<'d> {
    pub(super) span: Span,
    /// `PER`, `DATE` …
    pub(super) label: &'static str,
    pub(super) meaning: Meaning<'d>,
}

pub(super) enum Meaning<'d> {
    Entity(EntityId),
    Time(&'d Timex),
}

/// Names (not descriptions and pronouns) and times, left to right. Where two overlap,
/// the earlier one stays, and of two that begin together the longer one.
pub(super) fn names_and_times<'d>(document: &'d Document<'_>) -> Vec<Mark<'d>> {
    let mut marks = Vec::new();
    for (id, entity) in (0..).map(EntityId).zip(document.entities()) {
        let names = entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Nam);
        marks.extend(names.map(|mention| Mark {
            span: mention.span,
            label: entity.kind.as_str(),
            meaning: Meaning::Entity(id),
        }));
    }
    marks.extend(document.timexes().iter().map(|timex| Mark {
        span: timex.span,
        label: timex.kind.as_str(),
        meaning: Meaning::Time(timex),
    }));
    marks.sort_by_key(|mark| (mark.span.start(), usize::MAX - mark.span.end()));
    let mut end = 0;
    marks.retain(|mark| {
        let free = mark.span.start() >= end && !mark.span.is_empty();
        end = if free { mark.span.end() } else { end };
        free
    });
    marks
}
