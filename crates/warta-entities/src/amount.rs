//! Amounts of money, percentages and measures.

use warta_text::{Span, TokenKind, TokenSpan};

use crate::{Entity, EntityKind, Link, Mention, MentionKind};

/// The amounts of a text, left to right: `Rp1,5 triliun`, `5,25 persen`, `12 kilometer`.
/// A plain count of people or things is none.
pub(crate) fn amounts(text: &str, tokens: &[TokenSpan], found: &mut Vec<Entity>) {
    let reader = Reader { text, tokens };
    let mut at = 0;
    while at < tokens.len() {
        match reader.amount(at) {
            Some((entity, next)) => {
                found.push(entity);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [TokenSpan],
}

/// A number that was read: its exact decimal value and the index behind it.
type Number = Option<(String, usize)>;

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
        self.currency_first(at).or_else(|| self.measure_first(at)).or_else(|| self.number_first(at))
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
        entity.mentions.push(Mention::new(span, MentionKind::Nam, 0.98, "pattern"));
        Some((entity, to))
    }

    /// `Rp 4,75 miliar`, `US$3,2 juta`, `USD 5 million` in its Indonesian spelling.
    fn currency_first(self, at: usize) -> Option<(Entity, usize)> {
        let country = if self.word(at + 1) == "$" { 1 } else { 0 };
        let code = sign(self.word(at), country == 1)?;
        let (value, next) = self.number(at + 1 + country)?;
        let (value, next) = self.range(next).unwrap_or((value, next));
        self.entity(
            EntityKind::Money,
            at,
            next,
            vec![link("currency", code), link("value", &value)],
        )
    }

    /// The end of a range, `Rp 5-7 juta`.
    fn range(self, at: usize) -> Number {
        self.is_any(at, &["-", "–", "—"]).then(|| self.number(at + 1)).flatten()
    }

    /// `magnitudo 5,6`, `M 6,1`.
    fn measure_first(self, at: usize) -> Option<(Entity, usize)> {
        let named = self.is_any(at, &["magnitudo", "magnitude", "bermagnitudo"]);
        if !named && self.word(at) != "M" {
            return None;
        }
        let (value, next) = self.number(at + 1)?;
        let decimal = value.contains('.') || value.len() == 1;
        if !decimal {
            return None;
        }
        let from = if self.is_any(at, &["bermagnitudo"]) { at + 1 } else { at };
        let links = vec![link("unit", "magnitude"), link("value", &value)];
        self.entity(EntityKind::Quantity, from, next, links)
    }

    fn number_first(self, at: usize) -> Option<(Entity, usize)> {
        if at > 0 && matches!(self.kind(at - 1), Some(TokenKind::Currency)) {
            return None;
        }
        if self.word(at + 1).eq_ignore_ascii_case("MMI") {
            let links = vec![link("unit", "MMI"), link("value", self.word(at))];
            return self.entity(EntityKind::Quantity, at, at + 2, links);
        }
        let (value, mut next) = self.number(at)?;
        if let Some((_, end)) = self.range(next) {
            next = end;
        }
        if self.kind(next) == Some(TokenKind::Percent) || self.is_any(next, &["persen", "prosen"]) {
            return self.entity(EntityKind::Percent, at, next + 1, vec![link("value", &value)]);
        }
        if let Some((code, end)) = self.currency_noun(next) {
            let links = vec![link("currency", code), link("value", &value)];
            return self.entity(EntityKind::Money, at, end, links);
        }
        let (unit, end) = self.unit(next)?;
        let links = vec![link("unit", unit), link("value", &value)];
        self.entity(EntityKind::Quantity, at, end, links)
    }

    /// A number in figures or words with its scale: `4,75 miliar`, `dua juta`.
    fn number(self, at: usize) -> Number {
        let (mut value, mut next) = self.figures(at).or_else(|| self.words(at))?;
        // Two scales, `ribu triliun`, are as many as the news ever writes.
        for _ in 0..2 {
            let Some(zeros) = scale(self.word(next)) else { break };
            value = shifted(&value, zeros);
            next += 1;
        }
        Some((value, next))
    }

    /// `1.500,25` as `1500.25`.
    fn figures(self, at: usize) -> Number {
        let word = self.word(at);
        if !matches!(self.kind(at), Some(TokenKind::Number | TokenKind::Clock)) || word.len() > 40 {
            return None;
        }
        let (whole, fraction) = word.rsplit_once(',').unwrap_or((word, ""));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let groups: Vec<&str> = whole.split('.').collect();
        let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
        if !groups.iter().all(|group| digits(group)) || !(fraction.is_empty() || digits(fraction)) {
            return None;
        }
        let value = match groups.as_slice() {
            // A point that parts no thousands is a decimal point.
            [whole, fraction] if !grouped => format!("{whole}.{fraction}"),
            _ if !grouped => return None,
            _ => groups.concat(),
        };
        let point = if fraction.is_empty() { "" } else { "." };
        Some((format!("{value}{point}{fraction}"), at + 1))
    }

    /// `dua puluh lima`, up to 999,999.
    fn words(self, at: usize) -> Number {
        let (mut total, mut part, mut next) = (0_u32, 0_u32, at);
        while next < at + 12 {
            let word = self.word(next);
            if let Some(digit) = digit(word) {
                let follower = self.word(next + 1);
                let (value, more) = match follower.to_ascii_lowercase().as_str() {
                    "belas" => (10 + digit, 1),
                    "puluh" => (10 * digit, 1),
                    "ratus" => (100 * digit, 1),
                    _ => (digit, 0),
                };
                part += value;
                next += more;
            } else if word.eq_ignore_ascii_case("seratus") {
                part += 100;
            } else if word.eq_ignore_ascii_case("seribu") {
                total += 1000;
            } else if word.eq_ignore_ascii_case("ribu") && part > 0 && part < 1000 {
                total += part * 1000;
                part = 0;
            } else {
                break;
            }
            next += 1;
        }
        let half = self.is_any(next, &["setengah"]) && next > at;
        let fraction = if half { ".5" } else { "" };
        let next = next + usize::from(half);
        (next > at).then(|| (format!("{}{fraction}", total + part), next))
    }

    /// `rupiah`, `dolar AS`, `dollar Singapura`, `poundsterling`.
    fn currency_noun(self, at: usize) -> Option<(&'static str, usize)> {
        if self.is_any(at, &["dolar", "dollar"]) {
            let countries: [(&[&str], &str); 5] = [
                (&["AS", "Amerika"], "USD"),
                (&["Singapura"], "SGD"),
                (&["Australia"], "AUD"),
                (&["Hong", "Hongkong"], "HKD"),
                (&["Kanada"], "CAD"),
            ];
            for (names, code) in countries {
                if self.is_any(at + 1, names) {
                    let two = self.is_any(at + 2, &["Kong", "Serikat"]);
                    return Some((code, at + 2 + usize::from(two)));
                }
            }
            return Some(("USD", at + 1));
        }
        let nouns = NOUNS.iter().find(|(noun, _)| self.word(at).eq_ignore_ascii_case(noun))?;
        Some((nouns.1, at + 1))
    }

    /// The unit at `at`, and the index behind it.
    fn unit(self, at: usize) -> Option<(&'static str, usize)> {
        let (_, unit) = UNITS.iter().find(|(name, _)| self.word(at) == *name)?;
        let next = at + 1;
        let end = if self.is_any(next, &["persegi", "kubik", "lintang", "bujur"])
            || (self.word(at) == "derajat"
                && self.is_any(next, &["Celsius", "Celcius", "LS", "LU", "BT"]))
        {
            next + 1 + usize::from(self.is_any(next, &["lintang", "bujur"]))
        } else if (self.is_any(next, &["per"]) || self.word(next) == "/")
            && self.is_any(next + 1, &["jam", "detik", "hari"])
        {
            next + 2
        } else if self.word(at) == "skala" {
            return self.is_any(next, &["Richter"]).then_some((unit, next + 1));
        } else {
            next
        };
        Some((unit, end))
    }
}

fn link(key: &'static str, value: &str) -> Link {
    Link { key, value: value.to_owned() }
}

/// The code of a currency that is written before its amount.
fn sign(word: &str, dollar: bool) -> Option<&'static str> {
    Some(match (word, dollar) {
        ("US", true) => "USD",
        ("A" | "AU", true) => "AUD",
        ("S" | "SG", true) => "SGD",
        ("HK", true) => "HKD",
        ("C" | "CA", true) => "CAD",
        (_, true) => return None,
        ("Rp" | "Rp." | "IDR" | "rp" | "RP", _) => "IDR",
        ("$" | "USD", _) => "USD",
        ("€" | "EUR", _) => "EUR",
        ("£" | "GBP", _) => "GBP",
        ("¥" | "JPY", _) => "JPY",
        ("RM" | "MYR", _) => "MYR",
        ("SGD", _) => "SGD",
        _ => return None,
    })
}

