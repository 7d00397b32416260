use crate::sequence::{Container, Kind, ModelError};
use crate::{Deprel, Upos};

use super::inputs::ROWS;

/// How large a network is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Numbers that stand for a token in a layer.
    pub width: usize,
    /// Numbers by which heads and dependents are matched.
    pub inner: usize,
    /// For each layer, how far away the two tokens stand that it looks at besides
    /// the token itself.
    pub reach: Vec<usize>,
}

/// Classes of distance from dependent to head.
pub const DISTANCES: usize = 22;

/// The class of the distance from the dependent at `from` to the head at `to`: near
/// ones one by one, far ones in groups, backwards apart from forwards.
#[must_use]
pub fn distance(from: usize, to: usize) -> usize {
    let class = match from.abs_diff(to) {
        d @ 0..=6 => d,
        7..=8 => 7,
        9..=12 => 8,
        13..=20 => 9,
        _ => 10,
    };
    if to < from { class + DISTANCES / 2 } else { class }
}

/// A part of a network: a matrix with a row for each input, or a vector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Number of rows.
    pub inputs: usize,
    /// Numbers in a row.
    pub outputs: usize,
}

/// Parts of each layer: scale, shift, weights, bias.
pub const LAYER: usize = 4;

impl Shape {
    /// The dense parts, in the order in which [`Weights::dense`] holds them: what is
    /// added to every token, the token that stands for the root; for each layer
    /// [`LAYER`] parts; scale and shift of the outcome; weights and biases of
    /// dependents and of heads; how these match; how well a head suits in general;
    /// distances alone, by dependent and by head; for relations weights and biases of
    /// dependents, weights of heads, distances; weights and biases of relations; and
    /// weights and biases of parts of speech.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let (w, a) = (self.width, self.inner);
        let mut sizes = vec![(1, w), (1, w)];
        for _ in &self.reach {
            sizes.extend([(1, w), (1, w), (3 * w, w), (1, w)]);
        }
        sizes.extend([(1, w), (1, w), (w, a), (1, a), (w, a), (1, a), (a, a), (1, a)]);
        sizes.extend([(1, DISTANCES), (a, DISTANCES), (a, DISTANCES)]);
        sizes.extend([(w, a), (1, a), (w, a), (DISTANCES, a)]);
        sizes.extend([(a, Deprel::ALL.len()), (1, Deprel::ALL.len())]);
        sizes.extend([(w, Upos::ALL.len()), (1, Upos::ALL.len())]);
        sizes.into_iter().map(|(inputs, outputs)| Part { inputs, outputs }).collect()
    }

    fn is_usable(&self) -> bool {
        let fits = |n: usize| (16..=512).contains(&n) && n.is_multiple_of(16);
        let near = self.reach.len() <= 16 && self.reach.iter().all(|&r| (1..=64).contains(&r));
        fits(self.width) && fits(self.inner) && near
    }
}

/// The numbers of a network, as training writes them.
#[derive(Clone, Debug)]
pub struct Weights {
    /// How many there are.
    pub shape: Shape,
    /// A row of `width` numbers for each value of each trait.
    pub tables: Vec<f32>,
    /// The parts of [`Shape::parts`], one after the other.
    pub dense: Vec<f32>,
}

impl Weights {
    /// Writes the weights as model bytes; those of the tables in eight bits each.
    ///
    /// # Errors
    ///
    /// If the numbers are not as many as the shape asks for.
    pub fn encode(&self) -> Result<Vec<u8>, ModelError> {
        let Shape { width, inner, reach } = &self.shape;
        let dense: usize = self.shape.parts().iter().map(|p| p.inputs * p.outputs).sum();
        let fits = self.tables.len() == ROWS * width && self.dense.len() == dense;
        if !fits || !self.shape.is_usable() {
            return Err(ModelError::Layout("the weights have another shape"));
        }
        let header = [*width, *inner].into_iter().chain(reach.iter().copied());
        let header: Vec<u8> = header.flat_map(|n| (n as u16).to_le_bytes()).collect();
        let mut tables = Vec::with_capacity(ROWS * (width + 4));
        for row in self.tables.chunks_exact(*width) {
            let largest = row.iter().fold(0f32, |m, v| m.max(v.abs()));
            let scale = if largest > 0.0 { largest / 127.0 } else { 1.0 };
            tables.extend(scale.to_le_bytes());
            tables.extend(row.iter().map(|v| (v / scale).round() as i8 as u8));
        }
        let dense: Vec<u8> = self.dense.iter().flat_map(|v| v.to_le_bytes()).collect();
        let names = names();
        Container::encode(Kind::Parser, [names.as_bytes(), &header, &tables, &dense])
    }
}

/// A model in its bytes: where the tables lie, and the rest as numbers.
pub(super) struct Opened {
    pub(super) shape: Shape,
    pub(super) tables: (usize, usize),
    pub(super) dense: Vec<f32>,
    /// Tells the model from others.
    pub(super) stamp: u64,
}

/// Checks the bytes of a model.
pub(super) fn open(bytes: &[u8]) -> Result<Opened, ModelError> {
    let Container { sections, checksum } = Container::open(bytes, Kind::Parser)?;
    let [names, header, tables, dense] = sections;
    let section = |(start, end): (usize, usize)| bytes.get(start..end).unwrap_or_default();
    if section(names) != self::names().as_bytes() {
        return Err(ModelError::Layout("the model knows other relations or parts of speech"));
    }
    let numbers = section(header).as_chunks::<2>().0.iter();
    let mut numbers = numbers.map(|&n| usize::from(u16::from_le_bytes(n)));
    let (width, inner) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    let shape = Shape { width, inner, reach: numbers.collect() };
    if !shape.is_usable() {
        return Err(ModelError::Layout("the network has an unusable shape"));
    }
    let dense = section(dense).as_chunks::<4>().0.iter().map(|&b| f32::from_le_bytes(b));
    let dense: Vec<f32> = dense.collect();
    let needed: usize = shape.parts().iter().map(|p| p.inputs * p.outputs).sum();
    if dense.len() != needed || section(tables).len() != ROWS * (width + 4) {
        return Err(ModelError::Layout("the network is cut off"));
    }
    if !dense.iter().all(|v| v.is_finite()) {
        return Err(ModelError::Layout("a weight of the network is not a finite number"));
    }
    Ok(Opened { shape, tables, dense, stamp: checksum })
}

/// The relations and parts of speech that a model must know, by name.
fn names() -> String {
    let relations = Deprel::ALL.iter().map(|relation| relation.as_str());
    let names: Vec<_> = relations.chain(Upos::ALL.iter().map(|upos| upos.as_str())).collect();
    names.join("\n")
}
