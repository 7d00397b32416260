//! What holds for every string.
#![cfg(feature = "embedded")]

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use warta_morph::{Analyzer, Upos, citation, verb_of};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// Strings that look like affixed words, so that the rules are really reached.
fn affixed() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "me", "mem", "men", "meng", "meny", "per", "ber", "di", "ke", "se", "ter", "pe", "ku",
        "kau", "tidak", "bagi", "pukul", "ajar", "tulis", "anak", "-", "kan", "an", "i", "nya",
        "lah", "pun", "x", "é",
    ]);
    prop::collection::vec(part, 0..10).prop_map(|parts| parts.concat())
}

fn check_total(word: &str) {
    for reading in ANALYZER.analyze(word) {
        assert!(!reading.root().is_empty());
        let _ = (citation(&reading), verb_of(&reading), reading.voice(), reading.circumfix());
    }
    for &upos in Upos::ALL {
        let _ = ANALYZER.lemma(word, upos);
    }
    assert_eq!(ANALYZER.lemma(word, Upos::Propn), word);
    let clitics = ANALYZER.split_clitics(word);
    assert!(word.starts_with(clitics.base));
}

proptest! {
    #[test]
    fn nothing_panics(word in ".*") {
        check_total(&word);
    }

    #[test]
    fn nothing_panics_on_affixes(word in affixed()) {
        check_total(&word);
    }

    #[test]
    fn a_stem_has_no_capital(word in "[A-Za-z-]{0,20}") {
        let stem = ANALYZER.stem(&word);
        prop_assert_eq!(&stem.to_lowercase(), &*stem);
        let lower = word.to_lowercase();
        prop_assert_eq!(ANALYZER.stem(&lower), stem);
    }

    #[test]
    fn the_best_reading_gives_the_stem(word in affixed()) {
        if let Some(best) = ANALYZER.analyze(&word).first() {
            prop_assert_eq!(ANALYZER.stem(&word), best.root());
        }
    }
}

#[test]
fn a_root_is_its_own_stem() {
    for (root, _) in ANALYZER.lexicon().roots() {
        assert_eq!(ANALYZER.stem(root), root);
    }
}

#[test]
fn a_tower_of_affixes_costs_no_more_than_a_word() {
    for tower in ["memper", "ke", "berke", "penge", "nya", "mengke", "lelelele"] {
        for count in [5, 50, 50_000] {
            let word = tower.repeat(count) + "kannya";
            let taken = || {
                let start = Instant::now();
                check_total(&word);
                start.elapsed()
            };
            // A busy machine can spoil a measurement, but not six in a row.
            let quick = (0..6).any(|_| taken() < Duration::from_secs(2));
            assert!(quick, "{tower} x {count}");
        }
    }
}

#[test]
fn shared_between_threads() {
    fn is_send_sync<T: Send + Sync>() {}
    is_send_sync::<Analyzer>();
}
