//! `text speed`: reads a file a few times, for a profiler to look at.

use std::error::Error;
use std::time::Instant;

use warta_text::{Scan, Tokenizer, split_sentences};

/// Prints the best of forty rounds, of one with `--once`, in megabytes a second.
pub(crate) fn run(args: &[String]) -> Result<(), Box<dyn Error>> {
    let path = args.iter().find(|a| !a.starts_with('-')).ok_or("which file?")?;
    let has = |flag: &str| args.iter().any(|a| a == flag);
    let scan = match (has("--bytewise"), has("--scalar")) {
        (true, _) => Scan::Bytewise,
        (_, true) => Scan::Scalar,
        _ => Scan::Blocks,
    };
    let rounds = if has("--once") { 1 } else { 40 };
    let tokenizer = Tokenizer::new().scan(scan);
    let text = std::fs::read_to_string(path)?;
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    let mut best = [f64::MAX; 2];
    for _ in 0..rounds {
        let start = Instant::now();
        tokenizer.tokenize_into(&text, &mut tokens);
        best[0] = best[0].min(start.elapsed().as_secs_f64());
        if !has("--tokens") {
            split_sentences(&text, &tokens, &mut sentences);
            best[1] = best[1].min(start.elapsed().as_secs_f64());
        }
    }
    let rate = best.map(|seconds| text.len() as f64 / 1e6 / seconds);
    println!("{} tokens, {:.0} MB/s", tokens.len(), rate[0]);
    println!("{} sentences with their tokens, {:.0} MB/s", sentences.len(), rate[1]);
    Ok(())
}
