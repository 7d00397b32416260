use core::cmp::Ordering;
use core::fmt;

/// An exact number: a fraction in lowest terms.
///
/// `1,5 triliun` is 1500000000000 to the last digit, and `dua pertiga` is two thirds; no
/// step goes through floating point. Where a result does not fit, there is `None`.
/// It displays as programs write it, as digits with a decimal point, `1.5`, or as a fraction
/// where the digits would not end, `2/3`; [`Number::figures`] writes `1,5`, as Indonesian does.
///
/// ```
/// use warta_text::number::{Number, parse_figure};
/// let number = parse_figure("1.500,25")?;
/// assert_eq!(number.to_string(), "1500.25");
/// assert_eq!(number.to_integer(), None);
/// assert_eq!(Number::new(3, 2).and_then(|n| n.times(1_000_000)?.to_integer()), Some(1_500_000));
/// # Ok::<(), warta_text::number::NumberError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    numerator: i128,
    denominator: u64,
}

/// Digits behind the decimal sign that are shown or spelled before a fraction is.
const MAX_DECIMALS: u32 = 18;

impl Number {
    /// `numerator / denominator` in lowest terms; `None` for a denominator of zero.
    #[must_use]
    pub const fn new(numerator: i128, denominator: u64) -> Option<Number> {
        if denominator == 0 {
            return None;
        }
        let common = gcd(numerator.unsigned_abs(), denominator as u128);
        // The common divisor divides the denominator, so it fits in 64 bits.
        Some(Number {
            numerator: numerator / common as i128,
            denominator: denominator / common as u64,
        })
    }

    /// A whole number.
    #[must_use]
    pub const fn integer(value: i128) -> Number {
        Number { numerator: value, denominator: 1 }
    }

    /// Above the line, with the sign.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// Below the line; 1 for a whole number.
    #[must_use]
    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    /// The whole number that this is, or `None` where a fraction remains.
    #[must_use]
    pub const fn to_integer(self) -> Option<i128> {
        if self.denominator == 1 { Some(self.numerator) } else { None }
    }

    /// The nearest floating-point number, for charts and comparisons; not exact.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The sum, or `None` where it does not fit.
    #[must_use]
    pub fn plus(self, other: Number) -> Option<Number> {
        let common = gcd(self.denominator.into(), other.denominator.into()) as u64;
        let (a, b) = (self.denominator / common, other.denominator / common);
        let left = self.numerator.checked_mul(b.into())?;
        let right = other.numerator.checked_mul(a.into())?;
        Number::new(left.checked_add(right)?, self.denominator.checked_mul(b)?)
    }

    /// The product with a whole number, or `None` where it does not fit.
    #[must_use]
    pub fn times(self, factor: i128) -> Option<Number> {
        let common = gcd(factor.unsigned_abs(), u128::from(self.denominator)) as u64;
        let numerator = self.numerator.checked_mul(factor / i128::from(common))?;
        Number::new(numerator, self.denominator / common)
    }

    /// The same size with the other sign, or `None` for the least number of all.
    #[must_use]
    pub fn negated(self) -> Option<Number> {
        Some(Number { numerator: self.numerator.checked_neg()?, ..self })
    }

    /// The number as it is written in Indonesian, with dots between thousands and a comma
    /// before decimals; as a fraction where the digits would not end, as it displays.
    ///
    /// [`parse_figure`](super::parse_figure) reads back all but such fractions, up to its
    /// limits.
    ///
    /// ```
    /// use warta_text::number::{Number, parse};
    /// assert_eq!(Number::integer(-2_500_000).figures().to_string(), "-2.500.000");
    /// assert_eq!(parse("seribu koma nol lima")?.value().figures().to_string(), "1.000,05");
    /// # Ok::<(), warta_text::number::NumberError>(())
    /// ```
    pub fn figures(self) -> impl fmt::Display {
        Figures(self)
    }

