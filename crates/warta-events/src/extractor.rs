use warta_entities::Entity;
use warta_morph::Analyzer;
use warta_syntax::Word;
use warta_temporal::{Basis, Reference, Timex};
use warta_text::{Sentence, TokenSpan};

use crate::arguments::choice::Passed;
use crate::arguments::{self, Collector};
use crate::aspect::aspect;
use crate::attribution::{Attribution, Claim, contents, quotes, sources};
use crate::certainty::{self, Certainty, opens_with_condition};
use crate::cluster;
use crate::event::{Argument, Event, EventPlace, EventTime, EventType, Modality, Polarity};
use crate::owners::Owners;
use crate::place;
use crate::predication::predicates;
use crate::reading::Reading;
use crate::relation::{Relation, relations};
use crate::timeline::{TimelineEntry, timeline};
use crate::trigger::{self, Trigger, Voice};
use crate::when::{self, Voices, is_later};

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
    /// Happenings in order of time; those that only have a length or the present come behind
    /// them, and those without any time last.
    pub timeline: Vec<TimelineEntry>,
    /// Who says what, in order of the text.
    pub claims: Vec<Claim>,
    /// Order and cause, where the text states them.
    pub relations: Vec<Relation>,
}

impl Events {
    /// The events that a claim holds, in order of the text.
    pub fn events_of<'e>(&'e self, claim: &'e Claim) -> impl Iterator<Item = &'e Event> {
        let from = self.events.partition_point(|e| e.trigger.start() < claim.content.start());
        let inside = |e: &&Event| e.trigger.start() < claim.content.end();
        self.events.iter().skip(from).take_while(inside)
    }
}

/// What the trained models do.
pub(crate) enum Models<'q> {
    /// Nothing: they know events, and no verbs that tell a state.
    Rest,
    /// They choose, given what the rules say.
    Choose,
    /// They are asked for training, which does not depend on models trained before: the rules
    /// alone answer.
    Asked(&'q mut Questions),
}

/// What the trained models are asked in a document.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Questions {
    /// The model of types, of each word that may name an event.
    pub kinds: Vec<trigger::choice::Question>,
    /// The model of days, of each event.
    pub days: Vec<when::choice::Question>,
    /// The model of certainty, of each event.
    pub certainties: Vec<certainty::choice::Question>,
    /// The model of parts, of each event and each word that may play one.
    pub parts: Vec<arguments::choice::Question>,
}

/// What the extractor gives as an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum View {
    /// What happens, with all who take part: also those whom the text leaves to be
    /// understood. Event nouns are events as verbs are.
    #[default]
    Events,
    /// Every verb that heads a clause, with what that clause states: subject, verb, object.
    ///
    /// Verbs that tell no event are given too and have the type [`EventType::State`], which
    /// the timeline leaves out; event nouns are not given, but are the object of their light
    /// verb. Each argument is [`Via::Stated`](crate::Via) or
    /// [`Via::Relative`](crate::Via). The subject of an active verb is the actor and its
    /// object the recipient, whatever the verb means: also what is said or given. The subject
    /// of a passive is the recipient; verbs with `ter-` are taken for passives.
    Predications,
}

/// Finds events; built once, shared between threads.
///
/// ```
/// use warta_events::{EventType, Extractor, Input, Polarity, Role};
/// use warta_syntax::Syntax;
/// use warta_text::{split_sentences, tokenize_into};
///
/// let text = "Polisi belum menangkap pelaku.";
/// let (mut tokens, mut sentences, mut words) = (vec![], vec![], vec![]);
/// tokenize_into(text, &mut tokens);
/// split_sentences(text, &tokens, &mut sentences);
/// Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
/// let found = Extractor::embedded().extract(Input {
///     text,
///     reference: None,
///     tokens: &tokens,
///     sentences: &sentences,
///     words: &words,
///     timexes: &[],
///     entities: &[],
/// });
/// let event = &found.events[0];
/// assert_eq!(event.kind, EventType::Coerce);
/// assert_eq!(event.polarity, Polarity::Negative);
/// assert_eq!(event.args[0].role, Role::Actor);
/// assert_eq!(event.args[0].span.slice(text), Some("Polisi"));
/// ```
#[derive(Clone, Debug)]
pub struct Extractor {
    analyzer: Analyzer,
    threshold: f32,
    view: View,
}

