//! Letters that stand for the names of people: `tersangka ANS`, `berinisial MR (34) dan AS`.

use foldhash::HashSet;

use crate::initials::{HUNTS, behind_joint};
use crate::names::{Name, put_all};
use crate::page::{Page, has_word, in_capitals};
use crate::{EntityKind, Evidence};

/// Words that letters for a name stand behind.
const SUSPECTS: [&str; 5] = ["berinisial", "inisial", "terdakwa", "terduga", "tersangka"];

/// Words that letters for two names or more stand behind, beside those for what the police do.
const TOLD_OF: [&str; 4] = ["bocah", "korban", "saksi", "siswa"];

/// Two letters that stand for things and schools.
const THINGS: [&str; 12] = ["AC", "AI", "HP", "IT", "MI", "PC", "RT", "RW", "SD", "SK", "TK", "TV"];

/// Most people of one row.
const LONGEST: usize = 8;

/// Makes persons of the letters behind such words, in a row or alone, and wherever the
/// document has them again.
pub(crate) fn name_suspects(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut suspects = Suspects::default();
    for at in input.capitals(1) {
        let before = input.word(at - 1);
        // `Tersangka lain, RES, HEL, dan RAY`: the rest of them.
        let rest = before == "," && at > 2 && input.word(at - 2) == "lain";
        let suspect =
            has_word(&SUSPECTS, before) || rest && has_word(&SUSPECTS, input.word(at - 3));
        let told = has_word(&TOLD_OF, before) || HUNTS.binary_search(&before).is_ok();
        let suspect = suspect || told && counts_letters(input, at);
        if suspect || matches!(before, "yaitu" | "yakni") && counts_people(input, at - 1) {
            suspects.read_row(input, at);
        }
    }
    let Suspects { letters, mut places } = suspects;
    if letters.is_empty() && places.is_empty() {
        return;
    }
    places.sort_unstable();
    let mut found = Vec::new();
    for at in input.capitals(0) {
        let again = letters.contains(input.word(at)) || places.binary_search(&at).is_ok();
        if !again || input.is_capital(at + 1) || is_money(input, at) {
            continue;
        }
        let slot = names.partition_point(|name| name.end <= at);
        let taken = names.get(slot).filter(|name| name.first <= at);
        if taken.is_none_or(|name| name.first == at && name.end == at + 1) {
            let (kind, evidence) = (EntityKind::Per, Evidence::Initials);
            found.push(Name { first: at, end: at + 1, kind, confidence: 0.75, evidence });
        }
    }
    put_all(names, found);
}

/// `dua tersangka, yaitu BG dan WL`: whether suspects stand shortly before the word at `at`.
fn counts_people(input: &Page<'_>, at: usize) -> bool {
    const PEOPLE: [&str; 9] = [
        "orang",
        "pelaku",
        "pemuda",
        "pengedar",
        "perempuan",
        "pria",
        "remaja",
        "terduga",
        "tersangka",
    ];
    let near = at.saturating_sub(NEAR)..at;
    near.into_iter().any(|at| PEOPLE.contains(&input.word(at)))
}

/// Words from suspects to `yaitu`.
const NEAR: usize = 6;

/// `korban RA, MS, dan DL`, `bocah N (7) dan R (9)`: whether a row of two people or more begins
/// at `at`, all by two letters or by their ages.
fn counts_letters(input: &Page<'_>, at: usize) -> bool {
    let mut next = at;
    for count in 0..LONGEST {
        let word = input.word(next);
        let end = input.behind_age(next + 1);
        let aged = end > next + 1;
        let short = word.len() <= if aged { 4 } else { 2 } && !THINGS.contains(&word);
        let letters = !word.is_empty() && in_capitals(word);
        if !(short && letters && (aged || word.len() == 2)) {
            return false;
        }
        next = behind_joint(input, end);
        if next == end {
            return count > 0 && !input.is_capital(end);
        }
    }
    false
}

/// Who is named by letters.
#[derive(Default)]
struct Suspects<'t> {
    /// Letters that are a person's wherever they stand.
    letters: HashSet<&'t str>,
    /// Tokens that are a person's in this one place: one letter, or what is known as something
    /// else and stands between others, as `AS` in `RH, AS, dan RT`.
    places: Vec<usize>,
}

impl<'t> Suspects<'t> {
    /// Adds the letters of a row: `MR (34), AS alias Ucok (41), dan DN (29)`. What is known as
    /// something else is a person's with an age or another name behind it, or between others.
    fn read_row(&mut self, input: &Page<'t>, mut at: usize) {
        for before in 0..LONGEST {
            let word = input.word(at);
            let one = word.len() == 1 && input.behind_age(at + 1) > at + 1;
            let initials = (one || (2..=4).contains(&word.len())) && in_capitals(word);
            let mut next = at + 1;
            if input.word(next) == "alias" && input.is_capital(next + 1) {
                next += 2;
            }
            if input.brackets_one(next) {
                next += 3;
            }
            let told = next > at + 1;
            if !initials || !told && input.is_capital(next) {
                return;
            }
            let known = !told && input.known(at).is_some();
            if known && !(word.len() == 2 && (before > 0 || is_joined(input, at))) {
                return;
            }
            // One letter alone stands for much else.
            if known || one {
                self.places.push(at);
            } else {
                self.letters.insert(word);
            }
            at = behind_joint(input, next);
            if at == next {
                return;
            }
        }
    }
}

/// `AS dan RT`: whether two letters stand behind `dan` or a comma, or before them.
fn is_joined(input: &Page<'_>, at: usize) -> bool {
    let letters = |at: usize| {
        let word = input.word(at);
        word.len() == 2 && in_capitals(word)
    };
    let joins = |at: usize| matches!(input.word(at), "," | "dan" | "serta");
    letters(at + 2) && joins(at + 1) || at > 1 && letters(at - 2) && joins(at - 1)
}

/// `dolar AS`.
fn is_money(input: &Page<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|at| matches!(input.word(at), "dolar" | "dollar"))
}
