//! Training of the parser: a perceptron with averaged weights.

use std::collections::BTreeMap;

use warta_syntax::features::TokenAtoms;
use warta_syntax::parser::{Forest, Parser, State, Transition, View, extract};
use warta_syntax::sequence::{FeatureSet, ModelError};
use warta_syntax::{Deprel, Upos};

use crate::sequence::{KeyMap, Random};

/// A sentence to learn from.
pub(crate) struct Example<'a> {
    pub(crate) atoms: &'a [TokenAtoms],
    /// Tags as the tagger gives them.
    pub(crate) tags: &'a [Upos],
    /// Heads of the tokens that are parsed, counted among those.
    pub(crate) heads: Vec<Option<usize>>,
    /// Relations of the tokens that are parsed.
    pub(crate) deprels: Vec<Deprel>,
    pub(crate) domain: Option<u8>,
    pub(crate) copies: u32,
}

/// The tree of the tokens that are not tagged as punctuation. What hangs on
/// punctuation by mistake is handed to its head.
pub(crate) fn without_punctuation(
    heads: &[Option<usize>],
    deprels: &[Deprel],
    tags: &[Upos],
) -> (Vec<Option<usize>>, Vec<Deprel>) {
    let parsed: Vec<usize> = (0..tags.len()).filter(|&at| tags[at] != Upos::Punct).collect();
    let head = |at: usize| {
        let above = |&at: &usize| heads[at];
        let mut up = std::iter::successors(heads[at], above).take(heads.len());
        up.find_map(|at| parsed.binary_search(&at).ok())
    };
    let heads = parsed.iter().map(|&at| head(at)).collect();
    (heads, parsed.iter().map(|&at| deprels[at]).collect())
}

/// Choices of training.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Options {
    pub(crate) epochs: u32,
    pub(crate) seed: u64,
    pub(crate) domain: u8,
    /// Weights smaller than this are left out of the model.
    pub(crate) cutoff: f32,
    pub(crate) min_count: u32,
    /// How many features in a hundred are left out of a step at random, so that
    /// none is relied on alone.
    pub(crate) dropout: usize,
}

/// Sparse weights with their running sums.
#[derive(Default)]
struct Weights {
    rows: KeyMap<Row>,
    clock: f64,
}

#[derive(Default)]
struct Row {
    updates: u32,
    cells: Vec<Cell>,
}

/// What a feature says for a step, in all collections or in one.
struct Cell {
    number: u8,
    domain: Option<u8>,
    weight: f32,
    total: f64,
}

impl Weights {
    fn score(&self, keys: &[u64], domain: Option<u8>) -> [f32; 256] {
        let mut scores = [0.0; 256];
        for cell in keys.iter().filter_map(|key| self.rows.get(key)).flat_map(|r| &r.cells) {
            if cell.domain.is_none() || cell.domain == domain {
                scores[usize::from(cell.number)] += cell.weight;
            }
        }
        scores
    }

    fn update(&mut self, keys: &[u64], domain: Option<u8>, step: Transition, sign: f32) {
        let number = step.number();
        for &key in keys {
            let row = self.rows.entry(key).or_default();
            row.updates += 1;
            row.add(number, None, sign, self.clock);
            if domain.is_some() {
                row.add(number, domain, sign, self.clock);
            }
        }
    }

    fn average(&self, options: &Options) -> BTreeMap<u64, Vec<(u8, f32)>> {
        let mut means = BTreeMap::new();
        for (&key, row) in self.rows.iter().filter(|(_, r)| r.updates >= options.min_count) {
            let mut sums: BTreeMap<u8, f32> = BTreeMap::new();
            let own = |cell: &&Cell| cell.domain.is_none_or(|d| d == options.domain);
            for cell in row.cells.iter().filter(own) {
                let mean = cell.weight - (cell.total / self.clock) as f32;
                *sums.entry(cell.number).or_default() += mean;
            }
            sums.retain(|_, mean| mean.abs() > options.cutoff);
            if !sums.is_empty() {
                means.insert(key, sums.into_iter().collect());
            }
        }
        means
    }
}

impl Row {
    fn add(&mut self, number: u8, domain: Option<u8>, sign: f32, clock: f64) {
        let same = |cell: &Cell| cell.number == number && cell.domain == domain;
        let at = self.cells.iter().position(same).unwrap_or_else(|| {
            self.cells.push(Cell { number, domain, weight: 0.0, total: 0.0 });
            self.cells.len() - 1
        });
        if let Some(cell) = self.cells.get_mut(at) {
            cell.weight += sign;
            cell.total += f64::from(sign) * clock;
        }
    }
}

