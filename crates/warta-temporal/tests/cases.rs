//! The table of sentences in `cases.tsv`.

mod common;

use common::{begins_with_its_value, tag, unbracket};
use warta_temporal::{Basis, Bound};

/// What is written in the table beside what the tagger says.
fn check(line: &str) -> Result<(), String> {
    let mut columns = line.split('\t');
    let (Some(day), Some(marked), Some(expected)) =
        (columns.next(), columns.next(), columns.next())
    else {
        return Err("not three columns".to_owned());
    };
    let (text, spans) = unbracket(marked);
    let expected: Vec<&str> = expected.split(';').filter(|e| !e.is_empty()).collect();
    let wanted: Vec<String> = spans
        .iter()
        .zip(&expected)
        .map(|(&(start, end), value)| format!("[{}] {value}", phrase(&text, start, end)))
        .collect();
    assert_eq!(spans.len(), expected.len(), "brackets and values: {line}");
    let timexes = tag(&text, Some(day));
    if let Some(timex) = timexes.iter().find(|timex| !begins_with_its_value(timex)) {
        return Err(format!("{} begins {:?}", timex.value, timex.interval));
    }
    let found: Vec<String> = timexes
        .iter()
        .map(|t| {
            let kind = t.kind.as_str();
            let modifier = t.modifier.map_or(String::new(), |m| format!(" {}", m.as_str()));
            let freq = t.freq.as_ref().map_or(String::new(), |f| format!(" {f}"));
            format!(
                "[{}] {kind} {}{modifier}{freq}",
                phrase(&text, t.span.start(), t.span.end()),
                t.value
            )
        })
        .collect();
    if found == wanted { Ok(()) } else { Err(format!("wanted {wanted:?}\n   found {found:?}")) }
}

#[test]
fn every_sentence_of_the_table() {
    let table = include_str!("cases.tsv");
    let rows: Vec<(usize, &str)> =
        table.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.is_empty()).collect();
    assert!(rows.len() >= 600, "only {} sentences", rows.len());
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(n, line)| check(line).err().map(|e| format!("line {}: {e}", n + 1)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn what_nobody_told_does_not_rest_on_the_words() {
    let basis = |text: &str, day: Option<&str>| tag(text, day)[0].basis;
    for text in ["Ia tiba besok.", "Ia tiba Senin.", "Ia tiba pukul 9.", "Ia tiba 12 Mei."] {
        assert_eq!(basis(text, None), Basis::Dct, "{text}");
    }
    assert_eq!(basis("Ia tiba dua hari kemudian.", None), Basis::Inferred);
    assert_eq!(basis("Ia tiba 12 Mei 2023.", None), Basis::Explicit);
    assert_eq!(basis("Ia tiba pada Nyepi 2031.", Some("2023-09-12")), Basis::Explicit);
    assert_eq!(basis("Ia tiba dua jam lalu.", Some("2023-09-12")), Basis::Dct);
    assert_eq!(basis("Ia tiba dua jam kemudian.", Some("2023-09-12")), Basis::Dct);
    assert_eq!(basis("Ia tiba dua jam kemudian.", None), Basis::Inferred);
    assert_eq!(
        tag("Ia tiba 12 Mei 2023. Ia tidur dua jam kemudian.", None)[1].basis,
        Basis::Inferred
    );
    assert_eq!(basis("Ia berlari setiap Senin.", None), Basis::Explicit);
}

#[test]
fn the_words_before_a_time_open_one_side_of_it() {
    for (text, bound) in [
        ("Loket ditutup hingga Jumat.", Some(Bound::Until)),
        ("Loket ditutup sampai dengan Jumat.", Some(Bound::Until)),
        ("Loket ditutup s/d Jumat.", Some(Bound::Until)),
        ("S/D 5 Mei 2024 loket ditutup.", Some(Bound::Until)),
        ("Loket ditutup s.d. tanggal 5 Mei 2024.", Some(Bound::Until)),
        ("Loket ditutup sampai dengan tanggal 5 Mei 2024.", Some(Bound::Until)),
        ("Loket dibuka terhitung dari 5 Mei 2024.", Some(Bound::Since)),
        ("Loket dibuka mulai tanggal 5 Mei 2024.", Some(Bound::Since)),
        ("Loket dibuka Sebelum Lebaran.", Some(Bound::Before)),
        ("Loket dibuka setelah 2019.", Some(Bound::After)),
        ("Loket dibuka dengan 2019.", None),
        ("Loket dibuka pada 2019.", None),
    ] {
        assert_eq!(tag(text, Some("2023-09-12"))[0].bound, bound, "{text}");
    }
}

fn phrase(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// What a text of several paragraphs, written on a day, says of its last expression.
fn last_value(day: &str, text: &str) -> String {
    tag(text, Some(day)).last().map(|timex| timex.value.clone()).unwrap_or_default()
}

#[test]
fn a_new_paragraph_goes_on_from_the_day_of_the_news() {
    let news = "Sidang dibuka Selasa (14/1/2025). Perkara itu didaftarkan pada 20 Desember 2024.";
    let other = format!("{news}\n\nPengunjung berdatangan sejak pukul 07.00.");
    assert_eq!(last_value("2025-01-14", &other), "2025-01-14T07:00");
    let same = format!("{news} Berkasnya diterima pukul 07.00.");
    assert_eq!(last_value("2025-01-14", &same), "2024-12-20T07:00");
    // Where nothing is of the day of the text, the story keeps its own days.
    let past = "Kapal itu karam pada 3 Maret 2019.\n\nAwaknya ditemukan pukul 07.00.";
    assert_eq!(last_value("2025-01-14", past), "2019-03-03T07:00");
}
