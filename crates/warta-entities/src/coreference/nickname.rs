//! Names that people are known by beside their own: `Megawati Soekarnoputri`, later `Mega`;
//! `Basuki Tjahaja Purnama (Ahok)`.

use std::collections::HashMap;

use super::alias::Aliases;
use super::form::fold;
use crate::EntityKind;

/// Letters of the shortest beginning of a name that is said for it.
const SHORTEST: usize = 4;

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
        let words = |at: usize| self.forms.get(at).map_or(0, |form| form.words.len());
        let people: Vec<usize> = (0..self.names.len())
            .filter(|&at| self.names.get(at).is_some_and(|name| name.kind == EntityKind::Per))
            .collect();
        let mut whole: HashMap<String, Vec<usize>> = HashMap::new();
        let mut borne: std::collections::HashSet<String> = std::collections::HashSet::new();
        for &at in people.iter().filter(|&&at| words(at) > 1) {
            let Some(form) = self.forms.get(at) else { continue };
            borne.extend(form.words.iter().cloned());
            let Some(first) = form.words.first() else { continue };
            let begin: String = first.chars().take(SHORTEST).collect();
            if first.len() >= SHORTEST + LEFT_OUT {
                whole.entry(begin).or_default().push(at);
            }
        }
        let single: Vec<usize> = people.into_iter().filter(|&at| words(at) == 1).collect();
        for at in single {
            let word = self.names.get(at).map_or("", |name| self.input.word(name.first));
            let key = fold(word);
            if borne.contains(&key) || !key.is_char_boundary(SHORTEST) {
                continue;
            }
            let begin = key.get(..SHORTEST).unwrap_or_default();
            let Some(bearers) = whole.get(begin) else { continue };
            let longer = |&&bearer: &&usize| {
                let first = self.forms.get(bearer).and_then(|form| form.words.first());
                bearer < at
                    && first.is_some_and(|first| {
                        first.starts_with(&key) && first.len() >= key.len() + LEFT_OUT
                    })
            };
            let mut found: Vec<usize> = bearers.iter().filter(longer).copied().collect();
            for bearer in &mut found {
                *bearer = self.find(*bearer);
            }
            found.dedup();
            if let [bearer] = found.as_slice() {
                let bearer = *bearer;
                self.join(bearer, at);
            }
        }
    }
}
