use core::cell::Cell;

use warta_text::number::{Roman, read_words};
use warta_text::{Span, TokenSpan};

use crate::pieces::Unit;
use crate::words::{Word, classify, may_point, may_start};
use crate::{NamedDay, Options};

/// How many tokens keep their class: more than a rule looks ahead.
const KEPT: usize = 64;

/// How far before its `dan` an `antara` is looked for: `antara pukul 22.00 WIB dan 02.00`.
const BETWEEN: usize = 4;

/// The classes of the tokens around the place that is read, so that each token is
/// looked up once however many rules ask for it.
pub(crate) struct Classes([Cell<(u32, Word)>; KEPT]);

impl Classes {
    pub(crate) const fn new() -> Classes {
        Classes([const { Cell::new((u32::MAX, Word::Other)) }; KEPT])
    }
}

/// The tokens of one sentence, read as words of the grammar.
///
/// Reading past either end gives `Word::Other` and the empty string, so rules
/// look ahead without a check.
#[derive(Clone, Copy)]
pub(crate) struct Scan<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: &'t [TokenSpan],
    /// First token of the sentence.
    pub(crate) first: usize,
    /// One past its last token.
    pub(crate) last: usize,
    pub(crate) options: Options,
    /// Days with names of the caller's own.
    pub(crate) named: &'t [NamedDay],
    pub(crate) classes: &'t Classes,
}

impl<'t> Scan<'t> {
    pub(crate) fn raw(&self, at: usize) -> &'t str {
        if at < self.first || at >= self.last {
            return "";
        }
        self.tokens.get(at).map_or("", |t| t.text(self.text))
    }

    pub(crate) fn word(&self, at: usize) -> Word {
        if at < self.first || at >= self.last {
            return Word::Other;
        }
        let kept = &self.classes.0[at % KEPT];
        let (place, word) = kept.get();
        if place as usize == at {
            return word;
        }
        let word = classify(self.raw(at));
        if let Ok(place) = u32::try_from(at) {
            kept.set((place, word));
        }
        word
    }

    /// The unit of time at `at`; `minggu` is a week here, if no Sunday was read before.
    pub(crate) fn unit(&self, at: usize) -> Option<Unit> {
        match self.word(at) {
            Word::Unit(unit) => Some(unit),
            Word::Minggu => Some(Unit::Week),
            _ => None,
        }
    }

    /// Whether an expression may begin at `at`, by three bytes and its length alone;
    /// nearly every token that begins none is told so.
    pub(crate) fn may_start(&self, at: usize) -> bool {
        self.bytes(at).is_some_and(may_start)
    }

    /// Whether the token at `at` may tell which way an expression points.
    pub(crate) fn may_point(&self, at: usize) -> bool {
        self.bytes(at).is_some_and(may_point)
    }

    fn bytes(&self, at: usize) -> Option<&'t [u8]> {
        let range = self.tokens.get(at).map(|t| t.span().range());
        range.and_then(|r| self.text.as_bytes().get(r))
    }

    /// The word before `at`; `Other` at the beginning of the sentence.
    pub(crate) fn before(&self, at: usize) -> Word {
        at.checked_sub(1).map_or(Word::Other, |i| self.word(i))
    }

    pub(crate) fn raw_before(&self, at: usize, back: usize) -> &'t str {
        at.checked_sub(back).map_or("", |i| self.raw(i))
    }

    pub(crate) fn is(&self, at: usize, lower: &str) -> bool {
        self.raw(at).eq_ignore_ascii_case(lower)
    }

    /// The whole number at `at`: up to nine digits and nothing else.
    pub(crate) fn number(&self, at: usize) -> Option<u32> {
        digits(self.raw(at))
    }

    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        let start = self.tokens.get(first).map_or(0, |t| t.span().start());
        let stop =
            end.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(start, |t| t.span().end());
        Span::new(start, stop)
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.raw(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether a name stands right before `at`: a capitalized word that does not
    /// open the sentence and belongs to no expression of time.
    pub(crate) fn name_before(&self, at: usize) -> bool {
        let Some(i) = at.checked_sub(1) else {
            return false;
        };
        i > self.first
            && self.is_capital(i)
            && self.word(i) == Word::Other
            && !matches!(self.raw_before(i, 1), "\"" | "“" | "”" | "." | ":" | "-")
    }

    /// Whether the token at `at` joins two ends of a range or list.
    pub(crate) fn joins(&self, at: usize) -> bool {
        matches!(self.word(at), Word::Until | Word::Dan) || matches!(self.raw(at), "-" | "–" | "—")
    }

    /// Whether the joint at `at` is that of a range and not of a list: `hingga`, a dash, the
    /// `dan` of `antara Desember dan Maret`.
    pub(crate) fn is_range(&self, at: usize) -> bool {
        if self.word(at) == Word::Dan {
            let is_between = |back| at >= self.first + back && self.is(at - back, "antara");
            return (2..=BETWEEN).any(is_between);
        }
        !matches!(self.raw(at), "," | "&") && self.joint(at).is_some()
    }

    /// Length of a joint: a dash, `hingga`, `dan`, `s/d`, or a comma in a list.
    pub(crate) fn joint(&self, at: usize) -> Option<usize> {
        if self.joins(at) {
            // `sampai dengan`
            let with = self.word(at) == Word::Until && self.is(at + 1, "dengan");
            return Some(1 + usize::from(with));
        }
        if self.is(at, "s") && self.raw(at + 1) == "/" && self.is(at + 2, "d") {
            return Some(3);
        }
        if matches!(self.raw(at), "," | "&") {
            return Some(if self.word(at + 1) == Word::Dan { 2 } else { 1 });
        }
        None
    }
}

/// `text` as a number where it is one to nine digits.
pub(crate) fn digits(text: &str) -> Option<u32> {
    let fits = !text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// A Roman number up to 39, in capitals; letters beyond are rather a name.
pub(crate) fn roman(text: &str) -> Option<u32> {
    if !text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
        return None;
    }
    text.parse::<Roman>().ok().map(|roman| roman.get().into())
}

/// `ke-20`, `20`, `XX` or `kedua` as a number.
pub(crate) fn rank(scan: &Scan<'_>, at: usize) -> Option<u32> {
    if let Word::Ordinal(n) = scan.word(at) {
        return Some(n.into());
    }
    let raw = scan.raw(at);
    if let Some(rest) = raw.strip_prefix("ke-").or_else(|| raw.strip_prefix("Ke-")) {
        return digits(rest).or_else(|| roman(rest));
    }
    digits(raw).or_else(|| roman(raw))
}

/// The same for ordinals of several words too, and the token behind: `kesembilan belas`,
/// `kedua puluh satu`.
pub(crate) fn long_rank(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    let goes_on = matches!(scan.word(at + 1), Word::Belas | Word::Puluh);
    if matches!(scan.word(at), Word::Ordinal(_)) && goes_on {
        let (numeral, used) = read_words((at..scan.last).map(|i| scan.raw(i)))?;
        let number = u32::try_from(numeral.value().to_integer()?).ok()?;
        return Some((number, at + used));
    }
    Some((rank(scan, at)?, at + 1))
}
