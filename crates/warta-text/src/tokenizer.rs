use crate::scan::Scanner;
use crate::{Token, TokenSpan};

/// Whether the full stop of an abbreviation belongs to its token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AbbreviationDots {
    /// `Dr.`, `S.H.` and `dll.` are one token, as in UD CSUI and PUD.
    #[default]
    Kept,
    /// `Dr` and `.` are two, as in UD GSD. Sentence boundaries then see every
    /// dot as a full stop, so this is for comparison with that treebank.
    Split,
}

/// The tokenizer with the choices that it leaves open.
///
/// ```
/// use warta_text::{AbbreviationDots, Tokenizer};
///
/// let split = Tokenizer::new().abbreviation_dots(AbbreviationDots::Split);
/// let words: Vec<_> = split.tokens("Prof. Budi").map(|t| t.text()).collect();
/// assert_eq!(words, ["Prof", ".", "Budi"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    dots: AbbreviationDots,
}

impl Tokenizer {
    /// The tokenizer that [`tokens`] uses: abbreviations keep their dots.
    #[must_use]
    pub const fn new() -> Tokenizer {
        Tokenizer { dots: AbbreviationDots::Kept }
    }

    /// Keep the dots of abbreviations or split them off. Kept by default.
    #[must_use]
    pub const fn abbreviation_dots(self, dots: AbbreviationDots) -> Tokenizer {
        Tokenizer { dots, ..self }
    }

    /// The tokens of `text`, left to right, without allocation.
    #[must_use]
    pub const fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens { scanner: Scanner::new(text, self.dots), at: 0 }
    }

    /// Replaces what `buffer` holds by the tokens of `text`.
    pub fn tokenize_into(self, text: &str, buffer: &mut Vec<TokenSpan>) {
        buffer.clear();
        buffer.extend(self.tokens(text).map(|t| TokenSpan::new(t.span(), t.kind())));
    }
}

/// The tokens of `text`, left to right, without allocation.
///
/// Clitics stay on their word (`rumahnya`), and a token never holds white space.
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

/// Iterator over the tokens of a text; see [`tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    scanner: Scanner<'t>,
    at: usize,
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        let at = self.scanner.skip_space(self.at);
        let token = self.scanner.token(at)?;
        self.at = token.span().end();
        let text = token.span().slice(self.scanner.text())?;
        Some(Token::new(text, at as u32, token.kind()))
    }
}
