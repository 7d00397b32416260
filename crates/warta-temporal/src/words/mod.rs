//! The words that can stand in an expression of time, and how they are looked up.
//!
//! A token is packed into sixteen lower-cased bytes and looked up in a hash
//! table that the compiler fills, so a word that means nothing here costs a few
//! instructions and no word costs an allocation.

mod table;

use crate::pieces::{DayPart, Unit};

/// What a token can be to the grammar. `Other` is every word outside the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Other,
    /// A token that begins with a digit.
    Digits,
    /// Monday is 1; Sunday only as `Ahad`.
    Weekday(u8),
    /// Sunday and week in one word.
    Minggu,
    Month(u8),
    /// `Jan`, `Mar`, `Ag`: a month only beside a day or a year.
    ShortMonth(u8),
    HijriMonth(u8),
    Unit(Unit),
    /// `tahunnya`, `harinya`.
    UnitNya(Unit),
    /// `sehari`, `setahun`.
    OneUnit(Unit),
    /// `berjam-jam`, `bertahun-tahun`.
    ManyUnits(Unit),
    /// `harian`, `tahunan`.
    EveryUnit(Unit),
    Number(u8),
    Belas,
    Puluh,
    Ratus,
    Ribu,
    Juta,
    Miliar,
    Seratus,
    Seribu,
    /// `beberapa`, `puluhan`.
    Vague,
    Setengah,
    Seperempat,
    Ordinal(u8),
    Part(DayPart),
    /// `paginya`, `malamnya`.
    PartNya(DayPart),
    /// `subuh`, `asar`: the prayers, which name a part of the day.
    Prayer(DayPart),
    /// `rembang petang`.
    Rembang,
    /// `larut malam`.
    Larut,
    Dini,
    Tengah,
    Pukul,
    Lalu,
    Kemarin,
    Ini,
    Itu,
    Tersebut,
    Depan,
    Mendatang,
    Berikutnya,
    Terakhir,
    Sebelumnya,
    Kemudian,
    Berselang,
    Setelah,
    Nanti,
    Tadi,
    Kelak,
    Lagi,
    Sama,
    Yang,
    Akan,
    Datang,
    Ke,
    Besok,
    Lusa,
    Tulat,
    Keesokan,
    Esoknya,
    Sekarang,
    Dulu,
    /// `saat`, `ketika`, `waktu`, `kala`, `masa`.
    Saat,
    Dewasa,
    BaruBaru,
    Belum,
    AkhirAkhir,
    Belakangan,
    Sekitar,
    Kurang,
    Lebih,
    Dari,
    Hampir,
    Awal,
    Akhir,
    Pertengahan,
    Paruh,
    Paling,
    AtLeast,
    AtMost,
    Setiap,
    Per,
    Sekali,
    Kali,
    Tanggal,
    Musim,
    Feast,
    /// Minutes east of Greenwich.
    Zone(i16),
    Era,
    SebelumMasehi,
    Masehi,
    /// `Q3`, `H1`: a part of the year where a year follows.
    YearPart(Unit, u8),
    /// `TW`: a quarter where its number and a year follow.
    Triwulan,
    /// `bolong`, `buta`: the height of noon, the depth of night.
    Deep,
    Hijriah,
    /// `hingga`, `sampai`, `s.d.`.
    Until,
    Dan,
    Semalam,
    Seharian,
    Semalaman,
    Sejenak,
    Sepanjang,
    Hitungan,
    Lewat,
    /// `pada`, `sejak`, `menjelang`: words before which a time stands.
    Preposition,
    /// `selepas`, `bakda`.
    Selepas,
    /// `telah`, `sudah`.
    PastCue,
    /// `kata`, `menyatakan`: the report lies behind the writer.
    SaidCue,
    /// `bakal`, `dijadwalkan`.
    FutureCue,
    /// `jika`: what follows is not so yet.
    Condition,
    /// `usia`, `berumur`.
    Age,
    /// `anak`, `pria`: a number of years behind it is an age.
    Person,
    /// `Nomor`, `No.`, `Pasal`: the number behind it names something.
    Numbering,
    /// `Rp`, `US$`: the number behind it is money.
    Money,
}

