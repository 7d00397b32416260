//! Trains and evaluates the recognizer's model.

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use warta_entities::features::{FactReader, TokenFacts, extract};
use warta_entities::gazetteer::Gazetteer;
use warta_syntax::Syntax;
use warta_syntax::sequence::{Scratch, SequenceModel};
use warta_text::Span;

use super::corpus::{Annotated, LABELS, project, read_conll, read_raw};
use crate::sequence::{Algorithm, Instance, Options, train as learn};

/// The layers that the features are read from.
pub(super) struct Reader {
    syntax: Syntax,
    gazetteer: Gazetteer,
    facts: FactReader,
}

/// A text as the model sees it.
struct Prepared {
    facts: Vec<TokenFacts>,
    labels: Vec<u8>,
    spans: Vec<Span>,
    sentences: Vec<std::ops::Range<usize>>,
}

impl Reader {
    pub(super) fn new() -> Reader {
        Reader {
            syntax: Syntax::embedded(),
            gazetteer: Gazetteer::embedded(),
            facts: FactReader::default(),
        }
    }

    fn prepare(&mut self, document: &Annotated) -> Prepared {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(&document.text, &mut tokens);
        warta_text::split_sentences(&document.text, &tokens, &mut sentences);
        self.syntax.analyze_into(&document.text, &tokens, &sentences, &mut words);
        let starts: HashSet<usize> = sentences.iter().map(|s| s.tokens().start).collect();
        let mut facts = Vec::new();
        self.facts.read(
            &document.text,
            &tokens,
            &words,
            |at| starts.contains(&at),
            &self.gazetteer,
            self.syntax.clusters(),
            &mut facts,
        );
        Prepared {
            facts,
            labels: project(document, &tokens),
            spans: tokens.iter().map(|token| token.span()).collect(),
            sentences: sentences.iter().map(|s| s.tokens()).collect(),
        }
    }
}

/// A corpus: its number, how often each text counts, and the texts.
type Collection = (u8, u32, Vec<Annotated>);

/// The collections and how often each counts.
fn training_data(data: &Path) -> Result<Vec<Collection>, Box<dyn Error>> {
    let mut nergrit = read_conll(&data.join("nergrit/train.conll"))?;
    // One label in six of NERGrit is doubtful; sentences without a name are left out.
    nergrit.retain(|document| !document.names.is_empty());
    Ok(vec![
        (0, 2, read_raw(&data.join("idner-news-2k/train.raw.jsonl"))?),
        (1, 2, read_raw(&data.join("nerui/train.raw.jsonl"))?),
        (2, 1, nergrit),
    ])
}

/// Trains on the training parts of the corpora in `data` and writes the model.
pub(super) fn train(data: &Path, model: &Path) -> Result<(), Box<dyn Error>> {
    let mut reader = Reader::new();
    let mut instances = Vec::new();
    for (domain, copies, documents) in training_data(data)? {
        for document in &documents {
            let prepared = reader.prepare(document);
            for sentence in &prepared.sentences {
                let facts = &prepared.facts[sentence.clone()];
                let labels = well_formed(&prepared.labels[sentence.clone()]);
                let mut instance = Instance::new(&labels, |at, f| extract(facts, at, f));
                instance.copies = copies;
                instances.push(if domain == 0 { instance } else { instance.in_domain(domain) });
            }
        }
    }
    eprintln!("{} sentences", instances.len());
    let mut forbidden = Vec::new();
    for inside in [2, 4, 6] {
        forbidden.push((None, Some(inside)));
        let others = (0..7).filter(|&label| label != inside && label + 1 != inside);
        forbidden.extend(others.map(|label| (Some(label), Some(inside))));
    }
    let options = Options {
        algorithm: Algorithm::Crf { rate: 0.1, l2: 0.5 },
        epochs: 14,
        min_count: 1,
        cutoff: 0.02,
        forbidden,
        ..Options::default()
    };
    fs::write(model, learn(&LABELS, &instances, &options).bytes()?)?;
    Ok(())
}

/// The labels of a sentence, where a name that began before it begins anew.
fn well_formed(labels: &[u8]) -> Vec<u8> {
    let mut last = 0;
    let repaired = labels.iter().map(|&label| {
        let inside = label > 0 && label % 2 == 0;
        let goes_on = last == label || last + 1 == label;
        last = if inside && !goes_on { label - 1 } else { label };
        last
    });
    repaired.collect()
}

/// Prints exact span and type F1 of the model alone over a `.raw.jsonl` file.
pub(super) fn evaluate(model: &Path, files: &[String]) -> Result<(), Box<dyn Error>> {
    let model = SequenceModel::from_bytes(fs::read(model)?)?;
    let mut reader = Reader::new();
    let mut scratch = Scratch::default();
    for file in files {
        let (mut right, mut found, mut gold) = (0, 0, 0);
        for document in read_raw(Path::new(file))? {
            let prepared = reader.prepare(&document);
            let mut names = HashSet::new();
            for sentence in &prepared.sentences {
                let facts = &prepared.facts[sentence.clone()];
                let labels = model.decode(facts.len(), |at, f| extract(facts, at, f), &mut scratch);
                names.extend(spans(labels, &prepared.spans[sentence.clone()]));
            }
            found += names.len();
            gold += document.names.len();
            right += document.names.iter().filter(|name| names.contains(name)).count();
        }
        let f1 = 200.0 * right as f64 / ((found + gold) as f64).max(1.0);
        println!("{file}: F1 {f1:.2} ({right} right, {found} found, {gold} gold)");
    }
    Ok(())
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
