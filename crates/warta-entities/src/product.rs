//! Vehicles, ships, weapons, satellites, products and software, by the words before them
//! and by the makers and types that begin their names.

use crate::gazetteer::{Classes, Gazetteer};
use crate::names::Name;
use crate::{EntityKind, Input};

/// Letters before the name of a ship.
const SHIPS: [&str; 17] = [
    "HMAS", "HMS", "INS", "KLM", "KM", "KMN", "KMP", "KN", "KP", "KRI", "LCT", "MT", "MV", "ROKS",
    "TB", "TKB", "USS",
];

/// Nouns in whose company an unknown name is a thing's name.
const CLEAR: [&str; 18] = [
    "Aplikasi",
    "Kereta",
    "Rudal",
    "Satelit",
    "aplikasi",
    "gim",
    "kereta",
    "ransomware",
    "roket",
    "rudal",
    "satelit",
    "selam",
    "senapan",
    "tanker",
    "tongkang",
    "torpedo",
    "virus",
    "wahana",
];

/// Nouns in whose company a maker's name with more behind it, or a name with a number, is
/// a thing's name: `pesawat Boeing 737`, but `pesawat Garuda Indonesia`.
const VAGUE: [&str; 22] = [
    "Pesawat",
    "bus",
    "drone",
    "ekskavator",
    "helikopter",
    "jet",
    "kapal",
    "laptop",
    "listrik",
    "mobil",
    "motor",
    "nirawak",
    "pesawat",
    "ponsel",
    "prosesor",
    "sedan",
    "skuter",
    "tablet",
    "tank",
    "tempur",
    "truk",
    "unit",
];

/// Words that begin the name of a product wherever they stand.
const PRODUCTS: [&str; 41] = [
    "Abrams",
    "Alphard",
    "Android",
    "Avanza",
    "Bayraktar",
    "Brio",
    "ChatGPT",
    "Chromebook",
    "Fortuner",
    "GPT",
    "GPT-3",
    "GPT-4",
    "GPT-4o",
    "GPT-5",
    "HIMARS",
    "Hwasong",
    "Innova",
    "Ioniq",
    "Javelin",
    "MacBook",
    "Pajero",
    "PlayStation",
    "Shahed",
    "Soyuz",
    "Starlink",
    "Starship",
    "Sukhoi",
    "Tomahawk",
    "Vario",
    "Windows",
    "Xbox",
    "Xenia",
    "Xpander",
    "iMac",
    "iOS",
    "iPad",
    "iPhone",
    "iPod",
    "macOS",
    "watchOS",
    "webOS",
];

/// Makers: with a type that has a figure in it, one name.
const MAKERS: [&str; 19] = [
    "ATR",
    "Airbus",
    "BMW",
    "Boeing",
    "Bombardier",
    "Cessna",
    "Embraer",
    "Falcon",
    "Galaxy",
    "Honda",
    "Hwasong",
    "Mercedes-Benz",
    "Model",
    "Redmi",
    "Suzuki",
    "Toyota",
    "Wuling",
    "Xiaomi",
    "Yamaha",
];

/// Most words of a name.
const LONGEST: usize = 5;

/// Adds the products that are named in the text, left to right, where no name stands yet.
pub(crate) fn products(input: &Input<'_>, gazetteer: &Gazetteer, names: &mut Vec<Name>) {
    let patterns = names.len();
    let mut at = 0;
    while at < input.tokens.len() {
        let Some((first, end)) = product(input, gazetteer, at).filter(|&(_, end)| end > at) else {
            at += 1;
            continue;
        };
        let taken = names.iter().take(patterns);
        if !taken.into_iter().any(|other| first < other.end && other.first < end) {
            let (kind, evidence) = (EntityKind::Prd, "pattern");
            names.push(Name { first, end, kind, confidence: 0.8, evidence });
        }
        at = end;
    }
}

/// Whether the sorted `words` hold `word`.
fn listed(words: &[&str], word: &str) -> bool {
    words.binary_search(&word).is_ok()
}

/// The product whose name, or the noun before it, stands at `at`.
fn product(input: &Input<'_>, gazetteer: &Gazetteer, at: usize) -> Option<(usize, usize)> {
    let word = input.word(at);
    let end = row(input, at);
    if listed(&SHIPS, word) && end > at + 1 {
        return Some((at, end));
    }
    if listed(&PRODUCTS, word) {
        return Some((at, numbered(input, at + 1)));
    }
    if listed(&MAKERS, word) && is_type(input, at + 1) {
        return Some((at, numbered(input, at + 1)));
    }
    let (clear, vague) = (listed(&CLEAR, word), listed(&VAGUE, word));
    let first = at + 1;
    let end = row(input, first);
    if !(clear || vague) || end <= first || !input.is_capital(first) {
        return None;
    }
    let hit = gazetteer.longest((first..end).map(|at| input.word(at)));
    let classes = hit.map(|hit| (hit.classes, hit.words)).unwrap_or_default();
    let maker = classes.0.any(Classes::ORGANISATION.union(Classes::COMPANY));
    let numbers = (first..end).any(|at| is_type(input, at));
    let named = match () {
        () if classes.0.is_place() || classes.0.any(Classes::TITLE) => false,
        () if maker => end > first + classes.1 && (numbers || clear),
        () if clear => true,
        () => numbers,
    };
    named.then_some((first, end))
}

/// The end of the row of capitals, types and numbers from `at` on, with the hyphens in it.
fn row(input: &Input<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + LONGEST && end < input.tokens.len() {
        let hyphen = input.word(end) == "-" && end > at && part(input, end + 1);
        if !(part(input, end) || hyphen) {
            break;
        }
        end += 1;
    }
    end
}

fn part(input: &Input<'_>, at: usize) -> bool {
    input.is_capital(at) || (at > 0 && is_type(input, at))
}

/// The end of the types and numbers from `at` on: `15 Pro Max`.
fn numbered(input: &Input<'_>, at: usize) -> usize {
    if input.word(at) == "-" && is_type(input, at + 1) {
        return at + 2;
    }
    if is_type(input, at) { row(input, at) } else { at }
}

/// A word with a figure in it that is no amount: `737`, `A320`, `Su-30`.
fn is_type(input: &Input<'_>, at: usize) -> bool {
    let word = input.word(at);
    let letters = word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    word.bytes().any(|b| b.is_ascii_digit()) && letters && word.len() < 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [&SHIPS[..], &CLEAR, &VAGUE, &PRODUCTS, &MAKERS] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
