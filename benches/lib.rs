//! Shared by the benches.

/// Own articles like those of a newspaper.
pub const ARTICLES: &str = include_str!("corpus/berita.txt");

/// The file that `WARTA_CORPUS` names, or [`ARTICLES`] so many times.
///
/// A short text that comes again and again is learned by the branch predictor, and its
/// words by whatever remembers words, so figures to publish come from megabytes of real
/// news.
#[must_use]
pub fn corpus(copies: usize) -> String {
    match std::env::var("WARTA_CORPUS") {
        Ok(path) => std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}")),
        Err(_) => ARTICLES.repeat(copies),
    }
}
