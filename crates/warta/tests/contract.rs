//! Pins the JSON that the pipeline writes: its keys and their spelling.

use serde_json::Value;
use warta::entities::{EntityKind, MentionKind};
use warta::events::{
    Aspect, Extractor, Modality, PlaceBasis, Polarity, RelationKind, Role, Status, Via, View,
};
use warta::record::{Record, RecordError};
use warta::temporal::{Basis, Bound, TimexKind};
use warta::text::TokenKind;
use warta::{OffsetUnit, Pipeline, Reference};

const ARTICLE: &str =
    "Menurut KCNA, Kim Jong Un meninggalkan Pyongyang pada Minggu, 10 September 2023.";

fn document() -> Value {
    let written = Reference::date(2023, 9, 12).ok();
    let document = Pipeline::embedded().analyze(ARTICLE, written).expect("short enough");
    let json = serde_json::to_string(&document.with_id("a1")).expect("a document is JSON");
    serde_json::from_str(&json).expect("what was written is JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().unwrap_or_else(|| panic!("{value} is no object"));
    object.keys().map(String::as_str).collect()
}

#[test]
fn keys_are_those_of_the_contract() {
    let document = document();
    let sorted = |names: &str| {
        let mut names: Vec<String> = names.split(' ').map(str::to_owned).collect();
        names.sort();
        names
    };
    let check = |value: &Value, names: &str| {
        let mut found = keys(value);
        found.sort_unstable();
        assert_eq!(found, sorted(names), "{value}");
    };
    check(&document, "id dct sentences tokens timexes entities events claims relations timeline");
    check(&document["sentences"][0], "start end");
    check(&document["tokens"][0], "start end kind norm lemma upos head deprel");
    let timex = "id start end type value mod quant freq bound begin end_excl approximate basis";
    check(&document["timexes"][0], timex);
    check(&document["entities"][0], "id type name links mentions");
    check(&document["entities"][0]["mentions"][0], "start end kind metonym");
    let event = "id trigger support lemma type mode polarity modality aspect source args time place cluster \
                 rule confidence";
    check(&document["events"][0], event);
    check(&document["events"][0]["source"], "start end entity cue");
    check(&document["events"][0]["args"][0], "role start end head entity");
    check(&document["events"][0]["time"], "timex value basis");
    check(&document["claims"][0], "start end quoted source");
    check(&document["claims"][0]["source"], "start end entity cue");
    let entry = "cluster value type events participants place status sources";
    check(&document["timeline"][0], entry);
}

/// The page tells every key of a document, and every name of the short lists.
#[test]
fn the_page_tells_every_key() {
    fn every(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| {
                found.push(key.clone());
                every(value, found);
            }),
            Value::Array(list) => list.iter().for_each(|value| every(value, found)),
            _ => {}
        }
    }
    let page = include_str!("../src/contract/contract.md");
    let mut names = vec!["via".to_owned()];
    every(&document(), &mut names);
    names.retain(|name| name != "capital");
    names.extend(TokenKind::ALL.iter().map(ToString::to_string));
    names.extend(TimexKind::ALL.iter().map(ToString::to_string));
    names.extend(Basis::ALL.iter().map(ToString::to_string));
    names.extend(Bound::ALL.iter().map(ToString::to_string));
    names.extend(EntityKind::ALL.iter().map(ToString::to_string));
    names.extend(MentionKind::ALL.iter().map(ToString::to_string));
    names.extend(Polarity::ALL.iter().map(ToString::to_string));
    names.extend(Modality::ALL.iter().map(ToString::to_string));
    names.extend(Aspect::ALL.iter().map(ToString::to_string));
    names.extend(Role::ALL.iter().map(ToString::to_string));
    names.extend(Via::ALL.iter().map(ToString::to_string));
    names.extend(PlaceBasis::ALL.iter().map(ToString::to_string));
    names.extend(Status::ALL.iter().map(ToString::to_string));
    names.extend(RelationKind::ALL.iter().map(ToString::to_string));
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn values_are_spelled_as_in_the_contract() {
    let document = document();
    assert_eq!(document["id"], "a1");
    assert_eq!(document["dct"], "2023-09-12");
    assert_eq!(document["tokens"][0]["kind"], "word");
    assert_eq!(document["tokens"][0]["norm"], "menurut");
    let timex = &document["timexes"][0];
    assert_eq!(timex["id"], "t1");
    assert_eq!(timex["type"], "DATE");
    assert_eq!(timex["value"], "2023-09-10");
    assert_eq!(timex["begin"], "2023-09-10T00:00:00");
    assert_eq!(timex["end_excl"], "2023-09-11T00:00:00");
    assert_eq!(timex["basis"], "explicit");
    let event = &document["events"][0];
    assert_eq!(event["id"], "v1");
    assert_eq!(event["type"], "MOVE");
    assert_eq!(event["polarity"], "pos");
    assert_eq!(event["modality"], "asserted");
    assert_eq!(event["cluster"], "c1");
    assert_eq!(event["time"]["timex"], "t1");
    assert_eq!(document["timeline"][0]["status"], "reported");
    assert_eq!(document["timeline"][0]["events"][0], "v1");
    let kinds: Vec<&Value> =
        document["entities"].as_array().expect("a list").iter().map(|e| &e["type"]).collect();
    assert!(kinds.contains(&&Value::from("PER")) && kinds.contains(&&Value::from("LOC")));
}

