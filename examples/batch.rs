//! Annotates many documents on all cores.
//!
//! ```text
//! cargo run --release --example batch -- articles.jsonl --output annotated.jsonl
//! cargo run --release --example batch -- folder/ --output annotated.jsonl --resume
//! ```
//!
//! Reads a file of JSON Lines, or every `.txt` file of a folder in order of name, and
//! writes the contract's JSON Lines in the order of the input. On a terminal a bar shows
//! the rate and the time left. What cannot be read is listed with its place, counted,
//! and makes the exit code 1. `--resume` keeps what the output already holds and goes on
//! behind it, where that is what a run with the same layers writes; an id that the input
//! has twice is then skipped once for each time that the output has it.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Map, Value};
use warta::{Layer, Layers, OffsetUnit, Pipeline, Reference};
use warta_examples::input::{
    EXITS, InputError, are_one_file, is_dash, read_text, reference, shown, shown_output,
};
use warta_examples::jsonl::{BadDocument, Input, Lines, MAX_LINE, Output, read_document};

/// Annotates many documents on all cores.
///
/// A line of input is an object with `text`, and perhaps `id` and `dct`, the date of the
/// text; its other fields come back under `extra`.
#[derive(Parser)]
#[command(after_help = EXITS)]
struct Args {
    /// A file of JSON Lines, `-` for standard input, or a folder of `.txt` files.
    input: PathBuf,
    /// Where to write the annotated documents, one a line; `-` for standard output.
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Keep what the output holds and skip the documents that are in it.
    #[arg(long)]
    resume: bool,
    /// When the documents were written, where they do not say: 2023-09-12 or 2023-09-12T07:30:00+07:00.
    #[arg(long, value_name = "DATE")]
    dct: Option<String>,
    /// What to compute: sentences,tokens,timexes,entities,events,timeline.
    #[arg(long, value_name = "LIST")]
    layers: Option<Layers>,
    /// Bytes that a line of input may have.
    #[arg(long, value_name = "BYTES", default_value_t = MAX_LINE)]
    max_line: u64,
}

/// Documents that are in memory at one time, and the bytes of text from which no other one
/// is read to them: what is read from a text takes many times its memory.
const CHUNK: usize = 256;
const CHUNK_BYTES: usize = 4 << 20;

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(counts) => {
            let Counts { written, skipped, bad } = counts;
            eprintln!("batch: {written} written, {skipped} skipped, {bad} could not be read");
            if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(Failure::Output { source, .. }) if source.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("batch: {error}");
            ExitCode::from(2)
        }
    }
}

/// What ends the whole run.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error("cannot write {}: {source}", shown_output(path))]
    Output { path: PathBuf, source: io::Error },
    #[error("{} is both input and output", shown(path))]
    SameFile { path: PathBuf },
    #[error("{} holds no .txt file", shown(path))]
    NoText { path: PathBuf },
    #[error("standard output cannot be gone on with; --resume needs a file")]
    NoFile,
    #[error("{}, line {line}: no document that batch wrote; --resume leaves it alone", shown(path))]
    Foreign { path: PathBuf, line: usize },
    #[error(
        "{}, line {line}: its layers are {found}, not {asked}; --resume leaves it alone",
        shown(path)
    )]
    OtherLayers { path: PathBuf, line: usize, found: Layers, asked: Layers },
}

#[derive(Default)]
struct Counts {
    written: usize,
    skipped: usize,
    bad: usize,
}

/// A document or what is wrong with it, and the place it came from.
struct Item {
    place: String,
    id: Value,
    document: Result<Input, BadDocument>,
}

