//! Time expressions found and resolved, in bytes of news a second, over tokens that
//! are already there.
//!
//! The text is an own corpus of news-like articles, or the file that `WARTA_CORPUS` names.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta::temporal::{Reference, TemporalTagger};
use warta_benches::corpus;
use warta_text::{split_sentences, tokenize_into};

fn tag(c: &mut Criterion) {
    let text = corpus(20);
    let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(&text, &mut tokens);
    split_sentences(&text, &tokens, &mut sentences);
    let tagger = TemporalTagger::new();
    let day = Reference::date(2023, 9, 12).ok();
    tagger.tag_into(&text, &tokens, &sentences, day, &mut found);
    let expected = found.len();
    let mut group = c.benchmark_group("temporal");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("tag_into", |b| {
        b.iter(|| {
            tagger.tag_into(black_box(&text), &tokens, &sentences, day, &mut found);
            assert_eq!(found.len(), expected);
        });
    });
    // The tokenizer in the same run: their ratio depends little on the machine.
    let count = tokens.len();
    group.bench_function("tokens", |b| {
        b.iter(|| assert_eq!(warta_text::tokens(black_box(&text)).count(), count));
    });
    group.finish();
}

criterion_group!(benches, tag);
criterion_main!(benches);
