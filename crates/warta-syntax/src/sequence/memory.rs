use super::Scores;

/// Groups of features that are remembered, a power of two.
const SLOTS: usize = 16384;

/// What features say that tell of a word alone, for the words read last: most words of a
/// text have been read before. A group of features takes the place of another that falls
/// into its slot.
///
/// Rows are found by a hash of the features themselves, so that a row that is found is
/// right, whatever was read before.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The model that the rows are from.
    stamp: u64,
    keys: Vec<u64>,
    rows: Vec<i16>,
}

/// The memory of one model.
pub(super) struct OfModel<'m> {
    keys: &'m mut [u64],
    rows: &'m mut [i16],
    labels: usize,
}

impl Memory {
    /// What is remembered of the model with this stamp and so many labels.
    pub(super) fn of(&mut self, stamp: u64, labels: usize) -> OfModel<'_> {
        if self.stamp != stamp || self.rows.len() != SLOTS * labels {
            self.stamp = stamp;
            self.keys = vec![0; SLOTS];
            self.rows = vec![0; SLOTS * labels];
        }
        OfModel { keys: &mut self.keys, rows: &mut self.rows, labels }
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
        let key = group.iter().fold(1u64, |all, key| all.rotate_left(5).wrapping_add(*key));
        let slot = key as usize % SLOTS;
        let row = slot * self.labels..(slot + 1) * self.labels;
        let row = self.rows.get_mut(row).unwrap_or_default();
        let Some(known) = self.keys.get_mut(slot) else { return };
        if *known != key {
            *known = key;
            let mut own: Scores = [0; 256];
            read(&mut own);
            for (cell, &score) in row.iter_mut().zip(&own) {
                *cell = score.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
            }
        }
        for (score, &cell) in scores.iter_mut().zip(&*row) {
            *score += i32::from(cell);
        }
    }
}
