//! Records of PLOVER hold to its codebook.

use warta::{Pipeline, Reference, export};

/// The records of `text`.
fn records(text: &str, written: Option<&str>) -> Vec<serde_json::Value> {
    let written = written.map(|written| Reference::parse(written).expect("a date"));
    let document = Pipeline::embedded().analyze(text, written).expect("short enough");
    let mut records = Vec::new();
    export::plover(&document, &mut records).expect("a vector takes everything");
    let records = String::from_utf8(records).expect("JSON Lines");
    records.lines().map(|line| serde_json::from_str(line).expect("a record")).collect()
}

/// Their dates.
fn dates(text: &str, written: Option<&str>) -> Vec<String> {
    let date = |record: &serde_json::Value| record["date"].as_str().expect("a date").to_owned();
    records(text, written).iter().map(date).collect()
}

#[test]
fn a_day_that_no_calendar_has_is_not_written() {
    let text = "Polisi menangkap Rudi Hartono pada 30 Februari 2023.";
    assert_eq!(dates(text, None), [""; 0]);
    assert_eq!(dates(text, Some("2023-03-02")), ["2023-03-02"]);
    assert_eq!(dates("Polisi menangkap Rudi Hartono.", Some("-0044-03-15")), [""; 0]);
    assert_eq!(dates("Polisi menangkap Rudi Hartono.", Some("2023-03-02T09:00")), ["2023-03-02"]);
}

#[test]
fn what_is_announced_is_coded_as_an_announcement() {
    let written = Some("2025-02-05");
    for (text, kind, root) in [
        ("Prabowo akan bertemu Anwar Ibrahim di Johor pada 20 Februari 2025.", "AGREE", "03"),
        ("Rusia akan menarik pasukan dari Kherson.", "CONCEDE", "08"),
    ] {
        let records = records(text, written);
        assert_eq!(records.len(), 1, "{text}");
        assert_eq!(records[0]["event"], serde_json::json!([kind]), "{text}");
        assert_eq!(records[0]["cameo_root"], root, "{text}");
        assert_eq!(records[0]["mode"], serde_json::json!([]), "{text}");
        assert_eq!(records[0]["date"], "2025-02-05", "{text}");
    }
}

#[test]
fn words_of_the_sentence_tell_the_contexts() {
    for (text, contexts) in [
        ("Tentara Rusia menyerang Kyiv dengan rudal.", vec!["military"]),
        (
            "Polisi menangkap Rudi Hartono dalam kasus korupsi bantuan bencana.",
            vec!["disasters", "corruption"],
        ),
        ("Prancis mengecam Israel. Harga minyak naik.", vec![]),
    ] {
        let records = records(text, Some("2025-02-05"));
        assert_eq!(records[0]["context"], serde_json::json!(contexts), "{text}");
    }
}

#[test]
fn what_has_not_taken_place_is_left_out() {
    for text in [
        "Jepang tidak menyerang China.",
        "Jika diserang, Iran akan menembak pesawat Israel.",
        "Iran mungkin menyerang Israel.",
        "Menteri Rudi Hartono mengatakan harga beras naik.",
    ] {
        assert!(records(text, Some("2025-02-05")).is_empty(), "{text}");
    }
    // The demand stands, and not what is demanded.
    let records = records("Prancis mendesak Israel menarik pasukan dari Gaza.", Some("2025-02-05"));
    assert_eq!(records.len(), 1);
    assert_eq!(records[0]["event"], serde_json::json!(["REQUEST"]));
    assert_eq!(records[0]["actor"][0]["country"], "FRA");
}

#[test]
fn a_mode_has_a_score_of_its_own() {
    let records = records("Presiden Joko Widodo mengunjungi Vietnam.", Some("2025-02-05"));
    assert_eq!(records[0]["mode"], serde_json::json!(["visit"]));
    assert_eq!(records[0]["event_scale"], 4.0);
}
