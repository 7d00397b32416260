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

warta_text::named! {
    Deprel: "dependency relation",
    /// All relations; `ALL[d as usize] == d`.
    ALL,
    /// The name in treebanks, for instance `nsubj:pass`.
    as_str {
        Root = "root",
        Acl = "acl",
        AclRelcl = "acl:relcl",
        Advcl = "advcl",
        Advmod = "advmod",
        AdvmodEmph = "advmod:emph",
        Amod = "amod",
        Appos = "appos",
        Aux = "aux",
        Case = "case",
        CaseAdv = "case:adv",
        Cc = "cc",
        CcPreconj = "cc:preconj",
        Ccomp = "ccomp",
        Clf = "clf",
        Compound = "compound",
        CompoundA = "compound:a",
        CompoundPlur = "compound:plur",
        Conj = "conj",
        Cop = "cop",
        Csubj = "csubj",
        CsubjPass = "csubj:pass",
        Dep = "dep",
        Det = "det",
        Discourse = "discourse",
        Dislocated = "dislocated",
        Fixed = "fixed",
        Flat = "flat",
        FlatForeign = "flat:foreign",
        FlatName = "flat:name",
        FlatRange = "flat:range",
        Goeswith = "goeswith",
        Iobj = "iobj",
        List = "list",
        Mark = "mark",
        Nmod = "nmod",
        NmodLmod = "nmod:lmod",
        NmodPoss = "nmod:poss",
        NmodTmod = "nmod:tmod",
        Nsubj = "nsubj",
        NsubjPass = "nsubj:pass",
        Nummod = "nummod",
        Obj = "obj",
        Obl = "obl",
        OblAgent = "obl:agent",
        OblMod = "obl:mod",
        OblTmod = "obl:tmod",
        Orphan = "orphan",
        Parataxis = "parataxis",
        Punct = "punct",
        Reparandum = "reparandum",
        Vocative = "vocative",
        Xcomp = "xcomp",
    }
}

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
