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
        let own = y.cells.as_flattened_mut().as_flattened_mut();
        let (x, x_rest) = x.split_at(x.len() / (ROWS * width) * ROWS * width);
        let (y, y_rest) = own.split_at_mut(x.len().min(own.len()));
        // Loops, since what a closure holds may be compiled for plainer processors.
        for (x, y) in x.chunks_exact(ROWS * width).zip(y.chunks_exact_mut(ROWS * width)) {
            normalize::<ROWS>(x, (scale, shift), y);
        }
        for (x, y) in x_rest.chunks_exact(width).zip(y_rest.chunks_exact_mut(width)) {
            normalize::<1>(x, (scale, shift), y);
        }
    }
}

/// Rows that are normalized side by side: the last steps of a sum wait for each other, and
/// meanwhile others can be computed.
const ROWS: usize = 8;

/// Normalizes so many rows.
#[inline(always)]
fn normalize<const ROWS: usize>(x: &[f32], (scale, shift): (&[f32], &[f32]), y: &mut [i16]) {
    let width = scale.len().max(1);
    let count = width as f32;
    let mut means = [0.0; ROWS];
    let mut sums = [([0.0; LANES], 0.0); ROWS];
    for (sums, x) in sums.iter_mut().zip(x.chunks_exact(width)) {
        *sums = strands(x, |v| v);
    }
    for (mean, sums) in means.iter_mut().zip(&sums) {
        *mean = total(sums) / count;
    }
    for ((squares, x), &mean) in sums.iter_mut().zip(x.chunks_exact(width)).zip(&means) {
        *squares = strands(x, |v| (v - mean) * (v - mean));
    }
    let mut inverses = [0.0; ROWS];
    for (inverse, squares) in inverses.iter_mut().zip(&sums) {
        *inverse = (total(squares) / count + EPSILON).sqrt().recip();
    }
    let rows = x.chunks_exact(width).zip(y.chunks_exact_mut(width));
    for ((x, y), (&mean, &inverse)) in rows.zip(means.iter().zip(&inverses)) {
        for ((y, &x), (&scale, &shift)) in y.iter_mut().zip(x).zip(scale.iter().zip(shift)) {
            *y = round((x - mean) * inverse * scale + shift);
        }
    }
}

/// A sum in [`LANES`] strands, which is what lets it run side by side, and the sum of what
/// fills none.
#[inline(always)]
fn strands(x: &[f32], value: impl Fn(f32) -> f32) -> ([f32; LANES], f32) {
    let mut sums = [0.0; LANES];
    let (chunks, rest) = x.as_chunks::<LANES>();
    for chunk in chunks {
        for (sum, &x) in sums.iter_mut().zip(chunk) {
            *sum += value(x);
        }
    }
    (sums, rest.iter().map(|&x| value(x)).sum())
}

#[inline(always)]
fn total((sums, rest): &([f32; LANES], f32)) -> f32 {
    sums.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::{Kernel, Norm};
    use crate::parser::product::Rows;

    #[test]
    fn rows_are_normalized() {
        let value = |i| if i % 32 < 16 { (i % 2 * 2) as f32 } else { 5.0 };
        let x: Vec<f32> = (0..160).map(value).collect();
        let mut y = Rows::default();
        Kernel::default().normalize(&x, &Norm::new(&[1.0; 16], &[0.5; 16]), &mut y);
        let found = y.cells.as_flattened().as_flattened().iter();
        let found = found.map(|&number| f32::from(number) * y.units[0]);
        let right = x.iter().map(|&x| if x == 5.0 { 0.5 } else { x - 0.5 });
        assert!(found.zip(right).all(|(y, right)| (y - right).abs() < 1e-2), "{y:?}");
    }
}
