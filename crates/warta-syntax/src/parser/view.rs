use crate::features::TokenAtoms;
use crate::sequence::{FeatureSet, mix};
use crate::{Deprel, Upos};

use super::transition::{Child, Forest, Node, State};

/// A sentence as the parser sees it: its words and tags. Punctuation is not parsed
/// but seen by the words beside it, and hung on the finished tree.
#[derive(Clone, Debug, Default)]
pub struct View {
    tokens: Vec<Token>,
    between: Vec<Counts>,
    /// Every token, punctuation or not.
    pub(super) places: Vec<Place>,
    /// Where the tokens that are parsed stand.
    words: Vec<u32>,
}

/// A token in the sentence as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) is_punct: bool,
    pub(super) sign: Option<char>,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    word: u64,
    tag: u64,
    cluster: u64,
    wide: u64,
    affixes: u64,
    suffix: u64,
    /// The punctuation before it, 0 if there is none.
    gap: u64,
    /// Whether it stands in quotes (1) or brackets (2).
    inside: u64,
}

/// How many tokens of a class stand before a place.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    puncts: u32,
    verbs: u32,
    joints: u32,
}

/// What stands where there is no token.
const ABSENT: Token =
    Token { word: 1, tag: 31, cluster: 0, wide: 0, affixes: 0xffff, suffix: 1, gap: 0, inside: 0 };

impl View {
    /// Replaces the sentence.
    pub fn fill(&mut self, atoms: &[TokenAtoms], tags: impl Iterator<Item = Upos>) {
        self.tokens.clear();
        self.between.clear();
        self.places.clear();
        self.words.clear();
        let mut counts = Counts::default();
        let (mut gap, mut inside) = (0, 0);
        for (at, (atoms, tag)) in (0..).zip(atoms.iter().zip(tags)) {
            let is_punct = tag == Upos::Punct;
            self.places.push(Place { is_punct, sign: atoms.sign });
            if is_punct {
                counts.puncts += 1;
                gap = mix(gap, atoms.lower);
                inside = enclosed(inside, atoms.sign);
                continue;
            }
            self.words.push(at);
            self.between.push(counts);
            counts.verbs += u32::from(tag == Upos::Verb);
            counts.joints += u32::from(matches!(tag, Upos::Cconj | Upos::Sconj));
            self.tokens.push(Token {
                word: atoms.lower,
                tag: tag as u64 + 1,
                cluster: atoms.cluster.full(),
                wide: atoms.cluster.prefix(4),
                affixes: atoms.affixes,
                suffix: atoms.suffixes[2],
                gap: core::mem::take(&mut gap),
                inside,
            });
        }
        self.between.push(counts);
    }

    /// Number of tokens that are parsed: all but punctuation.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether no token is parsed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Where the parsed tokens stand in the sentence.
    #[must_use]
    pub fn words(&self) -> &[u32] {
        &self.words
    }

    fn token(&self, at: Option<usize>) -> Token {
        at.and_then(|at| self.tokens.get(at)).copied().unwrap_or(ABSENT)
    }

    fn node(&self, node: Option<&Node>) -> Token {
        self.token(node.map(|n| n.token as usize))
    }

    fn child(&self, child: Option<Child>) -> (Token, u64) {
        let deprel = child.map_or(0, |c| c.deprel as u64 + 1);
        (self.token(child.map(|c| c.token as usize)), deprel)
    }

    /// Tokens of a class strictly between two places, at most two.
    fn within(&self, from: u32, to: u32, class: impl Fn(&Counts) -> u32) -> u64 {
        let count = |at: u32| self.between.get(at as usize).map_or(0, &class);
        u64::from(count(to).saturating_sub(count(from)).min(2))
    }
}

/// In quotes, in brackets, both or neither, after one more sign.
fn enclosed(inside: u64, sign: Option<char>) -> u64 {
    match sign {
        Some('"') => inside ^ 1,
        Some('“' | '«') => inside | 1,
        Some('”' | '»') => inside & !1,
        Some('(' | '[') => inside | 2,
        Some(')' | ']') => inside & !2,
        _ => inside,
    }
}

/// Adds what the parser sees of a state.
pub fn extract(view: &View, state: &State, forest: &Forest, f: &mut FeatureSet) {
    let mut stack = state.stack(forest);
    let nodes = [stack.next(), stack.next(), stack.next()];
    let next = state.next();
    let ahead = |n: usize| view.token(Some(next.token as usize + n));
    let [s0, s1, s2] = nodes.map(|n| view.node(n));
    let [b0, b1, b2, b3] = [ahead(0), ahead(1), ahead(2), ahead(3)];
    let mut out = Out { features: f, template: 0 };
    out.single(&s0);
    out.single(&s1);
    out.single(&b0);
    for t in [s2, b1, b2] {
        out.two(t.word, t.tag);
        out.one(t.tag);
        out.one(t.cluster);
    }
    out.pair(&s0, &b0);
    out.pair(&s1, &s0);
    out.three(s0.tag, b0.tag, b1.tag);
    out.three(s1.tag, s0.tag, b0.tag);
    out.three(s2.tag, s1.tag, s0.tag);
    out.three(b0.tag, b1.tag, b2.tag);
    out.three(s0.tag | b0.tag << 8, b1.tag | b2.tag << 8, b3.tag);
    out.three(s1.tag | s0.tag << 8, b0.tag, b1.tag);
    out.three(s0.word, b0.tag, b1.tag);
    out.three(s1.tag, s0.word, b0.tag);
    out.three(s0.cluster, b0.cluster, b1.tag);
    out.three(s1.wide, s0.wide, b0.wide);
    out.three(s1.word, s0.tag, b0.tag);
    out.three(s1.tag, s0.tag, b0.word);
    out.three(s0.tag, b0.word, b1.tag);
    surroundings(view, [nodes[0], nodes[1], Some(next)], &mut out);
    families(view, [nodes[0], nodes[1], Some(next)], &mut out);
}

