use warta_entities::EntityId;
use warta_events::{ClusterId, Event, EventId, EventType, Polarity, RelationKind, Role};
use warta_text::{Sentence, Span};

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
    /// let document = Pipeline::embedded().analyze(text, Reference::date(2024, 3, 5))?;
    /// let answers = document.five_ws().expect("an arrest is told");
    /// assert_eq!(document.slice(answers.who[0].span), "Polisi");
    /// assert_eq!(document.slice(answers.where_at[0].span), "Medan");
    /// assert_eq!(answers.when[0].value.as_deref(), Some("2024-03-04"));
    /// assert_eq!(document.slice(answers.why[0].span), "mencuri sepeda motor");
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn five_ws(&self) -> Option<FiveWs> {
        let count = self.timeline.iter().map(|entry| entry.cluster.0 as usize + 1).max()?;
        let mut weights = vec![0.0_f32; count];
        for event in self.events.iter().filter(|event| event.kind != EventType::Say) {
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
        let mut answers = FiveWs {
            cluster,
            who: Vec::new(),
            what: Vec::new(),
            when: Vec::new(),
            where_at: Vec::new(),
            why: Vec::new(),
            how: Vec::new(),
        };
        let ids = (0..).map(EventId);
        for (id, event) in ids.zip(&self.events).filter(|(_, e)| e.cluster == cluster) {
            self.collect(id, event, &mut answers);
        }
        answers
    }

    fn collect(&self, id: EventId, event: &Event, answers: &mut FiveWs) {
        let plain = |span: Span| Answer { span, event: id, entity: None, value: None };
        for arg in &event.args {
            let answer = Answer { entity: arg.entity, ..plain(arg.span) };
            match arg.role {
                Role::Actor | Role::Recipient => self.add(&mut answers.who, answer),
                Role::Place | Role::Destination => self.add(&mut answers.where_at, answer),
                Role::Instrument => self.add(&mut answers.how, answer),
                _ => {}
            }
        }
        self.add(&mut answers.what, plain(self.clause(event)));
        if let Some(time) = &event.time {
            let timex = time.timex.and_then(|at| self.timexes.get(at as usize));
            let span = timex.map_or(event.trigger, |timex| timex.span);
            let answer = Answer { value: Some(time.value.clone()), ..plain(span) };
            if answers.when.iter().all(|known| known.value != answer.value) {
                answers.when.push(answer);
            }
        }
        for relation in self.relations.iter().filter(|r| r.kind == RelationKind::Cause) {
            let cause = self.event(relation.from).filter(|_| relation.to == id);
            if let Some(cause) = cause.filter(|_| !self.is_said_behind(event)) {
                self.add(&mut answers.why, plain(self.clause(cause)));
            }
        }
        for (connector, span) in self.adjuncts(event) {
            let list = match connector {
                Connector::Why => &mut answers.why,
                Connector::How => &mut answers.how,
            };
            self.add(list, plain(span));
        }
    }

    /// Whether the sentence tells the cause in words of its own.
    fn is_said_behind(&self, event: &Event) -> bool {
        self.adjuncts(event).iter().any(|(connector, _)| *connector == Connector::Why)
    }

    /// Adds an answer, unless the same entity or the same words are there already.
    fn add(&self, list: &mut Vec<Answer>, answer: Answer) {
        let same = |known: &Answer| {
            known.entity.is_some() && known.entity == answer.entity
                || self.slice(known.span).eq_ignore_ascii_case(self.slice(answer.span))
        };
        if !list.iter().any(same) {
            list.push(answer);
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

    fn sentence_of(&self, span: Span) -> Option<&Sentence> {
        let at = self.sentences.partition_point(|s| s.span().end() <= span.start());
        self.sentences.get(at)
    }

    /// Causes, purposes and manners in the sentence of an event, with the words behind
    /// their connectors up to the end of the clause.
    fn adjuncts(&self, event: &Event) -> Vec<(Connector, Span)> {
        let Some(sentence) = self.sentence_of(event.trigger) else { return Vec::new() };
        let tokens = sentence.tokens();
        let word = |at: usize| self.tokens.get(at).map_or("", |token| token.text(self.text));
        let trigger = self.tokens.partition_point(|t| t.span().end() <= event.trigger.start());
        let mut found = Vec::new();
        for at in tokens.clone() {
            let Some((connector, length)) = connector(word(at), word(at + 1)) else { continue };
            let from = at + length;
            let opens = at == tokens.start;
            let until = (from..tokens.end).find(|&n| {
                matches!(word(n), "," | "." | ";" | "”" | "\"" | "?" | "!")
                    || n > from && matches!(word(n), "sehingga" | "serta" | "sementara")
            });
            let until = until.unwrap_or(tokens.end);
            // What stands before the event and doesn't open its sentence belongs elsewhere.
            let here =
                (at > trigger && !self.has_event_between(event, at)) || opens && until <= trigger;
            let words = self.tokens.get(from).zip(self.tokens.get(until.saturating_sub(1)));
            if let Some((first, last)) = words.filter(|_| here && from < until) {
                found.push((connector, first.span().cover(last.span())));
            }
        }
        found
    }

    /// Whether another verb stands between an event and the token at `at`, which is then
    /// the one that the connector belongs to.
    fn has_event_between(&self, event: &Event, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let from = self.events.partition_point(|e| e.trigger.start() <= event.trigger.start());
        let next = self.events.get(from);
        next.is_some_and(|e| e.trigger.start() < token.span().start() && e.cluster != event.cluster)
    }
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
    if is(&["dengan"]) && next == "cara" {
        return Some((Connector::How, 2));
    }
    is(&["secara"]).then_some((Connector::How, 1))
}
