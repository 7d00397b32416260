//! Clock times and parts of the day.

use super::Scan;
use super::number::in_words;
use super::scan::digits;
use crate::pieces::{Clock, DayPart, TimeOfDay, Unit, Zone};
use crate::words::Word;

/// A time within a day, the zone it was given in, and the token behind it.
pub(crate) type Found = (TimeOfDay, Option<Zone>, usize);

/// The time within a day that begins at `at`.
pub(crate) fn time(scan: &Scan<'_>, at: usize) -> Option<Found> {
    clock(scan, at).or_else(|| {
        let (part, end) = day_part(scan, at)?;
        // `Sabtu malam WIB`.
        let (zone, end) = zone(scan, end).map_or((None, end), |(z, e)| (Some(z), e));
        Some((TimeOfDay::Part(part), zone, end))
    })
}

/// `pukul 07.30 WIB`, `jam setengah delapan malam`, `20.00 GMT`.
pub(crate) fn clock(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let named = match scan.word(at) {
        // The `PKL` of the street are its traders.
        Word::Pukul => scan.raw(at) != "PKL",
        Word::Unit(Unit::Hour) => true,
        Word::Digits | Word::Setengah => false,
        _ => return None,
    };
    let from = if named { at + 1 } else { at };
    let from = from + usize::from(named && scan.word(from) == Word::Sekitar);
    let (mut shown, mut end) = reading(scan, from, named)?;
    let mut zone = None;
    let mut part = None;
    for _ in 0..2 {
        if let Some((found, next)) = self::zone(scan, end).filter(|_| zone.is_none()) {
            (zone, end) = (Some(found), next);
        } else if let Some((found, next)) = day_part(scan, end).filter(|_| part.is_none()) {
            (part, end) = (Some(found), next);
            shown = Said::at(scan, found, next).on(shown);
        }
    }
    let half = scan.word(at) == Word::Setengah && part.is_some();
    if !named && zone.is_none() && !half {
        return None;
    }
    // The zone of a range stands behind its second end, as does the part of the day:
    // `pukul 08.00-10.00 WIB`, `pukul 7-9 malam`.
    let second = scan.joint(end).map(|joint| end + joint);
    if let Some(second) = second.filter(|&at| scan.word(at) == Word::Digits) {
        zone = zone.or_else(|| self::zone(scan, second + 1).map(|(z, _)| z));
        if let (None, Some(found)) = (part, part_of_hour(scan, second)) {
            shown = found.on(shown);
        }
    }
    let refused = !shown.is_valid() && !scan.options.reads_impossible();
    (!refused).then_some((TimeOfDay::Clock(shown), zone, end))
}

/// A part of the day that an hour is said with.
#[derive(Clone, Copy)]
struct Said {
    part: DayPart,
    dini: bool,
    noon: bool,
}

impl Said {
    /// The part that ends in front of the token at `end`.
    fn at(scan: &Scan<'_>, part: DayPart, end: usize) -> Said {
        let dini = scan.word(end.saturating_sub(2)) == Word::Dini;
        Said { part, dini, noon: scan.is(end.saturating_sub(1), "siang") }
    }

    const fn on(self, shown: Clock) -> Clock {
        let hour = match (to_24(shown.hour, self.part, self.dini, self.noon), shown.minute) {
            // `12.30 malam`
            (24, Some(1..)) => 0,
            (hour, _) => hour,
        };
        Clock { hour, ..shown }
    }
}

/// The part of the day behind an hour in figures: `9 malam`.
fn part_of_hour(scan: &Scan<'_>, at: usize) -> Option<Said> {
    hour_in_words(scan, at).filter(|_| scan.word(at) == Word::Digits)?;
    let (part, end) = day_part(scan, at + 1)?;
    Some(Said::at(scan, part, end))
}

