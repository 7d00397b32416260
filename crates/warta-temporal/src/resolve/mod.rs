//! From pieces to values: TIMEX3 strings and intervals.

mod feast;
mod length;
mod locate;
mod loose;
mod memory;
mod offset;
mod point;
mod template;

pub(crate) use locate::Asked;
pub(crate) use memory::Memory;
pub(crate) use point::{Point, calendar_year, monday};

use core::fmt::Write;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use warta_text::Span;

use crate::feast::add_days;
use crate::pieces::{
    Amount, Anchor, Clock, Direction, Pieces, TimeOfDay, Unit, Vague, When, YearPiece, Zone,
};
use crate::{Basis, Expression, Granularity, Interval, LocalTime, Modifier, Timex, TimexKind};

/// Room for the longest usual value, `2023-09-12T07:30:15+07:00`, so that it is
/// allocated once.
pub(crate) const VALUE: usize = 25;

/// Resolves an expression against what is known, and keeps what it named.
pub(crate) fn resolve(expression: &Expression, memory: &mut Memory) -> Timex {
    let span = expression.span;
    let asked = Asked { direction: expression.direction, at: span.start() };
    let mut timex = match expression.pieces {
        Pieces::Moment { when, time, zone, eve } => {
            let part = expression.modifier;
            moment(span, Spoken { when, time, zone, eve, part }, asked, memory)
        }
        Pieces::Duration(first, second, third) => {
            let mut value = String::with_capacity(VALUE);
            length::write_length(first, [second, third], &mut value);
            Timex::new(span, TimexKind::Duration, value, Basis::Explicit)
        }
        Pieces::While => Timex::new(span, TimexKind::Duration, "PXX".to_owned(), Basis::Explicit),
        Pieces::Every { length, times } => {
            let mut value = String::with_capacity(VALUE);
            length::write_length(length, [None, None], &mut value);
            let mut timex = Timex::new(span, TimexKind::Set, value, Basis::Explicit);
            match times {
                Some(times) => timex.freq = Some(format!("{times}X")),
                None => timex.quant = Some("EVERY".to_owned()),
            }
            timex
        }
        Pieces::EachOf { when, time } => {
            let mut value = template::template(when);
            write_time(time, None, &mut value);
            let mut timex = Timex::new(span, TimexKind::Set, value, Basis::Explicit);
            timex.quant = Some("EVERY".to_owned());
            timex
        }
    };
    timex.modifier = expression.modifier;
    timex.bound = expression.bound;
    timex.approximate = loose::approximate(expression, &timex, memory).map(Box::new);
    timex
}

#[derive(Clone, Copy)]
struct Spoken {
    when: When,
    time: Option<TimeOfDay>,
    zone: Option<Zone>,
    eve: bool,
    /// `akhir Maret`
    part: Option<Modifier>,
}

