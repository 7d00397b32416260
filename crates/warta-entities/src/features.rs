//! What the model sees of a token; shared with its training.

mod facts;

use std::sync::LazyLock;

use warta_syntax::sequence::FeatureSet;
use warta_syntax::{ClusterPath, Upos};

use crate::Convention;
pub use facts::FactReader;
pub(crate) use facts::Source;

/// Labels that a model of names has, in the order of its numbers.
pub const LABELS: [&str; 7] = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"];

/// What is known of one token.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokenFacts {
    /// The word as it is written.
    form: u64,
    /// The word in small letters; digits all read as 0.
    lower: u64,
    /// Its last 2 to 5 letters.
    suffixes: [u64; 4],
    /// Its first 2 to 4 letters.
    prefixes: [u64; 3],
    /// Capitals, digits and signs.
    shape: u32,
    cluster: ClusterPath,
    /// What the longest known name over the token is known as, shifted by one bit where
    /// the token is not its first.
    known: u32,
    title: bool,
    upos: Upos,
    /// Whether the word stands in small letters elsewhere in the document.
    small_elsewhere: bool,
    /// Whether it stands with a capital inside another sentence.
    capital_elsewhere: bool,
    capital: bool,
    /// Whether a capital, or a sentence without any difference of case, allows a name.
    marked: bool,
    /// The row of capitalised words that the token stands in, if it does.
    run: Run,
}

/// A row of words written with capitals, in small letters.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    /// Its first word.
    head: u64,
    /// The word before it.
    before: u64,
    /// The word behind it.
    after: u64,
    /// What its first word is known as.
    head_known: u32,
    /// The first word of the row before it in the sentence.
    last_head: u64,
    /// The token's place in it, from the front and from the back, up to three each.
    place: u8,
}

impl TokenFacts {
    fn shape(&self) -> u64 {
        self.shape.into()
    }

    fn known(&self) -> u64 {
        self.known.into()
    }
}

/// The facts of a token and of its neighbours.
#[derive(Clone, Copy)]
struct Window<'a> {
    before2: &'a TokenFacts,
    before: &'a TokenFacts,
    now: &'a TokenFacts,
    after: &'a TokenFacts,
    after2: &'a TokenFacts,
}

