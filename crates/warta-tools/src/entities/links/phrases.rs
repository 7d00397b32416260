//! A corpus of phrases in XML, one sentence an element.
//!
//! `<phrase type="np" id="11" ne="…" coref="3">Pemkot\NNP Delhi\NNP</phrase>` is mention 11,
//! the same thing as mention 3. Names have tokens tagged `NNP`, pronouns `PR` alone. A
//! phrase `nya` belongs to the word before it. The corpus does not part its articles: a new
//! one begins at the first sentence, at least eight on, that no chain runs across.

use std::collections::HashMap;

use warta_text::Span;

use super::{Document, Form, Marked};

struct Phrase<'s> {
    text: &'s str,
    id: Option<usize>,
    coref: Option<usize>,
}

pub(super) fn read(source: &str) -> Vec<Document> {
    let sentences: Vec<Vec<Phrase<'_>>> = source
        .split("<sentence ")
        .skip(1)
        .map(|sentence| sentence.split("<phrase ").skip(1).filter_map(phrase).collect())
        .collect();
    let mut chains: HashMap<usize, usize> = HashMap::new();
    let mut last: HashMap<usize, usize> = HashMap::new();
    for (at, sentence) in sentences.iter().enumerate() {
        for phrase in sentence {
            let Some(id) = phrase.id else { continue };
            let chain = phrase.coref.and_then(|c| chains.get(&c).copied());
            let chain = chain.or(phrase.coref).unwrap_or(id);
            chains.insert(id, chain);
            last.insert(chain, at);
        }
    }
    let (mut documents, mut open, mut reach, mut begun) = (Vec::new(), Document::default(), 0, 0);
    for (at, sentence) in sentences.iter().enumerate() {
        if at >= begun + 8 && reach < at {
            documents.push(std::mem::take(&mut open));
            begun = at;
        }
        for phrase in sentence {
            add(&mut open, phrase, &chains);
            let chain = phrase.id.and_then(|id| chains.get(&id));
            reach = reach.max(chain.and_then(|chain| last.get(chain)).copied().unwrap_or(0));
        }
        open.text.push('\n');
    }
    documents.push(open);
    documents
}

fn phrase(source: &str) -> Option<Phrase<'_>> {
    let (attributes, rest) = source.split_once('>')?;
    let value = |key: &str| {
        let (_, value) = attributes.split_once(&format!(" {key}=\""))?;
        value.split_once('"')?.0.parse().ok()
    };
    let text = rest.split_once("</phrase>")?.0;
    Some(Phrase { text, id: value("id"), coref: value("coref") })
}

fn add(document: &mut Document, phrase: &Phrase<'_>, chains: &HashMap<usize, usize>) {
    let tokens: Vec<_> =
        phrase.text.split_whitespace().filter_map(|token| token.split_once('\\')).collect();
    let Some(&(first, tag)) = tokens.first() else { return };
    let suffix = first.starts_with("nya") && tag.starts_with("PR");
    let blank = !document.text.is_empty() && !document.text.ends_with(['\n', '"']);
    if blank && !suffix {
        document.text.push(' ');
    }
    let start = document.text.len();
    let words: Vec<&str> = tokens.iter().map(|(word, _)| *word).collect();
    document.text.push_str(&words.join(" "));
    let text = document.text.trim_end_matches(['.', ',', '"', '?', '!']);
    let Some(&chain) = phrase.id.and_then(|id| chains.get(&id)) else { return };
    let form = if tokens.iter().any(|(_, tag)| *tag == "NNP") {
        Form::Name
    } else if tokens.len() == 1 && tag.starts_with("PR") {
        Form::Pronoun
    } else {
        Form::Description
    };
    if text.len() > start {
        document.marked.push(Marked { span: Span::new(start, text.len()), form, chain });
    }
}
