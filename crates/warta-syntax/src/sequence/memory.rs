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
    row: [i16; LABELS],
}

/// Labels of a line.
const LABELS: usize = 28;

/// The memory of one model.
pub(super) struct OfModel<'m> {
    lines: &'m mut Vec<Line>,
    /// Lines of each group.
    row: usize,
}

impl Memory {
    /// What is remembered of the model with this stamp and so many labels.
    pub(super) fn of(&mut self, stamp: u64, labels: usize) -> OfModel<'_> {
        if self.stamp != stamp {
            self.stamp = stamp;
            self.lines.clear();
        }
        OfModel { lines: &mut self.lines, row: labels.div_ceil(LABELS) }
    }
}

/// Scores that stand side by side for so many labels: a whole number of lines.
pub(super) const fn width(labels: usize) -> usize {
    labels.next_multiple_of(LABELS)
}

impl OfModel<'_> {
    /// Where the row of the group with this key is, if it is remembered.
    #[inline]
    pub(super) fn find(&mut self, key: u64) -> Option<usize> {
        // A model without groups needs no room.
        self.lines.resize(SLOTS * WAYS * self.row, Line::default());
        let slot = self.slot(key);
        let ways: [usize; WAYS] = core::array::from_fn(|way| slot + way * self.row);
        ways.into_iter().find(|&at| self.lines.get(at).is_some_and(|line| line.key == key))
    }

    /// Adds to `scores`, as many as [`width`] tells, the row at a place.
    #[inline]
    pub(super) fn add(&self, at: usize, scores: &mut [i32]) {
        let lines = self.lines.get(at..at + self.row).unwrap_or_default();
        for (line, scores) in lines.iter().zip(scores.as_chunks_mut::<LABELS>().0) {
            for (score, &cell) in scores.iter_mut().zip(&line.row) {
                *score += i32::from(cell);
            }
        }
    }

    /// Remembers what a group says, and where.
    pub(super) fn learn(&mut self, key: u64, scores: &[i32]) -> usize {
        let slot = self.slot(key);
        let lines = self.lines.get_mut(slot..slot + WAYS * self.row).unwrap_or_default();
        lines.copy_within(..lines.len() - self.row.min(lines.len()), self.row.min(lines.len()));
        for (line, scores) in lines.iter_mut().zip(scores.as_chunks::<LABELS>().0) {
            line.key = key;
            line.row = scores.map(|score| score.clamp(i16::MIN.into(), i16::MAX.into()) as i16);
        }
        slot
    }

    fn slot(&self, key: u64) -> usize {
        key as usize % SLOTS * WAYS * self.row
    }
}
