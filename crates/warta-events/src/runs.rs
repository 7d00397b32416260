//! What is known of each token and seldom changes from one to the next, in about a byte a
//! token.

/// Tokens that share a number to count from: no more than a byte can count.
const BLOCK: usize = 1 << u8::BITS;

/// A number for each token, which grows by one or not at all from one to the next.
#[derive(Default)]
pub(crate) struct Numbers {
    /// The number of the first token of each block.
    firsts: Vec<u32>,
    /// By how much that of each token is larger.
    steps: Vec<u8>,
}

impl Numbers {
    pub(crate) fn with_capacity(tokens: usize) -> Numbers {
        let firsts = Vec::with_capacity(tokens.div_ceil(BLOCK));
        Numbers { firsts, steps: Vec::with_capacity(tokens) }
    }

    /// The number of the tokens up to `end` that have none yet. One that falls or grows faster
    /// is kept within what a block tells.
    pub(crate) fn fill(&mut self, end: usize, number: u32) {
        while self.steps.len() < end {
            if self.steps.len().is_multiple_of(BLOCK) {
                self.firsts.push(number);
            }
            let first = self.firsts.last().copied().unwrap_or_default();
            let step = u8::try_from(number.saturating_sub(first)).unwrap_or(u8::MAX);
            self.steps.resize(end.min(self.firsts.len() * BLOCK), step);
        }
    }

    #[inline]
    pub(crate) fn get(&self, at: usize) -> Option<usize> {
        let step = *self.steps.get(at)?;
        let first = *self.firsts.get(at / BLOCK)?;
        Some(first as usize + usize::from(step))
    }
}

/// What tokens in a row share.
pub(crate) struct Runs<T> {
    /// For each token the place of its value.
    numbers: Numbers,
    values: Vec<T>,
}

impl<T: Copy> Runs<T> {
    /// The runs of tokens with the same key, each with the value of its key.
    pub(crate) fn of(keys: &[u32], value: impl Fn(u32) -> T) -> Runs<T> {
        let mut numbers = Numbers::with_capacity(keys.len());
        let mut values = Vec::new();
        let mut end = 0;
        for run in keys.chunk_by(u32::eq) {
            end += run.len();
            numbers.fill(end, values.len() as u32);
            values.extend(run.first().map(|&key| value(key)));
        }
        values.shrink_to_fit();
        Runs { numbers, values }
    }

    #[inline]
    pub(crate) fn get(&self, at: usize) -> Option<T> {
        self.values.get(self.numbers.get(at)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_keeps_its_value() {
        let keys: Vec<u32> = (0..2000).map(|at| at * at / 1500 % 7).collect();
        let runs = Runs::of(&keys, |key| key + 1);
        for (at, key) in keys.iter().enumerate() {
            assert_eq!(runs.get(at), Some(key + 1));
        }
        assert_eq!(runs.get(keys.len()), None);
        assert_eq!(Runs::of(&[], |key| key).get(0), None);
    }

    #[test]
    fn numbers_may_grow_at_every_token() {
        let mut numbers = Numbers::default();
        (0..1000).for_each(|at| numbers.fill(at + 1, at as u32 + 7));
        assert!((0..1000).all(|at| numbers.get(at) == Some(at + 7)));
        numbers.fill(1001, 0);
        assert!(numbers.get(1000).is_some() && numbers.get(1001).is_none());
    }
}
