//! Annotated sentences over the constructions of news Indonesian.
//!
//! Each row of a table: number of the construction, sentence with its trigger in
//! brackets, type, polarity, modality, source (`-` for none), arguments as
//! `role=word`, where the word stands in the argument. Models decide part of the answer,
//! so the tables are held to rates; `held_out.tsv` was not looked at while rules were
//! written.

use warta_entities::Recognizer;
use warta_events::{Event, Events, Extractor, Input};
use warta_syntax::Syntax;
use warta_temporal::TemporalTagger;
use warta_text::{split_sentences, tokenize_into};

struct Stack {
    syntax: Syntax,
    temporal: TemporalTagger,
    recognizer: Recognizer,
    extractor: Extractor,
}

impl Stack {
    fn new() -> Stack {
        Stack {
            syntax: Syntax::embedded(),
            temporal: TemporalTagger::new(),
            recognizer: Recognizer::embedded(),
            extractor: Extractor::embedded(),
        }
    }

    fn events(&self, text: &str) -> Events {
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        let (mut words, mut timexes) = (Vec::new(), Vec::new());
        tokenize_into(text, &mut tokens);
        split_sentences(text, &tokens, &mut sentences);
        self.syntax.analyze_into(text, &tokens, &sentences, &mut words);
        self.temporal.tag_into(text, &tokens, &sentences, None, &mut timexes);
        let (tokens, sentences, words) = (&tokens, &sentences, &words);
        let entities =
            self.recognizer.recognize(warta_entities::Input { text, tokens, sentences, words });
        let (timexes, entities) = (&timexes, &entities);
        let reference = None;
        self.extractor.extract(Input {
            text,
            reference,
            tokens,
            sentences,
            words,
            timexes,
            entities,
        })
    }
}

#[derive(Debug, Default)]
struct Score {
    rows: usize,
    triggers: usize,
    types: usize,
    polarity: usize,
    modality: usize,
    sources: usize,
    args: usize,
    args_right: usize,
    missed: Vec<String>,
}

impl Score {
    fn percent(&self, right: usize) -> usize {
        100 * right / self.rows.max(1)
    }
}

fn score(table: &str) -> Score {
    let stack = Stack::new();
    let mut score = Score::default();
    for line in table.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, marked, kind, polarity, modality, source, args] = cells[..] else {
            panic!("seven cells are wanted: {line}");
        };
        score.rows += 1;
        let at = marked.find('[').expect("a trigger in brackets");
        let text = marked.replace(['[', ']'], "");
        let found = stack.events(&text);
        let Some(event) = found.events.iter().find(|e| e.trigger.start() == at) else {
            score.missed.push(format!("no event: {marked}"));
            continue;
        };
        score.triggers += 1;
        score.types += usize::from(event.kind.as_str() == kind);
        score.polarity += usize::from(event.polarity.as_str() == polarity);
        score.modality += usize::from(event.modality.as_str() == modality);
        let told = event.source.as_ref().and_then(|s| s.span.slice(&text));
        let right = match told {
            Some(told) => told.contains(source) || source.contains(told),
            None => source == "-",
        };
        score.sources += usize::from(right);
        for arg in args.split(';').filter(|arg| *arg != "-") {
            let (role, word) = arg.split_once('=').expect("role=word");
            score.args += 1;
            if has(event, &text, role, word) {
                score.args_right += 1;
            } else {
                score.missed.push(format!("{arg}: {marked}"));
            }
        }
        if event.kind.as_str() != kind || event.modality.as_str() != modality || !right {
            let got = (event.kind.as_str(), event.modality.as_str(), told);
            score.missed.push(format!("{got:?}: {marked}"));
        }
    }
    score
}

fn has(event: &Event, text: &str, role: &str, word: &str) -> bool {
    event.args.iter().any(|arg| {
        arg.role.as_str() == role && arg.span.slice(text).is_some_and(|span| span.contains(word))
    })
}

fn check(table: &str, floor: [usize; 6]) {
    let s = score(table);
    let args = 100 * s.args_right / s.args.max(1);
    let rates = [
        s.percent(s.triggers),
        s.percent(s.types),
        s.percent(s.polarity),
        s.percent(s.modality),
        s.percent(s.sources),
        args,
    ];
    let enough = rates.iter().zip(floor).all(|(&rate, floor)| rate >= floor);
    assert!(
        enough,
        "triggers, types, polarity, modality, sources, arguments: {rates:?}\n{}",
        s.missed.join("\n")
    );
}

#[test]
fn sentences() {
    check(include_str!("sentences.tsv"), [92, 92, 92, 92, 92, 90]);
}

#[test]
fn held_out_sentences() {
    check(include_str!("held_out.tsv"), [90, 90, 90, 90, 90, 88]);
}
