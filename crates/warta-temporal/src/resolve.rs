//! From what was written to what it means.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use crate::lexicon::{DayPart, Unit};
use crate::pieces::{Amount, Calendar, DatePieces, Meaning, Pieces, SetPieces, Tense, TimePieces};
use crate::{Basis, Interval, LocalTime, Timex, TimexKind};

/// What the text has told so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Context {
    /// The document's date.
    pub(crate) written: Option<NaiveDateTime>,
    /// The last date that was told, with its grain.
    pub(crate) last: Option<Grained>,
    /// The last clock time that was told.
    pub(crate) clock: Option<NaiveDateTime>,
}

/// A place on the calendar: the first moment of a stretch of this length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Grained {
    start: NaiveDate,
    grain: Grain,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grain {
    Day,
    WeekEnd,
    Week,
    Month,
    /// This many months from a month that begins one.
    Months(u32),
    Year,
    Decade,
    Century,
}

impl Grained {
    fn new(start: NaiveDate, grain: Grain) -> Grained {
        let start = match grain {
            Grain::Day => Some(start),
            Grain::Week => monday(start),
            Grain::WeekEnd => monday(start).and_then(|day| day.checked_add_days(Days::new(5))),
            Grain::Month | Grain::Months(_) => start.with_day(1),
            Grain::Year => NaiveDate::from_ymd_opt(start.year(), 1, 1),
            Grain::Decade => NaiveDate::from_ymd_opt(start.year().div_euclid(10) * 10, 1, 1),
            Grain::Century => NaiveDate::from_ymd_opt(start.year().div_euclid(100) * 100, 1, 1),
        };
        Grained { start: start.unwrap_or_default(), grain }
    }

    fn day(start: NaiveDate) -> Grained {
        Grained { start, grain: Grain::Day }
    }

    /// The TIMEX3 value.
    fn value(self) -> String {
        let (year, month, day) = (self.start.year(), self.start.month(), self.start.day());
        match self.grain {
            Grain::Day => format!("{}-{month:02}-{day:02}", iso_year(year)),
            Grain::Week => {
                let week = self.start.iso_week();
                format!("{}-W{:02}", iso_year(week.year()), week.week())
            }
            Grain::WeekEnd => {
                let week = self.start.iso_week();
                format!("{}-W{:02}-WE", iso_year(week.year()), week.week())
            }
            Grain::Month => format!("{}-{month:02}", iso_year(year)),
            Grain::Months(6) => format!("{}-H{}", iso_year(year), month / 6 + 1),
            Grain::Months(_) => format!("{}-Q{}", iso_year(year), month / 3 + 1),
            Grain::Year => iso_year(year),
            Grain::Decade => format!("{:03}", year.div_euclid(10)),
            Grain::Century => format!("{:02}", year.div_euclid(100)),
        }
    }

    fn end(self) -> Option<NaiveDate> {
        let months = match self.grain {
            Grain::Day => return self.start.succ_opt(),
            Grain::WeekEnd => return self.start.checked_add_days(Days::new(2)),
            Grain::Week => return self.start.checked_add_days(Days::new(7)),
            Grain::Month => 1,
            Grain::Months(months) => months,
            Grain::Year => 12,
            Grain::Decade => 120,
            Grain::Century => 1200,
        };
        self.start.checked_add_months(Months::new(months))
    }

    fn interval(self) -> Interval {
        Interval::new(midnight(self.start), self.end().and_then(midnight))
    }
}

fn midnight(day: NaiveDate) -> Option<LocalTime> {
    Some(day.and_time(NaiveTime::MIN).into())
}

fn monday(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())))
}

/// A year as ISO 8601 writes it; before the common era as `BC0200`, as TIMEX3 does.
fn iso_year(year: i32) -> String {
    if year < 0 { format!("BC{:04}", -year) } else { format!("{year:04}") }
}

/// What an expression means, given what the text has told; what it tells in turn is
/// remembered in `context`.
pub(crate) fn resolve(pieces: &Pieces, context: &mut Context) -> Timex {
    let mut timex = match &pieces.meaning {
        Meaning::When { date, time } => when(pieces, *date, *time, context),
        Meaning::Duration { amount, unit } => {
            let value = duration(*amount, *unit);
            Timex::new(pieces.span, TimexKind::Duration, value, Basis::Explicit)
        }
        Meaning::Set(set) => recurring(pieces, *set),
        Meaning::Vague(value) => {
            Timex::new(pieces.span, TimexKind::Date, (*value).to_owned(), Basis::Dct)
        }
    };
    timex.modifier = pieces.modifier;
    timex
}

