//! Trains the model of what names an event, and of which type, on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_events::EventType;
use warta_events::training::{KindQuestion, chosen_kind};
use warta_invariants::articles::{Article, Event};
use warta_text::Span;

use super::models::{self, take};
use super::stack::Stack;
use crate::choice::{Example, Training};

const TRAINING: Training = Training { rows: 1 << 19, passes: 12, decay: 0.02 };

/// Trains on the articles of `folders` and writes the model.
pub(super) fn write(path: &Path, folders: &[&str]) -> Result<(), Box<dyn Error>> {
    let by_weight = |example: &Example, weights: &[f32]| {
        chosen_kind(weights, example.ruled).map(|(answer, _)| answer)
    };
    models::write(path, folders, TRAINING, examples, by_weight)
}

/// What the annotators have answered; nothing is learned of what they leave open.
fn examples(stack: &Stack, article: &Article) -> Vec<Example> {
    let asked = stack.questions(&article.text, Some(article.dct)).kinds;
    let mut marked: Vec<&Event> = article.events.iter().collect();
    let mut examples = Vec::new();
    // What names an event itself comes before the light verbs.
    let names = |question: &KindQuestion| {
        article.events.iter().any(|event| event.trigger.overlaps(question.trigger))
    };
    let (first, rest): (Vec<_>, Vec<_>) = asked.into_iter().partition(names);
    for question in first.into_iter().chain(rest) {
        let words: Vec<Span> =
            [Some(question.trigger), question.support].into_iter().flatten().collect();
        let event = take(&mut marked, &words);
        if event.is_none_or(|event| event.core) {
            examples.push(example(event, question));
        }
    }
    // What is not even asked about is missed.
    let missed = marked.into_iter().filter(|event| event.core);
    examples.extend(missed.map(|_| Example::missed()));
    examples
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
