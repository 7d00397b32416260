use warta_syntax::Upos;
use warta_temporal::{Basis, Reference, TimexKind};

use crate::attribution::Quote;
use crate::event::{EventTime, EventType, Modality};
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice, is_quote};

/// Gives each event its time: of its clause, else of its sentence, else of the report.
pub(crate) fn times(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &[Option<u32>],
    modality: &[Modality],
    quotes: &[Quote],
) -> Vec<Option<EventTime>> {
    let mut times: Vec<Option<EventTime>> = vec![None; triggers.len()];
    let mut by_sentence: Vec<(usize, usize)> = Vec::new();
    let mut dateline = None;
    for (number, timex) in reading.input.timexes.iter().enumerate() {
        // `selama bertahun-tahun` tells when; `7 tahun penjara` does not.
        let vague = timex.kind == TimexKind::Duration && timex.value.starts_with("PX");
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
            let relative = event.at.checked_sub(1).filter(|&at| reading.word(at) == "yang");
            relative.is_some_and(|yang| {
                let (start, _) = reading.bounds(yang);
                (start.max(yang.saturating_sub(NEAR))..yang).any(|at| {
                    let other = owner.get(at).copied().flatten();
                    let other = other.and_then(|number| triggers.get(number as usize));
                    other.is_some_and(|other| other.voice != Voice::Nominal)
                })
            })
        });
        if dates_nothing(reading, first, &timex.value) {
            continue;
        }
        if !vague && !year && !aside {
            by_sentence.push((reading.sentence(first), number));
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
        if let Some(event) = event
            && !outside(event)
            && !(triggers.get(event).is_some_and(|t| t.kind == EventType::Say)
                && modality.get(event) == Some(&Modality::Asserted)
                && (vague
                    || is_coarse_behind(reading, triggers, event, first, &timex.value)
                    || is_later(&timex.value, reading.input.reference)))
            && let Some(slot) = times.get_mut(event)
            && slot.as_ref().is_none_or(|old| old.value.len() < timex.value.len())
        {
            let basis = timex.basis;
            *slot =
                Some(EventTime { timex: Some(number as u32), value: timex.value.clone(), basis });
        }
    }
    let days = Days::of(reading, &by_sentence, dateline);
    let spread = Spread { reading, triggers, modality, quotes, dated: &by_sentence, days: &days };
    spread.fill(&mut times);
    times
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
    measured(before(1))
        || matches!(before(1), "dengan" | "pada") && measured(before(2))
        || before(1) == "sejak" && (2..7).any(|steps| most(before(steps)))
        || matches!(before(1), "sampai" | "hingga")
            && (is_later(value, reading.input.reference)
                || first > start + 1 && is_now(value, reading.input.reference))
}

/// Whether a value of a day, a week, a month or a year lies behind the day of writing.
pub(crate) fn is_later(value: &str, written: Option<Reference>) -> bool {
    let written = written.map(|written| written.to_string()).unwrap_or_default();
    let monday = value.get(..8).and_then(week_start);
    if let Some((monday, day)) = monday.zip(written.get(..10).and_then(day_number)) {
        return monday > day;
    }
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let same = value.len().min(10).min(written.len());
    let (value, written) = (value.get(..same), written.get(..same));
    let later = value.zip(written).is_some_and(|(value, written)| plain(value) && value > written);
    later && same > 3
}

/// Whether the day of writing lies within a value of a month or a year.
fn is_now(value: &str, written: Option<Reference>) -> bool {
    let written = written.map(|written| written.to_string()).unwrap_or_default();
    value.len() < 10 && value.len() > 3 && written.starts_with(value)
}

/// The number of the Monday of a week, `2023-W37`; the first week holds the fourth of
/// January.
fn week_start(value: &str) -> Option<i64> {
    let (year, week) = value.split_once("-W")?;
    let fourth = day_number(&format!("{year}-01-04"))?;
    // Day 0 is a Tuesday.
    let monday = fourth - (fourth + 1).rem_euclid(7);
    Some(monday + 7 * (week.parse::<i64>().ok()? - 1))
}

/// Tokens that are searched for another event of the sentence.
const NEAR: usize = 40;

