//! Annotated articles, and how near the library comes to them.
//!
//! The articles lie in `articles/` beside `src/`; its `README.md` tells what they are
//! and how they are marked. [`load`] reads a folder, [`score`] has the pipeline read the
//! same texts and compares the two, layer by layer.

mod annotation;
mod events;
mod names;
mod tally;
mod times;

use std::path::Path;
use std::{fs, io};

use warta::Pipeline;

pub use annotation::{Argument, Article, Entity, Event, Mention, Timex};
pub use names::compare as compare_entities;
pub use tally::{Scores, Tally};

/// Reads the articles of a folder, in the order of their file names.
///
/// # Errors
///
/// Where the folder or a file cannot be read, or a file holds no annotated article.
pub fn load(folder: &Path) -> io::Result<Vec<Article>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    paths.iter().map(|path| Ok(serde_json::from_slice(&fs::read(path)?)?)).collect()
}

/// Has `pipeline` read the articles, and counts what it finds of what is marked.
///
/// # Errors
///
/// Where the pipeline refuses a text.
pub fn score(pipeline: &Pipeline, articles: &[Article]) -> Result<Scores, warta::Error> {
    let mut scores = Scores::default();
    for article in articles {
        let document = pipeline.analyze(&article.text, Some(article.dct))?;
        times::compare(&article.timexes, document.timexes(), &mut scores);
        names::compare(&article.entities, document.entities(), &mut scores);
        events::compare(&article.events, document.events(), &mut scores);
    }
    Ok(scores)
}
