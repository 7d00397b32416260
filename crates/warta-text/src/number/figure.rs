use super::{Number, NumberError};
use crate::Span;

/// Digits that a figure may have in all, which bounds the time and the result.
const MAX_DIGITS: usize = 36;

/// Digits that may stand behind the decimal sign.
const MAX_DECIMALS: usize = 18;

/// The number that a written figure is, from its first byte to its last.
///
/// As Indonesian is written: a dot groups thousands and a comma stands before decimals.
/// The doubtful cases are settled by shape:
///
/// | written | read | why |
/// |---|---|---|
/// | `1.500` | 1500 | three digits behind each dot |
/// | `1.5`, `07.30`, `1.2345`, `0.500` | 1.5, 7.3, 1.2345, 0.5 | one dot that groups no thousands is a decimal point |
/// | `1,500` | 1.5 | one comma always stands before decimals |
/// | `1,500,000`, `1,500.25` | 1500000, 1500.25 | only the English way fits |
/// | `½`, `1½` | 0.5, 1.5 | |
/// | `3/4` | 0.75 | less than one, in a hundred parts at most: others are dates or seasons |
///
/// A sign in front (`-`, `−`, `+`) counts. Digits other than ASCII are not read here:
/// the compatibility form of a [`Normalizer`](crate::Normalizer) turns full-width ones
/// into ASCII.
///
/// # Errors
///
/// [`NumberError::NotANumber`] for anything else, `1,5,5` and `1.50.000` among it, and
/// [`NumberError::TooLarge`] past 36 digits, or 18 behind the decimal sign.
///
/// ```
/// use warta_text::number::parse_figure;
/// assert_eq!(parse_figure("1.500.000,75")?.to_string(), "1500000.75");
/// assert!(parse_figure("1,5,5").is_err());
/// # Ok::<(), warta_text::number::NumberError>(())
/// ```
pub fn parse_figure(figure: &str) -> Result<Number, NumberError> {
    let wrong = NumberError::NotANumber { span: Span::new(0, figure.len()) };
    if figure.is_empty() {
        return Err(NumberError::Empty);
    }
    let (negative, unsigned) = match figure.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, figure.strip_prefix('+').unwrap_or(figure)),
    };
    if let Some((above, below)) = unsigned.split_once('/') {
        let part = fraction(above, below).ok_or(wrong)?;
        return if negative { part.negated().ok_or(wrong) } else { Ok(part) };
    }
    let (digits, vulgar) = split_vulgar(unsigned);
    let mut number = match digits {
        "" if vulgar.is_some() => Number::integer(0),
        _ => read(digits, wrong)?,
    };
    if let Some((above, below)) = vulgar {
        let part = Number::new(above, below).ok_or(wrong)?;
        number = number.plus(part).ok_or(NumberError::TooLarge)?;
    }
    if negative { number.negated().ok_or(NumberError::TooLarge) } else { Ok(number) }
}

