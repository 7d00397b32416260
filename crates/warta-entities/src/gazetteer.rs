//! Names that are known beforehand.

mod hits;
#[cfg(feature = "jsonl")]
mod json_lines;
mod own;

use fst::raw::{CompiledAddr, Fst, Node, Output};

pub(crate) use hits::Hits;
pub use own::{OwnMatch, OwnNameError, OwnNameErrorKind, OwnNamePlace, OwnNames, WordPattern};

/// What a name is known as; a name can be several things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Classes(u16);

impl Classes {
    /// A country or territory.
    pub const COUNTRY: Classes = Classes(1);
    /// The capital of a country, which may stand for its government.
    pub const CAPITAL: Classes = Classes(1 << 1);
    /// A province, regency or city of Indonesia.
    pub const REGION: Classes = Classes(1 << 2);
    /// A district of Indonesia.
    pub const DISTRICT: Classes = Classes(1 << 3);
    /// Any other place.
    pub const PLACE: Classes = Classes(1 << 4);
    /// A city abroad, from a long list.
    pub const CITY: Classes = Classes(1 << 5);
    /// An organisation.
    pub const ORGANISATION: Classes = Classes(1 << 6);
    /// A seat of power that is an organisation of its own: `Kremlin`.
    pub const SEAT: Classes = Classes(1 << 7);
    /// A listed company.
    pub const COMPANY: Classes = Classes(1 << 8);
    /// The ticker of one.
    pub const TICKER: Classes = Classes(1 << 9);
    /// A given name.
    pub const GIVEN: Classes = Classes(1 << 10);
    /// A family name.
    pub const FAMILY: Classes = Classes(1 << 11);
    /// A name of people, given or of the family.
    pub(crate) const PERSON_NAME: Classes = Classes::GIVEN.union(Classes::FAMILY);
    /// A title, rank or office.
    pub const TITLE: Classes = Classes(1 << 12);
    /// A word that begins names of organisations: `Kementerian`.
    pub const ORG_HEAD: Classes = Classes(1 << 13);
    /// A word that begins names of places: `Gunung`.
    pub const LOC_HEAD: Classes = Classes(1 << 14);

    /// The class with this name, as [`Classes::names`] gives it or as the source files of the
    /// gazetteer have it, which tell a `province` from a `regency`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Classes> {
        Some(match name {
            "country" => Classes::COUNTRY,
            "capital" => Classes::CAPITAL,
            "region" | "province" | "regency" | "regency-short" => Classes::REGION,
            "district" => Classes::DISTRICT,
            "place" => Classes::PLACE,
            "city" => Classes::CITY,
            "org" => Classes::ORGANISATION,
            "seat-org" => Classes::SEAT,
            "company" => Classes::COMPANY,
            "ticker" => Classes::TICKER,
            "given" | "given-common" => Classes::GIVEN,
            "family" => Classes::FAMILY,
            "title" => Classes::TITLE,
            "org-head" => Classes::ORG_HEAD,
            "loc-head" => Classes::LOC_HEAD,
            _ => return None,
        })
    }

    /// The names of the classes in the set; [`Classes::from_name`] reads each.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        const NAMES: [&str; 15] = [
            "country", "capital", "region", "district", "place", "city", "org", "seat-org",
            "company", "ticker", "given", "family", "title", "org-head", "loc-head",
        ];
        (0..).zip(NAMES).filter(move |&(bit, _)| self.0 & (1 << bit) != 0).map(|(_, name)| name)
    }

    /// Both sets together.
    #[must_use]
    pub const fn union(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    /// Whether the two sets share a class.
    #[must_use]
    pub const fn any(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// The set as bits, one a class.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    const PLACES: Classes = Classes(0b11_1111);

    /// Whether it is the name of a place.
    #[must_use]
    pub const fn is_place(self) -> bool {
        self.any(Classes::PLACES)
    }
}

/// A name found in a row of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// How many words it has.
    pub words: usize,
    /// What it is known as.
    pub classes: Classes,
    record: u32,
}

