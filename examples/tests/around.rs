//! What stands around an example: pipes that close, files that are one, folders, terminals.

mod common;

use std::fs;
use std::io::Read;
use std::process::Stdio;

use common::{err, example, file, out, run};

/// Who reads the first line alone, as `head -1` does, closes the pipe.
#[test]
fn a_closed_pipe_is_no_failure() {
    let line = "{\"text\":\"Polisi menangkap Budi Santoso di Palu pada 28 September 2018.\"}\n";
    let input = file("pipe.jsonl", line.repeat(400).as_bytes());
    let mut batch = example("batch");
    batch.arg(&input).args(["--output", "-"]);
    let mut annotate = example("annotate");
    annotate.arg(&input);
    for mut command in [batch, annotate] {
        let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().expect("the example starts");
        let mut stdout = child.stdout.take().expect("its output is piped");
        stdout.read_exact(&mut [0]).expect("a byte of output");
        drop(stdout);
        let output = child.wait_with_output().expect("the example ends");
        assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    }
}

#[test]
fn a_page_goes_to_standard_output_alone() {
    for name in ["timeline", "corpus"] {
        let page = out(&run(example(name).args(["--html", "-"]), b""));
        assert!(page.starts_with("<!DOCTYPE html>"), "{name}");
        assert!(page.ends_with("</html>\n"), "{name}");
    }
    let chart = out(&run(example("corpus").args(["--vega", "-"]), b""));
    assert!(serde_json::from_str::<serde_json::Value>(&chart).is_ok());
}

#[test]
fn no_example_writes_over_what_it_reads() {
    let article = file("own-article.txt", b"Presiden tiba di Jakarta kemarin.");
    let day = file("own-day.jsonl", b"{\"text\":\"Presiden tiba.\",\"dct\":\"2023-09-12\"}\n");
    for (name, path, option) in
        [("timeline", &article, "--html"), ("corpus", &day, "--html"), ("corpus", &day, "--vega")]
    {
        let before = fs::read(path).unwrap();
        let output = run(example(name).arg(path).arg(option).arg(path), b"");
        assert_eq!(output.status.code(), Some(2), "{name} {option}");
        assert_eq!(out(&output), "");
        assert_eq!(fs::read(path).unwrap(), before, "{name} {option}");
    }
    let both = run(example("corpus").args(["--html", "x.out", "--vega", "x.out"]), b"");
    assert!(err(&both).contains("x.out is named twice"), "{}", err(&both));
    let both = run(example("corpus").args(["--html", "-", "--vega", "-"]), b"");
    assert!(err(&both).contains("standard output is named twice"), "{}", err(&both));
}

#[test]
fn a_byte_order_mark_is_not_printed() {
    let article = file("mark.txt", "\u{feff}Ia tiba di Ambon kemarin.".as_bytes());
    let printed = out(&run(example("timeline").arg(article).args(["--dct", "2024-01-02"]), b""));
    assert!(printed.contains("2024-01-01") && !printed.contains('\u{feff}'), "{printed:?}");
}

/// A folder opens like a file, and cannot be read.
#[test]
fn annotate_goes_on_behind_a_folder() {
    let article = file("beside.jsonl", b"{\"text\":\"Ia tiba.\"}\n");
    let folder = article.parent().unwrap();
    for more in [None, Some("--text")] {
        let output = run(example("annotate").args(more).arg(folder).arg(&article), b"");
        assert_eq!(output.status.code(), Some(1), "{}", err(&output));
        assert!(err(&output).contains("annotate: cannot read "), "{}", err(&output));
        assert_eq!(out(&output).lines().count(), 1);
    }
}

/// What a text says to a terminal is not handed on to it: no control character by what is
/// meant for people, and none of those in ASCII by what is meant for programs.
#[test]
fn terminals_are_not_told_what_to_do() {
    let text = "Presiden Joko \u{1b}]0;x\u{7}Widodo tiba di Ja\u{1b}[31mkarta. Polisi\u{1b}[2J \
                menang\u{1b}[0mkap Budi kemarin \u{9b}31m. Ia \u{1b}ber\u{1b}kata begitu.";
    let id = "\u{1b}[31mx";
    let line = serde_json::json!({"id": id, "text": text, "dct": "2024-01-01"}).to_string();
    let article = file("terminal.txt", text.as_bytes());
    let lines = file("terminal.jsonl", format!("{line}\n").as_bytes());
    let mut printed = Vec::new();
    for name in ["timeline", "explain", "gazetteer"] {
        printed.push(run(example(name).arg(&article).args(["--dct", "2024-01-01"]), b""));
    }
    printed.push(run(example("corpus").arg(&lines), b""));
    printed.push(run(example("search").arg("widodo").arg("--index").arg(&lines), b""));
    printed.push(run(example("terbilang").arg(text), b""));
    for output in &printed {
        let shown = out(output) + &err(output);
        let is_order = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
        assert!(!shown.contains(is_order), "{shown:?}");
    }
    for format in
        ["jsonl", "conllu", "timeml", "brat", "csv", "plover", "graphml", "html", "displacy"]
    {
        let output = run(example("annotate").args(["--format", format]).arg(&lines), b"");
        assert!(!out(&output).contains(['\u{1b}', '\u{7}']), "{format}");
    }
}