impl Word {
    /// Whether the word tells which way an expression near it points.
    const fn points(self) -> bool {
        matches!(
            self,
            Word::PastCue
                | Word::SaidCue
                | Word::FutureCue
                | Word::Condition
                | Word::Lalu
                | Word::Kemarin
                | Word::Tadi
                | Word::Akan
                | Word::Paling
                | Word::Mendatang
                | Word::Besok
                | Word::Nanti
        )
    }

    /// Whether an expression can begin here; every other token is passed over.
    pub(crate) const fn starts(self) -> bool {
        !matches!(
            self,
            Word::Other
                | Word::Lalu
                | Word::Ini
                | Word::Itu
                | Word::Tersebut
                | Word::Depan
                | Word::Yang
                | Word::Akan
                | Word::Datang
                | Word::Dari
                | Word::Dan
                | Word::Until
                | Word::Preposition
                | Word::PastCue
                | Word::SaidCue
                | Word::FutureCue
                | Word::Condition
                | Word::Age
                | Word::Person
                | Word::Numbering
                | Word::Money
                | Word::Kali
                | Word::Setelah
                | Word::Kemudian
                | Word::Berselang
                | Word::Sebelumnya
                | Word::Terakhir
                | Word::Lagi
                | Word::Sama
                | Word::Belas
                | Word::Puluh
                | Word::Ratus
                | Word::Ribu
                | Word::Juta
                | Word::Miliar
                | Word::Ordinal(_)
                | Word::Zone(_)
                | Word::SebelumMasehi
                | Word::Masehi
                | Word::Hijriah
                | Word::Lewat
                | Word::Berikutnya
                | Word::Deep
                | Word::UnitNya(Unit::Year | Unit::Month | Unit::Week)
        )
    }
}

const SLOTS: usize = 1024;
const LOWER: u128 = 0x2020_2020_2020_2020_2020_2020_2020_2020;
const ONES: u128 = 0x0101_0101_0101_0101_0101_0101_0101_0101;

struct Index {
    keys: [u128; SLOTS],
    words: [Word; SLOTS],
}

static INDEX: Index = build();

/// What `text` is to the grammar. Capital letters and a final full stop (`Nop.`)
/// make no difference.
pub(crate) fn classify(text: &str) -> Word {
    let bytes = text.as_bytes();
    let Some(&first) = bytes.first() else {
        return Word::Other;
    };
    if first.is_ascii_digit() {
        return Word::Digits;
    }
    if !first.is_ascii_alphabetic() || bytes.len() < 2 {
        return Word::Other;
    }
    let word = look_up(bytes);
    match (word, bytes) {
        (Word::Other, [stem @ .., b'.']) => look_up(stem),
        _ => word,
    }
}

/// A bit for each value of [`shape`]; set are those of the words that can begin an
/// expression.
static STARTS: Shapes = shapes(false);
/// The same for the words that tell which way an expression points.
static CUES: Shapes = shapes(true);
type Shapes = [u64; 1 << (SHAPE_BITS - 6)];
const SHAPE_BITS: u32 = 14;

/// Whether a token can begin an expression, by three bytes and its length alone: of
/// the tokens that begin none, all but a few in a hundred are told so.
pub(crate) fn may_start(token: &[u8]) -> bool {
    let (&[first, .., last], Some(&second)) = (token, token.get(1)) else {
        // One digit (`3 jam`), or the `H` of `H + 3`.
        return matches!(token, [b'0'..=b'9' | b'H']);
    };
    // `3 jam`, `H-7`, `Q3-2023`
    if first.is_ascii_digit() || (second < b'A' && matches!(first, b'H' | b'Q')) {
        return true;
    }
    let shape = shape(first, second, last, token.len());
    STARTS[shape / 64] & 1 << (shape % 64) != 0
}

/// Whether a token can be a word that [`Word::points`], as far as the same bytes tell.
pub(crate) fn may_point(token: &[u8]) -> bool {
    let (&[first, .., last], Some(&second)) = (token, token.get(1)) else { return false };
    let shape = shape(first, second, last, token.len());
    CUES[shape / 64] & 1 << (shape % 64) != 0
}

/// Three bytes, capital or not, and the length, mixed into [`SHAPE_BITS`] bits.
const fn shape(first: u8, second: u8, last: u8, length: usize) -> usize {
    let bytes = u32::from_le_bytes([first, second, last, 0]) | 0x0020_2020;
    let mixed = (bytes ^ (length as u32) << 24).wrapping_mul(0x9e37_79b1);
    (mixed >> (u32::BITS - SHAPE_BITS)) as usize
}

