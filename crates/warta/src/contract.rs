//! The JSON of DESIGN section 4: keys, order and spelling are a promise.

use serde::Serialize;
use warta_entities::{Entity, EntityKind, MentionKind};
use warta_events::{
    Argument, Event, EventType, Modality, PlaceBasis, Polarity, Role, Status, TimelineEntry,
};
use warta_temporal::{Basis, Modifier, Timex, TimexKind};
use warta_text::{Span, TokenKind};

use crate::{Document, Layer};

/// What the offsets of the JSON count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OffsetUnit {
    /// UTF-8 bytes, as everywhere in the library.
    #[default]
    Bytes,
    /// Unicode scalar values, for readers in Python and other languages.
    Chars,
}

/// A document in the shape of the output contract; see [`Document::json`].
#[derive(Clone, Copy, Debug)]
pub struct Json<'d> {
    document: &'d Document<'d>,
    unit: OffsetUnit,
}

impl<'t> Document<'t> {
    /// The document as the output contract writes it, with offsets in `unit`.
    ///
    /// ```
    /// use warta::{OffsetUnit, Pipeline};
    ///
    /// let pipeline = Pipeline::embedded().with_layers("sentences".parse()?);
    /// let document = pipeline.analyze("“Sudah,” katanya.", None)?.with_id("a1");
    /// let json = serde_json::to_string(&document.json(OffsetUnit::Chars))?;
    /// assert_eq!(json, r#"{"id":"a1","dct":null,"sentences":[{"start":0,"end":17}]}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn json(&self, unit: OffsetUnit) -> Json<'_> {
        Json { document: self, unit }
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json(OffsetUnit::Bytes).serialize(serializer)
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let offsets = Offsets::new(self.document.text, self.unit);
        Writer { document: self.document, offsets: &offsets }.document().serialize(serializer)
    }
}

/// Byte offsets in the unit that was asked for.
pub(crate) struct Offsets {
    /// For each character of more than one byte: where it ends, and by how much
    /// byte offsets run ahead of the unit from there on.
    steps: Vec<(u32, u32)>,
}

impl Offsets {
    pub(crate) fn new(text: &str, unit: OffsetUnit) -> Offsets {
        let mut steps = Vec::new();
        let mut ahead = 0;
        if unit == OffsetUnit::Chars && !text.is_ascii() {
            for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                ahead += c.len_utf8() as u32 - 1;
                steps.push(((at + c.len_utf8()) as u32, ahead));
            }
        }
        Offsets { steps }
    }

    pub(crate) fn at(&self, byte: usize) -> u32 {
        let byte = byte as u32;
        let passed = self.steps.partition_point(|&(end, _)| end <= byte);
        let ahead = passed.checked_sub(1).and_then(|last| self.steps.get(last));
        byte - ahead.map_or(0, |&(_, ahead)| ahead)
    }

    fn span(&self, span: Span) -> SpanJson {
        SpanJson { start: self.at(span.start()), end: self.at(span.end()) }
    }
}

#[derive(Serialize)]
struct DocumentJson<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'d str>,
    dct: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<SpanJson>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<TokenJson<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timexes: Option<Vec<TimexJson<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entities: Option<Vec<EntityJson<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<Vec<EventJson<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Vec<EntryJson<'d>>>,
}

#[derive(Serialize)]
struct SpanJson {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct TokenJson<'d> {
    #[serde(flatten)]
    span: SpanJson,
    kind: TokenKind,
    norm: String,
    lemma: Option<&'d str>,
    upos: &'static str,
    head: Option<u32>,
    deprel: &'static str,
}

#[derive(Serialize)]
struct TimexJson<'d> {
    id: String,
    #[serde(flatten)]
    span: SpanJson,
    #[serde(rename = "type")]
    kind: TimexKind,
    value: &'d str,
    #[serde(rename = "mod")]
    modifier: Option<Modifier>,
    quant: Option<&'d str>,
    freq: Option<&'d str>,
    begin: Option<String>,
    end_excl: Option<String>,
    basis: Basis,
}

