use std::collections::{HashMap, HashSet};
use std::ops::Range;

use warta_entities::EntityId;
use warta_events::{ClusterId, Event, EventId, EventType, Polarity, RelationKind, Role};
use warta_text::Span;

use crate::Document;

/// An answer with the words that give it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// The words of the text, as bytes of [`Document::text`].
    pub span: Span,
    /// The mention that it was taken from.
    pub event: EventId,
    /// Whom or what the words mention.
    pub entity: Option<EntityId>,
    /// The TIMEX3 value, where the answer is a time.
    pub value: Option<String>,
}

/// What a newspaper asks of a happening, the 5W1H: `siapa`, `apa`, `kapan`, `di mana`,
/// `mengapa`, `bagaimana`. Each list is in order of the text, without repetitions, and
/// empty where the text has no answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FiveWs {
    /// The happening that is asked about.
    pub cluster: ClusterId,
    /// Siapa: who does it and whom it is done to.
    pub who: Vec<Answer>,
    /// Apa: the words that tell what happened.
    pub what: Vec<Answer>,
    /// Kapan: when; the words of a time, or the event's own where the time is inferred.
    pub when: Vec<Answer>,
    /// Di mana: where.
    pub where_at: Vec<Answer>,
    /// Mengapa: cause or purpose, in the words behind `karena`, `akibat`, `untuk` and the
    /// like, or the happening that is said to bring it about.
    pub why: Vec<Answer>,
    /// Bagaimana: with what and in what way.
    pub how: Vec<Answer>,
}

impl Document<'_> {
    /// The six answers for the main happening: the one that is told first, most often
    /// and in most detail. `None` where nothing but statements is found.
    ///
    /// ```
    /// use warta::{Pipeline, Reference};
    ///
    /// let text = "Polisi menangkap dua pencuri di Medan pada Senin (4/3/2024) karena \
    ///             mencuri sepeda motor.";
    /// let day = Some(Reference::date(2024, 3, 5)?);
    /// let document = Pipeline::embedded().analyze(text, day)?;
    /// let answers = document.five_ws().expect("an arrest is told");
    /// assert_eq!(document.slice(answers.who[0].span), "Polisi");
    /// assert_eq!(document.slice(answers.where_at[0].span), "Medan");
    /// assert_eq!(answers.when[0].value.as_deref(), Some("2024-03-04"));
    /// assert_eq!(document.slice(answers.why[0].span), "mencuri sepeda motor");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn five_ws(&self) -> Option<FiveWs> {
        let count = self.timeline.iter().map(|entry| entry.cluster.0 as usize + 1).max()?;
        let mut weights = vec![0.0_f32; count];
        let told = |event: &&Event| !matches!(event.kind, EventType::Say | EventType::State);
        for event in self.events.iter().filter(told) {
            if let Some(weight) = weights.get_mut(event.cluster.0 as usize) {
                *weight += self.weight(event);
            }
        }
        let mut main: Option<(usize, f32)> = None;
        for (cluster, &weight) in weights.iter().enumerate() {
            if weight > main.map_or(0.0, |(_, most)| most) {
                main = Some((cluster, weight));
            }
        }
        main.map(|(cluster, _)| self.five_ws_of(ClusterId(cluster as u32)))
    }

    /// How much a mention speaks for its happening to be the main one.
    fn weight(&self, event: &Event) -> f32 {
        let place = self.sentences.partition_point(|s| s.span().end() <= event.trigger.start());
        let early = match place {
            0 => 4.0,
            1 => 2.5,
            2..=4 => 1.5,
            _ => 1.0,
        };
        let told = if event.polarity == Polarity::Negative { 0.5 } else { 1.0 };
        let typed = if event.kind == EventType::Other { 0.4 } else { 1.0 };
        let detail = 1.0 + 0.2 * event.args.len().min(5) as f32;
        event.confidence * early * told * typed * detail
    }

    /// The six answers for one happening; all empty where there is none with this id.
    #[must_use]
    pub fn five_ws_of(&self, cluster: ClusterId) -> FiveWs {
        let mut collector = Collector::new(self);
        let ids = (0..).map(EventId);
        for (id, event) in ids.zip(&self.events).filter(|(_, e)| e.cluster == cluster) {
            collector.collect(id, event);
        }
        FiveWs {
            cluster,
            who: collector.who.answers,
            what: collector.what.answers,
            when: collector.when.answers,
            where_at: collector.where_at.answers,
            why: collector.why.answers,
            how: collector.how.answers,
        }
    }

    /// From the trigger, or the light verb before it, to the end of what it is done to.
    fn clause(&self, event: &Event) -> Span {
        let start = event.support.map_or(event.trigger, |support| support.cover(event.trigger));
        let done_to = event.args.iter().filter(|arg| {
            matches!(arg.role, Role::Recipient | Role::Topic) && arg.span.start() >= start.end()
        });
        done_to.fold(start, |clause, arg| clause.cover(arg.span))
    }
}

