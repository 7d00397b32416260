use std::io::{self, Write};

use warta_events::{Event, EventId, Modality, Polarity, RelationKind};
use warta_text::Span;

use super::excerpt::is_short;
use crate::Document;
use crate::contract::{OffsetUnit, Offsets};
use crate::document::on_one_line;

/// Writes brat standoff (the `.ann` beside a `.txt` that holds the text as it is).
///
/// Text-bound annotations for mentions, times, triggers and arguments; an `E` line an
/// event, with its arguments, its source and the time that the text gives it; attributes for
/// negation and modality; an `R` line for each two of which the text says that one is before,
/// after or the cause of the other; a note with the value of a time.
/// An argument of more than 1,024 bytes is marked at its head alone, and for so long a source
/// the words that cite it.
/// Offsets count Unicode scalar values; a span over a line break is written in
/// fragments, as brat asks for. Format: <https://brat.nlplab.org/standoff.html>.
///
/// # Errors
/// Where `out` fails.
pub fn brat(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let offsets = Offsets::new(document.text(), OffsetUnit::Chars);
    let (texts, times, notes, attributes) = (0, 0, 0, 0);
    let mut brat = Brat { document, offsets, out, texts, times, notes, attributes };
    for entity in document.entities() {
        for mention in &entity.mentions {
            brat.text_bound(entity.kind.as_str(), mention.span)?;
        }
    }
    brat.times = brat.texts + 1;
    for timex in document.timexes() {
        let id = brat.text_bound(timex.kind.as_str(), timex.span)?;
        brat.notes += 1;
        writeln!(brat.out, "#{}\tAnnotatorNotes T{id}\t{}", brat.notes, on_one_line(&timex.value))?;
    }
    for (id, event) in (0..).map(EventId).zip(document.events()) {
        brat.event(id, event)?;
    }
    for (number, relation) in (1..).zip(document.relations()) {
        let (from, to) = (relation.from.0 + 1, relation.to.0 + 1);
        let kind = match relation.kind {
            RelationKind::Before => "Before",
            RelationKind::After => "After",
            RelationKind::Cause => "Cause",
            _ => continue,
        };
        writeln!(brat.out, "R{number}\t{kind} Arg1:E{from} Arg2:E{to}")?;
    }
    Ok(())
}

struct Brat<'d, W> {
    document: &'d Document<'d>,
    offsets: Offsets,
    out: W,
    texts: usize,
    /// The number of the first time.
    times: usize,
    notes: usize,
    attributes: usize,
}

impl<W: Write> Brat<'_, W> {
    fn text_bound(&mut self, label: &str, span: Span) -> io::Result<usize> {
        self.texts += 1;
        write!(self.out, "T{}\t{label} ", self.texts)?;
        let lines = lines(self.document.text(), span);
        for (at, line) in lines.iter().enumerate() {
            let semicolon = if at == 0 { "" } else { ";" };
            let (start, end) = (self.offsets.at(line.start()), self.offsets.at(line.end()));
            write!(self.out, "{semicolon}{start} {end}")?;
        }
        // The text of the fragments, with a blank between them.
        for (at, &line) in lines.iter().enumerate() {
            write!(self.out, "{}{}", if at == 0 { '\t' } else { ' ' }, self.document.phrase(line))?;
        }
        writeln!(self.out)?;
        Ok(self.texts)
    }

    fn event(&mut self, id: EventId, event: &Event) -> io::Result<()> {
        let kind = event.kind.as_str();
        let trigger = self.text_bound(kind, event.trigger)?;
        let mut line = format!("E{}\t{kind}:T{trigger}", id.0 + 1);
        for argument in &event.args {
            let role = argument.role.as_str();
            // The text of a span is a part of its line, and may not be cut off there.
            let short = is_short(argument.span);
            let span = if short { argument.span } else { argument.head };
            let text = self.text_bound("Argument", span)?;
            line.push_str(&format!(" {role}:T{text}"));
        }
        if let Some(source) = &event.source {
            let span = Some(source.span).filter(|&span| is_short(span)).or(source.cue);
            if let Some(span) = span {
                let text = self.text_bound("Source", span)?;
                line.push_str(&format!(" source:T{text}"));
            }
        }
        if let Some(timex) = event.time.as_ref().and_then(|time| time.timex) {
            line.push_str(&format!(" time:T{}", self.times + timex as usize));
        }
        writeln!(self.out, "{line}")?;
        if event.polarity == Polarity::Negative {
            self.attribute("Negated", id, None)?;
        }
        if event.modality != Modality::Asserted {
            self.attribute("Modality", id, Some(event.modality.as_str()))?;
        }
        Ok(())
    }

    fn attribute(&mut self, name: &str, id: EventId, value: Option<&str>) -> io::Result<()> {
        self.attributes += 1;
        let value = value.map_or(String::new(), |value| format!(" {value}"));
        writeln!(self.out, "A{}\t{name} E{}{value}", self.attributes, id.0 + 1)
    }
}

/// The pieces of `span` between line breaks, `\n` or `\r\n`; the span itself where it holds none.
fn lines(text: &str, span: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = span.start();
    for line in span.slice(text).unwrap_or_default().split('\n') {
        let words = line.strip_suffix('\r').unwrap_or(line);
        if !words.is_empty() {
            pieces.push(Span::new(start, start + words.len()));
        }
        start += line.len() + 1;
    }
    if pieces.is_empty() { vec![span] } else { pieces }
}
