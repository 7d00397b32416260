use std::borrow::Cow;
use std::collections::HashMap;

use crate::parse::Root;
use crate::table::{Table, View, hash};
use crate::{Paradigm, PosSet, Upos};

pub(crate) const MAGIC: [u8; 8] = *b"WARTAMOR";
pub(crate) const VERSION: u32 = 1;
pub(crate) const HEADER: usize = 8 + 4 + 8;

#[cfg(feature = "embedded")]
static EMBEDDED: &[u8] = include_bytes!("../data/lexicon.bin");

/// What the lexicon knows of a root. One's own begins as the default, of which nothing is
/// known, and has its fields set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RootEntry {
    /// How common the root and its derivations are in news: 0 means that it is
    /// listed only, each step above about doubles the count. At most 15.
    pub rank: u8,
    /// The parts of speech of the bare root, empty where unknown.
    pub pos: PosSet,
    /// The verbs known to be made of it.
    pub paradigm: Paradigm,
}

impl RootEntry {
    const BYTES: usize = 6;

    pub(crate) fn to_bytes(self) -> Vec<u8> {
        let [p0, p1, p2, _] = self.pos.bits().to_le_bytes();
        let [v0, v1] = self.paradigm.bits().to_le_bytes();
        vec![self.rank, p0, p1, p2, v0, v1]
    }

    fn from_bytes(bytes: &[u8]) -> Option<RootEntry> {
        let &[rank, p0, p1, p2, v0, v1] = bytes.first_chunk::<{ RootEntry::BYTES }>()?;
        Some(RootEntry {
            rank,
            pos: PosSet::from_bits(u32::from_le_bytes([p0, p1, p2, 0])),
            paradigm: Paradigm::from_bits(u16::from_le_bytes([v0, v1])),
        })
    }
}

/// Why bytes are not a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LexiconError {
    /// The first bytes are not those of a lexicon.
    #[error("not a lexicon of word roots: the first bytes are others")]
    Magic,
    /// Written by another version of the format.
    #[error("a lexicon of version {found}, but this library reads version {VERSION}")]
    Version {
        /// The version in the bytes.
        found: u32,
    },
    /// The checksum of the bytes is another than the one noted in them.
    #[error("the lexicon is damaged: its checksum is {found:016x}, not {noted:016x}")]
    Checksum {
        /// Computed over the bytes.
        found: u64,
        /// Noted in the bytes.
        noted: u64,
    },
    /// The bytes end before the part that begins at this offset does.
    #[error("the lexicon is cut off in the part that begins at byte {at}")]
    Truncated {
        /// Offset in bytes.
        at: usize,
    },
}

/// The roots of Indonesian, the words whose spelling misleads, and the lemmas that
/// no rule gives.
///
/// It is used where it lies in memory, so having one costs nothing.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let lexicon = warta_morph::Lexicon::embedded();
/// assert!(lexicon.root("kurang").is_some());
/// assert!(lexicon.root("dikurangi").is_none());
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Lexicon {
    bytes: Cow<'static, [u8]>,
    roots: Table,
    exceptions: Table,
    lemmas: Table,
    forms: Table,
    own: HashMap<Box<[u8]>, RootEntry>,
    /// Tells the lexicon from others.
    stamp: u64,
}

/// The lexicon that is built in, or an empty one where the feature is off.
impl Default for Lexicon {
    fn default() -> Lexicon {
        #[cfg(feature = "embedded")]
        return Lexicon::embedded();
        #[cfg(not(feature = "embedded"))]
        return Lexicon::empty();
    }
}

impl Lexicon {
    /// The lexicon that is built in.
    #[cfg(feature = "embedded")]
    #[must_use]
    pub fn embedded() -> Lexicon {
        // A test holds the embedded bytes to their checksum, so they are not read
        // through again here. An empty lexicon cannot come out of bytes that passed.
        Lexicon::parse(Cow::Borrowed(EMBEDDED)).unwrap_or_else(|_| Lexicon::empty())
    }

    /// A lexicon without a single root: analysis by rule alone.
    #[must_use]
    pub fn empty() -> Lexicon {
        let empty = Table::EMPTY;
        Lexicon {
            bytes: Cow::Borrowed(&[]),
            roots: empty,
            exceptions: empty,
            lemmas: empty,
            forms: empty,
            own: HashMap::new(),
            stamp: 0,
        }
    }

