//! Sentences for the rules that complete what the model of names finds, by what they are
//! about.

mod marked;

use marked::{Reader, unmark};

const RULES: &str = include_str!("data/rules.tsv");

#[test]
fn rules() {
    let reader = Reader::embedded();
    let mut wrong = Vec::new();
    for line in RULES.lines() {
        let (rule, marked) = line.split_once('\t').expect("a rule and a sentence");
        let (text, marks) = unmark(marked);
        let mut found = reader.names(&text);
        // Entities stand in the order of their first mention, which may be a title.
        found.sort_unstable();
        if found != marks {
            let cut = |&(start, end, kind): &_| {
                format!("{kind} {}", text.get(start..end).unwrap_or_default())
            };
            let found: Vec<String> = found.iter().map(cut).collect();
            wrong.push(format!("{rule}: {marked}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
