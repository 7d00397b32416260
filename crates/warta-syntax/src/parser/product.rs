//! Products of matrices in whole numbers, which are the same on every processor.

use core::ops::Range;

use super::multiply::{Multiplier, Multiply, Use, Weights};

/// Outputs that are computed side by side.
pub(super) const LANES: usize = 16;
/// Pairs of numbers that are read of a row at once.
const PAIRS: usize = LANES / 2;

/// A piece of a row, in pairs, since one instruction multiplies two numbers and adds up.
pub(super) type Cell = [[i16; 2]; PAIRS];
/// The weights that meet a cell on its way to [`LANES`] outputs: for each pair a pair for
/// each output. As long as lines of memory, and laid on them.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Block([Weights; PAIRS]);

const NO_CELL: &Cell = &[[0; 2]; PAIRS];
const NO_BLOCK: &Block = &Block([[[0; 2]; LANES]; PAIRS]);

/// The largest number in a row that is multiplied by a matrix. No sum of products leaves
/// 32 bits: the weights are as small as that asks for.
pub(super) const LARGEST: f32 = 4096.0;

/// Rows in whole numbers, and for each row what a one in it is worth.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) cells: Vec<Cell>,
    pub(super) units: Vec<f32>,
}

impl Rows {
    /// Rows of `width` numbers each, so that they can be multiplied by each other.
    #[inline(always)]
    pub(super) fn quantize(&mut self, rows: &[f32], width: usize) {
        let limit = (i32::MAX as f32 / width as f32).sqrt().floor() - 1.0;
        self.quantize_to(rows, width, limit.min(LARGEST));
    }

    #[inline(always)]
    fn quantize_to(&mut self, rows: &[f32], width: usize, limit: f32) {
        let cells = width / LANES;
        self.resize(rows.len() / width.max(1), cells);
        let own = self.cells.chunks_exact_mut(cells.max(1)).zip(&mut self.units);
        for ((own, unit), row) in own.zip(rows.chunks_exact(width.max(1))) {
            let largest = largest(row).max(f32::MIN_POSITIVE * LARGEST * LARGEST);
            *unit = largest / limit;
            let scale = limit / largest;
            for (number, &value) in own.as_flattened_mut().as_flattened_mut().iter_mut().zip(row) {
                *number = round(value * scale);
            }
        }
    }

    /// Three rows side by side for each row of some sentences: the one that stands `reach`
    /// before it, it, and the one behind it; zeros where the sentence has none. All rows
    /// are of the same unit.
    pub(super) fn line_up(&mut self, rows: &Rows, sentences: &[Range<usize>], reach: usize) {
        let cells = rows.cells.len() / rows.units.len().max(1);
        self.resize(rows.units.len(), 3 * cells);
        self.units.copy_from_slice(&rows.units);
        for sentence in sentences {
            for at in sentence.clone() {
                let parts = [at.wrapping_sub(reach), at, at + reach].map(|part| {
                    let row = Some(part).filter(|part| sentence.contains(part));
                    row.and_then(|row| rows.cells.get(row * cells..(row + 1) * cells))
                });
                let own = self.cells.chunks_exact_mut(cells.max(1)).skip(3 * at);
                for (own, part) in own.zip(parts) {
                    match part {
                        Some(part) => own.copy_from_slice(part),
                        None => own.fill(*NO_CELL),
                    }
                }
            }
        }
    }

    /// The cells and units of some rows.
    pub(super) fn part(&self, rows: &Range<usize>) -> (&[Cell], &[f32]) {
        let cells = self.cells.len() / self.units.len().max(1);
        let own = self.cells.get(rows.start * cells..rows.end * cells);
        (own.unwrap_or_default(), self.units.get(rows.clone()).unwrap_or_default())
    }

    /// Makes room for so many rows; what they hold is of no matter.
    pub(super) fn resize(&mut self, rows: usize, cells: usize) {
        self.cells.resize(rows * cells, [[0; 2]; PAIRS]);
        self.units.resize(rows, 0.0);
    }
}

/// The nearest whole number, of two the even one. What has no place in sixteen bits gives
/// any number.
#[inline(always)]
pub(super) fn round(value: f32) -> i16 {
    // From here on there is no room for fractions, so that the addition rounds.
    const WHOLE: f32 = 12_582_912.0;
    (value + WHOLE).to_bits() as i16
}

#[inline(always)]
fn largest(row: &[f32]) -> f32 {
    let mut all = [0f32; LANES];
    for cell in row.as_chunks::<LANES>().0 {
        for (largest, value) in all.iter_mut().zip(cell) {
            let value = value.abs();
            *largest = if value > *largest { value } else { *largest };
        }
    }
    all.iter().fold(0.0, |a, &b| if b > a { b } else { a })
}

