//! From what was written to a place on the calendar.

use chrono::{Datelike, NaiveDate, Weekday};

use super::feast::{feast_day, hijri};
use super::length::moved;
use super::memory::Memory;
use super::offset::{Away, offset};
use super::point::{Point, calendar_year, in_week, said_year};
use crate::Basis;
use crate::feast::add_days;
use crate::pieces::{Amount, DatePieces, Direction, MonthPiece, Shift, Unit, When, YearPiece};

/// How far ahead, in days, a bare date may lie before the year before is meant.
const AHEAD: i64 = 92;

/// What is asked: the direction of its clause and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) direction: Direction,
    pub(crate) at: usize,
}

/// The place on the calendar, and what it rests on; `None` where nothing tells.
pub(crate) fn locate(when: When, asked: Asked, memory: &Memory) -> Option<(Point, Basis)> {
    match when {
        When::Date(date) => {
            let (point, basis) = dated(date, asked, memory)?;
            Some((away(point, date.days)?, basis))
        }
        When::Days(days) => {
            let day = add_days(memory.today()?, days.into())?;
            Some((Point::Day(day), Basis::Dct))
        }
        When::Period { unit, shift } => period(unit, shift, memory),
        When::Offset { amount: Amount::Thousandths(thousandths), unit, back, from } => {
            offset(Away { thousandths, unit, back }, from, asked, memory)
        }
        When::YearPart { unit, number, year } => year_part(unit, number, year, asked, memory),
        When::Season { season, year } => {
            let (year, basis) = year_or_this(year, memory)?;
            Some((Point::Season(year, season), basis))
        }
        When::Decade(n) => Some((Point::Decade(n), Basis::Explicit)),
        When::Century(n) => Some((Point::Century(n), Basis::Explicit)),
        When::YearPair(year) => Some((Point::YearPair(year), Basis::Explicit)),
        When::Weekend(shift) => weekend(shift, asked, memory),
        When::Feast { days, .. } => {
            let (day, basis) = feast_day(when, asked, memory)?;
            Some((Point::Day(add_days(day, days.into())?), basis))
        }
        When::FeastDays(days) => {
            Some((Point::Day(add_days(memory.feast()?, days.into())?), Basis::Inferred))
        }
        When::Hijri { .. } => hijri(when, asked, memory),
        When::WeekOfYear { number, year } => {
            let (year, basis) = year_or_this(Some(year), memory)?;
            let first = NaiveDate::from_isoywd_opt(year, number.into(), Weekday::Mon)?;
            Some((Point::Week(first), basis))
        }
        When::Unsaid | When::Vague(_) | When::Offset { .. } => None,
    }
}

/// So many days from a day; any other place stays where it is.
fn away(point: Point, days: i32) -> Option<Point> {
    match point {
        Point::Day(day) if days != 0 => add_days(day, days.into()).map(Point::Day),
        _ => Some(point),
    }
}

const fn steps(shift: Shift) -> i32 {
    match shift {
        Shift::Last | Shift::BeforeThat => -1,
        Shift::This | Shift::That => 0,
        Shift::Next | Shift::AfterThat => 1,
    }
}

/// The day that a shift counts from, and whether the text or the document gave it.
fn base(shift: Shift, unit: Unit, memory: &Memory) -> Option<(NaiveDate, Basis)> {
    if matches!(shift, Shift::Last | Shift::This | Shift::Next) {
        return Some((memory.today()?, Basis::Dct));
    }
    let coarse = |p: Point| match p {
        Point::Day(_) => false,
        Point::Week(_) | Point::Weekend(_) => unit == Unit::Day,
        Point::Month(..) | Point::HijriMonth(..) => matches!(unit, Unit::Day | Unit::Week),
        _ => matches!(unit, Unit::Day | Unit::Week | Unit::Month),
    };
    let from_last = memory.last().filter(|p| !coarse(*p)).and_then(Point::begin);
    match from_last.or(memory.day()) {
        Some(day) => Some((day, Basis::Inferred)),
        None => Some((memory.today()?, Basis::Dct)),
    }
}

