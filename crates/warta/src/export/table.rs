use std::io::{self, Write};

use warta_events::{Aspect, Event, EventId, Role};

use super::excerpt::excerpt;
use crate::Document;

/// Choices for [`csv()`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CsvOptions {
    spreadsheet_safe: bool,
    header: bool,
}

impl CsvOptions {
    /// RFC 4180 with a header line, safe to open in a spreadsheet.
    #[must_use]
    pub const fn new() -> CsvOptions {
        CsvOptions { spreadsheet_safe: true, header: true }
    }

    /// Whether a cell that a spreadsheet would take for a formula gets a `'` in front, and
    /// control characters, which a terminal would obey, become U+FFFD. On by default; off
    /// gives the words as they stand, for programs.
    #[must_use]
    pub const fn spreadsheet_safe(self, yes: bool) -> CsvOptions {
        CsvOptions { spreadsheet_safe: yes, ..self }
    }

    /// Whether to write the names of the columns first. On by default; off for all but
    /// the first of several documents in one table.
    #[must_use]
    pub const fn header(self, yes: bool) -> CsvOptions {
        CsvOptions { header: yes, ..self }
    }
}

impl Default for CsvOptions {
    fn default() -> CsvOptions {
        CsvOptions::new()
    }
}

const HEADER: [&str; 26] = [
    "document",
    "event",
    "cluster",
    "type",
    "mode",
    "trigger",
    "start",
    "end",
    "lemma",
    "polarity",
    "modality",
    "aspect",
    "time",
    "time_basis",
    "event_place",
    "place_basis",
    "actor",
    "recipient",
    "place",
    "origin",
    "destination",
    "instrument",
    "topic",
    "source",
    "confidence",
    "rule",
];

/// Writes one row an event, below a header line where the options ask for one.
///
/// Offsets are bytes. Several arguments of one role stand in one cell, parted by `; `; an
/// argument of more than 1,024 bytes is cut off with `…`.
///
/// # Errors
/// Where `out` fails.
pub fn csv(document: &Document<'_>, options: CsvOptions, out: &mut impl Write) -> io::Result<()> {
    let mut table = ::csv::Writer::from_writer(out);
    if options.header {
        table.write_record(HEADER)?;
    }
    for (id, event) in (0..).map(EventId).zip(document.events()) {
        let cells = row(document, id, event);
        table.write_record(cells.iter().map(|cell| guarded(cell, options)))?;
    }
    table.flush()
}

fn row(document: &Document<'_>, id: EventId, event: &Event) -> [String; 26] {
    let words = |role| arguments(document, event, role);
    let (time, basis) = event.time.as_ref().map_or((String::new(), String::new()), |time| {
        (time.value.clone(), time.basis.as_str().to_owned())
    });
    let (place, place_basis) =
        event.place.as_ref().map_or((String::new(), String::new()), |place| {
            (excerpt(document, place.span).into_owned(), place.basis.as_str().to_owned())
        });
    [
        document.id().unwrap_or_default().to_owned(),
        id.to_string(),
        event.cluster.to_string(),
        event.kind.as_str().to_owned(),
        event.mode.unwrap_or_default().to_owned(),
        document.slice(event.trigger).to_owned(),
        event.trigger.start().to_string(),
        event.trigger.end().to_string(),
        event.lemma.clone(),
        event.polarity.as_str().to_owned(),
        event.modality.as_str().to_owned(),
        event.aspect.map_or("", Aspect::as_str).to_owned(),
        time,
        basis,
        place,
        place_basis,
        words(Role::Actor),
        words(Role::Recipient),
        words(Role::Place),
        words(Role::Origin),
        words(Role::Destination),
        words(Role::Instrument),
        words(Role::Topic),
        event.source.as_ref().map_or_else(String::new, |s| excerpt(document, s.span).into_owned()),
        format!("{:.2}", event.confidence),
        event.rule.as_str().to_owned(),
    ]
}

pub(super) fn arguments(document: &Document<'_>, event: &Event, role: Role) -> String {
    let words = event.args.iter().filter(|argument| argument.role == role);
    words.map(|argument| excerpt(document, argument.span)).collect::<Vec<_>>().join("; ")
}

/// A cell that no spreadsheet runs: see OWASP ASVS 1.2.10 on formula injection.
fn guarded(cell: &str, options: CsvOptions) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if !options.spreadsheet_safe {
        return cell.to_owned();
    }
    let guard = if formula { "'" } else { "" };
    // Line ends and tabs are legal in a cell; other controls are orders to a terminal.
    let is_order = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    format!("{guard}{}", cell.replace(is_order, "\u{fffd}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert_eq!(guarded(bad, CsvOptions::new()), format!("'{bad}"));
            assert_eq!(guarded(bad, CsvOptions::new().spreadsheet_safe(false)), bad);
        }
        assert_eq!(guarded("tiba", CsvOptions::new()), "tiba");
        assert_eq!(guarded("a\u{1b}[2J\nb", CsvOptions::new()), "a\u{fffd}[2J\nb");
    }
}
