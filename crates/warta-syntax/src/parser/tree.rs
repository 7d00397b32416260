use pulp::{Arch, NullaryFnOnce};

use super::product::LANES;

/// The best tree without crossing arcs. Where the best heads of the tokens make one, it
/// is that; else the algorithm of Eisner (1996) finds it: spans that are complete on one
/// side grow out of shorter ones, in time cubic in the tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Decoder {
    arch: Arch,
    tokens: usize,
    spans: Spans,
    open: Vec<Job>,
    below: Vec<Below>,
    /// Tokens of which all below them are counted.
    done: Vec<usize>,
}

/// The best readings of all spans.
#[derive(Clone, Debug, Default)]
struct Spans {
    /// The first token of a span heads all others.
    right: Table,
    /// The last token heads all others.
    left: Table,
    /// The first heads the last, and what is between them is done.
    right_joined: Table,
    /// The last heads the first.
    left_joined: Table,
}

/// Scores of the best readings of spans, and where each is cut in two. A row for each
/// length, in it the spans by their first token: those of one length grow side by side.
#[derive(Clone, Debug, Default)]
struct Table {
    scores: Vec<f32>,
    cuts: Vec<u32>,
    width: usize,
}

/// What a span of some length grows out of, and where it is cut.
type Best = ([f32; LANES], [u32; LANES]);

impl Table {
    /// Makes room; spans of one token score nothing, and others are set before they are
    /// read.
    fn reset(&mut self, tokens: usize) {
        // Behind the last token there is room to read on to full lanes.
        self.width = tokens + LANES;
        self.scores.resize(tokens * self.width, 0.0);
        self.cuts.resize(tokens * self.width, 0);
        self.scores.iter_mut().take(self.width).for_each(|score| *score = 0.0);
    }

    fn cut(&self, from: usize, to: usize) -> usize {
        self.cuts.get((to - from) * self.width + from).map_or(0, |&cut| cut as usize)
    }

    /// The scores of spans of some length with these and the next first tokens.
    #[inline(always)]
    fn run(&self, length: usize, from: usize) -> &[f32; LANES] {
        const NONE: &[f32; LANES] = &[f32::NEG_INFINITY; LANES];
        let cells = self.scores.get(length * self.width + from..);
        cells.and_then(|cells| cells.first_chunk()).unwrap_or(NONE)
    }

    #[inline(always)]
    fn set(&mut self, length: usize, from: usize, (scores, cuts): &Best) {
        let at = length * self.width + from;
        let own = (self.scores.get_mut(at..), self.cuts.get_mut(at..));
        let (Some(own_scores), Some(own_cuts)) = own else { return };
        if let (Some(s), Some(c)) = (own_scores.first_chunk_mut(), own_cuts.first_chunk_mut()) {
            (*s, *c) = (*scores, *cuts);
        }
    }
}

/// The best readings of [`LANES`] spans of one length, of which `parts` tells the two that
/// each is made of if it is cut at the place with this number; the first of the best.
#[inline(always)]
fn best<'a>(cuts: usize, parts: impl Fn(usize) -> [&'a [f32; LANES]; 2]) -> Best {
    let (mut scores, mut places) = ([f32::NEG_INFINITY; LANES], [0; LANES]);
    for cut in 0..cuts {
        let [a, b] = parts(cut);
        for lane in 0..LANES {
            let sum = a[lane] + b[lane];
            let better = sum > scores[lane];
            scores[lane] = if better { sum } else { scores[lane] };
            places[lane] = if better { cut as u32 } else { places[lane] };
        }
    }
    (scores, places)
}

/// Finds the best readings of all spans out of the scores of arcs.
struct Grow<'a> {
    spans: &'a mut Spans,
    scores: &'a [f32],
    tokens: usize,
}

impl NullaryFnOnce for Grow<'_> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        for length in 1..self.tokens {
            for from in (0..self.tokens - length).step_by(LANES) {
                self.join(length, from);
            }
        }
    }
}