fn when(
    pieces: &Pieces,
    date: Option<DatePieces>,
    time: Option<TimePieces>,
    context: &mut Context,
) -> Timex {
    if let Some(DatePieces::Counted { amount, unit, back, from_last }) = date
        && (unit < Unit::Day || from_last)
    {
        return counted(pieces, amount, unit, back, from_last, context);
    }
    let resolved = match date {
        Some(date) => resolve_date(date, pieces.tense, context),
        None => same_day(context),
    };
    let Some((grained, basis)) = resolved else {
        return unresolved(pieces, date, time);
    };
    context.last = Some(grained);
    let Some(time) = time.filter(|_| grained.grain == Grain::Day) else {
        let mut timex = Timex::new(pieces.span, TimexKind::Date, grained.value(), basis);
        timex.interval = Some(grained.interval());
        return timex;
    };
    let mut timex = Timex::new(pieces.span, TimexKind::Time, grained.value(), basis);
    timex.value.push_str(&time_suffix(time));
    timex.interval = time_interval(grained.start, time);
    if let TimePieces::Clock { hour, minute, .. } = time {
        context.clock = grained.start.and_hms_opt(hour.min(23), minute, 0);
    }
    timex
}

/// The day that a time without a date belongs to.
fn same_day(context: &Context) -> Option<(Grained, Basis)> {
    match context.last {
        Some(last) if last.grain == Grain::Day => Some((last, Basis::Inferred)),
        _ => Some((Grained::day(context.written?.date()), Basis::Dct)),
    }
}

fn time_suffix(time: TimePieces) -> String {
    match time {
        TimePieces::Part(part) => part.code().to_owned(),
        TimePieces::Clock { hour, minute, second, zone } => {
            let second = second.map_or_else(String::new, |second| format!(":{second:02}"));
            let zone = zone.map_or_else(String::new, |zone| format!("{zone:+03}:00"));
            format!("T{hour:02}:{minute:02}{second}{zone}")
        }
    }
}

fn time_interval(day: NaiveDate, time: TimePieces) -> Option<Interval> {
    let at = |hours: u32| {
        let time = day.and_time(NaiveTime::MIN);
        time.checked_add_signed(TimeDelta::try_hours(i64::from(hours))?)
    };
    let (begin, end) = match time {
        TimePieces::Part(part) => {
            let (begin, end) = part.hours();
            (at(begin)?, at(end)?)
        }
        TimePieces::Clock { hour, minute, second, .. } => {
            let begin = at(hour)?.checked_add_signed(TimeDelta::try_minutes(i64::from(minute))?)?;
            let seconds = i64::from(second.unwrap_or(0));
            let begin = begin.checked_add_signed(TimeDelta::try_seconds(seconds)?)?;
            let grain = if second.is_some() { 1 } else { 60 };
            (begin, begin.checked_add_signed(TimeDelta::try_seconds(grain)?)?)
        }
    };
    Some(Interval::new(Some(begin.into()), Some(end.into())))
}

/// An expression that needs a date which nobody gave: what is known, and `X` for the rest.
fn unresolved(pieces: &Pieces, date: Option<DatePieces>, time: Option<TimePieces>) -> Timex {
    let mut value = match date {
        Some(DatePieces::Calendar(calendar) | DatePieces::NamedShift { calendar, .. }) => {
            calendar_pattern(calendar)
        }
        Some(DatePieces::Shifted { unit: Unit::Week, .. } | DatePieces::WeekEnd { .. }) => {
            "XXXX-WXX".to_owned()
        }
        Some(DatePieces::Shifted { unit: Unit::Month, .. }) => "XXXX-XX".to_owned(),
        Some(DatePieces::Shifted { .. } | DatePieces::Same(Unit::Year)) => "XXXX".to_owned(),
        Some(DatePieces::Part { parts: 4, number, .. }) => format!("XXXX-Q{number}"),
        Some(DatePieces::Part { number, .. }) => format!("XXXX-H{number}"),
        _ => "XXXX-XX-XX".to_owned(),
    };
    let kind = if time.is_some() { TimexKind::Time } else { TimexKind::Date };
    if let Some(time) = time {
        value.push_str(&time_suffix(time));
    }
    Timex::new(pieces.span, kind, value, Basis::Explicit)
}

