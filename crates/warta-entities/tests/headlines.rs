//! Headlines are spelled like sentences, and their verbs are whole again.

use proptest::prelude::*;
use warta_entities::gazetteer::OwnNames;
use warta_entities::{EntityKind, Recased, Recognizer};
use warta_morph::Analyzer;

/// A headline, the same as a sentence, and its verbs with their prefix.
const TABLE: &str = include_str!("data/headlines.tsv");

fn recase<'t>(recognizer: &Recognizer, text: &'t str) -> Recased<'t> {
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    warta_text::tokenize_into(text, &mut tokens);
    warta_text::split_sentences(text, &tokens, &mut sentences);
    recognizer.recase(text, &tokens, &sentences, &Analyzer::embedded())
}

#[test]
fn headlines_read_like_sentences() {
    let recognizer = Recognizer::embedded();
    for line in TABLE.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[headline, sentence, verbs] = cells.as_slice() else { panic!("no row: {line}") };
        let read = recase(&recognizer, headline);
        assert_eq!(read.text, sentence);
        let found: Vec<&str> = read.verbs.iter().map(|(_, verb)| verb.as_str()).collect();
        assert_eq!(found.join(","), verbs, "{headline}");
    }
}

#[test]
fn the_text_tells_what_is_a_name() {
    let recognizer = Recognizer::embedded();
    let text = "Damai Kalahkan Sentosa 2-0\n\nPelatih klub Damai memuji Sentosa.";
    assert!(recase(&recognizer, text).text.starts_with("Damai kalahkan Sentosa 2-0"));
    let text = "Warga Sambut Damai dengan Gembira\n\nWarga damai, dan damai itu indah.";
    assert!(recase(&recognizer, text).text.starts_with("Warga sambut damai dengan gembira"));
    let text = "Warga Sambut Damai dengan Gembira\n\nKetua kelompok Damai tiba.";
    assert!(recase(&recognizer, text).text.starts_with("Warga sambut Damai dengan gembira"));
}

#[test]
fn names_of_the_caller_stay() {
    let mut own = OwnNames::default();
    own.insert("Pasar Murah Bahagia", EntityKind::Org, None).unwrap();
    let recognizer = Recognizer::embedded().with_own_names(own);
    let read = recase(&recognizer, "Bupati Buka Pasar Murah Bahagia Pekan Depan");
    assert_eq!(read.text, "Bupati buka Pasar Murah Bahagia pekan depan");
}

proptest! {
    #[test]
    fn only_the_case_of_letters_changes(text in r"([A-Z][a-z]{0,8}|[A-Z]{2,6}|[a-z]{2,7}|[,.\n:“”é-]| ){0,60}") {
        let read = recase(&Recognizer::embedded(), &text);
        prop_assert!(read.text.eq_ignore_ascii_case(&text));
        prop_assert!(read.verbs.is_sorted_by(|a, b| a.0 < b.0));
    }
}
