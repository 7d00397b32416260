//! The network over a handful of sentences, forwards and backwards.

use ndarray::{Array1, Array2, ArrayView2, ArrayViewMut2, Axis, Slice, Zip};
use warta_syntax::parser::{ENDING, LAYER, TRAITS, WORD, distance};

use super::Example;
use super::parameters::{
    BY_DEPENDENT, BY_HEAD, COMMON, DEPENDENT, DISTANCE, DOMAIN, Gradients, HEAD, MATCHING,
    Parameters, RELATION, RELATION_DEPENDENT, RELATION_DISTANCE, RELATION_HEAD, ROOT, SCALE, SHIFT,
    TAG,
};
use crate::sequence::Random;

/// How much is left out at random: of the words, and of what the layers say.
#[derive(Clone, Copy)]
pub(super) struct Dropout {
    pub(super) word: f32,
    pub(super) layer: f32,
}

/// What a pass forwards leaves for the way back. Each sentence has its root in front.
pub(super) struct Pass {
    /// First row of each sentence, and the number of rows.
    starts: Vec<usize>,
    /// Rows of the tables that each row sums.
    traits: Vec<Vec<u32>>,
    kept: Array2<f32>,
    layers: Vec<LayerPass>,
    last: Normal,
    dependents: Array2<f32>,
    heads: Array2<f32>,
    matched: Array2<f32>,
    by_dependent: Array2<f32>,
    by_head: Array2<f32>,
    relation_dependents: Array2<f32>,
    relation_heads: Array2<f32>,
}

struct LayerPass {
    normal: Normal,
    around: Array2<f32>,
    /// What the gradient is multiplied with on its way through.
    open: Array2<f32>,
}

/// Rows brought to mean 0 and variance 1.
struct Normal {
    rows: Array2<f32>,
    inverse: Array1<f32>,
    out: Array2<f32>,
}

impl Normal {
    fn of(x: &Array2<f32>, scale: &Array2<f32>, shift: &Array2<f32>) -> Normal {
        let mut rows = x.clone();
        let mut inverse = Array1::zeros(x.nrows());
        for (mut row, inverse) in rows.rows_mut().into_iter().zip(&mut inverse) {
            let width = row.len() as f32;
            let mean = row.sum() / width;
            row.mapv_inplace(|v| v - mean);
            *inverse = (row.dot(&row) / width + 1e-5).sqrt().recip();
            let factor = *inverse;
            row.mapv_inplace(|v| v * factor);
        }
        let out = &rows * scale + shift;
        Normal { rows, inverse, out }
    }

    /// The gradient of the rows from that of what came out.
    fn back(
        &self,
        out: &Array2<f32>,
        scale: &Array2<f32>,
        of_scale: &mut Array2<f32>,
        of_shift: &mut Array2<f32>,
    ) -> Array2<f32> {
        *of_scale += &(out * &self.rows).sum_axis(Axis(0));
        *of_shift += &out.sum_axis(Axis(0));
        let mut back = out * scale;
        let rows = back.rows_mut().into_iter().zip(self.rows.rows());
        for ((mut back, row), &inverse) in rows.zip(&self.inverse) {
            let width = back.len() as f32;
            let (mean, along) = (back.sum() / width, back.dot(&row) / width);
            Zip::from(&mut back).and(&row).for_each(|b, &r| *b = inverse * (*b - mean - r * along));
        }
        back
    }
}

