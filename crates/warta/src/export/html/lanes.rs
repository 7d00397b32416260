//! The timeline as a picture: a lane an actor, a column a time.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use warta_entities::EntityId;
use warta_events::{Status, TimelineEntry};

use super::escape::Escaped;
use super::when::{when, when_line};
use crate::Document;
use crate::export::excerpt::beginning;

/// Lanes of their own; everybody else shares the last one.
const MOST_LANES: usize = 7;
/// Pixels: the names stand above their lanes, so that the lanes begin at the edge and a
/// phone shows several columns.
const LEFT: usize = 12;
const COLUMN: usize = 96;
const LANE: usize = 46;
const TOP: usize = 50;
/// From one mark to the next.
const STEP: usize = 18;
/// A character of a label, on the wide side.
const LETTER: usize = 7;

struct Picture<'d> {
    document: &'d Document<'d>,
    lanes: Vec<EntityId>,
    /// The lines of each column's label and where it begins.
    columns: Vec<(Label, usize)>,
    /// Each mark with its column, its lane and its place within the two.
    marks: Vec<Mark<'d>>,
    width: usize,
}

/// The day or period, and the time of day.
type Label = (String, Option<String>);

struct Mark<'d> {
    entry: &'d TimelineEntry,
    column: usize,
    lane: usize,
    place: usize,
}

pub(super) fn lanes(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let picture = Picture::new(document);
    writeln!(
        out,
        "<h2 id=\"garis-waktu\">Garis waktu</h2>\n<p class=\"legend\">● dinyatakan · \
         ○ menurut sumber · lingkaran putus-putus: direncanakan atau mungkin · dicoret: tidak \
         terjadi</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" \
         aria-labelledby=\"garis-waktu\">"
    )?;
    picture.write(out)?;
    writeln!(out, "</div>")
}

fn label(value: Option<&str>) -> Label {
    value.map_or_else(|| ("tanpa tanggal".to_owned(), None), when)
}

/// The entities that take part in most happenings, most first.
fn busiest(document: &Document<'_>) -> Vec<EntityId> {
    let mut counts: BTreeMap<EntityId, usize> = BTreeMap::new();
    for id in document.timeline().iter().flat_map(|entry| &entry.participants) {
        *counts.entry(*id).or_default() += 1;
    }
    let mut lanes: Vec<_> = counts.into_iter().collect();
    lanes.sort_by_key(|&(id, count)| (std::cmp::Reverse(count), id));
    lanes.into_iter().map(|(id, _)| id).take(MOST_LANES).collect()
}

/// The lanes of everybody who takes part; the last one where none of them has a lane.
fn lanes_of(entry: &TimelineEntry, lanes: &[EntityId]) -> Vec<usize> {
    let own = (0..).zip(lanes).filter(|(_, id)| entry.participants.contains(id));
    let mut own: Vec<usize> = own.map(|(lane, _)| lane).collect();
    if own.is_empty() {
        own.push(lanes.len());
    }
    own
}

impl<'d> Picture<'d> {
    fn new(document: &'d Document<'d>) -> Picture<'d> {
        let lanes = busiest(document);
        let mut labels: Vec<Label> = Vec::new();
        let mut at = HashMap::new();
        let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let mut marks = Vec::new();
        for entry in document.timeline() {
            let column = *at.entry(label(entry.value.as_deref())).or_insert_with_key(|label| {
                labels.push(label.clone());
                labels.len() - 1
            });
            for lane in lanes_of(entry, &lanes) {
                let place = taken.entry((column, lane)).or_default();
                marks.push(Mark { entry, column, lane, place: *place });
                *place += 1;
            }
        }
        // A column is as wide as its fullest lane, and its label needs room.
        let mut most = vec![0; labels.len()];
        for (&(column, _), &count) in &taken {
            if let Some(most) = most.get_mut(column) {
                *most = count.max(*most);
            }
        }
        let mut width = LEFT;
        let mut columns = Vec::with_capacity(labels.len());
        for (label, most) in labels.into_iter().zip(most) {
            let letters = label.0.chars().count();
            let letters = letters.max(label.1.as_ref().map_or(0, |time| time.chars().count()));
            columns.push((label, width));
            width += COLUMN.max(most * STEP + STEP).max(letters * LETTER + STEP);
        }
        Picture { document, lanes, columns, marks, width }
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let width = self.width;
        let height = TOP + LANE * self.shown() + 8;
        writeln!(
            out,
            "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"group\" aria-label=\"Kejadian menurut waktu dan pelaku\">"
        )?;
        for ((day, time), x) in &self.columns {
            for (line, y) in [Some(day), time.as_ref()].into_iter().flatten().zip([18, 33]) {
                writeln!(out, "<text class=\"soft\" x=\"{x}\" y=\"{y}\">{}</text>", Escaped(line))?;
            }
        }
        for lane in 0..self.shown() {
            let name = self.lanes.get(lane).and_then(|&id| self.document.entity(id));
            let name = name.map_or("lainnya", |entity| entity.name.as_str());
            let y = self.y(lane);
            writeln!(
                out,
                "<line class=\"lane\" x1=\"8\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>\
                 <text class=\"who\" x=\"{LEFT}\" y=\"{}\">{}</text>",
                width - 8,
                y - 16,
                Escaped(&shortened(name, 32))
            )?;
        }
        for mark in &self.marks {
            let left = self.columns.get(mark.column).map_or(LEFT, |(_, x)| *x);
            self.mark(mark.entry, left + 8 + mark.place * STEP, self.y(mark.lane), out)?;
        }
        writeln!(out, "</svg>")
    }

    /// How many lanes there are: the one of all others only where it holds a mark.
    fn shown(&self) -> usize {
        let others = self.marks.iter().any(|mark| mark.lane == self.lanes.len());
        self.lanes.len() + usize::from(others)
    }

    fn y(&self, lane: usize) -> usize {
        TOP + LANE - 12 + lane * LANE
    }

    fn mark(
        &self,
        entry: &TimelineEntry,
        x: usize,
        y: usize,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let Some((id, event)) = self.document.fullest(entry) else {
            return Ok(());
        };
        let names = entry.participants.iter().filter_map(|&id| self.document.entity(id));
        let names = names.map(|entity| beginning(&entity.name)).collect::<Vec<_>>().join(", ");
        let names = beginning(&names);
        let dash = if names.is_empty() { "" } else { " – " };
        let label = format!(
            "{}: {}{dash}{names} ({})",
            entry.value.as_deref().map_or_else(|| "tanpa tanggal".to_owned(), when_line),
            self.document.slice(event.trigger),
            entry.status.in_words()
        );
        let strike = if entry.status == Status::Negated {
            format!(
                "<line class=\"strike\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                x - 10,
                y + 10,
                x + 10,
                y - 10
            )
        } else {
            String::new()
        };
        writeln!(
            out,
            "<a href=\"#{id}\" aria-label=\"{label}\"><title>{label}</title>\
             <circle class=\"mark {}\" cx=\"{x}\" cy=\"{y}\" r=\"7\"/>{strike}</a>",
            entry.status.as_str(),
            label = Escaped(&label),
        )
    }
}

fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most - 1).chain(['…']).collect()
}
