//! The annotated articles: how near the library comes to them, and that it keeps there.
//!
//! `cargo test -p warta-invariants --test articles -- --nocapture` shows the figures.

#![allow(clippy::print_stdout, reason = "the figures are for who runs the test")]

use std::path::Path;

use warta_invariants::articles::{Article, load, score};
use warta_invariants::document::PIPELINE;

/// The least F1 of each layer in percent: a point below what was measured.
const SEEN: [(&str, f64); 11] = [
    ("timex strict", 96.7),
    ("timex value", 93.0),
    ("names", 98.9),
    ("coreference links", 87.7),
    ("triggers", 93.7),
    ("triggers and types", 89.4),
    ("arguments", 81.1),
    ("negation", 93.0),
    ("modality", 92.7),
    ("sources", 92.8),
    ("days of events", 71.0),
];

/// The same for the articles that were set aside, which are few: three points below.
const ASIDE: [(&str, f64); 11] = [
    ("timex strict", 95.3),
    ("timex value", 90.8),
    ("names", 90.4),
    ("coreference links", 62.0),
    ("triggers", 90.9),
    ("triggers and types", 82.2),
    ("arguments", 74.5),
    ("negation", 80.0),
    ("modality", 89.3),
    ("sources", 85.3),
    ("days of events", 70.0),
];

fn articles(folder: &str) -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("articles").join(folder);
    load(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
}

/// The same for the articles in which only entities are marked.
const NAMED: [(&str, f64); 2] = [("names", 98.0), ("coreference links", 82.3)];
const NAMED_ASIDE: [(&str, f64); 2] = [("names", 89.8), ("coreference links", 67.8)];

/// Prints the figures of a folder, and holds those that have a floor to it.
fn hold(folder: &str, floors: &[(&str, f64)]) {
    let scores = score(&PIPELINE, &articles(folder)).expect("short enough");
    let mut fallen = Vec::new();
    for &(name, floor) in floors {
        let rows = scores.rows();
        let (_, tally) = rows.into_iter().find(|(layer, _)| *layer == name).expect(name);
        let (f1, right, found, wanted) = (tally.percent(), tally.right, tally.found, tally.wanted);
        println!("{folder:11} {name:18} {f1:6.2}  ({right} right, {found} found, {wanted} marked)");
        if f1 < floor {
            fallen.push(format!("{name}: {f1:.2}, at least {floor}"));
        }
    }
    assert!(fallen.is_empty(), "{folder}: {fallen:#?}");
}

#[test]
fn seen() {
    hold("seen", &SEEN);
    hold("named", &NAMED);
}

#[test]
fn set_aside() {
    hold("aside", &ASIDE);
    hold("named-aside", &NAMED_ASIDE);
}

#[test]
fn every_mark_fits_its_text() {
    for folder in ["seen", "trained", "named", "aside", "named-aside"] {
        let articles = articles(folder);
        assert!(articles.len() > 6, "{folder}");
        for article in articles {
            for span in article.spans() {
                let words = span.slice(&article.text).unwrap_or_default();
                assert!(!words.is_empty() && words.trim() == words, "{}: {span}", article.id);
            }
            for argument in article.events.iter().flat_map(|event| &event.args) {
                assert_eq!(argument.implicit, argument.span.is_none(), "{}", article.id);
            }
        }
    }
}