impl Pass {
    pub(super) fn forwards(
        all: &Parameters,
        examples: &[&Example],
        dropout: Option<(Dropout, &mut Random)>,
    ) -> Pass {
        let width = all.shape.width;
        let mut starts = vec![0];
        starts.extend(examples.iter().scan(0, |rows, e| {
            *rows += e.traits.len() + 1;
            Some(*rows)
        }));
        let total = starts.last().copied().unwrap_or(0);
        let mut draws = dropout;
        let mut traits = Vec::with_capacity(total);
        let mut state = Array2::zeros((total, width));
        for (example, &start) in examples.iter().zip(&starts) {
            state.row_mut(start).assign(&all.parts[ROOT].row(0));
            traits.push(Vec::new());
            for (at, token) in example.traits.iter().enumerate() {
                let hidden = draws.as_mut().is_some_and(|(d, random)| random.unit() < d.word);
                let seen =
                    |&(table, _): &(usize, &u32)| !hidden || ![WORD, ENDING].contains(&table);
                let rows: Vec<u32> =
                    token.iter().enumerate().filter(seen).map(|(_, &r)| r).collect();
                let mut sum = state.row_mut(start + 1 + at);
                sum += &all.parts[COMMON].row(0);
                sum += &all.parts[all.after() + DOMAIN].row(usize::from(example.domain));
                rows.iter().for_each(|&row| sum += &all.tables.row(row as usize));
                traits.push(rows);
            }
        }
        let kept = mask((total, width), &mut draws);
        state *= &kept;
        let mut layers = Vec::new();
        for (layer, &reach) in all.shape.reach.iter().enumerate() {
            let part = |n: usize| &all.parts[2 + LAYER * layer + n];
            let normal = Normal::of(&state, part(0), part(1));
            let around = around(&normal.out, reach, &starts);
            let change = around.dot(part(2)) + part(3);
            let mut open = mask((total, width), &mut draws);
            Zip::from(&mut open).and(&change).for_each(|o, &c| *o *= f32::from(u8::from(c > 0.0)));
            state = state + change * &open;
            layers.push(LayerPass { normal, around, open });
        }
        let part = |n: usize| &all.parts[all.after() + n];
        let last = Normal::of(&state, part(SCALE), part(SHIFT));
        let relu = |x: Array2<f32>| x.mapv_into(|v| v.max(0.0));
        let dependents = relu(last.out.dot(part(DEPENDENT)) + part(DEPENDENT + 1));
        let heads = relu(last.out.dot(part(HEAD)) + part(HEAD + 1));
        Pass {
            starts,
            traits,
            kept,
            layers,
            matched: dependents.dot(part(MATCHING)) + part(MATCHING + 1),
            by_dependent: dependents.dot(part(BY_DEPENDENT)),
            by_head: heads.dot(part(BY_HEAD)),
            relation_dependents: last.out.dot(part(RELATION_DEPENDENT))
                + part(RELATION_DEPENDENT + 1),
            relation_heads: last.out.dot(part(RELATION_HEAD)),
            last,
            dependents,
            heads,
        }
    }

    /// Probabilities of heads, a row for each token behind the root.
    pub(super) fn head_odds(&self, all: &Parameters, sentence: usize) -> Array2<f32> {
        let rows = self.starts[sentence]..self.starts[sentence + 1];
        let heads = rows_of(&self.heads, rows.clone());
        let mut scores = rows_of(&self.matched, rows.clone()).dot(&heads.t());
        let alone = all.parts[all.after() + DISTANCE].row(0);
        for ((from, to), score) in scores.indexed_iter_mut() {
            let class = distance(from, to);
            *score += alone[class]
                + self.by_dependent[(rows.start + from, class)]
                + self.by_head[(rows.start + to, class)];
            if from == to {
                *score = f32::NEG_INFINITY;
            }
        }
        let mut odds = rows_of(&scores, 1..scores.nrows()).to_owned();
        softmax(&mut odds);
        odds
    }

    /// Probabilities of relations for pairs of a dependent and its head.
    pub(super) fn relation_odds(
        &self,
        all: &Parameters,
        sentence: usize,
        heads: &[u32],
    ) -> Array2<f32> {
        let (_, mut odds) = self.relations(all, sentence, heads);
        softmax(&mut odds);
        odds
    }

