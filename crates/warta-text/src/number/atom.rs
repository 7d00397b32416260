use super::{Number, parse_figure};

/// What number words are made of; `duapuluh` holds two, `kesebelas` three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Atom {
    /// `nol`, `satu` … `sembilan`.
    Unit(u8),
    /// `se-` before what it counts: `seratus`, `sejuta`.
    Se,
    /// `belas`.
    Teen,
    /// `puluh`.
    Ten,
    /// `ratus`.
    Hundred,
    /// `ribu` … `kuadriliun`.
    Scale(i128),
    /// `rb` and `jt`, which only follow figures.
    ShortScale(i128),
    /// `setengah`, `separuh`.
    Half,
    /// `per`, alone or before the lower part of a fraction.
    Per,
    /// `seper-`: one of as many parts.
    OnePer,
    /// `koma`.
    Comma,
    /// `ke-` before an ordinal.
    Ke,
    /// `pertama`.
    First,
    /// `minus`.
    Minus,
    /// `1.500`, `5,25`.
    Figure(Number),
    /// `3/4`.
    Fraction(Number),
}

/// Scales with their spellings, in the order in which they are tried.
const SCALES: [(&str, i128); 8] = [
    ("ribu", 1_000),
    ("juta", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
    ("trilyun", 1_000_000_000_000),
    ("kuadriliun", 1_000_000_000_000_000),
    ("kuadrilyun", 1_000_000_000_000_000),
];

/// Atoms with their spellings; one that begins like another stands before it.
const ATOMS: [(&str, Atom); 25] = [
    ("nol", Atom::Unit(0)),
    ("satu", Atom::Unit(1)),
    ("dua", Atom::Unit(2)),
    ("tiga", Atom::Unit(3)),
    ("empat", Atom::Unit(4)),
    ("lima", Atom::Unit(5)),
    ("enam", Atom::Unit(6)),
    ("tujuh", Atom::Unit(7)),
    ("delapan", Atom::Unit(8)),
    ("sembilan", Atom::Unit(9)),
    ("belas", Atom::Teen),
    ("puluh", Atom::Ten),
    ("ratus", Atom::Hundred),
    ("setengah", Atom::Half),
    ("separuh", Atom::Half),
    ("separo", Atom::Half),
    ("seper", Atom::OnePer),
    ("pertama", Atom::First),
    ("per", Atom::Per),
    ("koma", Atom::Comma),
    ("minus", Atom::Minus),
    ("negatif", Atom::Minus),
    ("ke-", Atom::Ke),
    ("ke", Atom::Ke),
    ("jt", Atom::ShortScale(1_000_000)),
];

/// The first three letters of all atoms, `se-` and `ke-` with those behind them.
const OPENINGS: [&str; 43] = [
    "bel", "del", "dua", "emp", "ena", "jt", "jut", "ke-", "keb", "ked", "kee", "kej", "kek",
    "kel", "kem", "ken", "kep", "ker", "kes", "ket", "kom", "kua", "lim", "mil", "min", "neg",
    "nol", "per", "pul", "rat", "rb", "rib", "sat", "seb", "sej", "sek", "sem", "sep", "ser",
    "set", "tig", "tri", "tuj",
];

/// A bit for each three letters, capital or not; set are the [`OPENINGS`].
static SHAPES: [u64; 1 << 9] = {
    let mut shapes = [0; 1 << 9];
    let mut at = 0;
    while at < OPENINGS.len() {
        let bit = shape(OPENINGS[at].as_bytes());
        shapes[bit / 64] |= 1 << (bit % 64);
        at += 1;
    }
    shapes
};

const fn shape(word: &[u8]) -> usize {
    let [a, b, c] = match *word {
        [a, b, c, ..] => [a, b, c],
        [a, b] => [a, b, 0],
        _ => [0; 3],
    };
    ((a & 31) as usize) << 10 | ((b & 31) as usize) << 5 | (c & 31) as usize
}

/// Whether a word can begin with an atom, by three letters alone; nearly all that don't are
/// told so.
fn may_begin(word: &[u8]) -> bool {
    let shape = shape(word);
    SHAPES[shape / 64] & 1 << (shape % 64) != 0
}

/// `text` behind `prefix`, whatever the case of its letters.
pub(crate) fn strip<'w>(text: &'w str, prefix: &str) -> Option<&'w str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| text.get(prefix.len()..))?
}

/// Bytes that a number word may have; `tujuhratustujuhpuluhtujuhribu` has 30.
const MAX_WORD: usize = 96;

/// Whether `word` is made of atoms to its end; that of `jutawan` behind `juta` is not.
fn is_number_word(word: &str) -> bool {
    let mut rest = word;
    while let Some((_, behind)) = first_atom(rest) {
        rest = behind;
    }
    rest.is_empty()
}

