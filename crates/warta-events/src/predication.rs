//! Every verb as the predicate of its clause, whether it names an event or a state.

use warta_syntax::{Deprel, Upos};
use warta_text::TokenKind;

use crate::event::EventType;
use crate::frame::Frame;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice, verb_entry};

/// The predicates of a document, in order of the text: each is one verb, of the type of the
/// event that it names or is a part of, else a state.
pub(crate) fn predicates(reading: &Reading<'_>, events: &[Trigger]) -> Vec<Trigger> {
    let mut found: Vec<Option<Trigger>> = (0..reading.len())
        .map(|at| heads_clause(reading, at).then(|| state(reading, at)))
        .collect();
    for event in events {
        let verbal = !event.is_bare_noun();
        for at in (event.at..=event.last).chain(event.support) {
            match found.get_mut(at) {
                Some(slot) if verbal && at == event.predicate() => {
                    *slot = Some(verb_of(reading, *event));
                }
                // `ditutup menguat`: one event in two verbs.
                Some(Some(other)) if verbal => other.kind = event.kind,
                _ => {}
            }
        }
    }
    found.into_iter().flatten().collect()
}

/// The verb of an event alone: its first word, or the light verb beside its noun. What else
/// belongs to the event is the object of the verb: `menyampaikan permintaan maaf`.
fn verb_of(reading: &Reading<'_>, event: Trigger) -> Trigger {
    let at = event.predicate();
    if at == event.at && at == event.last {
        return event;
    }
    let voice = Voice::of_verb(reading.word(at), None);
    let frame = Frame::of(reading.word(at), None);
    Trigger { at, last: at, support: None, lemma: None, frame, voice, ..event }
}

/// Whether a token is a verb that heads a clause, and not a modifier or a part of a name.
fn heads_clause(reading: &Reading<'_>, at: usize) -> bool {
    use Deprel::{
        Acl, AclRelcl, Advcl, Ccomp, Conj, Csubj, CsubjPass, Dep, List, Nsubj, NsubjPass, Obj, Obl,
        Orphan, Parataxis, Root, Xcomp,
    };
    let word = reading.input.tokens.get(at).is_some_and(|t| t.kind() == TokenKind::Word);
    word && reading.upos(at) == Upos::Verb
        && !reading.in_time(at)
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

fn state(reading: &Reading<'_>, at: usize) -> Trigger {
    let entry = verb_entry(reading, at).filter(|&(_, last)| last == at);
    let entry = entry.map(|(entry, _)| entry);
    let lemma = entry.map(|entry| entry.lemma);
    Trigger {
        at,
        last: at,
        support: None,
        kind: EventType::State,
        mode: None,
        lemma,
        frame: Frame::of(reading.word(at), lemma),
        voice: Voice::of_verb(reading.word(at), entry),
        rule: Rule::State,
        confidence: 0.85,
    }
}
