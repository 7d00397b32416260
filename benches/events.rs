//! Events found, in bytes of news a second, over the layers below that are there
//! already: what the extractor alone costs.
//!
//! The text is that of the development data when it lies beside the repository, or
//! else the article in `corpus`.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta::events::{Extractor, Input};
use warta::{Pipeline, Reference};

const ARTICLE: &str = include_str!("corpus/berita.txt");

/// How much of the development data is read.
const BYTES: usize = 200_000;

fn text() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/raw");
    let Ok(news) = std::fs::read_to_string(root.join("panl_bppt_INT.txt")) else {
        return ARTICLE.to_owned();
    };
    news.lines()
        .scan(0, |read, line| {
            *read += line.len() + 1;
            (*read < BYTES).then(|| format!("{line}\n"))
        })
        .collect()
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
