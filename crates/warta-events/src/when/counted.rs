//! Days that are counted from another event: `dua hari setelah sungai meluap`.

use warta_syntax::Deprel;
use warta_temporal::{Basis, Timex, TimexKind};

use super::calendar::earlier_by;
use super::{NEAR, governor};
use crate::event::EventTime;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};

/// Finds the events whose day is counted from that of another.
pub(super) struct Counting<'r, 'a> {
    pub(super) reading: &'r Reading<'a>,
    pub(super) triggers: &'r [Trigger],
    pub(super) owner: &'r Owners,
}

/// Two events and how long one lies before the other.
struct Apart {
    earlier: usize,
    later: usize,
    /// The one in the clause behind `setelah` or `sebelum`.
    inner: usize,
    count: i32,
    unit: char,
}

impl Counting<'_, '_> {
    /// Dates the events of which it is told how long they lie apart from another: where the
    /// words date one of them, that tells when the other was. Their numbers, in order.
    pub(super) fn fill(&self, times: &mut [Option<EventTime>]) -> Vec<u32> {
        let mut counted = Vec::new();
        for timex in self.reading.input.timexes {
            let Some(Apart { earlier, later, inner, count, unit }) = self.apart(timex) else {
                continue;
            };
            let outer = if inner == later { earlier } else { later };
            let inner_known = is_told(times, inner) && !is_told(times, outer);
            let (known, other) = if inner_known { (inner, outer) } else { (outer, inner) };
            // A month or a year before something is too coarse for the clause above.
            if inner_known && !matches!(unit, 'D' | 'W') {
                continue;
            }
            let back = if known == later { count } else { -count };
            let time = times.get(known).and_then(Option::as_ref);
            let time = time.filter(|_| is_told(times, known));
            let Some(value) = time.and_then(|time| earlier_by(&time.value, back, unit)) else {
                continue;
            };
            for event in self.with_joined(other, inner) {
                if is_told(times, event) {
                    continue;
                }
                let (value, basis) = (value.clone(), Basis::Inferred);
                if let Some(slot) = times.get_mut(event) {
                    *slot = Some(EventTime { timex: None, value, basis });
                }
                counted.push(event as u32);
            }
        }
        counted.sort_unstable();
        counted
    }

    /// `dua hari setelah …`: the events that a length of time lies between.
    fn apart(&self, timex: &Timex) -> Option<Apart> {
        let reading = self.reading;
        let (count, unit) = length(timex)?;
        let (first, last) = reading.tokens_of(timex.span)?;
        let (start, _) = reading.bounds(first);
        let mark = last + 1;
        let after = match reading.word(mark) {
            "setelah" | "sesudah" | "seusai" | "usai" => true,
            "sebelum" | "menjelang" => false,
            _ => return None,
        };
        // `dalam dua hari setelah`, `paling lambat dua hari setelah`: at any time till then.
        let before = first.checked_sub(1).filter(|&at| at >= start);
        if before.is_some_and(|at| WITHIN.contains(&reading.word(at))) {
            return None;
        }
        let inner = self.behind(mark)?;
        let outer = self.counted_from(inner, first, last)?;
        let (earlier, later) = if after { (inner, outer) } else { (outer, inner) };
        Some(Apart { earlier, later, inner, count, unit })
    }

    /// The event of the clause that a `setelah` opens. A noun, `setelah pemilu`, or what is told
    /// of one, `setelah gempa yang menewaskan …`, has a day that was told before.
    fn behind(&self, mark: usize) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(mark);
        let mut clause = (mark + 1..end.min(mark + NEAR))
            .take_while(|&at| !matches!(reading.word(at), "," | "yang"));
        let verbal = |&event: &usize| {
            self.triggers.get(event).is_some_and(|event| event.voice != Voice::Nominal)
        };
        clause.find_map(|at| self.owner.at(at).filter(verbal))
    }

    /// The event that is told to lie so long before or after `inner`.
    fn counted_from(&self, inner: usize, first: usize, last: usize) -> Option<usize> {
        let other = |&event: &usize| event != inner;
        let of_tree = governor(self.reading, self.owner, first, last).filter(other);
        let above = || {
            let at = self.triggers.get(inner)?.predicate();
            self.reading.heads(at).take(CLIMB).filter_map(|up| self.owner.at(up)).find(other)
        };
        of_tree.or_else(above)
    }

    /// An event of the inner clause with those that are joined to it, `meluap dan merendam`;
    /// one outside of it alone.
    fn with_joined(&self, event: usize, inner: usize) -> impl Iterator<Item = usize> + '_ {
        let at = self.triggers.get(event).map(Trigger::predicate);
        let joined = at.filter(|_| event == inner).into_iter().flat_map(|at| {
            let joined = |&child: &usize| self.reading.deprel(child) == Deprel::Conj;
            self.reading.children(at).filter(joined).filter_map(|at| self.owner.at(at))
        });
        let verbal = |&other: &usize| {
            self.triggers.get(other).is_some_and(|other| other.voice != Voice::Nominal)
        };
        core::iter::once(event).chain(joined.filter(verbal))
    }
}

/// Whether the words of an event's clause date it.
fn is_told(times: &[Option<EventTime>], event: usize) -> bool {
    let time = times.get(event).and_then(Option::as_ref);
    time.is_some_and(|time| time.basis != Basis::Inferred)
}

/// Words before a length of time by which something happens at any time within it.
const WITHIN: [&str; 18] = [
    "beberapa", "belum", "bukan", "cepat", "dalam", "genap", "hingga", "kurang", "lama", "lambat",
    "maksimal", "maksimum", "minimal", "minimum", "sampai", "selama", "setiap", "tiap",
];

/// Steps up the tree from an event to the one that it is counted from.
const CLIMB: usize = 6;

/// A whole number of days, weeks, months or years.
fn length(timex: &Timex) -> Option<(i32, char)> {
    let exact = timex.kind == TimexKind::Duration && timex.modifier.is_none();
    let value = timex.value.strip_prefix('P').filter(|_| exact)?;
    let unit = value.chars().next_back().filter(|unit| matches!(unit, 'D' | 'W' | 'M' | 'Y'))?;
    let count =
        value.get(..value.len() - 1)?.parse().ok().filter(|count| (1..=MOST).contains(count));
    Some((count?, unit))
}

/// The largest count.
const MOST: i32 = 400;