/// The second end of a range of clock times, which has no `pukul` of its own. An hour alone
/// needs a part of the day or a zone behind it: `pukul 7-9 malam`.
pub(crate) fn range_end(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (mut shown, mut end, whole) = match figures(scan.raw(at)) {
        Some(shown) => (shown, at + 1, true),
        None => {
            let (hour, end) = hour_in_words(scan, at).filter(|(hour, _)| *hour <= 24)?;
            (Clock { hour, minute: None, second: None }, end, false)
        }
    };
    let part = day_part(scan, end);
    if let Some((part, stop)) = part {
        shown = Said::at(scan, part, stop).on(shown);
        end = stop;
    }
    let (zone, end) = self::zone(scan, end).map_or((None, end), |(z, e)| (Some(z), e));
    if !whole && part.is_none() && zone.is_none() {
        return None;
    }
    let refused = !shown.is_valid() && !scan.options.reads_impossible();
    (!refused).then_some((TimeOfDay::Clock(shown), zone, end))
}

/// What the clock shows: in figures, in words, or counted from an hour.
fn reading(scan: &Scan<'_>, at: usize, named: bool) -> Option<(Clock, usize)> {
    if scan.word(at) == Word::Setengah {
        let (hour, end) = hour_in_words(scan, at + 1)?;
        let hour = (hour + 11) % 12;
        let shown = Clock { hour, minute: Some(30), second: None };
        return Some((shown, end));
    }
    if let Some(shown) = figures(scan.raw(at)) {
        return Some(past_or_to(scan, shown, at + 1));
    }
    if !named {
        return None;
    }
    let (hour, end) = hour_in_words(scan, at)?;
    let shown = Clock { hour, minute: None, second: None };
    // `jam 24 jam` and `jam 5 persen` are no clock times.
    Some(past_or_to(scan, shown, end)).filter(|_| hour <= 24 || scan.options.reads_impossible())
}

fn hour_in_words(scan: &Scan<'_>, at: usize) -> Option<(u8, usize)> {
    // `jam 10-an malam`
    let raw = scan.raw(at);
    let figures = raw.strip_suffix("-an").unwrap_or(raw);
    let (hour, end) = match digits(figures) {
        Some(hour) if figures.len() <= 2 => (hour, at + 1),
        Some(_) => return None,
        None => in_words(scan, at)?,
    };
    Some((u8::try_from(hour).ok().filter(|h| *h < 100)?, end))
}

/// `lewat 10 menit`, `kurang seperempat`, `30 menit` behind an hour.
fn past_or_to(scan: &Scan<'_>, shown: Clock, end: usize) -> (Clock, usize) {
    let sign = match scan.word(end) {
        Word::Lewat | Word::Lebih => 1,
        Word::Kurang => -1,
        _ => return (shown, end),
    };
    let (minutes, mut stop) = match scan.word(end + 1) {
        Word::Seperempat => (15, end + 2),
        Word::Setengah => (30, end + 2),
        _ => match scan.number(end + 1).map(|n| (n, end + 2)).or_else(|| in_words(scan, end + 1)) {
            Some((n, e)) if n < 60 => (i32::try_from(n).unwrap_or(0), e),
            _ => return (shown, end),
        },
    };
    if scan.word(stop) == Word::Unit(Unit::Minute) {
        stop += 1;
    }
    let sum = i32::from(shown.hour) * 60 + i32::from(shown.minute.unwrap_or(0)) + sign * minutes;
    let sum = sum.rem_euclid(24 * 60);
    let shown = Clock {
        hour: u8::try_from(sum / 60).unwrap_or(0),
        minute: u8::try_from(sum % 60).ok(),
        second: None,
    };
    (shown, stop)
}

/// `07.30`, `7:30`, `03.42.17`.
pub(crate) fn figures(raw: &str) -> Option<Clock> {
    let mut parts = raw.split(['.', ':']);
    let hour = part(parts.next()?, 1)?;
    let minute = part(parts.next()?, 2)?;
    let second = match parts.next() {
        Some(second) => Some(part(second, 2)?),
        None => None,
    };
    let shown = Clock { hour, minute: Some(minute), second };
    parts.next().is_none().then_some(shown)
}

