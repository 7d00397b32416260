//! Features of several positions on their way to scores.

use core::ops::Range;

use super::memory::OfModel;
use super::{FeatureSet, Lanes, Table};

/// Features that are looked up side by side, since nearly all time goes into waiting for
/// memory far away.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    /// The features of all groups.
    keys: Vec<u64>,
    groups: Vec<Group>,
    /// Features to be looked up in the table, each with the place in the scores where
    /// those begin that it speaks of.
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

/// Groups that are enough for a batch.
const ENOUGH: usize = 96;

impl Batch {
    /// Adds the features of a position, whose scores begin at this place.
    pub(super) fn push(&mut self, features: &FeatureSet, scores: usize) {
        let (groups, place) = features.parts();
        for group in groups {
            let key = group.iter().fold(1u64, |all, key| all.rotate_left(5).wrapping_add(*key));
            let first = self.keys.len();
            self.keys.extend_from_slice(group);
            let features = first..self.keys.len();
            self.groups.push(Group { key, features, scores, remembered: None });
        }
        self.waiting.extend(place.iter().map(|&key| (key, scores as u32)));
    }

    /// Whether it is time to [`Batch::add_to`] the scores.
    pub(super) fn is_full(&self) -> bool {
        self.groups.len() >= ENOUGH || self.waiting.len() >= ENOUGH
    }

    /// Adds what the features say to `scores`, `width` side by side for each position, and
    /// forgets the features.
    pub(super) fn add_to(
        &mut self,
        scores: &mut Vec<i32>,
        width: usize,
        table: &Table<'_>,
        memory: &mut OfModel<'_>,
    ) {
        for group in &mut self.groups {
            group.remembered = memory.find(group.key);
        }
        // What groups say that are not remembered gets scores of its own for a time.
        let own = scores.len();
        let mut end = own;
        for group in &self.groups {
            if let Some(at) = group.remembered {
                memory.add(at, scores.get_mut(group.scores..).unwrap_or_default());
            } else {
                let keys = self.keys.get(group.features.clone()).unwrap_or_default();
                self.waiting.extend(keys.iter().map(|&key| (key, end as u32)));
                end += width;
            }
        }
        scores.resize(end, 0);
        table.add_all(self.waiting.drain(..), &mut self.lanes, scores);
        let (scores_of_positions, own_scores) = scores.split_at_mut(own);
        let new = self.groups.iter().filter(|group| group.remembered.is_none());
        for (group, own) in new.zip(own_scores.chunks_exact(width.max(1))) {
            let at = memory.learn(group.key, own);
            memory.add(at, scores_of_positions.get_mut(group.scores..).unwrap_or_default());
        }
        scores.truncate(own);
        self.groups.clear();
        self.keys.clear();
    }
}
