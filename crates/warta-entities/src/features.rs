//! What the model sees of a token; shared with its training.

use warta_syntax::features::{TokenAtoms, TokenReader};
use warta_syntax::sequence::{FeatureSet, atom};
use warta_syntax::{ClusterPath, Clusters, Upos, Word};
use warta_text::TokenSpan;

use crate::Convention;
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
    head_known: u64,
    /// The first word of the row before it in the sentence.
    last_head: u64,
    /// The token's place in it, from the front and from the back, up to three each.
    place: u64,
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
                marked: word.chars().any(char::is_uppercase),
                ..TokenFacts::default()
            });
        }
        for fact in facts.iter_mut() {
            fact.small_elsewhere = self.small.contains(&fact.atoms.lower);
            fact.capital_elsewhere = self.capital.contains(&fact.atoms.lower);
        }
        mark_caseless(text, tokens, clusters, &starts, facts);
        mark_known(text, tokens, gazetteer, facts);
        mark_runs(starts, facts);
    }
}

/// Sentences in which no word, or every word, is written with capitals tell nothing by
/// their capitals: their words have the shape of the whole sentence, and the cluster of
/// the word as it is written elsewhere.
fn mark_caseless(
    text: &str,
    tokens: &[TokenSpan],
    clusters: &Clusters,
    starts: &impl Fn(usize) -> bool,
    facts: &mut [TokenFacts],
) {
    let mut first = 0;
    let mut usual = String::new();
    while first < facts.len() {
        let end = (first + 1..facts.len()).find(|&at| starts(at)).unwrap_or(facts.len());
        let own = tokens.get(first..end).unwrap_or_default();
        let marked = caseless(own.iter().map(|token| token.text(text)));
        for (fact, token) in facts.iter_mut().take(end).skip(first).zip(own) {
            let Some(case) = marked else { break };
            let word = token.text(text);
            if !word.chars().any(char::is_alphabetic) {
                continue;
            }
            fact.marked = true;
            fact.atoms.shape = case;
            fact.form = fact.atoms.lower;
            fact.capital = false;
            if fact.atoms.cluster == ClusterPath::default() {
                usual.clear();
                let mut letters = word.chars();
                usual.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                usual.extend(letters.flat_map(char::to_lowercase));
                fact.atoms.cluster = clusters.path(atom(&usual));
            }
        }
        first = end;
    }
}

/// 1 where all of four words or more are in small letters, 2 where all are in capitals.
fn caseless<'w>(words: impl Iterator<Item = &'w str>) -> Option<u64> {
    let (mut all, mut small, mut capital) = (0, 0, 0);
    for word in words.filter(|word| word.chars().any(char::is_alphabetic)) {
        all += 1;
        small += usize::from(!word.chars().any(char::is_uppercase));
        capital += usize::from(!word.chars().any(char::is_lowercase));
    }
    match () {
        () if all < 4 => None,
        () if small == all => Some(1),
        () if capital == all => Some(2),
        () => None,
    }
}

