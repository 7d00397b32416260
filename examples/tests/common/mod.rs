//! Starts an example as a user would.

#![allow(dead_code, reason = "each file of tests uses what it needs")]
#![allow(unreachable_pub, reason = "a module of tests")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The compiled example, which `cargo test` has built beside this test.
pub fn example(name: &str) -> Command {
    let test = std::env::current_exe().expect("a test knows its own path");
    let folder = test.ancestors().nth(2).expect("tests lie in target/…/deps").join("examples");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "{} is not built: run cargo test --examples", program.display());
    Command::new(program)
}

pub fn run(command: &mut Command, input: &[u8]) -> Output {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the example starts");
    let mut stdin = child.stdin.take().expect("its input is piped");
    // An example that stops early closes its input; that is no failure of the test.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("the example ends")
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("examples write UTF-8")
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("examples write UTF-8")
}

/// A file in a folder of this test's own.
pub fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("run");
    fs::create_dir_all(&folder).expect("the folder for tests can be made");
    let path = folder.join(name);
    fs::write(&path, content).expect("a file can be written there");
    path
}

pub fn json_lines(output: &Output) -> Vec<Value> {
    out(output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}
