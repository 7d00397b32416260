//! The organisation that a description points back to: `partai itu`.

use super::description::REACH;
use super::discourse::{Class, Place, Referent};
use super::form::fold;
use super::phrase::Phrase;
use super::resolve::Reader;

/// Words of a name that are compared with a noun.
const MOST_WORDS: usize = 9;

/// Nouns for companies, folded as they are compared.
const COMPANY: [&str; 5] = ["emiten", "korporasi", "maskapai", "perseroan", "perusahan"];

/// Nouns for bodies that govern, folded as they begin names.
const STATE: [&str; 6] = ["dewan", "dinas", "kementerian", "komisi", "mahkamah", "majelis"];

impl Reader<'_, '_> {
    /// The organisation that a phrase describes.
    pub(super) fn body_described(&self, phrase: Phrase) -> Option<usize> {
        let place = Place { speaker: 0.0, ..self.place(phrase.head, REACH) };
        let noun = fold(self.context.input.word(phrase.head));
        let coded = self.context.input.word(phrase.head + 1) == "berkode";
        if let Some(firm) = phrase.of.filter(|_| coded) {
            return Some(firm);
        }
        // `ia menang di lembaga yang sama`: who acts there is another.
        let same = self.context.input.word(phrase.end - 1) == "sama";
        let acts = |slot: usize| {
            let here = Place { reach: 0, ..place };
            self.discourse.before(here).any(|other| other.subject && other.slot == Some(slot))
        };
        self.discourse.best(place, |referent| {
            if same && referent.slot.is_some_and(acts) {
                return None;
            }
            let name = referent.name.filter(|_| referent.class == Class::Organisation);
            match name {
                Some(name) => self.fits_body(name, &noun),
                None => self.fits_kind(referent, &noun),
            }
        })
    }

    /// Whether a body that was told of by a noun or a pronoun goes with another noun.
    fn fits_kind(&self, referent: &Referent<'_>, noun: &str) -> Option<f32> {
        let slot = referent.slot.filter(|_| referent.class == Class::Organisation)?;
        let firm = self.firms.get(slot).copied().unwrap_or_default();
        let head = self.heads.get(slot).and_then(Option::as_deref);
        let company = COMPANY.contains(&noun);
        let other = if company { !firm && head.is_some() } else { firm && head.is_none() };
        (!other).then_some(0.0)
    }

    /// Whether a name has this word, folded.
    pub(super) fn has_word(&self, name: usize, folded: &str) -> bool {
        self.context.names.get(name).is_some_and(|name| {
            let end = name.end.min(name.first + MOST_WORDS);
            (name.first..end).any(|at| fold(self.context.input.word(at)) == folded)
        })
    }

    /// How well a name goes with a noun for organisations.
    fn fits_body(&self, name: usize, noun: &str) -> Option<f32> {
        let context = self.context;
        if self.has_word(name, noun) {
            return Some(1.0);
        }
        let slot = context.slots.get(name).copied()?;
        if COMPANY.contains(&noun) {
            let firm = self.firms.get(slot).copied().unwrap_or_default();
            // A body that is known for something else is no company.
            let open = context.classes(name).is_none() && self.heads.get(slot)?.is_none();
            return if firm { Some(0.8) } else { open.then_some(0.0) };
        }
        // What calls itself a party is no bank.
        let head = self.heads.get(slot).and_then(Option::as_deref);
        if head == Some(noun) {
            return Some(1.0);
        }
        let own = head.is_some();
        // What governs is a `lembaga`, and no `organisasi`.
        if noun == "organisasi" && head.is_some_and(|head| STATE.contains(&head)) {
            return None;
        }
        let wide = matches!(
            noun,
            "lembaga" | "organisasi" | "institusi" | "instansi" | "badan" | "kantor"
        );
        (!own || wide).then_some(0.0)
    }
}
