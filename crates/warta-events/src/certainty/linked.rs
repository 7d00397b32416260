//! What one clause of a sentence settles of another one: a plan that goes on, what a speaker says
//! next, what is not to come about.

use warta_syntax::Upos;

use super::signs::Sign;
use super::{Certainty, is_able};
use crate::event::{EventType, Modality, Polarity};
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice};
use crate::words::points;

/// Most tokens between the verbs of two clauses.
const BETWEEN: usize = 24;

/// Most words that help a verb behind the link to the clause before.
const HELPERS: usize = 3;

pub(super) type Told = (Polarity, Modality);

impl Certainty<'_, '_> {
    /// What the clauses before an event settle, whatever a model says.
    pub(crate) fn link(&self, told: &mut [Told]) {
        for (number, trigger) in self.triggers.iter().enumerate() {
            let Some(&own) = told.get(number) else { continue };
            let settled = self
                .said_next(trigger, own, told)
                .or_else(|| self.going_on(trigger, own, told))
                .or_else(|| self.awaited(trigger, own, told))
                .or_else(|| self.befallen(trigger, own, told))
                .or_else(|| self.is_not_to_be(trigger).then_some(NOT_TO_BE));
            if let Some((settled, told)) = settled.zip(told.get_mut(number)) {
                *told = settled;
            }
        }
    }

    /// `menuduh Andi mencuri motor`: what somebody is accused of may be so.
    pub(crate) fn impute(&self, told: &mut [Told]) {
        for (number, trigger) in self.triggers.iter().enumerate() {
            let verb = trigger.lemma.unwrap_or(self.reading.word(trigger.at));
            let imputed = super::imputes(verb) && trigger.voice == Voice::Active;
            let first = self.said_first(number).filter(|_| imputed);
            if let Some(told) = first.and_then(|first| told.get_mut(first))
                && *told == FACT
            {
                told.1 = Modality::Possible;
            }
        }
    }

    /// `menuduh Andi mencuri motor, lalu …`: the first event of what is said.
    fn said_first(&self, number: usize) -> Option<usize> {
        let reading = self.reading;
        let (first, last) = self.contents.get(number).copied().flatten()?;
        let (first, last) = (first as usize, last as usize);
        let there = (first..=last).take(HELPERS).any(|at| is_there(reading.word(at)));
        // What is joined to it, or told of one who is named in it, may well be so.
        let closes = |at: usize| {
            let turn = reading.upos(at) == Upos::Cconj || reading.word(at) == "yang";
            turn || at > first && reading.word(at) == ","
        };
        let joined = first.checked_sub(1).is_some_and(|at| reading.upos(at) == Upos::Cconj);
        let clause = (first..=last).take(BETWEEN).take_while(|&at| !joined && !closes(at));
        let mut inside = clause.filter_map(|at| self.owner.at(at));
        inside.find(|&event| {
            let event = self.triggers.get(event);
            event.is_some_and(|t| there || !t.is_bare_noun())
        })
    }

    /// `menyatakan penyidik akan memeriksa Budi dan membantah kabar itu`: what the speaker says
    /// next is no part of what he said, and is told as that is.
    fn said_next(&self, trigger: &Trigger, own: Told, told: &[Told]) -> Option<Told> {
        let reading = self.reading;
        if !trigger.kind.is_in_words() || trigger.voice != Voice::Active {
            return None;
        }
        let (start, _) = reading.bounds(trigger.at);
        let link = trigger.at.checked_sub(1).filter(|&link| link > start)?;
        if !matches!(reading.word(link), "dan" | "lalu" | "serta" | "tapi" | "tetapi") {
            return None;
        }
        let first = link.saturating_sub(BETWEEN).max(start);
        let saying = (first..link).rev().filter_map(|at| self.owner.at(at)).find(|&number| {
            let content = self.contents.get(number).copied().flatten();
            content.is_some_and(|(_, last)| last as usize + 1 == link)
        })?;
        let (from, _) = self.contents.get(saying).copied().flatten()?;
        let speaker = self.triggers.get(saying).filter(|saying| saying.kind.is_in_words());
        // `mengatakan akan pergi dan meminta …`, `mengatakan pihaknya akan …`: he may plan both.
        let other = reading.is_nominal(from as usize) && !is_self(reading.word(from as usize));
        let modality = told.get(saying)?.1;
        (speaker.is_some() && other).then_some((own.0, modality))
    }

    /// `akan memeriksa saksi, lalu menangkap pelaku`: what goes on from a plan without a subject
    /// of its own is planned as well.
    fn going_on(&self, trigger: &Trigger, own: Told, told: &[Told]) -> Option<Told> {
        let reading = self.reading;
        let verb = trigger.voice != Voice::Nominal && trigger.rule != Rule::Speech;
        if !verb || own.1 != Modality::Asserted {
            return None;
        }
        let (start, _) = reading.bounds(trigger.at);
        let link = self.link_before(trigger.predicate(), start)?;
        let comma = link.checked_sub(1).filter(|&at| reading.word(at) == ",").unwrap_or(link);
        let mut before = (comma.saturating_sub(BETWEEN).max(start)..comma).rev();
        let closes = |at: usize| reading.upos(at) == Upos::Punct;
        let other = before.find_map(|at| match self.trigger_at(at) {
            _ if closes(at) => Some(None),
            Some(other) if other.voice != Voice::Nominal => Some(self.owner.at(at)),
            _ => None,
        })??;
        let plan = self.triggers.get(other)?;
        let &(polarity, modality) = told.get(other)?;
        let leads = polarity == Polarity::Positive
            && modality != Modality::Asserted
            && reading.relative_before(plan.predicate()).is_none()
            && self.is_meant(plan.predicate(), modality, start);
        leads.then_some((own.0, modality))
    }

