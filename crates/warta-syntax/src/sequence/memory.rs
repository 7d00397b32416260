use super::mix;
use super::transitions::{LANES, Lane};

/// Slots for groups of features, a power of two.
const SLOTS: usize = 16384;

/// Groups that are remembered in a slot.
const WAYS: usize = 2;

/// What groups of features say that were read last: most words of a text, for one, have
/// been read before. A group takes the place of the one in its slot that was read first.
///
/// Rows are found by 128 bits that are made of the features themselves: two groups that share
/// them do not come by chance, and are hard to make, so that a row that is found is right,
/// whatever was read before.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The model that the rows are from.
    stamp: u64,
    lines: Vec<Line>,
}

/// The groups of a slot, and what they say of the labels, or of so many of them: all that is
/// asked for lies in one line of memory.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Line {
    keys: [GroupKey; WAYS],
    rows: [[i16; LANES]; WAYS],
}

/// What tells a group of features from others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct GroupKey {
    /// Names the slot.
    sum: u64,
    /// Without it, two groups with one sum could be found by trying some billions.
    check: u64,
}

impl GroupKey {
    #[inline]
    pub(super) fn new(features: &[u64]) -> GroupKey {
        let mut key = GroupKey { sum: 1, check: 0 };
        for (at, &feature) in (1..).zip(features) {
            key.sum = key.sum.rotate_left(5).wrapping_add(feature);
            // None of the products waits for another.
            key.check = key.check.wrapping_add(mix(feature, at));
        }
        key
    }
}

/// The memory of one model.
pub(super) struct OfModel<'m> {
    lines: &'m mut Vec<Line>,
    /// Lines of each slot.
    wide: usize,
}

/// A place in the memory: its first line, and which of the groups in that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    line: usize,
    way: usize,
}

impl Memory {
    /// What is remembered of the model with this stamp, and with so many scores for its
    /// labels.
    pub(super) fn of(&mut self, stamp: u64, wide: usize) -> OfModel<'_> {
        if self.stamp != stamp {
            self.stamp = stamp;
            self.lines.clear();
        }
        OfModel { lines: &mut self.lines, wide: wide.div_ceil(LANES) }
    }
}

impl OfModel<'_> {
    /// Makes the room that a model needs whose features come in groups.
    pub(super) fn make_room(&mut self) {
        self.lines.resize(SLOTS * self.wide, Line::default());
    }

    /// Where the group with this key is, if it is remembered. No branch: in which way it is
    /// cannot be foretold, and many are asked for side by side.
    #[inline]
    pub(super) fn find(&self, key: GroupKey) -> Option<Place> {
        let line = self.slot(key);
        let [first, second] = self.lines.get(line)?.keys.map(|known| known == key);
        (first | second).then_some(Place { line, way: usize::from(second) })
    }

    /// Adds to `scores` what the group at a place says.
    #[inline]
    pub(super) fn add(&self, place: Place, scores: &mut [Lane]) {
        let lines = self.lines.get(place.line..).unwrap_or_default();
        for (line, scores) in lines.iter().zip(scores) {
            let row = line.rows.get(place.way).into_iter().flatten();
            for (score, &cell) in scores.iter_mut().zip(row) {
                *score += i32::from(cell);
            }
        }
    }

    /// Remembers what a group says, and where.
    pub(super) fn learn(&mut self, key: GroupKey, scores: &[Lane]) -> Place {
        let place = Place { line: self.slot(key), way: 0 };
        let lines = self.lines.get_mut(place.line..).unwrap_or_default();
        for (line, scores) in lines.iter_mut().zip(scores) {
            if line.keys[0] != key {
                line.keys.rotate_right(1);
                line.rows.rotate_right(1);
            }
            line.keys[0] = key;
            line.rows[0] = scores.map(|score| score.clamp(i16::MIN.into(), i16::MAX.into()) as i16);
        }
        place
    }

    fn slot(&self, key: GroupKey) -> usize {
        key.sum as usize % SLOTS * self.wide
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_one_sum_are_told_apart() {
        let (one, first) = ([12, 345], 678);
        let step = |sum: u64| sum.rotate_left(5);
        let second =
            step(step(1) + one[0]).wrapping_add(one[1]).wrapping_sub(step(step(1) + first));
        let keys = [one, [first, second]].map(|features| GroupKey::new(&features));
        assert_eq!(keys[0].sum, keys[1].sum);
        assert_ne!(keys[0], keys[1]);
        let mut memory = Memory::default();
        let mut rows = memory.of(7, LANES);
        rows.make_room();
        rows.learn(keys[0], &[[1; LANES]]);
        assert!(rows.find(keys[0]).is_some() && rows.find(keys[1]).is_none());
    }
}
