//! What must hold for every input, whatever it is.
//!
//! Each function takes an input that a stranger may have written, gives it to one part
//! of Warta, and panics where a promise is broken. The fuzz targets (`crates/fuzz`) and
//! the tests of the workspace call the same functions, so that what a fuzzer found is
//! held by a stable test ever after: see `tests/corpus.rs`.

pub mod articles;
pub mod document;
pub mod export;
pub mod files;
mod html;
pub mod numbers;
pub mod temporal;
pub mod text;
pub mod words;

/// Rows of something that a careless matcher reads again and again, by name.
pub const GENERATORS: [(&str, &str); 39] = [
    ("news", "Presiden Rusia Vladimir Putin bertemu Kim Jong Un di Moskow, Selasa (12/9/2023). "),
    ("one word", "jalan "),
    ("no blank", "a"),
    ("capitals", "A"),
    ("names", "Kim Jong Un "),
    ("other names", "Ahmad Budi Citra Dewi, "),
    ("full stops", "."),
    ("digits", "1"),
    ("slashes", "1/"),
    ("hyphens", "a-"),
    ("brackets", "("),
    ("quotes", "“"),
    ("straight quotes", "\""),
    ("months", "Januari "),
    ("weekdays", "Senin "),
    ("titles", "Dr. "),
    ("money", "Rp "),
    ("conjunctions", "dan "),
    ("legal forms", "PT "),
    ("affixes", "memper"),
    ("relative clauses", "yang "),
    ("speakers", "kata dia. “Ya,” "),
    ("acronyms", "Komisi Baru (KB) "),
    ("pronouns", "Ia menemuinya. "),
    ("speech in speech", "Budi mengatakan bahwa Sari mengatakan bahwa "),
    ("one long sentence", "Polisi menangkap Budi dan tentara menyerang Kota Palu dan "),
    ("one long name", "Yayasan Persatuan Rakyat Indonesia Baru "),
    ("lists of actors", "Budi, Sari, Joko, "),
    ("a name and its short form", "Kim Jong Un tiba. Kim "),
    ("times", "12 Mei 2023, "),
    ("rows of verbs", "menyerang "),
    ("passives", "ditangkap polisi dan "),
    ("frames of events", "insiden penembakan "),
    ("marks that only close", "Harga turun,” kata Sri "),
    ("modal words", "akan harus "),
    ("causes", "Rusia menyerang Ukraina karena "),
    ("patterns and products", "KTT ASEAN 2023. iPhone 15. "),
    ("flights and films", "Lion Air JT 610 film “Laut Biru” "),
    ("wrapped lines", "Polisi menangkap dua orang yang mencuri motor\ndi pasar. "),
];

/// What a fuzz target does with its input.
pub type Check = fn(&[u8]);

/// Every target by its name, which is also the name of its folder in the corpus.
pub const TARGETS: [(&str, Check); 12] = [
    ("numbers", |bytes| numbers::check(&read(bytes))),
    ("normalize", |bytes| text::check_normalize(&read(bytes))),
    ("tokenize", |bytes| text::check_tokens(&read(bytes))),
    ("words", |bytes| words::check(&read(bytes))),
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
