//! The numbers that are learned, their gradients, and how they step.

use ndarray::Array2;
use warta_syntax::Deprel;
use warta_syntax::parser::{LAYER, ROWS, Shape, Weights};

use crate::sequence::Random;

/// Places of the parts behind the layers; [`DOMAIN`] is only for training.
pub(super) const SCALE: usize = 0;
pub(super) const SHIFT: usize = 1;
pub(super) const DEPENDENT: usize = 2;
pub(super) const HEAD: usize = 4;
pub(super) const MATCHING: usize = 6;
pub(super) const DISTANCE: usize = 8;
pub(super) const BY_DEPENDENT: usize = 9;
pub(super) const BY_HEAD: usize = 10;
pub(super) const RELATION_DEPENDENT: usize = 11;
pub(super) const RELATION_HEAD: usize = 13;
pub(super) const RELATION_DISTANCE: usize = 14;
pub(super) const RELATION: usize = 15;
pub(super) const TAG: usize = 17;
pub(super) const DOMAIN: usize = 19;

/// What is added to every token, and what stands for the root.
pub(super) const COMMON: usize = 0;
pub(super) const ROOT: usize = 1;

/// One number for each that is learned: the numbers themselves, or their gradients.
#[derive(Clone)]
pub(crate) struct Parameters {
    pub(super) shape: Shape,
    pub(super) tables: Array2<f32>,
    pub(super) parts: Vec<Array2<f32>>,
}

impl Parameters {
    /// All zero.
    pub(super) fn zeros(shape: &Shape) -> Parameters {
        let sizes = shape.parts().into_iter().map(|p| (p.inputs, p.outputs));
        let parts = sizes.chain([(3, shape.width)]).map(Array2::zeros).collect();
        Parameters { shape: shape.clone(), tables: Array2::zeros((ROWS, shape.width)), parts }
    }

    /// Before training: small random numbers, scales of one.
    pub(super) fn random(shape: &Shape, random: &mut Random) -> Parameters {
        let mut all = Parameters::zeros(shape);
        let mut draw = |spread: f32| (random.unit() + random.unit() + random.unit() - 1.5) * spread;
        all.tables.mapv_inplace(|_| draw(0.2));
        let after = all.after();
        for (at, part) in all.parts.iter_mut().enumerate() {
            let inputs = part.nrows();
            // A matrix keeps the size of what goes through it, vectors are small, and
            // what weighs pairs begins near or at zero.
            let spread = match at.checked_sub(after) {
                Some(DOMAIN) => 0.2,
                Some(BY_DEPENDENT | BY_HEAD | RELATION_DISTANCE) => 0.0,
                Some(MATCHING) => 2.0 / inputs as f32,
                _ if at == ROOT => 0.2,
                _ => (1.4 / inputs as f32).sqrt(),
            };
            if inputs > 1 || at == ROOT {
                part.mapv_inplace(|_| draw(spread));
            }
        }
        for layer in 0..shape.reach.len() {
            all.parts[2 + LAYER * layer].fill(1.0);
        }
        all.parts[after + SCALE].fill(1.0);
        all
    }

    /// The place of the first part behind the layers.
    pub(super) fn after(&self) -> usize {
        2 + LAYER * self.shape.reach.len()
    }

    /// What ships; tokens are taken to be of the domain.
    pub(crate) fn weights(&self, domain: u8) -> Weights {
        let mut parts = self.parts[..self.after() + DOMAIN].to_vec();
        parts[COMMON] += &self.parts[self.after() + DOMAIN].row(usize::from(domain));
        Weights {
            shape: self.shape.clone(),
            tables: self.tables.iter().copied().collect(),
            dense: parts.iter().flat_map(|p| p.iter().copied()).collect(),
        }
    }
}

/// Gradients, with the rows of tables that have any.
pub(super) struct Gradients {
    pub(super) of: Parameters,
    pub(super) rows: Vec<u32>,
    seen: Vec<bool>,
}

impl Gradients {
    pub(super) fn new(shape: &Shape) -> Gradients {
        Gradients { of: Parameters::zeros(shape), rows: Vec::new(), seen: vec![false; ROWS] }
    }

    /// Marks a row of the tables as one that has a gradient.
    pub(super) fn touch(&mut self, row: u32) {
        if !std::mem::replace(&mut self.seen[row as usize], true) {
            self.rows.push(row);
        }
    }

    pub(super) fn clear(&mut self) {
        for row in self.rows.drain(..) {
            self.seen[row as usize] = false;
            self.of.tables.row_mut(row as usize).fill(0.0);
        }
        self.of.parts.iter_mut().for_each(|p| p.fill(0.0));
    }

    /// Length of the whole gradient.
    fn length(&self) -> f32 {
        let parts = self.of.parts.iter().flatten();
        let rows = self.rows.iter().flat_map(|&row| self.of.tables.row(row as usize));
        parts.chain(rows).map(|g| g * g).sum::<f32>().sqrt()
    }
}

/// Steps of adaptive size (Adam, with weights of matrices drawn towards zero); rows of
/// tables step only where they have a gradient.
pub(super) struct Optimizer {
    mean: Parameters,
    square: Parameters,
    step: i32,
}

const FADE: [f32; 2] = [0.9, 0.99];
const DECAY: f32 = 0.01;
const LONGEST: f32 = 1.0;

impl Optimizer {
    pub(super) fn new(shape: &Shape) -> Optimizer {
        Optimizer { mean: Parameters::zeros(shape), square: Parameters::zeros(shape), step: 0 }
    }

    pub(super) fn step(&mut self, all: &mut Parameters, gradients: &Gradients, rate: f32) {
        self.step += 1;
        let whole = FADE.map(|fade| 1.0 - fade.powi(self.step));
        let shorter = (LONGEST / gradients.length().max(LONGEST)).min(1.0);
        let change = |value: &mut f32, mean: &mut f32, square: &mut f32, gradient: f32, decay| {
            let gradient = gradient * shorter;
            *mean = FADE[0] * *mean + (1.0 - FADE[0]) * gradient;
            *square = FADE[1] * *square + (1.0 - FADE[1]) * gradient * gradient;
            let step = (*mean / whole[0]) / ((*square / whole[1]).sqrt() + 1e-8);
            *value -= rate * (step + decay * *value);
        };
        for (at, part) in all.parts.iter_mut().enumerate() {
            let decay = if part.nrows() > 1 { DECAY } else { 0.0 };
            let (mean, square) = (&mut self.mean.parts[at], &mut self.square.parts[at]);
            let moments = mean.iter_mut().zip(square.iter_mut());
            let cells = part.iter_mut().zip(&gradients.of.parts[at]);
            for ((value, &gradient), (mean, square)) in cells.zip(moments) {
                change(value, mean, square, gradient, decay);
            }
        }
        for row in gradients.rows.iter().map(|&row| row as usize) {
            let (mut mean, mut square) =
                (self.mean.tables.row_mut(row), self.square.tables.row_mut(row));
            let mut values = all.tables.row_mut(row);
            let cells = values.iter_mut().zip(gradients.of.tables.row(row));
            let moments = mean.iter_mut().zip(square.iter_mut());
            for ((value, &gradient), (mean, square)) in cells.zip(moments) {
                change(value, mean, square, gradient, 0.0);
            }
        }
    }
}

/// The number of relations.
pub(super) const RELATIONS: usize = Deprel::ALL.len();
