//! Trains models that choose one of several candidates.

use std::error::Error;

use warta_syntax::choice::{ChoiceModel, Said};

use crate::sequence::Random;

/// Passes over the examples.
const EPOCHS: usize = 40;

/// How far a step goes (AdaGrad).
const RATE: f32 = 0.1;

/// What is taken off the weights that an example touches (L2).
const DECAY: f32 = 0.03;

/// A choice that somebody has made: what is said of each option, and which are right.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    pub(crate) options: Vec<Said>,
    pub(crate) right: Vec<bool>,
}

/// The model under which the right options are the most probable.
pub(crate) fn train(examples: &[Example], seed: u64) -> Result<ChoiceModel, Box<dyn Error>> {
    let mut trainer = Trainer::new();
    let mut order: Vec<&Example> = examples.iter().collect();
    let mut random = Random::new(seed);
    for _ in 0..EPOCHS {
        random.shuffle(&mut order);
        for example in &order {
            trainer.learn(example);
        }
    }
    Ok(ChoiceModel::from_weights(trainer.weights)?)
}

struct Trainer {
    weights: Vec<f32>,
    /// The squares of the gradients so far.
    squares: Vec<f32>,
}

impl Trainer {
    fn new() -> Trainer {
        let empty = || vec![0.0; ChoiceModel::ROWS];
        Trainer { weights: empty(), squares: empty() }
    }

    fn weigh(&self, said: &Said) -> f32 {
        said.rows().iter().map(|&row| self.weights[usize::from(row)]).sum()
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
        for &row in said.rows() {
            let row = usize::from(row);
            let slope = slope + DECAY * self.weights[row];
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
