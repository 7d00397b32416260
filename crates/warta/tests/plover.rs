//! Records of PLOVER name days of the calendar.

use warta::{Pipeline, Reference, export};

/// The dates of the records of `text`.
fn dates(text: &str, written: Option<&str>) -> Vec<String> {
    let written = written.map(|written| Reference::parse(written).expect("a date"));
    let document = Pipeline::embedded().analyze(text, written).expect("short enough");
    let mut records = Vec::new();
    export::plover(&document, &mut records).expect("a vector takes everything");
    let records = String::from_utf8(records).expect("JSON Lines");
    let date = |line| {
        let record: serde_json::Value = serde_json::from_str(line).expect("a record");
        record["date"].as_str().expect("a date").to_owned()
    };
    records.lines().map(date).collect()
}

#[test]
fn a_day_that_no_calendar_has_is_not_written() {
    let text = "Polisi menangkap Rudi Hartono pada 30 Februari 2023.";
    assert_eq!(dates(text, None), [""; 0]);
    assert_eq!(dates(text, Some("2023-03-02")), ["2023-03-02"]);
    assert_eq!(dates("Polisi menangkap Rudi Hartono.", Some("-0044-03-15")), [""; 0]);
    assert_eq!(dates("Polisi menangkap Rudi Hartono.", Some("2023-03-02T09:00")), ["2023-03-02"]);
}
