use core::fmt;

use super::{Number, NumberError, parse_figure, read_tokens, read_words};
use crate::{Span, TokenSpan, tokenize_into};

/// A currency, known by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency(&'static str);

impl Currency {
    /// The code: `IDR`, `USD`, `MYR`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// An amount of money, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    amount: Number,
    currency: Currency,
}

impl Money {
    /// How much, in the currency's main unit.
    #[must_use]
    pub const fn amount(self) -> Number {
        self.amount
    }

    /// Of what.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }
}

/// Signs before an amount, in upper case, sorted. `$` alone is the American dollar, and
/// `¥` the yen. `SAR` is no riyal: `tim SAR 30 orang` searches and rescues.
#[rustfmt::skip]
const SIGNS: &[(&str, &str)] = &[
    ("$", "USD"), ("A$", "AUD"), ("AS$", "USD"), ("AU$", "AUD"), ("AUD", "AUD"), ("B$", "BND"), ("BND", "BND"),
    ("C$", "CAD"), ("CA$", "CAD"), ("CAD", "CAD"), ("CHF", "CHF"), ("CNY", "CNY"), ("EUR", "EUR"), ("GBP", "GBP"),
    ("HK$", "HKD"), ("HKD", "HKD"), ("IDR", "IDR"), ("INR", "INR"), ("JPY", "JPY"), ("KRW", "KRW"),
    ("MYR", "MYR"), ("NT$", "TWD"), ("NZ$", "NZD"), ("NZD", "NZD"), ("PHP", "PHP"), ("R$", "BRL"), ("RM", "MYR"),
    ("RMB", "CNY"), ("RP", "IDR"), ("RP.", "IDR"), ("S$", "SGD"), ("SEK", "SEK"),
    ("SG$", "SGD"), ("SGD", "SGD"), ("THB", "THB"), ("TWD", "TWD"), ("US$", "USD"), ("USD", "USD"), ("VND", "VND"),
    ("£", "GBP"), ("¥", "JPY"), ("฿", "THB"), ("₩", "KRW"), ("₫", "VND"), ("€", "EUR"),
    ("₱", "PHP"), ("₹", "INR"),
];

