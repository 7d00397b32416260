//! Features of several positions on their way to scores.

use core::ops::Range;

use super::memory::{OfModel, width};
use super::{FeatureSet, Lanes, Table};

/// Features that are looked up side by side, since nearly all time goes into waiting for
/// memory far away.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    positions: usize,
    /// As many for each position as [`width`] tells, and behind them those of groups that
    /// are not remembered.
    scores: Vec<i32>,
    /// The features of all groups.
    keys: Vec<u64>,
    groups: Vec<Group>,
    /// Features to be looked up in the table, each with the place where the scores begin
    /// that it speaks of.
    waiting: Vec<(u64, u32)>,
    lanes: Lanes,
}

/// A group of features.
#[derive(Clone, Debug)]
struct Group {
    key: u64,
    features: Range<usize>,
    /// Where the scores begin that it speaks of.
    scores: usize,
    /// Where memory has what it says.
    remembered: Option<usize>,
}

/// Groups, features or positions that are enough for a batch.
const ENOUGH: usize = 96;

impl Batch {
    /// Adds the features of the next position for a model with so many labels.
    pub(super) fn push(&mut self, features: &FeatureSet, labels: usize) {
        let scores = self.positions * width(labels);
        self.positions += 1;
        let (groups, place) = features.parts();
        let mut end = self.keys.len();
        self.keys.extend_from_slice(features.grouped());
        for group in groups {
            let key = group.iter().fold(1u64, |all, key| all.rotate_left(5).wrapping_add(*key));
            let first = end;
            end += group.len();
            self.groups.push(Group { key, features: first..end, scores, remembered: None });
        }
        self.waiting.extend(place.iter().map(|&key| (key, scores as u32)));
    }

    /// Whether it is time to [`Batch::drain_into`] what the positions get.
    pub(super) fn is_full(&self) -> bool {
        [self.groups.len(), self.waiting.len(), self.positions].iter().any(|&n| n >= ENOUGH)
    }

    /// Adds what the features say of each label, position by position, and forgets them.
    /// A position gets as many scores as `wide` tells, the last of them for no label.
    pub(super) fn drain_into(
        &mut self,
        emissions: &mut Vec<i32>,
        (labels, wide): (usize, usize),
        table: &Table<'_>,
        memory: &mut OfModel<'_>,
    ) {
        self.look_up(width(labels), table, memory);
        let rows = self.scores.chunks_exact(width(labels).max(1)).take(self.positions);
        for row in rows {
            let end = emissions.len() + wide;
            emissions.extend_from_slice(row.get(..labels).unwrap_or_default());
            emissions.resize(end, 0);
        }
        self.positions = 0;
        self.groups.clear();
        self.keys.clear();
    }

    fn look_up(&mut self, width: usize, table: &Table<'_>, memory: &mut OfModel<'_>) {
        for group in &mut self.groups {
            group.remembered = memory.find(group.key);
        }
        let own = self.positions * width;
        self.scores.clear();
        self.scores.resize(own, 0);
        let mut end = own;
        for group in &self.groups {
            if let Some(at) = group.remembered {
                memory.add(at, self.scores.get_mut(group.scores..).unwrap_or_default());
            } else {
                let keys = self.keys.get(group.features.clone()).unwrap_or_default();
                self.waiting.extend(keys.iter().map(|&key| (key, end as u32)));
                end += width;
            }
        }
        self.scores.resize(end, 0);
        table.add_all(self.waiting.drain(..), &mut self.lanes, &mut self.scores);
        let (positions, new) = self.scores.split_at_mut(own);
        let groups = self.groups.iter().filter(|group| group.remembered.is_none());
        for (group, said) in groups.zip(new.chunks_exact(width.max(1))) {
            let at = memory.learn(group.key, said);
            memory.add(at, positions.get_mut(group.scores..).unwrap_or_default());
        }
    }
}
