//! Vehicles, ships, weapons, satellites, products and software, by the words before them
//! and by the makers and types that begin their names.

use std::ops::Range;

use crate::gazetteer::Classes;
use crate::heads::is_roman;
use crate::marks::WordMarks;
use crate::names::{Name, taken};
use crate::page::{Page, in_capitals};
use crate::{EntityKind, Evidence};

/// What a word says of the name that it begins or that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    /// Letters before the name of a ship.
    Ship,
    /// A word that begins the name of a product wherever it stands.
    Product,
    /// A maker: with a type that has a figure in it, one name.
    Maker,
    /// A line of one maker: with the letters or the number of a model, one name.
    Line,
    /// A noun in whose company an unknown name is a thing's name.
    Clear,
    /// A noun in whose company a maker's name with more behind it, or a name with a
    /// number, is a thing's name: `pesawat Boeing 737`, but `pesawat Garuda Indonesia`.
    Vague,
}

/// The words that say something, in the order of their bytes.
#[rustfmt::skip]
const CUES: [(&str, Cue); 163] = {
    use Cue::{Clear, Line, Maker, Product, Ship, Vague};
    [
        ("ATACMS", Product), ("ATR", Maker), ("Abrams", Product), ("Airbus", Maker),
        ("Alphard", Product), ("Android", Product), ("Aplikasi", Clear), ("Avanza", Product),
        ("BMW", Maker), ("Bayraktar", Product), ("BlackBerry", Line), ("Boeing", Maker),
        ("Bom", Vague), ("Bombardier", Maker), ("Brio", Product), ("Cessna", Maker),
        ("ChatGPT", Product), ("Chromebook", Product), ("Drone", Vague), ("Embraer", Maker),
        ("Eurofighter", Product), ("Falcon", Maker), ("Firefox", Product), ("Fortuner", Product),
        ("GPT", Product), ("GPT-3", Product), ("GPT-4", Product), ("GPT-4o", Product),
        ("GPT-5", Product), ("Galaxy", Line), ("Gripen", Product), ("HIMARS", Product),
        ("HMAS", Ship), ("HMS", Ship), ("Helikopter", Vague), ("Honda", Maker),
        ("Hwasong", Product), ("INS", Ship), ("Innova", Product), ("Ioniq", Product),
        ("Javelin", Product), ("Jet", Vague), ("Joomla", Product), ("KLM", Ship), ("KM", Ship),
        ("KMN", Ship), ("KMP", Ship), ("KN", Ship), ("KP", Ship), ("KRI", Ship),
        ("Kalibr", Product), ("Kapal", Vague), ("Kereta", Clear), ("LCT", Ship), ("Linux", Product),
        ("Lumia", Line), ("MT", Ship), ("MV", Ship), ("MacBook", Product), ("Malware", Clear),
        ("Mercedes-Benz", Maker), ("Merkava", Product), ("Misil", Clear), ("Model", Maker),
        ("Nexus", Line), ("Oreshnik", Product), ("Pajero", Product), ("Pesawat", Vague),
        ("Photoshop", Product), ("Pixel", Line), ("PlayStation", Product), ("ROKS", Ship),
        ("Rafale", Product), ("Ransomware", Clear), ("Redmi", Line), ("Robot", Clear),
        ("Roket", Clear), ("Rudal", Clear), ("Satelit", Clear), ("Shahed", Product),
        ("Soyuz", Product), ("Starlink", Product), ("Starship", Product), ("Sukhoi", Product),
        ("Superkomputer", Clear), ("Suzuki", Maker), ("Symbian", Product), ("TB", Ship),
        ("THAAD", Product), ("TKB", Ship), ("Tank", Vague), ("Tomahawk", Product),
        ("Toyota", Maker), ("Trojan", Clear), ("USS", Ship), ("Ubuntu", Product), ("Unix", Product),
        ("Vario", Product), ("Windows", Product), ("WordPress", Product), ("Wordpress", Product),
        ("Wuling", Maker), ("Xbox", Product), ("Xenia", Product), ("Xiaomi", Maker),
        ("Xpander", Product), ("Xperia", Line), ("Yamaha", Maker), ("ZenFone", Line),
        ("Zenfone", Line), ("aplikasi", Clear), ("boat", Vague), ("bom", Vague), ("bus", Vague),
        ("drone", Vague), ("ekskavator", Vague), ("feri", Clear), ("gim", Clear), ("granat", Clear),
        ("helikopter", Vague), ("iMac", Product), ("iOS", Product), ("iPad", Product),
        ("iPhone", Product), ("iPod", Product), ("jet", Vague), ("kapal", Vague), ("kereta", Clear),
        ("laptop", Vague), ("listrik", Vague), ("macOS", Product), ("malware", Clear),
        ("misil", Clear), ("mobil", Vague), ("motor", Vague), ("nirawak", Vague),
        ("pesawat", Vague), ("ponsel", Vague), ("prosesor", Vague), ("ransomware", Clear),
        ("robot", Clear), ("roket", Clear), ("rudal", Clear), ("satelit", Clear), ("sedan", Vague),
        ("selam", Clear), ("senapan", Clear), ("skuter", Vague), ("speedboat", Vague),
        ("superkomputer", Clear), ("tablet", Vague), ("tank", Vague), ("tanker", Clear),
        ("tempur", Vague), ("tongkang", Clear), ("torpedo", Clear), ("trojan", Clear),
        ("truk", Vague), ("tugboat", Vague), ("unit", Vague), ("wahana", Clear),
        ("watchOS", Product), ("webOS", Product),
    ]
};

