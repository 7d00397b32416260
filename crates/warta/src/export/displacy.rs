use std::io::{self, Write};

use serde::Serialize;

use super::marks::{Mark, names_and_times};
use crate::Document;
use crate::contract::{OffsetUnit, Offsets};

#[derive(Serialize)]
struct Displacy<'d> {
    text: &'d str,
    ents: Vec<Ent>,
    title: Option<&'d str>,
}

#[derive(Serialize)]
struct Ent {
    start: u32,
    end: u32,
    label: &'static str,
}

/// Writes names and times for spaCy's visualizer, `displacy.render(…, manual=True)`.
///
/// Offsets count Unicode scalar values, as Python does. Where two marks overlap, the
/// earlier and longer one stays.
///
/// # Errors
/// Where `out` fails.
pub fn displacy(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let offsets = Offsets::new(document.text(), OffsetUnit::Chars);
    let ent = |mark: &Mark<'_>| Ent {
        start: offsets.at(mark.span.start()),
        end: offsets.at(mark.span.end()),
        label: mark.label,
    };
    let ents = names_and_times(document).iter().map(ent).collect();
    let page = Displacy { text: document.text(), ents, title: document.id() };
    serde_json::to_writer(&mut *out, &page)?;
    writeln!(out)
}
