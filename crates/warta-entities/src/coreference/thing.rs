//! Ships, cars, drugs and other things, and happenings with a name, that a description
//! points back to: `kapal itu`, `turnamen tersebut`.

use super::description::REACH;
use super::discourse::{Class, Place, Referent};
use super::lexicon::Marks;
use super::phrase::Phrase;
use super::resolve::Reader;
use crate::EntityKind;
use crate::flights::flight_code;
use crate::names::Name;

impl<'a> Reader<'_, 'a> {
    /// Remembers a thing or a happening with the noun that it may be called by again.
    pub(super) fn read_thing(&mut self, at: usize) {
        let context = self.context;
        let Some(name) = context.names.get(at) else { return };
        let (class, noun) = match name.kind {
            EntityKind::Evt => (Class::Happening, context.input.word(name.first)),
            _ => (Class::Thing, self.noun_of_thing(name)),
        };
        let slot = context.slots.get(at).copied();
        let referent = self.referent(name.first, name.end, slot, class);
        self.discourse.push(Referent { noun, name: Some(at), ..referent });
    }

    /// The named thing or happening that a phrase describes.
    pub(super) fn thing_described(&self, phrase: Phrase, class: Class) -> Option<usize> {
        let noun = self.context.input.word(phrase.head);
        let place = Place { speaker: 0.0, ..self.place(phrase.head, REACH) };
        // `kendaraan itu` may be a car or a lorry, `ajang itu` any contest.
        let wide = class == Class::Happening || matches!(noun, "kendaraan" | "produk");
        self.discourse.best(place, |referent| {
            referent.slot.filter(|_| referent.class == class)?;
            match () {
                () if referent.noun.eq_ignore_ascii_case(noun) => Some(1.0),
                () if wide || referent.noun.is_empty() => Some(0.0),
                () => None,
            }
        })
    }

    /// The noun for things in front of a name, or the one that its letters say: `kapal KM
    /// Sinar`, `KM Sinar`, `Lion Air JT610`.
    pub(super) fn noun_of_thing(&self, name: &Name) -> &'a str {
        const SHIPS: [&str; 13] =
            ["KLM", "KM", "KMN", "KMP", "KN", "KP", "KRI", "LCT", "MT", "MV", "TB", "USS", "HMS"];
        let input = self.context.input;
        let first = name.first;
        let nouns = (1..=3).filter_map(|steps| first.checked_sub(steps));
        let mut nouns = nouns.filter(|&at| input.lexical(at).any(Marks::THING));
        let noun = nouns.next().map(|at| input.word(at));
        let ship = SHIPS.contains(&input.word(first)).then_some("kapal");
        let flight = flight_code(input, name).map(|_| "pesawat");
        flight.or(noun).or(ship).unwrap_or_default()
    }
}
