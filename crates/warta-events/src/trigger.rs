pub(crate) mod choice;
mod light;
mod strike;

use warta_syntax::{Deprel, Upos};
use warta_text::TokenKind;

use crate::EventType;
use crate::bare_stem::{headline_verb, pronoun_passive};
use crate::event_noun::noun_trigger;
use crate::frame::Frame;
use crate::lexicon::{self, Class, Entry, Row};
use crate::reading::Reading;
use crate::sense::sense_of;
use crate::shape::{is_adversative, is_object, is_passive, looks_verbal, relates};
use crate::words::List;

pub(crate) use light::breaks_out;
use light::{drop_carriers, drop_frames, mark_light_verbs};
pub(crate) use strike::{is_struck, strike_of, strikes};

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
    pub(crate) rule: &'static str,
    pub(crate) confidence: f32,
}

impl Trigger {
    /// The token that clause relations hang on: the light verb, where there is one.
    pub(crate) fn predicate(&self) -> usize {
        self.support.unwrap_or(self.at)
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
    fn bare(word: &str) -> &str {
        word.strip_suffix("nya").unwrap_or(word)
    }
    let (entry, last) = longest_phrase(reading, at, reading.listed(at)?, bare, Row::noun)?;
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
    let before = |steps: usize| at.checked_sub(steps).filter(|&b| b >= reading.bounds(at).0);
    let capital = |steps: usize| before(steps).is_some_and(|at| reading.is_capital(at));
    let joined = before(1).is_some_and(|at| reading.word(at) == "dan") && capital(2);
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

/// Bare stems that ascribe a quotation: `kata`, `ujar`, also with `-nya`.
fn speech(reading: &Reading<'_>, at: usize) -> Option<Trigger> {
    if !reading.is(at, List::Speech) {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |b| reading.word(b));
    let after_quote = matches!(before, ",") || is_quote(before) || before.is_empty();
    // `dua kata`, `kata kunci`: no speech.
    let (start, _) = reading.bounds(at);
    if !after_quote && at != start {
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
        rule: "speech",
        confidence: 0.95,
    })
}

fn verb_trigger(reading: &Reading<'_>, at: usize) -> Option<Trigger> {
    let word = reading.word(at);
    let listed = verb_entry(reading, at);
    // `menyusul ke Belanda` is no preposition.
    if reading.is(at, List::Preposition) && listed.is_none_or(|(_, last)| last == at) {
        return None;
    }
    if let Some(trigger) = pronoun_passive(reading, at) {
        return Some(trigger);
    }
    let upos = reading.upos(at);
    if upos == Upos::Adj && reading.is(at, List::Speech) {
        return None;
    }
    let verbal = match upos {
        Upos::Verb => true,
        Upos::Adj | Upos::Adv | Upos::X | Upos::Aux => {
            listed.is_some_and(|(entry, last)| befalls(entry) || acts(reading, last, entry))
                || listed.is_some() && (predicative(reading, at) || is_tried(reading, at))
                || listed.is_some() && upos == Upos::Adj && reading.is(at, List::BareVerb)
                || upos == Upos::X && listed.is_some_and(|(entry, _)| is_di_verb(word, entry))
        }
        // `Bank Dunia meminjami Indonesia`: no name is spelled like that.
        Upos::Propn if listed.is_none() && !reading.is_capital(at) => {
            word.starts_with("me") && looks_verbal(word) && predicative(reading, at)
        }
        Upos::Noun | Upos::Propn => {
            listed.is_some() && looks_verbal(word) && predicative(reading, at)
                || listed.is_some_and(|(entry, _)| is_lone_verb(reading, at, entry))
                || listed.is_some_and(|(entry, last)| acts(reading, last, entry))
                || listed.is_some() && is_adversative(reading, at)
                // No noun is spelled like them: `dihantam`, `membobol`, `jebol`.
                || listed.is_some_and(|(entry, _)| is_di_verb(word, entry))
                || listed.is_some() && word.starts_with("me") && looks_verbal(word)
                || listed.is_some() && begins_clause(reading, at)
                || listed.is_some() && reading.is(at, List::BareVerb)
                || reading.is(at, List::Arriving)
        }
        _ => listed.is_some() && looks_verbal(word) && plausible_verb(reading, at),
    };
    // A phrase of several words that begins with no verb: `unjuk rasa`.
    if !verbal {
        return None;
    }
    let (kind, mode, lemma, last) = match listed {
        Some((entry, last)) => match entry.class {
            Class::Event(kind) => (kind, entry.mode, Some(entry.lemma), last),
            Class::Light if word != "menuai" => (EventType::Other, None, Some(entry.lemma), last),
            // `tidak menimbulkan efek samping`: no happening stands on the other side.
            Class::Cause if !brings_about(reading, last) => {
                (EventType::Other, None, Some(entry.lemma), last)
            }
            // `bertahan di puncak klasemen`: a sense may tell an event.
            Class::State | Class::Aspect => (EventType::State, None, Some(entry.lemma), last),
            _ => return None,
        },
        None if looks_verbal(word) => (EventType::Other, None, None, at),
        None => return None,
    };
    let harm = listed.is_some_and(|(entry, _)| befalls(entry));
    let told = word.starts_with("me") && listed.is_some();
    if !harm && !told && stands_as_modifier(reading, at, word) || relates(reading, at) {
        return None;
    }
    // `sangat memilukan`: how it is, not what happens.
    let degree =
        at.checked_sub(1).is_some_and(|b| matches!(reading.word(b), "sangat" | "amat" | "paling"));
    if degree && kind == EventType::Other && word.ends_with("kan") {
        return None;
    }
    let entry = listed.map(|(entry, _)| entry);
    // `ditutup menguat`: the second word says what happens.
    let passive = is_passive(word, entry) && !(last > at && kind == EventType::Change);
    let voice = if passive { Voice::Passive } else { Voice::Active };
    // How often such a trigger and its type are right in the annotated sentences.
    let mut confidence: f32 = if upos == Upos::Verb { 0.87 } else { 0.78 };
    if kind == EventType::Other {
        confidence -= 0.03;
    }
    if listed.is_none() {
        confidence -= 0.05;
    }
    let sense = lemma.and_then(|lemma| sense_of(reading, at, last, lemma));
    let rule = match () {
        () if sense.is_some() => "sense",
        () if passive => "passive",
        () => "active",
    };
    let (kind, mode) = sense.unwrap_or((kind, mode));
    if kind == EventType::State {
        return None;
    }
    // `meluncurkan rudal`: the object tells the sense, and stays the object.
    let last = if last == at + 1 && is_object(reading.word(last)) { at } else { last };
    let frame = Frame::of(word, lemma);
    Some(Trigger { at, last, support: None, kind, mode, lemma, frame, voice, rule, confidence })
}

/// Whether a word is the `di-` form of a listed verb.
fn is_di_verb(word: &str, entry: Entry) -> bool {
    word.starts_with("di") && entry.lemma != word
}

/// `melantik Budi`: whether a listed verb that ends at `last` has its object behind it, which
/// no noun and no adjective has.
fn acts(reading: &Reading<'_>, last: usize, entry: Entry) -> bool {
    let active = entry.lemma.starts_with("me") && reading.word(last) == entry.lemma;
    let event = matches!(entry.class, Class::Event(kind) if kind != EventType::Other);
    active && event && reading.noun_right(last + 1) == Some(last + 1)
}

/// `mencoba kabur`: what is tried is done by a verb.
fn is_tried(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reading.word(before));
    matches!(before, "berhasil" | "berupaya" | "berusaha" | "hendak" | "ingin" | "mencoba")
}

