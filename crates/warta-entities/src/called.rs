//! Bodies by the noun beside them: `maskapai Garuda`, `grup band Lentera`.

use crate::gazetteer::Classes;
use crate::heads::is_roman;
use crate::marks::WordMarks;
use crate::names::{Name, put_all};
use crate::page::{Page, has_word};
use crate::{EntityKind, Evidence};

/// A row of capitals behind the noun that nobody knows is the name of a body.
const CLEAR: u8 = 1;
/// The noun explains a name in front of a comma.
const KIND: u8 = 2;
/// What the firm deals in may follow the noun.
const FIRM: u8 = 4;

/// Nouns beside which a name is a body's, with what else they tell.
#[rustfmt::skip]
const BODIES: [(&str, u8); 38] = [
    ("LSM", 0), ("agensi", 0), ("badan", KIND), ("band", CLEAR), ("bank", KIND),
    ("emiten", CLEAR | KIND), ("firma", KIND | FIRM), ("girlband", CLEAR), ("grup", KIND),
    ("harian", 0), ("kampus", 0), ("kelompok", KIND), ("klub", KIND), ("koalisi", 0),
    ("konsorsium", 0), ("konsultan", FIRM), ("koran", 0), ("lembaga", KIND | FIRM),
    ("majalah", 0), ("maskapai", CLEAR | KIND | FIRM), ("milisi", KIND), ("organisasi", KIND),
    ("orkes", 0), ("orkestra", 0), ("ormas", CLEAR), ("pabrikan", CLEAR | FIRM), ("partai", 0),
    ("perusahaan", KIND | FIRM), ("portal", 0), ("produsen", KIND | FIRM), ("rintisan", CLEAR),
    ("ritel", 0), ("sindikat", 0), ("situs", 0), ("startup", CLEAR), ("studio", 0),
    ("tabloid", 0), ("yayasan", 0),
];

/// Nouns beside which a name is a body's.
pub(crate) fn nouns() -> impl Iterator<Item = &'static str> {
    BODIES.iter().map(|row| row.0)
}

/// Whether the word at `at` is such a noun and tells `what` as well.
fn tells(input: &Page<'_>, at: usize, what: u8) -> bool {
    let row = |row: &(&str, u8)| row.1 & what != 0 && row.0 == input.word(at);
    input.is(at, WordMarks::BODY) && BODIES.iter().any(row)
}

/// Words that end the names of firms, funds and foundations and of nobody else, sorted.
#[rustfmt::skip]
const FIRMS: [&str; 102] = [
    "Advisors", "Advisory", "Agency", "Airline", "Airlines", "Airways", "Alliance", "Analytics",
    "Asset", "Association", "Authority", "Automotive", "BV", "Bank", "Berhad", "Bhd", "Bhd.",
    "Biosciences", "Brothers", "Bureau", "CF", "Capital", "Co.", "Commission", "Committee",
    "Consultants", "Consulting", "Corp", "Corporation", "Council", "Energy", "Entertainment",
    "Exchange", "FC", "Federation", "Films", "Finance", "Foundation", "Fund", "GmbH", "Group",
    "Holding", "Holdings", "Inc", "Industries", "Institute", "Insurance", "Interactive",
    "Investama", "Investments", "KGaA", "LLC", "LLP", "Laboratories", "Labs", "Limited",
    "Logistics", "Ltd", "Management", "Media", "Mining", "Motors", "NV", "Network", "PLC",
    "Partners", "Petroleum", "Pharma", "Picture", "Pictures", "Productions", "Pte", "Pte.",
    "Publishing", "Records", "Research", "Resources", "Retail", "Robotics", "SA", "Sdn",
    "Securities", "Sekuritas", "Semiconductor", "Society", "Software", "Solutions", "SpA",
    "Stewards", "Studio", "Studios", "Systems", "Tbk", "Tbk.", "Technologies", "Telecom",
    "University", "Ventures", "Watch", "Works", "Worldwide", "plc",
];

/// Whether `word` ends the names of firms and of nobody else.
pub(crate) fn ends_firm(word: &str) -> bool {
    FIRMS.binary_search(&word).is_ok()
}

/// Makes a body of what was taken for a person beside such a noun or, by its last word, for
/// a person or a place, and adds what was not found behind the clear ones.
pub(crate) fn name_bodies(input: &Page<'_>, names: &mut Vec<Name>) {
    mend_kinds(input, names);
    add_media(input, names);
    let mut found: Vec<Name> =
        input.capitals(1).filter_map(|at| body_at(input, names, at)).collect();
    add_apposed(input, names, &mut found);
    found.sort_by_key(|name| name.first);
    found.dedup_by(|next, name| next.first < name.end);
    put_all(names, found);
}