    /// The `lalu` right before a verb and what helps it.
    fn link_before(&self, verb: usize, start: usize) -> Option<usize> {
        let reading = self.reading;
        let mut before = (start..verb).rev().take(HELPERS);
        before.find_map(|at| match reading.word(at) {
            "kemudian" | "lalu" | "lantas" | "selanjutnya" => Some(Some(at)),
            "langsung" | "segera" | "juga" | "kembali" => None,
            _ => Some(None),
        })?
    }

    /// `akan memeriksa`, `harus menutup`, but not `ingin membeli rokok, lalu mengancam kasir`,
    /// `mampu masuk, lalu mencuri`, `mengajak korban makan, lalu merampoknya`: whether what is said
    /// of how a verb is meant goes on behind it. Behind what somebody only wanted, tried or was able
    /// to do it may be told what he did.
    fn is_meant(&self, verb: usize, modality: Modality, start: usize) -> bool {
        let reading = self.reading;
        let reach = if modality == Modality::Planned { BETWEEN } else { HELPERS };
        let mut before = (start.max(verb.saturating_sub(reach))..verb).rev();
        let sign = before.find(|&at| reading.sign(at).is_some_and(Sign::helps));
        sign.is_some_and(|at| !is_able(reading.word(at)) && !tries(reading.word(at)))
    }

    /// `memerintahkan anak buahnya berjaga sampai pelaku ditangkap`: what is asked for lasts until
    /// that is done, which it is not yet.
    fn awaited(&self, trigger: &Trigger, own: Told, told: &[Told]) -> Option<Told> {
        let reading = self.reading;
        let relative = reading.relative_before(trigger.predicate()).is_some();
        if trigger.voice != Voice::Passive || own != FACT || trigger.kind.does_harm() || relative {
            return None;
        }
        let (start, _) = reading.bounds(trigger.at);
        let first = start.max(trigger.predicate().saturating_sub(super::JOINED));
        let verb = |at: usize| reading.upos(at) == Upos::Verb || reading.upos(at) == Upos::Punct;
        let mut before = (first..trigger.predicate()).rev().take_while(|&at| !verb(at));
        let mark =
            before.find(|&at| matches!(reading.word(at), "hingga" | "sampai" | "sebelum"))?;
        let mut above = (mark.saturating_sub(BETWEEN).max(start)..mark).rev();
        let asked = above.find_map(|at| {
            let told = self.trigger_at(at).filter(|other| other.voice != Voice::Nominal);
            told.and_then(|_| self.owner.at(at))
        })?;
        let asked = told.get(asked).filter(|asked| asked.1 == Modality::Desired)?;
        let by = (first.saturating_sub(BETWEEN).max(start)..mark).filter_map(|at| self.kind_at(at));
        by.into_iter().any(|kind| kind == EventType::Request).then_some((own.0, asked.1))
    }

    /// `Jangan sampai warga membakar pasar`: what is not to come about.
    fn is_not_to_be(&self, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let noun = trigger.is_bare_noun();
        let at = if noun { trigger.at } else { trigger.predicate().min(trigger.at) };
        let before = reading.word_before(at, 1);
        // `Jangan sampai penangkapan itu memicu …`: there was one.
        // `korban meninggal` tells it as a clause does.
        let clause = before == "sampai" && trigger.last > trigger.at;
        let verb = || reading.upos(at.saturating_sub(1)) == Upos::Verb;
        let definite = noun && !clause && !is_there(before) && !verb();
        if definite || noun && points(reading.word(trigger.last + 1)) {
            return false;
        }
        let (start, _) = reading.bounds(at);
        let closes = |at: usize| {
            matches!(reading.upos(at), Upos::Punct | Upos::Sconj)
                || matches!(reading.word(at), "agar" | "akibat" | "karena" | "saat" | "untuk")
                // `jangan sampai hanya bermain dua kali`
                || matches!(reading.word(at), "cuma" | "hanya")
        };
        let mut clause = (start.max(at.saturating_sub(BETWEEN))..at).rev();
        let until = clause.find(|&at| reading.word(at) == "sampai" || closes(at));
        let until = until.filter(|&at| reading.word(at) == "sampai" && at > start);
        let own = reading.relative_before(trigger.predicate()).is_none();
        own && until.is_some_and(|at| reading.word(at - 1) == "jangan")
    }
}

pub(super) const FACT: Told = (Polarity::Positive, Modality::Asserted);

const NOT_TO_BE: Told = (Polarity::Negative, Modality::Desired);

/// Words by which a speaker tells of himself.
fn is_self(word: &str) -> bool {
    const OWN: [&str; 9] =
        ["beliau", "dia", "dirinya", "ia", "kami", "mereka", "pihaknya", "pihak", "saya"];
    OWN.contains(&word)
}

/// Words that tell that something is there or happens.
pub(crate) fn is_there(word: &str) -> bool {
    matches!(word, "ada" | "adanya" | "terdapat" | "terjadi" | "terjadinya" | "muncul" | "timbul")
}

/// Words for what somebody wants or sets out to do.
fn tries(word: &str) -> bool {
    const TRIES: [&str; 10] = [
        "berniat",
        "bermaksud",
        "bersiap",
        "bertekad",
        "berupaya",
        "berusaha",
        "hendak",
        "ingin",
        "mau",
        "mencoba",
    ];
    TRIES.contains(&word)
}
