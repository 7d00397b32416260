use super::weights::{Chain, Rows};
use super::{Options, Random};

/// Conditional random field: stochastic gradient with a step size for each weight
/// (AdaGrad). The penalty is paid when a weight is touched, in proportion to how
/// rarely its feature is seen, so that it amounts to `l2` over one epoch.
///
/// Learns as many fields as the options ask for, each with a seed of its own, and keeps
/// the mean of their weights, which is steadier than any of them.
pub(super) fn train(chain: &mut Chain, options: &Options, rate: f32, l2: f32) {
    let start = chain.transitions.clone();
    let mut sums = (vec![0.0; chain.weights.len()], vec![0.0; start.len()]);
    for model in 0..u64::from(options.models) {
        chain.weights.fill(0.0);
        chain.transitions.clone_from(&start);
        learn(chain, &Options { seed: options.seed + model, ..options.clone() }, rate, l2);
        sums.0.iter_mut().zip(&chain.weights).for_each(|(sum, weight)| *sum += weight);
        sums.1.iter_mut().zip(&chain.transitions).for_each(|(sum, weight)| *sum += weight);
    }
    let share = 1.0 / options.models.max(1) as f32;
    let mean = |sums: Vec<f32>| sums.into_iter().map(|sum| sum * share).collect();
    (chain.weights, chain.transitions) = (mean(sums.0), mean(sums.1));
}

fn learn(chain: &mut Chain, options: &Options, rate: f32, l2: f32) {
    let mut random = Random::new(options.seed);
    let mut step = Step {
        rate,
        squares: vec![1e-3; chain.weights.len()],
        transition_squares: vec![1e-3; chain.transitions.len()],
        decay: decay(chain, l2),
        transition_decay: l2 / chain.order.len().max(1) as f32,
    };
    let mut lattice = Lattice::default();
    for epoch in 0..options.epochs {
        let mut order = chain.order.clone();
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for at in order {
            let at = at as usize;
            // Moved out and back, since the weights change while the rows are read.
            let whole = std::mem::take(&mut chain.data[at]);
            let thin = (options.dropout > 0.0).then(|| whole.thinned(options.dropout, &mut random));
            let rows = thin.as_ref().unwrap_or(&whole);
            loss += lattice.fill(chain, rows);
            step.descend(chain, rows, &lattice);
            chain.data[at] = whole;
        }
        eprintln!("epoch {epoch}: loss {loss:.0}");
    }
    // All features together would weigh too much after training with a share of them.
    chain.weights.iter_mut().for_each(|weight| *weight *= 1.0 - options.dropout);
}

/// What each row pays of the penalty whenever it is touched.
fn decay(chain: &Chain, l2: f32) -> Vec<f32> {
    let mut counts = vec![0u32; chain.weights.len() / chain.labels.max(1)];
    for &at in &chain.order {
        let rows = &chain.data[at as usize];
        for position in 0..rows.len() {
            rows.at(position).iter().for_each(|&row| counts[row as usize] += 1);
        }
    }
    counts.iter().map(|&n| l2 / n.max(1) as f32).collect()
}

struct Step {
    rate: f32,
    squares: Vec<f32>,
    transition_squares: Vec<f32>,
    decay: Vec<f32>,
    transition_decay: f32,
}

impl Step {
    fn descend(&mut self, chain: &mut Chain, rows: &Rows, lattice: &Lattice) {
        let (labels, states) = (chain.labels, chain.labels + 1);
        for position in 0..rows.len() {
            let right = usize::from(rows.labels[position]);
            let expected = &lattice.marginals[position * labels..(position + 1) * labels];
            for &row in rows.at(position) {
                let start = row as usize * labels;
                let decay = self.decay[row as usize];
                for (label, expected) in expected.iter().enumerate() {
                    let seen = if label == right { 1.0 } else { 0.0 };
                    let cell = start + label;
                    let slope = expected - seen + decay * chain.weights[cell];
                    self.squares[cell] += slope * slope;
                    chain.weights[cell] -= self.rate * slope / self.squares[cell].sqrt();
                }
            }
        }
        let mut seen = vec![0.0; states * states];
        let mut before = labels;
        for &label in &rows.labels {
            seen[before * states + usize::from(label)] += 1.0;
            before = usize::from(label);
        }
        seen[before * states + labels] += 1.0;
        for (cell, seen) in seen.into_iter().enumerate() {
            let weight = chain.transitions[cell];
            if weight == f32::NEG_INFINITY {
                continue;
            }
            let slope = lattice.pairs[cell] - seen + self.transition_decay * weight;
            self.transition_squares[cell] += slope * slope;
            chain.transitions[cell] -= self.rate * slope / self.transition_squares[cell].sqrt();
        }
    }
}