    fn relations(
        &self,
        all: &Parameters,
        sentence: usize,
        heads: &[u32],
    ) -> (Array2<f32>, Array2<f32>) {
        let first = self.starts[sentence];
        let part = |n: usize| &all.parts[all.after() + n];
        let mut hidden = Array2::zeros((heads.len(), all.shape.inner));
        for (at, (mut row, &head)) in hidden.rows_mut().into_iter().zip(heads).enumerate() {
            row += &self.relation_dependents.row(first + at + 1);
            row += &self.relation_heads.row(first + head as usize);
            row += &part(RELATION_DISTANCE).row(distance(at + 1, head as usize));
            row.mapv_inplace(|v| v.max(0.0));
        }
        let scores = hidden.dot(part(RELATION)) + part(RELATION + 1);
        (hidden, scores)
    }

    /// Adds the gradients of what the examples have against the network; returns that
    /// as a number for each token.
    pub(super) fn backwards(
        &self,
        all: &Parameters,
        examples: &[&Example],
        gradients: &mut Gradients,
    ) -> f32 {
        let after = all.after();
        let tokens: usize = examples.iter().map(|e| e.traits.len()).sum();
        let share = 1.0 / tokens.max(1) as f32;
        let zeros = |like: &Array2<f32>| Array2::<f32>::zeros(like.dim());
        let mut matched = zeros(&self.matched);
        let mut dependents = zeros(&self.dependents);
        let mut heads = zeros(&self.heads);
        let mut by_dependent = zeros(&self.by_dependent);
        let mut by_head = zeros(&self.by_head);
        let mut relation_dependents = zeros(&self.relation_dependents);
        let mut relation_heads = zeros(&self.relation_heads);
        let mut loss = 0.0;
        for (sentence, example) in examples.iter().enumerate() {
            let first = self.starts[sentence];
            let rows = first..self.starts[sentence + 1];
            let mut odds = self.head_odds(all, sentence);
            for (mut row, targets) in odds.rows_mut().into_iter().zip(&example.heads) {
                for &(head, weight) in targets {
                    loss -= weight * row[head as usize].max(1e-9).ln() * share;
                }
                targets.iter().for_each(|&(head, weight)| row[head as usize] -= weight);
            }
            odds *= share;
            let tail = first + 1..rows.end;
            let own = rows_of(&self.heads, rows.clone());
            rows_mut(&mut matched, tail.clone()).assign(&odds.dot(&own));
            let back = odds.t().dot(&rows_of(&self.matched, tail));
            rows_mut(&mut heads, rows).assign(&back);
            for ((from, to), &g) in odds.indexed_iter() {
                let class = distance(from + 1, to);
                gradients.of.parts[after + DISTANCE][(0, class)] += g;
                by_dependent[(first + from + 1, class)] += g;
                by_head[(first + to, class)] += g;
            }
            let (hidden, mut scores) = self.relations(all, sentence, &example.best);
            softmax(&mut scores);
            for (mut row, &deprel) in scores.rows_mut().into_iter().zip(&example.deprels) {
                loss -= row[usize::from(deprel)].max(1e-9).ln() * share;
                row[usize::from(deprel)] -= 1.0;
            }
            scores *= share;
            let of = &mut gradients.of.parts;
            of[after + RELATION] += &hidden.t().dot(&scores);
            of[after + RELATION + 1] += &scores.sum_axis(Axis(0));
            let mut back = scores.dot(&all.parts[after + RELATION].t());
            Zip::from(&mut back).and(&hidden).for_each(|b, &h| *b *= f32::from(u8::from(h > 0.0)));
            for (at, (row, &head)) in back.rows().into_iter().zip(&example.best).enumerate() {
                relation_dependents.row_mut(first + at + 1).assign(&row);
                let mut of_head = relation_heads.row_mut(first + head as usize);
                of_head += &row;
                let class = distance(at + 1, head as usize);
                let mut of_distance = of[after + RELATION_DISTANCE].row_mut(class);
                of_distance += &row;
            }
        }
        let mut out = zeros(&self.last.out);
        loss += self.tags(all, examples, share, &mut out, gradients);
        let of = &mut gradients.of.parts;
        let part = |n: usize| &all.parts[after + n];
        dependents += &matched.dot(&part(MATCHING).t());
        dependents += &by_dependent.dot(&part(BY_DEPENDENT).t());
        heads += &by_head.dot(&part(BY_HEAD).t());
        of[after + MATCHING] += &self.dependents.t().dot(&matched);
        of[after + MATCHING + 1] += &matched.sum_axis(Axis(0));
        of[after + BY_DEPENDENT] += &self.dependents.t().dot(&by_dependent);
        of[after + BY_HEAD] += &self.heads.t().dot(&by_head);
        let positive = |back: &mut Array2<f32>, seen: &Array2<f32>| {
            Zip::from(back).and(seen).for_each(|b, &s| *b *= f32::from(u8::from(s > 0.0)));
        };
        positive(&mut dependents, &self.dependents);
        positive(&mut heads, &self.heads);
        let biased =
            [(DEPENDENT, &dependents), (HEAD, &heads), (RELATION_DEPENDENT, &relation_dependents)];
        for (place, back) in biased {
            of[after + place] += &self.last.out.t().dot(back);
            of[after + place + 1] += &back.sum_axis(Axis(0));
            out += &back.dot(&part(place).t());
        }
        of[after + RELATION_HEAD] += &self.last.out.t().dot(&relation_heads);
        out += &relation_heads.dot(&part(RELATION_HEAD).t());
        self.layers_back(all, examples, out, gradients);
        loss
    }