#[derive(Serialize)]
struct EntityJson<'d> {
    id: String,
    #[serde(rename = "type")]
    kind: EntityKind,
    name: &'d str,
    #[serde(serialize_with = "links_as_map")]
    links: &'d [warta_entities::Link],
    mentions: Vec<MentionJson>,
}

#[derive(Serialize)]
struct MentionJson {
    #[serde(flatten)]
    span: SpanJson,
    kind: MentionKind,
    metonym: bool,
}

#[derive(Serialize)]
struct EventJson<'d> {
    id: String,
    trigger: SpanJson,
    support: Option<SpanJson>,
    lemma: &'d str,
    #[serde(rename = "type")]
    kind: EventType,
    mode: Option<&'static str>,
    polarity: Polarity,
    modality: Modality,
    source: Option<SourceJson>,
    args: Vec<ArgumentJson>,
    time: Option<TimeJson<'d>>,
    place: Option<PlaceJson>,
    cluster: String,
    rule: &'static str,
    confidence: f32,
}

#[derive(Serialize)]
struct SourceJson {
    #[serde(flatten)]
    span: SpanJson,
    entity: Option<String>,
    cue: Option<SpanJson>,
}

#[derive(Serialize)]
struct ArgumentJson {
    role: Role,
    #[serde(flatten)]
    span: SpanJson,
    head: SpanJson,
    entity: Option<String>,
}

#[derive(Serialize)]
struct TimeJson<'d> {
    timex: Option<String>,
    value: &'d str,
    basis: Basis,
}

#[derive(Serialize)]
struct PlaceJson {
    #[serde(flatten)]
    span: SpanJson,
    entity: Option<String>,
    basis: PlaceBasis,
}

#[derive(Serialize)]
struct EntryJson<'d> {
    cluster: String,
    value: Option<&'d str>,
    #[serde(rename = "type")]
    kind: EventType,
    events: Vec<String>,
    participants: Vec<String>,
    place: Option<String>,
    status: Status,
    sources: Vec<String>,
}

fn links_as_map<S: serde::Serializer>(
    links: &&[warta_entities::Link],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(links.iter().map(|link| (link.key, &link.value)))
}

/// The name of the time expression with this index: `t1` for the first.
fn timex_id(at: u32) -> String {
    format!("t{}", u64::from(at) + 1)
}

struct Writer<'d> {
    document: &'d Document<'d>,
    offsets: &'d Offsets,
}

