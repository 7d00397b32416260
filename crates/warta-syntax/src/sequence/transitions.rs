//! What labels say of their neighbours, and the best path through them.

use pulp::NullaryFnOnce;

use super::builder::FORBIDDEN;

/// Labels that are scored side by side.
pub(super) const LANES: usize = 8;

/// Scores of so many labels.
pub(super) type Lane = [i32; LANES];

/// Transitions, laid out as decoding reads them. Where there are fewer labels than lanes
/// hold, zeros fill them up, and what is computed for those is never read.
#[derive(Clone, Debug)]
pub(super) struct Transitions {
    labels: usize,
    /// From the start to each label.
    pub(super) start: Vec<Lane>,
    /// From each label to the end.
    pub(super) end: Vec<Lane>,
    /// For each lane of labels, from each label to those.
    to: Vec<Lane>,
    /// For each lane of labels, from those to each label.
    from: Vec<Lane>,
}

impl Transitions {
    /// From a row for each label, and one for the start, each with a cell for each label
    /// and one for the end.
    pub(super) fn new(cells: &[i32], labels: usize) -> Transitions {
        let cell = |from: usize, to: usize| {
            let cell = cells.get(from * (labels + 1) + to).copied();
            cell.filter(|_| from <= labels && to <= labels).unwrap_or(0)
        };
        let inside = |from: usize, to: usize| {
            if from < labels && to < labels { cell(from, to) } else { 0 }
        };
        let firsts = || (0..labels).step_by(LANES);
        let lane = |first: usize, of: &dyn Fn(usize) -> i32| {
            core::array::from_fn(|at| if first + at < labels { of(first + at) } else { 0 })
        };
        let pairs = || firsts().flat_map(|first| (0..labels).map(move |other| (first, other)));
        Transitions {
            labels,
            start: firsts().map(|first| lane(first, &|to| cell(labels, to))).collect(),
            end: firsts().map(|first| lane(first, &|from| cell(from, labels))).collect(),
            to: pairs().map(|(first, from)| lane(first, &|to| inside(from, to))).collect(),
            from: pairs().map(|(first, to)| lane(first, &|from| inside(from, to))).collect(),
        }
    }

    /// Labels of the model.
    pub(super) fn labels(&self) -> usize {
        self.labels
    }

    /// Scores that stand side by side for the labels of a position.
    pub(super) fn wide(&self) -> usize {
        self.start.len() * LANES
    }

    /// For each lane of labels, from each label to those.
    #[inline(always)]
    pub(super) fn to(&self) -> impl Iterator<Item = &[Lane]> {
        self.to.chunks_exact(self.labels)
    }

    /// For each lane of labels, from those to each label.
    #[inline(always)]
    pub(super) fn from(&self) -> impl Iterator<Item = &[Lane]> {
        self.from.chunks_exact(self.labels)
    }

    /// Scores position by position, each in its lanes.
    #[inline(always)]
    pub(super) fn positions<'s>(
        &self,
        scores: &'s [i32],
    ) -> impl DoubleEndedIterator<Item = &'s [Lane]> + ExactSizeIterator {
        scores.as_chunks::<LANES>().0.chunks_exact(self.start.len().max(1))
    }
}

/// Finds for each label of each position the best score up to there, and the label that it is
/// best reached from.
pub(super) struct Viterbi<'a> {
    pub(super) transitions: &'a Transitions,
    /// What the features say, position by position.
    pub(super) emissions: &'a [i32],
    /// Scores relative to the best of their position: they cannot overflow, however long the
    /// sequence is.
    pub(super) forward: &'a mut Vec<Lane>,
    pub(super) back: &'a mut Vec<u8>,
}

impl NullaryFnOnce for Viterbi<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Viterbi { transitions, emissions, forward, back } = self;
        let lanes = transitions.start.len();
        forward.clear();
        forward.reserve_exact(emissions.len() / LANES);
        back.clear();
        back.reserve_exact(emissions.len());
        back.resize(transitions.wide(), 0);
        for (at, scores) in transitions.positions(emissions).enumerate() {
            match at.checked_sub(1).map(|last| last * lanes) {
                None => forward.extend_from_slice(&transitions.start),
                Some(last) => {
                    for moves in transitions.to() {
                        let before = forward.get(last..last + lanes).unwrap_or_default();
                        let (best, origins) = reach(before.as_flattened(), moves);
                        forward.push(best);
                        back.extend_from_slice(&origins.map(|from| from as u8));
                    }
                }
            }
            let own = forward.get_mut(at * lanes..).unwrap_or_default();
            own.iter_mut().zip(scores).for_each(|(own, scores)| *own = plus(*own, scores));
            make_relative(own, transitions.labels);
        }
    }
}

#[inline(always)]
pub(super) fn plus(mut lane: Lane, scores: &Lane) -> Lane {
    lane.iter_mut().zip(scores).for_each(|(sum, &score)| *sum += score);
    lane
}

/// Takes the best of so many labels from the scores of a position. What is forbidden stays
/// so.
#[inline(always)]
pub(super) fn make_relative(scores: &mut [Lane], labels: usize) {
    let best = scores.as_flattened().iter().take(labels).copied().max().unwrap_or(0);
    for score in scores.as_flattened_mut() {
        *score = (*score - best).max(2 * FORBIDDEN);
    }
}

/// The best score of each label of a lane, and the label that it comes from: the first of
/// those that are as good.
#[inline(always)]
fn reach(scores: &[i32], moves: &[Lane]) -> (Lane, Lane) {
    let (mut best, mut origins) = ([i32::MIN; LANES], [0; LANES]);
    for (from, (&score, moves)) in (0i32..).zip(scores.iter().zip(moves)) {
        for ((best, origin), &step) in best.iter_mut().zip(&mut origins).zip(moves) {
            let reached = score + step;
            let better = reached > *best;
            *best = if better { reached } else { *best };
            *origin = if better { from } else { *origin };
        }
    }
    (best, origins)
}