/// The event whose clause holds the time.
fn governor(
    reading: &Reading<'_>,
    owner: &[Option<u32>],
    first: usize,
    last: usize,
) -> Option<usize> {
    let event = |at: usize| owner.get(at).copied().flatten().map(|n| n as usize);
    let top = (first..=last).find(|&at| reading.head(at).is_none_or(|h| h < first || h > last))?;
    let mut at = top;
    for _ in 0..6 {
        let Some(up) = reading.head(at) else { break };
        if let Some(found) = event(up) {
            return Some(found);
        }
        at = up;
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
    owner: &[Option<u32>],
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
        let number = owner.get(at).copied().flatten()? as usize;
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

/// `"Rumah kami hanyut," tutur Yusrin, Senin pagi`: beside a quotation, a time is of the
/// saying and not of what is said.
fn saying(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &[Option<u32>],
    quotes: &[Quote],
    event: usize,
    first: usize,
) -> Option<usize> {
    let inside = triggers.get(event).is_some_and(|told| is_quoted(quotes, told.at));
    if !inside || is_quoted(quotes, first) {
        return None;
    }
    let (start, _) = reading.bounds(first);
    (start.max(first.saturating_sub(NEAR))..first)
        .rev()
        .take_while(|&at| !is_quoted(quotes, at))
        .find_map(|at| {
            let number = owner.get(at).copied().flatten()? as usize;
            let says = triggers.get(number).is_some_and(|t| t.kind == EventType::Say);
            says.then_some(number)
        })
}

/// The days that events without a date of their own are taken to be of.
struct Days {
    /// Of the report: the first date that the text names before its third paragraph, where
    /// it lies within two days of the day of writing.
    report: Option<String>,
    /// Of what is told: the first of those dates within a week of the day of writing.
    told: Option<String>,
}

impl Days {
    fn of(reading: &Reading<'_>, dated: &[(usize, usize)], dateline: Option<&str>) -> Days {
        let written = reading.input.reference.map(|written| written.to_string());
        let early: Vec<&str> = dated
            .iter()
            .filter_map(|&(sentence, number)| {
                let at = reading.input.sentences.get(sentence)?.tokens().start;
                let value = &reading.input.timexes.get(number)?.value;
                let day = value.get(..10).filter(|day| !day.contains('W') && day.len() == 10)?;
                (reading.paragraph(at) <= 1).then_some(day)
            })
            .take(EARLY)
            .collect();
        let within = |days: &[&str], most: i64| {
            let written = written.as_ref()?.get(..10)?;
            let near = |day: &&&str| days_apart(day, written).is_some_and(|days| days <= most);
            days.iter().find(near).map(|&day| day.to_owned())
        };
        // Who speaks to the press does so on the day of writing, where the text names it.
        let today = written.as_ref().and_then(|written| written.get(..10));
        let today = today.filter(|today| {
            let mut values = dated.iter().filter_map(|&(_, n)| reading.input.timexes.get(n));
            values.any(|timex| timex.value.starts_with(today))
        });
        let report = within(dateline.as_slice(), 2)
            .or_else(|| today.map(str::to_owned))
            .or_else(|| within(&early, 2));
        let told = within(&early, 7).or_else(|| report.clone());
        Days { report, told }
    }
}

/// Most dates of the first paragraphs that are looked at.
const EARLY: usize = 16;

/// Days between two ISO dates.
fn days_apart(a: &str, b: &str) -> Option<i64> {
    Some((day_number(a)? - day_number(b)?).abs())
}

/// The number of a day, `2023-09-12`, counted from a fixed one; `None` where `date` is
/// no such day.
pub(crate) fn day_number(date: &str) -> Option<i64> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let plain = parts.next().is_none() && (1..=12).contains(&month) && (1..=31).contains(&day);
    // The year begins in March, so that the day of the leap year is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    (plain && (1..=9999).contains(&year)).then_some(days)
}

/// Dates the events whose clause names no time.
struct Spread<'r, 'a> {
    reading: &'r Reading<'a>,
    triggers: &'r [Trigger],
    modality: &'r [Modality],
    quotes: &'r [Quote],
    /// Sentences with the times that date what they tell, in order.
    dated: &'r [(usize, usize)],
    days: &'r Days,
}

impl Spread<'_, '_> {
    fn fill(&self, times: &mut [Option<EventTime>]) {
        for (number, trigger) in self.triggers.iter().enumerate() {
            if times.get(number).is_some_and(Option::is_none) {
                let time = self.of(number, trigger, times);
                times[number] = time;
            }
        }
    }

    fn of(
        &self,
        number: usize,
        trigger: &Trigger,
        times: &[Option<EventTime>],
    ) -> Option<EventTime> {
        if self.modality.get(number).copied().unwrap_or_default() != Modality::Asserted {
            return None;
        }
        let report = || self.days.report.as_deref().map(inferred);
        if trigger.kind == EventType::Say {
            return report();
        }
        let verbal = trigger.voice != Voice::Nominal;
        if let Some((timex, value)) = self.of_sentence(number, trigger, times) {
            return Some(EventTime { timex: timex.filter(|_| verbal), ..inferred(value) });
        }
        // What is still so is so on the day of the report: `belum menjangkau`.
        if verbal && (addresses(trigger.kind) || self.goes_on(trigger)) {
            return report();
        }
        // What only is so is not dated by the report: `membutuhkan`, `menunjukkan`.
        if trigger.kind == EventType::Other {
            return None;
        }
        if let Some(value) = self.of_paragraph(trigger) {
            return Some(inferred(value));
        }
        // A noun or a relative clause may well look back.
        let told = verbal || trigger.kind == EventType::Hazard || trigger.support.is_some();
        self.days.told.as_deref().filter(|_| told).map(inferred)
    }

    /// The first time of the sentence that may date the event as well.
    fn of_sentence(
        &self,
        number: usize,
        trigger: &Trigger,
        times: &[Option<EventTime>],
    ) -> Option<(Option<u32>, &str)> {
        let sentence = self.reading.sentence(trigger.at);
        // Dates are few; those of one sentence stand together.
        let from = self.dated.partition_point(|&(s, _)| s < sentence);
        let &(_, timex) = self.dated.get(from).filter(|&&(s, _)| s == sentence)?;
        let value = self.not_ahead(timex)?;
        let (first, _) = self.reading.tokens_of(self.reading.input.timexes.get(timex)?.span)?;
        if is_quoted(self.quotes, trigger.at) && !is_quoted(self.quotes, first) {
            return None;
        }
        // `menggantikan Ishiba yang mundur setelah pemilu Juli lalu`: of the inner clause.
        let behind = self.triggers.iter().zip(times).skip(number + 1).take(NEAR);
        let inner = is_inner(self.reading, trigger, timex, behind);
        (!inner).then_some((Some(timex as u32), value))
    }

    /// The time named last in the paragraph before the event's sentence.
    fn of_paragraph(&self, trigger: &Trigger) -> Option<&str> {
        let sentence = self.reading.sentence(trigger.at);
        let before = self.dated.partition_point(|&(s, _)| s < sentence).checked_sub(1)?;
        let &(other, timex) = self.dated.get(before)?;
        let start = self.reading.input.sentences.get(other)?.tokens().start;
        if self.reading.paragraph(start) != self.reading.paragraph(trigger.at) {
            return None;
        }
        // What happened in a year long past is the background of its sentence alone.
        let value = self.not_ahead(timex)?;
        (value.len() > 4 || self.days.told.is_none()).then_some(value)
    }

    /// The value of a time; what is told as done is of no day that is still ahead.
    fn not_ahead(&self, timex: usize) -> Option<&str> {
        let value = self.reading.input.timexes.get(timex)?.value.as_str();
        (!is_later(value, self.reading.input.reference)).then_some(value)
    }

    /// `masih dicari`, `belum dikenali`.
    fn goes_on(&self, trigger: &Trigger) -> bool {
        let (start, _) = self.reading.bounds(trigger.at);
        let predicate = trigger.predicate();
        (start.max(predicate.saturating_sub(2))..predicate)
            .any(|at| matches!(self.reading.word(at), "belum" | "masih" | "sedang" | "tengah"))
    }
}

/// What is asked, charged or refused in words is dated like what is said.
fn addresses(kind: EventType) -> bool {
    use EventType::{Accuse, Reject, Request, Threaten};
    matches!(kind, Accuse | Reject | Request | Threaten)
}

fn inferred(value: &str) -> EventTime {
    EventTime {
        timex: None,
        value: value.get(..10.min(value.len())).unwrap_or_default().to_owned(),
        basis: Basis::Inferred,
    }
}

/// Whether a token stands in a quotation.
fn is_quoted(quotes: &[Quote], at: usize) -> bool {
    let next = quotes.partition_point(|quote| quote.close < at);
    quotes.get(next).is_some_and(|quote| quote.open < at)
}

/// Whether the time is of an event in a clause that a `yang` opens behind the trigger.
fn is_inner<'t>(
    reading: &Reading<'_>,
    trigger: &Trigger,
    timex: usize,
    mut behind: impl Iterator<Item = (&'t Trigger, &'t Option<EventTime>)>,
) -> bool {
    let (_, end) = reading.bounds(trigger.at);
    // `persidangan yang berlangsung sejak Maret`: right behind, it tells of the event itself.
    let mut clause = trigger.last + 2..end.min(trigger.last + NEAR);
    let Some(yang) = clause.find(|&at| reading.word(at) == "yang") else { return false };
    let own = |time: &EventTime| time.timex == Some(timex as u32) && time.basis != Basis::Inferred;
    behind.any(|(other, time)| other.at > yang && other.at < end && time.as_ref().is_some_and(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_behind_the_day_of_writing_are_later() {
        let written = Reference::date(2023, 9, 12);
        for later in ["2023-09-13", "2023-10", "2024", "2023-W38", "2023-09-13TMO"] {
            assert!(is_later(later, written), "{later}");
        }
        for other in ["2023-09-12", "2023-09-12TEV", "2023-09", "2023", "2023-W37", "PXY", ""] {
            assert!(!is_later(other, written), "{other}");
        }
        assert!(!is_later("2023-09-13", None));
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(week_start("2023-W37"), day_number("2023-09-11"));
        assert_eq!(week_start("2021-W01"), day_number("2021-01-04"));
        assert_eq!(week_start("2020-W53"), day_number("2020-12-28"));
    }
}
