use core::ops::Range;

use super::inputs::TRAITS;
use super::kernel::{Kernel, LANES, Matrix};
use super::weights::{DISTANCES, LAYER, Opened, Part, Shape, distance};

/// The network: vectors of tokens from their traits, then layers that each look at a
/// token and two others some way off, then scores of pairs.
///
/// After Strubell and McCallum (2017) for the layers and Dozat and Manning (2017)
/// for the scores, with distances added to both.
#[derive(Clone, Debug)]
pub(super) struct Network {
    shape: Shape,
    /// Where the tables lie in the bytes.
    tables: (usize, usize),
    common: Vec<f32>,
    root: Vec<f32>,
    layers: Vec<Layer>,
    scale: Vec<f32>,
    shift: Vec<f32>,
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
}

#[derive(Clone, Debug)]
struct Layer {
    reach: usize,
    scale: Vec<f32>,
    shift: Vec<f32>,
    /// What a token is to the one behind it, to itself, and to the one before it: three
    /// matrices side by side.
    weights: Matrix,
}

/// What the network makes of some sentences, each with its root in front.
#[derive(Clone, Debug, Default)]
pub(super) struct Pass {
    kernel: Kernel,
    /// The rows of each sentence.
    sentences: Vec<Range<usize>>,
    state: Vec<f32>,
    normal: Vec<f32>,
    seen: Vec<f32>,
    dependents: Vec<f32>,
    heads: Vec<f32>,
    matched: Vec<f32>,
    near_dependent: Vec<f32>,
    near_head: Vec<f32>,
    relation_dependents: Vec<f32>,
    relation_heads: Vec<f32>,
    /// Scores of each head for each dependent of one sentence, row by dependent.
    pub(super) scores: Vec<f32>,
    hidden: Vec<f32>,
    relations: Vec<f32>,
}

impl Network {
    pub(super) fn new(opened: Opened) -> Network {
        let Opened { shape, tables, dense } = opened;
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
            Matrix::new(part.inputs, weights, bias.unwrap_or(&none))
        };
        let (common, root) = (vector(next()), vector(next()));
        let layer = |&reach: &usize| {
            let [scale, shift, weights, bias]: [_; LAYER] = core::array::from_fn(|_| next());
            let weights = side_by_side(shape.width, weights.1, bias.1);
            Layer { reach, scale: vector(scale), shift: vector(shift), weights }
        };
        let layers = shape.reach.iter().map(layer).collect();
        let (scale, shift) = (vector(next()), vector(next()));
        let mut biased = || {
            let (weights, bias) = (next(), next());
            matrix(weights, Some(bias.1))
        };
        let (dependent, head, matching) = (biased(), biased(), biased());
        let distance = vector(next());
        let distance_by_dependent = matrix(next(), None);
        let distance_by_head = matrix(next(), None);
        let (weights, bias) = (next(), next());
        let relation_dependent = matrix(weights, Some(bias.1));
        let relation_head = matrix(next(), None);
        let relation_distance = vector(next());
        let (weights, bias) = (next(), next());
        let relation = matrix(weights, Some(bias.1));
        Network {
            shape,
            tables,
            common,
            root,
            layers,
            scale,
            shift,
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
        let Pass { kernel, state, normal, .. } = pass;
        kernel.normalize(state, &self.scale, &self.shift, normal);
        kernel.affine(&self.dependent, normal, true, &mut pass.dependents);
        kernel.affine(&self.head, normal, true, &mut pass.heads);
        kernel.affine(&self.matching, &pass.dependents, false, &mut pass.matched);
        kernel.affine(
            &self.distance_by_dependent,
            &pass.dependents,
            false,
            &mut pass.near_dependent,
        );
        kernel.affine(&self.distance_by_head, &pass.heads, false, &mut pass.near_head);
        kernel.affine(&self.relation_dependent, normal, false, &mut pass.relation_dependents);
        kernel.affine(&self.relation_head, normal, false, &mut pass.relation_heads);
        pass.hidden.clear();
    }

