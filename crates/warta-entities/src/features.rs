//! What the model sees of a token; shared with its training.

use warta_syntax::features::{TokenAtoms, TokenReader};
use warta_syntax::sequence::{FeatureSet, atom};
use warta_syntax::{Clusters, Upos, Word};
use warta_text::TokenSpan;

use crate::gazetteer::{Classes, Gazetteer};

/// What is known of one token.
#[derive(Clone, Copy, Debug, Default)]
pub struct TokenFacts {
    atoms: TokenAtoms,
    /// The word as it is written.
    form: u64,
    /// What the longest known name over the token is known as, shifted by one bit where
    /// the token is not its first.
    known: u64,
    title: bool,
    upos: Upos,
    /// Whether the word stands in small letters elsewhere in the document.
    small_elsewhere: bool,
    /// Whether it stands with a capital inside another sentence.
    capital_elsewhere: bool,
    capital: bool,
}

/// Reads the facts of a document's tokens; keeps its buffers.
#[derive(Clone, Debug, Default)]
pub struct FactReader {
    reader: TokenReader,
    small: std::collections::HashSet<u64>,
    capital: std::collections::HashSet<u64>,
}

impl FactReader {
    /// Replaces what `facts` holds by one for each token. `starts` tells whether a token
    /// is the first of its sentence; `words` may be empty.
    #[allow(clippy::too_many_arguments, reason = "one for each layer below")]
    pub fn read(
        &mut self,
        text: &str,
        tokens: &[TokenSpan],
        words: &[Word],
        starts: impl Fn(usize) -> bool,
        gazetteer: &Gazetteer,
        clusters: &Clusters,
        facts: &mut Vec<TokenFacts>,
    ) {
        facts.clear();
        facts.reserve_exact(tokens.len());
        self.small.clear();
        self.capital.clear();
        for (at, token) in tokens.iter().enumerate() {
            let word = token.text(text);
            let capital = word.chars().next().is_some_and(char::is_uppercase);
            let atoms = self.reader.read(word, clusters);
            let upos = words.get(at).map_or(Upos::X, |word| word.upos);
            if !capital {
                self.small.insert(atoms.lower);
            } else if !starts(at) {
                self.capital.insert(atoms.lower);
            }
            facts.push(TokenFacts {
                atoms,
                form: atom(word),
                upos,
                capital,
                ..TokenFacts::default()
            });
        }
        for fact in facts.iter_mut() {
            fact.small_elsewhere = self.small.contains(&fact.atoms.lower);
            fact.capital_elsewhere = self.capital.contains(&fact.atoms.lower);
        }
        mark_known(text, tokens, gazetteer, facts);
    }
}

/// Marks the tokens of known names, longest first from the left.
fn mark_known(text: &str, tokens: &[TokenSpan], gazetteer: &Gazetteer, facts: &mut [TokenFacts]) {
    let mut at = 0;
    while let Some(rest) = tokens.get(at..).filter(|rest| !rest.is_empty()) {
        let hit = gazetteer.longest(rest.iter().map(|token| token.text(text)));
        let Some(hit) = hit else {
            at += 1;
            continue;
        };
        let capital = facts.get(at).is_some_and(|fact| fact.capital);
        let title = hit.classes.any(Classes::TITLE);
        for (inside, fact) in facts.iter_mut().skip(at).take(hit.words).enumerate() {
            let known = u64::from(hit.classes.bits());
            fact.known = if inside == 0 { known | 1 << 16 } else { known | 1 << 17 };
            fact.known |= u64::from(!capital) << 18;
            fact.title = title;
        }
        at += hit.words;
    }
}

