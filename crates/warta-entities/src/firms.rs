//! Firms by their legal form: `PT Karya Lintas Musi`.

use std::ops::Range;

use crate::called::ends_firm;
use crate::days::is_weekday;
use crate::ends::is_address;
use crate::gazetteer::Classes;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::{Page, in_capitals};
use crate::ranks::rank;
use crate::roles::is_plain_role;
use crate::{EntityKind, Evidence};

/// Most words of a firm.
const LONGEST: usize = 10;

/// Words before a firm among which the role of its leader stands.
const ROLE_WORDS: usize = 5;

/// Whether a firm, a foundation or a cooperative is named by the row behind `word`.
pub(crate) fn is_legal_form(word: &str) -> bool {
    // Nearly all words of a text begin with a small letter.
    word.starts_with(|c: char| c.is_ascii_uppercase()) && FORMS.binary_search(&word).is_ok()
}

/// The legal forms that most firms have in front of their names.
pub(crate) fn is_company(word: &str) -> bool {
    matches!(word, "PT" | "CV")
}

/// What listed firms have behind their names.
pub(crate) fn is_tbk(word: &str) -> bool {
    matches!(word, "Tbk" | "Tbk.")
}

/// Legal forms of firms, sorted.
#[rustfmt::skip]
pub(crate) const FORMS: [&str; 18] = [
    "BMT", "BPR", "BPRS", "CV", "CV.", "Fa.", "KSP", "KUD", "Koperasi", "NV", "PD", "PO", "PT",
    "PT.", "Perum", "Perumda", "UD", "Yayasan",
];

/// Makes the whole row of capitals behind a legal form one body. Behind a role the name of
/// who leads it may end the row: `Direktur PT Cakra Niaga Hendra Wijaya`.
pub(crate) fn complete_firms(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    let mut at = 0;
    while at < input.tokens.len() {
        let form = input.is(at, WordMarks::FIRM) && input.is_capital(at + 1);
        // `Pengadilan Tinggi PT TUN`, `Bank BPR Sari`: the row has begun before.
        let inner = at.checked_sub(1).filter(|_| form).is_some_and(|at| {
            is_legal_form(input.word(at)) || matches!(input.word(at), "Bank" | "Ketua" | "Kantor")
        });
        if !form || inner {
            at += 1;
            continue;
        }
        let row = row_end(input, names, at);
        let initial = initial(input, at, row);
        let end = initial
            .or_else(|| leader(input, names, at, row))
            .or_else(|| short_firm(input, at, row))
            .unwrap_or(row);
        if end > at + 1 && !is_sort(input, at + 1..end) {
            let (kind, evidence) = (EntityKind::Org, Evidence::Firm);
            found.push(Name { first: at, end, kind, confidence: 0.85, evidence });
        }
        if let Some(first) = initial {
            // The model may have taken the initial for a part of the firm.
            for name in names.iter_mut().filter(|name| name.first < first && first < name.end) {
                name.end = first;
            }
            let (kind, evidence) = (EntityKind::Per, Evidence::Title);
            found.push(Name { first, end: row, kind, confidence: 0.75, evidence });
        }
        at = row.max(at + 1);
    }
    put_all(names, found);
}

/// `Direktur PT Maju Jaya M. Akhirun`: where the name of the leader begins with its initial.
fn initial(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    let found = (first + 2..end.saturating_sub(1)).find(|&at| {
        let word = input.word(at).as_bytes();
        matches!(word, [letter, b'.'] if letter.is_ascii_uppercase())
    })?;
    let near = first.saturating_sub(ROLE_WORDS)..first;
    let role = near
        .into_iter()
        .any(|at| is_plain_role(input, at) && input.sentence_of(at) == input.sentence_of(first));
    (role && is_company(input.word(first))).then_some(found)
}

/// `BPR Syariah`, `Koperasi Simpan Pinjam`: a sort of firms.
fn is_sort(input: &Page<'_>, mut words: Range<usize>) -> bool {
    words.all(|at| {
        matches!(input.word(at), "Desa" | "Konvensional" | "Pinjam" | "Simpan" | "Syariah" | "Unit")
    })
}

/// The end of the row of capitals, with the signs that join its words. A `dan` belongs to
/// the firm where the model has read over it.
fn row_end(input: &Page<'_>, names: &[Name], first: usize) -> usize {
    let over = names.get(names.partition_point(|name| name.end <= first));
    let over = over.filter(|name| name.first <= first).map_or(0, |name| name.end);
    let mut end = first + 1;
    while end < first + LONGEST && end < input.tokens.len() {
        let word = input.word(end);
        let joins =
            matches!(word, "&" | "-") || word == "dan" && (end < over || is_listed(input, end));
        let joined = joins && end > first + 1 && input.is_capital(end + 1);
        if !(input.is_capital(end) || joined) || is_end(input, end) {
            break;
        }
        end += 1;
        // `PT Antam Tbk`: nothing of the name stands behind it.
        if is_tbk(word) || matches!(word, "Inc" | "Inc." | "Ltd" | "Ltd.") {
            break;
        }
    }
    while end > first && matches!(input.word(end - 1), "&" | "dan" | "-") {
        end -= 1;
    }
    end
}