fn calendar_pattern(calendar: Calendar) -> String {
    let year = calendar.year.map_or_else(|| "XXXX".to_owned(), iso_year);
    match (calendar.month, calendar.day, calendar.weekday) {
        (None, None, Some(weekday)) => format!("{year}-WXX-{}", weekday.number_from_monday()),
        (None, None, None) => year,
        (Some(month), None, _) => format!("{year}-{month:02}"),
        (month, Some(day), _) => {
            let month = month.map_or_else(|| "XX".to_owned(), |month| format!("{month:02}"));
            format!("{year}-{month}-{day:02}")
        }
    }
}

fn resolve_date(date: DatePieces, tense: Tense, context: &Context) -> Option<(Grained, Basis)> {
    let written = context.written.map(|time| time.date());
    let from_dct = |grained: Grained| Some((grained, Basis::Dct));
    match date {
        DatePieces::Calendar(calendar) => calendar_date(calendar, tense, context),
        DatePieces::Days(days) => from_dct(Grained::day(add_days(written?, days)?)),
        DatePieces::DaysFromLast(days) => {
            let (last, basis) = same_day(context)?;
            Some((Grained::day(add_days(last.start, days)?), basis))
        }
        DatePieces::Shifted { unit, by } => from_dct(shifted(written?, unit, by)?),
        DatePieces::Same(Unit::Day) => same_day(context),
        DatePieces::Same(unit) => {
            let last = context.last.map(|last| last.start).or(written)?;
            let basis = if context.last.is_some() { Basis::Inferred } else { Basis::Dct };
            Some((shifted(last, unit, 0)?, basis))
        }
        DatePieces::Counted { amount, unit, back, .. } => {
            let Amount::Hundredths(hundredths) = amount else { return None };
            let by = i64::try_from(hundredths / 100).ok()?;
            from_dct(shifted(written?, unit, if back { -by } else { by })?)
        }
        DatePieces::NamedShift { calendar, by } => from_dct(named(calendar, by, written?)?),
        DatePieces::WeekEnd { by } => {
            let day = add_days(written?, by.checked_mul(7)?)?;
            from_dct(Grained::new(day, Grain::WeekEnd))
        }
        DatePieces::Decade(decade) => explicit(decade.checked_mul(10)?, Grain::Decade),
        DatePieces::Century(century) => explicit((century - 1) * 100, Grain::Century),
        DatePieces::Part { parts, number, year } => {
            let months = 12 / parts;
            let basis = if year.is_some() { Basis::Explicit } else { Basis::Dct };
            let year = year.or_else(|| written.map(|day| day.year()))?;
            let start = NaiveDate::from_ymd_opt(year, (number - 1) * months + 1, 1)?;
            Some((Grained::new(start, Grain::Months(months)), basis))
        }
        DatePieces::Feast { feast, year: Some(year) } => {
            let day = if year < 1600 { feast.in_hijri_year(year) } else { feast.in_year(year) };
            Some((Grained::day(day?), Basis::Explicit))
        }
        DatePieces::Feast { feast, year: None } => {
            let written = written?;
            let years = [written.year() - 1, written.year(), written.year() + 1];
            let days = years.into_iter().filter_map(|year| feast.in_year(year));
            from_dct(Grained::day(nearest(days, written, tense)?))
        }
    }
}

fn explicit(year: i32, grain: Grain) -> Option<(Grained, Basis)> {
    Some((Grained::new(NaiveDate::from_ymd_opt(year, 1, 1)?, grain), Basis::Explicit))
}

fn add_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::try_days(days)?).filter(|day| in_range(*day))
}

fn in_range(day: NaiveDate) -> bool {
    (-9999..=9999).contains(&day.year())
}

fn add_months(day: NaiveDate, months: i64) -> Option<NaiveDate> {
    let count = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    let moved =
        if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) };
    moved.filter(|day| in_range(*day))
}

/// The unit that lies `by` units from the one around `day`.
fn shifted(day: NaiveDate, unit: Unit, by: i64) -> Option<Grained> {
    let (months, grain) = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => {
            return Some(Grained::day(add_days(day, by)?));
        }
        Unit::Week => {
            return Some(Grained::new(add_days(day, by.checked_mul(7)?)?, Grain::Week));
        }
        Unit::Month => (1, Grain::Month),
        Unit::Quarter => {
            let first = day.with_day(1)?.with_month((day.month() - 1) / 3 * 3 + 1)?;
            return Some(Grained::new(add_months(first, by.checked_mul(3)?)?, Grain::Months(3)));
        }
        Unit::Half => {
            let first = day.with_day(1)?.with_month((day.month() - 1) / 6 * 6 + 1)?;
            return Some(Grained::new(add_months(first, by.checked_mul(6)?)?, Grain::Months(6)));
        }
        Unit::Year => (12, Grain::Year),
        Unit::Windu => (96, Grain::Year),
        Unit::Decade => (120, if by == 0 { Grain::Decade } else { Grain::Year }),
        Unit::Century => (1200, if by == 0 { Grain::Century } else { Grain::Year }),
    };
    Some(Grained::new(add_months(day, by.checked_mul(months)?)?, grain))
}

