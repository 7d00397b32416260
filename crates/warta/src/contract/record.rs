//! The output contract as values: what [`Document::json`](crate::Document::json) writes,
//! to be read back.
//!
//! A record holds no text. Reading checks what can be checked without it: that spans are
//! in order, that tokens do not overlap, that heads lead to a root, that the `dct` is a date
//! and no time ends before it begins, and that every `e1`, `v1`, `t1` and `c1` names
//! something of the same record where the record has that layer. [`Record::check`] holds the
//! spans to the text. What a `value`, `quant`, `freq` or a key of `links` says is passed on
//! as it is.
//!
//! ```
//! use warta::record::Record;
//! use warta::{OffsetUnit, Pipeline};
//!
//! let text = "Presiden tiba di Ambon, kata Polri.";
//! let json = serde_json::to_string(&Pipeline::embedded().analyze(text, None)?)?;
//! let record: Record = serde_json::from_str(&json)?;
//! record.check(text, OffsetUnit::Bytes)?;
//! let event = &record.events.as_deref().unwrap_or_default()[0];
//! assert_eq!(event.trigger.slice(text), Some("tiba"));
//! assert!(record.check("Presiden", OffsetUnit::Bytes).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
#![doc = include_str!("contract.md")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use warta_entities::{EntityKind, MentionKind};
use warta_events::{
    Aspect, EventType, Modality, PlaceBasis, Polarity, RelationKind, Role, Status, Via,
};
use warta_syntax::{Deprel, Upos};
use warta_temporal::{Basis, Bound, LocalTime, Modifier, TimexKind};
use warta_text::{Span, TokenKind};

pub use super::check::RecordError;

/// A document as the output contract has it; a layer that was not asked for is `None`.
///
/// Spans count what the writer was asked for, bytes or characters. A record that was
/// read borrows nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self")]
#[allow(missing_docs, reason = "the names are those of the layers")]
pub struct Record<'d> {
    /// The caller's name for the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Cow<'d, str>>,
    /// When it was written.
    #[serde(default)]
    pub dct: Option<Cow<'d, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentences: Option<Vec<Span>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<TokenRecord<'d>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timexes: Option<Vec<TimexRecord<'d>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entities: Option<Vec<EntityRecord<'d>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<EventRecord<'d>>>,
    /// Who says what; of the layer of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claims: Option<Vec<ClaimRecord<'d>>>,
    /// Order and cause of events; of the layer of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relations: Option<Vec<RelationRecord<'d>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeline: Option<Vec<EntryRecord<'d>>>,
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Record::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Record<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let record = Record::deserialize(deserializer)?;
        record
            .check_order()
            .and_then(|()| record.check_times())
            .and_then(|()| record.check_heads())
            .and_then(|()| record.check_names())
            .map_err(serde::de::Error::custom)?;
        Ok(record)
    }
}

/// A token and the word of the tree that it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are those of Universal Dependencies")]
pub struct TokenRecord<'d> {
    #[serde(flatten)]
    pub span: Span,
    pub kind: TokenKind,
    /// Its letters, small.
    pub norm: Cow<'d, str>,
    pub lemma: Option<Cow<'d, str>>,
    pub upos: Upos,
    /// The index of the governing token; none at the root of a sentence.
    pub head: Option<u32>,
    pub deprel: Deprel,
}

/// A time expression, as TIMEX3 has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are those of TIMEX3")]
pub struct TimexRecord<'d> {
    pub id: Cow<'d, str>,
    #[serde(flatten)]
    pub span: Span,
    #[serde(rename = "type")]
    pub kind: TimexKind,
    pub value: Cow<'d, str>,
    #[serde(rename = "mod")]
    pub modifier: Option<Modifier>,
    pub quant: Option<Cow<'d, str>>,
    pub freq: Option<Cow<'d, str>>,
    #[serde(default)]
    pub bound: Option<Bound>,
    /// Where the stretch of calendar begins.
    pub begin: Option<LocalTime>,
    /// Where it has ended: the first moment behind it.
    pub end_excl: Option<LocalTime>,
    /// What a vague expression is taken to mean.
    #[serde(default)]
    pub approximate: Option<StretchRecord>,
    pub basis: Basis,
}

