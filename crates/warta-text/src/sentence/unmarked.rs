//! Sentences that begin though no full stop closed the one before: headings and
//! captions that ran into the text.

use super::Splitter;
use crate::TokenKind;
use crate::starter::opens_clause;

/// Tokens of a quotation that are looked through for its end. The cap keeps an
/// unbalanced quotation mark from being looked for over and over.
const LONGEST_QUOTATION: usize = 160;

impl Splitter<'_> {
    /// `… kawat berduri Tapi setidaknya …`: a capitalised function word amid lower case.
    /// In a title (`Ada Apa dengan Cinta`) its neighbours have capitals too.
    pub(super) fn begins_with_clause(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        if !matches!(self.byte(at + 1), b'a'..=b'z' | b',') {
            return false;
        }
        match self.byte(before) {
            b'a'..=b'z' => opens_clause(self.word(at)) && !introduces(self.word(before)),
            b'0'..=b'9' => {
                self.kind(before) == Some(TokenKind::Number) && opens_clause(self.word(at))
            }
            _ => false,
        }
    }

    /// `… kita lakukan "Lagi pula nilainya kecil," tambahnya`: speech that its verb
    /// follows opens a sentence, unless a comma, colon or verb led over to it.
    pub(super) fn begins_with_speech(&self, at: usize) -> bool {
        let closing = match self.word(at) {
            "\"" => "\"",
            "“" => "”",
            _ => return false,
        };
        let led_over = self.kind(at.wrapping_sub(1)) != Some(TokenKind::Word);
        if led_over || self.gap_before(at).is_empty() || !self.byte(at + 1).is_ascii_uppercase() {
            return false;
        }
        let end = (at + 2..at + LONGEST_QUOTATION).find(|&end| self.word(end) == closing);
        end.is_some_and(|end| {
            matches!(self.word(end - 1), "," | "!" | "?")
                && self.gap_before(end).is_empty()
                && self.byte(end + 1).is_ascii_lowercase()
                && SAYS.binary_search(&self.word(at - 1)).is_err()
        })
    }
}

fn introduces(word: &str) -> bool {
    INTRODUCES.binary_search(&word).is_ok()
}

/// Words that a name or title follows, and words that end no sentence, sorted.
#[rustfmt::skip]
const INTRODUCES: [&str; 69] = [
    "acara", "adalah", "agar", "album", "antara", "atau", "bagi", "bahwa", "berjudul", "bernama",
    "bertajuk", "bertema", "buku", "dalam", "dan", "dari", "dengan", "di", "disebut", "film",
    "grup", "hingga", "ialah", "jika", "judul", "karena", "kata", "ke", "kelompok", "ketika", "kitab", "koran",
    "lagu", "majalah", "maupun", "melalui", "menjadi", "menurut", "merupakan", "namun", "novel",
    "oleh", "pada", "para", "program", "puisi", "rubrik", "sang", "sebagai", "sebelum", "secara",
    "sejak", "selama", "seperti", "serial", "serta", "setelah", "si", "sinetron", "tajuk", "tanpa",
    "tema", "tentang", "terhadap", "tetapi", "untuk", "yaitu", "yakni", "yang",
];

/// Verbs that lead over to speech without a comma, sorted.
const SAYS: [&str; 16] = [
    "bahwa",
    "berkata",
    "berpesan",
    "bertanya",
    "berujar",
    "bilang",
    "jawab",
    "kata",
    "katakan",
    "mengatakan",
    "menjawab",
    "menulis",
    "menyatakan",
    "sebut",
    "seperti",
    "ujar",
];

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted() {
        assert!(super::INTRODUCES.is_sorted());
        assert!(super::SAYS.is_sorted());
    }
}
