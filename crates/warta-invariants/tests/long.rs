//! What takes minutes or gigabytes: `cargo test --release -p warta-invariants --test long --
//! --ignored --test-threads 1`.

use std::time::Instant;

use warta::{Pipeline, Reference};
use warta_invariants::document::{PIPELINE, read};
use warta_invariants::export::outputs;

fn text(n: usize) -> String {
    format!(
        "Presiden Joko{n} bertemu Kim Jong Un di Moskow, Selasa (12/9/2023) pagi. “Saya \
         senang,” kata Joko{n}. Komisi Baru (KB{n}) menyita Rp{n} miliar pekan lalu.\n"
    )
}

/// Articles of different words, so many bytes of them.
fn news(bytes: usize) -> String {
    let mut news = String::new();
    for n in 0.. {
        if news.len() >= bytes {
            break;
        }
        news.push_str(&text(n));
    }
    news
}

#[test]
#[ignore = "takes minutes: ten thousand documents on all cores"]
fn ten_thousand_documents_in_parallel() {
    let texts: Vec<_> = (0..10_000).map(text).collect();
    let written = Reference::date(2023, 9, 12).ok();
    let batch: Vec<_> = texts.iter().map(|text| (text.as_str(), written)).collect();
    let documents = PIPELINE.analyze_batch(&batch);
    assert_eq!(documents.len(), texts.len());
    for (text, document) in texts.iter().zip(documents).step_by(97) {
        let document = document.expect("short enough");
        assert_eq!(document.text(), text);
        let alone = PIPELINE.analyze(text, written).expect("short enough");
        assert!(outputs(&document) == outputs(&alone));
    }
}

#[test]
#[ignore = "takes minutes and gigabytes"]
fn a_document_of_a_hundred_megabytes() {
    let text = news(100 << 20);
    let start = Instant::now();
    let document = read(&text);
    let (events, names) = (document.events().len(), document.entities().len());
    eprintln!("{events} events and {names} entities in {:?}", start.elapsed());
    assert!(events > 1_000_000 && names > 500_000);
}

/// Through the layers that hold little beside the text.
#[test]
#[ignore = "takes minutes and gigabytes"]
fn a_hundred_megabytes_of_one_character() {
    let pipeline = Pipeline::embedded().with_layers("timexes".parse().expect("a layer"));
    for piece in [" ", "a", ".", "1", "-", "(", "\"", "é", "\u{301}", "🇮🇩"] {
        let text = piece.repeat((100 << 20) / piece.len());
        let start = Instant::now();
        let document = pipeline.analyze(&text, None).expect("short enough");
        eprintln!("{piece:?}: {} tokens in {:?}", document.tokens().len(), start.elapsed());
        assert!(document.timexes().len() <= document.tokens().len());
    }
}
