//! Trains the model of modality and polarity on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::training::{
    CertaintyQuestion, certainty_answer, certainty_parts, chosen_certainty,
};
use warta_invariants::articles::{Article, Event};
use warta_syntax::choice::Said;

use super::models::{self, take};
use super::stack::Stack;
use crate::choice::{Example, Training};

const TRAINING: Training = Training { rows: 1 << 18, passes: 12, decay: 0.05 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let by_weight = |_: &Example, weights: &[f32]| chosen_certainty(weights);
    models::write(path, folders, TRAINING, examples, by_weight)
}

fn examples(stack: &Stack, article: &Article) -> Vec<Example> {
    let asked = stack.questions(&article.text, Some(article.dct)).certainties;
    let mut marked: Vec<&Event> = article.events.iter().collect();
    asked.into_iter().filter_map(|question| example(&mut marked, question)).collect()
}

/// What the annotators have answered; `None` where they see no event.
fn example(marked: &mut Vec<&Event>, question: CertaintyQuestion) -> Option<Example> {
    let event = take(marked, &[question.trigger])?;
    let answer = certainty_answer((event.polarity, event.modality));
    // What speaks for a modality speaks for it affirmed and denied.
    let option = |answer: usize| {
        let mut said = Said::default();
        for part in certainty_parts(answer) {
            said.say_also(&question.facts.said(part, TRAINING.rows));
        }
        said
    };
    let answers = 0..question.answers as usize;
    let right = answers.clone().map(|number| number == answer).collect();
    let options = answers.map(option).collect();
    Some(Example { options, right, wanted: true, ruled: Some(question.ruled) })
}
