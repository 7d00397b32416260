//! Senses that are told by a word nearby, as rows of a table.

use std::collections::HashMap;

use crate::EventType;
use crate::reading::Reading;

use super::Sense;

const SOURCE: &str = include_str!("../../data/senses.tsv");

/// The senses of verbs and event nouns.
///
/// Written in `data/senses.tsv`: dictionary form, condition, words, type, mode. Of the rows
/// of a word the first that holds decides.
#[derive(Clone, Debug)]
pub(crate) struct Senses {
    rows: HashMap<&'static str, Vec<Row>>,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    /// Whether it holds only where the text tells of sport.
    sport: bool,
    /// Tokens that are looked at before the word and behind it.
    reach: (usize, usize),
    /// The words that one must be among; with none, all hold.
    words: &'static str,
    sense: Sense,
}

impl Senses {
    pub(crate) fn embedded() -> Senses {
        let mut rows: HashMap<_, Vec<Row>> = HashMap::new();
        for (verb, row) in SOURCE.lines().filter_map(row) {
            rows.entry(verb).or_default().push(row);
        }
        Senses { rows }
    }

    /// The sense of the word with this dictionary form that stands from `at` to `last`.
    pub(super) fn of(
        &self,
        reading: &Reading<'_>,
        at: usize,
        last: usize,
        word: &str,
    ) -> Option<Sense> {
        let rows = self.rows.get(word)?;
        rows.iter().find(|row| row.holds(reading, at, last)).map(|row| row.sense)
    }
}

impl Row {
    fn holds(&self, reading: &Reading<'_>, at: usize, last: usize) -> bool {
        if self.sport && !reading.is_of_sport() {
            return false;
        }
        if self.words.is_empty() {
            return true;
        }
        let (start, end) = reading.bounds(at);
        let (before, behind) = self.reach;
        let mut near =
            (start.max(at.saturating_sub(before))..at).chain(last + 1..end.min(last + 1 + behind));
        near.any(|at| {
            let word = reading.word(at);
            let stem = word.strip_suffix("nya").unwrap_or(word);
            self.words.split(' ').any(|listed| listed == word || listed == stem)
        })
    }
}

fn row(line: &'static str) -> Option<(&'static str, Row)> {
    let mut cells = line.split('\t');
    let verb = cells.next()?;
    let mut condition = cells.next()?.split(' ').peekable();
    let sport = condition.next_if_eq(&"sport").is_some();
    let reach = match (condition.next(), condition.next()) {
        (Some(side), Some(count)) => {
            let count: usize = count.parse().ok()?;
            match side {
                "before" => (count, 0),
                "behind" => (0, count),
                "around" => (count, count),
                _ => return None,
            }
        }
        (None, _) if sport => (0, 0),
        _ => return None,
    };
    let words = cells.next()?;
    let kind = EventType::from_name(cells.next()?)?;
    let mode = cells.next().filter(|mode| !mode.is_empty());
    Some((verb, Row { sport, reach, words, sense: (kind, mode) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_verbs_are_in_order() {
        let verbs: Vec<_> = SOURCE.lines().map(|line| row(line).map(|(verb, _)| verb)).collect();
        assert!(verbs.iter().all(Option::is_some));
        assert!(verbs.is_sorted());
    }
}
