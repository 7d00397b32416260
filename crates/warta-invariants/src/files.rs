//! Files that a caller hands in: names of their own, models, lexicons.

use warta_entities::gazetteer::{OwnNameErrorKind, OwnNamePlace, OwnNames};
use warta_entities::{Input, Recognizer};
use warta_morph::{Analyzer, Lexicon, LexiconError, LexiconSource, Place, Upos};
use warta_syntax::choice::{ChoiceModel, Said};
use warta_syntax::parser::Parser;
use warta_syntax::sequence::{Scratch, SequenceModel, SequenceModelBuilder, atom, feature};
use warta_syntax::{ClusterPath, Clusters};
use warta_text::{split_sentences, tokenize_into};

/// A file of names: read, or refused with the line; then used on its own text.
pub fn check_own_names(file: &str) {
    let names = match OwnNames::from_json_lines(file) {
        Ok(names) => names,
        Err(error) => {
            let OwnNamePlace::Line(number) = error.place else {
                panic!("the entry is a line: {error}");
            };
            let line = file.lines().nth(number - 1).expect("the line exists");
            assert!(!line.trim().is_empty(), "an empty line is no error: {error}");
            if error.kind == OwnNameErrorKind::LongLine {
                assert!(line.len() > OwnNames::MOST_LINE_BYTES);
            }
            return;
        }
    };
    assert!(names.len() <= file.lines().count(), "at most one name a line");
    let mut tokens = Vec::new();
    tokenize_into(file, &mut tokens);
    let found = names.find(file, &tokens);
    assert!(found.is_sorted_by(|a, b| a.end <= b.first), "in order, no overlap");
    for hit in &found {
        assert!(hit.first < hit.end && hit.end <= tokens.len());
        let first = tokens.get(hit.first).expect("a token").span();
        assert_eq!(hit.span, first.cover(tokens.get(hit.end - 1).expect("a token").span()));
    }
}

/// Bytes as each kind of model and as the lexicon: as they are, and with a frame whose
/// checksum fits, so that a fuzzer reaches what lies behind it.
pub fn check_models(bytes: &[u8]) {
    load(bytes);
    if let Some(framed) = with_checksum(bytes) {
        load(&framed);
    }
    if let Err(LexiconError::Checksum { found, .. }) = Lexicon::from_bytes(bytes.to_vec()) {
        let mut mended = bytes.to_vec();
        mended[12..20].copy_from_slice(&found.to_le_bytes());
        load(&mended);
    }
}

/// The bytes with the checksum that a model file of this content has.
fn with_checksum(bytes: &[u8]) -> Option<Vec<u8>> {
    const PRIME: u64 = 0x9e37_79b1_85eb_ca87;
    let (blocks, rest) = bytes.get(24..)?.as_chunks::<32>();
    let mut lanes = [1u64, 2, 3, 4];
    for block in blocks {
        for (lane, &word) in lanes.iter_mut().zip(block.as_chunks::<8>().0) {
            *lane = (*lane ^ u64::from_le_bytes(word)).wrapping_mul(PRIME).rotate_left(29);
        }
    }
    let mut sum = (bytes.len() - 24) as u64;
    let mut add = |value: u64| sum = (sum ^ value).wrapping_mul(PRIME).rotate_left(29);
    lanes.into_iter().for_each(&mut add);
    rest.iter().map(|&byte| u64::from(byte)).for_each(&mut add);
    let mut framed = bytes.to_vec();
    framed[16..24].copy_from_slice(&(sum ^ sum >> 32).to_le_bytes());
    Some(framed)
}

/// Loads the bytes as everything that they may be, and uses what loads.
fn load(bytes: &[u8]) {
    if let Ok(model) = SequenceModel::from_bytes(bytes.to_vec()) {
        let mut scratch = Scratch::default();
        let words = ["Ia", "tiba", "di", "Jakarta"];
        let extract = |at: usize, features: &mut warta_syntax::sequence::FeatureSet| {
            features.push(0, atom(words.get(at).copied().unwrap_or_default()));
        };
        let labels = model.decode(words.len(), extract, &mut scratch);
        assert_eq!(labels.len(), words.len());
    }
    let _ = Parser::from_bytes(bytes.to_vec());
    if let Ok(model) = ChoiceModel::from_bytes(bytes) {
        let mut said = Said::default();
        said.say(0, atom("Jakarta"));
        assert!(model.weigh(&said).is_finite());
    }
    if let Ok(clusters) = Clusters::from_bytes(bytes.to_vec()) {
        let _ = clusters.path(atom("jakarta"));
    }
    if let Ok(recognizer) = Recognizer::from_bytes(bytes.to_vec()) {
        let text = "Presiden tiba di Jakarta.";
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        tokenize_into(text, &mut tokens);
        split_sentences(text, &tokens, &mut sentences);
        let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
        let _ = recognizer.recognize(input);
    }
    if let Ok(lexicon) = Lexicon::from_bytes(bytes.to_vec()) {
        let analyzer = Analyzer::new(lexicon);
        for word in ["mempermainkan", "buku-buku", "kesehatannya"] {
            let _ = (analyzer.analyze(word), analyzer.lemma_at(word, Upos::Verb, Place::Inside));
        }
    }
}

/// A small file of each kind that is whole, by name.
#[must_use]
pub fn small_files() -> [(&'static str, Vec<u8>); 4] {
    let paths = [("jakarta", ClusterPath::parse("0110")), ("tiba", ClusterPath::parse("10"))];
    let paths = paths.map(|(word, path)| (word, path.expect("bits")));
    let clusters = Clusters::encode(paths).expect("a few words fit");
    let roots = "ajar\t9\tVERB\t\nbuku\t5\tNOUN\t\n";
    let source = LexiconSource::from_tsv(roots, "", "", "").expect("two roots");
    let lexicon = source.compile().expect("two roots fit");
    let choice = ChoiceModel::from_weights(&[0.5; 8]).expect("a power of two").to_bytes();
    [("sequence", small_model()), ("clusters", clusters), ("lexicon", lexicon), ("choice", choice)]
}

fn small_model() -> Vec<u8> {
    let mut builder = SequenceModelBuilder::new(["O", "B-LOC"]);
    builder.weight(feature(0, atom("Jakarta")), 1, 2.5);
    builder.transition(Some(1), Some(1), -1.0);
    builder.encode().expect("a small model fits")
}
