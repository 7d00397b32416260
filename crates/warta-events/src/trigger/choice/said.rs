//! What the model is told of a word.

use warta_syntax::Deprel;
use warta_syntax::choice::Facts;
use warta_syntax::sequence::{atom, mix};

use super::super::Trigger;
use super::{answer_of, entry_of};
use crate::EventType;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::words::points;

/// What is asked about: a word, or the words of a phrase, in its clause.
struct Asked {
    /// What the rules and the lexicon say.
    rule: u64,
    /// The rule that says it.
    made: u64,
    lemma: u64,
    word: u64,
    upos: u64,
    deprel: u64,
    /// The words one and two before.
    before: [u64; 2],
    behind: u64,
    head: u64,
    subject: Part,
    object: Part,
    /// Whose or of what an event noun is.
    of: Part,
    /// Whether `ini` or `itu` stands behind.
    pointed: u64,
    /// How the word is derived.
    shape: u64,
    sport: u64,
    /// What the text tells most of.
    matter: [u64; 2],
}

/// A word of the clause, its form and its sort.
#[derive(Clone, Copy, Default)]
struct Part {
    at: Option<usize>,
    word: u64,
    sort: u64,
}

/// What is known of a word, each fact at the number of its template.
pub(super) fn tell(
    reading: &Reading<'_>,
    at: usize,
    trigger: Option<&Trigger>,
    matter: [u64; 2],
    facts: &mut Facts,
) {
    let asked = &asked(reading, at, trigger, matter);
    facts.clear();
    let next = facts.tell_all(0, &words(asked));
    let next = facts.tell_all(next, &clause(asked));
    facts.tell_all(next, &company(reading, at, asked));
}

fn asked(reading: &Reading<'_>, at: usize, trigger: Option<&Trigger>, matter: [u64; 2]) -> Asked {
    let entry = if trigger.is_some() { None } else { entry_of(reading, at) };
    let listed = match entry.map(|entry| entry.class) {
        Some(Class::Event(kind)) => 2 + kind as u64,
        Some(_) => 1,
        None => 0,
    };
    let word = reading.atom(at);
    let lemma = trigger.and_then(|trigger| trigger.lemma).or(entry.map(|entry| entry.lemma));
    let last = trigger.map_or(at, |trigger| trigger.last);
    let predicate = trigger.map_or(at, Trigger::predicate);
    let sentence = reading.bounds(at);
    let near = |at: Option<usize>| reading.atom_within(at, sentence);
    let own = (predicate, predicate);
    Asked {
        rule: mix(trigger.map_or(0, |trigger| answer_of(trigger) as u64), listed),
        made: trigger.map_or(0, |trigger| atom(trigger.rule.as_str())),
        lemma: lemma.map_or(word, atom),
        word,
        upos: reading.upos(at) as u64,
        deprel: reading.deprel(predicate) as u64,
        before: [1, 2].map(|steps| near(at.checked_sub(steps))),
        behind: near(Some(last + 1)),
        head: near(reading.head(predicate)),
        subject: part(reading, own, &[Deprel::Nsubj, Deprel::NsubjPass]),
        object: part(reading, own, &[Deprel::Obj, Deprel::Obl]),
        of: part(reading, (at, last), &[Deprel::Nmod, Deprel::Compound]),
        pointed: u64::from(points(reading.word(last + 1))),
        shape: shape(reading.word(at)),
        sport: u64::from(reading.is_of_sport()),
        matter,
    }
}

/// The word itself and those beside it.
fn words(asked: &Asked) -> [u64; 9] {
    let Asked { rule, made, lemma, word, before: [before, _], behind, .. } = *asked;
    [
        rule,
        mix(rule, made),
        mix(rule, lemma),
        lemma,
        word,
        mix(rule, behind),
        mix(rule, before),
        mix(lemma, behind),
        mix(lemma, before),
    ]
}

