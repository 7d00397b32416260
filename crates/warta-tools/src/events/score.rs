use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use warta_events::{Event, Role};
use warta_temporal::Reference;

use super::stack::Stack;
use super::table::{Row, read};

/// The day that the sentences are taken to be written on.
pub(super) const WRITTEN: &str = "2024-03-05";

/// Right, found and wanted answers of a layer.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    pub(super) right: usize,
    pub(super) found: usize,
    pub(super) wanted: usize,
}

impl Count {
    fn answer(&mut self, right: bool) {
        self.right += usize::from(right);
        self.found += 1;
        self.wanted += 1;
    }

    pub(super) fn show(self, layer: &str) {
        let rate = |of: usize| 100.0 * self.right as f64 / of.max(1) as f64;
        let f1 = 200.0 * self.right as f64 / (self.found + self.wanted).max(1) as f64;
        println!(
            "{layer:12} P {:6.2}  R {:6.2}  F1 {f1:6.2}   ({} right, {} found, {} wanted)",
            rate(self.found),
            rate(self.wanted),
            self.right,
            self.found,
            self.wanted
        );
    }
}

#[derive(Default)]
struct Figures {
    triggers: Count,
    types: Count,
    negation: Count,
    modality: Count,
    sources: Count,
    args: Count,
    days: Count,
    errors: Vec<String>,
}

/// Prints precision, recall and F1 of each layer. Only the marked event of a sentence is
/// judged, so triggers have a recall alone.
pub(super) fn run(path: &Path, verbose: bool) -> Result<(), Box<dyn Error>> {
    let stack = Stack::new();
    let written = Reference::parse(WRITTEN)?;
    let mut figures = Figures::default();
    let rows = read(path)?;
    for row in &rows {
        let found = stack.read(&row.text, Some(written));
        figures.judge(row, row.event(&found.events));
    }
    println!("{} sentences", rows.len());
    figures.triggers.show("trigger");
    figures.types.show("type");
    figures.args.show("arguments");
    figures.negation.show("negation");
    figures.modality.show("modality");
    figures.sources.show("source");
    figures.days.show("day");
    if verbose {
        figures.errors.iter().for_each(|error| println!("{error}"));
    }
    Ok(())
}

impl Figures {
    fn judge(&mut self, row: &Row, event: Option<&Event>) {
        self.triggers.answer(event.is_some());
        let Some(event) = event else {
            self.types.wanted += 1;
            self.args.wanted += row.args.len();
            self.error(row, "no event");
            return;
        };
        let kind = row.has_kind(event);
        self.types.answer(kind);
        if !kind {
            self.error(row, event.kind.as_str());
        }
        self.certainty(row, event);
        self.source(row, event);
        self.arguments(row, event);
        if let Some(day) = &row.time {
            let value = event.time.as_ref().map_or("", |time| time.value.as_str());
            let right = value.get(..10.min(value.len())) == Some(day.as_str());
            self.days.answer(right);
            if !right {
                self.error(row, &format!("time {value:?}"));
            }
        }
    }

    fn certainty(&mut self, row: &Row, event: &Event) {
        let negative = event.polarity.as_str() == "neg";
        let right = row.polarities.iter().any(|p| p == event.polarity.as_str());
        self.negation.found += usize::from(negative);
        self.negation.wanted += usize::from(row.polarities == ["neg"] || right && negative);
        self.negation.right += usize::from(negative && right);
        if !right {
            self.error(row, event.polarity.as_str());
        }
        let right = row.modalities.iter().any(|m| m == event.modality.as_str());
        self.modality.answer(right);
        if !right {
            self.error(row, event.modality.as_str());
        }
    }

    fn source(&mut self, row: &Row, event: &Event) {
        let told = event.source.as_ref().and_then(|s| s.span.slice(&row.text));
        self.sources.found += usize::from(told.is_some());
        self.sources.wanted += usize::from(row.source.is_some());
        let right = match (told, &row.source) {
            (Some(told), Some(source)) => told.contains(source.as_str()) || source.contains(told),
            (None, None) => return,
            _ => false,
        };
        self.sources.right += usize::from(right);
        if !right {
            self.error(row, &format!("source {told:?}"));
        }
    }

    /// What somebody says is an argument that the tables leave out.
    fn arguments(&mut self, row: &Row, event: &Event) {
        let mut matched = BTreeSet::new();
        let said = |role: Role| event.kind.as_str() == "SAY" && role == Role::Topic;
        for arg in &event.args {
            let right = row.matching(arg);
            if let Some(right) = right {
                matched.insert(right);
            } else if !said(arg.role) {
                self.args.found += 1;
                let span = arg.span.slice(&row.text).unwrap_or_default();
                self.error(row, &format!("extra {}=[{span}]", arg.role.as_str()));
            }
        }
        self.args.found += matched.len();
        self.args.right += matched.len();
        self.args.wanted += row.args.len();
        for (number, (roles, word)) in row.args.iter().enumerate() {
            if !matched.contains(&number) {
                self.error(row, &format!("misses {}={word}", roles.join("/")));
            }
        }
    }

    fn error(&mut self, row: &Row, what: &str) {
        let (before, behind) = row.text.split_at_checked(row.at).unwrap_or_default();
        self.errors.push(format!("{:>2} {what}: {before}>{behind}", row.construction));
    }
}
