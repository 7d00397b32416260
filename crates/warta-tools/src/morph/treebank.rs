//! Reads CoNLL-U as surface tokens and as syntactic words.

use std::error::Error;

use warta_morph::{Place, Upos};

/// One word of a treebank.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) form: String,
    pub(crate) lemma: String,
    pub(crate) upos: Upos,
    /// First in its sentence?
    pub(crate) first: bool,
}

impl Word {
    pub(crate) fn place(&self) -> Place {
        if self.first { Place::Start } else { Place::Inside }
    }
}

/// One sentence of a treebank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    /// Syntactic words, clitics apart.
    pub(crate) words: Vec<Word>,
    /// Surface tokens, with lemma and part of speech of the topmost word.
    pub(crate) tokens: Vec<Word>,
    /// For each surface token: is it split into several words?
    pub(crate) split: Vec<bool>,
}

pub(crate) fn read(path: &str) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    let mut sentences = Vec::new();
    for block in text.split("\n\n").filter(|b| !b.trim().is_empty()) {
        sentences.push(sentence(block).ok_or_else(|| format!("{path}: not CoNLL-U: {block}"))?);
    }
    Ok(sentences)
}

fn sentence(block: &str) -> Option<Sentence> {
    let rows: Vec<Vec<&str>> =
        block.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
    let mut sentence = Sentence::default();
    let mut until = 0;
    for row in &rows {
        let (id, form) = (*row.first()?, *row.get(1)?);
        if let Some((from, to)) = id.split_once('-') {
            let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
            let inside = |n: u32| (from..=to).contains(&n);
            let member = |r: &&Vec<&str>| r[0].parse().is_ok_and(inside);
            let outward = |r: &&Vec<&str>| r[6].parse().is_ok_and(|head: u32| !inside(head));
            let top = rows
                .iter()
                .find(|r| member(r) && outward(r))
                .or_else(|| rows.iter().find(member))?;
            let first = sentence.tokens.is_empty();
            sentence.tokens.push(word(form, top, first)?);
            sentence.split.push(true);
            until = to;
        } else if let Ok(number) = id.parse::<u32>() {
            let first = sentence.words.is_empty();
            sentence.words.push(word(form, row, first)?);
            if number > until {
                let first = sentence.tokens.is_empty();
                sentence.tokens.push(word(form, row, first)?);
                sentence.split.push(false);
            }
        }
    }
    Some(sentence)
}

fn word(form: &str, row: &[&str], first: bool) -> Option<Word> {
    Some(Word {
        form: form.to_owned(),
        lemma: (*row.get(2)?).to_owned(),
        upos: Upos::from_name(row.get(3)?)?,
        first,
    })
}
