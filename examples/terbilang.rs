//! Numbers, amounts of money and dates in words, and back.
//!
//! ```text
//! cargo run --release --example terbilang
//! cargo run --release --example terbilang -- 1945 "dua pertiga" "Rp1,5 triliun" 2023-09-12
//! cargo run --release --example terbilang -- --dct 2023-09-12 "pekan lalu"
//! ```
//!
//! Prints one line for each argument, or each line of standard input for `-`: what was
//! given, what it is (`angka`, `kata`, `uang`, `waktu`) and the same in the other
//! writing. Without arguments it shows a few of each. What is none of these gives a line
//! on standard error, and the exit code is 1 at the end.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]

use std::io;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use warta::temporal::{self, Basis};
use warta::text::number::{self, NumberError, parse_figure, parse_money, spell};
use warta::text::{TokenKind, tokens};
use warta::{Reference, temporal::ParseErrorKind};
use warta_examples::input::{EXITS, InputError, read_text, reference};
use warta_examples::prose::one_line;

/// What is shown where nothing is given.
const SHOWN: [&str; 8] = [
    "1945",
    "2.500.000",
    "3,14",
    "tiga puluh lima",
    "satu setengah juta",
    "Rp1,5 triliun",
    "17 Agustus 1945",
    "12/9/2023 pukul 07:30 WIB",
];

/// Numbers, amounts of money and dates in words, and back.
#[derive(Parser)]
#[command(after_help = EXITS, allow_negative_numbers = true)]
struct Args {
    /// Figures, words, money or times; `-` reads one a line from standard input.
    items: Vec<String>,
    /// The day from which times are counted: 2023-09-12 or 2023-09-12T07:30:00+07:00.
    #[arg(long, value_name = "DATE")]
    dct: Option<String>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("terbilang: {error}");
            ExitCode::from(2)
        }
    }
}

/// How many items were none of the things that it reads.
fn run(args: &Args) -> Result<usize, InputError> {
    let today = reference(args.dct.as_deref())?;
    let items = match args.items.as_slice() {
        [] => SHOWN.map(str::to_owned).to_vec(),
        [dash] if dash == "-" => {
            let text = read_text(Path::new("-"))?;
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        }
        items => items.to_vec(),
    };
    let mut bad = 0;
    for item in &items {
        match other_way(item, today) {
            Ok(Said { what, words }) => {
                let line = format!("{} = {words}  ({what})", one_line(item, 60));
                if let Err(error) = writeln_stdout(&line) {
                    return if error.kind() == io::ErrorKind::BrokenPipe {
                        Ok(bad)
                    } else {
                        Err(InputError::Unwritable(error))
                    };
                }
            }
            Err(error) => {
                eprintln!("terbilang: {:?}: {error}", one_line(item, 60));
                bad += 1;
            }
        }
    }
    Ok(bad)
}

fn writeln_stdout(line: &str) -> io::Result<()> {
    use std::io::Write;
    writeln!(io::stdout().lock(), "{line}")
}

/// An item in the other writing.
struct Said {
    what: &'static str,
    words: String,
}

/// Why an item has no other writing.
#[derive(Debug, thiserror::Error)]
enum Unsaid {
    #[error("no number, no amount of money and no time; percents and measures are not read")]
    Unknown,
    #[error("the words alone do not say which day that is; --dct tells the date of today")]
    Open,
    #[error(transparent)]
    Number(#[from] NumberError),
    #[error(transparent)]
    Time(#[from] temporal::ParseError),
    #[error("the time {0} has no plain wording")]
    NoWording(String),
}

/// Figures come back in words, words in figures, money and times in both.
fn other_way(item: &str, today: Option<Reference>) -> Result<Said, Unsaid> {
    if tokens(item).next().is_some_and(|token| token.kind() == TokenKind::Clock) {
        return time(&format!("pukul {item}"), today);
    }
    match parse_figure(item) {
        Ok(figure) => return Ok(Said { what: "angka", words: spell(figure)?.to_string() }),
        Err(NumberError::TooLarge) => return Err(NumberError::TooLarge.into()),
        Err(_) => {}
    }
    if let Ok(numeral) = number::parse(item) {
        return Ok(Said { what: "kata", words: numeral.value().figures().to_string() });
    }
    if let Ok(money) = parse_money(item) {
        let amount = spell(money.amount())?;
        let words = format!("{amount} ({})", money.currency().code());
        return Ok(Said { what: "uang", words });
    }
    time(item, today)
}

fn time(item: &str, today: Option<Reference>) -> Result<Said, Unsaid> {
    let written = temporal::parse(item).map_err(|error| match error.kind() {
        ParseErrorKind::Empty | ParseErrorKind::NotATime => Unsaid::Unknown,
        _ => error.into(),
    })?;
    written.check()?;
    let timex = written.resolve(today);
    match timex.in_words(None) {
        Some(words) => Ok(Said { what: "waktu", words: format!("{words} = {}", timex.value) }),
        None if timex.basis == Basis::Dct && today.is_none() => Err(Unsaid::Open),
        None => Err(Unsaid::NoWording(timex.value)),
    }
}
