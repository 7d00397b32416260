//! Those who are told by each other: `Ibunda Dion, Lestari,` and then `putranya`.

use warta_text::Span;

use super::description::REACH;
use super::discourse::{Class, Place};
use super::lexicon::Marks;
use super::resolve::Reader;
use crate::page::has_word;
use crate::{EntityKind, Mention};

/// Who is what of whom: the entity, the noun, and the person that it is told by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kin<'a> {
    slot: usize,
    noun: &'a str,
    of: usize,
}

/// Nouns for the two sides of a relation.
const SIDES: [(&[&str], &[&str]); 8] = [
    (&["ayah", "ayahanda", "bapak", "ibu", "ibunda"], &["anak", "ananda", "putra", "putri"]),
    (&["suami"], &["istri"]),
    (&["kakak"], &["adik"]),
    (&["kakek", "nenek"], &["cucu"]),
    (&["bibi", "paman"], &["keponakan"]),
    (&["mertua"], &["menantu"]),
    (&["advokat", "kuasa", "pengacara", "penasihat"], &["klien"]),
    (&["bos", "majikan"], &["ajudan", "asisten", "pembantu", "sopir"]),
];

/// Whether a noun in front of a person's name tells of somebody else: `ibunda Dion`. `Ibu
/// Sri` and `Bapak Joko` are courtesy.
pub(super) fn is_kin(noun: &str) -> bool {
    let family = SIDES.iter().take(FAMILY).any(|&(a, b)| a.contains(&noun) || b.contains(&noun));
    family || matches!(noun, "sepupu" | "saudara" | "Ibunda" | "Ayahanda" | "Istri" | "Suami")
}

/// The sides that are family.
const FAMILY: usize = 6;

/// Kin that is remembered.
const MOST: usize = 32;

/// Whether the nouns are the two sides of one relation.
fn face(one: &str, other: &str) -> bool {
    SIDES.iter().any(|&(a, b)| {
        has_word(a, one) && has_word(b, other) || has_word(b, one) && has_word(a, other)
    })
}

/// Whether the nouns stand on one side of a relation.
fn agree(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
        || SIDES
            .iter()
            .any(|&(a, b)| [a, b].iter().any(|side| has_word(side, one) && has_word(side, other)))
}

impl<'a> Reader<'_, 'a> {
    /// Remembers whom the phrase of the noun at `head`, which ends at `end` and describes
    /// `slot`, tells it by.
    pub(super) fn learn_kin(&mut self, slot: usize, head: usize, end: usize) {
        let context = self.context;
        let noun = context.input.word(head);
        let of = (head + 1..end).find_map(|at| {
            let name = context.name_at(at)?;
            let kind = context.names.get(name)?.kind;
            // `kuasa hukum PT Cahaya`
            let client = kind == EntityKind::Org && face(noun, "klien");
            let told = kind == EntityKind::Per || client;
            context.slots.get(name).copied().filter(|_| told)
        });
        let of = of.or_else(|| self.told_inside(slot, head + 1, end));
        let kin =
            context.input.lexical(head).any(Marks::OWNED) || noun.eq_ignore_ascii_case("kuasa");
        if let Some(of) = of.filter(|&of| kin && of != slot && self.kin.len() < MOST) {
            self.kin.push(Kin { slot, noun, of });
        }
    }

    /// Whom what points back between two tokens means, but for `slot`: `kuasa hukum [terdakwa]`.
    fn told_inside(&self, slot: usize, first: usize, end: usize) -> Option<usize> {
        let span = self.context.input.span(first, end);
        let mut last = self.found.iter().rev().take(8);
        let inside = |mention: &Mention| {
            span.start() <= mention.span.start() && mention.span.end() <= span.end()
        };
        last.find(|(of, mention)| *of != slot && inside(mention)).map(|&(of, _)| of)
    }

    /// Whom the `-nya` at `at` was found to mean.
    pub(super) fn suffix_owner(&self, at: usize) -> Option<usize> {
        let end = self.context.input.span(at, at + 1).end();
        let mut last = self.found.iter().rev().take(4);
        let suffix = |mention: &Mention| mention.span == Span::new(end - 3, end);
        last.find(|(_, mention)| suffix(mention)).map(|&(of, _)| of)
    }

    /// `kuasa hukumnya, Otniel`: remembers that the noun with `-nya` at `at` tells of `slot`.
    pub(super) fn learn_owned_kin(&mut self, slot: usize, at: usize, noun: &'a str) {
        let noun = if noun == "hukum" { "kuasa" } else { noun };
        let kin = Marks::of(noun).any(Marks::OWNED) || noun == "kuasa";
        let of = self.suffix_owner(at).filter(|&of| kin && of != slot);
        if let Some(of) = of.filter(|_| self.kin.len() < MOST) {
            self.kin.push(Kin { slot, noun, of });
        }
    }

    /// The one who is `noun` of the person `owner`.
    pub(super) fn kin_of(&self, owner: usize, noun: &str) -> Option<usize> {
        self.kin.iter().rev().find_map(|kin| match () {
            () if kin.slot == owner && face(kin.noun, noun) => Some(kin.of),
            () if kin.of == owner && agree(kin.noun, noun) => Some(kin.slot),
            () => None,
        })
    }

    /// `putranya`, `kliennya`: a noun for kin whose owner the text has told of.
    pub(super) fn read_kin(&mut self, at: usize, noun: &str) -> Option<usize> {
        let owner = self.suffix_owner(at).or_else(|| self.kin_owner(at))?;
        let slot = self.kin_of(owner, noun)?;
        self.describe(slot, at, at + 1, Class::Person);
        Some(at + 1)
    }

    /// `klien kami`, in the words of who represents somebody.
    pub(super) fn read_client(&mut self, at: usize) -> Option<usize> {
        let input = self.context.input;
        let ours = matches!(input.word(at + 1), "kami" | "saya");
        if !(ours && input.word(at).eq_ignore_ascii_case("klien")) {
            return None;
        }
        let speaker = self.context.quote_of(at).and_then(|quote| self.speaker(quote));
        let known = speaker.and_then(|speaker| self.kin_of(speaker, "klien"));
        let slot = known.or_else(|| {
            let place = Place { speaker: 0.0, ..self.place(at, REACH) };
            self.accused(self.phrase(at), place)
        })?;
        self.describe(slot, at, at + 2, Class::Person);
        Some(at + 1)
    }
}
