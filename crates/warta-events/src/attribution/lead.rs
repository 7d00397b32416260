//! Quotations that stand as sentences of their own, by what stands around them.

use warta_syntax::Deprel;

use super::{Attribution, Quote, is_speaker};
use crate::event::{EventType, Role, Source};
use crate::trigger::{Trigger, Voice, is_quote};
use crate::words::List;

/// Most clauses of a sentence that are joined to its first.
const JOINED: usize = 4;

impl Attribution<'_, '_> {
    /// `Luhut menepis kabar itu. “Pemerintah tidak membeli jet itu.”`: who speaks in the sentence
    /// before, which quotes nothing itself.
    pub(super) fn speaker_of_lead(&self, number: usize) -> Option<Source> {
        let reading = self.reading;
        let quote = self.quotes.get(number).filter(|quote| self.stands_alone(quote))?;
        let before = quote.first.checked_sub(2)?;
        let (start, end) = reading.bounds(before);
        let quoted = number.checked_sub(1).and_then(|last| self.quotes.get(last));
        let far = reading.paragraph(quote.first).saturating_sub(reading.paragraph(before)) > 1;
        if far || quoted.is_some_and(|last| last.close >= start) {
            return None;
        }
        let from = self.triggers.partition_point(|trigger| trigger.at < start);
        let to = self.triggers.partition_point(|trigger| trigger.at < end);
        let speaks = |&number: &usize| {
            self.triggers.get(number).is_some_and(|trigger| self.brings_in(number, trigger))
        };
        let told = (from..to).rev().find(speaks).and_then(|number| self.speaker(number));
        told.or_else(|| self.speaker_alike(start).filter(|_| from == to))
    }

    /// Whether a quotation is all of its sentence.
    fn stands_alone(&self, quote: &Quote) -> bool {
        let reading = self.reading;
        let Some(open) = quote.first.checked_sub(1) else { return false };
        let stop = |at: usize| matches!(reading.word(at), "." | "!" | "?" | "…");
        let opens = is_quote(reading.word(open)) && reading.bounds(open).0 == open;
        opens && (stop(quote.close - 1) || stop(quote.close + 1))
    }

    /// Whether the main clause of a sentence tells of speech that a quotation may follow.
    fn brings_in(&self, number: usize, trigger: &Trigger) -> bool {
        use EventType::{Accuse, Reject, Request, Say, Threaten};
        let heard = |role: Role| {
            self.args.get(number).is_some_and(|args| args.iter().any(|arg| arg.role == role))
        };
        let speaks = match trigger.voice {
            Voice::Active => matches!(trigger.kind, Accuse | Reject | Request | Say | Threaten),
            // `Hal itu diungkapkan Budi`, and not `Budi ditanya wartawan`
            Voice::Passive => trigger.kind == Say && !heard(Role::Recipient),
            // `Aturan itu menuai kritik dari Budi`
            Voice::Nominal => {
                let blames = trigger.kind == Accuse && !heard(Role::Recipient);
                (trigger.kind == Say || blames) && trigger.support.is_some()
            }
        };
        let main = || self.is_main(trigger.predicate()) || self.opens(number, trigger);
        speaks && main() && !self.is_unsaid(trigger)
    }

    /// Whether the verb is the first of its sentence, in no clause that stands in front.
    fn opens(&self, number: usize, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let (start, _) = reading.bounds(trigger.at);
        let first = number.checked_sub(1).and_then(|last| self.triggers.get(last));
        let first = first.is_none_or(|last| last.at < start);
        let relative = trigger.at.checked_sub(1).is_some_and(|at| reading.word(at) == "yang");
        first && !relative && !reading.is(start, List::OpeningClause)
    }

    /// Whether a verb is the main one of its sentence or joined to that.
    fn is_main(&self, verb: usize) -> bool {
        let reading = self.reading;
        let joined = |&at: &usize| {
            let joined = matches!(reading.deprel(at), Deprel::Conj | Deprel::Parataxis);
            reading.head(at).filter(|_| joined)
        };
        let mut above = std::iter::successors(Some(verb), joined).take(JOINED);
        above.any(|at| reading.deprel(at) == Deprel::Root)
    }

    /// `Senada, Kepala BPBD Aam Rahmat. “…”`: who speaks by a sentence without a verb.
    fn speaker_alike(&self, start: usize) -> Option<Source> {
        let reading = self.reading;
        let comma = start + 1;
        let opens = is_alike(reading.word(start)) && reading.word(comma) == ",";
        let noun = reading.noun_right(comma + 1).filter(|_| opens)?;
        let (first, last) = reading.noun_phrase(noun);
        let named = |at: usize| reading.named(at).is_some_and(|named| is_speaker(named.kind));
        (first..=last).any(named).then(|| self.source(noun, start))
    }

    /// `“Kami menunggu.” “Saksi boleh hadir,” kata Sri`: who speaks the quotation right behind.
    pub(super) fn speaker_of_next(&self, number: usize) -> Option<Source> {
        let quote = self.quotes.get(number).filter(|quote| self.stands_alone(quote))?;
        let next = self.quotes.get(number + 1)?;
        let paragraph = |quote: &Quote| self.reading.paragraph(quote.first);
        let near = paragraph(next).saturating_sub(paragraph(quote)) <= 1;
        self.cued(next).filter(|_| near && next.first == quote.close + 2)
    }

    /// `“…” Pernyataan itu disampaikan Sri`: the noun of speech at a token, and what is done
    /// with it.
    pub(super) fn told_noun_at(&self, at: usize) -> Option<usize> {
        let number = self.owner.at(at)?;
        let told = self.triggers.get(number).filter(|told| told.kind == EventType::Say)?;
        let support = told.support.filter(|&support| self.reading.word(support).starts_with("di"));
        support.map(|_| number)
    }
}

/// Whether a word says that somebody else says the same.
pub(super) fn is_alike(word: &str) -> bool {
    matches!(word, "senada" | "serupa")
}