impl Default for Extractor {
    fn default() -> Extractor {
        Extractor::embedded()
    }
}

impl Extractor {
    /// The extractor with the lexicon that is built in.
    #[must_use]
    pub fn embedded() -> Extractor {
        Extractor { analyzer: Analyzer::default(), threshold: 0.0, view: View::Events }
    }

    /// The same extractor, leaving out events whose confidence is below `threshold`; 0, the
    /// default, keeps all. What is above 1 counts as 1, and what is no number as 0.
    #[must_use]
    pub fn with_threshold(self, threshold: f32) -> Extractor {
        let threshold = if threshold.is_nan() { 0.0 } else { threshold.clamp(0.0, 1.0) };
        Extractor { threshold, ..self }
    }

    /// The same extractor, giving what `view` asks for; [`View::Events`] is the default.
    ///
    /// ```
    /// use warta_events::{EventType, Extractor, Input, Role, View};
    /// use warta_syntax::Syntax;
    /// use warta_text::{split_sentences, tokenize_into};
    ///
    /// let text = "Desa itu memiliki pasar yang dikelola warga.";
    /// let (mut tokens, mut sentences, mut words) = (vec![], vec![], vec![]);
    /// tokenize_into(text, &mut tokens);
    /// split_sentences(text, &tokens, &mut sentences);
    /// Syntax::embedded().analyze_into(text, &tokens, &sentences, &mut words);
    /// let extractor = Extractor::embedded().with_view(View::Predications);
    /// let found = extractor.extract(Input {
    ///     text,
    ///     reference: None,
    ///     tokens: &tokens,
    ///     sentences: &sentences,
    ///     words: &words,
    ///     timexes: &[],
    ///     entities: &[],
    /// });
    /// let triples: Vec<_> = found
    ///     .events
    ///     .iter()
    ///     .map(|event| {
    ///         let part = |role| event.arg(role);
    ///         let head = |role| part(role).and_then(|arg| arg.head.slice(text));
    ///         (head(Role::Actor), event.trigger.slice(text), head(Role::Recipient))
    ///     })
    ///     .collect();
    /// assert_eq!(found.events[0].kind, EventType::State);
    /// assert_eq!(
    ///     triples,
    ///     [
    ///         (Some("Desa"), Some("memiliki"), Some("pasar")),
    ///         (Some("warga"), Some("dikelola"), Some("pasar")),
    ///     ]
    /// );
    /// ```
    #[must_use]
    pub fn with_view(self, view: View) -> Extractor {
        Extractor { view, ..self }
    }

    /// What the extractor gives as an event.
    #[must_use]
    pub fn view(&self) -> View {
        self.view
    }

    /// The events of a document; none where the layers below it don't belong together.
    #[must_use]
    pub fn extract(&self, input: Input<'_>) -> Events {
        let models = match self.view {
            View::Events => Models::Choose,
            View::Predications => Models::Rest,
        };
        self.extract_with(input, models)
    }

    /// What the trained models are asked in a document, for training them.
    #[doc(hidden)]
    #[must_use]
    pub fn questions(&self, input: Input<'_>) -> Questions {
        let mut questions = Questions::default();
        self.extract_with(input, Models::Asked(&mut questions));
        questions
    }

    fn extract_with(&self, input: Input<'_>, mut models: Models<'_>) -> Events {
        let Some(reading) = Reading::new(input, &self.analyzer) else {
            return Events::default();
        };
        let mut triggers = trigger::find(&reading);
        if self.view == View::Predications {
            triggers = predicates(&reading, &triggers);
        }
        match &mut models {
            Models::Choose => {
                triggers = trigger::choice::choose(&reading, triggers);
            }
            Models::Asked(asked) if self.view == View::Events => {
                asked.kinds = trigger::choice::questions(&reading, &triggers);
            }
            Models::Rest | Models::Asked(_) => {}
        }
        triggers.retain(|trigger| trigger.confidence >= self.threshold);
        // What grew by doubling is held as long as the events are sought.
        triggers.shrink_to_fit();
        let mut found = self.describe(&reading, &triggers, models);
        // What was laid out to find the events takes more memory than they do.
        drop((reading, triggers));
        found.timeline = timeline(&found.events, input.entities);
        found
    }

