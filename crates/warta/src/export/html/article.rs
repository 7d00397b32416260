//! The article with its marks.

use std::io::{self, Write};

use warta_events::EventId;
use warta_text::Span;

use super::Statuses;
use super::escape::Escaped;
use super::when::when_line;
use crate::Document;
use crate::export::excerpt::beginning;
use crate::export::marks::{Mark, Meaning, names_and_times};

/// A tag to write at an offset. Tags are opened and closed in order of the text, and a
/// trigger is only tagged where it lies wholly inside or outside of the other marks.
struct Piece<'d> {
    span: Span,
    mark: Option<&'d Mark<'d>>,
    event: Option<EventId>,
}

pub(super) fn article(
    document: &Document<'_>,
    statuses: &Statuses,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "<h2 id=\"naskah\">Naskah</h2>\n<div class=\"article\">")?;
    legend(out)?;
    let marks = names_and_times(document);
    let pieces = pieces(document, &marks);
    write!(out, "<p>")?;
    let mut at = 0;
    for piece in &pieces {
        text(document, Span::new(at, piece.span.start()), out)?;
        write_piece(document, statuses, piece, out)?;
        at = piece.span.end();
    }
    text(document, Span::new(at, document.text().len()), out)?;
    writeln!(out, "</p>\n</div>")
}

fn legend(out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<p class=\"legend\">Garis bawah: <span class=\"event\">dinyatakan</span>, \
         <span class=\"event reported\">menurut sumber</span>, \
         <span class=\"event planned\">direncanakan atau mungkin</span>, \
         <span class=\"event negated\">tidak terjadi</span>.</p>"
    )
}

/// Names, times and the triggers that no mark overlaps, left to right.
fn pieces<'d>(document: &Document<'_>, marks: &'d [Mark<'d>]) -> Vec<Piece<'d>> {
    let mut pieces: Vec<Piece<'d>> =
        marks.iter().map(|mark| Piece { span: mark.span, mark: Some(mark), event: None }).collect();
    for (id, event) in (0..).map(EventId).zip(document.events()) {
        let before = marks.partition_point(|mark| mark.span.end() <= event.trigger.start());
        let free = marks.get(before).is_none_or(|mark| !mark.span.overlaps(event.trigger));
        if free && !event.trigger.is_empty() {
            pieces.push(Piece { span: event.trigger, mark: None, event: Some(id) });
        }
    }
    pieces.sort_by_key(|piece| (piece.span, piece.event));
    let mut end = 0;
    pieces.retain(|piece| {
        let free = piece.span.start() >= end;
        end = end.max(piece.span.end());
        free
    });
    pieces
}

fn write_piece(
    document: &Document<'_>,
    statuses: &Statuses,
    piece: &Piece<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = Escaped(document.slice(piece.span));
    if let Some(mark) = piece.mark {
        return write!(
            out,
            "<mark class=\"{label}\" title=\"{}\">{words}<b>{label}</b></mark>",
            Escaped(&meaning(document, mark)),
            label = mark.label,
        );
    }
    let Some(event) = piece.event.and_then(|id| document.event(id)) else {
        return write!(out, "{words}");
    };
    let status = statuses.get(&event.cluster).map_or("asserted", |status| status.as_str());
    let id = piece.event.map(|id| id.to_string()).unwrap_or_default();
    let time = event.time.as_ref().map(|time| format!(" · {}", when_line(&time.value)));
    write!(
        out,
        "<span class=\"event {status}\" id=\"{id}\" title=\"{}{}\">{words}</span>",
        event.kind.as_str(),
        Escaped(&time.unwrap_or_default()),
    )
}

/// What a mark stands for, in a few words.
fn meaning(document: &Document<'_>, mark: &Mark<'_>) -> String {
    match mark.meaning {
        Meaning::Time(timex) => timex.value.clone(),
        Meaning::Entity(id) => document.entity(id).map_or_else(String::new, |entity| {
            let links = entity.links.iter().map(|link| format!(" · {}: {}", link.key, link.value));
            beginning(&entity.name).into_owned() + &links.collect::<String>()
        }),
    }
}

/// Plain words; a blank line begins a new paragraph.
fn text(document: &Document<'_>, span: Span, out: &mut impl Write) -> io::Result<()> {
    let words = document.slice(span);
    let mut paragraphs = words.split('\n').peekable();
    while let Some(line) = paragraphs.next() {
        write!(out, "{}", Escaped(line))?;
        if paragraphs.peek().is_some() {
            write!(out, "</p>\n<p>")?;
        }
    }
    Ok(())
}
