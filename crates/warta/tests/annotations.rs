//! TimeML and brat say when events are, and in which order.

use warta::{Pipeline, Reference, export};

#[test]
fn events_are_linked_to_times_and_to_each_other() {
    let written = Reference::date(2024, 3, 5).ok();
    let text = "Polisi menangkap pelaku pada Senin (4/3/2024). Pelaku membuang senjatanya sebelum \
                ditangkap.";
    let document = Pipeline::embedded().analyze(text, written).expect("short enough");
    let mut out = Vec::new();
    export::timeml(&document, &mut out).expect("a vector takes everything");
    let out = String::from_utf8(out).expect("XML");
    let dated = r#"eventInstanceID="ei1" relatedToTime="t1" relType="IS_INCLUDED"/>"#;
    let ordered = r#"eventInstanceID="ei2" relatedToEventInstance="ei3" relType="BEFORE"/>"#;
    assert!(out.contains(dated) && out.contains(ordered), "{out}");
}

#[test]
fn brat_has_the_time_of_an_event_and_what_joins_two() {
    let text = "Kapal itu tenggelam pada 4 Maret 2024 karena dihantam ombak.";
    let document = Pipeline::embedded().analyze(text, None).expect("short enough");
    let mut out = Vec::new();
    export::brat(&document, &mut out).expect("a vector takes everything");
    let out = String::from_utf8(out).expect("lines");
    assert!(out.contains("R1\tCause Arg1:E2 Arg2:E1"), "{out}");
    let time = out.lines().find_map(|line| line.split_once("\tDATE ")).expect("a date").0;
    assert!(out.contains(&format!(" time:{time}")), "{out}");
}

#[test]
fn brat_has_a_fragment_a_line() {
    let text = "Polisi menangkap dua orang pencuri sepeda motor\r\nwarga di Depok.";
    let document = Pipeline::embedded().analyze(text, None).expect("short enough");
    let mut out = Vec::new();
    export::brat(&document, &mut out).expect("a vector takes everything");
    let out = String::from_utf8(out).expect("lines");
    let parted = out.lines().find(|line| line.contains(';')).expect("a span over a line break");
    let (spans, words) = parted.rsplit_once('\t').expect("columns");
    assert!(spans.contains(" 47;49 "), "{parted}");
    assert!(words.contains("motor warga"), "{parted}");
}
