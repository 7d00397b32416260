//! JSON that a stranger wrote: what is no value of a type is an error.

use std::fmt::{Debug, Display};

use serde::Serialize;
use serde::de::DeserializeOwned;
use warta::entities::{EntityKind, Evidence, MentionKind};
use warta::events::{
    Aspect, EventType, Modality, PlaceBasis, Polarity, RelationKind, Role, Status, Via,
};
use warta::morph::{Enclitic, Particle, Proclitic, Reduplication, Upos};
use warta::temporal::{Basis, Bound, Granularity, Modifier, TimexKind};
use warta_invariants::document::read;
use warta_syntax::{Deprel, Word};
use warta_text::{Span, TokenKind, TokenSpan};

fn refused<T: DeserializeOwned + Debug>(json: &str, why: &str) {
    let error = serde_json::from_str::<T>(json).expect_err(json).to_string();
    assert!(error.contains(why), "{json}: {error}");
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("it is written");
    assert_eq!(serde_json::from_str::<T>(&json).expect(&json), *value);
}

/// JSON has the names that `Display` shows.
fn spelled_alike<T: Serialize + DeserializeOwned + PartialEq + Debug + Display>(all: &[T]) {
    for one in all {
        assert_eq!(serde_json::to_value(one).expect("it is written"), one.to_string());
        comes_back(one);
    }
}

#[test]
fn names_are_those_that_are_shown() {
    spelled_alike(TokenKind::ALL);
    spelled_alike(Upos::ALL);
    spelled_alike(Proclitic::ALL);
    spelled_alike(Enclitic::ALL);
    spelled_alike(Particle::ALL);
    spelled_alike(Reduplication::ALL);
    spelled_alike(Deprel::ALL);
    spelled_alike(TimexKind::ALL);
    spelled_alike(Modifier::ALL);
    spelled_alike(Basis::ALL);
    spelled_alike(Bound::ALL);
    spelled_alike(Granularity::ALL);
    spelled_alike(EntityKind::ALL);
    spelled_alike(MentionKind::ALL);
    spelled_alike(Evidence::ALL);
    spelled_alike(EventType::ALL);
    spelled_alike(Polarity::ALL);
    spelled_alike(Modality::ALL);
    spelled_alike(Aspect::ALL);
    spelled_alike(Role::ALL);
    spelled_alike(Via::ALL);
    spelled_alike(PlaceBasis::ALL);
    spelled_alike(Status::ALL);
    spelled_alike(RelationKind::ALL);
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
}
