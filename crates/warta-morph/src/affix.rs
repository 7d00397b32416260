/// A prefix in its dictionary form; the sound it takes before a root is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Prefix {
    /// `ber-`, also `be-` and `bel-`: `berjalan`, `bekerja`, `belajar`.
    Ber,
    /// `di-`: `dibagi`.
    Di,
    /// `ke-`: `kedua`, `ketua`, and the first half of `ke- -an`.
    Ke,
    /// `meN-` in all its sounds: `melihat`, `membagi`, `mengecat`.
    Me,
    /// The nasal of the spoken language alone: `ngopi`, `nulis`.
    Nasal,
    /// `peN-` in all its sounds, and `pe-`: `pembagian`, `petani`.
    Pe,
    /// `per-`, also `pe-` and `pel-`: `perbesar`, `pelajari`.
    Per,
    /// `se-`: `serumah`.
    Se,
    /// `ter-`, also `te-` and `tel-`: `terbagi`, `tepercaya`.
    Ter,
    /// `tidak` between `ke-` and the root: `ketidakpastian`.
    Tidak,
}

impl Prefix {
    /// All prefixes.
    pub const ALL: [Prefix; 10] = [
        Prefix::Ber,
        Prefix::Di,
        Prefix::Ke,
        Prefix::Me,
        Prefix::Nasal,
        Prefix::Pe,
        Prefix::Per,
        Prefix::Se,
        Prefix::Ter,
        Prefix::Tidak,
    ];

    /// As dictionaries write it, for instance `meN-`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Prefix::Ber => "ber-",
            Prefix::Di => "di-",
            Prefix::Ke => "ke-",
            Prefix::Me => "meN-",
            Prefix::Nasal => "N-",
            Prefix::Pe => "peN-",
            Prefix::Per => "per-",
            Prefix::Se => "se-",
            Prefix::Ter => "ter-",
            Prefix::Tidak => "tidak-",
        }
    }
}

/// A suffix that makes a new word; `-nya` and its kin are [`Enclitic`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Suffix {
    /// `-an`: `makanan`.
    An,
    /// `-i`: `datangi`.
    I,
    /// `-in` of the spoken language: `bikinin`.
    In,
    /// `-kan`: `bagikan`.
    Kan,
}

impl Suffix {
    /// All suffixes.
    pub const ALL: [Suffix; 4] = [Suffix::An, Suffix::I, Suffix::In, Suffix::Kan];

    /// As dictionaries write it, for instance `-kan`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Suffix::An => "-an",
            Suffix::I => "-i",
            Suffix::In => "-in",
            Suffix::Kan => "-kan",
        }
    }
}

/// A prefix and a suffix that come together and mean one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Circumfix {
    /// `ber- -an`: `berdatangan`.
    BerAn,
    /// `ber- -kan`: `berdasarkan`.
    BerKan,
    /// `ke- -an`: `kematian`, `kehilangan`.
    KeAn,
    /// `peN- -an`: `pembagian`.
    PeAn,
    /// `per- -an`: `pertemuan`.
    PerAn,
    /// `se- -nya`: `seharusnya`.
    SeNya,
}

/// An infix; none is productive, so each word that has one is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Infix {
    /// `-el-`: `telunjuk` from `tunjuk`.
    El,
    /// `-em-`: `gemetar` from `getar`.
    Em,
    /// `-er-`: `gerigi` from `gigi`.
    Er,
    /// `-in-`: `kinerja` from `kerja`.
    In,
}

/// A pronoun written together with the verb that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Proclitic {
    /// `kau-`: `kaulihat`.
    Kau,
    /// `ku-`: `kulihat`.
    Ku,
}

impl Proclitic {
    /// All proclitics.
    pub const ALL: [Proclitic; 2] = [Proclitic::Kau, Proclitic::Ku];

    /// The syllable as written, without a hyphen.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Proclitic::Kau => "kau",
            Proclitic::Ku => "ku",
        }
    }
}

/// A pronoun written together with the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Enclitic {
    /// `-ku`: `rumahku`.
    Ku,
    /// `-mu`: `rumahmu`.
    Mu,
    /// `-nya`: `rumahnya`.
    Nya,
}

impl Enclitic {
    /// All enclitics.
    pub const ALL: [Enclitic; 3] = [Enclitic::Ku, Enclitic::Mu, Enclitic::Nya];

    /// The syllable as written, without a hyphen.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Enclitic::Ku => "ku",
            Enclitic::Mu => "mu",
            Enclitic::Nya => "nya",
        }
    }
}

/// A particle written together with the word before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Particle {
    /// `-kah`: `benarkah`.
    Kah,
    /// `-lah`: `pergilah`.
    Lah,
    /// `-pun`: `merekapun`, `meskipun`.
    Pun,
    /// `-tah`: `apatah`.
    Tah,
}

impl Particle {
    /// All particles.
    pub const ALL: [Particle; 4] = [Particle::Kah, Particle::Lah, Particle::Pun, Particle::Tah];

    /// The syllable as written, without a hyphen.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Particle::Kah => "kah",
            Particle::Lah => "lah",
            Particle::Pun => "pun",
            Particle::Tah => "tah",
        }
    }
}

/// How a word is doubled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Reduplication {
    /// The whole word or its stem twice, without an affix: `anak-anak`.
    Full,
    /// Twice, with an affix on either half: `berlari-larian`, `pukul-memukul`.
    Affixed,
    /// Twice with another sound: `sayur-mayur`, `bolak-balik`.
    Chiming,
    /// The first sound again: `lelaki`, `pepohonan`.
    Partial,
}

impl Reduplication {
    /// All ways of doubling.
    pub const ALL: [Reduplication; 4] = [
        Reduplication::Full,
        Reduplication::Affixed,
        Reduplication::Chiming,
        Reduplication::Partial,
    ];

    /// In lower case, for instance `partial`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Reduplication::Full => "full",
            Reduplication::Affixed => "affixed",
            Reduplication::Chiming => "chiming",
            Reduplication::Partial => "partial",
        }
    }
}

/// Who the subject of a verb is: the one who acts, or the one acted upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Voice {
    /// `meN-`: `membagikan`.
    Active,
    /// `di-`, and verbs with `ku-` or `kau-`: `dibagikan`, `kubagikan`.
    Passive,
    /// `ter-`: done, unwilled or able to be done: `terbawa`.
    Involuntary,
    /// `ke- -an` as a verb, something befell the subject: `kehujanan`. The same
    /// form is more often a noun.
    Adversative,
}

impl Voice {
    /// Is the subject the one acted upon?
    #[must_use]
    pub const fn is_passive(self) -> bool {
        !matches!(self, Voice::Active)
    }
}

warta_text::named! {
    Prefix: "prefix",
    Suffix: "suffix",
    Proclitic: "proclitic",
    Enclitic: "enclitic",
    Particle: "particle",
    Reduplication: "way of doubling",
}
