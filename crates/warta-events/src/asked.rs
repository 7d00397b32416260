//! What is asked for beside something else: `mendesak Turki menutup perbatasan dan menangkap …`.

use warta_syntax::Upos;

use crate::arguments::is_person_noun;
use crate::event::EventType;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice};
use crate::words::without_nya;

/// Most words from a verb of asking to what `dan` joins to what is asked for.
const REQUEST: usize = 24;

/// Most words between `dan` and the verb that it joins.
const HELPERS: usize = 2;

/// A request that a verb goes on with.
pub(crate) struct Asked {
    /// The verb of asking.
    pub(crate) asking: usize,
    /// The word for what is asked for first.
    pub(crate) first: usize,
}

/// The request that goes on with a verb behind `dan`, where no other clause begins between.
pub(crate) fn asked_along(
    reading: &Reading<'_>,
    owner: &Owners,
    triggers: &[Trigger],
    trigger: &Trigger,
) -> Option<Asked> {
    let at = |at: usize| triggers.get(owner.at(at)?);
    let verb = trigger.predicate();
    // `meminta warga tenang dan menyatakan …`: who asks says something else as well.
    if trigger.kind.is_in_words() || trigger.is_bare_noun() {
        return None;
    }
    let link = joint(reading, verb)?;
    let (start, _) = reading.bounds(verb);
    let mut before = (start.max(link.saturating_sub(REQUEST))..link).rev();
    let asks = |t: &Trigger| t.kind == EventType::Request && t.voice != Voice::Nominal;
    let asking = before.find(|&word| at(word).is_some_and(asks) || closes(reading, word, at))?;
    let request = at(asking).filter(|t| asks(t) && t.predicate() == asking)?;
    let mut between = request.last + 1..link;
    let first = between.clone().find(|&word| {
        let told = at(word).is_some_and(|t| t.voice != Voice::Nominal && t.predicate() == word);
        told || is_goal(reading, word - 1) && matches!(reading.upos(word), Upos::Adj | Upos::Verb)
    })?;
    // `diminta menjaga rumah dan dijanjikan upah`
    let passive = |at: usize| reading.word(at).starts_with("di");
    if passive(first) != passive(verb) {
        return None;
    }
    let goal = between.any(|word| is_goal(reading, word));
    let bidden = request.voice == Voice::Passive && reading.word(link) != "atau";
    // `meminta uang untuk membeli rokok`: nobody is asked to do it.
    let addressed = bidden || is_addressed(reading, request.last + 1, first);
    // `meminta warga menjauh, dan memasang garis polisi`
    let apart = !goal && reading.word(link - 1) == ",";
    (addressed && !apart).then_some(Asked { asking, first })
}

/// The `dan` in front of a verb, with no subject between.
fn joint(reading: &Reading<'_>, verb: usize) -> Option<usize> {
    let (start, _) = reading.bounds(verb);
    let passes = |at: usize| matches!(reading.word(at), "juga" | "langsung" | "segera" | "tidak");
    let link = (start + 1..verb).rev().take(HELPERS + 1).find(|&at| !passes(at))?;
    matches!(reading.word(link), "dan" | "serta" | "atau").then_some(link)
}

/// Whether another clause begins at a word: what is asked for ends there.
fn closes<'t>(
    reading: &Reading<'_>,
    word: usize,
    trigger_at: impl Fn(usize) -> Option<&'t Trigger>,
) -> bool {
    let lists = reading.word(word) == ","
        && trigger_at(word + 1).is_some_and(|t| t.voice == Voice::Active)
        || reading.word(word) == "," && matches!(reading.word(word + 1), "dan" | "serta");
    let clause = reading.upos(word) == Upos::Sconj && !is_goal(reading, word);
    let mark = reading.upos(word) == Upos::Punct && !lists && !is_hyphen(reading.word(word));
    let says = trigger_at(word).is_some_and(|t| t.kind == EventType::Say);
    clause || mark || says || matches!(reading.word(word), "yang" | "tetapi" | "tapi" | "namun")
}

fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "–" | "(" | ")")
}

fn is_goal(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.word(at), "agar" | "supaya" | "untuk")
}

/// Whether somebody is asked, who is named from a token on before what is asked for.
fn is_addressed(reading: &Reading<'_>, from: usize, first: usize) -> bool {
    let to = matches!(reading.word(from), "kepada" | "pada" | "terhadap");
    if matches!(reading.word(from), "agar" | "supaya" | "untuk") || from == first {
        return true;
    }
    let noun = reading.noun_right(from + usize::from(to)).filter(|&noun| noun < first);
    noun.is_some_and(|noun| {
        let word = reading.word(noun);
        to || reading.in_name(noun)
            || reading.upos(noun) == Upos::Pron
            || reading.is_capital(noun)
            || is_person_noun(without_nya(word))
    })
}
