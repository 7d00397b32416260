use std::borrow::Cow;

use crate::analyzer::lower;
use crate::buffer::Buffer;
use crate::{Analyzer, Upos};

/// Where a word stands in its sentence, which says what its capital means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// First word: the capital says nothing.
    Start,
    /// Later: a capital marks a part of a name or a title (`Menteri Keuangan`).
    Inside,
}

impl Analyzer {
    /// As [`Analyzer::lemma`], but a common word with a capital inside a sentence is
    /// part of a name and stays whole, as in the CSUI treebank.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use warta_morph::{Analyzer, Place, Upos};
    /// let analyzer = Analyzer::embedded();
    /// assert_eq!(analyzer.lemma_at("Keuangan", Upos::Noun, Place::Inside), "Keuangan");
    /// assert_eq!(analyzer.lemma_at("Kesehatan", Upos::Noun, Place::Start), "sehat");
    /// # }
    /// ```
    #[must_use]
    pub fn lemma_at<'w>(&self, word: &'w str, upos: Upos, place: Place) -> Cow<'w, str> {
        let open = matches!(upos, Upos::Noun | Upos::Verb | Upos::Adj | Upos::Adv);
        if place == Place::Inside && open && word.starts_with(char::is_uppercase) {
            return Cow::Borrowed(word);
        }
        self.lemma(word, upos)
    }

    /// The lemma that treebanks give to `word` with this part of speech.
    ///
    /// Names, foreign words, numbers in figures, signs and punctuation are returned
    /// as they are. Verbs, nouns, adjectives and adverbs go down to the root in lower
    /// case, but for words that the treebanks keep whole (`sebesar`, `perseroan`). A
    /// clitic is cut off; only where a preposition and its pronoun are one token
    /// (`menurutnya` as a pronoun), the pronoun is the word and `nya` the lemma.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use warta_morph::{Analyzer, Upos};
    /// let analyzer = Analyzer::embedded();
    /// assert_eq!(analyzer.lemma("Menyetujuinya", Upos::Verb), "setuju");
    /// assert_eq!(analyzer.lemma("Balikpapan", Upos::Propn), "Balikpapan");
    /// # }
    /// ```
    #[must_use]
    pub fn lemma<'w>(&self, word: &'w str, upos: Upos) -> Cow<'w, str> {
        if matches!(upos, Upos::Propn | Upos::Punct | Upos::Sym | Upos::X) {
            return Cow::Borrowed(word);
        }
        let Some(folded) = Buffer::fold(word) else {
            return lower(word);
        };
        if let Some(lemma) = self.lexicon.lemma(folded.as_bytes(), upos) {
            return Cow::Owned(lemma.to_owned());
        }
        if upos == Upos::Pron && preposition_with_pronoun(folded.as_bytes()) {
            return Cow::Borrowed("nya");
        }
        self.stem_folded(word, &folded)
    }
}

/// Prepositions that news writes together with `-nya`.
const PREPOSITIONS: [&str; 20] = [
    "antara", "atas", "bagi", "bawah", "belakang", "bersama", "dalam", "dari", "dengan", "depan",
    "kepada", "luar", "mengenai", "menurut", "oleh", "pada", "sekitar", "tanpa", "terhadap",
    "untuk",
];

fn preposition_with_pronoun(word: &[u8]) -> bool {
    let known = |base: &[u8]| PREPOSITIONS.binary_search_by(|p| p.as_bytes().cmp(base)).is_ok();
    word.strip_suffix(b"nya").is_some_and(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prepositions_are_sorted() {
        assert!(PREPOSITIONS.is_sorted());
    }
}
