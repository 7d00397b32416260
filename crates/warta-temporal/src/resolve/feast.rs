//! The days of feasts and of the months of Islam.

use chrono::{Datelike, NaiveDate};

use super::locate::{Asked, nearest, year_or_this};
use super::memory::Memory;
use super::point::{Point, said_year};
use crate::Basis;
use crate::feast::{add_days, month_of_hijri};
use crate::pieces::{Direction, Shift, When, YearPiece};

/// The day that a feast without a year is nearest to, and on which side of it.
struct Around {
    day: NaiveDate,
    direction: Direction,
    basis: Basis,
}

impl Around {
    /// The month of fasting named shortly before, else the date of another year that the
    /// story is told in, else the day of the text.
    fn of(shift: Option<Shift>, asked: Asked, memory: &Memory) -> Option<Around> {
        let today = memory.today();
        let inferred = |day| Around { day, direction: Direction::Open, basis: Basis::Inferred };
        if shift.is_none() {
            if let Some(month) = memory.month_of_faith(asked.at) {
                return Some(inferred(month));
            }
            let ahead =
                |near| asked.direction != Direction::Future || today.is_some_and(|t| near > t);
            let near = memory.near(asked.at).filter(|&near| ahead(near));
            let elsewhere = |near: &NaiveDate| today.is_none_or(|t| t.year() != near.year());
            if let Some(near) = near.filter(elsewhere) {
                return Some(inferred(near));
            }
        }
        Some(Around { day: today?, direction: asked.direction, basis: Basis::Dct })
    }
}

pub(super) fn feast_day(when: When, asked: Asked, memory: &Memory) -> Option<(NaiveDate, Basis)> {
    let When::Feast { feast, year, hijri_year, shift, .. } = when else {
        return None;
    };
    if let Some(year) = hijri_year {
        return Some((feast.in_hijri_year(year)?, Basis::Explicit));
    }
    if year.is_some() || shift == Some(Shift::This) {
        let (year, basis) = year_or_this(year, memory)?;
        return Some((feast.in_year(year)?, basis));
    }
    let Around { day: from, direction, basis } = Around::of(shift, asked, memory)?;
    let years = [from.year() - 1, from.year(), from.year() + 1];
    let days = years.into_iter().flat_map(|y| feast.days_in_year(y)).flatten();
    Some((nearest(days, from, direction, shift)?, basis))
}

pub(super) fn hijri(when: When, asked: Asked, memory: &Memory) -> Option<(Point, Basis)> {
    let When::Hijri { day, month, year, hijri_year, shift } = when else {
        return None;
    };
    let at = |year: i32| -> Option<(NaiveDate, u8)> { month_of_hijri(year, month) };
    let place = |(first, length): (NaiveDate, u8)| match day {
        Some(day) => add_days(first, i64::from(day) - 1).map(Point::Day),
        None => Some(Point::HijriMonth(first, length)),
    };
    if let Some(year) = hijri_year {
        return Some((place(at(year)?)?, Basis::Explicit));
    }
    let shifted = move |m: &(NaiveDate, u8)| add_days(m.0, i64::from(day.unwrap_or(1)) - 1);
    let around = |year: i32| {
        let about = (year - 622) * 33 / 32;
        (about - 1..=about + 3).filter_map(at)
    };
    if year.is_some() || shift == Some(Shift::This) {
        let (year, basis) = year_or_this(year, memory)?;
        if !(622..=9999).contains(&year) {
            return None;
        }
        let falls = |m: &(NaiveDate, u8)| shifted(m).is_some_and(|d| d.year() == year);
        return Some((place(around(year).find(falls)?)?, basis));
    }
    let Around { day: from, direction, basis } = Around::of(shift, asked, memory)?;
    let months = around(from.year());
    let days = months.clone().filter_map(|m| shifted(&m));
    let chosen = nearest(days, from, direction, shift)?;
    let month = months.into_iter().find(|m| shifted(m) == Some(chosen))?;
    Some((place(month)?, basis))
}

/// A feast of `tahun depan` with the number of that year, where the document tells it.
pub(super) fn in_its_year(when: When, memory: &Memory) -> When {
    match when {
        When::Feast { feast, year: Some(year), hijri_year, shift, days } => {
            let found = year_or_this(Some(year), memory);
            let year = found.map_or(year, |(year, _)| YearPiece::Number(said_year(year)));
            When::Feast { feast, year: Some(year), hijri_year, shift, days }
        }
        _ => when,
    }
}
