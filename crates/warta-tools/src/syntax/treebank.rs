//! Treebanks and tagged text, read as surface tokens.

use std::error::Error;
use std::fs;
use std::path::Path;

use warta_syntax::features::{TokenAtoms, TokenReader};
use warta_syntax::{Clusters, Deprel, Upos};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A sentence with its right answers, one for each surface token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    pub(crate) text: String,
    /// Byte ranges in `text`.
    pub(crate) spans: Vec<(usize, usize)>,
    pub(crate) upos: Vec<Upos>,
    /// Index of the governing token in the sentence.
    pub(crate) heads: Vec<Option<usize>>,
    pub(crate) deprels: Vec<Deprel>,
    pub(crate) atoms: Vec<TokenAtoms>,
}

impl Sentence {
    pub(crate) fn form(&self, at: usize) -> &str {
        let (start, end) = self.spans[at];
        self.text.get(start..end).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }
}

/// Reads a CoNLL-U file. A token of several syntactic words takes tag, head and
/// relation of the one that is attached outside.
pub(crate) fn read_conllu(path: &Path) -> Result<Vec<Sentence>> {
    let file = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let blocks = file.split("\n\n").filter(|b| !b.trim().is_empty());
    blocks
        .map(|b| sentence(b).ok_or_else(|| format!("{}: cannot read {b}", path.display()).into()))
        .collect()
}

struct Row<'f> {
    form: &'f str,
    upos: &'f str,
    head: usize,
    deprel: &'f str,
}

fn sentence(block: &str) -> Option<Sentence> {
    let text = block.lines().find_map(|l| l.strip_prefix("# text = "))?;
    let (mut words, mut surface, mut until) = (Vec::new(), Vec::new(), 0);
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, form, _, upos, _, _, head, deprel, ..] = cells[..] else {
            return None;
        };
        if let Some((first, last)) = id.split_once('-') {
            until = last.parse::<usize>().ok()?;
            surface.push((form, first.parse::<usize>().ok()?..until + 1));
        } else if !id.contains('.') {
            let head = head.parse().ok()?;
            words.push(Row { form, upos, head, deprel });
            if words.len() > until {
                surface.push((form, words.len()..words.len() + 1));
            }
        }
    }
    let owner = |id: usize| surface.iter().position(|(_, ids)| ids.contains(&id));
    let mut sentence = Sentence { text: text.to_owned(), ..Sentence::default() };
    let mut at = 0;
    for (form, ids) in &surface {
        let start = at + text.get(at..)?.find(form)?;
        at = start + form.len();
        sentence.spans.push((start, at));
        let top = ids.clone().find(|&i| !ids.contains(&words[i - 1].head)).unwrap_or(ids.start);
        let row = &words[top - 1];
        debug_assert!(!row.form.is_empty());
        sentence.upos.push(Upos::from_name(row.upos)?);
        sentence.heads.push(owner(row.head));
        sentence.deprels.push(deprel(row.deprel));
    }
    Some(sentence)
}

fn deprel(name: &str) -> Deprel {
    Deprel::from_name(name)
        .or_else(|| Deprel::from_name(name.split(':').next().unwrap_or(name)))
        .unwrap_or(Deprel::Dep)
}

/// Tagged text of one token and tag a line; `nya` is put back on its word.
pub(crate) fn read_tagged(path: &Path) -> Result<Vec<(Vec<String>, Vec<String>)>> {
    let file = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut sentences = Vec::new();
    let (mut forms, mut tags): (Vec<String>, Vec<String>) = Default::default();
    for line in file.lines().chain([""]) {
        match line.split_once('\t') {
            Some((form, tag)) => match forms.last_mut() {
                Some(word) if form == "nya" && word.ends_with(char::is_alphabetic) => {
                    word.push_str(form);
                }
                _ => {
                    forms.push(form.to_owned());
                    tags.push(tag.to_uppercase());
                }
            },
            None if !forms.is_empty() => {
                sentences.push((std::mem::take(&mut forms), std::mem::take(&mut tags)));
            }
            None => {}
        }
    }
    Ok(sentences)
}

/// Fills in what models see of the tokens.
pub(crate) fn read_atoms<'w>(
    forms: impl Iterator<Item = &'w str>,
    clusters: &Clusters,
) -> Vec<TokenAtoms> {
    let mut reader = TokenReader::default();
    forms.map(|form| reader.read(form, clusters)).collect()
}

/// Brown clusters from lines of path, word, count.
pub(crate) fn read_clusters(path: &Path) -> Result<Vec<u8>> {
    let file = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let lines = file.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        let path = warta_syntax::ClusterPath::parse(cells.next()?)?;
        Some((cells.next()?, path))
    });
    Ok(Clusters::encode(lines)?)
}
