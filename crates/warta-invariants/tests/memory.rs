//! Memory beside the models stays in step with the text.

use allocation_counter::measure;
use warta::Pipeline;
use warta_invariants::GENERATORS;
use warta_invariants::document::PIPELINE;
use warta_text::{Normalizer, TokenLines, Tokenizer, tokens};

const NEWS: &str = "Presiden Rusia Vladimir Putin bertemu Kim Jong Un di Moskow, Selasa (12/9/2023). \
     “Kami menolak rencana itu,” kata Menteri Luar Negeri di Jakarta.\n";

/// A text of this many bytes.
fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// The most bytes that were held at a time, beyond one mebibyte, for a byte of the text.
fn peak(text: &str, run: impl FnOnce()) -> f64 {
    let held = measure(run).bytes_max.saturating_sub(1 << 20);
    held as f64 / text.len() as f64
}

#[test]
fn reading_a_stream_takes_no_more_than_its_lines() {
    let text = repeated(NEWS, 1 << 22);
    let held = peak(&text, || {
        let mut lines = TokenLines::new(text.as_bytes(), Tokenizer::new());
        while lines.next_line().expect("good lines").is_some() {}
    });
    assert_eq!(held, 0.0, "a line is all that is held");
}

#[test]
fn characters_cost_what_their_text_does() {
    for piece in [NEWS, "a", "(", "1/", "a ", "é", "\u{301}", "&amp;", "anak2 ", "Ã"] {
        let text = repeated(piece, 1 << 20);
        assert_eq!(peak(&text, || assert!(tokens(&text).count() > 0)), 0.0, "{piece:?}");
        let normalized = peak(&text, || drop(Normalizer::news().normalize(&text)));
        eprintln!("{piece:?}: {normalized:.1}");
        assert!(normalized <= MOST_NORMALIZED, "{piece:?}: {normalized:.1}");
    }
}

/// A character that was replaced by one of another length costs sixteen bytes of the map,
/// beside two texts and a vector that grows.
const MOST_NORMALIZED: f64 = 64.0;

/// A document is more than its text: a token has twelve bytes, a word of the tree as
/// many, an event with its arguments some hundreds. The facts of names are held for one
/// sentence, which in the texts without a full stop is all of it.
#[test]
fn a_document_takes_no_more_than_its_tokens() {
    let _ = PIPELINE.analyze("Ia tiba.", None);
    for (layers, piece, most) in [
        ("sentences", NEWS, 3.0),
        ("sentences", "( ", 16.0),
        ("timexes", NEWS, 3.0),
        ("timexes", "12 Mei 2023, ", 22.0),
        ("tokens", NEWS, 6.0),
        ("entities", NEWS, 17.0),
        ("events", NEWS, 17.5),
        ("events", "( ", 89.0),
        ("events", "Kim Jong Un ", 64.0),
        ("events", "menyerang ", 48.0),
        ("events", "12 Mei 2023, ", 123.0),
    ] {
        let pipeline = Pipeline::embedded().with_layers(layers.parse().expect("layers"));
        let text = repeated(piece, 1 << 17);
        let found = peak(&text, || drop(pipeline.analyze(&text, None)));
        eprintln!("{layers} of {piece:?}: {found:.1} bytes for a byte");
        assert!(found <= most, "{layers} of {piece:?}: {found:.1} bytes for a byte");
    }
}

/// An article, be it of five thousand words, takes no more than three times its text and a
/// mebibyte, with all that was read from it.
#[test]
fn an_article_takes_three_times_its_text_and_a_mebibyte() {
    let text = repeated(NEWS, 5 << 13);
    // What the thread keeps for the next document is there from the first one on.
    let _ = PIPELINE.analyze(&text, None);
    let held = peak(&text, || drop(PIPELINE.analyze(&text, None)));
    eprintln!("{held:.1} bytes for a byte beyond a mebibyte");
    assert!(held <= 3.0, "{held:.1}");
}

/// Read part by part, a text takes no more than a mebibyte beside itself, the models and
/// what a thread keeps, however long it is.
#[test]
fn parts_of_a_text_take_a_mebibyte() {
    let _ = PIPELINE.analyze(NEWS, None);
    for (name, piece) in GENERATORS {
        for size in [1 << 15, 1 << 17] {
            let text = repeated(piece, size);
            let read = || assert!(PIPELINE.analyze_parts(&text, None).count() > 0);
            assert_eq!(peak(&text, read), 0.0, "{name}");
        }
    }
}