/// Marks the rows of capitalised words, each inside one sentence.
fn mark_runs(starts: impl Fn(usize) -> bool, facts: &mut [TokenFacts]) {
    let (mut at, mut last_head) = (0, 0);
    while at < facts.len() {
        last_head = if starts(at) { 0 } else { last_head };
        let Some(head) = facts.get(at).copied().filter(|fact| fact.capital) else {
            at += 1;
            continue;
        };
        let more = |&end: &usize| facts.get(end).is_some_and(|f| f.capital) && !starts(end);
        let end = (at + 1..facts.len()).take_while(more).last().map_or(at + 1, |last| last + 1);
        let lower = |at: usize| facts.get(at).map_or(0, |fact| fact.atoms.lower);
        let before = at.checked_sub(1).filter(|_| !starts(at)).map_or(0, lower);
        let after = if starts(end) { 0 } else { lower(end) };
        let (head, head_known) = (head.atoms.lower, head.known);
        for (inside, fact) in facts.iter_mut().take(end).skip(at).enumerate() {
            let place = (inside.min(3) << 2 | (end - at - 1 - inside).min(3)) as u64 + 1;
            fact.run = Run { head, before, after, head_known, last_head, place };
        }
        last_head = head;
        at = end;
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
pub fn extract(sentence: &[TokenFacts], at: usize, convention: Convention, f: &mut FeatureSet) {
    let token = |i: Option<usize>| i.and_then(|i| sentence.get(i)).copied().unwrap_or_default();
    let (now, before, after) = (token(Some(at)), token(at.checked_sub(1)), token(Some(at + 1)));
    let (before2, after2) = (token(at.checked_sub(2)), token(Some(at + 2)));
    // More than half of the words stand far from any capital, and are in no name.
    if ![before2, before, now, after, after2].iter().any(|fact| fact.marked) {
        f.push(0, 0);
        return;
    }
    words(&now, &before, &after, &before2, &after2, f);
    classes(&now, &before, &after, &before2, f);
    let first = u64::from(at == 0);
    f.push_pair(60, now.atoms.shape, first);
    f.push_triple(61, before.atoms.shape, now.atoms.shape, after.atoms.shape);
    let elsewhere = u64::from(now.small_elsewhere) << 1 | u64::from(now.capital_elsewhere);
    f.push_triple(64, elsewhere, now.atoms.shape, first);
    f.push_pair(65, now.upos as u64, now.atoms.shape);
    f.push_triple(66, before.upos as u64, now.upos as u64, after.upos as u64);
    f.push_triple(69, u64::from(before.title || before2.title), now.known, now.atoms.shape);
    runs(&now, &before, f);
    let convention = convention as u64;
    agreed(convention, &now, &before, &after, f);
}

/// What stands around a whole row of capitals.
fn runs(now: &TokenFacts, before: &TokenFacts, f: &mut FeatureSet) {
    let run = &now.run;
    if run.place == 0 {
        f.push_pair(79, before.run.head, now.atoms.lower);
        return;
    }
    f.push_pair(70, run.place, run.head);
    f.push_pair(71, run.place, run.before);
    f.push_pair(72, run.place, run.after);
    f.push_pair(73, run.place, run.head_known);
    f.push_triple(74, run.head, run.before, now.atoms.shape);
    f.push_triple(75, run.last_head, run.before, now.atoms.shape);
    f.push_triple(76, run.place, now.known, now.atoms.shape);
    f.push_pair(77, run.head, now.known);
    f.push_pair(78, run.head, now.atoms.cluster.prefix(6));
}

/// What the corpora disagree on: each has its own weights for these.
fn agreed(
    convention: u64,
    now: &TokenFacts,
    before: &TokenFacts,
    after: &TokenFacts,
    f: &mut FeatureSet,
) {
    f.push_triple(80, convention, now.known, before.atoms.lower);
    f.push_triple(81, convention, now.known, after.atoms.lower);
    f.push_triple(82, convention, now.known, before.upos as u64);
    f.push_triple(83, convention, now.known, now.atoms.shape);
    f.push_pair(84, convention, now.atoms.lower);
    f.push_triple(85, convention, before.atoms.lower, now.atoms.shape);
    f.push_triple(86, convention, after.atoms.lower, now.atoms.shape);
    f.push_triple(87, convention, now.atoms.cluster.full(), now.atoms.shape);
    f.push_triple(88, convention, before.atoms.cluster.full(), now.atoms.shape);
    f.push_triple(89, convention, now.run.head, now.run.place);
    f.push_triple(90, convention, before.atoms.shape, now.atoms.shape);
    f.push_triple(91, convention, now.upos as u64, before.upos as u64);
}

fn words(
    now: &TokenFacts,
    before: &TokenFacts,
    after: &TokenFacts,
    before2: &TokenFacts,
    after2: &TokenFacts,
    f: &mut FeatureSet,
) {
    f.push(1, now.form);
    f.push(2, before.atoms.lower);
    f.push(3, after.atoms.lower);
    f.push(4, before2.atoms.lower);
    f.push(5, after2.atoms.lower);
    f.push_pair(6, before.atoms.lower, now.atoms.lower);
    f.push_pair(7, now.atoms.lower, after.atoms.lower);
    for (n, &suffix) in (10..).zip(now.atoms.suffixes.iter().skip(1)) {
        f.push(n, suffix);
    }
    for (n, &prefix) in (16..).zip(now.atoms.prefixes.iter().skip(1)) {
        f.push(n, prefix);
    }
    f.push(20, now.atoms.shape);
    f.push_pair(23, before2.atoms.shape, before.atoms.shape);
    f.push_pair(24, after.atoms.shape, after2.atoms.shape);
}

fn classes(
    now: &TokenFacts,
    before: &TokenFacts,
    after: &TokenFacts,
    before2: &TokenFacts,
    f: &mut FeatureSet,
) {
    f.push(31, before.known);
    f.push(32, after.known);
    f.push_pair(33, now.known, now.atoms.shape);
    f.push_pair(34, before.known, now.known);
    f.push_pair(35, now.known, after.known);
    f.push_triple(37, before2.known, before.known, now.atoms.shape);
    let cluster = |fact: &TokenFacts| fact.atoms.cluster;
    let (c, cb, ca) = (cluster(now), cluster(before), cluster(after));
    f.push(40, c.prefix(4));
    f.push(41, c.prefix(8));
    f.push(42, c.full());
    f.push(44, cb.prefix(6));
    f.push(48, ca.prefix(6));
    f.push_pair(57, cb.full(), now.atoms.shape);
    f.push_pair(58, ca.full(), now.atoms.shape);
}
