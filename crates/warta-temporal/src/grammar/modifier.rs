//! Words that say about, more than, the beginning of.

use super::deictic::shift;
use super::duration::duration;
use super::scan::rank;
use super::{Match, Scan, moment_at};
use crate::Modifier;
use crate::pieces::{Pieces, Shift, Unit, When};
use crate::words::Word;

/// How many tokens the modifier at `at` has, what it says, and whether it
/// belongs to the expression (`sekitar`) or stands before it (`paling cepat`).
fn prefix(scan: &Scan<'_>, at: usize) -> Option<(usize, Modifier, bool)> {
    let next = scan.word(at + 1);
    Some(match scan.word(at) {
        Word::Sekitar => (1, Modifier::Approx, true),
        Word::Kurang if next == Word::Lebih => (2, Modifier::Approx, true),
        Word::Lebih if next == Word::Kurang => (2, Modifier::Approx, true),
        Word::Lebih if next == Word::Dari => (2, Modifier::MoreThan, true),
        Word::Kurang if next == Word::Dari => (2, Modifier::LessThan, true),
        Word::Hampir => (1, Modifier::LessThan, true),
        Word::AtLeast => (1, Modifier::EqualOrMore, false),
        Word::AtMost => (1, Modifier::EqualOrLess, false),
        Word::Paling if scan.is(at + 1, "cepat") => (2, Modifier::OnOrAfter, false),
        Word::Paling if scan.is(at + 1, "lambat") || scan.is(at + 1, "lama") => {
            (2, Modifier::OnOrBefore, false)
        }
        Word::Paling if scan.is(at + 1, "sedikit") || scan.is(at + 1, "tidak") => {
            (2, Modifier::EqualOrMore, false)
        }
        Word::Awal => (1, Modifier::Start, true),
        Word::Akhir => (1, Modifier::End, true),
        Word::Pertengahan | Word::Tengah => (1, Modifier::Mid, true),
        _ => return None,
    })
}

/// An expression with the modifier that begins at `at`.
pub(crate) fn modified(scan: &Scan<'_>, at: usize) -> Option<Match> {
    // `akhir pekan` has a value of its own.
    if scan.word(at) == Word::Akhir && super::period::is_week(scan, at + 1) {
        return None;
    }
    if matches!(scan.word(at), Word::Setiap) {
        return part_of_each(scan, at);
    }
    if let Some(found) = week_of_month(scan, at) {
        return Some(found);
    }
    let (len, modifier, inside) = prefix(scan, at)?;
    let part = is_part(modifier);
    // `sekitar akhir tahun 1990`, `paling cepat awal 2024`: one step and no more,
    // since a part of a period begins with no other modifier.
    let before_part = !part && prefix(scan, at + len).is_some_and(|(_, m, _)| is_part(m));
    if let Some(inner) = before_part.then(|| modified(scan, at + len)).flatten() {
        return Some(Match { first: if inside { at } else { inner.first }, ..inner });
    }
    let (pieces, end) = if part { part_of(scan, at + len)? } else { whole(scan, at + len)? };
    let modifier = match (modifier, &pieces) {
        (Modifier::OnOrBefore, Pieces::Duration(..)) => Modifier::EqualOrLess,
        _ => modifier,
    };
    let first = if inside { at - usize::from(is_slight(scan, at)) } else { at + len };
    Some(Match { first, end, pieces, modifier: Some(modifier) })
}

/// `sedikit lebih dari`, `sedikit kurang dari`: whether the comparison at `at` is a slight
/// one.
fn is_slight(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.word(at), Word::Lebih | Word::Kurang)
        && scan.word(at + 1) == Word::Dari
        && at > scan.first
        && scan.is(at - 1, "sedikit")
        && scan.before(at - 1) != Word::Paling
}

/// `setiap akhir bulan`
fn part_of_each(scan: &Scan<'_>, at: usize) -> Option<Match> {
    // `setiap akhir pekan` has a value of its own.
    if super::period::is_week(scan, at + 2) && scan.word(at + 1) == Word::Akhir {
        return None;
    }
    let (_, modifier, _) = prefix(scan, at + 1).filter(|(_, m, _)| is_part(*m))?;
    let (pieces, end) = super::set::part_of_each(scan, at)?;
    Some(Match { first: at, end, pieces, modifier: Some(modifier) })
}

/// `pekan pertama September 2023`, `minggu ketiga bulan ini`. No calendar says with which
/// day the second week of a month begins, so the value is the part of the month.
fn week_of_month(scan: &Scan<'_>, at: usize) -> Option<Match> {
    if !matches!(scan.word(at), Word::Unit(Unit::Week) | Word::Minggu) {
        return None;
    }
    let spelled =
        matches!(scan.word(at + 1), Word::Ordinal(_)) || scan.raw(at + 1).starts_with("ke-");
    let modifier = match rank(scan, at + 1).filter(|_| spelled) {
        Some(1) => Modifier::Start,
        Some(2 | 3) => Modifier::Mid,
        Some(4 | 5) => Modifier::End,
        None if scan.word(at + 1) == Word::Terakhir => Modifier::End,
        _ => return None,
    };
    let from = at + 2 + usize::from(scan.is(at + 2, "di") || scan.is(at + 2, "pada"));
    let (pieces, end) = moment_at(scan, from)?;
    let is_month = match pieces {
        Pieces::Moment { when: When::Date(date), time: None, .. } => {
            date.month.is_some() && date.day.is_none()
        }
        Pieces::Moment { when: When::Period { unit, .. }, .. } => unit == Unit::Month,
        _ => false,
    };
    is_month.then_some(Match { first: at, end, pieces, modifier: Some(modifier) })
}

const fn is_part(modifier: Modifier) -> bool {
    matches!(modifier, Modifier::Start | Modifier::Mid | Modifier::End)
}

fn whole(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    duration(scan, at).or_else(|| moment_at(scan, at))
}

/// What can have a beginning, middle and end: `awal tahun`, `akhir Mei`, `awal
/// pagi hari Selasa`.
fn part_of(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    if let Some((pieces, end)) = moment_at(scan, at) {
        let fits = match pieces {
            Pieces::Moment { when: When::Vague(_) | When::Offset { .. }, .. } => false,
            Pieces::Moment { time, .. } => {
                time.is_none() || matches!(scan.word(at), Word::Part(_) | Word::Dini)
            }
            _ => false,
        };
        return fits.then_some((pieces, end));
    }
    let unit = match scan.word(at) {
        Word::Unit(
            unit @ (Unit::Year
            | Unit::Month
            | Unit::Week
            | Unit::Quarter
            | Unit::Decade
            | Unit::Century
            | Unit::Half),
        ) => unit,
        Word::Minggu => Unit::Week,
        _ => return None,
    };
    let next = shift(scan, at + 1).map_or(Shift::This, |(s, _)| s);
    // `akhir tahun ajaran`, `awal bulan madu` are about something else.
    let bare = !matches!(scan.raw(at + 1), "ajaran" | "madu" | "anggaran" | "pelajaran" | "baru");
    bare.then_some((Pieces::moment(When::Period { unit, shift: next }, None), at + 1))
}