/// `3/4` from what stands above and below.
fn fraction(above: &str, below: &str) -> Option<Number> {
    let count = |digits: &str| {
        let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let (above, below): (u8, u8) = (count(above)?, count(below)?);
    let is_part = 0 < above && above < below && below <= 100;
    Number::new(above.into(), below.into()).filter(|_| is_part)
}

/// A last character such as `½` as numerator and denominator, apart from what precedes.
fn split_vulgar(text: &str) -> (&str, Option<(i128, u64)>) {
    let mut chars = text.chars();
    let part = match chars.next_back() {
        Some('½') => (1, 2),
        Some('⅓') => (1, 3),
        Some('⅔') => (2, 3),
        Some('¼') => (1, 4),
        Some('¾') => (3, 4),
        Some('⅕') => (1, 5),
        Some('⅛') => (1, 8),
        _ => return (text, None),
    };
    (chars.as_str(), Some(part))
}

/// How the marks between the digits are meant.
enum Shape {
    /// Marks group thousands, if there are any.
    Whole,
    /// The last mark, at this byte, stands before decimals; others group thousands.
    Decimal(usize),
}

fn read(figure: &str, wrong: NumberError) -> Result<Number, NumberError> {
    let bytes = figure.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    if !ends.iter().all(|b| b.is_some_and(u8::is_ascii_digit)) {
        return Err(wrong);
    }
    if bytes.len() > 2 * MAX_DIGITS {
        return Err(NumberError::TooLarge);
    }
    let (whole, decimals) = match shape(bytes).ok_or(wrong)? {
        Shape::Whole => (bytes, &[] as &[u8]),
        Shape::Decimal(at) => {
            let (whole, rest) = bytes.split_at(at);
            (whole, rest.get(1..).unwrap_or_default())
        }
    };
    let count = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    if count > MAX_DIGITS || decimals.len() > MAX_DECIMALS {
        return Err(NumberError::TooLarge);
    }
    let digits = whole.iter().chain(decimals).filter(|b| b.is_ascii_digit());
    let value = digits.fold(0_i128, |n, &b| n * 10 + i128::from(b - b'0'));
    Number::new(value, 10_u64.pow(decimals.len() as u32)).ok_or(wrong)
}

fn shape(bytes: &[u8]) -> Option<Shape> {
    let is_mark = |b: &u8| !b.is_ascii_digit();
    let Some(first) = bytes.iter().position(is_mark) else { return Some(Shape::Whole) };
    let last = bytes.iter().rposition(is_mark)?;
    let (opening, closing) = (*bytes.get(first)?, *bytes.get(last)?);
    if !matches!(opening, b'.' | b',') || !matches!(closing, b'.' | b',') {
        return None;
    }
    let grouped = |bytes: &[u8], mark| is_grouped(bytes, mark);
    match (opening == closing, first == last, closing) {
        (_, true, b'.') if grouped(bytes, b'.') => Some(Shape::Whole),
        (_, true, _) => Some(Shape::Decimal(last)),
        (true, false, mark) if grouped(bytes, mark) => Some(Shape::Whole),
        (false, false, _) if grouped(bytes.get(..last)?, opening) => Some(Shape::Decimal(last)),
        _ => None,
    }
}

/// One to three digits that are no leading zero, then groups of three behind `mark`.
fn is_grouped(bytes: &[u8], mark: u8) -> bool {
    let mut groups = bytes.split(|&b| b == mark);
    let head = groups.next().is_some_and(|g| {
        (1..=3).contains(&g.len()) && g.iter().all(u8::is_ascii_digit) && g.first() != Some(&b'0')
    });
    head && groups.all(|g| g.len() == 3 && g.iter().all(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(figure: &str, value: &str) {
        let read = parse_figure(figure).map_or_else(|e| e.to_string(), |n| n.to_string());
        assert_eq!(read, value, "for {figure:?}");
    }

    #[test]
    fn figures() {
        for (figure, value) in [
            ("12", "12"),
            ("1.500", "1500"),
            ("1.500.000", "1500000"),
            ("1.500.000,75", "1500000.75"),
            ("5,25", "5.25"),
            ("1,500", "1.5"),
            ("1.5", "1.5"),
            ("0.500", "0.5"),
            ("07.30", "7.3"),
            ("1,500,000", "1500000"),
            ("1,500.25", "1500.25"),
            ("½", "0.5"),
            ("1½", "1.5"),
            ("-7", "-7"),
            ("−7,5", "-7.5"),
            ("3/4", "0.75"),
            ("-2/3", "-2/3"),
        ] {
            check(figure, value);
        }
    }

    #[test]
    fn no_figures() {
        for figure in [
            "1,5,5", "1.50.000", "1.", ",5", "-", "1a", "١٢", "3/2", "0/5", "1/2/3", "1/", "1/250",
            "1..5", "1.5,5.5",
        ] {
            assert!(
                matches!(parse_figure(figure), Err(NumberError::NotANumber { .. })),
                "{figure}"
            );
        }
        assert_eq!(parse_figure(""), Err(NumberError::Empty));
        assert_eq!(parse_figure(&"9".repeat(37)), Err(NumberError::TooLarge));
        assert_eq!(
            parse_figure(&"1.".repeat(100)),
            Err(NumberError::NotANumber { span: Span::new(0, 200) })
        );
        check("1.000.000.000.000.000.000.000", "1000000000000000000000");
    }
}
