//! What a pointer cannot mean: another kind of thing than it says, whom its own clause names as
//! a rival, and who does what is done to it.

use warta_syntax::{Deprel, Upos};

use super::antecedent::{Form, Pointer};
use super::discourse::{Class, Referent};
use super::resolve::Reader;
use crate::EntityKind;
use crate::page::has_word;

/// Nouns for kinds of things of which none is another.
const KINDS: [&[&str]; 6] = [
    &["drone", "helikopter", "jet", "pesawat", "pesud"],
    &["feri", "kapal", "perahu", "speedboat", "tanker", "tongkang", "tugboat", "yacht"],
    &["bus", "mobil", "motor", "sedan", "sepeda", "truk"],
    &["kereta", "lokomotif"],
    &["bom", "granat", "peluru", "pistol", "roket", "rudal", "senapan", "senjata", "torpedo"],
    &["aplikasi", "gim", "lagu", "film", "laman", "situs", "album", "buku", "novel", "uang"],
];

/// Nouns for kinds of bodies of which none is another, as they are written and as they are folded.
#[rustfmt::skip]
const BODIES: [&[&str]; 7] = [
    &["harian", "koran", "majalah", "media", "radio", "situs", "tabloid", "televisi"],
    &["bank"],
    &["dinas", "kementerian", "pemerintah", "pemerintahan"],
    &["partai"],
    &["kesebelasan", "klub", "skuad", "skuat"],
    &["kampus", "sekolah", "universitas"],
    &[
        "kejaksaan", "kejaksan", "kejari", "kejati", "kepolisian", "pengadilan", "pn", "polda",
        "polisi", "polres", "polresta", "polrestabes", "polsek",
    ],
];

/// Words that begin the names of contests of many matches.
const CONTESTS: [&str; 16] = [
    "Asian",
    "Bundesliga",
    "Copa",
    "Euro",
    "Grand",
    "Indonesia",
    "Kejuaraan",
    "La",
    "Liga",
    "Ligue",
    "Olimpiade",
    "PON",
    "Piala",
    "Premier",
    "Serie",
    "Super",
];

/// Tokens of a clause that are looked through for rivals.
const CLAUSE: usize = 24;

impl<'a> Reader<'_, 'a> {
    /// Whether a thing or a happening is none that the pointer may mean.
    pub(super) fn clashes(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let described = matches!(pointer.form, Form::Pointed | Form::Bare | Form::Owned);
        match referent.class {
            Class::Thing if described => {
                let other = is_other(&KINDS, pointer.noun, referent.noun);
                other || self.is_of_another(pointer, referent)
            }
            Class::Organisation if described || pointer.form == Form::Group => {
                let head = referent.slot.and_then(|slot| self.heads.get(slot)?.as_deref());
                let other = head.unwrap_or(referent.noun);
                is_other(&BODIES, pointer.noun, other)
            }
            Class::Happening if described => {
                let game = matches!(
                    pointer.noun,
                    "duel" | "final" | "laga" | "pertandingan" | "semifinal"
                );
                let first = referent.name.and_then(|name| self.context.names.get(name));
                let first = first.map_or("", |name| self.context.input.word(name.first));
                game && CONTESTS.contains(&first)
            }
            _ => false,
        }
    }

    /// `pesawat AirAsia itu`: whether the name of a thing has no word of the body or the land
    /// that is named in the description.
    fn is_of_another(&self, pointer: Pointer<'a>, referent: &Referent<'_>) -> bool {
        let name = |slot| self.longest_name(slot).and_then(|name| self.context.names.get(name));
        let Some((of, thing)) = name(pointer.of).zip(name(referent.slot)) else { return false };
        let word = |at: usize| self.context.input.word(at);
        let mut words = thing.first..thing.end;
        // A code alone does not say whose it is.
        let stated = of.kind == EntityKind::Org && words.len() > 1;
        stated && !words.any(|at| (of.first..of.end).any(|other| word(at) == word(other)))
    }

    /// Adds whom the clause of a description names as a rival behind it: `Tim itu kalah dari
    /// Persis Solo`.
    pub(super) fn add_rivals(&self, pointer: Pointer<'a>, barred: &mut Vec<usize>) {
        if pointer.form != Form::Pointed {
            return;
        }
        let context = self.context;
        let word = |at: usize| context.input.word(at);
        let rival = |at: usize| {
            matches!(word(at), "atas" | "dari" | "dengan" | "kontra" | "lawan" | "melawan" | "oleh")
        };
        let clause = pointer.end..pointer.end + CLAUSE;
        for at in clause.take_while(|&at| !matches!(word(at), "" | "," | "." | "\"" | "”" | "yang"))
        {
            let named = context.name_at(at).filter(|&name| {
                let first = context.names.get(name).map_or(0, |name| name.first);
                first == at && (1..=3).any(|back| rival(at.saturating_sub(back)))
            });
            barred.extend(named.and_then(|name| context.slots.get(name).copied()));
        }
    }
}

/// Clauses without a subject of their own that are followed up.
const DEPTH: usize = 3;

impl Reader<'_, '_> {
    /// `Rina berlari memeluknya`: who does it is not whom it is done to.
    pub(super) fn doer(&self, pointer: Pointer<'_>) -> Option<usize> {
        let context = self.context;
        let active = pointer.form == Form::Object && context.upos(pointer.at) == Upos::Verb;
        let word = context.input.word(pointer.at);
        if !active || !word.starts_with("me") {
            return None;
        }
        let mut verb = pointer.at;
        for _ in 0..DEPTH {
            if let Some(subject) = context.subject_of(verb) {
                return self.discourse.covering(subject).and_then(|referent| referent.slot);
            }
            let bound = matches!(context.deprel(verb), Deprel::Xcomp | Deprel::Conj);
            verb = context.head(verb).filter(|_| bound)?;
        }
        None
    }
}

/// Whether the two nouns stand in different groups.
fn is_other(groups: &[&[&str]], one: &str, other: &str) -> bool {
    let group = |noun: &str| groups.iter().position(|group| has_word(group, noun));
    group(one).is_some_and(|one| group(other).is_some_and(|other| one != other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_things() {
        assert!(is_other(&KINDS, "Pesawat", "kapal"));
        assert!(!is_other(&KINDS, "pesawat", "jet"));
        assert!(!is_other(&KINDS, "pesawat", "alat"));
        assert!(is_other(&BODIES, "harian", "pemerintah"));
    }
}
