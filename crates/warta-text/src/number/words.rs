use super::atom::{Atom, Cursor, begins_word};
use super::{Number, NumberError, parse_figure};
use crate::{Span, TokenSpan, tokenize_into};

/// Whether a number counts or orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumeralKind {
    /// `tiga`, `1,5 juta`, `dua pertiga`.
    Cardinal,
    /// `ketiga`, `ke-3`, `pertama`. Spelling alone does not tell `kedua` (second) from
    /// `kedua` (both).
    Ordinal,
}

/// A number read from words or figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Numeral {
    value: Number,
    kind: NumeralKind,
}

impl Numeral {
    /// How much it is.
    #[must_use]
    pub const fn value(self) -> Number {
        self.value
    }

    /// Whether it counts or orders.
    #[must_use]
    pub const fn kind(self) -> NumeralKind {
        self.kind
    }
}

/// The number that begins at the first word, and how many words it takes.
///
/// Reads as far as a number goes: `tiga puluh lima orang` gives 35 and 3. Words are
/// tokens, `Rp` apart from its figures; upper and lower case are the same. Understands
/// units to quadrillions (`kuadriliun`), `se-` (`seratus`, `sejuta`), words written as one
/// (`duapuluh`), figures with a scale (`1,5 triliun`, `20 rb`), `koma`, fractions
/// (`setengah`, `dua pertiga`, `satu setengah juta`) and ordinals (`kedua belas`, `ke-3`).
/// Of fractions in figures, those behind a whole number and before a scale (`2 1/2`,
/// `1/2 juta`): alone they may be a date, and [`parse`] alone reads them.
///
/// Figures that follow a scale without one of their own are left alone, since `5 juta 2020`
/// may hold a year. Takes constant time, and nothing is allocated.
#[must_use]
pub fn read_words<'w, I>(words: I) -> Option<(Numeral, usize)>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let mut cursor = Cursor::new(words);
    // Nearly all words begin no number, which is told at once.
    cursor.peek()?;
    let negative = cursor.take(Atom::Minus);
    let mut reader = Reader { cursor, best: None };
    let kind = reader.read()?;
    let (value, used) = reader.best?;
    let value = if negative { value.negated()? } else { value };
    Some((Numeral { value, kind }, used))
}

/// Whether a number may begin with `word`, as far as that word tells: where it does not,
/// [`read_words`] finds none.
///
/// ```
/// use warta_text::number::begins_number;
/// assert!(begins_number("dua") && begins_number("1,5"));
/// assert!(!begins_number("rumah") && !begins_number("jutawan"));
/// ```
#[must_use]
pub fn begins_number(word: &str) -> bool {
    begins_word(word).is_some()
}

/// Whether `word` says no more than how many there are about: `puluhan`, `Ratusan`.
///
/// ```
/// use warta_text::number::is_round;
/// assert!(is_round("Belasan") && !is_round("sebelas"));
/// ```
#[must_use]
pub fn is_round(word: &str) -> bool {
    const ROUND: [&str; 9] = [
        "belasan",
        "jutaan",
        "miliaran",
        "milyaran",
        "puluhan",
        "ratusan",
        "ribuan",
        "triliunan",
        "trilyunan",
    ];
    ROUND.iter().any(|round| word.eq_ignore_ascii_case(round))
}

/// [`read_words`] over the tokens of `text`, from the first of `tokens` on.
///
/// ```
/// use warta_text::{number::read_tokens, tokenize_into};
/// let text = "sekitar 1,5 juta penumpang";
/// let mut tokens = Vec::new();
/// tokenize_into(text, &mut tokens);
/// let (numeral, used) = read_tokens(text, &tokens[1..]).expect("a number");
/// assert_eq!((numeral.value().to_integer(), used), (Some(1_500_000), 2));
/// ```
#[must_use]
pub fn read_tokens(text: &str, tokens: &[TokenSpan]) -> Option<(Numeral, usize)> {
    read_words(tokens.iter().map(|token| token.text(text)))
}

