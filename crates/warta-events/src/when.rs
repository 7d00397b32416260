use std::borrow::Cow;
use std::collections::HashMap;

use crate::attribution::{Claim, Quote};
use crate::event::{Argument, EventTime, EventType};
use crate::extractor::Models;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::Trigger;

mod ahead;
mod calendar;
pub(crate) mod choice;
mod counted;
mod relative;
mod speech;
mod spread;
mod stated;

use calendar::days_apart;
pub(crate) use calendar::{day_number, is_later};
use choice::Choice;
pub(crate) use choice::{CLOSE_BEFORE_VERB, OPENING_CLAUSE};
use counted::Counting;
pub(crate) use speech::MET;
pub(crate) use speech::days_of_speakers;
use spread::{Days, Spread};
pub(crate) use stated::Known;
use stated::Stated;

/// Who takes part in each event, and who is said to tell of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voices<'a> {
    pub(crate) args: &'a [Vec<Argument>],
    pub(crate) claims: &'a [Claim],
    /// For each event the claim that tells of it.
    pub(crate) sources: &'a [Option<u32>],
}

/// Gives each event its time: of its clause, else of its sentence, else of the report.
pub(crate) fn times(
    known: Known<'_>,
    voices: Voices<'_>,
    models: &mut Models<'_>,
) -> Vec<Option<EventTime>> {
    let Known { reading, triggers, .. } = known;
    let Stated { mut times, by_sentence, mut named, dateline, .. } = Stated::read(known);
    let handed = &known.hand_on(&named, voices.sources, &mut times);
    let (deeds, spoken) = dated_by_kind(reading, triggers, &times);
    let days = &Days::of(known, &times, &by_sentence, dateline, &deeds);
    let mut dated = by_sentence;
    dated.extend(taken_up(reading, triggers, &times));
    dated.sort_by_key(|&(sentence, _)| sentence);
    // A day on which somebody only speaks is not handed on to what is told behind it.
    let hands_on = |&&(_, timex): &&(usize, usize)| deeds[timex] || !spoken[timex];
    let told: Vec<_> = dated.iter().filter(hands_on).copied().collect();
    Spread { known, dated: &dated, told: &told, days }.fill(&mut times);
    let told = days.told.as_deref();
    let counted = &Counting { known, args: voices.args, told }.fill(&mut times);
    named.sort_by_key(|time| time.first);
    for time in &mut named {
        time.by = u64::from(deeds[time.number]) + 2 * u64::from(spoken[time.number]);
    }
    let (ruled, named) = (times.as_slice(), named.as_slice());
    let told = &choice::told(ruled);
    let parts = &choice::parts(told, voices.args);
    let choice =
        Choice { known, voices, named, days, dateline, ruled, counted, handed, told, parts };
    match models {
        Models::Rest => times,
        Models::Choose => choice.times(),
        Models::Asked(asked) => {
            asked.days = choice.questions();
            times
        }
    }
}

/// In what kind of clause an event stands: how it hangs on the sentence, what opens it, and
/// whether a noun tells it.
fn scope(reading: &Reading<'_>, event: &Trigger) -> u64 {
    let at = event.predicate();
    let relative = reading.relative_before(at);
    let comma = relative.and_then(|yang| yang.checked_sub(1));
    let apart = comma.is_some_and(|at| reading.word(at) == ",");
    let (start, _) = reading.bounds(at);
    let mut before = (start.max(at.saturating_sub(CLAUSE))..at).rev();
    let opened = before.find_map(|at| {
        let word = reading.word(at);
        OPENINGS.iter().position(|&opening| opening == word)
    });
    let opened = opened.map_or(0, |opening| 1 + opening as u64);
    ((opened * 2 + u64::from(apart)) * 2 + u64::from(relative.is_some())) * 2
        + u64::from(event.is_bare_noun())
}

/// Words that open a clause which is told beside another.
const OPENINGS: [&str; 16] = [
    "agar",
    "bahwa",
    "karena",
    "ketika",
    "menyusul",
    "saat",
    "sebelum",
    "sejak",
    "selama",
    "setelah",
    "sesudah",
    "untuk",
    "usai",
    "seusai",
    "sementara",
    "jika",
];

/// For each time whether it is of a deed, and whether it is of what somebody says.
fn dated_by_kind(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    times: &[Option<EventTime>],
) -> (Vec<bool>, Vec<bool>) {
    let mut deeds = vec![false; reading.input.timexes.len()];
    let mut spoken = deeds.clone();
    for (trigger, time) in triggers.iter().zip(times) {
        let of = if trigger.kind == EventType::Say { &mut spoken } else { &mut deeds };
        let timex = time.as_ref().and_then(|time| time.timex);
        if let Some(slot) = timex.and_then(|timex| of.get_mut(timex as usize)) {
            *slot = true;
        }
    }
    (deeds, spoken)
}

/// `Dalam penyergapan itu, dua orang diringkus`: a happening that opens a sentence dates it
/// as it was dated before. Sentences with the times that they take up.
fn taken_up(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    times: &[Option<EventTime>],
) -> Vec<(usize, usize)> {
    let mut dated: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for (trigger, time) in triggers.iter().zip(times) {
        let word = reading.word(trigger.at);
        if let Some(timex) = time.as_ref().and_then(|time| time.timex) {
            dated.insert(word, timex as usize);
            continue;
        }
        let (start, _) = reading.bounds(trigger.at);
        let opens = trigger.at == start + 1
            && matches!(reading.word(start), "dalam" | "pada" | "saat" | "seusai" | "usai")
            && matches!(reading.word(trigger.last + 1), "itu" | "tersebut");
        if let Some(&timex) = dated.get(word).filter(|_| opens) {
            found.push((reading.sentence(trigger.at), timex));
        }
    }
    found
}

/// Tokens from a date to the verb of the clause that goes on with its noun.
const CLAUSE: usize = 6;

/// Whether a day, a month or a year lies more than a month from the day of writing.
pub(crate) fn is_far(value: &str, written: &str) -> bool {
    let middle = match value.len() {
        4 => format!("{value}-07-01").into(),
        7 => format!("{value}-15").into(),
        _ => Cow::from(value.get(..10).unwrap_or_default()),
    };
    let days = written.get(..10).and_then(|written| days_apart(&middle, written));
    days.is_some_and(|days| days > MONTH)
}

const MONTH: i64 = 31;

/// Tokens that are searched for another event of the sentence.
const NEAR: usize = 40;

/// Steps up the tree from a time to the event of its clause.
const CLIMB: usize = 6;

/// The event whose clause holds the time.
fn governor(reading: &Reading<'_>, owner: &Owners, first: usize, last: usize) -> Option<usize> {
    let event = |at: usize| owner.at(at);
    let top = (first..=last).find(|&at| reading.head(at).is_none_or(|h| h < first || h > last))?;
    if let Some(found) = reading.heads(top).take(CLIMB).find_map(event) {
        return Some(found);
    }
    let (start, end) = reading.bounds(first);
    let left = (start..first).rev().find_map(event);
    left.or_else(|| (last + 1..end).find_map(event))
}

/// Whether a token stands in a quotation.
pub(crate) fn is_quoted(quotes: &[Quote], at: usize) -> bool {
    let next = quotes.partition_point(|quote| quote.close < at);
    quotes.get(next).is_some_and(|quote| quote.first <= at)
}
