//! Scores of a model alone.

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use warta_entities::features::extract;
use warta_entities::{Convention, MentionKind, Recognizer};
use warta_syntax::Syntax;
use warta_syntax::sequence::{Scratch, SequenceModel};
use warta_text::Span;

use super::analysis::Analysis;
use super::corpus::{Annotated, label, read_articles, read_passages, read_raw};
use super::train::Reader;

/// Prints exact span and type F1 of the model alone over files of `.raw.jsonl`,
/// passages (`.tsv`) or folders of articles, read under the named convention.
pub(super) fn evaluate(
    model: &Path,
    convention: &str,
    files: &[String],
) -> Result<(), Box<dyn Error>> {
    let model = SequenceModel::from_bytes(fs::read(model)?)?;
    let convention: Convention = convention.parse()?;
    let mut reader = Reader::new();
    score(files, |document| recognize(&model, convention, &mut reader, document))
}

/// The same of the recognizer that has this model: with gazetteer and rules.
pub(super) fn evaluate_whole(
    model: &Path,
    convention: &str,
    files: &[String],
) -> Result<(), Box<dyn Error>> {
    let recognizer = Recognizer::from_bytes(fs::read(model)?)?;
    let recognizer = recognizer.with_convention(convention.parse()?);
    let syntax = Syntax::embedded();
    score(files, |document| recognize_whole(&recognizer, &syntax, &document.text))
}

/// Prints the score of `recognize` on each file.
fn score(
    files: &[String],
    mut recognize: impl FnMut(&Annotated) -> HashSet<(Span, u8)>,
) -> Result<(), Box<dyn Error>> {
    for file in files {
        let path = Path::new(file);
        let documents = if path.is_dir() {
            read_articles(path)?
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            read_passages(path)?
        } else {
            read_raw(path)?
        };
        let (mut right, mut found, mut gold) = (0, 0, 0);
        for document in &documents {
            let names = recognize(document);
            found += names.len();
            gold += document.names.len();
            right += document.names.iter().filter(|name| names.contains(name)).count();
        }
        let f1 = 200.0 * right as f64 / ((found + gold) as f64).max(1.0);
        println!("{file}: F1 {f1:.2} ({right} right, {found} found, {gold} gold)");
    }
    Ok(())
}

/// The persons, organisations and places that the recognizer names.
fn recognize_whole(recognizer: &Recognizer, syntax: &Syntax, text: &str) -> HashSet<(Span, u8)> {
    let entities = recognizer.recognize(Analysis::new(syntax, text).input());
    let mentions = entities.iter().flat_map(|e| e.mentions.iter().map(move |m| (e.kind, m)));
    let names = mentions.filter(|(_, mention)| mention.kind == MentionKind::Nam);
    names.filter_map(|(kind, m)| Some((m.span, label(kind.as_str())?))).collect()
}

/// The names that the model finds.
fn recognize(
    model: &SequenceModel,
    convention: Convention,
    reader: &mut Reader,
    document: &Annotated,
) -> HashSet<(Span, u8)> {
    let prepared = reader.prepare(document);
    let mut scratch = Scratch::default();
    let mut names = HashSet::new();
    for sentence in prepared.sentences {
        let facts = &prepared.facts[sentence.clone()];
        let say = |at: usize, f: &mut _| extract(facts, at, convention, f);
        let labels = model.decode(facts.len(), say, &mut scratch);
        names.extend(spans(labels, &prepared.spans[sentence]));
    }
    names
}

/// The names that a row of labels spells.
fn spans(labels: &[u8], tokens: &[Span]) -> Vec<(Span, u8)> {
    let mut names: Vec<(Span, u8)> = Vec::new();
    for (&label, &token) in labels.iter().zip(tokens) {
        match label {
            0 => {}
            begin if begin % 2 == 1 => names.push((token, begin)),
            _ => {
                if let Some((span, _)) = names.last_mut() {
                    *span = span.cover(token);
                }
            }
        }
    }
    names
}
