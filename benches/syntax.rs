//! Tagging and parsing of news, one thread, tokens a second.
//!
//! The text is an own corpus of news-like articles, or the file that `WARTA_CORPUS` names.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta_benches::corpus;
use warta_syntax::features::{TokenAtoms, TokenReader};
use warta_syntax::{Scratch, Syntax, parser};
use warta_text::{Sentence, TokenSpan, split_sentences, tokenize_into};

struct Article {
    text: String,
    tokens: Vec<TokenSpan>,
    sentences: Vec<Sentence>,
}

fn article() -> Article {
    let text = corpus(12);
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    tokenize_into(&text, &mut tokens);
    split_sentences(&text, &tokens, &mut sentences);
    Article { text, tokens, sentences }
}

fn tag_and_parse(c: &mut Criterion) {
    let Article { text, tokens, sentences } = article();
    let syntax = Syntax::embedded();
    let (mut words, mut scratch) = (Vec::new(), Scratch::default());
    syntax.analyze_with(&text, &tokens, &sentences, &mut words, &mut scratch);
    let expected = words.clone();

    let mut group = c.benchmark_group("syntax");
    group.throughput(Throughput::Elements(tokens.len() as u64));
    let mut reader = TokenReader::default();
    let (mut atoms, mut ends) = (Vec::<TokenAtoms>::new(), Vec::new());
    for sentence in &sentences {
        let own = &tokens[sentence.tokens()];
        atoms.extend(own.iter().map(|t| reader.read(t.text(&text), syntax.clusters())));
        ends.push(atoms.len());
    }
    group.bench_function("tag", |b| {
        let mut scratch = parser::Scratch::default();
        let expected = syntax.parser().tag_all(&atoms, &ends, &mut scratch).to_vec();
        b.iter(|| {
            let tags = syntax.parser().tag_all(black_box(&atoms), &ends, &mut scratch);
            assert_eq!(tags, expected);
        });
    });
    group.bench_function("parse", |b| {
        let mut scratch = parser::Scratch::default();
        b.iter(|| {
            let words = syntax.parser().parse_all(black_box(&atoms), &ends, &mut scratch);
            let roots = words.iter().filter(|word| word.head.is_none()).count();
            assert_eq!(roots, sentences.len());
        });
    });
    group.bench_function("text to trees", |b| {
        b.iter(|| {
            syntax.analyze_with(black_box(&text), &tokens, &sentences, &mut words, &mut scratch);
            assert_eq!(words, expected);
        });
    });
    group.finish();
    c.bench_function("syntax/load", |b| b.iter(|| black_box(Syntax::embedded())));
}

criterion_group!(benches, tag_and_parse);
criterion_main!(benches);