fn written(unit: OffsetUnit) -> (Record<'static>, Value) {
    let reference = Reference::date(2023, 9, 12).ok();
    let document = Pipeline::embedded().analyze(ARTICLE, reference).expect("short enough");
    let json = serde_json::to_value(document.json(unit)).expect("a document is JSON");
    (serde_json::from_value(json.clone()).expect("what was written can be read"), json)
}

/// What is wrong with the record once `spoil` has been at it.
fn refusal(spoil: impl FnOnce(&mut Value)) -> String {
    let (_, mut json) = written(OffsetUnit::Bytes);
    spoil(&mut json);
    serde_json::from_value::<Record>(json).expect_err("a spoiled record").to_string()
}

#[test]
fn what_was_written_is_read_back() {
    for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
        let (record, json) = written(unit);
        assert_eq!(serde_json::to_value(&record).expect("a record is JSON"), json);
        assert_eq!(record.check(ARTICLE, unit), Ok(()));
    }
}

#[test]
fn layers_that_are_absent_stay_absent() {
    let pipeline = Pipeline::embedded().with_layers("events".parse().expect("a layer"));
    let document = pipeline.analyze(ARTICLE, None).expect("short enough");
    let json = serde_json::to_string(&document).expect("a document is JSON");
    let record: Record = serde_json::from_str(&json).expect("what was written can be read");
    assert!(record.entities.is_none() && record.events.is_some());
}

#[test]
fn spoiled_records_are_refused() {
    let set = |pointer: &'static str, value: Value| {
        refusal(|json| *json.pointer_mut(pointer).expect("a field") = value)
    };
    assert_eq!(
        set("/events/0/trigger/start", 9_999.into()),
        format!("span ends at {}, before its start at 9999", trigger_end())
    );
    assert_eq!(set("/events/0/args/0/entity", "e99".into()), "there is no entity e99");
    assert_eq!(set("/events/0/time/timex", "t7".into()), "there is no time t7");
    assert_eq!(set("/timeline/0/events/0", "v9".into()), "there is no event v9");
    assert_eq!(set("/tokens/0/head", 400.into()), "there is no token 400");
    assert_eq!(set("/entities/1/id", "e1".into()), "there are two with the name e1");
    assert_eq!(set("/events/0/confidence", 2.into()), "the confidence of v1 is not from 0 to 1");
    assert_eq!(set("/dct", "kemarin".into()), "the dct \"kemarin\" is no date");
    let early = "1999-01-01T00:00:00".into();
    assert_eq!(set("/timexes/0/end_excl", early), "the time t1 ends before it begins");
    assert_eq!(set("/tokens/1/head", 1.into()), "the heads of token 1 go round in a circle");
    assert!(set("/events/0/type", "FLY".into()).contains("FLY"));
    assert!(set("/tokens/1/start", 0.into()).starts_with("the token at 0.."));
}

fn trigger_end() -> usize {
    let (record, _) = written(OffsetUnit::Bytes);
    record.events.expect("events")[0].trigger.end()
}

#[test]
fn spans_are_held_to_their_text() {
    let (record, _) = written(OffsetUnit::Bytes);
    let error = record.check("Menurut", OffsetUnit::Bytes).expect_err("another text");
    assert!(error.to_string().ends_with("is no piece of the text"), "{error}");
    let cut = "é".repeat(ARTICLE.len());
    let error = record.check(&cut, OffsetUnit::Bytes);
    assert!(matches!(error, Err(RecordError::Outside { .. })), "{error:?}");
    assert_eq!(record.check(&cut, OffsetUnit::Chars), Ok(()));
}

#[test]
fn only_predications_tell_how_an_argument_is_given() {
    let text = "Koperasi itu memiliki gudang yang dibangun warga.";
    let extractor = Extractor::embedded().with_view(View::Predications);
    let pipeline = Pipeline::embedded().with_extractor(extractor);
    let document = pipeline.analyze(text, None).expect("short enough");
    let json = serde_json::to_string(&document).expect("a document is JSON");
    let value: Value = serde_json::from_str(&json).expect("what was written is JSON");
    let events = &value["events"];
    assert_eq!(events[0]["type"], "STATE");
    assert_eq!(events[0]["args"][0]["via"], "stated");
    assert_eq!(events[1]["args"][0]["via"], "relative");
    assert!(value["timeline"].as_array().is_some_and(|entries| entries.len() == 1));
    let record: Record<'_> = serde_json::from_str(&json).expect("the contract is read back");
    assert_eq!(record, document.record(OffsetUnit::Bytes));
}
