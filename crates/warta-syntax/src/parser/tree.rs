/// The best tree without crossing arcs, by the algorithm of Eisner (1996): spans that
/// are complete on one side grow out of shorter ones, in time cubic in the tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Decoder {
    tokens: usize,
    cells: Vec<Cell>,
    open: Vec<Job>,
}

/// The best readings of the tokens from one place to another.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// The last token heads all others; the first does.
    whole: [f32; 2],
    /// The last heads the first, or the other way; what is between them is done.
    joined: [f32; 2],
    whole_cut: [u32; 2],
    joined_cut: u32,
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
        let tokens = scores.len().isqrt();
        self.tokens = tokens;
        self.cells.clear();
        self.cells.resize(tokens * tokens, Cell::default());
        let score = |dependent: usize, head: usize| {
            let score = scores.get(dependent * tokens + head).copied().unwrap_or(0.0);
            if head == 0 { score - ROOT } else { score }
        };
        for length in 1..tokens {
            for from in 0..tokens - length {
                let to = from + length;
                let arcs = [score(from, to), score(to, from)];
                let cell = self.best(from, to, arcs);
                if let Some(place) = self.cells.get_mut(from * tokens + to) {
                    *place = cell;
                }
            }
        }
        self.collect(heads);
    }

    fn cell(&self, from: usize, to: usize) -> Cell {
        self.cells.get(from * self.tokens + to).copied().unwrap_or_default()
    }

    fn best(&self, from: usize, to: usize, arcs: [f32; 2]) -> Cell {
        let mut cell = Cell::default();
        let halves = |cut| self.cell(from, cut).whole[1] + self.cell(cut + 1, to).whole[0];
        let (cut, score) = highest(from..to, halves);
        cell.joined_cut = cut;
        // Nothing heads the root.
        let forbidden = if from == 0 { f32::NEG_INFINITY } else { 0.0 };
        cell.joined = [score + arcs[0] + forbidden, score + arcs[1]];
        let leftward = |cut: usize| {
            let joined = if cut == from { cell.joined[0] } else { self.cell(cut, to).joined[0] };
            self.cell(from, cut).whole[0] + joined
        };
        let rightward = |cut: usize| {
            let joined = if cut == to { cell.joined[1] } else { self.cell(from, cut).joined[1] };
            joined + self.cell(cut, to).whole[1]
        };
        let (left, right) = (highest(from..to, leftward), highest(from + 1..to + 1, rightward));
        cell.whole = [left.1, right.1];
        cell.whole_cut = [left.0, right.0];
        cell
    }

    fn collect(&mut self, heads: &mut Vec<u32>) {
        heads.clear();
        heads.resize(self.tokens, 0);
        let last = self.tokens.saturating_sub(1);
        self.open.clear();
        self.open.push(Job { from: 0, to: last, rightward: true, whole: true });
        while let Some(Job { from, to, rightward, whole }) = self.open.pop() {
            if from >= to {
                continue;
            }
            let cell = self.cell(from, to);
            let job = |from, to, rightward, whole| Job { from, to, rightward, whole };
            let parts = if whole && rightward {
                let cut = cell.whole_cut[1] as usize;
                [job(from, cut, true, false), job(cut, to, true, true)]
            } else if whole {
                let cut = cell.whole_cut[0] as usize;
                [job(from, cut, false, true), job(cut, to, false, false)]
            } else {
                let (head, dependent) = if rightward { (from, to) } else { (to, from) };
                if let Some(place) = heads.get_mut(dependent) {
                    *place = head as u32;
                }
                let cut = cell.joined_cut as usize;
                [job(from, cut, true, true), job(cut + 1, to, false, true)]
            };
            self.open.extend(parts);
        }
    }
}

/// The first place with the highest score.
fn highest(places: core::ops::Range<usize>, score: impl Fn(usize) -> f32) -> (u32, f32) {
    let mut best = (places.start as u32, f32::NEG_INFINITY);
    for place in places {
        let score = score(place);
        if score > best.1 {
            best = (place as u32, score);
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
        for tokens in 2..6 {
            for seed in 0..40 {
                let number = |at: usize| ((at * 37 + seed * 101 + at * at * seed) % 19) as f32;
                let scores: Vec<f32> = (0..tokens * tokens).map(number).collect();
                let mut heads = Vec::new();
                Decoder::default().decode(&scores, &mut heads);
                let heads: Vec<usize> = heads.into_iter().map(|h| h as usize).collect();
                assert!(is_tree(&heads), "{heads:?}");
                let found: f32 = (1..tokens).map(|at| scores[at * tokens + heads[at]]).sum();
                assert_eq!(found, by_hand(&scores, tokens), "{heads:?}");
            }
        }
    }
}
