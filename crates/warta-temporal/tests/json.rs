//! What is written as JSON is read back the same.

use warta_temporal::{Bound, Interval, Reference, TemporalTagger, Timex};

#[test]
fn times_are_read_back() {
    let text = "Sejak Senin (11/9) pukul 07.30 WIB hingga akhir September, setiap Jumat, sekitar \
                dua jam, menjelang Lebaran 2024 dan pada abad ke-19.";
    let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
    warta_text::tokenize_into(text, &mut tokens);
    warta_text::split_sentences(text, &tokens, &mut sentences);
    let today = Reference::date(2023, 9, 12).ok();
    TemporalTagger::new().tag_into(text, &tokens, &sentences, today, &mut found);
    assert!(found.len() >= 6, "{found:?}");
    assert_eq!((found[0].bound, found[1].bound), (Some(Bound::Since), Some(Bound::Until)));
    let json = serde_json::to_string(&found).expect("JSON");
    assert!(json.contains("2023-09-11T07:30:00"), "{json}");
    assert_eq!(serde_json::from_str::<Vec<Timex>>(&json).expect("the same"), found);
}

#[test]
fn a_time_of_no_calendar_is_an_error() {
    let error = serde_json::from_str::<warta_temporal::LocalTime>("\"2023-02-31T00:00:00\"");
    assert!(error.is_err());
}

#[test]
fn a_reference_is_the_string_that_it_shows() {
    let written = Reference::parse("2024-03-07T10:00:00+07:00").expect("a time");
    let json = serde_json::to_string(&written).expect("JSON");
    assert_eq!(json, "\"2024-03-07T10:00:00\"");
    assert_eq!(serde_json::from_str::<Reference>(&json).expect("the same"), written);
    assert!(serde_json::from_str::<Reference>("\"2023-02-30\"").is_err());
}

#[test]
fn an_interval_that_ends_before_it_begins_is_an_error() {
    let read = |json: &str| serde_json::from_str::<Interval>(json);
    let error = read(r#"{"begin":"2023-06-01T00:00:00","end":"2023-05-01T00:00:00"}"#);
    let told = error.expect_err("reversed").to_string();
    assert!(told.starts_with("interval ends at 2023-05-01T00:00:00, before its"), "{told}");
    let open = read(r#"{"begin":null,"end":"2023-05-01T00:00:00"}"#).expect("an open side");
    assert_eq!((open.begin(), open.end()), (None, "2023-05-01".parse().ok()));
    assert_eq!(read(&serde_json::to_string(&open).expect("JSON")).expect("the same"), open);
}
