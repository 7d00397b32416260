//! Names that the caller brings along.

use std::fmt;

use foldhash::HashMap;
use warta_text::{Span, TokenSpan};

use super::Gazetteer;
use crate::EntityKind;

/// How one word of a caller's name, a single token, has to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordPattern<'a> {
    /// As it is written here.
    Text(&'a str),
    /// As it is written here, in capital or small letters.
    Lower(&'a str),
}

/// The caller's own names, found longest first from the left.
///
/// A look-up follows at most two branches a word for at most
/// [`Gazetteer::MOST_WORDS`] words, so finding is linear in the text whatever the
/// entries are.
///
/// ```
/// use warta_entities::EntityKind;
/// use warta_entities::gazetteer::OwnNames;
///
/// let mut names = OwnNames::default();
/// names.insert("Bank Rakyat Indonesia", EntityKind::Org, Some("BRI"))?;
/// let text = "Laba Bank Rakyat Indonesia naik.";
/// let mut tokens = Vec::new();
/// warta_text::tokenize_into(text, &mut tokens);
/// let found = names.find(text, &tokens);
/// assert_eq!(found[0].span.slice(text), Some("Bank Rakyat Indonesia"));
/// assert_eq!(found[0].id, Some("BRI"));
/// # Ok::<(), warta_entities::gazetteer::OwnNameError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct OwnNames {
    nodes: Vec<Node>,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    text: HashMap<Box<str>, u32>,
    lower: HashMap<Box<str>, u32>,
    entry: Option<u32>,
}

#[derive(Clone, Debug)]
struct Entry {
    kind: EntityKind,
    id: Option<Box<str>>,
}

/// A place where one of the caller's names stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnMatch<'n> {
    /// The index of its first token.
    pub first: usize,
    /// The index behind its last token.
    pub end: usize,
    /// Its place in the text.
    pub span: Span,
    /// What the caller says it is.
    pub kind: EntityKind,
    /// The caller's own identifier.
    pub id: Option<&'n str>,
}

impl OwnNames {
    /// Bytes that the longest name may have.
    pub const MOST_BYTES: usize = 128;
    /// Names that may be held.
    pub const MOST_ENTRIES: usize = 1_000_000;
    /// Bytes that a line of a file may have.
    pub const MOST_LINE_BYTES: usize = 4096;

    /// Adds a name that is found exactly as it is written here.
    ///
    /// # Errors
    /// When the name is empty or longer than the limits above.
    pub fn insert(
        &mut self,
        name: &str,
        kind: EntityKind,
        id: Option<&str>,
    ) -> Result<(), OwnNameError> {
        self.add_name(name, kind, id).map_err(|kind| OwnNameError::of([name], kind))
    }

    pub(super) fn add_name(
        &mut self,
        name: &str,
        kind: EntityKind,
        id: Option<&str>,
    ) -> Result<(), OwnNameErrorKind> {
        if name.len() > OwnNames::MOST_BYTES {
            return Err(OwnNameErrorKind::TooLong);
        }
        let words: Vec<_> =
            warta_text::tokens(name).map(|token| WordPattern::Text(token.text())).collect();
        self.add(&words, kind, id)
    }

