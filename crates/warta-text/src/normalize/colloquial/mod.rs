//! Everyday writing: `yg`, `gak`, `temenin`.

mod rules;
mod sound;
mod table;

use super::rewrite::Rewriter;
use crate::{TokenKind, tokens};

pub(crate) use table::{is_form, rank};

/// Forms that change behind a number too.
const COUNTED: [&str; 11] =
    ["bln", "hr", "jm", "jt", "mnt", "org", "orng", "rb", "rbu", "th", "thn"];

/// Writes forms of everyday writing in the standard way.
///
/// Words in capitals are taken for initials and stay; capitalised words change only if
/// they are in the list, since the rules would read names.
pub(crate) fn standardize(rewriter: &mut Rewriter<'_>, text: &str) {
    let mut behind_number = false;
    for token in tokens(text) {
        let after_number = behind_number;
        behind_number = token.kind() == TokenKind::Number;
        if token.kind() != TokenKind::Word {
            continue;
        }
        // `5 km` and `3 kmh` are units; only what counts is written out.
        if after_number && !COUNTED.contains(&token.text()) {
            continue;
        }
        if let Some(form) = standard(token.text()) {
            rewriter.replace(token.span().start(), token.span().end(), &form);
        }
    }
}

fn standard(word: &str) -> Option<String> {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next()?;
    if !first.is_uppercase() {
        return if letters.any(char::is_uppercase) { None } else { rules::standard(word) };
    }
    if letters.next().is_none_or(char::is_uppercase) || letters.any(char::is_uppercase) {
        return None;
    }
    let form = table::FORMS.get(&word.to_lowercase())?;
    let mut chars = form.chars();
    Some(chars.next()?.to_uppercase().chain(chars).collect())
}
