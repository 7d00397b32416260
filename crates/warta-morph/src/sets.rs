//! Small sets kept as bits.

use crate::{Prefix, Suffix, Upos};

/// A set of parts of speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PosSet(u32);

impl PosSet {
    /// The set as bits, the first part of speech of [`Upos::ALL`] lowest.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set that has these bits; bits without a meaning are dropped.
    #[must_use]
    pub const fn from_bits(bits: u32) -> PosSet {
        PosSet(bits & ((1 << Upos::ALL.len()) - 1))
    }

    /// This set and one more.
    #[must_use]
    pub const fn with(self, upos: Upos) -> PosSet {
        PosSet(self.0 | 1 << upos as u8)
    }

    /// Is it in the set?
    #[must_use]
    pub const fn contains(self, upos: Upos) -> bool {
        self.0 & 1 << upos as u8 != 0
    }

    /// Nothing in it?
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members in alphabetical order.
    pub fn iter(self) -> impl Iterator<Item = Upos> {
        Upos::ALL.iter().copied().filter(move |&u| self.contains(u))
    }
}

/// Which verbs are attested of a root: one bit for each pattern of affixes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Paradigm(u16);

impl Paradigm {
    /// The patterns, in the order of their bits: prefixes, then the suffix.
    pub const PATTERNS: [(&'static [Prefix], Option<Suffix>); 10] = [
        (&[Prefix::Me], None),
        (&[Prefix::Me], Some(Suffix::Kan)),
        (&[Prefix::Me], Some(Suffix::I)),
        (&[Prefix::Me, Prefix::Per], None),
        (&[Prefix::Me, Prefix::Per], Some(Suffix::Kan)),
        (&[Prefix::Me, Prefix::Per], Some(Suffix::I)),
        (&[Prefix::Ber], None),
        (&[Prefix::Ber], Some(Suffix::An)),
        (&[Prefix::Ter], None),
        (&[Prefix::Me, Prefix::Ber], Some(Suffix::Kan)),
    ];

    /// The set as bits, in the order of [`Paradigm::PATTERNS`].
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The set that has these bits; bits without a meaning are dropped.
    #[must_use]
    pub const fn from_bits(bits: u16) -> Paradigm {
        Paradigm(bits & ((1 << Paradigm::PATTERNS.len()) - 1))
    }

    /// Is a verb of this pattern attested?
    #[must_use]
    pub fn contains(self, prefixes: &[Prefix], suffix: Option<Suffix>) -> bool {
        Paradigm::PATTERNS
            .iter()
            .position(|&pattern| pattern == (prefixes, suffix))
            .is_some_and(|bit| self.0 & 1 << bit != 0)
    }

    /// The names of the patterns in the lexicon's source.
    const NAMES: [&'static str; 10] = [
        "me",
        "me-kan",
        "me-i",
        "memper",
        "memper-kan",
        "memper-i",
        "ber",
        "ber-an",
        "ter",
        "member-kan",
    ];

    /// This set and one more pattern, if it is one of them.
    #[must_use]
    pub fn with(self, prefixes: &[Prefix], suffix: Option<Suffix>) -> Paradigm {
        let bit = Paradigm::PATTERNS.iter().position(|&pattern| pattern == (prefixes, suffix));
        bit.map_or(self, |bit| Paradigm(self.0 | 1 << bit))
    }

    /// Reads names such as `me,me-kan,ber`; `None` where one is unknown.
    pub(crate) fn from_names(names: &str) -> Option<Paradigm> {
        names.split(',').filter(|name| !name.is_empty()).try_fold(
            Paradigm::default(),
            |set, name| {
                let bit = Paradigm::NAMES.iter().position(|n| *n == name)?;
                Some(Paradigm(set.0 | 1 << bit))
            },
        )
    }
}

/// As in the lexicon's source: `me,me-kan,ber`.
impl core::fmt::Display for Paradigm {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut separator = "";
        for (bit, name) in Paradigm::NAMES.iter().enumerate() {
            if self.0 & 1 << bit != 0 {
                write!(f, "{separator}{name}")?;
                separator = ",";
            }
        }
        Ok(())
    }
}
