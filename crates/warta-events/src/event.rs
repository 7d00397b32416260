use warta_entities::EntityId;
use warta_text::Span;

use crate::Aspect;
use crate::rule::Rule;

/// What happened, in the sixteen types of PLOVER 0.8 and fifteen of general news; and
/// what is no event at all.
///
/// What lies ahead keeps its type, unlike in that codebook; [`Modality`] says so. Where its
/// type has a list of modes, [`Event::mode`] may name one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
#[non_exhaustive]
pub enum EventType {
    /// Both sides agree, or one offers, promises, invites or accepts: `sepakat`,
    /// `menandatangani perjanjian`.
    Agree,
    /// A meeting, visit, talk or mediation: `bertemu`, `mengunjungi`. Modes: `visit`,
    /// `third-party`, `multilateral`, `phone`.
    Consult,
    /// Backing that costs nothing: praise, recognition, a pact put into force: `mendukung`.
    Support,
    /// Giving way in words: pardon, apology, an easing or truce announced: `meminta maaf`.
    Concede,
    /// Both sides give and take: trade, exercises, extradition: `bekerja sama`.
    Cooperate,
    /// One side gives: money, arms, relief, asylum, rescue: `mengirim bantuan`.
    Aid,
    /// Giving way in deed: `menarik pasukan`, `membebaskan sandera`. Modes: `withdraw`,
    /// `release`, `disarm`, `ceasefire`, `access`, `resign`.
    Retreat,
    /// Asking, demanding or ordering in words: `meminta`, `mendesak`. Modes: `assist`,
    /// `change`, `yield`, `meet`.
    Request,
    /// Blame, criticism, charges and inquiries: `menuduh`, `mengecam`. Modes: `disapprove`,
    /// `investigate`, `allege`.
    Accuse,
    /// Refusal, denial, veto: `menolak`, `membatalkan pertemuan`. Modes: `assist`, `change`,
    /// `yield`, `meet`.
    Reject,
    /// A warning of what will follow: `mengancam`. The mode is what is threatened:
    /// `restrict`, `arrest`, `relations`, `expel`, `territory`, `violence`.
    Threaten,
    /// People act together in protest: `berunjuk rasa`. Modes: `demo`, `riot`, `strike`,
    /// `hunger`, `boycott`, `obstruct`, `vandalize`.
    Protest,
    /// Relations cut down, and sentences: `menjatuhkan sanksi`. Modes: `convict`, `expel`,
    /// `withdraw`, `discontinue`.
    Sanction,
    /// Forces move without a blow: `mengerahkan pasukan`. Modes: `troops`, `weapons`,
    /// `police`, `militia`.
    Mobilize,
    /// Force short of blows, rights taken: `menangkap`, `menyita`. Modes: `seize`,
    /// `restrict`, `censor`, `curfew`, `martial-law`, `arrest`, `deport`, `withhold`,
    /// `misinformation`, `cyber`.
    Coerce,
    /// Meant to do bodily harm: `menyerang`, `menembak`. Modes: `abduct`, `beat`, `torture`,
    /// `sexual`, `targeted`, `destroy`, `primitive`, `firearms`, `explosives`,
    /// `suicide-attack`, `aerial`, `drone`, `heavy-weapons`, `crowd-control`,
    /// `unconventional`.
    Assault,
    /// General news from here on. Something is said, reported or believed: `mengatakan`.
    Say,
    /// Somebody or something comes, goes or travels: `tiba`, `berangkat`.
    Move,
    /// Somebody dies; the dead are the recipient: `meninggal`, `korban tewas`.
    Die,
    /// Somebody is hurt or falls ill, and is the recipient: `terluka`.
    Injure,
    /// Nature or chance does harm: earthquake, flood, eruption, fire, outbreak: `gempa`.
    Hazard,
    /// Something goes wrong unmeant: `menabrak`, `tergelincir`.
    Accident,
    /// A crime that is no assault: theft, fraud, corruption, trafficking: `mencuri`.
    Crime,
    /// The course of law: inquiry, charge, trial, sentence, acquittal: `memvonis`.
    Justice,
    /// Somebody gets or leaves a post, or a team: `melantik`, `mengundurkan diri`.
    Personnel,
    /// Buying, selling, paying, investing, lending: `membeli`.
    Transact,
    /// A measured quantity rises or falls: `naik 3 persen`.
    Change,
    /// A match, an election, and what comes of it: `mengalahkan`, `mencetak gol`.
    Contest,
    /// A law is made, changed or put into force: `mengesahkan`.
    Legislate,
    /// A product, service or building is opened or started: `meluncurkan`, `meresmikan`.
    Launch,
    /// It happens, and is none of the above.
    Other,
    /// Nothing happens: possession, relation, position, copula. Only
    /// [`View::Predications`](crate::View::Predications) gives it.
    State,
}

