//! Reading files and dates as a user would expect.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use warta::Reference;

/// What `--help` says of exit codes, for the examples that read many documents.
pub const EXITS: &str = "Exits with 0, with 1 where a document could not be read (each is told on \
    standard error, the rest goes on), with 2 where the run could not begin or go on.";

/// The same for the examples that read one text.
pub const EXITS_OF_ONE: &str = "Exits with 0, or with 2 where the text could not be read.";

/// Why an example could not read what it was given. Each is one sentence for the
/// person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// The file is missing or may not be read.
    #[error("cannot read {}: {source}", shown(path))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is no UTF-8.
    #[error("{} is not UTF-8 text: byte {at} starts no character", shown(path))]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// Offset of the first bad byte.
        at: usize,
    },
    /// There is nothing in it.
    #[error("{} holds no text", shown(path))]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// What was read cannot be told.
    #[error("cannot write: {0}")]
    Unwritable(io::Error),
    /// The date on the command line.
    #[error("--dct: {0}")]
    Date(#[from] warta::temporal::ReferenceError),
}

/// The name of a file as a person knows it: `-` is standard input. Control characters, which
/// a terminal would obey, are left out.
#[must_use]
pub fn shown(path: &Path) -> String {
    if is_dash(path) { "standard input".to_owned() } else { plain(path) }
}

/// The same of a file to write: `-` is standard output.
#[must_use]
pub fn shown_output(path: &Path) -> String {
    if is_dash(path) { "standard output".to_owned() } else { plain(path) }
}

fn plain(path: &Path) -> String {
    path.display().to_string().replace(char::is_control, "\u{fffd}")
}

/// Whether a name stands for standard input or output.
#[must_use]
pub fn is_dash(path: &Path) -> bool {
    path == Path::new("-")
}

/// Whether two names lead to one file, which writing the one would empty. A file that is not
/// there yet is no other's.
#[must_use]
pub fn are_one_file(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// What a file holds, or standard input for `-`.
///
/// # Errors
/// When it cannot be read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, InputError> {
    let unreadable = |source| InputError::Unreadable { path: path.to_owned(), source };
    if !is_dash(path) {
        return fs::read(path).map_err(unreadable);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// The text of a file, or of standard input for `-`.
///
/// # Errors
/// When it cannot be read, is not UTF-8, or holds nothing but white space.
pub fn read_text(path: &Path) -> Result<String, InputError> {
    let text = String::from_utf8(read_bytes(path)?).map_err(|error| InputError::NotUtf8 {
        path: path.to_owned(),
        at: error.utf8_error().valid_up_to(),
    })?;
    if text.trim().is_empty() {
        return Err(InputError::Empty { path: path.to_owned() });
    }
    Ok(text)
}

/// The document date given with `--dct`, where one is.
///
/// # Errors
/// When it is neither a date nor a time; see [`Reference::parse`].
pub fn reference(dct: Option<&str>) -> Result<Option<Reference>, InputError> {
    Ok(dct.map(Reference::parse).transpose()?)
}