/// A weight matrix, laid out as the product reads it: panels of [`LANES`] outputs, in each
/// the weights of some inputs after those of others.
#[derive(Clone, Debug, Default)]
pub(super) struct Matrix {
    /// Cells of a row that it takes.
    cells: usize,
    panels: Vec<Block>,
    /// For each output what a one in its weights is worth.
    units: Vec<f32>,
    bias: Vec<f32>,
}

impl Matrix {
    /// From rows of weights, one for each input, and one bias for each output; the inputs
    /// are as many as fill cells, and the outputs are filled up with zeros to full panels.
    pub(super) fn new(weights: &[f32], bias: &[f32]) -> Matrix {
        let outputs = bias.len().max(1);
        let inputs = weights.len() / outputs;
        let limit = (i32::MAX as f32 / LARGEST / inputs as f32).floor() - 1.0;
        let limit = limit.min(f32::from(i16::MAX));
        let column = |output| weights.iter().skip(output).step_by(outputs).copied();
        let columns: Vec<f32> = (0..outputs).flat_map(column).collect();
        let mut rows = Rows::default();
        rows.quantize_to(&columns, inputs, limit);
        let mut matrix = Matrix::default();
        matrix.lay_out(&rows.cells, &rows.units);
        matrix.bias.iter_mut().zip(bias).for_each(|(own, &bias)| *own = bias);
        matrix
    }

    /// Makes each of these rows an output, without bias.
    pub(super) fn lay_out(&mut self, cells: &[Cell], units: &[f32]) {
        let outputs = units.len().next_multiple_of(LANES);
        self.cells = cells.len() / units.len().max(1);
        self.panels.clear();
        self.panels.resize(outputs / LANES * self.cells, *NO_BLOCK);
        self.bias.clear();
        self.bias.resize(outputs, 0.0);
        self.units.clear();
        self.units.extend_from_slice(units);
        self.units.resize(outputs, 0.0);
        for (output, row) in cells.chunks_exact(self.cells.max(1)).enumerate() {
            let panel = self.panels.iter_mut().skip(output / LANES * self.cells);
            for (block, cell) in panel.zip(row) {
                for (weights, &pair) in block.0.iter_mut().zip(cell) {
                    weights[output % LANES] = pair;
                }
            }
        }
    }

    /// Length of a row of the result.
    pub(super) fn outputs(&self) -> usize {
        self.bias.len()
    }
}

/// What becomes of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It replaces what was there.
    Set,
    /// The same, and negative ones become zero.
    SetPositive,
    /// It is added to what was there if it is positive.
    AddPositive,
}

/// A matrix and the rows that it is applied to.
struct Product<'a> {
    matrix: &'a Matrix,
    cells: &'a [Cell],
    units: &'a [f32],
    outcome: Outcome,
    y: &'a mut [f32],
}

/// Applies `matrix` to each row, of `cells` and `units`, and adds its bias; `y` has a row
/// for each.
pub(super) fn apply(
    multiplier: Multiplier,
    matrix: &Matrix,
    (cells, units): (&[Cell], &[f32]),
    outcome: Outcome,
    y: &mut [f32],
) {
    multiplier.lend(Product { matrix, cells, units, outcome, y });
}

impl Use for Product<'_> {
    #[inline(always)]
    fn with<M: Multiply, const ROWS: usize, const PANELS: usize>(mut self, multiply: M) {
        let cells = self.matrix.cells;
        let mut column = 0;
        for panels in self.matrix.panels.chunks(cells.max(1) * PANELS) {
            if panels.len() == cells * PANELS {
                self.run::<M, ROWS, PANELS>(multiply, panels, column);
            } else {
                for (at, panel) in panels.chunks_exact(cells).enumerate() {
                    self.run::<M, ROWS, 1>(multiply, panel, column + at);
                }
            }
            column += PANELS;
        }
    }
}

impl Product<'_> {
    /// The outputs of some panels, the first of which is number `column`, for all rows.
    #[inline(always)]
    fn run<M: Multiply, const ROWS: usize, const PANELS: usize>(
        &mut self,
        multiply: M,
        panels: &[Block],
        column: usize,
    ) {
        let (cells, outputs) = (self.matrix.cells, self.matrix.outputs());
        let part = |at: usize| panels.get(at * cells..(at + 1) * cells).unwrap_or_default();
        let panels: [&[Block]; PANELS] = core::array::from_fn(part);
        let columns =
            self.matrix.units.as_chunks::<LANES>().0.iter().zip(self.matrix.bias.as_chunks().0);
        let blocks = self.cells.chunks(ROWS * cells).zip(self.units.chunks(ROWS));
        for ((rows, units), y) in blocks.zip(self.y.chunks_mut(ROWS * outputs)) {
            // Where rows lack, the first one stands in, and what comes of it is not kept.
            let row = |at: usize| rows.get(at * cells..(at + 1) * cells).unwrap_or(rows);
            let sums = sums::<M, ROWS, PANELS>(multiply, panels, core::array::from_fn(row));
            for ((y, &unit), sums) in y.chunks_exact_mut(outputs).zip(units).zip(sums) {
                let y = y.as_chunks_mut::<LANES>().0.iter_mut().zip(columns.clone()).skip(column);
                for ((y, (units, bias)), sums) in y.zip(sums) {
                    finish(&M::numbers(sums), unit, (units, bias), self.outcome, y);
                }
            }
        }
    }
}

