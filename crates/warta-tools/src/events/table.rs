//! The tables of annotated sentences.

use std::error::Error;
use std::fs;
use std::path::Path;

use warta_events::{Argument, Event};

/// One sentence with the right answers for the event that is marked in it. Cells that
/// leave a choice hold several answers, parted by `/`.
pub(crate) struct Row {
    pub(crate) construction: String,
    /// The sentence without the marks.
    pub(crate) text: String,
    /// Where the marked trigger begins.
    pub(crate) at: usize,
    pub(crate) kinds: Vec<String>,
    pub(crate) polarities: Vec<String>,
    pub(crate) modalities: Vec<String>,
    pub(crate) source: Option<String>,
    pub(crate) args: Vec<(Vec<String>, String)>,
    /// The day or a coarser time; `None` where it is not judged.
    pub(crate) time: Option<String>,
}

impl Row {
    fn parse(line: &str) -> Option<Row> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [construction, marked, kinds, polarities, modalities, source, args, ..] = cells[..]
        else {
            return None;
        };
        let at = marked.find('[')?;
        let choice = |cell: &str| cell.split('/').map(str::to_owned).collect::<Vec<_>>();
        let told = |cell: &str| (cell != "-").then(|| cell.to_owned());
        let arg = |cell: &str| cell.split_once('=').map(|(r, w)| (choice(r), w.to_owned()));
        let args = args.split(';').filter(|arg| *arg != "-").map(arg).collect::<Option<_>>()?;
        Some(Row {
            construction: construction.to_owned(),
            text: marked.replace(['[', ']'], ""),
            at,
            kinds: choice(kinds),
            polarities: choice(polarities),
            modalities: choice(modalities),
            source: told(source),
            args,
            time: cells.get(7).and_then(|cell| told(cell)),
        })
    }

    /// The event that was found where the row marks one; a light verb counts as well.
    pub(crate) fn event<'e>(&self, events: &'e [Event]) -> Option<&'e Event> {
        let at = self.at;
        let holds = |span: warta_text::Span| span.start() <= at && at < span.end();
        let light = |e: &&Event| holds(e.trigger) || e.support.is_some_and(holds);
        let named = events.iter().find(|e| e.trigger.start() == self.at);
        named.or_else(|| events.iter().find(light))
    }

    pub(crate) fn has_kind(&self, event: &Event) -> bool {
        self.kinds.iter().any(|kind| kind == event.kind.as_str())
    }

    /// Which right answer an argument gives.
    pub(crate) fn matching(&self, arg: &Argument) -> Option<usize> {
        let span = arg.span.slice(&self.text).unwrap_or_default();
        let right = |(roles, word): &(Vec<String>, String)| {
            roles.iter().any(|role| role == arg.role.as_str()) && span.contains(word.as_str())
        };
        self.args.iter().position(right)
    }
}

/// Reads a table; an error names the line.
pub(crate) fn read(path: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let table = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let row = |(number, line): (usize, &str)| {
        Row::parse(line)
            .ok_or_else(|| format!("{}, line {}: cannot read", path.display(), number + 1).into())
    };
    table.lines().enumerate().map(row).collect()
}
