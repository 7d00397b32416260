//! How the key of a happening is written and read.

use core::fmt::{self, Write};
use core::str::FromStr;

use warta_text::UnknownName;

use crate::across::EventKey;

/// Words that are no key of a happening.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EventKeyError {
    /// A key has a type, participants, a day and a place, parted by `|`.
    #[error("a key has four parts between `|`, this one {found}")]
    Parts {
        /// How many it has.
        found: usize,
    },
    /// Its first part is not the name of a type.
    #[error(transparent)]
    Kind(#[from] UnknownName),
}

impl fmt::Display for EventKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}|", self.kind.as_str())?;
        for (number, name) in self.participants.iter().enumerate() {
            if number > 0 {
                f.write_char('+')?;
            }
            escape(name, f)?;
        }
        f.write_char('|')?;
        escape(self.day.as_deref().unwrap_or_default(), f)?;
        f.write_char('|')?;
        escape(self.place.as_deref().unwrap_or_default(), f)
    }
}

impl FromStr for EventKey {
    type Err = EventKeyError;

    /// Reads what [`Display`](fmt::Display) writes. What is empty is none: a participant, a
    /// day or a place without a letter is not told from one that is not known.
    fn from_str(written: &str) -> Result<EventKey, EventKeyError> {
        let parts: Vec<&str> = split(written, '|').collect();
        let &[kind, participants, day, place] = parts.as_slice() else {
            return Err(EventKeyError::Parts { found: parts.len() });
        };
        let known = |part: &str| (!part.is_empty()).then(|| unescape(part));
        let participants = split(participants, '+').filter_map(known).collect();
        Ok(EventKey { kind: kind.parse()?, participants, day: known(day), place: known(place) })
    }
}

/// What parts names and parts of a key, and what takes that from them.
fn is_special(c: char) -> bool {
    matches!(c, '|' | '+' | '\\')
}

fn escape(name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    name.chars().try_for_each(|c| {
        if is_special(c) {
            f.write_char('\\')?;
        }
        f.write_char(c)
    })
}

fn unescape(part: &str) -> String {
    let mut escaped = false;
    let kept = |&c: &char| {
        escaped = c == '\\' && !escaped;
        !escaped
    };
    part.chars().filter(kept).collect()
}

/// The pieces between separators that stand behind no `\`.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    text.split(move |c: char| {
        let parts = c == separator && !escaped;
        escaped = c == '\\' && !escaped;
        parts
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::EventType;

    proptest! {
        #[test]
        fn what_is_written_is_read(
            participants in prop::collection::vec("[a-z +|\\\\]{1,8}", 0..3),
            place in prop::option::of("[a-z +|\\\\]{1,8}"),
        ) {
            let (kind, day) = (EventType::Transact, Some("2024-03-04".to_owned()));
            let key = EventKey { kind, participants, day, place };
            prop_assert_eq!(key.to_string().parse::<EventKey>(), Ok(key));
        }
    }

    #[test]
    fn what_is_no_key() {
        let error = "CONSULT|KP".parse::<EventKey>().unwrap_err();
        assert_eq!(error.to_string(), "a key has four parts between `|`, this one 2");
        assert!(matches!("KETEMU|||".parse::<EventKey>(), Err(EventKeyError::Kind(_))));
    }
}
