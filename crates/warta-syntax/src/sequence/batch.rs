//! Features of several positions on their way to scores.

use core::ops::Range;

use super::memory::{GroupKey, OfModel, Place};
use super::transitions::{LANES, Lane};
use super::{FeatureSet, LookUp, Table};

/// Features that are looked up side by side, since nearly all time goes into waiting for
/// memory far away.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    positions: usize,
    /// Those of the positions, and behind them those of groups that are not remembered.
    scores: Vec<i32>,
    /// The features of all groups.
    keys: Vec<u64>,
    groups: Vec<Group>,
    /// Features to be looked up in the table.
    waiting: Vec<LookUp>,
}

/// A group of features.
#[derive(Clone, Debug)]
struct Group {
    key: GroupKey,
    features: Range<usize>,
    /// Where the scores begin that it speaks of.
    scores: usize,
    /// Where memory has what it says.
    remembered: Option<Place>,
}

/// Groups, features or positions that are enough for a batch.
const ENOUGH: usize = 96;

impl Batch {
    /// Adds the features of the next position, to which so many scores belong.
    pub(super) fn push(&mut self, features: &FeatureSet, wide: usize) {
        let scores = self.positions * wide;
        self.positions += 1;
        let (groups, rest) = features.parts();
        let mut end = self.keys.len();
        self.keys.extend_from_slice(features.grouped());
        for group in groups {
            let key = GroupKey::new(group);
            let first = end;
            end += group.len();
            self.groups.push(Group { key, features: first..end, scores, remembered: None });
        }
        self.waiting.extend(rest.iter().map(|&key| LookUp::new(key, scores)));
    }

    /// Whether it is time to [`Batch::drain_into`] what the positions get.
    pub(super) fn is_full(&self) -> bool {
        [self.groups.len(), self.waiting.len(), self.positions].iter().any(|&n| n >= ENOUGH)
    }

    /// Adds what the features say of each label, position by position, and forgets them.
    /// A position gets so many scores, as many as there are labels and then those of none.
    pub(super) fn drain_into(
        &mut self,
        emissions: &mut Vec<i32>,
        wide: usize,
        table: &Table<'_>,
        memory: &mut OfModel<'_>,
    ) {
        self.look_up(wide, table, memory);
        emissions.extend_from_slice(self.scores.get(..self.positions * wide).unwrap_or_default());
        self.positions = 0;
        self.groups.clear();
        self.keys.clear();
    }

    fn look_up(&mut self, wide: usize, table: &Table<'_>, memory: &mut OfModel<'_>) {
        if !self.groups.is_empty() {
            memory.make_room();
        }
        for group in &mut self.groups {
            group.remembered = memory.find(group.key);
        }
        let own = self.positions * wide;
        self.scores.clear();
        self.scores.resize(own, 0);
        let mut end = own;
        for group in &self.groups {
            if let Some(place) = group.remembered {
                memory.add(place, own_scores(&mut self.scores, group.scores, wide));
            } else {
                let keys = self.keys.get(group.features.clone()).unwrap_or_default();
                self.waiting.extend(keys.iter().map(|&key| LookUp::new(key, end)));
                end += wide;
            }
        }
        self.scores.resize(end, 0);
        table.add_all(&mut self.waiting, &mut self.scores);
        let (positions, new) = self.scores.split_at_mut(own);
        let groups = self.groups.iter().filter(|group| group.remembered.is_none());
        let new = new.as_chunks::<LANES>().0.chunks_exact((wide / LANES).max(1));
        for (group, said) in groups.zip(new) {
            let place = memory.learn(group.key, said);
            memory.add(place, own_scores(positions, group.scores, wide));
        }
    }
}

/// So many scores from a place on, in lanes.
fn own_scores(scores: &mut [i32], start: usize, wide: usize) -> &mut [Lane] {
    scores.get_mut(start..start + wide).unwrap_or_default().as_chunks_mut().0
}