fn period(unit: Unit, shift: Shift, memory: &Memory) -> Option<(Point, Basis)> {
    // The years of the first century are fewer than those of the others.
    if let (Unit::Century, Some(Point::Century(named)), Shift::BeforeThat | Shift::AfterThat) =
        (unit, memory.last(), shift)
    {
        let there = said_year(calendar_year(named).checked_add(steps(shift))?);
        return Some((Point::Century(there), Basis::Inferred));
    }
    let (from, basis) = base(shift, unit, memory)?;
    let count = i64::from(steps(shift).unsigned_abs()) * 1000;
    let day = if unit == Unit::Month { from.with_day(1)? } else { from };
    let there = moved(day, count, unit, steps(shift) < 0)?;
    Some((Point::holding(unit, there)?, basis))
}

/// The year of the calendar that was written, or else that of the document.
pub(super) fn year_or_this(year: Option<YearPiece>, memory: &Memory) -> Option<(i32, Basis)> {
    match year {
        Some(YearPiece::Number(year)) => Some((calendar_year(year), Basis::Explicit)),
        Some(YearPiece::Shifted(shift)) => {
            let (from, basis) = base(shift, Unit::Year, memory)?;
            Some((from.year() + steps(shift), basis)).filter(|(year, _)| is_written(*year))
        }
        None => Some((memory.today()?.year(), Basis::Dct)),
    }
}

fn year_part(
    unit: Unit,
    number: u8,
    year: Option<YearPiece>,
    asked: Asked,
    memory: &Memory,
) -> Option<(Point, Basis)> {
    let (mut in_year, basis) = year_or_this(year, memory)?;
    if year.is_none() {
        let here = Point::holding(unit, memory.today()?)?;
        let Point::Part { number: now, .. } = here else {
            return None;
        };
        match asked.direction {
            Direction::Future if number < now => in_year += 1,
            Direction::Past | Direction::Open if number > now => in_year -= 1,
            _ => {}
        }
    }
    is_written(in_year).then_some((Point::Part { year: in_year, unit, number }, basis))
}

fn weekend(shift: Option<Shift>, asked: Asked, memory: &Memory) -> Option<(Point, Basis)> {
    let (from, basis) = base(shift.unwrap_or(Shift::This), Unit::Week, memory)?;
    let begun = matches!(from.weekday(), Weekday::Sat | Weekday::Sun);
    let steps = match (shift, asked.direction) {
        (Some(shift), _) => steps(shift),
        (None, Direction::Past | Direction::Open) if !begun => -1,
        _ => 0,
    };
    let there = add_days(from, i64::from(steps) * 7)?;
    Some((Point::Weekend(in_week(there, Weekday::Sat)?), basis))
}

/// The nearest of `days` on the side that the clause points to.
pub(super) fn nearest(
    days: impl Iterator<Item = NaiveDate>,
    today: NaiveDate,
    direction: Direction,
    shift: Option<Shift>,
) -> Option<NaiveDate> {
    let away = |d: &NaiveDate| (*d - today).num_days();
    let allowed = move |d: &NaiveDate| match (shift, direction) {
        (Some(Shift::Last), _) => away(d) < 0,
        (Some(Shift::Next), _) => away(d) > 0,
        (_, Direction::Past) => away(d) <= 0,
        (_, Direction::Future) => away(d) >= 0,
        (_, Direction::Open) => true,
    };
    days.filter(allowed).min_by_key(|d| away(d).abs())
}

fn dated(date: DatePieces, asked: Asked, memory: &Memory) -> Option<(Point, Basis)> {
    match (date.day, date.month, date.year) {
        (None, None, None) => weekday(date, asked, memory),
        (None, None, Some(year)) => {
            let (year, basis) = year_or_this(Some(year), memory)?;
            Some((Point::Year(said_year(year)), basis))
        }
        (Some(day), None, _) => day_alone(day, asked, memory),
        (day, Some(MonthPiece::Shifted(shift)), year) => {
            let (point, basis) = period(Unit::Month, shift, memory)?;
            let first = point.begin()?;
            let year = match year {
                Some(year) => year_or_this(Some(year), memory)?.0,
                None => first.year(),
            };
            let month = u8::try_from(first.month()).ok()?;
            Some((MonthDay { month, day }.of(year)?, basis))
        }
        (day, Some(MonthPiece::Number(month)), Some(year)) => {
            let (year, basis) = year_or_this(Some(year), memory)?;
            Some((MonthDay { month, day }.of(year)?, basis))
        }
        (day, Some(MonthPiece::Number(month)), None) => {
            without_year(date, MonthDay { month, day }, asked, memory)
        }
    }
}