/// The sums of products of each row with the weights of each panel.
#[inline(always)]
fn sums<M: Multiply, const ROWS: usize, const PANELS: usize>(
    multiply: M,
    panels: [&[Block]; PANELS],
    rows: [&[Cell]; ROWS],
) -> [[M::Sums; PANELS]; ROWS] {
    let mut sums = [[multiply.none(); PANELS]; ROWS];
    for at in 0..panels.first().map_or(0, |panel| panel.len()) {
        let blocks = panels.map(|panel| panel.get(at).unwrap_or(NO_BLOCK));
        let cells = rows.map(|row| row.get(at).unwrap_or(NO_CELL));
        for pair in 0..PAIRS {
            for (sums, cell) in sums.iter_mut().zip(&cells) {
                for (sum, block) in sums.iter_mut().zip(&blocks) {
                    *sum = multiply.add(*sum, &block.0[pair], cell[pair]);
                }
            }
        }
    }
    sums
}

#[inline(always)]
fn finish(
    sums: &[i32; LANES],
    unit: f32,
    (units, bias): (&[f32; LANES], &[f32; LANES]),
    outcome: Outcome,
    y: &mut [f32; LANES],
) {
    let positive = |value: f32| if value > 0.0 { value } else { 0.0 };
    let mut values = [0.0; LANES];
    for (value, ((&sum, &own), &bias)) in values.iter_mut().zip(sums.iter().zip(units).zip(bias)) {
        *value = sum as f32 * (unit * own) + bias;
    }
    match outcome {
        Outcome::Set => *y = values,
        Outcome::SetPositive => *y = values.map(positive),
        Outcome::AddPositive => {
            y.iter_mut().zip(values).for_each(|(y, value)| *y += positive(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LANES, Matrix, Outcome, Rows, apply};
    use crate::parser::multiply::Multiplier;

    /// Small whole numbers, the largest of which is in each row and column.
    fn numbers(count: usize, seed: usize) -> Vec<f32> {
        (0..count).map(|i| ((i * 7 + seed) % 11) as f32 - 5.0).collect()
    }

    #[test]
    fn products_are_those_of_the_schoolbook() {
        for (rows, inputs, outputs) in [(1, 16, 1), (6, 16, 16), (7, 32, 20), (13, 96, 48)] {
            let (x, weights) = (numbers(rows * inputs, 1), numbers(inputs * outputs, 2));
            let bias = numbers(outputs, 3);
            let matrix = Matrix::new(&weights, &bias);
            let mut whole = Rows::default();
            whole.quantize(&x, inputs);
            for outcome in [Outcome::Set, Outcome::SetPositive, Outcome::AddPositive] {
                let all = Multiplier::all().map(|multiplier| {
                    let mut y = vec![1.0; rows * matrix.outputs()];
                    apply(multiplier, &matrix, (&whole.cells, &whole.units), outcome, &mut y);
                    y
                });
                let all: Vec<Vec<f32>> = all.collect();
                assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "{all:?}");
                for (at, &found) in all[0].iter().enumerate() {
                    let (row, output) = (at / matrix.outputs(), at % matrix.outputs());
                    let term = |i: usize| x[row * inputs + i] * weights[i * outputs + output];
                    let right = match bias.get(output) {
                        Some(bias) => bias + (0..inputs).map(term).sum::<f32>(),
                        None => 0.0,
                    };
                    let right = match outcome {
                        Outcome::Set => right,
                        Outcome::SetPositive => right.max(0.0),
                        Outcome::AddPositive => 1.0 + right.max(0.0),
                    };
                    assert!((found - right).abs() < 0.1, "{found} {right}");
                }
            }
        }
    }

    #[test]
    fn neighbours_are_those_of_the_sentence() {
        let rows: Vec<f32> = (1..6).flat_map(|row| [row as f32; LANES]).collect();
        let (mut single, mut wide) = (Rows::default(), Rows::default());
        single.quantize_to(&rows, LANES, 1.0);
        single.cells.iter_mut().zip(1..).for_each(|(cell, row)| *cell = [[row; 2]; LANES / 2]);
        wide.line_up(&single, &[0..3, 3..5], 1);
        let seen: Vec<i16> = wide.cells.iter().map(|cell| cell[0][0]).collect();
        assert_eq!(seen, [0, 1, 2, 1, 2, 3, 2, 3, 0, 0, 4, 5, 4, 5, 0]);
    }
}
