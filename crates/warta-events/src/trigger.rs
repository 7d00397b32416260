mod amount;
pub(crate) mod choice;
mod light;
mod strike;
mod verb;

use warta_syntax::Upos;
use warta_text::TokenKind;

use crate::EventType;
use crate::bare_stem::headline_verb;
use crate::event_noun::noun_trigger;
use crate::frame::Frame;
use crate::lexicon::{self, Class, Entry, Row};
use crate::reading::Reading;
use crate::rule::Rule;
use crate::shape::{is_passive, looks_verbal};
use crate::words::{List, without_nya};

pub(crate) use amount::opens_amount;
pub(crate) use light::breaks_out;
use light::{drop_carriers, drop_frames, mark_light_verbs};
pub(crate) use strike::{is_struck, strike_of, strikes};
use verb::verb_trigger;

/// Which part the grammatical subject plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// The subject does it.
    Active,
    /// It is done to the subject.
    Passive,
    /// A noun.
    Nominal,
}

impl Voice {
    /// That of a verb, by its prefix.
    pub(crate) fn of_verb(word: &str, entry: Option<Entry>) -> Voice {
        if is_passive(word, entry) { Voice::Passive } else { Voice::Active }
    }
}

/// A word that names an event.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trigger {
    /// Its token; the first one of a phrase.
    pub(crate) at: usize,
    /// Its last token.
    pub(crate) last: usize,
    /// The light verb beside it.
    pub(crate) support: Option<usize>,
    pub(crate) kind: EventType,
    pub(crate) mode: Option<&'static str>,
    /// The dictionary form, where the lexicon has the word.
    pub(crate) lemma: Option<&'static str>,
    /// What the word makes of what stands beside it.
    pub(crate) frame: Frame,
    pub(crate) voice: Voice,
    pub(crate) rule: Rule,
    pub(crate) confidence: f32,
}

impl Trigger {
    /// The token that clause relations hang on: the light verb, where there is one.
    pub(crate) fn predicate(&self) -> usize {
        self.support.unwrap_or(self.at)
    }

    /// Whether a noun tells it without a light verb, which would lend it a clause.
    pub(crate) fn is_bare_noun(&self) -> bool {
        self.voice == Voice::Nominal && self.support.is_none()
    }

    /// A noun, a noun with its light verb, an active or a passive verb, for the models.
    pub(crate) fn form(&self) -> u64 {
        match self.voice {
            Voice::Nominal if self.support.is_none() => 0,
            Voice::Nominal => 1,
            Voice::Active => 2,
            Voice::Passive => 3,
        }
    }
}

/// The verb entry at a token: of the longest phrase that begins there.
pub(crate) fn verb_entry(reading: &Reading<'_>, at: usize) -> Option<(Entry, usize)> {
    longest(reading, at, Row::verb).or_else(|| {
        let stripped = bare(reading.word(at))?;
        lexicon::verb(stripped).map(|entry| (entry, at))
    })
}

/// The noun entry at a token.
pub(crate) fn noun_entry(reading: &Reading<'_>, at: usize) -> Option<(Entry, usize)> {
    if let Some((entry, last)) = longest(reading, at, Row::noun) {
        // `kenaikan harga` is a rise, and the price is what rises.
        let alone = reading.noun(at).filter(|_| last > at);
        return match alone {
            // `hukuman mati`: the second word would be an event of its own.
            Some(head)
                if head.class == entry.class
                    && head.mode == entry.mode
                    && reading.verb(last).is_none()
                    // `kejahatan perang`, `perang saudara`: the second word does nothing.
                    && reading.noun(last).is_none()
                    && !is_kind(reading.word(last)) =>
            {
                Some((head, at))
            }
            _ => Some((entry, last)),
        };
    }
    let word = reading.word(at);
    // `kecelakaan-kecelakaan`: many of them.
    let one = word.split_once('-').filter(|(once, again)| once == again).map(|(once, _)| once);
    lexicon::noun(one.or_else(|| bare(word))?).map(|entry| (entry, at))
}

/// Words that say of what kind a happening is, and take no part in it: `banjir bandang`.
fn is_kind(word: &str) -> bool {
    matches!(
        word,
        "asap"
            | "bah"
            | "bandang"
            | "bumi"
            | "dangkal"
            | "salju"
            | "saudara"
            | "tektonik"
            | "vulkanik"
    )
}

/// The type of an unlisted noun that is derived from a listed verb: `penggembosan`.
pub(crate) fn derived_noun(reading: &Reading<'_>, at: usize) -> Option<Entry> {
    if reading.upos(at) != Upos::Noun || reading.is_capital(at) && reading.is_capital(at + 1) {
        return None;
    }
    let word = reading.word(at);
    lexicon::nominalization(bare(word).unwrap_or(word), reading.analyzer)
}

/// Most words of a phrase that is looked for.
const LONGEST: usize = 3;

/// What the lexicon says of the longest phrase from a token on, or of its word.
fn longest(
    reading: &Reading<'_>,
    at: usize,
    entry: impl Fn(&Row) -> Option<Entry>,
) -> Option<(Entry, usize)> {
    let word = reading.listed(at)?;
    let phrase = longest_phrase(reading, at, word, |last| last, &entry);
    let (_, end) = reading.bounds(at);
    phrase.or_else(|| entry(word).filter(|_| at < end).map(|entry| (entry, at)))
}

