//! The whole pipeline: what every document must hold.

use std::collections::HashSet;
use std::sync::LazyLock;

use warta::entities::{Convention, Recognizer};
use warta::events::{Event, EventType, Extractor, Similarity, View};
use warta::text::Span;
use warta::{Document, Layer, Layers, Parts, Pipeline, Reference, cluster_documents};

use crate::text::{sentences_hold_every_token, tile};

/// The pipeline that every check reads with.
pub static PIPELINE: LazyLock<Pipeline> = LazyLock::new(Pipeline::embedded);

static ENTITIES: LazyLock<Pipeline> =
    LazyLock::new(|| Pipeline::embedded().with_layers(Layers::NONE.with(Layer::Entities)));

static SURFACE: LazyLock<Pipeline> =
    LazyLock::new(|| Pipeline::embedded().with_layers(Layers::NONE.with(Layer::Sentences)));

static PREDICATIONS: LazyLock<Pipeline> = LazyLock::new(|| {
    Pipeline::embedded().with_extractor(Extractor::embedded().with_view(View::Predications))
});

/// Names as the annotated corpora count them.
static CONVENTIONS: LazyLock<[Pipeline; 3]> = LazyLock::new(|| {
    [Convention::Idner, Convention::Nerui, Convention::Nergrit].map(|convention| {
        let recognizer = Recognizer::embedded().with_convention(convention);
        ENTITIES.clone().with_recognizer(recognizer)
    })
});

/// Reads `text`, and holds the document to every invariant.
#[must_use]
pub fn read(text: &str) -> Document<'_> {
    read_with(&PIPELINE, text)
}

fn read_with<'t>(pipeline: &Pipeline, text: &'t str) -> Document<'t> {
    let document = pipeline.analyze(text, Reference::date(2023, 9, 12).ok()).expect("short enough");
    tile(text, document.tokens());
    sentences_hold_every_token(text, document.tokens(), document.sentences());
    every_span_fits(&document);
    ids_point_inside(&document);
    trees_are_well_formed(&document);
    output_is_bounded(&document);
    document
}

/// [`read`] in both views, the text part by part, the six answers, and the document joined
/// with itself.
pub fn check_whole(text: &str) {
    let document = read(text);
    let _ = read_with(&PREDICATIONS, text);
    check_parts(text);
    check_answers(&document);
    check_shared(&document);
}

fn check_answers(document: &Document<'_>) {
    let Some(answers) = document.five_ws() else { return };
    let lists =
        [&answers.who, &answers.what, &answers.when, &answers.where_at, &answers.why, &answers.how];
    for answer in lists.into_iter().flatten() {
        assert!(answer.span.slice(document.text()).is_some_and(|words| !words.is_empty()));
        assert!(document.event(answer.event).is_some());
        assert!(answer.entity.is_none_or(|id| document.entity(id).is_some()));
    }
}

/// What two documents tell names happenings of theirs, none of them twice.
fn check_shared(document: &Document<'_>) {
    let mut placed = HashSet::new();
    for happening in cluster_documents([document, document], Similarity::default()) {
        assert!(!happening.members.is_empty());
        for member in &happening.members {
            let known = document.timeline().iter().any(|entry| entry.cluster == member.cluster);
            assert!(member.document < 2 && known, "{member:?}");
            assert!(placed.insert((member.document, member.cluster)), "{member:?} twice");
        }
    }
}

/// The parts of a text are the text, none of them empty or longer than asked for.
pub fn check_parts(text: &str) {
    const MOST: usize = 8;
    let mut end = 0;
    for part in SURFACE.analyze_parts(text, None).most_tokens(MOST) {
        let own = part.document.text();
        assert_eq!(part.start, end, "no gap");
        end += own.len();
        assert!(text.get(part.start..end) == Some(own) && !own.is_empty());
        assert!(own.len() <= MOST * Parts::BYTES_PER_TOKEN, "{} bytes", own.len());
        tile(own, part.document.tokens());
    }
    assert_eq!(end, text.len(), "nothing is left out");
}

/// The entities alone, in order; those that a corpus would mark, another one on every call
/// so that a call stays quick.
pub fn check_entities(text: &str) {
    let document = ENTITIES.analyze(text, None).expect("short enough");
    every_span_fits(&document);
    output_is_bounded(&document);
    for entity in document.entities() {
        assert!(!entity.name.is_empty() && !entity.mentions.is_empty(), "{entity:?}");
        let mentions = &entity.mentions;
        assert!(mentions.is_sorted_by_key(|mention| mention.span), "{entity:?}");
    }
    let convention = &CONVENTIONS[text.len() % CONVENTIONS.len()];
    let other = convention.analyze(text, None).expect("short enough");
    every_span_fits(&other);
    output_is_bounded(&other);
    let starts = document.entities().iter().map(|entity| entity.mentions.first().map(|m| m.span));
    assert!(starts.is_sorted_by_key(|span| span.map(Span::start)), "in order of first mention");
    assert!(document.events().is_empty() && document.timexes().is_empty(), "none were asked for");
}

