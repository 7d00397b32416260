use warta_entities::gazetteer::OwnNames;
use warta_entities::{Recased, Recognizer};
use warta_events::Extractor;
use warta_morph::Place;
use warta_syntax::Syntax;
use warta_temporal::{NamedDay, Reference, TemporalTagger};

use crate::{Document, Error, Layer, Layers};

/// Every layer of Warta, built once and shared between threads.
///
/// ```
/// use warta::{Pipeline, Reference};
///
/// let pipeline = Pipeline::embedded();
/// let written = Reference::parse("2023-09-12")?;
/// let document = pipeline.analyze("Presiden tiba di Jakarta pekan lalu.", Some(written))?;
/// assert_eq!(document.timexes()[0].value, "2023-W36");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Pipeline {
    syntax: Syntax,
    temporal: TemporalTagger,
    recognizer: Recognizer,
    extractor: Extractor,
    layers: Layers,
}

/// With the models and lexicons that are built in, giving every layer.
impl Default for Pipeline {
    fn default() -> Pipeline {
        Pipeline::embedded()
    }
}

impl Pipeline {
    /// The pipeline with the models and lexicons that are built in, giving every
    /// layer.
    #[must_use]
    pub fn embedded() -> Pipeline {
        Pipeline {
            syntax: Syntax::embedded(),
            temporal: TemporalTagger::new(),
            recognizer: Recognizer::embedded(),
            extractor: Extractor::embedded(),
            layers: Layers::ALL,
        }
    }

    /// The same pipeline, giving `layers` only and computing no more than they
    /// need.
    #[must_use]
    pub fn with_layers(self, layers: Layers) -> Pipeline {
        Pipeline { layers, ..self }
    }

    /// The same pipeline with another tagger and parser, of another model or with a lexicon
    /// of the caller's own. Its analyzer gives the lemmas, and tells words from names in
    /// headlines; the extractor of events has one of its own.
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::morph::{Analyzer, Lexicon};
    /// use warta::syntax::Syntax;
    ///
    /// let analyzer = Analyzer::new(Lexicon::embedded().with_roots(["gojek"]));
    /// let syntax = Syntax::embedded().with_analyzer(analyzer);
    /// let pipeline = Pipeline::embedded().with_syntax(syntax);
    /// let document = pipeline.analyze("Warga menggojeki pasar.", None)?;
    /// assert_eq!(document.lemma(1), Some("gojek"));
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn with_syntax(self, syntax: Syntax) -> Pipeline {
        Pipeline { syntax, ..self }
    }

