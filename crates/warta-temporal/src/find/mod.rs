//! Finding expressions over tokens, one sentence at a time.

mod counted;
mod date;
mod number;
mod set;
mod time;

use core::ops::Range;

use warta_text::{Span, TokenKind, TokenSpan};

use crate::Modifier;
use crate::pieces::{DatePieces, Meaning, Pieces, Tense};

/// The tokens of one sentence.
#[derive(Clone, Copy)]
pub(crate) struct Finder<'a> {
    text: &'a str,
    tokens: &'a [TokenSpan],
    first: usize,
    end: usize,
}

/// Something read: what it means, and the index behind its last token.
type Read<T> = Option<(T, usize)>;

impl<'a> Finder<'a> {
    pub(crate) fn new(text: &'a str, tokens: &'a [TokenSpan], sentence: Range<usize>) -> Self {
        Finder { text, tokens, first: sentence.start, end: sentence.end.min(tokens.len()) }
    }

    /// Hands every expression of the sentence to `found`, left to right.
    pub(crate) fn find(self, mut found: impl FnMut(Pieces)) {
        let mut at = self.first;
        while at < self.end {
            match self.expression(at) {
                Some((pieces, next)) if next > at => {
                    found(pieces);
                    at = next;
                }
                _ => at += 1,
            }
        }
    }

    /// The word at `at`; the empty string outside of the sentence.
    fn word(self, at: usize) -> &'a str {
        if at < self.first || at >= self.end {
            return "";
        }
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    fn kind(self, at: usize) -> Option<TokenKind> {
        (at >= self.first && at < self.end).then(|| self.tokens.get(at).map(|t| t.kind()))?
    }

