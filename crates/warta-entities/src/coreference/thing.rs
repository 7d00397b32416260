//! Ships, cars, drugs and other things, and happenings with a name, that a description
//! points back to: `kapal itu`, `turnamen tersebut`.

use super::description::{Phrase, REACH};
use super::discourse::{Class, Place};
use super::lexicon::Marks;
use super::resolve::Reader;

impl<'a> Reader<'_, 'a> {
    /// The named thing that a phrase describes.
    pub(super) fn thing_described(&self, phrase: Phrase) -> Option<usize> {
        let noun = self.context.input.word(phrase.head);
        let place = Place { speaker: 0.0, ..self.place(phrase.head, REACH) };
        self.discourse.best(place, |referent| {
            referent.slot.filter(|_| referent.class == Class::Thing)?;
            let told = referent.noun;
            match () {
                () if told.eq_ignore_ascii_case(noun) => Some(1.0),
                // `kendaraan itu` may be a car or a lorry.
                () if matches!(noun, "kendaraan" | "produk") || told.is_empty() => Some(0.0),
                () => None,
            }
        })
    }

    /// The named happening that a phrase describes: `turnamen itu`.
    pub(super) fn happening_described(&self, phrase: Phrase) -> Option<usize> {
        let noun = self.context.input.word(phrase.head);
        let place = Place { speaker: 0.0, ..self.place(phrase.head, REACH) };
        self.discourse.best(place, |referent| {
            referent.slot.filter(|_| referent.class == Class::Happening)?;
            Some(if referent.noun.eq_ignore_ascii_case(noun) { 1.0 } else { 0.0 })
        })
    }

    /// The noun for things in front of a name, or the one that its letters say: `kapal KM
    /// Sinar`, `KM Sinar`.
    pub(super) fn noun_of_thing(&self, first: usize) -> &'a str {
        const SHIPS: [&str; 13] =
            ["KLM", "KM", "KMN", "KMP", "KN", "KP", "KRI", "LCT", "MT", "MV", "TB", "USS", "HMS"];
        let input = self.context.input;
        let nouns = (1..=3).filter_map(|steps| first.checked_sub(steps));
        let noun = nouns.map(|at| input.word(at)).find(|word| Marks::of(word).any(Marks::THING));
        let ship = SHIPS.contains(&input.word(first)).then_some("kapal");
        noun.or(ship).unwrap_or_default()
    }
}