fn run(args: &Args) -> Result<Counts, Failure> {
    let failed = |source| Failure::Output { path: args.output.clone(), source };
    let dct = reference(args.dct.as_deref())?;
    // The input is opened first: a wrong name must not empty the output.
    let (bar, mut source) = Source::open(args)?;
    if !is_dash(&args.input) && are_one_file(&args.input, &args.output) {
        return Err(Failure::SameFile { path: args.output.clone() });
    }
    let layers = args.layers.unwrap_or_default();
    let mut done = HashMap::new();
    let out: Box<dyn Write> = match (is_dash(&args.output), args.resume) {
        (true, true) => return Err(Failure::NoFile),
        (true, false) => Box::new(io::stdout().lock()),
        (false, true) => Box::new(resumed(&args.output, layers, &mut done)?),
        (false, false) => Box::new(File::create(&args.output).map_err(failed)?),
    };
    let mut batch = Batch {
        pipeline: Pipeline::embedded().with_layers(layers),
        done,
        out: BufWriter::new(out),
        counts: Counts::default(),
    };
    loop {
        let items = source.next_chunk(&args.input, dct)?;
        if items.is_empty() {
            break;
        }
        let bytes = source.position();
        batch.write(items, &bar).map_err(failed)?;
        bar.set_position(bytes);
    }
    batch.out.flush().map_err(failed)?;
    bar.finish_and_clear();
    Ok(batch.counts)
}

/// The output of an earlier run, ready to be written on, with the ids that it holds, each
/// with how often, in `done`. A last line that was cut short is taken off; a file that no
/// such run wrote is left alone.
fn resumed(path: &Path, asked: Layers, done: &mut HashMap<String, usize>) -> Result<File, Failure> {
    let failed = |source| Failure::Output { path: path.to_owned(), source };
    let mut options = OpenOptions::new();
    let options = options.create(true).read(true).write(true).truncate(false);
    let mut file = options.open(path).map_err(failed)?;
    let mut lines = BufReader::new(&file);
    let (mut whole, mut line) = (0, Vec::new());
    for number in 1.. {
        line.clear();
        let foreign = || Failure::Foreign { path: path.to_owned(), line: number };
        if lines.read_until(b'\n', &mut line).map_err(failed)? == 0 {
            break;
        }
        if !line.ends_with(b"\n") {
            let shared = line.len().min(BEGINNING.len());
            if line.get(..shared) != BEGINNING.get(..shared) {
                return Err(foreign());
            }
            break;
        }
        let (id, found) = document_of(&line).ok_or_else(foreign)?;
        if found != asked {
            return Err(Failure::OtherLayers { path: path.to_owned(), line: number, found, asked });
        }
        *done.entry(id).or_default() += 1;
        whole += line.len() as u64;
    }
    file.set_len(whole).map_err(failed)?;
    file.seek(SeekFrom::Start(whole)).map_err(failed)?;
    Ok(file)
}

/// How every line of output begins.
const BEGINNING: &[u8] = b"{\"id\":";

/// The id and the layers of a line that a run wrote.
fn document_of(line: &[u8]) -> Option<(String, Layers)> {
    let fields: Map<String, Value> = serde_json::from_slice(line).ok()?;
    let id = fields.get("id")?.to_string();
    fields.get("dct")?;
    let has = |layer: &Layer| fields.get(layer.as_str()).is_some_and(Value::is_array);
    Some((id, Layer::ALL.iter().copied().filter(has).collect()))
}

struct Batch {
    pipeline: Pipeline,
    /// The ids that the output holds already, and how often.
    done: HashMap<String, usize>,
    out: BufWriter<Box<dyn Write>>,
    counts: Counts,
}

impl Batch {
    /// Annotates a chunk on all cores and writes it in order.
    fn write(&mut self, items: Vec<Item>, bar: &ProgressBar) -> io::Result<()> {
        let mut todo = Vec::new();
        for Item { place, id, document } in items {
            match document {
                Err(error) => self.tell(bar, &place, &error),
                Ok(_) if self.is_done(&id) => self.counts.skipped += 1,
                Ok(input) => todo.push((place, id, input)),
            }
        }
        let texts: Vec<_> =
            todo.iter().map(|(.., input)| (input.text.as_str(), input.dct)).collect();
        let documents = self.pipeline.analyze_batch(&texts);
        for ((place, id, input), document) in todo.iter().zip(documents) {
            match document {
                Err(error) => self.tell(bar, place, &error.into()),
                Ok(document) => {
                    let document = document.json(OffsetUnit::Bytes);
                    serde_json::to_writer(
                        &mut self.out,
                        &Output { id, document, extra: &input.extra },
                    )?;
                    self.out.write_all(b"\n")?;
                    self.counts.written += 1;
                }
            }
        }
        Ok(())
    }

