//! Whom a noun cannot mean by what the text has said of them: `wanita itu` no man, `korban` no
//! suspect, `pelaku` not the officer who tells of him, `keduanya` no single body.

use super::accused::serves_the_law;
use super::antecedent::{Form, Pointer};
use super::discourse::{Class, MOST_MENTIONS, Referent};
use super::gender::gender;
use super::lexicon::Marks;
use super::resolve::Reader;
use crate::EntityKind;
use crate::page::has_word;
use crate::ranks::rank;

/// Nouns for those who did it, as far as is known.
const SUSPECTS: [&str; 5] = ["pelaku", "terdakwa", "terduga", "terpidana", "tersangka"];

/// Nouns for those to whom it was done.
const VICTIMS: [&str; 2] = ["korban", "penyintas"];

/// Words that count those whom `keduanya` or `ketiganya` means.
#[rustfmt::skip]
const COUNTED: [&str; 14] = [
    "2", "3", "beradik", "dan", "dua", "kedua", "ketiga", "kembar", "pasangan", "pasutri", "sejoli",
    "serta", "suami", "tiga",
];

/// Words of a phrase that are looked through.
const WORDS: usize = 12;

/// Whether a noun tells what somebody did or what was done to him, as far as is known.
pub(super) fn has_part(noun: &str) -> bool {
    has_word(&SUSPECTS, noun) || has_word(&VICTIMS, noun)
}

