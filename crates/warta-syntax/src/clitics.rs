//! Surface tokens split into the syntactic words of Universal Dependencies.

use core::ops::Range;

use warta_morph::{Analyzer, Clitics, Enclitic};

use crate::{Deprel, Upos, Word};

/// A syntactic word: a surface token, or one of those that it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SyntacticWord {
    /// Bytes of the token's form.
    pub span: Range<usize>,
    /// Part of speech.
    pub upos: Upos,
    /// Where the word hangs.
    pub head: SyntacticHead,
    /// Relation to what it hangs on.
    pub deprel: Deprel,
}

/// What governs a syntactic word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum SyntacticHead {
    /// What governs the token as a whole: this word stands for the token.
    OfToken,
    /// The word of the same token that has this index.
    Within(usize),
}

/// Verbs of speech without a prefix, whose pronoun is the speaker: `katanya`.
const SPEECH: [&str; 21] = [
    "cetus", "gumam", "imbuh", "jelas", "kata", "keluh", "kilah", "lanjut", "papar", "pungkas",
    "sambung", "sebut", "sergah", "tambah", "tandas", "tegas", "terang", "tukas", "tutur", "ucap",
    "ujar",
];

impl Word {
    /// The syntactic words of the token with this form, in the order in which they are
    /// written. Exactly one of them hangs where the token does; a token without clitics is
    /// its own only word.
    ///
    /// Which words are split is for [`Analyzer::split_clitics`] to say. Relations follow
    /// from the part of speech of the whole: `rumahnya` is possessed (`nmod:poss`), the
    /// pronoun of `membawanya` is the object, of `dibawanya` the agent, of `katanya` the
    /// speaker, and in `kepadanya` the pronoun stands for the whole. A `-nya` that makes a
    /// noun of another word (`naiknya`) or turns to what is known is a determiner.
    ///
    /// ```
    /// use warta_morph::Analyzer;
    /// use warta_syntax::{Deprel, SyntacticHead, Upos, Word};
    ///
    /// let word = Word { upos: Upos::Verb, head: None, deprel: Deprel::Root };
    /// let parts = word.syntactic_words("membawanya", &Analyzer::embedded());
    /// assert_eq!(parts[0].span, 0..7);
    /// assert_eq!(parts[0].head, SyntacticHead::OfToken);
    /// assert_eq!((parts[1].upos, parts[1].deprel), (Upos::Pron, Deprel::Obj));
    /// assert_eq!(parts[1].head, SyntacticHead::Within(0));
    /// ```
    #[must_use]
    pub fn syntactic_words(self, form: &str, analyzer: &Analyzer) -> Vec<SyntacticWord> {
        let whole = SyntacticWord {
            span: 0..form.len(),
            upos: self.upos,
            head: SyntacticHead::OfToken,
            deprel: self.deprel,
        };
        if matches!(self.upos, Upos::Propn | Upos::Punct | Upos::Sym) {
            return vec![whole];
        }
        let Clitics { base, enclitic, particle } = analyzer.split_clitics(form);
        let mut end = form.len();
        let particle = particle.map(|particle| {
            let start = end - particle.as_str().len();
            let span = start..core::mem::replace(&mut end, start);
            let head = SyntacticHead::Within(0);
            SyntacticWord { span, upos: Upos::Part, head, deprel: Deprel::AdvmodEmph }
        });
        let mut words = vec![SyntacticWord { span: 0..base.len(), ..whole }];
        if let Some(enclitic) = enclitic {
            let span = end - enclitic.as_str().len()..end;
            let (upos, deprel) = relation(self.upos, base, enclitic);
            let head = SyntacticHead::Within(0);
            words.push(SyntacticWord { span, upos, head, deprel });
            if self.upos == Upos::Adp {
                stand_for_the_token(&mut words, self.deprel);
            }
        } else if let Some(word) = words.first_mut() {
            word.span.end = end;
        }
        words.extend(particle);
        words
    }
}

/// What an enclitic is to the word before it.
fn relation(upos: Upos, base: &str, enclitic: Enclitic) -> (Upos, Deprel) {
    let base = base.to_lowercase();
    let deprel = match upos {
        Upos::Noun | Upos::Pron | Upos::Num | Upos::X => Deprel::NmodPoss,
        Upos::Verb if base.starts_with("di") => Deprel::OblAgent,
        Upos::Verb if base.starts_with("me") || enclitic != Enclitic::Nya => Deprel::Obj,
        Upos::Verb if SPEECH.binary_search(&base.as_str()).is_ok() => Deprel::Nsubj,
        _ if enclitic == Enclitic::Nya => return (Upos::Det, Deprel::Det),
        _ => Deprel::NmodPoss,
    };
    (Upos::Pron, deprel)
}

/// Behind a preposition the pronoun is what hangs outside.
fn stand_for_the_token(words: &mut [SyntacticWord], deprel: Deprel) {
    if let [adposition, pronoun] = words {
        (adposition.head, adposition.deprel) = (SyntacticHead::Within(1), Deprel::Case);
        (pronoun.head, pronoun.upos) = (SyntacticHead::OfToken, Upos::Pron);
        pronoun.deprel = if deprel == Deprel::Case { Deprel::Obl } else { deprel };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `marked` has a bar where the token is cut, and each cut its relation.
    fn check(upos: Upos, marked: &str, relations: &[Deprel]) {
        let word = Word { upos, head: Some(3), deprel: Deprel::Obl };
        let form = marked.replace('|', "");
        let words = word.syntactic_words(&form, &Analyzer::embedded());
        let parts: Vec<&str> = words.iter().filter_map(|w| form.get(w.span.clone())).collect();
        assert_eq!(parts.join("|"), marked);
        let found: Vec<Deprel> = words.iter().map(|w| w.deprel).collect();
        assert_eq!(found, relations, "{marked}");
        let outer = words.iter().filter(|w| w.head == SyntacticHead::OfToken);
        assert_eq!(outer.count(), 1, "{marked}");
    }

    #[test]
    fn tokens_are_cut_into_words() {
        check(Upos::Noun, "rumah|nya", &[Deprel::Obl, Deprel::NmodPoss]);
        check(Upos::Noun, "Rumah|ku", &[Deprel::Obl, Deprel::NmodPoss]);
        check(Upos::Verb, "membawa|nya", &[Deprel::Obl, Deprel::Obj]);
        check(Upos::Verb, "dibawa|nya", &[Deprel::Obl, Deprel::OblAgent]);
        check(Upos::Verb, "ujar|nya", &[Deprel::Obl, Deprel::Nsubj]);
        check(Upos::Verb, "naik|nya", &[Deprel::Obl, Deprel::Det]);
        check(Upos::Adp, "kepada|nya", &[Deprel::Case, Deprel::Obl]);
        check(Upos::Pron, "apa|kah", &[Deprel::Obl, Deprel::AdvmodEmph]);
        check(Upos::Noun, "rumah|nya|lah", &[Deprel::Obl, Deprel::NmodPoss, Deprel::AdvmodEmph]);
    }

    #[test]
    fn what_only_looks_like_a_clitic_stays() {
        for form in ["sebelumnya", "sekolah", "maupun", "tanya", "buku", "ilmu", "", "nya"] {
            check(Upos::Noun, form, &[Deprel::Obl]);
        }
        check(Upos::Propn, "Kuncoronya", &[Deprel::Obl]);
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(SPEECH.is_sorted_by(|a, b| a < b));
    }
}
