//! Times inside a relative clause that tells which one is meant: `kapal yang tenggelam pada
//! 1995 itu ditemukan`.

use warta_syntax::Upos;

use super::NEAR;
use super::spread::is_incident;
use super::stated::Known;
use crate::trigger::Voice;
use crate::words::points;

/// A relative clause that a word which points closes behind a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closed {
    /// The noun before it.
    pub(super) noun: usize,
    /// The event of the clause.
    pub(super) of: Option<usize>,
}

impl Known<'_> {
    /// The relative clause that a time at `first..=last` ends. A happening that it tells of is
    /// of that time in the main clause as well: `kecelakaan yang terjadi pada Senin itu
    /// menewaskan …`.
    pub(super) fn closed_clause(&self, first: usize, last: usize) -> Option<Closed> {
        let Known { reading, triggers, owner, .. } = *self;
        let (start, end) = reading.bounds(first);
        if last + 1 >= end || !points(reading.word(last + 1)) {
            return None;
        }
        let mut before = (start.max(first.saturating_sub(NEAR))..first)
            .rev()
            .take_while(|&at| reading.upos(at) != Upos::Punct);
        let yang = before.find(|&at| reading.word(at) == "yang")?;
        let noun = reading.noun_left(yang).filter(|&noun| noun < yang)?;
        let apart = reading.word(yang - 1) == ",";
        let happens = (noun..yang).any(|at| owner.at(at).is_some());
        let of = (yang + 1..first).rev().find_map(|at| owner.at(at));
        let inner = of.and_then(|of| triggers.get(of));
        let verb = inner.map_or(yang + 1, |inner| inner.predicate());
        if apart || happens || takes_place(reading.word(verb)) || verb >= first {
            return None;
        }
        let harms = |at: usize| {
            let told = owner.at(at).and_then(|number| triggers.get(number));
            told.is_some_and(|told| told.kind.is_harm() && told.voice != Voice::Nominal)
        };
        // `truk yang menabrak rumah pada Senin itu menewaskan dua orang`
        let mishap = inner.is_some_and(|inner| is_incident(inner.kind));
        let one = mishap && (last + 1..end).take(NEAR).any(harms);
        (!one).then_some(Closed { noun, of })
    }
}

/// Verbs that say of a happening no more than when and where it is.
fn takes_place(verb: &str) -> bool {
    matches!(
        verb,
        "berlangsung"
            | "diadakan"
            | "digelar"
            | "dihelat"
            | "dilakukan"
            | "dilaksanakan"
            | "dimulai"
            | "diselenggarakan"
            | "terjadi"
    )
}
