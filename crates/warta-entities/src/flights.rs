//! Flights by the airline and the number of the flight: `AirAsia QZ8501`, `Lion Air JT 610`,
//! `TransAsia Airways Flight 222`, and later `QZ8501` alone.

use foldhash::{HashSet, HashSetExt};

use crate::names::{Name, put_all};
use crate::page::{Page, has_word, in_capitals};
use crate::{EntityKind, Evidence};

/// Words that end the name of an airline, sorted.
const ENDINGS: [&str; 6] = ["Air", "Airline", "Airlines", "Airways", "Aviation", "Wings"];

/// Airlines that are named without such a word, sorted.
#[rustfmt::skip]
const AIRLINES: [&str; 14] = [
    "Aeroflot", "AirAsia", "Batavia", "Citilink", "Emirates", "Etihad", "Garuda", "Germanwings",
    "Lufthansa", "Mandala", "Merpati", "Qantas", "Ryanair", "Scoot",
];

/// Words in front of a code that speak of a flight, sorted.
#[rustfmt::skip]
const CUES: [&str; 14] = [
    "hilangnya", "insiden", "jatuhnya", "kasus", "kecelakaan", "kokpit", "musibah", "pencarian",
    "penerbangan", "penumpang", "pesawat", "pilot", "puing", "tragedi",
];

/// Adds the flights that the text names, each with its airline where that stands in front of
/// the number, and the codes of these wherever they stand again.
pub(crate) fn name_flights(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut codes: HashSet<&str> = HashSet::new();
    let mut found: Vec<Name> = Vec::new();
    let mut next = 1;
    while next < input.tokens.len() {
        let at = next;
        next += 1;
        let Some(end) = number_end(input, at) else { continue };
        let airline = airline_before(input, at);
        let code = is_code(input.word(at));
        if code && (airline.is_some() || is_cue(input.word(at - 1))) {
            codes.insert(input.word(at));
        }
        if let Some(first) = airline {
            found.push(flight(first, end));
            next = end;
            codes.extend(Some(input.word(at + 2)).filter(|word| is_code(word)));
        }
    }
    if codes.is_empty() && found.is_empty() {
        return;
    }
    // `MH370 … MH17`: another flight of a carrier that is named.
    let carriers: HashSet<&str> = codes.iter().filter_map(|code| code.get(..2)).collect();
    let carried = |word: &str| is_code(word) && word.get(..2).is_some_and(|c| carriers.contains(c));
    let mut alone = Vec::new();
    for at in 0..input.tokens.len() {
        let slot = found.partition_point(|name| name.end <= at);
        let free = found.get(slot).is_none_or(|name| name.first > at);
        if free && carried(input.word(at)) {
            alone.push(flight(at, at + 1));
        }
    }
    found.append(&mut alone);
    found.sort_by_key(|name| name.first);
    put_all(names, found);
}

fn flight(first: usize, end: usize) -> Name {
    Name { first, end, kind: EntityKind::Prd, confidence: 0.8, evidence: Evidence::Flight }
}

/// The carrier's letters, where they are written, and the number of the flight that the name
/// ends with: `QZ` and `8501`, nothing and `222`.
pub(crate) fn flight_code<'t>(input: &Page<'t>, name: &Name) -> Option<(&'t str, &'t str)> {
    let last = name.end.checked_sub(1).filter(|_| name.kind == EntityKind::Prd)?;
    let word = input.word(last);
    if is_code(word) {
        return word.split_at_checked(2);
    }
    let before = input.before(last);
    let carrier = if is_carrier(before) { before } else { "" };
    (name.evidence == Evidence::Flight).then_some((carrier, word))
}

/// The end of the number of a flight at `at`: `QZ8501`, `JT 610`, `Flight 222`.
fn number_end(input: &Page<'_>, at: usize) -> Option<usize> {
    let word = input.word(at);
    let digit = word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if !digit && !input.is_capital(at) {
        return None;
    }
    let figures = |at: usize| {
        let word = input.word(at);
        (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
    };
    let carrier = || word == "Flight" || is_carrier(word);
    match input.is_capital(at) {
        true if is_code(word) => Some(at + 1),
        true if carrier() && figures(at + 1) => Some(at + 2),
        // `Air France 447 (AF447)`
        false if figures(at) && input.word(at + 1) == "(" && is_code(input.word(at + 2)) => {
            input.word(at + 2).ends_with(word).then_some(at + 1)
        }
        _ => None,
    }
}

/// `QZ8501`, `MH17`: the two letters of a carrier and a number.
fn is_code(word: &str) -> bool {
    let parts = word.split_at_checked(2);
    parts.is_some_and(|(carrier, number)| {
        let figures = number.bytes().all(|b| b.is_ascii_digit());
        is_carrier(carrier) && (2..=4).contains(&number.len()) && figures
    })
}

fn is_carrier(word: &str) -> bool {
    word.len() == 2 && in_capitals(word)
}

/// Where the airline begins that stands right in front of `at`.
fn airline_before(input: &Page<'_>, at: usize) -> Option<usize> {
    let last = at.checked_sub(1)?;
    let second = at.checked_sub(2).filter(|&at| input.is_capital(at));
    let is_airline = |at: usize| AIRLINES.binary_search(&input.word(at)).is_ok();
    let ends = ENDINGS.binary_search(&input.word(last)).is_ok();
    match second {
        // `Air Asia`, `Air France`, `Garuda Indonesia`
        Some(second) if input.word(second) == "Air" && input.is_capital(last) => Some(second),
        Some(second) if is_airline(second) && input.is_capital(last) => Some(second),
        // `Lion Air`, `Malaysia Airlines`; a noun may open the sentence: `Pesawat Air`
        Some(second) if ends && !is_cue(input.word(second)) => Some(second),
        _ => is_airline(last).then_some(last),
    }
}

/// Whether a word speaks of a flight.
fn is_cue(word: &str) -> bool {
    has_word(&CUES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(ENDINGS.is_sorted());
        assert!(AIRLINES.is_sorted());
        assert!(CUES.is_sorted());
    }

    #[test]
    fn codes() {
        assert!(["QZ8501", "MH17", "GA152"].into_iter().all(is_code));
        assert!(!["QZ", "A320", "COP26", "QZ85012", "Qz85", "é17"].into_iter().any(is_code));
    }
}
