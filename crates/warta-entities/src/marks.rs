//! What a word alone tells the rules, whatever stands beside it.

use std::cell::RefCell;
use std::sync::LazyLock;

use warta_syntax::sequence::{LongWord, Spelling, atom};
use warta_text::TokenSpan;

use crate::coreference::Marks;
use crate::gazetteer::Gazetteer;
use crate::{
    amount, called, clubs, coreference, facilities, firms, happening, initials, pattern, platforms,
    portfolio, product, ranks, roles, units,
};

/// A set of rules that a word may be the first of, or the one that is looked for.
///
/// Most words are in no rule's list, and a text says the same words again and again: the
/// lists are searched once for a word, and the rules pass over the others by one bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordMarks(u64);

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
    /// Tells that a text is one of sport.
    pub(crate) const SPORT: WordMarks = WordMarks(1 << 15);
    /// Has the initials of a person behind it.
    pub(crate) const INITIALLED: WordMarks = WordMarks(1 << 16);
    /// Opens or closes a quotation.
    pub(crate) const QUOTES: WordMarks = WordMarks(1 << 17);
    /// Is the noun for a body.
    pub(crate) const BODY: WordMarks = WordMarks(1 << 18);
    /// Begins with a capital.
    pub(crate) const CAPITAL: WordMarks = WordMarks(1 << 19);
    /// Has a letter.
    pub(crate) const LETTER: WordMarks = WordMarks(1 << 20);
    /// Has a capital.
    pub(crate) const UPPER: WordMarks = WordMarks(1 << 21);
    /// Has a small letter.
    pub(crate) const LOWER: WordMarks = WordMarks(1 << 22);

    /// Where the bits of [`Marks`] begin.
    const LEXICAL: u32 = 48;

    const fn union(self, other: WordMarks) -> WordMarks {
        WordMarks(self.0 | other.0)
    }

    /// Whether the two sets share a mark.
    #[inline]
    pub(crate) const fn any(self, other: WordMarks) -> bool {
        self.0 & other.0 != 0
    }

    /// What the word tells of who is meant.
    #[inline]
    pub(crate) const fn lexical(self) -> Marks {
        Marks::from_bits(self.0 >> WordMarks::LEXICAL)
    }

    /// How the word is written.
    fn of_letters(word: &str) -> WordMarks {
        let mut marks = WordMarks::default();
        let mut add = |mark, holds| marks = if holds { marks.union(mark) } else { marks };
        add(WordMarks::CAPITAL, word.starts_with(char::is_uppercase));
        for c in word.chars() {
            add(WordMarks::LETTER, c.is_alphabetic());
            add(WordMarks::UPPER, c.is_uppercase());
            add(WordMarks::LOWER, c.is_lowercase());
        }
        marks
    }

    /// The marks of each token.
    pub(crate) fn of_tokens(
        gazetteer: &Gazetteer,
        text: &str,
        tokens: &[TokenSpan],
    ) -> Vec<WordMarks> {
        thread_local! {
            static SEEN: RefCell<Recalled> = RefCell::default();
        }
        SEEN.with_borrow_mut(|recalled| {
            recalled.lines.resize(LINES, Line::default());
            let marks = tokens.iter().map(|token| recalled.of(gazetteer, token.text(text)));
            marks.collect()
        })
    }

    /// The marks of a word whose [`atom`] is `hash`.
    fn of(gazetteer: &Gazetteer, word: &str, hash: u64) -> WordMarks {
        let small = if word.bytes().any(|b| b.is_ascii_uppercase()) {
            atom(&word.to_ascii_lowercase())
        } else {
            hash
        };
        let rules = RULES.iter().filter(|(_, holds)| holds(word)).map(|rule| rule.0);
        let known = Some(WordMarks::KNOWN).filter(|_| gazetteer.may_begin(word));
        let lexical = Marks::of(word);
        let refers = Some(WordMarks::REFERS).filter(|_| lexical != Marks::default());
        let lexical = WordMarks(lexical.bits() << WordMarks::LEXICAL);
        let listed = [LISTS.written.of(hash), LISTS.small.of(small)];
        let all = rules.chain(known).chain(refers).chain(listed);
        all.chain([lexical]).fold(WordMarks::of_letters(word), WordMarks::union)
    }
}

/// A mark, and what tells whether a word has it that is in no list.
type Rule = (WordMarks, fn(&str) -> bool);

/// What is told by more than lists.
const RULES: [Rule; 4] = [
    (WordMarks::LAW, pattern::is_of_ministry),
    (WordMarks::AMOUNT, amount::may_begin),
    (WordMarks::MEDIUM, called::is_site),
    (WordMarks::REFERS, coreference::may_refer),
];

