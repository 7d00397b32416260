//! The dependency parser: a small network scores every pair of tokens as dependent
//! and head, and the best tree without crossing arcs is taken.
//!
//! The public parts below [`Parser`] are shared with training.

mod inputs;
mod kernel;
mod network;
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
    pass: Pass,
    decoder: Decoder,
    heads: Vec<u32>,
    arcs: Vec<Arc>,
}

/// Where a token hangs: the index of its head in the sentence, `None` at the root.
pub type Arc = (Option<u32>, Deprel);

/// Tokens that are parsed as one.
const PIECE: usize = 100;
/// A piece may end this much earlier, behind a sign.
const SLACK: usize = 30;

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
        scratch.arcs.clear();
        let mut rest = atoms;
        let mut root = None;
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(first_piece(rest));
            self.parse_piece(piece, &mut root, scratch);
            rest = after;
        }
        &scratch.arcs
    }

    /// Adds the arcs of some tokens; `root` is the root of the sentence, once known.
    fn parse_piece(&self, piece: &[TokenAtoms], root: &mut Option<u32>, scratch: &mut Scratch) {
        let Scratch { tokens, pass, decoder, heads, arcs } = scratch;
        tokens.clear();
        tokens.extend(piece.iter().map(rows));
        self.network.read(&self.bytes, tokens, pass);
        decoder.decode(&pass.scores, heads);
        let pairs = heads.iter().enumerate().skip(1).map(|(at, &head)| (at, head as usize));
        self.network.relate(pairs, pass);
        let first = arcs.len() as u32;
        for (at, &head) in heads.iter().skip(1).enumerate() {
            let Some(head) = head.checked_sub(1) else {
                let deprel = if root.is_none() { Deprel::Root } else { Deprel::Parataxis };
                arcs.push((*root, deprel));
                *root = root.or(Some(first + at as u32));
                continue;
            };
            let scores = self.network.relation_row(at, pass);
            arcs.push((Some(first + head), best_relation(scores)));
        }
    }
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