/// Cars and motorcycles whose names are common words or names elsewhere.
#[rustfmt::skip]
const MODELS: [&str; 52] = [
    "Accord", "Aerox", "Agya", "Ayla", "Beat", "Calya", "Camry", "Carry", "City", "Civic", "Colt",
    "Corolla", "Creta", "Crown", "Ertiga", "Fit", "Freed", "Fuso", "Gear", "Genio", "Gran",
    "Hiace", "Hilux", "Ignis", "Jazz", "Jimny", "Kijang", "Lexi", "Mio", "Mobilio", "NMAX",
    "Ninja", "Nmax", "Odyssey", "Palisade", "Prius", "Raize", "Revo", "Rush", "Santa", "Satria",
    "Scoopy", "Sigra", "Stargazer", "Stylo", "Supra", "Swift", "Terios", "Veloz", "Vios", "Yaris",
    "Zenix",
];

/// Most words of a name.
const LONGEST: usize = 5;

/// Adds the products that are named in the text, left to right, where no name stands yet.
pub(crate) fn products(input: &Page<'_>, names: &mut Vec<Name>) {
    let taken = taken(input, names);
    let mut at = 0;
    while at < input.tokens.len() {
        let Some((first, end)) = product(input, at).filter(|&(_, end)| end > at) else {
            at += 1;
            continue;
        };
        if taken.get(first..end).is_some_and(|taken| !taken.contains(&true)) {
            let (kind, evidence) = (EntityKind::Prd, Evidence::Pattern);
            names.push(Name { first, end, kind, confidence: 0.8, evidence });
            names.extend(owner(input, end).map(|owned| Name {
                first: end,
                end: owned,
                kind: EntityKind::Loc,
                confidence: 0.8,
                evidence: Evidence::Gazetteer,
            }));
        }
        at = end;
    }
}

/// Whether `word` names a model where it stands behind its maker: `Toyota Innova`,
/// `Honda BeAT`, `Honda CR-V`.
fn is_model(word: &str) -> bool {
    let inner = word.chars().skip(1).any(char::is_uppercase);
    let letters = word.chars().all(|c| c.is_alphabetic() || c == '-');
    let lettered = inner && letters && word.chars().any(char::is_lowercase);
    let coded = matches!(word, "BR-V" | "CR-V" | "HR-V" | "PCX" | "WR-V");
    coded || lettered || MODELS.binary_search(&word).is_ok() || cue(word) == Some(Cue::Product)
}

/// Where the rows of [`CUES`] begin whose first byte is this one or a later one.
const STARTS: [u8; 257] = {
    let mut starts = [0; 257];
    let (mut byte, mut row) = (0, 0);
    while byte < starts.len() {
        while row < CUES.len() && (CUES[row].0.as_bytes()[0] as usize) < byte {
            row += 1;
        }
        starts[byte] = row as u8;
        byte += 1;
    }
    starts
};

