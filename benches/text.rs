//! Tokens and sentences: megabytes a second, beside the peers in the same run.
//!
//! The text is an own corpus of news-like articles, or the file that `WARTA_CORPUS`
//! names.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use logos::Logos;
use unicode_segmentation::UnicodeSegmentation;
use warta_benches::{ARTICLES, corpus};
use warta_text::{Scan, Tokenizer, split_sentences};

/// Tokens and sentences of [`ARTICLES`].
const PINNED: (usize, usize) = (883, 46);

/// A lexer of news tokens, as one writes it with `logos`.
#[derive(Logos)]
#[logos(skip r"[ \t\r\n]+")]
enum Lexeme {
    #[regex(r"[\p{L}\p{M}]+([-'][\p{L}\p{M}0-9]+)*")]
    Word,
    #[regex(r"[0-9]+([.,:/][0-9]+)*")]
    Number,
    #[regex(r"\.\.+|--+|[[:punct:]]|[“”‘’–—…]")]
    Mark,
}

/// Measures `count`, which must answer the same each time.
fn measure(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, count: impl Fn() -> usize) {
    let expected = count();
    group.bench_function(name, |b| b.iter(|| assert_eq!(count(), expected)));
}

fn words(c: &mut Criterion) {
    let text = corpus(160);
    let mut group = c.benchmark_group("tokens");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    let buffered = |tokenizer: Tokenizer| {
        let buffer = std::cell::RefCell::new(Vec::new());
        let text = &text;
        move || {
            let mut buffer = buffer.borrow_mut();
            tokenizer.tokenize_into(black_box(text), &mut buffer);
            buffer.len()
        }
    };
    measure(&mut group, "warta buffer", buffered(Tokenizer::new()));
    measure(&mut group, "warta iterator", || warta_text::tokens(black_box(&text)).count());
    measure(&mut group, "warta scalar", buffered(Tokenizer::new().scan(Scan::Scalar)));
    measure(&mut group, "warta bytewise", buffered(Tokenizer::new().scan(Scan::Bytewise)));
    measure(&mut group, "split_whitespace", || black_box(&text).split_whitespace().count());
    measure(&mut group, "logos", || Lexeme::lexer(black_box(&text)).count());
    group.sample_size(10);
    let regex = regex::Regex::new(r"\w+").expect("a good pattern");
    measure(&mut group, "regex", || regex.find_iter(black_box(&text)).count());
    let icu = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    measure(&mut group, "icu_segmenter", || icu.segment_str(black_box(&text)).count());
    measure(&mut group, "unicode_words", || black_box(text.as_str()).unicode_words().count());
}

fn sentences(c: &mut Criterion) {
    let text = corpus(160);
    let mut group = c.benchmark_group("sentences");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
    let buffers = std::cell::RefCell::new((Vec::new(), Vec::new()));
    measure(&mut group, "warta with tokens", || {
        let (tokens, sentences) = &mut *buffers.borrow_mut();
        Tokenizer::new().tokenize_into(black_box(&text), tokens);
        split_sentences(&text, tokens, sentences);
        sentences.len()
    });
    let mut tokens = Vec::new();
    Tokenizer::new().tokenize_into(&text, &mut tokens);
    measure(&mut group, "warta given tokens", || {
        let (_, sentences) = &mut *buffers.borrow_mut();
        split_sentences(black_box(&text), &tokens, sentences);
        sentences.len()
    });
    let icu = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    measure(&mut group, "icu_segmenter", || icu.segment_str(black_box(&text)).count());
    measure(&mut group, "unicode_sentences", || {
        black_box(text.as_str()).unicode_sentences().count()
    });
}

/// The own corpus has the tokens and sentences that it had when this was written.
fn pinned(_: &mut Criterion) {
    let (mut tokens, mut found) = (Vec::new(), Vec::new());
    Tokenizer::new().tokenize_into(ARTICLES, &mut tokens);
    split_sentences(ARTICLES, &tokens, &mut found);
    assert_eq!((tokens.len(), found.len()), PINNED);
}

criterion_group!(benches, pinned, words, sentences);
criterion_main!(benches);
