//! Reading the facts of tokens, sentence by sentence.

use std::ops::Range;

use warta_syntax::features::TokenReader;
use warta_syntax::sequence::atom;
use warta_syntax::{ClusterPath, Clusters, Upos, Word};
use warta_text::TokenSpan;

use super::{Run, TokenFacts};
use crate::gazetteer::{Classes, Gazetteer, Hits};
use crate::marks::WordMarks;

/// A document as its facts are read.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [TokenSpan],
    pub(crate) words: &'a [Word],
    pub(crate) hits: &'a Hits<'a>,
    pub(crate) clusters: &'a Clusters,
    pub(crate) marks: &'a [WordMarks],
}

/// Reads the facts of a document's tokens; keeps its buffers.
#[derive(Clone, Debug, Default)]
pub struct FactReader {
    reader: TokenReader,
    lower: String,
    spellings: Spellings,
    known: Known,
}

/// Tokens around one that may be in a name whose facts the model sees: two on either
/// side are in reach of the model, and see two more.
const SEEN: usize = 4;

impl FactReader {
    /// Replaces what `facts` holds by one for each token. `starts` tells whether a token
    /// is the first of its sentence; `words` may be empty.
    #[allow(clippy::too_many_arguments, reason = "one for each layer below")]
    pub fn read(
        &mut self,
        text: &str,
        tokens: &[TokenSpan],
        words: &[Word],
        starts: impl Fn(usize) -> bool,
        gazetteer: &Gazetteer,
        clusters: &Clusters,
        facts: &mut Vec<TokenFacts>,
    ) {
        let marks = WordMarks::of_tokens(gazetteer, text, tokens);
        let hits = Hits::new(gazetteer, text, tokens, &marks);
        let source = Source { text, tokens, words, hits: &hits, clusters, marks: &marks };
        facts.clear();
        facts.reserve_exact(tokens.len());
        self.open(&source, &starts);
        let mut first = 0;
        while first < tokens.len() {
            let end = (first + 1..tokens.len()).find(|&at| starts(at)).unwrap_or(tokens.len());
            self.sentence(&source, first..end, facts);
            facts.resize(end, TokenFacts::default());
            first = end;
        }
    }

    /// Begins a document: reads what the facts of its sentences take from all of it.
    pub(crate) fn open(&mut self, source: &Source<'_>, starts: impl Fn(usize) -> bool) {
        self.known = Known::default();
        self.spellings.clear();
        for (at, (token, marks)) in source.tokens.iter().zip(source.marks).enumerate() {
            if marks.any(WordMarks::CAPITAL) {
                let word = token.text(source.text);
                self.spellings.add_capital(lower(word, &mut self.lower), !starts(at));
            }
        }
        self.spellings.order();
        for (token, marks) in source.tokens.iter().zip(source.marks) {
            let word = token.text(source.text);
            let letter = word.starts_with(|c: char| c.is_ascii_lowercase() || !c.is_ascii());
            if letter && !marks.any(WordMarks::CAPITAL) {
                self.spellings.add_small(lower(word, &mut self.lower));
            }
        }
    }

    /// Adds the facts of the tokens of one sentence; sentences are read in order.
    ///
    /// More than half of the words stand far from any capital: the model is told nothing
    /// of them, and their facts stay empty. A sentence of none but such words has no facts.
    pub(crate) fn sentence(
        &mut self,
        source: &Source<'_>,
        tokens: Range<usize>,
        facts: &mut Vec<TokenFacts>,
    ) {
        let first = facts.len();
        let Some(own) = source.tokens.get(tokens.clone()) else { return };
        let marks = source.marks.get(tokens.clone()).unwrap_or_default();
        let shape = caseless(marks);
        if shape.is_none() && !marks.iter().any(|word| word.any(WordMarks::UPPER)) {
            self.known.pass(source.hits, tokens);
            return;
        }
        let (mut ahead, mut behind) = (0, 0);
        for (inside, token) in own.iter().enumerate() {
            for (at, word) in marks.iter().enumerate().take(inside + SEEN + 1).skip(ahead) {
                behind = if word.any(WordMarks::UPPER) { at + SEEN + 1 } else { behind };
            }
            ahead = inside + SEEN + 1;
            if shape.is_none() && inside >= behind {
                facts.push(TokenFacts::default());
                continue;
            }
            let at = tokens.start + inside;
            let fact = self.fact(source, at, token.text(source.text), shape);
            facts.push(fact);
        }
        let facts = facts.get_mut(first..).unwrap_or_default();
        self.known.mark(source.hits, tokens, facts);
        mark_runs(facts);
    }

