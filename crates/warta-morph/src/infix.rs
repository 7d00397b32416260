//! Words with an infix.

use crate::Infix;

/// Word, root, infix. Dictionaries list most of these words as roots of their own.
const WORDS: [(&str, &str, Infix); 33] = [
    ("gelegar", "gegar", Infix::El),
    ("gelembung", "gembung", Infix::El),
    ("geletar", "getar", Infix::El),
    ("geligi", "gigi", Infix::El),
    ("gemebyar", "gebyar", Infix::Em),
    ("gemerincing", "gerincing", Infix::Em),
    ("gemerlap", "gerlap", Infix::Em),
    ("gemertak", "gertak", Infix::Em),
    ("gemetar", "getar", Infix::Em),
    ("gemilang", "gilang", Infix::Em),
    ("gemulung", "gulung", Infix::Em),
    ("gemuruh", "guruh", Infix::Em),
    ("gerigi", "gigi", Infix::Er),
    ("jelajah", "jajah", Infix::El),
    ("jemari", "jari", Infix::Em),
    ("kelingking", "kingking", Infix::El),
    ("kelupas", "kupas", Infix::El),
    ("kemelut", "kelut", Infix::Em),
    ("kemilau", "kilau", Infix::Em),
    ("kemuning", "kuning", Infix::Em),
    ("kerudung", "kudung", Infix::Er),
    ("kinerja", "kerja", Infix::In),
    ("pelatuk", "patuk", Infix::El),
    ("selidik", "sidik", Infix::El),
    ("semerbak", "serbak", Infix::Em),
    ("serabut", "sabut", Infix::Er),
    ("seruling", "suling", Infix::Er),
    ("sinambung", "sambung", Infix::In),
    ("telapak", "tapak", Infix::El),
    ("telunjuk", "tunjuk", Infix::El),
    ("temali", "tali", Infix::Em),
    ("temaram", "taram", Infix::Em),
    ("temurun", "turun", Infix::Em),
];

/// The root of a word that has an infix.
pub(crate) fn root_of(word: &str) -> Option<(&'static str, Infix)> {
    let at = WORDS.binary_search_by_key(&word, |&(w, ..)| w).ok()?;
    WORDS.get(at).map(|&(_, root, infix)| (root, infix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
