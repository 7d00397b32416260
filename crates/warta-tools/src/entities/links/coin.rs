//! COIN: one token a line, with the mentions that it stands in.
//!
//! A line reads `sentence-token`, offsets, token, labels, and columns that are empty. A
//! document begins at `#Text=`. The labels of a token, parted by `|`, are `PROPER[7]`,
//! `NOUN[7]` or `PRONOUN[7]` for each token of mention 7, and `IDENT[3_7]`, `APPOS[3_7]` or
//! `ALIAS[3_7]` on the first token of mention 7, which is the same thing as mention 3.
//! The other labels are left out. The text is put together again from the tokens, without
//! the blanks in front of punctuation.

use std::collections::HashMap;

use warta_text::Span;

use super::{Document, Form, Marked};

pub(super) fn read(source: &str) -> Vec<Document> {
    source.split("#Text=").skip(1).map(document).collect()
}

fn document(block: &str) -> Document {
    let mut reader = Reader::default();
    for line in block.lines().skip(1) {
        let mut fields = line.split('\t').skip(2);
        if let Some((token, labels)) = fields.next().zip(fields.next()) {
            reader.token(token, labels);
        }
    }
    reader.document()
}

#[derive(Default)]
struct Reader {
    text: String,
    /// For each mention, its span and form.
    spans: HashMap<usize, (Span, Form)>,
    /// For each mention, an earlier one of the same thing.
    parents: HashMap<usize, usize>,
    /// Whether the next token follows without a blank.
    glued: bool,
    quoted: bool,
}

impl Reader {
    fn token(&mut self, token: &str, labels: &str) {
        let straight = token == "\"";
        let suffix = token == "nya";
        if suffix && self.text.ends_with('-') {
            self.text.pop();
        }
        let closes = matches!(token, "." | "," | ")" | ";" | ":" | "?" | "!" | "%" | "”" | "’")
            || (straight && self.quoted)
            || token == "-"
            || suffix;
        if !self.text.is_empty() && !closes && !self.glued {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(token);
        self.glued = matches!(token, "(" | "“" | "‘" | "-") || (straight && !self.quoted);
        self.quoted ^= straight;
        let span = Span::new(start, self.text.len());
        for label in labels.split('|') {
            self.label(label.trim_end_matches(']'), span);
        }
    }

    fn label(&mut self, label: &str, span: Span) {
        let Some((name, number)) = label.split_once('[') else { return };
        let form = match name {
            "PROPER" => Form::Name,
            "NOUN" => Form::Description,
            "PRONOUN" => Form::Pronoun,
            "IDENT" | "APPOS" | "ALIAS" => {
                let ends = number.split_once('_');
                let ends = ends.and_then(|(a, b)| a.parse().ok().zip(b.parse().ok()));
                if let Some((earlier, later)) = ends {
                    let (earlier, later) = (self.root(earlier), self.root(later));
                    self.parents.insert(earlier.max(later), earlier.min(later));
                }
                return;
            }
            _ => return,
        };
        if let Ok(mention) = number.parse() {
            let whole = self.spans.entry(mention).or_insert((span, form));
            whole.0 = whole.0.cover(span);
        }
    }

    fn root(&self, mut mention: usize) -> usize {
        while let Some(&parent) = self.parents.get(&mention).filter(|&&parent| parent != mention) {
            mention = parent;
        }
        mention
    }

    fn document(self) -> Document {
        let mut marked: Vec<_> = self
            .spans
            .iter()
            .map(|(&mention, &(span, form))| Marked { span, form, chain: self.root(mention) })
            .collect();
        marked.sort_by_key(|marked| (marked.span, marked.chain));
        Document { text: self.text, marked }
    }
}
