use std::borrow::Cow;
use std::collections::HashMap;

use warta_syntax::Upos;
use warta_syntax::sequence::atom;
use warta_temporal::{Timex, TimexKind};

use crate::attribution::{Claim, Quote};
use crate::event::{Argument, EventTime, EventType, Modality};
use crate::extractor::Models;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice, is_quote};

mod calendar;
pub(crate) mod choice;
mod counted;
mod speech;
mod spread;

pub(crate) use calendar::{day_number, is_later};
use calendar::{day_of, days_apart, is_now};
pub(crate) use choice::{CLOSE_BEFORE_VERB, OPENING_CLAUSE};
use choice::{Choice, Named};
use counted::Counting;
pub(crate) use speech::MET;
pub(crate) use speech::days_of_speakers;
use speech::{day_of_speech, saying};
use spread::{Days, Spread};

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
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &Owners,
    modality: &[Modality],
    quotes: &[Quote],
    voices: Voices<'_>,
    models: &mut Models<'_>,
) -> Vec<Option<EventTime>> {
    let mut times: Vec<Option<EventTime>> = vec![None; triggers.len()];
    let mut by_sentence: Vec<(usize, usize)> = Vec::new();
    let mut named: Vec<Named<'_>> = Vec::new();
    let mut dateline = None;
    for (number, timex) in reading.input.timexes.iter().enumerate() {
        // `selama bertahun-tahun` tells when; `7 tahun penjara` does not.
        let length = timex.kind == TimexKind::Duration;
        let vague = length && (timex.value.starts_with("PX") || lasts(reading, number, timex));
        let calendar = matches!(timex.kind, TimexKind::Date | TimexKind::Time) || vague;
        if !calendar || timex.value.ends_with("_REF") || timex.value.is_empty() {
            continue;
        }
        let Some((first, last)) = reading.tokens_of(timex.span) else { continue };
        // `HONG KONG, KAMIS —`: the day of the report.
        if last < reading.bounds(first).0 {
            dateline = dateline.or(Some(timex.value.as_str()));
            continue;
        }
        // `perjanjian tahun 1974`: a year beside a noun dates that alone.
        let top = (first..=last).find(|&at| reading.head(at).is_none_or(|h| h < first));
        let beside = top.and_then(|top| reading.head(top)).is_some_and(|up| reading.is_nominal(up));
        let year = timex.value.len() == 4 && beside;
        let of = governor(reading, owner, first, last);
        let aside = of.and_then(|event| triggers.get(event)).is_some_and(|event| {
            reading.relative_before(event.predicate()).is_some_and(|yang| {
                // `Budi, yang memimpin partai itu sejak 2010, mundur`
                let apart = yang.checked_sub(1).is_some_and(|at| reading.word(at) == ",");
                let (start, _) = reading.bounds(yang);
                let mut before = start.max(yang.saturating_sub(NEAR))..yang;
                apart
                    || before.any(|at| {
                        let other = owner.at(at);
                        let other = other.and_then(|number| triggers.get(number));
                        other.is_some_and(|other| other.voice != Voice::Nominal)
                    })
            })
        });
        let (sentence, value) = (reading.sentence(first), timex.value.as_str());
        let scope = of.and_then(|event| triggers.get(event)).map_or(0, |of| scope(reading, of));
        let (dates, by, key) = (false, 0, atom(day_of(value)));
        named.push(Named { number, sentence, first, last, of, scope, dates, value, key, by });
        if dates_nothing(reading, first, value) {
            continue;
        }
        // `gempa 27 Mei 2006`: a day long past beside a noun dates that alone.
        let far = beside_noun(reading, first) && is_far(&timex.value, reading.written());
        // `sejak tahun 1960-an`: so long a time is of its own clause.
        let long = !vague && value.len() < 4;
        if !vague && !year && !aside && !far && !long && !ends_range(reading, number, first) {
            by_sentence.push((sentence, number));
            named.last_mut().into_iter().for_each(|named| named.dates = true);
        }
        let outside = |event: usize| {
            triggers.get(event).is_some_and(|t| {
                t.kind == EventType::Say
                    && (t.at.min(last)..t.at.max(last)).any(|at| is_quote(reading.word(at)))
            })
        };
        // `beberapa hari setelah ia tiba`: counted from something else.
        let counted = matches!(reading.word(last + 1), "setelah" | "sesudah" | "sebelum" | "usai");
        let event = of.filter(|_| !(vague && counted));
        let event = event.map(|event| told_event(reading, triggers, owner, event, first, last));
        let event = event
            .map(|event| saying(reading, triggers, owner, quotes, event, first).unwrap_or(event));
        let dated = || {
            let (value, basis) = (timex.value.clone(), timex.basis);
            EventTime { timex: Some(number as u32), value, basis }
        };
        // `gempa 27 Mei 2006 yang menewaskan ribuan orang`
        let clause = (last + 1..last + CLAUSE).filter(|_| far && reading.word(last + 1) == "yang");
        let told = clause.filter_map(|at| owner.at(at)).next();
        if let Some(slot) = told.and_then(|told| times.get_mut(told)) {
            *slot = Some(dated());
        }
        if let Some(said) = day_of_speech(reading, triggers, owner, quotes, first, last)
            && let Some(slot) = times.get_mut(said).filter(|_| Some(said) != event)
            && slot.is_none()
        {
            *slot = Some(dated());
        }
        if let Some(event) = event
            && !outside(event)
            && !(triggers.get(event).is_some_and(|t| t.kind == EventType::Say)
                && modality.get(event) == Some(&Modality::Asserted)
                && (vague
                    || is_coarse_behind(reading, triggers, event, first, &timex.value)
                    || is_later(&timex.value, reading.written())))
            && let Some(slot) = times.get_mut(event)
            && slot.as_ref().is_none_or(|old| old.value.len() < timex.value.len())
        {
            *slot = Some(dated());
        }
    }
    let (deeds, spoken) = dated_by_kind(reading, triggers, &times);
    let days = Days::of(reading, triggers, &times, &by_sentence, dateline, &deeds);
    by_sentence.extend(taken_up(reading, triggers, &times));
    by_sentence.sort_by_key(|&(sentence, _)| sentence);
    // A day on which somebody only speaks is not handed on to what is told behind it.
    let hands_on = |&&(_, timex): &&(usize, usize)| deeds[timex] || !spoken[timex];
    let told: Vec<_> = by_sentence.iter().filter(hands_on).copied().collect();
    let (dated, told, days) = (&by_sentence, &told, &days);
    let spread = Spread { reading, triggers, modality, quotes, dated, told, days };
    spread.fill(&mut times);
    let counted = &Counting { reading, triggers, owner }.fill(&mut times);
    named.sort_by_key(|time| time.first);
    for time in &mut named {
        time.by = u64::from(deeds[time.number]) + 2 * u64::from(spoken[time.number]);
    }
    let (ruled, named) = (times.as_slice(), named.as_slice());
    let told = &choice::told(ruled);
    let parts = &choice::parts(told, voices.args);
    let choice = Choice {
        reading,
        triggers,
        owner,
        modality,
        quotes,
        voices,
        named,
        days,
        dateline,
        ruled,
        counted,
        told,
        parts,
    };
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
    let nominal = event.voice == Voice::Nominal && event.support.is_none();
    let opened = opened.map_or(0, |opening| 1 + opening as u64);
    ((opened * 2 + u64::from(apart)) * 2 + u64::from(relative.is_some())) * 2 + u64::from(nominal)
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

/// `turun dibandingkan dengan Maret`, `terendah sejak 2020`, `diperpanjang sampai 2027`: a
/// time that something is measured by.
fn dates_nothing(reading: &Reading<'_>, first: usize, value: &str) -> bool {
    let (start, _) = reading.bounds(first);
    let before = |steps: usize| {
        let at = first.checked_sub(steps).filter(|&at| at >= start);
        at.map_or("", |at| reading.word(at))
    };
    let measured = |word: &str| {
        matches!(word, "dibandingkan" | "dibanding" | "ketimbang" | "daripada" | "banding")
    };
    let most = |word: &str| {
        const MOST: [&str; 16] = [
            "kali",
            "kalinya",
            "terbaik",
            "terbanyak",
            "terberat",
            "terbesar",
            "terburuk",
            "tercepat",
            "terendah",
            "terkecil",
            "terkuat",
            "terlama",
            "terlemah",
            "termahal",
            "terparah",
            "tertinggi",
        ];
        MOST.contains(&word)
    };
    // `dibandingkan periode yang sama tahun lalu`, `dari 1,03 persen pada Maret`
    let compared = (1..7)
        .take_while(|&steps| {
            let at = first.saturating_sub(steps);
            reading.upos(at) != Upos::Verb || measured(before(steps)) || before(steps) == "sama"
        })
        .take_while(|&steps| before(steps) != ",")
        .any(|steps| measured(before(steps)));
    let from = before(1) == "pada"
        && (3..7).any(|steps| {
            let amount = before(steps - 1);
            before(steps) == "dari" && (amount.starts_with(is_digit) || amount == "rp")
        });
    compared
        || from
        || before(1) == "sejak" && (2..7).any(|steps| most(before(steps)))
        || matches!(before(1), "sampai" | "hingga")
            && (is_later(value, reading.written())
                || first > start + 1 && is_now(value, reading.written()))
}

/// `selama tiga pekan`, `dalam lima tahun terakhir`: how long it lasted tells when.
fn lasts(reading: &Reading<'_>, number: usize, timex: &Timex) -> bool {
    let Some((first, last)) = reading.tokens_of(timex.span) else { return false };
    let before = |steps: usize| first.checked_sub(steps).map_or("", |at| reading.word(at));
    let about = matches!(before(1), "sekitar" | "hampir" | "lebih" | "kurang");
    let opens = if about { before(2) } else { before(1) };
    let back = matches!(reading.word(last), "terakhir" | "belakangan");
    // An hour or a day is told beside the date that says when.
    let long = timex.value.ends_with(['W', 'M', 'Y']) && !timex.value.starts_with("PT");
    let sentence = reading.sentence(first);
    let dated = || {
        let beside = number.saturating_sub(BESIDE)..=number + BESIDE;
        beside.filter_map(|other| reading.input.timexes.get(other)).any(|other| {
            let date = matches!(other.kind, TimexKind::Date | TimexKind::Time);
            let token = reading.token_of(other.span).filter(|_| date);
            token.is_some_and(|at| reading.sentence(at) == sentence)
        })
    };
    long && (opens == "dalam" && back || opens == "selama" && !dated())
}

/// Times of a sentence that are looked through on either side of one.
const BESIDE: usize = 4;

/// Tokens from a date to the verb of the clause that goes on with its noun.
const CLAUSE: usize = 6;

/// Whether a noun, and no name, stands right before the time.
fn beside_noun(reading: &Reading<'_>, first: usize) -> bool {
    let (start, _) = reading.bounds(first);
    let before = first.checked_sub(1).filter(|&at| at >= start);
    before.is_some_and(|at| reading.upos(at) == Upos::Noun && reading.word(at) != "hari")
}

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

/// `Minggu malam hingga Senin dini hari`: the end of a stretch; what happens in it is dated by
/// its beginning.
fn ends_range(reading: &Reading<'_>, number: usize, first: usize) -> bool {
    let until =
        first.checked_sub(1).is_some_and(|at| matches!(reading.word(at), "hingga" | "sampai"));
    let before = number.checked_sub(1).and_then(|n| reading.input.timexes.get(n));
    let before = before.filter(|timex| timex.kind != TimexKind::Duration);
    let before = before.and_then(|timex| reading.tokens_of(timex.span));
    until && before.is_some_and(|(_, last)| last + 2 == first)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

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

/// `mencatat topan menerjang pulau itu, Rabu, dengan kecepatan …`: inside what is said, a
/// time is of what is told; at its end it is of the saying.
fn told_event(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &Owners,
    event: usize,
    first: usize,
    last: usize,
) -> usize {
    let Some(said) = triggers.get(event).filter(|t| t.kind == EventType::Say && t.at < first)
    else {
        return event;
    };
    let (_, end) = reading.bounds(first);
    let goes_on = (last + 1..end).any(|at| reading.upos(at) != Upos::Punct);
    let inside = (said.last + 1..first).rev().take(NEAR).find_map(|at| {
        let number = owner.at(at)?;
        let told = triggers.get(number)?;
        (told.voice != Voice::Nominal && told.kind != EventType::Say).then_some(number)
    });
    inside.filter(|_| goes_on).unwrap_or(event)
}

/// `mengatakan inflasi rendah pada 2025`: a month or a year behind a word of saying dates
/// what is said.
fn is_coarse_behind(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    event: usize,
    first: usize,
    value: &str,
) -> bool {
    let behind = triggers.get(event).is_some_and(|said| said.at < first);
    let told = reading.word(first.saturating_sub(1)) != ",";
    behind && told && value.len() < 10 && !value.contains('W')
}

/// Whether a token stands in a quotation.
pub(crate) fn is_quoted(quotes: &[Quote], at: usize) -> bool {
    let next = quotes.partition_point(|quote| quote.close < at);
    quotes.get(next).is_some_and(|quote| quote.first <= at)
}
