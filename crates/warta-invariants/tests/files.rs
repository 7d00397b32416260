//! Model files that were cut short or altered.

use warta_entities::Recognizer;
use warta_invariants::files::{check_models, small_files};
use warta_morph::Lexicon;
use warta_syntax::Clusters;
use warta_syntax::choice::ChoiceModel;
use warta_syntax::parser::Parser;
use warta_syntax::sequence::SequenceModel;

/// Whether the bytes load, as what they are by their name.
fn loads(name: &str, bytes: Vec<u8>) -> Result<(), String> {
    let message = |error: &dyn std::error::Error| error.to_string();
    match name {
        "sequence" => SequenceModel::from_bytes(bytes).map(drop).map_err(|e| message(&e)),
        "names" => Recognizer::from_bytes(bytes).map(drop).map_err(|e| message(&e)),
        "parser" => Parser::from_bytes(bytes).map(drop).map_err(|e| message(&e)),
        "choice" => ChoiceModel::from_bytes(&bytes).map(drop).map_err(|e| message(&e)),
        "clusters" => Clusters::from_bytes(bytes).map(drop).map_err(|e| message(&e)),
        _ => Lexicon::from_bytes(bytes).map(drop).map_err(|e| message(&e)),
    }
}

/// Every byte of the small files, and a sample of those that are built in.
#[test]
fn a_model_cut_short_or_altered_is_a_clear_error() {
    for (name, bytes) in small_files() {
        check_models(&bytes);
        harm(name, &bytes, 1);
    }
    let read = |path: &str| std::fs::read(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR")));
    for (name, path) in [
        ("parser", "warta-syntax/models/parser.bin"),
        ("clusters", "warta-syntax/models/clusters.bin"),
        ("names", "warta-entities/models/names.bin"),
        ("lexicon", "warta-morph/data/lexicon.bin"),
        ("choice", "warta-entities/models/antecedents.bin"),
        ("choice", "warta-entities/models/extents.bin"),
        ("choice", "warta-events/models/certainty.bin"),
        ("choice", "warta-events/models/days.bin"),
        ("choice", "warta-events/models/kinds.bin"),
        ("choice", "warta-events/models/parts.bin"),
    ] {
        let bytes = read(path).expect("a model of the workspace");
        harm(name, &bytes, bytes.len() / 97);
    }
}

/// Cuts the file at every `step`-th byte, and alters every `step`-th byte.
fn harm(name: &str, bytes: &[u8], step: usize) {
    assert_eq!(loads(name, bytes.to_vec()), Ok(()), "{name} is whole");
    for at in (0..bytes.len()).step_by(step) {
        let cut = loads(name, bytes[..at].to_vec()).expect_err("a cut file does not load");
        assert!(cut.len() > 20, "{name} cut at {at}: {cut}");
        let mut altered = bytes.to_vec();
        altered[at] ^= 0x20;
        let altered = loads(name, altered).expect_err("an altered file does not load");
        assert!(altered.len() > 20, "{name} altered at {at}: {altered}");
    }
}
