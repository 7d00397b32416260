//! Trains the model of antecedents on annotated articles.

use std::error::Error;
use std::path::Path;

use warta_entities::antecedents::{Question, SURE};
use warta_entities::{MentionKind, Recognizer};
use warta_invariants::articles::{self, Article, Mention, Scores, Tally};
use warta_syntax::Syntax;
use warta_syntax::choice::chosen;
use warta_text::Span;

use super::analysis::Analysis;
use crate::choice::{CrossValidated, Example, Training, cross_validated, train_parts};

const TRAINING: Training = Training { rows: 1 << 17, passes: 15, decay: 0.03 };

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
///
/// What is asked depends on what was answered before: the articles are asked twice, first
/// with the rules answering, then with a model that was trained on other articles.
pub(crate) fn write(path: &Path, folders: &[String]) -> Result<(), Box<dyn Error>> {
    let mut articles = Vec::new();
    for folder in folders {
        articles.extend(articles::load(Path::new(folder))?);
    }
    let syntax = Syntax::embedded();
    let read: Vec<_> = articles.iter().map(|a| Analysis::new(&syntax, &a.text)).collect();
    let ask = |recognizer: &Recognizer, at: usize| -> Vec<Example> {
        let asked = recognizer.questions(read[at].input()).into_iter();
        asked.filter_map(|question| example(&articles[at], question)).collect()
    };
    let rules = Recognizer::embedded().with_antecedents(None);
    let by_rules: Vec<_> = (0..articles.len()).map(|at| ask(&rules, at)).collect();
    let mut asked = vec![Vec::new(); articles.len()];
    let parts = train_parts(&by_rules, TRAINING)?;
    let count = parts.len();
    for (part, model) in parts.into_iter().enumerate() {
        let recognizer = Recognizer::embedded().with_antecedents(Some(model));
        for at in (part..articles.len()).step_by(count) {
            asked[at] = ask(&recognizer, at);
        }
    }
    let by_weight = |_: &Example, weights: &[f32]| chosen(weights, SURE);
    let CrossValidated { whole, parts } = cross_validated(&asked, TRAINING, by_weight)?;
    let mut scores = Scores::default();
    for (part, model) in parts.into_iter().enumerate() {
        let recognizer = Recognizer::embedded().with_antecedents(Some(model));
        for at in (part..articles.len()).step_by(count) {
            let found = recognizer.recognize(read[at].input());
            articles::compare_entities(&articles[at].entities, &found, &mut scores);
        }
    }
    let Tally { right, found, wanted } = scores.links;
    let f1 = scores.links.percent();
    println!("links F1 {f1:.1} ({right} right, {found} found, {wanted} marked)");
    std::fs::write(path, whole.to_bytes())?;
    Ok(())
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