/// What `word` says of a name.
fn cue(word: &str) -> Option<Cue> {
    let letter = usize::from(*word.as_bytes().first()?);
    let (start, end) = (STARTS.get(letter)?, STARTS.get(letter + 1)?);
    let rows = CUES.get(usize::from(*start)..usize::from(*end))?;
    rows.iter().find(|row| row.0 == word).map(|row| row.1)
}

/// The words that say something of a product.
pub(crate) fn cues() -> impl Iterator<Item = &'static str> {
    CUES.iter().map(|row| row.0)
}

/// The product whose name, or the noun before it, stands at `at`.
fn product(input: &Page<'_>, at: usize) -> Option<(usize, usize)> {
    let first = at + 1;
    let cue = input.is(at, WordMarks::PRODUCT).then(|| cue(input.word(at))).flatten()?;
    // `PT Kereta Api Indonesia`: the noun is part of a body's name.
    let firm = at.checked_sub(1).is_some_and(|at| matches!(input.word(at), "PT" | "CV" | "PD"));
    if firm {
        return None;
    }
    match cue {
        Cue::Ship if is_held(input, at) => None,
        Cue::Ship => Some((at, row(input, at))).filter(|&(_, end)| end > first),
        Cue::Product => Some((maker(input, at), version(input, edition(input, at)))),
        Cue::Line => {
            let end = line_end(input, first);
            (end > first).then(|| (maker(input, at), end))
        }
        Cue::Maker if is_model(input.word(first)) => Some((at, numbered(input, first + 1))),
        Cue::Maker => is_type(input, first).then(|| (at, numbered(input, first))),
        // `Kapal Negara 224`: the noun is part of the name.
        _ if input.word(at) == "Kapal" && matches!(input.word(first), "Motor" | "Negara") => {
            Some((at, row(input, at))).filter(|&(_, end)| end > first + 1)
        }
        // `Kereta Cepat Whoosh`, and so of that.
        _ if input.word(at) == "Kereta" && input.word(first) == "Cepat" => {
            Some((at, row(input, at))).filter(|&(_, end)| end > first + 1)
        }
        cue => {
            let first = behind_force(input, first);
            let end = without_owner(input, first, row(input, first));
            let named = end > first && input.is_capital(first);
            let named = named && is_thing(input, first..end, cue);
            named.then_some((first, end))
        }
    }
}

/// `PM Nepal KP Sharma Oli`: initials behind an office that nobody holds on a ship.
fn is_held(input: &Page<'_>, at: usize) -> bool {
    let classes = |at: usize| input.known_word(at).map(|hit| hit.classes).unwrap_or_default();
    let before = |at: usize| at.checked_sub(1);
    let land = before(at).filter(|&land| classes(land).any(Classes::COUNTRY));
    before(land.unwrap_or(at)).is_some_and(|title| {
        let aboard = matches!(input.word(title), "Kapten" | "Komandan" | "Mualim" | "Nakhoda");
        classes(title).any(Classes::TITLE) && !aboard
    })
}

/// `Samsung Galaxy S III`: where the maker's name begins the product's.
fn maker(input: &Page<'_>, at: usize) -> usize {
    const MAKERS: [&str; 11] = [
        "Apple",
        "Asus",
        "Google",
        "HTC",
        "LG",
        "Microsoft",
        "Motorola",
        "Nokia",
        "Samsung",
        "Sony",
        "Xiaomi",
    ];
    let before = at.checked_sub(1).filter(|&at| MAKERS.contains(&input.word(at)));
    before.unwrap_or(at)
}

/// The index behind what tells one kind of Windows from others: `CE`, `XP`, `Vista`.
fn edition(input: &Page<'_>, at: usize) -> usize {
    const EDITIONS: [&str; 9] =
        ["CE", "ME", "Mobile", "NT", "Phone", "RT", "Server", "Vista", "XP"];
    at + 1 + usize::from(input.word(at) == "Windows" && EDITIONS.contains(&input.word(at + 1)))
}

/// The end of the version behind a product: `Android Honeycomb 3.0`, `iPhone 15 Pro`.
fn version(input: &Page<'_>, at: usize) -> usize {
    let named =
        input.is_capital(at) && cue(input.word(at)).is_none() && is_dotted(input.word(at + 1));
    if named { at + 2 } else { numbered(input, at) }
}

