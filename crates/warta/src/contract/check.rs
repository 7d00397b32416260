//! What makes a record that was read from elsewhere one that can be used.

use std::collections::HashSet;

use warta_temporal::Reference;
use warta_text::Span;

use super::OffsetUnit;
use super::record::{EventRecord, Record, SourceRecord};

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// The span names nothing of this text.
    #[error("the {part} at {span} is no piece of the text")]
    Outside {
        /// Whose span it is, for instance `trigger`.
        part: &'static str,
        /// The span, in the unit of the record.
        span: Span,
    },
    /// Sentences or tokens come left to right, one behind the other.
    #[error("the {part} at {span} begins before the one in front of it ends")]
    OutOfOrder {
        /// `sentence` or `token`.
        part: &'static str,
        /// The one that begins too early.
        span: Span,
    },
    /// A reference to nothing.
    #[error("there is no {part} {name}")]
    Unknown {
        /// What it should be, for instance `entity`.
        part: &'static str,
        /// What it is called.
        name: String,
    },
    /// Two of a kind under one name.
    #[error("there are two with the name {name}")]
    Twice {
        /// The name.
        name: String,
    },
    /// The date of the document is none.
    #[error("the dct {0:?} is no date")]
    Dct(String),
    /// A time ends before it begins.
    #[error("the time {name} ends before it begins")]
    Backwards {
        /// The time.
        name: String,
    },
    /// The heads of a tree lead to a root.
    #[error("the heads of token {token} go round in a circle")]
    Circle {
        /// The index of a token of the circle.
        token: usize,
    },
    /// The confidence of an event is a share of 1.
    #[error("the confidence of {name} is not from 0 to 1")]
    Confidence {
        /// The event.
        name: String,
    },
}

type Check = Result<(), RecordError>;

impl Record<'_> {
    /// Whether every span is a piece of `text`, counted in `unit`.
    ///
    /// # Errors
    /// [`RecordError::Outside`] with the first that reaches past the end or, in bytes,
    /// cuts a character.
    pub fn check(&self, text: &str, unit: OffsetUnit) -> Check {
        let length: usize = match unit {
            OffsetUnit::Bytes => text.len(),
            OffsetUnit::Chars | OffsetUnit::Utf16 => text.chars().map(|c| unit.len(c)).sum(),
        };
        self.each_span(&mut |part, span| {
            let fits = match unit {
                OffsetUnit::Bytes => span.slice(text).is_some(),
                OffsetUnit::Chars | OffsetUnit::Utf16 => span.end() <= length,
            };
            if fits { Ok(()) } else { Err(RecordError::Outside { part, span }) }
        })
    }

    pub(super) fn check_order(&self) -> Check {
        in_order("sentence", self.sentences.iter().flatten().copied())?;
        in_order("token", self.tokens.iter().flatten().map(|token| token.span))
    }

    pub(super) fn check_times(&self) -> Check {
        if let Some(dct) = self.dct.as_deref().filter(|dct| Reference::parse(dct).is_err()) {
            return Err(RecordError::Dct(dct.to_owned()));
        }
        let mut times = self.timexes.iter().flatten();
        let backwards = times.find(|time| {
            let told = time.begin.zip(time.end_excl);
            let taken = time.approximate.and_then(|stretch| stretch.begin.zip(stretch.end_excl));
            told.into_iter().chain(taken).any(|(begin, end)| end < begin)
        });
        match backwards {
            Some(time) => Err(RecordError::Backwards { name: time.id.to_string() }),
            None => Ok(()),
        }
    }

    /// Holds the heads of tokens to be tokens, and to lead to a root.
    pub(super) fn check_heads(&self) -> Check {
        let tokens = self.tokens.as_deref().unwrap_or_default();
        // For each token, the one from which it was last come by.
        let mut seen = vec![usize::MAX; tokens.len()];
        for from in 0..tokens.len() {
            let mut at = from;
            while let Some(mark) = seen.get_mut(at).filter(|mark| **mark == usize::MAX) {
                *mark = from;
                let Some(head) = tokens.get(at).and_then(|token| token.head) else { break };
                at = head as usize;
                match seen.get(at) {
                    None => {
                        return Err(RecordError::Unknown { part: "token", name: head.to_string() });
                    }
                    Some(&mark) if mark == from => return Err(RecordError::Circle { token: at }),
                    Some(_) => {}
                }
            }
        }
        Ok(())
    }

    /// Holds every reference to what it names, where the record has that layer.
    pub(super) fn check_names(&self) -> Check {
        let names = Names::of(self)?;
        self.events.iter().flatten().try_for_each(|event| names.check_event(event))?;
        let claims = self.claims.iter().flatten();
        let mut sources = claims.filter_map(|claim| claim.source.entity.as_deref());
        sources.try_for_each(|name| names.known("entity", name))?;
        let relations = self.relations.iter().flatten();
        let mut ends = relations.flat_map(|relation| [&relation.from, &relation.to]);
        ends.try_for_each(|name| names.known("event", name))?;
        for entry in self.timeline.iter().flatten() {
            names.known("cluster", &entry.cluster)?;
            entry.events.iter().try_for_each(|name| names.known("event", name))?;
            let entities = entry.participants.iter().chain(&entry.place).chain(&entry.sources);
            entities.into_iter().try_for_each(|name| names.known("entity", name))?;
        }
        Ok(())
    }

    fn each_span(&self, visit: &mut impl FnMut(&'static str, Span) -> Check) -> Check {
        self.sentences.iter().flatten().try_for_each(|&span| visit("sentence", span))?;
        self.tokens.iter().flatten().try_for_each(|token| visit("token", token.span))?;
        self.timexes.iter().flatten().try_for_each(|timex| visit("time", timex.span))?;
        let mentions = self.entities.iter().flatten().flat_map(|entity| &entity.mentions);
        mentions.into_iter().try_for_each(|mention| visit("mention", mention.span))?;
        self.events.iter().flatten().try_for_each(|event| event.each_span(visit))?;
        self.claims.iter().flatten().try_for_each(|claim| {
            visit("claim", claim.content)?;
            claim.source.each_span(visit)
        })
    }
}

