//! Names that people are known by beside their own: `Megawati Soekarnoputri`, later `Mega`;
//! `Basuki Tjahaja Purnama (Ahok)`.

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::alias::Aliases;
use super::form::fold;
use crate::EntityKind;

/// Letters of the shortest beginning of a name that is said for it.
const SHORTEST: usize = 4;

/// Persons with one beginning that are kept.
const MOST_BEARERS: usize = 8;

/// Letters that it leaves out at least.
const LEFT_OUT: usize = 3;

impl Aliases<'_> {
    /// Joins the one word in brackets right behind a person named in full.
    pub(super) fn join_bracketed_people(&mut self) {
        for at in 1..self.names.len() {
            let pair = self.names.get(at - 1).zip(self.names.get(at));
            let nickname = pair.is_some_and(|(long, short)| {
                let people = [long, short].iter().all(|name| name.kind == EntityKind::Per);
                let shape = long.end > long.first + 1 && short.end == short.first + 1;
                people && shape && self.bracketed(long, short)
            });
            if nickname {
                self.join_alike(at - 1, at);
            }
        }
    }

    /// Joins the beginning of a given name to the one person of the document whose name it
    /// begins, where nobody is called so.
    pub(super) fn join_beginnings(&mut self) {
        let (whole, borne) = self.beginnings();
        if whole.is_empty() {
            return;
        }
        for at in 0..self.names.len() {
            let Some(name) = self.names.get(at).filter(|name| name.kind == EntityKind::Per) else {
                continue;
            };
            let key = fold(self.input.word(name.first));
            if self.words(at) != 1 || borne.contains(&key) {
                continue;
            }
            let bearers = key.get(..SHORTEST).and_then(|begin| whole.get(begin));
            let begun = bearers.into_iter().flatten().copied();
            let mut found: Vec<usize> =
                begun.filter(|&whole| whole < at && self.begins(whole, &key)).collect();
            for whole in &mut found {
                *whole = self.find(*whole);
            }
            found.dedup();
            if let [whole] = found.as_slice() {
                let whole = *whole;
                self.join(whole, at);
            }
        }
    }

    /// The persons of several words by the first letters of a given name that is long enough
    /// to be shortened, and all words that persons are named with.
    fn beginnings(&self) -> (HashMap<String, Vec<usize>>, HashSet<String>) {
        let mut whole: HashMap<String, Vec<usize>> = HashMap::new();
        let mut borne: HashSet<String> = HashSet::new();
        for (at, form) in self.forms.iter().enumerate().filter(|(_, form)| form.words.len() > 1) {
            let person = self.names.get(at).is_some_and(|name| name.kind == EntityKind::Per);
            let Some(first) = form.words.first().filter(|_| person) else { continue };
            borne.extend(form.words.iter().cloned());
            if first.len() < SHORTEST + LEFT_OUT {
                continue;
            }
            let bearers = whole.entry(first.chars().take(SHORTEST).collect()).or_default();
            // One mention for each name is enough, and a few bound the work.
            let same =
                |&other: &usize| self.forms.get(other).is_some_and(|o| o.words == form.words);
            if bearers.len() < MOST_BEARERS && !bearers.iter().any(same) {
                bearers.push(at);
            }
        }
        (whole, borne)
    }

    fn words(&self, at: usize) -> usize {
        self.forms.get(at).map_or(0, |form| form.words.len())
    }

    /// Whether the given name of a person begins with `key`, and goes on.
    fn begins(&self, whole: usize, key: &str) -> bool {
        let first = self.forms.get(whole).and_then(|form| form.words.first());
        first.is_some_and(|first| first.starts_with(key) && first.len() >= key.len() + LEFT_OUT)
    }
}