    /// The events and all but their timeline.
    fn describe(&self, reading: &Reading<'_>, triggers: &[Trigger], models: Models<'_>) -> Events {
        let Details { args, told, times, places, sources, claims } =
            self.know(reading, triggers, models);
        let mut events: Vec<Event> = Vec::with_capacity(triggers.len());
        let known = args.into_iter().zip(told).zip(times).zip(places).zip(sources);
        for (trigger, ((((mut args, told), time), place), source)) in triggers.iter().zip(known) {
            let lemma = self.lemma(reading, trigger);
            args.shrink_to_fit();
            events.push(Event {
                trigger: reading.cover(trigger.at, trigger.last),
                support: trigger.support.map(|at| reading.span(at)),
                root: cluster::root(&self.analyzer, &lemma),
                lemma,
                kind: trigger.kind,
                mode: trigger.mode,
                polarity: told.0,
                modality: told.1,
                aspect: aspect(reading, trigger),
                source: source
                    .and_then(|claim| claims.get(claim as usize))
                    .map(|claim| claim.source.clone()),
                args,
                time,
                place,
                cluster: crate::ClusterId(0),
                rule: trigger.rule,
                confidence: trigger.confidence,
            });
        }
        cluster::join(reading, triggers, &mut events);
        when::days_of_speakers(&mut events);
        let mut relations = relations(reading, triggers);
        relations.shrink_to_fit();
        Events { events, timeline: Vec::new(), claims, relations }
    }

    /// What is known of the events beside their triggers.
    fn know(&self, reading: &Reading<'_>, triggers: &[Trigger], mut models: Models<'_>) -> Details {
        let owner = &Owners::of(reading, triggers);
        let quotes = &quotes(reading);
        let contents = contents(reading, owner, triggers, quotes);
        let passed = Passed::of(reading, owner, triggers);
        let collector = Collector { reading, owner, triggers, quotes, contents, passed };
        let mut args: Vec<_> = triggers.iter().map(|t| collector.arguments(t)).collect();
        let attribution = Attribution { reading, owner, triggers, args: &args, quotes };
        let mut claims = attribution.claims();
        claims.shrink_to_fit();
        let certainty = Certainty { reading, owner, triggers, contents: &collector.contents };
        let mut told: Vec<_> = triggers.iter().map(|t| certainty.of(t)).collect();
        conditions(reading, triggers, &mut told);
        aims(reading, triggers, owner, &mut told);
        planned_nouns(reading, triggers, &mut told);
        certainty.link(&mut told);
        let modality: Vec<_> = told.iter().map(|t| t.1).collect();
        let sources = sources(triggers, &args, &claims, reading);
        let voices = Voices { args: &args, claims: &claims, sources: &sources };
        let known = when::Known { reading, triggers, owner, modality: &modality, quotes };
        let times = when::times(known, voices, &mut models);
        plans(triggers, &times, reading, &mut told);
        let ruled = told.as_slice();
        let choice =
            certainty::choice::Choice { reading, owner, triggers, quotes, times: &times, ruled };
        match &mut models {
            Models::Rest => {}
            Models::Choose => {
                told = choice.told();
                certainty.link(&mut told);
                certainty.impute(&mut told);
                certainty.contrast(&mut told);
                certainty.settle(&mut told);
                certainty.settle_asked(&mut told);
                collector.choose_all(&mut args);
            }
            Models::Asked(asked) => {
                asked.certainties = choice.questions();
                asked.parts = collector.questions_of_all(&args);
            }
        }
        let places = place::places(reading, triggers, &args);
        if self.view == View::Predications {
            args = triggers.iter().map(|t| collector.stated(t)).collect();
        }
        Details { args, told, times, places, sources, claims }
    }

    fn lemma(&self, reading: &Reading<'_>, trigger: &Trigger) -> String {
        if let Some(lemma) = trigger.lemma {
            return lemma.to_owned();
        }
        let word = reading.word(trigger.at);
        match self.analyzer.analyze(word).first() {
            Some(best) => warta_morph::citation(best),
            None => word.to_owned(),
        }
    }
}

/// What is known of each of the triggers, and what is said.
struct Details {
    args: Vec<Vec<Argument>>,
    told: Vec<(Polarity, Modality)>,
    times: Vec<Option<EventTime>>,
    places: Vec<Option<EventPlace>>,
    /// The claims that the events stand in.
    sources: Vec<Option<u32>>,
    claims: Vec<Claim>,
}