/// Gives the kind of a body to the names that the words beside or inside of them tell so.
fn mend_kinds(input: &Page<'_>, names: &mut [Name]) {
    for name in names.iter_mut() {
        let person = name.kind == EntityKind::Per;
        let taken = (person || name.kind == EntityKind::Loc) && name.evidence == Evidence::Model;
        let before = input.before(name.first);
        let noun = name.first > 0 && input.is(name.first - 1, WordMarks::BODY);
        let survey = matches!(before, "Survei" | "survei") && name.end - name.first > 1;
        let last = input.word(name.end - 1);
        let firm = || name.end > name.first + 1 && ends_firm(last);
        let beside = || {
            let told = noun || is_trade(input, name.first) || explains(input, name.end);
            told || survey && is_institute(last)
        };
        // `grup band Lentera`: no place that anybody knows.
        let unknown = taken && input.known(name.first).is_none();
        if (person || unknown) && beside() || taken && firm() {
            name.kind = EntityKind::Org;
        } else if person && name.evidence == Evidence::Model && is_settled(input, name) {
            name.kind = EntityKind::Loc;
        }
    }
}

/// The body that begins at `at`, or the airline whose name ends there.
fn body_at(input: &Page<'_>, names: &[Name], at: usize) -> Option<Name> {
    let (kind, evidence) = (EntityKind::Org, Evidence::Noun);
    let body = |end| Name { first: at, end, kind, confidence: 0.7, evidence };
    // `Komisi III`, as the committees of parliament are told apart.
    let committee = input.word(at) == "Komisi" && is_roman(input.word(at + 1));
    if committee || is_paper(input, at) {
        return Some(body(at + 2));
    }
    let airline = matches!(input.word(at), "Airlines" | "Airways") && input.is_capital(at - 1);
    if airline {
        return airline_before(input, names, at);
    }
    let clear = tells(input, at - 1, CLEAR);
    let survey = matches!(input.word(at - 1), "Survei" | "survei" | "riset");
    if !(clear || survey) {
        return None;
    }
    let end = row_end(input, at);
    let slot = names.partition_point(|name| name.end <= at);
    let free = names.get(slot).is_none_or(|name| name.first >= end);
    let named = clear || end > at + 1 && is_institute(input.word(end - 1));
    (free && named && is_unknown(input, at)).then(|| body(end))
}

/// `Caspia Airlines`: the airline whose name ends at `last`, where no name stands in it.
fn airline_before(input: &Page<'_>, names: &[Name], last: usize) -> Option<Name> {
    let slot = names.partition_point(|name| name.end < last);
    if names.get(slot).is_some_and(|name| name.first <= last) {
        return None;
    }
    // `pesawat Iran Caspia Airlines`: the land is a name of its own.
    let from = slot.checked_sub(1).and_then(|slot| names.get(slot)).map_or(0, |name| name.end);
    let row = (from.max(last.saturating_sub(3))..last).rev();
    let first = row.take_while(|&at| input.is_capital(at)).last()?;
    let (kind, evidence) = (EntityKind::Org, Evidence::Noun);
    let name = Name { first, end: last + 1, kind, confidence: 0.7, evidence };
    (!input.starts_sentence(first) || last > first + 1).then_some(name)
}

/// `di Wadi Hasan, sebuah kota`: whether a kind of place explains the name behind `di`.
fn is_settled(input: &Page<'_>, name: &Name) -> bool {
    let before = input.before(name.first);
    let comma = input.word(name.end) == "," && input.word(name.end + 1) == "sebuah";
    let kind = matches!(
        input.word(name.end + 2),
        "desa" | "distrik" | "kampung" | "kawasan" | "kota" | "provinsi" | "pulau" | "wilayah"
    );
    matches!(before, "dari" | "dekat" | "di" | "ke") && comma && kind
}

/// `Kestrel Capital, perusahaan investasi`: what a kind of body explains.
fn add_apposed(input: &Page<'_>, names: &[Name], found: &mut Vec<Name>) {
    for comma in input.capitals(0).map(|at| at + 1) {
        if !explains(input, comma) {
            continue;
        }
        let row = (comma.saturating_sub(4)..comma).rev();
        let Some(first) = row.take_while(|&at| input.is_capital(at)).last() else { continue };
        let slot = names.partition_point(|name| name.end <= first);
        let free = names.get(slot).is_none_or(|name| name.first >= comma);
        if free && comma > first + 1 && is_unknown(input, first) && !input.starts_sentence(first) {
            let (kind, evidence) = (EntityKind::Org, Evidence::Noun);
            found.push(Name { first, end: comma, kind, confidence: 0.7, evidence });
        }
    }
}

