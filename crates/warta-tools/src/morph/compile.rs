//! Compiles the TSV files of `warta-morph` into the lexicon that is built in.

use std::path::{Path, PathBuf};

use warta_morph::LexiconSource;

use super::Outcome;

pub(crate) fn data_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../warta-morph/data")
}

pub(crate) fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err("compile takes no argument".into());
    }
    let dir = data_dir();
    let read = |name: &str| {
        let path = dir.join(name);
        std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
    };
    let source = LexiconSource::from_tsv(
        &read("roots.tsv")?,
        &read("exceptions.tsv")?,
        &read("lemmas.tsv")?,
    )?;
    let bytes = source.compile().ok_or("too many entries for one lexicon")?;
    let path = dir.join("lexicon.bin");
    std::fs::write(&path, &bytes)?;
    eprintln!("{}: {} bytes", path.display(), bytes.len());
    Ok(())
}