/// In a sentence that opens with `jika`, what follows is conditional as well.
fn conditions(reading: &Reading<'_>, triggers: &[Trigger], told: &mut [(Polarity, Modality)]) {
    for (trigger, told) in triggers.iter().zip(told) {
        if trigger.kind != EventType::Say && opens_with_condition(reading, trigger.at) {
            told.1 = Modality::Conditional;
        }
    }
}

/// `dijadwalkan ke Surabaya untuk menghadapi Persebaya`: the aim of a plan is planned too.
fn aims(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &Owners,
    told: &mut [(Polarity, Modality)],
) {
    for (number, trigger) in triggers.iter().enumerate() {
        let mark = reading.word_before(trigger.predicate(), 1);
        let aim = matches!(mark, "untuk" | "guna") && trigger.voice != Voice::Nominal;
        let above = reading.head(trigger.predicate()).filter(|&up| aim && up < trigger.at);
        let above = above.and_then(|up| owner.at(up));
        let plan = above.and_then(|plan| told.get(plan));
        let planned = plan.is_some_and(|plan| plan.1 == Modality::Planned);
        let asks = above.and_then(|plan| triggers.get(plan)).map(|plan| plan.kind);
        if let Some(own) = told.get_mut(number)
            && planned
            && own.1 == Modality::Desired
            && asks != Some(EventType::Request)
        {
            own.1 = Modality::Planned;
        }
    }
}

/// `Pertemuan yang akan dimediasi Turki`: what its own clause tells of as ahead.
fn planned_nouns(reading: &Reading<'_>, triggers: &[Trigger], told: &mut [(Polarity, Modality)]) {
    for (trigger, told) in triggers.iter().zip(told) {
        let next = trigger.last + 1;
        let ahead = reading.word(next) == "yang"
            && matches!(reading.word(next + 1), "akan" | "rencananya" | "sedianya");
        // `mempersiapkan pertemuan`
        let before = reading.word_before(trigger.at, 1);
        let prepared = matches!(
            before,
            "mempersiapkan" | "menyiapkan" | "merencanakan" | "menjadwalkan" | "merancang"
        );
        if trigger.is_bare_noun() && (ahead || prepared) && told.1 == Modality::Asserted {
            told.1 = Modality::Planned;
        }
    }
}

/// What its clause dates behind the day of writing is still ahead: `digelar Senin depan`.
fn plans(
    triggers: &[Trigger],
    times: &[Option<EventTime>],
    reading: &Reading<'_>,
    told: &mut [(Polarity, Modality)],
) {
    for ((trigger, time), told) in triggers.iter().zip(times).zip(told) {
        // `tidak hadir sebelum lengser pada 20 Oktober`: another clause's.
        let (_, end) = reading.bounds(trigger.at);
        let mut behind = trigger.last + 1..end.min(trigger.last + 12);
        let limited = behind.any(|at| matches!(reading.word(at), "sebelum" | "menjelang"));
        let own = time.as_ref().filter(|time| !limited && time.timex.is_some());
        let own = own.filter(|time| time.basis != Basis::Inferred);
        // The feast of a past year may be meant: `dikunjungi selama Lebaran`.
        let own = own.filter(|time| time.timex.is_some_and(|timex| points_ahead(reading, timex)));
        let later = own.is_some_and(|time| is_later(&time.value, reading.written()));
        if later && told.1 == Modality::Asserted && trigger.kind != EventType::Say {
            told.1 = Modality::Planned;
        }
    }
}

/// Whether a time says itself that it lies ahead, or names a day of the calendar.
fn points_ahead(reading: &Reading<'_>, timex: u32) -> bool {
    const AHEAD: [&str; 5] = ["besok", "depan", "lusa", "mendatang", "nanti"];
    let timex = reading.input.timexes.get(timex as usize);
    let tokens = timex.and_then(|timex| reading.tokens_of(timex.span));
    tokens.is_some_and(|(first, last)| {
        (first..=last)
            .map(|at| reading.word(at))
            .any(|word| AHEAD.contains(&word) || word.bytes().any(|byte| byte.is_ascii_digit()))
    })
}
