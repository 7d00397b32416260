//! Time grows with the text and no faster, whatever the text is made of.
//!
//! A busy machine may spoil a measurement, so each is taken again a few times before it
//! counts against the library.

use std::time::{Duration, Instant};

use warta_text::{Normalizer, Step, split_sentences, tokenize_into, tokens};

/// Times that a comparison may fail before the test does.
const ATTEMPTS: usize = 6;

/// The best of three runs.
fn time(run: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Expects that eight times the text takes 28 times as long at most; what is quadratic
/// takes 64 times as long. `run` is handed how many times the smallest text it reads.
fn check(what: &str, run: impl Fn(usize)) {
    let mut last = (Duration::ZERO, Duration::ZERO);
    for _ in 0..ATTEMPTS {
        last = (time(|| run(1)), time(|| run(8)));
        if last.1 < last.0 * 28 + Duration::from_millis(15) {
            return;
        }
    }
    panic!("{what}: {:?}, then {:?}", last.0, last.1);
}

#[test]
fn normalizing_texts_made_to_hurt() {
    let pieces = [
        "a",
        " ",
        "&",
        "&amp;",
        "amp;",
        "&#",
        "a\u{301}",
        "\u{301}",
        "Ã",
        "â€",
        "ÃƒÂ",
        "\0",
        "\u{200b}",
        "\u{ad}",
        "“",
        "…",
        "\u{a0}",
        "2",
        "a2",
        "anak2 ",
        "gak ",
        "ng",
        "yg ",
        "aaa ",
        "oe",
        "Kab. ",
        "İ",
        "👨\u{200d}",
        "a-a-",
        "x-x ",
        "bcd",
        "１",
        "\u{31a}\u{31c}\0",
        "matahati ",
        "abcdefghijklmnopqrstuvwxyzabcd ",
    ];
    let full =
        Normalizer::social().with(Step::Abbreviations).with(Step::OldSpelling).with(Step::FoldCase);
    let presets = [Normalizer::news(), Normalizer::search(), Normalizer::social(), full];
    for piece in pieces {
        for normalizer in presets {
            check(&format!("{piece:?}"), |times| {
                let text = piece.repeat(times * 3_000 / piece.len());
                let found = normalizer.normalize(&text);
                assert!(found.text.len() <= 16 * text.len() + 16);
            });
        }
    }
}

/// News without a line feed, `bytes` long or a little more.
fn one_line(bytes: usize) -> String {
    let article = "JAKARTA, KABAR.com – Harga beras naik Rp1.500,50 per kilogram (12/9/2023), kata \
        Dr. Sari. “Anak-anak sehat,” ujar ibu-ibu di Jl. Melati No. 5. Pukul 07.30 semua pulang. ";
    article.repeat(bytes / article.len() + 1)
}

fn tokens_and_sentences(text: &str) {
    let (mut found, mut sentences) = (Vec::new(), Vec::new());
    tokenize_into(text, &mut found);
    split_sentences(text, &found, &mut sentences);
    assert!(sentences.len() > text.len() / 200);
}

#[test]
fn one_long_line() {
    check("one line", |times| tokens_and_sentences(&one_line(times << 18)));
}

/// Takes half a gigabyte; run it with `cargo test --release -- --ignored`.
#[test]
#[ignore = "reads 256 MB"]
fn one_line_of_256_megabytes() {
    let rate = |bytes: usize| {
        let text = one_line(bytes);
        let seconds = time(|| assert!(tokens(&text).count() > bytes / 8)).as_secs_f64();
        bytes as f64 / seconds
    };
    let [once, twice, four] = [64_000_000, 128_000_000, 256_000_000].map(rate);
    assert!(four > once / 2.0 && four > twice / 2.0, "{once}, {twice}, {four} bytes a second");
    let text = one_line(256_000_000);
    assert!(Normalizer::news().normalize(&text).text.len() <= text.len());
    tokens_and_sentences(&text);
}