/// The lists of words that the rules have, as one.
struct Lists {
    /// Of words as they are written.
    written: List,
    /// Of words in small letters, however they are written.
    small: List,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut written = List::default();
    written.add(WordMarks::LAW, pattern::beginnings());
    written.add(WordMarks::HAPPENING, happening::beginnings());
    written.add(WordMarks::CONTEST, happening::CONTESTS);
    written.add(WordMarks::PRODUCT, product::cues());
    written.add(WordMarks::FIRM, firms::FORMS);
    written.add(WordMarks::RANK, ranks::RANKS);
    written.add(WordMarks::RANK, ranks::GENERALS.into_iter().chain(["Komisaris"]));
    written.add(WordMarks::UNIT, units::beginnings());
    written.add(WordMarks::ROLE, ["asal", "dari"]);
    written.add(WordMarks::PLATFORM, platforms::PLATFORMS);
    written.add(WordMarks::OFFICE, portfolio::offices());
    written.add(WordMarks::BASE, facilities::BASES);
    written.add(WordMarks::SPORT, clubs::SPORT);
    written.add(WordMarks::INITIALLED, initials::INITIALLED);
    written.add(WordMarks::BODY, called::nouns());
    written.add(WordMarks::QUOTES, coreference::quote::MARKS);
    written.order();
    let mut small = List::default();
    small.add(WordMarks::ROLE, roles::roles());
    small.add(WordMarks::REFERS, coreference::pointers());
    small.order();
    Lists { written, small }
});

/// Words by their hashes, in order.
#[derive(Default)]
struct List(Vec<(u64, WordMarks)>);

impl List {
    fn add(&mut self, mark: WordMarks, words: impl IntoIterator<Item = &'static str>) {
        self.0.extend(words.into_iter().map(|word| (atom(word), mark)));
    }

    /// Puts the words in order, each once.
    fn order(&mut self) {
        self.0.sort_unstable_by_key(|row| row.0);
        self.0.dedup_by(|next, row| {
            let same = next.0 == row.0;
            row.1 = if same { row.1.union(next.1) } else { row.1 };
            same
        });
    }

    fn of(&self, hash: u64) -> WordMarks {
        let row = self.0.binary_search_by_key(&hash, |row| row.0);
        row.ok().and_then(|at| self.0.get(at)).map(|row| row.1).unwrap_or_default()
    }
}

/// Lines of words that a thread remembers, a power of two.
const LINES: usize = 4096;

/// Words whose hashes name one place in memory, the one that was read last in front.
#[derive(Clone, Copy, Default)]
#[repr(align(128))]
struct Line([Seen; 4]);

/// A word by its letters, since another may have the same hash, and its marks.
#[derive(Clone, Copy, Default)]
struct Seen {
    word: Spelling,
    marks: WordMarks,
}

/// What a thread remembers.
#[derive(Default)]
struct Recalled {
    lines: Vec<Line>,
    /// The last word that is too long for a line.
    long: LongWord<WordMarks>,
}

impl Recalled {
    /// The marks of a word, which takes the place of another if it is new.
    ///
    /// They depend on the word alone: there is but the one gazetteer that is built in.
    fn of(&mut self, gazetteer: &Gazetteer, word: &str) -> WordMarks {
        let hash = atom(word);
        let Some(spelling) = Spelling::new(word) else {
            return self.of_long(gazetteer, word, hash);
        };
        let Some(Line(line)) = self.lines.get_mut((hash >> 1) as usize % LINES) else {
            return WordMarks::of(gazetteer, word, hash);
        };
        if let Some(seen) = line.iter().find(|seen| seen.word == spelling) {
            return seen.marks;
        }
        let marks = WordMarks::of(gazetteer, word, hash);
        line.rotate_right(1);
        line[0] = Seen { word: spelling, marks };
        marks
    }

    fn of_long(&mut self, gazetteer: &Gazetteer, word: &str, hash: u64) -> WordMarks {
        let Some((marks, is_new)) = self.long.place(word) else {
            return WordMarks::of(gazetteer, word, hash);
        };
        if is_new {
            *marks = WordMarks::of(gazetteer, word, hash);
        }
        *marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_same_marks_again() {
        let gazetteer = Gazetteer::embedded();
        // The last two words have the same hash.
        let text = "PT Karya Lintas membeli kapal di Semarang, kata AKBP Budi. PT itu rugi dua. \
                    dijkniifehopdmcf Almclklooaindoia";
        let mut tokens = Vec::new();
        warta_text::tokenize_into(text, &mut tokens);
        for _ in 0..2 {
            let marks = WordMarks::of_tokens(&gazetteer, text, &tokens);
            for (token, marks) in tokens.iter().zip(marks) {
                let word = token.text(text);
                assert_eq!(marks, WordMarks::of(&gazetteer, word, atom(word)));
            }
        }
        let of = |word| WordMarks::of(&gazetteer, word, atom(word));
        assert!(of("PT").any(WordMarks::FIRM) && of("AKBP").any(WordMarks::RANK));
        assert!(of("Semarang").any(WordMarks::KNOWN) && of("dua").any(WordMarks::AMOUNT));
        assert_eq!(of("membeli"), WordMarks(WordMarks::LETTER.0 | WordMarks::LOWER.0));
        assert!(of("Anak").lexical().any(Marks::PERSON) && of("Anak").any(WordMarks::REFERS));
    }
}
