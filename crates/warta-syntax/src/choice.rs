//! Choosing one of several candidates, or none of them, by a log-linear model.
//!
//! Each option is told by what is *said* of it: a set of keys. A thing that is said is a
//! template with a value, hashed to a key; the upper bits of a key are a row of one small
//! table of weights. Rows may be shared by chance, which training takes into account. The
//! weight of an option is the sum of its rows, its probability the softmax over all options.
//! Sums are of whole numbers, the same on every machine.

use core::array;

use crate::sequence::{Container, Kind, ModelError, feature};

/// The largest weight in whole numbers, which are of eight bits: more of a table stays in the
/// caches. The sum of 256 such is still one of sixteen bits, which adds up eight at a time on any
/// processor.
const LARGEST: f32 = 127.0;

/// The most rows of a table.
const MOST_ROWS: usize = 1 << 20;

/// Answers that are weighed at a time.
const ANSWERS: usize = 32;

/// The most answers that a fact speaks of, in full [`ANSWERS`].
const AGAIN: usize = 64;

/// What is said of one option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    keys: Vec<u32>,
}

impl Said {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.keys.clear();
    }

    /// Says `value` of what `template` asks.
    #[inline]
    pub fn say(&mut self, template: u32, value: u64) {
        self.keys.push(key(template, value));
    }

    /// Says all that is said of another option too.
    pub fn say_also(&mut self, other: &Said) {
        self.keys.extend_from_slice(&other.keys);
    }

    /// The keys of what was said.
    #[must_use]
    pub fn keys(&self) -> &[u32] {
        &self.keys
    }
}

/// The key of `value` of what `template` asks: the upper bits of the hash are its best.
#[inline]
fn key(template: u32, value: u64) -> u32 {
    (feature(template, value) >> 32) as u32
}

/// What listens to all that is said of one option.
pub trait Listen {
    /// Hears `value` of what `template` asks.
    fn say(&mut self, template: u32, value: u64);
}

impl Listen for Said {
    #[inline]
    fn say(&mut self, template: u32, value: u64) {
        Said::say(self, template, value);
    }
}

/// Adds up the weights of what is said of an option while it is said.
///
/// ```
/// use warta_syntax::choice::{ChoiceModel, Listen, Said};
///
/// let model = ChoiceModel::from_weights(&vec![0.5; 1 << 15])?;
/// let (mut said, mut sum) = (Said::default(), model.listen());
/// for listener in [&mut said as &mut dyn Listen, &mut sum] {
///     listener.say(0, 7);
///     listener.say(1, 9);
/// }
/// assert_eq!(sum.weight(), model.weigh(&said));
/// # Ok::<(), warta_syntax::choice::ChoiceModelError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Sum<'m> {
    model: &'m ChoiceModel,
    sum: i32,
}

impl Sum<'_> {
    /// The sum of the weights.
    #[must_use]
    pub fn weight(self) -> f32 {
        self.model.worth(self.sum)
    }
}

impl Listen for Sum<'_> {
    #[inline]
    fn say(&mut self, template: u32, value: u64) {
        self.sum = self.sum.wrapping_add(self.model.weight(key(template, value)));
    }
}

/// What is known of something that one of many answers is given to, whichever it is: each
/// fact speaks for or against each answer.
///
/// ```
/// use warta_syntax::choice::{ChoiceModel, Facts};
///
/// let mut facts = Facts::default();
/// facts.tell(0, 7);
/// facts.tell(1, 9);
/// let mut weights = vec![0.0; 1 << 15];
/// for &key in facts.said(2, weights.len()).keys() {
///     let row = ChoiceModel::row(key, weights.len());
///     weights[row] = 1.5;
/// }
/// let model = ChoiceModel::from_weights(&weights)?;
/// assert_eq!(model.weigh_answers(&facts), [0.0, 0.0, 3.0]);
/// # Ok::<(), warta_syntax::choice::ChoiceModelError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    hashes: Vec<u64>,
}

impl Facts {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.hashes.clear();
    }

    /// Tells `value` of what `template` asks.
    #[inline]
    pub fn tell(&mut self, template: u32, value: u64) {
        self.hashes.push(feature(template, value));
    }

    /// Tells one value of each template from `first` on; gives the template behind them.
    #[inline]
    pub fn tell_all<const N: usize>(&mut self, first: u32, values: &[u64; N]) -> u32 {
        let hash = |place: usize| feature(first.wrapping_add(place as u32), values[place]);
        self.hashes.extend_from_slice(&array::from_fn::<_, N, _>(hash));
        first.wrapping_add(N as u32)
    }

    /// What the facts say of an answer, as keys for a table of `rows` rows, a power of two and
    /// more than one.
    #[must_use]
    pub fn said(&self, answer: u32, rows: usize) -> Said {
        // The answers to one fact stand side by side in the table.
        let key = |&hash: &u64| {
            let first = ChoiceModel::row((hash >> 32) as u32, rows);
            let row = (first + answer as usize) & rows.wrapping_sub(1);
            ((row as u64) << 32).checked_shr(rows.trailing_zeros()).unwrap_or_default() as u32
        };
        Said { keys: self.hashes.iter().map(key).collect() }
    }
}

