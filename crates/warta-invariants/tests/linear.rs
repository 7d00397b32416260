//! Time grows in step with the text, whatever the text.

use std::time::{Duration, Instant};

use warta::Reference;
use warta_invariants::GENERATORS;
use warta_invariants::document::PIPELINE;
use warta_invariants::export::outputs;

fn fastest(run: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..2).map(|_| once()).min().unwrap_or_default()
}

/// Eight times the text may take at most 8 ^ 1.3 times as long.
fn grows_with_the_text(name: &str, size: usize, run: impl Fn(usize)) {
    let slope = |(): ()| {
        let (short, long) = (fastest(|| run(size)), fastest(|| run(size * 8)));
        // Below that the clock of a busy machine measures itself.
        (long.as_secs_f64() / short.as_secs_f64().max(1e-4)).log2() / 3.0
    };
    // A busy machine can spoil a measurement, but not six in a row.
    let mut best = f64::INFINITY;
    for _ in 0..6 {
        best = best.min(slope(()));
        if best <= 1.3 {
            return;
        }
    }
    panic!("{name}: slope {best:.2}");
}

#[test]
fn eight_times_the_text_takes_eight_times_as_long() {
    // Only in a long sentence does a search through all of it outweigh its parsing.
    let size = if cfg!(debug_assertions) { 4 << 10 } else { 64 << 10 };
    for (name, piece) in GENERATORS {
        let text = piece.repeat(size * 8 / piece.len() + 1);
        grows_with_the_text(name, size, |size| {
            let text = text.get(..size / piece.len() * piece.len()).expect("whole pieces");
            let document = PIPELINE.analyze(text, None).expect("short enough");
            assert_eq!(document.text().len(), text.len());
        });
    }
}

#[test]
fn answers_to_the_six_questions_grow_with_the_text() {
    // Small enough for the cache, whose end a clock can't tell from work that grows faster.
    let size = if cfg!(debug_assertions) { 4 << 10 } else { 16 << 10 };
    for (name, piece) in GENERATORS {
        let text = piece.repeat(size * 8 / piece.len());
        let short = text.get(..size / piece.len() * piece.len()).expect("whole pieces");
        let read = |text| PIPELINE.analyze(text, Reference::date(2023, 9, 12).ok()).expect("short");
        let (few, many) = (read(short), read(&text));
        grows_with_the_text(name, size, |asked| {
            let document = if asked == size { &few } else { &many };
            let found = document.five_ws().map_or(0, |answers| answers.what.len());
            assert!(found <= document.events().len());
        });
    }
}

/// The bytes of every exporter, which a busy machine does not change: in one sentence
/// without end, what an event says of itself would be said again for each event.
#[test]
fn exports_grow_with_the_text() {
    let size = if cfg!(debug_assertions) { 4 << 10 } else { 16 << 10 };
    for (name, piece) in GENERATORS {
        let text = |size: usize| piece.repeat(size / piece.len());
        let (short, long) = (text(size), text(size * 4));
        let [short, long] = [&short, &long]
            .map(|text| PIPELINE.analyze(text, Reference::date(2023, 9, 12).ok()).expect("short"));
        for ((exporter, few), (_, many)) in outputs(&short).into_iter().zip(outputs(&long)) {
            let (few, many) = (few.len().max(16 << 10) as f64, many.len() as f64);
            let slope = (many / few).log2() / 2.0;
            assert!(slope <= 1.3, "{exporter} of {name}: {few} bytes, then {many}");
        }
    }
}
