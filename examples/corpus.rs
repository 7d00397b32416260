//! A day of articles as one timeline.
//!
//! ```text
//! cargo run --release --example corpus -- --html hari.html --vega hari.vl.json
//! cargo run --release --example corpus -- articles.jsonl --html hari.html
//! ```
//!
//! Reads JSON Lines with `id`, `text` and `dct` (a day of nine articles that is built in
//! where no file is named), all on all cores, joins what several articles tell of the
//! same happening, and prints the happenings that have a date in order of time: when,
//! what, how certain, who, where, and the articles that tell it. What is merely said
//! (`kata`, `menyatakan`) is no happening. `--threshold` says how alike two must be to be
//! taken for one. `--html` writes them as a page that stands alone, without script;
//! `--vega` as a Vega-Lite chart with its data inside, for any viewer of that format; for
//! `-` either goes to standard output, and nothing else does. A line that cannot be read is
//! told with its number and passed over, and the exit code is 1 at the end.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::cmp::Reverse;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use serde_json::{Value, json};
use warta::events::{Event, Member, SharedHappening, Similarity, Status, TimelineEntry};
use warta::temporal::LocalTime;
use warta::{Document, Pipeline, cluster_documents};
use warta_examples::input::{
    EXITS, InputError, are_one_file, is_dash, read_bytes, shown, shown_output,
};
use warta_examples::jsonl::{Input, documents};
use warta_examples::markup::Markup;
use warta_examples::prose::one_line;

const DAY: &str = include_str!("articles/sehari.jsonl");
const STYLE: &str = include_str!("corpus.css");

/// A day of articles as one timeline.
#[derive(Parser)]
#[command(after_help = EXITS)]
struct Args {
    /// JSON Lines, `-` for standard input; a day that is built in otherwise.
    file: Option<PathBuf>,
    /// From 0, where a shared name is enough, to 1, where all must agree.
    #[arg(long, value_name = "NUMBER", value_parser = share, default_value_t = Similarity::default().get())]
    threshold: f32,
    /// Write a page here.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write a Vega-Lite chart here.
    #[arg(long, value_name = "FILE")]
    vega: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(bad) => {
            eprintln!("corpus: {bad} could not be read");
            ExitCode::FAILURE
        }
        Err(Failure::Output { source, .. }) if source.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("corpus: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error("cannot write {}: {source}", shown_output(path))]
    Output { path: PathBuf, source: io::Error },
    #[error("{name} is named twice; the articles, the page and the chart are files apart")]
    SameFile { name: String },
}

/// A share of one, as `--threshold` takes it.
fn share(text: &str) -> Result<f32, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "not a number from 0 to 1".to_owned())
}

/// One happening as the articles together tell it.
struct Happening {
    /// What it is known by in every article.
    key: String,
    value: String,
    what: String,
    kind: &'static str,
    who: Vec<String>,
    place: Option<String>,
    status: Status,
    /// The articles that tell it.
    told: Vec<Article>,
}

/// An article by its place in the input, under which the page has it, since two may have one
/// name, and by its name.
#[derive(PartialEq)]
struct Article {
    place: usize,
    name: String,
}

