//! Documents made of a treebank's sentences, joined by one blank.

use std::error::Error;

/// Sentences that make one document, as many as the public scorer takes.
const SENTENCES: usize = 20;

/// A text with the byte ranges of its sentences and surface tokens.
#[derive(Debug, Default)]
pub(crate) struct GoldText {
    pub(crate) text: String,
    pub(crate) sentences: Vec<(usize, usize)>,
    pub(crate) tokens: Vec<(usize, usize)>,
}

/// The documents of a CoNLL-U file.
pub(crate) fn documents(conllu: &str) -> Result<Vec<GoldText>, Box<dyn Error>> {
    let mut documents = vec![GoldText::default()];
    for block in conllu.split("\n\n").filter(|b| !b.trim().is_empty()) {
        if documents.last().is_some_and(|d| d.sentences.len() == SENTENCES) {
            documents.push(GoldText::default());
        }
        if let Some(document) = documents.last_mut() {
            add_sentence(document, block)?;
        }
    }
    Ok(documents)
}

fn add_sentence(document: &mut GoldText, block: &str) -> Result<(), Box<dyn Error>> {
    let text = block
        .lines()
        .find_map(|l| l.strip_prefix("# text = "))
        .ok_or("a sentence has no `# text`")?;
    if !document.text.is_empty() {
        document.text.push(' ');
    }
    let base = document.text.len();
    let mut at = 0;
    for form in surface_forms(block) {
        let gap = text
            .get(at..)
            .and_then(|rest| rest.find(form))
            .ok_or_else(|| format!("cannot align {form:?} in {text:?}"))?;
        let start = base + at + gap;
        at += gap + form.len();
        document.tokens.push((start, base + at));
    }
    document.text.push_str(text);
    document.sentences.push((base, base + text.len()));
    Ok(())
}

/// The forms as written: a multiword token in place of its words.
fn surface_forms(block: &str) -> Vec<&str> {
    let mut forms = Vec::new();
    let mut until = 0;
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(id), Some(form)) = (fields.next(), fields.next()) else { continue };
        if let Some((_, last)) = id.split_once('-') {
            until = last.parse().unwrap_or(until);
            forms.push(form);
        } else if id.parse::<usize>().is_ok_and(|id| id > until) {
            forms.push(form);
        }
    }
    forms
}
