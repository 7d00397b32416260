//! Trains the model of what names an event, and of which type, on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::EventType;
use warta_events::training::{KindQuestion, chosen_kind};
use warta_invariants::articles::{self, Article, Event};

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
    examples.extend(missed.map(|_| Example::missed()));
    examples
}

fn is_same(event: &Event, question: &KindQuestion) -> bool {
    let asked = [Some(question.trigger), question.support];
    let words = [Some(event.trigger), event.support];
    words.iter().flatten().any(|a| asked.iter().flatten().any(|&b| a.overlaps(b)))
}

fn example(event: Option<&Event>, question: KindQuestion) -> Example {
    let is_right = |answer: usize| match (event, answer.checked_sub(1)) {
        (Some(event), Some(kind)) => {
            let kind = EventType::ALL[kind];
            event.kind == kind || event.type_alternatives.contains(&kind)
        }
        (event, kind) => event.is_none() && kind.is_none(),
    };
    let asked = (&question.facts, question.answers);
    Example::of_facts(asked, TRAINING.rows, is_right, question.ruled)
}
