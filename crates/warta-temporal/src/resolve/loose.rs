//! The stretch of time that a vague expression is taken to mean.
//!
//! No standard gives one: TIMEX3 only writes `PXD` or `PAST_REF`. The conventions here are
//!
//! - `beberapa` and `sejumlah`, a few, are two to nine; `belasan`, `puluhan`, `ratusan`, `ribuan`
//!   are what their names say: 11 to 19, 20 to 99, 100 to 999, 1000 to 9999.
//! - `… lalu` and `… kemudian` lie between the least and the most of these from where it is
//!   counted; `… terakhir` and `… mendatang` reach from the day of writing to the most.
//! - `baru-baru ini`, `belum lama ini`, `akhir-akhir ini` and `belakangan ini` are the month up to
//!   the day of writing, `dalam waktu dekat` is the month from it.
//! - `kini` is that day, `dulu` and `saat itu` all before it, `kelak` all behind it.
//! - `awal`, `pertengahan` and `akhir` are thirds: four months of a year, and of a month the
//!   days up to the 10th, up to the 20th, and those that are left, as the weather service of
//!   Indonesia (BMKG) counts.

use chrono::{Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime};

use super::Memory;
use super::length::{moved, seconds};
use crate::feast::add_days;
use crate::pieces::{Amount, Anchor, Loose, Pieces, Unit, Vague, When};
use crate::{Expression, Granularity, Interval, LocalTime, Modifier, Timex};

/// What the expression that became `timex` is taken to mean, where it is vague.
pub(super) fn approximate(
    expression: &Expression,
    timex: &Timex,
    memory: &Memory,
) -> Option<Interval> {
    let Some(loose) = expression.loose else {
        return third(timex.modifier?, timex);
    };
    let today = memory.today();
    match (loose, expression.pieces) {
        (Loose::Recent, _) => days(today?.checked_sub_months(Months::new(1)), add_days(today?, 1)),
        (Loose::Soon, _) => days(today, today?.checked_add_months(Months::new(1))),
        (Loose::Ever, Pieces::Moment { when: When::Vague(kind), .. }) => match kind {
            Vague::Present => days(today, add_days(today?, 1)),
            Vague::Past => Some(Interval::new(None, Some(midnight(today?)))),
            Vague::Future => Some(Interval::new(Some(midnight(add_days(today?, 1)?)), None)),
        },
        (
            Loose::Counted { least, most },
            Pieces::Moment { when: When::Offset { unit, back, from, .. }, .. },
        ) => {
            let (near, far) = (i64::from(least) * 1000, i64::from(most) * 1000);
            counted(memory, from, unit, back, (near, far))
        }
        (Loose::Lasting { back, most }, Pieces::Duration(length, ..)) => {
            let most = match length.amount {
                Amount::Thousandths(amount) => amount,
                Amount::Vague => i64::from(most) * 1000,
            };
            counted(memory, Anchor::Document, length.unit, back, (0, most))
        }
        _ => None,
    }
}

/// What lies between two amounts, in thousandths of a unit, from a time.
fn counted(
    memory: &Memory,
    from: Anchor,
    unit: Unit,
    back: bool,
    (near, far): (i64, i64),
) -> Option<Interval> {
    if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
        let from = match from {
            Anchor::Document => memory.now()?,
            Anchor::Text => memory.clock()?.0,
        };
        let away = |amount: i64| -> Option<NaiveDateTime> {
            let away = Duration::try_seconds(seconds(amount, unit)?)?;
            if back { from.checked_sub_signed(away) } else { from.checked_add_signed(away) }
        };
        let (near, far) = (away(near)?, away(far)?);
        let [begin, end] = [near.min(far), near.max(far)].map(LocalTime::from_naive);
        return Some(Interval::new(Some(begin), Some(end)));
    }
    let from = match from {
        Anchor::Document => memory.today()?,
        Anchor::Text => memory.day()?,
    };
    let (near, far) = (moved(from, near, unit, back)?, moved(from, far, unit, back)?);
    days(Some(near.min(far)), add_days(near.max(far), 1))
}

/// The beginning, the middle or the end of a week or a longer time.
fn third(modifier: Modifier, timex: &Timex) -> Option<Interval> {
    let number = match modifier {
        Modifier::Start => 0,
        Modifier::Mid => 1,
        Modifier::End => 2,
        _ => return None,
    };
    let granularity = timex.granularity.filter(|&grain| grain <= Granularity::Week)?;
    let (begin, end) = timex.interval.and_then(|whole| whole.begin().zip(whole.end()))?;
    let (begin, end) = (begin.naive().date(), end.naive().date());
    let months = i64::from(end.year() - begin.year()) * 12 + i64::from(end.month())
        - i64::from(begin.month());
    let cut = |thirds: i64| match (granularity, thirds) {
        (_, 0) => Some(begin),
        (_, 3) => Some(end),
        (Granularity::Month, _) => add_days(begin, thirds * 10),
        (Granularity::Week, _) => add_days(begin, thirds * 7 / 3),
        _ if months % 3 == 0 => {
            let months = u32::try_from(months / 3 * thirds).ok()?;
            begin.checked_add_months(Months::new(months))
        }
        _ => add_days(begin, (end - begin).num_days() * thirds / 3),
    };
    days(cut(number), cut(number + 1))
}

fn days(begin: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<Interval> {
    Some(Interval::new(Some(midnight(begin?)), Some(midnight(end?))))
}

fn midnight(day: NaiveDate) -> LocalTime {
    LocalTime::from_naive(day.and_time(NaiveTime::MIN))
}
