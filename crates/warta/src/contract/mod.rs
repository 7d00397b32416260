//! The JSON that [`record`] describes: keys, order and spelling are a promise.

mod check;
pub mod record;

use std::borrow::Cow;

use serde::Serialize;
use warta_entities::Entity;
use warta_events::{Argument, Claim, Event, Relation, Source, TimelineEntry, View};
use warta_temporal::Timex;
use warta_text::Span;

use crate::{Document, Layer};
use record::{
    ArgumentRecord, ClaimRecord, EntityRecord, EntryRecord, EventRecord, MentionRecord,
    PlaceRecord, Record, RelationRecord, SourceRecord, StretchRecord, TimeRecord, TimexRecord,
    TokenRecord,
};

/// What the offsets of the JSON count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OffsetUnit {
    /// UTF-8 bytes, as everywhere in the library.
    #[default]
    Bytes,
    /// Unicode scalar values, as Python counts.
    Chars,
    /// UTF-16 units, as JavaScript and Java count.
    Utf16,
}

impl OffsetUnit {
    /// How many of them one character takes.
    const fn len(self, c: char) -> usize {
        match self {
            OffsetUnit::Bytes => c.len_utf8(),
            OffsetUnit::Chars => 1,
            OffsetUnit::Utf16 => c.len_utf16(),
        }
    }
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

    /// The document as a [`Record`], which serde writes and reads back.
    #[must_use]
    pub fn record(&self, unit: OffsetUnit) -> Record<'_> {
        let offsets = Offsets::new(self.text, unit);
        Writer { document: self, offsets: &offsets }.document()
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json(OffsetUnit::Bytes).serialize(serializer)
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.record(self.unit).serialize(serializer)
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
        if unit != OffsetUnit::Bytes && !text.is_ascii() {
            for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                ahead += (c.len_utf8() - unit.len(c)) as u32;
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

    fn span(&self, span: Span) -> Span {
        Span::new(self.at(span.start()) as usize, self.at(span.end()) as usize)
    }
}

/// The name of the time expression with this index: `t1` for the first.
fn timex_id(at: u32) -> Cow<'static, str> {
    format!("t{}", u64::from(at) + 1).into()
}

/// An identifier or date as it is shown: `e1`, `v1`, `2023-09-12`.
fn name<'n>(shown: impl core::fmt::Display) -> Cow<'n, str> {
    shown.to_string().into()
}

struct Writer<'d, 'o> {
    document: &'d Document<'d>,
    offsets: &'o Offsets,
}

