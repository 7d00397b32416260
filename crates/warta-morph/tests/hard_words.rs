//! Words that stemmers get wrong, each with its root and, where one is given, its
//! likeliest analysis. The table covers every affix, its sounds, clitics, doubling,
//! spoken forms, and words that only look as if they had an affix.
#![cfg(feature = "embedded")]

use warta_morph::Analyzer;

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
