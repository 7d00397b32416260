//! Training of the parser's network by gradients worked out by hand.

mod parameters;
mod pass;

use warta_syntax::parser::Shape;

use crate::sequence::Random;

pub(crate) use parameters::Parameters;
use parameters::{Gradients, Optimizer, RELATIONS};
use pass::{Dropout, Pass, Traits};

/// A sentence to learn from. Heads are counted from the root, which is 0.
#[derive(Clone)]
pub(crate) struct Example {
    pub(crate) traits: Vec<Traits>,
    /// For each token the heads it may have, with their probabilities.
    pub(crate) heads: Vec<Vec<(u32, f32)>>,
    /// The likeliest head.
    pub(crate) best: Vec<u32>,
    /// The relation to it.
    pub(crate) deprels: Vec<u8>,
    pub(crate) tags: Vec<u8>,
    pub(crate) domain: u8,
}

/// Choices of training.
#[derive(Clone)]
pub(crate) struct Options {
    pub(crate) shape: Shape,
    pub(crate) epochs: usize,
    pub(crate) seed: u64,
    /// How much of the words and of the layers is left out at random.
    pub(crate) dropout: (f32, f32),
}

/// Tokens that are learned from together.
const BATCH: usize = 1500;
/// The length of the first steps, which grow to it and then shrink to nothing.
const RATE: f32 = 1.5e-3;
const WARM: f32 = 300.0;

/// Learns from the examples, in an order that depends on the seed alone.
pub(crate) fn train(examples: &[&Example], options: &Options) -> Parameters {
    let mut random = Random::new(options.seed);
    let mut all = Parameters::random(&options.shape, &mut random);
    let mut optimizer = Optimizer::new(&options.shape);
    let mut gradients = Gradients::new(&options.shape);
    let steps = (options.epochs * batches(examples, &mut Random::new(0)).len()) as f32;
    let mut step = 0.0;
    for epoch in 0..options.epochs {
        let mut loss = 0.0;
        let batches = batches(examples, &mut random);
        for batch in &batches {
            let (word, layer) = options.dropout;
            let dropout = Dropout { word, layer };
            let pass = Pass::forwards(&all, batch, Some((dropout, &mut random)));
            gradients.clear();
            loss += pass.backwards(&all, batch, &mut gradients);
            step += 1.0;
            let rate = RATE * (step / WARM).min((steps - step) / steps).max(0.01);
            optimizer.step(&mut all, &gradients, rate);
        }
        eprintln!("epoch {epoch}: loss {:.3}", loss / batches.len().max(1) as f32);
    }
    all
}

/// Sentences of like length together, the handfuls in random order.
fn batches<'e>(examples: &[&'e Example], random: &mut Random) -> Vec<Vec<&'e Example>> {
    let mut order: Vec<(usize, &Example)> =
        examples.iter().map(|&e| (e.traits.len() + random.below(5), e)).collect();
    random.shuffle(&mut order);
    order.sort_by_key(|&(length, _)| length);
    let mut batches = vec![Vec::new()];
    let mut tokens = 0;
    for (_, example) in order {
        tokens += example.traits.len() + 1;
        if tokens > BATCH {
            tokens = example.traits.len() + 1;
            batches.push(Vec::new());
        }
        batches.last_mut().expect("there is a first batch").push(example);
    }
    batches.retain(|b: &Vec<&Example>| !b.is_empty());
    random.shuffle(&mut batches);
    batches
}

/// Heads that are kept for a token.
const CANDIDATES: usize = 4;

/// Fills in heads and relations as several networks find them on the average.
pub(crate) fn annotate(networks: &[Parameters], example: &mut Example) {
    let passes: Vec<Pass> = networks.iter().map(|n| Pass::forwards(n, &[example], None)).collect();
    let mut odds = ndarray::Array2::<f32>::zeros((example.traits.len(), example.traits.len() + 1));
    for (network, pass) in networks.iter().zip(&passes) {
        odds += &pass.head_odds(network, 0);
    }
    odds /= networks.len() as f32;
    example.heads.clear();
    for row in odds.rows() {
        let mut heads: Vec<(u32, f32)> = (0..).zip(row.iter().copied()).collect();
        heads.sort_by(|a, b| b.1.total_cmp(&a.1));
        heads.truncate(CANDIDATES);
        // Odds that do not add up to one would push all scores one way without end.
        let sum: f32 = heads.iter().map(|&(_, odds)| odds).sum();
        heads.iter_mut().for_each(|(_, odds)| *odds /= sum);
        example.heads.push(heads);
    }
    example.best = example.heads.iter().map(|heads| heads[0].0).collect();
    let mut odds = ndarray::Array2::<f32>::zeros((example.traits.len(), RELATIONS));
    for (network, pass) in networks.iter().zip(&passes) {
        odds += &pass.relation_odds(network, 0, &example.best);
    }
    let likeliest = |row: ndarray::ArrayView1<'_, f32>| {
        let best = row.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        best.map_or(0, |(at, _)| at as u8)
    };
    example.deprels = odds.rows().into_iter().map(likeliest).collect();
}