    /// The digits behind the decimal sign, padded to their count; `None` where they do not
    /// end or are too many. A whole number has none.
    pub(crate) fn decimals(self) -> Option<(u128, u32)> {
        let mut rest = u128::from(self.denominator);
        let (mut twos, mut fives) = (0, 0);
        while rest.is_multiple_of(2) {
            rest /= 2;
            twos += 1;
        }
        while rest.is_multiple_of(5) {
            rest /= 5;
            fives += 1;
        }
        let count: u32 = u32::max(twos, fives);
        if rest != 1 || count > MAX_DECIMALS {
            return None;
        }
        let denominator = u128::from(self.denominator);
        let part = self.numerator.unsigned_abs() % denominator;
        Some((part * (10_u128.pow(count) / denominator), count))
    }
}

/// By size; exact.
impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        // The fraction above the whole part: both products fit in 128 bits.
        let parts = |n: &Number| {
            let below = i128::from(n.denominator);
            (n.numerator.div_euclid(below), n.numerator.rem_euclid(below).unsigned_abs())
        };
        let ((whole, rest), (other_whole, other_rest)) = (parts(self), parts(other));
        let rest = rest * u128::from(other.denominator);
        whole.cmp(&other_whole).then(rest.cmp(&(other_rest * u128::from(self.denominator))))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((part, count)) = self.decimals() else {
            return write!(f, "{}/{}", self.numerator, self.denominator);
        };
        if self.numerator < 0 {
            f.write_str("-")?;
        }
        let whole = self.numerator.unsigned_abs() / u128::from(self.denominator);
        match count {
            0 => write!(f, "{whole}"),
            _ => write!(f, "{whole}.{part:0width$}", width = count as usize),
        }
    }
}

/// A number that displays as Indonesian writes it.
struct Figures(Number);

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures(number) = *self;
        let Some((part, count)) = number.decimals() else { return number.fmt(f) };
        if number.numerator < 0 {
            f.write_str("-")?;
        }
        let whole = number.numerator.unsigned_abs() / u128::from(number.denominator);
        let mut scale = 1;
        while whole / scale >= 1000 {
            scale *= 1000;
        }
        write!(f, "{}", whole / scale)?;
        while scale > 1 {
            scale /= 1000;
            write!(f, ".{:03}", whole / scale % 1000)?;
        }
        match count {
            0 => Ok(()),
            _ => write!(f, ",{part:0width$}", width = count as usize),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_digits_or_a_fraction() {
        let show = |n, d| Number::new(n, d).map(|n| n.to_string()).unwrap_or_default();
        assert_eq!(show(3, 2), "1.5");
        assert_eq!(show(-1, 8), "-0.125");
        assert_eq!(show(4, 6), "2/3");
        assert_eq!(show(6, 3), "2");
        assert_eq!(show(1, 0), "");
        assert_eq!(show(i128::MIN, 1), i128::MIN.to_string());
    }

    #[test]
    fn sums_and_order_are_exact() {
        let fine = Number::new(1, 10_000_000_000).unwrap();
        assert_eq!(fine.plus(fine), Number::new(2, 10_000_000_000));
        let thirds = [(-4, 3), (-1, 1), (-2, 3), (0, 1), (1, 3), (333, 1000), (1, 2)];
        let mut numbers = thirds.map(|(n, d)| Number::new(n, d).unwrap());
        numbers.sort();
        let shown = numbers.map(|number| number.to_string());
        assert_eq!(shown, ["-4/3", "-1", "-2/3", "0", "0.333", "1/3", "0.5"]);
        let huge = [i128::MIN, i128::MAX].map(|n| Number::new(n, u64::MAX).unwrap());
        assert!(huge[0] < huge[1] && huge[1] < Number::integer(i128::MAX));
    }

    #[test]
    fn overflow_gives_none() {
        let large = Number::integer(i128::MAX);
        assert_eq!(large.plus(Number::integer(1)), None);
        assert_eq!(large.times(2), None);
        assert_eq!(Number::integer(i128::MIN).negated(), None);
    }
}