    fn fact(
        &mut self,
        source: &Source<'_>,
        at: usize,
        word: &str,
        shape: Option<u32>,
    ) -> TokenFacts {
        let atoms = self.reader.read(word, source.clusters);
        let marks = source.marks.get(at).copied().unwrap_or_default();
        let capital = marks.any(WordMarks::CAPITAL);
        let seen = self.spellings.of(atoms.lower);
        let [_, suffixes @ ..] = atoms.suffixes;
        let [_, prefixes @ ..] = atoms.prefixes;
        let mut fact = TokenFacts {
            form: atom(word),
            lower: atoms.lower,
            suffixes,
            prefixes,
            // At most seven classes of three bits.
            shape: atoms.shape as u32,
            cluster: atoms.cluster,
            upos: source.words.get(at).map_or(Upos::X, |word| word.upos),
            capital,
            marked: marks.any(WordMarks::UPPER),
            small_elsewhere: !capital || seen.small,
            capital_elsewhere: seen.capital,
            ..TokenFacts::default()
        };
        if let Some(shape) = shape.filter(|_| marks.any(WordMarks::LETTER)) {
            self.level(&mut fact, word, shape, source.clusters);
        }
        fact
    }

    /// Sentences in which no word, or every word, is written with capitals tell nothing by
    /// their capitals: their words have the shape of the whole sentence, and the cluster of
    /// the word as it is written elsewhere.
    fn level(&mut self, fact: &mut TokenFacts, word: &str, shape: u32, clusters: &Clusters) {
        fact.marked = true;
        fact.shape = shape;
        fact.form = fact.lower;
        fact.capital = false;
        if fact.cluster == ClusterPath::default() {
            let usual = &mut self.lower;
            usual.clear();
            let mut letters = word.chars();
            usual.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            usual.extend(letters.flat_map(char::to_lowercase));
            fact.cluster = clusters.path(atom(usual));
        }
    }
}

/// The [`atom`] of the word in small letters, where digits all read as 0.
fn lower(word: &str, buffer: &mut String) -> u64 {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return atom(word);
    }
    buffer.clear();
    for c in word.chars() {
        match c {
            '0'..='9' => buffer.push('0'),
            c if c.is_ascii() => buffer.push(c.to_ascii_lowercase()),
            c => buffer.extend(c.to_lowercase()),
        }
    }
    atom(buffer)
}

/// 1 where all of four words or more are in small letters, 2 where all are in capitals.
fn caseless(words: &[WordMarks]) -> Option<u32> {
    let words = || words.iter().filter(|word| word.any(WordMarks::LETTER));
    match () {
        () if words().count() < 4 => None,
        () if words().all(|word| !word.any(WordMarks::UPPER)) => Some(1),
        () if words().all(|word| !word.any(WordMarks::LOWER)) => Some(2),
        () => None,
    }
}

/// Marks the rows of capitalised words of a sentence.
fn mark_runs(facts: &mut [TokenFacts]) {
    let (mut at, mut last_head) = (0, 0);
    while at < facts.len() {
        let head = facts.get(at).filter(|fact| fact.capital);
        let Some((head, head_known)) = head.map(|head| (head.lower, head.known)) else {
            at += 1;
            continue;
        };
        let row = facts.iter().skip(at).take_while(|fact| fact.capital).count();
        let end = at + row;
        let lower = |at: usize| facts.get(at).map_or(0, |fact| fact.lower);
        let (before, after) = (at.checked_sub(1).map_or(0, lower), lower(end));
        for (inside, fact) in facts.iter_mut().skip(at).take(row).enumerate() {
            let place = (inside.min(3) << 2 | (row - 1 - inside).min(3)) as u8 + 1;
            fact.run = Run { head, before, after, head_known, last_head, place };
        }
        last_head = head;
        at = end;
    }
}

/// The known name that was marked last, which may reach into the next sentence.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    /// The token behind it.
    end: usize,
    classes: u32,
    title: bool,
}

