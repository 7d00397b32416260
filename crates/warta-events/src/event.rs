use warta_entities::EntityId;
use warta_text::Span;

/// What happened, in the sixteen types of PLOVER 0.8 and fifteen of general news; and
/// what is no event at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names are the codebook's own")]
pub enum EventType {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Say,
    Move,
    Die,
    Injure,
    Hazard,
    Accident,
    Crime,
    Justice,
    Personnel,
    Transact,
    Change,
    Contest,
    Legislate,
    Launch,
    Other,
    /// Nothing happens: possession, relation, position, copula. Only
    /// [`View::Predications`](crate::View::Predications) gives it.
    State,
}

impl EventType {
    /// The name in the output contract, for instance `CONSULT`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            EventType::Agree => "AGREE",
            EventType::Consult => "CONSULT",
            EventType::Support => "SUPPORT",
            EventType::Concede => "CONCEDE",
            EventType::Cooperate => "COOPERATE",
            EventType::Aid => "AID",
            EventType::Retreat => "RETREAT",
            EventType::Request => "REQUEST",
            EventType::Accuse => "ACCUSE",
            EventType::Reject => "REJECT",
            EventType::Threaten => "THREATEN",
            EventType::Protest => "PROTEST",
            EventType::Sanction => "SANCTION",
            EventType::Mobilize => "MOBILIZE",
            EventType::Coerce => "COERCE",
            EventType::Assault => "ASSAULT",
            EventType::Say => "SAY",
            EventType::Move => "MOVE",
            EventType::Die => "DIE",
            EventType::Injure => "INJURE",
            EventType::Hazard => "HAZARD",
            EventType::Accident => "ACCIDENT",
            EventType::Crime => "CRIME",
            EventType::Justice => "JUSTICE",
            EventType::Personnel => "PERSONNEL",
            EventType::Transact => "TRANSACT",
            EventType::Change => "CHANGE",
            EventType::Contest => "CONTEST",
            EventType::Legislate => "LEGISLATE",
            EventType::Launch => "LAUNCH",
            EventType::Other => "OTHER",
            EventType::State => "STATE",
        }
    }
}

impl EventType {
    /// All types; those of PLOVER first, and what is no event last.
    pub const ALL: [EventType; 32] = [
        EventType::Agree,
        EventType::Consult,
        EventType::Support,
        EventType::Concede,
        EventType::Cooperate,
        EventType::Aid,
        EventType::Retreat,
        EventType::Request,
        EventType::Accuse,
        EventType::Reject,
        EventType::Threaten,
        EventType::Protest,
        EventType::Sanction,
        EventType::Mobilize,
        EventType::Coerce,
        EventType::Assault,
        EventType::Say,
        EventType::Move,
        EventType::Die,
        EventType::Injure,
        EventType::Hazard,
        EventType::Accident,
        EventType::Crime,
        EventType::Justice,
        EventType::Personnel,
        EventType::Transact,
        EventType::Change,
        EventType::Contest,
        EventType::Legislate,
        EventType::Launch,
        EventType::Other,
        EventType::State,
    ];

    /// The type with this name in the output contract, for instance `CONSULT`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<EventType> {
        EventType::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Whether the text says that it happens or that it does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Polarity {
    /// It happens.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "pos"))]
    Positive,
    /// It is said not to happen: `tidak`, `belum`, `batal`.
    #[cfg_attr(feature = "serde", serde(rename = "neg"))]
    Negative,
}

impl Polarity {
    /// The name in the output contract, for instance `pos`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Polarity::Positive => "pos",
            Polarity::Negative => "neg",
        }
    }
}

/// How the text puts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Modality {
    /// Told as fact.
    #[default]
    Asserted,
    /// Ahead and intended: `akan`, `berencana`.
    Planned,
    /// Perhaps: `mungkin`, `diduga`.
    Possible,
    /// Under a condition: `jika`.
    Conditional,
    /// Asked for or wanted: `meminta`, `harus`.
    Desired,
}

impl Modality {
    /// The name in the output contract, for instance `asserted`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Modality::Asserted => "asserted",
            Modality::Planned => "planned",
            Modality::Possible => "possible",
            Modality::Conditional => "conditional",
            Modality::Desired => "desired",
        }
    }
}

