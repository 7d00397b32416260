//! A search engine with Warta's tokenizer and stemmer as its analyzers.
//!
//! ```text
//! cargo run --release --example search -- "banjir demak"
//! cargo run --release --example search -- --index articles.jsonl "pembangunan jembatan"
//! ```
//!
//! Indexes a day of articles that is built in, or JSON Lines with `id` and `text`, in
//! memory with tantivy, and prints the articles that hold every word of the query, where
//! signs have no meaning (`Jakarta: banjir` is two words), the best first: its score, its
//! id and its headline. The index holds roots, so `bangun` finds `pembangunan`, `dibangun`
//! and `membangun`; `--exact` indexes the words as they are instead, for comparison. Exits
//! with 1 where nothing is found, with 2 on bad input.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query, TermQuery};
use tantivy::schema::document::Value as _;
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};
use tantivy::{Index, IndexWriter, TantivyDocument, TantivyError, Term, doc};
use warta::morph::Analyzer;
use warta::text::{TokenKind, tokens};
use warta_examples::input::{InputError, read_bytes};
use warta_examples::jsonl::{BadDocument, documents};
use warta_examples::prose::one_line;

const DAY: &str = include_str!("articles/sehari.jsonl");

/// A search engine with Warta's tokenizer and stemmer as its analyzers.
#[derive(Parser)]
#[command(after_help = "Exits with 0, with 1 where nothing is found, with 2 on bad input.")]
struct Args {
    /// The words to look for.
    #[arg(default_value = "banjir demak")]
    query: String,
    /// JSON Lines to index, `-` for standard input; a day that is built in otherwise.
    #[arg(long, value_name = "FILE")]
    index: Option<PathBuf>,
    /// Index the words as they are written, not their roots.
    #[arg(long)]
    exact: bool,
    /// How many articles to show at most.
    #[arg(long, value_name = "N", default_value_t = 10,
        value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(0) => {
            eprintln!("search: nothing found");
            ExitCode::FAILURE
        }
        Ok(_) => ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("search: {error}");
            ExitCode::from(2)
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Input(#[from] InputError),
    #[error("line {line}: {source}")]
    Document { line: u64, source: BadDocument },
    #[error(transparent)]
    Index(#[from] TantivyError),
    #[error("cannot write: {0}")]
    Output(#[from] io::Error),
}

fn run(args: &Args) -> Result<usize, Failure> {
    let lines = args.index.as_deref().map_or_else(|| Ok(DAY.into()), read_bytes)?;
    let shelf = Shelf::build(&lines, Words::new(!args.exact))?;
    let found = shelf.find(&args.query, args.limit.into())?;
    for hit in &found {
        use std::io::Write;
        writeln!(io::stdout().lock(), "{:5.2}  {}  {}", hit.score, hit.id, hit.headline)?;
    }
    Ok(found.len())
}

/// Warta's tokens as tantivy wants them: roots or words in small letters, without signs.
#[derive(Clone)]
struct Words {
    analyzer: Option<Analyzer>,
    tokens: Vec<Token>,
}

impl Words {
    fn new(stems: bool) -> Words {
        Words { analyzer: stems.then(Analyzer::embedded), tokens: Vec::new() }
    }

    fn index_form(&self, word: &str) -> String {
        match &self.analyzer {
            Some(analyzer) => analyzer.stem(word).to_lowercase(),
            None => word.to_lowercase(),
        }
    }
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.tokens.clear();
        let words = tokens(text)
            .filter(|token| !matches!(token.kind(), TokenKind::Punctuation | TokenKind::Symbol));
        for (position, word) in words.enumerate() {
            let span = word.span();
            self.tokens.push(Token {
                offset_from: span.start(),
                offset_to: span.end(),
                position,
                text: self.index_form(word.text()),
                position_length: 1,
            });
        }
        WordStream { tokens: &mut self.tokens, next: 0 }
    }
}

struct WordStream<'a> {
    tokens: &'a mut [Token],
    next: usize,
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

/// The index and its fields.
struct Shelf {
    index: Index,
    id: Field,
    text: Field,
}

struct Hit {
    score: f32,
    id: String,
    headline: String,
}

impl Shelf {
    fn build(lines: &[u8], words: Words) -> Result<Shelf, Failure> {
        let mut schema = Schema::builder();
        let id = schema.add_text_field("id", STRING | STORED);
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("warta")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let options = TextOptions::default().set_indexing_options(indexing).set_stored();
        let text = schema.add_text_field("text", options);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("warta", TextAnalyzer::from(words));
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000)?;
        for (line, article) in documents(lines) {
            let article = article.map_err(|source| Failure::Document { line, source })?;
            writer.add_document(doc!(id => article.name(line), text => article.text))?;
        }
        writer.commit()?;
        Ok(Shelf { index, id, text })
    }

    /// The best articles that hold every word of `query`.
    fn find(&self, query: &str, limit: usize) -> Result<Vec<Hit>, Failure> {
        let mut words: Vec<Box<dyn Query>> = Vec::new();
        self.index.tokenizer_for_field(self.text)?.token_stream(query).process(&mut |token| {
            let term = Term::from_field_text(self.text, &token.text);
            words.push(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)));
        });
        let every = BooleanQuery::intersection(words);
        let searcher = self.index.reader()?.searcher();
        let best = searcher.search(&every, &TopDocs::with_limit(limit).order_by_score())?;
        let mut found = Vec::new();
        for (score, address) in best {
            let article: TantivyDocument = searcher.doc(address)?;
            let stored = |field| {
                let value = article.get_first(field);
                value.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
            };
            let text = stored(self.text);
            let headline = one_line(text.lines().next().unwrap_or_default(), 80);
            found.push(Hit { score, id: one_line(&stored(self.id), 40), headline });
        }
        Ok(found)
    }
}