    /// The same pipeline with another recognizer of names: of another convention, with
    /// own names or an own model. Names given to [`Pipeline::with_own_names`] before are
    /// gone with the recognizer that had them: give them afterwards, or to the new one.
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::entities::gazetteer::OwnNames;
    /// use warta::entities::{EntityKind, Recognizer};
    ///
    /// let mut own = OwnNames::default();
    /// own.insert("sanggar tifa", EntityKind::Org, None)?;
    /// let places = Recognizer::embedded().with_kinds(&[EntityKind::Loc, EntityKind::Org]);
    /// let pipeline = Pipeline::embedded().with_recognizer(places).with_own_names(own);
    /// let text = "Penari sanggar tifa tiba di Ambon.";
    /// assert_eq!(pipeline.analyze(text, None)?.entities().len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_recognizer(self, recognizer: Recognizer) -> Pipeline {
        Pipeline { recognizer, ..self }
    }

    /// The same pipeline with another extractor of events: of another view, or sure of what
    /// it gives.
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::events::{EventType, Extractor, Role, View};
    ///
    /// let extractor = Extractor::embedded().with_view(View::Predications);
    /// let pipeline = Pipeline::embedded().with_extractor(extractor);
    /// let document = pipeline.analyze("Koperasi itu memiliki dua gudang.", None)?;
    /// let event = &document.events()[0];
    /// assert_eq!(event.kind, EventType::State);
    /// let part = |role| event.arg(role).map(|argument| document.slice(argument.span));
    /// assert_eq!(part(Role::Actor), Some("Koperasi itu"));
    /// assert_eq!(part(Role::Recipient), Some("dua gudang"));
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn with_extractor(self, extractor: Extractor) -> Pipeline {
        Pipeline { extractor, ..self }
    }

    /// The same pipeline with the caller's own names, which go before all others, in place of
    /// those that it was given before; see [`Recognizer::with_own_names`].
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::entities::{EntityKind, Evidence};
    /// use warta::entities::gazetteer::OwnNames;
    ///
    /// let mut own = OwnNames::default();
    /// own.insert("Sanggar Tifa Negeri", EntityKind::Org, Some("sanggar-17"))?;
    /// let pipeline = Pipeline::embedded().with_own_names(own);
    /// let document = pipeline.analyze("Sanggar Tifa Negeri membuka pameran.", None)?;
    /// assert_eq!(document.entities()[0].name, "Sanggar Tifa Negeri");
    /// assert_eq!(document.entities()[0].mentions[0].evidence, Evidence::Caller);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_own_names(self, own: OwnNames) -> Pipeline {
        Pipeline { recognizer: self.recognizer.with_own_names(own), ..self }
    }

    /// The same pipeline, which also knows these days as times, besides those that it was
    /// given before.
    ///
    /// ```
    /// use warta::temporal::NamedDay;
    /// use warta::{Pipeline, Reference};
    ///
    /// let day = NamedDay::new("Hari Tenun Kampung", 6, 14)?;
    /// let pipeline = Pipeline::embedded().with_named_days(vec![day]);
    /// let text = "Pameran dibuka pada Hari Tenun Kampung.";
    /// let document = pipeline.analyze(text, Some(Reference::date(2025, 6, 16)?))?;
    /// assert_eq!(document.timexes()[0].value, "2025-06-14");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_named_days(self, days: Vec<NamedDay>) -> Pipeline {
        Pipeline { temporal: self.temporal.with_named_days(days), ..self }
    }

    /// The same pipeline with another tagger of times: one that reads figures the other way
    /// round, or is lenient. Days given to [`Pipeline::with_named_days`] before are gone with
    /// the tagger that had them.
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::temporal::{FigureOrder, Options, TemporalTagger};
    ///
    /// let options = Options::new().figure_order(FigureOrder::MonthFirst);
    /// let pipeline = Pipeline::embedded().with_temporal(TemporalTagger::with_options(options));
    /// let document = pipeline.analyze("Ia tiba pada 9/12/2023.", None)?;
    /// assert_eq!(document.timexes()[0].value, "2023-09-12");
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn with_temporal(self, temporal: TemporalTagger) -> Pipeline {
        Pipeline { temporal, ..self }
    }

    /// The layers that it gives.
    #[must_use]
    pub const fn layers(&self) -> Layers {
        self.layers
    }

    /// What finds the names, to be asked why it found one
    /// ([`Recognizer::explain`]).
    #[must_use]
    pub fn recognizer(&self) -> &Recognizer {
        &self.recognizer
    }

    /// Reads a text that was written at `reference`, where that is known. Without it, what
    /// only that date could tell is `X` in the values: `besok` is `XXXX-XX-XX`.
    ///
    /// Lines that were broken at a width are read as one paragraph
    /// ([`join_wrapped`](warta_text::join_wrapped)). Else the text is read as it is: names keep
    /// the soft hyphens and broken characters of a careless page. Who wants them gone
    /// normalizes the text first and asks for the way back where spans of the page are wanted:
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::text::Normalizer;
    ///
    /// let page = "Presiden Joko Wi\u{ad}do\u{ad}do tiba di Ambon.";
    /// let clean = Normalizer::news().normalize(page);
    /// let document = Pipeline::embedded().analyze(&clean.text, None)?;
    /// let president = &document.entities()[0];
    /// assert_eq!(president.name, "Joko Widodo");
    /// let on_page = clean.to_original(president.mentions[0].span);
    /// assert_eq!(on_page.slice(page), Some("Joko Wi\u{ad}do\u{ad}do"));
    /// # Ok::<(), warta::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the text has 4 GiB or more. Nothing else about a text is an error. A document
    /// holds many times the memory of its text: [`Pipeline::analyze_parts`] reads what is long.
    pub fn analyze<'t>(
        &self,
        text: &'t str,
        reference: Option<Reference>,
    ) -> Result<Document<'t>, Error> {
        warta_text::check_len(text)?;
        Ok(self.read(text, reference))
    }

    /// Reads a text of less than 4 GiB.
    pub(crate) fn read<'t>(&self, text: &'t str, reference: Option<Reference>) -> Document<'t> {
        let mut document = Document::new(text, reference, self.layers);
        document.view = self.extractor.view();
        let joined = warta_text::join_wrapped(text);
        self.read_surface(&joined, &mut document);
        self.read_times(&joined, &mut document);
        let read = self.recased(&joined, &document);
        self.read_syntax(&read, &mut document);
        self.read_entities(&read.text, &mut document);
        self.read_events(&read.text, &mut document);
        document
    }
}