/// Numbers the templates in the order in which they come.
struct Out<'f> {
    features: &'f mut FeatureSet,
    template: u32,
}

impl Out<'_> {
    fn one(&mut self, a: u64) {
        self.features.push(self.template, a);
        self.template += 1;
    }

    fn two(&mut self, a: u64, b: u64) {
        self.features.push_pair(self.template, a, b);
        self.template += 1;
    }

    fn three(&mut self, a: u64, b: u64, c: u64) {
        self.features.push_triple(self.template, a, b, c);
        self.template += 1;
    }

    fn single(&mut self, t: &Token) {
        self.two(t.word, t.tag);
        self.one(t.word);
        self.one(t.tag);
        self.two(t.cluster, t.tag);
        self.two(t.affixes, t.tag);
        self.two(t.suffix, t.tag);
    }

    fn pair(&mut self, a: &Token, b: &Token) {
        self.two(a.word, b.word);
        self.three(a.word, a.tag, b.tag);
        self.three(a.tag, b.word, b.tag);
        self.two(a.tag, b.tag);
        self.two(a.cluster, b.cluster);
        self.three(a.cluster, a.tag, b.tag);
        self.three(a.tag, b.cluster, b.tag);
        self.three(a.affixes, b.affixes, a.tag | b.tag << 8);
        self.two(a.word, b.cluster);
        self.two(a.cluster, b.word);
    }
}

/// Distance, and what stands in between.
fn surroundings(view: &View, [s0, s1, b0]: [Option<&Node>; 3], out: &mut Out<'_>) {
    for (a, b) in [(s0, b0), (s1, s0)] {
        let (first, last) = (view.node(a), view.node(b));
        let tags = first.tag | last.tag << 8;
        let (Some(a), Some(b)) = (a, b) else {
            out.template += 13;
            continue;
        };
        let distance = match b.token.saturating_sub(a.token) {
            d @ 0..=4 => u64::from(d),
            5..=6 => 5,
            7..=10 => 6,
            _ => 7,
        };
        out.two(distance, tags);
        out.two(distance, first.word);
        out.two(distance, last.word);
        out.two(tags, view.within(a.token, b.token, |c| c.puncts));
        out.two(tags, view.within(a.token + 1, b.token, |c| c.verbs));
        out.two(tags, view.within(a.token + 1, b.token, |c| c.joints));
        let behind = view.token(Some(a.token as usize + 1)).gap;
        out.two(tags, last.gap);
        out.two(tags, behind);
        out.two(first.word, last.gap);
        out.two(last.word, last.gap);
        out.three(tags, first.gap, last.gap);
        out.three(tags, behind, view.token(Some(b.token as usize + 1)).gap);
        out.two(tags, first.inside << 2 | last.inside);
    }
}

/// What hangs already on the tokens in question.
fn families(view: &View, nodes: [Option<&Node>; 3], out: &mut Out<'_>) {
    let tags = nodes.map(|n| view.node(n).tag);
    let [t0, t1, tb] = tags;
    for (n, node) in nodes.into_iter().enumerate() {
        let own = view.node(node);
        let node = node.copied().unwrap_or_default();
        let others = t0 | t1 << 8 | tb << 16;
        let sides = [(node.left, node.lefts), (node.right, node.rights)];
        for (children, count) in sides.into_iter().take(if n == 2 { 1 } else { 2 }) {
            let [(first, deprel), (second, deprel2)] = children.map(|c| view.child(c));
            let count = u64::from(count.min(4));
            out.two(own.tag, count);
            out.two(own.word, count);
            out.two(own.tag, deprel);
            out.two(own.word, deprel);
            out.three(own.tag, deprel, deprel2);
            out.three(own.tag, first.tag, second.tag);
            out.two(others, first.tag);
            out.two(others, deprel);
            out.two(first.word, own.tag);
        }
    }
    let heads =
        nodes.map(|n| n.map_or(0, |n| view.child(n.left[0]).1 | view.child(n.right[0]).1 << 8));
    out.three(t0 | t1 << 8, heads[0], heads[1]);
    out.three(t0 | tb << 8, heads[0], heads[2]);
}

/// The relations that a model must know, by name.
pub(super) fn relations() -> String {
    Deprel::ALL.map(Deprel::as_str).join("\n")
}
