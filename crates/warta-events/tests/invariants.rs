//! What holds for every text.

use std::sync::LazyLock;

use proptest::prelude::*;
use warta_entities::Recognizer;
use warta_events::{Event, EventType, Events, Extractor, Input, View};
use warta_syntax::{Syntax, Word};
use warta_text::{split_sentences, tokenize_into};

static SYNTAX: LazyLock<Syntax> = LazyLock::new(Syntax::embedded);
static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(Recognizer::embedded);
static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::embedded);
static PREDICATIONS: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::embedded().with_view(View::Predications));

fn events(text: &str, with_tree: bool) -> Events {
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    if with_tree {
        SYNTAX.analyze_into(text, &tokens, &sentences, &mut words);
    } else {
        words.resize(tokens.len(), Word::default());
    }
    let (tokens, sentences, words) = (&tokens, &sentences, &words);
    let entities = &RECOGNIZER.recognize(warta_entities::Input { text, tokens, sentences, words });
    let (reference, timexes) = (None, &[][..]);
    let input = Input { text, reference, tokens, sentences, words, timexes, entities };
    check(text, &PREDICATIONS.extract(input));
    EXTRACTOR.extract(input)
}

fn check(text: &str, found: &Events) {
    assert!(found.events.is_sorted_by_key(|e| e.trigger.start()));
    for event in &found.events {
        assert!(event.trigger.slice(text).is_some_and(|word| !word.is_empty()));
        assert!((0.0..=1.0).contains(&event.confidence));
        for arg in &event.args {
            assert!(arg.span.slice(text).is_some() && arg.head.slice(text).is_some());
        }
        if let Some(source) = &event.source {
            assert!(source.span.slice(text).is_some());
        }
    }
    let on_line: usize = found.timeline.iter().map(|entry| entry.events.len()).sum();
    let happens = |event: &&Event| event.kind != EventType::State;
    assert_eq!(on_line, found.events.iter().filter(happens).count());
}

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,120}") {
        check(&text, &events(&text, true));
    }

    #[test]
    fn any_words(
        picked in prop::collection::vec(prop::sample::select(vec![
            "Polisi", "menangkap", "ditangkap", "oleh", "“", "”", ",", ".", "katanya", "kata",
            "bahwa", "menurut", "Budi", "yang", "tidak", "akan", "jika", "pertemuan", "itu",
            "setelah", "di", "Jakarta", "-", "—", "dan", "kami", "terima", "melakukan", "\n\n",
        ]), 0..40),
        with_tree in any::<bool>(),
    ) {
        let text = picked.join(" ");
        check(&text, &events(&text, with_tree));
    }
}

#[test]
fn a_long_quotation_without_end() {
    let text = format!("“{}", "Kami tidak tahu, kata mereka. ".repeat(400));
    check(&text, &events(&text, true));
}

#[test]
fn a_source_in_the_dateline() {
    for text in [
        "Menurut WHO: Kasus kolera di Sudan terus meningkat.",
        "MENURUT WHO – Kasus kolera di Sudan terus meningkat.",
        "HARGA NAIK,” KATA SRI – Polisi menangkap pelaku di Palu kemarin.",
    ] {
        check(text, &events(text, true));
    }
}

#[test]
fn layers_that_do_not_fit_give_nothing() {
    let tokens: Vec<_> = Vec::new();
    let found = EXTRACTOR.extract(Input {
        text: "Polisi menangkap pencuri.",
        reference: None,
        tokens: &tokens,
        sentences: &[],
        words: &[Word::default()],
        timexes: &[],
        entities: &[],
    });
    assert_eq!(found, Events::default());
}
