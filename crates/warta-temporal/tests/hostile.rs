//! Dates that no calendar has, and texts that mean harm.

mod common;

use std::time::{Duration, Instant};

use common::{begins_with_its_value, tag};
use proptest::prelude::*;
use warta_temporal::{FigureOrder, Options, ParseErrorKind, Reference, TemporalTagger, parse};

#[test]
fn impossible_dates_are_refused_with_their_reason() {
    let kind = |text: &str| parse(text).map(|_| ()).unwrap_err().kind();
    assert_eq!(kind("31/2/2023"), ParseErrorKind::NoSuchDay);
    assert_eq!(kind("29/2/2100"), ParseErrorKind::NoSuchDay);
    assert_eq!(kind("31 April"), ParseErrorKind::NoSuchDay);
    assert_eq!(kind("tanggal 32"), ParseErrorKind::NoSuchDay);
    assert_eq!(kind("pukul 25.61"), ParseErrorKind::NoSuchTime);
    assert_eq!(kind("pukul 23.59.60"), ParseErrorKind::NoSuchTime);
    assert!(matches!(kind("Senin, 12/9/2023"), ParseErrorKind::WeekdayMismatch { .. }));
    for text in ["0/0/0", "99/99/9999", "12/13/2023", "-5 hari lalu", "rumah"] {
        assert!(parse(text).is_err(), "{text}");
    }
    assert_eq!(kind(""), ParseErrorKind::Empty);
    assert_eq!(kind("12 Mei 2023 dan"), ParseErrorKind::Trailing);
    assert_eq!(kind("kira-kira"), ParseErrorKind::NotATime);
}

#[test]
fn the_error_says_what_and_where() {
    let error = parse("12 Mei 2023 dan lain-lain").unwrap_err();
    assert_eq!(error.to_string(), "unexpected text after the time expression at 12..25");
    let error = parse("Senin, 12 September 2023").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the weekday is written as Mon but the date falls on Tue at 0..24"
    );
}

#[test]
fn a_lenient_reader_keeps_the_reading() {
    let lenient = TemporalTagger::with_options(Options::new().lenient());
    for (text, value) in [
        ("31 Februari 2023", "2023-02-31"),
        ("Senin, 12 September 2023", "2023-09-12"),
        ("pukul 25.61", "XXXX-XX-XXT25:61"),
    ] {
        let read = lenient.parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(read.resolve(None).value, value);
        assert!(read.check().is_err(), "{text}");
    }
    assert_eq!(lenient.parse("9/30/2023").unwrap().resolve(None).value, "2023-09-30");
}

#[test]
fn figures_are_read_in_the_order_asked_for() {
    let american =
        TemporalTagger::with_options(Options::new().figure_order(FigureOrder::MonthFirst));
    assert_eq!(american.parse("1/2/2023").unwrap().resolve(None).value, "2023-01-02");
    assert_eq!(parse("1/2/2023").unwrap().resolve(None).value, "2023-02-01");
}

#[test]
fn amounts_beyond_the_calendar_have_no_place_on_it() {
    for (text, phrase) in [
        ("1945000000 tahun lalu", Some("1945000000 tahun lalu")),
        ("66 juta tahun yang lalu", Some("66 juta tahun yang lalu")),
        ("dua juta tahun lagi", Some("dua juta tahun lagi")),
        ("1000000000000000000 hari lalu", None),
        ("1000000000000000000 tahun lalu", None),
        ("1 juta juta juta juta juta tahun lalu", None),
        ("999999999 juta juta tahun lagi", None),
        ("abad ke-999999999", None),
        ("tahun 100000000000000000000", None),
        ("sembilan juta juta juta hari lagi", None),
        ("99999999x99999999 jam", None),
    ] {
        for reference in [None, Some("2023-09-12"), Some("9999-12-31"), Some("0001-01-01")] {
            let sentence = format!("Itu terjadi {text}.");
            let found = tag(&sentence, reference);
            let phrases: Vec<_> = found.iter().filter_map(|t| t.span.slice(&sentence)).collect();
            assert_eq!(phrases, Vec::from_iter(phrase), "{text}");
            assert!(found.iter().all(|t| t.value == "XXXX" && t.interval.is_none()), "{found:?}");
        }
    }
}

