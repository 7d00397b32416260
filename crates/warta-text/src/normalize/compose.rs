use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfc_quick,
    is_nfkc_quick,
};

use super::Form;
use super::rewrite::Rewriter;
use super::scan::rare_chars;

/// Whether `c` stays itself in the form and never joins what stands before it.
pub(crate) fn is_stable(c: char, form: Form) -> bool {
    if c < '\u{a0}' {
        return true;
    }
    let quick = match form {
        Form::Canonical => is_nfc_quick(core::iter::once(c)),
        Form::Compatible => is_nfkc_quick(core::iter::once(c)),
    };
    quick == IsNormalized::Yes && canonical_combining_class(c) == 0
}

/// Composes what can be composed, piece by piece: a piece begins at a character that
/// never joins the one before it.
pub(crate) fn compose(rewriter: &mut Rewriter<'_>, text: &str, form: Form) {
    let mut done = 0;
    let mut composed = String::new();
    for (at, c) in rare_chars(text) {
        if at < done || is_stable(c, form) {
            continue;
        }
        let before = text.get(done..at).and_then(|t| t.chars().next_back());
        let start = at - before.map_or(0, char::len_utf8);
        let rest = text.get(at..).unwrap_or_default();
        let len = rest.find(|c| is_stable(c, form)).unwrap_or(rest.len());
        done = at + len;
        let piece = text.get(start..done).unwrap_or_default();
        composed.clear();
        match form {
            Form::Canonical => composed.extend(piece.nfc()),
            Form::Compatible => composed.extend(piece.nfkc()),
        }
        rewriter.replace(start, done, &composed);
    }
}
