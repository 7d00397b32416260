use core::ops::Range;

use crate::function::is_closed;
use crate::recent::Recent;
use crate::sequence::mix;
use crate::{Deprel, Upos};

use super::inputs::TRAITS;
use super::kernel::{Kernel, Norm};
use super::product::Outcome::{AddPositive, Set, SetPositive};
use super::product::{LANES, Matrix, Rows};
use super::tree::largest;
use super::weights::{DISTANCES, LAYER, Opened, Part, Shape, distance};

/// The network: vectors of tokens from their traits, then layers that each look at a
/// token and two others some way off, then scores of pairs.
///
/// After Strubell and McCallum (2017) for the layers and Dozat and Manning (2017)
/// for the scores, with distances added to both.
#[derive(Clone, Debug)]
pub(super) struct Network {
    /// Tells the network from others.
    stamp: u64,
    shape: Shape,
    /// Where the tables lie in the bytes.
    tables: (usize, usize),
    common: Vec<f32>,
    root: Vec<f32>,
    layers: Vec<Layer>,
    norm: Norm,
    dependent: Matrix,
    head: Matrix,
    /// How dependents match heads, and with the head's own suitability as bias.
    matching: Matrix,
    distance: Vec<f32>,
    distance_by_dependent: Matrix,
    distance_by_head: Matrix,
    relation_dependent: Matrix,
    relation_head: Matrix,
    relation_distance: Vec<f32>,
    relation: Matrix,
    tag: Matrix,
}

#[derive(Clone, Debug)]
struct Layer {
    reach: usize,
    norm: Norm,
    /// Over the token so far before a token, the token, and the one so far behind it.
    weights: Matrix,
}

/// What the network makes of some sentences, each with its root in front.
#[derive(Clone, Debug, Default)]
pub(super) struct Pass {
    kernel: Kernel,
    seen_tokens: Seen,
    /// The rows of each sentence.
    sentences: Vec<Range<usize>>,
    state: Vec<f32>,
    normal: Rows,
    /// Three rows of `normal` side by side.
    seen: Rows,
    dependents: Vec<f32>,
    heads: Vec<f32>,
    matched: Vec<f32>,
    near_dependent: Vec<f32>,
    near_head: Vec<f32>,
    relation_dependents: Vec<f32>,
    relation_heads: Vec<f32>,
    /// The same in whole numbers as `dependents`, and then as `matched`.
    whole_dependents: Rows,
    whole_heads: Rows,
    suitors: Matrix,
    products: Vec<f32>,
    /// The classes of distances in one sentence.
    classes: Vec<usize>,
    /// Scores of each head for each dependent of one sentence, row by dependent.
    pub(super) scores: Vec<f32>,
    hidden: Vec<f32>,
    whole_hidden: Rows,
    relations: Vec<f32>,
    tags: Vec<f32>,
}

/// The sums of vectors of the tokens that were read last, since most words of a text come
/// again.
#[derive(Clone, Debug, Default)]
struct Seen {
    stamp: u64,
    width: usize,
    places: Recent,
    tokens: Vec<[u32; TRAITS]>,
    sums: Vec<f32>,
}

/// Tokens that are remembered.
const TOKENS: usize = 2048;

impl Seen {
    /// Forgets what is not of the network with this stamp.
    fn keep(&mut self, stamp: u64, width: usize) {
        if self.stamp != stamp || self.places.is_empty() {
            let (places, tokens) = (Recent::new(TOKENS), vec![[0; TRAITS]; TOKENS]);
            *self = Seen { stamp, width, places, tokens, sums: vec![0.0; TOKENS * width] };
        }
    }

    /// The place for the sums of a token, and whether they are still to be computed.
    fn slot(&mut self, token: &[u32; TRAITS]) -> (bool, &mut [f32]) {
        let hash = token.iter().fold(0u64, |all, &row| mix(all, row.into()));
        let (place, is_new) = self.places.place(hash);
        // Another token may have the same hash.
        let known = self.tokens.get_mut(place).map(|known| core::mem::replace(known, *token));
        let is_new = is_new || known != Some(*token);
        let sums = self.sums.get_mut(place * self.width..(place + 1) * self.width);
        (is_new, sums.unwrap_or_default())
    }
}