impl<'a> Window<'a> {
    fn new(sentence: &'a [TokenFacts], at: usize) -> Window<'a> {
        static NOTHING: LazyLock<TokenFacts> = LazyLock::new(TokenFacts::default);
        let token = |i: Option<usize>| i.and_then(|i| sentence.get(i)).unwrap_or(&NOTHING);
        Window {
            before2: token(at.checked_sub(2)),
            before: token(at.checked_sub(1)),
            now: token(Some(at)),
            after: token(Some(at + 1)),
            after2: token(Some(at + 2)),
        }
    }

    fn is_near_a_capital(self) -> bool {
        self.before.marked || self.now.marked || self.after.marked
    }
}

/// Adds what the model sees at position `at` of a sentence.
///
/// What comes together again and again in a text, a word or a row of classes, makes a
/// group, for which decoding remembers what the model says.
pub fn extract(sentence: &[TokenFacts], at: usize, convention: Convention, f: &mut FeatureSet) {
    let window = Window::new(sentence, at);
    // Two words in three stand beside no capital, and are in no name.
    if !window.is_near_a_capital() {
        f.push(0, 0);
        f.end_group();
        return;
    }
    let (convention, first) = (convention as u64, u64::from(at == 0));
    words(window, convention, f);
    shapes(window, convention, first, f);
    classes(window, convention, f);
    runs(window, convention, f);
    pairs(window, f);
}

/// What tells of one word alone, or of one beside it and how the word is written. On some of
/// that the corpora disagree: each has its own weights for it.
fn words(window: Window<'_>, convention: u64, f: &mut FeatureSet) {
    let Window { before2, before, now, after, after2 } = window;
    f.push(1, now.form);
    for (n, &suffix) in (10..).zip(&now.suffixes) {
        f.push(n, suffix);
    }
    for (n, &prefix) in (16..).zip(&now.prefixes) {
        f.push(n, prefix);
    }
    let cluster = now.cluster;
    f.push(20, now.shape());
    f.push(40, cluster.prefix(4));
    f.push(41, cluster.prefix(8));
    f.push(42, cluster.full());
    f.push_pair(84, convention, now.lower);
    f.push_triple(87, convention, cluster.full(), now.shape());
    f.end_group();
    f.push(2, before.lower);
    f.push(44, before.cluster.prefix(6));
    f.push_pair(57, before.cluster.full(), now.shape());
    f.push_triple(80, convention, now.known(), before.lower);
    f.push_triple(85, convention, before.lower, now.shape());
    f.push_triple(88, convention, before.cluster.full(), now.shape());
    f.end_group();
    f.push(3, after.lower);
    f.push(48, after.cluster.prefix(6));
    f.push_pair(58, after.cluster.full(), now.shape());
    f.push_triple(81, convention, now.known(), after.lower);
    f.push_triple(86, convention, after.lower, now.shape());
    f.end_group();
    f.push(4, before2.lower);
    f.end_group();
    f.push(5, after2.lower);
    f.end_group();
}

/// How the words are written and tagged.
fn shapes(window: Window<'_>, convention: u64, first: u64, f: &mut FeatureSet) {
    let Window { before2, before, now, after, after2 } = window;
    f.push_pair(23, before2.shape(), before.shape());
    f.push_pair(24, after.shape(), after2.shape());
    f.push_pair(60, now.shape(), first);
    f.push_triple(61, before.shape(), now.shape(), after.shape());
    f.push_triple(90, convention, before.shape(), now.shape());
    f.end_group();
    let elsewhere = u64::from(now.small_elsewhere) << 1 | u64::from(now.capital_elsewhere);
    f.push_triple(64, elsewhere, now.shape(), first);
    f.push_pair(65, now.upos as u64, now.shape());
    f.push_triple(66, before.upos as u64, now.upos as u64, after.upos as u64);
    f.push_triple(91, convention, now.upos as u64, before.upos as u64);
    f.end_group();
}

/// What is known of the words.
fn classes(window: Window<'_>, convention: u64, f: &mut FeatureSet) {
    let Window { before2, before, now, after, .. } = window;
    f.push(31, before.known());
    f.push(32, after.known());
    f.push_pair(33, now.known(), now.shape());
    f.push_pair(34, before.known(), now.known());
    f.push_pair(35, now.known(), after.known());
    f.push_triple(37, before2.known(), before.known(), now.shape());
    f.push_triple(69, u64::from(before.title || before2.title), now.known(), now.shape());
    f.push_triple(82, convention, now.known(), before.upos as u64);
    f.push_triple(83, convention, now.known(), now.shape());
    f.end_group();
}

/// What stands around a whole row of capitals.
fn runs(window: Window<'_>, convention: u64, f: &mut FeatureSet) {
    let Window { before, now, .. } = window;
    let run = &now.run;
    let place = u64::from(run.place);
    f.push_triple(89, convention, run.head, place);
    if run.place == 0 {
        f.end_group();
        f.push_pair(79, before.run.head, now.lower);
        return;
    }
    f.push_pair(70, place, run.head);
    f.push_pair(73, place, u64::from(run.head_known));
    f.push_triple(76, place, now.known(), now.shape());
    f.push_pair(77, run.head, now.known());
    f.push_pair(78, run.head, now.cluster.prefix(6));
    f.end_group();
    f.push_pair(71, place, run.before);
    f.push_pair(72, place, run.after);
    f.push_triple(74, run.head, run.before, now.shape());
    f.push_triple(75, run.last_head, run.before, now.shape());
}

/// Two words.
fn pairs(window: Window<'_>, f: &mut FeatureSet) {
    let Window { before, now, after, .. } = window;
    f.push_pair(6, before.lower, now.lower);
    f.push_pair(7, now.lower, after.lower);
}
