use crate::{Span, Token, TokenKind, TokenSpan};

/// The tokens of `text`, left to right, without allocation.
///
/// ```
/// let words: Vec<_> = warta_text::tokens("Ia tiba pukul 07.30.").map(|t| t.text()).collect();
/// assert_eq!(words, ["Ia", "tiba", "pukul", "07.30", "."]);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// Replaces what `buffer` holds by the tokens of `text`.
pub fn tokenize_into(text: &str, buffer: &mut Vec<TokenSpan>) {
    buffer.clear();
    buffer.extend(tokens(text).map(|t| TokenSpan::new(t.span(), t.kind())));
}

/// Iterator over the tokens of a text; see [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let rest = self.text.get(self.at..)?;
        let gap = rest.len() - rest.trim_start().len();
        self.at += gap;
        let rest = self.text.get(self.at..)?;
        let first = rest.chars().next()?;
        let (len, kind) = if first.is_numeric() {
            (number_len(rest), TokenKind::Number)
        } else if first.is_alphabetic() {
            (word_len(rest), TokenKind::Word)
        } else {
            (first.len_utf8(), TokenKind::Punctuation)
        };
        let span = Span::new(self.at, self.at + len);
        self.at += len;
        Some(Token::new(span.slice(self.text)?, span.start() as u32, kind))
    }
}

fn number_len(rest: &str) -> usize {
    run_len(rest, |c| c.is_alphanumeric(), |c| matches!(c, '.' | ',' | ':' | '/' | '-'))
}

fn word_len(rest: &str) -> usize {
    run_len(rest, |c| c.is_alphanumeric(), |c| matches!(c, '-' | '\''))
}

/// Length of a run of `inner` characters, joined by single `joint`s.
fn run_len(rest: &str, inner: impl Fn(char) -> bool, joint: impl Fn(char) -> bool) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joined = joint(c) && chars.peek().is_some_and(|&(_, n)| inner(n));
        if !inner(c) && !joined {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}
