//! The instructions that multiply pairs of whole numbers and add them up.

use super::product::LANES;

/// For each output the weights of two inputs.
pub(super) type Weights = [[i16; 2]; LANES];

/// The instructions of one kind of processor. All give the same sums.
pub(super) trait Multiply: Copy {
    /// A sum for each output.
    type Sums: Copy;

    /// Sums of nothing.
    fn none(self) -> Self::Sums;

    /// Adds to each sum the products of its two weights with the numbers of `pair`.
    fn add(self, sums: Self::Sums, weights: &Weights, pair: [i16; 2]) -> Self::Sums;

    /// The sums as numbers.
    fn numbers(sums: Self::Sums) -> [i32; LANES];
}

/// What is done with such instructions.
pub(super) trait Use {
    /// Does it, with as many rows and panels side by side as there are registers for.
    fn with<M: Multiply, const ROWS: usize, const PANELS: usize>(self, multiply: M);
}

/// What the processor offers.
#[derive(Clone, Copy, Debug)]
pub(super) enum Multiplier {
    /// What every processor has; the compiler chooses the instructions.
    Plain,
    #[cfg(target_arch = "x86_64")]
    V3(pulp::x86::V3),
    #[cfg(target_arch = "x86_64")]
    V4(pulp::x86::V4),
    #[cfg(target_arch = "x86_64")]
    Vnni(x86::Vnni, pulp::x86::V4),
}

impl Default for Multiplier {
    fn default() -> Multiplier {
        Multiplier::all().next().unwrap_or(Multiplier::Plain)
    }
}

impl Multiplier {
    /// All that there are here, the best in front.
    #[cfg(target_arch = "x86_64")]
    pub(super) fn all() -> impl Iterator<Item = Multiplier> {
        let v3 = pulp::x86::V3::try_new().map(Multiplier::V3);
        let v4 = pulp::x86::V4::try_new();
        let vnni = x86::Vnni::try_new().zip(v4).map(|(vnni, v4)| Multiplier::Vnni(vnni, v4));
        let named = [vnni, v4.map(Multiplier::V4), v3];
        named.into_iter().flatten().chain([Multiplier::Plain])
    }

    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn all() -> impl Iterator<Item = Multiplier> {
        core::iter::once(Multiplier::Plain)
    }

    /// Lends the instructions.
    pub(super) fn lend(self, to: impl Use) {
        match self {
            Multiplier::Plain => to.with::<Plain, 2, 1>(Plain),
            #[cfg(target_arch = "x86_64")]
            Multiplier::V3(v3) => v3.vectorize(x86::Lent::<_, _, 4, 1>(to, v3)),
            #[cfg(target_arch = "x86_64")]
            Multiplier::V4(v4) => v4.vectorize(x86::Lent::<_, _, 8, 2>(to, v4)),
            // Multiplication and sum become one where the compiler may use what does both.
            #[cfg(target_arch = "x86_64")]
            Multiplier::Vnni(vnni, v4) => vnni.vectorize(x86::Lent::<_, _, 8, 2>(to, v4)),
        }
    }
}

#[derive(Clone, Copy)]
struct Plain;

impl Multiply for Plain {
    type Sums = [i32; LANES];

    #[inline(always)]
    fn none(self) -> [i32; LANES] {
        [0; LANES]
    }

    #[inline(always)]
    fn add(self, mut sums: [i32; LANES], weights: &Weights, pair: [i16; 2]) -> [i32; LANES] {
        let [a, b] = pair.map(i32::from);
        for (sum, &[x, y]) in sums.iter_mut().zip(weights) {
            let products = (i32::from(x) * a).wrapping_add(i32::from(y) * b);
            *sum = sum.wrapping_add(products);
        }
        sums
    }

    #[inline(always)]
    fn numbers(sums: [i32; LANES]) -> [i32; LANES] {
        sums
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use pulp::bytemuck::cast;
    use pulp::x86::{V3, V4};
    use pulp::{NullaryFnOnce, Simd, i32x8, i32x16};

    use super::{LANES, Multiply, Use, Weights};

    pulp::simd_type! {
        /// AVX-512 with the sums of products that neural networks are made of.
        #[allow(missing_docs)]
        pub(in super::super) struct Vnni {
            avx512f: "avx512f",
            avx512bw: "avx512bw",
            avx512cd: "avx512cd",
            avx512dq: "avx512dq",
            avx512vl: "avx512vl",
            avx512vnni: "avx512vnni",
        }
    }

    /// A use and what it uses.
    pub(super) struct Lent<U, M, const ROWS: usize, const PANELS: usize>(pub U, pub M);

    impl<U: Use, M: Multiply, const ROWS: usize, const PANELS: usize> NullaryFnOnce
        for Lent<U, M, ROWS, PANELS>
    {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            self.0.with::<M, ROWS, PANELS>(self.1);
        }
    }

    impl Multiply for V4 {
        type Sums = i32x16;

        #[inline(always)]
        fn none(self) -> i32x16 {
            self.splat_i32x16(0)
        }

        #[inline(always)]
        fn add(self, sums: i32x16, weights: &Weights, pair: [i16; 2]) -> i32x16 {
            let pair = cast(self.splat_i32x16(cast(pair)));
            let products = self.multiply_wrapping_add_adjacent_i16x32(cast(*weights), pair);
            self.add_i32s(sums, products)
        }

        #[inline(always)]
        fn numbers(sums: i32x16) -> [i32; LANES] {
            cast(sums)
        }
    }

    impl Multiply for V3 {
        type Sums = [i32x8; 2];

        #[inline(always)]
        fn none(self) -> [i32x8; 2] {
            [self.splat_i32x8(0); 2]
        }

        #[inline(always)]
        fn add(self, sums: [i32x8; 2], weights: &Weights, pair: [i16; 2]) -> [i32x8; 2] {
            let pair = cast(self.splat_i32x8(cast(pair)));
            let halves: [_; 2] = cast(*weights);
            let products = halves.map(|w| self.multiply_wrapping_add_adjacent_i16x16(w, pair));
            let ([a, b], [x, y]) = (sums, products);
            [self.add_i32s(a, x), self.add_i32s(b, y)]
        }

        #[inline(always)]
        fn numbers(sums: [i32x8; 2]) -> [i32; LANES] {
            cast(sums)
        }
    }
}
