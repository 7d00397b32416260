//! Dense arithmetic, compiled for what the processor offers at run time.

use pulp::{Arch, Simd, WithSimd};

/// Outputs that are computed side by side: one or more registers.
pub(super) const LANES: usize = 16;
/// Rows that share each load of a weight: as many as there are registers for their sums.
const ROWS: usize = 6;
/// The same where a register holds all of [`LANES`], and for the rows that remain.
const WIDE_ROWS: usize = 12;
const FEW_ROWS: usize = 8;

/// A weight matrix, laid out as the kernel reads it: panels of [`LANES`] outputs,
/// in each the weights of one input after those of another.
#[derive(Clone, Debug)]
pub(super) struct Matrix {
    inputs: usize,
    outputs: usize,
    panels: Vec<f32>,
    bias: Vec<f32>,
}

impl Matrix {
    /// From `inputs` rows of `outputs` weights and one bias for each output; the
    /// outputs are filled up with zeros to full panels.
    pub(super) fn new(inputs: usize, weights: &[f32], bias: &[f32]) -> Matrix {
        let outputs = bias.len().next_multiple_of(LANES);
        let mut panels = vec![0.0; inputs * outputs];
        for (input, row) in weights.chunks_exact(bias.len().max(1)).take(inputs).enumerate() {
            for (output, &weight) in row.iter().enumerate() {
                let panel = output / LANES * inputs * LANES;
                if let Some(cell) = panels.get_mut(panel + input * LANES + output % LANES) {
                    *cell = weight;
                }
            }
        }
        let mut bias = bias.to_vec();
        bias.resize(outputs, 0.0);
        Matrix { inputs, outputs, panels, bias }
    }

    /// Length of a row of the result.
    pub(super) fn outputs(&self) -> usize {
        self.outputs
    }
}

/// The arithmetic; holds which instructions there are, and a buffer.
#[derive(Clone, Debug)]
pub(super) struct Kernel {
    arch: Arch,
    /// Rows of input, interleaved.
    block: Vec<f32>,
}

impl Default for Kernel {
    fn default() -> Kernel {
        Kernel { arch: Arch::new(), block: Vec::new() }
    }
}

impl Kernel {
    /// Replaces `y` by `matrix` applied to each row of `x`, plus its bias; negative
    /// results become zero if `relu`.
    pub(super) fn affine(&mut self, matrix: &Matrix, x: &[f32], relu: bool, y: &mut Vec<f32>) {
        let rows = x.len() / matrix.inputs.max(1);
        y.resize(rows * matrix.outputs, 0.0);
        self.arch.dispatch(Affine { matrix, x, relu, y, block: &mut self.block });
    }

    /// Replaces `y` by the rows of `x`, each brought to mean 0 and variance 1, then
    /// scaled and shifted.
    pub(super) fn normalize(&self, x: &[f32], scale: &[f32], shift: &[f32], y: &mut Vec<f32>) {
        y.resize(x.len(), 0.0);
        self.arch.dispatch(Normalize { x, scale, shift, y });
    }

    /// Adds to each row of `state` what it sees, if positive: the first third of the row of
    /// `seen` that stands `reach` before it, the second of its own, the last of the one
    /// behind it.
    pub(super) fn add_seen(&self, seen: &[f32], reach: usize, width: usize, state: &mut [f32]) {
        self.arch.dispatch(AddSeen { seen, reach, width, state });
    }

    /// Adds each row to `sums`; a row is its scale, then a byte for each number.
    pub(super) fn add_rows<'a>(&self, rows: impl Iterator<Item = &'a [u8]>, sums: &mut [f32]) {
        self.arch.dispatch(AddRows { rows, sums });
    }

    /// The products of `row` with each row of `others`, added to `out`.
    pub(super) fn dots(&self, row: &[f32], others: &[f32], out: &mut [f32]) {
        self.arch.dispatch(Dots { row, others, out });
    }
}

struct Affine<'a> {
    matrix: &'a Matrix,
    x: &'a [f32],
    relu: bool,
    y: &'a mut [f32],
    block: &'a mut Vec<f32>,
}

impl WithSimd for Affine<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        match S::F32_LANES {
            16 => {
                let Affine { matrix, x, relu, y, block } = self;
                let rows = x.len() / matrix.inputs.max(1);
                let few = rows % WIDE_ROWS;
                let many = if few > FEW_ROWS { rows } else { rows - few };
                let (x, rest) = x.split_at(many * matrix.inputs);
                let (y, others) = y.split_at_mut(many * matrix.outputs);
                Affine { matrix, x, relu, y, block: &mut *block }.run::<S, WIDE_ROWS, 1>(simd);
                let rest = Affine { matrix, x: rest, relu, y: others, block };
                rest.run::<S, FEW_ROWS, 1>(simd);
            }
            8 => self.run::<S, ROWS, 2>(simd),
            4 => self.run::<S, ROWS, 4>(simd),
            _ => self.run::<S, ROWS, LANES>(simd),
        }
    }
}

