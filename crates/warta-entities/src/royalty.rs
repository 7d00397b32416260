//! Those who reign in the courts of Java and those who live there: `Paku Alam X`, `GKR Hemas`.

use crate::heads::is_roman;
use crate::names::{Name, put_all};
use crate::page::Page;
use crate::{EntityKind, Evidence};

/// Names that rulers bear one after another.
const RULERS: [&[&str]; 17] = [
    &["Hamengku", "Bawono"],
    &["Hamengku", "Buwana"],
    &["Hamengku", "Buwono"],
    &["Hamengkubawono"],
    &["Hamengkubuwana"],
    &["Hamengkubuwono"],
    &["Mangkunagara"],
    &["Mangkunagoro"],
    &["Mangkunegara"],
    &["Mangkunegoro"],
    &["Paku", "Alam"],
    &["Paku", "Buwana"],
    &["Paku", "Buwono"],
    &["Pakualam"],
    &["Pakubuwana"],
    &["Pakubuwono"],
    &["Pakoe", "Boewono"],
];

/// Titles of the courts, sorted. All are written so, and behind them stands a name.
const TITLES: [&str; 18] = [
    "BRAy", "BRM", "BRMH", "GBPH", "GBRAy", "GKR", "GPH", "GRAy", "GRM", "KGPAA", "KGPH", "KPH",
    "KRAT", "KRAy", "KRHT", "KRMH", "KRMT", "KRMTH",
];

/// Most words of a name behind a title.
const LONGEST: usize = 5;

/// Makes persons of rulers with their numbers, and of those who have a title of the courts.
pub(crate) fn name_rulers(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found: Vec<Name> = Vec::new();
    for at in input.capitals(0) {
        if found.last().is_some_and(|name| name.end > at) {
            continue;
        }
        if let Some((first, end)) = ruler(input, at).or_else(|| titled(input, names, at)) {
            let (kind, evidence) = (EntityKind::Per, Evidence::Title);
            found.push(Name { first, end, kind, confidence: 0.8, evidence });
        }
    }
    // `Raja [Surakarta Pakubuwono XIII]`: the ruler begins within what the model has found.
    found.retain_mut(|person| {
        let at = names.partition_point(|name| name.end <= person.first);
        let Some(over) = names.get_mut(at) else { return true };
        if over.first > person.first || over.evidence == Evidence::Caller {
            return true;
        }
        match () {
            () if is_court_title(input.word(over.first)) => over.end = over.first,
            // `Sri Sultan Hamengku Buwono`, who is the tenth.
            () if over.kind == EntityKind::Per => {
                over.end = over.end.max(person.end);
                return false;
            }
            () if over.first < person.first => over.end = person.first,
            () => {}
        }
        true
    });
    names.retain(|name| {
        let title = name.end == name.first + 1 && is_title(input.word(name.first));
        name.first < name.end && (!title || name.evidence == Evidence::Caller)
    });
    put_all(names, found);
}

/// `Paku Alam X`.
fn ruler(input: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let word = input.word(at);
    let row = RULERS.iter().find(|row| {
        row.first() == Some(&word) && row.iter().zip(at..).all(|(word, at)| input.word(at) == *word)
    })?;
    let number = at + row.len();
    is_roman(input.word(number)).then_some((at, number + 1))
}

/// `GKR Hemas`: the name behind the title at `at`.
fn titled(input: &Page<'_>, names: &[Name], at: usize) -> Option<(usize, usize)> {
    let first = at + 1;
    let name = names.get(names.partition_point(|name| name.end <= at));
    // A KPH is a prince or a district of foresters.
    let person = name.is_some_and(|name| name.first == at && name.kind == EntityKind::Per);
    let title = is_title(input.word(at)) || person && input.word(at) == "KPH";
    if !title || is_court_title(input.word(first)) {
        return None;
    }
    if let Some(ruler) = ruler(input, first) {
        return Some(ruler);
    }
    let row = (first..first + LONGEST).take_while(|&at| {
        input.is_capital(at) && input.sentence_of(at) == input.sentence_of(first)
    });
    let row = row.count();
    // The model has seen where the name ends, if anything of it.
    let name = names.get(names.partition_point(|name| name.end <= first));
    let end = name.filter(|name| name.first <= first).map_or(first + row, |name| name.end);
    (row > 0 && end > first).then_some((first, end))
}

/// Whether the word is a title of the courts and nothing else.
fn is_title(word: &str) -> bool {
    is_court_title(word) && word != "KPH"
}

fn is_court_title(word: &str) -> bool {
    TITLES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_titles_are_sorted() {
        assert!(super::TITLES.is_sorted());
    }
}
