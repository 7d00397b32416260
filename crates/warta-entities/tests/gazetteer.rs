//! Known names and the caller's own, looked up in sentences.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use proptest::prelude::*;
use warta_entities::EntityKind;
use warta_entities::gazetteer::{Classes, Gazetteer, OwnNameErrorKind, OwnNames, WordPattern};

fn tokens(text: &str) -> Vec<warta_text::TokenSpan> {
    let mut tokens = Vec::new();
    warta_text::tokenize_into(text, &mut tokens);
    tokens
}

/// The marked name is the longest one known at its place, of this class and link.
fn check(marked: &str, class: Classes, link: Option<(&str, &str)>) {
    let text = marked.replace(['[', ']'], "");
    let name = marked.split(['[', ']']).nth(1).unwrap();
    let start = marked.find('[').unwrap();
    let tokens = tokens(&text);
    let at = tokens.iter().position(|token| token.span().start() == start).unwrap();
    let gazetteer = Gazetteer::embedded();
    let hit = gazetteer.longest(tokens[at..].iter().map(|token| token.text(&text)));
    let hit = hit.unwrap_or_else(|| panic!("nothing known in {marked}"));
    let span = tokens[at].span().cover(tokens[at + hit.words - 1].span());
    assert_eq!(span.slice(&text), Some(name), "{marked}");
    assert!(hit.classes.any(class), "{marked}: {:?}", hit.classes);
    if let Some(link) = link {
        assert!(gazetteer.links(hit).any(|known| known == link), "{marked}");
    }
}

#[test]
fn countries_and_capitals() {
    check("Utusan [Korea Utara] tiba.", Classes::COUNTRY, Some(("iso3166", "KP")));
    check("Utusan [Korut] tiba.", Classes::COUNTRY, Some(("iso3166", "KP")));
    check("Ekspor ke [Tiongkok] naik.", Classes::COUNTRY, Some(("iso3166", "CN")));
    check("Ekspor ke [AS] turun.", Classes::COUNTRY, Some(("iso3166", "US")));
    check("Sikap [Wina] berubah.", Classes::CAPITAL, Some(("capital", "AT")));
    check("Sikap [Kairo] berubah.", Classes::CAPITAL, Some(("capital", "EG")));
}

#[test]
fn regions() {
    check("Warga [Kabupaten Cianjur] mengungsi.", Classes::REGION, Some(("kemendagri", "32.03")));
    check("Gubernur [Jabar] hadir.", Classes::REGION, Some(("kemendagri", "32")));
    check("Gubernur [Sulsel] hadir.", Classes::REGION, Some(("kemendagri", "73")));
    check("Kapal di [Selat Sunda] kandas.", Classes::PLACE, None);
    check("Abu [Gunung Dukono] turun.", Classes::PLACE, None);
    check("Pesawat di [Bandara Sultan Hasanuddin] tertunda.", Classes::PLACE, None);
}

#[test]
fn organisations_and_people() {
    check(
        "Kantor [Komisi Pemberantasan Korupsi] dijaga.",
        Classes::ORGANISATION,
        Some(("acronym", "KPK")),
    );
    check("Pasukan [Kodam Siliwangi] bergerak.", Classes::ORGANISATION, None);
    check(
        "Rektor [Universitas Andalas] bicara.",
        Classes::ORGANISATION,
        Some(("acronym", "Unand")),
    );
    check("Saham [BBCA] naik.", Classes::TICKER, Some(("ticker", "BBCA")));
    check("Kata [Menteri Kesehatan] kemarin.", Classes::TITLE, None);
    check("Kata [Sutrisno] kemarin.", Classes::GIVEN, None);
    check("Kata [Hutabarat] kemarin.", Classes::FAMILY, None);
}

/// The caller's names in a text, each in brackets.
fn own(text: &str, names: &OwnNames) -> String {
    let mut marked = text.to_owned();
    for found in names.find(text, &tokens(text)).iter().rev() {
        marked.insert(found.span.end(), ']');
        marked.insert(found.span.start(), '[');
    }
    marked
}

