//! What vague expressions are taken to mean.

use warta_temporal::{Interval, Reference, TemporalTagger, Timex, parse};
use warta_text::{split_sentences, tokenize_into};

fn shown(interval: Option<&Interval>) -> String {
    let side = |time: Option<warta_temporal::LocalTime>| {
        time.map_or_else(|| "…".to_owned(), |time| time.to_string().replace("T00:00:00", ""))
    };
    interval.map_or_else(String::new, |i| format!("{} {}", side(i.begin()), side(i.end())))
}

fn resolved(words: &str, written: &str) -> Timex {
    parse(words).expect(words).resolve(Some(Reference::parse(written).expect(written)))
}

#[test]
fn vague_times_have_an_approximate_interval() {
    for (words, value, stretch) in [
        ("beberapa hari lalu", "PAST_REF", "2023-09-03 2023-09-11"),
        ("beberapa pekan lalu", "PAST_REF", "2023-07-11 2023-08-30"),
        ("beberapa bulan yang lalu", "PAST_REF", "2022-12-12 2023-07-13"),
        ("puluhan tahun lalu", "PAST_REF", "1924-09-12 2003-09-13"),
        ("belasan tahun lalu", "PAST_REF", "2004-09-12 2012-09-13"),
        ("beberapa hari terakhir", "PXD", "2023-09-03 2023-09-13"),
        ("beberapa tahun belakangan ini", "PXY", "2014-09-12 2023-09-13"),
        ("beberapa pekan mendatang", "PXW", "2023-09-12 2023-11-15"),
        ("beberapa bulan ke depan", "PXM", "2023-09-12 2024-06-13"),
        ("lima tahun terakhir", "P5Y", "2018-09-12 2023-09-13"),
        ("tiga hari ke depan", "P3D", "2023-09-12 2023-09-16"),
        ("baru-baru ini", "PAST_REF", "2023-08-12 2023-09-13"),
        ("belum lama ini", "PAST_REF", "2023-08-12 2023-09-13"),
        ("belakangan ini", "PAST_REF", "2023-08-12 2023-09-13"),
        ("waktu dekat", "FUTURE_REF", "2023-09-12 2023-10-12"),
        ("saat ini", "PRESENT_REF", "2023-09-12 2023-09-13"),
        ("saat itu", "PAST_REF", "… 2023-09-12"),
        ("kelak", "FUTURE_REF", "2023-09-13 …"),
        ("awal tahun ini", "2023", "2023-01-01 2023-05-01"),
        ("pertengahan 2022", "2022", "2022-05-01 2022-09-01"),
        ("akhir Februari 2024", "2024-02", "2024-02-21 2024-03-01"),
        ("awal pekan ini", "2023-W37", "2023-09-11 2023-09-13"),
        ("akhir 1990-an", "199", "1996-09-01 2000-01-01"),
    ] {
        let timex = resolved(words, "2023-09-12");
        assert_eq!(
            (timex.value.as_str(), shown(timex.approximate.as_deref()).as_str()),
            (value, stretch)
        );
    }
}

#[test]
fn what_is_counted_in_hours_needs_the_hour_of_writing() {
    let hours = |written| shown(resolved("beberapa jam lalu", written).approximate.as_deref());
    assert_eq!(hours("2023-09-12"), "");
    assert_eq!(hours("2023-09-12T12:00:00"), "2023-09-12T03:00:00 2023-09-12T10:00:00");
}

#[test]
fn what_is_exact_has_none() {
    for words in ["dua hari lalu", "12 September 2023", "pekan lalu", "18 bulan", "beberapa hari"] {
        assert_eq!(resolved(words, "2023-09-12").approximate, None, "{words}");
    }
    let unknown = parse("beberapa hari lalu").expect("a time").resolve(None);
    assert_eq!(unknown.approximate, None);
}

#[test]
fn some_days_later_are_counted_from_the_day_before() {
    let text = "Ia ditangkap pada 3 Mei 2023. Beberapa hari kemudian ia dibebaskan.";
    let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    let written = Reference::parse("2023-09-12").ok();
    TemporalTagger::new().tag_into(text, &tokens, &sentences, written, &mut found);
    assert_eq!(shown(found[1].approximate.as_deref()), "2023-05-05 2023-05-13");
}

#[test]
fn a_bound_opens_a_side_of_what_is_meant() {
    let found = warta_temporal::find("Harga naik sejak pertengahan 2022.");
    assert_eq!(shown(found[0].resolve(None).reach().as_ref()), "2022-05-01 …");
}