/// The number that `text` is, from its first word to its last.
///
/// # Errors
///
/// [`NumberError`] says what is wrong, and where.
pub fn parse(text: &str) -> Result<Numeral, NumberError> {
    let unsigned = text.trim_start().strip_prefix(['-', '−']);
    let rest = unsigned.unwrap_or(text);
    let offset = text.len() - rest.len();
    let at = |span: Span| Span::new(span.start() + offset, span.end() + offset);
    let mut tokens = Vec::new();
    tokenize_into(rest, &mut tokens);
    let first = tokens.first().ok_or(NumberError::Empty)?;
    if let Some(value) = lone_fraction(text) {
        return Ok(Numeral { value, kind: NumeralKind::Cardinal });
    }
    let Some((mut numeral, used)) = read_tokens(rest, &tokens) else {
        return Err(match parse_figure(first.text(rest)) {
            Err(NumberError::TooLarge) => NumberError::TooLarge,
            _ => NumberError::NotANumber { span: at(first.span()) },
        });
    };
    if let Some(token) = tokens.get(used) {
        return Err(NumberError::Trailing { span: at(token.span()) });
    }
    if unsigned.is_some() {
        numeral.value = numeral.value.negated().ok_or(NumberError::TooLarge)?;
    }
    Ok(numeral)
}

/// `3/4`, and nothing else.
fn lone_fraction(text: &str) -> Option<Number> {
    parse_figure(text.trim()).ok().filter(|_| text.contains('/'))
}

/// Digits behind `koma` that are read.
const MAX_DECIMALS: u32 = 18;

/// A number below a thousand, or figures of any size.
#[derive(Clone, Copy)]
struct Group {
    value: Number,
    is_figure: bool,
    is_whole: bool,
}

/// Reads one number and remembers the last place where a number was complete.
struct Reader<'w, I> {
    cursor: Cursor<'w, I>,
    best: Option<(Number, usize)>,
}

