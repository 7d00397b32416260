use std::borrow::Cow;

use warta_text::Span;

use crate::Document;
use crate::document::on_one_line;

/// Bytes of the text that an exporter says again for one event or argument.
///
/// In `A berkata bahwa B berkata bahwa …` each argument holds all that follow, and every
/// event of a sentence has the whole sentence: without a limit a hostile text of 64 KiB
/// would become a table of 100 MB.
const MOST: usize = 1024;

/// Whether `span` is short enough to be said again.
pub(super) const fn is_short(span: Span) -> bool {
    span.len() <= MOST
}

/// The words at `span` on one line; of more than 1,024 bytes the beginning and `…`.
pub(super) fn excerpt<'t>(document: &Document<'t>, span: Span) -> Cow<'t, str> {
    match beginning(document.slice(span)) {
        Cow::Borrowed(words) => on_one_line(words),
        Cow::Owned(words) => Cow::Owned(on_one_line(&words).into_owned()),
    }
}

/// The words; of more than 1,024 bytes the beginning and `…`. For the name of an entity that
/// is said again for each event or mention of it.
pub(super) fn beginning(words: &str) -> Cow<'_, str> {
    if words.len() <= MOST {
        return Cow::Borrowed(words);
    }
    let end = (0..=MOST).rev().find(|&end| words.is_char_boundary(end));
    Cow::Owned(format!("{}…", words.get(..end.unwrap_or(0)).unwrap_or_default()))
}