impl Network {
    pub(super) fn new(opened: Opened) -> Network {
        let Opened { shape, tables, dense, stamp } = opened;
        let mut parts = shape.parts().into_iter();
        let mut rest = dense.as_slice();
        let mut next = || {
            let part = parts.next().unwrap_or(Part { inputs: 0, outputs: 0 });
            let (numbers, after) = rest.split_at(rest.len().min(part.inputs * part.outputs));
            rest = after;
            (part, numbers)
        };
        let vector = |(_, numbers): (Part, &[f32])| numbers.to_vec();
        let matrix = |(part, weights): (Part, &[f32]), bias: Option<&[f32]>| {
            let none = vec![0.0; part.outputs];
            Matrix::new(weights, bias.unwrap_or(&none))
        };
        let biased = |weights, bias: (Part, &[f32])| matrix(weights, Some(bias.1));
        let (common, root) = (vector(next()), vector(next()));
        let layer = |&reach: &usize| {
            let [scale, shift, weights, bias]: [_; LAYER] = core::array::from_fn(|_| next());
            let norm = Norm::new(scale.1, shift.1);
            Layer { reach, norm, weights: biased(weights, bias) }
        };
        let layers = shape.reach.iter().map(layer).collect();
        let norm = Norm::new(next().1, next().1);
        let [dependent, head, matching] = core::array::from_fn(|_| biased(next(), next()));
        let distance = vector(next());
        let distance_by_dependent = matrix(next(), None);
        let distance_by_head = matrix(next(), None);
        let relation_dependent = biased(next(), next());
        let relation_head = matrix(next(), None);
        let relation_distance = vector(next());
        let [relation, tag] = core::array::from_fn(|_| biased(next(), next()));
        Network {
            stamp,
            shape,
            tables,
            common,
            root,
            layers,
            norm,
            dependent,
            head,
            matching,
            distance,
            distance_by_dependent,
            distance_by_head,
            relation_dependent,
            relation_head,
            relation_distance,
            relation,
            tag,
        }
    }

    /// Reads the tokens of sentences with these lengths, for [`Network::score`] and
    /// [`Network::relate`].
    pub(super) fn read(
        &self,
        bytes: &[u8],
        tokens: &[[u32; TRAITS]],
        lengths: &[usize],
        pass: &mut Pass,
    ) {
        self.look_up(bytes, tokens, lengths, pass);
        for layer in &self.layers {
            self.apply(layer, pass);
        }
        let Pass { kernel, normal, whole_dependents, whole_heads, .. } = pass;
        let inner = self.shape.inner;
        kernel.normalize(&pass.state, &self.norm, normal);
        kernel.affine(&self.tag, normal, Set, &mut pass.tags);
        kernel.affine(&self.dependent, normal, SetPositive, &mut pass.dependents);
        kernel.affine(&self.head, normal, SetPositive, &mut pass.heads);
        kernel.affine(&self.relation_dependent, normal, Set, &mut pass.relation_dependents);
        kernel.affine(&self.relation_head, normal, Set, &mut pass.relation_heads);
        kernel.quantize(&pass.dependents, inner, whole_dependents);
        kernel.affine(&self.distance_by_dependent, whole_dependents, Set, &mut pass.near_dependent);
        kernel.affine(&self.matching, whole_dependents, Set, &mut pass.matched);
        kernel.quantize(&pass.matched, inner, whole_dependents);
        kernel.quantize(&pass.heads, inner, whole_heads);
        kernel.affine(&self.distance_by_head, whole_heads, Set, &mut pass.near_head);
        pass.hidden.clear();
    }

    /// The sum of the vectors of each token's traits.
    fn look_up(&self, bytes: &[u8], tokens: &[[u32; TRAITS]], lengths: &[usize], pass: &mut Pass) {
        let Pass { kernel, state, sentences, seen_tokens, .. } = pass;
        seen_tokens.keep(self.stamp, self.shape.width);
        let row_length = self.shape.width + 4;
        let tables = bytes.get(self.tables.0..self.tables.1).unwrap_or_default();
        state.clear();
        sentences.clear();
        let mut tokens = tokens.iter();
        for &length in lengths {
            let first = state.len() / self.shape.width;
            sentences.push(first..first + length + 1);
            state.extend_from_slice(&self.root);
            for token in tokens.by_ref().take(length) {
                let (is_new, sums) = seen_tokens.slot(token);
                if is_new && sums.len() == self.common.len() {
                    sums.copy_from_slice(&self.common);
                    let rows = token.iter().filter_map(|&row| {
                        let at = row as usize * row_length;
                        tables.get(at..at + row_length)
                    });
                    kernel.add_rows(rows, sums);
                }
                state.extend_from_slice(sums);
            }
        }
    }

    fn apply(&self, layer: &Layer, pass: &mut Pass) {
        let Pass { kernel, state, normal, seen, sentences, .. } = pass;
        kernel.normalize(state, &layer.norm, normal);
        seen.line_up(normal, sentences, layer.reach);
        kernel.affine(&layer.weights, seen, AddPositive, state);
    }

