use std::borrow::Cow;

use crate::analyzer::lower;
use crate::buffer::Buffer;
use crate::{Analyzer, Upos};

impl Analyzer {
    /// The lemma that treebanks give to `word` with this part of speech.
    ///
    /// Names, foreign words, numbers in figures, signs and punctuation are returned
    /// as they are. Verbs, nouns, adjectives and adverbs go down to the root in lower
    /// case, but for words that the treebanks keep whole (`sebesar`, `perseroan`). A
    /// clitic is cut off, so `menurutnya` as one token has the lemma of `menurut`.
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
        match self.best(&folded) {
            Some(best) => best.root().cow(word),
            None => lower(word),
        }
    }
}
