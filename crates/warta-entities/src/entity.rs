use crate::Evidence;
use warta_text::Span;

/// What kind of thing an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
#[non_exhaustive]
pub enum EntityKind {
    /// A person, named: `Vladimir Putin`.
    Per,
    /// An institution, company, party, team, medium, armed group.
    Org,
    /// A country, region, city, natural place, facility, address.
    Loc,
    /// A named happening: `Piala Asia 2023`.
    Evt,
    /// A law, regulation or treaty: `UU Nomor 11 Tahun 2020`.
    Law,
    /// A vehicle, ship, weapon, satellite, product, software.
    Prd,
    /// An amount of money: `Rp1,5 triliun`.
    Money,
    /// A percentage: `5,25 persen`.
    Percent,
    /// A measured amount: `magnitudo 5,6`, `12 kilometer`.
    Quantity,
}

warta_text::named! {
    EntityKind: "kind of entity",
    /// All kinds, those with a name first.
    ALL,
    /// The label in the output contract, for instance `PER`.
    as_str {
        Per = "PER",
        Org = "ORG",
        Loc = "LOC",
        Evt = "EVT",
        Law = "LAW",
        Prd = "PRD",
        Money = "MONEY",
        Percent = "PERCENT",
        Quantity = "QUANTITY",
    }
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
#[non_exhaustive]
pub enum MentionKind {
    /// By a name, a short form or an acronym.
    Nam,
    /// By a description: `pemimpin Korea Utara tersebut`.
    Nom,
    /// By a pronoun: `ia`, `-nya`.
    Pro,
}

warta_text::named! {
    MentionKind: "kind of mention",
    /// Name, description and pronoun.
    ALL,
    /// The label in the output contract, for instance `NAM`.
    as_str {
        Nam = "NAM",
        Nom = "NOM",
        Pro = "PRO",
    }
}

/// The place of an entity in its document's list; shown as `e1` for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u32);

impl core::fmt::Display for EntityId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "e{}", u64::from(self.0) + 1)
    }
}

/// One place in the text where an entity is mentioned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// The words that mention it.
    pub span: Span,
    /// Name, description or pronoun.
    pub kind: MentionKind,
    /// Whether a place stands for its government: `Washington`.
    pub metonym: bool,
    /// How sure the recognizer is, from 0 to 1.
    pub confidence: f32,
    /// What decided.
    pub evidence: Evidence,
}

impl Mention {
    /// A mention of this kind at this place.
    #[must_use]
    pub fn new(span: Span, kind: MentionKind, confidence: f32, evidence: Evidence) -> Mention {
        Mention { span, kind, metonym: false, confidence, evidence }
    }
}

/// A fact that an entity is linked to, such as `iso3166` = `RU`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// What the value is; one of [`Link::KEYS`].
    pub key: &'static str,
    /// The code, name or number.
    pub value: String,
}

impl Link {
    /// All keys, sorted.
    ///
    /// | key | value |
    /// |---|---|
    /// | `acronym` | the usual short form of a body |
    /// | `candidates` | the names that it may be short for, apart by `; ` |
    /// | `canonical` | the full or usual name |
    /// | `capital` | the country, by ISO 3166, of a capital or a seat of its government |
    /// | `currency` | of money, by ISO 4217 |
    /// | `id` | the caller's own |
    /// | `iso3166` | a country, or the one that its capital stands for |
    /// | `kemendagri` | a province, regency, city or district of Indonesia |
    /// | `ticker` | a firm of the Indonesia Stock Exchange |
    /// | `unit` | of a quantity or a share |
    /// | `value` | the number, or the lower end of a range |
    /// | `value_to` | the upper end of a range |
    pub const KEYS: [&'static str; 12] = [
        "acronym",
        "candidates",
        "canonical",
        "capital",
        "currency",
        "id",
        "iso3166",
        "kemendagri",
        "ticker",
        "unit",
        "value",
        "value_to",
    ];

    /// A link with this key.
    #[must_use]
    pub const fn new(key: &'static str, value: String) -> Link {
        Link { key, value }
    }
}

/// One thing in the world with all its mentions in the document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entity {
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The fullest form of its name in the document.
    pub name: String,
    /// Codes and canonical names, sorted by key.
    pub links: Vec<Link>,
    /// Its mentions in order of the text; never empty.
    pub mentions: Vec<Mention>,
}

impl Entity {
    /// An entity of this kind and name without links or mentions yet.
    #[must_use]
    pub fn new(kind: EntityKind, name: String) -> Entity {
        Entity { kind, name, links: Vec::new(), mentions: Vec::new() }
    }

    /// What it is linked to under this key, for instance `iso3166`; see [`Link::KEYS`].
    #[must_use]
    pub fn link(&self, key: &str) -> Option<&str> {
        self.links.iter().find(|link| link.key == key).map(|link| link.value.as_str())
    }
}