impl<'a> Reader<'_, 'a> {
    /// Whether what was mentioned is somebody whom the pointer cannot mean.
    pub(super) fn is_unfit(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let described = matches!(pointer.form, Form::Pointed | Form::Bare | Form::Owned);
        match referent.class {
            Class::Person if described => {
                self.is_of_other_gender(pointer.noun, referent)
                    || self.has_other_part(pointer.noun, referent)
                    || self.is_told_otherwise(pointer, referent)
            }
            Class::Crowd | Class::Organisation => self.is_uncounted(pointer, referent),
            _ => false,
        }
    }

    /// Whether the entity is one that the pointer cannot mean, by its last mention or as one of
    /// `strangers`.
    pub(super) fn is_entity_unfit(
        &self,
        pointer: Pointer<'a>,
        slot: usize,
        strangers: &[usize],
    ) -> bool {
        let last = self.mentions(slot).next();
        strangers.contains(&slot) || last.is_some_and(|last| self.is_unfit(pointer, last))
    }

    /// Those whom the pointer cannot mean where it stands: who is told by another, and whose
    /// own the noun is.
    pub(super) fn strangers(&self, pointer: Pointer<'a>) -> Vec<usize> {
        let mut strangers = self.possessors(pointer);
        // `kliennya`: nobody is his own.
        let own = pointer.form == Form::Owned && !pointer.noun.eq_ignore_ascii_case("pihak");
        let owner = own.then(|| self.suffix_owner(pointer.at)).flatten();
        strangers.extend(owner.filter(|&slot| self.class_of(slot) == Some(Class::Person)));
        strangers
    }

    /// The latest mentions of an entity, the last first.
    pub(super) fn mentions(&self, slot: usize) -> impl Iterator<Item = &Referent<'a>> {
        let back = self.discourse.referents.iter().rev().take(MOST_MENTIONS);
        back.filter(move |referent| referent.slot == Some(slot))
    }

    /// `wanita itu` for who was `pria`.
    fn is_of_other_gender(&self, noun: &str, referent: &Referent<'_>) -> bool {
        let Some(told) = gender(noun) else { return false };
        let Some(slot) = referent.slot else {
            return gender(referent.noun).is_some_and(|known| known != told);
        };
        let known = self.genders.get(slot).copied().flatten();
        let role = || self.roles.of(slot).first().and_then(|role| gender(role.noun));
        if known.or_else(role).is_some_and(|known| known != told) {
            return true;
        }
        // What was linked wrongly once must not bar what is right.
        let said = |same: bool| {
            let all = self.mentions(slot).filter_map(|known| gender(known.noun));
            all.filter(|&known| (known == told) == same).count()
        };
        said(false) > said(true) + usize::from(slot < self.named)
    }

    /// Whether the text says of somebody what `pria` or `wanita` says; other nouns say nothing.
    pub(super) fn is_told(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let Some(told) = gender(pointer.noun) else { return true };
        let of_slot = |slot: usize| self.genders.get(slot).copied().flatten();
        let known = gender(referent.noun).or_else(|| referent.slot.and_then(of_slot));
        known == Some(told)
    }

    /// `pelaku` for who was `korban`, and either for the officer who speaks.
    fn has_other_part(&self, noun: &str, referent: &Referent<'_>) -> bool {
        let (own, other) = match () {
            () if has_word(&SUSPECTS, noun) => (&SUSPECTS[..], &VICTIMS[..]),
            () if has_word(&VICTIMS, noun) => (&VICTIMS[..], &SUSPECTS[..]),
            () => return false,
        };
        let Some(slot) = referent.slot else { return has_word(other, referent.noun) };
        let told = |nouns: &[&str]| self.mentions(slot).any(|known| has_word(nouns, known.noun));
        // Who is charged is the suspect, whatever was linked to him.
        if self.charged.get(slot).copied().unwrap_or_default() {
            return has_word(&VICTIMS, noun);
        }
        !told(own) && (told(other) || self.is_speaking_officer(slot))
    }

    /// `Kapolres Malang AKBP Putu Kholis mengatakan`: whether an officer of the police or the
    /// court has told of it.
    fn is_speaking_officer(&self, slot: usize) -> bool {
        let office = self.roles.of(slot).first().is_some_and(|role| serves_the_law(role.noun));
        let ranked = || {
            let name = self.longest_name(Some(slot)).and_then(|name| self.context.names.get(name));
            name.is_some_and(|name| {
                let first = name.first.saturating_sub(2);
                let ranked = |at| rank(self.context.input, at) > 0;
                name.kind == EntityKind::Per && (first..name.first).any(ranked)
            })
        };
        (office || ranked()) && self.speaks(slot)
    }

    /// Whether the entity is said to speak, or its longest name stands before a verb of saying.
    fn speaks(&self, slot: usize) -> bool {
        let name = self.longest_name(Some(slot)).and_then(|name| self.context.names.get(name));
        let says = name.is_some_and(|name| {
            self.context.input.lexical(name.end).any(Marks::SAYING.union(Marks::SPOKEN))
        });
        says || self.mentions(slot).any(|mention| mention.speaker)
    }

    /// `keduanya` for the police: whether nothing says that they are two.
    fn is_uncounted(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let word = |at: usize| self.context.input.word(at);
        if referent.pronoun || !has_word(&["keduanya", "ketiganya"], word(pointer.at)) {
            return false;
        }
        let words = referent.first..referent.extent.min(referent.first + WORDS);
        !words.into_iter().any(|at| has_word(&COUNTED, word(at)))
    }

    /// `Febri, kuasa hukum [Putri], berkata. Ia`: whom the last apposition tells somebody by is
    /// not spoken of in the next sentence.
    fn possessors(&self, pointer: Pointer<'a>) -> Vec<usize> {
        let (first, stop) = self.apposition;
        let sentence = self.context.input.sentence_of(pointer.at);
        let near = first < stop && self.context.input.sentence_of(first) + 1 == sentence;
        if pointer.form != Form::Third || !near {
            return Vec::new();
        }
        let people = (first..stop).filter_map(|at| self.context.name_at(at));
        let people = people.filter_map(|name| self.context.slots.get(name).copied());
        let elsewhere = |slot: usize| {
            self.mentions(slot).any(|other| {
                other.first >= stop || other.first < first && other.sentence + 1 == sentence
            })
        };
        people.filter(|&slot| !elsewhere(slot)).collect()
    }
}
