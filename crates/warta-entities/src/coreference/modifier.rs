//! Persons who are told by the same noun and are not the same by what stands behind it: `sopir
//! bus` and `sopir truk`, `Ketua DPRD Solo` and `Ketua DPRD Sragen`.

use std::ops::Range;

use warta_syntax::Upos;

use super::antecedent::{Form, Pointer};
use super::context::Context;
use super::discourse::Referent;
use super::kin::is_kin;
use super::lexicon::Marks;
use super::resolve::Reader;
use super::unfit::has_part;
use crate::EntityKind;
use crate::page::in_capitals;

/// Words behind a noun that are looked at.
const LONGEST: usize = 8;

/// Nouns for vehicles of any kind, which no other noun speaks against.
const ANY_VEHICLE: [&str; 4] = ["angkutan", "armada", "kendaraan", "mobil"];

/// Vehicles that are no `mobil`.
const NO_CAR: [&str; 2] = ["motor", "sepeda"];

/// Words behind a noun that tell of no kind: `atlet asal Solo`, `sopir nahas itu`.
const NO_KIND: [&str; 7] = ["asal", "bernama", "kelahiran", "malang", "naas", "nahas", "usia"];

impl<'a> Reader<'_, 'a> {
    /// Whether all that the text has called somebody by the noun of the pointer has another
    /// modifier.
    pub(super) fn is_told_otherwise(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let noun = pointer.noun;
        let own = self.context.modifiers(pointer.at, pointer.end);
        if own.is_empty() || !parts_by_modifier(noun, pointer.marks) {
            return false;
        }
        // `warga Jawa Tengah itu` may be from Solo, and no `Gubernur Jawa Tengah` governs Bali.
        let life = pointer.form == Form::Pointed && pointer.marks.any(Marks::LIFE);
        if life && self.context.input.is_capital(own.start) {
            return false;
        }
        let mentions = |slot| self.mentions(slot).filter_map(|told| self.told_by(noun, told));
        let roles = |slot| {
            let roles =
                self.roles.of(slot).iter().filter(|role| role.noun.eq_ignore_ascii_case(noun));
            roles.map(|role| self.context.modifiers(role.at, role.end))
        };
        let mut known = 0;
        let mut other = |told: Range<usize>| {
            known += 1;
            self.context.differ(own.clone(), told)
        };
        let all = match referent.slot {
            Some(slot) => roles(slot).all(&mut other) && mentions(slot).all(&mut other),
            None => self.told_by(noun, referent).is_none_or(&mut other),
        };
        all && known > 0
    }

    /// The modifiers of a noun where it was the noun of a description.
    fn told_by(&self, noun: &str, referent: &Referent<'_>) -> Option<Range<usize>> {
        let same = referent.noun.eq_ignore_ascii_case(noun);
        let mut words = (referent.first..referent.end).filter(|_| same);
        let at = words.find(|&at| self.context.input.word(at).eq_ignore_ascii_case(noun))?;
        Some(self.context.modifiers(at, referent.end))
    }
}

/// Whether a noun with two modifiers is said of two persons: kin and those of whom only is told
/// what became of them are not.
fn parts_by_modifier(noun: &str, marks: Marks) -> bool {
    let any = marks.any(Marks::GENERIC.union(Marks::PART).union(Marks::CROWD));
    let once = matches!(noun, "bekas" | "calon" | "eks" | "mantan");
    !any && !once && !has_part(noun) && !is_kin(noun)
}

impl Context<'_> {
    /// The nouns and names right behind a noun, before a token and the name of a person.
    fn modifiers(&self, noun: usize, end: usize) -> Range<usize> {
        let from = noun + 1;
        let modifies = |&at: &usize| {
            let name = self.name_at(at).and_then(|name| self.names.get(name));
            match name {
                Some(name) => name.kind != EntityKind::Per,
                // `Direktur Utama`
                None if self.input.is_capital(at) && self.upos(at) == Upos::Adj => true,
                None if NO_KIND.contains(&self.input.word(at)) => false,
                // `remaja 17 tahun`
                None if at == from => matches!(self.upos(at), Upos::Noun | Upos::Propn),
                None => matches!(self.upos(at), Upos::Noun | Upos::Propn | Upos::Num),
            }
        };
        let until = end.min(from + LONGEST);
        from..(from..until).take_while(modifies).last().map_or(from, |last| last + 1)
    }

    /// Whether the modifiers of two nouns exclude each other: none says all that the other says,
    /// and where they part, the words are of one kind.
    fn differ(&self, one: Range<usize>, other: Range<usize>) -> bool {
        let empty = one.is_empty() || other.is_empty();
        if empty
            || self.is_within(one.clone(), other.clone())
            || self.is_within(other.clone(), one.clone())
        {
            return false;
        }
        let mut pairs = one.zip(other);
        pairs.find(|&(at, to)| !self.is_same(at, to)).is_some_and(|(at, to)| self.is_rival(at, to))
    }

    fn is_within(&self, one: Range<usize>, mut other: Range<usize>) -> bool {
        let other = &mut other;
        one.into_iter().all(|at| other.clone().any(|to| self.is_same(at, to)))
    }

    /// Whether two tokens are the same word, or stand in names of the same.
    fn is_same(&self, at: usize, to: usize) -> bool {
        let slot = |at: usize| self.slots.get(self.name_at(at)?);
        let named = slot(at).is_some() && slot(at) == slot(to);
        named || self.input.word(at).eq_ignore_ascii_case(self.input.word(to))
    }

    /// Whether two words at one place are of one kind: `Solo` and `Sragen`, `bus` and `truk`.
    fn is_rival(&self, at: usize, to: usize) -> bool {
        let word = |at: usize| self.input.word(at);
        let shape = |at: usize| (self.input.is_capital(at), in_capitals(word(at)));
        let begins = |at: usize| {
            let name = self.name_at(at).and_then(|name| self.names.get(name));
            name.filter(|name| name.first == at).map(|name| name.kind)
        };
        let kinds = begins(at).zip(begins(to)).is_none_or(|(one, other)| one == other);
        let any =
            |at: usize, to: usize| ANY_VEHICLE.contains(&word(at)) && !NO_CAR.contains(&word(to));
        kinds && shape(at) == shape(to) && !any(at, to) && !any(to, at)
    }
}