impl SourceRecord<'_> {
    fn each_span(&self, visit: &mut impl FnMut(&'static str, Span) -> Check) -> Check {
        visit("source", self.span)?;
        self.cue.map_or(Ok(()), |span| visit("cue", span))
    }
}

impl EventRecord<'_> {
    fn each_span(&self, visit: &mut impl FnMut(&'static str, Span) -> Check) -> Check {
        visit("trigger", self.trigger)?;
        self.support.map_or(Ok(()), |span| visit("support", span))?;
        self.source.as_ref().map_or(Ok(()), |source| source.each_span(visit))?;
        for argument in &self.args {
            visit("argument", argument.span)?;
            visit("head", argument.head)?;
        }
        self.place.as_ref().map_or(Ok(()), |place| visit("place", place.span))
    }
}

fn in_order(part: &'static str, spans: impl Iterator<Item = Span>) -> Check {
    let mut end = 0;
    for span in spans {
        if span.start() < end {
            return Err(RecordError::OutOfOrder { part, span });
        }
        end = span.end();
    }
    Ok(())
}

/// The names that a record gives; `None` for a layer that it does not have.
struct Names<'r> {
    times: Option<HashSet<&'r str>>,
    entities: Option<HashSet<&'r str>>,
    events: Option<HashSet<&'r str>>,
    clusters: Option<HashSet<&'r str>>,
}

impl<'r> Names<'r> {
    fn of(record: &'r Record<'_>) -> Result<Names<'r>, RecordError> {
        let events = record.events.as_deref();
        Ok(Names {
            times: unique(record.timexes.as_deref(), |timex| &timex.id)?,
            entities: unique(record.entities.as_deref(), |entity| &entity.id)?,
            events: unique(events, |event| &event.id)?,
            clusters: events.map(|events| events.iter().map(|event| &*event.cluster).collect()),
        })
    }

    fn known(&self, part: &'static str, name: &str) -> Check {
        let names = match part {
            "time" => &self.times,
            "entity" => &self.entities,
            "event" => &self.events,
            _ => &self.clusters,
        };
        if names.as_ref().is_none_or(|names| names.contains(name)) {
            return Ok(());
        }
        Err(RecordError::Unknown { part, name: name.to_owned() })
    }

    fn check_event(&self, event: &EventRecord<'_>) -> Check {
        if !(0.0..=1.0).contains(&event.confidence) {
            return Err(RecordError::Confidence { name: event.id.to_string() });
        }
        let time = event.time.as_ref().and_then(|time| time.timex.as_deref());
        time.map_or(Ok(()), |name| self.known("time", name))?;
        let source = event.source.as_ref().and_then(|source| source.entity.as_deref());
        let place = event.place.as_ref().and_then(|place| place.entity.as_deref());
        let arguments = event.args.iter().filter_map(|argument| argument.entity.as_deref());
        let mut entities = arguments.chain(source).chain(place);
        entities.try_for_each(|name| self.known("entity", name))
    }
}

/// The names of a layer, each of which names one thing.
fn unique<'r, T>(
    layer: Option<&'r [T]>,
    name: impl Fn(&'r T) -> &'r str,
) -> Result<Option<HashSet<&'r str>>, RecordError> {
    let Some(layer) = layer else { return Ok(None) };
    let mut names = HashSet::with_capacity(layer.len());
    for name in layer.iter().map(name) {
        if !names.insert(name) {
            return Err(RecordError::Twice { name: name.to_owned() });
        }
    }
    Ok(Some(names))
}
