//! Nouns and verbs that tell who is meant.

use std::sync::LazyLock;

use warta_syntax::sequence::mix;

/// What is known of a word, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u16);

impl Marks {
    /// Nouns that are said of persons: `menteri`.
    pub(crate) const PERSON: Marks = Marks(1);
    /// Those that are said of any person: `pria`.
    pub(crate) const GENERIC: Marks = Marks(1 << 1);
    /// Parts in a trial or a life that one person of an article plays: `terdakwa`.
    pub(crate) const PART: Marks = Marks(1 << 2);
    /// Nouns that are said of organisations: `partai`.
    pub(crate) const ORGANISATION: Marks = Marks(1 << 3);
    /// Nouns that are said of places: `kota`.
    pub(crate) const PLACE: Marks = Marks(1 << 4);
    /// Stems that ascribe speech, with `-nya` or in front of the speaker: `ujar`.
    pub(crate) const SPOKEN: Marks = Marks(1 << 5);
    /// Verbs whose subject speaks: `mengatakan`.
    pub(crate) const SAYING: Marks = Marks(1 << 6);
    /// Words with `-nya` that points at nobody, or at a thing: `sebelumnya`.
    pub(crate) const LEXICAL: Marks = Marks(1 << 7);
    /// Nouns that with `-nya` belong to a person or a body: `rumah`.
    pub(crate) const OWNED: Marks = Marks(1 << 8);
    /// Verbs and prepositions whose `-nya` is a person: `menemui`.
    pub(crate) const MEETS: Marks = Marks(1 << 9);
    /// Nouns that mean many people without saying so: `warga`.
    pub(crate) const CROWD: Marks = Marks(1 << 10);
    /// What a person may be beside any office: `politikus`, `ayah`, `mantan`.
    pub(crate) const LIFE: Marks = Marks(1 << 11);
    /// Nouns that are said of vehicles, weapons, drugs and products: `kapal`.
    pub(crate) const THING: Marks = Marks(1 << 12);
    /// Nouns that are said of contests, feasts and meetings with a name: `turnamen`.
    pub(crate) const HAPPENING: Marks = Marks(1 << 13);

    /// The names of the marks in the list, in the order of their bits.
    const NAMES: [&str; 14] = [
        "person",
        "generic",
        "part",
        "organisation",
        "place",
        "spoken",
        "saying",
        "lexical",
        "owned",
        "meets",
        "crowd",
        "life",
        "thing",
        "happening",
    ];

    /// What is known of `word` in lower or upper case.
    pub(crate) fn of(word: &str) -> Marks {
        small_letters(word).and_then(|lower| LEXICON.find(&lower)).unwrap_or_default()
    }

    /// Both sets together.
    pub(crate) const fn union(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }

    /// Whether the two sets share a mark.
    pub(crate) const fn any(self, other: Marks) -> bool {
        self.0 & other.0 != 0
    }

    /// The set as a number, for the models.
    pub(crate) const fn bits(self) -> u64 {
        self.0 as u64
    }

    /// The set whose [`Marks::bits`] these are.
    pub(crate) const fn from_bits(bits: u64) -> Marks {
        Marks(bits as u16)
    }

    fn parse(names: &str) -> Marks {
        let bit = |name| Marks::NAMES.iter().position(|known| *known == name);
        names.split(',').filter_map(bit).fold(Marks::default(), |all, bit| Marks(all.0 | 1 << bit))
    }
}

/// Whether a noun is said of persons: `menteri`, `sopir`, `pengusaha`. Upper and lower case
/// are alike; a clitic behind it is not cut off.
///
/// ```
/// assert!(warta_entities::is_person_noun("kapten"));
/// assert!(!warta_entities::is_person_noun("kebijakan"));
/// ```
#[must_use]
pub fn is_person_noun(word: &str) -> bool {
    Marks::of(word).any(Marks::PERSON)
}

/// The word in small letters, filled up with zeros; none where it is too long, or has a zero
/// or other letters than those of English.
pub(super) fn small_letters(word: &str) -> Option<[u8; LONGEST]> {
    let mut letters = [0; LONGEST];
    letters.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    letters.make_ascii_lowercase();
    (letters.is_ascii() && !word.ends_with('\0')).then_some(letters)
}

/// Bytes of the longest word that is looked up.
pub(super) const LONGEST: usize = 16;

const SOURCE: &str = include_str!("../../data/reference/words.tsv");

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { slots: vec![Slot::default(); SLOTS], rows: Vec::new() };
    for (word, marks) in SOURCE.lines().filter_map(|line| line.split_once('\t')) {
        let Some(word) = small_letters(word) else { continue };
        let hash = hash(&word);
        let free = order(hash).find(|&at| lexicon.slots.get(at).is_some_and(|s| s.row == 0));
        lexicon.rows.push((word, Marks::parse(marks)));
        if let Some(slot) = free.and_then(|at| lexicon.slots.get_mut(at)) {
            *slot = Slot { tag: tag(hash), row: lexicon.rows.len() as u16 };
        }
    }
    lexicon
});

/// Slots of the table, a power of two: more than twice as many as words.
const SLOTS: usize = 1 << 12;

/// The words of the list by their hashes. Most words of a text are not in it, which the
/// slots alone tell.
struct Lexicon {
    slots: Vec<Slot>,
    rows: Vec<([u8; LONGEST], Marks)>,
}

/// Some bits of the hash of a word, and one more than its row; 0 where it is free.
#[derive(Clone, Copy, Default)]
struct Slot {
    tag: u16,
    row: u16,
}

fn hash(word: &[u8; LONGEST]) -> u64 {
    let letters = u128::from_le_bytes(*word);
    mix(letters as u64, (letters >> 64) as u64)
}

const fn tag(hash: u64) -> u16 {
    (hash >> 48) as u16
}

/// The slots in which a word may lie.
fn order(hash: u64) -> impl Iterator<Item = usize> {
    let first = hash as usize % SLOTS;
    (first..SLOTS).chain(0..first)
}

impl Lexicon {
    fn find(&self, word: &[u8; LONGEST]) -> Option<Marks> {
        let hash = hash(word);
        for at in order(hash) {
            let slot = self.slots.get(at).filter(|slot| slot.row > 0)?;
            let row = self.rows.get(usize::from(slot.row) - 1);
            if slot.tag == tag(hash)
                && let Some(&(_, marks)) = row.filter(|row| row.0 == *word)
            {
                return Some(marks);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_whole() {
        assert!(SOURCE.lines().is_sorted());
        for line in SOURCE.lines() {
            let (word, marks) = line.split_once('\t').unwrap();
            assert!(word.len() <= LONGEST, "{word}");
            assert!(marks.split(',').all(|mark| Marks::NAMES.contains(&mark)), "{line}");
            assert_ne!(Marks::of(word), Marks::default(), "{word}");
        }
        assert!(2 * LEXICON.rows.len() < SLOTS);
        assert!(Marks::of("Presiden").any(Marks::PERSON));
        assert!(!Marks::of("meja").any(Marks::PERSON));
    }
}
