//! Corpora of other conventions, rewritten to the conventions of Warta.

use warta_entities::gazetteer::{Classes, Gazetteer, Hit};
use warta_text::{Span, TokenSpan};

use super::corpus::Annotated;

const PERSON: u8 = 1;
const ORGANISATION: u8 = 3;
const PLACE: u8 = 5;

/// The same text with its names as Warta marks them: class words in small letters and
/// titles outside, short forms in brackets on their own, countries also where they modify
/// another noun.
pub(super) fn rewrite(document: &Annotated, gazetteer: &Gazetteer) -> Annotated {
    let mut tokens = Vec::new();
    warta_text::tokenize_into(&document.text, &mut tokens);
    let rewriter = Rewriter { text: &document.text, tokens: &tokens, gazetteer };
    let mut names = Vec::new();
    for &(span, kind) in &document.names {
        rewriter.name(span, kind, &mut names);
    }
    rewriter.add_places(&mut names);
    names.sort_by_key(|&(span, _)| span);
    join_branches(&document.text, &mut names);
    Annotated { text: document.text.clone(), names }
}

/// A body and the place of its branch are one name: `Polda` `Jabar`.
fn join_branches(text: &str, names: &mut Vec<(Span, u8)>) {
    let mut joined: Vec<(Span, u8)> = Vec::with_capacity(names.len());
    for &(span, kind) in names.iter() {
        match joined.last_mut() {
            Some((last, ORGANISATION))
                if kind == PLACE && text.get(last.end()..span.start()) == Some(" ") =>
            {
                *last = last.cover(span);
            }
            _ => joined.push((span, kind)),
        }
    }
    *names = joined;
}

struct Rewriter<'a> {
    text: &'a str,
    tokens: &'a [TokenSpan],
    gazetteer: &'a Gazetteer,
}

impl Rewriter<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    fn known(&self, at: usize) -> Option<Hit> {
        self.gazetteer.longest((at..self.tokens.len()).map(|at| self.word(at)))
    }

    fn span(&self, first: usize, end: usize) -> Span {
        self.tokens[first].span().cover(self.tokens[end - 1].span())
    }

    /// Adds what Warta marks of a name of another corpus.
    fn name(&self, span: Span, kind: u8, names: &mut Vec<(Span, u8)>) {
        let mut first = self.tokens.partition_point(|token| token.span().end() <= span.start());
        let mut end = self.tokens.partition_point(|token| token.span().start() < span.end());
        if first == end {
            return;
        }
        let cased = (first..end).any(|at| self.is_capital(at));
        let outside = |at: usize| {
            let small = self.word(at).chars().all(|c| !c.is_uppercase()) && cased;
            small || (kind == PERSON && self.is_title(at))
        };
        while first + 1 < end && outside(first) {
            first += 1;
        }
        while first + 1 < end && matches!(self.word(end - 1), "(" | "," | "\"") {
            end -= 1;
        }
        let bracket = (first..end).find(|&at| self.word(at) == "(");
        let closing = (first..end).find(|&at| self.word(at) == ")").unwrap_or(end);
        match bracket {
            Some(at) if at > first && closing + 1 >= end && closing > at + 1 => {
                names.push((self.span(first, at), kind));
                names.push((self.span(at + 1, closing), kind));
            }
            Some(at) if at == first && closing > at + 1 => {
                names.push((self.span(first + 1, closing), kind));
            }
            _ => names.push((self.span(first, end), kind)),
        }
    }

    fn is_title(&self, at: usize) -> bool {
        let hit = self.gazetteer.longest(std::iter::once(self.word(at)));
        hit.is_some_and(|hit| hit.classes.any(Classes::TITLE) && !hit.classes.any(Classes::GIVEN))
    }

    /// Adds countries that stand by themselves, wherever no name is marked.
    fn add_places(&self, names: &mut Vec<(Span, u8)>) {
        let mut at = 0;
        while at < self.tokens.len() {
            let Some(hit) = self.known(at).filter(|_| self.is_capital(at)) else {
                at += 1;
                continue;
            };
            let end = at + hit.words;
            let span = self.span(at, end);
            // Languages and currencies are no countries.
            let other = at > 0 && matches!(self.word(at - 1), "bahasa" | "Bahasa" | "dolar");
            let alone = !self.is_capital(end) && (at == 0 || !self.is_capital(at - 1));
            let free = !names.iter().any(|(name, _)| name.overlaps(span));
            if hit.classes.any(Classes::COUNTRY) && alone && free && !other {
                names.push((span, PLACE));
            }
            at = end;
        }
    }
}
