use pulp::{Arch, NullaryFnOnce};

use super::Scratch;
use super::transitions::{LANES, Lane, Transitions, make_relative, plus};

/// Buffers of [`margins`].
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// What can still be won behind a position, by the label that it has.
    ahead: Vec<Lane>,
    /// The same, with what its own features say.
    behind: Vec<Lane>,
}

/// Fills the margins of the path in `scratch` from the emissions in it.
pub(super) fn margins(scratch: &mut Scratch, transitions: &Transitions, unit: f32) {
    let Scratch { emissions, forward, path, margins, sums, .. } = scratch;
    margins.clear();
    Arch::new().dispatch(Margins { transitions, emissions, forward, path, unit, sums, margins });
    margins.reverse();
}

struct Margins<'a> {
    transitions: &'a Transitions,
    emissions: &'a [i32],
    /// The best score of each label at each position.
    forward: &'a [Lane],
    path: &'a [u8],
    unit: f32,
    sums: &'a mut Sums,
    /// From the last position to the first.
    margins: &'a mut Vec<f32>,
}

/// Worse than any score.
const NOTHING: i32 = i32::MIN / 2;

impl NullaryFnOnce for Margins<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Margins { transitions, emissions, forward, path, unit, sums, margins } = self;
        let Sums { ahead, behind } = sums;
        let lanes = transitions.start.len();
        margins.reserve_exact(transitions.positions(emissions).len());
        ahead.clear();
        ahead.extend_from_slice(&transitions.end);
        make_relative(ahead, transitions.labels());
        for (at, scores) in transitions.positions(emissions).enumerate().rev() {
            let before = forward.get(at * lanes..).unwrap_or_default();
            let label = path.get(at).map_or(0, |&label| usize::from(label));
            let (mut own, mut other) = (NOTHING, NOTHING);
            for (first, (before, ahead)) in (0..).step_by(LANES).zip(before.iter().zip(&*ahead)) {
                for (to, &whole) in (first..).zip(&plus(*before, ahead)) {
                    own = if to == label { whole } else { own };
                    let is_other = to != label && to < transitions.labels();
                    other = if is_other { other.max(whole) } else { other };
                }
            }
            margins.push((own - other) as f32 * unit);
            behind.clear();
            behind.extend(ahead.iter().zip(scores).map(|(&ahead, scores)| plus(ahead, scores)));
            for (ahead, moves) in ahead.iter_mut().zip(transitions.from()) {
                *ahead = best(behind.as_flattened(), moves);
            }
            make_relative(ahead, transitions.labels());
        }
    }
}

/// The best that each label of a lane gets from all labels.
#[inline(always)]
fn best(scores: &[i32], moves: &[Lane]) -> Lane {
    let mut best = [NOTHING; LANES];
    for (&score, moves) in scores.iter().zip(moves) {
        for (best, &step) in best.iter_mut().zip(moves) {
            *best = (*best).max(score + step);
        }
    }
    best
}
