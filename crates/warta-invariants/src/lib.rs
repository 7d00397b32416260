//! What must hold for every input, whatever it is.
//!
//! Each function takes an input that a stranger may have written, gives it to one part
//! of Warta, and panics where a promise is broken. The fuzz targets (`crates/fuzz`) and
//! the tests of the workspace call the same functions, so that what a fuzzer found is
//! held by a stable test ever after: see `tests/corpus.rs`.

pub mod document;
pub mod export;
pub mod files;
mod html;
pub mod numbers;
pub mod temporal;
pub mod text;

/// What a fuzz target does with its input.
pub type Check = fn(&[u8]);

/// Every target by its name, which is also the name of its folder in the corpus.
pub const TARGETS: [(&str, Check); 11] = [
    ("numbers", |bytes| numbers::check(&read(bytes))),
    ("normalize", |bytes| text::check_normalize(&read(bytes))),
    ("tokenize", |bytes| text::check_tokens(&read(bytes))),
    ("temporal", |bytes| temporal::check(&read(bytes))),
    ("entities", |bytes| document::check_entities(&read(bytes))),
    ("events", |bytes| document::check_whole(&read(bytes))),
    ("json", |bytes| export::check_json(&read(bytes))),
    ("html", |bytes| export::check_html(&read(bytes))),
    ("exports", |bytes| export::check_formats(&read(bytes))),
    ("gazetteer", |bytes| files::check_own_names(&read(bytes))),
    ("models", files::check_models),
];

/// Bytes as the text that a careless reader makes of them.
fn read(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// The target of this name.
#[must_use]
pub fn target(name: &str) -> Option<Check> {
    TARGETS.into_iter().find_map(|(known, check)| (known == name).then_some(check))
}
