//! What the training of all models of events shares.

use std::error::Error;
use std::path::Path;

use warta_invariants::articles::{self, Article, Event};
use warta_text::Span;

use super::stack::Stack;
use crate::choice::{Example, Training, cross_validated};

/// Trains on the `examples` in the articles of `folders` and writes the model; `chosen` says
/// which option is taken by the weights.
pub(super) fn write(
    path: &Path,
    folders: &[&str],
    training: Training,
    examples: impl Fn(&Stack, &Article) -> Vec<Example>,
    chosen: impl Fn(&Example, &[f32]) -> Option<usize>,
) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let mut found = Vec::new();
    for folder in folders {
        let articles = articles::load(Path::new(folder))?;
        found.extend(articles.iter().map(|article| examples(&stack, article)));
    }
    std::fs::write(path, cross_validated(&found, training, chosen)?.whole.to_bytes())?;
    Ok(())
}

/// Takes out of `marked` the event whose trigger shares a word with `words`, else the one
/// whose light verb does.
pub(super) fn take<'e>(marked: &mut Vec<&'e Event>, words: &[Span]) -> Option<&'e Event> {
    let over = |span: Span| words.iter().any(|&word| span.overlaps(word));
    let by_trigger = marked.iter().position(|event| over(event.trigger));
    let by_support = || marked.iter().position(|event| event.support.is_some_and(over));
    by_trigger.or_else(by_support).map(|at| marked.remove(at))
}