fn moment(span: Span, spoken: Spoken, asked: Asked, memory: &mut Memory) -> Timex {
    if let When::Vague(kind) = spoken.when {
        let value = match kind {
            Vague::Present => "PRESENT_REF",
            Vague::Past => "PAST_REF",
            Vague::Future => "FUTURE_REF",
        };
        return Timex::new(span, TimexKind::Date, value.to_owned(), Basis::Explicit);
    }
    if let When::Offset {
        amount,
        unit: unit @ (Unit::Second | Unit::Minute | Unit::Hour),
        back,
        from,
    } = spoken.when
    {
        return hours_away(span, Counted { amount, unit, back, from }, memory);
    }
    let kind = if spoken.time.is_some() { TimexKind::Time } else { TimexKind::Date };
    let found = match spoken.when {
        When::Unsaid => match (memory.day_of_clock(span.start()), memory.today()) {
            (day, Some(today)) if day.is_none_or(|day| day == today) => {
                let ahead = asked.direction == Direction::Future;
                match memory.last_evening(span.start()).filter(|_| !ahead && is_late(spoken.time)) {
                    Some(evening) => Some((Point::Day(evening), Basis::Inferred)),
                    None if day.is_some() => Some((Point::Day(today), Basis::Inferred)),
                    None => Some((Point::Day(today), Basis::Dct)),
                }
            }
            (Some(day), _) => Some((Point::Day(day), Basis::Inferred)),
            (None, _) => None,
        },
        when => locate::locate(when, asked, memory),
    };
    let Some((mut point, basis)) = found else {
        let when = feast::in_its_year(spoken.when, memory);
        let timex = unresolved(span, kind, Spoken { when, ..spoken });
        return if when == spoken.when { timex } else { Timex { basis: Basis::Dct, ..timex } };
    };
    if let (When::Feast { days, .. }, Point::Day(day)) = (spoken.when, point) {
        memory.keep_feast(add_days(day, -i64::from(days)));
    }
    if let (true, Point::Day(day)) = (spoken.eve, point) {
        point = add_days(day, -1).map_or(point, Point::Day);
    }
    memory.keep(point, spoken.part, span.end());
    let mut value = String::with_capacity(VALUE);
    point.write(&mut value);
    write_time(spoken.time, spoken.zone, &mut value);
    let mut timex = Timex::new(span, kind, value, basis);
    timex.interval = interval(point, spoken.time);
    timex.granularity = Some(spoken.time.map_or(point.granularity(), granularity));
    timex.zone = spoken.zone;
    if let (Point::Day(day), Some(TimeOfDay::Clock(clock))) = (point, spoken.time)
        && let Some(at) = on_clock(day, clock)
    {
        memory.keep_clock(at, spoken.zone);
    }
    timex
}

/// A clock time of the evening: what a report of the same day hardly tells of.
const fn is_late(time: Option<TimeOfDay>) -> bool {
    matches!(time, Some(TimeOfDay::Clock(Clock { hour: 18..=23, .. })))
}

/// A value with `X` for what nobody told.
fn unresolved(span: Span, kind: TimexKind, spoken: Spoken) -> Timex {
    let vague = match spoken.when {
        When::Offset { amount: Amount::Vague, back: true, from: Anchor::Document, .. } => {
            Some("PAST_REF")
        }
        When::Offset { amount: Amount::Vague, back: false, from: Anchor::Document, .. } => {
            Some("FUTURE_REF")
        }
        _ => None,
    };
    let mut value = vague.map_or_else(|| template::template(spoken.when), str::to_owned);
    write_time(spoken.time, spoken.zone, &mut value);
    let basis = match spoken.when {
        _ if !value.contains('X') => Basis::Explicit,
        // The day is that of no table: no date of the text could tell it.
        When::Feast { year: Some(YearPiece::Number(_)), .. } => Basis::Explicit,
        When::Offset { from: Anchor::Text, .. } => Basis::Inferred,
        _ => Basis::Dct,
    };
    Timex::new(span, kind, value, basis)
}

#[derive(Clone, Copy)]
struct Counted {
    amount: Amount,
    unit: Unit,
    back: bool,
    from: Anchor,
}

/// `setengah jam kemudian`, `dua jam lalu`.
fn hours_away(span: Span, counted: Counted, memory: &mut Memory) -> Timex {
    let Counted { amount, unit, back, from } = counted;
    let start = match from {
        Anchor::Text => memory.clock().map(|(t, z)| (t, z, Basis::Inferred)),
        Anchor::Document => memory.now().map(|t| (t, None, Basis::Dct)),
    };
    let there = || -> Option<(NaiveDateTime, Option<Zone>, Basis)> {
        let (time, zone, basis) = start?;
        let Amount::Thousandths(n) = amount else {
            return None;
        };
        let away = Duration::try_seconds(length::seconds(n, unit)?)?;
        let time =
            if back { time.checked_sub_signed(away)? } else { time.checked_add_signed(away)? };
        Some((time, zone, basis))
    };
    if let Some((time, zone, basis)) = there() {
        let point = Point::Day(time.date());
        memory.keep(point, None, span.end());
        memory.keep_clock(time, zone);
        let mut value = String::with_capacity(VALUE);
        point.write(&mut value);
        let clock = clock_of(time, unit);
        write_time(Some(TimeOfDay::Clock(clock)), zone, &mut value);
        let mut timex = Timex::new(span, TimexKind::Time, value, basis);
        timex.interval = interval(point, Some(TimeOfDay::Clock(clock)));
        timex.granularity = Some(granularity(TimeOfDay::Clock(clock)));
        timex.zone = zone;
        return timex;
    }
    let named = memory.day_of_clock(span.start()).filter(|_| from == Anchor::Text);
    let (day, basis) = match named.or(memory.today()) {
        Some(day) => (Some(day), if named.is_some() { Basis::Inferred } else { Basis::Dct }),
        None => (None, if from == Anchor::Text { Basis::Inferred } else { Basis::Dct }),
    };
    let mut value = String::with_capacity(VALUE);
    match day {
        Some(day) => Point::Day(day).write(&mut value),
        None => value.push_str("XXXX-XX-XX"),
    }
    value.push_str("TXX:XX");
    Timex::new(span, TimexKind::Time, value, basis)
}

