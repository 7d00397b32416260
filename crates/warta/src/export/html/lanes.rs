//! The timeline as a picture: a lane an actor, a column a time.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use warta_entities::EntityId;
use warta_events::{Status, TimelineEntry};

use super::escape::Escaped;
use super::{best, status_words};
use crate::Document;

/// Lanes of their own; everybody else shares the last one.
const MOST_LANES: usize = 7;
const LEFT: usize = 170;
const COLUMN: usize = 96;
const LANE: usize = 46;
const TOP: usize = 30;

struct Picture<'d> {
    document: &'d Document<'d>,
    lanes: Vec<EntityId>,
    /// Where each value of time stands.
    columns: HashMap<&'d str, usize>,
}

pub(super) fn lanes(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut columns = HashMap::new();
    for entry in document.timeline() {
        let next = columns.len();
        columns.entry(column(entry)).or_insert(next);
    }
    let picture = Picture { document, lanes: busiest(document), columns };
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

fn column(entry: &TimelineEntry) -> &str {
    entry.value.as_deref().unwrap_or("tanpa tanggal")
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

impl Picture<'_> {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let width = LEFT + COLUMN * self.columns.len() + 20;
        let height = TOP + LANE * (self.lanes.len() + 1) + 10;
        writeln!(
            out,
            "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"group\" aria-label=\"Kejadian menurut waktu dan pelaku\">"
        )?;
        let mut columns: Vec<_> = self.columns.iter().collect();
        columns.sort_unstable_by_key(|&(_, at)| at);
        for (name, at) in columns {
            writeln!(
                out,
                "<text class=\"soft\" x=\"{}\" y=\"18\">{}</text>",
                LEFT + at * COLUMN,
                Escaped(&shortened(name, 15))
            )?;
        }
        for lane in 0..=self.lanes.len() {
            let name = self.lanes.get(lane).and_then(|&id| self.document.entity(id));
            let name = name.map_or("lainnya", |entity| entity.name.as_str());
            let y = self.y(lane);
            writeln!(
                out,
                "<line class=\"lane\" x1=\"8\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>\
                 <text x=\"8\" y=\"{}\">{}</text>",
                width - 8,
                y - 6,
                Escaped(&shortened(name, 24))
            )?;
        }
        self.marks(out)?;
        writeln!(out, "</svg>")
    }

    fn y(&self, lane: usize) -> usize {
        TOP + LANE / 2 + lane * LANE
    }

    fn marks(&self, out: &mut impl Write) -> io::Result<()> {
        let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for entry in self.document.timeline() {
            let Some(at) = self.columns.get(column(entry)).copied() else {
                continue;
            };
            let lane = self.lanes.iter().position(|id| entry.participants.contains(id));
            let lane = lane.unwrap_or(self.lanes.len());
            let place = taken.entry((at, lane)).or_default();
            self.mark(entry, LEFT + at * COLUMN + 8 + (*place % 5) * 18, self.y(lane), out)?;
            *place += 1;
        }
        Ok(())
    }

    fn mark(
        &self,
        entry: &TimelineEntry,
        x: usize,
        y: usize,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let Some((id, event)) = best(self.document, entry) else {
            return Ok(());
        };
        let names = entry.participants.iter().filter_map(|&id| self.document.entity(id));
        let names = names.map(|entity| entity.name.as_str()).collect::<Vec<_>>().join(", ");
        let label = format!(
            "{}: {} – {names} ({})",
            column(entry),
            self.document.slice(event.trigger),
            status_words(entry.status)
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
