//! Clitics cut off the end of a word, as treebanks split words.

use crate::analyzer::Best;
use crate::buffer::Buffer;
use crate::{Analyzer, Enclitic, Particle};

/// Words in a clitic's letters that news writes and reads as one: adverbs in
/// `-nya`, conjunctions in `-pun` and their kin. The treebanks keep them whole.
const WHOLE: [&str; 56] = [
    "adalah",
    "adapun",
    "agaknya",
    "akhirnya",
    "awalnya",
    "berikutnya",
    "biarpun",
    "biasanya",
    "bukannya",
    "dulunya",
    "hanya",
    "hendaknya",
    "ialah",
    "kelihatannya",
    "kesannya",
    "khususnya",
    "kiranya",
    "konsekuensinya",
    "makanya",
    "maupun",
    "mulanya",
    "nantinya",
    "nyatanya",
    "pokoknya",
    "rasanya",
    "rupanya",
    "sayangnya",
    "seadanya",
    "seandainya",
    "sebaiknya",
    "sebaliknya",
    "sebelumnya",
    "sebenarnya",
    "secepatnya",
    "sedianya",
    "sedikitnya",
    "seenaknya",
    "segalanya",
    "seharusnya",
    "sekalipun",
    "sekenanya",
    "sekiranya",
    "selamanya",
    "selanjutnya",
    "semestinya",
    "sepatutnya",
    "sepenuhnya",
    "sepertinya",
    "sesungguhnya",
    "setidaknya",
    "seumpamanya",
    "sewajarnya",
    "tampaknya",
    "tentunya",
    "umumnya",
    "untungnya",
];

/// A word and the clitics behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clitics<'w> {
    /// The word without its clitics, as written.
    pub base: &'w str,
    /// The pronoun behind the word.
    pub enclitic: Option<Enclitic>,
    /// The particle behind that.
    pub particle: Option<Particle>,
}

impl Analyzer {
    /// Splits the pronoun and the particle off the end of `word`.
    ///
    /// Adverbs and conjunctions that have become one word (`sebelumnya`, `maupun`)
    /// stay whole, and so does a word whose root ends in the same letters
    /// (`sekolah`, `tanya`). A pronoun before the word is never split: the
    /// treebanks of Indonesian don't.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use warta_morph::{Analyzer, Enclitic};
    /// let analyzer = Analyzer::embedded();
    /// let split = analyzer.split_clitics("Rumahnya");
    /// assert_eq!((split.base, split.enclitic), ("Rumah", Some(Enclitic::Nya)));
    /// assert_eq!(analyzer.split_clitics("sebelumnya").enclitic, None);
    /// # }
    /// ```
    #[must_use]
    pub fn split_clitics<'w>(&self, word: &'w str) -> Clitics<'w> {
        let whole = Clitics { base: word, enclitic: None, particle: None };
        let Some(folded) = Buffer::fold(word) else {
            return whole;
        };
        let listed = |w: &&str| w.as_bytes().cmp(folded.as_bytes());
        if WHOLE.binary_search_by(listed).is_ok() {
            return whole;
        }
        let Some(Best { parse, .. }) = self.best(&folded) else {
            return whole;
        };
        let (enclitic, particle) = (parse.affixes.enclitic, parse.affixes.particle);
        let ending =
            enclitic.map_or(0, |e| e.as_str().len()) + particle.map_or(0, |p| p.as_str().len());
        match word.get(..word.len() - ending) {
            Some(base) => Clitics { base: base.trim_end_matches('-'), enclitic, particle },
            None => whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WHOLE.is_sorted_by(|a, b| a < b));
    }
}
