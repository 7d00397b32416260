//! What holds for every text.

use std::sync::LazyLock;

use proptest::prelude::*;
use warta_entities::Recognizer;
use warta_events::{Event, EventType, Events, Extractor, Input, View};
use warta_syntax::{Syntax, Word};
use warta_temporal::{Reference, TemporalTagger};
use warta_text::{Span, split_sentences, tokenize_into};

static SYNTAX: LazyLock<Syntax> = LazyLock::new(Syntax::embedded);
static TAGGER: LazyLock<TemporalTagger> = LazyLock::new(TemporalTagger::new);
static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(Recognizer::embedded);
static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::embedded);
static PREDICATIONS: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::embedded().with_view(View::Predications));

/// Reads a text through every layer and checks what is found.
fn check(text: &str, with_tree: bool) {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    let (mut words, mut timexes) = (Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    if with_tree {
        SYNTAX.analyze_into(text, &tokens, &sentences, &mut words);
    } else {
        words.resize(tokens.len(), Word::default());
    }
    let reference = Reference::date(2024, 3, 5).ok();
    TAGGER.tag_into(text, &tokens, &sentences, reference, &mut timexes);
    let (tokens, sentences, words) = (&tokens, &sentences, &words);
    let entities = &RECOGNIZER.recognize(warta_entities::Input { text, tokens, sentences, words });
    let timexes = timexes.as_slice();
    let input = Input { text, reference, tokens, sentences, words, timexes, entities };
    for extractor in [&EXTRACTOR, &PREDICATIONS] {
        check_events(&input, &extractor.extract(input));
    }
}

fn check_events(input: &Input<'_>, found: &Events) {
    let within = |span: Span| span.slice(input.text).is_some_and(|words| !words.is_empty());
    assert!(found.events.is_sorted_by_key(|e| e.trigger.start()));
    for event in &found.events {
        assert!(within(event.trigger) && event.support.is_none_or(within));
        assert!((0.0..=1.0).contains(&event.confidence));
        assert!((event.cluster.0 as usize) < found.events.len());
        for arg in &event.args {
            assert!(within(arg.span) && within(arg.head));
        }
        if let Some(source) = &event.source {
            assert!(within(source.span) && source.cue.is_none_or(within));
        }
        let timex = event.time.as_ref().and_then(|time| time.timex);
        assert!(timex.is_none_or(|timex| (timex as usize) < input.timexes.len()));
        assert!(event.place.as_ref().is_none_or(|place| within(place.span)));
        let entity = event.place.as_ref().and_then(|place| place.entity);
        assert!(entity.is_none_or(|id| (id.0 as usize) < input.entities.len()));
    }
    for claim in &found.claims {
        assert!(within(claim.content), "{claim:?}");
        assert!(within(claim.source.span) && claim.source.cue.is_none_or(within), "{claim:?}");
    }
    assert!(found.claims.is_sorted_by_key(|claim| claim.content.start()));
    for relation in &found.relations {
        assert_ne!(relation.from, relation.to);
        let (from, to) = (relation.from.0 as usize, relation.to.0 as usize);
        assert!(from.max(to) < found.events.len());
    }
    let on_line: usize = found.timeline.iter().map(|entry| entry.events.len()).sum();
    let happens = |event: &&Event| event.kind != EventType::State;
    assert_eq!(on_line, found.events.iter().filter(happens).count());
}

proptest! {
    #[test]
    fn any_text(text in "\\PC{0,120}") {
        check(&text, true);
    }

    #[test]
    fn any_words(
        picked in prop::collection::vec(prop::sample::select(vec![
            "Polisi", "menangkap", "ditangkap", "oleh", "“", "”", ",", ".", "katanya", "kata",
            "bahwa", "menurut", "Budi", "yang", "tidak", "akan", "jika", "pertemuan", "itu",
            "setelah", "di", "Jakarta", "-", "—", "dan", "kami", "terima", "melakukan", "\n\n",
            ":", "–", "Menurut", "KATA", "JAKARTA", "memicu", "disebabkan", "karena", "sebelum",
            "Senin", "(4/3/2024)", "besok", "selama", "dua", "pekan", "hingga", "mengatakan",
            "Setibanya", "apakah", "korban", "tewas", "kemungkinan", "besar", "melanda", "persen",
        ]), 0..40),
        with_tree in any::<bool>(),
    ) {
        let text = picked.join(" ");
        check(&text, with_tree);
    }
}

#[test]
fn a_long_quotation_without_end() {
    let text = format!("“{}", "Kami tidak tahu, kata mereka. ".repeat(400));
    check(&text, true);
}

#[test]
fn a_source_in_the_dateline() {
    for text in [
        "Menurut WHO: Kasus kolera di Sudan terus meningkat.",
        "MENURUT WHO – Kasus kolera di Sudan terus meningkat.",
        "HARGA NAIK,” KATA SRI – Polisi menangkap pelaku di Palu kemarin.",
    ] {
        check(text, true);
    }
}

#[test]
fn layers_that_do_not_fit_give_nothing() {
    let text = "Polisi menangkap pencuri.";
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    SYNTAX.analyze_into(text, &tokens, &sentences, &mut words);
    let (tokens, sentences) = (tokens.as_slice(), sentences.as_slice());
    let found = |words: &[Word]| {
        let (reference, timexes, entities) = (None, &[][..], &[][..]);
        EXTRACTOR.extract(Input { text, reference, tokens, sentences, words, timexes, entities })
    };
    assert_eq!(found(&words).events.len(), 1);
    assert_eq!(found(&words[1..]), Events::default());
    assert_eq!(found(&[]), Events::default());
}
