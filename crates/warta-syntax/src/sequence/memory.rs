use super::Scores;

/// Groups of features that are remembered, a power of two.
const SLOTS: usize = 16384;

/// What groups of features say that were read last: most words of a text, for one, have
/// been read before. A group takes the place of another that falls into its slot.
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

impl OfModel<'_> {
    /// Adds to `scores` what a group says, by `read` where it is not remembered.
    #[inline]
    pub(super) fn add(
        &mut self,
        group: &[u64],
        scores: &mut Scores,
        read: impl FnOnce(&mut Scores),
    ) {
        // A model without groups needs no room.
        self.lines.resize(SLOTS * self.row, Line::default());
        let key = group.iter().fold(1u64, |all, key| all.rotate_left(5).wrapping_add(*key));
        let slot = key as usize % SLOTS;
        let lines = self.lines.get_mut(slot * self.row..(slot + 1) * self.row).unwrap_or_default();
        if lines.first().is_some_and(|line| line.key != key) {
            let mut own: Scores = [0; 256];
            read(&mut own);
            for (line, own) in lines.iter_mut().zip(own.chunks(LABELS)) {
                line.key = key;
                for (cell, &score) in line.row.iter_mut().zip(own) {
                    *cell = score.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
                }
            }
        }
        for (line, scores) in lines.iter().zip(scores.chunks_mut(LABELS)) {
            for (score, &cell) in scores.iter_mut().zip(&line.row) {
                *score += i32::from(cell);
            }
        }
    }
}