fn part(text: &str, least: usize) -> Option<u8> {
    if text.len() < least || text.len() > 2 {
        return None;
    }
    digits(text).and_then(|n| u8::try_from(n).ok())
}

/// `jam 9 malam` is 21, `jam 12 malam` is 24, `jam 1 siang` is 13.
const fn to_24(hour: u8, part: DayPart, dini: bool, noon: bool) -> u8 {
    match part {
        DayPart::Night if hour == 12 => 24,
        DayPart::Night if hour >= 6 && hour < 12 => hour + 12,
        DayPart::Evening if hour >= 4 && hour < 12 => hour + 12,
        DayPart::Afternoon if noon && hour >= 1 && hour <= 4 => hour + 12,
        DayPart::Afternoon if !noon && hour >= 1 && hour <= 7 => hour + 12,
        DayPart::Morning if dini && hour == 12 => 0,
        _ => hour,
    }
}

fn zone(scan: &Scan<'_>, at: usize) -> Option<(Zone, usize)> {
    let raw = scan.raw(at);
    // `GMT-4` is one token, `GMT+7` three.
    if let Some(hours) = raw.strip_prefix("GMT-").or_else(|| raw.strip_prefix("UTC-")) {
        let hours = digits(hours).filter(|h| *h <= 14)?;
        return Some((Zone::from_minutes(-60 * i16::try_from(hours).ok()?)?, at + 1));
    }
    let Word::Zone(base) = scan.word(at) else {
        return None;
    };
    let sign = match scan.raw(at + 1) {
        "+" => 1,
        "-" | "–" => -1,
        _ => return Some((Zone::from_minutes(base)?, at + 1)),
    };
    let Some(hours) = scan.number(at + 2).filter(|h| *h <= 14) else {
        return Some((Zone::from_minutes(base)?, at + 1));
    };
    let minutes = i16::try_from(hours).ok()? * 60 * sign;
    Some((Zone::from_minutes(base.checked_add(minutes)?)?, at + 3))
}

/// `dini hari`, `pagi`, `malam hari`, `selepas asar`, `tengah malam`.
pub(crate) fn day_part(scan: &Scan<'_>, at: usize) -> Option<(DayPart, usize)> {
    match scan.word(at) {
        Word::Dini if scan.word(at + 1) == Word::Unit(Unit::Day) => {
            Some((DayPart::Morning, at + 2))
        }
        Word::Tengah if scan.word(at + 1) == Word::Unit(Unit::Day) => {
            let deep = usize::from(scan.word(at + 2) == Word::Deep);
            Some((DayPart::Midday, at + 2 + deep))
        }
        Word::Tengah if scan.word(at + 1) == Word::Part(DayPart::Night) => {
            Some((DayPart::Night, at + 2))
        }
        Word::Larut if scan.word(at + 1) == Word::Part(DayPart::Night) => {
            Some((DayPart::Night, at + 2))
        }
        Word::Selepas => match scan.word(at + 1) {
            Word::Prayer(part) => Some((part, at + 2)),
            _ => None,
        },
        Word::Prayer(part) => Some((part, at + 1)),
        Word::Rembang => match scan.word(at + 1) {
            Word::Part(DayPart::Evening) => Some((DayPart::Evening, at + 2)),
            _ => None,
        },
        Word::Part(part) if scan.word(at + 1) == Word::Unit(Unit::Day) => {
            // In `pagi hari Selasa` the day belongs to the weekday.
            let weekday = matches!(scan.word(at + 2), Word::Weekday(_) | Word::Minggu | Word::Ini);
            Some((part, at + 2 - usize::from(weekday)))
        }
        Word::Part(part) => {
            let deep = usize::from(scan.word(at + 1) == Word::Deep);
            Some((part, at + 1 + deep))
        }
        _ => None,
    }
}
