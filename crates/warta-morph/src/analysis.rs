use crate::buffer::Buffer;
use crate::infix;
use crate::parse::{Parse, Root};
use crate::{
    Circumfix, Enclitic, Infix, Particle, Prefix, Proclitic, Reduplication, RootEntry, Suffix,
    Voice,
};

/// One reading of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    pub(crate) root: String,
    pub(crate) entry: Option<RootEntry>,
    pub(crate) prefixes: Vec<Prefix>,
    pub(crate) suffix: Option<Suffix>,
    pub(crate) infix: Option<Infix>,
    pub(crate) proclitic: Option<Proclitic>,
    pub(crate) enclitic: Option<Enclitic>,
    pub(crate) particle: Option<Particle>,
    pub(crate) reduplication: Option<Reduplication>,
    pub(crate) cost: u16,
}

impl Analysis {
    pub(crate) fn of(parse: &Parse<'_>, word: &Buffer, double: Option<Reduplication>) -> Analysis {
        let a = &parse.affixes;
        Analysis {
            root: root_string(parse, word),
            entry: parse.entry,
            prefixes: a.prefixes.iter().flatten().copied().collect(),
            suffix: a.suffix,
            infix: None,
            proclitic: a.proclitic,
            enclitic: a.enclitic,
            particle: a.particle,
            reduplication: double.or(a.echo.then_some(Reduplication::Partial)),
            cost: parse.cost,
        }
    }

    /// The reading of the same word whose root is the one before its infix.
    pub(crate) fn without_infix(&self) -> Option<Analysis> {
        let (root, infix) = infix::root_of(&self.root)?;
        Some(Analysis {
            root: root.to_owned(),
            infix: Some(infix),
            cost: self.cost + 10,
            ..self.clone()
        })
    }

    /// The root in lower case.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// What the lexicon knows of the root; `None` for a root taken by rule alone.
    #[must_use]
    pub const fn entry(&self) -> Option<RootEntry> {
        self.entry
    }

    /// The prefixes from the outermost inwards: `diperbaiki` has `di-`, `per-`.
    #[must_use]
    pub fn prefixes(&self) -> &[Prefix] {
        &self.prefixes
    }

    /// The suffix.
    #[must_use]
    pub const fn suffix(&self) -> Option<Suffix> {
        self.suffix
    }

    /// The infix.
    #[must_use]
    pub const fn infix(&self) -> Option<Infix> {
        self.infix
    }

    /// The pronoun before.
    #[must_use]
    pub const fn proclitic(&self) -> Option<Proclitic> {
        self.proclitic
    }

    /// The pronoun behind.
    #[must_use]
    pub const fn enclitic(&self) -> Option<Enclitic> {
        self.enclitic
    }

    /// The particle at the very end.
    #[must_use]
    pub const fn particle(&self) -> Option<Particle> {
        self.particle
    }

    /// How the word is doubled.
    #[must_use]
    pub const fn reduplication(&self) -> Option<Reduplication> {
        self.reduplication
    }

    /// Less is likelier. The figure orders the readings of one word and means
    /// nothing else.
    #[must_use]
    pub const fn cost(&self) -> u16 {
        self.cost
    }

    /// The outermost prefix and the suffix where they make one affix together.
    #[must_use]
    pub fn circumfix(&self) -> Option<Circumfix> {
        match (self.prefixes.first()?, self.suffix, self.enclitic) {
            (Prefix::Ber, Some(Suffix::An), _) => Some(Circumfix::BerAn),
            (Prefix::Ber, Some(Suffix::Kan), _) => Some(Circumfix::BerKan),
            (Prefix::Ke, Some(Suffix::An), _) => Some(Circumfix::KeAn),
            (Prefix::Pe, Some(Suffix::An), _) => Some(Circumfix::PeAn),
            (Prefix::Per, Some(Suffix::An), _) => Some(Circumfix::PerAn),
            (Prefix::Se, _, Some(Enclitic::Nya)) => Some(Circumfix::SeNya),
            _ => None,
        }
    }

    /// The voice, for a word that may be a verb by its affixes. `ber-` verbs and
    /// bare roots have none.
    #[must_use]
    pub fn voice(&self) -> Option<Voice> {
        if self.proclitic.is_some() {
            return Some(Voice::Passive);
        }
        match (self.prefixes.first()?, self.suffix) {
            (Prefix::Me | Prefix::Nasal, _) => Some(Voice::Active),
            (Prefix::Di, _) => Some(Voice::Passive),
            (Prefix::Ter, _) => Some(Voice::Involuntary),
            (Prefix::Ke, Some(Suffix::An)) => Some(Voice::Adversative),
            _ => None,
        }
    }

    /// Is the word a noun by its affixes: `pembagian`, `pertemuan`, `kematian`,
    /// `makanan`, `penulis`?
    #[must_use]
    pub fn is_nominal(&self) -> bool {
        match self.prefixes.first() {
            Some(Prefix::Pe) => true,
            Some(Prefix::Ke | Prefix::Per) => self.suffix == Some(Suffix::An),
            None => self.suffix == Some(Suffix::An),
            Some(_) => false,
        }
    }
}

pub(crate) fn root_string(parse: &Parse<'_>, word: &Buffer) -> String {
    let letters = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    match parse.root {
        Root::Listed(root) => letters(root),
        Root::Spelled { start, end, lost } => {
            let mut word = *word;
            if let Some(letter) = lost {
                word.replace(usize::from(start), letter);
            }
            letters(word.slice(usize::from(start), usize::from(end)))
        }
    }
}

/// As in `meN-per-timbang-kan`, `ku+lihat`, `ber-lari-an+nya (affixed)`.
impl core::fmt::Display for Analysis {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if let Some(proclitic) = self.proclitic {
            write!(f, "{}+", proclitic.as_str())?;
        }
        for prefix in &self.prefixes {
            f.write_str(prefix.as_str())?;
        }
        f.write_str(&self.root)?;
        f.write_str(self.suffix.map_or("", Suffix::as_str))?;
        if let Some(enclitic) = self.enclitic {
            write!(f, "+{}", enclitic.as_str())?;
        }
        if let Some(particle) = self.particle {
            write!(f, "+{}", particle.as_str())?;
        }
        match self.reduplication {
            Some(kind) => write!(f, " ({})", kind.as_str()),
            None => Ok(()),
        }
    }
}