/// Whether an event stands behind a verb of causing, or may do so.
fn brings_about(reading: &Reading<'_>, last: usize) -> bool {
    let (_, end) = reading.bounds(last);
    let mut behind = (last + 1..end.min(last + 9)).take_while(|&at| {
        !matches!(reading.word(at), "," | "." | "yang" | "karena" | "setelah" | "di" | "pada")
    });
    let event = |at: usize| {
        reading.upos(at) == Upos::Verb
            || noun_entry(reading, at).is_some()
            || verb_entry(reading, at).is_some()
    };
    behind.any(event) || last + 1 >= end
}

/// Whether a word tagged as a noun is a verb that no noun is spelled like: `bentrok`,
/// `kecurian`, `kebanjiran`.
fn is_lone_verb(reading: &Reading<'_>, at: usize, entry: Entry) -> bool {
    matches!(entry.class, Class::Event(kind) if kind != EventType::Say && kind != EventType::Other)
        && (reading.noun(at).is_none() || befalls(entry) && has_subject(reading, at))
        && !reading.is_capital(at)
        && (reading.deprel(at) == Deprel::Root || befalls(entry) && predicative(reading, at))
}

fn has_subject(reading: &Reading<'_>, at: usize) -> bool {
    reading.children(at).any(|child| child < at && reading.deprel(child) == Deprel::Nsubj)
}

/// Whether the word tells of harm, which adjectives do as well: `rusak`, `luka`.
fn befalls(entry: Entry) -> bool {
    use EventType::{Accident, Die, Hazard, Injure};
    matches!(entry.class, Class::Event(Accident | Die | Hazard | Injure))
}

/// Whether an adjective or adverb stands as predicate, not as modifier.
/// `setelah makan`: a word that may be a verb, behind one that opens a clause, and that names
/// no event by itself.
fn begins_clause(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reading.word(before));
    matches!(before, "setelah" | "sesudah" | "sebelum" | "sambil" | "seraya" | "usai" | "seusai")
        && reading.noun(at).is_none()
        && !reading.is_capital(at)
}

fn predicative(reading: &Reading<'_>, at: usize) -> bool {
    use Deprel::{AclRelcl, Advcl, Ccomp, Conj, Parataxis, Root, Xcomp};
    matches!(reading.deprel(at), Root | Ccomp | AclRelcl | Advcl | Conj | Xcomp | Parataxis)
}

/// `yang`-less participles and the like: `dilarang` in `obat dilarang`.
fn stands_as_modifier(reading: &Reading<'_>, at: usize, word: &str) -> bool {
    let relation = reading.deprel(at);
    // `para tersangka dijerat Undang-Undang …`: nothing else is told of them.
    let root = reading.head(at).filter(|&head| reading.deprel(head) == Deprel::Root);
    // `Warga dan polisi bentrok`: neither of those who did it.
    let tells = |root: usize| {
        root + 1 == at && word.starts_with("di")
            || root < at && relation == Deprel::Amod && reading.is(at, List::BareVerb)
    };
    // `menuntut Budi lengser`: no name has it.
    if relation == Deprel::FlatName && reading.is(at, List::BareVerb) && !reading.is_capital(at) {
        return false;
    }
    if root.is_some_and(tells) {
        return false;
    }
    matches!(relation, Deprel::Amod | Deprel::Compound | Deprel::FlatName | Deprel::Flat)
        && !word.starts_with("me")
        || matches!(relation, Deprel::Case | Deprel::Fixed | Deprel::Mark | Deprel::Aux)
}
