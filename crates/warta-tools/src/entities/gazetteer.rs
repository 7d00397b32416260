//! Writes the compiled gazetteer from its sources.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use warta_entities::gazetteer::Gazetteer;

pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../warta-entities/data")
}

/// The compiled form of the sources as they are now.
fn compiled() -> Result<(Vec<u8>, String), Box<dyn Error>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, std::io::Error>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    let mut lines = String::new();
    for path in files {
        lines.push_str(&fs::read_to_string(path)?);
    }
    Ok(Gazetteer::compile(lines.lines())?)
}

/// Writes `gazetteer.fst` and `gazetteer.records`.
pub(super) fn write() -> Result<(), Box<dyn Error>> {
    let (names, records) = compiled()?;
    fs::write(folder().join("gazetteer.fst"), names)?;
    fs::write(folder().join("gazetteer.records"), records)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compiled_gazetteer_is_fresh() {
        let (names, records) = compiled().unwrap();
        assert!(fs::read(folder().join("gazetteer.fst")).unwrap() == names);
        assert!(fs::read_to_string(folder().join("gazetteer.records")).unwrap() == records);
    }

    #[test]
    fn sources_are_sorted_and_unique() {
        for entry in fs::read_dir(folder()).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "tsv") {
                let source = fs::read_to_string(&path).unwrap();
                let lines: Vec<Vec<&str>> =
                    source.lines().map(|l| l.split('\t').collect()).collect();
                assert!(lines.is_sorted_by(|a, b| a < b), "{}", path.display());
            }
        }
    }
}
