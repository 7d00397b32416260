//! Clubs that are called like their town, in texts of sport: `kiper Lyon`, `Leicester menelan
//! kekalahan`.

use std::collections::HashSet;

use crate::EntityKind;
use crate::gazetteer::Classes;
use crate::names::Name;
use crate::page::Page;

/// Words of sport, sorted.
#[rustfmt::skip]
const SPORT: [&str; 42] = [
    "babak", "bek", "bermain", "dikalahkan", "gawang", "gelandang", "gol", "imbang", "juara",
    "kandang", "kekalahan", "kemenangan", "kiper", "klasemen", "klub", "kompetisi", "laga",
    "lawan", "liga", "melatih", "mencetak", "mengalahkan", "menit", "musim", "pelatih", "pemain",
    "penalti", "pertandingan", "playoff", "poin", "semifinal", "sepakbola", "skor", "skuad",
    "skuat", "stadion", "striker", "suporter", "tandang", "tim", "wasit", "winger",
];

/// Different ones that make a text one of sport.
const ENOUGH: usize = 3;

/// Those that play for a club or stand for it, sorted. The `klub London` is one of its town.
#[rustfmt::skip]
const PLAYERS: [&str; 19] = [
    "bek", "bomber", "fans", "gawang", "gelandang", "kapten", "kiper", "kubu", "manajer",
    "pelatih", "pemain", "pendukung", "penyerang", "playmaker", "skuad", "skuat", "striker",
    "suporter", "winger",
];

/// What a club does to another, sorted.
#[rustfmt::skip]
const MATCHES: [&str; 18] = [
    "dikalahkan", "ditahan", "kontra", "melawan", "melumat", "membantai", "membekuk",
    "mempecundangi", "menahan", "menaklukkan", "mengalahkan", "menggulung", "menghadapi",
    "menjamu", "menumbangkan", "menundukkan", "menyingkirkan", "versus",
];

/// What a club does without an object, sorted.
#[rustfmt::skip]
const RESULTS: [&str; 12] = [
    "imbang", "kalah", "kebobolan", "memetik", "menang", "menelan", "takluk", "tergelincir",
    "tergeser", "terpuruk", "tersingkir", "unggul",
];

/// Makes bodies of the towns that play, and of what is called the same elsewhere in the text,
/// where that is no place by the word in front.
pub(crate) fn name_clubs(input: &Page<'_>, names: &mut [Name]) {
    if !names.iter().any(|name| is_town(input, name)) || !is_sport(input) {
        return;
    }
    let mut clubs: HashSet<&str> = HashSet::new();
    for name in names.iter().filter(|name| is_town(input, name)) {
        if plays(input, name) {
            clubs.insert(input.word(name.end - 1));
        }
    }
    for name in names.iter_mut().filter(|name| is_town(input, name)) {
        let before = name.first.checked_sub(1).map_or("", |at| input.word(at));
        let known = clubs.contains(input.word(name.end - 1)) && !is_placed(before);
        if known || plays(input, name) {
            name.kind = EntityKind::Org;
        }
    }
}

/// Whether the name is that of a town abroad, for all that is known.
fn is_town(input: &Page<'_>, name: &Name) -> bool {
    let known = input.known_words(name.first, name.end).map(|hit| hit.classes);
    let land = Classes::COUNTRY.union(Classes::REGION).union(Classes::SEAT);
    let short = name.end - name.first <= 2;
    let model = matches!(name.evidence, "model" | "repeated" | "gazetteer");
    let plain = known.is_none_or(|classes| !classes.any(land));
    name.kind == EntityKind::Loc && short && model && plain
}

/// Whether enough words of sport stand in the text.
fn is_sport(input: &Page<'_>) -> bool {
    let mut seen = [false; SPORT.len()];
    let mut count = 0;
    for at in 0..input.tokens.len() {
        let Ok(slot) = SPORT.binary_search(&input.word(at)) else { continue };
        if let Some(seen) = seen.get_mut(slot).filter(|seen| !**seen) {
            *seen = true;
            count += 1;
        }
        if count >= ENOUGH {
            return true;
        }
    }
    false
}

/// Whether a match or a player stands right beside the name.
fn plays(input: &Page<'_>, name: &Name) -> bool {
    let before = name.first.checked_sub(1).map_or("", |at| input.word(at));
    let after = input.word(name.end);
    let is = |list: &[&str], word: &str| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    let opens = input.starts_sentence(name.first) || is_opening(before);
    let acts = is(&MATCHES, after) || is(&RESULTS, after);
    is(&PLAYERS, before) || is(&MATCHES, before) || opens && acts
}

/// Whether a clause begins behind the word.
fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "," | "\"" | "“" | "bahwa" | "dan" | "jika" | "kala" | "karena" | "ketika" | "namun"
    ) || matches!(word, "saat" | "sebelum" | "sedangkan" | "sementara" | "setelah" | "sejak")
}

/// Whether a place follows the word, even in a text of sport.
fn is_placed(word: &str) -> bool {
    const PLACED: [&str; 14] = [
        "asal",
        "bandara",
        "dari",
        "di",
        "distrik",
        "ke",
        "kota",
        "kelahiran",
        "menuju",
        "penduduk",
        "sekitar",
        "stadion",
        "warga",
        "wilayah",
    ];
    PLACED.iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        for table in [&SPORT[..], &PLAYERS[..], &MATCHES[..], &RESULTS[..]] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }
}
