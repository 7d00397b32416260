/// A dependency relation of Universal Dependencies, with the subtypes that the
/// Indonesian treebanks use; <https://universaldependencies.org/u/dep/>.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names are the standard's own")]
pub enum Deprel {
    #[default]
    Root,
    Acl,
    AclRelcl,
    Advcl,
    Advmod,
    AdvmodEmph,
    Amod,
    Appos,
    Aux,
    Case,
    CaseAdv,
    Cc,
    CcPreconj,
    Ccomp,
    Clf,
    Compound,
    CompoundA,
    CompoundPlur,
    Conj,
    Cop,
    Csubj,
    CsubjPass,
    Dep,
    Det,
    Discourse,
    Dislocated,
    Fixed,
    Flat,
    FlatForeign,
    FlatName,
    FlatRange,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodLmod,
    NmodPoss,
    NmodTmod,
    Nsubj,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblMod,
    OblTmod,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Vocative,
    Xcomp,
}

const NAMES: [&str; 53] = [
    "root",
    "acl",
    "acl:relcl",
    "advcl",
    "advmod",
    "advmod:emph",
    "amod",
    "appos",
    "aux",
    "case",
    "case:adv",
    "cc",
    "cc:preconj",
    "ccomp",
    "clf",
    "compound",
    "compound:a",
    "compound:plur",
    "conj",
    "cop",
    "csubj",
    "csubj:pass",
    "dep",
    "det",
    "discourse",
    "dislocated",
    "fixed",
    "flat",
    "flat:foreign",
    "flat:name",
    "flat:range",
    "goeswith",
    "iobj",
    "list",
    "mark",
    "nmod",
    "nmod:lmod",
    "nmod:poss",
    "nmod:tmod",
    "nsubj",
    "nsubj:pass",
    "nummod",
    "obj",
    "obl",
    "obl:agent",
    "obl:mod",
    "obl:tmod",
    "orphan",
    "parataxis",
    "punct",
    "reparandum",
    "vocative",
    "xcomp",
];

impl Deprel {
    /// All relations; `ALL[d as usize] == d`.
    pub const ALL: [Deprel; 53] = [
        Deprel::Root,
        Deprel::Acl,
        Deprel::AclRelcl,
        Deprel::Advcl,
        Deprel::Advmod,
        Deprel::AdvmodEmph,
        Deprel::Amod,
        Deprel::Appos,
        Deprel::Aux,
        Deprel::Case,
        Deprel::CaseAdv,
        Deprel::Cc,
        Deprel::CcPreconj,
        Deprel::Ccomp,
        Deprel::Clf,
        Deprel::Compound,
        Deprel::CompoundA,
        Deprel::CompoundPlur,
        Deprel::Conj,
        Deprel::Cop,
        Deprel::Csubj,
        Deprel::CsubjPass,
        Deprel::Dep,
        Deprel::Det,
        Deprel::Discourse,
        Deprel::Dislocated,
        Deprel::Fixed,
        Deprel::Flat,
        Deprel::FlatForeign,
        Deprel::FlatName,
        Deprel::FlatRange,
        Deprel::Goeswith,
        Deprel::Iobj,
        Deprel::List,
        Deprel::Mark,
        Deprel::Nmod,
        Deprel::NmodLmod,
        Deprel::NmodPoss,
        Deprel::NmodTmod,
        Deprel::Nsubj,
        Deprel::NsubjPass,
        Deprel::Nummod,
        Deprel::Obj,
        Deprel::Obl,
        Deprel::OblAgent,
        Deprel::OblMod,
        Deprel::OblTmod,
        Deprel::Orphan,
        Deprel::Parataxis,
        Deprel::Punct,
        Deprel::Reparandum,
        Deprel::Vocative,
        Deprel::Xcomp,
    ];

    /// The name in treebanks, for instance `nsubj:pass`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        NAMES.get(self as usize).copied().unwrap_or("dep")
    }
}

warta_text::named!(Deprel: "dependency relation");

/// The name of the standard, `nsubj:pass`.
#[cfg(feature = "serde")]
impl serde::Serialize for Deprel {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Deprel {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Deprel, D::Error> {
        let name = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        name.parse().map_err(serde::de::Error::custom)
    }
}