impl<'w, I: Iterator<Item = &'w str> + Clone> Reader<'w, I> {
    /// Remembers `value` if the cursor stands behind a whole word.
    fn commit(&mut self, value: Number) {
        if let Some(used) = self.cursor.whole_words() {
            self.best = Some((value, used));
        }
    }

    fn read(&mut self) -> Option<NumeralKind> {
        if self.cursor.take(Atom::First) {
            self.commit(Number::integer(1));
            return Some(NumeralKind::Ordinal);
        }
        if self.cursor.take(Atom::Ke) {
            self.cardinal()?;
            self.best = self.best.filter(|(value, _)| value.to_integer().is_some());
            return Some(NumeralKind::Ordinal);
        }
        if let Some(Atom::Fraction(value)) = self.cursor.peek() {
            self.cursor.next();
            self.scaled_fraction(value);
            self.best = self.best.filter(|&(_, used)| used > 1);
            self.best?;
        } else if self.cursor.take(Atom::Half) {
            self.scaled_fraction(Number::new(1, 2)?);
        } else if self.cursor.take(Atom::OnePer) {
            let below = self.joined_denominator()?;
            self.scaled_fraction(Number::new(1, below)?);
        } else {
            self.cardinal()?;
            self.division();
        }
        Some(NumeralKind::Cardinal)
    }

    /// `setengah`, and `setengah juta`.
    fn scaled_fraction(&mut self, value: Number) {
        self.commit(value);
        let mut ahead = self.cursor.clone();
        if let Some(Atom::Scale(scale)) = ahead.next()
            && let Some(value) = value.times(scale)
        {
            self.cursor = ahead;
            self.commit(value);
        }
    }

    /// Groups with their scales, the largest scale first.
    ///
    /// Thousands wait for a scale behind them: `seribu lima ratus triliun`.
    fn cardinal(&mut self) -> Option<()> {
        let zero = Number::integer(0);
        let (mut total, mut thousands) = (zero, None::<Number>);
        let mut limit = None::<i128>;
        let mut begun = false;
        loop {
            let mut ahead = self.cursor.clone();
            let group = read_group(&mut ahead, begun);
            let lower = match (thousands, group) {
                (None, None) => break,
                (waiting, group) => {
                    if waiting.is_some() && group.is_some_and(|g| g.value >= Number::integer(1_000))
                    {
                        break;
                    }
                    waiting.unwrap_or(zero).plus(group.map_or(zero, |g| g.value))?
                }
            };
            let is_whole = group.is_none_or(|g| g.is_whole);
            let is_figure = group.is_some_and(|g| g.is_figure);
            let before_scale = ahead.clone();
            let scale = match ahead.next() {
                Some(Atom::Scale(scale)) => Some(scale),
                Some(Atom::ShortScale(scale)) if is_figure => Some(scale),
                _ => None,
            };
            let (value, place) = match scale {
                Some(1_000) if thousands.is_some() => break,
                Some(scale) => (lower.times(scale)?, ahead),
                None if group.is_none() || (is_figure && begun) => break,
                None => (lower, before_scale),
            };
            if limit.is_some_and(|limit| value >= Number::integer(limit)) {
                break;
            }
            self.cursor = place;
            begun = true;
            self.commit(total.plus(value)?);
            match scale {
                Some(1_000) if is_whole => thousands = Some(value),
                Some(scale) if is_whole => {
                    total = total.plus(value)?;
                    thousands = None;
                    limit = Some(scale);
                }
                _ => break,
            }
        }
        self.best.map(|_| ())
    }

    /// `per` and what a whole number is divided by: `dua pertiga`, `lima per dua puluh`.
    fn division(&mut self) {
        let Some((value, used)) = self.best else { return };
        if self.cursor.whole_words() != Some(used) || value.denominator() != 1 {
            return;
        }
        let start = self.cursor.clone();
        let divided = self.divisor().and_then(|below| {
            let value = Number::new(value.numerator(), below)?;
            self.scaled_fraction(value);
            Some(())
        });
        if divided.is_none() {
            self.cursor = start;
        }
    }

    fn divisor(&mut self) -> Option<u64> {
        if !self.cursor.take(Atom::Per) {
            return None;
        }
        if self.cursor.whole_words().is_none() {
            return self.joined_denominator();
        }
        // Figures behind `per` are a rate: `3 per 1.000 kelahiran`.
        if matches!(self.cursor.peek(), Some(Atom::Figure(_))) {
            return None;
        }
        let mut below = Reader { cursor: self.cursor.clone(), best: None };
        below.cardinal()?;
        let (value, used) = below.best?;
        self.cursor = below.cursor;
        // The reader may have looked at a word that it did not take.
        (self.cursor.whole_words() == Some(used)).then_some(())?;
        u64::try_from(value.to_integer()?).ok().filter(|&below| below > 1)
    }

    /// The lower part of a fraction in the same word: `pertiga`, `perseratus`.
    fn joined_denominator(&mut self) -> Option<u64> {
        match self.cursor.next()? {
            Atom::Unit(unit) => Some(u64::from(unit)),
            Atom::Se => match self.cursor.next()? {
                Atom::Ten => Some(10),
                Atom::Hundred => Some(100),
                Atom::Scale(scale) => u64::try_from(scale).ok(),
                _ => None,
            },
            _ => None,
        }
        .filter(|&below| below > 1)
    }
}

/// A number below a thousand in words, or figures, with the fraction behind it.
///
/// `begun` says that groups came before, after which `koma` may stand without one.
fn read_group<'w, I>(cursor: &mut Cursor<'w, I>, begun: bool) -> Option<Group>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let start = cursor.clone();
    if let Some(Atom::Figure(value)) = cursor.next() {
        let is_whole = value.denominator() == 1;
        if let Some(Atom::Fraction(part)) = cursor.peek().filter(|_| is_whole) {
            cursor.next();
            return Some(Group { value: value.plus(part)?, is_figure: true, is_whole: false });
        }
        return Some(Group { value, is_figure: true, is_whole });
    }
    *cursor = start;
    let whole = match read_hundreds(cursor) {
        Some(whole) => whole,
        None if begun && cursor.peek() == Some(Atom::Comma) => 0,
        None => return None,
    };
    let value = Number::integer(i128::from(whole));
    match read_part(cursor) {
        Some(part) => Some(Group { value: value.plus(part)?, is_figure: false, is_whole: false }),
        None => Some(Group { value, is_figure: false, is_whole: true }),
    }
}

