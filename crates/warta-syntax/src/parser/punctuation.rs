use super::Arc;
use super::view::Place;
use crate::Deprel;

/// Hangs punctuation on a finished tree, as the treebanks do it: brackets and
/// quotes on what they enclose, a comma on the higher end of the arc it stands
/// under, or on the second of two conjuncts, a full stop on the root.
#[derive(Clone, Debug, Default)]
pub(super) struct Attacher {
    /// For each token the bracket or quote that belongs to it.
    partners: Vec<Option<u32>>,
    open: Vec<(u32, char)>,
}

/// Arcs followed upwards from one token at most, so that time stays linear; trees
/// of real sentences are less deep.
const CLIMB: usize = 100;

impl Attacher {
    /// Fills in the arcs of all punctuation.
    pub(super) fn attach(&mut self, places: &[Place], arcs: &mut [Arc]) {
        self.pair(places);
        if places.iter().all(|p| p.is_punct) {
            // Without a word, the first sign stands for the sentence.
            for arc in arcs.iter_mut().skip(1) {
                *arc = (Some(0), Deprel::Punct);
            }
            return;
        }
        let mut last_comma = None;
        let mut before = None;
        let mut behind = places.iter().position(|p| !p.is_punct);
        for at in 0..places.len() {
            if !is_punct(places, at) {
                before = Some(at);
                let rest = places.get(at + 1..).unwrap_or_default();
                // Each stretch of punctuation is looked through once.
                behind = rest.iter().position(|p| !p.is_punct).map(|n| at + 1 + n);
                continue;
            }
            let enclosed = self.enclosed(places, arcs, at);
            let head = enclosed.or_else(|| head_of(arcs, at, before, behind, last_comma));
            if enclosed.is_none() {
                last_comma = head;
            }
            if let Some(arc) = arcs.get_mut(at) {
                *arc = (head.map(|h| h as u32), Deprel::Punct);
            }
        }
    }

    /// Finds the brackets and quotes that belong together.
    fn pair(&mut self, places: &[Place]) {
        self.open.clear();
        self.partners.clear();
        self.partners.resize(places.len(), None);
        for (at, place) in (0..).zip(places).filter(|(_, p)| p.is_punct) {
            let Some(sign) = place.sign else {
                continue;
            };
            // No more than the innermost few are looked at.
            let near = self.open.iter().rev().take(8);
            if let Some(depth) = near.clone().position(|&(_, close)| close == sign) {
                let opened = self.open.len() - 1 - depth;
                if let Some(&(first, _)) = self.open.get(opened) {
                    self.open.truncate(opened);
                    self.join(first, at);
                }
            } else if let Some(close) = closing(sign) {
                self.open.push((at, close));
            }
        }
    }

    fn join(&mut self, first: u32, last: u32) {
        for (from, to) in [(first, last), (last, first)] {
            if let Some(partner) = self.partners.get_mut(from as usize) {
                *partner = Some(to);
            }
        }
    }

    /// The highest word between a sign and its partner.
    fn enclosed(&self, places: &[Place], arcs: &[Arc], at: usize) -> Option<usize> {
        let partner = self.partners.get(at).copied().flatten()? as usize;
        let (first, last) = (at.min(partner), at.max(partner));
        let inside = first + 1..last;
        let word = |mut range: core::iter::Take<Between>| range.find(|&i| !is_punct(places, i));
        let from_left = word(Between::Up(inside.clone()).take(CLIMB))?;
        let from_right = word(Between::Down(inside.clone().rev()).take(CLIMB))?;
        let within = |h: usize| h > first && h < last;
        let tops = [climb(arcs, from_left, within), climb(arcs, from_right, within)];
        tops.into_iter().min_by_key(|&top| depth(arcs, top))
    }
}

/// A range walked in one direction or the other.
enum Between {
    Up(core::ops::Range<usize>),
    Down(core::iter::Rev<core::ops::Range<usize>>),
}

impl Iterator for Between {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        match self {
            Between::Up(range) => range.next(),
            Between::Down(range) => range.next(),
        }
    }
}

fn is_punct(places: &[Place], at: usize) -> bool {
    places.get(at).is_some_and(|p| p.is_punct)
}

fn closing(sign: char) -> Option<char> {
    match sign {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        '“' => Some('”'),
        '‘' => Some('’'),
        '«' => Some('»'),
        '"' | '\'' => Some(sign),
        _ => None,
    }
}

fn parent(arcs: &[Arc], at: usize) -> Option<usize> {
    arcs.get(at).and_then(|arc| arc.0).map(|h| h as usize)
}

fn climb(arcs: &[Arc], from: usize, allowed: impl Fn(usize) -> bool) -> usize {
    let up = |&at: &usize| parent(arcs, at).filter(|&h| allowed(h));
    let path = core::iter::successors(Some(from), up).take(CLIMB);
    path.last().unwrap_or(from)
}

fn depth(arcs: &[Arc], from: usize) -> usize {
    let up = |&at: &usize| parent(arcs, at);
    core::iter::successors(Some(from), up).take(CLIMB).count()
}

/// The head of a sign between the words `before` and `behind` it.
fn head_of(
    arcs: &[Arc],
    at: usize,
    before: Option<usize>,
    behind: Option<usize>,
    last_comma: Option<usize>,
) -> Option<usize> {
    let left = before.map(|word| climb(arcs, word, |h| h < at));
    let right = behind.map(|word| climb(arcs, word, |h| h > at));
    let (Some(left), Some(right)) = (left, right) else {
        return left.or(right);
    };
    let relation = |word: usize| arcs.get(word).map(|arc| arc.1);
    match (parent(arcs, left), parent(arcs, right)) {
        // What hangs to the right: a second comma closes what the first opened.
        (Some(head), _) if head > at => match relation(left) {
            Some(Deprel::Parataxis) => Some(left),
            _ if last_comma == Some(left) => Some(left),
            _ => Some(head),
        },
        (_, Some(head)) if head < at => match relation(right) {
            Some(Deprel::Conj) => Some(right),
            _ => Some(head),
        },
        _ => Some(left),
    }
}
