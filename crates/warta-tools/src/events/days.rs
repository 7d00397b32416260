//! Trains the model that dates events on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::training::{DayQuestion, SURE_DAYS};
use warta_invariants::articles::{Article, Event};
use warta_syntax::choice::chosen;

use super::models::{self, take};
use super::stack::Stack;
use crate::choice::{Example, Training};

const TRAINING: Training = Training { rows: 1 << 19, passes: 9, decay: 0.1 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let by_weight = |_: &Example, weights: &[f32]| chosen(weights, SURE_DAYS);
    models::write(path, folders, TRAINING, examples, by_weight)
}

fn examples(stack: &Stack, article: &Article) -> Vec<Example> {
    let asked = stack.questions(&article.text, Some(article.dct)).days;
    let mut marked: Vec<&Event> = article.events.iter().collect();
    asked.into_iter().filter_map(|question| example(&mut marked, question)).collect()
}

/// What the annotators have answered; `None` where they see no event.
fn example(marked: &mut Vec<&Event>, question: DayQuestion) -> Option<Example> {
    let day = |value: &str| value.chars().take(10).collect::<String>();
    let wanted = take(marked, &[question.trigger])?.time_value.as_deref().map(day);
    let is_right = |value: &str| wanted.as_deref() == Some(day(value).as_str());
    let mut right: Vec<bool> = question.answers.iter().map(|a| is_right(&a.value)).collect();
    if !right.contains(&true) {
        *right.first_mut()? = true;
    }
    let options = question.answers.into_iter().map(|answer| answer.said).collect();
    Some(Example { options, right, wanted: wanted.is_some(), ruled: question.ruled })
}