const NOUNS: [(&str, &str); 22] = [
    ("rupiah", "IDR"),
    ("euro", "EUR"),
    ("ringgit", "MYR"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("won", "KRW"),
    ("poundsterling", "GBP"),
    ("pound", "GBP"),
    ("poundsterling", "GBP"),
    ("rubel", "RUB"),
    ("peso", "PHP"),
    ("baht", "THB"),
    ("rupee", "INR"),
    ("riyal", "SAR"),
    ("real", "BRL"),
    ("franc", "CHF"),
    ("dirham", "AED"),
    ("lira", "TRY"),
    ("dong", "VND"),
    ("bitcoin", "XBT"),
    ("sen", "IDR"),
];

/// Names of units as they are written, and their symbols.
const UNITS: [(&str, &str); 52] = [
    ("kilometer", "km"),
    ("km", "km"),
    ("meter", "m"),
    ("m", "m"),
    ("sentimeter", "cm"),
    ("cm", "cm"),
    ("milimeter", "mm"),
    ("mm", "mm"),
    ("mil", "mi"),
    ("kaki", "ft"),
    ("inci", "in"),
    ("inch", "in"),
    ("hektare", "ha"),
    ("hektar", "ha"),
    ("ha", "ha"),
    ("m2", "m2"),
    ("km2", "km2"),
    ("meter2", "m2"),
    ("ton", "t"),
    ("kilogram", "kg"),
    ("kg", "kg"),
    ("gram", "g"),
    ("miligram", "mg"),
    ("kuintal", "q"),
    ("ons", "hg"),
    ("liter", "l"),
    ("kiloliter", "kl"),
    ("mililiter", "ml"),
    ("barel", "bbl"),
    ("barrel", "bbl"),
    ("derajat", "°"),
    ("°C", "°C"),
    ("LS", "°S"),
    ("LU", "°N"),
    ("BT", "°E"),
    ("BB", "°W"),
    ("SR", "magnitude"),
    ("skala", "magnitude"),
    ("MW", "MW"),
    ("megawatt", "MW"),
    ("GW", "GW"),
    ("gigawatt", "GW"),
    ("kilowatt", "kW"),
    ("watt", "W"),
    ("volt", "V"),
    ("kWh", "kWh"),
    ("knot", "kn"),
    ("GB", "GB"),
    ("MB", "MB"),
    ("TB", "TB"),
    ("Mbps", "Mbps"),
    ("desibel", "dB"),
];

/// How many zeros a word of scale stands for.
fn scale(word: &str) -> Option<usize> {
    const SCALES: [(&str, usize); 8] = [
        ("ribu", 3),
        ("juta", 6),
        ("miliar", 9),
        ("milyar", 9),
        ("biliun", 12),
        ("triliun", 12),
        ("trilyun", 12),
        ("kuadriliun", 15),
    ];
    SCALES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|&(_, zeros)| zeros)
}

