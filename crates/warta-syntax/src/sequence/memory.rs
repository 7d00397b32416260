use super::transitions::{LANES, Lane};

/// Slots for groups of features, a power of two.
const SLOTS: usize = 8192;

/// Groups that are remembered in a slot.
const WAYS: usize = 2;

/// What groups of features say that were read last: most words of a text, for one, have
/// been read before. A group takes the place of the one in its slot that was read first.
///
/// Rows are found by a hash of the features themselves, so that a row that is found is
/// right, whatever was read before.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The model that the rows are from.
    stamp: u64,
    lines: Vec<Line>,
}

/// What a group says of the labels, or of so many of them, and the group: all that is asked
/// for lies in one line of memory.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(64))]
struct Line {
    key: u64,
    row: [[i16; LANES]; CELLS],
}

/// Lanes of labels in a line.
const CELLS: usize = 3;

/// The memory of one model.
pub(super) struct OfModel<'m> {
    lines: &'m mut Vec<Line>,
    /// Lines of each group.
    row: usize,
}

/// A place in the memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place(usize);

impl Memory {
    /// What is remembered of the model with this stamp, and with so many scores for its
    /// labels.
    pub(super) fn of(&mut self, stamp: u64, wide: usize) -> OfModel<'_> {
        if self.stamp != stamp {
            self.stamp = stamp;
            self.lines.clear();
        }
        OfModel { lines: &mut self.lines, row: wide.div_ceil(CELLS * LANES) }
    }
}

impl OfModel<'_> {
    /// Makes the room that a model needs whose features come in groups.
    pub(super) fn make_room(&mut self) {
        self.lines.resize(SLOTS * WAYS * self.row, Line::default());
    }

    /// Where the group with this key is, if it is remembered. No branch: in which way it is
    /// cannot be foretold, and many are asked for side by side.
    #[inline]
    pub(super) fn find(&self, key: u64) -> Option<Place> {
        let slot = self.slot(key);
        let is = |way: usize| self.lines.get(slot + way * self.row).is_some_and(|l| l.key == key);
        let (first, second) = (is(0), is(1));
        (first | second).then_some(Place(slot + usize::from(second) * self.row))
    }

    /// Adds to `scores` what the group at a place says.
    #[inline]
    pub(super) fn add(&self, Place(at): Place, scores: &mut [Lane]) {
        let lines = self.lines.get(at..at + self.row).unwrap_or_default();
        for (line, scores) in lines.iter().zip(scores.chunks_mut(CELLS)) {
            for (scores, cells) in scores.iter_mut().zip(&line.row) {
                for (score, &cell) in scores.iter_mut().zip(cells) {
                    *score += i32::from(cell);
                }
            }
        }
    }

    /// Remembers what a group says, and where.
    pub(super) fn learn(&mut self, key: u64, scores: &[Lane]) -> Place {
        let slot = self.slot(key);
        let lines = self.lines.get_mut(slot..slot + WAYS * self.row).unwrap_or_default();
        if lines.first().is_some_and(|line| line.key != key) {
            lines.copy_within(..self.row, self.row);
        }
        for (line, scores) in lines.iter_mut().zip(scores.chunks(CELLS)) {
            line.key = key;
            for (cells, scores) in line.row.iter_mut().zip(scores) {
                *cells = scores.map(|score| score.clamp(i16::MIN.into(), i16::MAX.into()) as i16);
            }
        }
        Place(slot)
    }

    fn slot(&self, key: u64) -> usize {
        key as usize % SLOTS * WAYS * self.row
    }
}