const fn granularity(time: TimeOfDay) -> Granularity {
    match time {
        TimeOfDay::Part(_) => Granularity::PartOfDay,
        TimeOfDay::Clock(Clock { second: Some(_), .. }) => Granularity::Second,
        TimeOfDay::Clock(Clock { minute: Some(_), .. }) => Granularity::Minute,
        TimeOfDay::Clock(_) => Granularity::Hour,
    }
}

fn clock_of(time: NaiveDateTime, unit: Unit) -> Clock {
    use chrono::Timelike;
    let small = |n: u32| u8::try_from(n).unwrap_or(0);
    Clock {
        hour: small(time.hour()),
        minute: Some(small(time.minute())),
        second: (unit == Unit::Second).then(|| small(time.second())),
    }
}

fn write_time(time: Option<TimeOfDay>, zone: Option<Zone>, to: &mut String) {
    let done = match time {
        None => return,
        Some(TimeOfDay::Part(part)) => {
            to.push('T');
            to.push_str(part.code());
            return;
        }
        Some(TimeOfDay::Clock(Clock { hour, minute, second })) => match (minute, second) {
            (Some(minute), Some(second)) => write!(to, "T{hour:02}:{minute:02}:{second:02}"),
            (Some(minute), None) => write!(to, "T{hour:02}:{minute:02}"),
            (None, _) => write!(to, "T{hour:02}"),
        },
    };
    // Writing to a string cannot fail.
    let _ = done;
    if let Some(zone) = zone {
        let _ = write!(to, "{zone}");
    }
}

fn on_clock(day: NaiveDate, clock: Clock) -> Option<NaiveDateTime> {
    if !clock.is_valid() {
        return None;
    }
    if clock.hour == 24 {
        return add_days(day, 1).map(|d| d.and_time(NaiveTime::MIN));
    }
    let (minute, second) = (clock.minute.unwrap_or(0), clock.second.unwrap_or(0));
    day.and_hms_opt(clock.hour.into(), minute.into(), second.into())
}

/// The stretch of local time that a value covers.
pub(crate) fn interval(point: Point, time: Option<TimeOfDay>) -> Option<Interval> {
    let stretch = |begin: NaiveDateTime, end: NaiveDateTime| {
        Some(Interval::new(Some(LocalTime::from_naive(begin)), Some(LocalTime::from_naive(end))))
    };
    let midnight = |d: NaiveDate| d.and_time(NaiveTime::MIN);
    let begin = point.begin()?;
    match time {
        None => stretch(midnight(begin), midnight(point.end()?)),
        Some(TimeOfDay::Part(part)) => {
            let (from, hours) = part.hours();
            let from = midnight(begin).checked_add_signed(Duration::try_hours(from.into())?)?;
            stretch(from, from.checked_add_signed(Duration::try_hours(hours.into())?)?)
        }
        Some(TimeOfDay::Clock(clock)) => {
            let from = on_clock(begin, clock)?;
            let seconds = match (clock.minute, clock.second) {
                (_, Some(_)) => 1,
                (Some(_), None) => 60,
                (None, None) => 3600,
            };
            stretch(from, from.checked_add_signed(Duration::try_seconds(seconds)?)?)
        }
    }
}
