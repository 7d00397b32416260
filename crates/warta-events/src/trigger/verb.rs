//! Verbs that tell an event, whatever they are tagged as.

use warta_syntax::{Deprel, Upos};

use super::amount::becomes_amount;
use super::{Trigger, Voice, noun_entry, plausible_verb, verb_entry};
use crate::EventType;
use crate::bare_stem::pronoun_passive;
use crate::frame::Frame;
use crate::lexicon::{Class, Entry};
use crate::reading::Reading;
use crate::rule::Rule;
use crate::sense::{event_of, is_plan, sense_of};
use crate::shape::{is_adversative, is_object, is_passive, looks_verbal, relates};
use crate::words::List;

/// The event that a verb at a token tells.
pub(super) fn verb_trigger(reading: &Reading<'_>, at: usize) -> Option<Trigger> {
    let word = reading.word(at);
    let listed = verb_entry(reading, at);
    // `menyusul ke Belanda` is no preposition.
    if reading.is(at, List::Preposition) && listed.is_none_or(|(_, last)| last == at) {
        return None;
    }
    if let Some(trigger) = pronoun_passive(reading, at) {
        return Some(trigger);
    }
    // A phrase of several words that begins with no verb: `unjuk rasa`.
    if !is_verbal(reading, at, listed) {
        return None;
    }
    let Told { kind, mode, lemma, last } = told_by(reading, at, listed)?;
    let harm = listed.is_some_and(|(entry, _)| befalls(entry));
    let told = word.starts_with("me") && listed.is_some();
    let speaks = listed.is_some_and(|(entry, last)| speaks_up(reading, at, entry, last));
    let free = harm || told || speaks || is_due(reading, at, listed);
    if !free && stands_as_modifier(reading, at, word) || relates(reading, at) {
        return None;
    }
    // `sangat memilukan`: how it is, not what happens.
    let degree = matches!(reading.word_before(at, 1), "sangat" | "amat" | "paling");
    if degree && kind == EventType::Other && word.ends_with("kan") {
        return None;
    }
    let entry = listed.map(|(entry, _)| entry);
    // `ditutup menguat`: the second word says what happens.
    let passive = is_passive(word, entry) && !(last > at && kind == EventType::Change);
    let voice = if passive { Voice::Passive } else { Voice::Active };
    let confidence = confidence(reading.upos(at), kind, listed.is_some());
    let sense = lemma.and_then(|lemma| sense_of(reading, at, last, lemma));
    let rule = match () {
        () if sense.is_some() => Rule::Sense,
        () if passive => Rule::Passive,
        () => Rule::Active,
    };
    let (kind, mode) = event_of(sense, (kind, mode))?;
    // `meluncurkan rudal`: the object tells the sense, and stays the object.
    let last = if last == at + 1 && is_object(reading.word(last)) { at } else { last };
    let frame = Frame::of(word, lemma);
    Some(Trigger { at, last, support: None, kind, mode, lemma, frame, voice, rule, confidence })
}

/// Whether a word that the lexicon may list as a verb, up to a last token, is one where it
/// stands, whatever it is tagged as.
fn is_verbal(reading: &Reading<'_>, at: usize, listed: Option<(Entry, usize)>) -> bool {
    let word = reading.word(at);
    match reading.upos(at) {
        Upos::Adj if reading.is(at, List::Speech) => false,
        Upos::Verb => true,
        // `tak bernyawa`
        Upos::Part => listed.is_some_and(|(entry, last)| last > at && befalls(entry)),
        _ if is_due(reading, at, listed) => true,
        upos @ (Upos::Adj | Upos::Adv | Upos::X | Upos::Aux) => {
            listed.is_some_and(|(entry, last)| {
                befalls(entry)
                    || acts(reading, last, entry)
                    || predicative(reading, at)
                    || is_tried(reading, at)
                    || upos == Upos::Adj && reading.is(at, List::BareVerb)
                    || upos == Upos::X && is_di_verb(word, entry)
            })
        }
        // `Bank Dunia meminjami Indonesia`: no name is spelled like that.
        Upos::Propn if listed.is_none() && !reading.is_capital(at) => {
            word.starts_with("me") && looks_verbal(word) && predicative(reading, at)
        }
        Upos::Noun | Upos::Propn => {
            let told = listed.is_some_and(|(entry, last)| {
                looks_verbal(word) && predicative(reading, at)
                    || is_lone_verb(reading, at, entry)
                    || acts(reading, last, entry)
                    || is_adversative(reading, at)
                    // No noun is spelled like them: `dihantam`, `membobol`, `jebol`.
                    || is_di_verb(word, entry)
                    || word.starts_with("me") && looks_verbal(word)
                    || begins_clause(reading, at)
                    || speaks_up(reading, at, entry, last)
                    || reading.is(at, List::BareVerb)
            });
            told || reading.is(at, List::Arriving)
        }
        _ => listed.is_some() && looks_verbal(word) && plausible_verb(reading, at),
    }
}

