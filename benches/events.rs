//! Events found, in bytes of news a second, over the layers below that are there
//! already: what the extractor alone costs.
//!
//! The text is an own corpus of news-like articles, or the beginning of the file that
//! `WARTA_CORPUS` names.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta::events::{Extractor, Input};
use warta::{Pipeline, Reference};
use warta_benches::corpus;

/// How much of a long text is read.
const BYTES: usize = 200_000;

/// The lines that lie in the first [`BYTES`].
fn text() -> String {
    let mut text = corpus(1);
    if text.len() > BYTES {
        let lines = text.bytes().take(BYTES).rposition(|b| b == b'\n');
        text.truncate(lines.unwrap_or(0));
    }
    text
}

fn extract(c: &mut Criterion) {
    let text = text();
    let day = Reference::date(2023, 9, 12).ok();
    let pipeline = Pipeline::embedded();
    let document = pipeline.analyze(&text, day).expect("short enough");
    let extractor = Extractor::embedded();
    let input = Input {
        text: document.text(),
        reference: document.reference(),
        tokens: document.tokens(),
        sentences: document.sentences(),
        words: document.words(),
        timexes: document.timexes(),
        entities: document.entities(),
    };
    let expected = document.events().len();
    let mut group = c.benchmark_group("events");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("extract", |b| {
        b.iter(|| {
            let found = extractor.extract(black_box(input));
            assert_eq!(found.events.len(), expected);
        });
    });
    group.finish();
    let mut group = c.benchmark_group("pipeline");
    group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("analyze", |b| {
        b.iter(|| {
            let document = pipeline.analyze(black_box(&text), day).expect("short enough");
            assert_eq!(document.events().len(), expected);
        });
    });
    group.finish();
}

criterion_group!(benches, extract);
criterion_main!(benches);
