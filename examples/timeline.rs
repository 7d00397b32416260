//! What an article tells, in order of time.
//!
//! ```text
//! cargo run --release --example timeline
//! cargo run --release --example timeline -- artikel.txt --dct 2023-09-12
//! ```
//!
//! Without an argument it reads an article that is built in. It prints the title, then
//! one block a happening: when, what, who, where, according to whom and how certain; at the
//! end it counts what it found. `--help` explains the signs. With `--html FILE` it also
//! writes a page that stands alone; with `--html -` it writes the page to standard output
//! and nothing else.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use warta::entities::{EntityId, Mention, MentionKind};
use warta::events::{Event, Role, Status, TimelineEntry};
use warta::temporal::Basis;
use warta::text::{Span, TokenKind};
use warta::{Document, Pipeline};
use warta_examples::input::{InputError, are_one_file, is_dash, read_text, reference, shown};
use warta_examples::paint::{Paint, Style};
use warta_examples::prose::one_line;

/// The article that is built in, and the day it is dated.
const ARTICLE: &str = include_str!("articles/helsinki.txt");
const ARTICLE_DATE: &str = "2005-08-15";

/// What `--help` says of the output.
const SIGNS: &str = "\
2005-08-15TAF   when: a day and the part of it, TMO pagi, TMI tengah hari, TAF siang or
                sore, TEV petang, TNI malam; 2005-W33 a week, 2005-Q3 a quarter, P3D a
                length of three days
≈ 2005-08-15    inferred from what stands around it
–               nobody says when
[RETREAT/withdraw]
                what type of event it is, and how it was done; the types are explained at
                warta::events::EventType
siapa, sasaran  who does it, and whom or what it is done to
di mana, dari, ke, dengan, tentang
                where, from where, to where, with what, about what
menurut         who says so
status          how far it is vouched for: by the article (dinyatakan), by a source (menurut
                sumber), as a plan (direncanakan), perhaps (mungkin), or said not to happen
                (tidak terjadi)
disebut 2 kali  the article tells of it twice; the fuller mention is shown

Exits with 0, or with 2 where the article could not be read.";

/// Prints what an article tells, in order of time.
#[derive(Parser)]
#[command(after_help = SIGNS)]
struct Args {
    /// The article, a UTF-8 text; `-` for standard input, none for the one built in.
    file: Option<PathBuf>,
    /// When it was written: 2023-09-12 or 2023-09-12T07:30:00+07:00.
    #[arg(long, value_name = "DATE")]
    dct: Option<String>,
    /// Also write a page that shows the article, its timeline and who is who; `-` writes the
    /// page alone, to standard output.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("timeline: {error}");
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
    #[error("cannot write {}: {source}", shown(path))]
    Page { path: PathBuf, source: io::Error },
    #[error("{} is both the article and the page", shown(path))]
    SameFile { path: PathBuf },
}

fn run(args: &Args) -> Result<(), Failure> {
    if let (Some(file), Some(path)) = (&args.file, &args.html)
        && !is_dash(path)
        && are_one_file(file, path)
    {
        return Err(Failure::SameFile { path: path.clone() });
    }
    let (text, dct) = match &args.file {
        Some(path) => (read_text(path)?, args.dct.as_deref()),
        None => (ARTICLE.to_owned(), args.dct.as_deref().or(Some(ARTICLE_DATE))),
    };
    // A byte order mark tells how a file is written, and is none of its text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let document = Pipeline::embedded().analyze(text, reference(dct)?)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if args.html.as_deref().is_some_and(is_dash) {
        warta::export::html(&document, &mut out)?;
        out.flush()?;
        return Ok(());
    }
    Report { document: &document, paint: Paint::for_stdout() }.write(&mut out)?;
    out.flush()?;
    if let Some(path) = &args.html {
        let unwritable = |source| Failure::Page { path: path.clone(), source };
        let mut page = BufWriter::new(File::create(path).map_err(unwritable)?);
        warta::export::html(&document, &mut page).map_err(unwritable)?;
        page.flush().map_err(unwritable)?;
    }
    Ok(())
}

/// Characters on a line of the report.
const WIDTH: usize = 92;

struct Report<'d> {
    document: &'d Document<'d>,
    paint: Paint,
}

