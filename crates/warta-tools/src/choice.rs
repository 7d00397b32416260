//! Trains models that choose one of several candidates.

use std::error::Error;
use std::fmt::{Display, Formatter};

use warta_syntax::choice::{ChoiceModel, Facts, Said};

use crate::sequence::Random;

/// How far a step goes (AdaGrad).
const RATE: f32 = 0.1;

/// Parts that the articles are divided into to test the training.
const PARTS: usize = 10;

/// Seed the orders of the examples: what a model chooses depends on its order by half a
/// point, so it is the mean of as many models.
const SEEDS: [u64; 4] = [7, 8, 9, 10];

/// A choice that somebody has made: what is said of each option, and which are right.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    pub(crate) options: Vec<Said>,
    pub(crate) right: Vec<bool>,
    /// Whether there is a right one behind the first, be it among the options or not.
    pub(crate) wanted: bool,
    /// What rules alone would choose, where they are known.
    pub(crate) ruled: Option<usize>,
}

impl Example {
    /// A choice among answers to the same facts, in a table of `rows` rows.
    pub(crate) fn of_facts(
        (facts, answers): (&Facts, u32),
        rows: usize,
        is_right: impl Fn(usize) -> bool,
        ruled: Option<usize>,
    ) -> Example {
        let options = (0..answers).map(|answer| facts.said(answer, rows)).collect();
        let right: Vec<bool> = (0..answers as usize).map(is_right).collect();
        let wanted = right.iter().skip(1).any(|&right| right);
        Example { options, right, wanted, ruled }
    }

    /// One that is not asked about, though there is a right answer.
    pub(crate) fn missed() -> Example {
        let (options, right) = (vec![Said::default()], vec![true]);
        Example { options, right, wanted: true, ruled: None }
    }
}

/// How a model is trained.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Training {
    /// Rows of its table.
    pub(crate) rows: usize,
    /// Passes over the examples.
    pub(crate) passes: usize,
    /// What is taken off the weights that an example touches (L2).
    pub(crate) decay: f32,
}

/// The model of all articles, and those of all but one part, for each part.
pub(crate) struct CrossValidated {
    pub(crate) whole: ChoiceModel,
    pub(crate) parts: Vec<ChoiceModel>,
}

/// Trains on the examples of each article. Prints how models that were trained on nine of
/// ten articles do on the tenth, where `chosen` says which option is taken by the weights.
pub(crate) fn cross_validated(
    articles: &[Vec<Example>],
    training: Training,
    chosen: impl Fn(&Example, &[f32]) -> Option<usize>,
) -> Result<CrossValidated, Box<dyn Error>> {
    println!("{} articles", articles.len());
    let (mut tally, mut rules) = (Tally::default(), Tally::default());
    let parts = train_parts(articles, training)?;
    for (part, trained) in parts.iter().enumerate() {
        for example in articles.iter().skip(part).step_by(PARTS).flatten() {
            let weights: Vec<f32> = example.options.iter().map(|o| trained.weigh(o)).collect();
            tally.count(example, chosen(example, &weights));
            rules.count(example, example.ruled);
        }
    }
    println!("{tally}; rules alone: {rules}");
    Ok(CrossValidated { whole: train(articles.iter().flatten().collect(), training)?, parts })
}

/// For each part, which is every tenth article, the model of all others.
pub(crate) fn train_parts(
    articles: &[Vec<Example>],
    training: Training,
) -> Result<Vec<ChoiceModel>, Box<dyn Error>> {
    let without = |part: usize| {
        let others = articles.iter().enumerate().filter(|(at, _)| at % PARTS != part);
        train(others.flat_map(|(_, examples)| examples).collect(), training)
    };
    (0..PARTS).map(without).collect()
}

/// The model under which the right options are the most probable: the mean of the weights
/// after each pass over the examples, in each of several orders.
fn train(order: Vec<&Example>, training: Training) -> Result<ChoiceModel, Box<dyn Error>> {
    let mut mean = vec![0.0; training.rows];
    for seed in SEEDS {
        let mut order = order.clone();
        let mut trainer = Trainer::new(training);
        let mut random = Random::new(seed);
        for _ in 0..training.passes {
            random.shuffle(&mut order);
            for example in &order {
                trainer.learn(example);
            }
            let share = (SEEDS.len() * training.passes) as f32;
            mean.iter_mut()
                .zip(&trainer.weights)
                .for_each(|(mean, weight)| *mean += weight / share);
        }
    }
    Ok(ChoiceModel::from_weights(&mean)?)
}

/// How often what a model chooses is what the annotators have chosen.
#[derive(Debug, Default)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
    /// Examples.
    count: usize,
}

impl Tally {
    fn count(&mut self, example: &Example, best: Option<usize>) {
        self.count += 1;
        self.wanted += usize::from(example.wanted);
        self.found += usize::from(best.is_some());
        self.right += usize::from(best.is_some_and(|best| example.right[best]));
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let &Tally { right, found, wanted, count } = self;
        let f1 = 200.0 * right as f64 / (found + wanted).max(1) as f64;
        write!(f, "F1 {f1:.1} ({right} right, {found} found, {wanted} marked) of {count} choices")
    }
}

struct Trainer {
    decay: f32,
    weights: Vec<f32>,
    /// The squares of the gradients so far.
    squares: Vec<f32>,
}

impl Trainer {
    fn new(training: Training) -> Trainer {
        let empty = || vec![0.0; training.rows];
        Trainer { decay: training.decay, weights: empty(), squares: empty() }
    }

    fn row(&self, key: u32) -> usize {
        ChoiceModel::row(key, self.weights.len())
    }

    fn weigh(&self, said: &Said) -> f32 {
        said.keys().iter().map(|&key| self.weights[self.row(key)]).sum()
    }

    fn learn(&mut self, example: &Example) {
        let weights: Vec<f32> = example.options.iter().map(|said| self.weigh(said)).collect();
        let all = softmax(&weights);
        let right: f32 =
            all.iter().zip(&example.right).map(|(p, &r)| if r { *p } else { 0.0 }).sum();
        if right <= 0.0 {
            return;
        }
        for ((said, p), &is_right) in example.options.iter().zip(all).zip(&example.right) {
            let wanted = if is_right { p / right } else { 0.0 };
            self.step(said, p - wanted);
        }
    }

    fn step(&mut self, said: &Said, slope: f32) {
        for &key in said.keys() {
            let row = self.row(key);
            let slope = slope + self.decay * self.weights[row];
            self.squares[row] += slope * slope;
            self.weights[row] -= RATE * slope / (self.squares[row].sqrt() + 1e-6);
        }
    }
}

fn softmax(weights: &[f32]) -> Vec<f32> {
    let most = weights.iter().copied().fold(f32::MIN, f32::max);
    let parts: Vec<f32> = weights.iter().map(|weight| (weight - most).exp()).collect();
    let sum: f32 = parts.iter().sum();
    parts.into_iter().map(|part| part / sum).collect()
}
