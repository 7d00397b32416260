//! Trains the model of the ends of descriptions on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_entities::antecedents::Question;
use warta_entities::{MentionKind, Recognizer};
use warta_invariants::articles::{self, Article};
use warta_syntax::Syntax;

use super::analysis::Analysis;
use crate::choice::{Example, Training, cross_validated};

const TRAINING: Training = Training { rows: 1 << 15, passes: 15, decay: 0.03 };

/// Trains on the articles of `folders` and writes the model. Prints how models that were
/// trained on nine of ten articles do on the tenth.
pub(crate) fn write(path: &Path, folders: &[String]) -> Result<(), Box<dyn Error>> {
    let mut articles = Vec::new();
    for folder in folders {
        articles.extend(articles::load(Path::new(folder))?);
    }
    let (syntax, recognizer) = (Syntax::embedded(), Recognizer::embedded());
    let ask = |article: &Article| -> Vec<Example> {
        let asked = recognizer.extent_questions(Analysis::new(&syntax, &article.text).input());
        asked.into_iter().filter_map(|question| example(article, question)).collect()
    };
    let asked: Vec<_> = articles.iter().map(ask).collect();
    let heaviest = |_: &Example, weights: &[f32]| {
        let best = weights.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        best.map(|(at, _)| at)
    };
    let whole = cross_validated(&asked, TRAINING, heaviest)?.whole;
    std::fs::write(path, whole.to_bytes())?;
    Ok(())
}

/// Where the annotators see the end; `None` where they mark no description that begins there.
fn example(article: &Article, question: Question) -> Option<Example> {
    let mut mentions = article.entities.iter().flat_map(|thing| &thing.mentions);
    let marked = mentions.find(|mention| {
        mention.kind == MentionKind::Nom && mention.span.start() == question.span.start()
    })?;
    let right = question.answers.iter().map(|answer| answer.span == marked.span).collect();
    let options = question.answers.into_iter().map(|answer| answer.said).collect();
    Some(Example { options, right, wanted: true, ruled: question.ruled })
}
