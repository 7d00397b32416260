use std::io::{self, Write};

use warta_text::Sentence;

use crate::Document;

/// Writes the tree of each sentence as CoNLL-U, one surface token a line.
///
/// Needs the `tokens` layer. The byte offsets stand in the last column
/// (`TokenRange=3:9`), with `SpaceAfter=No` where the next token touches.
/// Format: <https://universaldependencies.org/format.html>.
///
/// # Errors
/// Where `out` fails.
pub fn conllu(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    for (number, sentence) in document.sentences().iter().enumerate() {
        writeln!(out, "# sent_id = {}", number + 1)?;
        writeln!(out, "# text = {}", on_one_line(document.slice(sentence.span())))?;
        for at in sentence.tokens() {
            token(document, sentence, at, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn token(
    document: &Document<'_>,
    sentence: &Sentence,
    at: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let (Some(token), Some(word)) = (document.tokens().get(at), document.words().get(at)) else {
        return Ok(());
    };
    let first = sentence.tokens().start;
    let head = word.head.map_or(0, |head| (head as usize + 1).saturating_sub(first));
    let next = document.tokens().get(at + 1).map(|next| next.span().start());
    let touches = next == Some(token.span().end());
    let form = on_one_line(token.text(document.text()));
    let lemma = document.lemma(at).map_or_else(|| form.clone(), on_one_line);
    let form = if form.is_empty() { "_" } else { &form };
    let lemma = if lemma.is_empty() { "_" } else { &lemma };
    writeln!(
        out,
        "{id}\t{form}\t{lemma}\t{upos}\t_\t_\t{head}\t{deprel}\t_\t{space}TokenRange={start}:{end}",
        id = at + 1 - first,
        upos = word.upos.as_str(),
        deprel = word.deprel.as_str(),
        space = if touches { "SpaceAfter=No|" } else { "" },
        start = token.span().start(),
        end = token.span().end(),
    )
}

/// A field of a line format: every kind of white space and control character would
/// break the columns, so each becomes a blank.
pub(super) fn on_one_line(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() || c.is_control();
    text.chars().map(|c| if breaks(c) { ' ' } else { c }).collect()
}