/// `3.0`, `10.1`.
fn is_dotted(word: &str) -> bool {
    let figures = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts = word.split_once('.');
    parts.is_some_and(|(first, second)| figures(first) && second.len() < 3 && figures(second))
}

/// The end of the model behind a line: `S III`, `Tab 10.1`, `Note 9 Pro`.
fn line_end(input: &Page<'_>, at: usize) -> usize {
    const WORDS: [&str; 24] = [
        "Ace", "Bold", "Book", "Buds", "Curve", "Edge", "FE", "Flip", "Fold", "Gear", "Lite",
        "Max", "Mini", "Note", "Plus", "Pro", "Tab", "Torch", "Ultra", "Watch", "Young", "Grand",
        "Fame", "Mega",
    ];
    let model = |&at: &usize| {
        let word = input.word(at);
        let letters = word.len() < 4 && in_capitals(word);
        let roman = word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
        let letters = letters && !word.is_empty() && (word.len() == 1 || roman);
        letters || WORDS.contains(&word) || is_type(input, at) || is_dotted(word)
    };
    (at..at + LONGEST).take_while(model).last().map_or(at, |last| last + 1)
}

/// `pesawat Angkatan Udara Brasil C-130`: the index behind the force that flies it.
fn behind_force(input: &Page<'_>, at: usize) -> usize {
    if input.word(at) != "Angkatan" || !input.is_capital(at + 1) {
        return at;
    }
    let land = input.known(at + 2).filter(|hit| hit.classes.any(Classes::COUNTRY));
    at + 2 + land.map_or(0, |hit| hit.words)
}

/// `F-35 Israel`: the end of the name without the land that owns it.
fn without_owner(input: &Page<'_>, first: usize, end: usize) -> usize {
    (first + 1..end).find(|&at| owner(input, at).is_some()).unwrap_or(end)
}

/// The index behind the land at `at`, where that stands behind a type.
fn owner(input: &Page<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let typed = is_type(input, before) || cue(input.word(before)) == Some(Cue::Product);
    let land = input.known(at).filter(|hit| typed && hit.classes.any(Classes::COUNTRY))?;
    (!input.is_capital(at + land.words)).then_some(at + land.words)
}

/// Whether the name at `name`, behind a noun for things, is a thing's.
fn is_thing(input: &Page<'_>, name: Range<usize>, cue: Cue) -> bool {
    let hit = input.hits.within(name.start, name.len());
    let (classes, words) = hit.map(|hit| (hit.classes, hit.words)).unwrap_or_default();
    let maker = classes.any(Classes::ORGANISATION.union(Classes::COMPANY));
    // `kapal Baruna Jaya IV`: one of several that are called so.
    let last = input.word(name.end - 1);
    let roman = name.len() > 1 && last.len() < 5 && is_roman(last);
    let numbers = roman || name.clone().any(|at| is_type(input, at));
    let clear = cue == Cue::Clear;
    match () {
        () if classes.is_place() || classes.any(Classes::TITLE) => false,
        () if maker => name.len() > words && (numbers || clear),
        () => clear || numbers,
    }
}

/// The end of the row of capitals, types and numbers from `at` on, with the hyphens in it.
fn row(input: &Page<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + LONGEST && end < input.tokens.len() {
        let hyphen = input.word(end) == "-" && end > at && part(input, end + 1);
        if !(part(input, end) || hyphen) {
            break;
        }
        end += 1;
    }
    end
}

fn part(input: &Page<'_>, at: usize) -> bool {
    input.is_capital(at) || (at > 0 && is_type(input, at))
}

/// The end of the types and numbers from `at` on: `15 Pro Max`.
fn numbered(input: &Page<'_>, at: usize) -> usize {
    if input.word(at) == "-" && is_type(input, at + 1) {
        return at + 2;
    }
    if is_type(input, at) { row(input, at) } else { at }
}

/// A word with a figure in it that is no amount: `737`, `A320`, `Su-30`.
fn is_type(input: &Page<'_>, at: usize) -> bool {
    let word = input.word(at);
    let letters = word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    word.bytes().any(|b| b.is_ascii_digit()) && letters && word.len() < 12
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_are_sorted() {
        assert!(CUES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(MODELS.is_sorted());
    }
}
