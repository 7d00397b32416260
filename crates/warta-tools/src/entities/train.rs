//! Trains the recognizer's model.

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::ops::Range;
use std::path::Path;

use warta_entities::Convention;
use warta_entities::features::{FactReader, LABELS, TokenFacts, extract};
use warta_entities::gazetteer::Gazetteer;
use warta_syntax::Syntax;
use warta_text::Span;

use super::corpus::{Annotated, project, read_articles, read_conll, read_passages, read_raw};
use super::guidelines::rewrite;
use super::variants::Names;
use crate::sequence::{Algorithm, Instance, Options, Random, train as learn};

/// The layers that the features are read from.
pub(super) struct Reader {
    syntax: Syntax,
    gazetteer: Gazetteer,
    facts: FactReader,
}

/// A text as the model sees it.
pub(super) struct Prepared {
    pub(super) facts: Vec<TokenFacts>,
    pub(super) labels: Vec<u8>,
    pub(super) spans: Vec<Span>,
    pub(super) sentences: Vec<Range<usize>>,
}

impl Reader {
    pub(super) fn new() -> Reader {
        Reader {
            syntax: Syntax::embedded(),
            gazetteer: Gazetteer::embedded(),
            facts: FactReader::default(),
        }
    }

    pub(super) fn prepare(&mut self, document: &Annotated) -> Prepared {
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

/// A corpus: its convention, how often each text counts, and the texts.
struct Collection {
    convention: Convention,
    copies: u32,
    documents: Vec<Annotated>,
}

/// Of so many texts one is also read as a headline without any difference of case.
const HEADLINES: usize = 12;

/// The collections, each under its own convention and once more under that of Warta.
fn training_data(
    data: &Path,
    passages: &Path,
    articles: &[String],
) -> Result<Vec<Collection>, Box<dyn Error>> {
    let mut nergrit = read_conll(&data.join("nergrit/train.conll"))?;
    // One label in six of NERGrit is doubtful; sentences without a name are left out.
    nergrit.retain(|document| !document.names.is_empty());
    let idner = read_raw(&data.join("idner-news-2k/train.raw.jsonl"))?;
    let nerui = read_raw(&data.join("nerui/train.raw.jsonl"))?;
    let mut own = read_passages(passages)?;
    // Articles are annotated as the passages are, and count as often.
    for folder in articles {
        own.extend(read_articles(Path::new(folder))?);
    }
    collect(
        vec![
            (Convention::Idner, 2, idner),
            (Convention::Nerui, 2, nerui),
            (Convention::Nergrit, 1, nergrit),
        ],
        own,
    )
}

/// Adds what the conventions of Warta make of the corpora, and our own passages and articles.
fn collect(
    corpora: Vec<(Convention, u32, Vec<Annotated>)>,
    own: Vec<Annotated>,
) -> Result<Vec<Collection>, Box<dyn Error>> {
    let gazetteer = Gazetteer::embedded();
    let mut collections = Vec::new();
    let mut headlines = Vec::new();
    for (convention, copies, documents) in corpora {
        let rewritten: Vec<_> = documents.iter().map(|d| rewrite(d, &gazetteer)).collect();
        let some = rewritten.iter().step_by(HEADLINES).enumerate();
        headlines.extend(some.map(|(at, document)| in_one_case(document, at % 2 == 0)));
        collections.push(Collection { convention, copies, documents });
        let convention = Convention::Guidelines;
        collections.push(Collection { convention, copies: 1, documents: rewritten });
    }
    let ours = collections.iter().filter(|c| c.convention == Convention::Guidelines);
    let ours: Vec<&Annotated> = ours.flat_map(|c| &c.documents).chain(&own).collect();
    let varied = variants(&ours, &own)?;
    for (copies, documents) in [(1, headlines), (1, varied), (4, own)] {
        collections.push(Collection { convention: Convention::Guidelines, copies, documents });
    }
    Ok(collections)
}

/// Every text that has names once with other names, and our own twice more.
fn variants(documents: &[&Annotated], own: &[Annotated]) -> Result<Vec<Annotated>, Box<dyn Error>> {
    let names = Names::read(documents)?;
    let mut random = Random::new(5);
    let named = documents.iter().copied().filter(|document| !document.names.is_empty());
    let twice = own.iter().flat_map(|document| [document, document]);
    Ok(named.chain(twice).map(|document| names.variant(document, &mut random)).collect())
}

/// The training part of one corpus alone, for scores across corpora.
fn one_corpus(data: &Path, name: &str) -> Result<Vec<Collection>, Box<dyn Error>> {
    let (convention, documents) = match name {
        "idner" => (Convention::Idner, read_raw(&data.join("idner-news-2k/train.raw.jsonl"))?),
        "nerui" => (Convention::Nerui, read_raw(&data.join("nerui/train.raw.jsonl"))?),
        "nergrit" => (Convention::Nergrit, read_conll(&data.join("nergrit/train.conll"))?),
        _ => return Err(format!("no corpus is called {name:?}").into()),
    };
    collect(vec![(convention, 2, documents)], Vec::new())
}

/// The same text all in capitals, or all in small letters, as headlines have it.
fn in_one_case(document: &Annotated, capitals: bool) -> Annotated {
    let text = if capitals { document.text.to_uppercase() } else { document.text.to_lowercase() };
    // A letter whose other case has another length would move the names.
    let same = text.len() == document.text.len();
    Annotated { text: if same { text } else { document.text.clone() }, ..document.clone() }
}

/// Trains on the training parts of the corpora in `data`, the passages and the folders of
/// annotated articles, and writes the model. With the name of a corpus in the place of the passages, trains on it alone.
pub(super) fn train(
    data: &Path,
    passages: &str,
    model: &Path,
    articles: &[String],
) -> Result<(), Box<dyn Error>> {
    let collections = match Path::new(passages).extension() {
        Some(_) => training_data(data, Path::new(passages), articles)?,
        None => one_corpus(data, passages)?,
    };
    let instances = instances(&collections);
    eprintln!("{} sentences", instances.len());
    let options = Options {
        algorithm: Algorithm::Crf { rate: 0.05, l2: 0.7 },
        epochs: 16,
        models: 4,
        min_count: 1,
        dropout: 0.5,
        cutoff: 0.045,
        forbidden: forbidden(),
        ..Options::default()
    };
    fs::write(model, learn(&LABELS, &instances, &options).bytes()?)?;
    Ok(())
}

/// The sentences of the collections as the model sees them.
fn instances(collections: &[Collection]) -> Vec<Instance> {
    let mut reader = Reader::new();
    let mut instances = Vec::new();
    for Collection { convention, copies, documents } in collections {
        for document in documents {
            let prepared = reader.prepare(document);
            for sentence in prepared.sentences {
                let facts = &prepared.facts[sentence.clone()];
                let labels = well_formed(&prepared.labels[sentence]);
                let say = |at: usize, f: &mut _| extract(facts, at, *convention, f);
                let mut instance = Instance::new(&labels, say);
                instance.copies = *copies;
                instances.push(instance);
            }
        }
    }
    instances
}

/// An `I-` label follows its own type only.
fn forbidden() -> Vec<(Option<u8>, Option<u8>)> {
    let mut pairs = Vec::new();
    for inside in [2, 4, 6] {
        pairs.push((None, Some(inside)));
        let others = (0..7).filter(|&label| label != inside && label + 1 != inside);
        pairs.extend(others.map(|label| (Some(label), Some(inside))));
    }
    pairs
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
