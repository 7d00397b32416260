use std::borrow::Cow;

use warta_entities::{Entity, EntityId};
use warta_events::{Argument, Claim, Event, EventId, Relation, TimelineEntry, View};
use warta_syntax::Word;
use warta_temporal::{Reference, Timex};
use warta_text::{Sentence, Span, TokenSpan};

use crate::Layers;
use crate::lemmas::Lemmas;

/// A text and everything that was read from it.
///
/// All positions are byte spans into [`Document::text`]. A layer that was not asked for is
/// absent from the JSON; here it is empty, unless one that was asked for needs it: events
/// are read for the timeline, and tokens and sentences for everything.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    pub(crate) text: &'t str,
    pub(crate) id: Option<String>,
    pub(crate) reference: Option<Reference>,
    pub(crate) layers: Layers,
    /// What the extractor gave as an event.
    pub(crate) view: View,
    pub(crate) tokens: Vec<TokenSpan>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) words: Vec<Word>,
    pub(crate) lemmas: Lemmas,
    pub(crate) timexes: Vec<Timex>,
    pub(crate) entities: Vec<Entity>,
    pub(crate) events: Vec<Event>,
    pub(crate) timeline: Vec<TimelineEntry>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) relations: Vec<Relation>,
}

impl<'t> Document<'t> {
    /// A document of which nothing has been read yet.
    pub(crate) fn new(text: &'t str, reference: Option<Reference>, layers: Layers) -> Self {
        Document {
            text,
            id: None,
            reference,
            layers,
            view: View::Events,
            tokens: Vec::new(),
            sentences: Vec::new(),
            words: Vec::new(),
            lemmas: Lemmas::default(),
            timexes: Vec::new(),
            entities: Vec::new(),
            events: Vec::new(),
            timeline: Vec::new(),
            claims: Vec::new(),
            relations: Vec::new(),
        }
    }

    /// The same document under a name of the caller's.
    #[must_use]
    pub fn with_id(self, id: impl Into<String>) -> Self {
        Document { id: Some(id.into()), ..self }
    }

    /// The text that was read.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The caller's name for the document.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// When it was written, where the caller said so.
    #[must_use]
    pub fn reference(&self) -> Option<Reference> {
        self.reference
    }

    /// The layers that were asked for.
    #[must_use]
    pub fn layers(&self) -> Layers {
        self.layers
    }

    /// Its tokens, left to right.
    #[must_use]
    pub fn tokens(&self) -> &[TokenSpan] {
        &self.tokens
    }

    /// Its sentences over [`Document::tokens`].
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Part of speech and tree, one word for each token.
    #[must_use]
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The dictionary form of the token with this index.
    #[must_use]
    pub fn lemma(&self, token: usize) -> Option<&str> {
        self.lemmas.get(token)
    }

    /// Its times, in order of the text.
    #[must_use]
    pub fn timexes(&self) -> &[Timex] {
        &self.timexes
    }

    /// The time with this index, as [`EventTime::timex`](warta_events::EventTime) gives it.
    #[must_use]
    pub fn timex(&self, index: u32) -> Option<&Timex> {
        self.timexes.get(index as usize)
    }

    /// Its entities, in order of first mention.
    #[must_use]
    pub fn entities(&self) -> &[Entity] {
        &self.entities
    }

    /// The entity with this id.
    #[must_use]
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }

    /// What an argument is called: by the name of its entity, else by its words.
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::events::Role;
    ///
    /// let text = "Joko Widodo tiba di Ambon. Ia meresmikan pasar.";
    /// let document = Pipeline::embedded().analyze(text, None)?;
    /// let opening = &document.events()[1];
    /// let called = |role| opening.arg(role).map(|argument| document.name_of(argument));
    /// assert_eq!(called(Role::Actor).as_deref(), Some("Joko Widodo"));
    /// assert_eq!(called(Role::Recipient).as_deref(), Some("pasar"));
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn name_of(&self, argument: &Argument) -> Cow<'_, str> {
        match argument.entity.and_then(|id| self.entity(id)) {
            Some(entity) => Cow::Borrowed(&entity.name),
            None => self.phrase(argument.span),
        }
    }

    /// Its events, in order of the text.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The event with this id.
    #[must_use]
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.get(id.0 as usize)
    }

    /// Its happenings in order of time; those that only have a length or the present come
    /// behind them, and those without any time last.
    #[must_use]
    pub fn timeline(&self) -> &[TimelineEntry] {
        &self.timeline
    }

    /// The mention that tells most of a happening: the first with the most arguments.
    #[must_use]
    pub fn fullest(&self, entry: &TimelineEntry) -> Option<(EventId, &Event)> {
        let told = entry.events.iter().filter_map(|&id| Some((id, self.event(id)?)));
        told.max_by_key(|(id, event)| (event.args.len(), std::cmp::Reverse(*id)))
    }

    /// Who says what, in order of the text.
    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// Order and cause of events, where the text states them.
    #[must_use]
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The words at `span`, or the empty string where it does not fit the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &'t str {
        span.slice(self.text).unwrap_or_default()
    }

    /// The words at `span` on one line, as a table wants them: the end of a line within is a
    /// blank.
    ///
    /// ```
    /// use warta::Pipeline;
    ///
    /// let text = "Polisi menangkap dua orang yang mencuri motor\nwarga di Pasar Rebo, Senin.";
    /// let document = Pipeline::embedded().analyze(text, None)?;
    /// let sentence = document.sentences()[0].span();
    /// assert_eq!(document.phrase(sentence), text.replace('\n', " "));
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn phrase(&self, span: Span) -> Cow<'t, str> {
        on_one_line(self.slice(span))
    }
}

/// The words with blanks for all white space and control characters, which would break the
/// lines and columns of a table.
pub(crate) fn on_one_line(words: &str) -> Cow<'_, str> {
    let breaks = |c: char| c != ' ' && (c.is_whitespace() || c.is_control());
    if words.contains(breaks) { Cow::Owned(words.replace(breaks, " ")) } else { words.into() }
}
