use core::ops::Range;

use crate::{Span, TokenSpan};

/// A sentence: where it stands, and which tokens it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    span: Span,
    first: u32,
    last: u32,
}

impl Sentence {
    /// A sentence over the tokens `tokens` (indexes into the document's buffer).
    #[must_use]
    pub const fn new(span: Span, tokens: Range<usize>) -> Sentence {
        Sentence { span, first: tokens.start as u32, last: tokens.end as u32 }
    }

    /// From its first token to its last.
    #[must_use]
    pub const fn span(self) -> Span {
        self.span
    }

    /// Indexes of its tokens in the buffer that it was split from.
    #[must_use]
    pub const fn tokens(self) -> Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// Replaces what `buffer` holds by the sentences of `text`, given its tokens.
///
/// Every token belongs to exactly one sentence.
pub fn split_sentences(text: &str, tokens: &[TokenSpan], buffer: &mut Vec<Sentence>) {
    buffer.clear();
    let mut first = 0;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let gap_end = next.map_or(token.span().end(), |n| n.span().start());
        let gap = Span::new(token.span().end(), gap_end);
        let paragraph = gap.slice(text).is_some_and(|g| g.contains('\n'));
        let stop = matches!(token.text(text), "." | "?" | "!" | "…") && !gap.is_empty();
        if !(paragraph || stop || next.is_none()) {
            continue;
        }
        let start = tokens.get(first).map_or(0, |t| t.span().start());
        buffer.push(Sentence::new(Span::new(start, token.span().end()), first..at + 1));
        first = at + 1;
    }
}