    /// The sum of the vectors of each token's traits.
    fn look_up(&self, bytes: &[u8], tokens: &[[u32; TRAITS]], lengths: &[usize], pass: &mut Pass) {
        let Pass { kernel, state, sentences, .. } = pass;
        let row_length = self.shape.width + 4;
        let tables = bytes.get(self.tables.0..self.tables.1).unwrap_or_default();
        state.clear();
        sentences.clear();
        let mut tokens = tokens.iter();
        for &length in lengths {
            let first = state.len() / self.shape.width;
            sentences.push(first..first + length + 1);
            state.extend_from_slice(&self.root);
            for rows in tokens.by_ref().take(length) {
                let start = state.len();
                state.extend_from_slice(&self.common);
                let rows = rows.iter().filter_map(|&row| {
                    let at = row as usize * row_length;
                    tables.get(at..at + row_length)
                });
                kernel.add_rows(rows, state.get_mut(start..).unwrap_or_default());
            }
        }
    }

    fn apply(&self, layer: &Layer, pass: &mut Pass) {
        let Pass { kernel, state, normal, seen, sentences, .. } = pass;
        let width = self.shape.width;
        kernel.normalize(state, &layer.scale, &layer.shift, normal);
        kernel.affine(&layer.weights, normal, false, seen);
        for rows in sentences {
            let seen = seen.get(3 * width * rows.start..3 * width * rows.end);
            let state = state.get_mut(width * rows.start..width * rows.end);
            let (Some(seen), Some(state)) = (seen, state) else { return };
            kernel.add_seen(seen, layer.reach, width, state);
        }
    }

    /// Scores each token of a sentence, by its number, as the head of each other.
    pub(super) fn score(&self, sentence: usize, pass: &mut Pass) {
        let (inner, wide) = (self.shape.inner, DISTANCES.next_multiple_of(LANES));
        let Some(rows) = pass.sentences.get(sentence).cloned() else { return };
        pass.scores.resize(rows.len() * rows.len(), 0.0);
        let matched = own_rows(&pass.matched, &rows, inner);
        let heads = own_rows(&pass.heads, &rows, inner);
        let near = own_rows(&pass.near_dependent, &rows, wide);
        let near_heads = own_rows(&pass.near_head, &rows, wide);
        let dependents = matched.chunks_exact(inner).zip(near.chunks_exact(wide));
        let scores = pass.scores.chunks_exact_mut(rows.len());
        for (at, (scores, (matched, near))) in scores.zip(dependents).enumerate() {
            let near_heads = near_heads.chunks_exact(wide);
            for (head, (score, near_head)) in scores.iter_mut().zip(near_heads).enumerate() {
                let class = distance(at, head);
                let of = |row: &[f32]| row.get(class).copied().unwrap_or(0.0);
                *score = of(&self.distance) + of(near) + of(near_head);
            }
            pass.kernel.dots(matched, heads, scores);
        }
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
    /// [`Network::relation_row`].
    pub(super) fn relations(&self, pass: &mut Pass) {
        pass.kernel.affine(&self.relation, &pass.hidden, false, &mut pass.relations);
    }

    /// The scores of the relations of the pair with this number.
    pub(super) fn relation_row<'p>(&self, pair: usize, pass: &'p Pass) -> &'p [f32] {
        let width = self.relation.outputs();
        pass.relations.get(pair * width..(pair + 1) * width).unwrap_or_default()
    }
}

/// These rows of all, each so wide.
fn own_rows<'a>(all: &'a [f32], rows: &Range<usize>, width: usize) -> &'a [f32] {
    all.get(width * rows.start..width * rows.end).unwrap_or_default()
}

/// Three matrices of `width` inputs that stand one below the other, as one of as many
/// inputs; the bias belongs to the second.
fn side_by_side(width: usize, weights: &[f32], bias: &[f32]) -> Matrix {
    let row = |row: usize| weights.get(row * width..(row + 1) * width).unwrap_or_default();
    let rows =
        (0..width).flat_map(|input| (0..3).flat_map(move |third| row(third * width + input)));
    let rows: Vec<f32> = rows.copied().collect();
    let mut biases = vec![0.0; 3 * width];
    for (place, &bias) in biases.iter_mut().skip(width).zip(bias) {
        *place = bias;
    }
    Matrix::new(width, &rows, &biases)
}
