//! Passages with the mentions of one thing marked, and what of them is joined.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use warta_entities::{Entity, Input, Recognizer};
use warta_syntax::Syntax;
use warta_text::Span;

static SYNTAX: LazyLock<Syntax> = LazyLock::new(Syntax::embedded);
static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(Recognizer::embedded);

pub(crate) fn read(text: &str) -> Vec<Entity> {
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    warta_text::tokenize_into(text, &mut tokens);
    warta_text::split_sentences(text, &tokens, &mut sentences);
    SYNTAX.analyze_into(text, &tokens, &sentences, &mut words);
    RECOGNIZER.recognize(Input { text, tokens: &tokens, sentences: &sentences, words: &words })
}

/// The text without its marks, and the marked spans with their numbers.
fn unmark(marked: &str) -> (String, Vec<(Span, u32)>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    let mut letters = marked.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '[' => open.push(text.len()),
            ']' => {
                let mut number = String::new();
                while let Some(digit) = letters.next_if(char::is_ascii_digit) {
                    number.push(digit);
                }
                spans.push((Span::new(open.pop().unwrap(), text.len()), number.parse().unwrap()));
            }
            _ => text.push(c),
        }
    }
    assert!(open.is_empty(), "{marked}");
    (text, spans)
}

pub(crate) type Pair = (Span, Span);

fn pairs<K: Ord>(mentions: impl Iterator<Item = (Span, K)>) -> BTreeSet<Pair> {
    let mut chains: BTreeMap<K, Vec<Span>> = BTreeMap::new();
    for (span, chain) in mentions {
        chains.entry(chain).or_default().push(span);
    }
    let all = chains.values().flat_map(|chain| {
        let pair = |(at, a): (usize, &Span)| {
            let a = *a;
            chain.iter().take(at).map(move |b| (a.min(*b), a.max(*b)))
        };
        chain.iter().enumerate().flat_map(pair).collect::<Vec<_>>()
    });
    all.collect()
}

/// The links that a passage marks and those that are found between its marked spans.
pub(crate) fn links(marked: &str) -> (String, BTreeSet<Pair>, BTreeSet<Pair>) {
    let (text, spans) = unmark(marked);
    let expected = pairs(spans.iter().copied().filter(|&(_, chain)| chain > 0));
    let known: BTreeSet<Span> = spans.iter().map(|&(span, _)| span).collect();
    let entities = read(&text);
    let found = entities.iter().enumerate().flat_map(|(at, entity)| {
        let mentions = entity.mentions.iter().map(|mention| mention.span);
        mentions.filter(|span| known.contains(span)).map(move |span| (span, at))
    });
    let found = pairs(found);
    (text, expected, found)
}

/// Exactly the marked links are found between the marked mentions.
pub(crate) fn check(marked: &str) {
    let (text, expected, found) = links(marked);
    let words = |pairs: &BTreeSet<Pair>| -> Vec<(String, String)> {
        let slice = |span: Span| span.slice(&text).unwrap().to_owned();
        pairs.iter().map(|&(a, b)| (slice(a), slice(b))).collect()
    };
    assert_eq!(words(&found), words(&expected), "{marked}");
}