impl Grow<'_> {
    /// Spans of this length from this first token and the next ones on.
    #[inline(always)]
    fn join(&mut self, length: usize, from: usize) {
        let Spans { right, left, right_joined, left_joined } = &mut *self.spans;
        let last = length - 1;
        let (both, cuts) =
            best(length, |cut| [right.run(cut, from), left.run(last - cut, from + cut + 1)]);
        let (mut rightward, mut leftward) = (both, both);
        for lane in 0..LANES.min(self.tokens - length - from) {
            let (first, last) = (from + lane, from + lane + length);
            let score = |dependent: usize, head: usize| {
                self.scores.get(dependent * self.tokens + head).copied().unwrap_or(0.0)
            };
            let root = first == 0;
            rightward[lane] += score(last, first) - if root { ROOT } else { 0.0 };
            // Nothing heads the root.
            leftward[lane] += if root { f32::NEG_INFINITY } else { score(first, last) };
        }
        right_joined.set(length, from, &(rightward, cuts));
        left_joined.set(length, from, &(leftward, cuts));
        let whole = best(length, |cut| {
            [right_joined.run(cut + 1, from), right.run(last - cut, from + cut + 1)]
        });
        right.set(length, from, &whole);
        let whole =
            best(length, |cut| [left.run(cut, from), left_joined.run(length - cut, from + cut)]);
        left.set(length, from, &whole);
    }
}

/// How many tokens stand below one, itself included, and the outermost of them.
#[derive(Clone, Copy, Debug)]
struct Below {
    count: usize,
    first: usize,
    last: usize,
    /// Those right below it that are not counted yet.
    open: usize,
}

#[derive(Clone, Copy, Debug)]
struct Job {
    from: usize,
    to: usize,
    rightward: bool,
    whole: bool,
}

/// What an arc from the root costs beside its score, so that there is one.
const ROOT: f32 = 1e4;

impl Decoder {
    /// Fills in the head of each token but the first, which is the root; `scores`
    /// holds a row for each dependent.
    pub(super) fn decode(&mut self, scores: &[f32], heads: &mut Vec<u32>) {
        self.tokens = scores.len().isqrt();
        take_best(scores, self.tokens, heads);
        if self.is_tree(heads) {
            return;
        }
        let Spans { right, left, right_joined, left_joined } = &mut self.spans;
        for table in [right, left, right_joined, left_joined] {
            table.reset(self.tokens);
        }
        self.arch.dispatch(Grow { spans: &mut self.spans, scores, tokens: self.tokens });
        self.collect(heads);
    }

    /// Whether the heads make a tree with one root and without crossing arcs.
    fn is_tree(&mut self, heads: &[u32]) -> bool {
        if heads.iter().skip(1).filter(|&&head| head == 0).count() != 1 {
            return false;
        }
        let alone = |at| Below { count: 1, first: at, last: at, open: 0 };
        self.below.clear();
        self.below.extend((0..heads.len()).map(alone));
        let head_of = |token: usize| heads.get(token).map_or(0, |&head| head as usize);
        for token in 1..heads.len() {
            if let Some(head) = self.below.get_mut(head_of(token)) {
                head.open += 1;
            }
        }
        // Each token is told to its head when all below it are known.
        self.done.clear();
        let leaves = (0..).zip(&self.below).skip(1).filter(|(_, token)| token.open == 0);
        self.done.extend(leaves.map(|(at, _)| at));
        let mut next = 0;
        while let Some(&token) = self.done.get(next) {
            next += 1;
            let Some(&own) = self.below.get(token) else { break };
            let Some(head) = self.below.get_mut(head_of(token)) else { break };
            head.count += own.count;
            head.first = head.first.min(own.first);
            head.last = head.last.max(own.last);
            head.open -= 1;
            if head.open == 0 && head_of(token) != 0 {
                self.done.push(head_of(token));
            }
        }
        // What never arrives at the root goes round. Arcs cross where the tokens below one do
        // not stand side by side.
        let stands = |below: &Below| below.last - below.first + 1 == below.count;
        next + 1 == heads.len() && self.below.iter().all(stands)
    }

