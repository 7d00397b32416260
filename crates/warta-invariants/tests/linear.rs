//! Time grows in step with the text, whatever the text.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use warta::Pipeline;

static PIPELINE: LazyLock<Pipeline> = LazyLock::new(Pipeline::embedded);

/// Rows of something that a careless matcher reads again and again.
const GENERATORS: [(&str, &str); 24] = [
    ("news", "Presiden Rusia Vladimir Putin bertemu Kim Jong Un di Moskow, Selasa (12/9/2023). "),
    ("one word", "jalan "),
    ("no blank", "a"),
    ("capitals", "A"),
    ("names", "Kim Jong Un "),
    ("other names", "Ahmad Budi Citra Dewi, "),
    ("full stops", "."),
    ("digits", "1"),
    ("slashes", "1/"),
    ("hyphens", "a-"),
    ("brackets", "("),
    ("quotes", "“"),
    ("straight quotes", "\""),
    ("months", "Januari "),
    ("weekdays", "Senin "),
    ("titles", "Dr. "),
    ("money", "Rp "),
    ("conjunctions", "dan "),
    ("legal forms", "PT "),
    ("affixes", "memper"),
    ("relative clauses", "yang "),
    ("speakers", "kata dia. “Ya,” "),
    ("acronyms", "Komisi Baru (KB) "),
    ("pronouns", "Ia menemuinya. "),
];

fn fastest(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        let document = PIPELINE.analyze(text, None).expect("short enough");
        assert_eq!(document.text().len(), text.len());
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Four times the text may take at most 4 ^ 1.3 times as long.
#[test]
fn four_times_the_text_takes_four_times_as_long() {
    let size = if cfg!(debug_assertions) { 8 << 10 } else { 64 << 10 };
    for (name, piece) in GENERATORS {
        let text = |size: usize| piece.repeat(size / piece.len());
        let slope = |(): ()| {
            let (short, long) = (fastest(&text(size)), fastest(&text(size * 4)));
            (long.as_secs_f64() / short.as_secs_f64().max(1e-6)).log2() / 2.0
        };
        // A busy machine can spoil a measurement, but not three in a row.
        let slopes = [(); 3].map(slope);
        let best = slopes.into_iter().fold(f64::INFINITY, f64::min);
        assert!(best <= 1.3, "{name}: slope {best:.2} of {slopes:.2?}");
    }
}
