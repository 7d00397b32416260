//! Numbers in figures and in words.

use super::{Finder, Read};
use crate::lexicon::small_number;
use crate::pieces::Amount;

impl Finder<'_> {
    /// A whole number in figures without marks, such as a day or a year.
    pub(super) fn figures(self, at: usize) -> Option<u32> {
        let word = self.word(at);
        let plain = !word.is_empty() && word.len() <= 6 && word.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| word.parse().ok())?
    }

    /// How many: `18`, `1,5`, `1.000`, `dua belas`, `satu setengah`, `beberapa`.
    pub(super) fn amount(self, at: usize) -> Read<Amount> {
        const VAGUE: [&str; 9] = [
            "beberapa", "berapa", "puluhan", "belasan", "ratusan", "ribuan", "sejumlah",
            "bermacam", "sekian",
        ];
        if self.is_any(at, &VAGUE) {
            return Some((Amount::Vague, at + 1));
        }
        if self.is(at, "setengah") {
            return Some((Amount::Hundredths(50), at + 1));
        }
        if self.is(at, "seperempat") {
            return Some((Amount::Hundredths(25), at + 1));
        }
        if let Some(hundredths) = decimal(self.word(at)) {
            return Some((Amount::Hundredths(hundredths), at + 1));
        }
        let (whole, next) = self.number_words(at)?;
        if self.is(next, "setengah") {
            return Some((Amount::Hundredths(whole.saturating_mul(100) + 50), next + 1));
        }
        Some((Amount::whole(whole), next))
    }

    /// A number in words: `dua puluh satu`, `seratus`, `tiga ribu`.
    fn number_words(self, at: usize) -> Read<u64> {
        let (mut total, mut part): (u64, u64) = (0, 0);
        let mut next = at;
        // Fifteen words name every number that a unit of time can follow.
        while next < at + 15 {
            let word = self.word(next);
            let scale = |name: &str| word.eq_ignore_ascii_case(name);
            if let Some(digit) = small_number(word) {
                if self.is(next + 1, "belas") {
                    part += 10 + u64::from(digit);
                    next += 1;
                } else if self.is(next + 1, "puluh") {
                    part += 10 * u64::from(digit);
                    next += 1;
                } else if self.is(next + 1, "ratus") {
                    part += 100 * u64::from(digit);
                    next += 1;
                } else {
                    part += u64::from(digit);
                }
            } else if scale("seratus") {
                part += 100;
            } else if scale("seribu") {
                total += 1000;
            } else if scale("ribu") && part > 0 {
                total += part * 1000;
                part = 0;
            } else if scale("juta") && part > 0 {
                total += part * 1_000_000;
                part = 0;
            } else {
                break;
            }
            next += 1;
        }
        (next > at).then_some((total + part, next))
    }
}

/// `18`, `1,5` and `1.000` in hundredths.
fn decimal(word: &str) -> Option<u64> {
    let (whole, fraction) = word.split_once(',').unwrap_or((word, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split('.');
    let first = groups.next().filter(|group| !group.is_empty() && group.len() <= 9)?;
    let grouped = groups.clone().next().is_some();
    if !digits(first) || (grouped && first.len() > 3) || fraction.len() > 2 || !digits(fraction) {
        return None;
    }
    let mut value: u64 = first.parse().ok()?;
    for group in groups {
        if group.len() != 3 || !digits(group) {
            return None;
        }
        value = value.checked_mul(1000)?.checked_add(group.parse().ok()?)?;
    }
    let hundredths = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<u64>().ok()? * 10,
        _ => fraction.parse().ok()?,
    };
    value.checked_mul(100)?.checked_add(hundredths)
}