impl<'d> Writer<'d, '_> {
    fn document(&self) -> Record<'d> {
        let document = self.document;
        let asked = |layer| document.layers.has(layer).then_some(());
        Record {
            id: document.id().map(Cow::Borrowed),
            dct: document.reference.map(name),
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
            claims: asked(Layer::Events)
                .map(|()| self.list(&document.claims, |claim| self.claim(claim))),
            relations: asked(Layer::Events).map(|()| self.list(&document.relations, relation)),
            timeline: asked(Layer::Timeline).map(|()| self.list(&document.timeline, entry)),
        }
    }

    fn list<T, J>(&self, items: &'d [T], json: impl Fn(&'d T) -> J) -> Vec<J> {
        items.iter().map(json).collect()
    }

    fn tokens(&self) -> Vec<TokenRecord<'d>> {
        let document = self.document;
        let words = document.words.iter();
        (0..)
            .zip(document.tokens.iter().zip(words))
            .map(|(at, (token, word))| TokenRecord {
                span: self.offsets.span(token.span()),
                kind: token.kind(),
                norm: token.text(document.text).to_lowercase().into(),
                lemma: document.lemma(at).map(Cow::Borrowed),
                upos: word.upos,
                head: word.head,
                deprel: word.deprel,
            })
            .collect()
    }

    fn timex(&self, at: u32, timex: &'d Timex) -> TimexRecord<'d> {
        let bounds = timex.interval.map(|i| (i.begin(), i.end()));
        let (begin, end) = bounds.unwrap_or((None, None));
        TimexRecord {
            id: timex_id(at),
            span: self.offsets.span(timex.span),
            kind: timex.kind,
            value: timex.value.as_str().into(),
            modifier: timex.modifier,
            quant: timex.quant.as_deref().map(Cow::Borrowed),
            freq: timex.freq.as_deref().map(Cow::Borrowed),
            bound: timex.bound,
            begin,
            end_excl: end,
            approximate: timex
                .approximate
                .as_deref()
                .map(|i| StretchRecord { begin: i.begin(), end_excl: i.end() }),
            basis: timex.basis,
        }
    }

    fn entity(&self, at: u32, entity: &'d Entity) -> EntityRecord<'d> {
        EntityRecord {
            id: name(warta_entities::EntityId(at)),
            kind: entity.kind,
            name: entity.name.as_str().into(),
            links: entity
                .links
                .iter()
                .map(|link| (link.key.into(), link.value.as_str().into()))
                .collect(),
            mentions: self.list(&entity.mentions, |mention| MentionRecord {
                span: self.offsets.span(mention.span),
                kind: mention.kind,
                metonym: mention.metonym,
            }),
        }
    }

    fn event(&self, at: u32, event: &'d Event) -> EventRecord<'d> {
        EventRecord {
            id: name(warta_events::EventId(at)),
            trigger: self.offsets.span(event.trigger),
            support: event.support.map(|s| self.offsets.span(s)),
            lemma: event.lemma.as_str().into(),
            kind: event.kind,
            mode: event.mode.map(Cow::Borrowed),
            polarity: event.polarity,
            modality: event.modality,
            aspect: event.aspect,
            source: event.source.as_ref().map(|source| self.source(source)),
            args: self.list(&event.args, |argument| self.argument(argument)),
            time: event.time.as_ref().map(|time| TimeRecord {
                timex: time.timex.map(timex_id),
                value: time.value.as_str().into(),
                basis: time.basis,
            }),
            place: event.place.as_ref().map(|place| PlaceRecord {
                span: self.offsets.span(place.span),
                entity: place.entity.map(name),
                basis: place.basis,
            }),
            cluster: name(event.cluster),
            rule: event.rule.as_str().into(),
            confidence: event.confidence,
        }
    }

    fn source(&self, source: &Source) -> SourceRecord<'d> {
        SourceRecord {
            span: self.offsets.span(source.span),
            entity: source.entity.map(name),
            cue: source.cue.map(|cue| self.offsets.span(cue)),
        }
    }

    fn claim(&self, claim: &Claim) -> ClaimRecord<'d> {
        ClaimRecord {
            content: self.offsets.span(claim.content),
            quoted: claim.quoted,
            source: self.source(&claim.source),
        }
    }

    fn argument(&self, argument: &Argument) -> ArgumentRecord<'d> {
        ArgumentRecord {
            role: argument.role,
            span: self.offsets.span(argument.span),
            head: self.offsets.span(argument.head),
            entity: argument.entity.map(name),
            via: (self.document.view == View::Predications).then_some(argument.via),
        }
    }
}

fn relation(relation: &Relation) -> RelationRecord<'_> {
    RelationRecord { kind: relation.kind, from: name(relation.from), to: name(relation.to) }
}

fn entry(entry: &TimelineEntry) -> EntryRecord<'_> {
    EntryRecord {
        cluster: name(entry.cluster),
        value: entry.value.as_deref().map(Cow::Borrowed),
        kind: entry.kind,
        events: entry.events.iter().map(name).collect(),
        participants: entry.participants.iter().map(name).collect(),
        place: entry.place.map(name),
        status: entry.status,
        sources: entry.sources.iter().map(name).collect(),
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
        // Beyond the basic plane a character takes four bytes and two units.
        let utf16 = Offsets::new("é🌋a", OffsetUnit::Utf16);
        assert_eq!([0, 2, 6, 7].map(|byte| utf16.at(byte)), [0, 1, 3, 4]);
    }
}
