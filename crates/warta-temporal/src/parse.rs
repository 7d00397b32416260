use warta_text::{Span, split_sentences, tokenize_into};

use crate::error::{ParseError, ParseErrorKind};
use crate::grammar::{self, Classes, Scan};
use crate::{Direction, Expression, Options, TemporalTagger};

/// The expression of time that `text` is, from its first word to its last, read
/// strictly and day first.
///
/// ```
/// use warta_temporal::{ParseErrorKind, Reference, parse};
///
/// let written = parse("Selasa, 12 September 2023 pukul 07.30 WIB").unwrap();
/// assert_eq!(written.resolve(None).value, "2023-09-12T07:30+07:00");
///
/// let wrong = parse("Senin, 12 September 2023").unwrap_err();
/// assert!(matches!(wrong.kind(), ParseErrorKind::WeekdayMismatch { .. }));
/// assert_eq!(parse("31 Februari 2023").unwrap_err().kind(), ParseErrorKind::NoSuchDay);
/// assert_eq!(parse("pukul 25.61").unwrap_err().kind(), ParseErrorKind::NoSuchTime);
/// ```
///
/// # Errors
/// Where `text` is no such expression, is more than one, or contradicts itself.
pub fn parse(text: &str) -> Result<Expression, ParseError> {
    TemporalTagger::new().parse(text)
}

/// Every expression of time in `text`, left to right, as written. Text holding
/// none yields none.
///
/// ```
/// let text = "Kapal berangkat Minggu (10/9) pagi dan tiba dua hari kemudian.";
/// let found = warta_temporal::find(text);
/// let phrases: Vec<_> = found.iter().filter_map(|e| e.span.slice(text)).collect();
/// assert_eq!(phrases, ["Minggu (10/9) pagi", "dua hari kemudian"]);
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<Expression> {
    let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut sentences);
    TemporalTagger::new().find_into(text, &tokens, &sentences, &mut found);
    found
}

impl TemporalTagger {
    /// The expression of time that `text` is, from its first word to its last.
    ///
    /// # Errors
    /// Where `text` is no such expression or is more than one; where it
    /// contradicts itself, unless the tagger is lenient.
    pub fn parse(&self, text: &str) -> Result<Expression, ParseError> {
        let mut tokens = Vec::new();
        tokenize_into(text, &mut tokens);
        let everything = Span::new(0, text.len());
        if tokens.is_empty() {
            return Err(ParseError::new(ParseErrorKind::Empty, everything));
        }
        // Contradictions are read first and refused afterwards, with their kind.
        let scan = Scan {
            text,
            tokens: &tokens,
            first: 0,
            last: tokens.len(),
            options: self.options().unchecked(),
            named: self.named_days(),
            classes: &Classes::new(),
        };
        let Some(hit) = grammar::whole(&scan) else {
            return Err(ParseError::new(ParseErrorKind::NotATime, scan.span(0, 1)));
        };
        if hit.first > 0 {
            return Err(ParseError::new(ParseErrorKind::NotATime, scan.span(0, hit.first)));
        }
        if hit.end < tokens.len() {
            let rest = scan.span(hit.end, tokens.len());
            return Err(ParseError::new(ParseErrorKind::Trailing, rest));
        }
        let expression = Expression {
            span: scan.span(hit.first, hit.end),
            pieces: hit.pieces,
            modifier: hit.modifier,
            direction: Direction::Open,
            bound: None,
            loose: grammar::loose(&scan, hit.first, hit.end, &hit.pieces),
        };
        if !Options::is_lenient(self.options()) {
            expression.check()?;
        }
        Ok(expression)
    }
}
