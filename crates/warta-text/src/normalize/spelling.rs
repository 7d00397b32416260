use super::OldNames;
use super::colloquial::rank;
use super::rewrite::Rewriter;
use crate::{TokenKind, tokens};

/// Old letters, and the ones that the spelling of 1972 writes.
const LETTERS: [(&str, &str); 6] =
    [("oe", "u"), ("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"), ("ch", "kh")];

/// Writes words of the spellings before 1972 in today's: `boenga` to `bunga`.
///
/// A word in small letters changes if today's spelling of it is a known word and its own
/// is none. Capitalised words are names and keep their spelling unless asked.
pub(crate) fn modernize(rewriter: &mut Rewriter<'_>, text: &str, names: OldNames) {
    for token in tokens(text).filter(|t| t.kind() == TokenKind::Word) {
        if let Some(form) = modern(token.text(), names) {
            rewriter.replace(token.span().start(), token.span().end(), &form);
        }
    }
}

fn modern(word: &str, names: OldNames) -> Option<String> {
    if word.len() > MAX_WORD || !word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-') {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let has = |old: &str| lower.contains(old);
    if !LETTERS.iter().any(|(old, _)| has(old)) {
        return None;
    }
    let is_name = word.starts_with(|c: char| c.is_ascii_uppercase());
    if !is_name && rank(&lower).is_some() {
        return None;
    }
    let with_j = respell(&lower, true);
    let without = respell(&lower, false);
    let known = [&with_j, &without].into_iter().find(|form| is_known(form));
    let marked = ["oe", "tj", "dj", "sj"].iter().any(|old| has(old));
    let form = match (known, is_name, names) {
        (Some(form), false, _) => form,
        (_, true, OldNames::Kept) | (None, false, _) => return None,
        (Some(form), true, OldNames::Modern) => form,
        (None, true, OldNames::Modern) => Some(&without).filter(|_| marked)?,
    };
    Some(if is_name { like(word, form) } else { form.clone() })
}

/// Bytes of a word that is looked at.
const MAX_WORD: usize = 40;

fn is_known(form: &str) -> bool {
    let known = |word: &str| rank(word).is_some();
    known(form)
        || form.split('-').all(known)
        || ["nya", "lah", "ku", "mu", "pun"].iter().any(|c| form.strip_suffix(c).is_some_and(known))
}

/// Today's letters for the old ones; `j` was `y` in words that have other old letters.
fn respell(word: &str, with_j: bool) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let found = LETTERS.iter().find_map(|&(old, new)| Some((new, rest.strip_prefix(old)?)));
        match found {
            Some((new, after)) => {
                out.push_str(new);
                rest = after;
            }
            None => {
                out.push(if c == 'j' && with_j { 'y' } else { c });
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

/// `form` with the capitals of `word`: all, or the first alone.
fn like(word: &str, form: &str) -> String {
    if word.bytes().all(|b| b.is_ascii_uppercase()) {
        return form.to_ascii_uppercase();
    }
    let mut chars = form.chars();
    chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect()
}
