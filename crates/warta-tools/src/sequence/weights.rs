use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use warta_syntax::sequence::SequenceModelBuilder;

use super::{Instance, Options, Random, domain_key};

/// A hasher for keys that are hashes already.
#[derive(Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("keys are u64");
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// A map from feature keys.
pub(crate) type KeyMap<V> = HashMap<u64, V, BuildHasherDefault<KeyHasher>>;

/// An instance whose features are rows of the weight matrix.
#[derive(Default)]
pub(super) struct Rows {
    rows: Vec<u32>,
    ends: Vec<u32>,
    pub(super) labels: Vec<u8>,
}

impl Rows {
    pub(super) fn at(&self, position: usize) -> &[u32] {
        let start = position.checked_sub(1).map_or(0, |p| self.ends[p]);
        &self.rows[start as usize..self.ends[position] as usize]
    }

    pub(super) fn len(&self) -> usize {
        self.labels.len()
    }

    /// The same with a share of the features left out at random.
    pub(super) fn thinned(&self, dropout: f32, random: &mut Random) -> Rows {
        let limit = (f64::from(dropout) * u64::MAX as f64) as u64;
        let mut thin = Rows { rows: Vec::new(), ends: Vec::new(), labels: self.labels.clone() };
        for position in 0..self.len() {
            thin.rows.extend(self.at(position).iter().filter(|_| random.next() >= limit));
            thin.ends.push(thin.rows.len() as u32);
        }
        thin
    }
}

/// The weights under training, and the data in terms of them.
pub(super) struct Chain {
    pub(super) labels: usize,
    pub(super) data: Vec<Rows>,
    /// Index of an instance in `data`, as often as it counts.
    pub(super) order: Vec<u32>,
    /// One row of `labels` weights for each feature.
    pub(super) weights: Vec<f32>,
    /// From each label (last row: the start) to each label (last column: the end).
    pub(super) transitions: Vec<f32>,
    /// The feature of each row and its collection.
    keys: Vec<(u64, Option<u8>)>,
}

impl Chain {
    pub(super) fn new(labels: usize, instances: &[Instance], options: &Options) -> Chain {
        let mut index = Index::default();
        for instance in instances {
            for key in instance.keys.iter() {
                index.count(*key, None);
                if let Some(domain) = instance.domain {
                    index.count(*key, Some(domain));
                }
            }
        }
        let keys = index.keep(options.min_count);
        let data = instances.iter().map(|i| index.rows(i)).collect();
        let order = instances.iter().enumerate();
        let order = order.flat_map(|(at, i)| std::iter::repeat_n(at as u32, i.copies as usize));
        let mut transitions = vec![0.0; (labels + 1) * (labels + 1)];
        for (from, to) in &options.forbidden {
            let cell = |l: &Option<u8>| l.map_or(labels, usize::from);
            transitions[cell(from) * (labels + 1) + cell(to)] = f32::NEG_INFINITY;
        }
        Chain {
            labels,
            data,
            order: order.collect(),
            weights: vec![0.0; keys.len() * labels],
            transitions,
            keys,
        }
    }

    /// Adds the scores of the features to `scores`, one for each label.
    pub(super) fn emissions(&self, rows: &[u32], scores: &mut [f32]) {
        scores.fill(0.0);
        for &row in rows {
            let start = row as usize * self.labels;
            let weights = &self.weights[start..start + self.labels];
            for (score, weight) in scores.iter_mut().zip(weights) {
                *score += weight;
            }
        }
    }

    pub(super) fn builder(&self, names: &[&str], options: &Options) -> SequenceModelBuilder {
        let mut builder = SequenceModelBuilder::new(names.iter().copied());
        let mut rows: KeyMap<Vec<f32>> = KeyMap::default();
        let mut keys: Vec<u64> = Vec::new();
        for ((key, domain), weights) in self.keys.iter().zip(self.weights.chunks(self.labels)) {
            if domain.is_some() && *domain != options.domain {
                continue;
            }
            let row = rows.entry(*key).or_insert_with(|| {
                keys.push(*key);
                vec![0.0; self.labels]
            });
            row.iter_mut().zip(weights).for_each(|(sum, w)| *sum += w);
        }
        for key in keys {
            for (label, &weight) in rows[&key].iter().enumerate() {
                if weight.abs() > options.cutoff {
                    builder.weight(key, label as u8, weight);
                }
            }
        }
        let states = self.labels + 1;
        let label = |cell: usize| (cell < self.labels).then_some(cell as u8);
        for (cell, &weight) in self.transitions.iter().enumerate() {
            builder.transition(label(cell / states), label(cell % states), weight);
        }
        builder
    }
}

/// Numbers the features in the order in which they are first met.
#[derive(Default)]
struct Index {
    rows: KeyMap<u32>,
    keys: Vec<(u64, Option<u8>)>,
    counts: Vec<u32>,
}

const LEFT_OUT: u32 = u32::MAX;

impl Index {
    fn count(&mut self, key: u64, domain: Option<u8>) {
        let own = domain.map_or(key, |d| domain_key(key, d));
        let next = self.keys.len() as u32;
        let row = *self.rows.entry(own).or_insert(next);
        if row == next {
            self.keys.push((key, domain));
            self.counts.push(0);
        }
        self.counts[row as usize] += 1;
    }

    /// Leaves out what is rare; gives the features that are left, renumbered.
    fn keep(&mut self, min_count: u32) -> Vec<(u64, Option<u8>)> {
        let mut kept = Vec::new();
        let mut numbers = Vec::with_capacity(self.keys.len());
        for (&key, &count) in self.keys.iter().zip(&self.counts) {
            numbers.push(if count < min_count {
                LEFT_OUT
            } else {
                kept.push(key);
                kept.len() as u32 - 1
            });
        }
        for row in self.rows.values_mut() {
            *row = numbers[*row as usize];
        }
        kept
    }

    fn rows(&self, instance: &Instance) -> Rows {
        let (mut rows, mut ends) = (Vec::new(), Vec::new());
        for keys in instance.positions() {
            for &key in keys {
                let own = instance.domain.map(|d| self.rows[&domain_key(key, d)]);
                let found = [Some(self.rows[&key]), own].into_iter().flatten();
                rows.extend(found.filter(|&row| row != LEFT_OUT));
            }
            ends.push(rows.len() as u32);
        }
        Rows { rows, ends, labels: instance.labels.clone() }
    }
}
