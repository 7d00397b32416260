use crate::chars::{CLASS, Class, is_gap};
use crate::scan::{Scanner, Style};
use crate::{Span, Token, TokenKind, TokenSpan};

/// The tokens of `text`, left to right, without allocation.
///
/// Surface tokens in the manner of the Indonesian treebanks: `anak-anak`, `ke-5`,
/// `1.500,25`, `07.30` and `Dr.` are one token, `Rp9.000` and `3%` are two. White space
/// and marks without a width stand between tokens; everything else is in one.
///
/// ```
/// let words: Vec<_> = warta_text::tokens("Ia tiba pukul 07.30.").map(|t| t.text()).collect();
/// assert_eq!(words, ["Ia", "tiba", "pukul", "07.30", "."]);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokenizer::new().tokens(text)
}

/// Replaces what `buffer` holds by the tokens of `text`.
pub fn tokenize_into(text: &str, buffer: &mut Vec<TokenSpan>) {
    Tokenizer::new().tokenize_into(text, buffer);
}

/// The choices of the tokenizer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    style: Style,
}

impl Tokenizer {
    /// The conventions of UD Indonesian-CSUI and -PUD, the default.
    #[must_use]
    pub const fn new() -> Tokenizer {
        Tokenizer { style: Style { split_dots: false } }
    }

    /// Whether the full stop of an abbreviation is a token of its own (`Dr` `.`), as in
    /// UD Indonesian-GSD. Off by default.
    #[must_use]
    pub const fn split_dots(self, yes: bool) -> Tokenizer {
        Tokenizer { style: Style { split_dots: yes } }
    }

    /// The tokens of `text`, left to right, without allocation.
    #[must_use]
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens { scanner: Scanner::new(text, self.style), at: 0 }
    }

    /// Replaces what `buffer` holds by the tokens of `text`.
    pub fn tokenize_into(self, text: &str, buffer: &mut Vec<TokenSpan>) {
        buffer.clear();
        let mut tokens = self.tokens(text);
        while let Some((span, kind)) = tokens.next_span() {
            buffer.push(TokenSpan::new(span, kind));
        }
    }
}

/// Iterator over the tokens of a text; see [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    scanner: Scanner<'t>,
    at: usize,
}

impl Tokens<'_> {
    #[inline]
    fn next_span(&mut self) -> Option<(Span, TokenKind)> {
        let start = self.skip_gap()?;
        let (end, kind) = self.scanner.token(start);
        self.at = end;
        Some((Span::new(start, end), kind))
    }

    /// Where the next token begins.
    #[inline]
    fn skip_gap(&self) -> Option<usize> {
        let bytes = self.scanner.text().as_bytes();
        let mut at = self.at;
        loop {
            match CLASS[usize::from(*bytes.get(at)?)] {
                Class::Gap => at += 1,
                Class::High => {
                    let c = self.scanner.text().get(at..)?.chars().next()?;
                    if !is_gap(c) {
                        return Some(at);
                    }
                    at += c.len_utf8();
                }
                _ => return Some(at),
            }
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        let (span, kind) = self.next_span()?;
        Some(Token::new(span.slice(self.scanner.text())?, span.start() as u32, kind))
    }
}
