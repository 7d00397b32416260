//! Trains the model that dates events on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::training::{DayQuestion, SURE};
use warta_invariants::articles::{self, Event};
use warta_syntax::choice::chosen;
use warta_text::Span;

use super::stack::Stack;
use crate::choice::{Example, Training, cross_validated};

const TRAINING: Training = Training { rows: 1 << 15, passes: 20, decay: 0.5 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let mut examples = Vec::new();
    for folder in folders {
        for article in articles::load(Path::new(folder))? {
            let asked = stack.questions(&article.text, Some(article.dct)).days;
            let mut marked: Vec<&Event> = article.events.iter().collect();
            examples.push(asked.into_iter().filter_map(|q| example(&mut marked, q)).collect());
        }
    }
    let by_weight = |_: &Example, weights: &[f32]| chosen(weights, SURE);
    let model = cross_validated(&examples, TRAINING, by_weight)?;
    std::fs::write(path, model.to_bytes())?;
    Ok(())
}

/// What the annotators have answered; `None` where they see no event.
fn example(marked: &mut Vec<&Event>, question: DayQuestion) -> Option<Example> {
    let meant = |span: Span| span.overlaps(question.trigger);
    let at = marked.iter().position(|e| meant(e.trigger) || e.support.is_some_and(meant))?;
    let day = |value: &str| value.chars().take(10).collect::<String>();
    let wanted = marked.remove(at).time_value.as_deref().map(day);
    let is_right = |value: &str| wanted.as_deref() == Some(day(value).as_str());
    let mut right: Vec<bool> = question.answers.iter().map(|a| is_right(&a.value)).collect();
    if !right.contains(&true) {
        *right.first_mut()? = true;
    }
    let options = question.answers.into_iter().map(|answer| answer.said).collect();
    Some(Example { options, right, wanted: wanted.is_some(), ruled: question.ruled })
}
