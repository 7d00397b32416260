//! What is printed is read back to the same value, and the calendar is that of an
//! independent library.

mod common;

use proptest::prelude::*;
use warta_temporal::{Basis, Reference, Timex, TimexKind, parse};
use warta_text::Span;

const TODAY: (i32, u32, u32) = (2023, 9, 12);

fn today() -> Option<Reference> {
    Reference::date(TODAY.0, TODAY.1, TODAY.2).ok()
}

/// Prints a value, with and without a reference, and reads it back.
fn check(kind: TimexKind, value: &str, freq: Option<&str>) {
    let mut timex = Timex::new(Span::default(), kind, value.to_owned(), Basis::Explicit);
    timex.freq = freq.map(str::to_owned);
    for reference in [None, today()] {
        let Some(words) = timex.in_words(reference) else {
            assert!(value.ends_with("-WE"), "{value} has no words");
            continue;
        };
        let read = parse(&words).unwrap_or_else(|e| panic!("{value}: {words:?}: {e}"));
        let back = read.resolve(reference);
        assert_eq!((back.kind, back.value.as_str()), (kind, value), "{words}");
        assert_eq!(back.freq.as_deref(), freq, "{words}");
    }
}

#[test]
fn every_day_of_two_centuries() {
    let mut day = jiff::civil::date(1900, 1, 1);
    let last = jiff::civil::date(2100, 12, 31);
    let names = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    loop {
        let value = day.to_string();
        let timex = Timex::new(Span::default(), TimexKind::Date, value.clone(), Basis::Explicit);
        let words = timex.in_words(None).expect("a day has words");
        let weekday = names[day.weekday().to_monday_zero_offset() as usize];
        assert!(words.starts_with(weekday), "{value} is printed as {words}");
        let read = parse(&words).unwrap_or_else(|e| panic!("{words}: {e}"));
        assert_eq!(read.resolve(None).value, value);
        if day == last {
            break;
        }
        day = day.tomorrow().expect("a day after it");
    }
}

#[test]
fn periods() {
    for value in [
        "2019",
        "1990",
        "199",
        "200",
        "19",
        "00",
        "20",
        "BC0200",
        "0079",
        "2023-09",
        "2023-Q2",
        "2023-H1",
        "2024-SU",
        "2023-WI",
        "2023-W36",
        "2023-W37-WE",
        "PRESENT_REF",
        "PAST_REF",
        "FUTURE_REF",
        "2023",
        "2024",
        "2022",
        "2023-08",
        "2023-C3",
    ] {
        check(TimexKind::Date, value, None);
    }
}

#[test]
fn sets() {
    for (value, freq) in [
        ("P1Y", None),
        ("P2Y", None),
        ("P1D", Some("2X")),
        ("P5Y", Some("1X")),
        ("XXXX-WXX-5", None),
        ("XXXX-WXX-7TMO", None),
        ("XXXX-08-17", None),
        ("XXXX-XX-17", None),
        ("XXXX-XX-XXT18:00", None),
        ("XXXX-XX-XXTNI", None),
        ("XXXX-05", None),
        ("XXXX-WXX-WE", None),
    ] {
        check(TimexKind::Set, value, freq);
    }
}

/// What no reader takes for the value again is not put into words.
#[test]
fn words_that_would_be_read_otherwise_are_not_given() {
    for (text, day, words) in [
        ("pertengahan Agustus", (9999, 12, 31), None),
        ("17 Desember", (1, 1, 1), Some("17 Desember 1 SM")),
        ("12/9/0079", (2023, 9, 12), None),
        ("Senin pagi", (9994, 9, 12), Some("pagi ini")),
        ("17 Desember", (2023, 9, 12), Some("Sabtu, 17 Desember 2022")),
        ("15 Maret 44 SM", (2023, 9, 12), Some("15 Maret 44 SM")),
        ("September 200 SM", (2023, 9, 12), Some("September 200 SM")),
        ("akhir pekan ini", (2023, 9, 12), Some("akhir pekan ini")),
    ] {
        let reference = Reference::date(day.0, day.1, day.2).ok();
        let timex = parse(text).unwrap_or_else(|e| panic!("{text}: {e}")).resolve(reference);
        assert_eq!(timex.in_words(reference).as_deref(), words, "{} of {text}", timex.value);
    }
}

proptest! {
    #[test]
    fn days_near_and_far(offset in -4000_i64..4000) {
        let day = jiff::civil::date(2023, 9, 12).saturating_add(jiff::Span::new().days(offset));
        check(TimexKind::Date, &day.to_string(), None);
    }

    #[test]
    fn times(offset in -400_i64..400, hour in 0_u8..24, minute in 0_u8..60, zone in -11_i8..=14, shape in 0..7) {
        let day = jiff::civil::date(2023, 9, 12).saturating_add(jiff::Span::new().days(offset));
        let sign = if zone < 0 { '-' } else { '+' };
        let zone = zone.unsigned_abs();
        let time = match shape {
            0 => format!("{hour:02}:{minute:02}"),
            1 => format!("{hour:02}:{minute:02}{sign}{zone:02}:00"),
            2 => format!("{hour:02}:{minute:02}:{:02}", minute / 2),
            3 => format!("{hour:02}"),
            4 => "MO".to_owned(),
            5 => "AF".to_owned(),
            _ => "NI".to_owned(),
        };
        check(TimexKind::Time, &format!("{day}T{time}"), None);
    }

    #[test]
    fn lengths(n in 1_u32..2000, unit in "[YMWD]|T[HMS]") {
        let (t, letter) = match unit.strip_prefix('T') {
            Some(letter) => ("T", letter),
            None => ("", unit.as_str()),
        };
        check(TimexKind::Duration, &format!("P{t}{n}{letter}"), None);
        check(TimexKind::Duration, &format!("P{t}X{letter}"), None);
    }

    #[test]
    fn months_and_quarters(year in 1000_i32..2999, month in 1..=12, quarter in 1..=4) {
        check(TimexKind::Date, &format!("{year}-{month:02}"), None);
        check(TimexKind::Date, &format!("{year}-Q{quarter}"), None);
        check(TimexKind::Date, &format!("{year}"), None);
    }

    /// Dates in figures against another calendar: read where it has the day, and
    /// refused where it has not.
    #[test]
    fn figures(day in 0_u32..40, month in 0_u32..15, year in 1000_i32..2999) {
        let text = format!("{day}/{month}/{year}");
        let other = i8::try_from(day).ok().zip(i8::try_from(month).ok())
            .and_then(|(d, m)| jiff::civil::Date::new(i16::try_from(year).ok()?, m, d).ok());
        let read = parse(&text).ok().map(|e| e.resolve(None).value);
        prop_assert_eq!(read, other.map(|d| d.to_string()));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,80}") {
        let _ = parse(&text);
        let _ = common::tag(&text, Some("2023-09-12"));
    }
}
