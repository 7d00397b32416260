use core::fmt;

use super::{Number, NumberError, NumeralKind};

/// Words are given for numbers below this, a thousand quadrillions.
const LIMIT: u128 = 1_000_000_000_000_000_000;

/// Names of the powers of a thousand, the largest first.
const SCALES: [(u64, &str); 4] = [
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
];

const UNITS: [&str; 10] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

/// A number that displays in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelled {
    number: Number,
    kind: NumeralKind,
}

/// `number` in words (terbilang), to be shown or turned into a string.
///
/// Decimals are named digit by digit, other fractions with `per`, improper ones as they
/// are: `tiga koma satu empat`, `dua pertiga`, `lima pertiga`. [`parse`](super::parse)
/// reads every result back.
///
/// # Errors
///
/// [`NumberError::TooLarge`] from a thousand quadrillions on, above or below the line.
///
/// ```
/// use warta_text::number::{Number, spell};
/// assert_eq!(spell(Number::integer(1_945))?.to_string(), "seribu sembilan ratus empat puluh lima");
/// assert_eq!(spell(Number::integer(-11))?.to_string(), "minus sebelas");
/// # Ok::<(), warta_text::number::NumberError>(())
/// ```
pub fn spell(number: Number) -> Result<Spelled, NumberError> {
    let fits = |n: u128| n < LIMIT;
    if fits(number.numerator().unsigned_abs()) && fits(u128::from(number.denominator())) {
        return Ok(Spelled { number, kind: NumeralKind::Cardinal });
    }
    Err(NumberError::TooLarge)
}

/// The place that `number` names, in words: `pertama`, `kedua puluh satu`.
///
/// [`parse`](super::parse) reads every result back as an ordinal.
///
/// # Errors
///
/// [`NumberError::NotOrdinal`] for what is no whole number above zero, and
/// [`NumberError::TooLarge`] as [`spell`].
///
/// ```
/// use warta_text::number::{Number, spell_ordinal};
/// assert_eq!(spell_ordinal(Number::integer(78))?.to_string(), "ketujuh puluh delapan");
/// # Ok::<(), warta_text::number::NumberError>(())
/// ```
pub fn spell_ordinal(number: Number) -> Result<Spelled, NumberError> {
    if number.to_integer().is_none_or(|n| n < 1) {
        return Err(NumberError::NotOrdinal);
    }
    spell(number).map(|spelled| Spelled { kind: NumeralKind::Ordinal, ..spelled })
}

impl fmt::Display for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number;
        if self.kind == NumeralKind::Ordinal {
            match number.to_integer() {
                Some(1) => return f.write_str("pertama"),
                _ => f.write_str("ke")?,
            }
        }
        let above = number.numerator().unsigned_abs() as u64;
        let below = number.denominator();
        if number.numerator() < 0 {
            f.write_str("minus ")?;
        }
        let Some((part, count)) = number.decimals() else {
            return write_fraction(f, above, below);
        };
        write_whole(f, above / below)?;
        if count > 0 {
            f.write_str(" koma")?;
        }
        for place in (0..count).rev() {
            let digit = part / 10_u128.pow(place) % 10;
            write!(f, " {}", unit(digit as u64))?;
        }
        Ok(())
    }
}

fn unit(value: u64) -> &'static str {
    UNITS.get(value as usize).copied().unwrap_or_default()
}

fn write_fraction(f: &mut fmt::Formatter<'_>, above: u64, below: u64) -> fmt::Result {
    if above == 1 && below < 10 {
        return write!(f, "seper{}", unit(below));
    }
    write_whole(f, above)?;
    if below < 10 {
        return write!(f, " per{}", unit(below));
    }
    f.write_str(" per ")?;
    write_whole(f, below)
}

fn write_whole(f: &mut fmt::Formatter<'_>, value: u64) -> fmt::Result {
    if value == 0 {
        return f.write_str("nol");
    }
    let mut rest = value;
    let mut blank = "";
    for (scale, name) in SCALES {
        if rest >= scale {
            f.write_str(blank)?;
            write_hundreds(f, rest / scale)?;
            write!(f, " {name}")?;
            rest %= scale;
            blank = " ";
        }
    }
    if rest >= 2000 {
        f.write_str(blank)?;
        write_hundreds(f, rest / 1000)?;
        f.write_str(" ribu")?;
        blank = " ";
    } else if rest >= 1000 {
        write!(f, "{blank}seribu")?;
        blank = " ";
    }
    if !rest.is_multiple_of(1000) {
        f.write_str(blank)?;
        write_hundreds(f, rest % 1000)?;
    }
    Ok(())
}

/// A number from 1 to 999.
fn write_hundreds(f: &mut fmt::Formatter<'_>, value: u64) -> fmt::Result {
    let (hundreds, rest) = (value / 100, value % 100);
    match hundreds {
        0 => {}
        1 => f.write_str("seratus")?,
        _ => write!(f, "{} ratus", unit(hundreds))?,
    }
    if hundreds > 0 && rest > 0 {
        f.write_str(" ")?;
    }
    match rest {
        0 => Ok(()),
        1..=9 => f.write_str(unit(rest)),
        10 => f.write_str("sepuluh"),
        11 => f.write_str("sebelas"),
        12..=19 => write!(f, "{} belas", unit(rest - 10)),
        _ if rest.is_multiple_of(10) => write!(f, "{} puluh", unit(rest / 10)),
        _ => write!(f, "{} puluh {}", unit(rest / 10), unit(rest % 10)),
    }
}
