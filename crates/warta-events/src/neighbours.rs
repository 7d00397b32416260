//! What stands beside a token.

use warta_syntax::Upos;

use crate::reading::Reading;
use crate::words::List;

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

    /// The word of a token for a model; 0 where there is none.
    pub(crate) fn atom_of(&self, at: Option<usize>) -> u64 {
        at.map_or(0, |at| self.atom(at))
    }

    /// The same, and 0 for one that does not stand from `start` on and before `end`.
    pub(crate) fn atom_within(&self, at: Option<usize>, (start, end): (usize, usize)) -> u64 {
        self.atom_of(at.filter(|at| (start..end).contains(at)))
    }

    /// Whether a word may stand between a verb and what says how it is meant: `juga akan hadir`.
    pub(crate) fn helps(&self, at: usize) -> bool {
        self.is(at, List::Helping) || matches!(self.upos(at), Upos::Aux | Upos::Adv | Upos::Part)
    }
}