    fn is(self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    fn is_any(self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    fn is_capital(self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// The word before `at`, skipping nothing.
    fn before(self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    fn before_is_any(self, at: usize, words: &[&str]) -> bool {
        at > self.first && self.is_any(at - 1, words)
    }

    fn span(self, from: usize, to: usize) -> Span {
        let start = self.tokens.get(from).map(|token| token.span());
        let end = self.tokens.get(to.saturating_sub(1)).map(|token| token.span());
        start.zip(end).map_or(Span::default(), |(start, end)| start.cover(end))
    }

    /// The expression that begins with token `at`.
    fn expression(self, at: usize) -> Read<Pieces> {
        if !self.may_begin(at) {
            return None;
        }
        if let Some((set, next)) = self.set(at) {
            return Some(self.pieces(at, next, None, Meaning::Set(set)));
        }
        if let Some((modifier, from)) = self.modifier(at) {
            let read = self.bare_expression(from);
            if let Some((meaning, next)) = read.filter(|(m, _)| suits(modifier, m)) {
                return Some(self.pieces(at, next, Some(modifier), meaning));
            }
        }
        let (meaning, next) = self.bare_expression(at)?;
        Some(self.pieces(at, next, None, meaning))
    }

    /// A first look that turns most tokens away: what begins no expression.
    fn may_begin(self, at: usize) -> bool {
        match self.kind(at) {
            Some(TokenKind::Word | TokenKind::Abbreviation) => self
                .word(at)
                .as_bytes()
                .first()
                .is_some_and(|b| BEGINNINGS.contains(&b.to_ascii_lowercase())),
            Some(kind) => matches!(
                kind,
                TokenKind::Number | TokenKind::Date | TokenKind::Clock | TokenKind::Ordinal
            ),
            None => false,
        }
    }

    fn bare_expression(self, at: usize) -> Read<Meaning> {
        self.vague(at)
            .or_else(|| self.counted(at))
            .or_else(|| self.when(at))
            .or_else(|| self.duration(at))
    }

    fn pieces(
        self,
        at: usize,
        next: usize,
        modifier: Option<Modifier>,
        meaning: Meaning,
    ) -> (Pieces, usize) {
        let tense = self.tense(at);
        (Pieces { span: self.span(at, next), modifier, meaning, tense }, next)
    }

    /// `awal`, `sekitar`, `lebih dari` … and the index of what they modify.
    fn modifier(self, at: usize) -> Read<Modifier> {
        const ONE: [(&str, Modifier); 14] = [
            ("awal", Modifier::Start),
            ("permulaan", Modifier::Start),
            ("pertengahan", Modifier::Mid),
            ("akhir", Modifier::End),
            ("penghujung", Modifier::End),
            ("sekitar", Modifier::Approx),
            ("kira-kira", Modifier::Approx),
            ("seputar", Modifier::Approx),
            ("hampir", Modifier::LessThan),
            ("nyaris", Modifier::LessThan),
            ("minimal", Modifier::EqualOrMore),
            ("setidaknya", Modifier::EqualOrMore),
            ("maksimal", Modifier::EqualOrLess),
            ("setidak-tidaknya", Modifier::EqualOrMore),
        ];
        const TWO: [(&str, &str, Modifier); 7] = [
            ("lebih", "dari", Modifier::MoreThan),
            ("lebih", "kurang", Modifier::Approx),
            ("kurang", "dari", Modifier::LessThan),
            ("kurang", "lebih", Modifier::Approx),
            ("paling", "lama", Modifier::EqualOrLess),
            ("paling", "lambat", Modifier::OnOrBefore),
            ("paling", "sedikit", Modifier::EqualOrMore),
        ];
        for (first, second, modifier) in TWO {
            if self.is(at, first) && self.is(at + 1, second) {
                return Some((modifier, at + 2));
            }
        }
        let (_, modifier) = ONE.iter().find(|(word, _)| self.is(at, word))?;
        Some((*modifier, at + 1))
    }

    /// What the verbs around token `at` say of the direction of time: the nearest cue of
    /// the clause counts, one before it more than one behind.
    fn tense(self, at: usize) -> Tense {
        const FUTURE: [&str; 16] = [
            "akan",
            "bakal",
            "hendak",
            "rencananya",
            "berencana",
            "dijadwalkan",
            "mendatang",
            "direncanakan",
            "diperkirakan",
            "nanti",
            "siap",
            "ditargetkan",
            "diharapkan",
            "depan",
            "menjelang",
            "diagendakan",
        ];
        const PAST: [&str; 6] = ["telah", "sudah", "lalu", "sempat", "pernah", "usai"];
        let mut future = None;
        let mut past = None;
        for near in self.first.max(at.saturating_sub(25))..self.end.min(at + 12) {
            let distance = near.abs_diff(at) * if near > at { 2 } else { 1 };
            let nearest = |best: Option<usize>| Some(best.map_or(distance, |b| b.min(distance)));
            if self.is_any(near, &FUTURE) {
                future = nearest(future);
            } else if self.is_any(near, &PAST) {
                past = nearest(past);
            }
        }
        match (future, past) {
            (Some(ahead), back) if back.is_none_or(|back| ahead <= back) => Tense::Future,
            (_, Some(_)) => Tense::Past,
            _ => Tense::Open,
        }
    }
}

/// First letters of the words that begin an expression.
const BEGINNINGS: &[u8] = b"abcdefghijklmnoprstuwx";

/// Whether a modifier can stand before what was read: parts before dates, amounts before
/// durations, `sekitar` before both.
fn suits(modifier: Modifier, meaning: &Meaning) -> bool {
    let part = matches!(modifier, Modifier::Start | Modifier::Mid | Modifier::End);
    match meaning {
        Meaning::When { date, time } => match modifier {
            Modifier::Approx | Modifier::OnOrBefore => true,
            _ => part && (time.is_some() || !matches!(date, Some(DatePieces::Days(_)))),
        },
        Meaning::Duration { .. } => !part,
        Meaning::Set(_) | Meaning::Vague(_) => false,
    }
}
