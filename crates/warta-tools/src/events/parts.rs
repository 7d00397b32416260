//! Trains the model of the parts in an event on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::Role;
use warta_events::training::{PartQuestion, chosen_part, part_answer};
use warta_invariants::articles::{Article, Event};
use warta_text::Span;

use super::models::{self, take};
use super::stack::Stack;
use crate::choice::{Example, Training};

const TRAINING: Training = Training { rows: 1 << 20, passes: 15, decay: 0.05 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let by_weight = |example: &Example, weights: &[f32]| chosen_part(weights, example.ruled);
    models::write(path, folders, TRAINING, examples, by_weight)
}

/// What the annotators have answered for the events that both they and the rules see.
fn examples(stack: &Stack, article: &Article) -> Vec<Example> {
    let asked = stack.questions(&article.text, Some(article.dct)).parts;
    let mut marked: Vec<&Event> = article.events.iter().collect();
    let mut examples = Vec::new();
    for questions in asked.chunk_by(|a, b| a.trigger == b.trigger) {
        let Some(event) = take(&mut marked, &[questions[0].trigger]) else { continue };
        of_event(event, questions, &mut examples);
    }
    examples
}

/// The part of each word that is asked about, and a place for each argument that none of
/// them heads.
fn of_event(event: &Event, questions: &[PartQuestion], examples: &mut Vec<Example>) {
    let mut open: Vec<(Span, Role)> =
        event.args.iter().filter_map(|arg| Some((arg.span?, arg.role))).collect();
    // What the rules give comes first.
    for question in questions {
        let fits = |&&(span, role): &&(Span, Role)| {
            question.head.overlaps(span) && question.ruled == Some(part_answer(role))
        };
        let hit = open.iter().find(fits).copied();
        let hit =
            hit.or_else(|| open.iter().find(|(span, _)| question.head.overlaps(*span)).copied());
        if let Some(hit) = hit {
            open.retain(|&other| other != hit);
        }
        let answer = hit.map_or(0, |(_, role)| part_answer(role));
        let asked = (&question.facts, question.answers);
        let is_right = |number: usize| number == answer;
        examples.push(Example::of_facts(asked, TRAINING.rows, is_right, question.ruled));
    }
    examples.extend(open.into_iter().map(|_| Example::missed()));
}