/// What a list is searched by for an answer that it has already.
#[derive(PartialEq, Eq, Hash)]
enum Known {
    Entity(EntityId),
    Value(String),
    Words(String),
    /// Words too long to be repeated by chance, by their place.
    Long(Span),
}

/// Bytes up to which answers are compared by their words.
const LONG: usize = 1024;

#[derive(Default)]
struct Answers {
    answers: Vec<Answer>,
    known: HashSet<Known>,
}

impl Answers {
    /// Adds an answer, unless the same entity or the same words are there already.
    fn add(&mut self, document: &Document<'_>, answer: Answer) {
        let words = document.slice(answer.span);
        let words = match words.len() {
            0..=LONG => Known::Words(words.to_ascii_lowercase()),
            _ => Known::Long(answer.span),
        };
        let entity = answer.entity.map(Known::Entity);
        if self.known.contains(&words) || entity.as_ref().is_some_and(|e| self.known.contains(e)) {
            return;
        }
        self.known.extend(entity.into_iter().chain([words]));
        self.answers.push(answer);
    }
}

/// Collects the answers for one happening, in time linear in the text.
struct Collector<'d, 't> {
    document: &'d Document<'t>,
    /// For each event those that bring it about.
    causes: HashMap<EventId, Vec<EventId>>,
    /// The sentence that was looked through last, with its adjuncts.
    sentence: Option<(usize, Vec<Adjunct>)>,
    who: Answers,
    what: Answers,
    when: Answers,
    where_at: Answers,
    why: Answers,
    how: Answers,
}

impl<'d, 't> Collector<'d, 't> {
    fn new(document: &'d Document<'t>) -> Collector<'d, 't> {
        let mut causes: HashMap<EventId, Vec<EventId>> = HashMap::new();
        for relation in document.relations.iter().filter(|r| r.kind == RelationKind::Cause) {
            causes.entry(relation.to).or_default().push(relation.from);
        }
        Collector {
            document,
            causes,
            sentence: None,
            who: Answers::default(),
            what: Answers::default(),
            when: Answers::default(),
            where_at: Answers::default(),
            why: Answers::default(),
            how: Answers::default(),
        }
    }

    fn collect(&mut self, id: EventId, event: &Event) {
        let document = self.document;
        let plain = |span: Span| Answer { span, event: id, entity: None, value: None };
        for arg in &event.args {
            let answer = Answer { entity: arg.entity, ..plain(arg.span) };
            match arg.role {
                Role::Actor | Role::Recipient => self.who.add(document, answer),
                Role::Place | Role::Destination => self.where_at.add(document, answer),
                Role::Instrument => self.how.add(document, answer),
                _ => {}
            }
        }
        self.what.add(document, plain(document.clause(event)));
        if let Some(time) = &event.time {
            let timex = time.timex.and_then(|at| document.timexes.get(at as usize));
            let span = timex.map_or(event.trigger, |timex| timex.span);
            if self.when.known.insert(Known::Value(time.value.clone())) {
                let answer = Answer { value: Some(time.value.clone()), ..plain(span) };
                self.when.answers.push(answer);
            }
        }
        let adjuncts = self.adjuncts(event);
        // Where the sentence tells the cause in words of its own, those are the answer.
        if adjuncts.iter().all(|adjunct| adjunct.connector != Connector::Why) {
            let causes = self.causes.get(&id).into_iter().flatten();
            for cause in causes.filter_map(|&cause| document.event(cause)) {
                self.why.add(document, plain(document.clause(cause)));
            }
        }
        for adjunct in adjuncts {
            let list = match adjunct.connector {
                Connector::Why => &mut self.why,
                Connector::How => &mut self.how,
            };
            list.add(document, plain(adjunct.span));
        }
    }

