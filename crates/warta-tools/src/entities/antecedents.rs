//! Trains the model of antecedents on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_entities::antecedents::{Question, SURE};
use warta_entities::{MentionKind, Recognizer};
use warta_invariants::articles::{self, Article, Mention};
use warta_syntax::Syntax;
use warta_syntax::choice::chosen;
use warta_text::Span;

use super::analysis::Analysis;
use crate::choice::{Example, Training, cross_validated};

const TRAINING: Training = Training { rows: 1 << 15, passes: 40, decay: 0.03 };

/// The thing that is mentioned at exactly `span`.
fn thing_at(article: &Article, span: Span) -> Option<usize> {
    let at = |mention: &Mention| mention.span == span;
    article.entities.iter().position(|thing| thing.mentions.iter().any(at))
}

/// Whether a pronoun or a description is marked over a part of `span`.
fn touches(article: &Article, span: Span) -> bool {
    let over = |mention: &Mention| mention.kind != MentionKind::Nam && mention.span.overlaps(span);
    article.entities.iter().any(|thing| thing.mentions.iter().any(over))
}

/// Trains on the articles of `folders` and writes the model. Prints how models that were
/// trained on nine of ten articles do on the tenth.
pub(crate) fn write(path: &Path, folders: &[String]) -> Result<(), Box<dyn Error>> {
    let mut articles = Vec::new();
    for folder in folders {
        articles.extend(read(Path::new(folder))?);
    }
    let by_weight = |_: &Example, weights: &[f32]| chosen(weights, SURE);
    let model = cross_validated(&articles, TRAINING, by_weight)?;
    std::fs::write(path, model.to_bytes())?;
    Ok(())
}

/// The examples of each article in a folder.
fn read(folder: &Path) -> Result<Vec<Vec<Example>>, Box<dyn Error>> {
    let (syntax, recognizer) = (Syntax::embedded(), Recognizer::embedded());
    let mut examples = Vec::new();
    for article in articles::load(folder)? {
        let asked = recognizer.questions(Analysis::new(&syntax, &article.text).input());
        let answered = asked.into_iter().filter_map(|question| example(&article, question));
        examples.push(answered.collect());
    }
    Ok(examples)
}

/// What the annotators have answered; `None` where they see other words as the mention.
fn example(article: &Article, question: Question) -> Option<Example> {
    let thing = thing_at(article, question.span);
    if thing.is_none() && touches(article, question.span) {
        return None;
    }
    let meant = |span: Span| thing.is_some() && thing_at(article, span) == thing;
    let mut right: Vec<bool> = question.answers.iter().map(|answer| meant(answer.span)).collect();
    let wanted = right.contains(&true);
    *right.first_mut()? = !wanted;
    let options = question.answers.into_iter().map(|answer| answer.said).collect();
    Some(Example { options, right, wanted, ruled: question.ruled })
}
