use warta_text::number::{Number, read_words};

use super::Scan;
use crate::pieces::Amount;
use crate::words::Word;

/// The amount that begins at `at`, and the token behind it: `18`, `1,5`,
/// `dua belas`, `satu setengah`, `beberapa`, `3 juta`, `3x24`.
pub(crate) fn amount(scan: &Scan<'_>, at: usize) -> Option<(Amount, usize)> {
    match scan.word(at) {
        Word::Vague => Some((Amount::Vague, past_multipliers(scan, at + 1))),
        Word::Setengah => Some((Amount::Thousandths(500), at + 1)),
        Word::Seperempat => Some((Amount::Thousandths(250), at + 1)),
        Word::Digits => figures(scan, at),
        Word::Number(quarters) if scan.is(at + 1, "perempat") => {
            Some((Amount::Thousandths(i64::from(quarters) * 250), at + 2))
        }
        _ => {
            let (number, end) = spelled(scan, at)?;
            let thousandths = i64::try_from(number.times(1000)?.to_integer()?).ok()?;
            Some((Amount::Thousandths(thousandths), end)).filter(|_| thousandths < MANY)
        }
    }
}

fn with_half(scan: &Scan<'_>, thousandths: i64, end: usize) -> (Amount, usize) {
    if scan.word(end) == Word::Setengah && matches!(scan.word(end + 1), Word::Unit(_)) {
        return (Amount::Thousandths(thousandths + 500), end + 1);
    }
    (Amount::Thousandths(thousandths), end)
}

/// Thousandths of anything that has so many have no place on a calendar.
const MANY: i64 = 1_000_000_000_000_000;

fn figures(scan: &Scan<'_>, at: usize) -> Option<(Amount, usize)> {
    let raw = scan.raw(at);
    if let Some((times, hours)) = raw.split_once(['x', 'X']) {
        let product = decimal(times)?.checked_mul(decimal(hours)?)? / 1000;
        return Some((Amount::Thousandths(product), at + 1));
    }
    // `30-an menit`: about so many.
    let mut value = decimal(raw.strip_suffix("-an").unwrap_or(raw))?;
    let mut end = at + 1;
    if matches!(scan.raw(end), "x" | "X" | "×") {
        value = value.checked_mul(decimal(scan.raw(end + 1))?)? / 1000;
        end += 2;
    } else if scan.raw(end) == "½" {
        value += 500;
        end += 1;
    } else {
        while let Some(factor) = multiplier(scan.word(end)) {
            value = value.checked_mul(factor)?;
            end += 1;
        }
    }
    Some(with_half(scan, value, end)).filter(|_| value < MANY)
}

/// Whether the figures in front of `end` are a number too large to be read, which still
/// belongs to the unit that stands there.
pub(crate) fn is_too_large(scan: &Scan<'_>, end: usize) -> bool {
    let Some(last) = (1..=MULTIPLIERS)
        .find(|&back| end.checked_sub(back).is_none_or(|at| multiplier(scan.word(at)).is_none()))
    else {
        return true;
    };
    let plain = |raw: &str| raw.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.'));
    end.checked_sub(last).is_some_and(|at| {
        scan.word(at) == Word::Digits && plain(scan.raw(at)) && figures(scan, at).is_none()
    })
}

/// More of them behind one number, `juta juta juta juta`, are too many.
const MULTIPLIERS: usize = 4;

/// `belasan miliar`, `beberapa ratus`: the token behind the multipliers at `at`.
fn past_multipliers(scan: &Scan<'_>, mut at: usize) -> usize {
    while multiplier(scan.word(at)).is_some() {
        at += 1;
    }
    at
}

const fn multiplier(word: Word) -> Option<i64> {
    match word {
        Word::Puluh => Some(10),
        Word::Ratus => Some(100),
        Word::Ribu => Some(1000),
        Word::Juta => Some(1_000_000),
        Word::Miliar => Some(1_000_000_000),
        _ => None,
    }
}

/// `1.500` is fifteen hundred, `1,5` and `1.5` one and a half; in thousandths.
fn decimal(raw: &str) -> Option<i64> {
    let mut whole: i64 = 0;
    let mut part: i64 = 0;
    let mut scale = None;
    let grouped = raw.split('.').skip(1).all(|g| g.len() == 3);
    for byte in raw.bytes() {
        match (byte, scale) {
            (b'0'..=b'9', None) => {
                whole = whole.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
            }
            (b'0'..=b'9', Some(unit)) => {
                part += i64::from(byte - b'0') * unit;
                scale = Some(unit / 10);
            }
            (b'.', None) if grouped => {}
            (b',' | b'.', None) => scale = Some(100),
            _ => return None,
        }
    }
    whole.checked_mul(1000)?.checked_add(part)
}

/// A whole number written in words.
pub(crate) fn in_words(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    let (number, end) = spelled(scan, at)?;
    Some((u32::try_from(number.to_integer()?).ok()?, end))
}

/// A number written in words.
fn spelled(scan: &Scan<'_>, at: usize) -> Option<(Number, usize)> {
    let word = scan.word(at);
    let goes_on = matches!(
        scan.word(at + 1),
        Word::Number(_)
            | Word::Belas
            | Word::Puluh
            | Word::Ratus
            | Word::Ribu
            | Word::Juta
            | Word::Miliar
            | Word::Seratus
            | Word::Seribu
            | Word::Setengah
    );
    match word {
        // Nearly always there is but one word, which needs no further look.
        Word::Number(digit) if !goes_on => Some((Number::integer(digit.into()), at + 1)),
        Word::Number(_) | Word::Seratus | Word::Seribu => {
            let (numeral, used) = read_words((at..scan.last).map(|i| scan.raw(i)))?;
            Some((numeral.value(), at + used))
        }
        _ => None,
    }
}
