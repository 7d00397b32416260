use std::sync::Arc;

use warta_entities::Entity;
use warta_morph::Analyzer;
use warta_syntax::{Upos, Word};
use warta_temporal::{Reference, Timex};
use warta_text::{Sentence, TokenSpan};

use crate::lexicon::Lexicon;
use crate::trigger::{Trigger, triggers};
use crate::view::View;
use crate::{ClusterId, Event, TimelineEntry};
use crate::{argument, attribution, certainty, cluster, timing};

/// What the extractor reads: a text and every layer below.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// When it was written, where known.
    pub reference: Option<Reference>,
    /// Its tokens.
    pub tokens: &'a [TokenSpan],
    /// Its sentences over those tokens.
    pub sentences: &'a [Sentence],
    /// Tags and tree, one for each token.
    pub words: &'a [Word],
    /// Its times, in order of the text.
    pub timexes: &'a [Timex],
    /// Its entities.
    pub entities: &'a [Entity],
}

/// The events of a document and their timeline.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Events {
    /// Mentions of events, in order of the text.
    pub events: Vec<Event>,
    /// Happenings in order of time; those without a date come last.
    pub timeline: Vec<TimelineEntry>,
}

/// Finds events; built once, shared between threads.
#[derive(Clone, Debug)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    analyzer: Analyzer,
    threshold: f32,
}

impl Extractor {
    /// The extractor with the lexicon that is built in.
    #[must_use]
    pub fn embedded() -> Extractor {
        let lexicon = Arc::new(Lexicon::embedded());
        Extractor { lexicon, analyzer: Analyzer::embedded(), threshold: 0.5 }
    }

    /// The same extractor, silent about events whose confidence is under `threshold`,
    /// from 0 (tell all) to 1. The default is 0.5.
    #[must_use]
    pub fn with_threshold(self, threshold: f32) -> Extractor {
        Extractor { threshold, ..self }
    }

    /// The events of a document.
    #[must_use]
    pub fn extract(&self, input: Input<'_>) -> Events {
        let view = View::new(input);
        let mut triggers = triggers(&view, &self.lexicon);
        triggers.retain(|trigger| trigger.confidence >= self.threshold);
        let arguments: Vec<_> = triggers.iter().map(|t| argument::arguments(&view, t)).collect();
        let certainty: Vec<_> = triggers.iter().map(|t| certainty::certainty(&view, t)).collect();
        let sources = attribution::sources(&view, &triggers, &arguments);
        let times = timing::times(&view, &triggers, &certainty);
        let parts = arguments.into_iter().zip(sources).zip(times.into_iter().zip(&certainty));
        let mut events: Vec<Event> = triggers
            .iter()
            .zip(parts)
            .map(|(trigger, ((args, source), (time, &(polarity, modality))))| Event {
                trigger: view.span(trigger.at),
                support: trigger.support.map(|at| view.span(at)),
                lemma: self.lemma(&view, trigger),
                kind: trigger.kind,
                mode: trigger.mode,
                polarity,
                modality,
                source,
                args,
                time,
                cluster: ClusterId(0),
                rule: trigger.rule,
                confidence: trigger.confidence,
            })
            .collect();
        cluster::cluster(&view, &mut events);
        let timeline = cluster::timeline(&view, &events);
        Events { events, timeline }
    }

    fn lemma(&self, view: &View<'_>, trigger: &Trigger) -> String {
        let upos = if trigger.noun { Upos::Noun } else { Upos::Verb };
        self.analyzer.lemma(view.lower(trigger.at), upos).into_owned()
    }
}