/// Known names, looked up by their words in lower case.
///
/// The names are a finite-state transducer that is used in place; a look-up reads each
/// byte once and stops at the longest name, of at most [`Gazetteer::MOST_WORDS`] words.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    /// The bytes are part of the crate, and a test compares them with their source. `None`,
    /// no name at all, where they are damaged nevertheless: nothing in a library panics.
    names: Option<fst::Map<&'static [u8]>>,
    records: &'static str,
}

impl Gazetteer {
    /// Words that the longest name may have.
    pub const MOST_WORDS: usize = 8;

    /// The names that are built in.
    #[must_use]
    pub fn embedded() -> Gazetteer {
        let bytes: &'static [u8] = include_bytes!("../data/gazetteer.fst");
        Gazetteer {
            names: fst::Map::new(bytes).ok(),
            records: include_str!("../data/gazetteer.records"),
        }
    }

    /// Whether a name is `word` or goes on behind it.
    pub(crate) fn may_begin(&self, word: &str) -> bool {
        self.names.as_ref().zip(self.enter(word)).is_some_and(|(names, place)| {
            let node = names.as_fst().node(place.node);
            node.is_final() || node.find_input(b' ').is_some()
        })
    }

    /// The longest name that begins with the first of `words`.
    pub fn longest<'w>(&self, mut words: impl Iterator<Item = &'w str>) -> Option<Hit> {
        self.longest_from(self.enter(words.next()?)?, words)
    }

    /// The city that is known by its class and this one word: `Medan` of `Kota Medan`, which
    /// alone is a field too.
    pub(crate) fn city(&self, word: &str) -> Option<Hit> {
        self.longest(["Kota", word].into_iter()).filter(|hit| hit.words == 2)
    }

    /// Where the names are that begin with `word`.
    fn enter(&self, word: &str) -> Option<Place> {
        let fst = self.names.as_ref()?.as_fst();
        let mut walk = Walk { fst, node: fst.root(), output: Output::zero() };
        word.chars().try_for_each(|c| spell(c, |byte| walk.step(byte)))?;
        Some(Place { node: walk.node.addr(), output: walk.output.value() })
    }

    /// The longest name that begins with the word that leads to `place`, and goes on with `rest`.
    fn longest_from<'w>(&self, place: Place, rest: impl Iterator<Item = &'w str>) -> Option<Hit> {
        let fst = self.names.as_ref()?.as_fst();
        let mut walk = Walk { fst, node: fst.node(place.node), output: Output::new(place.output) };
        let mut found = walk.hit(1);
        for (words, word) in (2..=Gazetteer::MOST_WORDS).zip(rest) {
            let mut letters = word.chars();
            let spelled = walk
                .step(b' ')
                .and_then(|()| letters.try_for_each(|c| spell(c, |byte| walk.step(byte))));
            if spelled.is_none() {
                return found;
            }
            found = walk.hit(words).or(found);
        }
        found
    }

    /// What the name is linked to: pairs such as `iso3166` and `RU`.
    pub fn links(&self, hit: Hit) -> impl Iterator<Item = (&'static str, &'static str)> {
        let start = (hit.record as usize).checked_sub(1);
        let line = start.and_then(|start| self.records.get(start..));
        let line = line.and_then(|rest| rest.lines().next()).unwrap_or_default();
        line.split(';').filter_map(|pair| pair.split_once('='))
    }

    /// The compiled form: the transducer and the records that it points to.
    ///
    /// `entries` are lines of the source files: name, class and links, parted by tabs.
    ///
    /// # Errors
    /// The line that cannot be read.
    #[doc(hidden)]
    pub fn compile<'l>(
        entries: impl Iterator<Item = &'l str>,
    ) -> Result<(Vec<u8>, String), GazetteerError> {
        let mut names = std::collections::BTreeMap::new();
        let mut records = String::new();
        for line in entries {
            let mut fields = line.split('\t');
            let parted = fields.next().zip(fields.next());
            let (name, class) = parted.ok_or_else(|| GazetteerError::Line(line.to_owned()))?;
            let class =
                Classes::from_name(class).ok_or_else(|| GazetteerError::Class(line.to_owned()))?;
            let links = fields.next().unwrap_or_default();
            let key = key(name);
            let (classes, record, code) = names.entry(key).or_insert((0_u16, 0_usize, false));
            *classes |= class.bits();
            // `Bali` is the province before it is the code of a firm.
            if (*record == 0 || *code) && !links.is_empty() {
                *record = records.len() + 1;
                *code = class == Classes::TICKER;
                records.push_str(links);
                records.push('\n');
            }
        }
        let pairs = names.into_iter();
        let pairs = pairs.map(|(key, (bits, at, _))| (key, u64::from(bits) | (at as u64) << 16));
        let map = fst::Map::from_iter(pairs);
        let map = map.map_err(|error| GazetteerError::Compile(error.to_string()))?;
        Ok((map.as_fst().as_bytes().to_vec(), records))
    }
}