/// What the lexicon says of the longest phrase of several words from a token on, the last of
/// which is looked up as `bare` has it, and its last token.
fn longest_phrase(
    reading: &Reading<'_>,
    at: usize,
    word: &Row,
    bare: fn(&str) -> &str,
    entry: impl Fn(&Row) -> Option<Entry>,
) -> Option<(Entry, usize)> {
    let (_, end) = reading.bounds(at);
    let most = word.longest().min(LONGEST).min(end.saturating_sub(at));
    (2..=most).rev().find_map(|count| {
        let last = at + count - 1;
        let mut words = [""; LONGEST];
        words.iter_mut().zip(at..last).for_each(|(word, at)| *word = reading.word(at));
        words[count - 1] = bare(reading.word(last));
        Some((entry(lexicon::phrase(words.get(..count)?)?)?, last))
    })
}

/// The word without its clitic or particle.
fn bare(word: &str) -> Option<&str> {
    let cut = |ending: &str| word.strip_suffix(ending).filter(|rest| rest.len() > 3);
    cut("nya").or_else(|| cut("lah")).or_else(|| cut("kah")).or_else(|| cut("pun"))
}

/// Finds the events of a document, in order of the text.
pub(crate) fn find(reading: &Reading<'_>) -> Vec<Trigger> {
    let mut supports = vec![None; reading.len()];
    let mut taken = vec![false; reading.len()];
    mark_light_verbs(reading, &mut supports, &mut taken);
    let mut found = Vec::new();
    let mut at = 0;
    while at < reading.len() {
        if let Some(last) = compound(reading, at) {
            at = last + 1;
            continue;
        }
        let trigger = if taken[at] { None } else { at_token(reading, at, supports[at]) };
        match trigger {
            Some(trigger) => {
                at = trigger.last + 1;
                found.push(trigger);
            }
            None => at += 1,
        }
    }
    drop_frames(reading, &mut found);
    drop_carriers(reading, &mut found);
    found
}

/// The end of a phrase that holds the name of an event and is none: `rumah sakit`, `kapal
/// perang`, `pemadam kebakaran`.
fn compound(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let row = reading.listed(at)?;
    let (entry, last) = longest_phrase(reading, at, row, without_nya, Row::noun)?;
    (entry.class == Class::State).then_some(last)
}

/// Whether the token can be a verb where it stands, given that taggers err.
fn plausible_verb(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    match reading.upos(at) {
        Upos::Verb => true,
        Upos::Punct | Upos::Num | Upos::Sym | Upos::Cconj => false,
        Upos::Propn => looks_verbal(word) && !reading.is_capital(at),
        Upos::Adp => word.starts_with("me") && word.len() > 7,
        _ => looks_verbal(word) || reading.is(at, List::BareVerb) || breaks_out(word),
    }
}

fn at_token(reading: &Reading<'_>, at: usize, support: Option<usize>) -> Option<Trigger> {
    let kind = reading.input.tokens.get(at)?.kind();
    if kind != TokenKind::Word || reading.in_time(at) || reading.in_name(at) {
        return None;
    }
    let (start, _) = reading.bounds(at);
    let inside = at > start && !is_opening(reading.word(at - 1));
    if inside && (reading.is_capital(at) && is_titled(reading, at) || is_manner(reading, at)) {
        return None;
    }
    if support.is_some() {
        return noun_trigger(reading, at, support);
    }
    speech(reading, at)
        .or_else(|| headline_verb(reading, at))
        .or_else(|| verb_trigger(reading, at))
        .or_else(|| noun_trigger(reading, at, None))
}

/// Whether a capital word is part of a name or of the name of an office: `Investasi` of
/// `Menteri Koordinator Bidang Kemaritiman dan Investasi`.
fn is_titled(reading: &Reading<'_>, at: usize) -> bool {
    let before = |steps: usize| reading.before(at, steps);
    let capital = |steps: usize| before(steps).is_some_and(|at| reading.is_capital(at));
    let joined = reading.word_before(at, 1) == "dan" && capital(2);
    match reading.upos(at) {
        Upos::Propn => true,
        // `mendesak Kongres`: a capital among small letters.
        Upos::Noun => joined || before(1).is_some() && !capital(1),
        _ => false,
    }
}

/// `secara surut`: how something is done.
fn is_manner(reading: &Reading<'_>, at: usize) -> bool {
    reading.word(at - 1) == "secara"
}

pub(crate) fn is_opening(word: &str) -> bool {
    matches!(word, "“" | "\"" | "”" | "‘" | "(" | "–" | "—" | "-" | "--" | ":" | "«" | "'")
}

pub(crate) fn is_quote(word: &str) -> bool {
    matches!(word, "“" | "”" | "\"" | "«" | "»" | "„" | "''" | "``")
}

/// Words in front of who has said what stands before: `begitu kata Sri`.
pub(crate) fn is_thus(word: &str) -> bool {
    matches!(word, "begitu" | "begitulah" | "demikian" | "demikianlah")
}

/// Bare stems that ascribe a quotation: `kata`, `ujar`, also with `-nya`.
fn speech(reading: &Reading<'_>, at: usize) -> Option<Trigger> {
    if !reading.is(at, List::Speech) {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |b| reading.word(b));
    let closes = |word: &str| word == "," || is_quote(word) || word.is_empty();
    let (start, _) = reading.bounds(at);
    // `“…” Begitu kata Sri.`
    let thus = is_thus(before) && {
        let earlier = at.checked_sub(2).map_or("", |at| reading.word(at));
        at == start + 1 || closes(earlier)
    };
    // `dua kata`, `kata kunci`: no speech.
    if !thus && !closes(before) && at != start {
        return None;
    }
    let (entry, _) = verb_entry(reading, at)?;
    Some(Trigger {
        at,
        last: at,
        support: None,
        kind: EventType::Say,
        mode: None,
        lemma: Some(entry.lemma),
        frame: Frame::of(reading.word(at), Some(entry.lemma)),
        voice: Voice::Active,
        rule: Rule::Speech,
        confidence: 0.95,
    })
}
