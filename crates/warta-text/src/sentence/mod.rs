mod splitter;
mod unmarked;

pub use splitter::{SentenceSplitter, ShortCapitals};

use core::iter::FusedIterator;
use core::ops::Range;

use crate::abbreviation::{may_be_short, may_end};
use crate::class::byte;
use crate::scan::Scanner;
use crate::span::saturate;
use crate::starter::{is_starter, opens_behind_short};
use crate::tokenizer::AbbreviationDots;
use crate::{Span, TokenKind, TokenSpan, tokenize_into};

/// A sentence: where it stands, and which tokens it holds.
///
/// Its tokens are in order, the first before the end; what is read with `serde` and is not is
/// refused, as for [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Sentence {
    #[cfg_attr(feature = "serde", serde(flatten))]
    span: Span,
    #[cfg_attr(feature = "serde", serde(rename = "first_token"))]
    first: u32,
    #[cfg_attr(feature = "serde", serde(rename = "end_token"))]
    last: u32,
}

impl Sentence {
    /// A sentence over the tokens `tokens` (indexes into the document's buffer).
    ///
    /// Total, as [`Span::new`] is: an end before the start gives no token at the start, and
    /// indexes past 2³² are held at `u32::MAX`.
    #[must_use]
    pub const fn new(span: Span, tokens: Range<usize>) -> Sentence {
        let (first, last) = (saturate(tokens.start), saturate(tokens.end));
        Sentence { span, first, last: if last < first { first } else { last } }
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

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Sentence {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Sentence, D::Error> {
        #[derive(serde::Deserialize)]
        struct Raw {
            #[serde(flatten)]
            span: Span,
            first_token: u32,
            end_token: u32,
        }
        let Raw { span, first_token: first, end_token: last } = Raw::deserialize(deserializer)?;
        if last < first {
            return Err(serde::de::Error::custom(format_args!(
                "sentence ends before token {last}, which is before its first token, {first}"
            )));
        }
        Ok(Sentence { span, first, last })
    }
}

/// The sentences of `text`, left to right.
///
/// Tokenizes the text on the way; who needs the tokens too keeps both in buffers and
/// calls [`split_sentences`].
///
/// ```
/// let text = "Ir. H. Surya Kusuma tiba. “Saya datang,” katanya.";
/// let sentences: Vec<_> = warta_text::sentences(text).filter_map(|s| s.slice(text)).collect();
/// assert_eq!(sentences, ["Ir. H. Surya Kusuma tiba.", "“Saya datang,” katanya."]);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Sentences {
    let (mut tokens, mut found) = (Vec::new(), Vec::new());
    tokenize_into(text, &mut tokens);
    split_sentences(text, &tokens, &mut found);
    Sentences { found: found.into_iter() }
}

/// Iterator over the sentences of a text; see [`sentences`].
#[derive(Clone, Debug)]
pub struct Sentences {
    found: std::vec::IntoIter<Sentence>,
}

impl Iterator for Sentences {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        self.found.next().map(Sentence::span)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.found.size_hint()
    }
}

impl ExactSizeIterator for Sentences {}

impl FusedIterator for Sentences {}

/// Replaces what `buffer` holds by the sentences of `text`, given its tokens.
///
/// A sentence ends behind `.`, `?`, `!` or `…` and the quotes and brackets that close
/// there, unless what follows goes on in lower case, and at every line that ends a
/// paragraph: one with a blank line behind it, or with a line that does not go on with a
/// word in lower case. Lines that were broken at a width, as in mail or on scanned pages,
/// are to be joined first ([`join_wrapped`](crate::join_wrapped)), or a name at the head of
/// one begins a sentence. Every token belongs to exactly one sentence.
pub fn split_sentences(text: &str, tokens: &[TokenSpan], buffer: &mut Vec<Sentence>) {
    SentenceSplitter::new().split_into(text, tokens, buffer);
}

/// Bytes of the longest abbreviation whose dot may have been split off.
const LONGEST_ABBREVIATION: usize = 8;

/// Bytes of a word too long to be an abbreviation that the list does not know.
const LONG_WORD: usize = 4;

/// Tokens that an aside in brackets may hold to be read over as a whole. The cap keeps
/// a bracket that nothing closes from being read over and over.
const LONGEST_ASIDE: usize = 24;

struct Splitter<'t> {
    text: &'t str,
    tokens: &'t [TokenSpan],
    short_capitals: ShortCapitals,
}