#[cfg(test)]
mod tests {
    use super::*;
    use warta_syntax::parser::ROWS;

    /// Two sentences of made-up traits and trees.
    fn examples() -> Vec<Example> {
        let token = |n: u32| core::array::from_fn(|t| (n * 131 + t as u32 * 977) % ROWS as u32);
        let example = |heads: &[u32], seed: u32| Example {
            traits: (0..heads.len() as u32).map(|n| token(n * 7 + seed)).collect(),
            heads: heads.iter().map(|&h| vec![(h, 1.0)]).collect(),
            best: heads.to_vec(),
            deprels: heads.iter().map(|&h| if h == 0 { 0 } else { 3 + h as u8 }).collect(),
            tags: heads.iter().map(|&h| h as u8).collect(),
            domain: (seed % 3) as u8,
        };
        vec![example(&[2, 0, 2, 5, 3], 1), example(&[0, 1, 2], 5)]
    }

    fn shape() -> Shape {
        Shape { width: 16, inner: 16, reach: vec![1, 2] }
    }

    #[test]
    fn gradients_are_those_of_small_changes() {
        let (examples, mut random) = (examples(), Random::new(3));
        let examples: Vec<&Example> = examples.iter().collect();
        let mut all = Parameters::random(&shape(), &mut random);
        let mut gradients = Gradients::new(&shape());
        Pass::forwards(&all, &examples, None).backwards(&all, &examples, &mut gradients);
        let mut scratch = Gradients::new(&shape());
        let mut loss = |all: &Parameters| {
            Pass::forwards(all, &examples, None).backwards(all, &examples, &mut scratch)
        };
        let (mut near, mut tried) = (0, 0);
        let mut judge = |slope: f32, found: f32| {
            tried += 1;
            near += usize::from((slope - found).abs() < 3e-3 + 0.1 * slope.abs());
        };
        for part in 0..all.parts.len() {
            for _ in 0..8 {
                let at = random.below(all.parts[part].len());
                let at = (at / all.parts[part].ncols(), at % all.parts[part].ncols());
                let (before, step) = (all.parts[part][at], 1e-3);
                all.parts[part][at] = before + step;
                let above = loss(&all);
                all.parts[part][at] = before - step;
                let slope = (above - loss(&all)) / (2.0 * step);
                all.parts[part][at] = before;
                judge(slope, gradients.of.parts[part][at]);
            }
        }
        for row in examples[0].traits.iter().flatten().map(|&row| row as usize) {
            let (before, step) = (all.tables[(row, 2)], 1e-3);
            all.tables[(row, 2)] = before + step;
            let above = loss(&all);
            all.tables[(row, 2)] = before - step;
            let slope = (above - loss(&all)) / (2.0 * step);
            all.tables[(row, 2)] = before;
            judge(slope, gradients.of.tables[(row, 2)]);
        }
        // Where a unit opens or closes between the two points, the slope is another.
        assert!(5 * near > 4 * tried, "{near} of {tried}");
    }

    #[test]
    fn what_is_learned_is_what_the_parser_says() {
        let examples = examples();
        let options = Options { shape: shape(), epochs: 300, seed: 1, dropout: (0.0, 0.0) };
        let network = train(&examples.iter().collect::<Vec<_>>(), &options);
        for example in &examples {
            let mut found = Example {
                heads: Vec::new(),
                best: Vec::new(),
                deprels: Vec::new(),
                ..example.clone()
            };
            annotate(std::slice::from_ref(&network), &mut found);
            assert_eq!((&found.best, &found.deprels), (&example.best, &example.deprels));
        }
    }
}