    /// Adds a name word by word. A later entry for the same words takes the place of an
    /// earlier one.
    ///
    /// # Errors
    /// When there are no words or more than the limits above, or where what is to be one word
    /// is several tokens, as `Bank Baru` is, and would never be found.
    pub fn insert_words(
        &mut self,
        words: &[WordPattern<'_>],
        kind: EntityKind,
        id: Option<&str>,
    ) -> Result<(), OwnNameError> {
        let literals = words.iter().map(|word| word.literal());
        self.add(words, kind, id).map_err(|kind| OwnNameError::of(literals, kind))
    }

    pub(super) fn add(
        &mut self,
        words: &[WordPattern<'_>],
        kind: EntityKind,
        id: Option<&str>,
    ) -> Result<(), OwnNameErrorKind> {
        let bytes: usize = words.iter().map(|word| word.literal().len()).sum();
        if words.is_empty() || words.iter().any(|word| word.literal().is_empty()) {
            return Err(OwnNameErrorKind::Empty);
        }
        if words.iter().any(|word| warta_text::tokens(word.literal()).nth(1).is_some()) {
            return Err(OwnNameErrorKind::Words);
        }
        if words.len() > Gazetteer::MOST_WORDS || bytes > OwnNames::MOST_BYTES {
            return Err(OwnNameErrorKind::TooLong);
        }
        if self.entries.len() >= OwnNames::MOST_ENTRIES {
            return Err(OwnNameErrorKind::TooMany);
        }
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        let mut at = 0;
        for &word in words {
            at = self.child(at, word).ok_or(OwnNameErrorKind::TooMany)?;
        }
        let entry = u32::try_from(self.entries.len()).map_err(|_| OwnNameErrorKind::TooMany)?;
        self.entries.push(Entry { kind, id: id.map(Box::from) });
        if let Some(node) = self.nodes.get_mut(at as usize) {
            node.entry = Some(entry);
        }
        Ok(())
    }

    fn child(&mut self, at: u32, word: WordPattern<'_>) -> Option<u32> {
        let fresh = u32::try_from(self.nodes.len()).ok()?;
        let node = self.nodes.get_mut(at as usize)?;
        let child = match word {
            WordPattern::Text(text) => *node.text.entry(text.into()).or_insert(fresh),
            WordPattern::Lower(text) => {
                *node.lower.entry(text.to_lowercase().into()).or_insert(fresh)
            }
        };
        if child == fresh {
            self.nodes.push(Node::default());
        }
        Some(child)
    }

    /// How many names were added.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The names in a text, left to right, the longest first and without overlap.
    #[must_use]
    pub fn find(&self, text: &str, tokens: &[TokenSpan]) -> Vec<OwnMatch<'_>> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let mut states = (Vec::new(), Vec::new());
        let mut first = 0;
        while let Some(rest) = tokens.get(first..).filter(|rest| !rest.is_empty()) {
            let Some((entry, words)) = self.longest(text, rest, &mut states) else {
                first += 1;
                continue;
            };
            let end = first + words;
            let last = rest.get(words - 1).or(rest.first());
            if let Some((head, last)) = rest.first().zip(last) {
                let span = head.span().cover(last.span());
                found.push(OwnMatch {
                    first,
                    end,
                    span,
                    kind: entry.kind,
                    id: entry.id.as_deref(),
                });
            }
            first = end;
        }
        found
    }

    fn longest(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        (now, next): &mut (Vec<u32>, Vec<u32>),
    ) -> Option<(&Entry, usize)> {
        let mut best = None;
        now.clear();
        now.push(0);
        for (count, token) in tokens.iter().take(Gazetteer::MOST_WORDS).enumerate() {
            let word = token.text(text);
            if now.is_empty() || word.len() > OwnNames::MOST_BYTES {
                break;
            }
            next.clear();
            let mut lower = None;
            for node in now.iter().filter_map(|&at| self.nodes.get(at as usize)) {
                next.extend(node.text.get(word));
                if !node.lower.is_empty() {
                    let lower: &String = lower.get_or_insert_with(|| word.to_lowercase());
                    next.extend(node.lower.get(lower.as_str()));
                }
            }
            let ends = next.iter().filter_map(|&at| self.nodes.get(at as usize)?.entry);
            // Of two entries of the same length the later one counts.
            if let Some(entry) = ends.max().and_then(|entry| self.entries.get(entry as usize)) {
                best = Some((entry, count + 1));
            }
            std::mem::swap(now, next);
        }
        best
    }
}

impl<'a> WordPattern<'a> {
    const fn literal(self) -> &'a str {
        match self {
            WordPattern::Text(text) | WordPattern::Lower(text) => text,
        }
    }
}

/// Why an entry of the caller's cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OwnNameErrorKind {
    /// It has no word.
    #[error("the pattern has no words")]
    Empty,
    /// It has more than 8 words or 128 bytes.
    #[error("the pattern is longer than 8 words or 128 bytes")]
    TooLong,
    /// There are more than a million.
    #[error("there are more than a million entries")]
    TooMany,
    /// Its line is longer than 4,096 bytes.
    #[error("the line is longer than 4096 bytes")]
    LongLine,
    /// Its line is not a JSON object.
    #[error("the line is not a JSON object: {0}")]
    Json(String),
    /// The label is missing or unknown.
    #[error("the label is not one of {}", labels())]
    Label,
    /// The pattern is neither a string nor a list of `{"LOWER": …}` and `{"TEXT": …}`.
    #[error("the pattern is neither a string nor a list of LOWER and TEXT words")]
    Pattern,
    /// What is to be one word is several.
    #[error("a word of the pattern is more than one token")]
    Words,
    /// The identifier is not a string.
    #[error("the id is not a string")]
    Id,
}

/// The labels of all kinds.
fn labels() -> String {
    let labels: Vec<_> = EntityKind::ALL.iter().map(|kind| kind.as_str()).collect();
    labels.join(", ")
}

/// An entry that cannot be used: a line of a file, or a name.
///
/// ```
/// use warta_entities::EntityKind;
/// use warta_entities::gazetteer::OwnNames;
///
/// let name = "Panitia Hari Jadi Ke-50 Desa Suka Maju Raya Sekali";
/// let error = OwnNames::default().insert(name, EntityKind::Org, None).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     format!("the name {name:?}: the pattern is longer than 8 words or 128 bytes"),
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {kind}")]
#[non_exhaustive]
pub struct OwnNameError {
    /// Which entry it is.
    pub place: OwnNamePlace,
    /// What is wrong with it.
    pub kind: OwnNameErrorKind,
}

/// Which entry of the caller's an error is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnNamePlace {
    /// That of a file in the line of this number, from 1.
    Line(usize),
    /// The name that was inserted; a very long one is cut.
    Name(String),
}

impl fmt::Display for OwnNamePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OwnNamePlace::Line(number) => write!(f, "line {number}"),
            OwnNamePlace::Name(name) => write!(f, "the name {name:?}"),
        }
    }
}

impl OwnNameError {
    /// Of a name with these words.
    fn of<'a>(words: impl IntoIterator<Item = &'a str>, kind: OwnNameErrorKind) -> OwnNameError {
        let mut name = String::new();
        for word in words {
            name.push_str(if name.is_empty() { "" } else { " " });
            let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
            let end = ends.take_while(|&end| end <= OwnNames::MOST_BYTES).last().unwrap_or(0);
            name.push_str(word.get(..end).unwrap_or_default());
            if end < word.len() || name.len() > OwnNames::MOST_BYTES {
                name.push('…');
                break;
            }
        }
        OwnNameError { place: OwnNamePlace::Name(name), kind }
    }
}