    fn collect(&mut self, heads: &mut Vec<u32>) {
        heads.clear();
        heads.resize(self.tokens, 0);
        let last = self.tokens.saturating_sub(1);
        self.open.clear();
        self.open.push(Job { from: 0, to: last, rightward: true, whole: true });
        let job = |from, to, rightward, whole| Job { from, to, rightward, whole };
        while let Some(Job { from, to, rightward, whole }) = self.open.pop() {
            if from >= to {
                continue;
            }
            if !whole {
                let (head, dependent) = if rightward { (from, to) } else { (to, from) };
                if let Some(place) = heads.get_mut(dependent) {
                    *place = head as u32;
                }
            }
            let Spans { right, left, right_joined, .. } = &self.spans;
            let parts = match (whole, rightward) {
                (true, true) => {
                    let cut = from + 1 + right.cut(from, to);
                    [job(from, cut, true, false), job(cut, to, true, true)]
                }
                (true, false) => {
                    let cut = from + left.cut(from, to);
                    [job(from, cut, false, true), job(cut, to, false, false)]
                }
                (false, _) => {
                    let cut = from + right_joined.cut(from, to);
                    [job(from, cut, true, true), job(cut + 1, to, false, true)]
                }
            };
            self.open.extend(parts);
        }
    }
}

/// The likeliest head of each token but the first, whatever the others have.
fn take_best(scores: &[f32], tokens: usize, heads: &mut Vec<u32>) {
    heads.clear();
    heads.push(0);
    for (at, row) in scores.chunks_exact(tokens.max(1)).enumerate().skip(1) {
        let (before, behind) = (row.get(..at), row.get(at + 1..));
        let (before, behind) = (before.unwrap_or_default(), behind.unwrap_or_default());
        let most = largest(behind, largest(before, f32::NEG_INFINITY));
        let is_best = |score: &f32| *score == most;
        let later = || behind.iter().position(is_best).map(|head| at + 1 + head);
        let head = before.iter().position(is_best).or_else(later).unwrap_or(0);
        heads.push(head as u32);
    }
}

/// The largest of the scores, or `least`.
pub(super) fn largest(scores: &[f32], least: f32) -> f32 {
    let (chunks, rest) = scores.as_chunks::<4>();
    let mut most = [least; 4];
    for chunk in chunks {
        for (most, &score) in most.iter_mut().zip(chunk) {
            *most = if score > *most { score } else { *most };
        }
    }
    most.iter().chain(rest).fold(least, |most, &score| if score > most { score } else { most })
}

#[cfg(test)]
mod tests {
    use super::Decoder;

    /// Every assignment of heads is tried.
    fn by_hand(scores: &[f32], tokens: usize) -> f32 {
        let mut best = f32::NEG_INFINITY;
        for number in 0..tokens.pow(tokens as u32 - 1) {
            let digit = |at: usize| number / tokens.pow(at as u32 - 1) % tokens;
            let heads: Vec<usize> =
                (0..tokens).map(|at| if at == 0 { 0 } else { digit(at) }).collect();
            if is_tree(&heads) {
                let sum = (1..tokens).map(|at| scores[at * tokens + heads[at]]).sum();
                best = best.max(sum);
            }
        }
        best
    }

    fn is_tree(heads: &[usize]) -> bool {
        let up = |at: usize| (0..heads.len()).fold(at, |at, _| heads[at]);
        let arcs: Vec<_> = (1..heads.len()).map(|d| (d.min(heads[d]), d.max(heads[d]))).collect();
        let cross = |&(a, b): &(usize, usize), &(c, d): &(usize, usize)| a < c && c < b && b < d;
        let roots = heads.iter().skip(1).filter(|&&h| h == 0).count();
        let crossing = arcs.iter().any(|a| arcs.iter().any(|b| cross(a, b)));
        roots == 1 && !crossing && (1..heads.len()).all(|at| heads[at] != at && up(at) == 0)
    }

    #[test]
    fn no_tree_is_better() {
        let mut decoder = Decoder::default();
        for tokens in 2..6 {
            for seed in 0..40 {
                let number = |at: usize| ((at * 37 + seed * 101 + at * at * seed) % 19) as f32;
                let scores: Vec<f32> = (0..tokens * tokens).map(number).collect();
                let mut heads = Vec::new();
                decoder.decode(&scores, &mut heads);
                let heads: Vec<usize> = heads.into_iter().map(|h| h as usize).collect();
                assert!(is_tree(&heads), "{heads:?}");
                let found: f32 = (1..tokens).map(|at| scores[at * tokens + heads[at]]).sum();
                assert_eq!(found, by_hand(&scores, tokens), "{heads:?}");
            }
        }
    }
}