/// What stands in its clause.
fn clause(asked: &Asked) -> [u64; 17] {
    let Asked { rule, lemma, upos, deprel, head, subject, object, of, .. } = *asked;
    let Asked { before: [before, farther], pointed, shape, sport, .. } = *asked;
    [
        mix(lemma, object.word),
        mix(lemma, object.sort),
        mix(lemma, subject.word),
        mix(lemma, subject.sort),
        mix(rule, object.word),
        mix(rule, subject.word),
        mix(rule, mix(subject.sort, object.sort)),
        mix(rule, mix(deprel, upos)),
        mix(rule, mix(upos, head)),
        mix(rule, sport),
        mix(lemma, sport),
        mix(rule, of.word),
        mix(lemma, mix(of.word, of.sort)),
        mix(rule, mix(of.sort, pointed)),
        mix(mix(before, farther), rule),
        mix(shape, mix(upos, rule)),
        mix(shape, mix(deprel, subject.sort)),
    ]
}

/// What the text is about, and what company its words keep elsewhere.
fn company(reading: &Reading<'_>, at: usize, asked: &Asked) -> [u64; 11] {
    let Asked { rule, lemma, upos, deprel, matter, .. } = *asked;
    let cluster = |at: Option<usize>| at.map(|at| reading.cluster(at)).unwrap_or_default();
    let own = cluster(Some(at));
    let (agent, patient) = (cluster(asked.subject.at), cluster(asked.object.at));
    [
        mix(lemma, matter[0]),
        mix(rule, matter[0]),
        mix(rule, matter[1]),
        mix(own.prefix(6), matter[0]),
        mix(rule, own.full()),
        mix(own.prefix(6), mix(upos, deprel)),
        mix(lemma, patient.prefix(6)),
        mix(rule, patient.full()),
        mix(lemma, agent.prefix(6)),
        mix(rule, agent.full()),
        mix(own.full(), patient.full()),
    ]
}

/// The two types that a text tells most of, by the rules.
pub(super) fn matter_of(ruled: &[Trigger]) -> [u64; 2] {
    let mut counts = [0u32; EventType::ALL.len()];
    for trigger in ruled {
        let plain = matches!(trigger.kind, EventType::Say | EventType::Other);
        let count = counts.get_mut(trigger.kind as usize).filter(|_| !plain);
        count.into_iter().for_each(|count| *count += 1);
    }
    let mut most = [(0, 0); 2];
    for (kind, &count) in (1..).zip(&counts) {
        if count > most[0].0 {
            most = [(count, kind), most[0]];
        } else if count > most[1].0 {
            most[1] = (count, kind);
        }
    }
    most.map(|(_, kind)| kind)
}

/// The word of the clause that stands in one of these relations to a phrase.
fn part(reading: &Reading<'_>, (first, last): (usize, usize), relations: &[Deprel]) -> Part {
    let mut outside = reading.children(first).take(24).filter(|c| !(first..=last).contains(c));
    let found = outside.find(|&c| relations.contains(&reading.deprel(c)));
    let sort = |at: usize| match reading.named(at) {
        Some(named) => 64 + named.kind as u64,
        None => reading.upos(at) as u64,
    };
    found.map_or(Part::default(), |at| Part {
        at: Some(at),
        word: reading.atom(at),
        sort: 1 + sort(at),
    })
}

/// How a word is derived.
fn shape(word: &str) -> u64 {
    const OPENINGS: [&str; 9] = ["meng", "men", "mem", "me", "ber", "di", "ter", "pe", "ke"];
    const ENDINGS: [&str; 4] = ["kan", "an", "i", "nya"];
    let opening = OPENINGS.iter().position(|opening| word.starts_with(opening));
    let ending = ENDINGS.iter().position(|ending| word.ends_with(ending));
    let number = |place: Option<usize>| place.map_or(0, |place| 1 + place as u64);
    number(opening) * 8 + number(ending)
}
