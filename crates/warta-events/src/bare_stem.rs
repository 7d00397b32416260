//! Verbs that stand without their prefix: `Rusia kirim pasukan` in a headline, and
//! `sudah kami terima` behind a pronoun.

use warta_syntax::Upos;

use crate::EventType;
use crate::frame::Frame;
use crate::lexicon::{self, Class, Entry};
use crate::reading::Reading;
use crate::rule::Rule;
use crate::sense::{event_of, sense_of};
use crate::shape::looks_verbal;
use crate::trigger::{Trigger, Voice};
use crate::words::List;

/// A bare stem in a headline that was read as a verb, or one behind `saling`, and whose `di-`
/// verb the lexicon knows.
pub(crate) fn headline_verb(reading: &Reading<'_>, at: usize) -> Option<Trigger> {
    let entry = mutual_entry(reading, at).or_else(|| bare_entry(reading, at))?;
    let listed = match entry.class {
        Class::Event(kind) => (kind, entry.mode),
        Class::Light => (EventType::Other, None),
        _ => return None,
    };
    let (kind, mode) = event_of(sense_of(reading, at, at, entry.lemma), listed)?;
    Some(Trigger {
        at,
        last: at,
        support: None,
        kind,
        mode,
        lemma: Some(entry.lemma),
        frame: Frame::of(reading.word(at), Some(entry.lemma)),
        voice: Voice::Active,
        rule: Rule::Headline,
        confidence: 0.8,
    })
}

/// What the lexicon says of the verb that a headline spells without its prefix.
pub(crate) fn bare_entry(reading: &Reading<'_>, at: usize) -> Option<Entry> {
    let verb = reading.upos(at) == Upos::Verb && reading.is_headline(at);
    // `mulai`, `naik`: whole without a prefix.
    let verb = verb && reading.verb(at).is_none();
    verb.then(|| passive_of(reading.word(at))).flatten()
}

/// What the lexicon says of the `di-` verb of a stem.
fn passive_of(stem: &str) -> Option<Entry> {
    lexicon::verb(&format!("di{stem}"))
}

/// What the lexicon says of the verb of a bare stem that tells what several do to each other:
/// `saling tuduh`.
fn mutual_entry(reading: &Reading<'_>, at: usize) -> Option<Entry> {
    let before = reading.word_before(at, 1);
    let stem = Some(reading.word(at)).filter(|word| before == "saling" && !looks_verbal(word));
    let entry = passive_of(stem?)?;
    // `saling dorong`: more than the verb says.
    (entry.class != Class::Event(EventType::Other)).then_some(entry)
}

/// Pronouns for others than who speaks that stand before a bare stem.
pub(crate) const OTHER_PRONOUNS: [&str; 3] = ["dia", "ia", "mereka"];

/// The short pronoun that a bare stem is spelled together with, and the stem, whose `di-` verb
/// the lexicon knows: `kubaca`, `kaubaca`. Words that the lexicon lists are no such verbs.
pub(crate) fn proclitic(word: &str) -> Option<(&'static str, &str)> {
    let cut = |clitic: &'static str| Some((clitic, word.strip_prefix(clitic)?));
    let (clitic, stem) = cut("kau").or_else(|| cut("ku"))?;
    let known = stem.len() > 3 && passive_of(stem).is_some();
    let own = known && (lexicon::verb(word).is_some() || lexicon::noun(word).is_some());
    (known && !own).then_some((clitic, stem))
}

/// A bare stem right behind a pronoun, whose `di-` verb the lexicon knows: `sudah kami
/// terima`.
pub(crate) fn pronoun_passive(reading: &Reading<'_>, at: usize) -> Option<Trigger> {
    let whole = reading.word(at);
    let proclitic = proclitic(whole).filter(|_| !reading.is_capital(at) || at == 0);
    let word = proclitic.map_or(whole, |(_, stem)| stem);
    let behind = at.checked_sub(1).is_some_and(|before| reading.is(before, List::Pronoun));
    if !(behind || proclitic.is_some()) || looks_verbal(word) && word != "terima" {
        return None;
    }
    if proclitic.is_none()
        && reading.verb(at).is_some_and(|e| e.lemma == word && e.class != Class::Light)
        && !word.ends_with("kan")
        && !matches!(word, "terima" | "ajukan")
    {
        return None;
    }
    // The one stem of two words: `sudah saya tanda tangani`.
    let signs = word == "tanda" && reading.word(at + 1) == "tangani";
    let stem = if signs { "tandatangani" } else { word };
    let entry = passive_of(stem);
    // `tidak ia hiraukan`: an unlisted stem behind a helping word is a verb as well.
    let helped = at.checked_sub(2).is_some_and(|b| reading.is(b, List::Helping));
    let (kind, mode, lemma) = match entry {
        Some(entry) => match entry.class {
            Class::Event(kind) => (kind, entry.mode, Some(entry.lemma)),
            Class::Light => (EventType::Other, entry.mode, Some(entry.lemma)),
            _ => return None,
        },
        None if helped && reading.upos(at) == Upos::Verb => (EventType::Other, None, None),
        None => return None,
    };
    let sense = lemma.and_then(|lemma| sense_of(reading, at, at, lemma));
    let (kind, mode) = event_of(sense, (kind, mode))?;
    Some(Trigger {
        at,
        last: at + usize::from(signs),
        support: None,
        kind,
        mode,
        lemma,
        frame: Frame::of(whole, lemma),
        voice: Voice::Passive,
        rule: Rule::PronounPassive,
        confidence: 0.85,
    })
}
