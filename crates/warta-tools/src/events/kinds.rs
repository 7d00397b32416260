//! Trains the model of what names an event, and of which type, on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::EventType;
use warta_events::training::{KindQuestion, chosen_kind};
use warta_invariants::articles::{self, Article, Event};
use warta_syntax::choice::Said;

use super::stack::Stack;
use crate::choice::{Example, Training, cross_validated};

const TRAINING: Training = Training { rows: 1 << 18, passes: 12, decay: 0.02 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let mut articles = Vec::new();
    for folder in folders {
        for article in articles::load(Path::new(folder))? {
            articles.push(examples(&stack, &article));
        }
    }
    let chosen = |example: &Example, weights: &[f32]| chosen_kind(weights, example.ruled);
    let model = cross_validated(&articles, TRAINING, chosen)?;
    std::fs::write(path, model.to_bytes())?;
    Ok(())
}

/// What the annotators have answered; nothing is learned of what they leave open.
fn examples(stack: &Stack, article: &Article) -> Vec<Example> {
    let asked = stack.questions(&article.text, Some(article.dct)).kinds;
    let mut marked: Vec<&Event> = article.events.iter().collect();
    let mut examples = Vec::new();
    for question in asked {
        let same = |event: &&Event| is_same(event, &question);
        let event = marked.iter().position(same).map(|at| marked.remove(at));
        if event.is_none_or(|event| event.core) {
            examples.push(example(event, question));
        }
    }
    // What is not even asked about is missed.
    let missed = marked.into_iter().filter(|event| event.core);
    examples.extend(missed.map(|_| {
        let (options, right) = (vec![Said::default()], vec![true]);
        Example { options, right, wanted: true, ruled: None }
    }));
    examples
}

fn is_same(event: &Event, question: &KindQuestion) -> bool {
    let asked = [Some(question.trigger), question.support];
    let words = [Some(event.trigger), event.support];
    words.iter().flatten().any(|a| asked.iter().flatten().any(|&b| a.overlaps(b)))
}

fn example(event: Option<&Event>, question: KindQuestion) -> Example {
    let is_right = |kind: &EventType| {
        event.is_some_and(|e| e.kind == *kind || e.type_alternatives.contains(kind))
    };
    let kinds = EventType::ALL.iter().take(question.answers.len() - 1).map(is_right);
    let right = std::iter::once(event.is_none()).chain(kinds).collect();
    let (options, ruled) = (question.answers, question.ruled);
    Example { options, right, wanted: event.is_some(), ruled }
}
