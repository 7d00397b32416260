//! The person that a description points back to: `politikus itu`, `pria 32 tahun tersebut`.

use super::accused::tries_others;
use super::description::REACH;
use super::discourse::{Class, Place, Referent};
use super::lexicon::Marks;
use super::phrase::Phrase;
use super::resolve::Reader;

impl<'a> Reader<'_, 'a> {
    /// The person that a phrase describes.
    pub(super) fn person_described(
        &self,
        phrase: Phrase,
        known: bool,
        marks: Marks,
    ) -> Option<usize> {
        let input = self.context.input;
        let noun = input.word(phrase.head);
        if self.is_capital_of(phrase) {
            return if known { self.place_described(phrase) } else { self.apposed(phrase.end) };
        }
        // `kata mantan pemain itu`: who has spoken so far.
        let before = phrase.first.checked_sub(1);
        let spoken = before.is_some_and(|at| input.lexical(at).any(Marks::SPOKEN));
        let speaker = if spoken { 0.9 } else { 0.0 };
        let place = Place { speaker, ..self.place(phrase.head, REACH) };
        let wide = Place { reach: usize::MAX, ..place };
        let role = |referent: &Referent<'_>| {
            let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
            self.roles.has(slot, noun, phrase.of).then_some(1.0)
        };
        let told = known || phrase.of.is_some() || self.is_office(phrase);
        if let Some(slot) = self.only(wide, role).filter(|_| told) {
            return Some(slot);
        }
        if marks.any(Marks::PART) && phrase.of.is_none() {
            return self.accused(phrase, place);
        }
        if !known {
            return None;
        }
        if let Some(age) = self.age_in(phrase) {
            let of_age = |referent: &Referent<'_>| {
                let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
                (self.age(slot) == Some(age)).then_some(1.0)
            };
            if let Some(slot) = self.only(wide, of_age) {
                return Some(slot);
            }
        }
        let held = |referent: &Referent<'_>| self.has_inner_role(phrase, referent);
        if let Some(slot) = self.only(wide, held).filter(|_| phrase.relative.is_none()) {
            return Some(slot);
        }
        if self.is_new(phrase, wide) {
            return None;
        }
        let sole = self.sole_before(place).filter(|_| marks.any(Marks::LIFE.union(Marks::GENERIC)));
        if let Some(slot) = sole.filter(|&slot| self.can_be(phrase, slot)) {
            return Some(slot);
        }
        let belongs = |referent: &Referent<'_>| {
            let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
            self.roles.belongs(slot, phrase.of?).then_some(0.0)
        };
        let of_it = self.discourse.best(place, belongs);
        // `"Pedagang rugi," kata perempuan itu`: nobody of whom the quotation speaks.
        let fits = |referent: &Referent<'_>| {
            let quoted = spoken && referent.quote.is_some();
            self.fits_person(phrase, marks, referent).filter(|_| !quoted)
        };
        of_it.or_else(|| self.discourse.best(place, fits))
    }

    /// `perempuan yang menjabat Perdana Menteri Jepang itu`: whether a person has the office
    /// that stands inside of a phrase.
    fn has_inner_role(&self, phrase: Phrase, referent: &Referent<'_>) -> Option<f32> {
        let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
        let input = self.context.input;
        let office = |&at: &usize| {
            let marks = input.lexical(at);
            marks.any(Marks::PERSON) && !marks.any(Marks::LIFE.union(Marks::GENERIC))
        };
        let noun = (phrase.head + 1..phrase.end).find(office)?;
        // `mantan menteri itu` is told by the office, `kolega menteri itu` by another's.
        let held =
            matches!(input.word(noun - 1), "menjabat" | "mantan" | "eks" | "sebagai" | "menjadi");
        let of = self.context.owner_behind(noun, phrase.end);
        (held && self.roles.has(slot, input.word(noun), of)).then_some(1.0)
    }

    /// The one person with a name whom the sentence before has spoken of, in one paragraph.
    fn sole_before(&self, place: Place) -> Option<usize> {
        let sentence = place.sentence.checked_sub(1).filter(|&s| s >= place.paragraph)?;
        let near = Place { reach: 1, ..place };
        let mut people = self.discourse.before(near).filter(|referent| {
            let person = referent.class == Class::Person && referent.quote.is_none();
            person && referent.sentence == sentence
        });
        let slot = people.next()?.slot?;
        people.all(|other| other.slot == Some(slot)).then_some(slot)
    }

    /// Whether nothing that is known of the entity speaks against a phrase.
    fn can_be(&self, phrase: Phrase, slot: usize) -> bool {
        let age = self.age_in(phrase).zip(self.age(slot));
        age.is_none_or(|(told, known)| told == known)
            && self.agrees(slot, self.context.input.word(phrase.head))
            && phrase.relative != Some(slot)
    }

    /// How well a person of whom the text has said something else goes with a phrase.
    fn fits_person(&self, phrase: Phrase, marks: Marks, referent: &Referent<'_>) -> Option<f32> {
        if referent.class != Class::Person {
            return None;
        }
        let general = marks.any(Marks::GENERIC);
        let Some(slot) = referent.slot else {
            return Some(if general { 0.0 } else { -2.0 });
        };
        if !self.can_be(phrase, slot) {
            return None;
        }
        let life = Marks::LIFE.union(Marks::GENERIC);
        let office = self.roles.of(slot).iter().any(|role| !Marks::of(role.noun).any(life));
        Some(match () {
            () if !office => 0.0,
            () if general => -0.8,
            () if marks.any(Marks::LIFE) => -1.0,
            () => -2.0,
        })
    }

    /// The one entity for which `fits` holds among those spoken of; `None` for several.
    fn only(&self, place: Place, fits: impl Fn(&Referent<'a>) -> Option<f32>) -> Option<usize> {
        let mut found = None;
        for referent in self.discourse.before(place) {
            if fits(referent).is_none() {
                continue;
            }
            match found {
                None => found = referent.slot,
                Some(slot) if Some(slot) != referent.slot => return None,
                Some(_) => {}
            }
        }
        found
    }

    /// Whether the noun is an office written like a name: `Presiden mengatakan`.
    fn is_office(&self, phrase: Phrase) -> bool {
        let sentence = self.context.input.sentence(phrase.head);
        let start = sentence.map_or(0, |sentence| sentence.tokens().start);
        let alone = phrase.end == phrase.head + 1;
        let capital = self.context.input.is_capital(phrase.head);
        capital
            && alone
            && !tries_others(self.context.input.word(phrase.head))
            && (phrase.head > start || self.context.is_subject(phrase.head, phrase.end))
    }

    /// Whether something without a name was called by the same noun: `seorang pria`,
    /// then `pria itu`.
    fn is_new(&self, phrase: Phrase, place: Place) -> bool {
        let noun = self.context.input.word(phrase.head);
        let mut before = self.discourse.before(place);
        before.any(|referent| referent.slot.is_none() && referent.noun.eq_ignore_ascii_case(noun))
    }
}