impl<'d> Writer<'d> {
    fn document(&self) -> DocumentJson<'d> {
        let document = self.document;
        let asked = |layer| document.layers.has(layer).then_some(());
        DocumentJson {
            id: document.id(),
            dct: document.reference.map(|r| r.to_string()),
            sentences: asked(Layer::Sentences)
                .map(|()| self.list(&document.sentences, |s| self.offsets.span(s.span()))),
            tokens: asked(Layer::Tokens).map(|()| self.tokens()),
            timexes: asked(Layer::Timexes).map(|()| {
                (0..).zip(&document.timexes).map(|(at, timex)| self.timex(at, timex)).collect()
            }),
            entities: asked(Layer::Entities).map(|()| {
                (0..).zip(&document.entities).map(|(at, entity)| self.entity(at, entity)).collect()
            }),
            events: asked(Layer::Events).map(|()| {
                (0..).zip(&document.events).map(|(at, event)| self.event(at, event)).collect()
            }),
            timeline: asked(Layer::Timeline).map(|()| self.list(&document.timeline, entry)),
        }
    }

    fn list<T, J>(&self, items: &'d [T], json: impl Fn(&'d T) -> J) -> Vec<J> {
        items.iter().map(json).collect()
    }

    fn tokens(&self) -> Vec<TokenJson<'d>> {
        let document = self.document;
        let words = document.words.iter();
        (0..)
            .zip(document.tokens.iter().zip(words))
            .map(|(at, (token, word))| TokenJson {
                span: self.offsets.span(token.span()),
                kind: token.kind(),
                norm: token.text(document.text).to_lowercase(),
                lemma: document.lemma(at),
                upos: word.upos.as_str(),
                head: word.head,
                deprel: word.deprel.as_str(),
            })
            .collect()
    }

    fn timex(&self, at: u32, timex: &'d Timex) -> TimexJson<'d> {
        let bounds = timex.interval.map(|i| (i.begin(), i.end()));
        let (begin, end) = bounds.unwrap_or((None, None));
        TimexJson {
            id: timex_id(at),
            span: self.offsets.span(timex.span),
            kind: timex.kind,
            value: &timex.value,
            modifier: timex.modifier,
            quant: timex.quant.as_deref(),
            freq: timex.freq.as_deref(),
            begin: begin.map(|t| t.to_string()),
            end_excl: end.map(|t| t.to_string()),
            basis: timex.basis,
        }
    }

    fn entity(&self, at: u32, entity: &'d Entity) -> EntityJson<'d> {
        EntityJson {
            id: warta_entities::EntityId(at).to_string(),
            kind: entity.kind,
            name: &entity.name,
            links: &entity.links,
            mentions: self.list(&entity.mentions, |mention| MentionJson {
                span: self.offsets.span(mention.span),
                kind: mention.kind,
                metonym: mention.metonym,
            }),
        }
    }

    fn event(&self, at: u32, event: &'d Event) -> EventJson<'d> {
        EventJson {
            id: warta_events::EventId(at).to_string(),
            trigger: self.offsets.span(event.trigger),
            support: event.support.map(|s| self.offsets.span(s)),
            lemma: &event.lemma,
            kind: event.kind,
            mode: event.mode,
            polarity: event.polarity,
            modality: event.modality,
            source: event.source.as_ref().map(|source| SourceJson {
                span: self.offsets.span(source.span),
                entity: source.entity.map(|e| e.to_string()),
                cue: source.cue.map(|c| self.offsets.span(c)),
            }),
            args: self.list(&event.args, |argument| self.argument(argument)),
            time: event.time.as_ref().map(|time| TimeJson {
                timex: time.timex.map(timex_id),
                value: &time.value,
                basis: time.basis,
            }),
            place: event.place.as_ref().map(|place| PlaceJson {
                span: self.offsets.span(place.span),
                entity: place.entity.map(|e| e.to_string()),
                basis: place.basis,
            }),
            cluster: event.cluster.to_string(),
            rule: event.rule,
            confidence: event.confidence,
        }
    }

    fn argument(&self, argument: &Argument) -> ArgumentJson {
        ArgumentJson {
            role: argument.role,
            span: self.offsets.span(argument.span),
            head: self.offsets.span(argument.head),
            entity: argument.entity.map(|e| e.to_string()),
        }
    }
}

fn entry(entry: &TimelineEntry) -> EntryJson<'_> {
    EntryJson {
        cluster: entry.cluster.to_string(),
        value: entry.value.as_deref(),
        kind: entry.kind,
        events: entry.events.iter().map(ToString::to_string).collect(),
        participants: entry.participants.iter().map(ToString::to_string).collect(),
        place: entry.place.map(|p| p.to_string()),
        status: entry.status,
        sources: entry.sources.iter().map(ToString::to_string).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_not_bytes() {
        let text = "é—a";
        let chars = Offsets::new(text, OffsetUnit::Chars);
        assert_eq!([0, 2, 5, 6].map(|byte| chars.at(byte)), [0, 1, 2, 3]);
        let bytes = Offsets::new(text, OffsetUnit::Bytes);
        assert_eq!(bytes.at(5), 5);
    }
}
