//! Words taken apart and put together.

use std::sync::LazyLock;

use warta_morph::{Analyzer, Place, Upos, citation, derive, verb_of};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::embedded);

/// Each word of `text`, and all of it as if it were one.
pub fn check(text: &str) {
    text.split_whitespace().take(64).chain([text]).for_each(is_sound);
}

fn is_sound(word: &str) {
    let readings = ANALYZER.analyze(word);
    for reading in &readings {
        assert!(!reading.root().is_empty(), "{word:?}");
        assert!(!citation(reading).is_empty(), "{word:?}");
        let _ = (verb_of(reading), derive(reading.root(), reading.prefixes(), None));
    }
    if let Some(best) = readings.first() {
        assert_eq!(ANALYZER.stem(word), best.root(), "the stem is the root of the best reading");
    }
    assert!(word.starts_with(ANALYZER.split_clitics(word).base), "{word:?}");
    assert_eq!(ANALYZER.lemma(word, Upos::Propn), word, "names stay as they are");
    for &upos in Upos::ALL {
        for place in [Place::Start, Place::Inside] {
            let lemma = ANALYZER.lemma_at(word, upos, place);
            assert!(!lemma.is_empty() || word.is_empty(), "{word:?}");
            assert!(lemma.len() <= 4 * word.len() + 16, "the lemma is bounded by the word");
        }
    }
}
