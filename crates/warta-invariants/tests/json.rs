//! JSON that a stranger wrote: what is no value of a type is an error.

use serde::Serialize;
use serde::de::DeserializeOwned;
use warta::entities::EntityKind;
use warta::events::{EventType, Modality};
use warta::temporal::{Modifier, TimexKind};
use warta_invariants::document::read;
use warta_syntax::{Deprel, Word};
use warta_text::{Span, TokenKind, TokenSpan};

fn refused<T: DeserializeOwned + std::fmt::Debug>(json: &str, why: &str) {
    let error = serde_json::from_str::<T>(json).expect_err(json).to_string();
    assert!(error.contains(why), "{json}: {error}");
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("it is written");
    assert_eq!(serde_json::from_str::<T>(&json).expect(&json), *value);
}

#[test]
fn spans_are_in_order() {
    refused::<Span>(r#"{"start":5,"end":2}"#, "span ends at 2, before its start at 5");
    refused::<TokenSpan>(r#"{"start":5,"end":2,"kind":"word"}"#, "before its start");
    refused::<Span>(r#"{"start":-1,"end":2}"#, "invalid value");
    refused::<Span>(r#"{"start":0,"end":4294967296}"#, "invalid value");
    refused::<Span>(r#"{"start":0,"end":1e400}"#, "out of range");
    refused::<Span>(r#"{"start":0,"end":NaN}"#, "expected value");
    refused::<Span>(r#"{"start":0,"start":1,"end":2}"#, "duplicate field");
    refused::<Span>(r#"{"start":0}"#, "missing field");
    refused::<Span>(&"[".repeat(100_000), "");
    // Whether a span fits a text is known where the text is: off the boundaries is `None`.
    let span: Span = serde_json::from_str(r#"{"start":1,"end":9}"#).expect("in order");
    assert_eq!((span.slice("é"), Span::new(0, 1).slice("é")), (None, None));
}

#[test]
fn unknown_names_are_refused() {
    refused::<TokenKind>(r#""kata""#, "unknown variant");
    refused::<TimexKind>(r#""Date""#, "unknown variant");
    refused::<Modifier>(r#""ABOUT""#, "unknown variant");
    refused::<EntityKind>(r#""KOTA""#, "unknown variant");
    refused::<EventType>(r#""PARTY""#, "unknown variant");
    refused::<Modality>("3", "");
    refused::<Deprel>(r#""subject""#, "no dependency relation is named");
    refused::<Word>(r#"{"upos":"VERB","head":-1,"deprel":"root"}"#, "invalid value");
}

#[test]
fn what_was_written_comes_back() {
    let document = read("Kim Jong Un meninggalkan Pyongyang pada Minggu, 10 September 2023.");
    document.tokens().iter().for_each(comes_back);
    document.words().iter().for_each(comes_back);
    document.timexes().iter().for_each(|timex| comes_back(&(timex.kind, timex.span)));
    document.entities().iter().for_each(|entity| comes_back(&entity.kind));
    document.events().iter().for_each(|event| comes_back(&(event.kind, event.modality)));
    Deprel::ALL.iter().for_each(comes_back);
}
