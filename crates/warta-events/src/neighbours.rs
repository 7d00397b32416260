//! What stands in front of a token.

use crate::reading::Reading;

impl Reading<'_> {
    /// The token so many steps before one, in its sentence and behind the dateline of that.
    pub(crate) fn before(&self, at: usize, steps: usize) -> Option<usize> {
        let (start, _) = self.bounds(at);
        at.checked_sub(steps).filter(|&before| before >= start)
    }

    /// The word so many steps before a token; empty where the sentence begins behind it.
    pub(crate) fn word_before(&self, at: usize, steps: usize) -> &str {
        self.before(at, steps).map_or("", |before| self.word(before))
    }

    /// The word of a token for a model, where one stands from `start` on and before `end`; else 0.
    pub(crate) fn atom_within(&self, at: Option<usize>, (start, end): (usize, usize)) -> u64 {
        at.filter(|at| (start..end).contains(at)).map_or(0, |at| self.atom(at))
    }
}