impl Happening {
    fn names(&self) -> String {
        self.told.iter().map(|article| article.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Refuses to write over what is read or written besides.
fn check(args: &Args) -> Result<(), Failure> {
    let same = |path: &PathBuf, other: &Option<PathBuf>| {
        other.as_ref().is_some_and(|other| are_one_file(path, other))
    };
    let read = args.file.iter().filter(|path| !is_dash(path));
    let mut read = read.filter(|path| same(path, &args.html) || same(path, &args.vega));
    let mut written = args.html.iter().filter(|path| same(path, &args.vega));
    let name = read.next().map(|path| shown(path).to_string());
    match name.or_else(|| written.next().map(|path| shown_output(path).to_string())) {
        Some(name) => Err(Failure::SameFile { name }),
        None => Ok(()),
    }
}

fn run(args: &Args) -> Result<usize, Failure> {
    check(args)?;
    let lines = args.file.as_deref().map_or_else(|| Ok(DAY.into()), read_bytes)?;
    let mut bad = 0;
    let articles = articles(&lines, &mut bad);
    let texts: Vec<_> = articles.iter().map(|(_, a)| (a.text.as_str(), a.dct)).collect();
    let mut documents = Vec::new();
    for ((id, _), read) in articles.iter().zip(Pipeline::embedded().analyze_batch(&texts)) {
        match read {
            Ok(document) => documents.push(document.with_id(id)),
            Err(error) => {
                eprintln!("corpus: {}: {error}", one_line(id, 40));
                bad += 1;
            }
        }
    }
    let happenings = happenings(&documents, Similarity::new(args.threshold));
    if happenings.is_empty() {
        eprintln!(
            "corpus: no happening has a date; a \"dct\" in each line dates what is not dated"
        );
    }
    if ![&args.html, &args.vega].into_iter().flatten().any(|path| is_dash(path)) {
        put(Path::new("-"), |out| print(&happenings, out))?;
    }
    if let Some(path) = &args.html {
        put(path, |out| write_page(&documents, &happenings, out))?;
    }
    if let Some(path) = &args.vega {
        put(path, |out| writeln!(out, "{:#}", chart(&happenings)))?;
    }
    Ok(bad)
}

/// Writes to a file, or to standard output for `-`.
fn put(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let all = || {
        let out: Box<dyn Write> = if is_dash(path) {
            Box::new(io::stdout().lock())
        } else {
            Box::new(File::create(path)?)
        };
        let mut out = BufWriter::new(out);
        write(&mut out)?;
        out.flush()
    };
    all().map_err(|source| Failure::Output { path: path.to_owned(), source })
}

/// The articles with their names; those that cannot be read are told and counted.
fn articles(lines: &[u8], bad: &mut usize) -> Vec<(String, Input)> {
    let mut articles = Vec::new();
    for (number, article) in documents(lines) {
        match article {
            Ok(article) => articles.push((article.name(number), article)),
            Err(error) => {
                eprintln!("corpus: line {number}: {error}");
                *bad += 1;
            }
        }
    }
    articles
}

/// What has a time, in its order: what more articles tell goes first in a day, and what only
/// has a length comes last.
fn happenings(documents: &[Document<'_>], threshold: Similarity) -> Vec<Happening> {
    let shared = cluster_documents(documents, threshold);
    let mut all: Vec<_> = shared.iter().filter_map(|one| happening(documents, one)).collect();
    all.sort_by_key(|one| {
        let first = LocalTime::first_of(&one.value);
        (first.is_none(), first, Reverse(one.told.len()))
    });
    all
}

/// A happening in one of the articles that tell it.
type Telling<'d, 't> = (&'d Document<'t>, &'d TimelineEntry);

/// The words of the article that says most; who and where by all of them.
fn happening(documents: &[Document<'_>], shared: &SharedHappening) -> Option<Happening> {
    let telling = |member: &Member| -> Option<Telling<'_, '_>> {
        let document = documents.get(member.document)?;
        let entry = document.timeline().iter().find(|entry| entry.cluster == member.cluster)?;
        Some((document, entry))
    };
    let told: Vec<_> = shared.members.iter().filter_map(telling).collect();
    let (document, event) = told.iter().filter_map(fullest).max_by_key(|(_, e)| e.args.len())?;
    let mut who: Vec<String> = Vec::new();
    for (document, entry) in &told {
        let participants = entry.participants.iter().filter_map(|&id| document.entity(id));
        for name in participants.map(|entity| one_line(&entity.name, 60)) {
            if !who.contains(&name) {
                who.push(name);
            }
        }
    }
    let place =
        told.iter().find_map(|(document, entry)| document.entity(entry.place?)).map(|e| &e.name);
    let article = |place: usize| {
        let name = documents.get(place)?.id().unwrap_or_default().to_owned();
        Some(Article { place, name })
    };
    let mut articles: Vec<_> =
        shared.members.iter().filter_map(|member| article(member.document)).collect();
    articles.dedup();
    Some(Happening {
        key: shared.key.to_string(),
        value: told.iter().filter_map(|(_, entry)| entry.value.clone()).max_by_key(String::len)?,
        what: one_line(document.slice(event.trigger), 40),
        kind: shared.key.kind.as_str(),
        who,
        place: place.map(|name| one_line(name, 60)),
        status: strongest(&told)?,
        told: articles,
    })
}

/// The mention of the happening that says most.
fn fullest<'d, 't>(&(document, entry): &Telling<'d, 't>) -> Option<(&'d Document<'t>, &'d Event)> {
    document.fullest(entry).map(|(_, event)| (document, event))
}

/// The strongest word that any article gives.
fn strongest(told: &[Telling<'_, '_>]) -> Option<Status> {
    let order =
        [Status::Asserted, Status::Reported, Status::Planned, Status::Possible, Status::Negated];
    order.into_iter().find(|status| told.iter().any(|(_, entry)| entry.status == *status))
}

fn print(happenings: &[Happening], out: &mut dyn Write) -> io::Result<()> {
    for happening in happenings {
        let Happening { value, what, kind, .. } = happening;
        writeln!(out, "{value:<14} {what} [{kind}] {}", happening.status.in_words())?;
        let place = happening.place.iter().map(|place| format!("di {place}"));
        let who: Vec<_> = happening.who.iter().cloned().chain(place).collect();
        let told = one_line(&happening.names(), 80);
        writeln!(out, "{:14} {} ← {told}", "", who.join("; "))?;
    }
    Ok(())
}

/// The day, month or year of a TIMEX3 value, where it is one that a chart can place.
fn chart_date(value: &str) -> Option<&str> {
    let day = value.split('T').next()?;
    let figures = |c: char| c.is_ascii_digit() || c == '-';
    (day.len() >= 4 && day.chars().all(figures)).then_some(day)
}

/// A Vega-Lite chart: a row a type of event, a column a day, a mark a happening.
fn chart(happenings: &[Happening]) -> Value {
    let values: Vec<_> = happenings
        .iter()
        .filter_map(|h| {
            Some(json!({
                "key": h.key,
                "date": chart_date(&h.value)?,
                "value": h.value,
                "what": h.what,
                "type": h.kind,
                "who": h.who.join("; "),
                "place": h.place,
                "status": h.status.as_str(),
                "articles": h.names(),
                "count": h.told.len(),
            }))
        })
        .collect();
    let field = |name: &str, title: &str| json!({"field": name, "type": "nominal", "title": title});
    json!({
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": "Kejadian dalam sehari menurut waktu dan jenis",
        "width": 720,
        "data": {"values": values},
        "mark": {"type": "point", "filled": true, "opacity": 0.8},
        "encoding": {
            "x": {"field": "date", "type": "temporal", "title": "Waktu"},
            "y": field("type", "Jenis"),
            "color": field("status", "Kepastian"),
            "shape": field("status", "Kepastian"),
            "size": {"field": "count", "type": "quantitative", "title": "Jumlah naskah"},
            "tooltip": [
                field("what", "Peristiwa"),
                field("value", "Waktu"),
                field("who", "Siapa"),
                field("place", "Di mana"),
                field("articles", "Naskah"),
            ],
        },
    })
}

fn write_page(
    documents: &[Document<'_>],
    happenings: &[Happening],
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(
        out,
        "<!DOCTYPE html>\n<html lang=\"id\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Garis waktu</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>Garis waktu dari {} naskah</h1>\n<ol class=\"days\">",
        documents.len()
    )?;
    for same in happenings.chunk_by(|a, b| a.value == b.value) {
        let value = same.first().map_or("", |happening| happening.value.as_str());
        writeln!(out, "<li><h2>{}</h2>\n<ul>", Markup(value))?;
        for happening in same {
            item(happening, out)?;
        }
        writeln!(out, "</ul></li>")?;
    }
    writeln!(out, "</ol>\n<h2>Naskah</h2>")?;
    for (place, document) in documents.iter().enumerate() {
        let mut lines = document.text().lines().filter(|line| !line.trim().is_empty());
        let title = Markup(lines.next().unwrap_or_default());
        writeln!(out, "<details id=\"naskah-{place}\"><summary>{title}</summary>")?;
        for line in lines {
            writeln!(out, "<p>{}</p>", Markup(line))?;
        }
        writeln!(out, "</details>")?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

fn item(happening: &Happening, out: &mut dyn Write) -> io::Result<()> {
    let class = happening.status.as_str();
    write!(out, "<li class=\"{class}\"><b>{}</b> ", Markup(&happening.what))?;
    write!(out, "<i>{} · {}</i>", happening.kind, happening.status.in_words())?;
    if !happening.who.is_empty() {
        write!(out, "<br>{}", Markup(&happening.who.join("; ")))?;
    }
    if let Some(place) = &happening.place {
        write!(out, "<br>di {}", Markup(place))?;
    }
    write!(out, "<br>")?;
    for Article { place, name } in &happening.told {
        write!(out, "<a href=\"#naskah-{place}\">{}</a> ", Markup(name))?;
    }
    writeln!(out, "</li>")
}
