//! The codes and full names that known names are linked to.
//!
//! `data/codes.tsv` has a row for each case: what it is about, a sentence with one name
//! marked, and what its entity is linked to, apart by `; `: `iso3166=US`, or `!ticker` for a
//! key that it must not have. A mark of the type `-` is no name of such a thing at all, for
//! instance the `medan` of a battle: whatever is found there has none of those keys.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use warta_entities::{Entity, Input, MentionKind, Recognizer};
use warta_syntax::Syntax;
use warta_text::Span;

const CODES: &str = include_str!("data/codes.tsv");

struct Case<'r> {
    row: &'r str,
    text: String,
    span: Span,
    kind: &'r str,
    links: &'r str,
}

fn read(row: &str) -> Case<'_> {
    let mut columns = row.split('\t').skip(1);
    let (marked, links) = columns.next().zip(columns.next()).expect(row);
    let (before, rest) = marked.split_once('[').expect(row);
    let (mark, after) = rest.split_once(']').expect(row);
    let (kind, name) = mark.split_once(' ').expect(row);
    let span = Span::new(before.len(), before.len() + name.len());
    Case { row, text: format!("{before}{name}{after}"), span, kind, links }
}

/// What is wrong with the entity at the marked name, if anything.
fn fault(case: &Case<'_>, entities: &[Entity]) -> Option<String> {
    let named = |entity: &&Entity| {
        let mut names = entity.mentions.iter().filter(|m| m.kind == MentionKind::Nam);
        names.any(|mention| match case.kind {
            "-" => mention.span.overlaps(case.span),
            kind => mention.span == case.span && entity.kind.as_str() == kind,
        })
    };
    let Some(entity) = entities.iter().find(named) else {
        return (case.kind != "-").then(|| "no such name".to_owned());
    };
    let holds = |expected: &str| match (expected.strip_prefix('!'), expected.split_once('=')) {
        (Some(key), _) => entity.link(key).is_none(),
        (_, Some((key, value))) => entity.link(key) == Some(value),
        _ => panic!("{}", case.row),
    };
    let wrong = case.links.split("; ").any(|expected| !holds(expected));
    wrong.then(|| {
        format!("{:?}", entity.links.iter().map(|l| (l.key, &l.value)).collect::<Vec<_>>())
    })
}

#[test]
fn names_have_their_codes() {
    let (syntax, recognizer) = (Syntax::embedded(), Recognizer::embedded());
    let mut faults = Vec::new();
    for case in CODES.lines().map(read) {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        let text = case.text.as_str();
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        syntax.analyze_into(text, &tokens, &sentences, &mut words);
        let input = Input { text, tokens: &tokens, sentences: &sentences, words: &words };
        let fault = fault(&case, &recognizer.recognize(input));
        faults.extend(fault.map(|fault| format!("{}: {fault}", case.row)));
    }
    assert!(faults.is_empty(), "{} rows: {faults:#?}", faults.len());
}
