//! Which parts words play in other events of the text, as the rules have it.

use crate::event::{Argument, Role};
use crate::reading::Reading;

/// A word that plays a part in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    at: u32,
    event: u32,
    role: Role,
}

/// The words that play a part by the rules, in order of the text.
pub(super) struct Elsewhere {
    parts: Vec<Part>,
}

/// The part of a word in another event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Other {
    pub(super) event: usize,
    pub(super) role: Role,
}

impl Elsewhere {
    pub(super) fn of(reading: &Reading<'_>, args: &[Vec<Argument>]) -> Elsewhere {
        let mut parts = Vec::new();
        for (event, args) in (0..).zip(args) {
            let own = args.iter().filter_map(|arg| {
                Some(Part { at: reading.token_of(arg.head)? as u32, event, role: arg.role })
            });
            parts.extend(own);
        }
        parts.sort_unstable();
        Elsewhere { parts }
    }

    /// What a word does in the event nearest to the one that is asked about.
    pub(super) fn nearest(&self, at: usize, event: usize) -> Option<Other> {
        let asked = (at as u32, event as u32);
        let place = |part: &Part| (part.at, part.event);
        let behind = self.parts.partition_point(|part| place(part) <= asked);
        let before = self.parts.partition_point(|part| place(part) < asked);
        let before = before.checked_sub(1).and_then(|number| self.parts.get(number));
        let beside = [before, self.parts.get(behind)].into_iter().flatten();
        let others = beside.filter(|part| part.at as usize == at);
        let nearest = others.min_by_key(|part| (part.event as usize).abs_diff(event))?;
        Some(Other { event: nearest.event as usize, role: nearest.role })
    }
}