/// Forward and backward scores in scaled probabilities.
#[derive(Default)]
struct Lattice {
    emissions: Vec<f32>,
    forward: Vec<f32>,
    backward: Vec<f32>,
    moves: Vec<f32>,
    scratch: Vec<f32>,
    /// Probability of each label at each position.
    marginals: Vec<f32>,
    /// Expected number of each transition.
    pairs: Vec<f32>,
}

impl Lattice {
    /// Computes the expectations; gives the loss, the negative log-likelihood.
    fn fill(&mut self, chain: &Chain, rows: &Rows) -> f64 {
        let (labels, states, length) = (chain.labels, chain.labels + 1, rows.len());
        self.moves.clear();
        self.moves.extend(chain.transitions.iter().map(|w| w.exp()));
        self.pairs.clear();
        self.pairs.resize(states * states, 0.0);
        let mut loss = self.emit(chain, rows);
        loss += self.run_forward(labels, length);
        self.run_backward(labels, length);
        self.marginals.clear();
        for (forward, backward) in self.forward.chunks(labels).zip(self.backward.chunks(labels)) {
            let sum: f32 = forward.iter().zip(backward).map(|(f, b)| f * b).sum();
            let both = forward.iter().zip(backward);
            self.marginals.extend(both.map(|(f, b)| f * b / sum.max(f32::MIN_POSITIVE)));
        }
        self.count_pairs(labels, length);
        let mut before = labels;
        for &label in &rows.labels {
            loss -= f64::from(chain.transitions[before * states + usize::from(label)]);
            before = usize::from(label);
        }
        loss - f64::from(chain.transitions[before * states + labels])
    }

    /// Exponentials of the feature scores, the greatest of each position being 1.
    fn emit(&mut self, chain: &Chain, rows: &Rows) -> f64 {
        let mut loss = 0.0;
        self.emissions.resize(rows.len() * chain.labels, 0.0);
        for (position, cells) in self.emissions.chunks_mut(chain.labels).enumerate() {
            chain.emissions(rows.at(position), cells);
            let top = cells.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            loss += f64::from(top - cells[usize::from(rows.labels[position])]);
            cells.iter_mut().for_each(|s| *s = (*s - top).exp());
        }
        loss
    }

    fn run_forward(&mut self, labels: usize, length: usize) -> f64 {
        let states = labels + 1;
        let mut log = 0.0;
        self.forward.clear();
        for position in 0..length {
            self.scratch.clear();
            for to in 0..labels {
                let reached: f32 = if position == 0 {
                    self.moves[labels * states + to]
                } else {
                    let before = &self.forward[(position - 1) * labels..position * labels];
                    before.iter().enumerate().map(|(l, f)| f * self.moves[l * states + to]).sum()
                };
                self.scratch.push(reached * self.emissions[position * labels + to]);
            }
            let sum = self.scratch.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            log += f64::from(sum.ln());
            self.forward.extend(self.scratch.iter().map(|s| s / sum));
        }
        if length == 0 {
            return log;
        }
        let last = &self.forward[(length - 1) * labels..];
        let end: f32 =
            last.iter().enumerate().map(|(l, f)| f * self.moves[l * states + labels]).sum();
        log + f64::from(end.max(f32::MIN_POSITIVE).ln())
    }

    fn run_backward(&mut self, labels: usize, length: usize) {
        let states = labels + 1;
        self.backward.clear();
        self.backward.resize(length * labels, 0.0);
        for position in (0..length).rev() {
            self.scratch.clear();
            for from in 0..labels {
                let reached: f32 = if position + 1 == length {
                    self.moves[from * states + labels]
                } else {
                    let after = (position + 1) * labels;
                    (0..labels)
                        .map(|to| {
                            self.moves[from * states + to]
                                * self.emissions[after + to]
                                * self.backward[after + to]
                        })
                        .sum()
                };
                self.scratch.push(reached);
            }
            let sum = self.scratch.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            for (cell, value) in self.scratch.iter().enumerate() {
                self.backward[position * labels + cell] = value / sum;
            }
        }
    }

    fn count_pairs(&mut self, labels: usize, length: usize) {
        let states = labels + 1;
        for position in 1..length {
            let (before, after) = ((position - 1) * labels, position * labels);
            self.scratch.clear();
            for from in 0..labels {
                for to in 0..labels {
                    self.scratch.push(
                        self.forward[before + from]
                            * self.moves[from * states + to]
                            * self.emissions[after + to]
                            * self.backward[after + to],
                    );
                }
            }
            let sum = self.scratch.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            for (cell, value) in self.scratch.iter().enumerate() {
                self.pairs[cell / labels * states + cell % labels] += value / sum;
            }
        }
        if length > 0 {
            for label in 0..labels {
                self.pairs[labels * states + label] += self.marginals[label];
                self.pairs[label * states + labels] +=
                    self.marginals[(length - 1) * labels + label];
            }
        }
    }
}
