//! Times that are counted from another: `dua hari lalu`, `sepekan kemudian`.

use chrono::Datelike;

use super::length::moved;
use super::locate::Asked;
use super::memory::Memory;
use super::point::{Point, months_of, said_year};
use crate::Basis;
use crate::pieces::{Anchor, Direction, Unit};

/// How far away a time is from the one that it is counted from.
#[derive(Clone, Copy)]
pub(super) struct Away {
    pub(super) thousandths: i64,
    pub(super) unit: Unit,
    pub(super) back: bool,
}

pub(super) fn offset(
    away: Away,
    from: Anchor,
    asked: Asked,
    memory: &Memory,
) -> Option<(Point, Basis)> {
    if from == Anchor::Document {
        return Some((from_today(away, memory)?, Basis::Dct));
    }
    let found = from_text(away, asked.at, memory)?;
    // `ditangkap sehari kemudian`: what has happened is not ahead of the text, so it is
    // counted from the time named last that lies behind it.
    let is_ahead = found.0.begin().zip(memory.today()).is_some_and(|(day, today)| day > today);
    if !is_ahead || away.back || asked.direction == Direction::Future {
        return Some(found);
    }
    let behind = memory.stretch_behind().and_then(|point| counted(point, away, memory));
    match (behind, memory.earlier()) {
        (Some(point), _) => Some((point, Basis::Inferred)),
        (None, Some(earlier)) => from_text(away, asked.at, &earlier),
        (None, None) => Some(found),
    }
}

fn from_today(away: Away, memory: &Memory) -> Option<Point> {
    let Away { thousandths, unit, back } = away;
    let there = moved(memory.today()?, thousandths, unit, back)?;
    let half_year = thousandths % 1000 != 0 && matches!(unit, Unit::Year);
    let kept = match unit {
        Unit::Quarter | Unit::Third | Unit::Half => Unit::Month,
        Unit::Year if half_year => Unit::Month,
        Unit::Decade | Unit::Century | Unit::Millennium | Unit::Windu => Unit::Year,
        _ => unit,
    };
    Point::holding(kept, there)
}

fn from_text(away: Away, at: usize, memory: &Memory) -> Option<(Point, Basis)> {
    let story = match memory.last() {
        Some(point) if matches!(point, Point::Day(_)) || !is_of_days(away.unit) => Some(point),
        Some(_) => memory.stretch(at, away.back).or(memory.day().map(Point::Day)),
        None => None,
    };
    let (point, basis) = match story {
        Some(point) => (point, Basis::Inferred),
        None => (Point::Day(memory.today()?), Basis::Dct),
    };
    Some((counted(point, away, memory)?, basis))
}

const fn is_of_days(unit: Unit) -> bool {
    matches!(unit, Unit::Day | Unit::Night | Unit::Week)
}

/// So many units before or after a place that the text named.
fn counted(point: Point, away: Away, memory: &Memory) -> Option<Point> {
    let Away { thousandths, unit, back } = away;
    // `sebulan sebelumnya` behind a year, `dua hari kemudian` behind a month: nobody told
    // from when in it, so its middle stands for it, and the value is as coarse.
    let long = match point {
        Point::Year(_) => Unit::Year,
        Point::Decade(_) => Unit::Decade,
        Point::Century(_) => Unit::Century,
        Point::Part { unit: part, .. } if is_of_days(unit) => part,
        Point::Month(..) | Point::HijriMonth(..) if is_of_days(unit) => Unit::Month,
        Point::Week(_) | Point::Weekend(_) if matches!(unit, Unit::Day | Unit::Night) => Unit::Week,
        _ => unit,
    };
    let is_within = long != unit && (is_of_days(unit) || months_of(unit) < months_of(long));
    let from = if is_within { memory.middle(point)? } else { point.begin()? };
    let there = moved(from, thousandths, unit, back)?;
    match (point, unit) {
        _ if is_within => Point::holding(long, there),
        (Point::Day(_), Unit::Year | Unit::Windu | Unit::Decade | Unit::Century) => {
            Some(Point::Year(said_year(there.year())))
        }
        // `tiga bulan kemudian`: nobody tells of the day.
        (Point::Day(_), Unit::Quarter | Unit::Half | Unit::Third) => {
            Point::month(there.year(), there.month())
        }
        (Point::Day(_), Unit::Month) if thousandths >= 2000 => {
            Point::month(there.year(), there.month())
        }
        (Point::Day(_), _) => Some(Point::Day(there)),
        (Point::Part { unit, .. }, Unit::Year) => Point::holding(unit, there),
        (
            Point::Month(..) | Point::HijriMonth(..) | Point::Weekend(_) | Point::Part { .. },
            Unit::Month | Unit::Quarter | Unit::Half | Unit::Third,
        ) => Point::month(there.year(), there.month()),
        (Point::Week(_) | Point::Weekend(_), _) => Point::week_of(there),
        (Point::Decade(_), Unit::Decade) | (Point::Century(_), Unit::Century) => {
            Point::holding(unit, there)
        }
        (_, _) => Some(Point::Year(said_year(there.year()))),
    }
}
