//! Words that stemmers get wrong, each with its root and, where one is given, its
//! likeliest analysis. The table covers every affix, its sounds, clitics, doubling,
//! spoken forms, and words that only look as if they had an affix.
#![cfg(feature = "embedded")]

use warta_morph::{Analyzer, citation, verb_of};

const WORDS: &str = include_str!("hard_words.tsv");

/// Word, root, analysis; `-` where only the root is given.
fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    WORDS.lines().map(|line| {
        let row: Vec<_> = line.split('\t').collect();
        row.try_into().unwrap_or_else(|_| panic!("not three columns: {line}"))
    })
}

#[test]
fn the_table_is_large_and_sorted() {
    assert!(rows().count() >= 1500);
    assert!(rows().map(|[word, ..]| word).is_sorted_by(|a, b| a < b));
}

#[test]
fn every_root_is_found() {
    let analyzer = Analyzer::embedded();
    let wrong: Vec<_> = rows()
        .filter(|[word, root, _]| analyzer.stem(word) != *root)
        .map(|[word, root, _]| format!("{word}: {}, not {root}", analyzer.stem(word)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_analysis_is_the_likeliest() {
    let analyzer = Analyzer::embedded();
    let best = |word| analyzer.analyze(word).first().map(ToString::to_string).unwrap_or_default();
    let wrong: Vec<_> = rows()
        .filter(|[word, _, analysis]| *analysis != "-" && best(word) != *analysis)
        .map(|[word, _, analysis]| format!("{word}: {}, not {analysis}", best(word)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn readings(word: &str) -> Vec<String> {
    Analyzer::embedded().analyze(word).iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_no_word_of_the_language_is_left_alone() {
    let analyzer = Analyzer::embedded();
    for (word, stem) in [
        ("COVID-19", "covid-19"),
        ("ke-5", "ke-5"),
        ("1990-an", "1990-an"),
        ("Müller", "müller"),
        ("di-anak-anak", "di-anak-anak"),
        ("website", "website"),
        ("Bernardo", "bernardo"),
        ("", ""),
        ("-", "-"),
    ] {
        assert_eq!(analyzer.stem(word), stem);
    }
}

#[test]
fn readings_are_ranked() {
    for (word, first, later) in [
        ("beruang", "beruang", "ber-uang"),
        ("perang", "perang", "peN-rang"),
        ("mengupas", "meN-kupas", "meN-upas"),
        ("kinerja", "kinerja", "kerja"),
        ("gemetar", "gemetar", "getar"),
    ] {
        let found = readings(word);
        assert_eq!(found.first().map(String::as_str), Some(first), "{word}: {found:?}");
        assert!(found.iter().any(|r| r == later), "{word}: {found:?}");
    }
}

#[test]
fn clitics_are_split_where_treebanks_split() {
    let analyzer = Analyzer::embedded();
    for (word, base) in [
        ("rumahnya", "rumah"),
        ("Menyetujuinya", "Menyetujui"),
        ("apakah", "apa"),
        ("PPh-nya", "PPh"),
        ("cita-citanya", "cita-cita"),
        ("sebelumnya", "sebelumnya"),
        ("sekolah", "sekolah"),
        ("tanya", "tanya"),
        ("maupun", "maupun"),
        ("adalah", "adalah"),
        ("kulihat", "kulihat"),
    ] {
        assert_eq!(analyzer.split_clitics(word).base, base);
    }
}

#[test]
fn the_verb_behind_a_form() {
    let analyzer = Analyzer::embedded();
    let best = |word| analyzer.analyze(word).swap_remove(0);
    for (word, form) in [
        ("dibagikan", "membagikan"),
        ("ditangkap", "menangkap"),
        ("terpilih", "memilih"),
        ("diperbaiki", "memperbaiki"),
        ("kubaca", "membaca"),
        ("bertemu", "bertemu"),
    ] {
        assert_eq!(citation(&best(word)), form);
    }
    for (word, verb) in [
        ("penangkapan", "menangkap"),
        ("penyelidikan", "menyelidiki"),
        ("pertemuan", "bertemu"),
        ("perbaikan", "memperbaiki"),
        ("pemberdayaan", "memberdayakan"),
        ("kematian", "mati"),
        ("keberangkatan", "berangkat"),
        ("serangan", "menyerang"),
        ("ledakan", "meledak"),
    ] {
        assert_eq!(verb_of(&best(word)).as_deref(), Some(verb), "{word}");
    }
}
