//! Amounts of money, percentages and measures.

mod unit;

use warta_text::number::{
    NumeralKind, begins_number, is_round, read_currency, read_currency_sign, read_tokens,
    read_words,
};
use warta_text::{Span, TokenKind, TokenSpan};

use unit::{PER, SCALES, TWO_WORDS, UNITS};

use crate::marks::WordMarks;
use crate::page::{Page, has_word};
use crate::{Entity, EntityKind, Evidence, Link, Mention, MentionKind};

/// The amounts of a text, left to right: `Rp1,5 triliun`, `5,25 persen`, `12 kilometer`.
/// A plain count of people or things is none.
pub(crate) fn amounts(input: &Page<'_>, found: &mut Vec<Entity>) {
    let &Page { text, tokens, .. } = input;
    let reader = Reader { text, tokens };
    let mut at = 0;
    while at < tokens.len() {
        let begins = input.is(at, WordMarks::AMOUNT);
        match begins.then(|| reader.amount(at)).flatten() {
            Some((entity, next)) => {
                found.push(entity);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
}

/// Whether an amount may begin with `word`, whatever stands behind it.
pub(crate) fn may_begin(word: &str) -> bool {
    let sign = || read_currency_sign([word, "$"].into_iter()).is_some();
    let roman = || word.starts_with(['I', 'V', 'X']);
    let figures = || word.starts_with(|c: char| c.is_ascii_digit()) && pointed(word).is_some();
    begins_number(word)
        || rounded(word).is_some()
        || is_round(word)
        || sign()
        || is_measure(word)
        || roman()
        || figures()
}

/// Words in front of the strength of an earthquake.
fn is_measure(word: &str) -> bool {
    const NAMES: [&str; 3] = ["magnitudo", "magnitude", "bermagnitudo"];
    word == "M" || has_word(&NAMES, word)
}

/// `6.1`, `5.25` before no scale: a point that parts no thousands is a decimal one.
fn pointed(word: &str) -> Option<String> {
    let (whole, fraction) = word.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let decimal = digits(whole) && digits(fraction) && fraction.len() != 3;
    (decimal && word.len() < 40).then(|| format!("{whole}.{fraction}"))
}

/// `30-an`: the figure of a number that is about so much.
fn rounded(word: &str) -> Option<&str> {
    let figure = word.strip_suffix("-an")?;
    let short = (1..=3).contains(&figure.len());
    (short && figure.bytes().all(|b| b.is_ascii_digit())).then_some(figure)
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [TokenSpan],
}

/// A number that was read: its exact decimal value and the index behind it.
type Number = Option<(String, usize)>;

/// One number or the two ends of a range, exactly.
struct Extent {
    value: String,
    value_to: Option<String>,
    end: usize,
}

impl Extent {
    fn links(self, key: &'static str, name: &str) -> Vec<Link> {
        let mut links = vec![link(key, name), link("value", &self.value)];
        links.extend(self.value_to.map(|value| Link { key: "value_to", value }));
        links
    }
}

impl<'a> Reader<'a> {
    fn word(self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }

    fn kind(self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind())
    }

    fn is_any(self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    fn amount(self, at: usize) -> Option<(Entity, usize)> {
        if self.kind(at) == Some(TokenKind::Punctuation) {
            return None;
        }
        self.currency_first(at)
            .or_else(|| self.measure_first(at))
            .or_else(|| self.vague_first(at))
            .or_else(|| self.number_first(at))
    }

    fn entity(
        self,
        kind: EntityKind,
        from: usize,
        to: usize,
        mut links: Vec<Link>,
    ) -> Option<(Entity, usize)> {
        let first = self.tokens.get(from)?.span();
        let last = self.tokens.get(to.checked_sub(1)?)?.span();
        let span = first.cover(last);
        let mut entity = Entity::new(kind, span.slice(self.text)?.to_owned());
        links.sort_by_key(|link| link.key);
        entity.links = links;
        entity.mentions.push(Mention::new(span, MentionKind::Nam, 0.98, Evidence::Pattern));
        Some((entity, to))
    }

    /// `Rp 4,75 miliar`, `US$3,2 juta`, `USD 5 million` in its Indonesian spelling.
    fn currency_first(self, at: usize) -> Option<(Entity, usize)> {
        let (currency, signs) = read_currency_sign([self.word(at), self.word(at + 1)].into_iter())?;
        let (code, first) = (currency.code(), at + signs);
        let short = (code == "IDR").then(|| self.short_extent(first)).flatten();
        let extent = short.or_else(|| self.extent(first))?;
        let end = extent.end;
        self.entity(EntityKind::Money, at, end, extent.links("currency", code))
    }

    /// `Rp 1 M`, `Rp 300 M-1 T`, `Rp 1-2 M`, `Rp 5 jutaan`: only behind `Rp` are the letters
    /// scales.
    fn short_extent(self, at: usize) -> Option<Extent> {
        let dash = |at| self.is_any(at, &["-", "–", "—", "hingga", "sampai"]);
        if let Some((value, end)) = self.short_scaled(at, at + 1) {
            let to = dash(end).then(|| self.short_scaled(end + 1, end + 2)).flatten();
            let (value_to, end) = to.map_or((None, end), |(to, end)| (Some(to), end));
            return Some(Extent { value, value_to, end });
        }
        let (value_to, end) = self.short_scaled(at + 2, at + 3).filter(|_| dash(at + 1))?;
        let (value, _) = self.short_scaled(at, at + 3)?;
        Some(Extent { value, value_to: Some(value_to), end })
    }

    /// The figure at `at` with the short scale that stands at `scale`.
    fn short_scaled(self, at: usize, scale: usize) -> Number {
        let figure = self.word(at);
        if !figure.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (_, long) = SCALES.iter().find(|(short, _)| self.word(scale) == *short)?;
        let (numeral, used) = read_words([figure, long].into_iter())?;
        (used == 2).then(|| (numeral.value().to_string(), scale + 1))
    }

    /// `ratusan miliar rupiah`, `jutaan dolar AS`: an amount without a value.
    fn vague_first(self, at: usize) -> Option<(Entity, usize)> {
        const POWERS: [&str; 6] = ["juta", "miliar", "milyar", "ribu", "triliun", "trilyun"];
        if !is_round(self.word(at)) {
            return None;
        }
        let scales = (at + 1..at + 3).take_while(|&at| POWERS.contains(&self.word(at))).count();
        let end = at + 1 + scales;
        let behind = self.tokens.get(end..)?.iter().map(|token| token.text(self.text));
        let (currency, used) = read_currency(behind)?;
        self.entity(EntityKind::Money, at, end + used, vec![link("currency", currency.code())])
    }

    /// A number or a range: `5`, `5-7 juta`. The scale behind a range belongs to both of
    /// its ends unless the first has one of its own.
    fn extent(self, at: usize) -> Option<Extent> {
        let (value, end) = self.number(at)?;
        let dash = self.is_any(end, &["-", "–", "—", "hingga", "sampai"]);
        let Some((value_to, end_to)) = dash.then(|| self.number(end + 1)).flatten() else {
            return Some(Extent { value, value_to: None, end });
        };
        let shared = (end == at + 1).then(|| self.scaled(at, end + 2, end_to)).flatten();
        Some(Extent { value: shared.unwrap_or(value), value_to: Some(value_to), end: end_to })
    }

    /// The figure at `at` with the scale that stands from `first` to `end`.
    fn scaled(self, at: usize, first: usize, end: usize) -> Option<String> {
        let scale = (first..end).map(|at| self.word(at));
        let words = std::iter::once(self.word(at)).chain(scale);
        let (numeral, used) = read_words(words)?;
        (first < end && used == 1 + end - first).then(|| numeral.value().to_string())
    }

    /// `magnitudo 5,6`, `M 6,1`.
    fn measure_first(self, at: usize) -> Option<(Entity, usize)> {
        if !is_measure(self.word(at)) {
            return None;
        }
        let (value, next) = self.number(at + 1)?;
        let decimal = value.contains('.') || value.len() == 1;
        if !decimal {
            return None;
        }
        let links = vec![link("unit", "magnitude"), link("value", &value)];
        self.entity(EntityKind::Quantity, at, next, links)
    }

    fn number_first(self, at: usize) -> Option<(Entity, usize)> {
        if at > 0 && matches!(self.kind(at - 1), Some(TokenKind::Currency)) {
            return None;
        }
        if let Some(found) = self.intensity(at) {
            return Some(found);
        }
        let extent = self.extent(at)?;
        let next = extent.end;
        if self.kind(next) == Some(TokenKind::Percent) || self.is_any(next, &["persen", "prosen"]) {
            return self.entity(EntityKind::Percent, at, next + 1, extent.links("unit", "%"));
        }
        let behind = self.tokens.get(next..)?.iter().map(|token| token.text(self.text));
        if let Some((currency, used)) = read_currency(behind) {
            let links = extent.links("currency", currency.code());
            return self.entity(EntityKind::Money, at, next + used, links);
        }
        // Points of a match are counted, and those of an index measured: `44,2 poin ke 8.370`.
        let index = extent.value.contains('.') && self.is_any(next, &["poin"]);
        if index && self.is_any(next + 1, &["(", "atau", "ke", "menjadi"]) {
            return self.entity(EntityKind::Quantity, at, next + 1, extent.links("unit", "poin"));
        }
        let (unit, end) = self.unit(next)?;
        self.entity(EntityKind::Quantity, at, end, extent.links("unit", &unit))
    }

    /// `VI MMI`, `II-III MMI`: the Mercalli scale is written in Roman figures.
    fn intensity(self, at: usize) -> Option<(Entity, usize)> {
        let word = self.word(at);
        if !word.starts_with(['I', 'V', 'X']) {
            return None;
        }
        let mut ends = word.split(['-', '–']);
        let (low, mut high) = (roman(ends.next()?)?, ends.next().map(roman));
        let mut next = at + 1;
        if high.is_none() && self.is_any(next, &["-", "–", "—"]) {
            high = Some(roman(self.word(next + 1)));
            next += 2;
        }
        let value_to = match high {
            None => None,
            Some(high) => Some(high?.to_string()),
        };
        let extent = Extent { value: low.to_string(), value_to, end: next + 1 };
        let links = || extent.links("unit", "MMI");
        self.is_any(next, &["MMI"])
            .then(links)
            .and_then(|links| self.entity(EntityKind::Quantity, at, next + 1, links))
    }

    /// A number in figures or words with its scale: `4,75 miliar`, `dua juta`.
    fn number(self, at: usize) -> Number {
        if !matches!(self.kind(at)?, TokenKind::Number | TokenKind::Clock | TokenKind::Word) {
            return None;
        }
        if let Some(decimal) = pointed(self.word(at)) {
            return Some((decimal, at + 1));
        }
        if let Some(figure) = rounded(self.word(at)) {
            let (numeral, used) = read_words([figure, self.word(at + 1)].into_iter())?;
            return Some((numeral.value().to_string(), at + used));
        }
        let (numeral, used) = read_tokens(self.text, self.tokens.get(at..)?)?;
        let counts = numeral.kind() == NumeralKind::Cardinal && !self.is_any(at, &["-", "minus"]);
        counts.then(|| (numeral.value().to_string(), at + used))
    }

    /// The symbol of the unit at `at`, and the index behind it.
    fn unit(self, at: usize) -> Option<(String, usize)> {
        if let Some(angle) = self.angle(at) {
            return Some(angle);
        }
        let two = TWO_WORDS
            .iter()
            .find(|(first, second, _)| self.word(at) == *first && self.is_any(at + 1, &[second]));
        let one = || UNITS.iter().find(|(name, _)| self.word(at) == *name);
        let (unit, next) = match two {
            Some((_, _, unit)) => (unit, at + 2),
            None => (&one()?.1, at + 1),
        };
        if self.is_any(next, &["persegi"]) {
            return Some((format!("{unit}2"), next + 1));
        }
        if self.is_any(next, &["kubik"]) {
            return Some((format!("{unit}3"), next + 1));
        }
        if self.is_any(next, &["per", "/"]) {
            let per = PER.iter().find(|(name, _)| self.word(next + 1) == *name);
            if let Some((_, per)) = per {
                return Some((format!("{unit}/{per}"), next + 2));
            }
            let power = match self.word(next + 2) {
                "persegi" => "2",
                "kubik" => "3",
                _ => "",
            };
            if self.is_any(next + 1, &["meter"]) && !power.is_empty() {
                return Some((format!("{unit}/m{power}"), next + 3));
            }
        }
        Some(((*unit).to_owned(), next))
    }

    /// Degrees of heat or of the globe: `derajat Celsius`, `° LS`, `derajat lintang selatan`.
    fn angle(self, at: usize) -> Option<(String, usize)> {
        let next = at + usize::from(self.is_any(at, &["derajat", "°"]));
        let globe = usize::from(self.is_any(next, &["lintang", "bujur"]));
        let symbol = match (self.word(next + globe).to_ascii_lowercase().as_str(), globe) {
            ("selatan", 1) | ("ls", 0) => "°S",
            ("utara", 1) | ("lu", 0) => "°N",
            ("timur", 1) | ("bt", 0) => "°E",
            ("barat", 1) | ("bb", 0) => "°W",
            ("celsius" | "celcius" | "c", 0) if next > at => "°C",
            ("fahrenheit" | "f", 0) if next > at => "°F",
            _ if next > at => return Some(("°".to_owned(), next)),
            _ => return None,
        };
        Some((symbol.to_owned(), next + globe + 1))
    }
}

fn link(key: &'static str, value: &str) -> Link {
    Link { key, value: value.to_owned() }
}

/// A step of the Mercalli scale, 1 to 12.
fn roman(word: &str) -> Option<usize> {
    const STEPS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    STEPS.iter().position(|step| *step == word).map(|at| at + 1)
}

/// Whether an amount overlaps `span`.
pub(crate) fn covers(entities: &[Entity], span: Span) -> bool {
    let after = entities.partition_point(|entity| {
        entity.mentions.first().is_some_and(|mention| mention.span.end() <= span.start())
    });
    entities.get(after).and_then(|e| e.mentions.first()).is_some_and(|m| m.span.overlaps(span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Input;
    use crate::gazetteer::Gazetteer;

    fn check(marked: &str, kind: EntityKind, value: &str) {
        let text = marked.replace(['[', ']'], "");
        let expected = marked.split(['[', ']']).nth(1);
        let mut tokens = Vec::new();
        warta_text::tokenize_into(&text, &mut tokens);
        let mut found = Vec::new();
        let input = Input { text: &text, tokens: &tokens, sentences: &[], words: &[] };
        amounts(&Page::new(input, &Gazetteer::embedded()), &mut found);
        assert_eq!(found.first().map(|e| e.name.as_str()), expected, "{text}");
        if let Some(entity) = found.first() {
            assert_eq!(entity.kind, kind, "{text}");
            let link = entity.links.iter().find(|link| link.key == "value");
            assert_eq!(link.map(|link| link.value.as_str()), Some(value), "{text}");
        }
    }

    #[test]
    fn money() {
        check("Anggaran [Rp1,5 triliun] disetujui.", EntityKind::Money, "1500000000000");
        check("Suap [Rp 4,75 miliar] itu.", EntityKind::Money, "4750000000");
        check("Nilainya [25 juta dolar AS].", EntityKind::Money, "25000000");
        check("Ekspor [US$3,2 juta] naik.", EntityKind::Money, "3200000");
        check("Uang [350.000 dollar Singapura] disita.", EntityKind::Money, "350000");
        check("Harga [Rp1.500.000,00] per unit.", EntityKind::Money, "1500000");
        check("Biaya [Rp 5-7 juta] sebulan.", EntityKind::Money, "5000000");
        check("Sekitar [12 hingga 15 juta euro] hilang.", EntityKind::Money, "12000000");
        check("Denda [dua juta rupiah] dibayar.", EntityKind::Money, "2000000");
        check("Harga [100.000 pound Mesir] sekilo.", EntityKind::Money, "100000");
        check("Utang [3 miliar rupee Sri Lanka] lunas.", EntityKind::Money, "3000000000");
        check("Upah [25 dolar Selandia Baru] sejam.", EntityKind::Money, "25");
        check("Bantuan [90 juta krona Swedia] cair.", EntityKind::Money, "90000000");
        check("Denda [40 real Brasil] dibayar.", EntityKind::Money, "40");
        check("Dana [2 juta riyal Saudi] cair.", EntityKind::Money, "2000000");
        check("Sebanyak 18 juta KIP dibagikan.", EntityKind::Money, "");
        check("Dana [Rp 1 M] cair.", EntityKind::Money, "1000000000");
        check("Proyek [Rp 2,5 T] mandek.", EntityKind::Money, "2500000000000");
        check("Dana [Rp 1-2 M] cair.", EntityKind::Money, "1000000000");
        check("Dana [Rp 300 M-1 T] cair.", EntityKind::Money, "300000000000");
        check("Harga [Rp 5 jutaan] saja.", EntityKind::Money, "5000000");
        check("Tiket [Rp 20 ribuan] habis.", EntityKind::Money, "20000");
        check("Uang [20-an juta rupiah] raib.", EntityKind::Money, "20000000");
        check("Harga [Rp 2 juta]-Rp 3 juta sebuah.", EntityKind::Money, "2000000");
        check("Harga [US$ 5] M. Yusuf bayar.", EntityKind::Money, "5");
    }

    #[test]
    fn vague_amounts_have_a_currency_and_no_value() {
        for (text, name) in [
            ("Rugi ratusan miliar rupiah.", Some("ratusan miliar rupiah")),
            ("Triliunan rupiah raib.", Some("Triliunan rupiah")),
            ("Rugi puluhan ribu dolar AS.", Some("puluhan ribu dolar AS")),
            ("Ratusan ribu orang datang, puluhan juta lain tidak.", None),
        ] {
            let mut tokens = Vec::new();
            warta_text::tokenize_into(text, &mut tokens);
            let mut found = Vec::new();
            let input = Input { text, tokens: &tokens, sentences: &[], words: &[] };
            amounts(&Page::new(input, &Gazetteer::embedded()), &mut found);
            assert_eq!(found.first().map(|entity| entity.name.as_str()), name, "{text}");
            let links = found.first().map_or(0, |entity| entity.links.len());
            assert_eq!(links, usize::from(name.is_some()), "{text}");
        }
    }

    #[test]
    fn currencies_have_the_codes_of_their_countries() {
        for (text, code) in [
            ("Harganya 40 pound Mesir.", Some("EGP")),
            ("Harganya 40 pound.", Some("GBP")),
            ("Harganya 40 peso Meksiko.", Some("MXN")),
            ("Harganya 40 dolar.", Some("USD")),
            ("Harganya 40 dollar Hong Kong.", Some("HKD")),
            ("Harganya 40 dinar Kuwait.", Some("KWD")),
            ("Harganya 40 won Korea Utara.", Some("KPW")),
            ("Harganya 40 lira Suriah.", Some("SYP")),
            ("Harganya 40 pound Sudan Selatan.", Some("SSP")),
            ("Harganya 40 won Korea Selatan.", Some("KRW")),
        ] {
            let mut tokens = Vec::new();
            warta_text::tokenize_into(text, &mut tokens);
            let mut found = Vec::new();
            let input = Input { text, tokens: &tokens, sentences: &[], words: &[] };
            amounts(&Page::new(input, &Gazetteer::embedded()), &mut found);
            let link = found[0].links.iter().find(|link| link.key == "currency");
            assert_eq!(link.map(|link| link.value.as_str()), code, "{text}");
        }
    }

    #[test]
    fn shares_and_measures() {
        check("Bunga [5,25 persen] tetap.", EntityKind::Percent, "5.25");
        check("Saham naik [3%] kemarin.", EntityKind::Percent, "3");
        check("Gempa [magnitudo 5,6] terjadi.", EntityKind::Quantity, "5.6");
        check("Sejauh [12 kilometer] dari kota.", EntityKind::Quantity, "12");
        check("Lahan [7 hektare] terbakar.", EntityKind::Quantity, "7");
        check("Gempa [bermagnitudo 4,4] menyusul.", EntityKind::Quantity, "4.4");
        check("Getaran [V–VI MMI] dirasakan.", EntityKind::Quantity, "5");
        check("Getaran [III MMI] dirasakan.", EntityKind::Quantity, "3");
        check("Pusatnya di [3,46° LS] di laut.", EntityKind::Quantity, "3.46");
        check("Pada [3,25 LS] tercatat.", EntityKind::Quantity, "3.25");
        check("Angin [40 kilometer per jam] bertiup.", EntityKind::Quantity, "40");
        check("Suhu [38 derajat Celsius] kemarin.", EntityKind::Quantity, "38");
        check("Suhu [40-an derajat Celsius] kemarin.", EntityKind::Quantity, "40");
        check("Angka [30-an persen] itu.", EntityKind::Percent, "30");
        check("Pada 1990-an kilometer itu.", EntityKind::Quantity, "");
        check("Indeks turun [44,2 poin] ke 8.370.", EntityKind::Quantity, "44.2");
        check("Ia meraih 9,65 poin kemarin.", EntityKind::Quantity, "");
        check("Ia mencetak 20 poin kemarin.", EntityKind::Quantity, "");
        check("Luasnya [12 meter persegi] saja.", EntityKind::Quantity, "12");
        check("Bunga naik [25 basis poin] kemarin.", EntityKind::Quantity, "25");
        check("Luasnya [30 mil laut persegi] saja.", EntityKind::Quantity, "30");
        check("Mesin [1.400 cc] itu.", EntityKind::Quantity, "1400");
        check("Gempa [5,6 skala Richter] terjadi.", EntityKind::Quantity, "5.6");
        check("Tumbuh [4,8-5,1 persen] tahun ini.", EntityKind::Percent, "4.8");
        check("Bunga naik [25 bps] kemarin.", EntityKind::Quantity, "25");
        check("Puncak [3.676 mdpl] itu.", EntityKind::Quantity, "3676");
        check("Listrik [900 VA] gratis.", EntityKind::Quantity, "900");
        check("Kapal [500 GT] karam.", EntityKind::Quantity, "500");
        check("Emisi [1,2 gigaton] setahun.", EntityKind::Quantity, "1.2");
        check("Debu [55 µg/m3] terukur.", EntityKind::Quantity, "55");
        check("Gula darah [300 mg/dL] itu tinggi.", EntityKind::Quantity, "300");
        check("Debu [120 mikrogram per meter kubik] terukur.", EntityKind::Quantity, "120");
        check("Suhu [38,5 ºC] kemarin.", EntityKind::Quantity, "38.5");
        check("Sebanyak 162 penumpang selamat.", EntityKind::Quantity, "");
    }
}
