/// The best tree without crossing arcs. Where the best heads of the tokens make one, it
/// is that; else the algorithm of Eisner (1996) finds it: spans that are complete on one
/// side grow out of shorter ones, in time cubic in the tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Decoder {
    tokens: usize,
    /// The first token of a span heads all others. Row by first token.
    right: Table,
    /// The same, row by last token: what is scanned lies side by side.
    right_by_last: Table,
    /// The last token heads all others. Row by last token.
    left: Table,
    /// The same, row by first token.
    left_by_first: Table,
    /// The first heads the last, and what is between them is done. Row by first token.
    right_joined: Table,
    /// The last heads the first. Row by last token.
    left_joined: Table,
    open: Vec<Job>,
    below: Vec<Below>,
}

/// Scores of the best readings of spans, and where each is cut in two.
#[derive(Clone, Debug, Default)]
struct Table {
    scores: Vec<f32>,
    cuts: Vec<u32>,
}

impl Table {
    /// Makes room; spans of one token score nothing, and others are set before they are
    /// read.
    fn reset(&mut self, tokens: usize) {
        self.scores.resize(tokens * tokens, 0.0);
        self.cuts.resize(tokens * tokens, 0);
        self.scores.iter_mut().step_by(tokens + 1).for_each(|score| *score = 0.0);
    }

    fn set(&mut self, cell: usize, (cut, score): (usize, f32)) {
        if let (Some(s), Some(c)) = (self.scores.get_mut(cell), self.cuts.get_mut(cell)) {
            (*s, *c) = (score, cut as u32);
        }
    }

    fn cut(&self, cell: usize) -> usize {
        self.cuts.get(cell).map_or(0, |&cut| cut as usize)
    }

    fn run(&self, cells: core::ops::Range<usize>) -> &[f32] {
        self.scores.get(cells).unwrap_or_default()
    }
}

/// How many tokens stand below one, itself included, and the outermost of them.
#[derive(Clone, Copy, Debug)]
struct Below {
    count: usize,
    first: usize,
    last: usize,
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
        let whole =
            [&mut self.right, &mut self.right_by_last, &mut self.left, &mut self.left_by_first];
        let joined = [&mut self.right_joined, &mut self.left_joined];
        whole.into_iter().chain(joined).for_each(|table| table.reset(self.tokens));
        for length in 1..self.tokens {
            for from in 0..self.tokens - length {
                self.join(from, from + length, scores);
            }
        }
        self.collect(heads);
    }

    /// Whether the heads make a tree with one root and without crossing arcs.
    fn is_tree(&mut self, heads: &[u32]) -> bool {
        if heads.iter().skip(1).filter(|&&head| head == 0).count() != 1 {
            return false;
        }
        let alone = |at| Below { count: 1, first: at, last: at };
        self.below.clear();
        self.below.extend((0..heads.len()).map(alone));
        for token in 1..heads.len() {
            let (mut at, mut steps) = (token, 0);
            while at != 0 {
                at = heads.get(at).map_or(0, |&head| head as usize);
                steps += 1;
                // What never arrives at the root goes round.
                let Some(below) = self.below.get_mut(at).filter(|_| steps < heads.len()) else {
                    return false;
                };
                below.count += 1;
                below.first = below.first.min(token);
                below.last = below.last.max(token);
            }
        }
        // Arcs cross where the tokens below one do not stand side by side.
        self.below.iter().all(|below| below.last - below.first + 1 == below.count)
    }

    /// Finds the best readings of the span from two shorter spans each.
    fn join(&mut self, from: usize, to: usize, scores: &[f32]) {
        let tokens = self.tokens;
        let score = |dependent: usize, head: usize| {
            let score = scores.get(dependent * tokens + head).copied().unwrap_or(0.0);
            if head == 0 { score - ROOT } else { score }
        };
        let (first, last) = (from * tokens, to * tokens);
        let halves = (
            self.right.run(first + from..first + to),
            self.left.run(last + from + 1..last + to + 1),
        );
        let (cut, both) = highest(halves);
        self.right_joined.set(first + to, (from + cut, both + score(to, from)));
        // Nothing heads the root.
        let forbidden = if from == 0 { f32::NEG_INFINITY } else { 0.0 };
        self.left_joined.set(last + from, (from + cut, both + score(from, to) + forbidden));
        let joined = self.right_joined.run(first + from + 1..first + to + 1);
        let (cut, score) =
            highest((joined, self.right_by_last.run(last + from + 1..last + to + 1)));
        self.right.set(first + to, (from + 1 + cut, score));
        self.right_by_last.set(last + from, (from + 1 + cut, score));
        let joined = self.left_joined.run(last + from..last + to);
        let (cut, score) = highest((joined, self.left_by_first.run(first + from..first + to)));
        self.left.set(last + from, (from + cut, score));
        self.left_by_first.set(first + to, (from + cut, score));
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
            let (by_first, by_last) = (from * self.tokens + to, to * self.tokens + from);
            if !whole {
                let (head, dependent) = if rightward { (from, to) } else { (to, from) };
                if let Some(place) = heads.get_mut(dependent) {
                    *place = head as u32;
                }
            }
            let parts = match (whole, rightward) {
                (true, true) => {
                    let cut = self.right.cut(by_first);
                    [job(from, cut, true, false), job(cut, to, true, true)]
                }
                (true, false) => {
                    let cut = self.left.cut(by_last);
                    [job(from, cut, false, true), job(cut, to, false, false)]
                }
                (false, _) => {
                    let cut = self.right_joined.cut(by_first);
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
        let mut best = (0, f32::NEG_INFINITY);
        for (head, &score) in row.iter().enumerate() {
            if score > best.1 && head != at {
                best = (head, score);
            }
        }
        heads.push(best.0 as u32);
    }
}

/// The first place with the highest sum.
fn highest((a, b): (&[f32], &[f32])) -> (usize, f32) {
    let mut best = (0, f32::NEG_INFINITY);
    for (place, (a, b)) in a.iter().zip(b).enumerate() {
        if a + b > best.1 {
            best = (place, a + b);
        }
    }
    best
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