impl Affine<'_> {
    #[inline(always)]
    fn run<S: Simd, const ROWS: usize, const REGISTERS: usize>(self, simd: S) {
        let Affine { matrix, x, relu, y, block } = self;
        let (inputs, outputs) = (matrix.inputs, matrix.outputs);
        if inputs == 0 || outputs == 0 {
            return;
        }
        for (x, y) in x.chunks(ROWS * inputs).zip(y.chunks_mut(ROWS * outputs)) {
            interleave::<ROWS>(x, inputs, block);
            let panels = matrix.panels.chunks_exact(inputs * LANES);
            for (column, (panel, bias)) in panels.zip(matrix.bias.as_chunks().0).enumerate() {
                let (block, panel) = (block.as_chunks().0, panel.as_chunks().0);
                let sums = panel_sums::<S, ROWS, REGISTERS>(simd, block, panel, bias);
                for (y, sums) in y.chunks_exact_mut(outputs).zip(&sums) {
                    let Some(cells) = y.as_chunks_mut::<LANES>().0.get_mut(column) else {
                        continue;
                    };
                    for (cell, &sum) in S::as_mut_simd_f32s(cells).0.iter_mut().zip(sums) {
                        *cell = if relu { simd.max_f32s(sum, simd.splat_f32s(0.0)) } else { sum };
                    }
                }
            }
        }
    }
}

/// The inputs of up to `ROWS` rows side by side; rows that lack are left as they were,
/// and what comes of them is not kept.
#[inline(always)]
fn interleave<const ROWS: usize>(x: &[f32], inputs: usize, block: &mut Vec<f32>) {
    block.resize(inputs * ROWS, 0.0);
    for (place, row) in x.chunks_exact(inputs).enumerate() {
        for (cells, &value) in block.as_chunks_mut::<ROWS>().0.iter_mut().zip(row) {
            if let Some(cell) = cells.get_mut(place) {
                *cell = value;
            }
        }
    }
}

/// A panel holds [`LANES`] outputs in so many registers.
#[inline(always)]
fn panel_sums<S: Simd, const ROWS: usize, const REGISTERS: usize>(
    simd: S,
    block: &[[f32; ROWS]],
    panel: &[[f32; LANES]],
    bias: &[f32; LANES],
) -> [[S::f32s; REGISTERS]; ROWS] {
    let mut sums = [[simd.splat_f32s(0.0); REGISTERS]; ROWS];
    for sums in &mut sums {
        for (sum, &bias) in sums.iter_mut().zip(S::as_simd_f32s(bias).0) {
            *sum = bias;
        }
    }
    for (values, weights) in block.iter().zip(panel) {
        for (sums, &value) in sums.iter_mut().zip(values) {
            let value = simd.splat_f32s(value);
            for (sum, &weight) in sums.iter_mut().zip(S::as_simd_f32s(weights).0) {
                // Where there is no such instruction, a product and a sum.
                *sum = simd.mul_add_e_f32s(value, weight, *sum);
            }
        }
    }
    sums
}

struct Dots<'a> {
    row: &'a [f32],
    others: &'a [f32],
    out: &'a mut [f32],
}

impl WithSimd for Dots<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let others = self.others.chunks_exact(self.row.len().max(1));
        for (out, other) in self.out.iter_mut().zip(others) {
            *out += dot(self.row, other);
        }
    }
}

struct AddRows<'a, R> {
    rows: R,
    sums: &'a mut [f32],
}

impl<'a, R: Iterator<Item = &'a [u8]>> WithSimd for AddRows<'_, R> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        for row in self.rows {
            let Some((&scale, row)) = row.split_first_chunk::<4>() else { continue };
            let scale = f32::from_le_bytes(scale);
            for (sum, &byte) in self.sums.iter_mut().zip(row) {
                *sum += f32::from(byte as i8) * scale;
            }
        }
    }
}

struct AddSeen<'a> {
    seen: &'a [f32],
    reach: usize,
    width: usize,
    state: &'a mut [f32],
}