/// `Senin depan`, `Juli lalu`: the nearest one on that side.
fn named(calendar: Calendar, by: i64, written: NaiveDate) -> Option<Grained> {
    let tense = match by {
        ..=-1 => Tense::Past,
        0 => Tense::Open,
        _ => Tense::Future,
    };
    let Calendar { weekday, day, month, .. } = calendar;
    if let (None, None, Some(weekday)) = (day, month, weekday) {
        let this = add_days(monday(written)?, i64::from(weekday.num_days_from_monday()))?;
        let day = match by {
            0 => this,
            ..=-1 if this < written => this,
            ..=-1 => add_days(this, -7)?,
            _ if this > written => this,
            _ => add_days(this, 7)?,
        };
        return Some(Grained::day(day));
    }
    let years = if by == 0 { 0..=0 } else { -1..=1 };
    let starts = years.filter_map(|shift| {
        NaiveDate::from_ymd_opt(written.year() + shift, month?, day.unwrap_or(1))
    });
    let grain = if day.is_some() { Grain::Day } else { Grain::Month };
    // The month of the document's date is neither the last nor the next of its name.
    let starts = starts.filter(|start| {
        by == 0
            || day.is_some()
            || (start.year(), start.month()) != (written.year(), written.month())
    });
    Some(Grained::new(nearest(starts, written, tense)?, grain))
}

/// The candidate that fits the tense best: the last one that is not ahead, or the first
/// one that is not behind; where there is none, the nearest.
fn nearest(
    days: impl Iterator<Item = NaiveDate>,
    written: NaiveDate,
    tense: Tense,
) -> Option<NaiveDate> {
    let distance = |day: NaiveDate| day.signed_duration_since(written).num_days();
    days.min_by_key(|&day| {
        let ahead = distance(day);
        let fits = if tense == Tense::Future { ahead >= 0 } else { ahead <= 0 };
        (!fits, ahead.unsigned_abs())
    })
}

/// A calendar date with the parts that were written; the rest from the context.
fn calendar_date(calendar: Calendar, tense: Tense, context: &Context) -> Option<(Grained, Basis)> {
    let Calendar { weekday, day, month, year } = calendar;
    let written = context.written.map(|time| time.date());
    match (day, month, year) {
        (Some(day), Some(month), Some(year)) => {
            Some((Grained::day(NaiveDate::from_ymd_opt(year, month, day)?), Basis::Explicit))
        }
        (None, Some(month), Some(year)) => {
            let start = NaiveDate::from_ymd_opt(year, month, 1)?;
            Some((Grained::new(start, Grain::Month), Basis::Explicit))
        }
        (None, None, Some(year)) => explicit(year, Grain::Year),
        (_, Some(month), None) => {
            let written = written?;
            let starts = (-1..=1).filter_map(|shift| {
                NaiveDate::from_ymd_opt(written.year() + shift, month, day.unwrap_or(1))
            });
            let on_weekday =
                |start: &NaiveDate| day.is_none() || weekday.is_none_or(|w| start.weekday() == w);
            let start = nearest(starts.clone().filter(on_weekday), written, tense)
                .or_else(|| nearest(starts, written, tense))?;
            let grain = if day.is_some() { Grain::Day } else { Grain::Month };
            Some((Grained::new(start, grain), Basis::Dct))
        }
        (Some(day), None, _) => {
            let (last, basis) = match context.last {
                Some(last) if matches!(last.grain, Grain::Day | Grain::Month) => {
                    (last.start, Basis::Inferred)
                }
                _ => (written?, Basis::Dct),
            };
            Some((Grained::day(last.with_day(day)?), basis))
        }
        (None, None, None) => Some((Grained::day(on(weekday?, written?, tense)?), Basis::Dct)),
    }
}

/// The weekday nearest to the document's date: that day itself, or back, or ahead where
/// the clause looks ahead.
fn on(weekday: Weekday, written: NaiveDate, tense: Tense) -> Option<NaiveDate> {
    let back = i64::from(written.weekday().days_since(weekday));
    match tense {
        Tense::Future if back > 0 => add_days(written, 7 - back),
        _ => add_days(written, -back),
    }
}