    /// The adjuncts of an event: those between it and the next event, and the one that opens
    /// its sentence. What else stands before the event belongs elsewhere.
    fn adjuncts(&mut self, event: &Event) -> Vec<Adjunct> {
        let (document, start) = (self.document, event.trigger.start());
        let number = document.sentences.partition_point(|s| s.span().end() <= start);
        if self.sentence.as_ref().is_none_or(|(known, _)| *known != number) {
            let sentence = document.sentences.get(number);
            let adjuncts = sentence.map_or_else(Vec::new, |s| adjuncts(document, s.tokens()));
            self.sentence = Some((number, adjuncts));
        }
        let adjuncts = self.sentence.as_ref().map_or(&[][..], |(_, adjuncts)| adjuncts.as_slice());
        let opening = adjuncts.first().filter(|first| first.opens && first.span.end() <= start);
        let next = document.events.partition_point(|e| e.trigger.start() <= start);
        let next = document.events.get(next).map_or(usize::MAX, |next| next.trigger.start());
        let from = adjuncts.partition_point(|adjunct| adjunct.at <= start);
        let behind = adjuncts.iter().skip(from).take_while(|adjunct| adjunct.at <= next);
        opening.into_iter().chain(behind).copied().collect()
    }
}

/// A cause, a purpose or a manner: the words behind a connector.
#[derive(Clone, Copy, Debug)]
struct Adjunct {
    connector: Connector,
    /// Where the connector stands.
    at: usize,
    /// Whether it opens its sentence.
    opens: bool,
    span: Span,
}

/// The adjuncts of a sentence in order of the text, each up to the end of its clause.
fn adjuncts(document: &Document<'_>, sentence: Range<usize>) -> Vec<Adjunct> {
    let token = |at: usize| document.tokens.get(at);
    let word = |at: usize| token(at).map_or("", |token| token.text(document.text));
    let (opening, end) = (sentence.start, sentence.end);
    let mut found = Vec::new();
    // The next mark, and the next word that goes on with another clause; from the right, so
    // that each token is looked at once. Both are looked for behind what was just passed.
    let (mut mark, mut link) = (end, end);
    let mut ends = [end; 3];
    for at in sentence.rev() {
        if matches!(word(at), "," | "." | ";" | "”" | "\"" | "?" | "!") {
            mark = at;
        }
        // A link right behind the connector does not end its clause.
        let until = mark.min(link);
        if matches!(word(at), "sehingga" | "serta" | "sementara") {
            link = at;
        }
        ends = [until, ends[0], ends[1]];
        let Some((connector, length)) = connector(word(at), word(at + 1)) else { continue };
        let from = at + length;
        let until = ends.get(length).copied().unwrap_or(end);
        let words = token(at).zip(token(from)).zip(token(until.saturating_sub(1)));
        if let Some(((own, first), last)) = words.filter(|_| from < until) {
            found.push(Adjunct {
                connector,
                at: own.span().start(),
                opens: at == opening,
                span: first.span().cover(last.span()),
            });
        }
    }
    found.reverse();
    found
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Connector {
    Why,
    How,
}

/// A word that brings in a cause, a purpose or a manner, and the count of its words.
fn connector(word: &str, next: &str) -> Option<(Connector, usize)> {
    let is = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    if is(&["karena", "akibat", "lantaran", "sebab", "gara-gara", "berkat"])
        || is(&["untuk", "guna", "demi", "agar", "supaya"])
    {
        return Some((Connector::Why, 1));
    }
    if is(&["dengan"]) && next.eq_ignore_ascii_case("cara") {
        return Some((Connector::How, 2));
    }
    is(&["secara"]).then_some((Connector::How, 1))
}
