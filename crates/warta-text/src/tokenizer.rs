use core::fmt;
use core::iter::FusedIterator;

use crate::block::{BATCH, NO_TOKEN, fill, fill_scalar};
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

/// How the text is walked through. The tokens are the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scan {
    /// Blocks of 64 bytes through AVX-512 or AVX2, where the machine has them; else as
    /// [`Scan::Scalar`].
    #[default]
    Blocks,
    /// Blocks of 64 bytes without vector instructions.
    Scalar,
    /// Byte after byte: the reference that blocks are held equal to, and the better
    /// way through texts that are not written in ASCII at all.
    Bytewise,
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
    scan: Scan,
}

impl Tokenizer {
    /// The tokenizer that [`tokens`] uses: abbreviations keep their dots.
    #[must_use]
    pub const fn new() -> Tokenizer {
        Tokenizer { dots: AbbreviationDots::Kept, scan: Scan::Blocks }
    }

    /// Keep the dots of abbreviations or split them off. Kept by default.
    #[must_use]
    pub const fn abbreviation_dots(self, dots: AbbreviationDots) -> Tokenizer {
        Tokenizer { dots, ..self }
    }

    /// Walk through blocks or bytes. Blocks by default.
    #[must_use]
    pub const fn scan(self, scan: Scan) -> Tokenizer {
        Tokenizer { scan, ..self }
    }

    /// The tokens of `text`, left to right, without allocation.
    #[must_use]
    pub const fn tokens(self, text: &str) -> Tokens<'_> {
        let scanner = Scanner::new(text, self.dots);
        Tokens { scanner, scan: self.scan, at: 0, batch: [NO_TOKEN; BATCH], next: 0, len: 0 }
    }

    /// Replaces what `buffer` holds by the tokens of `text`.
    pub fn tokenize_into(self, text: &str, buffer: &mut Vec<TokenSpan>) {
        let scanner = Scanner::new(text, self.dots);
        let (mut at, mut len) = (0, 0);
        loop {
            // Tokens are written over those of the last text, so that a buffer which is
            // used again is not filled twice.
            if buffer.len() < len + BATCH {
                buffer.resize(len + BATCH, NO_TOKEN);
            }
            let batch = buffer.get_mut(len..).unwrap_or_default();
            let found = self.scan.fill(scanner, &mut at, batch);
            if found == 0 {
                break;
            }
            len += found;
        }
        buffer.truncate(len);
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
///
/// It finds tokens in batches that it holds itself, some 3 KB.
#[derive(Clone)]
pub struct Tokens<'t> {
    scanner: Scanner<'t>,
    scan: Scan,
    /// Where the text was read up to.
    at: usize,
    batch: [TokenSpan; BATCH],
    next: usize,
    len: usize,
}

impl Scan {
    /// Writes tokens from `at` on into `batch`, which has room for [`BATCH`] at least;
    /// moves `at` behind what was read and returns how many there are, 0 only at the end
    /// of the text.
    #[inline]
    fn fill(self, scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> usize {
        match self {
            Scan::Blocks => fill(scanner, at, batch),
            Scan::Scalar => fill_scalar(scanner, at, batch),
            Scan::Bytewise => fill_bytewise(scanner, at, batch),
        }
    }
}

fn fill_bytewise(scanner: Scanner<'_>, at: &mut usize, batch: &mut [TokenSpan]) -> usize {
    let mut len = 0;
    for slot in batch {
        let Some(token) = scanner.token(scanner.skip_space(*at)) else { break };
        *at = token.span().end();
        *slot = token;
        len += 1;
    }
    len
}

impl Tokens<'_> {
    /// Finds the next batch; `false` at the end of the text.
    #[inline]
    fn refill(&mut self) -> bool {
        self.next = 0;
        self.len = self.scan.fill(self.scanner, &mut self.at, &mut self.batch);
        self.len > 0
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        if self.next == self.len && !self.refill() {
            return None;
        }
        let token = self.batch.get(self.next)?;
        self.next += 1;
        let span = token.span();
        Some(Token::new(span.slice(self.scanner.text())?, span.start() as u32, token.kind()))
    }
}

impl FusedIterator for Tokens<'_> {}

impl fmt::Debug for Tokens<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("read_up_to", &self.at).finish_non_exhaustive()
    }
}
