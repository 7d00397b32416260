//! Words for what somebody is to a body, in front of its name: `Ketua KPU`, `pemain belakang`.

use crate::coreference::is_person_noun;
use crate::marks::WordMarks;
use crate::page::Page;

/// Whether the word at `at` is a role in front of a body or a country of origin.
pub(crate) fn is_role(input: &Page<'_>, at: usize) -> bool {
    let any = || is_origin(input, at) || is_player(input, at) || is_plain_role(input, at);
    input.is(at, WordMarks::ROLE) && any()
}

/// Whether the word at `at` is a role in front of a body of any kind.
pub(crate) fn is_plain_role(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    let lower = word.to_lowercase();
    // `Direktur Utama`, but not `Bank Utama`.
    if SECONDS.contains(&lower.as_str()) {
        let before = input.before(at).to_lowercase();
        return matches!(
            before.as_str(),
            "direktur" | "ketua" | "komisaris" | "sekretaris" | "technology" | "executive"
        );
    }
    ROLES.binary_search(&lower.as_str()).is_ok()
}

/// The words that may be a role, in lower case, beside `asal` and `dari`.
pub(crate) fn roles() -> impl Iterator<Item = &'static str> {
    SECONDS.iter().chain(&ROLES).chain(&PLAYERS).copied()
}

/// `striker asal`, `pemain dari`: whether a country behind `at` is where somebody comes from.
pub(crate) fn is_origin(input: &Page<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |at| input.word(at));
    let person = || is_person_noun(before(1)) || is_person_noun(before(2));
    match input.word(at) {
        "asal" => true,
        "dari" => person(),
        _ => false,
    }
}

/// `striker`, `pemain belakang`, `presiden`: whether the word at `at` ends what somebody is
/// to a club.
pub(crate) fn is_player(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at).to_lowercase();
    let before = input.before(at);
    match word.as_str() {
        "bertahan" | "belakang" | "depan" | "sayap" | "tengah" => is_line(before, &word),
        "gawang" => matches!(before, "Penjaga" | "penjaga"),
        word => PLAYERS.binary_search(&word).is_ok(),
    }
}

/// `pemain belakang`: whether two words say where somebody plays.
pub(crate) fn is_line(player: &str, line: &str) -> bool {
    matches!(player, "Pemain" | "pemain")
        && matches!(line, "bertahan" | "belakang" | "depan" | "sayap" | "tengah")
}

/// The second words of roles: `Direktur Utama`.
const SECONDS: [&str; 5] = ["eksekutif", "jenderal", "officer", "umum", "utama"];

/// Roles that a body follows, in lower case, sorted.
#[rustfmt::skip]
const ROLES: [&str; 36] = [
    "analis", "anggota", "bek", "bicara", "ceo", "dekan", "deputi", "direktur", "dirut", "ekonom",
    "gelandang", "jubir", "kapten", "kepala", "ketua", "ketum", "kiper", "komandan", "komisaris",
    "komisioner", "koordinator", "manajer", "pelatih", "pendiri", "peneliti", "pengacara",
    "penyerang", "politikus", "politisi", "rektor", "sekjen", "sekretaris", "striker", "wakil",
    "wasit", "winger",
];

/// What somebody is to a club, in lower case, sorted.
#[rustfmt::skip]
const PLAYERS: [&str; 19] = [
    "bek", "belakang", "bertahan", "bintang", "depan", "gawang", "gelandang", "kapten", "kiper",
    "manajer", "pelatih", "pemain", "pendukung", "penyerang", "presiden", "sayap", "striker",
    "tengah", "winger",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(ROLES.is_sorted());
        assert!(PLAYERS.is_sorted());
    }
}
