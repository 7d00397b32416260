use std::ops::Range;

use crate::event::EventId;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::{Trigger, verb_entry};
use crate::words::List;

/// What the text says that joins two events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum RelationKind {
    /// The first comes before the second: `sebelum`.
    Before,
    /// The first comes after the second: `setelah`.
    After,
    /// The first brings about the second: `menyebabkan`.
    Cause,
}

warta_text::named! {
    RelationKind: "kind of relation",
    /// All three.
    ALL,
    /// The name in the output contract, for instance `before`.
    as_str {
        Before = "before",
        After = "after",
        Cause = "cause",
    }
}

/// A relation that the text states between two events of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Relation {
    /// How they are joined.
    pub kind: RelationKind,
    /// The first event.
    pub from: EventId,
    /// The second event.
    pub to: EventId,
}

impl Relation {
    /// That this holds between two events.
    #[must_use]
    pub fn new(kind: RelationKind, from: EventId, to: EventId) -> Relation {
        Relation { kind, from, to }
    }
}

/// The relations that connectors state between events of one sentence.
pub(crate) fn relations(reading: &Reading<'_>, triggers: &[Trigger]) -> Vec<Relation> {
    let mut found = Vec::new();
    for sentence in reading.input.sentences {
        let tokens = sentence.tokens();
        let first = triggers.partition_point(|t| t.at < tokens.start);
        let behind = triggers.partition_point(|t| t.at < tokens.end);
        // Of two events the second stands behind what joins them.
        let inside = triggers.get(first..behind).unwrap_or_default();
        let last = inside.last().filter(|_| inside.len() > 1);
        for at in tokens.start..last.map_or(tokens.start, |last| last.at) {
            if let Some(joint) = joint(reading, at) {
                // A verb that joins may be an event too, which is on neither side of it; an
                // arrival is what the other event comes after.
                let before = first + inside.partition_point(|t| t.at < at);
                let next = first + inside.partition_point(|t| t.at <= at);
                let next = if joint == Joint::Upon { before } else { next };
                found.extend(join(reading, triggers, joint, first..before, next..behind));
            }
        }
    }
    found
}

/// The last event before a connector and the first behind it; a connector that opens its
/// sentence joins the clause behind it and the one behind the comma that closes that.
fn join(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    joint: Joint,
    before: Range<usize>,
    mut behind: Range<usize>,
) -> Option<Relation> {
    // `sehingga penyaluran bantuan terhenti`: the verb tells what comes of it.
    let verb = |&n: &usize| !triggers[n].is_bare_noun();
    let so = joint == Joint::So;
    let other = behind.clone().take(NEAR).find(verb).filter(|_| so).or(behind.clone().next())?;
    behind.start = other + 1;
    let main = match before.clone().rev().take(NEAR).find(verb).filter(|_| so).or(before.last()) {
        Some(main) => main,
        None if joint.follows() => return None,
        None => behind_comma(reading, triggers, other, behind)?,
    };
    let id = |n: usize| EventId(n as u32);
    let (kind, from, to) = match joint {
        Joint::After | Joint::Upon => (RelationKind::After, main, other),
        Joint::Before => (RelationKind::Before, main, other),
        Joint::Causes | Joint::So => (RelationKind::Cause, main, other),
        Joint::Because | Joint::By => (RelationKind::Cause, other, main),
    };
    Some(Relation { kind, from: id(from), to: id(to) })
}

/// The first event of the main clause behind the one that `aside` is of: past the comma that
/// closes that, where one does. Who says so, `kata Sri`, is no part of it.
fn behind_comma(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    aside: usize,
    behind: Range<usize>,
) -> Option<usize> {
    let comma = |from: usize, to: usize| {
        (triggers[from].at..triggers[to].at).any(|at| reading.word(at) == ",")
    };
    let end = triggers[aside].at + CLAUSE;
    let mut told = behind.filter(|&n| triggers[n].rule != Rule::Speech && triggers[n].at < end);
    let next = told.next()?;
    let mut last = next;
    let mut closed = |n: usize| comma(core::mem::replace(&mut last, n), n);
    let main = if comma(aside, next) { None } else { told.find(|&n| closed(n)) };
    Some(main.unwrap_or(next))
}

/// Most events that are looked at for a verb, and most words of a clause and what follows it.
const NEAR: usize = 4;
const CLAUSE: usize = 48;

/// How what joins two events puts them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// What it opens is earlier: `setelah`.
    After,
    /// It is itself what is earlier: `setibanya`.
    Upon,
    /// What it opens is later: `sebelum`.
    Before,
    /// A verb whose subject brings about its object: `memicu`.
    Causes,
    /// What it opens is brought about: `sehingga`.
    So,
    /// What it opens brings about the other: `karena`.
    Because,
    /// A verb whose subject is brought about: `disebabkan`.
    By,
}

impl Joint {
    /// Whether one of the two always stands before it.
    fn follows(self) -> bool {
        matches!(self, Joint::Causes | Joint::So | Joint::By)
    }
}

fn joint(reading: &Reading<'_>, at: usize) -> Option<Joint> {
    Some(match reading.word(at) {
        "setelah" | "sesudah" | "usai" | "seusai" | "pasca" | "selepas" | "sehabis" => Joint::After,
        // `menyusul ledakan`, but `menyusul kakaknya`
        "menyusul" if reading.noun(at + 1).is_some_and(|noun| is_event(noun.class)) => Joint::After,
        _ if reading.is(at, List::Arriving) => Joint::Upon,
        "sebelum" | "menjelang" => Joint::Before,
        "sehingga" => Joint::So,
        "akibat" | "karena" | "lantaran" | "berkat" | "gara-gara" => Joint::Because,
        "disebabkan" | "diakibatkan" | "dipicu" => Joint::By,
        _ => {
            let (entry, _) = verb_entry(reading, at)?;
            return (entry.class == Class::Cause).then_some(Joint::Causes);
        }
    })
}

fn is_event(class: Class) -> bool {
    matches!(class, Class::Event(_))
}
