//! Why this is a time, a name, an event: the evidence behind each finding.
//!
//! ```text
//! cargo run --release --example explain
//! cargo run --release --example explain -- artikel.txt --dct 2023-09-12
//! ```
//!
//! Prints three lists. For each time: its words, its value, the pieces that were read in
//! the words, which way a bare weekday points, what the value rests on, and the other
//! value that it could have had. For each mention of a name: its kind, what decided
//! (`model`, `gazetteer`, `acronym`, `alias` …) and how surely, which of its words are
//! known beforehand and as what, the title or head that announces it, and how often it
//! stands in the text. For each event: the
//! trigger and its lemma, the type, the rule that made it, how surely, its arguments and
//! how the text gives each (stated, by a relative clause, shared with another verb,
//! understood), whose word it is with the cue that says so, and what its time rests on.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use warta::entities::{Explanation, Input, Recognizer};
use warta::events::Event;
use warta::temporal::{Basis, Expression, TemporalTagger};
use warta::text::Span;
use warta::{Document, Pipeline};
use warta_examples::input::{EXITS_OF_ONE, InputError, read_text, reference};
use warta_examples::prose::one_line;

const ARTICLE: &str = "Menurut Badan Meteorologi, Klimatologi, dan Geofisika (BMKG), gempa \
    mengguncang Palu pada Jumat sore. BMKG akan mengirim tim ke Donggala pekan depan.";

/// Why this is a time, a name, an event.
#[derive(Parser)]
#[command(after_help = EXITS_OF_ONE)]
struct Args {
    /// A text to read, `-` for standard input; two sentences that are built in otherwise.
    file: Option<PathBuf>,
    /// When the text was written: 2023-09-12 or 2023-09-12T07:30:00+07:00.
    #[arg(long, value_name = "DATE")]
    dct: Option<String>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("explain: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error(transparent)]
    Text(#[from] warta::Error),
    #[error("cannot write: {0}")]
    Output(#[from] io::Error),
}

fn run(args: &Args) -> Result<(), Failure> {
    let text = args.file.as_deref().map_or_else(|| Ok(ARTICLE.to_owned()), read_text)?;
    let dct = args.dct.as_deref().or(args.file.is_none().then_some("2018-09-29"));
    let pipeline = Pipeline::embedded();
    let document = pipeline.analyze(&text, reference(dct)?)?;
    let mut out = BufWriter::new(io::stdout().lock());
    times(&document, &mut out)?;
    names(&document, pipeline.recognizer(), &mut out)?;
    events(&document, &mut out)?;
    out.flush()?;
    Ok(())
}

/// Characters of the article on a line.
const WIDTH: usize = 60;

fn words(document: &Document<'_>, span: Span) -> String {
    one_line(document.slice(span), WIDTH)
}

fn basis(basis: Basis, document: &Document<'_>) -> &'static str {
    match basis {
        Basis::Dct if document.reference().is_none() => {
            "would need the date of the document; --dct tells it"
        }
        Basis::Explicit => "the words alone tell it",
        Basis::Inferred => "worked out from the text before",
        Basis::Dct => "worked out from the date of the document",
        _ => "worked out some other way",
    }
}

fn times(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut written = Vec::new();
    let (tokens, sentences) = (document.tokens(), document.sentences());
    TemporalTagger::new().find_into(document.text(), tokens, sentences, &mut written);
    writeln!(out, "TIMES")?;
    for timex in document.timexes() {
        let kind = timex.kind.as_str();
        writeln!(out, "{} = {} [{kind}]", words(document, timex.span), timex.value)?;
        writeln!(out, "  basis: {}", basis(timex.basis, document))?;
        let at = written.binary_search_by_key(&timex.span.start(), |e| e.span.start());
        let expression = at.ok().and_then(|at| written.get(at));
        if let Some(expression) = expression.filter(|e| e.span == timex.span) {
            pieces(document, expression, &timex.value, out)?;
        }
    }
    Ok(())
}

fn pieces(
    document: &Document<'_>,
    expression: &Expression,
    value: &str,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "  pieces: {:?}", expression.pieces)?;
    writeln!(out, "  direction: {:?}", expression.direction)?;
    let candidates = expression.candidates(document.reference());
    let others: Vec<_> = candidates.iter().filter(|c| c.value != value).collect();
    if candidates.len() > 1 {
        for other in others {
            writeln!(out, "  not: {}, which the words allow too", other.value)?;
        }
    }
    if let Err(error) = expression.check() {
        writeln!(out, "  but: {error}")?;
    }
    Ok(())
}

fn names(document: &Document<'_>, recognizer: &Recognizer, out: &mut impl Write) -> io::Result<()> {
    let input = Input {
        text: document.text(),
        tokens: document.tokens(),
        sentences: document.sentences(),
        words: document.words(),
    };
    let mut repeats = HashMap::new();
    for mention in document.entities().iter().flat_map(|entity| &entity.mentions) {
        *repeats.entry(document.slice(mention.span)).or_insert(0_usize) += 1;
    }
    writeln!(out, "\nNAMES")?;
    for entity in document.entities() {
        writeln!(out, "{} [{}]", one_line(&entity.name, WIDTH), entity.kind.as_str())?;
        for mention in &entity.mentions {
            let why = recognizer.explain(input, mention);
            let (span, sure) = (mention.span, why.confidence * 100.0);
            let name = words(document, span);
            writeln!(out, "  {span} {name}: {} says so, {sure:.0} %", why.evidence)?;
            evidence(document, &why, out)?;
            if let Some(count @ 2..) = repeats.get(document.slice(span)) {
                writeln!(out, "    {count} times in the text")?;
            }
        }
        for link in &entity.links {
            writeln!(out, "  {} = {}", link.key, one_line(&link.value, WIDTH))?;
        }
    }
    Ok(())
}

fn evidence(document: &Document<'_>, why: &Explanation, out: &mut impl Write) -> io::Result<()> {
    for (span, classes) in &why.known {
        let classes: Vec<_> = classes.names().collect();
        writeln!(out, "    known before: {} as {}", words(document, *span), classes.join(", "))?;
    }
    if let Some(cue) = why.cue {
        writeln!(out, "    announced by: {}", words(document, cue))?;
    }
    Ok(())
}

fn events(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nEVENTS")?;
    for event in document.events() {
        event_lines(document, event, out)?;
    }
    Ok(())
}

fn event_lines(document: &Document<'_>, event: &Event, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} [{}]", words(document, event.trigger), event.kind.as_str())?;
    let sure = event.confidence * 100.0;
    let lemma = one_line(&event.lemma, WIDTH);
    writeln!(out, "  rule: {} on the lemma {lemma}, {sure:.0} %", event.rule)?;
    let (polarity, modality) = (event.polarity.as_str(), event.modality.as_str());
    writeln!(out, "  certainty: {polarity}, {modality}")?;
    for argument in &event.args {
        let (span, head) = (words(document, argument.span), words(document, argument.head));
        let (role, via) = (argument.role.as_str(), argument.via.as_str());
        writeln!(out, "  {role}: {span}, by its head {head} ({via})")?;
    }
    if let Some(source) = &event.source {
        let cue = source.cue.map_or_else(|| "the quotation".to_owned(), |cue| words(document, cue));
        writeln!(out, "  source: {}, by {cue}", words(document, source.span))?;
    }
    if let Some(time) = &event.time {
        writeln!(out, "  time: {}, {}", time.value, basis(time.basis, document))?;
    }
    Ok(())
}
