//! Subjects and objects that `dan` joins.

use warta_entities::MentionKind;
use warta_syntax::Upos;

use super::Collector;
use crate::trigger::Voice;

/// Most nouns that are joined.
const JOINED: usize = 8;

impl Collector<'_, '_> {
    /// The first of two subjects that `dan` joins, where the tree names the second.
    pub(super) fn joined_before(&self, subject: usize) -> Option<usize> {
        let reading = self.reading;
        let link = reading.noun_phrase(subject).0.checked_sub(1)?;
        let joined = matches!(reading.word(link), "dan" | "serta") && link > reading.bounds(link).0;
        let first = reading.noun_left(link).filter(|_| joined)?;
        if (first..link).any(|at| self.owner_at(at).is_some_and(|t| t.voice != Voice::Nominal)) {
            return None;
        }
        let opens = reading.noun_phrase(first).0.checked_sub(1).is_none_or(|before| {
            before < reading.bounds(link).0
                || matches!(reading.upos(before), Upos::Punct | Upos::Sconj)
                || matches!(reading.word(before), "bahwa" | "yang")
        });
        let apart =
            self.is_adjunct(first) || self.is_amount(first) || reading.timex(first).is_some();
        (!apart && (opens || reading.head(subject) == Some(first))).then_some(first)
    }

    /// The second of two subjects that `dan` joins, where the tree names the first.
    pub(super) fn joined_behind(&self, subject: usize, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let second = reading.noun_left(verb).filter(|&n| n > subject)?;
        let link = reading.noun_phrase(second).0.checked_sub(1)?;
        let joined = matches!(reading.word(link), "dan" | "serta")
            && link > subject
            && !(subject + 1..link).any(|at| {
                matches!(reading.upos(at), Upos::Verb | Upos::Adp) || reading.word(at) == "yang"
            });
        let apart = self.is_amount(second) || self.is_of_office(subject, second);
        (joined && !apart).then_some(second)
    }

    /// `sabu, ganja, dan uang tunai`: the last token of the nouns that are joined to a phrase
    /// which ends at `last`. They play one part together; what has a name plays its own.
    pub(super) fn joined_to(&self, head: usize, last: usize) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(head);
        let links = |at: usize| matches!(reading.word(at), "dan" | "serta" | "atau" | "maupun");
        let own_name = |at: usize| {
            reading.named(at).is_some_and(|named| {
                named.mention == MentionKind::Nam && !super::is_amount(named.kind)
            })
        };
        if own_name(head) {
            return None;
        }
        let mut last = last;
        for _ in 0..JOINED {
            let comma = usize::from(reading.word(last + 1) == ",");
            let closes = links(last + 1 + comma);
            if comma == 0 && !closes {
                return None;
            }
            let next = last + 1 + comma + usize::from(closes);
            let noun = reading.noun_right(next).filter(|&noun| noun < end)?;
            let apart = own_name(noun)
                || self.is_verb(noun)
                || self.opens_clause(noun)
                || self.is_of_office(head, noun)
                || reading.timex(noun).is_some();
            let (_, behind) = reading.noun_phrase(noun);
            if apart || behind < next {
                return None;
            }
            last = behind;
            if closes {
                return Some(last);
            }
        }
        None
    }
}
