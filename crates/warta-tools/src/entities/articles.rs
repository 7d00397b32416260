//! Articles in which entities are marked, one `.json` each.

use std::error::Error;
use std::path::Path;
use std::{fs, io};

use serde::Deserialize;

/// An article; positions are bytes of its text.
#[derive(Debug, Deserialize)]
pub(super) struct Article {
    pub(super) text: String,
    pub(super) entities: Vec<Thing>,
}

/// What is mentioned, once or more often.
#[derive(Debug, Deserialize)]
pub(super) struct Thing {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) mentions: Vec<Mention>,
}

/// A name (`NAM`), a description or a pronoun.
#[derive(Debug, Deserialize)]
pub(super) struct Mention {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: String,
}

/// The articles of a folder, in the order of their files' names.
pub(super) fn read(folder: &Path) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut files: Vec<_> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files.iter().map(|file| Ok(serde_json::from_slice(&fs::read(file)?)?)).collect()
}
