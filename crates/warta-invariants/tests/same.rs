//! The same input gives the same bytes: across runs, threads and batch sizes.

use std::thread;

use warta::entities::EntityKind;
use warta::entities::gazetteer::OwnNames;
use warta::morph::{Analyzer, Lexicon};
use warta::syntax::Syntax;
use warta::syntax::sequence::atom;
use warta::{Document, Pipeline, Reference};
use warta_invariants::document::PIPELINE;
use warta_invariants::export::outputs;

fn texts(count: usize) -> Vec<String> {
    let text = |n| {
        format!(
            "Presiden Joko{n} bertemu Kim Jong Un di Moskow, Selasa (12/9/2023) pagi. “Saya \
             senang,” kata Joko{n}. Komisi Baru (KB{n}) menyita Rp{n} miliar pekan lalu."
        )
    };
    (0..count).map(text).collect()
}

fn written() -> Option<Reference> {
    Reference::date(2023, 9, 12).ok()
}

/// What every exporter writes of the documents, one after the other.
fn bytes<'t>(documents: impl IntoIterator<Item = Document<'t>>) -> Vec<Vec<u8>> {
    let every = |document| outputs(&document).into_iter().flat_map(|(_, bytes)| bytes).collect();
    documents.into_iter().map(every).collect()
}

fn one_by_one(pipeline: &Pipeline, texts: &[String]) -> Vec<Vec<u8>> {
    bytes(texts.iter().map(|text| pipeline.analyze(text, written()).expect("short enough")))
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let texts = texts(40);
    let expected = one_by_one(&PIPELINE, &texts);
    assert!(expected == one_by_one(&PIPELINE, &texts), "twice by one pipeline");
    assert!(expected == one_by_one(&Pipeline::embedded(), &texts), "by a new pipeline");
    for size in [1, 7, 40] {
        let batches = texts.chunks(size).flat_map(|texts| {
            let batch: Vec<_> = texts.iter().map(|text| (text.as_str(), written())).collect();
            PIPELINE.analyze_batch(&batch)
        });
        let found = bytes(batches.map(|document| document.expect("short enough")));
        assert!(expected == found, "in batches of {size}");
    }
    for threads in [1, 2, 5] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let batch: Vec<_> = texts.iter().map(|text| (text.as_str(), written())).collect();
        let documents = pool.install(|| PIPELINE.analyze_batch(&batch));
        let found = bytes(documents.into_iter().map(|document| document.expect("short enough")));
        assert!(expected == found, "on {threads} threads");
    }
}

/// Hash maps begin each process, and each thread, with another seed.
#[test]
fn threads_agree() {
    let texts = texts(8);
    let expected = one_by_one(&PIPELINE, &texts);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert!(expected == one_by_one(&PIPELINE, &texts)));
        }
    });
}

/// Two words each that [`atom`] gives one hash.
const ALIKE: [[&str; 2]; 2] =
    [["dijkniifehopdmcf", "Almclklooaindoia"], ["hokgngkajaikphbj", "dgfghgjhofclkgkc"]];

/// What a thread remembers of the words of one text is nothing to the next: as a stranger may
/// know who is to be read after him, and which words have the same hash.
#[test]
fn a_text_does_not_depend_on_the_one_before() {
    let texts: Vec<String> = (ALIKE.iter().flatten())
        .flat_map(|word| {
            let named =
                format!("Kemarin {word} menangkap dua orang di Jakarta. Polisi memuji {word}.");
            [format!("Menteri {word} tiba."), format!("Ia ingin {word} saja, kata Sri."), named]
        })
        .collect();
    for [one, other] in ALIKE {
        assert_eq!(atom(one), atom(other), "{one} {other}");
    }
    let on_new_thread = |texts: Vec<&String>| -> Vec<Vec<u8>> {
        let texts: Vec<String> = texts.into_iter().cloned().collect();
        thread::scope(|scope| scope.spawn(|| one_by_one(&PIPELINE, &texts)).join().expect("read"))
    };
    let alone: Vec<_> = texts.iter().flat_map(|text| on_new_thread(vec![text])).collect();
    assert!(alone == on_new_thread(texts.iter().collect()), "in order");
    let mut backwards = on_new_thread(texts.iter().rev().collect());
    backwards.reverse();
    assert!(alone == backwards, "in the other order");
}

/// Nor is what one pipeline remembers to another with other words and names.
#[test]
fn a_pipeline_does_not_depend_on_another() {
    let mut own = OwnNames::default();
    own.insert("sanggar tifa", EntityKind::Org, None).expect("a short name");
    let analyzer = Analyzer::new(Lexicon::embedded().with_roots(["gojek"]));
    let syntax = Syntax::embedded().with_analyzer(analyzer);
    let other = Pipeline::embedded().with_syntax(syntax).with_own_names(own);
    let texts = ["Warga menggojeki sanggar tifa di Ambon. Sanggar itu ramai.".to_owned()];
    let expected = [&*PIPELINE, &other].map(|pipeline| {
        thread::scope(|scope| scope.spawn(|| one_by_one(pipeline, &texts)).join().expect("read"))
    });
    assert!(expected[0] != expected[1]);
    for _ in 0..2 {
        assert!(expected == [&*PIPELINE, &other].map(|pipeline| one_by_one(pipeline, &texts)));
    }
}

/// A fingerprint that a second process has to give, too.
#[test]
fn runs_agree() {
    let fingerprint = |bytes: &[Vec<u8>]| {
        bytes.iter().flatten().fold(0xcbf2_9ce4_8422_2325_u64, |sum, &byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
    };
    let own = fingerprint(&one_by_one(&PIPELINE, &texts(12)));
    if std::env::var_os("WARTA_PRINT_FINGERPRINT").is_some() {
        // The first process reads this line of the second one.
        assert_eq!(own, 0, "fingerprint");
    }
    let again = std::process::Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "runs_agree", "--nocapture"])
        .env("WARTA_PRINT_FINGERPRINT", "1")
        .output()
        .expect("the test starts itself");
    let said = String::from_utf8_lossy(&again.stderr).into_owned()
        + &String::from_utf8_lossy(&again.stdout);
    assert!(said.contains(&format!("left: {own}\n")), "{own}: {said}");
}