fn every_span_fits(document: &Document<'_>) {
    let fits = |span: Span| {
        assert!(span.slice(document.text()).is_some_and(|s| !s.is_empty()), "{span} does not fit");
    };
    document.timexes().iter().for_each(|timex| fits(timex.span));
    let timexes = document.timexes();
    assert!(timexes.is_sorted_by(|a, b| a.span.end() <= b.span.start()), "no two times overlap");
    for mention in document.entities().iter().flat_map(|entity| &entity.mentions) {
        fits(mention.span);
        assert!((0.0..=1.0).contains(&mention.confidence));
    }
    assert!(document.events().is_sorted_by_key(|event| event.trigger.start()), "in order");
    for event in document.events() {
        fits(event.trigger);
        event.support.into_iter().for_each(fits);
        event.source.iter().for_each(|source| {
            fits(source.span);
            source.cue.into_iter().for_each(fits);
        });
        for argument in &event.args {
            fits(argument.span);
            fits(argument.head);
            assert!(argument.span.contains(argument.head));
        }
        assert!((0.0..=1.0).contains(&event.confidence));
    }
}

fn ids_point_inside(document: &Document<'_>) {
    for event in document.events() {
        let source = event.source.as_ref().and_then(|source| source.entity);
        for id in event.args.iter().filter_map(|argument| argument.entity).chain(source) {
            assert!(document.entity(id).is_some());
        }
        let timex = event.time.as_ref().and_then(|time| time.timex);
        assert!(timex.is_none_or(|at| (at as usize) < document.timexes().len()));
    }
    let mut placed = vec![false; document.events().len()];
    for entry in document.timeline() {
        assert!(!entry.events.is_empty(), "a happening has events");
        for id in &entry.events {
            let event = document.event(*id).expect("an event of the document");
            assert_eq!(event.cluster, entry.cluster);
            assert!(!std::mem::replace(&mut placed[id.0 as usize], true), "told once");
        }
        let named = entry.participants.iter().chain(&entry.place).chain(&entry.sources);
        named.for_each(|&id| assert!(document.entity(id).is_some()));
    }
    let mut events = document.events().iter().zip(placed);
    let told = |(event, placed): (&Event, bool)| placed || event.kind == EventType::State;
    assert!(events.all(told), "every event is in the timeline");
}

fn trees_are_well_formed(document: &Document<'_>) {
    assert_eq!(document.words().len(), document.tokens().len());
    for sentence in document.sentences() {
        let range = sentence.tokens();
        let head = |at: usize| document.words()[at].head.map(|head| head as usize);
        for at in range.clone() {
            assert!(head(at).is_none_or(|head| range.contains(&head)), "inside the sentence");
        }
        let heads = range.clone().map(|at| head(at).map(|head| head - range.start));
        assert!(is_forest(&heads.collect::<Vec<_>>()), "no word hangs on itself, however far up");
    }
}

/// Whether every word reaches a root: words without dependents are taken away until none
/// is left, which a circle does not let happen.
fn is_forest(heads: &[Option<usize>]) -> bool {
    let mut dependents = vec![0_usize; heads.len()];
    heads.iter().flatten().for_each(|&head| dependents[head] += 1);
    let mut leaves: Vec<usize> = (0..heads.len()).filter(|&at| dependents[at] == 0).collect();
    let mut taken = 0;
    while let Some(leaf) = leaves.pop() {
        taken += 1;
        if let Some(head) = heads[leaf] {
            dependents[head] -= 1;
            if dependents[head] == 0 {
                leaves.push(head);
            }
        }
    }
    taken == heads.len()
}

fn output_is_bounded(document: &Document<'_>) {
    let tokens = document.tokens().len();
    assert!(document.timexes().len() <= tokens && document.entities().len() <= tokens);
    assert!(document.events().len() <= tokens);
    assert!(document.timeline().len() <= document.events().len());
    let mentions: usize = document.entities().iter().map(|entity| entity.mentions.len()).sum();
    assert!(mentions <= 2 * tokens, "{mentions} mentions of {tokens} tokens");
    let arguments: usize = document.events().iter().map(|event| event.args.len()).sum();
    assert!(arguments <= 8 * tokens, "{arguments} arguments of {tokens} tokens");
}