/// Adds what the model sees at position `at` of a sentence.
pub fn extract(sentence: &[TokenFacts], at: usize, f: &mut FeatureSet) {
    let token = |i: Option<usize>| i.and_then(|i| sentence.get(i)).copied().unwrap_or_default();
    let (now, before, after) = (token(Some(at)), token(at.checked_sub(1)), token(Some(at + 1)));
    let (before2, after2) = (token(at.checked_sub(2)), token(Some(at + 2)));
    words(&now, &before, &after, &before2, &after2, f);
    classes(&now, &before, &after, &before2, f);
    let first = u64::from(at == 0);
    f.push_pair(60, now.atoms.shape, first);
    f.push_triple(61, before.atoms.shape, now.atoms.shape, after.atoms.shape);
    f.push_pair(62, now.atoms.shape, before.atoms.lower);
    f.push_pair(63, now.atoms.shape, after.atoms.lower);
    let elsewhere = u64::from(now.small_elsewhere) << 1 | u64::from(now.capital_elsewhere);
    f.push_triple(64, elsewhere, now.atoms.shape, first);
    f.push_pair(65, now.upos as u64, now.atoms.shape);
    f.push_triple(66, before.upos as u64, now.upos as u64, after.upos as u64);
    f.push_pair(67, before.upos as u64, now.atoms.shape);
    f.push_pair(68, u64::from(before.title), now.atoms.shape);
    f.push_triple(69, u64::from(before.title || before2.title), now.known, now.atoms.shape);
}

fn words(
    now: &TokenFacts,
    before: &TokenFacts,
    after: &TokenFacts,
    before2: &TokenFacts,
    after2: &TokenFacts,
    f: &mut FeatureSet,
) {
    f.push(0, now.form);
    f.push(1, now.atoms.lower);
    f.push(2, before.atoms.lower);
    f.push(3, after.atoms.lower);
    f.push(4, before2.atoms.lower);
    f.push(5, after2.atoms.lower);
    f.push_pair(6, before.atoms.lower, now.atoms.lower);
    f.push_pair(7, now.atoms.lower, after.atoms.lower);
    f.push_pair(8, before2.atoms.lower, before.atoms.lower);
    f.push_pair(9, after.atoms.lower, after2.atoms.lower);
    for (n, &suffix) in (10..).zip(&now.atoms.suffixes) {
        f.push(n, suffix);
    }
    for (n, &prefix) in (16..).zip(&now.atoms.prefixes) {
        f.push(n, prefix);
    }
    f.push(20, now.atoms.shape);
    f.push(21, before.atoms.shape);
    f.push(22, after.atoms.shape);
    f.push_pair(23, before2.atoms.shape, before.atoms.shape);
    f.push_pair(24, after.atoms.shape, after2.atoms.shape);
    f.push(25, before.atoms.suffixes[2]);
    f.push(26, after.atoms.suffixes[2]);
}

fn classes(
    now: &TokenFacts,
    before: &TokenFacts,
    after: &TokenFacts,
    before2: &TokenFacts,
    f: &mut FeatureSet,
) {
    f.push(30, now.known);
    f.push(31, before.known);
    f.push(32, after.known);
    f.push_pair(33, now.known, now.atoms.shape);
    f.push_pair(34, before.known, now.known);
    f.push_pair(35, now.known, after.known);
    f.push_pair(36, before.known, now.atoms.shape);
    f.push_triple(37, before2.known, before.known, now.atoms.shape);
    let cluster = |fact: &TokenFacts| fact.atoms.cluster;
    let (c, cb, ca) = (cluster(now), cluster(before), cluster(after));
    for (n, bits) in (40..).zip([4, 6, 10]) {
        f.push(n, c.prefix(bits));
        f.push(n + 4, cb.prefix(bits));
        f.push(n + 8, ca.prefix(bits));
    }
    f.push(52, c.full());
    f.push(53, cb.full());
    f.push(54, ca.full());
    f.push_pair(55, cb.full(), c.full());
    f.push_pair(56, c.full(), ca.full());
    f.push_pair(57, cb.full(), now.atoms.shape);
    f.push_pair(58, ca.full(), now.atoms.shape);
}
