//! Titles of films, songs and books in quotation marks: `film "Laskar Biru"`, `novel berjudul
//! "Senja di Kota Lama"`.

use std::ops::Range;

use warta_syntax::Upos;

use crate::names::{Name, put_all};
use crate::page::{Page, has_word};
use crate::{EntityKind, Evidence};

/// What has a title.
#[rustfmt::skip]
const WORKS: [&str; 20] = [
    "album", "buku", "cerpen", "dokumenter", "drama", "film", "game", "gim", "komik", "lagu",
    "novel", "opera", "prekuel", "puisi", "sekuel", "seri", "serial", "single", "sinetron",
    "tembang",
];

/// What is written for a paper, or held: its title is no name.
const TEXTS: [&str; 12] = [
    "acara", "artikel", "berita", "diskusi", "esai", "kolom", "laporan", "makalah", "opini",
    "pameran", "seminar", "tulisan",
];

/// Words in front of `berjudul` among which what has the title is looked for.
const NEAR: usize = 4;

/// Most tokens of a title.
const LONGEST: usize = 10;

/// Makes a product of each title, whatever stands inside of it, and drops the bodies that the
/// title of an article was taken for.
pub(crate) fn name_titles(input: &Page<'_>, names: &mut Vec<Name>) {
    let (mut found, mut dropped) = (Vec::new(), Vec::new());
    for open in 1..input.tokens.len() {
        let Some(work) = work_before(input, open) else { continue };
        let Some(title) = quoted(input, open) else { continue };
        if work {
            let Range { start: first, end } = title;
            let (kind, evidence) = (EntityKind::Prd, Evidence::Work);
            found.push(Name { first, end, kind, confidence: 0.75, evidence });
        } else {
            dropped.push(title);
        }
    }
    if !dropped.is_empty() {
        names.retain(|name| {
            let at = dropped.partition_point(|title| title.end <= name.first);
            let inside = dropped.get(at).is_some_and(|title| title.start <= name.first);
            let guess = name.evidence == Evidence::Model && name.kind == EntityKind::Org;
            !(inside && guess && input.known_words(name.first, name.end).is_none())
        });
    }
    put_all(names, found);
}

/// Whether a work, or else a text, is told of right before the mark at `open`; none where
/// neither is.
fn work_before(input: &Page<'_>, open: usize) -> Option<bool> {
    if !matches!(input.word(open), "\"" | "“" | "'" | "‘") {
        return None;
    }
    let before = open.checked_sub(1)?;
    let word = input.word(before);
    if has_word(&WORKS, word)
        || described(input, open).is_some_and(|at| has_word(&WORKS, input.word(at)))
    {
        return Some(true);
    }
    let titled = matches!(word, "berjudul" | "judul");
    if !titled && word != "bertajuk" {
        return None;
    }
    let near = before.saturating_sub(NEAR)..before;
    let near = near.rev().map(|at| input.word(at));
    let told = near.filter(|word| has_word(&WORKS, word) || has_word(&TEXTS, word));
    told.map(|word| has_word(&WORKS, word)).next().or(titled.then_some(true))
}

/// The noun that describes what stands behind `open`, with an attribute or an owner between
/// the two: `film animasi 'Laut Biru'`, `album kedua mereka, "Jejak Langit"`.
fn described(input: &Page<'_>, open: usize) -> Option<usize> {
    let part = |at: usize| {
        let small = input.word(at).starts_with(char::is_lowercase) || input.starts_sentence(at);
        let upos = input.words.get(at).map(|word| word.upos);
        let told = matches!(upos, Some(Upos::Adj | Upos::Noun | Upos::Num | Upos::Pron));
        let comma = at + 1 == open && input.word(at) == ",";
        comma || small && told && !matches!(input.word(at), "ini" | "itu" | "kata" | "ujar")
    };
    let mut row = (open.saturating_sub(NEAR)..open).rev().take_while(|&at| part(at));
    row.find(|&at| has_word(&WORKS, input.word(at)))
}

/// The words between the mark at `open` and the one that closes it, where they are written
/// like a title.
fn quoted(input: &Page<'_>, open: usize) -> Option<Range<usize>> {
    let closing = match input.word(open) {
        "“" => "”",
        "‘" => "’",
        mark => mark,
    };
    let first = open + 1;
    let close = (first..first + LONGEST).find(|&at| input.word(at) == closing)?;
    let whole = !(first..close).any(|at| matches!(input.word(at), "." | "\"" | "”" | "“"));
    let words = || (first..close).filter(|&at| input.word(at).starts_with(char::is_alphabetic));
    let capitals = words().filter(|&at| input.is_capital(at)).count();
    let title = input.is_capital(first) && 2 * capitals >= words().count();
    (close > first && whole && title).then_some(first..close)
}
