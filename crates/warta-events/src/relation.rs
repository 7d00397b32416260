use std::ops::Range;

use crate::event::EventId;
use crate::lexicon::Class;
use crate::reading::Reading;
use crate::trigger::{Trigger, verb_entry};

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

/// The relations that connectors state between events of one sentence.
pub(crate) fn relations(reading: &Reading<'_>, triggers: &[Trigger]) -> Vec<Relation> {
    let mut found = Vec::new();
    for sentence in reading.input.sentences {
        let tokens = sentence.tokens();
        let first = triggers.partition_point(|t| t.at < tokens.start);
        let behind = triggers.partition_point(|t| t.at < tokens.end);
        // Of two events the second stands behind what joins them.
        let last = triggers[first..behind].last().filter(|_| behind - first > 1);
        for at in tokens.start..last.map_or(tokens.start, |last| last.at) {
            if let Some(joint) = joint(reading, at) {
                // A verb that joins may be an event too, which is on neither side of it.
                let before = first + triggers[first..behind].partition_point(|t| t.at < at);
                let next = first + triggers[first..behind].partition_point(|t| t.at <= at);
                found.extend(join(joint, first..before, next..behind));
            }
        }
    }
    found
}

/// The last event before a connector and the first behind it; a connector that opens its
/// sentence joins the two behind it.
fn join(joint: Joint, before: Range<usize>, mut behind: Range<usize>) -> Option<Relation> {
    let other = behind.next()?;
    let main = match before.last() {
        Some(main) => main,
        None if joint != Joint::Causes => behind.next()?,
        None => return None,
    };
    let id = |n: usize| EventId(n as u32);
    let (kind, from, to) = match joint {
        Joint::After => (RelationKind::After, main, other),
        Joint::Before => (RelationKind::Before, main, other),
        Joint::Causes => (RelationKind::Cause, main, other),
        Joint::Because => (RelationKind::Cause, other, main),
    };
    Some(Relation { kind, from: id(from), to: id(to) })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    After,
    Before,
    Causes,
    Because,
}

fn joint(reading: &Reading<'_>, at: usize) -> Option<Joint> {
    Some(match reading.word(at) {
        "setelah" | "sesudah" | "usai" | "seusai" | "pasca" => Joint::After,
        "sebelum" | "menjelang" => Joint::Before,
        "akibat" | "karena" | "lantaran" => Joint::Because,
        "disebabkan" | "diakibatkan" | "dipicu" => Joint::Because,
        _ => {
            let (entry, _) = verb_entry(reading, at)?;
            return (entry.class == Class::Cause).then_some(Joint::Causes);
        }
    })
}
