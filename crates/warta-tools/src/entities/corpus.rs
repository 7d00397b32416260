//! Annotated corpora, projected onto our own tokens.

use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::Value;
use warta_entities::MentionKind;
use warta_invariants::articles::{self, Article};
use warta_text::{Span, TokenSpan};

/// A text with the names in it.
#[derive(Clone, Debug)]
pub(super) struct Annotated {
    pub(super) text: String,
    /// Byte spans, each with the number of its `B-` label.
    pub(super) names: Vec<(Span, u8)>,
}

/// The number of the `B-` label of a type; `None` for types that the model has not.
pub(super) fn label(kind: &str) -> Option<u8> {
    match kind {
        "PER" => Some(1),
        "ORG" => Some(3),
        "LOC" | "PLA" | "GPE" => Some(5),
        _ => None,
    }
}

/// Reads `.raw.jsonl`: one object a line, with `text` and `entities` in characters.
pub(super) fn read_raw(path: &Path) -> Result<Vec<Annotated>, Box<dyn Error>> {
    let mut documents = Vec::new();
    for line in fs::read_to_string(path)?.lines() {
        let value: Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().ok_or("no text")?.to_owned();
        let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bytes.push(text.len());
        let mut names = Vec::new();
        for entity in value["entities"].as_array().ok_or("no entities")? {
            let offset = |key: &str| {
                let chars = usize::try_from(entity[key].as_u64()?).ok()?;
                bytes.get(chars).copied()
            };
            let (start, end) = offset("start").zip(offset("end")).ok_or("offsets")?;
            if let Some(label) = entity["label"].as_str().and_then(label) {
                names.push((Span::new(start, end), label));
            }
        }
        documents.push(Annotated { text, names });
    }
    Ok(documents)
}

/// Reads CoNLL columns, word and BIO label; words are joined by blanks.
pub(super) fn read_conll(path: &Path) -> Result<Vec<Annotated>, Box<dyn Error>> {
    let source = fs::read_to_string(path)?;
    let mut documents = Vec::new();
    for block in source.split("\n\n").filter(|block| !block.trim().is_empty()) {
        let mut document = Annotated { text: String::new(), names: Vec::new() };
        for line in block.lines() {
            let mut columns = line.split_whitespace();
            let (Some(word), Some(tag)) = (columns.next(), columns.next_back()) else { continue };
            if !document.text.is_empty() {
                document.text.push(' ');
            }
            let start = document.text.len();
            document.text.push_str(word);
            let span = Span::new(start, document.text.len());
            match tag.split_once('-').map(|(place, kind)| (place, label(kind))) {
                Some(("I", Some(kind))) => match document.names.last_mut() {
                    Some((last, known)) if *known == kind && last.end() + 1 == start => {
                        *last = last.cover(span);
                    }
                    _ => document.names.push((span, kind)),
                },
                Some((_, Some(kind))) => document.names.push((span, kind)),
                _ => {}
            }
        }
        documents.push(document);
    }
    Ok(documents)
}

/// Reads passages, `topic` and text with marks such as `[PER Siti Maryam]`, apart by a
/// tab; every third line is kept aside to judge.
pub(super) fn read_passages(path: &Path) -> Result<Vec<Annotated>, Box<dyn Error>> {
    let source = fs::read_to_string(path)?;
    let mut documents = Vec::new();
    for (at, line) in source.lines().enumerate() {
        if at % 3 == 2 {
            continue;
        }
        let (_, marked) = line.split_once('\t').ok_or("a passage has two columns")?;
        let mut document = Annotated { text: String::new(), names: Vec::new() };
        for (part, piece) in marked.split('[').enumerate() {
            let Some((name, rest)) = piece.split_once(']').filter(|_| part > 0) else {
                document.text.push_str(piece);
                continue;
            };
            let (kind, name) = name.split_once(' ').ok_or("a mark has a type and a name")?;
            let start = document.text.len();
            document.text.push_str(name);
            if let Some(label) = label(kind) {
                document.names.push((Span::new(start, document.text.len()), label));
            }
            document.text.push_str(rest);
        }
        documents.push(document);
    }
    Ok(documents)
}

/// Reads the names in the articles of a folder.
pub(super) fn read_articles(folder: &Path) -> Result<Vec<Annotated>, Box<dyn Error>> {
    Ok(articles::load(folder)?.into_iter().map(annotated).collect())
}

fn annotated(article: Article) -> Annotated {
    let mut names = Vec::new();
    for thing in &article.entities {
        let Some(label) = label(thing.kind.as_str()) else { continue };
        let mentions = thing.mentions.iter().filter(|mention| mention.kind == MentionKind::Nam);
        names.extend(mentions.map(|mention| (mention.span, label)));
    }
    names.sort_by_key(|&(span, _)| span);
    Annotated { text: article.text, names }
}

/// The BIO label of each token.
pub(super) fn project(document: &Annotated, tokens: &[TokenSpan]) -> Vec<u8> {
    let mut labels = vec![0; tokens.len()];
    for &(span, kind) in &document.names {
        let inside = tokens.iter().enumerate().filter(|(_, token)| token.span().overlaps(span));
        for (count, (at, _)) in inside.enumerate() {
            labels[at] = if count == 0 { kind } else { kind + 1 };
        }
    }
    labels
}
