//! Learning from whole parses: where the right one falls furthest behind the best
//! found, both are compared up to there ("max violation").

use warta_syntax::parser::{Forest, State, Transition, View, extract};
use warta_syntax::sequence::FeatureSet;

use super::parsing::{Costs, Example, Weights};

#[derive(Clone, Copy)]
struct Hypothesis {
    state: State,
    score: f32,
    last: usize,
    right: bool,
}

struct Step {
    before: usize,
    /// The state it was taken in.
    state: State,
    taken: Transition,
}

/// Buffers of one sentence's search.
#[derive(Default)]
pub(super) struct Search {
    forest: Forest,
    features: FeatureSet,
    history: Vec<Step>,
    beam: Vec<Hypothesis>,
}

const START: usize = usize::MAX;

impl Search {
    /// Parses and corrects; gives the number of wrong steps that were corrected.
    pub(super) fn learn(
        &mut self,
        weights: &mut Weights,
        view: &View,
        example: &Example<'_>,
        steps: &[Transition],
        width: usize,
    ) -> usize {
        self.forest.clear();
        self.history.clear();
        let start =
            Hypothesis { state: State::start(view.len()), score: 0.0, last: START, right: true };
        self.beam.clear();
        self.beam.push(start);
        let mut gold = start;
        let mut worst: Option<(f32, usize, usize)> = None;
        while !gold.state.is_final() {
            gold = self.follow(weights, view, example, steps, gold);
            self.expand(weights, view, example, steps, width);
            let Some(best) = self.beam.first() else {
                break;
            };
            let behind = best.score - gold.score;
            let lost = !self.beam.iter().any(|h| h.right);
            let open = gold.state.is_final() && !best.right;
            if (lost || open) && worst.is_none_or(|(most, ..)| behind > most) {
                worst = Some((behind, gold.last, best.last));
            }
        }
        weights.clock += 1.0;
        let Some((_, right, found)) = worst else {
            return 0;
        };
        self.correct(weights, view, example, right, found)
    }

    /// The right parse, one step on.
    fn follow(
        &mut self,
        weights: &Weights,
        view: &View,
        example: &Example<'_>,
        steps: &[Transition],
        gold: Hypothesis,
    ) -> Hypothesis {
        let step = oracle(&gold.state, &self.forest, example, steps);
        let scores = self.scores(weights, view, example, &gold.state);
        self.take(gold, step, gold.score + scores[usize::from(step.number())], true)
    }

    fn scores(
        &mut self,
        weights: &Weights,
        view: &View,
        example: &Example<'_>,
        state: &State,
    ) -> [f32; 256] {
        self.features.clear();
        extract(view, state, &self.forest, &mut self.features);
        weights.score(self.features.keys(), example.domain)
    }

    fn take(&mut self, from: Hypothesis, taken: Transition, score: f32, right: bool) -> Hypothesis {
        self.history.push(Step { before: from.last, state: from.state, taken });
        Hypothesis {
            state: from.state.after(taken, &mut self.forest),
            score,
            last: self.history.len() - 1,
            right,
        }
    }

    fn expand(
        &mut self,
        weights: &Weights,
        view: &View,
        example: &Example<'_>,
        steps: &[Transition],
        width: usize,
    ) {
        let beam = std::mem::take(&mut self.beam);
        let mut candidates: Vec<(f32, usize, Transition)> = Vec::new();
        for (at, hypothesis) in beam.iter().enumerate() {
            let scores = self.scores(weights, view, example, &hypothesis.state);
            let allowed = steps.iter().filter(|&&s| hypothesis.state.allows(s));
            candidates.extend(
                allowed.map(|&s| (hypothesis.score + scores[usize::from(s.number())], at, s)),
            );
        }
        candidates.sort_by(|a, b| b.0.total_cmp(&a.0));
        candidates.truncate(width);
        for (score, at, step) in candidates {
            let from = beam[at];
            let right = from.right && step == oracle(&from.state, &self.forest, example, steps);
            let next = self.take(from, step, score, right);
            self.beam.push(next);
        }
    }

    fn correct(
        &mut self,
        weights: &mut Weights,
        view: &View,
        example: &Example<'_>,
        right: usize,
        found: usize,
    ) -> usize {
        let (right, found) = (self.path(right), self.path(found));
        let same = |(a, b): &(&usize, &usize)| self.history[**a].taken == self.history[**b].taken;
        let common = right.iter().zip(&found).take_while(same).count();
        for (path, sign) in [(right, 1.0), (found, -1.0)] {
            for &at in &path[common..] {
                let Step { state, taken, .. } = self.history[at];
                self.features.clear();
                extract(view, &state, &self.forest, &mut self.features);
                weights.update(self.features.keys(), example.domain, taken, sign);
            }
        }
        1
    }

    fn path(&self, last: usize) -> Vec<usize> {
        let before = |&at: &usize| Some(self.history[at].before).filter(|&b| b != START);
        let mut path: Vec<usize> =
            std::iter::successors(Some(last).filter(|&l| l != START), before).collect();
        path.reverse();
        path
    }
}

/// The one step that training takes for right: the first that loses least, and
/// hanging a token before reading the next.
fn oracle(
    state: &State,
    forest: &Forest,
    example: &Example<'_>,
    steps: &[Transition],
) -> Transition {
    let costs = Costs::new(state, forest, example);
    let allowed = steps.iter().rev().filter(|&&s| state.allows(s));
    allowed.min_by_key(|&&s| costs.of(s)).copied().unwrap_or(Transition::Shift)
}
