//! Persons, places and things that the text never names: `seorang penadah`, then `penadah itu`;
//! also those that only pronouns tell of.

use super::discourse::{Class, MOST_MENTIONS};
use super::lexicon::Marks;
use super::phrase::{Phrase, counts_vaguely};
use super::resolve::Reader;
use crate::page::has_word;
use crate::{Entity, EntityKind, Evidence, MentionKind};

/// Sentences that are looked back over.
const REACH: usize = 12;

/// Entities without a name that are made in one text.
const MOST: usize = 256;

impl Reader<'_, '_> {
    /// The end of a phrase that ends at `end`, with the place that tells it from others:
    /// `sebuah pabrik [di Karawang, Jawa Barat]`.
    pub(super) fn where_it_is(&self, end: usize) -> usize {
        let context = self.context;
        let place = |at: usize| {
            let name = context.name_at(at).and_then(|name| context.names.get(name))?;
            (name.kind == EntityKind::Loc).then_some(name.end)
        };
        if context.input.word(end) != "di" {
            return end;
        }
        let named = (end + 1..end + 4).find_map(place);
        let Some(mut end) = named else { return end };
        while context.input.word(end) == ","
            && let Some(wider) = place(end + 1)
        {
            end = wider;
        }
        end
    }

    /// `Korban bernama Rina`, `Pelaku diidentifikasi sebagai Adam`: gives the one who was told of
    /// without a name the name that stands behind its title at `first`.
    pub(super) fn identify(&mut self, name: usize, first: usize) {
        const GAP: usize = 4;
        let context = self.context;
        let word = |at: usize| context.input.word(at);
        let person = context.names.get(name).is_some_and(|name| name.kind == EntityKind::Per);
        let Some(copula) = first.checked_sub(1).filter(|_| person) else { return };
        let known = copula > 0 && matches!(word(copula - 1), "diidentifikasi" | "teridentifikasi");
        let is = matches!(word(copula), "adalah" | "berinisial" | "bernama" | "ialah");
        if !(is || known && word(copula) == "sebagai") {
            return;
        }
        let Some(&slot) = context.slots.get(name) else { return };
        let Some(last) = self.discourse.referents.last_mut() else { return };
        let near = last.end <= copula && last.end + GAP > copula;
        let between = (last.end..copula).all(|at| {
            matches!(word(at), "diidentifikasi" | "diketahui" | "teridentifikasi" | "tewas")
        });
        let told = last.class == Class::Person && !last.noun.is_empty() && !last.pronoun;
        if !(near && between && told) {
            return;
        }
        // `[korban tewas] adalah Rudi`
        last.end += usize::from(word(last.end) == "tewas");
        let (begin, end) = (last.first, last.end);
        // `seorang pria bernama Agus` is read on its own.
        let direct = end == copula && word(copula).starts_with("ber");
        match last.slot {
            None if direct => {}
            None => {
                last.slot = Some(slot);
                let span = context.input.span(begin, end);
                self.add(slot, span, MentionKind::Nom, Evidence::Description);
            }
            Some(nameless) if nameless >= self.named => self.join_unnamed(nameless, slot),
            Some(_) => {}
        }
    }

    /// Makes all that was said of one without a name said of a name; a text has at most
    /// [`MOST`] such.
    pub(super) fn join_unnamed(&mut self, nameless: usize, slot: usize) {
        let found = self.found.iter_mut().filter(|(other, _)| *other == nameless);
        found.for_each(|(other, _)| *other = slot);
        let told = self.discourse.referents.iter_mut();
        told.filter(|other| other.slot == Some(nameless)).for_each(|other| other.slot = Some(slot));
        let speakers = self.speakers.iter_mut().flatten();
        speakers.filter(|of| **of == Some(nameless)).for_each(|of| *of = Some(slot));
    }

    /// The entity of what the noun of a phrase has told of before, where it has no name.
    pub(super) fn unnamed(&mut self, phrase: Phrase, class: Class) -> Option<usize> {
        let context = self.context;
        let noun = context.input.word(phrase.head);
        let sentence = context.input.sentence_of(phrase.head);
        let mut back = self.discourse.referents.iter_mut().rev().take(MOST_MENTIONS);
        let referent = back.find(|referent| {
            let near = sentence - referent.sentence.min(sentence) <= REACH;
            let nameless = referent.slot.is_none_or(|slot| slot >= self.named);
            near && nameless && referent.class == class && referent.noun.eq_ignore_ascii_case(noun)
        })?;
        if referent.slot.is_some() {
            return referent.slot;
        }
        let first = referent.first;
        self.make_entity(first)
    }

    /// Makes what was mentioned at token `first` without a name an entity.
    pub(super) fn make_entity(&mut self, first: usize) -> Option<usize> {
        if self.unnamed.len() >= MOST {
            return None;
        }
        let context = self.context;
        let slot = self.named + self.unnamed.len();
        let mut back = self.discourse.referents.iter_mut().rev().take(MOST_MENTIONS);
        let referent = back.find(|other| other.first == first && other.slot.is_none())?;
        let word = context.input.word(referent.first);
        if referent.class == Class::Crowd && is_vague(word, referent.noun) {
            return None;
        }
        referent.slot = Some(slot);
        let marks = Marks::of(referent.noun);
        let bodies = marks.any(Marks::ORGANISATION) && !marks.any(Marks::PERSON);
        let kind = match referent.class {
            Class::Crowd if bodies => EntityKind::Org,
            Class::Person | Class::Crowd => EntityKind::Per,
            Class::Organisation => EntityKind::Org,
            Class::Country | Class::Place => EntityKind::Loc,
            Class::Thing => EntityKind::Prd,
            Class::Happening => EntityKind::Evt,
        };
        let span = self.context.input.span(referent.first, referent.extent);
        let pronoun = referent.pronoun;
        self.unnamed.push(kind);
        let (kind, evidence) = match pronoun {
            true => (MentionKind::Pro, Evidence::Pronoun),
            false => (MentionKind::Nom, Evidence::Description),
        };
        self.add(slot, span, kind, evidence);
        Some(slot)
    }
}

/// `ribuan peziarah`, `beberapa wartawan`, `masyarakat`: people whom nothing tells from others.
fn is_vague(first: &str, noun: &str) -> bool {
    const MASSES: [&str; 3] = ["masyarakat", "penduduk", "publik"];
    counts_vaguely(first) || first.eq_ignore_ascii_case("sekelompok") || has_word(&MASSES, noun)
}

/// Gives an entity without a name the longest words that tell of it.
pub(super) fn call(entity: &mut Entity, text: &str) {
    let longest = entity.mentions.iter().map(|mention| mention.span).max_by_key(|span| span.len());
    if let Some(words) =
        longest.and_then(|span| span.slice(text)).filter(|_| entity.name.is_empty())
    {
        entity.name = words.to_owned();
    }
}