    /// A lexicon written by [`LexiconSource::compile`](crate::LexiconSource::compile).
    ///
    /// # Errors
    /// When the bytes are no lexicon, of another version, damaged or cut off.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Lexicon, LexiconError> {
        let bytes = bytes.into();
        let lexicon = Lexicon::parse(bytes)?;
        let noted = lexicon.stamp;
        let found = hash(lexicon.bytes.get(HEADER..).unwrap_or_default());
        if noted != found {
            return Err(LexiconError::Checksum { found, noted });
        }
        Ok(lexicon)
    }

    fn parse(bytes: Cow<'static, [u8]>) -> Result<Lexicon, LexiconError> {
        if bytes.first_chunk() != Some(&MAGIC) {
            return Err(LexiconError::Magic);
        }
        let version = bytes.get(8..12).and_then(|v| v.first_chunk());
        let found = u32::from_le_bytes(*version.ok_or(LexiconError::Truncated { at: 8 })?);
        if found != VERSION {
            return Err(LexiconError::Version { found });
        }
        let table = |at| Table::read(&bytes, at).ok_or(LexiconError::Truncated { at });
        let roots = table(HEADER)?;
        let exceptions = table(roots.end())?;
        let lemmas = table(exceptions.end())?;
        let forms = table(lemmas.end())?;
        let stamp = read_u64(&bytes, 12).ok_or(LexiconError::Truncated { at: 12 })?;
        Ok(Lexicon { roots, exceptions, lemmas, forms, own: HashMap::new(), bytes, stamp })
    }

    /// Adds roots of one's own, for instance product names that take affixes. They
    /// count as common words without a part of speech; a root that is there already
    /// stays as it is.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use warta_morph::{Analyzer, Lexicon};
    /// let analyzer = Analyzer::new(Lexicon::embedded().with_roots(["gojek"]));
    /// assert_eq!(analyzer.stem("menggojeki"), "gojek");
    /// # }
    /// ```
    #[must_use]
    pub fn with_roots<I>(mut self, roots: I) -> Lexicon
    where
        I: IntoIterator<Item: AsRef<str>>,
    {
        for root in roots {
            let root = root.as_ref().to_lowercase();
            if self.roots.view(&self.bytes).get(root.as_bytes()).is_none() {
                let entry = RootEntry { rank: 8, ..RootEntry::default() };
                self.stamp =
                    hash(&[self.stamp.to_le_bytes(), hash(root.as_bytes()).to_le_bytes()].concat());
                self.own.insert(root.into_bytes().into(), entry);
            }
        }
        self
    }

    /// What is known of a root, spelled in lower case; `None` for any other word.
    #[must_use]
    pub fn root(&self, word: &str) -> Option<RootEntry> {
        self.root_of_bytes(word.as_bytes())
    }

    /// Tells the lexicon from those with other words, for whoever remembers what came out of it.
    #[doc(hidden)]
    #[must_use]
    pub const fn stamp(&self) -> u64 {
        self.stamp
    }

    /// Every root that is built in, without those of [`Lexicon::with_roots`].
    pub fn roots(&self) -> impl Iterator<Item = (&str, RootEntry)> {
        self.roots.iter(&self.bytes).filter_map(|(key, value)| {
            Some((core::str::from_utf8(key).ok()?, RootEntry::from_bytes(value)?))
        })
    }

    #[inline]
    pub(crate) fn root_of_bytes(&self, word: &[u8]) -> Option<RootEntry> {
        self.view().root(word)
    }

    /// Where the root stands in one of the commonest affixed words. Roots of one's own
    /// might change it, so the table is not asked when there are any.
    #[inline]
    pub(crate) fn form(&self, word: &[u8]) -> Option<Root<'static>> {
        if !self.own.is_empty() {
            return None;
        }
        let &[start, end, lost] = self.forms.view(&self.bytes).get(word)?.first_chunk()?;
        Some(Root::Spelled { start, end, lost: (lost != 0).then_some(lost) })
    }

    #[inline]
    pub(crate) fn view(&self) -> LexiconView<'_> {
        LexiconView {
            roots: self.roots.view(&self.bytes),
            exceptions: self.exceptions.view(&self.bytes),
            own: &self.own,
        }
    }

    /// The root of a word whose spelling misleads.
    #[inline]
    pub(crate) fn exception(&self, word: &[u8]) -> Option<&[u8]> {
        self.exceptions.view(&self.bytes).get(word)
    }

    /// The lemma that treebanks give to this word where the rules say otherwise.
    pub(crate) fn lemma(&self, word: &[u8], upos: Upos) -> Option<&str> {
        let mut key = [0; crate::buffer::MAX_WORD + 1];
        key.get_mut(..word.len())?.copy_from_slice(word);
        *key.get_mut(word.len())? = upos as u8;
        let lemma = self.lemmas.view(&self.bytes).get(key.get(..=word.len())?)?;
        core::str::from_utf8(lemma).ok()
    }
}

fn read_u64(bytes: &[u8], at: usize) -> Option<u64> {
    let chunk = bytes.get(at..at + 8)?.first_chunk()?;
    Some(u64::from_le_bytes(*chunk))
}

/// A lexicon ready to be asked many times.
#[derive(Clone, Copy)]
pub(crate) struct LexiconView<'l> {
    roots: View<'l>,
    exceptions: View<'l>,
    own: &'l HashMap<Box<[u8]>, RootEntry>,
}

impl<'l> LexiconView<'l> {
    #[inline]
    pub(crate) fn root(&self, word: &[u8]) -> Option<RootEntry> {
        match self.roots.get(word) {
            Some(value) => RootEntry::from_bytes(value),
            None if self.own.is_empty() => None,
            None => self.own.get(word).copied(),
        }
    }

    /// The root of a word whose spelling misleads.
    #[inline]
    pub(crate) fn exception(&self, word: &[u8]) -> Option<&'l [u8]> {
        self.exceptions.get(word)
    }
}