/// `PT Industri Jamu dan Farmasi Sido Muncul Tbk`: a `Tbk` behind the `dan` ends the row.
fn is_listed(input: &Page<'_>, at: usize) -> bool {
    let row = (at + 1..at + LONGEST).take_while(|&at| input.is_capital(at));
    let mut row = row.take_while(|&at| !is_legal_form(input.word(at)));
    row.any(|at| is_tbk(input.word(at)))
}

/// Whether the word at `at` is none of a firm's: an amount, a day, another firm, a rank.
fn is_end(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    let other = matches!(word, "IDR" | "Obligasi" | "Rp" | "Tahun" | "USD" | "US$");
    other || is_address(word) || is_legal_form(word) || is_weekday(word) || rank(input, at) > 0
}

/// `Dirut PT PLN Darmawan Prasodjo`: where a firm of letters, or one that is known, ends behind
/// an office, and the name of its holder follows.
fn short_firm(input: &Page<'_>, first: usize, end: usize) -> Option<usize> {
    #[rustfmt::skip]
    const OFFICES: [&str; 12] = [
        "CEO", "Corporate", "Dirut", "Humas", "Manager", "Presdir", "Secretary", "VP", "Vice",
        "humas", "presdir", "vice",
    ];
    let near = first.saturating_sub(ROLE_WORDS)..first;
    let office = near.into_iter().rev().take_while(|&at| input.word(at) != ",").any(|at| {
        let role = OFFICES.contains(&input.word(at)) || at > 0 && is_plain_role(input, at);
        role && input.sentence_of(at) == input.sentence_of(first)
    });
    let word = input.word(first + 1);
    let letters = (2..=6).contains(&word.len()) && in_capitals(word);
    let firm = Classes::ORGANISATION.union(Classes::COMPANY);
    let hit = input.known(first + 1).filter(|hit| hit.classes.any(firm));
    let person = first + 1 + hit.map_or(usize::from(letters), |hit| hit.words);
    let given = Classes::PERSON_NAME;
    let class = |at: usize| input.known_word(at).map(|hit| hit.classes).unwrap_or_default();
    let is_name = |at: usize| {
        let word = input.word(at);
        let plain = word.chars().skip(1).all(char::is_lowercase) && !ends_firm(word);
        plain && (class(at).any(given) || !class(at).any(firm.union(Classes::COUNTRY)))
    };
    let words = end.saturating_sub(person);
    let named = (person..end).any(|at| class(at).any(given));
    let plain = office && named && (2..=4).contains(&words) && (person..end).all(is_name);
    (plain && person > first + 1 && !class(person).is_place()).then_some(person)
}

/// Where the name of a person begins in the row from `first` to `end`.
fn leader(input: &Page<'_>, names: &[Name], first: usize, end: usize) -> Option<usize> {
    let near = first.saturating_sub(ROLE_WORDS)..first;
    let role = near.into_iter().any(|at| {
        at > 0 && is_plain_role(input, at) && input.sentence_of(at) == input.sentence_of(first)
    });
    let from = names.partition_point(|name| name.end <= first);
    let inside = names.get(from..)?.iter().take_while(|name| name.first < end);
    let person = inside
        .filter(|name| name.kind == EntityKind::Per)
        .find(|name| name.first > first + 1 && (name.end - name.first > 1 || role))?;
    let given = Classes::PERSON_NAME;
    let named = input.known(person.first).is_some_and(|hit| hit.classes.any(given));
    // `Direktur PT Karya Lintas, Hendra`: the leader stands behind the comma.
    let next = names.get(names.partition_point(|name| name.end <= end));
    let next = next.filter(|name| name.first == end + 1 && name.kind == EntityKind::Per);
    let apposed = input.word(end) == "," && person.end == end && next.is_some();
    let known = input.known_words(first + 1, person.first);
    let known =
        known.is_some_and(|hit| hit.classes.any(Classes::ORGANISATION.union(Classes::COMPANY)));
    // `PT Karya` `Lintas Musi`: one word is little for a firm that nobody knows.
    let clear = named || known || person.first > first + 2 && !apposed;
    (role && clear).then_some(person.first)
}
