//! Firms by their legal form: `PT Karya Lintas Musi`.

use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::names::{Name, put_all};
use crate::offices::rank;
use crate::page::Page;
use crate::runs::is_role;

/// Most words of a firm.
const LONGEST: usize = 10;

/// Whether a firm, a foundation or a cooperative is named by the row behind `word`.
pub(crate) fn is_legal_form(word: &str) -> bool {
    const FORMS: [&str; 18] = [
        "BMT", "BPR", "BPRS", "CV", "CV.", "Fa.", "KSP", "KUD", "Koperasi", "NV", "PD", "PO", "PT",
        "PT.", "Perum", "Perumda", "UD", "Yayasan",
    ];
    FORMS.binary_search(&word).is_ok()
}

/// Makes the whole row of capitals behind a legal form one body. Behind a role the name of
/// who leads it may end the row: `Direktur PT Cakra Niaga Hendra Wijaya`.
pub(crate) fn complete_firms(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    let mut at = 0;
    while at < input.tokens.len() {
        let form = is_legal_form(input.word(at)) && input.is_capital(at + 1);
        // `Pengadilan Tinggi PT TUN`, `Bank BPR Sari`: the row has begun before.
        let inner = at.checked_sub(1).is_some_and(|at| {
            is_legal_form(input.word(at)) || matches!(input.word(at), "Bank" | "Ketua" | "Kantor")
        });
        if !form || inner {
            at += 1;
            continue;
        }
        let row = row_end(input, at);
        let end = leader(input, names, at, row).unwrap_or(row);
        if end > at + 1 {
            let (kind, evidence) = (EntityKind::Org, "firm");
            found.push(Name { first: at, end, kind, confidence: 0.85, evidence });
        }
        at = row.max(at + 1);
    }
    put_all(names, found);
}

/// The end of the row of capitals, with the signs that join its words.
fn row_end(input: &Page<'_>, first: usize) -> usize {
    let mut end = first + 1;
    while end < first + LONGEST && end < input.tokens.len() {
        let joins = matches!(input.word(end), "&" | "dan" | "-") && end > first + 1;
        let joined = joins && input.is_capital(end + 1);
        if !(input.is_capital(end) || joined) || rank(input, end) > 0 {
            break;
        }
        if is_legal_form(input.word(end)) {
            break;
        }
        end += 1;
    }
    // `PT Angkasa dan Gubernur`, `PT Aneka dan CV Karya`: two names.
    while end > first && matches!(input.word(end - 1), "&" | "dan" | "-") {
        end -= 1;
    }
    end
}

/// Where the name of a person begins in the row from `first` to `end`.
fn leader(input: &Page<'_>, names: &[Name], first: usize, end: usize) -> Option<usize> {
    let role = first.checked_sub(1).is_some_and(|at| is_role(input, at));
    let from = names.partition_point(|name| name.end <= first);
    let inside = names.get(from..)?.iter().take_while(|name| name.first < end);
    let dan = (first + 1..end).find(|&at| input.word(at) == "dan");
    // `PT Angkasa Pura dan Basarnas`: another name stands behind the conjunction.
    let other = inside.clone().find(|name| dan.is_some_and(|dan| name.first == dan + 1));
    if let (Some(dan), Some(other)) = (dan, other) {
        return (other.evidence != "firm").then_some(dan);
    }
    let person =
        inside.filter(|name| name.kind == EntityKind::Per).find(|n| n.first > first + 1)?;
    let given = Classes::GIVEN.union(Classes::FAMILY);
    let named = input.known(person.first).is_some_and(|hit| hit.classes.any(given));
    let apposed = input.word(end) == "," && person.end == end && !named;
    (role && !apposed).then_some(person.first)
}
