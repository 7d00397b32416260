//! Times within a day: clock times and day parts, and days with them.

use warta_text::TokenKind;

use super::{Finder, Read};
use crate::lexicon::{DayPart, day_part, small_number, unit, zone};
use crate::pieces::{DatePieces, Meaning, TimePieces};

impl Finder<'_> {
    /// A date, a time, or both side by side.
    pub(super) fn when(self, at: usize) -> Read<Meaning> {
        if let Some(found) = self.part_before_date(at) {
            return Some(found);
        }
        if let Some((date, next)) = self.date(at) {
            let (time, next) = match self.time_behind(next, &date) {
                Some((time, next)) => (Some(time), next),
                None => (None, next),
            };
            return Some((Meaning::When { date: Some(date), time }, next));
        }
        let (time, next) = self.time_alone(at)?;
        Some((Meaning::When { date: time.1, time: Some(time.0) }, next))
    }

    /// `sore hari Minggu, 10 September 2023`, `malam Minggu`, `pagi tadi`.
    fn part_before_date(self, at: usize) -> Read<Meaning> {
        let (part, next) = self.part(at)?;
        let when = |date, next| {
            let time = Some(TimePieces::Part(part));
            Some((Meaning::When { date: Some(date), time }, next))
        };
        if self.is(next, "tadi") || self.is_any(next, &["ini", "nanti"]) {
            return when(DatePieces::Days(0), next + 1);
        }
        if self.is_any(next, &["itu", "harinya"])
            || (self.is(next, "hari") && self.is(next + 1, "itu"))
        {
            let more = usize::from(self.is(next, "hari"));
            return when(DatePieces::Same(crate::lexicon::Unit::Day), next + 1 + more);
        }
        if self.is_any(next, &["kemarin", "lalu"]) {
            return when(DatePieces::Days(-1), next + 1);
        }
        let (date, end) = self.date(next)?;
        // The night that is named after a day is the one before it.
        if part == DayPart::Night
            && !self.is(next, "hari")
            && let DatePieces::Calendar(calendar) = date
            && calendar.weekday.is_some()
            && calendar.day.is_none()
        {
            let eve = crate::pieces::Calendar {
                weekday: calendar.weekday.map(|weekday| weekday.pred()),
                ..calendar
            };
            return when(DatePieces::Calendar(eve), end);
        }
        when(date, end)
    }

    /// The clock time or day part right behind a date.
    fn time_behind(self, at: usize, date: &DatePieces) -> Read<TimePieces> {
        let daily = matches!(
            date,
            DatePieces::Calendar(_)
                | DatePieces::Days(_)
                | DatePieces::DaysFromLast(_)
                | DatePieces::NamedShift { .. }
                | DatePieces::Same(crate::lexicon::Unit::Day)
                | DatePieces::Feast { .. }
        );
        if !daily {
            return None;
        }
        self.clock(at).or_else(|| {
            let (part, next) = self.part(at)?;
            Some((TimePieces::Part(part), next))
        })
    }

    /// A time without a date of its own, with the day that it implies.
    fn time_alone(self, at: usize) -> Read<(TimePieces, Option<DatePieces>)> {
        if let Some((clock, next)) = self.clock(at) {
            return Some(((clock, None), next));
        }
        if self.is(at, "semalam") {
            let night = TimePieces::Part(DayPart::Night);
            return Some(((night, Some(DatePieces::Days(-1))), at + 1));
        }
        if self.is_any(at, &["tadi", "nanti"]) {
            let (part, next) = self.part(at + 1)?;
            let back = if part == DayPart::Night && self.is(at, "tadi") { -1 } else { 0 };
            return Some(((TimePieces::Part(part), Some(DatePieces::Days(back))), next));
        }
        let cued =
            ["pada", "hingga", "sampai", "sejak", "menjelang", "jelang", "selepas", "setiap"];
        let (part, next) = self.part(at)?;
        let whole = self.is(at, "dini") || self.is(at, "tengah") || self.is(next, "hari");
        let next = if self.is(next, "hari") { next + 1 } else { next };
        (whole || self.before_is_any(at, &cued)).then_some(((TimePieces::Part(part), None), next))
    }

    /// `pagi`, `dini hari`, `tengah malam`.
    pub(super) fn part(self, at: usize) -> Read<DayPart> {
        if self.is(at, "dini") && self.is(at + 1, "hari") {
            return Some((DayPart::Morning, at + 2));
        }
        if self.is(at, "tengah") && self.is(at + 1, "malam") {
            return Some((DayPart::Night, at + 2));
        }
        if self.is(at, "tengah") && self.is(at + 1, "hari") {
            return Some((DayPart::Afternoon, at + 2));
        }
        Some((day_part(self.word(at))?, at + 1))
    }

    /// `pukul 07.30 WIB`, `jam setengah delapan malam`, `15.48.23 WIB`.
    pub(super) fn clock(self, at: usize) -> Read<TimePieces> {
        let cue = self.is_any(at, &["pukul", "jam", "pkl", "pkl.", "pk."]);
        let from = if cue { at + 1 } else { at };
        let (mut hour, mut minute, mut second, mut next) = self.clock_figures(from, cue)?;
        if cue {
            (minute, hour, next) = self.past_and_to(hour, minute, next);
            second = second.filter(|_| next == from + 1);
        }
        if let Some((part, behind)) = self.part(next) {
            let later = matches!(part, DayPart::Evening | DayPart::Night) && hour < 12
                || (part == DayPart::Afternoon && (1..11).contains(&hour));
            // `pukul 12 malam` is midnight, and `jam 1 malam` an hour after it.
            let small_hours = part == DayPart::Night && hour <= 4;
            hour += if later && !small_hours { 12 } else { 0 };
            next = behind;
        }
        let zone = zone(self.word(next)).map(|hours| {
            next += 1;
            let sign = match self.word(next) {
                "+" => 1,
                "-" => -1,
                _ => return hours,
            };
            let Some(shift) = self.figures(next + 1).filter(|&shift| shift <= 14) else {
                return hours;
            };
            next += 2;
            hours + sign * shift as i8
        });
        let alone = !cue && zone.is_none();
        let valid = hour <= 24 && minute < 60 && second.is_none_or(|s| s < 60);
        (valid && !alone).then_some((TimePieces::Clock { hour, minute, second, zone }, next))
    }

    /// Hour, minute and second as written, and the index behind them.
    fn clock_figures(self, at: usize, cue: bool) -> Option<(u32, u32, Option<u32>, usize)> {
        let word = self.word(at);
        if self.kind(at) == Some(TokenKind::Clock) {
            let mut parts = word.split(['.', ':']).map(|part| part.parse().ok());
            let (hour, minute) = (parts.next()??, parts.next()??);
            return Some((hour, minute, parts.next().flatten(), at + 1));
        }
        if !cue {
            return None;
        }
        if self.is(at, "setengah") {
            let hour = small_number(self.word(at + 1)).or_else(|| self.figures(at + 1))?;
            return Some((hour.checked_sub(1)?, 30, None, at + 2));
        }
        let (hour, next) = match self.figures(at) {
            Some(hour) => (hour, at + 1),
            None => {
                let hour = small_number(word)?;
                if self.is(at + 1, "belas") { (hour + 10, at + 2) } else { (hour, at + 1) }
            }
        };
        (hour <= 24 && unit(self.word(next)).is_none()).then_some((hour, 0, None, next))
    }

    /// `pukul 7 lewat 10 menit`, `pukul 7 kurang seperempat`.
    fn past_and_to(self, hour: u32, minute: u32, next: usize) -> (u32, u32, usize) {
        let later = self.is_any(next, &["lewat", "lebih"]);
        if !later && !self.is(next, "kurang") {
            return (minute, hour, next);
        }
        let (minutes, end) = if self.is(next + 1, "seperempat") {
            (15, next + 2)
        } else {
            match self.figures(next + 1).or_else(|| small_number(self.word(next + 1))) {
                Some(minutes) if minutes < 60 => (minutes, next + 2),
                _ => return (minute, hour, next),
            }
        };
        let end = if self.is(end, "menit") { end + 1 } else { end };
        if later { (minutes, hour, end) } else { (60 - minutes, hour.saturating_sub(1), end) }
    }
}