fn read_hundreds<'w, I>(cursor: &mut Cursor<'w, I>) -> Option<u16>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let mut ahead = cursor.clone();
    let count = match ahead.next()? {
        Atom::Se => 1,
        Atom::Unit(unit) => u16::from(unit),
        _ => return None,
    };
    if count == 0 || !ahead.take(Atom::Hundred) {
        return read_tens(cursor);
    }
    *cursor = ahead;
    Some(count * 100 + read_tens(cursor).filter(|&n| n > 0).unwrap_or(0))
}

/// A number below a hundred that no `ratus` follows.
fn read_tens<'w, I>(cursor: &mut Cursor<'w, I>) -> Option<u16>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let mut ahead = cursor.clone();
    let (count, joined) = match ahead.next()? {
        Atom::Se => (1, true),
        Atom::Unit(unit) => (u16::from(unit), false),
        _ => return None,
    };
    let number = match ahead.peek() {
        Some(Atom::Teen) if count > 0 => {
            ahead.next();
            10 + count
        }
        Some(Atom::Ten) if count > 0 => {
            ahead.next();
            count * 10 + read_unit(&mut ahead).unwrap_or(0)
        }
        Some(Atom::Hundred) => return None,
        Some(Atom::Scale(_)) => count,
        _ if joined => return None,
        _ => count,
    };
    *cursor = ahead;
    Some(number)
}

/// A unit that counts nothing behind it; `tiga` in `tiga ratus` is none.
fn read_unit<'w, I>(cursor: &mut Cursor<'w, I>) -> Option<u16>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let mut ahead = cursor.clone();
    let Some(Atom::Unit(unit @ 1..)) = ahead.next() else { return None };
    if matches!(ahead.peek(), Some(Atom::Teen | Atom::Ten | Atom::Hundred)) {
        return None;
    }
    *cursor = ahead;
    Some(u16::from(unit))
}

/// What follows a whole number: `setengah`, `seperempat`, `dua pertiga`, `koma lima`.
fn read_part<'w, I>(cursor: &mut Cursor<'w, I>) -> Option<Number>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let mut reader = Reader { cursor: cursor.clone(), best: None };
    let part = match reader.cursor.next()? {
        Atom::Half => Number::new(1, 2),
        Atom::OnePer => Number::new(1, reader.joined_denominator()?),
        Atom::Unit(above @ 1..) => {
            // Only `pertiga` as one word, since `satu dua per hari` is a rate.
            let joined = reader.cursor.take(Atom::Per) && reader.cursor.whole_words().is_none();
            let below = if joined { reader.joined_denominator()? } else { return None };
            Number::new(i128::from(above), below)
        }
        Atom::Comma => read_decimals(&mut reader.cursor),
        _ => None,
    }?;
    *cursor = reader.cursor;
    Some(part)
}

/// Digits one by one, `satu empat`, or as a number, `empat belas`.
fn read_decimals<'w, I>(cursor: &mut Cursor<'w, I>) -> Option<Number>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let (mut value, mut count) = (0_i128, 0);
    while count < MAX_DECIMALS {
        let mut ahead = cursor.clone();
        let Some(Atom::Unit(unit)) = ahead.next() else { break };
        if matches!(ahead.peek(), Some(Atom::Teen | Atom::Ten | Atom::Hundred)) {
            break;
        }
        *cursor = ahead;
        value = value * 10 + i128::from(unit);
        count += 1;
    }
    if count == 0 {
        let group = read_hundreds(cursor)?;
        value = i128::from(group);
        count = if group < 100 { 2 } else { 3 };
    }
    Number::new(value, 10_u64.pow(count))
}