/// Names behind an amount, sorted; the longest that fits counts. `dolar` alone is
/// American, and `yuan` and `pound` need no country.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("afgani", "AFN"), ("baht", "THB"), ("baht thai", "THB"), ("baht thailand", "THB"),
    ("birr", "ETB"), ("birr ethiopia", "ETB"), ("bitcoin", "XBT"), ("bolivar venezuela", "VES"),
    ("cedi ghana", "GHS"), ("dinar aljazair", "DZD"), ("dinar bahrain", "BHD"),
    ("dinar irak", "IQD"), ("dinar kuwait", "KWD"), ("dinar libya", "LYD"),
    ("dinar serbia", "RSD"), ("dinar tunisia", "TND"), ("dinar yordania", "JOD"),
    ("dirham", "AED"), ("dirham maroko", "MAD"), ("dirham uea", "AED"),
    ("dirham uni emirat arab", "AED"), ("dolar", "USD"), ("dolar amerika", "USD"),
    ("dolar amerika serikat", "USD"), ("dolar as", "USD"), ("dolar australia", "AUD"),
    ("dolar brunei", "BND"), ("dolar brunei darussalam", "BND"), ("dolar fiji", "FJD"),
    ("dolar hong kong", "HKD"), ("dolar hongkong", "HKD"), ("dolar jamaika", "JMD"),
    ("dolar kanada", "CAD"), ("dolar namibia", "NAD"), ("dolar selandia baru", "NZD"),
    ("dolar singapura", "SGD"), ("dolar taiwan", "TWD"), ("dolar zimbabwe", "ZWG"),
    ("dollar", "USD"), ("dollar amerika", "USD"), ("dollar amerika serikat", "USD"),
    ("dollar as", "USD"), ("dollar australia", "AUD"), ("dollar brunei", "BND"),
    ("dollar brunei darussalam", "BND"), ("dollar fiji", "FJD"), ("dollar hong kong", "HKD"),
    ("dollar kanada", "CAD"), ("dollar selandia baru", "NZD"), ("dollar singapura", "SGD"),
    ("dollar taiwan", "TWD"), ("dong", "VND"), ("dong vietnam", "VND"), ("euro", "EUR"),
    ("forint", "HUF"), ("forint hungaria", "HUF"), ("franc", "CHF"), ("franc guinea", "GNF"),
    ("franc kongo", "CDF"), ("franc rwanda", "RWF"), ("franc swiss", "CHF"),
    ("frank swiss", "CHF"), ("hryvnia", "UAH"), ("hryvnia ukraina", "UAH"), ("kina", "PGK"),
    ("kina papua nugini", "PGK"), ("kip laos", "LAK"), ("krona islandia", "ISK"),
    ("krona swedia", "SEK"), ("krone denmark", "DKK"), ("krone norwegia", "NOK"),
    ("kwacha malawi", "MWK"), ("kwacha zambia", "ZMW"), ("kyat", "MMK"), ("kyat myanmar", "MMK"),
    ("lira", "TRY"), ("lira lebanon", "LBP"), ("lira suriah", "SYP"), ("lira turki", "TRY"),
    ("manat azerbaijan", "AZN"), ("manat turkmenistan", "TMT"), ("naira", "NGN"),
    ("naira nigeria", "NGN"), ("pataca", "MOP"), ("peso", "PHP"), ("peso argentina", "ARS"),
    ("peso chile", "CLP"), ("peso chili", "CLP"), ("peso filipina", "PHP"),
    ("peso kolombia", "COP"), ("peso kuba", "CUP"), ("peso meksiko", "MXN"),
    ("peso uruguay", "UYU"), ("pound", "GBP"), ("pound inggris", "GBP"), ("pound lebanon", "LBP"),
    ("pound mesir", "EGP"), ("pound sterling", "GBP"), ("pound sudan", "SDG"),
    ("pound sudan selatan", "SSP"), ("pound suriah", "SYP"), ("poundsterling", "GBP"),
    ("rand afrika selatan", "ZAR"), ("real brasil", "BRL"), ("real brazil", "BRL"),
    ("renminbi", "CNY"), ("rial iran", "IRR"), ("rial oman", "OMR"), ("rial yaman", "YER"),
    ("riel", "KHR"), ("riel kamboja", "KHR"), ("ringgit", "MYR"), ("ringgit malaysia", "MYR"),
    ("riyal", "SAR"), ("riyal arab saudi", "SAR"), ("riyal iran", "IRR"), ("riyal qatar", "QAR"),
    ("riyal saudi", "SAR"), ("riyal yaman", "YER"), ("rubel", "RUB"), ("rubel belarus", "BYN"),
    ("rubel rusia", "RUB"), ("rupee", "INR"), ("rupee india", "INR"), ("rupee nepal", "NPR"),
    ("rupee pakistan", "PKR"), ("rupee sri lanka", "LKR"), ("rupiah", "IDR"), ("shekel", "ILS"),
    ("shekel israel", "ILS"), ("shilling kenya", "KES"), ("shilling somalia", "SOS"),
    ("shilling tanzania", "TZS"), ("shilling uganda", "UGX"), ("som kirgizstan", "KGS"),
    ("taka", "BDT"), ("taka bangladesh", "BDT"), ("tenge", "KZT"), ("tenge kazakhstan", "KZT"),
    ("won", "KRW"), ("won korea", "KRW"), ("won korea selatan", "KRW"),
    ("won korea utara", "KPW"), ("yen", "JPY"), ("yen jepang", "JPY"), ("yuan", "CNY"),
    ("yuan china", "CNY"), ("yuan tiongkok", "CNY"), ("zloty", "PLN"), ("zloty polandia", "PLN"),
];

