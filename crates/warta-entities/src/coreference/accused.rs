//! The one who stands trial.

use super::context::Context;
use super::discourse::{Class, Place};
use super::lexicon::Marks;
use super::phrase::Phrase;
use super::resolve::Reader;
use crate::EntityKind;
use crate::names::Name;
use crate::page::has_word;

impl Reader<'_, '_> {
    /// The one who stands trial: no officer of the court.
    pub(super) fn accused(&self, phrase: Phrase, place: Place) -> Option<usize> {
        let noun = self.context.input.word(phrase.head);
        let officer = |slot: usize| self.roles.of(slot).iter().any(|role| tries_others(role.noun));
        let wide = Place { reach: 12, ..place };
        self.discourse.best(wide, |referent| {
            let slot = referent.slot.filter(|_| referent.class == Class::Person)?;
            let before = referent.noun.eq_ignore_ascii_case(noun);
            let charged = self.charged.get(slot).copied().unwrap_or_default();
            let known = if charged { 1.5 } else { 0.0 };
            // `klien saya` is not who speaks.
            let own = self.known_speaker(place.quote) == Some(slot);
            (!officer(slot) && !own).then_some(if before { known + 1.0 } else { known })
        })
    }
}

/// For each entity, whether the text says of it that it is charged: `Bagas (23) didakwa`.
pub(super) fn charged(context: &Context<'_>, slots: usize) -> Vec<bool> {
    let mut charged = vec![false; slots];
    for (name, &slot) in context.names.iter().zip(context.slots) {
        let sentence = context.input.sentence(name.first);
        let end = sentence.map_or(context.input.tokens.len(), |sentence| sentence.tokens().end);
        let end = end.min(name.end + REACH);
        let mut behind = (name.end..end).take_while(|&at| {
            let other = context.name_at(at).and_then(|other| context.names.get(other));
            other.is_none_or(|other| other.kind != EntityKind::Per)
        });
        let person = name.kind == EntityKind::Per;
        // `Kapolres Putu Kholis mengatakan pelaku ditangkap`: who speaks tells of somebody else.
        let speaks = context.input.lexical(name.end).any(Marks::SAYING.union(Marks::SPOKEN));
        let said = person
            && (!speaks && behind.any(|at| CHARGES.contains(&context.input.word(at)))
                || is_seized(context, name));
        if let Some(cell) = charged.get_mut(slot) {
            *cell |= said;
        }
    }
    charged
}

/// `menangkap Bagas`, `Bagas (23) ditetapkan sebagai tersangka`.
fn is_seized(context: &Context<'_>, name: &Name) -> bool {
    let word = |at: usize| context.input.word(at);
    let before = name.first.checked_sub(1).map_or("", word);
    let next = context.input.behind_age(name.end);
    let named = word(next) == "ditetapkan" && word(next + 2) == "tersangka";
    named || matches!(before, "membekuk" | "menahan" | "menangkap" | "meringkus")
}

/// Words from a name to what it is charged with.
const REACH: usize = 14;

/// What is done to those who stand trial, sorted.
const CHARGES: [&str; 10] = [
    "diadili",
    "didakwa",
    "dihukum",
    "dijatuhi",
    "dijerat",
    "ditahan",
    "ditangkap",
    "dituntut",
    "divonis",
    "terbukti",
];

/// Whether the noun is said of those whose work is at the trial of somebody else.
pub(super) fn tries_others(noun: &str) -> bool {
    has_word(&TRIAL_ROLES, noun)
}

/// Whether the noun is said of those who work for the police, the prosecution or the court.
pub(super) fn serves_the_law(noun: &str) -> bool {
    tries_others(noun) || has_word(&LAW_TITLES, noun)
}

/// Parts that are played at the trial of somebody else.
const TRIAL_ROLES: [&str; 10] = [
    "advokat",
    "hakim",
    "jaksa",
    "ketua",
    "kuasa",
    "panitera",
    "penasihat",
    "pengacara",
    "penyidik",
    "saksi",
];

/// Short titles of those who lead an office of the police or the prosecution.
#[rustfmt::skip]
const LAW_TITLES: [&str; 16] = [
    "kajari", "kajati", "kanit", "kapolda", "kapolres", "kapolresta", "kapolrestabes", "kapolri",
    "kapolsek", "kasat", "kasatreskrim", "kasi", "wakapolda", "wakapolres", "wakapolri",
    "wakapolsek",
];
