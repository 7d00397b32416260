//! The tagger and dependency parser: a small network scores the parts of speech of every
//! token, and every pair of tokens as dependent and head; the best tree without crossing
//! arcs is taken.
//!
//! All but [`Parser`] itself is shared with training.

mod inputs;
mod kernel;
mod multiply;
mod network;
mod product;
mod tree;
mod weights;

pub use inputs::{ENDING, ROWS, TRAITS, WORD, rows};
pub use weights::{DISTANCES, LAYER, Part, Shape, Weights, distance};

use core::ops::Range;
use std::borrow::Cow;

use crate::features::{Sort, TokenAtoms};
use crate::sequence::ModelError;
use crate::{Deprel, Upos, Word};

use network::{Network, Pass};
use tree::Decoder;

/// Gives each token of a sentence its part of speech, and hangs it on another.
///
/// A sentence of more than a hundred tokens is parsed in pieces, so that time stays
/// linear: the heads of the later pieces hang on the head of the first.
#[derive(Clone)]
pub struct Parser {
    bytes: Cow<'static, [u8]>,
    /// None, of which nothing is learned, where the bytes that are built in are damaged.
    network: Option<Network>,
}

/// Buffers of parsing, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    tokens: Vec<[u32; TRAITS]>,
    pieces: Vec<Piece>,
    lengths: Vec<usize>,
    pass: Pass,
    decoder: Decoder,
    heads: Vec<u32>,
    words: Vec<Word>,
    tags: Vec<Upos>,
}

/// Tokens that are parsed as one.
#[derive(Clone, Copy, Debug)]
struct Piece {
    tokens: usize,
    /// Whether a sentence begins with it.
    begins: bool,
}

/// Tokens of a sentence that are parsed as one.
const PIECE: usize = 100;
/// A piece may end this much earlier, behind a sign.
const SLACK: usize = 30;
/// Tokens that the network reads side by side: so many that few registers stay empty, so
/// few that all stays near at hand.
const TOGETHER: usize = 144;

impl Parser {
    /// A parser from the bytes of a model, as `models/parser.bin` of this crate is one; static
    /// bytes are not copied.
    ///
    /// # Errors
    ///
    /// Says in what the bytes fail to be a model for this version.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Parser, ModelError> {
        let bytes = bytes.into();
        let network = Network::new(weights::open(&bytes)?);
        Ok(Parser { bytes, network: Some(network) })
    }

    /// The parser that knows nothing: every word hangs on the first of its sentence.
    pub(crate) fn none() -> Parser {
        Parser { bytes: Cow::Borrowed(&[]), network: None }
    }

    /// The words of a sentence, one for each token, with heads counted from its start: a
    /// tree with exactly one root. No allocation once `scratch` has grown.
    #[doc(hidden)]
    pub fn parse<'s>(&self, atoms: &[TokenAtoms], scratch: &'s mut Scratch) -> &'s [Word] {
        self.parse_all(atoms, &[atoms.len()], scratch)
    }

    /// The words of several sentences, which end before these tokens: what
    /// [`Parser::parse`] gives for each, in less time. Heads count from the start of
    /// their sentence.
    #[doc(hidden)]
    pub fn parse_all<'s>(
        &self,
        atoms: &[TokenAtoms],
        ends: &[usize],
        scratch: &'s mut Scratch,
    ) -> &'s [Word] {
        scratch.words.clear();
        let Some(network) = &self.network else {
            hang_on_first(atoms.len(), ends, &mut scratch.words);
            return &scratch.words;
        };
        let mut sentence = Progress::default();
        network.read_in_groups(&self.bytes, atoms, ends, scratch, |pieces, scratch| {
            network.hang_group(pieces, &mut sentence, scratch);
        });
        &scratch.words
    }

    /// The parts of speech alone, in less time: those of [`Parser::parse_all`].
    #[doc(hidden)]
    pub fn tag_all<'s>(
        &self,
        atoms: &[TokenAtoms],
        ends: &[usize],
        scratch: &'s mut Scratch,
    ) -> &'s [Upos] {
        scratch.tags.clear();
        let Some(network) = &self.network else {
            scratch.tags.resize(atoms.len(), Upos::default());
            return &scratch.tags;
        };
        network.read_in_groups(&self.bytes, atoms, ends, scratch, |pieces, scratch| {
            for piece in 0..pieces.len() {
                scratch.tags.extend(network.tags(piece, &scratch.pass));
            }
        });
        &scratch.tags
    }
}