warta_text::named! {
    EventType: "type of event",
    /// All types; those of PLOVER first, and what is no event last.
    ALL,
    /// The name in the output contract, for instance `CONSULT`.
    as_str {
        Agree = "AGREE",
        Consult = "CONSULT",
        Support = "SUPPORT",
        Concede = "CONCEDE",
        Cooperate = "COOPERATE",
        Aid = "AID",
        Retreat = "RETREAT",
        Request = "REQUEST",
        Accuse = "ACCUSE",
        Reject = "REJECT",
        Threaten = "THREATEN",
        Protest = "PROTEST",
        Sanction = "SANCTION",
        Mobilize = "MOBILIZE",
        Coerce = "COERCE",
        Assault = "ASSAULT",
        Say = "SAY",
        Move = "MOVE",
        Die = "DIE",
        Injure = "INJURE",
        Hazard = "HAZARD",
        Accident = "ACCIDENT",
        Crime = "CRIME",
        Justice = "JUSTICE",
        Personnel = "PERSONNEL",
        Transact = "TRANSACT",
        Change = "CHANGE",
        Contest = "CONTEST",
        Legislate = "LEGISLATE",
        Launch = "LAUNCH",
        Other = "OTHER",
        State = "STATE",
    }
}

impl EventType {
    /// Whether it is done in words: somebody says, asks, charges, refuses or threatens.
    pub(crate) fn is_in_words(self) -> bool {
        use EventType::{Accuse, Reject, Request, Say, Threaten};
        matches!(self, Accuse | Reject | Request | Say | Threaten)
    }

    /// Whether its verb brings in the words themselves, as that of a refusal does not.
    pub(crate) fn brings_in_words(self) -> bool {
        self.is_in_words() && self != EventType::Reject
    }

    /// Whether somebody comes to harm.
    pub(crate) fn is_harm(self) -> bool {
        matches!(self, EventType::Die | EventType::Injure)
    }

    /// Whether somebody or something comes to harm, or may.
    pub(crate) fn does_harm(self) -> bool {
        use EventType::{Accident, Assault, Hazard};
        self.is_harm() || matches!(self, Accident | Assault | Hazard)
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

warta_text::named! {
    Polarity: "polarity",
    /// Both.
    ALL,
    /// The name in the output contract, for instance `pos`.
    as_str {
        Positive = "pos",
        Negative = "neg",
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

warta_text::named! {
    Modality: "modality",
    /// All five.
    ALL,
    /// The name in the output contract, for instance `asserted`.
    as_str {
        Asserted = "asserted",
        Planned = "planned",
        Possible = "possible",
        Conditional = "conditional",
        Desired = "desired",
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

warta_text::named! {
    Role: "role",
    /// All roles.
    ALL,
    /// The name in the output contract, for instance `actor`.
    as_str {
        Actor = "actor",
        Recipient = "recipient",
        Place = "place",
        Origin = "origin",
        Destination = "destination",
        Instrument = "instrument",
        Topic = "topic",
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

warta_text::named! {
    Via: "way to give an argument",
    /// All ways.
    ALL,
    /// The name in the output contract, for instance `relative`.
    as_str {
        Stated = "stated",
        Relative = "relative",
        Shared = "shared",
        Understood = "understood",
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

warta_text::named! {
    PlaceBasis: "basis of a place",
    /// All three.
    ALL,
    /// The name in the output contract, for instance `dateline`.
    as_str {
        Argument = "argument",
        Sentence = "sentence",
        Dateline = "dateline",
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
    /// The codebook's mode: `visit`, `arrest`; [`EventType`] lists those of each type.
    pub mode: Option<&'static str>,
    /// Said to happen, or not to.
    pub polarity: Polarity,
    /// As fact, plan, possibility, condition or wish.
    pub modality: Modality,
    /// How far it has come, where words beside it say so.
    pub aspect: Option<Aspect>,
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
    /// What made it.
    pub rule: Rule,
    /// From 0 to 1.
    pub confidence: f32,
}

impl Event {
    /// An event of which nothing else is known, told as a fact and sure: what the caller has
    /// found by other means, or a value for a test.
    #[must_use]
    pub fn new(trigger: Span, kind: EventType, lemma: impl Into<String>) -> Event {
        let lemma = lemma.into();
        Event {
            trigger,
            support: None,
            root: lemma.clone(),
            lemma,
            kind,
            mode: None,
            polarity: Polarity::default(),
            modality: Modality::default(),
            aspect: None,
            source: None,
            args: Vec::new(),
            time: None,
            place: None,
            cluster: ClusterId(0),
            rule: Rule::Caller,
            confidence: 1.0,
        }
    }

    /// The first argument in this role; [`Event::args`] has the others.
    ///
    /// See `Document::name_of` of the crate `warta` for how to call it.
    #[must_use]
    pub fn arg(&self, role: Role) -> Option<&Argument> {
        self.args.iter().find(|argument| argument.role == role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for &kind in EventType::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        assert_eq!(format!("{:>6}", Role::Actor), " actor");
        let error = "agree".parse::<EventType>().unwrap_err().to_string();
        assert!(error.starts_with("no type of event is named \"agree\"; there are AGREE,"));
    }
}