/// Weights that choose one of several candidates, or none of them: a model of what pronouns mean,
/// for instance. Models come with the crates and are trained in the workspace of Warta.
///
/// ```
/// use warta_syntax::choice::{ChoiceModel, Said};
///
/// let mut near = Said::default();
/// near.say(0, 1);
/// let mut weights = vec![0.0; 1 << 15];
/// let row = ChoiceModel::row(near.keys()[0], weights.len());
/// weights[row] = 2.0;
/// let model = ChoiceModel::from_weights(&weights)?;
/// assert_eq!(model.weigh(&near), 2.0);
/// assert_eq!(model.weigh(&Said::default()), 0.0);
/// # Ok::<(), warta_syntax::choice::ChoiceModelError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceModel {
    /// One a row, and behind the last the first ones again, [`AGAIN`] of them.
    weights: Vec<i8>,
    rows: usize,
    /// What a one in them is worth, a power of two.
    unit: f32,
}

/// A table of weights that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChoiceModelError {
    /// The bytes are none that [`ChoiceModel::to_bytes`] wrote, or were cut or altered since.
    #[error(transparent)]
    File(#[from] ModelError),
    /// The number of weights is not a power of two from 2 to 2^20.
    #[error("the number of weights is {found}, not a power of two from 2 to {MOST_ROWS}")]
    Length {
        /// How many it has.
        found: usize,
    },
    /// What a one is worth is missing or is not a finite number.
    #[error("it does not say what a one is worth")]
    Unit,
    /// A weight is not a finite number.
    #[error("the weight in row {row} is not a finite number")]
    Weight {
        /// The row, counted from 0.
        row: usize,
    },
}

impl ChoiceModel {
    /// The row of a key in a table of `rows` rows, a power of two and more than one.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub const fn row(key: u32, rows: usize) -> usize {
        ((key as u64 * rows as u64) >> 32) as usize
    }

    /// The model with these weights, one a row, rounded to a 64th of the largest at most.
    ///
    /// # Errors
    /// Where their number is not a power of two from 2 to 2^20, or one is not finite.
    #[doc(hidden)]
    pub fn from_weights(weights: &[f32]) -> Result<ChoiceModel, ChoiceModelError> {
        if let Some(row) = weights.iter().position(|weight| !weight.is_finite()) {
            return Err(ChoiceModelError::Weight { row });
        }
        let largest = weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
        let unit = (largest / LARGEST).log2().ceil().exp2();
        let whole = weights.iter().map(|weight| (weight / unit).round() as i8).collect();
        ChoiceModel::new(whole, unit)
    }

    fn new(mut weights: Vec<i8>, unit: f32) -> Result<ChoiceModel, ChoiceModelError> {
        let fits = weights.len().is_power_of_two() && weights.len() <= MOST_ROWS;
        if !fits || weights.len() == 1 {
            return Err(ChoiceModelError::Length { found: weights.len() });
        }
        if !unit.is_finite() {
            return Err(ChoiceModelError::Unit);
        }
        let rows = weights.len();
        weights.extend_from_within(..rows.min(AGAIN));
        weights.resize(rows + AGAIN, 0);
        Ok(ChoiceModel { weights, rows, unit })
    }

    /// Reads a file of weights.
    ///
    /// # Errors
    /// Where the file is none of weights, was cut short or altered, or the number of weights
    /// is not a power of two from 2 to 2^20.
    pub fn from_bytes(bytes: &[u8]) -> Result<ChoiceModel, ChoiceModelError> {
        let Container { sections: [(start, end)], .. } = Container::open(bytes, Kind::Choice)?;
        let section = bytes.get(start..end).unwrap_or_default();
        let (&unit, weights) = section.split_first_chunk().ok_or(ChoiceModelError::Unit)?;
        let weights = weights.iter().map(|&weight| i8::from_le_bytes([weight])).collect();
        ChoiceModel::new(weights, f32::from_le_bytes(unit))
    }

    /// The file that [`ChoiceModel::from_bytes`] reads: in the frame of every model, what a
    /// one is worth as a float of four bytes, the lowest first, then a byte a weight.
    #[doc(hidden)]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut section = self.unit.to_le_bytes().to_vec();
        let weights = self.weights.iter().take(self.rows);
        section.extend(weights.flat_map(|weight| weight.to_le_bytes()));
        // It has a megabyte at most, of which a frame holds a thousand times more.
        Container::encode(Kind::Choice, [&section]).unwrap_or_default()
    }

    /// Listens to what is said of one option.
    #[doc(hidden)]
    #[must_use]
    pub fn listen(&self) -> Sum<'_> {
        Sum { model: self, sum: 0 }
    }

    /// The sum of the weights of what is said.
    #[doc(hidden)]
    #[must_use]
    pub fn weigh(&self, said: &Said) -> f32 {
        self.worth(said.keys.iter().fold(0, |sum, &key| sum.wrapping_add(self.weight(key))))
    }

    /// The sums of what the facts say of the answers 0 up to `N`, at most 64.
    #[doc(hidden)]
    #[must_use]
    pub fn weigh_answers<const N: usize>(&self, facts: &Facts) -> [f32; N] {
        const { assert!(N <= AGAIN, "too many answers") };
        let mut worth = [0.0; N];
        for (first, own) in (0..).step_by(ANSWERS).zip(worth.chunks_mut(ANSWERS)) {
            let sums = self.sums(facts, first);
            own.iter_mut().zip(sums).for_each(|(own, sum)| *own = self.worth(sum.into()));
        }
        worth
    }

    /// The sums of some answers from the first of them on, all at a time. Those that are too
    /// large stay at the largest number that there is.
    #[inline(always)]
    fn sums(&self, facts: &Facts, first: usize) -> [i16; ANSWERS] {
        let mut sums = [0i16; ANSWERS];
        for &hash in &facts.hashes {
            let row = Self::row((hash >> 32) as u32, self.rows) + first;
            let weights = self.weights.get(row..).and_then(|weights| weights.first_chunk());
            let weights: &[i8; ANSWERS] = weights.unwrap_or(&[0; ANSWERS]);
            // A new array, which stays in registers.
            sums = array::from_fn(|answer| sums[answer].saturating_add(i16::from(weights[answer])));
        }
        sums
    }

    #[inline]
    fn weight(&self, key: u32) -> i32 {
        self.weights.get(Self::row(key, self.rows)).copied().unwrap_or_default().into()
    }

    /// What a sum is worth.
    #[inline]
    fn worth(&self, sum: i32) -> f32 {
        sum as f32 * self.unit
    }
}