impl WithSimd for AddSeen<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let AddSeen { seen, reach, width, state } = self;
        let third = |row: Option<usize>, third: usize| {
            let start = row.map_or(seen.len(), |row| (3 * row + third) * width);
            seen.get(start..start + width)
        };
        for (at, state) in state.chunks_exact_mut(width.max(1)).enumerate() {
            let Some(own) = third(Some(at), 1) else { return };
            let before = third(at.checked_sub(reach), 0);
            match (before, third(Some(at + reach), 2)) {
                (Some(before), Some(behind)) => {
                    let seen = own.iter().zip(before).zip(behind);
                    for (state, ((own, before), behind)) in state.iter_mut().zip(seen) {
                        *state += (own + before + behind).max(0.0);
                    }
                }
                (Some(other), None) | (None, Some(other)) => {
                    for (state, (own, other)) in state.iter_mut().zip(own.iter().zip(other)) {
                        *state += (own + other).max(0.0);
                    }
                }
                (None, None) => {
                    state.iter_mut().zip(own).for_each(|(state, own)| *state += own.max(0.0));
                }
            }
        }
    }
}

struct Normalize<'a> {
    x: &'a [f32],
    scale: &'a [f32],
    shift: &'a [f32],
    y: &'a mut [f32],
}

impl WithSimd for Normalize<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        normalize(self.x, self.scale, self.shift, self.y);
    }
}

/// Added to the variance, so that a row of equal numbers is not divided by zero.
const EPSILON: f32 = 1e-5;

#[inline(always)]
fn normalize(x: &[f32], scale: &[f32], shift: &[f32], y: &mut [f32]) {
    let width = scale.len().max(1);
    for (x, y) in x.chunks_exact(width).zip(y.chunks_exact_mut(width)) {
        let mean = sum(x, |v| v) / width as f32;
        let variance = sum(x, |v| (v - mean) * (v - mean)) / width as f32;
        let inverse = (variance + EPSILON).sqrt().recip();
        let parameters = scale.iter().zip(shift);
        for ((y, &x), (&scale, &shift)) in y.iter_mut().zip(x).zip(parameters) {
            *y = (x - mean) * inverse * scale + shift;
        }
    }
}

/// A sum in [`LANES`] strands, which is what lets it run side by side.
#[inline(always)]
fn sum(x: &[f32], value: impl Fn(f32) -> f32) -> f32 {
    let mut sums = [0.0; LANES];
    let (chunks, rest) = x.as_chunks::<LANES>();
    for chunk in chunks {
        for (sum, &x) in sums.iter_mut().zip(chunk) {
            *sum += value(x);
        }
    }
    sums.iter().sum::<f32>() + rest.iter().map(|&x| value(x)).sum::<f32>()
}

#[inline(always)]
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0.0; LANES];
    for (a, b) in a.as_chunks::<LANES>().0.iter().zip(b.as_chunks::<LANES>().0) {
        for (sum, (&a, &b)) in sums.iter_mut().zip(a.iter().zip(b)) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::{Kernel, Matrix, dot};

    /// Small whole numbers, so that sums are exact in any order.
    fn numbers(count: usize, seed: usize) -> Vec<f32> {
        (0..count).map(|i| ((i * 7 + seed) % 11) as f32 - 5.0).collect()
    }

    #[test]
    fn products_are_those_of_the_schoolbook() {
        for (rows, inputs, outputs) in [(1, 3, 1), (6, 16, 16), (7, 33, 20), (13, 5, 48)] {
            let x = numbers(rows * inputs, 1);
            let weights = numbers(inputs * outputs, 2);
            let bias = numbers(outputs, 3);
            let matrix = Matrix::new(inputs, &weights, &bias);
            for relu in [false, true] {
                let mut y = Vec::new();
                Kernel::default().affine(&matrix, &x, relu, &mut y);
                assert_eq!(y.len(), rows * matrix.outputs());
                for (at, &found) in y.iter().enumerate() {
                    let (row, output) = (at / matrix.outputs(), at % matrix.outputs());
                    let term = |i: usize| x[row * inputs + i] * weights[i * outputs + output];
                    let right = match bias.get(output) {
                        Some(bias) => bias + (0..inputs).map(term).sum::<f32>(),
                        None => 0.0,
                    };
                    assert_eq!(found, if relu { right.max(0.0) } else { right });
                }
            }
        }
    }

    #[test]
    fn rows_are_normalized() {
        let mut y = Vec::new();
        let x = [1.0, 3.0, 1.0, 3.0, 5.0, 5.0, 5.0, 5.0];
        Kernel::default().normalize(&x, &[1.0; 4], &[0.5; 4], &mut y);
        let right = [-0.5, 1.5, -0.5, 1.5, 0.5, 0.5, 0.5, 0.5];
        assert!(y.iter().zip(right).all(|(y, right)| (y - right).abs() < 1e-4), "{y:?}");
    }

    #[test]
    fn dots_add_up() {
        let (a, b) = (numbers(32, 1), numbers(64, 2));
        let mut out = [1.0, 2.0];
        Kernel::default().dots(&a, &b, &mut out);
        assert_eq!(out, [1.0 + dot(&a, &b[..32]), 2.0 + dot(&a, &b[32..])]);
    }
}
