//! Every verb as the predicate of its clause, whether it names an event or a state.

use warta_syntax::{Deprel, Upos};
use warta_text::TokenKind;

use crate::event::EventType;
use crate::lexicon::Lexicon;
use crate::reading::Reading;
use crate::shape::is_passive;
use crate::trigger::{Trigger, Voice, verb_entry};

/// The predicates of a document, in order of the text: the verbs among the triggers of its
/// events, the light verbs of its event nouns, and every other verb that heads a clause.
pub(crate) fn predicates(
    reading: &Reading<'_>,
    lexicon: &Lexicon,
    events: &[Trigger],
) -> Vec<Trigger> {
    let mut found: Vec<Trigger> =
        events.iter().filter_map(|&event| verb_of(reading, event)).collect();
    let mut taken = vec![false; reading.len()];
    for predicate in &found {
        if let Some(tokens) = taken.get_mut(predicate.at..=predicate.last) {
            tokens.fill(true);
        }
    }
    let free = (0..reading.len()).filter(|&at| !taken.get(at).copied().unwrap_or(true));
    found
        .extend(free.filter(|&at| heads_clause(reading, at)).map(|at| state(reading, lexicon, at)));
    found.sort_by_key(|predicate| predicate.at);
    found
}

/// The verb of an event: its trigger, or the light verb, of which the noun is an argument.
fn verb_of(reading: &Reading<'_>, event: Trigger) -> Option<Trigger> {
    match event.support {
        Some(at) => {
            let voice = voice(is_passive(reading.word(at), None));
            Some(Trigger { at, last: at, support: None, lemma: None, voice, ..event })
        }
        None => (event.voice != Voice::Nominal).then_some(event),
    }
}

fn voice(passive: bool) -> Voice {
    if passive { Voice::Passive } else { Voice::Active }
}

/// Whether a token is a verb that heads a clause, and not a modifier or a part of a name.
fn heads_clause(reading: &Reading<'_>, at: usize) -> bool {
    use Deprel::{
        Acl, AclRelcl, Advcl, Ccomp, Conj, Csubj, CsubjPass, Dep, List, Nsubj, NsubjPass, Obj, Obl,
        Orphan, Parataxis, Root, Xcomp,
    };
    let word = reading.input.tokens.get(at).is_some_and(|t| t.kind() == TokenKind::Word);
    word && reading.upos(at) == Upos::Verb
        && reading.timex(at).is_none()
        && !reading.in_name(at)
        && matches!(
            reading.deprel(at),
            Acl | AclRelcl
                | Advcl
                | Ccomp
                | Conj
                | Csubj
                | CsubjPass
                | Dep
                | List
                | Nsubj
                | NsubjPass
                | Obj
                | Obl
                | Orphan
                | Parataxis
                | Root
                | Xcomp
        )
}

fn state(reading: &Reading<'_>, lexicon: &Lexicon, at: usize) -> Trigger {
    let entry = verb_entry(reading, lexicon, at).filter(|&(_, last)| last == at);
    let entry = entry.map(|(entry, _)| entry);
    Trigger {
        at,
        last: at,
        support: None,
        kind: EventType::State,
        mode: None,
        lemma: entry.map(|entry| entry.lemma),
        voice: voice(is_passive(reading.word(at), entry)),
        rule: "state",
        confidence: 0.85,
    }
}
