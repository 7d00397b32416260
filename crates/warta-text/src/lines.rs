use std::io::{BufRead, Read};

use crate::error::MAX_TEXT;
use crate::{ReadError, TokenSpan, Tokenizer};

/// Bytes that a line may have, where the caller does not say: 16 MiB.
const MAX_LINE: usize = 16 << 20;

/// The tokens of a stream, line by line, for texts larger than memory.
///
/// No token and no decision of the tokenizer reaches over a line feed, so the tokens
/// are those of the whole text at once. Only one line is held at a time.
///
/// ```
/// use warta_text::{TokenLines, Tokenizer};
///
/// let file = "Hujan turun.\nDr. Ani pulang.\n";
/// let mut lines = TokenLines::new(file.as_bytes(), Tokenizer::new());
/// let mut words = Vec::new();
/// while let Some(line) = lines.next_line()? {
///     for token in line.tokens() {
///         let start = line.offset() + token.span().start() as u64;
///         words.push((start, token.text(line.text()).to_owned()));
///     }
/// }
/// assert_eq!(words[3], (13, "Dr.".to_owned()));
/// # Ok::<(), warta_text::ReadError>(())
/// ```
#[derive(Debug)]
pub struct TokenLines<R> {
    reader: R,
    tokenizer: Tokenizer,
    max_line: usize,
    offset: u64,
    line: Vec<u8>,
    tokens: Vec<TokenSpan>,
}

impl<R: BufRead> TokenLines<R> {
    /// Reads from `reader`; lines may have 16 MiB.
    pub const fn new(reader: R, tokenizer: Tokenizer) -> TokenLines<R> {
        TokenLines {
            reader,
            tokenizer,
            max_line: MAX_LINE,
            offset: 0,
            line: Vec::new(),
            tokens: Vec::new(),
        }
    }

    /// Lets a line have `bytes` at most, its line feed included; never 4 GiB or more.
    #[must_use]
    pub fn max_line(self, bytes: usize) -> TokenLines<R> {
        TokenLines { max_line: bytes.min(MAX_TEXT), ..self }
    }

    /// The next line with its tokens, or `None` at the end of the stream.
    ///
    /// # Errors
    ///
    /// [`ReadError`] where the reader fails, and for a line that is too long or not
    /// UTF-8. Behind a line that is not UTF-8 reading can go on; behind one that is too
    /// long it goes on in the middle of that line.
    pub fn next_line(&mut self) -> Result<Option<TokenLine<'_>>, ReadError> {
        let offset = self.offset;
        self.line.clear();
        let limit = self.max_line as u64 + 1;
        let read = Read::take(&mut self.reader, limit)
            .read_until(b'\n', &mut self.line)
            .map_err(|source| ReadError::Io { offset, source })?;
        self.offset += read as u64;
        if read > self.max_line {
            return Err(ReadError::LineTooLong { offset, max: self.max_line });
        }
        if read == 0 {
            return Ok(None);
        }
        let text = str::from_utf8(&self.line)
            .map_err(|e| ReadError::InvalidUtf8 { offset, at: e.valid_up_to() })?;
        self.tokenizer.tokenize_into(text, &mut self.tokens);
        Ok(Some(TokenLine { text, offset, tokens: &self.tokens }))
    }
}

/// A line of a stream with its tokens; see [`TokenLines`].
#[derive(Clone, Copy, Debug)]
pub struct TokenLine<'l> {
    text: &'l str,
    offset: u64,
    tokens: &'l [TokenSpan],
}

impl<'l> TokenLine<'l> {
    /// The line with its line feed.
    #[must_use]
    pub const fn text(self) -> &'l str {
        self.text
    }

    /// Where the line begins in the stream, in bytes.
    #[must_use]
    pub const fn offset(self) -> u64 {
        self.offset
    }

    /// Its tokens, at places in [`TokenLine::text`].
    #[must_use]
    pub const fn tokens(self) -> &'l [TokenSpan] {
        self.tokens
    }
}