/// A decimal number times ten to the power of `zeros`, exactly.
fn shifted(value: &str, zeros: usize) -> String {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let moved: String = fraction.chars().take(zeros).collect();
    let rest: String = fraction.chars().skip(zeros).collect();
    let padding = "0".repeat(zeros - moved.len());
    let whole = format!("{whole}{moved}{padding}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

fn digit(word: &str) -> Option<u32> {
    const DIGITS: [&str; 12] = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
        "sepuluh", "sebelas",
    ];
    let at = DIGITS.iter().position(|known| word.eq_ignore_ascii_case(known))?;
    u32::try_from(at).ok()
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

    fn check(marked: &str, kind: EntityKind, value: &str) {
        let text = marked.replace(['[', ']'], "");
        let expected = marked.split(['[', ']']).nth(1);
        let mut tokens = Vec::new();
        warta_text::tokenize_into(&text, &mut tokens);
        let mut found = Vec::new();
        amounts(&text, &tokens, &mut found);
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
        check("Harga [Rp1.500.000,00] per unit.", EntityKind::Money, "1500000.00");
        check("Denda [dua juta rupiah] dibayar.", EntityKind::Money, "2000000");
    }

    #[test]
    fn shares_and_measures() {
        check("Bunga [5,25 persen] tetap.", EntityKind::Percent, "5.25");
        check("Saham naik [3%] kemarin.", EntityKind::Percent, "3");
        check("Gempa [magnitudo 5,6] terjadi.", EntityKind::Quantity, "5.6");
        check("Sejauh [12 kilometer] dari kota.", EntityKind::Quantity, "12");
        check("Lahan [7 hektare] terbakar.", EntityKind::Quantity, "7");
        check("Sebanyak 162 penumpang selamat.", EntityKind::Quantity, "");
    }
}