impl Splitter<'_> {
    /// The index behind the last token of the sentence that begins with token `first`.
    fn end_of_sentence(&self, first: usize) -> usize {
        let mut at = first;
        while at < self.tokens.len() {
            let mut end = at + 1;
            if self.ends_here(first, at) {
                while self.closes(end) {
                    end += 1;
                }
                if self.begins(end) {
                    return end;
                }
            }
            if self.paragraph_before(end) {
                return end;
            }
            at = match self.byte(end) {
                b'A'..=b'Z' if self.begins_with_clause(end) => return end,
                b'"' | 0xe2 if self.begins_with_speech(end) => return end,
                b'(' => self.behind_aside(end).unwrap_or(end),
                _ => end,
            };
        }
        self.tokens.len()
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// The first byte of token `at`; 0 past the end.
    #[inline]
    fn byte(&self, at: usize) -> u8 {
        let start = self.tokens.get(at).map_or(usize::MAX, |token| token.span().start());
        byte(self.text.as_bytes(), start)
    }

    #[inline]
    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind())
    }

    /// What stands between token `at` and the one before it.
    fn gap_before(&self, at: usize) -> &str {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        match (before, self.tokens.get(at)) {
            (Some(left), Some(right)) => {
                Span::new(left.span().end(), right.span().start()).slice(self.text).unwrap_or("")
            }
            _ => "",
        }
    }

    /// Whether token `at` can end the sentence that began with token `first`.
    fn ends_here(&self, first: usize, at: usize) -> bool {
        match self.kind(at) {
            Some(TokenKind::Punctuation) => match self.word(at) {
                _ if !matches!(self.byte(at), b'.' | b'?' | b'!' | 0xe2) => false,
                "." if self.goes_on_behind(at.wrapping_sub(1)) => false,
                "." => !self.numbers_a_list(first, at) && !self.dot_of_abbreviation(at),
                "?" | "!" | "…" => true,
                word => word.starts_with(".."),
            },
            Some(TokenKind::Abbreviation) if self.goes_on_behind(at) => false,
            Some(TokenKind::Abbreviation) => {
                let word = self.word(at).strip_suffix('.').unwrap_or_default();
                let opens_bracket = self.word(at + 1) == "(" && !self.paragraph_before(at + 1);
                let goes_on = self.kind(at + 1) == Some(TokenKind::Abbreviation);
                let opens = || is_starter(self.word(at + 1)) || self.opens_behind_short(at + 1);
                let ends = may_end(word) || (word.contains('.') && opens());
                ends && !opens_bracket && !goes_on
            }
            _ => false,
        }
    }

    /// Whether the word at `at` begins a sentence behind an abbreviation: `M.H. Terdakwa hadir`.
    /// Before a capital it may belong to a name yet.
    fn opens_behind_short(&self, at: usize) -> bool {
        matches!(self.byte(at + 1), b'a'..=b'z' | b',') && opens_behind_short(self.word(at))
    }

    /// Whether the full stop at `at` was split off an abbreviation.
    fn dot_of_abbreviation(&self, at: usize) -> bool {
        let Some(word) = at.checked_sub(1).and_then(|before| self.tokens.get(before)) else {
            return false;
        };
        let short = word.kind() == TokenKind::Word && word.span().len() <= LONGEST_ABBREVIATION;
        if !short || !may_be_short(word.text(self.text).as_bytes()) {
            return false;
        }
        let whole = Scanner::new(self.text, AbbreviationDots::Kept).token(word.span().start());
        let Some(whole) = whole.filter(|whole| whole.span().end() > word.span().end()) else {
            return false;
        };
        let word = whole.text(self.text).trim_end_matches('.');
        !may_end(word)
    }

    /// Whether the full stop at `at` belongs to the `1.` that opens a list item.
    fn numbers_a_list(&self, first: usize, at: usize) -> bool {
        let number = self.kind(at - usize::from(at > 0)) == Some(TokenKind::Number);
        let short = self.word(first).len() <= 2;
        at == first + 1 && number && short && !self.gap_before(at + 1).contains('\n')
    }

    /// Whether token `at` closes a quotation or bracket right behind the one before.
    fn closes(&self, at: usize) -> bool {
        let glued = self.gap_before(at).is_empty() && at < self.tokens.len();
        match self.word(at) {
            "”" | "’" | "»" | ")" | "]" | "}" | "''" => glued,
            // CSUI writes both marks of a pair alike, so the gap behind must tell.
            "\"" | "'" => {
                let last = at + 1 == self.tokens.len() || !self.gap_before(at + 1).is_empty();
                glued && (last || matches!(self.word(at + 1), "\"" | "'" | "”"))
            }
            "." | "?" | "!" => glued,
            _ => false,
        }
    }

    /// Whether a new sentence can begin with token `at`.
    fn begins(&self, at: usize) -> bool {
        let Some(kind) = self.kind(at) else { return true };
        if self.gap_before(at).is_empty() {
            return false;
        }
        if self.paragraph_before(at) {
            return true;
        }
        let capital = |word: &str| word.chars().next().is_some_and(|c| !c.is_lowercase());
        match kind {
            TokenKind::Punctuation => match self.word(at) {
                "\"" | "'" | "“" | "‘" | "«" | "(" | "[" | "`" | "``" => {
                    self.kind(at + 1).is_none_or(|_| capital(self.word(at + 1)))
                }
                // Some papers open a quotation with the mark that closes it.
                "”" | "’" | "''" => {
                    self.gap_before(at + 1).is_empty() && capital(self.word(at + 1))
                }
                "-" | "--" | "–" | "—" | "*" | "•" => capital(self.word(at + 1)),
                _ => false,
            },
            TokenKind::Symbol => self.kind(at + 1).is_some() && capital(self.word(at + 1)),
            _ if self.goes_on_numbering(at) || leads_to_address(self.word(at)) => false,
            _ => capital(self.word(at)) || self.ends_firmly(at - 1),
        }
    }

    /// Whether token `at` is a full stop that ends a sentence whatever the case of the
    /// word behind it: it follows a number or a word that is spelt like no abbreviation.
    fn ends_firmly(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|at| self.tokens.get(at)) else {
            return false;
        };
        let whole = match before.kind() {
            TokenKind::Word => is_spelt_out(before.text(self.text)),
            TokenKind::Number => !self.gap_before(at - 1).is_empty(),
            _ => false,
        };
        whole && self.word(at) == "."
    }

    /// Whether token `at` goes on with the number of a rule or a sum that blanks were
    /// put into: `No. XI. B. 02.00`, `2.904. 678`.
    fn goes_on_numbering(&self, at: usize) -> bool {
        let [part, dot, before] = [1, 2, 3].map(|back| at.wrapping_sub(back));
        let digits = |at| self.byte(at).is_ascii_digit();
        let letter = |at| self.word(at).len() == 1 && self.byte(at).is_ascii_uppercase();
        let roman = |at| self.word(at).bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'));
        if self.word(part) != "." {
            return false;
        }
        let thousands = digits(dot) && self.word(dot).contains('.') && self.word(at).len() == 3;
        let section = letter(dot) && self.word(before) == "." && roman(at.wrapping_sub(4));
        let letter_of_section =
            letter(at) && self.word(at + 1) == "." && digits(at + 2) && roman(dot);
        (digits(at) && (thousands || section)) || letter_of_section
    }

    /// The index of the bracket that closes the aside which the bracket at `at` opens within a
    /// sentence; the full stops of an aside end no sentence.
    fn behind_aside(&self, at: usize) -> Option<usize> {
        let aside = at + 1..(at + LONGEST_ASIDE).min(self.tokens.len());
        aside
            .take_while(|&at| self.byte(at) != b'(' && !self.paragraph_before(at))
            .find(|&at| self.byte(at) == b')')
    }

    /// Whether a paragraph ends in the gap before token `at`: at a blank line, and at any
    /// line end that no lower-case word follows (which would be a line that was wrapped).
    #[inline(always)]
    fn paragraph_before(&self, at: usize) -> bool {
        let (Some(left), Some(right)) =
            (at.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(at))
        else {
            return false;
        };
        let gap = left.span().end()..right.span().start();
        match gap.len() {
            0 => false,
            1 if byte(self.text.as_bytes(), gap.start) == b' ' => false,
            _ => self.breaks_before(at),
        }
    }

    fn breaks_before(&self, at: usize) -> bool {
        let gap = self.gap_before(at);
        let mut breaks = gap.bytes().filter(|&b| b == b'\n').count();
        if !gap.is_ascii() {
            breaks += gap.matches(['\u{2029}', '\u{2028}', '\u{85}']).count();
        }
        let carried_on = || self.word(at).chars().next().is_some_and(char::is_lowercase);
        breaks > 1 || (breaks == 1 && !carried_on())
    }
}

/// Whether `word` has the look of a whole word: four letters or more, and a vowel among
/// the last three.
fn is_spelt_out(word: &str) -> bool {
    let vowel = |b: &u8| matches!(b | 0x20, b'a' | b'e' | b'i' | b'o' | b'u');
    word.len() >= LONG_WORD && word.as_bytes().iter().rev().take(3).any(vowel)
}

/// `c/o`, `d/a`, `u/p`, `a/n`: what follows in an address belongs to what stands before.
fn leads_to_address(word: &str) -> bool {
    ["a/n", "c/o", "d/a", "u/p"].iter().any(|short| short.eq_ignore_ascii_case(word))
}
