//! Trains the model of modality and polarity on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::training::{CertaintyQuestion, chosen_certainty};
use warta_events::{Modality, Polarity};
use warta_invariants::articles::{self, Event};
use warta_text::Span;

use super::stack::Stack;
use crate::choice::{Example, Training, cross_validated};

const TRAINING: Training = Training { rows: 1 << 15, passes: 12, decay: 0.05 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let mut examples = Vec::new();
    for folder in folders {
        for article in articles::load(Path::new(folder))? {
            let asked = stack.questions(&article.text, Some(article.dct)).certainties;
            let mut marked: Vec<&Event> = article.events.iter().collect();
            examples.push(asked.into_iter().filter_map(|q| example(&mut marked, q)).collect());
        }
    }
    let chosen = |_: &Example, weights: &[f32]| chosen_certainty(weights);
    let model = cross_validated(&examples, TRAINING, chosen)?;
    std::fs::write(path, model.to_bytes())?;
    Ok(())
}

/// What the annotators have answered; `None` where they see no event.
fn example(marked: &mut Vec<&Event>, question: CertaintyQuestion) -> Option<Example> {
    let meant = |span: Span| span.overlaps(question.trigger);
    let at = marked.iter().position(|e| meant(e.trigger) || e.support.is_some_and(meant))?;
    let event = marked.remove(at);
    let modality = match event.modality {
        Modality::Asserted => 0,
        Modality::Planned => 1,
        Modality::Possible => 2,
        Modality::Conditional => 3,
        Modality::Desired => 4,
    };
    let answer = 2 * modality + usize::from(event.polarity == Polarity::Negative);
    let asked = (&question.facts, question.answers);
    let is_right = |number: usize| number == answer;
    let example = Example::of_facts(asked, TRAINING.rows, is_right, Some(question.ruled));
    Some(Example { wanted: true, ..example })
}
