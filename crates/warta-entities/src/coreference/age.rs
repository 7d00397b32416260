//! How old persons are said to be: `Dion Mahesa (32)`, then `pria 32 tahun tersebut`.

use warta_syntax::Upos;

use super::context::Context;
use super::phrase::Phrase;
use super::resolve::Reader;
use crate::EntityKind;

/// For each entity, the age that stands behind the name of a person.
pub(super) fn ages(context: &Context<'_>, slots: usize) -> Vec<Option<u8>> {
    let mut ages = vec![None; slots];
    for (name, &slot) in context.names.iter().zip(context.slots) {
        let word = |at: usize| context.input.word(name.end + at);
        let age = match (word(0), word(2)) {
            ("(", ")") => years(word(1)),
            (",", "tahun") => years(word(1)),
            _ => None,
        };
        if let Some(cell) = ages.get_mut(slot).filter(|_| name.kind == EntityKind::Per) {
            *cell = cell.or(age);
        }
    }
    ages
}

/// A number of years that somebody can have lived.
fn years(word: &str) -> Option<u8> {
    word.parse().ok().filter(|age| (1..=115).contains(age))
}

impl Reader<'_, '_> {
    /// How old the entity is said to be.
    pub(super) fn age(&self, slot: usize) -> Option<u8> {
        self.ages.get(slot).copied().flatten()
    }

    /// The age in a description: `pria 32 tahun itu`, `perempuan berusia 58 tahun tersebut`.
    pub(super) fn age_in(&self, phrase: Phrase) -> Option<u8> {
        let context = self.context;
        let number = |&at: &usize| context.upos(at) == Upos::Num;
        let mut numbers = (phrase.head + 1..phrase.end).filter(number);
        numbers.find_map(|at| {
            let aged = context.input.word(at + 1) == "tahun";
            years(context.input.word(at)).filter(|_| aged)
        })
    }
}