    /// Whether the output holds a document of this id that has not been skipped yet.
    fn is_done(&mut self, id: &Value) -> bool {
        let left = self.done.get_mut(&id.to_string()).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    }

    fn tell(&mut self, bar: &ProgressBar, place: &str, error: &BadDocument) {
        self.counts.bad += 1;
        bar.suspend(|| match error {
            // It names its file itself.
            BadDocument::File(error) => eprintln!("batch: {error}"),
            error => eprintln!("batch: {place}: {error}"),
        });
    }
}

/// Where documents come from.
enum Source {
    Lines(Lines<Counted<Box<dyn BufRead>>>),
    Folder { files: std::vec::IntoIter<PathBuf>, read: u64 },
}

impl Source {
    fn open(args: &Args) -> Result<(ProgressBar, Source), Failure> {
        let unreadable = |source| InputError::Unreadable { path: args.input.clone(), source };
        if args.input.is_dir() {
            let mut files = Vec::new();
            for entry in fs::read_dir(&args.input).map_err(unreadable)? {
                let path = entry.map_err(unreadable)?.path();
                if path.extension().is_some_and(|extension| extension == "txt") {
                    files.push(path);
                }
            }
            if files.is_empty() {
                return Err(Failure::NoText { path: args.input.clone() });
            }
            files.sort();
            let bar = bar(files.len() as u64, "{pos}/{len} berkas {per_sec} sisa {eta}");
            return Ok((bar, Source::Folder { files: files.into_iter(), read: 0 }));
        }
        let (inner, bar): (Box<dyn BufRead>, _) = if is_dash(&args.input) {
            (Box::new(io::stdin().lock()), bar(0, "{bytes} {bytes_per_sec}"))
        } else {
            let file = File::open(&args.input).map_err(unreadable)?;
            let size = file.metadata().map_err(unreadable)?.len();
            let counts = "{bytes}/{total_bytes} {bytes_per_sec} sisa {eta}";
            (Box::new(BufReader::new(file)), bar(size, counts))
        };
        let input = Counted { inner, read: 0 };
        Ok((bar, Source::Lines(Lines::new(input, args.max_line))))
    }

    /// How far it has come, in the unit of the bar.
    fn position(&self) -> u64 {
        match self {
            Source::Lines(lines) => lines.input().read,
            Source::Folder { read, .. } => *read,
        }
    }

    fn next_chunk(&mut self, path: &Path, dct: Option<Reference>) -> Result<Vec<Item>, InputError> {
        let unreadable = |source| InputError::Unreadable { path: path.to_owned(), source };
        let (mut items, mut bytes) = (Vec::new(), 0);
        while items.len() < CHUNK && bytes < CHUNK_BYTES {
            let item = match self {
                Source::Folder { files, read } => {
                    *read += 1;
                    files.next().map(|file| from_file(&file, dct))
                }
                Source::Lines(lines) => {
                    let line = lines.next_line().map_err(unreadable)?;
                    line.map(|(number, line)| from_line(number, line, dct))
                }
            };
            match item {
                Some(item) => {
                    bytes += item.document.as_ref().map_or(0, |input| input.text.len());
                    items.push(item);
                }
                None => break,
            }
        }
        Ok(items)
    }
}

fn from_file(path: &Path, dct: Option<Reference>) -> Item {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let text = read_text(path).map_err(BadDocument::from);
    Item {
        place: shown(path),
        id: Value::from(name),
        document: text.map(|text| Input { id: None, text, dct, extra: Map::new() }),
    }
}

fn from_line(number: u64, line: Result<Vec<u8>, BadDocument>, dct: Option<Reference>) -> Item {
    let mut document = line.and_then(|line| read_document(&line));
    let mut id = None;
    if let Ok(input) = &mut document {
        input.dct = input.dct.or(dct);
        id = input.id.take();
    }
    let id = id.unwrap_or_else(|| Value::from(number.to_string()));
    Item { place: format!("line {number}"), id, document }
}

/// A reader that counts what was read through it.
struct Counted<R> {
    inner: R,
    read: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.read += read as u64;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.read += amount as u64;
        self.inner.consume(amount);
    }
}

/// A bar on standard error; nothing where that is no terminal.
fn bar(len: u64, counts: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(&format!("{{bar:40}} {counts}"));
    ProgressBar::new(len).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