#[test]
fn the_callers_longest_name_wins() {
    let mut names = OwnNames::default();
    names.insert("Bank Rakyat", EntityKind::Org, None).unwrap();
    names.insert("Bank Rakyat Indonesia", EntityKind::Org, Some("BRI")).unwrap();
    let words = [WordPattern::Lower("bukit"), WordPattern::Text("Barisan")];
    names.insert_words(&words, EntityKind::Loc, None).unwrap();
    assert_eq!(
        own("Laba Bank Rakyat Indonesia di bukit Barisan, BUKIT barisan.", &names),
        "Laba [Bank Rakyat Indonesia] di [bukit Barisan], BUKIT barisan."
    );
    assert_eq!(own("Bank Rakyat Sumatera", &names), "[Bank Rakyat] Sumatera");
}

#[test]
fn entries_have_limits() {
    let mut names = OwnNames::default();
    let mut error = |name: &str| names.insert(name, EntityKind::Org, None).unwrap_err().kind;
    assert_eq!(error(""), OwnNameErrorKind::Empty);
    assert_eq!(error(" \n"), OwnNameErrorKind::Empty);
    assert_eq!(error(&"a ".repeat(9)), OwnNameErrorKind::TooLong);
    assert_eq!(error(&"a".repeat(129)), OwnNameErrorKind::TooLong);
}

#[test]
fn hostile_entries_cost_no_more_than_their_length() {
    let mut names = OwnNames::default();
    for bits in 0..256_u32 {
        let word = |at: u32| {
            if bits >> at & 1 == 0 { WordPattern::Lower("a") } else { WordPattern::Text("a") }
        };
        let words: Vec<_> = (0..7).map(word).chain([WordPattern::Text("z")]).collect();
        names.insert_words(&words, EntityKind::Org, None).unwrap();
    }
    let text = "a ".repeat(2_000);
    assert!(names.find(&text, &tokens(&text)).is_empty());
}

#[cfg(feature = "jsonl")]
#[test]
fn a_bad_line_is_named() {
    let check = |lines: &str, message: &str| {
        let error = OwnNames::from_json_lines(lines).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    };
    let good = r#"{"label":"ORG","pattern":"Bank Rakyat Indonesia","id":"BRI"}"#;
    assert_eq!(OwnNames::from_json_lines(&format!("{good}\n\n{good}\r\n")).unwrap().len(), 2);
    check(&format!("{good}\n{{"), "line 2: the line is not a JSON object");
    check("[]", "line 1: the line is not a JSON object");
    check(
        r#"{"label":"KOTA","pattern":"Palu"}"#,
        "line 1: the label is not one of PER, ORG, LOC, EVT, LAW, PRD, MONEY, PERCENT, QUANTITY",
    );
    check(r#"{"label":"LOC"}"#, "line 1: the pattern is neither");
    check(r#"{"label":"LOC","pattern":[{"REGEX":"a+"}]}"#, "line 1: the pattern is neither");
    check(r#"{"label":"LOC","pattern":[]}"#, "line 1: the pattern has no words");
    check(r#"{"label":"LOC","pattern":"Palu","id":7}"#, "line 1: the id is not a string");
    check(&"[".repeat(4_000), "line 1: the line is not a JSON object");
    check(&"x".repeat(5_000), "line 1: the line is longer");
}

proptest! {
    #[test]
    fn finding_is_total(text in ".*", name in ".{0,40}", lower in "\\PC{1,12}") {
        let mut names = OwnNames::default();
        // An entry that breaks a limit is refused, and the others still hold.
        let _ = names.insert(&name, EntityKind::Per, None);
        let _ = names.insert_words(&[WordPattern::Lower(&lower)], EntityKind::Loc, None);
        let tokens = tokens(&text);
        let found = names.find(&text, &tokens);
        prop_assert!(found.is_sorted_by(|a, b| a.end <= b.first));
        let gazetteer = Gazetteer::embedded();
        for at in 0..tokens.len() {
            let words = tokens[at..].iter().map(|token| token.text(&text));
            if let Some(hit) = gazetteer.longest(words) {
                prop_assert!(hit.words >= 1 && hit.words <= Gazetteer::MOST_WORDS);
            }
        }
    }
}
