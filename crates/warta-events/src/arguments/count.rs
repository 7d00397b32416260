//! Victims that are told by their number alone.

use warta_syntax::Upos;

use super::{Collector, is_victim};
use crate::event::{Argument, Role};
use crate::trigger::{Trigger, Voice};

impl Collector<'_, '_> {
    /// `58 tewas dan 35 luka-luka`: so many, whatever else stands before them.
    pub(super) fn settle_count(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        // `dua korban tewas` names them.
        let harms = trigger.kind.is_harm() && !is_victim(reading.word(trigger.at));
        let before = reading.before(trigger.at, 1).filter(|_| harms);
        let figure = before.filter(|&at| reading.upos(at) == Upos::Num && !reading.in_time(at));
        let Some(figure) = figure.filter(|&at| reading.named(at).is_none()) else { return };
        // `mengalami dua luka tusuk`: so many wounds.
        let link = reading.before(figure, 1);
        let opens = |at: usize| matches!(reading.upos(at), Upos::Cconj | Upos::Punct | Upos::Sconj);
        if trigger.voice == Voice::Nominal && !link.is_none_or(opens) {
            return;
        }
        let (span, verb) = (reading.span(figure), reading.span(trigger.at));
        if args.iter().any(|arg| arg.head == span) {
            return;
        }
        args.retain(|arg| arg.role != Role::Recipient || arg.head.start() > verb.start());
        let count = args.len();
        self.push(args, Role::Recipient, figure);
        self.set_via(trigger, args.get_mut(count..).unwrap_or_default());
    }
}
