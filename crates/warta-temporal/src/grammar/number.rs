use super::Scan;
use crate::pieces::Amount;
use crate::words::Word;

/// The amount that begins at `at`, and the token behind it: `18`, `1,5`,
/// `dua belas`, `satu setengah`, `beberapa`, `3 juta`, `3x24`.
pub(crate) fn amount(scan: &Scan<'_>, at: usize) -> Option<(Amount, usize)> {
    match scan.word(at) {
        Word::Vague => Some((Amount::Vague, at + 1)),
        Word::Setengah => Some((Amount::Thousandths(500), at + 1)),
        Word::Seperempat => Some((Amount::Thousandths(250), at + 1)),
        Word::Digits => figures(scan, at),
        _ => {
            let (whole, end) = in_words(scan, at)?;
            Some(with_half(scan, i64::from(whole) * 1000, end))
        }
    }
}

fn with_half(scan: &Scan<'_>, thousandths: i64, end: usize) -> (Amount, usize) {
    if scan.word(end) == Word::Setengah && matches!(scan.word(end + 1), Word::Unit(_)) {
        return (Amount::Thousandths(thousandths + 500), end + 1);
    }
    (Amount::Thousandths(thousandths), end)
}

fn figures(scan: &Scan<'_>, at: usize) -> Option<(Amount, usize)> {
    let raw = scan.raw(at);
    if let Some((times, hours)) = raw.split_once(['x', 'X']) {
        let product = i64::from(decimal(times)?).checked_mul(i64::from(decimal(hours)?))? / 1000;
        return Some((Amount::Thousandths(product), at + 1));
    }
    let mut value = i64::from(decimal(raw)?);
    let mut end = at + 1;
    if matches!(scan.raw(end), "x" | "X" | "×") {
        value = value.checked_mul(i64::from(decimal(scan.raw(end + 1))?))? / 1000;
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
    Some(with_half(scan, value, end)).filter(|_| value < 1_000_000_000_000_000)
}

const fn multiplier(word: Word) -> Option<i64> {
    match word {
        Word::Puluh => Some(10),
        Word::Ratus => Some(100),
        Word::Ribu => Some(1000),
        Word::Juta => Some(1_000_000),
        _ => None,
    }
}

/// `1.500` is fifteen hundred, `1,5` and `1.5` one and a half; in thousandths.
fn decimal(raw: &str) -> Option<u32> {
    let mut whole: u32 = 0;
    let mut part: u32 = 0;
    let mut scale = None;
    let grouped = raw.split('.').skip(1).all(|g| g.len() == 3);
    for byte in raw.bytes() {
        match (byte, scale) {
            (b'0'..=b'9', None) => {
                whole = whole.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            (b'0'..=b'9', Some(unit)) => {
                part += u32::from(byte - b'0') * unit;
                scale = Some(unit / 10);
            }
            (b'.', None) if grouped => {}
            (b',' | b'.', None) => scale = Some(100),
            _ => return None,
        }
    }
    whole.checked_mul(1000)?.checked_add(part)
}

/// A number written in words, below one thousand million.
pub(crate) fn in_words(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    let mut total: u32 = 0;
    let mut group: u32 = 0;
    let mut digit: Option<u32> = None;
    let mut end = at;
    // Nine hundred ninety-nine million needs fifteen words.
    while end < at + 16 {
        match (scan.word(end), digit) {
            (Word::Number(n), None) => digit = Some(n.into()),
            (Word::Belas, Some(n)) => {
                group += n + 10;
                digit = None;
            }
            (Word::Puluh, Some(n)) => {
                group += n * 10;
                digit = None;
            }
            (Word::Ratus, Some(n)) => {
                group += n * 100;
                digit = None;
            }
            (Word::Seratus, None) => group += 100,
            (Word::Seribu, None) => total = total.checked_add(1000)?,
            (word @ (Word::Ribu | Word::Juta), _) if end > at => {
                let factor = u32::try_from(multiplier(word)?).ok()?;
                let count = group + digit.take().unwrap_or(0);
                total = total.checked_add(count.checked_mul(factor)?)?;
                group = 0;
            }
            _ => break,
        }
        end += 1;
    }
    if end == at {
        return None;
    }
    let sum = total.checked_add(group)?.checked_add(digit.unwrap_or(0))?;
    Some((sum, end))
}