/// The first atom of a word that is made of atoms to its end, and what follows it.
pub(crate) fn begins_word(word: &str) -> Option<(Atom, &str)> {
    let read = Some(word).filter(|word| word.len() <= MAX_WORD).and_then(first_atom);
    read.filter(|(_, rest)| is_number_word(rest))
}

/// The first atom of `word` and what follows it.
fn first_atom(word: &str) -> Option<(Atom, &str)> {
    let first = word.chars().next()?;
    if first.is_ascii_digit() || (!first.is_ascii() && first.is_numeric()) {
        return figure(word);
    }
    if !may_begin(word.as_bytes()) {
        return None;
    }
    if let Some((rest, scale)) = scale(word) {
        return Some((Atom::Scale(scale), rest));
    }
    if let Some(rest) = strip(word, "se").filter(|rest| counts_with_se(rest)) {
        return Some((Atom::Se, rest));
    }
    if word.eq_ignore_ascii_case("rb") {
        return Some((Atom::ShortScale(1_000), ""));
    }
    let known = |&(spelling, atom): &(&str, Atom)| Some((atom, strip(word, spelling)?));
    // `ke` and `jt` alone are a preposition and, before more letters, no unit.
    ATOMS.iter().find_map(known).filter(|&(atom, rest)| match atom {
        Atom::Ke => !rest.is_empty(),
        Atom::ShortScale(_) => rest.is_empty(),
        _ => true,
    })
}

fn scale(word: &str) -> Option<(&str, i128)> {
    SCALES.iter().find_map(|&(name, value)| Some((strip(word, name)?, value)))
}

fn counts_with_se(rest: &str) -> bool {
    ["puluh", "belas", "ratus"].iter().any(|w| strip(rest, w).is_some()) || scale(rest).is_some()
}

/// Figures, and the letters written right behind them: `5juta`.
fn figure(word: &str) -> Option<(Atom, &str)> {
    if word.contains('/') {
        return Some((Atom::Fraction(parse_figure(word).ok()?), ""));
    }
    let letters = word.find(|c: char| c.is_alphabetic()).unwrap_or(word.len());
    let (digits, rest) = word.split_at_checked(letters)?;
    Some((Atom::Figure(parse_figure(digits).ok()?), rest))
}

/// Reads atoms out of words; a copy is a place to come back to.
#[derive(Clone)]
pub(crate) struct Cursor<'w, I> {
    /// Those behind the word of the next atom.
    words: I,
    next: Option<Atom>,
    /// What stands behind the next atom in its word.
    rest: &'w str,
    /// Whether the next atom begins a word.
    opens: bool,
    used: usize,
}

impl<'w, I: Iterator<Item = &'w str> + Clone> Cursor<'w, I> {
    pub(crate) fn new(words: I) -> Cursor<'w, I> {
        let mut cursor = Cursor { words, next: None, rest: "", opens: true, used: 0 };
        cursor.look_ahead();
        cursor
    }

    fn look_ahead(&mut self) {
        self.opens = self.rest.is_empty();
        let read = match self.opens {
            true => self.words.next().and_then(begins_word),
            false => first_atom(self.rest),
        };
        self.next = read.map(|(atom, _)| atom);
        self.rest = read.map_or("", |(_, rest)| rest);
    }

    /// The next atom; the cursor stays where it was if there is none.
    pub(crate) fn next(&mut self) -> Option<Atom> {
        let atom = self.next?;
        self.used += usize::from(self.opens);
        self.look_ahead();
        Some(atom)
    }

    /// The next atom, left where it is.
    pub(crate) fn peek(&self) -> Option<Atom> {
        self.next
    }

    /// Takes the next atom if it is `atom`.
    pub(crate) fn take(&mut self, atom: Atom) -> bool {
        let found = self.next == Some(atom);
        if found {
            self.next();
        }
        found
    }

    /// Words read, if the last of them was read to its end.
    pub(crate) fn whole_words(&self) -> Option<usize> {
        self.opens.then_some(self.used)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_atoms_have_their_opening() {
        let scales = SCALES.iter().map(|scale| scale.0);
        for atom in ATOMS.iter().map(|atom| atom.0).chain(scales).chain(["rb"]) {
            if atom == "ke" {
                continue;
            }
            assert!(may_begin(atom.as_bytes()), "{atom}");
            assert!(may_begin(atom.to_uppercase().as_bytes()), "{atom}");
            assert!(may_begin(format!("ke{atom}").as_bytes()), "ke{atom}");
        }
        for counted in ["puluh", "belas", "ratus"].into_iter().chain(SCALES.map(|scale| scale.0)) {
            assert!(may_begin(format!("se{counted}").as_bytes()), "se{counted}");
        }
        assert!(!may_begin(b"rumah") && !may_begin(b"pemerintah") && !may_begin(b""));
    }
}
