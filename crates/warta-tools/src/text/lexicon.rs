//! `text lexicon`: the standard words by their consonants, for words that are written
//! without vowels.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;

/// Words of a lower rank are too rare to be meant by a few consonants.
const LEAST_RANK: u8 = 2;

/// Words that are kept for the same consonants.
const MOST_WORDS: usize = 4;

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../warta-text/data").join(name)
}

/// Writes `skeletons.tsv` from `words.tsv`.
pub(crate) fn run() -> Result<(), Box<dyn Error>> {
    let compiled = compile(&std::fs::read_to_string(data("words.tsv"))?)?;
    std::fs::write(data("skeletons.tsv"), compiled)?;
    Ok(())
}

fn compile(words: &str) -> Result<String, Box<dyn Error>> {
    let mut skeletons: BTreeMap<String, Vec<(u8, &str)>> = BTreeMap::new();
    for line in words.lines() {
        let (word, rank) = line.split_once('\t').ok_or_else(|| format!("no tab in {line:?}"))?;
        let rank: u8 = rank.trim_end_matches('p').parse()?;
        let skeleton: String = word.chars().filter(|c| !"aeiou".contains(*c)).collect();
        let is_kept = rank >= LEAST_RANK && (3..=12).contains(&word.len());
        if is_kept && skeleton.len() >= 2 && skeleton != word {
            skeletons.entry(skeleton).or_default().push((rank, word));
        }
    }
    let mut out = String::new();
    for (skeleton, mut words) in skeletons {
        words.sort_by_key(|&(rank, word)| (std::cmp::Reverse(rank), word));
        let words: Vec<&str> = words.iter().take(MOST_WORDS).map(|&(_, word)| word).collect();
        out += &format!("{skeleton}\t{}\n", words.join(" "));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skeletons_are_fresh() {
        let read = |name| std::fs::read_to_string(data(name)).expect("a data file");
        let compiled = compile(&read("words.tsv")).expect("good lines");
        assert!(compiled == read("skeletons.tsv"), "run `warta-tools text lexicon`");
    }
}
