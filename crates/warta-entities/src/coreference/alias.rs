//! Short forms, acronyms and other names of one thing.

use std::collections::HashMap;

use crate::gazetteer::{Gazetteer, Hit};
use crate::names::Name;
use crate::{EntityKind, Input};

/// Finds the mention that each mention belongs to.
pub(super) struct Aliases<'a> {
    input: &'a Input<'a>,
    gazetteer: &'a Gazetteer,
    names: &'a [Name],
    known: &'a [Option<Hit>],
    /// For each mention, an earlier one of the same thing, or itself.
    parents: Vec<usize>,
}

impl<'a> Aliases<'a> {
    pub(super) fn new(
        input: &'a Input<'a>,
        gazetteer: &'a Gazetteer,
        names: &'a [Name],
        known: &'a [Option<Hit>],
    ) -> Aliases<'a> {
        let parents = (0..names.len()).collect();
        Aliases { input, gazetteer, names, known, parents }
    }

    /// For each mention, the number of one that stands for its entity.
    pub(super) fn owners(mut self) -> Vec<usize> {
        self.join_same();
        self.join_brackets();
        self.join_parts();
        (0..self.names.len()).map(|at| self.find(at)).collect()
    }

    fn find(&mut self, mut at: usize) -> usize {
        while let Some(&parent) = self.parents.get(at).filter(|&&parent| parent != at) {
            let grandparent = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(cell) = self.parents.get_mut(at) {
                *cell = grandparent;
            }
            at = parent;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.find(a), self.find(b));
        if let Some(parent) = self.parents.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }

    /// Joins mentions that are written alike, or known under one canonical name.
    fn join_same(&mut self) {
        let mut first: HashMap<(EntityKind, String), usize> = HashMap::new();
        for (at, name) in self.names.iter().enumerate() {
            let mut keys = vec![self.key(name)];
            if let Some(hit) = self.known.get(at).copied().flatten() {
                let links = self.gazetteer.links(hit);
                keys.extend(
                    links.filter(|(key, _)| *key == "canonical").map(|(_, v)| v.to_lowercase()),
                );
            }
            for key in keys {
                let other = *first.entry((name.kind, key)).or_insert(at);
                self.join(at, other);
            }
        }
    }

    /// The words of a name in lower case, less the class word of a city.
    fn key(&self, name: &Name) -> String {
        let mut words: Vec<String> =
            (name.first..name.end).map(|at| self.input.word(at).to_lowercase()).collect();
        let city = name.kind == EntityKind::Loc && words.len() > 1 && words[0] == "kota";
        if city {
            words.remove(0);
        }
        words.join(" ")
    }

    /// Joins `Komisi Pemberantasan Korupsi (KPK)`.
    fn join_brackets(&mut self) {
        let mut pairs = Vec::new();
        for (at, pair) in self.names.windows(2).enumerate() {
            let [long, short] = pair else { continue };
            let bracketed = long.end + 1 == short.first
                && self.input.word(long.end) == "("
                && self.input.word(short.end) == ")";
            let person = long.kind == EntityKind::Per || short.kind == EntityKind::Per;
            if bracketed && (!person || long.kind == short.kind) && self.abbreviates(short, long) {
                pairs.push((at, at + 1));
            }
        }
        for (long, short) in pairs {
            let word = self.key_at(short);
            self.join(long, short);
            // What the bracket says of the acronym holds for the whole document.
            let same: Vec<usize> = (0..self.names.len())
                .filter(|&at| self.names[at].end - self.names[at].first == 1)
                .collect();
            for at in same {
                if self.key_at(at) == word {
                    self.join(long, at);
                }
            }
        }
    }

    fn key_at(&self, at: usize) -> String {
        self.names.get(at).map_or_else(String::new, |name| self.key(name))
    }

    /// Whether each letter of the short name stands in the long one, in order, and the
    /// first letters agree.
    fn abbreviates(&self, short: &Name, long: &Name) -> bool {
        let letters = self.key(short);
        let spelled = self.key(long);
        let mut rest = spelled.chars();
        let inside = letters.chars().filter(|c| c.is_alphanumeric()).all(|c| rest.any(|l| l == c));
        inside && letters.chars().next() == spelled.chars().next()
    }

    /// Joins parts of names to the whole: `Kim` to `Kim Jong Un`. Where several fit, the
    /// one that was named most so far.
    fn join_parts(&mut self) {
        let mut wholes: HashMap<(EntityKind, String), Vec<usize>> = HashMap::new();
        for (at, name) in self.names.iter().enumerate().filter(|(_, n)| n.end - n.first > 1) {
            if self.find_readonly(at) != at
                || !matches!(name.kind, EntityKind::Per | EntityKind::Org)
            {
                continue;
            }
            for place in self.part_places(name) {
                let key = (name.kind, self.input.word(place).to_lowercase());
                let owners = wholes.entry(key).or_default();
                // More bearers of one name than this are never told apart.
                if owners.len() < 8 {
                    owners.push(at);
                }
            }
        }
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for at in 0..self.names.len() {
            let name = &self.names[at];
            if name.end - name.first == 1 && self.find_readonly(at) == at || self.alone(at) {
                let key = (name.kind, self.input.word(name.first).to_lowercase());
                let bearers = wholes.get(&key).cloned().unwrap_or_default();
                let before = bearers.iter().copied().filter(|&bearer| bearer < at);
                let best =
                    before.max_by_key(|bearer| (counts.get(bearer).copied().unwrap_or(0), *bearer));
                let best = best.or_else(|| bearers.iter().copied().find(|&bearer| bearer > at));
                if let Some(bearer) = best {
                    *counts.entry(bearer).or_default() += 1;
                    self.link_part(at, bearer);
                    continue;
                }
            }
            let root = self.find(at);
            *counts.entry(root).or_default() += 1;
        }
    }

    /// Whether a one-word mention was joined to nothing but its likes.
    fn alone(&self, at: usize) -> bool {
        let root = self.find_readonly(at);
        let one = |at: usize| self.names.get(at).is_some_and(|name| name.end - name.first == 1);
        one(at) && one(root)
    }

    fn find_readonly(&self, mut at: usize) -> usize {
        while let Some(&parent) = self.parents.get(at).filter(|&&parent| parent != at) {
            at = parent;
        }
        at
    }

    /// Hangs one mention, not all its likes, on a bearer of the name.
    fn link_part(&mut self, at: usize, bearer: usize) {
        let root = self.find(bearer);
        if let Some(parent) = self.parents.get_mut(at) {
            *parent = root;
        }
    }

    /// The words of a name that may stand for the whole: each part of a person's name,
    /// the last word of an organisation's (`Partai Demokrat`).
    fn part_places(&self, name: &Name) -> Vec<usize> {
        let places = if name.kind == EntityKind::Per {
            name.first..name.end.min(name.first + 6)
        } else {
            name.end - 1..name.end
        };
        places.filter(|&at| self.input.is_capital(at) && self.input.word(at).len() > 2).collect()
    }
}