/// `dua hari sebelumnya`, `setengah jam kemudian`, `tiga jam lalu`.
fn counted(
    pieces: &Pieces,
    amount: Amount,
    unit: Unit,
    back: bool,
    from_last: bool,
    context: &mut Context,
) -> Timex {
    let place = || {
        let Amount::Hundredths(hundredths) = amount else { return None };
        let basis = if from_last && context.last.is_some() { Basis::Inferred } else { Basis::Dct };
        if unit < Unit::Day {
            let from = if from_last { context.clock } else { context.written }?;
            let (_, _, seconds) = match unit {
                Unit::Hour => (0, 0, 3600),
                Unit::Minute => (0, 0, 60),
                _ => (0, 0, 1),
            };
            let seconds = i64::try_from(hundredths).ok()?.checked_mul(seconds)? / 100;
            let delta = TimeDelta::try_seconds(if back { -seconds } else { seconds })?;
            let time = from.checked_add_signed(delta).filter(|time| in_range(time.date()))?;
            return Some((Grained::day(time.date()), Some(time), basis));
        }
        let (last, basis) = match context.last {
            Some(last) => (last, basis),
            None => (Grained::day(context.written?.date()), Basis::Dct),
        };
        let by = i64::try_from(hundredths / 100).ok()?;
        let by = if back { -by } else { by };
        // Counted from a day, the answer is a day; from a month or year, one like it.
        let moved = match (last.grain, unit) {
            (Grain::Day, Unit::Day) => Grained::day(add_days(last.start, by)?),
            (Grain::Day, Unit::Week) => Grained::day(add_days(last.start, by.checked_mul(7)?)?),
            (Grain::Day, Unit::Month) => Grained::day(add_months(last.start, by)?),
            _ => shifted(last.start, unit, by)?,
        };
        Some((moved, None, basis))
    };
    match place() {
        Some((grained, None, basis)) => {
            context.last = Some(grained);
            let mut timex = Timex::new(pieces.span, TimexKind::Date, grained.value(), basis);
            timex.interval = Some(grained.interval());
            timex
        }
        Some((grained, Some(time), basis)) => {
            context.last = Some(grained);
            context.clock = Some(time);
            let value = time.format("%Y-%m-%dT%H:%M").to_string();
            Timex::new(pieces.span, TimexKind::Time, value, basis)
        }
        None => {
            let kind = if unit < Unit::Day { TimexKind::Time } else { TimexKind::Date };
            let value = if back { "PAST_REF" } else { "FUTURE_REF" };
            Timex::new(pieces.span, kind, value.to_owned(), Basis::Inferred)
        }
    }
}

/// A duration as ISO 8601 writes it, in whole numbers: `PT30M`, `P18M`, `PXY`.
fn duration(amount: Amount, unit: Unit) -> String {
    let Amount::Hundredths(mut hundredths) = amount else {
        let (letter, time, _) = unit.iso();
        return format!("P{}X{letter}", if time { "T" } else { "" });
    };
    let mut unit = unit;
    while hundredths % 100 != 0 {
        let Some((smaller, count)) = unit.smaller() else { break };
        hundredths = hundredths.saturating_mul(u64::from(count));
        unit = smaller;
    }
    let (letter, time, count) = unit.iso();
    let number = (hundredths / 100).saturating_mul(u64::from(count));
    format!("P{}{number}{letter}", if time { "T" } else { "" })
}

fn recurring(pieces: &Pieces, set: SetPieces) -> Timex {
    let (value, times) = match set {
        SetPieces::Every { amount, unit, times } => (duration(Amount::whole(amount), unit), times),
        SetPieces::Weekday(day) => (format!("XXXX-WXX-{}", day.number_from_monday()), None),
        SetPieces::Part(DayPart::Morning) => ("XXXX-XX-XXTMO".to_owned(), None),
        SetPieces::Part(part) => (format!("XXXX-XX-XX{}", part.code()), None),
        SetPieces::Clock { hour, minute } => (format!("XXXX-XX-XXT{hour:02}:{minute:02}"), None),
    };
    let mut timex = Timex::new(pieces.span, TimexKind::Set, value, Basis::Explicit);
    match times {
        Some(times) => timex.freq = Some(format!("{times}X")),
        None => timex.quant = Some("EVERY".to_owned()),
    }
    timex
}
