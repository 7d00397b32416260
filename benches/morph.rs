//! Stems a second, beside Snowball and Sastrawi, one word after the other without a
//! cache of answers.
//!
//! The words are those of an own corpus of news-like articles, or of the file that
//! `WARTA_CORPUS` names.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use warta::morph::{Analyzer, Upos};
use warta_benches::corpus;

/// The words in lower case, since neither of the others folds case.
fn words(text: &str) -> Vec<String> {
    warta::text::tokens(text)
        .map(|token| token.text().to_lowercase())
        .filter(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        .take(200_000)
        .collect()
}

fn stems(c: &mut Criterion) {
    let text = corpus(1);
    let words = words(&text);
    let analyzer = Analyzer::embedded();
    assert_eq!(analyzer.stem("diselesaikan"), "selesai");
    let dictionary = sastrawi::Dictionary::new();
    let sastrawi = sastrawi::Stemmer::new(&dictionary);
    let snowball = waken_snowball::Algorithm::Indonesian.stemmer();
    let mut group = c.benchmark_group("stem");
    group.throughput(Throughput::Elements(words.len() as u64));
    // The sum of lengths keeps each answer alive and pins it from run to run.
    let total = |stem: &dyn Fn(&str) -> usize| words.iter().map(|w| stem(w)).sum::<usize>();
    let expected = total(&|w| analyzer.stem(w).len());
    group.bench_function("warta", |b| {
        b.iter(|| {
            let sum: usize = words.iter().map(|w| analyzer.stem(black_box(w)).len()).sum();
            assert_eq!(sum, expected);
        });
    });
    group.bench_function("snowball", |b| {
        b.iter(|| words.iter().map(|w| snowball.stem(black_box(w)).len()).sum::<usize>());
    });
    group.sample_size(10);
    group.bench_function("sastrawi-rs", |b| {
        b.iter(|| words.iter().map(|w| sastrawi.stem_word(black_box(w)).len()).sum::<usize>());
    });
    group.finish();
}

fn lemmas(c: &mut Criterion) {
    let text = corpus(1);
    let words = words(&text);
    let analyzer = Analyzer::embedded();
    let mut group = c.benchmark_group("lemma");
    group.throughput(Throughput::Elements(words.len() as u64));
    group.bench_function("warta", |b| {
        let lemma = |w: &String| analyzer.lemma(black_box(w), Upos::Noun).len();
        b.iter(|| words.iter().map(lemma).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, stems, lemmas);
criterion_main!(benches);
