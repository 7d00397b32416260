//! An annotated article as its file has it.

use serde::{Deserialize, Deserializer};
use warta::Reference;
use warta::entities::{EntityKind, MentionKind};
use warta::events::{EventType, Modality, Polarity, Role};
use warta::temporal::TimexKind;
use warta::text::Span;

/// An article with what a reader finds in it.
#[derive(Clone, Debug, Deserialize)]
pub struct Article {
    /// The name of its file.
    pub id: String,
    /// The day that it was written on.
    #[serde(deserialize_with = "day")]
    pub dct: Reference,
    /// Its headline, which is no part of the text.
    pub title: String,
    /// What the library reads; all spans point into it.
    pub text: String,
    /// Its time expressions.
    pub timexes: Vec<Timex>,
    /// Who and what it speaks of.
    pub entities: Vec<Entity>,
    /// What it says that happens.
    pub events: Vec<Event>,
}

/// A time expression.
#[derive(Clone, Debug, Deserialize)]
pub struct Timex {
    /// Its words.
    #[serde(flatten)]
    pub span: Span,
    /// One of the four types of TIMEX3.
    #[serde(rename = "type")]
    pub kind: TimexKind,
    /// A TIMEX3 value.
    pub value: String,
    /// Whether it must be found; the others may be.
    pub core: bool,
}

/// One thing in the world with all its mentions.
#[derive(Clone, Debug, Deserialize)]
pub struct Entity {
    /// Person, organization, place …
    #[serde(rename = "type")]
    pub kind: EntityKind,
    /// Where the text mentions it.
    pub mentions: Vec<Mention>,
}

/// One place in the text where an entity is mentioned.
#[derive(Clone, Debug, Deserialize)]
pub struct Mention {
    /// Its words.
    #[serde(flatten)]
    pub span: Span,
    /// Name, description or pronoun.
    pub kind: MentionKind,
}

/// One mention of something that happens.
#[derive(Clone, Debug, Deserialize)]
pub struct Event {
    /// The word that names it.
    pub trigger: Span,
    /// The light verb beside an event noun.
    pub support: Option<Span>,
    /// What happens.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Types that are as right.
    pub type_alternatives: Vec<EventType>,
    /// Said to happen, or not to.
    pub polarity: Polarity,
    /// As fact, plan, possibility, condition or wish.
    pub modality: Modality,
    /// Who says it.
    pub source: Option<Span>,
    /// Who, whom, where …
    pub args: Vec<Argument>,
    /// When, as a TIMEX3 value.
    pub time_value: Option<String>,
    /// Whether it must be found; the others may be.
    pub core: bool,
}

/// Somebody or something and the part played in an event.
#[derive(Clone, Debug, Deserialize)]
pub struct Argument {
    /// The part.
    pub role: Role,
    /// The words, where the clause of the event has any.
    #[serde(flatten)]
    pub span: Option<Span>,
    /// Whether only a reader knows it, from another clause; not scored.
    #[serde(default)]
    pub implicit: bool,
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Reference, D::Error> {
    let written = String::deserialize(deserializer)?;
    Reference::parse(&written).map_err(serde::de::Error::custom)
}

impl Article {
    /// Every span that is marked.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let timexes = self.timexes.iter().map(|timex| timex.span);
        let mentions = self.entities.iter().flat_map(|entity| &entity.mentions);
        let events = self.events.iter().flat_map(Event::spans);
        timexes.chain(mentions.map(|mention| mention.span)).chain(events)
    }
}

impl Event {
    fn spans(&self) -> impl Iterator<Item = Span> {
        let arguments = self.args.iter().filter_map(|argument| argument.span);
        [Some(self.trigger), self.support, self.source].into_iter().flatten().chain(arguments)
    }
}
