//! Tagging and parsing of news, one thread, tokens a second.
//!
//! The text is an own corpus of news-like articles, or the file that `WARTA_CORPUS` names.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta_benches::corpus;
use warta_syntax::features::{TokenAtoms, TokenReader, tagger};
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
    group.bench_function("tag", |b| {
        let (mut reader, mut atoms) = (TokenReader::default(), Vec::<TokenAtoms>::new());
        let mut chain = warta_syntax::sequence::Scratch::default();
        let mut tag = || {
            let mut sum = 0;
            for sentence in &sentences {
                atoms.clear();
                let own = &tokens[sentence.tokens()];
                let read = own.iter().map(|t| reader.read(t.text(&text), syntax.clusters()));
                atoms.extend(read);
                let extract = |at, features: &mut _| tagger(black_box(&atoms), at, features);
                let labels = syntax.tagger().decode(own.len(), extract, &mut chain);
                sum += labels.iter().map(|&label| usize::from(label)).sum::<usize>();
            }
            sum
        };
        let expected = tag();
        b.iter(|| assert_eq!(tag(), expected));
    });
    group.bench_function("parse", |b| {
        let (mut reader, mut atoms) = (TokenReader::default(), Vec::<TokenAtoms>::new());
        let mut arcs = parser::Scratch::default();
        let mut ends = Vec::new();
        b.iter(|| {
            let mut roots = 0;
            for sentences in sentences.chunks(16) {
                atoms.clear();
                ends.clear();
                for sentence in sentences {
                    let own = &tokens[sentence.tokens()];
                    let read = own.iter().map(|t| reader.read(t.text(&text), syntax.clusters()));
                    atoms.extend(read);
                    ends.push(atoms.len());
                }
                let arcs = syntax.parser().parse_all(black_box(&atoms), &ends, &mut arcs);
                roots += arcs.iter().filter(|(head, _)| head.is_none()).count();
            }
            assert_eq!(roots, sentences.len());
        });
    });
    group.bench_function("tag and parse", |b| {
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
