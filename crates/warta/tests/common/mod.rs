//! What every document must hold, whatever the text.

use std::sync::LazyLock;

use warta::export::{self, CsvOptions};
use warta::text::Span;
use warta::{Document, Pipeline, Reference};

pub(crate) static PIPELINE: LazyLock<Pipeline> = LazyLock::new(Pipeline::embedded);

/// Reads `text`, and holds the document to every invariant.
pub(crate) fn check(text: &str) -> Document<'_> {
    let document = PIPELINE.analyze(text, Reference::date(2023, 9, 12)).expect("short enough");
    tokens_and_gaps_tile(&document);
    every_span_fits(&document);
    ids_point_inside(&document);
    trees_are_well_formed(&document);
    output_is_bounded(&document);
    document
}

fn tokens_and_gaps_tile(document: &Document<'_>) {
    let text = document.text();
    let mut at = 0;
    for token in document.tokens() {
        let gap = Span::new(at, token.span().start()).slice(text).expect("a gap on boundaries");
        assert!(gap.chars().all(is_gap), "{gap:?} is no token and no space");
        assert!(!token.span().is_empty() && token.span().slice(text).is_some());
        at = token.span().end();
    }
    assert!(text.get(at..).expect("on a boundary").chars().all(is_gap));
    let mut next = 0;
    for sentence in document.sentences() {
        assert_eq!(sentence.tokens().start, next, "every token is in one sentence");
        next = sentence.tokens().end;
    }
    assert_eq!(next, document.tokens().len());
}

/// White space, and what is invisible between words.
fn is_gap(c: char) -> bool {
    let invisible = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}');
    c.is_whitespace() || invisible
}

fn every_span_fits(document: &Document<'_>) {
    let fits = |span: Span| assert!(span.slice(document.text()).is_some(), "{span} does not fit");
    document.sentences().iter().for_each(|sentence| fits(sentence.span()));
    document.timexes().iter().for_each(|timex| fits(timex.span));
    for mention in document.entities().iter().flat_map(|entity| &entity.mentions) {
        fits(mention.span);
        assert!((0.0..=1.0).contains(&mention.confidence));
    }
    for event in document.events() {
        fits(event.trigger);
        event.support.into_iter().for_each(fits);
        for argument in &event.args {
            fits(argument.span);
            fits(argument.head);
            assert!(argument.span.contains(argument.head));
        }
        assert!((0.0..=1.0).contains(&event.confidence));
    }
}

fn ids_point_inside(document: &Document<'_>) {
    for event in document.events() {
        for id in event.args.iter().filter_map(|argument| argument.entity) {
            assert!(document.entity(id).is_some());
        }
        let timex = event.time.as_ref().and_then(|time| time.timex);
        assert!(timex.is_none_or(|at| (at as usize) < document.timexes().len()));
        assert!(document.timeline().iter().any(|entry| entry.cluster == event.cluster));
    }
    for entry in document.timeline() {
        assert!(entry.events.iter().all(|&id| document.event(id).is_some()));
        assert!(entry.participants.iter().all(|&id| document.entity(id).is_some()));
    }
}

fn trees_are_well_formed(document: &Document<'_>) {
    assert_eq!(document.words().len(), document.tokens().len());
    for sentence in document.sentences() {
        for at in sentence.tokens() {
            let head = document.words()[at].head;
            assert!(head.is_none_or(|head| sentence.tokens().contains(&(head as usize))));
            assert_ne!(head, Some(at as u32), "a word does not hang on itself");
        }
    }
}

fn output_is_bounded(document: &Document<'_>) {
    let tokens = document.tokens().len();
    assert!(document.timexes().len() <= tokens && document.entities().len() <= tokens);
    assert!(document.events().len() <= tokens);
    assert!(document.timeline().len() <= document.events().len());
}

/// Every exporter's output for a document.
pub(crate) fn exports(document: &Document<'_>) -> Vec<(&'static str, Vec<u8>)> {
    let mut outputs = Vec::new();
    let mut write = |name, writer: &dyn Fn(&mut Vec<u8>) -> std::io::Result<()>| {
        let mut out = Vec::new();
        writer(&mut out).expect("a vector can be written to");
        outputs.push((name, out));
    };
    write("conllu", &|out| export::conllu(document, out));
    write("timeml", &|out| export::timeml(document, out));
    write("brat", &|out| export::brat(document, out));
    write("csv", &|out| export::csv(document, CsvOptions::new(), out));
    write("plover", &|out| export::plover(document, out));
    write("graphml", &|out| export::graphml(document, out));
    write("html", &|out| export::html(document, out));
    write("displacy", &|out| export::displacy(document, out));
    write("json", &|out| serde_json::to_writer(out, document).map_err(Into::into));
    outputs
}
