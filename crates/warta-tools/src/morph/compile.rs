//! Compiles the TSV files of `warta-morph` into the lexicon that is built in.

use std::error::Error;
use std::path::{Path, PathBuf};

use warta_morph::LexiconSource;

use super::Outcome;

pub(crate) fn data_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../warta-morph/data")
}

fn read(name: &str) -> Result<String, String> {
    let path = data_dir().join(name);
    std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Roots and exceptions alone.
pub(crate) fn source_without_lemmas() -> Result<LexiconSource, Box<dyn Error>> {
    Ok(LexiconSource::from_tsv(&read("roots.tsv")?, &read("exceptions.tsv")?, "", "")?)
}

pub(crate) fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err("compile takes no argument".into());
    }
    let [roots, exceptions, lemmas, forms] =
        ["roots.tsv", "exceptions.tsv", "lemmas.tsv", "forms.tsv"].map(read);
    let source = LexiconSource::from_tsv(&roots?, &exceptions?, &lemmas?, &forms?)?;
    let bytes = source.compile()?;
    let path = data_dir().join("lexicon.bin");
    std::fs::write(&path, &bytes)?;
    eprintln!("{}: {} bytes", path.display(), bytes.len());
    Ok(())
}
