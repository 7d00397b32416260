//! Which mentions are joined, on passages with the chains marked.
//!
//! `[Presiden Rusia]0 [Vladimir Putin]1 … [Ia]1`: mentions with one number are one thing,
//! and 0 is joined to nothing that is marked. The passages of `heldout.txt` were never
//! used to tune a rule.

#![allow(clippy::unwrap_used, reason = "a test fails where a value is missing")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use warta_entities::{Entity, Input, MentionKind, Recognizer};
use warta_syntax::Syntax;
use warta_text::Span;

static SYNTAX: LazyLock<Syntax> = LazyLock::new(Syntax::embedded);
static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(Recognizer::embedded);

fn read(text: &str) -> Vec<Entity> {
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

type Pair = (Span, Span);

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
fn links(marked: &str) -> (String, BTreeSet<Pair>, BTreeSet<Pair>) {
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

/// Precision, recall and F1 in percent over all passages; misses go to the output.
fn score(passages: &str, verbose: bool) -> (f64, f64, f64) {
    let (mut right, mut found, mut expected) = (0, 0, 0);
    for passage in passages.lines() {
        let (text, gold, ours) = links(passage);
        right += gold.intersection(&ours).count();
        found += ours.len();
        expected += gold.len();
        let show = |name: &str, pairs: &mut dyn Iterator<Item = &Pair>| {
            for &(a, b) in pairs {
                let (first, second) = (a.slice(&text).unwrap(), b.slice(&text).unwrap());
                eprintln!("{name} {first:?} - {second:?} in {}", text.get(..40).unwrap_or(&text));
            }
        };
        if !verbose {
            continue;
        }
        show("missed", &mut gold.difference(&ours));
        show("wrong", &mut ours.difference(&gold));
    }
    let share = |of: usize| 100.0 * right as f64 / of.max(1) as f64;
    let (p, r) = (share(found), share(expected));
    let f1 = 2.0 * p * r / (p + r).max(1.0);
    eprintln!("P {p:.1} R {r:.1} F1 {f1:.1} ({right} of {found} found, {expected} marked)");
    (p, r, f1)
}

#[test]
fn the_passages_for_tuning() {
    let (p, _, f1) = score(include_str!("links/tuning.txt"), true);
    assert!(p >= 90.0 && f1 >= 70.0, "P {p:.1} F1 {f1:.1}");
}

#[test]
fn the_passages_held_out() {
    let (p, _, f1) = score(include_str!("links/heldout.txt"), false);
    assert!(p >= 90.0 && f1 >= 70.0, "P {p:.1} F1 {f1:.1}");
}
