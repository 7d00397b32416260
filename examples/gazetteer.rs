//! The caller's own names and named days beside those that are built in.
//!
//! ```text
//! cargo run --release --example gazetteer
//! cargo run --release --example gazetteer -- artikel.txt --names names.jsonl \
//!     --day "Hari Jadi Kota Ambon=09-07" --dct 2025-09-10
//! ```
//!
//! Names come as spaCy's `EntityRuler` writes them, one JSON object a line:
//! `{"label": "ORG", "pattern": "Dinas Pengairan", "id": "dp-01"}`. A day is a name, a
//! month and a day of the month. Prints each name that was found with its kind, the
//! caller's `id` and what decided (`caller` for own names), then each time with its value.
//! Without a file it reads a paragraph of its own with names and a day of its own. A file
//! of names with a bad line is refused with the number of the line, exit code 2.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use warta::entities::gazetteer::{OwnNameError, OwnNames};
use warta::entities::{Entity, Input, Recognizer};
use warta::syntax::Syntax;
use warta::temporal::{NamedDay, NamedDayError, TemporalTagger, Timex};
use warta::{Reference, text};
use warta_examples::input::{EXITS_OF_ONE, InputError, read_text, reference};
use warta_examples::prose::one_line;

const ARTICLE: &str = "Sanggar Tifa Negeri membuka pameran anyaman di Rumah Kenari pada \
    Hari Tenun Kampung. Rumah Kenari akan menerima pengunjung sampai sepekan sesudahnya.";

const NAMES: &str = r#"{"label": "ORG", "pattern": "Sanggar Tifa Negeri", "id": "sanggar-17"}
{"label": "LOC", "pattern": [{"LOWER": "rumah"}, {"LOWER": "kenari"}], "id": "gedung-4"}"#;

/// The caller's own names and named days beside those that are built in.
#[derive(Parser)]
#[command(after_help = EXITS_OF_ONE)]
struct Args {
    /// A text to read, `-` for standard input; a paragraph that is built in otherwise.
    file: Option<PathBuf>,
    /// Own names, one JSON object a line with `label`, `pattern` and perhaps `id`.
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// An own day: a name, `=`, month and day. May be given more than once.
    #[arg(long, value_name = "NAME=MM-DD", value_parser = named_day)]
    day: Vec<NamedDay>,
    /// When the text was written: 2023-09-12 or 2023-09-12T07:30:00+07:00.
    #[arg(long, value_name = "DATE")]
    dct: Option<String>,
}

fn named_day(written: &str) -> Result<NamedDay, String> {
    let parts = || {
        let (name, day) = written.rsplit_once('=')?;
        let (month, day) = day.split_once('-')?;
        Some((name.trim(), month.parse().ok()?, day.parse().ok()?))
    };
    let (name, month, day) =
        parts().ok_or("not a name, `=` and a day of the year, as in Hari Jadi=06-03")?;
    NamedDay::new(name, month, day).map_err(|error| error.to_string())
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("gazetteer: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error("{}: {source}", path.display())]
    Names { path: PathBuf, source: OwnNameError },
    #[error(transparent)]
    Long(#[from] text::TextError),
    #[error(transparent)]
    Day(#[from] NamedDayError),
    #[error("cannot write: {0}")]
    Output(#[from] io::Error),
}

fn run(args: &Args) -> Result<(), Failure> {
    let article = args.file.as_deref().map_or_else(|| Ok(ARTICLE.to_owned()), read_text)?;
    text::check_len(&article)?;
    let (path, lines) = match &args.names {
        Some(path) => (path.clone(), read_text(path)?),
        None => (PathBuf::from("built in"), NAMES.to_owned()),
    };
    let own =
        OwnNames::from_json_lines(&lines).map_err(|source| Failure::Names { path, source })?;
    let mut days = args.day.clone();
    if args.file.is_none() {
        days.push(NamedDay::new("Hari Tenun Kampung", 6, 14)?);
    }
    let dct = args.dct.as_deref().or(args.file.is_none().then_some("2025-06-16"));
    let (entities, times) = read(&article, own, days, reference(dct)?);
    let mut out = BufWriter::new(io::stdout().lock());
    print(&article, &entities, &times, &mut out)?;
    out.flush()?;
    Ok(())
}

/// The layers one by one, as a caller joins them who swaps a part for another.
fn read(
    article: &str,
    own: OwnNames,
    days: Vec<NamedDay>,
    reference: Option<Reference>,
) -> (Vec<Entity>, Vec<Timex>) {
    let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
    text::tokenize_into(article, &mut tokens);
    text::split_sentences(article, &tokens, &mut sentences);
    Syntax::embedded().analyze_into(article, &tokens, &sentences, &mut words);
    let input = Input { text: article, tokens: &tokens, sentences: &sentences, words: &words };
    let entities = Recognizer::embedded().with_own_names(own).recognize(input);
    let mut times = Vec::new();
    let tagger = TemporalTagger::new().with_named_days(days);
    tagger.tag_into(article, &tokens, &sentences, reference, &mut times);
    (entities, times)
}

fn print(
    article: &str,
    entities: &[Entity],
    times: &[Timex],
    out: &mut impl Write,
) -> io::Result<()> {
    for entity in entities {
        let id = entity.link("id").unwrap_or("-");
        for mention in &entity.mentions {
            let words = one_line(mention.span.slice(article).unwrap_or_default(), 60);
            let (kind, evidence) = (entity.kind.as_str(), mention.evidence);
            writeln!(out, "{}\t{kind}\t{words}\t{id}\t{evidence}", mention.span)?;
        }
    }
    for time in times {
        let words = one_line(time.span.slice(article).unwrap_or_default(), 60);
        writeln!(out, "{}\t{}\t{words}\t{}", time.span, time.kind.as_str(), time.value)?;
    }
    Ok(())
}
