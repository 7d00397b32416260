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
#[derive(Clone)]
pub struct Parser {
    bytes: Cow<'static, [u8]>,
    /// The steps seen in training.
    steps: Vec<Transition>,
    table: TableLayout,
}

/// Buffers of parsing, reused from sentence to sentence.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    forest: Forest,
    features: FeatureSet,
    arcs: Vec<Arc>,
    punctuation: punctuation::Attacher,
}

/// Where a token hangs: the index of its head in the sentence, `None` at the root.
pub type Arc = (Option<u32>, Deprel);

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
        let numbers = bytes.get(steps.0..steps.1).unwrap_or_default();
        let steps: Option<Vec<_>> = numbers.iter().map(|&n| Transition::from_number(n)).collect();
        let unusable = ModelError::Layout("the model knows too few or too many steps");
        let steps = steps.ok_or_else(|| unusable.clone())?;
        // With these, a state that is not final always allows a step.
        let needed = [Transition::Shift, Transition::Left(Deprel::Root)];
        let right = |step: &Transition| matches!(step, Transition::Right(deprel) if *deprel != Deprel::Root);
        if !needed.iter().all(|s| steps.contains(s)) || !steps.iter().any(right) {
            return Err(unusable);
        }
        let table = TableLayout::open(&bytes, table, Transition::COUNT)?;
        Ok(Parser { bytes, steps, table })
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

    /// The arcs of a sentence, one for each token: a tree with exactly one root.
    /// No allocation once `scratch` has grown.
    pub fn parse<'s>(&self, view: &View, scratch: &'s mut Scratch) -> &'s [Arc] {
        let Scratch { forest, features, arcs, punctuation } = scratch;
        forest.clear();
        arcs.clear();
        arcs.resize(view.places.len(), (None, Deprel::Root));
        let place = |token: u32| view.words().get(token as usize).copied();
        let mut state = State::start(view.len());
        // Each token is shifted once and hung once.
        for _ in 0..2 * view.len() {
            let step = self.best(view, &state, forest, features);
            if let Some((token, head, deprel)) = state.arc(step, forest)
                && let Some(cell) = place(token).and_then(|at| arcs.get_mut(at as usize))
            {
                *cell = (head.and_then(place), deprel);
            }
            state = state.after(step, forest);
        }
        punctuation.attach(&view.places, arcs);
        arcs
    }

    /// The allowed step with the highest score; of equals the first.
    fn best(
        &self,
        view: &View,
        state: &State,
        forest: &Forest,
        features: &mut FeatureSet,
    ) -> Transition {
        let table = self.table.view(&self.bytes);
        let mut scores: Scores = [0; 256];
        features.clear();
        extract(view, state, forest, features);
        for &key in features.keys() {
            table.add(key, &mut scores);
        }
        let mut best = (i32::MIN, Transition::Shift);
        for &step in &self.steps {
            let score = scores[usize::from(step.number())];
            if score > best.0 && state.allows(step) {
                best = (score, step);
            }
        }
        best.1
    }
}

impl core::fmt::Debug for Parser {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let steps = self.steps.len();
        f.debug_struct("Parser").field("steps", &steps).finish_non_exhaustive()
    }
}
