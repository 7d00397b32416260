//! Who is given something, and what.

use super::Collector;
use crate::event::{Argument, Role};
use crate::trigger::{Trigger, Voice};

/// Most words from where a second object begins to its noun.
const GIFT: usize = 3;

/// Most words from a verb with two objects to the second.
const RECEIVER: usize = 7;

impl Collector<'_, '_> {
    /// States the two bare objects of a verb, which trees take for one: `menawari Vietnam
    /// pinjaman`; or whom the second is for, where that is the event: `memberi warga bantuan`.
    pub(super) fn settle_gift(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let nominal = trigger.voice == Voice::Nominal;
        let giving = match nominal {
            true => self.giving(trigger.at),
            false if trigger.last > trigger.at => None,
            false => reading.gift_behind(trigger.at).map(|gift| (trigger.at, gift)),
        };
        let Some((verb, gift)) = giving else { return };
        let Some(receiver) = reading.noun_right(verb + 1).filter(|&at| at < gift) else { return };
        // What the second object is stays out of an event that it names.
        let given = if nominal { gift } else { reading.noun_right(gift).unwrap_or(gift) };
        args.retain(|arg| {
            reading.token_of(arg.head).is_none_or(|at| !(verb + 1..=given).contains(&at))
        });
        self.push_all(args, Role::Recipient, receiver);
        if !nominal {
            self.push(args, Role::Topic, given);
        }
    }

    /// The verb whose second object has its noun at a token, and where that object begins.
    fn giving(&self, noun: usize) -> Option<(usize, usize)> {
        let (start, _) = self.reading.bounds(noun);
        let mut near = (start.max(noun.saturating_sub(RECEIVER))..noun).rev();
        let giving = near.find_map(|verb| Some((verb, self.reading.gift_behind(verb)?)));
        giving.filter(|&(_, gift)| (gift..gift + GIFT).contains(&noun))
    }
}