/// Whether a year of the calendar is one that TIMEX3 writes.
fn is_written(year: i32) -> bool {
    (-9998..=9999).contains(&year)
}

/// A month, or a day of one, of whatever year.
#[derive(Clone, Copy)]
struct MonthDay {
    month: u8,
    day: Option<u8>,
}

impl MonthDay {
    fn of(self, year: i32) -> Option<Point> {
        let month = self.month.into();
        match self.day {
            _ if !is_written(year) => None,
            Some(day) => NaiveDate::from_ymd_opt(year, month, day.into()).map(Point::Day),
            None => Point::month(year, month),
        }
    }

    /// Its first day.
    fn begin_of(self, year: i32) -> Option<NaiveDate> {
        self.of(year)?.begin()
    }
}

fn weekday(date: DatePieces, asked: Asked, memory: &Memory) -> Option<(Point, Basis)> {
    let day = date.weekday?;
    if let Some(shift) = date.week {
        let (from, basis) = base(shift, Unit::Week, memory)?;
        let there = add_days(from, i64::from(steps(shift)) * 7)?;
        return Some((Point::Day(in_week(there, day)?), basis));
    }
    if let Some(shift @ (Shift::That | Shift::BeforeThat | Shift::AfterThat)) = date.shift {
        let (from, basis) = base(shift, Unit::Day, memory)?;
        let from = add_days(from, steps(shift).into())?;
        let step = if shift == Shift::AfterThat { first_from } else { last_until };
        return Some((Point::Day(step(from, day)?), basis));
    }
    let today = memory.today()?;
    let found = match (date.shift, asked.direction) {
        (Some(Shift::Last), _) => last_until(add_days(today, -1)?, day),
        (Some(Shift::Next), _) => first_from(add_days(today, 1)?, day),
        (Some(Shift::This), _) => in_week(today, day),
        (_, Direction::Future) => first_from(today, day),
        _ => last_until(today, day),
    };
    Some((Point::Day(found?), Basis::Dct))
}

/// The first day of this name from `from` on.
fn first_from(from: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    add_days(from, day.days_since(from.weekday()).into())
}

/// The last day of this name up to `until`.
fn last_until(until: NaiveDate, day: Weekday) -> Option<NaiveDate> {
    add_days(until, -i64::from(until.weekday().days_since(day)))
}

/// `tanggal 24`: of the month named shortly before, else the nearest.
fn day_alone(day: u8, asked: Asked, memory: &Memory) -> Option<(Point, Basis)> {
    if let Some(near) = memory.near(asked.at) {
        let found = NaiveDate::from_ymd_opt(near.year(), near.month(), day.into());
        if let Some(found) = found {
            return Some((Point::Day(found), Basis::Inferred));
        }
    }
    let today = memory.today()?;
    let months = (-2..=2_i32).filter_map(|k| {
        let there =
            moved(today.with_day(1)?, i64::from(k.unsigned_abs()) * 1000, Unit::Month, k < 0)?;
        NaiveDate::from_ymd_opt(there.year(), there.month(), day.into())
    });
    let direction =
        if asked.direction == Direction::Open { Direction::Past } else { asked.direction };
    Some((Point::Day(nearest(months, today, direction, None)?), Basis::Dct))
}

/// Whether a month is so far before that of a day that the next year's is meant: `pada
/// November 2023 …, sampai 4 Juli`.
fn over_the_year(near: NaiveDate, month: u8) -> bool {
    const BACK: u32 = 3;
    u32::from(month) + BACK < near.month()
}

/// The nearest of `days` on the side that the clause points to, unless that is most of a year
/// away and the other one near: what has no year is no year away.
fn near_by(
    days: impl Iterator<Item = NaiveDate> + Clone,
    today: NaiveDate,
    direction: Direction,
) -> Option<NaiveDate> {
    const FAR: i64 = 270;
    const NEAR: i64 = 60;
    let away = |day: NaiveDate| (day - today).num_days().abs();
    let found = nearest(days.clone(), today, direction, None)?;
    let other = nearest(days, today, Direction::Open, None);
    Some(other.filter(|&other| away(found) > FAR && away(other) <= NEAR).unwrap_or(found))
}

