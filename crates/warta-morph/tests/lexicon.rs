//! The compiled lexicon is the one that its sources give.

use warta_morph::{
    Analyzer, CompileError, Lexicon, LexiconError, LexiconSource, RootEntry, SourceError,
};

const ROOTS: &str = include_str!("../data/roots.tsv");
const EXCEPTIONS: &str = include_str!("../data/exceptions.tsv");
const LEMMAS: &str = include_str!("../data/lemmas.tsv");
const FORMS: &str = include_str!("../data/forms.tsv");
const COMPILED: &[u8] = include_bytes!("../data/lexicon.bin");

#[test]
fn the_compiled_lexicon_is_fresh() {
    let source = LexiconSource::from_tsv(ROOTS, EXCEPTIONS, LEMMAS, FORMS).unwrap();
    let fresh = source.compile().unwrap() == COMPILED;
    assert!(fresh, "run `cargo run --release -p warta-tools -- morph compile`");
}

#[test]
fn it_holds_25_000_roots_and_more() {
    let lexicon = Lexicon::from_bytes(COMPILED).unwrap();
    assert!(lexicon.roots().count() > 25_000);
}

#[test]
fn errors_say_what_is_wrong() {
    let bytes = |change: fn(&mut Vec<u8>)| {
        let mut bytes = COMPILED.to_vec();
        change(&mut bytes);
        Lexicon::from_bytes(bytes).unwrap_err()
    };
    assert_eq!(Lexicon::from_bytes(vec![]).unwrap_err(), LexiconError::Magic);
    assert_eq!(bytes(|b| b[0] = b'X'), LexiconError::Magic);
    assert_eq!(bytes(|b| b[8] = 9), LexiconError::Version { found: 9 });
    assert!(matches!(bytes(|b| b.truncate(5000)), LexiconError::Truncated { .. }));
    assert!(matches!(bytes(|b| b[5000] ^= 1), LexiconError::Checksum { .. }));
}

#[test]
fn damaged_bytes_never_panic() {
    for at in (0..COMPILED.len()).step_by(9973) {
        let mut bytes = COMPILED.to_vec();
        bytes[at] ^= 0x55;
        assert!(Lexicon::from_bytes(bytes).is_err(), "byte {at}");
        assert!(Lexicon::from_bytes(COMPILED[..at].to_vec()).is_err(), "cut at {at}");
    }
}

#[test]
fn errors_of_sources_name_the_line() {
    let error = |roots| LexiconSource::from_tsv(roots, "", "", "").unwrap_err();
    let line = |error: SourceError| error.to_string();
    assert_eq!(
        line(error("b\t1\t\t\na\t1\t\t\n")),
        "line 2 of the roots: out of order, or the same word again"
    );
    assert_eq!(
        line(error("a\t1\tNOM\t\n")),
        "line 1 of the roots: \"NOM\" is not a part of speech"
    );
    assert_eq!(line(error("a\tx\t\t\n")), "line 1 of the roots: \"x\" is not a rank");
}

#[test]
fn roots_of_ones_own() {
    let analyzer = Analyzer::new(Lexicon::empty().with_roots(["Gojek"]));
    assert_eq!(analyzer.stem("menggojek"), "gojek");
    assert_eq!(analyzer.stem("Gojeknya"), "gojek");
}

#[test]
fn what_does_not_fit_into_a_lexicon_is_named() {
    let error = |source: LexiconSource| source.compile().unwrap_err().to_string();
    let mut long = LexiconSource::default();
    long.exception("mengelap", &"a".repeat(256));
    assert_eq!(error(long), "an entry of the exceptions is longer than 255 bytes: \"mengelap\"");
    let mut many = LexiconSource::default();
    for number in 0..100_000 {
        many.root(&format!("akar{number}"), RootEntry::default());
    }
    assert_eq!(error(many), "the roots take more than a mebibyte");
}

#[test]
fn a_full_lexicon_reads_back() {
    let compiled = |roots: u32| {
        let mut source = LexiconSource::default();
        (0..roots).for_each(|at| source.root(&format!("{at:0>246}"), RootEntry::default()));
        source.compile()
    };
    // Each takes 254 bytes of 2^20.
    assert!(Lexicon::from_bytes(compiled(4128).unwrap()).is_ok());
    assert_eq!(compiled(4129), Err(CompileError::Many { file: "roots" }));
}

#[test]
fn lexicons_with_other_words_have_other_stamps() {
    let own = |roots: &[&str]| Lexicon::empty().with_roots(roots).stamp();
    let stamps = [own(&[]), own(&["gojek"]), own(&["grab"]), own(&["gojek", "grab"])];
    let embedded = Lexicon::embedded();
    assert_eq!(embedded.stamp(), Lexicon::from_bytes(COMPILED).unwrap().stamp());
    assert_eq!(embedded.stamp(), embedded.clone().with_roots(["kurang"]).stamp());
    for (at, stamp) in stamps.iter().enumerate() {
        assert!(!stamps[at + 1..].contains(stamp) && *stamp != embedded.stamp());
    }
}
