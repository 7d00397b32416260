//! Names that are shortened to their first words: `Mahkamah` of `Mahkamah Konstitusi`,
//! `Lintas Karya` of `PT Lintas Karya Nusantara Tbk`.

use foldhash::{HashMap, HashMapExt};
use warta_syntax::Upos;

use super::alias::Aliases;
use crate::firms::is_company;
use crate::names::Name;
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Heads that with a capital and alone mean the body that the document has named, sorted.
const HEADS: [&str; 12] = [
    "Bawaslu",
    "Dewan",
    "Fakultas",
    "Kedutaan",
    "Kejaksaan",
    "Kementerian",
    "Komisi",
    "Mahkamah",
    "Majelis",
    "Ombudsman",
    "Otoritas",
    "Universitas",
];

/// Firms with one first word that are kept.
const MOST_ROWS: usize = 4;

/// Words of the shorter name.
const SHORT: usize = 2;

/// Adds the places where only the head of a body stands that is named in full before, and
/// those of the first two words of a firm. The sorted `names` stay sorted.
pub(super) fn add_shortened(input: &Page<'_>, names: &mut Vec<Name>) {
    let heads = heads(input, names);
    let firms = firms(input, names);
    if heads.is_empty() && firms.is_empty() {
        return;
    }
    let mut found = Vec::new();
    let mut next = 0;
    let mut at = 0;
    while at < input.tokens.len() {
        while names.get(next).is_some_and(|name| name.end <= at) {
            next += 1;
        }
        let free = names.get(next).map_or(usize::MAX, |name| name.first);
        let word = input.word(at);
        let head = heads.get(word).is_some_and(|&long| long < at) && stands_alone(input, at);
        let firm = firms.get(word).is_some_and(|rows| {
            rows.iter().any(|&row| (0..SHORT).all(|n| input.word(row + n) == input.word(at + n)))
        });
        let words = if firm && !input.is_capital(at + SHORT) { SHORT } else { usize::from(head) };
        if words == 0 || at + words > free {
            at += 1;
            continue;
        }
        let (kind, evidence) = (EntityKind::Org, Evidence::Alias);
        found.push(Name { first: at, end: at + words, kind, confidence: 0.7, evidence });
        at += words;
    }
    names.append(&mut found);
    names.sort_by_key(|name| name.first);
}

/// The heads that one body alone begins with, each with the place where that stands first.
fn heads<'t>(input: &Page<'t>, names: &[Name]) -> HashMap<&'t str, usize> {
    let mut heads: HashMap<&str, (usize, &str)> = HashMap::new();
    let mut several = Vec::new();
    for name in names.iter().filter(|n| n.kind == EntityKind::Org && n.end - n.first > 1) {
        let head = input.word(name.first);
        if HEADS.binary_search(&head).is_err() {
            continue;
        }
        let last = input.word(name.first + 1);
        let (_, other) = *heads.entry(head).or_insert((name.first, last));
        if other != last {
            several.push(head);
        }
    }
    heads.retain(|head, _| !several.contains(head));
    heads.into_iter().map(|(head, (first, _))| (head, first)).collect()
}

/// Where firms of three words or more begin behind their legal form.
fn firms<'t>(input: &Page<'t>, names: &[Name]) -> HashMap<&'t str, Vec<usize>> {
    let mut firms: HashMap<&str, Vec<usize>> = HashMap::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Org) {
        let legal = is_company(input.word(name.first));
        let first = name.first + 1;
        if legal && name.end - first > SHORT {
            let rows = firms.entry(input.word(first)).or_default();
            if rows.len() < MOST_ROWS {
                rows.push(first);
            }
        }
    }
    firms
}

/// Whether a head stands alone: no name goes on behind it, and nothing says which it is.
fn stands_alone(input: &Page<'_>, at: usize) -> bool {
    let sentence = input.sentence(at);
    let opens = sentence.is_some_and(|sentence| sentence.tokens().start == at);
    let upos = input.words.get(at + 1).map(|word| word.upos);
    let acts = matches!(upos, Some(Upos::Verb | Upos::Aux | Upos::Part));
    let goes_on = matches!(upos, Some(Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num));
    let before = at.checked_sub(1).is_some_and(|at| input.is_capital(at));
    let pointed = matches!(input.word(at + 1), "itu" | "ini" | "tersebut" | "yang");
    let behind = input.is_capital(at + 1) || goes_on && !pointed;
    if opens { acts } else { !behind && !before && !pointed }
}

impl Aliases<'_> {
    /// Joins a head that stands alone to the body that was named with it before.
    pub(super) fn join_shortened(&mut self) {
        let mut last: HashMap<String, usize> = HashMap::new();
        for at in 0..self.names.len() {
            let Some(name) = self.names.get(at).filter(|name| name.kind == EntityKind::Org) else {
                continue;
            };
            let head = self.input.word(name.first);
            if HEADS.binary_search(&head).is_err() {
                continue;
            }
            if name.end - name.first > 1 {
                last.insert(head.to_owned(), at);
            } else if let Some(&long) = last.get(head) {
                self.join(long, at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heads_are_sorted() {
        assert!(HEADS.is_sorted());
    }
}