/// Media that write their names with a small letter, and sites by their names.
fn add_media(input: &Page<'_>, names: &mut Vec<Name>) {
    let mut found = Vec::new();
    for at in input.all(WordMarks::MEDIUM) {
        if input.is_capital(at) || is_small(input.word(at)) {
            let (kind, evidence) = (EntityKind::Org, Evidence::Site);
            found.push(Name { first: at, end: at + 1, kind, confidence: 0.8, evidence });
        }
    }
    put_all(names, found);
}

/// Whether `word` is written like the name of a medium on the web.
pub(crate) fn is_site(word: &str) -> bool {
    let alphanumeric = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut ends = [".com", ".co.id", ".id", ".net"].iter();
    is_small(word) || ends.any(|end| word.strip_suffix(end).is_some_and(alphanumeric))
}

/// `detikNews`: the sites of a house that writes its name small.
fn is_small(word: &str) -> bool {
    word.strip_prefix("detik").is_some_and(|rest| {
        matches!(rest, "com" | "Finance" | "Health" | "Hot" | "News" | "Oto" | "Sport" | "Travel")
    })
}

/// What firms deal in, between the word for a firm and its name, sorted.
#[rustfmt::skip]
const TRADES: [&str; 34] = [
    "asuransi", "bahan", "elektronik", "energi", "farmasi", "film", "finansial", "game",
    "investasi", "keamanan", "keuangan", "konstruksi", "konsultan", "kosmetik", "logistik", "lunak",
    "minuman", "minyak", "mobil", "motor", "otomotif", "pelayaran", "pembiayaan", "penerbangan",
    "perangkat", "perkebunan", "pertambangan", "pialang", "properti", "rekaman", "riset", "sepatu",
    "tambang", "teknologi",
];

/// `maskapai penerbangan Etihad`, `perusahaan riset penerbangan Endau Analytics`: whether what
/// a firm deals in stands in front of the name, with the word for a firm before it.
fn is_trade(input: &Page<'_>, name: usize) -> bool {
    let mut at = name;
    for _ in 0..3 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        let word = input.word(at);
        let firm = |row: &(&str, u8)| row.1 & FIRM != 0 && word.eq_ignore_ascii_case(row.0);
        if at + 1 < name && BODIES.iter().any(firm) {
            return true;
        }
        if TRADES.binary_search(&word).is_err() {
            return false;
        }
    }
    false
}

/// `wartawan Pos Belitung`, `Pos Belitung (posbelitung.co)`: whether a newspaper is named at
/// `at`, by its first word and by what stands beside it.
fn is_paper(input: &Page<'_>, at: usize) -> bool {
    const PRESS: [&str; 6] = ["fotografer", "jurnalis", "koran", "redaksi", "reporter", "wartawan"];
    if !matches!(input.word(at), "Harian" | "Pos" | "Radar" | "Suara" | "Tribun") {
        return false;
    }
    let before = input.before(at);
    let press = has_word(&PRESS, before);
    let site = input.word(at + 2) == "(" && input.is(at + 3, WordMarks::MEDIUM);
    (press || site) && input.is_capital(at + 1)
}

/// Whether a kind of body explains what stands before the comma: `, perusahaan rintisan`,
/// but `Menurut Yanuar, lembaga tersebut`, which goes on.
fn explains(input: &Page<'_>, comma: usize) -> bool {
    input.word(comma) == "," && tells(input, comma + 1, KIND) && !input.points(comma + 2)
}

/// What institutes that ask voters are called: `Banua Riset`.
fn is_institute(word: &str) -> bool {
    const LAST: [&str; 10] = [
        "Center",
        "Consulting",
        "Indonesia",
        "Institute",
        "Polling",
        "Politik",
        "Publik",
        "Research",
        "Riset",
        "Strategis",
    ];
    LAST.contains(&word)
}

/// The end of the row of at most four capitals.
fn row_end(input: &Page<'_>, at: usize) -> usize {
    let row = (at..at + 4).take_while(|&at| input.is_capital(at));
    row.last().map_or(at, |last| last + 1)
}

/// Whether the word is no place, no title and no land.
fn is_unknown(input: &Page<'_>, at: usize) -> bool {
    input.known(at).is_none_or(|hit| !hit.classes.is_place() && !hit.classes.any(Classes::TITLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(TRADES.is_sorted());
        assert!(FIRMS.is_sorted());
    }
}
