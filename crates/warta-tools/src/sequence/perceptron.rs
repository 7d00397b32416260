use super::weights::{Chain, Rows};
use super::{Options, Random};

/// Averaged structured perceptron with Viterbi decoding.
pub(super) fn train(chain: &mut Chain, options: &Options) {
    let mut random = Random::new(options.seed);
    let mut totals = Totals {
        weights: vec![0.0; chain.weights.len()],
        transitions: vec![0.0; chain.transitions.len()],
        clock: 1.0,
    };
    let mut viterbi = Viterbi::default();
    for epoch in 0..options.epochs {
        let mut order = chain.order.clone();
        random.shuffle(&mut order);
        let (mut wrong, mut all) = (0, 0);
        for at in order {
            let path = viterbi.decode(chain, &chain.data[at as usize]);
            wrong += totals.update(chain, at as usize, &path);
            all += path.len();
            totals.clock += 1.0;
        }
        if epoch + 1 == options.epochs {
            eprintln!("epoch {epoch}: {wrong} of {all} labels wrong");
        }
    }
    totals.average(chain);
}

struct Totals {
    weights: Vec<f64>,
    transitions: Vec<f64>,
    clock: f64,
}

impl Totals {
    /// Moves the weights from the path found towards the right one.
    fn update(&mut self, chain: &mut Chain, at: usize, path: &[u8]) -> usize {
        let rows = &chain.data[at];
        let (labels, states) = (chain.labels, chain.labels + 1);
        let mut wrong = 0;
        let (mut before_right, mut before_found) = (labels, labels);
        for (position, (&right, &found)) in rows.labels.iter().zip(path).enumerate() {
            let (right, found) = (usize::from(right), usize::from(found));
            if right != found {
                wrong += 1;
                for &row in rows.at(position) {
                    let start = row as usize * labels;
                    for (cell, sign) in [(start + right, 1.0), (start + found, -1.0)] {
                        chain.weights[cell] += sign;
                        self.weights[cell] += f64::from(sign) * self.clock;
                    }
                }
            }
            if (right, before_right) != (found, before_found) {
                for (cell, sign) in
                    [(before_right * states + right, 1.0), (before_found * states + found, -1.0)]
                {
                    chain.transitions[cell] += sign;
                    self.transitions[cell] += f64::from(sign) * self.clock;
                }
            }
            (before_right, before_found) = (right, found);
        }
        wrong
    }

    fn average(&self, chain: &mut Chain) {
        let mean = |weight: &mut f32, total: &f64| *weight -= (total / self.clock) as f32;
        let weights = chain.weights.iter_mut().zip(&self.weights);
        weights.for_each(|(weight, total)| mean(weight, total));
        let transitions = chain.transitions.iter_mut().zip(&self.transitions);
        transitions.for_each(|(weight, total)| mean(weight, total));
    }
}

#[derive(Default)]
struct Viterbi {
    current: Vec<f32>,
    next: Vec<f32>,
    back: Vec<u8>,
}

impl Viterbi {
    fn decode(&mut self, chain: &Chain, rows: &Rows) -> Vec<u8> {
        let (labels, states) = (chain.labels, chain.labels + 1);
        self.back.clear();
        self.back.resize(rows.len() * labels, 0);
        self.current.resize(labels, 0.0);
        self.next.resize(labels, 0.0);
        for position in 0..rows.len() {
            chain.emissions(rows.at(position), &mut self.next);
            for to in 0..labels {
                let (mut best, mut from) = (f32::NEG_INFINITY, 0);
                if position == 0 {
                    best = chain.transitions[labels * states + to];
                } else {
                    for (label, score) in self.current.iter().enumerate() {
                        let reached = score + chain.transitions[label * states + to];
                        if reached > best {
                            (best, from) = (reached, label);
                        }
                    }
                }
                self.next[to] += best;
                self.back[position * labels + to] = from as u8;
            }
            std::mem::swap(&mut self.current, &mut self.next);
        }
        let end = |label: usize| self.current[label] + chain.transitions[label * states + labels];
        let mut label = (0..labels).max_by(|&a, &b| end(a).total_cmp(&end(b))).unwrap_or(0);
        let mut path = vec![0; rows.len()];
        for position in (0..rows.len()).rev() {
            path[position] = label as u8;
            label = usize::from(self.back[position * labels + label]);
        }
        path
    }
}
