//! What a word alone tells the rules, whatever stands beside it.

use std::cell::RefCell;

use warta_syntax::sequence::atom;
use warta_text::TokenSpan;

use crate::gazetteer::Gazetteer;
use crate::{
    amount, called, coreference, facilities, firms, happening, offices, pattern, platforms,
    portfolio, product, roles, units,
};

/// A set of rules that a word may be the first of, or the one that is looked for.
///
/// Most words are in no rule's list, and a text says the same words again and again: the
/// lists are searched once for a word, and the rules pass over the others by one bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordMarks(u32);

impl WordMarks {
    /// May begin a name of the gazetteer.
    pub(crate) const KNOWN: WordMarks = WordMarks(1);
    /// May begin an amount.
    pub(crate) const AMOUNT: WordMarks = WordMarks(1 << 1);
    /// May begin the name of a law, or of a committee on one.
    pub(crate) const LAW: WordMarks = WordMarks(1 << 2);
    /// May begin the name of a happening.
    pub(crate) const HAPPENING: WordMarks = WordMarks(1 << 3);
    /// Ends the name of a contest.
    pub(crate) const CONTEST: WordMarks = WordMarks(1 << 4);
    /// Says something of a product.
    pub(crate) const PRODUCT: WordMarks = WordMarks(1 << 5);
    /// A legal form of firms.
    pub(crate) const FIRM: WordMarks = WordMarks(1 << 6);
    /// May begin a rank.
    pub(crate) const RANK: WordMarks = WordMarks(1 << 7);
    /// May begin a part of a body.
    pub(crate) const UNIT: WordMarks = WordMarks(1 << 8);
    /// May be the role of a person.
    pub(crate) const ROLE: WordMarks = WordMarks(1 << 9);
    /// A platform of messages and posts.
    pub(crate) const PLATFORM: WordMarks = WordMarks(1 << 10);
    /// Written like a medium on the web.
    pub(crate) const MEDIUM: WordMarks = WordMarks(1 << 11);
    /// May be an office with fields of work.
    pub(crate) const OFFICE: WordMarks = WordMarks(1 << 12);
    /// May begin the name of a base or a fault.
    pub(crate) const BASE: WordMarks = WordMarks(1 << 13);

    /// May be, or begin, what points back at something named before.
    pub(crate) const REFERS: WordMarks = WordMarks(1 << 14);

    /// Whether the two sets share a mark.
    #[inline]
    pub(crate) const fn any(self, other: WordMarks) -> bool {
        self.0 & other.0 != 0
    }

    /// The marks of each token.
    pub(crate) fn of_tokens(
        gazetteer: &Gazetteer,
        text: &str,
        tokens: &[TokenSpan],
    ) -> Vec<WordMarks> {
        thread_local! {
            static SEEN: RefCell<Vec<Seen>> = RefCell::default();
        }
        SEEN.with_borrow_mut(|seen| {
            seen.resize(SLOTS, Seen::default());
            let marks = tokens.iter().map(|token| recall(seen, gazetteer, token.text(text)));
            marks.collect()
        })
    }

    fn of(gazetteer: &Gazetteer, word: &str) -> WordMarks {
        // Most words begin with a small letter, and most lists hold none that do.
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let capitals = if capital { CAPITALS.as_slice() } else { &[] };
        let lists = capitals.iter().chain(&WORDS).filter(|(_, holds)| holds(word));
        let known = Some(WordMarks::KNOWN).filter(|_| gazetteer.may_begin(word));
        let all = lists.map(|&(mark, _)| mark).chain(known);
        all.fold(WordMarks::default(), |all, mark| WordMarks(all.0 | mark.0))
    }
}

/// A mark, and what tells whether a word has it.
type List = (WordMarks, fn(&str) -> bool);

/// Lists of words that begin with a capital.
const CAPITALS: [List; 8] = [
    (WordMarks::LAW, pattern::may_begin),
    (WordMarks::HAPPENING, happening::may_begin),
    (WordMarks::CONTEST, happening::is_contest),
    (WordMarks::FIRM, firms::is_legal_form),
    (WordMarks::RANK, offices::may_begin_rank),
    (WordMarks::UNIT, units::may_begin),
    (WordMarks::PLATFORM, platforms::is_platform),
    (WordMarks::BASE, facilities::may_begin_base),
];

/// Lists of other words.
const WORDS: [List; 6] = [
    (WordMarks::AMOUNT, amount::may_begin),
    (WordMarks::PRODUCT, product::is_cue),
    (WordMarks::ROLE, roles::may_be_role),
    (WordMarks::MEDIUM, called::is_site),
    (WordMarks::OFFICE, portfolio::is_office),
    (WordMarks::REFERS, coreference::may_refer),
];

/// Words that a thread remembers, a power of two.
const SLOTS: usize = 8192;

/// A word by its hash, and its marks; 0 where there is none yet.
#[derive(Clone, Copy, Default)]
struct Seen {
    word: u64,
    marks: WordMarks,
}

/// The marks of a word, which takes the place of another in `seen` if it is new.
fn recall(seen: &mut [Seen], gazetteer: &Gazetteer, word: &str) -> WordMarks {
    let hash = atom(word) | 1;
    let slot = (hash >> 1) as usize % SLOTS;
    let Some(seen) = seen.get_mut(slot) else { return WordMarks::of(gazetteer, word) };
    if seen.word != hash {
        *seen = Seen { word: hash, marks: WordMarks::of(gazetteer, word) };
    }
    seen.marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_same_marks_again() {
        let gazetteer = Gazetteer::embedded();
        let text = "PT Karya Lintas membeli kapal di Semarang, kata AKBP Budi. PT itu rugi dua.";
        let mut tokens = Vec::new();
        warta_text::tokenize_into(text, &mut tokens);
        for _ in 0..2 {
            let marks = WordMarks::of_tokens(&gazetteer, text, &tokens);
            for (token, marks) in tokens.iter().zip(marks) {
                assert_eq!(marks, WordMarks::of(&gazetteer, token.text(text)));
            }
        }
        let of = |word| WordMarks::of(&gazetteer, word);
        assert!(of("PT").any(WordMarks::FIRM) && of("AKBP").any(WordMarks::RANK));
        assert!(of("Semarang").any(WordMarks::KNOWN) && of("dua").any(WordMarks::AMOUNT));
        assert_eq!(of("membeli"), WordMarks::default());
    }
}
