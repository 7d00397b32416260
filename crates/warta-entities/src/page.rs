use warta_syntax::Word;
use warta_text::{Sentence, Span, TokenKind, TokenSpan};

use crate::Input;
use crate::coreference::Marks;
use crate::gazetteer::{Classes, Gazetteer, Hit, Hits};
use crate::marks::WordMarks;

/// A document as the rules read it: with what most of them ask of its tokens looked up
/// once.
#[derive(Debug)]
pub(crate) struct Page<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [TokenSpan],
    pub(crate) sentences: &'a [Sentence],
    pub(crate) words: &'a [Word],
    pub(crate) hits: Hits<'a>,
    /// For each token one bit: whether it begins with a capital.
    capitals: Vec<u64>,
    pub(crate) marks: Vec<WordMarks>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(input: Input<'a>, gazetteer: &'a Gazetteer) -> Page<'a> {
        let Input { text, tokens, sentences, words } = input;
        let marks = WordMarks::of_tokens(gazetteer, text, tokens);
        let row = |row: &[WordMarks]| {
            let capital = |own: &WordMarks| u64::from(own.any(WordMarks::CAPITAL));
            (0..).zip(row).fold(0, |bits, (at, own)| bits | capital(own) << at)
        };
        let capitals = marks.chunks(64).map(row).collect();
        let hits = Hits::new(gazetteer, text, tokens, &marks);
        Page { text, tokens, sentences, words, hits, capitals, marks }
    }

    /// The word at `at`; the empty string behind the end.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    /// Whether the word at `at` points and closes the phrase before it: `klub [itu]`.
    pub(crate) fn points(&self, at: usize) -> bool {
        matches!(self.word(at), "ini" | "itu" | "tersebut")
    }

    /// The kind of the token at `at`.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind())
    }

    /// The sentence that token `at` belongs to.
    pub(crate) fn sentence(&self, at: usize) -> Option<&'a Sentence> {
        self.sentences.get(self.sentence_of(at))
    }

    /// Whether a single token stands in brackets that open at `at`: `(KPK)`.
    pub(crate) fn brackets_one(&self, at: usize) -> bool {
        self.word(at) == "(" && self.word(at + 2) == ")"
    }

    /// The token behind an age in brackets at `at`, `Budi [(34)]`, or else `at` itself.
    pub(crate) fn behind_age(&self, at: usize) -> usize {
        let age = self.word(at + 1);
        let number = (1..=2).contains(&age.len()) && age.bytes().all(|b| b.is_ascii_digit());
        let aged = number && self.brackets_one(at);
        at + if aged { 3 } else { 0 }
    }

    /// From token `from` up to, not including, token `to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map(|token| token.span());
        let last = to.checked_sub(1).and_then(|last| self.tokens.get(last));
        first.zip(last).map_or(Span::default(), |(first, last)| first.cover(last.span()))
    }

    /// Whether the word at `at` begins with a capital.
    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.capitals.get(at / 64).is_some_and(|bits| bits & 1 << (at % 64) != 0)
    }

    /// The first token from `at` on that begins with a capital.
    pub(crate) fn next_capital(&self, at: usize) -> Option<usize> {
        let mut block = at / 64;
        let mut bits = self.capitals.get(block)? & (!0 << (at % 64));
        while bits == 0 {
            block += 1;
            bits = *self.capitals.get(block)?;
        }
        Some(block * 64 + bits.trailing_zeros() as usize)
    }

    /// The tokens from `first` on that begin with a capital.
    pub(crate) fn capitals(&self, first: usize) -> impl Iterator<Item = usize> {
        let next = |at: &usize| self.next_capital(at + 1);
        std::iter::successors(self.next_capital(first), next)
    }

    /// The tokens that have one of `marks`.
    pub(crate) fn all(&self, marks: WordMarks) -> impl Iterator<Item = usize> {
        let own = self.marks.iter().enumerate();
        own.filter(move |(_, own)| own.any(marks)).map(|(at, _)| at)
    }

    /// Whether the word at `at` alone has one of `marks`.
    #[inline]
    pub(crate) fn is(&self, at: usize, marks: WordMarks) -> bool {
        self.marks.get(at).is_some_and(|own| own.any(marks))
    }

    /// What the word at `at` tells of who is meant.
    #[inline]
    pub(crate) fn lexical(&self, at: usize) -> Marks {
        self.marks.get(at).map_or(Marks::default(), |own| own.lexical())
    }

    /// The word before the token `at`; empty before the first.
    pub(crate) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The index of the sentence that token `at` belongs to.
    pub(crate) fn sentence_of(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens().end <= at)
    }

    /// The span up to the end of the sentence in which it begins: neither a description nor an
    /// amount goes on from a headline into the report.
    pub(crate) fn within_sentence(&self, span: Span) -> Span {
        let at = self.sentences.partition_point(|sentence| sentence.span().end() <= span.start());
        let end = self.sentences.get(at).map_or(span.end(), |sentence| sentence.span().end());
        Span::new(span.start(), span.end().min(end))
    }

    /// Whether token `at` is the first of its sentence.
    pub(crate) fn starts_sentence(&self, at: usize) -> bool {
        self.sentence(at).is_some_and(|sentence| sentence.tokens().start == at)
    }

    /// The longest known name that begins at `at`, where that is written like a name.
    pub(crate) fn known(&self, at: usize) -> Option<Hit> {
        self.is_capital(at).then(|| self.hits.longest(at)).flatten()
    }

    /// What is known of the one word at `at`.
    pub(crate) fn known_word(&self, at: usize) -> Option<Hit> {
        self.hits.within(at, 1)
    }

    /// Whether the word at `at` is a title and no given name.
    pub(crate) fn is_title(&self, at: usize) -> bool {
        let hit = self.known_word(at);
        hit.is_some_and(|hit| hit.classes.any(Classes::TITLE) && !hit.classes.any(Classes::GIVEN))
    }

    /// What is known of exactly the words from `first` to `end`.
    pub(crate) fn known_words(&self, first: usize, end: usize) -> Option<Hit> {
        let words = end.checked_sub(first)?;
        self.hits.within(first, words).filter(|hit| hit.words == words)
    }
}

/// Whether a list has the word, in capital or small letters.
pub(crate) fn has_word(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a word is nothing but capitals of ASCII, as short forms are.
pub(crate) fn in_capitals(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}
