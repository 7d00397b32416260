//! Expressions of time: found, parsed, resolved, put into words, written as TimeML.

use std::sync::LazyLock;

use warta_temporal::timeml::Article;
use warta_temporal::{Options, Reference, TemporalTagger, Timex, TimexKind, find, parse};

static TAGGER: LazyLock<TemporalTagger> = LazyLock::new(TemporalTagger::new);
static LENIENT: LazyLock<TemporalTagger> =
    LazyLock::new(|| TemporalTagger::with_options(Options::new().lenient()));

/// Everything that is read of times in `text`, near the middle and the ends of the
/// calendar.
pub fn check(text: &str) {
    let references = [
        None,
        Reference::date(2023, 9, 12).ok(),
        Reference::date(9999, 12, 31).ok(),
        Reference::date(1, 1, 1).ok(),
    ];
    let found = find(text);
    assert!(found.is_sorted_by(|a, b| a.span.end() <= b.span.start()), "in order, no overlap");
    for expression in &found {
        assert!(expression.span.slice(text).is_some_and(|words| !words.is_empty()));
        for reference in references {
            is_sound(&expression.resolve(reference));
            expression.candidates(reference).iter().for_each(is_sound);
        }
    }
    // The end of the calendar is another one on every call, so that a call stays quick.
    for reference in [None, references.get(1 + text.len() % 3).copied().flatten()] {
        let timexes = TAGGER.tag(text, reference);
        assert!(timexes.is_sorted_by(|a, b| a.span.end() <= b.span.start()));
        for timex in &timexes {
            assert!(timex.span.slice(text).is_some_and(|words| !words.is_empty()));
            is_sound(timex);
            is_read_back(timex, reference);
        }
        timeml_is_read_back(text, reference, timexes);
    }
    check_parse(text);
    // A file of TimeML that a stranger wrote.
    if let Ok(article) = Article::read(text) {
        let fits = |timex: &Timex| timex.span.slice(&article.text).is_some();
        assert!(article.timexes.iter().all(fits), "{:?} of {text:?}", article.timexes);
    }
}

fn check_parse(text: &str) {
    match parse(text) {
        Ok(expression) => {
            assert!(expression.span.slice(text).is_some());
            assert!(expression.check().is_ok(), "a strict reader checks");
            assert!(LENIENT.parse(text).is_ok(), "a lenient reader reads what a strict one does");
        }
        Err(error) => assert!(error.span().slice(text).is_some(), "{error} in {text:?}"),
    }
}

/// The value is there, and the interval does not end before it begins.
fn is_sound(timex: &Timex) {
    assert!(!timex.value.is_empty() && timex.value.is_ascii(), "{timex:?}");
    let Some(interval) = timex.interval else { return };
    if let (Some(begin), Some(end)) = (interval.begin(), interval.end()) {
        assert!(begin <= end, "{timex:?}");
    }
}

/// What is printed of a value is read back to the same value.
fn is_read_back(timex: &Timex, reference: Option<Reference>) {
    let Some(words) = timex.in_words(reference) else { return };
    let read = parse(&words).unwrap_or_else(|e| panic!("{words:?}: {e}, of {timex:?}"));
    let back = read.resolve(reference);
    assert_eq!((back.kind, back.value.as_str()), (timex.kind, timex.value.as_str()), "{words:?}");
    if timex.kind == TimexKind::Set {
        assert_eq!(back.freq, timex.freq, "{words:?}");
    }
}

/// What TimeML holds comes back: the text, the spans, the values.
fn timeml_is_read_back(text: &str, reference: Option<Reference>, timexes: Vec<Timex>) {
    let article = Article::new("a1".to_owned(), reference, text.to_owned(), timexes);
    let mut file = Vec::new();
    article.write(&mut file).expect("a vector can be written to");
    let file = String::from_utf8(file).expect("TimeML is UTF-8");
    let back = Article::read(&file).unwrap_or_else(|e| panic!("{e} in {file:?}"));
    assert_eq!(back.reference, reference);
    let is_kept = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(is_kept) {
        assert_eq!(back.text, text);
        let values = |timexes: &[Timex]| -> Vec<_> {
            timexes.iter().map(|t| (t.span, t.kind, t.value.clone())).collect()
        };
        assert_eq!(values(&back.timexes), values(&article.timexes));
    }
}