/// Words of the longest of [`NAMES`].
const LONGEST_NAME: usize = 4;

/// What stands for a scale behind a sign and figures: `Rp2 T`.
const SHORT_SCALES: [(&str, i128); 2] = [("M", 1_000_000_000), ("T", 1_000_000_000_000)];

/// The amount that begins at the first word, and how many words it takes.
///
/// The currency stands before (`Rp`, `US$`, `€`, `RM`, a code) or behind (`rupiah`,
/// `dolar AS`, `yen`, a code), and the number may be written in any way that
/// [`read_words`] knows. Behind a sign, `M` is `miliar` and `T` is `triliun`, also in one word
/// with the figures (`Rp500M`). Takes constant time, and nothing is allocated.
#[must_use]
pub fn read_money<'w, I>(words: I) -> Option<(Money, usize)>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let Some((currency, signs)) = read_currency_sign(words.clone()) else {
        return read_named(words);
    };
    let (amount, used) = signed_amount(words.clone().skip(signs))?;
    let mut used = used + signs;
    // `Rp5 juta rupiah` says it twice.
    let rest = words.skip(used);
    used += read_currency(rest).filter(|&(named, _)| named == currency).map_or(0, |(_, n)| n);
    Some((Money { amount, currency }, used))
}

/// The amount behind a sign, in which a letter may stand for the scale.
fn signed_amount<'w, I>(mut figures: I) -> Option<(Number, usize)>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let read = read_words(figures.clone());
    let first = figures.next()?;
    let Some((numeral, used)) = read else {
        let (figure, scale) = glued_scale(first)?;
        return Some((figure.times(scale)?, 1));
    };
    if used > 1 || parse_figure(first).is_err() {
        return Some((numeral.value(), used));
    }
    let scale = figures.next().and_then(short_scale);
    Some((numeral.value().times(scale.unwrap_or(1))?, used + usize::from(scale.is_some())))
}

/// [`read_money`] over the tokens of `text`, from the first of `tokens` on.
#[must_use]
pub fn read_money_tokens(text: &str, tokens: &[TokenSpan]) -> Option<(Money, usize)> {
    read_money(tokens.iter().map(|token| token.text(text)))
}

/// The amount that `text` is, from its first byte to its last; `,-` may end it, as in
/// `Rp5.000,-`.
///
/// # Errors
///
/// [`NumberError`] says what is wrong, and where.
pub fn parse_money(text: &str) -> Result<Money, NumberError> {
    let trimmed = text.trim_end();
    let amount = trimmed.strip_suffix(",-").unwrap_or(trimmed);
    let mut tokens = Vec::new();
    tokenize_into(amount, &mut tokens);
    let first = tokens.first().ok_or(NumberError::Empty)?;
    let Some((money, used)) = read_money_tokens(amount, &tokens) else {
        let span = first.span();
        return Err(match read_tokens(amount, &tokens) {
            Some(_) => NumberError::NoCurrency,
            None => NumberError::NotANumber { span },
        });
    };
    match tokens.get(used) {
        None => Ok(money),
        Some(token) => {
            Err(NumberError::Trailing { span: Span::new(token.span().start(), text.len()) })
        }
    }
}

fn read_named<'w, I>(words: I) -> Option<(Money, usize)>
where
    I: Iterator<Item = &'w str> + Clone,
{
    let (numeral, used) = read_words(words.clone())?;
    let (currency, named) = read_currency(words.skip(used))?;
    Some((Money { amount: numeral.value(), currency }, used + named))
}

