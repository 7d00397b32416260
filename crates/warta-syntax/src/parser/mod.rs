//! The dependency parser: a small network scores every pair of tokens as dependent
//! and head, and the best tree without crossing arcs is taken.
//!
//! The public parts below [`Parser`] are shared with training.

mod inputs;
mod kernel;
mod multiply;
mod network;
mod product;
mod tree;
mod weights;

pub use inputs::{ENDING, ROWS, TRAITS, WORD, rows};
pub use weights::{DISTANCES, LAYER, Part, Shape, Weights, distance};

use std::borrow::Cow;

use crate::Deprel;
use crate::features::TokenAtoms;
use crate::sequence::ModelError;

use network::{Network, Pass};
use tree::Decoder;

/// Hangs each token of a sentence on another.
///
/// A sentence of more than a hundred tokens is parsed in pieces, so that time stays
/// linear: the heads of the later pieces hang on the head of the first.
#[derive(Clone)]
pub struct Parser {
    bytes: Cow<'static, [u8]>,
    network: Network,
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
    arcs: Vec<Arc>,
}

/// Where a token hangs: the index of its head in the sentence, `None` at the root.
pub type Arc = (Option<u32>, Deprel);

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
    /// A parser from bytes that [`Weights::encode`] wrote; static bytes are not
    /// copied.
    ///
    /// # Errors
    ///
    /// Says in what the bytes fail to be a model for this version.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Parser, ModelError> {
        let bytes = bytes.into();
        let network = Network::new(weights::open(&bytes)?);
        Ok(Parser { bytes, network })
    }

    /// The arcs of a sentence, one for each token: a tree with exactly one root.
    /// No allocation once `scratch` has grown.
    pub fn parse<'s>(&self, atoms: &[TokenAtoms], scratch: &'s mut Scratch) -> &'s [Arc] {
        self.parse_all(atoms, &[atoms.len()], scratch)
    }

    /// The arcs of several sentences, which end before these tokens: what
    /// [`Parser::parse`] gives for each, in less time. Heads count from the start of
    /// their sentence.
    pub fn parse_all<'s>(
        &self,
        atoms: &[TokenAtoms],
        ends: &[usize],
        scratch: &'s mut Scratch,
    ) -> &'s [Arc] {
        scratch.arcs.clear();
        cut(atoms, ends, &mut scratch.pieces);
        let (mut atoms, mut next) = (atoms, 0);
        let mut sentence = Progress::default();
        while next < scratch.pieces.len() {
            let group = scratch.pieces.get(next..).map_or(0, group);
            let tokens: usize =
                scratch.pieces.iter().skip(next).take(group).map(|p| p.tokens).sum();
            let (own, after) = atoms.split_at_checked(tokens).unwrap_or((atoms, &[]));
            self.parse_group(own, next..next + group, &mut sentence, scratch);
            (atoms, next) = (after, next + group);
        }
        &scratch.arcs
    }

    /// Adds the arcs of the tokens of some pieces.
    fn parse_group(
        &self,
        atoms: &[TokenAtoms],
        pieces: core::ops::Range<usize>,
        sentence: &mut Progress,
        scratch: &mut Scratch,
    ) {
        let Scratch { tokens, lengths, pass, decoder, heads, arcs, .. } = scratch;
        let pieces = scratch.pieces.get(pieces).unwrap_or_default();
        tokens.clear();
        tokens.extend(atoms.iter().map(rows));
        lengths.clear();
        lengths.extend(pieces.iter().map(|piece| piece.tokens));
        self.network.read(&self.bytes, tokens, lengths, pass);
        let group = arcs.len();
        for (at, piece) in pieces.iter().enumerate() {
            if piece.begins {
                *sentence = Progress { start: arcs.len(), root: None };
            }
            self.network.score(at, pass);
            decoder.decode(&pass.scores, heads);
            self.network.relate(at, heads, pass);
            let first = (arcs.len() - sentence.start) as u32;
            for (token, &head) in (first..).zip(heads.iter().skip(1)) {
                // The relation is not known before all pairs are.
                match head.checked_sub(1) {
                    Some(head) => arcs.push((Some(first + head), Deprel::Dep)),
                    None => {
                        let deprel = sentence.root.map_or(Deprel::Root, |_| Deprel::Parataxis);
                        arcs.push((sentence.root, deprel));
                        sentence.root = sentence.root.or(Some(token));
                    }
                }
            }
        }
        self.network.relations(pass);
        for (pair, (_, deprel)) in arcs.iter_mut().skip(group).enumerate() {
            if *deprel == Deprel::Dep {
                *deprel = best_relation(self.network.relation_row(pair, pass));
            }
        }
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
    let end = piece.iter().rev().take(SLACK).position(|token| token.sign.is_some());
    PIECE - end.unwrap_or(0)
}

/// The relation with the highest score; only the root is a root.
fn best_relation(scores: &[f32]) -> Deprel {
    let mut best = (f32::NEG_INFINITY, Deprel::Dep);
    for (&deprel, &score) in Deprel::ALL.iter().zip(scores) {
        if score > best.0 && deprel != Deprel::Root {
            best = (score, deprel);
        }
    }
    best.1
}

impl core::fmt::Debug for Parser {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Parser").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}
