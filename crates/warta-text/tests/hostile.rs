//! Texts made to hurt: time stays linear, and nothing is allocated for a token.

use std::time::{Duration, Instant};

use warta_text::{split_sentences, tokenize_into, tokens};

/// What attacks repeat.
const PIECES: [&str; 50] = [
    " ",
    "a",
    ".",
    "1",
    "-",
    "(",
    "\"",
    "'",
    "“",
    "A-",
    "a-",
    "a.",
    "A.",
    "A. ",
    "a@",
    "a.b@",
    "a/",
    "1/",
    "1.",
    "1,",
    "1-",
    "Dr. ",
    "No. ",
    "dll. ",
    "Rp",
    "R",
    "http://",
    "http://a,",
    "a.com/",
    "x.y.",
    "@a.",
    "#",
    "Jan ",
    "dan dan ",
    "a\u{301}",
    "\u{301}",
    "\u{200b}",
    "a\u{200b}",
    "🇮🇩",
    "👨‍",
    "東",
    "\0",
    "' \"A",
    "a \"A ",
    "(a ",
    "a (",
    "I. A. ",
    "1. ",
    "a Jumlah b ",
    "RS. A ",
];

/// The best of five runs, so that a busy machine does not fail the test.
fn time(text: &str) -> Duration {
    let (mut found, mut sentences) = (Vec::new(), Vec::new());
    let runs = (0..5).map(|_| {
        let start = Instant::now();
        tokenize_into(text, &mut found);
        split_sentences(text, &found, &mut sentences);
        start.elapsed()
    });
    runs.min().unwrap_or_default()
}

#[test]
fn time_grows_with_the_text() {
    for piece in PIECES {
        // An unoptimized build is slow, and told apart from quadratic by less text.
        let size = if cfg!(debug_assertions) { 1 << 13 } else { 1 << 15 };
        let text = |n: usize| piece.repeat(n * size / piece.len());
        let mut found = [Duration::ZERO; 3];
        // Linear text takes 4 times; quadratic 16 times. A busy machine gets more tries.
        let is_linear = (0..6).any(|_| {
            found = [1, 2, 4].map(|n| time(&text(n)));
            let [once, _, four] = found;
            four < once.max(Duration::from_micros(500)) * 12
        });
        assert!(is_linear, "{piece:?}: {found:?} for {size} bytes and its multiples");
        // Even an unoptimized build reads 128 KiB of anything in this time.
        assert!(found[2] < Duration::from_secs(4), "{piece:?}: {found:?}");
    }
}

#[test]
fn no_allocation_for_a_token() {
    let text = "Menteri Dr. Sari tiba pukul 07.30, kata anak-anak “kota” itu. ".repeat(500);
    let count = allocation_counter::measure(|| {
        assert!(tokens(&text).count() > 5_000);
    });
    assert_eq!(count.count_total, 0);
    let mut buffer = Vec::new();
    tokenize_into(&text, &mut buffer);
    let again = allocation_counter::measure(|| tokenize_into(&text, &mut buffer));
    assert_eq!(again.count_total, 0);
}
