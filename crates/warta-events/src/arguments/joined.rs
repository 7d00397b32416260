//! Subjects and objects that `dan` joins.

use warta_syntax::Upos;

use super::Collector;
use crate::trigger::Voice;

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

    /// The second of two objects that `dan` joins where the tree hangs it elsewhere, `meraih
    /// dua emas dan perak`: a noun that ends its clause or stands before a preposition, with
    /// no verb of its own.
    pub(super) fn second_object(&self, object: usize) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(object);
        let (_, last) = reading.noun_phrase(object);
        let link = (object + 1..end.min(last + 2))
            .find(|&at| matches!(reading.word(at), "dan" | "serta" | "maupun"))?;
        let second = reading.noun_right(link + 1).filter(|&second| second < end)?;
        let (_, behind) = reading.noun_phrase(second);
        let closes = behind + 1 >= end
            || matches!(reading.upos(behind + 1), Upos::Punct | Upos::Adp | Upos::Sconj);
        let mut rest = (second..end).take_while(|&at| !matches!(reading.word(at), "," | "yang"));
        let acts = rest.any(|at| matches!(reading.upos(at), Upos::Verb | Upos::Aux));
        // `desa di Kecamatan Songgon dan Kalibaru`, `wilayah Malaysia dan Singapura`: joined to
        // a noun within the phrase.
        let within = reading.in_name(link)
            || reading.named(second).is_some() != reading.named(object).is_some()
            || (object + 1..link).any(|at| reading.upos(at) == Upos::Adp);
        let apart = within || self.is_amount(second) || self.is_of_office(object, second);
        (closes && !acts && !apart && self.owner_at(second).is_none()).then_some(second)
    }
}