    /// Scores each token of a sentence, by its number, as the head of each other.
    pub(super) fn score(&self, sentence: usize, pass: &mut Pass) {
        let wide = DISTANCES.next_multiple_of(LANES);
        let Pass { kernel, whole_dependents, whole_heads, suitors, products, .. } = pass;
        let Some(rows) = pass.sentences.get(sentence).cloned() else { return };
        let (dependents, heads) = (whole_dependents.part(&rows), whole_heads.part(&rows));
        kernel.products(dependents, heads, suitors, products);
        pass.scores.resize(rows.len() * rows.len(), 0.0);
        let near = own_rows(&pass.near_dependent, &rows, wide);
        let near_heads = own_rows(&pass.near_head, &rows, wide);
        let dependents = products.chunks_exact(suitors.outputs()).zip(near.chunks_exact(wide));
        let scores = pass.scores.chunks_exact_mut(rows.len());
        // From the longest distance backwards to the longest forwards.
        pass.classes.clear();
        pass.classes.extend((0..2 * rows.len()).map(|to| distance(rows.len(), to)));
        for (at, (scores, (products, near))) in scores.zip(dependents).enumerate() {
            let mut own = [0.0; DISTANCES];
            for (own, (all, near)) in own.iter_mut().zip(self.distance.iter().zip(near)) {
                *own = all + near;
            }
            let classes = pass.classes.iter().skip(rows.len() - at);
            let heads = near_heads.chunks_exact(wide).zip(products).zip(classes);
            for (score, ((near_head, product), &class)) in scores.iter_mut().zip(heads) {
                let of = |row: &[f32]| row.get(class).copied().unwrap_or(0.0);
                *score = of(&own) + of(near_head) + product;
            }
        }
    }

    /// Leaves the parts of speech that form closed classes to function words: tells of each
    /// token that was read whether it is one.
    pub(super) fn close(&self, functions: impl Iterator<Item = bool>, pass: &mut Pass) {
        let width = self.tag.outputs();
        let rows = pass.sentences.iter().flat_map(|rows| rows.clone().skip(1));
        for (row, _) in rows.zip(functions).filter(|(_, is_function)| !is_function) {
            let scores = pass.tags.get_mut(row * width..(row + 1) * width).unwrap_or_default();
            let closed = scores.iter_mut().zip(Upos::ALL).filter(|(_, upos)| is_closed(**upos));
            closed.for_each(|(score, _)| *score = f32::NEG_INFINITY);
        }
    }

    /// The parts of speech of a sentence's tokens.
    pub(super) fn tags(&self, sentence: usize, pass: &Pass) -> impl Iterator<Item = Upos> {
        let width = self.tag.outputs();
        let rows = pass.sentences.get(sentence).cloned().unwrap_or_default();
        let scores = own_rows(&pass.tags, &(rows.start + 1..rows.end), width);
        scores.chunks_exact(width).map(|scores| best(Upos::ALL, scores))
    }

    /// Takes each token of a sentence but the root with its head, for
    /// [`Network::relations`].
    pub(super) fn relate(&self, sentence: usize, heads: &[u32], pass: &mut Pass) {
        let inner = self.shape.inner;
        let Some(first) = pass.sentences.get(sentence).map(|rows| rows.start) else { return };
        for (dependent, &head) in heads.iter().enumerate().skip(1) {
            let class = distance(dependent, head as usize);
            let row = |all, at| own_rows(all, &(at..at + 1), inner);
            let dependent = row(&pass.relation_dependents, first + dependent);
            let head = row(&pass.relation_heads, first + head as usize);
            let class = row(&self.relation_distance, class);
            let sums = dependent.iter().zip(head).zip(class);
            pass.hidden.extend(sums.map(|((d, h), c)| (d + h + c).max(0.0)));
        }
    }

    /// Scores the relations of all pairs taken since [`Network::read`]; see
    /// [`Network::relation`].
    pub(super) fn relations(&self, pass: &mut Pass) {
        let Pass { kernel, hidden, whole_hidden, relations, .. } = pass;
        kernel.quantize(hidden, self.shape.inner, whole_hidden);
        kernel.affine(&self.relation, whole_hidden, Set, relations);
    }

    /// The relation of the pair with this number: not that of a root.
    pub(super) fn relation(&self, pair: usize, pass: &Pass) -> Deprel {
        let relations = Deprel::ALL.get(1..).unwrap_or_default();
        let row = own_rows(&pass.relations, &(pair..pair + 1), self.relation.outputs());
        best(relations, row.get(1..).unwrap_or_default())
    }
}

/// The one with the highest score.
fn best<T: Copy + Default>(all: &[T], scores: &[f32]) -> T {
    let scores = scores.get(..all.len()).unwrap_or(scores);
    let most = largest(scores, f32::NEG_INFINITY);
    let best = scores.iter().rposition(|&score| score == most);
    best.and_then(|best| all.get(best)).copied().unwrap_or_default()
}

/// These rows of all, each so wide.
fn own_rows<'a>(all: &'a [f32], rows: &Range<usize>, width: usize) -> &'a [f32] {
    all.get(width * rows.start..width * rows.end).unwrap_or_default()
}