#[test]
fn feasts_beyond_the_calendar_have_no_place_on_it() {
    for text in ["Lebaran 9999", "Idul Fitri 9999 Hijriah", "1 Syawal 99999 H"] {
        for reference in [None, Some("9999-12-31"), Some("0001-01-01")] {
            let found = tag(&format!("Itu terjadi {text}."), reference);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].value.as_str(), found[0].interval),
                ("XXXX-XX-XX", None),
                "{text}"
            );
        }
    }
}

#[test]
fn midnight_belongs_to_the_end_of_the_day() {
    let found = tag("Acara selesai 12 September 2023 pukul 24.00 WIB.", None);
    assert_eq!(found[0].value, "2023-09-12T24:00+07:00");
    let interval = found[0].interval.expect("a place on the calendar");
    assert_eq!(interval.begin().expect("a begin").to_string(), "2023-09-13T00:00:00");
}

/// Seconds for `text`, the best of five.
fn seconds(text: &str) -> f64 {
    let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
    warta_text::tokenize_into(text, &mut tokens);
    warta_text::split_sentences(text, &tokens, &mut sentences);
    let tagger = TemporalTagger::new();
    let day = Reference::date(2023, 9, 12).ok();
    let once = || {
        let start = Instant::now();
        tagger.tag_into(text, &tokens, &sentences, day, &mut found);
        start.elapsed()
    };
    let mut times = core::iter::repeat_with(once).take(5).collect::<Vec<Duration>>();
    times.sort();
    times[0].as_secs_f64()
}

#[test]
fn time_is_linear_in_the_text() {
    for piece in [
        "1, ",
        "1-",
        "1/1/",
        "12 dan ",
        "Senin ",
        "Jan ",
        "malam ",
        "setiap ",
        "sekitar ",
        "dua ",
        "pukul 08.00-",
        "Minggu (",
        "tahun ",
        "akhir ",
        "yang ",
        "H-7 ",
        "hari ",
        "sembilan ratus ",
        "30/12-",
        "Desember s/d ",
        "antara pukul 22.00 dan ",
        "juta tahun lalu ",
        "Imlek Saka 2576 ",
        "hingga ",
    ] {
        let growth = || {
            let short = seconds(&piece.repeat(4_000));
            let long = seconds(&piece.repeat(16_000));
            // Below that the clock of a busy machine measures itself.
            if long < 0.05 { 0.0 } else { (long / short.max(1e-4)).log2() / 2.0 }
        };
        // A busy machine may slow one measurement, not each of five.
        let least = core::iter::repeat_with(growth).take(5).find(|&growth| growth < 1.5);
        assert!(least.is_some(), "{piece:?} grows faster than its length");
    }
}

const WORDS: [&str; 64] = [
    "Senin",
    "Minggu",
    "minggu",
    "12",
    "31",
    "2023",
    "0",
    "99999999999",
    "September",
    "Jan.",
    "tahun",
    "bulan",
    "hari",
    "pekan",
    "abad",
    "ke-20",
    "lalu",
    "depan",
    "ini",
    "itu",
    "yang",
    "akan",
    "datang",
    "pukul",
    "07.30",
    "25.61",
    "24.00",
    "WIB",
    "GMT",
    "+",
    "7",
    "-",
    "(",
    ")",
    ",",
    "12/9",
    "31/2/2023",
    "setiap",
    "sekali",
    "dua",
    "setengah",
    "puluh",
    "juta",
    "lebih",
    "dari",
    "sekitar",
    "akhir",
    "awal",
    "malam",
    "dini",
    "pagi",
    "kemarin",
    "besok",
    "kemudian",
    "sebelumnya",
    "Lebaran",
    "Syawal",
    "1445",
    "H",
    "SM",
    "1990-an",
    "triwulan",
    "II",
    "tanggal",
];

proptest! {
    #[test]
    fn words_in_any_order(picks in proptest::collection::vec(0..WORDS.len(), 0..24), day in "(0001|1582|2023|9999)-(02-28|12-31)") {
        let text: String = picks.iter().flat_map(|&i| [WORDS[i], " "]).collect();
        let mut end = 0;
        for timex in tag(&text, Some(&day)) {
            prop_assert!(timex.span.start() >= end, "overlap in {text:?}");
            prop_assert!(timex.span.slice(&text).is_some_and(|s| !s.is_empty()));
            prop_assert!(!timex.value.is_empty());
            prop_assert!(begins_with_its_value(&timex), "{timex:?} in {text:?}");
            end = timex.span.end();
        }
        let _ = parse(&text);
    }
}