impl Report<'_> {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let title = self.document.text().lines().find(|line| !line.trim().is_empty());
        let title = one_line(title.unwrap_or_default(), WIDTH);
        writeln!(out, "{}", self.paint.paint(Style::Bold, title))?;
        for entry in self.document.timeline() {
            self.entry(out, entry)?;
        }
        self.counts(out)
    }

    fn entry(&self, out: &mut impl Write, entry: &TimelineEntry) -> io::Result<()> {
        let Some((_, event)) = self.document.fullest(entry) else {
            return Ok(());
        };
        let inferred = event.time.as_ref().is_some_and(|time| time.basis == Basis::Inferred);
        let about = if inferred { "≈ " } else { "" };
        let when = format!("{about}{}", entry.value.as_deref().unwrap_or("–"));
        writeln!(
            out,
            "\n{}  {} {}",
            self.paint.paint(Style::Cyan, format_args!("{when:<14}")),
            self.paint.paint(Style::Bold, self.what(event)),
            self.paint.paint(Style::Dim, format_args!("[{}]", label(event))),
        )?;
        for (name, roles) in LINES {
            self.arguments(out, name, event, roles)?;
        }
        if let Some(source) = &event.source {
            line(out, "menurut", &self.who(source.span, source.entity))?;
        }
        let (style, status) = (style(entry.status), entry.status.in_words());
        let mentions = match entry.events.len() {
            1 => String::new(),
            n => format!(", disebut {n} kali"),
        };
        line(out, "status", &format!("{}{mentions}", self.paint.paint(style, status)))
    }

    /// The words of the event: the light verb and its noun, or the verb alone.
    fn what(&self, event: &Event) -> String {
        let mut spans = [event.support, Some(event.trigger)];
        spans.sort_by_key(|span| span.map(|s| s.start()));
        let words = spans.into_iter().flatten().map(|span| self.document.slice(span));
        one_line(&words.collect::<Vec<_>>().join(" "), WIDTH)
    }

    /// The words at `span`; a pronoun in brackets behind the name of whom it means.
    fn who(&self, span: Span, entity: Option<EntityId>) -> String {
        let words = one_line(self.document.slice(span), WIDTH - 28);
        let means = entity.and_then(|id| self.document.entity(id));
        let pronoun = |mention: &Mention| mention.kind == MentionKind::Pro && mention.span == span;
        match means.filter(|entity| entity.mentions.iter().any(pronoun)) {
            Some(entity) => format!("{} ({words})", one_line(&entity.name, WIDTH - 28)),
            None => words,
        }
    }

    fn arguments(
        &self,
        out: &mut impl Write,
        name: &str,
        event: &Event,
        roles: &[Role],
    ) -> io::Result<()> {
        let words: Vec<_> = event
            .args
            .iter()
            .filter(|argument| roles.contains(&argument.role))
            .map(|argument| self.who(argument.span, argument.entity))
            .collect();
        if words.is_empty() { Ok(()) } else { line(out, name, &words.join("; ")) }
    }

    fn counts(&self, out: &mut impl Write) -> io::Result<()> {
        let document = self.document;
        let counts = format!(
            "{} kalimat, {} kata, {} waktu, {} entitas, {} peristiwa dalam {} kejadian",
            document.sentences().len(),
            document.tokens().iter().filter(|token| token.kind() == TokenKind::Word).count(),
            document.timexes().len(),
            document.entities().len(),
            document.events().len(),
            document.timeline().len(),
        );
        writeln!(out, "\n{}", self.paint.paint(Style::Dim, counts))
    }
}

/// The lines of a block, and the roles that each shows.
const LINES: [(&str, &[Role]); 7] = [
    ("siapa", &[Role::Actor]),
    ("sasaran", &[Role::Recipient]),
    ("di mana", &[Role::Place]),
    ("dari", &[Role::Origin]),
    ("ke", &[Role::Destination]),
    ("dengan", &[Role::Instrument]),
    ("tentang", &[Role::Topic]),
];

fn line(out: &mut impl Write, name: &str, words: &str) -> io::Result<()> {
    writeln!(out, "{:16}{name:<9}{words}", "")
}

fn label(event: &Event) -> String {
    let kind = event.kind.as_str();
    event.mode.map_or_else(|| kind.to_owned(), |mode| format!("{kind}/{mode}"))
}

const fn style(status: Status) -> Style {
    match status {
        Status::Asserted | Status::Reported => Style::Green,
        Status::Negated => Style::Red,
        _ => Style::Yellow,
    }
}
