//! The dependency parser: the arc-hybrid transition system with a linear model.
//!
//! The public parts below [`Parser`] are shared with training.

mod punctuation;
mod transition;
mod view;

pub use transition::{Child, Forest, Node, State, Transition};
pub use view::{View, extract};

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::Deprel;
use crate::sequence::{
    Container, FeatureSet, Kind, ModelError, Scores, TableLayout, encode_table, scale_of,
};

/// Hangs each token of a sentence on another, in time linear in the sentence.
#[derive(Clone, Debug)]
pub struct Parser {
    bytes: Cow<'static, [u8]>,
    /// The steps seen in training, by number.
    steps: Vec<u8>,
    table: TableLayout,
    beam: usize,
}

/// Buffers of parsing, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    forest: Forest,
    features: FeatureSet,
    beam: Vec<Hypothesis>,
    next: Vec<Hypothesis>,
    candidates: Vec<Candidate>,
    history: Vec<Step>,
    arcs: Vec<Arc>,
    punctuation: punctuation::Attacher,
}

/// Where a token hangs: the index of its head in the sentence, `None` at the root.
pub type Arc = (Option<u32>, Deprel);

#[derive(Clone, Copy, Debug)]
struct Hypothesis {
    state: State,
    score: i64,
    /// The last step in the history.
    last: u32,
}

#[derive(Clone, Copy, Debug)]
struct Candidate {
    score: i64,
    from: u32,
    step: Transition,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    before: u32,
    arc: Option<(u32, Option<u32>, Deprel)>,
}

const START: u32 = u32::MAX;

impl Parser {
    /// A parser from bytes that [`Parser::encode`] wrote; static bytes are not
    /// copied.
    ///
    /// # Errors
    ///
    /// Says in what the bytes fail to be a model for this version.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Parser, ModelError> {
        let bytes = bytes.into();
        let [names, steps, table] = Container::open(&bytes, Kind::Parser)?.sections;
        if bytes.get(names.0..names.1) != Some(view::relations().as_bytes()) {
            return Err(ModelError::Layout("the model knows other relations"));
        }
        let steps = bytes.get(steps.0..steps.1).unwrap_or_default().to_vec();
        let complete = |number: &u8| usize::from(*number) < Transition::COUNT;
        let root = Transition::Left(Deprel::Root).number();
        let needed = [Transition::Shift.number(), root];
        let right = |n: &u8| matches!(Transition::from_number(*n), Some(Transition::Right(_)));
        if !steps.iter().all(complete)
            || !needed.iter().all(|n| steps.contains(n))
            || !steps.iter().any(right)
        {
            return Err(ModelError::Layout("the model knows too few or too many steps"));
        }
        let table = TableLayout::open(&bytes, table, Transition::COUNT)?;
        Ok(Parser { bytes, steps, table, beam: 1 })
    }

    /// Writes the weights of features for steps, by number, as model bytes.
    ///
    /// # Errors
    ///
    /// If the weights are too many for 4 GiB.
    pub fn encode(
        weights: &BTreeMap<u64, Vec<(u8, f32)>>,
        steps: &[u8],
    ) -> Result<Vec<u8>, ModelError> {
        let scale = scale_of(weights.values().flatten().map(|&(_, w)| w));
        let table = encode_table(weights, scale);
        Container::encode(Kind::Parser, [view::relations().as_bytes(), steps, &table])
    }

    /// Keeps this many parses in view at a time, at least one. More is slower, in
    /// proportion, and finds better trees if the model was trained for it.
    #[must_use]
    pub fn beam(mut self, width: usize) -> Parser {
        self.beam = width.max(1);
        self
    }

    /// The arcs of a sentence, one for each token: a tree with exactly one root.
    /// No allocation once `scratch` has grown.
    pub fn parse<'s>(&self, view: &View, scratch: &'s mut Scratch) -> &'s [Arc] {
        scratch.forest.clear();
        scratch.history.clear();
        scratch.arcs.clear();
        scratch.arcs.resize(view.places.len(), (None, Deprel::Root));
        scratch.beam.clear();
        scratch.beam.push(Hypothesis { state: State::start(view.len()), score: 0, last: START });
        // Every parse of n tokens takes 2n steps, so all in view end together.
        for _ in 0..2 * view.len() {
            self.expand(view, scratch);
            self.choose(scratch);
        }
        let mut last = scratch.beam.first().map_or(START, |h| h.last);
        while let Some(step) = scratch.history.get(last as usize) {
            if let Some((token, head, deprel)) = step.arc
                && let Some(&place) = view.words().get(token as usize)
                && let Some(cell) = scratch.arcs.get_mut(place as usize)
            {
                *cell = (head.and_then(|h| view.words().get(h as usize)).copied(), deprel);
            }
            last = step.before;
        }
        scratch.punctuation.attach(&view.places, &mut scratch.arcs);
        &scratch.arcs
    }

    /// Collects the best continuations of every parse in view.
    fn expand(&self, view: &View, scratch: &mut Scratch) {
        let table = self.table.view(&self.bytes);
        scratch.candidates.clear();
        for (from, hypothesis) in (0..).zip(&scratch.beam) {
            let mut scores: Scores = [0; 256];
            scratch.features.clear();
            extract(view, &hypothesis.state, &scratch.forest, &mut scratch.features);
            for &key in scratch.features.keys() {
                table.add(key, &mut scores);
            }
            let mut best: Option<(i32, Transition)> = None;
            for &number in &self.steps {
                let score = scores[usize::from(number)];
                if self.beam == 1 && best.is_some_and(|(top, _)| top >= score) {
                    continue;
                }
                let Some(step) = Transition::from_number(number) else {
                    continue;
                };
                if !hypothesis.state.allows(step) {
                    continue;
                }
                best = Some((score, step));
                if self.beam > 1 {
                    let score = hypothesis.score + i64::from(score);
                    scratch.candidates.push(Candidate { score, from, step });
                }
            }
            if let Some((score, step)) = best
                && self.beam == 1
            {
                let score = hypothesis.score + i64::from(score);
                scratch.candidates.push(Candidate { score, from, step });
            }
        }
    }

    /// Takes the best continuations.
    fn choose(&self, scratch: &mut Scratch) {
        let order = |a: &Candidate, b: &Candidate| {
            let key = |c: &Candidate| (core::cmp::Reverse(c.score), c.from, c.step.number());
            key(a).cmp(&key(b))
        };
        if scratch.candidates.len() > self.beam {
            scratch.candidates.select_nth_unstable_by(self.beam - 1, order);
            scratch.candidates.truncate(self.beam);
        }
        scratch.candidates.sort_unstable_by(order);
        scratch.next.clear();
        for candidate in &scratch.candidates {
            let Some(from) = scratch.beam.get(candidate.from as usize) else {
                continue;
            };
            let arc = from.state.arc(candidate.step, &scratch.forest);
            let last = scratch.history.len() as u32;
            scratch.history.push(Step { before: from.last, arc });
            scratch.next.push(Hypothesis {
                state: from.state.after(candidate.step, &mut scratch.forest),
                score: candidate.score,
                last,
            });
        }
        core::mem::swap(&mut scratch.beam, &mut scratch.next);
    }
}