/// A stretch of the local calendar; an open side is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StretchRecord {
    /// Where it begins.
    pub begin: Option<LocalTime>,
    /// Where it has ended: the first moment behind it.
    pub end_excl: Option<LocalTime>,
}

/// One thing in the world with all its mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Entity`")]
pub struct EntityRecord<'d> {
    pub id: Cow<'d, str>,
    #[serde(rename = "type")]
    pub kind: EntityKind,
    pub name: Cow<'d, str>,
    pub links: BTreeMap<Cow<'d, str>, Cow<'d, str>>,
    pub mentions: Vec<MentionRecord>,
}

/// One place in the text where an entity is mentioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Mention`")]
pub struct MentionRecord {
    #[serde(flatten)]
    pub span: Span,
    pub kind: MentionKind,
    pub metonym: bool,
}

/// One mention of something that happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Event`")]
pub struct EventRecord<'d> {
    pub id: Cow<'d, str>,
    pub trigger: Span,
    pub support: Option<Span>,
    pub lemma: Cow<'d, str>,
    #[serde(rename = "type")]
    pub kind: EventType,
    pub mode: Option<Cow<'d, str>>,
    pub polarity: Polarity,
    pub modality: Modality,
    #[serde(default)]
    pub aspect: Option<Aspect>,
    pub source: Option<SourceRecord<'d>>,
    pub args: Vec<ArgumentRecord<'d>>,
    pub time: Option<TimeRecord<'d>>,
    pub place: Option<PlaceRecord<'d>>,
    pub cluster: Cow<'d, str>,
    pub rule: Cow<'d, str>,
    pub confidence: f32,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Source`")]
pub struct SourceRecord<'d> {
    #[serde(flatten)]
    pub span: Span,
    pub entity: Option<Cow<'d, str>>,
    pub cue: Option<Span>,
}

/// A noun phrase and its part in the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Argument`")]
pub struct ArgumentRecord<'d> {
    pub role: Role,
    #[serde(flatten)]
    pub span: Span,
    pub head: Span,
    pub entity: Option<Cow<'d, str>>,
    /// Written for [`View::Predications`](warta_events::View) alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<Via>,
}

/// When it happened or will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `EventTime`")]
pub struct TimeRecord<'d> {
    pub timex: Option<Cow<'d, str>>,
    pub value: Cow<'d, str>,
    pub basis: Basis,
}

/// Where it happened or will happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `EventPlace`")]
pub struct PlaceRecord<'d> {
    #[serde(flatten)]
    pub span: Span,
    pub entity: Option<Cow<'d, str>>,
    pub basis: PlaceBasis,
}

/// Something that somebody is said to have said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Claim`")]
pub struct ClaimRecord<'d> {
    #[serde(flatten)]
    pub content: Span,
    pub quoted: bool,
    pub source: SourceRecord<'d>,
}

/// How the text joins two events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `Relation`")]
pub struct RelationRecord<'d> {
    #[serde(rename = "type")]
    pub kind: RelationKind,
    pub from: Cow<'d, str>,
    pub to: Cow<'d, str>,
}

/// One happening on the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of `TimelineEntry`")]
pub struct EntryRecord<'d> {
    pub cluster: Cow<'d, str>,
    pub value: Option<Cow<'d, str>>,
    #[serde(rename = "type")]
    pub kind: EventType,
    pub events: Vec<Cow<'d, str>>,
    pub participants: Vec<Cow<'d, str>>,
    pub place: Option<Cow<'d, str>>,
    pub status: Status,
    pub sources: Vec<Cow<'d, str>>,
}
