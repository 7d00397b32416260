//! Dense arithmetic, compiled for what the processor offers at run time.

use pulp::{Arch, NullaryFnOnce};

use super::multiply::Multiplier;
use super::product::{Cell, LANES, LARGEST, Matrix, Outcome, Rows, apply, round};

/// The arithmetic; holds which instructions there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Kernel {
    arch: Arch,
    multiplier: Multiplier,
}

impl Kernel {
    /// Replaces `y` by `matrix` applied to each row of `x`, plus its bias.
    pub(super) fn affine(&self, matrix: &Matrix, x: &Rows, outcome: Outcome, y: &mut Vec<f32>) {
        y.resize(x.units.len() * matrix.outputs(), 0.0);
        apply(self.multiplier, matrix, (&x.cells, &x.units), outcome, y);
    }

    /// Replaces `y` by the products of each row of `x` with each of `others`, filled up
    /// with zeros to whole [`LANES`]. Lays the others out in `matrix`.
    pub(super) fn products(
        &self,
        x: (&[Cell], &[f32]),
        others: (&[Cell], &[f32]),
        matrix: &mut Matrix,
        y: &mut Vec<f32>,
    ) {
        matrix.lay_out(others.0, others.1);
        y.resize(x.1.len() * matrix.outputs(), 0.0);
        apply(self.multiplier, matrix, x, Outcome::Set, y);
    }

    /// Replaces `y` by the rows of `x` in whole numbers.
    pub(super) fn quantize(&self, x: &[f32], width: usize, y: &mut Rows) {
        self.arch.dispatch(Quantize { x, width, y });
    }

    /// Replaces `y` by the rows of `x`, each brought to mean 0 and variance 1, then
    /// scaled and shifted.
    pub(super) fn normalize(&self, x: &[f32], norm: &Norm, y: &mut Rows) {
        self.arch.dispatch(Normalize { x, norm, y });
    }

    /// Adds each row to `sums`; a row is its scale, then a byte for each number.
    pub(super) fn add_rows<'a>(&self, rows: impl Iterator<Item = &'a [u8]>, sums: &mut [f32]) {
        self.arch.dispatch(AddRows { rows, sums });
    }
}

/// Scale and shift of rows that have been normalized, and what a one is worth in them.
#[derive(Clone, Debug)]
pub(super) struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
    unit: f32,
}

impl Norm {
    pub(super) fn new(scale: &[f32], shift: &[f32]) -> Norm {
        // No number of a normalized row is further from zero than the root of their count.
        let most = (scale.len() as f32).sqrt();
        let reach = scale.iter().zip(shift).map(|(scale, shift)| most * scale.abs() + shift.abs());
        let unit = reach.fold(f32::MIN_POSITIVE, f32::max) / LARGEST;
        let in_units = |numbers: &[f32]| numbers.iter().map(|number| number / unit).collect();
        Norm { scale: in_units(scale), shift: in_units(shift), unit }
    }
}

struct Quantize<'a> {
    x: &'a [f32],
    width: usize,
    y: &'a mut Rows,
}

impl NullaryFnOnce for Quantize<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.y.quantize(self.x, self.width);
    }
}

struct AddRows<'a, R> {
    rows: R,
    sums: &'a mut [f32],
}

impl<'a, R: Iterator<Item = &'a [u8]>> NullaryFnOnce for AddRows<'_, R> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        for row in self.rows {
            let Some((&scale, row)) = row.split_first_chunk::<4>() else { continue };
            let scale = f32::from_le_bytes(scale);
            for (sum, &byte) in self.sums.iter_mut().zip(row) {
                *sum += f32::from(byte as i8) * scale;
            }
        }
    }
}

struct Normalize<'a> {
    x: &'a [f32],
    norm: &'a Norm,
    y: &'a mut Rows,
}

/// Added to the variance, so that a row of equal numbers is not divided by zero.
const EPSILON: f32 = 1e-5;

impl NullaryFnOnce for Normalize<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Normalize { x, norm: Norm { scale, shift, unit }, y } = self;
        let width = scale.len().max(1);
        y.resize(x.len() / width, width / LANES);
        y.units.fill(*unit);
        let own = y.cells.as_flattened_mut().as_flattened_mut().chunks_exact_mut(width);
        for (x, y) in x.chunks_exact(width).zip(own) {
            let mean = sum(x, |v| v) / width as f32;
            let variance = sum(x, |v| (v - mean) * (v - mean)) / width as f32;
            let inverse = (variance + EPSILON).sqrt().recip();
            let parameters = scale.iter().zip(shift);
            for ((y, &x), (&scale, &shift)) in y.iter_mut().zip(x).zip(parameters) {
                *y = round((x - mean) * inverse * scale + shift);
            }
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

#[cfg(test)]
mod tests {
    use super::{Kernel, Norm};
    use crate::parser::product::Rows;

    #[test]
    fn rows_are_normalized() {
        let x: Vec<f32> = (0..32).map(|i| if i < 16 { (i % 2 * 2) as f32 } else { 5.0 }).collect();
        let mut y = Rows::default();
        Kernel::default().normalize(&x, &Norm::new(&[1.0; 16], &[0.5; 16]), &mut y);
        let found = y.cells.as_flattened().as_flattened().iter();
        let found = found.map(|&number| f32::from(number) * y.units[0]);
        let right = x.iter().map(|&x| if x == 5.0 { 0.5 } else { x - 0.5 });
        assert!(found.zip(right).all(|(y, right)| (y - right).abs() < 1e-2), "{y:?}");
    }
}