impl Known {
    /// Marks the tokens of known names, longest first from the left.
    fn mark(&mut self, hits: &Hits<'_>, tokens: Range<usize>, facts: &mut [TokenFacts]) {
        for (at, fact) in tokens.zip(facts) {
            let Some(place) = self.place(hits, at, fact.capital) else { continue };
            fact.known = self.classes | place;
            fact.title = self.title;
        }
    }

    /// Passes over the tokens of a sentence without facts.
    fn pass(&mut self, hits: &Hits<'_>, tokens: Range<usize>) {
        for at in tokens {
            self.place(hits, at, false);
        }
    }

    /// Whether a token begins a known name or stands in one.
    fn place(&mut self, hits: &Hits<'_>, at: usize, capital: bool) -> Option<u32> {
        if at < self.end {
            return Some(1 << 17);
        }
        let hit = hits.longest(at)?;
        self.end = at + hit.words;
        self.classes = u32::from(hit.classes.bits()) | u32::from(!capital) << 18;
        self.title = hit.classes.any(Classes::TITLE);
        Some(1 << 16)
    }
}

/// The words that stand with a capital somewhere, and how else they are spelled: hashes in
/// order, each with two bits for what was seen.
#[derive(Clone, Debug, Default)]
struct Spellings {
    words: Vec<u64>,
    /// How many there were when they were last put in order.
    ordered: usize,
    /// The bits that the words name: most words of small letters name none of them.
    sieve: [u64; 32],
}

/// How a word is spelled in the document.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// In small letters.
    small: bool,
    /// With a capital inside a sentence.
    capital: bool,
}

const SMALL: u64 = 1;
const INSIDE: u64 = 2;
const BITS: u64 = SMALL | INSIDE;

impl Spellings {
    fn clear(&mut self) {
        self.words.clear();
        self.ordered = 0;
        self.sieve = [0; 32];
    }

    /// The place of the bit that a word names.
    fn sieved(word: u64) -> (usize, u64) {
        ((word >> 59) as usize, 1 << (word >> 53 & 63))
    }

    fn add_capital(&mut self, word: u64, inside: bool) {
        self.words.push(word & !BITS | if inside { INSIDE } else { 0 });
        let (at, bit) = Spellings::sieved(word);
        self.sieve[at] |= bit;
        // A long document says the same words again.
        if self.words.len() > 2 * self.ordered + 1024 {
            self.order();
        }
    }

    /// Puts the words in order, each once.
    fn order(&mut self) {
        self.words.sort_unstable();
        self.words.dedup_by(|next, word| {
            let same = *next & !BITS == *word & !BITS;
            *word |= if same { *next & BITS } else { 0 };
            same
        });
        self.ordered = self.words.len();
    }

    fn find(&self, word: u64) -> Option<usize> {
        let (at, bit) = Spellings::sieved(word);
        if self.sieve[at] & bit == 0 {
            return None;
        }
        self.words.binary_search_by_key(&(word & !BITS), |known| known & !BITS).ok()
    }

    fn add_small(&mut self, word: u64) {
        if let Some(known) = self.find(word).and_then(|at| self.words.get_mut(at)) {
            *known |= SMALL;
        }
    }

    fn of(&self, word: u64) -> Seen {
        let known = self.find(word).and_then(|at| self.words.get(at)).copied().unwrap_or(0);
        Seen { small: known & SMALL != 0, capital: known & INSIDE != 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_tagger() {
        let clusters = Clusters::embedded();
        for word in ["kota", "Kota", "Covid-19", "ÉLAN", "İzmir", "5,25", "jalan2", ""] {
            let atoms = TokenReader::default().read(word, &clusters);
            assert_eq!(lower(word, &mut String::new()), atoms.lower, "{word}");
        }
    }

    #[test]
    fn spellings_are_told_apart() {
        let mut spellings = Spellings::default();
        for turn in 0..4000 {
            spellings.add_capital(40, turn == 7);
            spellings.add_capital(80, false);
        }
        spellings.order();
        spellings.add_small(80);
        spellings.add_small(160);
        assert_eq!(spellings.words, [40 | INSIDE, 80 | SMALL]);
        assert!(spellings.of(40).capital && !spellings.of(40).small);
        assert!(spellings.of(80).small && !spellings.of(160).small);
    }
}
