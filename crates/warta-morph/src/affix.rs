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

warta_text::named! {
    Prefix: "prefix",
    /// All prefixes.
    ALL,
    /// As dictionaries write it, for instance `meN-`.
    as_str {
        Ber = "ber-",
        Di = "di-",
        Ke = "ke-",
        Me = "meN-",
        Nasal = "N-",
        Pe = "peN-",
        Per = "per-",
        Se = "se-",
        Ter = "ter-",
        Tidak = "tidak-",
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

warta_text::named! {
    Suffix: "suffix",
    /// All suffixes.
    ALL,
    /// As dictionaries write it, for instance `-kan`.
    as_str {
        An = "-an",
        I = "-i",
        In = "-in",
        Kan = "-kan",
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

warta_text::named! {
    Proclitic: "proclitic",
    /// All proclitics.
    ALL,
    /// The syllable as written, without a hyphen.
    as_str {
        Kau = "kau",
        Ku = "ku",
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

warta_text::named! {
    Enclitic: "enclitic",
    /// All enclitics.
    ALL,
    /// The syllable as written, without a hyphen.
    as_str {
        Ku = "ku",
        Mu = "mu",
        Nya = "nya",
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

warta_text::named! {
    Particle: "particle",
    /// All particles.
    ALL,
    /// The syllable as written, without a hyphen.
    as_str {
        Kah = "kah",
        Lah = "lah",
        Pun = "pun",
        Tah = "tah",
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

warta_text::named! {
    Reduplication: "way of doubling",
    /// All ways of doubling.
    ALL,
    /// In lower case, for instance `partial`.
    as_str {
        Full = "full",
        Affixed = "affixed",
        Chiming = "chiming",
        Partial = "partial",
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
