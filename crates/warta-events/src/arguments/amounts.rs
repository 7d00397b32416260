//! From which amount to which something changes: `naik menjadi 19 orang dari semula 12 orang`.

use warta_text::Span;

use super::Collector;
use crate::event::{Argument, EventType, Role};
use crate::trigger::{Trigger, opens_amount};

/// Most tokens from the verb to `menjadi`, and of an amount with its unit.
const REACH: usize = 8;

impl Collector<'_, '_> {
    /// States the amount behind `menjadi`, and that behind a `dari` that follows it.
    pub(super) fn settle_amounts(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        if trigger.kind != EventType::Change {
            return;
        }
        let Some(becomes) = self.becomes(trigger) else { return };
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let mut inside = becomes + 2..end.min(becomes + 2 + REACH);
        let from = inside.find(|&at| reading.word(at) == "dari");
        let from = from.filter(|&from| (becomes + 1..from).all(|at| !self.is_verb(at)));
        let was =
            from.map(|from| (from, from + 1 + usize::from(is_before(reading.word(from + 1)))));
        let mut found = Vec::new();
        if let Some((from, was)) = was.filter(|&(_, was)| was < end && opens_amount(reading, was)) {
            // `menjadi 12 dari 19 orang`: so many of them.
            let share = opens_amount(reading, from - 1) && reading.named(from - 1).is_none();
            if !share || was > from + 1 {
                self.push_amount(&mut found, Role::Origin, was, end);
                self.push_amount(&mut found, Role::Destination, becomes + 1, from);
            }
        }
        if found.is_empty() {
            self.push_amount(&mut found, Role::Destination, becomes + 1, end);
        }
        args.retain(|arg| found.iter().all(|own| !own.span.contains(arg.head)));
        self.set_via(trigger, &mut found);
        args.extend(found);
    }

    /// The `menjadi` that tells to which amount something changes.
    fn becomes(&self, trigger: &Trigger) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let stops = |at: usize| {
            matches!(reading.word(at), "," | "yang")
                || self.is_verb(at) && reading.word(at) != "menjadi"
        };
        let mut behind = trigger.last + 1..end.min(trigger.last + 1 + REACH);
        let next = || behind.find(|&at| stops(at) || reading.word(at) == "menjadi");
        let own = Some(trigger.at).filter(|&at| reading.word(at) == "menjadi").or_else(next)?;
        let fits = reading.word(own) == "menjadi" && own + 1 < end;
        (fits && opens_amount(reading, own + 1)).then_some(own)
    }

    /// An amount that begins at a token, up to where something else begins.
    fn push_amount(&self, found: &mut Vec<Argument>, role: Role, first: usize, limit: usize) {
        let reading = self.reading;
        let Some(noun) = reading.noun_right(first).filter(|&noun| noun < limit) else { return };
        let count = found.len();
        self.push(found, role, noun);
        let end = reading.span(limit - 1).end();
        for arg in found.get_mut(count..).unwrap_or_default() {
            let start = arg.span.start().min(reading.span(first).start());
            arg.span = Span::new(start, arg.span.end().min(end).max(arg.head.end()));
        }
    }
}

/// Words between `dari` and an amount that was before.
fn is_before(word: &str) -> bool {
    matches!(word, "awalnya" | "sebelumnya" | "semula")
}
