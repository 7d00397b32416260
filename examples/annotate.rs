//! Annotates documents: JSON Lines in, JSON Lines out.
//!
//! ```text
//! cargo run --release --example annotate < articles.jsonl > annotated.jsonl
//! cargo run --release --example annotate -- --text artikel.txt --dct 2023-09-12
//! ```
//!
//! Each line of input is an object with `text`, and perhaps `id` and `dct`; its other
//! fields come back under `extra`. Each line of output is one document in the contract
//! that the module `warta::record` describes. A line that cannot be read gives a line on
//! standard error with its number, the rest goes on, and the exit code is 1 at the end.
//! TimeML, brat, GraphML and HTML hold one document a file; where there are two, nothing is
//! written and the run ends with 2.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use serde_json::{Map, Value};
use warta::entities::{Convention, Recognizer};
use warta::events::{Extractor, View};
use warta::export::{self, CsvOptions};
use warta::{Document, Layer, Layers, OffsetUnit, Pipeline, Reference};
use warta_examples::input::{EXITS, InputError, is_dash, read_text, reference, shown};
use warta_examples::jsonl::{BadDocument, Input, Lines, MAX_LINE, Output, read_document};

/// Annotates Indonesian news: JSON Lines in, JSON Lines out.
///
/// A line of input is an object with `text`, and perhaps `id` and `dct`, the date of the
/// text; its other fields come back under `extra`. TimeML, brat, GraphML and HTML hold one
/// document a file.
#[derive(Parser)]
#[command(after_help = EXITS)]
struct Args {
    /// Files to read; standard input where none is named.
    files: Vec<PathBuf>,
    /// The files are plain texts, one document each.
    #[arg(long)]
    text: bool,
    /// When the documents were written, where they do not say: 2023-09-12 or 2023-09-12T07:30:00+07:00.
    #[arg(long, value_name = "DATE")]
    dct: Option<String>,
    /// What to compute: sentences,tokens,timexes,entities,events,timeline.
    #[arg(long, value_name = "LIST")]
    layers: Option<Layers>,
    /// What counts as a name: guidelines, idner, nerui or nergrit.
    #[arg(long, value_name = "CONVENTION", default_value = "guidelines")]
    names: Convention,
    /// Give every verb with the subject and the object that its clause states, events and
    /// states alike.
    #[arg(long)]
    predications: bool,
    /// What the offsets of JSON Lines count.
    #[arg(long, value_enum, default_value = "bytes")]
    offsets: Unit,
    /// Bytes that a line of input may have.
    #[arg(long, value_name = "BYTES", default_value_t = MAX_LINE)]
    max_line: u64,
    /// What to write.
    #[arg(long, value_enum, default_value = "jsonl")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The output contract, one document a line.
    Jsonl,
    /// Sentences with tags and trees.
    Conllu,
    /// Times and events inline.
    Timeml,
    /// Standoff annotations for brat.
    Brat,
    /// One row an event.
    Csv,
    /// Strict PLOVER records, one event a line.
    Plover,
    /// Who acted on whom, as a graph.
    Graphml,
    /// A page for people.
    Html,
    /// Marks for spaCy's visualizer.
    Displacy,
}

impl Format {
    /// Whether a file of this format holds one document and no more.
    const fn holds_one(self) -> bool {
        matches!(self, Format::Timeml | Format::Brat | Format::Graphml | Format::Html)
    }

    /// The layers that it shows; without any of them it is empty.
    fn shows(self) -> Layers {
        match self {
            Format::Jsonl | Format::Html => Layers::ALL,
            Format::Conllu => Layer::Tokens.into(),
            Format::Csv | Format::Plover | Format::Graphml => Layer::Events.into(),
            Format::Timeml => Layer::Timexes | Layer::Events,
            Format::Brat | Format::Displacy => Layer::Timexes | Layer::Entities | Layer::Events,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Bytes,
    Chars,
    Utf16,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(bad) => {
            eprintln!("annotate: {bad} could not be read");
            ExitCode::FAILURE
        }
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("annotate: {error}");
            ExitCode::from(2)
        }
    }
}

/// What ends the whole run.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error("cannot write: {0}")]
    Output(#[from] io::Error),
    #[error("a file of this format holds one document; hand in the documents one by one")]
    HoldsOne,
    #[error("--format {format} shows {shown}, of which --layers names none")]
    Layers { format: String, shown: Layers },
    #[error("--offsets counts in JSON Lines alone; the other formats have their own offsets")]
    Offsets,
}

/// Refuses what a format cannot do.
fn check(args: &Args) -> Result<(), Failure> {
    let shown = args.format.shows();
    let names_none = |asked: Layers| !shown.iter().any(|layer| asked.has(layer));
    if args.format != Format::Jsonl && args.layers.is_some_and(names_none) {
        let format = args.format.to_possible_value().map(|name| name.get_name().to_owned());
        return Err(Failure::Layers { format: format.unwrap_or_default(), shown });
    }
    if !matches!(args.offsets, Unit::Bytes) && args.format != Format::Jsonl {
        return Err(Failure::Offsets);
    }
    Ok(())
}