/// The sign or code before an amount that the words begin with, and how many words it takes:
/// tokens part `US` from `$`. Takes constant time, and nothing is allocated.
///
/// ```
/// use warta_text::number::read_currency_sign;
///
/// let code = |words: &str| {
///     let (currency, used) = read_currency_sign(words.split(' '))?;
///     Some((currency.code(), used))
/// };
/// assert_eq!(code("SG $ 500"), Some(("SGD", 2)));
/// assert_eq!(code("rp 500"), Some(("IDR", 1)));
/// assert_eq!(code("usd 500"), None);
/// ```
#[must_use]
pub fn read_currency_sign<'w, I>(mut words: I) -> Option<(Currency, usize)>
where
    I: Iterator<Item = &'w str>,
{
    let first = words.next()?;
    let find = |fits: &dyn Fn(&str) -> bool| {
        SIGNS.iter().find(|(sign, _)| fits(sign)).map(|&(_, code)| Currency(code))
    };
    if words.next() == Some("$") {
        let parted = find(&|sign| sign.strip_suffix('$').is_some_and(|letters| letters == first));
        if let Some(currency) = parted {
            return Some((currency, 2));
        }
    }
    // `rm` and `usd` in small letters are too often something else.
    let is_rupiah = first.get(..2).is_some_and(|rp| rp.eq_ignore_ascii_case("rp"));
    let whole = find(&|sign| sign == first || (is_rupiah && sign.eq_ignore_ascii_case(first)))?;
    Some((whole, 1))
}

fn short_scale(word: &str) -> Option<i128> {
    SHORT_SCALES.iter().find(|(letter, _)| *letter == word).map(|&(_, scale)| scale)
}

/// Figures with the letter of their scale in one word: `500M`.
fn glued_scale(word: &str) -> Option<(Number, i128)> {
    SHORT_SCALES
        .iter()
        .find_map(|&(letter, scale)| Some((parse_figure(word.strip_suffix(letter)?).ok()?, scale)))
}

/// The code that stands behind an amount: `500 juta USD`. Its capitals tell it from a word.
fn code(word: &str) -> Option<Currency> {
    let is_code = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let known = SIGNS.iter().find(|(sign, code)| is_code && *sign == word && sign == code);
    known.map(|&(_, code)| Currency(code))
}

/// The longest name of a currency that the words begin with, and how many words it takes; a
/// code in capitals is one too. Takes constant time, and nothing is allocated.
///
/// ```
/// use warta_text::number::read_currency;
///
/// let code = |words: &str| {
///     let (currency, used) = read_currency(words.split(' '))?;
///     Some((currency.code(), used))
/// };
/// assert_eq!(code("pound Mesir per kilogram"), Some(("EGP", 2)));
/// assert_eq!(code("pound"), Some(("GBP", 1)));
/// assert_eq!(code("dinar"), None);
/// ```
#[must_use]
pub fn read_currency<'w, I>(mut words: I) -> Option<(Currency, usize)>
where
    I: Iterator<Item = &'w str>,
{
    let first: [&str; LONGEST_NAME] = core::array::from_fn(|_| words.next().unwrap_or_default());
    let fits = |&(name, code): &(&str, &'static str)| {
        let mut count = 0;
        for (part, word) in name.split(' ').zip(first) {
            if !word.eq_ignore_ascii_case(part) {
                return None;
            }
            count += 1;
        }
        Some((Currency(code), count))
    };
    let letter = first[0].as_bytes().first().map(u8::to_ascii_lowercase);
    let begin = NAMES.partition_point(|(name, _)| name.as_bytes().first().copied() < letter);
    let alike = NAMES.iter().skip(begin);
    let alike = alike.take_while(|(name, _)| name.as_bytes().first().copied() == letter);
    let named = alike.filter_map(fits).max_by_key(|&(_, count)| count);
    named.or_else(|| first.first().and_then(|word| code(word)).map(|currency| (currency, 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(SIGNS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn names_are_no_longer_than_what_is_read() {
        let longest = NAMES.iter().map(|(name, _)| name.split(' ').count()).max();
        assert_eq!(longest, Some(LONGEST_NAME));
    }
}
