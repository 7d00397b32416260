use super::*;

/// Labels each word by its own weight, and forbids 2 after anything but 1 or 2.
fn model() -> SequenceModel {
    let mut builder = SequenceModelBuilder::new(["O", "B", "I"]);
    builder.weight(feature(0, atom("Presiden")), 0, 1.5);
    builder.weight(feature(0, atom("Joko")), 1, 2.0);
    builder.weight(feature(0, atom("Widodo")), 2, 2.0);
    builder.weight(feature(0, atom("Widodo")), 1, 1.0);
    builder.transition(None, Some(2), f32::NEG_INFINITY);
    builder.transition(Some(0), Some(2), f32::NEG_INFINITY);
    SequenceModel::from_bytes(builder.encode().unwrap()).unwrap()
}

fn check(sentence: &str, labels: &[u8]) {
    let words: Vec<&str> = sentence.split(' ').collect();
    let extract = |at: usize, f: &mut FeatureSet| f.push(0, atom(words[at]));
    let mut scratch = Scratch::default();
    assert_eq!(model().decode(words.len(), extract, &mut scratch), labels);
}

#[test]
fn neighbours_decide_together() {
    check("Presiden Joko Widodo hadir", &[0, 1, 2, 0]);
    check("Presiden Widodo hadir", &[0, 1, 0]);
    check("Widodo", &[1]);
}

#[test]
fn a_margin_says_what_another_reading_loses() {
    let mut scratch = Scratch::default();
    let model = model();
    let say = |at: usize, f: &mut FeatureSet| f.push(0, atom(["Presiden", "Widodo"][at]));
    assert_eq!(model.decode(2, say, &mut scratch), [0, 1]);
    let margins = model.margins(&mut scratch).to_vec();
    // The other readings are `B I` and `O O`.
    assert!((margins[0] - 0.5).abs() < 0.05, "{margins:?}");
    assert!((margins[1] - 0.5).abs() < 0.05, "{margins:?}");
    assert!(SequenceModel::margins(&model, &mut Scratch::default()).is_empty());
}

#[test]
fn what_is_remembered_belongs_to_its_model() {
    let words = ["Presiden", "Joko", "Widodo"];
    let grouped = |at: usize, f: &mut FeatureSet| {
        f.push(0, atom(words[at]));
        f.end_group();
        f.push(1, 0);
    };
    let mut other = SequenceModelBuilder::new(["O", "B"]);
    other.weight(feature(0, atom("Presiden")), 1, 1.0);
    let other = SequenceModel::from_bytes(other.encode().unwrap()).unwrap();
    let mut scratch = Scratch::default();
    for _ in 0..2 {
        assert_eq!(model().decode(3, grouped, &mut scratch), [0, 1, 2]);
        assert_eq!(other.decode(3, grouped, &mut scratch), [1, 0, 0]);
    }
}

#[test]
fn no_position_no_label() {
    let mut scratch = Scratch::default();
    assert!(model().decode(0, |_, _| (), &mut scratch).is_empty());
}

#[test]
fn a_forbidden_pair_stays_forbidden_over_a_long_sequence() {
    let mut scratch = Scratch::default();
    let say = |_: usize, f: &mut FeatureSet| f.push(0, atom("Widodo"));
    let path = model().decode(100_000, say, &mut scratch).to_vec();
    assert_eq!(path.first(), Some(&1));
    assert!(path.windows(2).all(|w| w != [0, 2]));
}

#[test]
fn damage_is_named() {
    let bytes = SequenceModelBuilder::new(["O"]).encode().unwrap();
    let error = |bytes: Vec<u8>| SequenceModel::from_bytes(bytes).unwrap_err().to_string();
    assert_eq!(error(b"GIF89a..".to_vec()), "not a model: the first eight bytes are not its mark");
    let mut version = bytes.clone();
    version[8] = 9;
    assert_eq!(error(version), "model has version 9, but this library reads version 1");
    let mut kind = bytes.clone();
    kind[12] = 2;
    assert_eq!(error(kind), "model is of kind 2, but kind 1 was asked for");
    let mut cut = bytes.clone();
    cut.pop();
    assert_eq!(
        error(cut),
        format!("model should be {} bytes long and is {}", bytes.len(), bytes.len() - 1)
    );
    let mut flipped = bytes.clone();
    *flipped.last_mut().unwrap() ^= 1;
    assert_eq!(error(flipped), "model is damaged: its checksum does not fit its bytes");
    assert_eq!(
        SequenceModelBuilder::new([""; 255]).encode().unwrap_err().to_string(),
        "model does not fit: a chain has between 1 and 254 labels"
    );
}

proptest::proptest! {
    #[test]
    fn any_bytes_give_a_model_or_an_error(bytes: Vec<u8>, at: usize, byte: u8) {
        let _ = SequenceModel::from_bytes(bytes);
        let mut near = SequenceModelBuilder::new(["O", "B"]).encode().unwrap();
        let at = at % near.len();
        near[at] = byte;
        let _ = SequenceModel::from_bytes(near);
    }
}