/// A month, with or without a day, in the year that fits best.
fn without_year(
    date: DatePieces,
    named: MonthDay,
    asked: Asked,
    memory: &Memory,
) -> Option<(Point, Basis)> {
    if let Some(point) = in_story(date, named, asked, memory) {
        return Some((point, Basis::Inferred));
    }
    if let (Some(shift @ (Shift::That | Shift::BeforeThat | Shift::AfterThat)), Some(from)) =
        (date.shift, memory.last().and_then(Point::begin))
    {
        return Some((beside(from, shift, named)?, Basis::Inferred));
    }
    let today = memory.today()?;
    let year = match best_year(date, named, asked.direction, today) {
        Some(year) => year,
        None if date.weekday.is_some() => today.year(),
        None => return None,
    };
    Some((named.of(year)?, Basis::Dct))
}

/// A story told in another year than that of the document goes on in that year, or over its
/// end.
fn in_story(date: DatePieces, named: MonthDay, asked: Asked, memory: &Memory) -> Option<Point> {
    let near = memory.near(asked.at)?;
    let today = memory.today();
    let is_elsewhere = today.is_none_or(|t| t.year() != near.year());
    let points_there = asked.direction != Direction::Future || today.is_some_and(|t| near > t);
    if date.shift.is_some() || date.weekday.is_some() || !is_elsewhere || !points_there {
        return None;
    }
    // `Menjelang Tahun Baru 2027, polisi bersiap sejak 20 Desember`: around the feast.
    if memory.is_feast() {
        return beside(near, Shift::That, named);
    }
    let goes_over = asked.direction != Direction::Past && over_the_year(near, named.month);
    let next = named.of(near.year() + 1).filter(|_| goes_over);
    let told = |point: &Point| today.is_none_or(|t| point.begin().is_some_and(|day| day <= t));
    next.filter(told).or_else(|| named.of(near.year()))
}

/// The month nearest to the day that the text just named, or before or behind that: `Maret
/// itu`, `Maret berikutnya`.
fn beside(from: NaiveDate, shift: Shift, named: MonthDay) -> Option<Point> {
    let days = (from.year() - 2..=from.year() + 2).filter_map(|year| named.begin_of(year));
    let (direction, strictly) = match shift {
        Shift::AfterThat => (Direction::Future, Some(Shift::Next)),
        Shift::BeforeThat => (Direction::Past, Some(Shift::Last)),
        _ => (Direction::Open, None),
    };
    let found = nearest(days, from, direction, strictly)?;
    named.of(found.year())
}

/// The year, of those about that of the document, to which weekday, shift and direction point.
fn best_year(
    date: DatePieces,
    named: MonthDay,
    direction: Direction,
    today: NaiveDate,
) -> Option<i32> {
    let fits = |year: &i32| match (named.of(*year), date.weekday) {
        (Some(Point::Day(d)), Some(weekday)) => d.weekday() == weekday,
        (Some(_), _) => true,
        (None, _) => false,
    };
    let years = (today.year() - 8..=today.year() + 8).filter(fits);
    let away = |day: NaiveDate| (day - today).num_days();
    if date.weekday.is_some() {
        // The weekday picks the year; reports look back, hence the tie.
        return years.min_by_key(|y| named.begin_of(*y).map_or(i64::MAX, |day| away(day).abs()));
    }
    let days = years.filter_map(|year| named.begin_of(year));
    let here = if named.day.is_some() { today } else { today.with_day(1)? };
    let found = match (named.day, date.shift, direction) {
        (_, Some(Shift::This), _) => named.begin_of(today.year()),
        (Some(_), None, Direction::Open) => {
            days.filter(|&day| away(day) <= AHEAD).min_by_key(|&day| away(day).abs())
        }
        (None, None, Direction::Open) => nearest(days, here, Direction::Past, None),
        (Some(_), None, direction) => near_by(days, today, direction),
        (_, shift, direction) => nearest(days, here, direction, shift),
    };
    found.map(|day| day.year())
}
