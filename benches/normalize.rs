//! Normalization of clean text: megabytes a second, beside copying it and beside the quick
//! check of Unicode in the same run.
//!
//! The text is an own corpus of news-like articles, or the file that `WARTA_CORPUS` names,
//! normalized once before the measurement, so that nothing is left to change.

use std::borrow::Cow;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use unicode_normalization::{IsNormalized, is_nfc_quick};
use warta_benches::corpus;
use warta_text::Normalizer;

fn clean(c: &mut Criterion) {
    let written = corpus(160);
    let text = Normalizer::news().normalize(&written).text.into_owned();
    let mut group = c.benchmark_group("normalize");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    group.bench_function("memcpy", |b| {
        let mut copy = Vec::with_capacity(text.len());
        b.iter(|| {
            copy.clear();
            copy.extend_from_slice(black_box(text.as_bytes()));
            assert_eq!(copy.len(), text.len());
        });
    });
    group.bench_function("is_nfc_quick", |b| {
        b.iter(|| assert_eq!(is_nfc_quick(black_box(&text).chars()), IsNormalized::Yes));
    });
    group.bench_function("warta news, clean", |b| {
        b.iter(|| {
            let found = Normalizer::news().normalize(black_box(&text));
            assert!(matches!(found.text, Cow::Borrowed(_)));
        });
    });
    group.bench_function("warta news, as written", |b| {
        b.iter(|| assert_eq!(Normalizer::news().normalize(black_box(&written)).text, text));
    });
    group.sample_size(10);
    for (name, normalizer) in
        [("warta search", Normalizer::search()), ("warta social", Normalizer::social())]
    {
        let len = normalizer.normalize(&text).text.len();
        group.bench_function(name, |b| {
            b.iter(|| assert_eq!(normalizer.normalize(black_box(&text)).text.len(), len));
        });
    }
}

criterion_group!(benches, clean);
criterion_main!(benches);