impl Network {
    /// Reads the sentences that end before these tokens, as many pieces together as is good,
    /// and lets `then` go on with these pieces.
    fn read_in_groups(
        &self,
        bytes: &[u8],
        mut atoms: &[TokenAtoms],
        ends: &[usize],
        scratch: &mut Scratch,
        mut then: impl FnMut(Range<usize>, &mut Scratch),
    ) {
        cut(atoms, ends, &mut scratch.pieces);
        let mut next = 0;
        while next < scratch.pieces.len() {
            let pieces = next..next + scratch.pieces.get(next..).map_or(0, group);
            scratch.lengths.clear();
            let own = scratch.pieces.get(pieces.clone()).unwrap_or_default();
            scratch.lengths.extend(own.iter().map(|piece| piece.tokens));
            let tokens = scratch.lengths.iter().sum();
            let (own, after) = atoms.split_at_checked(tokens).unwrap_or((atoms, &[]));
            scratch.tokens.clear();
            scratch.tokens.extend(own.iter().map(rows));
            let Scratch { tokens, lengths, pass, .. } = scratch;
            self.read(bytes, tokens, lengths, pass);
            self.close(own.iter().map(|token| token.sort != Sort::Open), pass);
            next = pieces.end;
            then(pieces, scratch);
            atoms = after;
        }
    }

    /// Adds the words of some pieces that were read.
    fn hang_group(&self, pieces: Range<usize>, sentence: &mut Progress, scratch: &mut Scratch) {
        let Scratch { pass, decoder, heads, words, .. } = scratch;
        let pieces = scratch.pieces.get(pieces).unwrap_or_default();
        let group = words.len();
        for (at, piece) in pieces.iter().enumerate() {
            if piece.begins {
                *sentence = Progress { start: words.len(), root: None };
            }
            self.score(at, pass);
            decoder.decode(&pass.scores, heads);
            self.relate(at, heads, pass);
            let first = (words.len() - sentence.start) as u32;
            let heads = heads.iter().skip(1).zip(self.tags(at, pass));
            for (token, (&head, upos)) in (first..).zip(heads) {
                // The relation is not known before all pairs are.
                let (head, deprel) = match head.checked_sub(1) {
                    Some(head) => (Some(first + head), Deprel::Dep),
                    None if sentence.root.is_none() => (None, Deprel::Root),
                    None => (sentence.root, Deprel::Parataxis),
                };
                sentence.root = sentence.root.or(head.is_none().then_some(token));
                words.push(Word { upos, head, deprel });
            }
        }
        self.relations(pass);
        for (pair, word) in words.iter_mut().skip(group).enumerate() {
            if word.deprel == Deprel::Dep {
                word.deprel = self.relation(pair, pass);
            }
        }
    }
}

/// Words of which nothing is known, in sentences that end before these tokens.
fn hang_on_first(tokens: usize, ends: &[usize], words: &mut Vec<Word>) {
    let mut start = 0;
    for &end in ends {
        let end = end.min(tokens);
        let hanging = Word { head: Some(0), deprel: Deprel::Dep, ..Word::default() };
        words.extend((start..end).map(|at| if at == start { Word::default() } else { hanging }));
        start = end.max(start);
    }
}

/// How far a sentence has been parsed.
#[derive(Clone, Copy, Debug, Default)]
struct Progress {
    /// Its first arc.
    start: usize,
    /// Its root, once known.
    root: Option<u32>,
}

/// Replaces `pieces` by those of the sentences that end before these tokens.
fn cut(atoms: &[TokenAtoms], ends: &[usize], pieces: &mut Vec<Piece>) {
    pieces.clear();
    let mut start = 0;
    for &end in ends {
        let mut rest = atoms.get(start..end).unwrap_or_default();
        let mut begins = true;
        while !rest.is_empty() {
            let tokens = first_piece(rest);
            pieces.push(Piece { tokens, begins });
            begins = false;
            rest = rest.get(tokens..).unwrap_or_default();
        }
        start = end;
    }
}

/// How many pieces are read side by side: one or more.
fn group(pieces: &[Piece]) -> usize {
    let mut tokens = 0;
    let fits = |piece: &&Piece| {
        tokens += piece.tokens;
        tokens <= TOGETHER
    };
    pieces.iter().take_while(fits).count().max(1)
}

/// How many tokens are parsed first: all if they are few.
fn first_piece(tokens: &[TokenAtoms]) -> usize {
    let Some(piece) = tokens.get(..PIECE).filter(|_| tokens.len() > PIECE) else {
        return tokens.len();
    };
    let end = piece.iter().rev().take(SLACK).position(|token| matches!(token.sort, Sort::Sign(_)));
    PIECE - end.unwrap_or(0)
}

impl core::fmt::Debug for Parser {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Parser").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_knows_nothing_still_gives_trees() {
        let (parser, mut scratch) = (Parser::none(), Scratch::default());
        let atoms = [TokenAtoms::default(); 5];
        let words = parser.parse_all(&atoms, &[2, 5], &mut scratch);
        let heads: Vec<_> = words.iter().map(|word| word.head).collect();
        assert_eq!(heads, [None, Some(0), None, Some(0), Some(0)]);
        assert_eq!(words[0].deprel, Deprel::Root);
        assert_eq!(parser.tag_all(&atoms, &[2, 5], &mut scratch).len(), 5);
    }
}