#[cfg(feature = "rayon")]
impl Pipeline {
    /// Reads many texts on all cores; the documents come in the order of the texts, and
    /// each is the same as [`Pipeline::analyze`] gives.
    pub fn analyze_batch<'t>(
        &self,
        texts: &[(&'t str, Option<Reference>)],
    ) -> Vec<Result<Document<'t>, Error>> {
        use rayon::prelude::*;

        texts.par_iter().map(|&(text, reference)| self.analyze(text, reference)).collect()
    }
}

/// What needs tags and trees.
const SYNTAX: [Layer; 4] = [Layer::Tokens, Layer::Entities, Layer::Events, Layer::Timeline];

/// The steps, in order. Each reads what stands before it and never edits it.
impl Pipeline {
    fn read_surface(&self, read: &str, document: &mut Document<'_>) {
        warta_text::tokenize_into(read, &mut document.tokens);
        warta_text::split_sentences(read, &document.tokens, &mut document.sentences);
        // What grew by doubling is held as long as the document is.
        document.tokens.shrink_to_fit();
        document.sentences.shrink_to_fit();
    }

    fn read_times(&self, read: &str, document: &mut Document<'_>) {
        if self.layers.has_any(&[Layer::Timexes, Layer::Events, Layer::Timeline]) {
            self.temporal.tag_into(
                read,
                &document.tokens,
                &document.sentences,
                document.reference,
                &mut document.timexes,
            );
        }
    }

    /// The text as the layers above read it: with headlines spelled like sentences.
    fn recased<'r>(&self, read: &'r str, document: &Document<'_>) -> Recased<'r> {
        if !self.layers.has_any(&SYNTAX) {
            return Recased::default();
        }
        let Document { tokens, sentences, .. } = document;
        self.recognizer.recase(read, tokens, sentences, self.syntax.analyzer())
    }

    fn read_syntax(&self, read: &Recased<'_>, document: &mut Document<'_>) {
        if !self.layers.has_any(&SYNTAX) {
            return;
        }
        let Document { text, tokens, sentences, words, lemmas, .. } = document;
        self.syntax.analyze_as(&read.text, tokens, sentences, &read.verbs, words);
        if self.layers.has(Layer::Tokens) {
            let analyzer = self.syntax.analyzer();
            for sentence in sentences.iter() {
                for at in sentence.tokens() {
                    let (Some(token), Some(word)) = (tokens.get(at), words.get(at)) else { break };
                    let first = at == sentence.tokens().start;
                    let place = if first { Place::Start } else { Place::Inside };
                    lemmas.push(analyzer, token.text(text), word.upos, place);
                }
            }
            lemmas.shrink_to_fit();
        }
    }

    fn read_entities(&self, read: &str, document: &mut Document<'_>) {
        if self.layers.has_any(&[Layer::Entities, Layer::Events, Layer::Timeline]) {
            document.entities = self.recognizer.recognize(warta_entities::Input {
                text: read,
                tokens: &document.tokens,
                sentences: &document.sentences,
                words: &document.words,
            });
            for entity in &mut document.entities {
                entity.mentions.shrink_to_fit();
            }
            document.entities.shrink_to_fit();
        }
    }

    fn read_events(&self, read: &str, document: &mut Document<'_>) {
        if self.layers.has_any(&[Layer::Events, Layer::Timeline]) {
            let found = self.extractor.extract(warta_events::Input {
                text: read,
                reference: document.reference,
                tokens: &document.tokens,
                sentences: &document.sentences,
                words: &document.words,
                timexes: &document.timexes,
                entities: &document.entities,
            });
            document.events = found.events;
            for event in &mut document.events {
                event.args.shrink_to_fit();
            }
            document.timeline = found.timeline;
            document.claims = found.claims;
            document.relations = found.relations;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_shared_between_threads() {
        fn send_and_sync<T: Send + Sync>() {}
        send_and_sync::<Pipeline>();
        send_and_sync::<Document<'_>>();
    }

    #[test]
    fn computes_only_what_is_asked_for() {
        let layers = Layers::NONE.with(Layer::Timexes);
        let pipeline = Pipeline::embedded().with_layers(layers);
        let document = pipeline.analyze("Ia tiba pada 12 Mei 2025.", None).unwrap();
        assert_eq!(document.timexes().len(), 1);
        assert!(document.words().is_empty() && document.events().is_empty());
    }

    #[test]
    fn an_empty_text_is_an_empty_document() {
        let document = Pipeline::embedded().analyze("", None).unwrap();
        assert!(document.tokens().is_empty() && document.timeline().is_empty());
    }
}