/// The part that somebody or something plays in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Role {
    /// Who does it, or what moves or happens.
    Actor,
    /// Whom or what it is done to.
    Recipient,
    /// Where.
    Place,
    /// Where from.
    Origin,
    /// Where to.
    Destination,
    /// With what.
    Instrument,
    /// What is agreed, said, discussed.
    Topic,
}

impl Role {
    /// The name in the output contract, for instance `actor`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Actor => "actor",
            Role::Recipient => "recipient",
            Role::Place => "place",
            Role::Origin => "origin",
            Role::Destination => "destination",
            Role::Instrument => "instrument",
            Role::Topic => "topic",
        }
    }
}

/// An argument: a noun phrase and its part in the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its part.
    pub role: Role,
    /// The whole noun phrase.
    pub span: Span,
    /// Its head word.
    pub head: Span,
    /// The entity that it mentions.
    pub entity: Option<EntityId>,
    /// How the text gives it to the event.
    pub via: Via,
}

/// How the text gives an argument to its event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Via {
    /// The clause of the event states it: `polisi menangkap pelaku`.
    #[default]
    Stated,
    /// The event stands in a relative clause that describes it: `pelaku yang ditangkap`.
    Relative,
    /// It is stated for another verb of the sentence, which shares it: `polisi datang dan
    /// menangkap pelaku`, `polisi berupaya menangkap pelaku`.
    Shared,
    /// Nothing in the grammar of the sentence ties it to the event.
    Understood,
}

impl Via {
    /// The name in the output contract, for instance `relative`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Via::Stated => "stated",
            Via::Relative => "relative",
            Via::Shared => "shared",
            Via::Understood => "understood",
        }
    }
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The words that name the source.
    pub span: Span,
    /// The entity that it is.
    pub entity: Option<EntityId>,
    /// The word that ascribes it: `menurut`, `kata`.
    pub cue: Option<Span>,
}

/// When it happened or will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventTime {
    /// Index of the time expression that tells it, where one does.
    pub timex: Option<u32>,
    /// A TIMEX3 value.
    pub value: String,
    /// What the value rests on.
    pub basis: warta_temporal::Basis,
}

/// What the place of an event rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum PlaceBasis {
    /// An argument of the event: `ditangkap di Medan`.
    Argument,
    /// The place that its sentence is set in.
    Sentence,
    /// The dateline of the report: `MEDAN –`.
    Dateline,
}

impl PlaceBasis {
    /// The name in the output contract, for instance `dateline`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            PlaceBasis::Argument => "argument",
            PlaceBasis::Sentence => "sentence",
            PlaceBasis::Dateline => "dateline",
        }
    }
}

/// Where it happened or will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventPlace {
    /// The words that name the place.
    pub span: Span,
    /// The entity that it is.
    pub entity: Option<EntityId>,
    /// What it rests on; only [`PlaceBasis::Argument`] is said of the event itself.
    pub basis: PlaceBasis,
}

/// The place of an event in its document's list; shown as `v1` for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub u32);

impl core::fmt::Display for EventId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "v{}", u64::from(self.0) + 1)
    }
}

/// The happening that event mentions share; shown as `c1` for the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClusterId(pub u32);

impl core::fmt::Display for ClusterId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "c{}", u64::from(self.0) + 1)
    }
}

/// One mention of something that happens.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The word that names the event.
    pub trigger: Span,
    /// The light verb beside an event noun.
    pub support: Option<Span>,
    /// The dictionary form of the trigger.
    pub lemma: String,
    /// The root of the lemma, the same for `bertemu` and `pertemuan`: `temu`.
    pub root: String,
    /// What happened.
    pub kind: EventType,
    /// The codebook's mode: `visit`, `arrest`.
    pub mode: Option<&'static str>,
    /// Said to happen, or not to.
    pub polarity: Polarity,
    /// As fact, plan, possibility, condition or wish.
    pub modality: Modality,
    /// Who says it, where the text ascribes it.
    pub source: Option<Source>,
    /// Who, whom, where …
    pub args: Vec<Argument>,
    /// When.
    pub time: Option<EventTime>,
    /// Where; places that are merely mentioned don't count.
    pub place: Option<EventPlace>,
    /// The happening that it belongs to.
    pub cluster: ClusterId,
    /// The rule that made it; `model` where the trained model of types alone did.
    pub rule: &'static str,
    /// From 0 to 1.
    pub confidence: f32,
}
