use super::rewrite::Rewriter;
use super::scan::rare_chars;
use super::{Step, Steps};

/// The plain way of writing a mark that one of `steps` works on.
pub(crate) fn plain(c: char, steps: Steps) -> Option<&'static str> {
    let (step, plain) = match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '〝' | '〞' => (Step::Quotes, "\""),
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '´' | 'ʻ' | 'ʼ' => {
            (Step::Quotes, "'")
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => (Step::Dashes, "-"),
        '…' => (Step::Ellipses, "..."),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            (Step::Spaces, " ")
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => (Step::Spaces, "\n"),
        _ => return None,
    };
    steps.has(step).then_some(plain)
}

/// Writes quotation marks, dashes, ellipses and spaces plainly.
pub(crate) fn simplify(rewriter: &mut Rewriter<'_>, text: &str, steps: Steps) {
    for (at, c) in rare_chars(text) {
        if let Some(with) = plain(c, steps) {
            rewriter.replace(at, at + c.len_utf8(), with);
        }
    }
}