/// What a verb tells by itself.
struct Told {
    kind: EventType,
    mode: Option<&'static str>,
    /// Its dictionary form, where the lexicon has it.
    lemma: Option<&'static str>,
    /// Its last token.
    last: usize,
}

/// What a verb tells by itself, where it tells an event or a state.
fn told_by(reading: &Reading<'_>, at: usize, listed: Option<(Entry, usize)>) -> Option<Told> {
    let word = reading.word(at);
    let Some((entry, last)) = listed else {
        let unlisted = Told { kind: EventType::Other, mode: None, lemma: None, last: at };
        return looks_verbal(word).then_some(unlisted);
    };
    let (kind, mode) = match entry.class {
        Class::State if becomes_amount(reading, at) => (EventType::Change, None),
        Class::Event(kind) => (kind, entry.mode),
        Class::Light if word != "menuai" => (EventType::Other, None),
        // `tidak menimbulkan efek samping`: no happening stands on the other side.
        Class::Cause if !brings_about(reading, last) => (EventType::Other, None),
        // `bertahan di puncak klasemen`: a sense may tell an event.
        Class::State | Class::Aspect => (EventType::State, None),
        _ => return None,
    };
    Some(Told { kind, mode, lemma: Some(entry.lemma), last })
}

/// How often such a trigger and its type are right in the annotated sentences.
fn confidence(upos: Upos, kind: EventType, is_listed: bool) -> f32 {
    let mut confidence: f32 = if upos == Upos::Verb { 0.87 } else { 0.78 };
    if kind == EventType::Other {
        confidence -= 0.03;
    }
    if !is_listed {
        confidence -= 0.05;
    }
    confidence
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

/// `Budi angkat bicara`: a phrase of a bare verb and what it lifts or opens, which is no noun.
fn speaks_up(reading: &Reading<'_>, at: usize, entry: Entry, last: usize) -> bool {
    let says = entry.class == Class::Event(EventType::Say);
    says && last > at && !reading.is_capital(at)
}

/// `mencoba kabur`: what is tried is done by a verb.
fn is_tried(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.word_before(at, 1);
    matches!(before, "berhasil" | "berupaya" | "berusaha" | "hendak" | "ingin" | "mencoba")
}

/// `ditargetkan rampung`: whether a word tells how far something is to be, by the verb in front.
fn is_due(reading: &Reading<'_>, at: usize, listed: Option<(Entry, usize)>) -> bool {
    let phase = listed.is_some_and(|(entry, _)| entry.class == Class::Aspect);
    phase && is_plan(reading.word_before(at, 1))
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

/// `setelah makan`: a word that may be a verb, behind one that opens a clause, and that names
/// no event by itself.
fn begins_clause(reading: &Reading<'_>, at: usize) -> bool {
    let before = reading.word_before(at, 1);
    matches!(before, "setelah" | "sesudah" | "sebelum" | "sambil" | "seraya" | "usai" | "seusai")
        && reading.noun(at).is_none()
        && !reading.is_capital(at)
}

/// Whether an adjective or adverb stands as predicate, not as modifier.
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