/// A place in the names.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    node: CompiledAddr,
    /// What the way there adds to the value of a name.
    output: u64,
}

/// A way through the names, letter by letter.
struct Walk<'f> {
    fst: &'f Fst<&'static [u8]>,
    node: Node<'f>,
    output: Output,
}

impl Walk<'_> {
    #[inline]
    fn step(&mut self, byte: u8) -> Option<()> {
        let transition = self.node.transition(self.node.find_input(byte)?);
        self.output = self.output.cat(transition.out);
        self.node = self.fst.node(transition.addr);
        Some(())
    }

    /// The name of so many words that ends here, if one does.
    fn hit(&self, words: usize) -> Option<Hit> {
        let value = self.output.cat(self.node.final_output()).value();
        let classes = Classes((value & 0xffff) as u16);
        self.node.is_final().then_some(Hit { words, classes, record: (value >> 16) as u32 })
    }
}

/// Takes the steps of a letter in lower case, as long as there are any.
#[inline]
fn spell(c: char, mut step: impl FnMut(u8) -> Option<()>) -> Option<()> {
    if c.is_ascii() {
        return step(c.to_ascii_lowercase() as u8);
    }
    let mut utf8 = [0; 4];
    c.to_lowercase().try_for_each(|c| c.encode_utf8(&mut utf8).bytes().try_for_each(&mut step))
}

/// Why a gazetteer cannot be compiled.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GazetteerError {
    /// A line without a tab.
    #[error("a line has a name, a class and links, parted by tabs, unlike {0:?}")]
    Line(String),
    /// A class of another name than the known ones.
    #[error("the second column is not the name of a class in {0:?}")]
    Class(String),
    /// The transducer cannot be built.
    #[error("the names cannot be compiled: {0}")]
    Compile(String),
}

/// The words of a name as the tokenizer cuts them, in lower case, apart by one blank.
fn key(name: &str) -> String {
    let words: Vec<&str> = warta_text::tokens(name).map(|token| token.text()).collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_read_by_the_name_that_it_shows() {
        for bit in 0..u16::BITS {
            let class = Classes(1 << bit);
            let names: Vec<_> = class.names().collect();
            let read: Vec<_> = names.iter().filter_map(|name| Classes::from_name(name)).collect();
            assert_eq!(read, vec![class; names.len()]);
            assert_eq!(names.len(), usize::from(bit <= Classes::LOC_HEAD.0.ilog2()), "{class:?}");
        }
    }

    #[test]
    fn the_embedded_names_are_whole() {
        assert!(Gazetteer::embedded().names.is_some());
    }

    #[test]
    fn names_are_linked_by_keys_that_there_are() {
        let records = Gazetteer::embedded().records;
        let pairs = records.lines().flat_map(|line| line.split(';'));
        let mut keys = pairs.map(|pair| pair.split_once('=').map_or(pair, |(key, _)| key));
        assert_eq!(keys.find(|key| !crate::Link::KEYS.contains(key)), None);
        assert!(crate::Link::KEYS.is_sorted());
    }

    #[test]
    fn errors_say_what_is_wrong_with_a_line() {
        let error = |line| Gazetteer::compile([line].into_iter()).unwrap_err().to_string();
        assert_eq!(
            error("Palu"),
            "a line has a name, a class and links, parted by tabs, unlike \"Palu\""
        );
        assert_eq!(
            error("Palu\tkota"),
            "the second column is not the name of a class in \"Palu\\tkota\""
        );
    }
}