/// Learns step by step along its own course: wherever the parser strays, the oracle
/// says which steps still lose nothing.
pub(crate) fn train(examples: &[Example<'_>], options: &Options) -> Result<Vec<u8>, ModelError> {
    let steps = steps(examples);
    let mut weights = Weights { clock: 1.0, ..Weights::default() };
    let mut random = Random::new(options.seed);
    let order = examples.iter().enumerate();
    let order = order.flat_map(|(at, e)| std::iter::repeat_n(at, e.copies as usize));
    let order: Vec<usize> = order.collect();
    let mut views: Vec<View> = Vec::new();
    for example in examples {
        let mut view = View::default();
        view.fill(example.atoms, example.tags.iter().copied());
        views.push(view);
    }
    for epoch in 0..options.epochs {
        let mut order = order.clone();
        random.shuffle(&mut order);
        let (mut wrong, mut all) = (0, 0);
        for at in order {
            wrong +=
                learn(&mut weights, &views[at], &examples[at], &steps, epoch, options, &mut random);
            all += 2 * examples[at].heads.len();
        }
        if epoch + 1 == options.epochs {
            eprintln!("epoch {epoch}: {wrong} of {all} steps wrong");
        }
    }
    let numbers: Vec<u8> = steps.iter().map(|s| s.number()).collect();
    Parser::encode(&weights.average(options), &numbers)
}

/// The steps that the examples need, in order of their numbers.
fn steps(examples: &[Example<'_>]) -> Vec<Transition> {
    let mut numbers = vec![Transition::Shift.number()];
    for example in examples {
        for (at, (&head, &deprel)) in example.heads.iter().zip(&example.deprels).enumerate() {
            numbers.push(match head {
                Some(head) if head < at => Transition::Right(deprel).number(),
                _ => Transition::Left(deprel).number(),
            });
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter().filter_map(Transition::from_number).collect()
}

fn learn(
    weights: &mut Weights,
    view: &View,
    example: &Example<'_>,
    steps: &[Transition],
    epoch: u32,
    options: &Options,
    random: &mut Random,
) -> usize {
    let mut forest = Forest::default();
    let mut features = FeatureSet::default();
    let mut state = State::start(view.len());
    let mut wrong = 0;
    while !state.is_final() {
        features.clear();
        extract(view, &state, &forest, &mut features);
        features.retain(|_| random.below(100) >= options.dropout);
        let scores = weights.score(features.keys(), example.domain);
        let score = |s: &Transition| scores[usize::from(s.number())];
        let allowed = || steps.iter().filter(|&&s| state.allows(s));
        let best = |a: &&Transition, b: &&Transition| score(a).total_cmp(&score(b));
        let Some(&found) = allowed().max_by(best) else {
            break;
        };
        let costs = Costs::new(&state, &forest, example);
        let least = allowed().map(|&s| costs.of(s)).min().unwrap_or(0);
        let right = allowed().filter(|&&s| costs.of(s) == least).max_by(best);
        let right = right.copied().unwrap_or(found);
        let rival = allowed().filter(|&&s| costs.of(s) > least).max_by(best).copied();
        weights.clock += 1.0;
        wrong += usize::from(costs.of(found) > least);
        if let Some(rival) = rival
            && score(&right) <= score(&rival)
        {
            weights.update(features.keys(), example.domain, right, 1.0);
            weights.update(features.keys(), example.domain, rival, -1.0);
        }
        let stray = epoch > 0 && random.below(10) < 9;
        let taken = if costs.of(found) > least && !stray { right } else { found };
        state = state.after(taken, &mut forest);
    }
    wrong
}

/// How many right arcs each kind of step puts out of reach.
struct Costs {
    shift: u32,
    left: u32,
    right: u32,
    left_deprel: Option<Deprel>,
    right_deprel: Option<Deprel>,
}

impl Costs {
    fn new(state: &State, forest: &Forest, example: &Example<'_>) -> Costs {
        let stack: Vec<usize> = state.stack(forest).map(|n| n.token as usize).collect();
        let next = state.next().token as usize;
        let heads = &example.heads;
        let ahead = |token: usize| token >= next;
        let mut costs =
            Costs { shift: 0, left: 0, right: 0, left_deprel: None, right_deprel: None };
        if let Some(&own) = heads.get(next) {
            let deep = stack.iter().skip(1);
            costs.shift += deep.filter(|&&t| own == Some(t)).count() as u32;
            costs.shift += stack.iter().filter(|&&t| heads[t] == Some(next)).count() as u32;
        }
        let Some(&top) = stack.first() else {
            return costs;
        };
        let children = (next..heads.len()).filter(|&t| heads[t] == Some(top)).count() as u32;
        let (head, deprel) = (heads[top], example.deprels[top]);
        costs.left += children;
        costs.right += children;
        let below = stack.get(1).copied();
        match head {
            Some(head) if head == next => costs.left_deprel = Some(deprel),
            Some(head) if Some(head) == below => costs.left += 1,
            Some(head) if ahead(head) => costs.left += 1,
            None if state.at_end() => costs.left_deprel = Some(deprel),
            None => costs.left += 1,
            Some(_) => {}
        }
        match head {
            Some(head) if Some(head) == below => costs.right_deprel = Some(deprel),
            Some(head) if ahead(head) => costs.right += 1,
            None => costs.right += 1,
            Some(_) => {}
        }
        costs
    }

    fn of(&self, step: Transition) -> u32 {
        let label = |right: Option<Deprel>, found| u32::from(right.is_some_and(|r| r != found));
        match step {
            Transition::Shift => 2 * self.shift,
            Transition::Left(found) => 2 * self.left + label(self.left_deprel, found),
            Transition::Right(found) => 2 * self.right + label(self.right_deprel, found),
        }
    }
}