const fn shapes(cues: bool) -> Shapes {
    let mut found = [0; 1 << (SHAPE_BITS - 6)];
    let mut at = 0;
    while at < table::WORDS.len() {
        let (text, word) = table::WORDS[at];
        if (cues && word.points()) || (!cues && word.starts()) {
            let text = text.as_bytes();
            let length = text.len();
            let plain = shape(text[0], text[1], text[length - 1], length);
            // The same with the full stop of `Nop.`.
            let stopped = shape(text[0], text[1], b'.', length + 1);
            found[plain / 64] |= 1 << (plain % 64);
            found[stopped / 64] |= 1 << (stopped % 64);
        }
        at += 1;
    }
    found
}

fn look_up(bytes: &[u8]) -> Word {
    let Some(key) = pack(bytes) else {
        return Word::Other;
    };
    let mut slot = slot_of(key);
    loop {
        if INDEX.keys[slot] == key {
            return INDEX.words[slot];
        }
        if INDEX.keys[slot] == 0 {
            return Word::Other;
        }
        slot = (slot + 1) % SLOTS;
    }
}

/// Up to sixteen bytes in lower case, or `None` for a longer word.
const fn pack(bytes: &[u8]) -> Option<u128> {
    let len = bytes.len();
    if len > 16 {
        return None;
    }
    // Two overlapping reads put the same bytes in the same places.
    let key = if let (Some(head), Some(tail)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (head, tail) = (u64::from_le_bytes(*head), u64::from_le_bytes(*tail));
        head as u128 | (tail as u128) << (8 * (len - 8))
    } else if let (Some(head), Some(tail)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (head, tail) = (u32::from_le_bytes(*head), u32::from_le_bytes(*tail));
        head as u128 | (tail as u128) << (8 * (len - 4))
    } else {
        match *bytes {
            [a, b, c] => a as u128 | (b as u128) << 8 | (c as u128) << 16,
            [a, b] => a as u128 | (b as u128) << 8,
            [a] => a as u128,
            _ => 0,
        }
    };
    let low = key & (ONES * 0x7f);
    let from_a = low + ONES * (0x80 - b'A' as u128);
    let past_z = low + ONES * (0x7f - b'Z' as u128);
    let capital = !key & (from_a ^ past_z) & (ONES * 0x80);
    Some(key | ((capital >> 2) & LOWER))
}

const fn slot_of(key: u128) -> usize {
    let folded = (key as u64) ^ ((key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (folded.wrapping_mul(0xd6e8_feb8_6659_fd93) >> 54) as usize % SLOTS
}

const fn build() -> Index {
    let mut index = Index { keys: [0; SLOTS], words: [Word::Other; SLOTS] };
    let mut at = 0;
    while at < table::WORDS.len() {
        let (text, word) = table::WORDS[at];
        let key = match pack(text.as_bytes()) {
            Some(key) => key,
            None => panic!("a word of the table is longer than sixteen bytes"),
        };
        let mut slot = slot_of(key);
        while index.keys[slot] != 0 {
            slot = (slot + 1) % SLOTS;
        }
        index.keys[slot] = key;
        index.words[slot] = word;
        at += 1;
    }
    index
}

/// The words that begin the name of a feast.
#[cfg(test)]
pub(crate) fn named_feasts() -> impl Iterator<Item = &'static str> {
    table::WORDS.iter().filter(|(_, word)| *word == Word::Feast).map(|&(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_found() {
        assert!(table::WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(table::WORDS.len() * 2 < SLOTS);
        for &(text, word) in table::WORDS {
            assert_eq!(classify(text), word, "{text}");
            let capital = text.to_uppercase();
            assert_eq!(classify(&capital), word, "{text}");
            for written in [text, &capital, &format!("{text}.")] {
                assert!(!word.starts() || may_start(written.as_bytes()), "{written}");
                assert!(!word.points() || may_point(written.as_bytes()), "{written}");
            }
        }
    }

    #[test]
    fn other_tokens_are_other() {
        for text in ["", ".", "rumah", "pemerintahannyalah", "é", "[", "@", "Zz"] {
            assert_eq!(classify(text), Word::Other, "{text}");
        }
        assert_eq!(classify("Nop."), Word::ShortMonth(11));
        assert_eq!(classify("07.30"), Word::Digits);
    }
}