/// How probable it must be that an option is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sure {
    /// That any is, and not none of them.
    pub some: f32,
    /// That it is the heaviest.
    pub one: f32,
}

/// The heaviest of the options behind the first, which stands for none of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeliest {
    /// Which of all the options it is.
    pub option: usize,
    /// How probable it is.
    pub one: f32,
    /// How probable it is that any is chosen, and not none of them.
    pub some: f32,
}

/// The likeliest option by the weights of all; `None` where there is but the first.
#[must_use]
pub fn likeliest(weights: &[f32]) -> Option<Likeliest> {
    let (none, options) = weights.split_first()?;
    let (best, &most) = options.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
    let top = most.max(*none);
    let some: f32 = options.iter().map(|weight| (weight - top).exp()).sum();
    let all = some + (none - top).exp();
    Some(Likeliest { option: best + 1, one: (most - top).exp() / all, some: some / all })
}

/// The likeliest option, where it is probable enough.
#[must_use]
pub fn chosen(weights: &[f32], sure: Sure) -> Option<usize> {
    let best = likeliest(weights)?;
    (best.some > sure.some && best.one > sure.one).then_some(best.option)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_reads_back() {
        let mut weights = vec![0.5; 1 << 15];
        weights[7] = -3.25;
        let model = ChoiceModel::from_weights(&weights).unwrap();
        assert_eq!(ChoiceModel::from_bytes(&model.to_bytes()).unwrap(), model);
    }

    #[test]
    fn a_broken_table_says_where() {
        let file = ChoiceModel::from_bytes(&[0; 7]).unwrap_err();
        assert_eq!(file, ModelError::NotAModel.into());
        let length = ChoiceModel::from_weights(&[0.0; 3]).unwrap_err();
        assert_eq!(length, ChoiceModelError::Length { found: 3 });
        for found in [0, 1, 3, 1 << 21] {
            let length = ChoiceModel::from_weights(&vec![0.0; found]).unwrap_err();
            assert_eq!(
                length.to_string(),
                format!("the number of weights is {found}, not a power of two from 2 to 1048576")
            );
        }
        let mut weights = vec![0.0; 8];
        weights[3] = f32::NAN;
        let weight = ChoiceModel::from_weights(&weights).unwrap_err();
        assert_eq!(weight.to_string(), "the weight in row 3 is not a finite number");
    }

    #[test]
    fn the_heaviest_is_chosen_where_something_is_meant() {
        let sure = Sure { some: 0.5, one: 0.3 };
        assert_eq!(chosen(&[0.0, 2.0, 1.0], sure), Some(1));
        assert_eq!(chosen(&[4.0, 2.0, 1.0], sure), None);
        // Two options are likelier together than none.
        assert_eq!(chosen(&[0.5, 0.0, 0.3], sure), Some(2));
        // Four that are alike are left open.
        assert_eq!(chosen(&[0.0, 2.0, 2.0, 2.0, 2.0], sure), None);
        assert_eq!(chosen(&[0.0], sure), None);
        assert_eq!(chosen(&[], sure), None);
    }
}
