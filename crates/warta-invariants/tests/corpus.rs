//! The saved corpus of the fuzz targets, replayed without a fuzzer.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use warta_invariants::TARGETS;

#[test]
fn every_saved_input_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    let mut broken = Vec::new();
    for (name, check) in TARGETS {
        let folder = fs::read_dir(corpus.join(name)).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut count = 0;
        for entry in folder {
            let path = entry.expect("an entry of the corpus").path();
            let bytes = fs::read(&path).expect("a file of the corpus");
            let held = catch_unwind(AssertUnwindSafe(|| check(&bytes)));
            if held.is_err() {
                broken.push(path);
            }
            count += 1;
        }
        assert!(count >= 10, "{name} has {count} seeds");
    }
    assert!(broken.is_empty(), "these break a promise: {broken:#?}");
}
