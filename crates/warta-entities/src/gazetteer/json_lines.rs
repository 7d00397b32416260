//! The caller's names from JSON Lines.

use serde_json::{Map, Value};

use super::own::{OwnNameError, OwnNameErrorKind, OwnNamePlace, OwnNames, WordPattern};
use crate::EntityKind;

impl OwnNames {
    /// Reads one entry a line, as spaCy's `EntityRuler` writes them. Empty lines are
    /// passed over.
    ///
    /// ```
    /// use warta_entities::gazetteer::OwnNames;
    ///
    /// let lines = r#"{"label": "ORG", "pattern": "Bank Rakyat Indonesia", "id": "BRI"}
    /// {"label": "LOC", "pattern": [{"LOWER": "bukit"}, {"LOWER": "barisan"}]}"#;
    /// assert_eq!(OwnNames::from_json_lines(lines)?.len(), 2);
    /// let error = OwnNames::from_json_lines("{\"label\": \"KOTA\", \"pattern\": \"Palu\"}");
    /// assert!(error.unwrap_err().to_string().starts_with("line 1: the label"));
    /// # Ok::<(), warta_entities::gazetteer::OwnNameError>(())
    /// ```
    ///
    /// # Errors
    /// The number of the first bad line and what is wrong with it.
    pub fn from_json_lines(lines: &str) -> Result<OwnNames, OwnNameError> {
        let mut names = OwnNames::default();
        for (at, line) in lines.trim_start_matches('\u{feff}').lines().enumerate() {
            let place = OwnNamePlace::Line(at + 1);
            names.read_line(line.trim()).map_err(|kind| OwnNameError { place, kind })?;
        }
        Ok(names)
    }

    fn read_line(&mut self, line: &str) -> Result<(), OwnNameErrorKind> {
        if line.is_empty() {
            return Ok(());
        }
        if line.len() > OwnNames::MOST_LINE_BYTES {
            return Err(OwnNameErrorKind::LongLine);
        }
        let json = |error: serde_json::Error| OwnNameErrorKind::Json(error.to_string());
        let entry: Map<String, Value> = serde_json::from_str(line).map_err(json)?;
        let label = entry.get("label").and_then(Value::as_str);
        let kind = label.and_then(EntityKind::from_name).ok_or(OwnNameErrorKind::Label)?;
        let id = match entry.get("id") {
            None | Some(Value::Null) => None,
            Some(id) => Some(id.as_str().ok_or(OwnNameErrorKind::Id)?),
        };
        match entry.get("pattern") {
            Some(Value::String(name)) => self.add_name(name, kind, id),
            Some(Value::Array(words)) => {
                let words: Option<Vec<_>> = words.iter().map(word).collect();
                self.add(&words.ok_or(OwnNameErrorKind::Pattern)?, kind, id)
            }
            _ => Err(OwnNameErrorKind::Pattern),
        }
    }
}

/// `{"LOWER": "bank"}` or `{"TEXT": "Bank"}`; more than one attribute is none.
fn word(value: &Value) -> Option<WordPattern<'_>> {
    let object = value.as_object().filter(|object| object.len() == 1)?;
    let (attribute, value) = object.iter().next()?;
    let value = value.as_str()?;
    match attribute.to_ascii_uppercase().as_str() {
        "LOWER" => Some(WordPattern::Lower(value)),
        "TEXT" | "ORTH" => Some(WordPattern::Text(value)),
        _ => None,
    }
}
