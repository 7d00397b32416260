use core::fmt;

use super::NumberError;
use crate::Span;

/// Values of the Roman numerals that are written with one or two letters.
const STEPS: [(u16, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// A number from 1 to 3999 that displays in Roman numerals, `XIV`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Roman(u16);

impl Roman {
    /// `value` in Roman numerals; `None` for 0 and above 3999, which have none.
    #[must_use]
    pub const fn new(value: u16) -> Option<Roman> {
        match value {
            1..=3999 => Some(Roman(value)),
            _ => None,
        }
    }

    /// The value.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Roman {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        for (value, letters) in STEPS {
            while rest >= value {
                f.write_str(letters)?;
                rest -= value;
            }
        }
        Ok(())
    }
}

/// Capital letters in the one standard way of writing: `IV`, not `IIII` and not `iv`.
///
/// Looks at spelling only: `Paus Yohanes XXIII` holds a numeral and `vitamin C` does not,
/// though `C` is 100 to this function.
///
/// ```
/// use warta_text::number::Roman;
/// assert_eq!("XXIII".parse::<Roman>()?.get(), 23);
/// assert!("IIII".parse::<Roman>().is_err());
/// assert_eq!(Roman::new(2024).map(|r| r.to_string()).as_deref(), Some("MMXXIV"));
/// # Ok::<(), warta_text::number::NumberError>(())
/// ```
impl core::str::FromStr for Roman {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Roman, NumberError> {
        if text.is_empty() {
            return Err(NumberError::Empty);
        }
        let wrong = NumberError::NotANumber { span: Span::new(0, text.len()) };
        let (mut rest, mut value) = (text, 0_u16);
        for (step, letters) in STEPS {
            // A letter of one, ten, hundred or thousand comes up to three times, others once.
            let most = if letters.len() == 1 && !matches!(step, 5 | 50 | 500) { 3 } else { 1 };
            for _ in 0..most {
                let Some(after) = rest.strip_prefix(letters) else { break };
                rest = after;
                value += step;
            }
        }
        // `IXI` and the like take every letter without being the standard way.
        let roman = Roman::new(value).filter(|_| rest.is_empty()).ok_or(wrong)?;
        if is_standard(roman, text) { Ok(roman) } else { Err(wrong) }
    }
}

fn is_standard(roman: Roman, text: &str) -> bool {
    let (mut rest, mut left) = (text, roman.0);
    for (value, letters) in STEPS {
        while left >= value {
            let Some(after) = rest.strip_prefix(letters) else { return false };
            rest = after;
            left -= value;
        }
    }
    rest.is_empty()
}
