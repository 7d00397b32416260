//! Trains the model of antecedents on annotated articles.

use std::error::Error;
use std::fmt::{Display, Formatter};
use std::path::Path;

use warta_entities::Recognizer;
use warta_entities::antecedents::{Question, SURE};
use warta_syntax::Syntax;
use warta_syntax::choice::{ChoiceModel, chosen};
use warta_text::Span;

use super::analysis::Analysis;
use super::articles::{self, Article, Mention};
use crate::choice::{Example, train};

/// Parts that the articles are divided into to test the training.
const PARTS: usize = 10;

/// Seeds the order of the examples.
const SEED: u64 = 7;

impl Article {
    /// The thing that is mentioned at exactly `span`.
    fn thing_at(&self, span: Span) -> Option<usize> {
        let at = |mention: &Mention| mention.start == span.start() && mention.end == span.end();
        self.entities.iter().position(|thing| thing.mentions.iter().any(at))
    }

    /// Whether a pronoun or a description is marked over a part of `span`.
    fn touches(&self, span: Span) -> bool {
        let over = |mention: &Mention| {
            let shared = mention.start < span.end() && span.start() < mention.end;
            shared && mention.kind != "NAM"
        };
        self.entities.iter().any(|thing| thing.mentions.iter().any(over))
    }
}

/// Trains on the articles of `folders` and writes the model. Prints how models that were
/// trained on nine of ten articles do on the tenth.
pub(crate) fn write(model: &Path, folders: &[String]) -> Result<(), Box<dyn Error>> {
    let mut articles = Vec::new();
    for folder in folders {
        articles.extend(read(Path::new(folder))?);
    }
    println!("{} articles", articles.len());
    let mut tally = Tally::default();
    for part in 0..PARTS {
        let (tested, trained): (Vec<_>, Vec<_>) =
            articles.iter().enumerate().partition(|(at, _)| at % PARTS == part);
        let trained: Vec<Example> = trained.into_iter().flat_map(|(_, a)| a.clone()).collect();
        let trained = train(&trained, SEED)?;
        tested.into_iter().for_each(|(_, examples)| tally.count(examples, &trained));
    }
    println!("{tally}");
    let examples: Vec<Example> = articles.into_iter().flatten().collect();
    std::fs::write(model, train(&examples, SEED)?.to_bytes())?;
    Ok(())
}

/// How often what a model chooses is what the annotators have chosen.
#[derive(Debug, Default)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
    /// Examples.
    count: usize,
}

impl Tally {
    fn count(&mut self, examples: &[Example], model: &ChoiceModel) {
        for Example { options, right } in examples {
            let weights: Vec<f32> = options.iter().map(|said| model.weigh(said)).collect();
            let best = chosen(&weights, SURE);
            self.count += 1;
            self.wanted += usize::from(!right[0]);
            self.found += usize::from(best.is_some());
            self.right += usize::from(best.is_some_and(|best| right[best]));
        }
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let &Tally { right, found, wanted, count } = self;
        let f1 = 200.0 * right as f64 / (found + wanted).max(1) as f64;
        write!(f, "F1 {f1:.1} ({right} right, {found} found, {wanted} marked) of {count} choices")
    }
}

/// The examples of each article in a folder.
fn read(folder: &Path) -> Result<Vec<Vec<Example>>, Box<dyn Error>> {
    let (syntax, recognizer) = (Syntax::embedded(), Recognizer::embedded());
    let mut examples = Vec::new();
    for article in articles::read(folder)? {
        let asked = recognizer.questions(Analysis::new(&syntax, &article.text).input());
        let answered = asked.into_iter().filter_map(|question| example(&article, question));
        examples.push(answered.collect());
    }
    Ok(examples)
}

/// What the annotators have answered; `None` where they see other words as the mention.
fn example(article: &Article, question: Question) -> Option<Example> {
    let thing = article.thing_at(question.span);
    if thing.is_none() && article.touches(question.span) {
        return None;
    }
    let meant = |span: Span| thing.is_some() && article.thing_at(span) == thing;
    let mut right: Vec<bool> = question.answers.iter().map(|answer| meant(answer.span)).collect();
    if !right.contains(&true) {
        *right.first_mut()? = true;
    }
    let options = question.answers.into_iter().map(|answer| answer.said).collect();
    Some(Example { options, right })
}
