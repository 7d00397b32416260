//! Texts with their names marked, and what is found in them.

use warta_entities::{EntityKind, Input, MentionKind, Recognizer};
use warta_syntax::Syntax;

/// A span in bytes and the label of its type.
pub(crate) type Marked = (usize, usize, &'static str);

/// The plain text and its marks: `[PER Siti Maryam]`.
pub(crate) fn unmark(marked: &str) -> (String, Vec<Marked>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    for (at, piece) in marked.split('[').enumerate() {
        let Some((mark, rest)) = piece.split_once(']').filter(|_| at > 0) else {
            text.push_str(piece);
            continue;
        };
        let (kind, name) = mark.split_once(' ').expect("a mark has a type and a name");
        let kind = EntityKind::from_name(kind).expect("a known type").as_str();
        marks.push((text.len(), text.len() + name.len(), kind));
        text.push_str(name);
        text.push_str(rest);
    }
    (text, marks)
}

pub(crate) struct Reader {
    syntax: Syntax,
    recognizer: Recognizer,
}

impl Reader {
    pub(crate) fn embedded() -> Reader {
        Reader { syntax: Syntax::embedded(), recognizer: Recognizer::embedded() }
    }

    pub(crate) fn names(&self, text: &str) -> Vec<Marked> {
        let (mut tokens, mut sentences, mut words) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        self.syntax.analyze_into(text, &tokens, &sentences, &mut words);
        let input = Input { text, tokens: &tokens, sentences: &sentences, words: &words };
        let entities = self.recognizer.recognize(input);
        let mentions = entities.iter().flat_map(|e| e.mentions.iter().map(|m| (e.kind, m)));
        let names = mentions.filter(|(_, mention)| mention.kind == MentionKind::Nam);
        names.map(|(kind, m)| (m.span.start(), m.span.end(), kind.as_str())).collect()
    }
}
