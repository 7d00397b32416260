//! The JSON Lines that `annotate` and `batch` read and write.

use std::io::{self, BufRead, Read};
use std::iter;

use serde::Serialize;
use serde_json::{Map, Value};
use warta::Reference;

use crate::input::InputError;

/// Bytes that a line may have where the user does not say otherwise: 64 MiB.
pub const MAX_LINE: u64 = 64 << 20;

/// One document to read, as a line of input gives it.
#[derive(Debug)]
pub struct Input {
    /// The caller's name for it; a string in most files, kept as it is.
    pub id: Option<Value>,
    /// The words.
    pub text: String,
    /// When it was written.
    pub dct: Option<Reference>,
    /// Every other field.
    pub extra: Map<String, Value>,
}

impl Input {
    /// What the caller calls it, or the number of its line.
    pub fn name(&self, line: u64) -> String {
        match &self.id {
            Some(Value::String(id)) => id.clone(),
            Some(id) => id.to_string(),
            None => line.to_string(),
        }
    }
}

/// The contract's document and the fields that the caller had beside it.
#[derive(Serialize)]
pub struct Output<'d> {
    /// The caller's name for it.
    pub id: &'d Value,
    /// What was read.
    #[serde(flatten)]
    pub document: warta::Json<'d>,
    /// What came with it.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub extra: &'d Map<String, Value>,
}

/// What is wrong with one document; the others go on.
#[derive(Debug, thiserror::Error)]
pub enum BadDocument {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] InputError),
    /// The line is longer than allowed.
    #[error("longer than {0} bytes; --max-line allows more")]
    TooLong(u64),
    /// The line is no JSON object, nor the beginning of one.
    #[error("not a JSON object")]
    NoObject,
    /// The line is a broken JSON object.
    #[error("not a JSON object: {}", problem(.0))]
    Json(#[from] serde_json::Error),
    /// The line is no UTF-8.
    #[error("not UTF-8 text: byte {0} of the line starts no character")]
    NotUtf8(usize),
    /// There is nothing to read.
    #[error("no \"text\" that is a string")]
    NoText,
    /// The date is a number or a list.
    #[error("\"dct\" is no string")]
    DctNoString,
    /// The date is none.
    #[error("\"dct\": {0}")]
    Dct(#[from] warta::temporal::ReferenceError),
    /// The text cannot be read.
    #[error(transparent)]
    Text(#[from] warta::Error),
}

/// What is wrong with a line, and where in it; the reader counts lines of the line.
fn problem(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let what = told.split_once(" at line ").map_or(told.as_str(), |(what, _)| what);
    format!("{what} at byte {} of the line", error.column())
}

/// Reads one line of input.
///
/// # Errors
/// When it is no JSON object with a `text`, or its `dct` is no date.
pub fn read_document(line: &[u8]) -> Result<Input, BadDocument> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let line = str::from_utf8(line).map_err(|e| BadDocument::NotUtf8(e.valid_up_to()))?;
    if !line.trim_start().starts_with('{') {
        return Err(BadDocument::NoObject);
    }
    let mut fields: Map<String, Value> = serde_json::from_str(line)?;
    let Some(Value::String(text)) = fields.shift_remove("text") else {
        return Err(BadDocument::NoText);
    };
    let dct = match fields.shift_remove("dct") {
        None | Some(Value::Null) => None,
        Some(Value::String(dct)) => Some(Reference::parse(&dct)?),
        Some(_) => return Err(BadDocument::DctNoString),
    };
    Ok(Input { id: fields.shift_remove("id"), text, dct, extra: fields })
}

/// The documents of lines that are held in memory, each with the number of its line, from 1.
pub fn documents(lines: &[u8]) -> impl Iterator<Item = (u64, Result<Input, BadDocument>)> {
    let mut lines = Lines::new(lines, u64::MAX);
    // Reading from memory never fails.
    let lines = iter::from_fn(move || lines.next_line().ok().flatten());
    lines.map(|(number, line)| (number, line.and_then(|line| read_document(&line))))
}

/// The lines of a file, each with its number, none longer than a limit.
#[derive(Debug)]
pub struct Lines<R> {
    input: R,
    limit: u64,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// The lines of `input`, each of at most `limit` bytes.
    pub fn new(input: R, limit: u64) -> Lines<R> {
        Lines { input, limit, number: 0 }
    }

    /// What the lines come from.
    pub fn input(&self) -> &R {
        &self.input
    }

    /// The next line that is not blank, with its number from 1. A line over the limit
    /// is skipped without being held in memory, and told as an error.
    ///
    /// # Errors
    /// Where the input fails.
    #[allow(clippy::type_complexity, reason = "a number, and a line or what is wrong with it")]
    pub fn next_line(&mut self) -> io::Result<Option<(u64, Result<Vec<u8>, BadDocument>)>> {
        loop {
            let mut line = Vec::new();
            let limit = self.limit.saturating_add(1);
            if self.input.by_ref().take(limit).read_until(b'\n', &mut line)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            let ended = line.pop_if(|last| *last == b'\n').is_some();
            if !ended && line.len() as u64 > self.limit {
                self.input.skip_until(b'\n')?;
                return Ok(Some((self.number, Err(BadDocument::TooLong(self.limit)))));
            }
            if !line.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some((self.number, Ok(line))));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_told_and_passed_over() {
        let mut lines = Lines::new(&b"satu\n\nterlalu panjang\ndua"[..], 5);
        let mut seen = Vec::new();
        while let Some((number, line)) = lines.next_line().unwrap() {
            seen.push((number, line.ok().map(|l| String::from_utf8(l).unwrap())));
        }
        let text = |s: &str| Some(s.to_owned());
        assert_eq!(seen, [(1, text("satu")), (3, None), (4, text("dua"))]);
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let error = |line: &str| read_document(line.as_bytes()).unwrap_err().to_string();
        assert_eq!(error(r#"{"id":1}"#), "no \"text\" that is a string");
        assert_eq!(error("[]"), "not a JSON object");
        assert_eq!(error("Presiden tiba."), "not a JSON object");
        assert_eq!(error("{\"text\":}"), "not a JSON object: expected value at byte 9 of the line");
        assert_eq!(
            error(r#"{"text":"Ia tiba.","dct":"kemarin"}"#),
            "\"dct\": \"kemarin\" is neither a date like 2023-09-12 nor a time like \
             2023-09-12T07:30:00+07:00"
        );
    }
}