    /// Tags are learned beside trees, since they need the same things.
    fn tags(
        &self,
        all: &Parameters,
        examples: &[&Example],
        share: f32,
        out: &mut Array2<f32>,
        gradients: &mut Gradients,
    ) -> f32 {
        const WEIGHT: f32 = 0.5;
        let place = all.after() + TAG;
        let mut odds = self.last.out.dot(&all.parts[place]) + &all.parts[place + 1];
        softmax(&mut odds);
        let mut loss = 0.0;
        for (example, &start) in examples.iter().zip(&self.starts) {
            odds.row_mut(start).fill(0.0);
            for (at, &tag) in example.tags.iter().enumerate() {
                let cell = &mut odds[(start + 1 + at, usize::from(tag))];
                loss -= WEIGHT * cell.max(1e-9).ln() * share;
                *cell -= 1.0;
            }
        }
        odds *= WEIGHT * share;
        *out += &odds.dot(&all.parts[place].t());
        gradients.of.parts[place] += &self.last.out.t().dot(&odds);
        gradients.of.parts[place + 1] += &odds.sum_axis(Axis(0));
        loss
    }

    fn layers_back(
        &self,
        all: &Parameters,
        examples: &[&Example],
        out: Array2<f32>,
        gradients: &mut Gradients,
    ) {
        let after = all.after();
        let (scale, shift) = pair(&mut gradients.of.parts, after + SCALE);
        let mut state = self.last.back(&out, &all.parts[after + SCALE], scale, shift);
        for (layer, pass) in self.layers.iter().enumerate().rev() {
            let place = 2 + LAYER * layer;
            let change = &state * &pass.open;
            gradients.of.parts[place + 2] += &pass.around.t().dot(&change);
            gradients.of.parts[place + 3] += &change.sum_axis(Axis(0));
            let around = change.dot(&all.parts[place + 2].t());
            let normal = together(&around, all.shape.reach[layer], &self.starts);
            let (scale, shift) = pair(&mut gradients.of.parts, place);
            state += &pass.normal.back(&normal, &all.parts[place], scale, shift);
        }
        state *= &self.kept;
        for (example, &start) in examples.iter().zip(&self.starts) {
            let mut root = gradients.of.parts[ROOT].row_mut(0);
            root += &state.row(start);
            for at in start + 1..=start + example.traits.len() {
                let row = state.row(at);
                let mut common = gradients.of.parts[COMMON].row_mut(0);
                common += &row;
                let domain = usize::from(example.domain);
                let mut domain = gradients.of.parts[after + DOMAIN].row_mut(domain);
                domain += &row;
                for &table in &self.traits[at] {
                    gradients.touch(table);
                    let mut of_table = gradients.of.tables.row_mut(table as usize);
                    of_table += &row;
                }
            }
        }
    }
}