fn run(args: &Args) -> Result<usize, Failure> {
    check(args)?;
    let recognizer = Recognizer::embedded().with_convention(args.names);
    let view = if args.predications { View::Predications } else { View::Events };
    let extractor = Extractor::embedded().with_view(view);
    let pipeline = Pipeline::embedded().with_recognizer(recognizer).with_extractor(extractor);
    let mut annotator = Annotator {
        pipeline: pipeline.with_layers(args.layers.unwrap_or_default()),
        dct: reference(args.dct.as_deref())?,
        unit: match args.offsets {
            Unit::Bytes => OffsetUnit::Bytes,
            Unit::Chars => OffsetUnit::Chars,
            Unit::Utf16 => OffsetUnit::Utf16,
        },
        format: args.format,
        max_line: args.max_line,
        held: None,
        out: BufWriter::new(io::stdout().lock()),
    };
    let stdin = [PathBuf::from("-")];
    let files = if args.files.is_empty() { &stdin[..] } else { &args.files };
    let mut bad = 0;
    annotator.begin()?;
    for path in files {
        bad += if args.text { annotator.text_file(path)? } else { annotator.lines(path)? };
    }
    annotator.finish()?;
    Ok(bad)
}

struct Annotator<W> {
    pipeline: Pipeline,
    dct: Option<Reference>,
    unit: OffsetUnit,
    format: Format,
    max_line: u64,
    /// The one document of a format that holds no more, until it is known that no other
    /// one comes.
    held: Option<Vec<u8>>,
    out: W,
}

impl<W: Write> Annotator<W> {
    /// Annotates one plain text; how many could not be read.
    fn text_file(&mut self, path: &Path) -> Result<usize, Failure> {
        let text = match read_text(path) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("annotate: {error}");
                return Ok(1);
            }
        };
        let id = Value::from(path.display().to_string());
        let written = self.write(&id, &text, self.dct, Map::new())?;
        Ok(report(path, None, written))
    }

    /// Writes the header of a table, which is there also where no document comes.
    fn begin(&mut self) -> io::Result<()> {
        if self.format == Format::Csv
            && let Ok(empty) = self.pipeline.analyze("", None)
        {
            export::csv(&empty, CsvOptions::new(), &mut self.out)?;
        }
        Ok(())
    }

    /// Writes what was held back.
    fn finish(&mut self) -> io::Result<()> {
        self.out.write_all(self.held.as_deref().unwrap_or_default())?;
        self.out.flush()
    }

    /// Annotates a file of JSON Lines; how many lines could not be read.
    fn lines(&mut self, path: &Path) -> Result<usize, Failure> {
        let unreadable = |source| InputError::Unreadable { path: path.to_owned(), source };
        let input: Box<dyn BufRead> = if is_dash(path) {
            Box::new(io::stdin().lock())
        } else {
            match File::open(path).map_err(unreadable) {
                Ok(file) => Box::new(BufReader::new(file)),
                Err(error) => {
                    eprintln!("annotate: {error}");
                    return Ok(1);
                }
            }
        };
        let mut lines = Lines::new(input, self.max_line);
        let mut bad = 0;
        let mut is_hinted = false;
        loop {
            let (number, line) = match lines.next_line().map_err(unreadable) {
                Ok(Some(line)) => line,
                Ok(None) => break,
                Err(error) => {
                    eprintln!("annotate: {error}");
                    return Ok(bad + 1);
                }
            };
            let written = match line.and_then(|line| read_document(&line)) {
                Ok(Input { id, text, dct, extra }) => {
                    let id = id.unwrap_or_else(|| Value::from(number.to_string()));
                    self.write(&id, &text, dct.or(self.dct), extra)?
                }
                Err(error) => Err(error),
            };
            let is_prose = matches!(&written, Err(BadDocument::NoObject));
            bad += report(path, Some(number), written);
            if is_prose && !std::mem::replace(&mut is_hinted, true) {
                eprintln!("annotate: --text reads files of plain text, one document each");
            }
        }
        Ok(bad)
    }

    fn export(
        &mut self,
        id: &Value,
        document: Document<'_>,
        extra: &Map<String, Value>,
    ) -> io::Result<()> {
        let mut out: &mut dyn Write = &mut self.out;
        if self.format.holds_one() {
            out = self.held.insert(Vec::new());
        }
        let out = &mut out;
        let name = || id.as_str().map_or_else(|| id.to_string(), str::to_owned);
        // The contract says the id itself, which need not be a string.
        let is_contract = self.format == Format::Jsonl;
        let document = if is_contract { document } else { document.with_id(name()) };
        let document = &document;
        match self.format {
            Format::Jsonl => {
                let output = Output { id, document: document.json(self.unit), extra };
                serde_json::to_writer(&mut *out, &output)?;
                out.write_all(b"\n")
            }
            Format::Conllu => export::conllu(document, out),
            Format::Timeml => export::timeml(document, out),
            Format::Brat => export::brat(document, out),
            Format::Csv => export::csv(document, CsvOptions::new().header(false), out),
            Format::Plover => export::plover(document, out),
            Format::Graphml => export::graphml(document, out),
            Format::Html => export::html(document, out),
            Format::Displacy => export::displacy(document, out),
        }
    }

    fn write(
        &mut self,
        id: &Value,
        text: &str,
        dct: Option<Reference>,
        extra: Map<String, Value>,
    ) -> Result<Result<(), BadDocument>, Failure> {
        let document = match self.pipeline.analyze(text, dct) {
            Ok(document) => document,
            Err(error) => return Ok(Err(error.into())),
        };
        if self.held.is_some() {
            return Err(Failure::HoldsOne);
        }
        self.export(id, document, &extra)?;
        Ok(Ok(()))
    }
}

/// Says on standard error what is wrong with a document, and counts it.
fn report(path: &Path, line: Option<u64>, written: Result<(), BadDocument>) -> usize {
    let Err(error) = written else { return 0 };
    let place = shown(path);
    match line {
        Some(number) => eprintln!("annotate: {place}, line {number}: {error}"),
        None => eprintln!("annotate: {place}: {error}"),
    }
    1
}
