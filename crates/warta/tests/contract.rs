//! Pins the JSON that the pipeline writes: its keys and their spelling.

use serde_json::Value;
use warta::{Pipeline, Reference};

const ARTICLE: &str =
    "Menurut KCNA, Kim Jong Un meninggalkan Pyongyang pada Minggu, 10 September 2023.";

fn document() -> Value {
    let written = Reference::date(2023, 9, 12);
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
    check(&document, "id dct sentences tokens timexes entities events timeline");
    check(&document["sentences"][0], "start end");
    check(&document["tokens"][0], "start end kind norm lemma upos head deprel");
    let timex = "id start end type value mod quant freq begin end_excl basis";
    check(&document["timexes"][0], timex);
    check(&document["entities"][0], "id type name links mentions");
    check(&document["entities"][0]["mentions"][0], "start end kind metonym");
    let event = "id trigger support lemma type mode polarity modality source args time place cluster \
                 rule confidence";
    check(&document["events"][0], event);
    check(&document["events"][0]["source"], "start end entity cue");
    check(&document["events"][0]["args"][0], "role start end head entity");
    check(&document["events"][0]["time"], "timex value basis");
    let entry = "cluster value type events participants place status sources";
    check(&document["timeline"][0], entry);
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