/// Two neighbouring parts at once.
fn pair(parts: &mut [Array2<f32>], at: usize) -> (&mut Array2<f32>, &mut Array2<f32>) {
    let (first, second) = parts.split_at_mut(at + 1);
    (&mut first[at], &mut second[0])
}

/// Ones; or with dropout zeros, and ones made larger for those that lack.
fn mask(size: (usize, usize), draws: &mut Option<(Dropout, &mut Random)>) -> Array2<f32> {
    let mut mask = Array2::ones(size);
    if let Some((dropout, random)) = draws {
        let rate = dropout.layer;
        mask.mapv_inplace(|_| if random.unit() < rate { 0.0 } else { 1.0 / (1.0 - rate) });
    }
    mask
}

type Rows = core::ops::Range<usize>;

fn rows_of(all: &Array2<f32>, rows: Rows) -> ArrayView2<'_, f32> {
    all.slice_axis(Axis(0), Slice::from(rows))
}

fn rows_mut(all: &mut Array2<f32>, rows: Rows) -> ArrayViewMut2<'_, f32> {
    all.slice_axis_mut(Axis(0), Slice::from(rows))
}

/// Beside each row those that stand `reach` before and behind it in its sentence.
fn around(rows: &Array2<f32>, reach: usize, starts: &[usize]) -> Array2<f32> {
    let width = rows.ncols();
    let mut around = Array2::zeros((rows.nrows(), 3 * width));
    let mut copy = |to: usize, third: usize, from: usize| {
        let mut row = around.row_mut(to);
        row.slice_axis_mut(Axis(0), Slice::from(third * width..(third + 1) * width))
            .assign(&rows.row(from));
    };
    for_neighbours(reach, starts, &mut copy);
    around
}

/// The way back of [`around`].
fn together(around: &Array2<f32>, reach: usize, starts: &[usize]) -> Array2<f32> {
    let width = around.ncols() / 3;
    let mut rows = Array2::zeros((around.nrows(), width));
    let mut add = |to: usize, third: usize, from: usize| {
        let part = around.row(to);
        let mut row = rows.row_mut(from);
        row += &part.slice_axis(Axis(0), Slice::from(third * width..(third + 1) * width));
    };
    for_neighbours(reach, starts, &mut add);
    rows
}

/// Each row with what it looks at: the third that this fills, and the other row.
fn for_neighbours(reach: usize, starts: &[usize], each: &mut dyn FnMut(usize, usize, usize)) {
    for (&first, &end) in starts.iter().zip(starts.iter().skip(1)) {
        for at in first..end {
            let before = at.checked_sub(reach).filter(|&b| b >= first);
            let behind = Some(at + reach).filter(|&b| b < end);
            for (third, other) in [before, Some(at), behind].into_iter().enumerate() {
                if let Some(other) = other {
                    each(at, third, other);
                }
            }
        }
    }
}

fn softmax(rows: &mut Array2<f32>) {
    for mut row in rows.rows_mut() {
        let highest = row.fold(f32::NEG_INFINITY, |m, &v| m.max(v));
        row.mapv_inplace(|v| (v - highest).exp());
        let sum = row.sum();
        row.mapv_inplace(|v| v / sum);
    }
}

/// Rows of traits as the tables count them.
pub(super) type Traits = [u32; TRAITS];
