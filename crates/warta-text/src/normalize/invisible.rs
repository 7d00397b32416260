use super::rewrite::Rewriter;
use super::scan::rare_chars;

/// Characters that show nothing: NUL, zero-width characters, directions, soft hyphens,
/// byte-order marks, invisible operators.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\0' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Takes invisible characters out, but leaves joiners that hold an emoji together.
pub(crate) fn strip(rewriter: &mut Rewriter<'_>, text: &str) {
    for (at, c) in rare_chars(text).filter(|&(_, c)| is_invisible(c)) {
        let end = at + c.len_utf8();
        if c != '\u{200d}' || !joins_emoji(text, at, end) {
            rewriter.replace(at, end, "");
        }
    }
}

fn joins_emoji(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|t| t.chars().next_back());
    let after = text.get(end..).and_then(|t| t.chars().next());
    before.is_some_and(is_pictograph) && after.is_some_and(is_pictograph)
}

const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}
