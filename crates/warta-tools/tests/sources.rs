//! Reads the sources of the libraries for what they must not hold.

use std::fs;
use std::path::{Path, PathBuf};

/// Words that would read the machine, with the reason.
const FORBIDDEN: [(&str, &str); 8] = [
    ("std::fs", "a library reads no file; its data are embedded or handed in"),
    ("std::net", "a library has no network"),
    ("std::env", "a library reads no environment"),
    ("SystemTime::now", "the reference date is a parameter"),
    ("Instant::now", "a library reads no clock"),
    ("Utc::now", "the reference date is a parameter"),
    ("Local::now", "the reference date is a parameter"),
    ("process::Command", "a library starts no program"),
];

/// Lines that a source file may have; data files and tables are another matter.
const MOST_LINES: usize = 500;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the workspace") {
        let path = entry.expect("an entry of it").path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn library_sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(workspace().join("crates")).expect("the crates") {
        let folder = entry.expect("a crate").path();
        let private = folder.ends_with("warta-tools") || folder.ends_with("warta-invariants");
        if !private && folder.join("src").is_dir() {
            sources(&folder.join("src"), &mut found);
        }
    }
    assert!(found.len() > 20, "the sources were found");
    found
}

/// The engines that call instructions of the processor by name: their results are held
/// equal to those of their scalar twin.
const UNSAFE: [&str; 2] =
    ["crates/warta-text/src/block/avx2.rs", "crates/warta-text/src/block/avx512.rs"];

#[test]
fn libraries_ask_nothing_of_the_machine() {
    for path in library_sources() {
        let source = fs::read_to_string(&path).expect("a source file");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for (word, reason) in FORBIDDEN {
                assert!(!line.contains(word), "{}: {line}: {reason}", path.display());
            }
            assert!(
                UNSAFE.iter().any(|own| path.ends_with(own)) || !line.contains("unsafe "),
                "{}: {line}",
                path.display()
            );
        }
    }
}

#[test]
fn files_stay_readable() {
    let mut all = Vec::new();
    for folder in ["crates", "benches", "examples"] {
        sources(&workspace().join(folder), &mut all);
    }
    for path in all {
        let lines = fs::read_to_string(&path).expect("a source file").lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", path.display());
    }
}
