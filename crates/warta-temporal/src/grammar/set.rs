//! What comes back: `setiap Jumat`, `dua kali sehari`, `per bulan`, `tahunan`.

use super::deictic::shift;
use super::{Scan, clock, date_at, feast, number};
use crate::pieces::{Amount, DatePieces, DayPart, Length, Pieces, TimeOfDay, Unit, When};
use crate::words::Word;

const fn one(unit: Unit) -> Length {
    Length { amount: Amount::Thousandths(1000), unit }
}

const fn every(length: Length, times: Option<u32>) -> Pieces {
    Pieces::Every { length, times }
}

/// The recurring time that begins at `at`.
pub(crate) fn set(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    match scan.word(at) {
        Word::Setiap => each(scan, at + 1),
        Word::Per => per(scan, at),
        Word::EveryUnit(unit) => adverbial(scan, at).then_some((every(one(unit), None), at + 1)),
        Word::OneUnit(unit) if scan.word(at + 1) == Word::Sekali => {
            Some((every(one(unit), Some(1)), at + 2))
        }
        Word::OneUnit(unit) => often(scan, unit, at + 1),
        Word::Sekali => times(scan, 1, at + 1),
        Word::Unit(Unit::Day) => weekdays(scan, at),
        _ => {
            let (amount, end) = number::amount(scan, at)?;
            match (scan.word(end), amount) {
                (Word::Kali, Amount::Thousandths(n)) if n % 1000 == 0 => {
                    times(scan, u32::try_from(n / 1000).ok()?, end + 1)
                }
                (_, Amount::Thousandths(_)) if scan.word(end + 1) == Word::Sekali => {
                    let unit = scan.unit(end)?;
                    Some((every(Length { amount, unit }, Some(1)), end + 2))
                }
                (_, Amount::Thousandths(1000)) => often(scan, scan.unit(end)?, end + 1),
                _ => None,
            }
        }
    }
}

/// `tiga kali` behind `sehari`; not `dua kali lipat`.
fn often(scan: &Scan<'_>, unit: Unit, at: usize) -> Option<(Pieces, usize)> {
    let (amount, end) = number::amount(scan, at)?;
    let Amount::Thousandths(times) = amount else {
        return None;
    };
    let counts = scan.word(end) == Word::Kali && !scan.is(end + 1, "lipat");
    let times = u32::try_from(times / 1000).ok().filter(|_| counts && times % 1000 == 0)?;
    Some((every(one(unit), Some(times)), end + 1))
}

/// `setiap akhir bulan`, `tiap awal Ramadan`: the part of what comes back, which stands
/// behind two words.
pub(crate) fn part_of_each(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let found = each(scan, at + 2)?;
    let whole = match found.0 {
        Pieces::Every { times: None, .. } => true,
        Pieces::EachOf { when: When::Date(date), time: None } => date.day.is_none(),
        Pieces::EachOf { when: When::Hijri { day, .. }, time: None } => day.is_none(),
        _ => false,
    };
    whole.then_some(found)
}

/// The first of `hari Senin sampai Jumat`, without a date: the days of every week.
fn weekdays(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let weekday = |at| matches!(scan.word(at), Word::Weekday(_) | Word::Minggu);
    let joint = scan.joint(at + 2).filter(|_| weekday(at + 1) && scan.is_range(at + 2))?;
    let second = at + 2 + joint;
    let second = second + usize::from(scan.word(second) == Word::Unit(Unit::Day));
    let behind = second + 1;
    let placed = scan.raw(behind) == "("
        || matches!(
            scan.word(behind),
            Word::Digits | Word::Tanggal | Word::Part(_) | Word::Dini | Word::Unit(Unit::Week)
        )
        || (scan.raw(behind) == "," && scan.word(behind + 1) == Word::Digits)
        || shift(scan, behind).is_some();
    if !weekday(second) || placed {
        return None;
    }
    let (when, end) = date_at(scan, at)?;
    Some((Pieces::EachOf { when, time: None }, end))
}

/// `sehari` behind `dua kali`, also `dalam sehari` and `setiap hari`.
fn times(scan: &Scan<'_>, times: u32, at: usize) -> Option<(Pieces, usize)> {
    let at = at + usize::from(scan.is(at, "dalam"));
    // `dua kali dalam sepekan terakhir` happened but then.
    let ended = |end| {
        matches!(scan.word(end), Word::Terakhir | Word::Belakangan | Word::Ini | Word::Lalu)
            || scan.word(end) == Word::Ke && scan.word(end + 1) == Word::Depan
    };
    match scan.word(at) {
        Word::OneUnit(_) if ended(at + 1) => None,
        Word::OneUnit(unit) => Some((every(one(unit), Some(times)), at + 1)),
        Word::Number(1) if !ended(at + 2) => {
            Some((every(one(scan.unit(at + 1)?), Some(times)), at + 2))
        }
        Word::Setiap | Word::Per => Some((every(one(scan.unit(at + 1)?), Some(times)), at + 2)),
        // `sekali dalam lima tahun`.
        _ => {
            let (amount, end) = number::amount(scan, at).filter(|_| times == 1)?;
            match scan.word(end) {
                Word::Unit(unit) => Some((every(Length { amount, unit }, Some(1)), end + 1)),
                _ => None,
            }
        }
    }
}

fn each(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    // `setiap hari Senin` and `setiap tanggal 17` name a date, `setiap hari` a length.
    if let Some((pieces, end)) = each_of(scan, at) {
        return Some((pieces, end));
    }
    match scan.word(at) {
        // A time that holds for every day: `setiap hari pukul 18.00`.
        Word::Unit(Unit::Day) if let Some((time, _, end)) = clock::clock(scan, at + 1) => {
            Some((Pieces::EachOf { when: When::Unsaid, time: Some(time) }, end))
        }
        Word::Unit(unit) | Word::UnitNya(unit) => Some((every(one(unit), None), at + 1)),
        Word::Minggu => Some((every(one(Unit::Week), None), at + 1)),
        _ => {
            let (amount, end) = number::amount(scan, at)?;
            let unit = scan.unit(end)?;
            let once = usize::from(scan.word(end + 1) == Word::Sekali);
            Some((every(Length { amount, unit }, (once == 1).then_some(1)), end + 1 + once))
        }
    }
}

fn each_of(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    if let Some((when, end)) = date_at(scan, at) {
        if !matches!(
            when,
            When::Date(_) | When::Weekend(_) | When::Feast { .. } | When::Hijri { .. }
        ) {
            return None;
        }
        let time = clock::time(scan, end);
        let stop = time.map_or(end, |(_, _, e)| e);
        return Some((Pieces::EachOf { when, time: time.map(|(t, _, _)| t) }, stop));
    }
    // `malam Minggu` is the night before Sunday.
    if let (Word::Part(DayPart::Night), Word::Weekday(_) | Word::Minggu) =
        (scan.word(at), scan.word(at + 1))
        && let Some((When::Date(DatePieces { weekday: Some(day), .. }), end)) =
            date_at(scan, at + 1)
    {
        let eve = DatePieces { weekday: Some(day.pred()), ..DatePieces::default() };
        let pieces =
            Pieces::EachOf { when: When::Date(eve), time: Some(TimeOfDay::Part(DayPart::Night)) };
        return Some((pieces, end));
    }
    if scan.word(at) == Word::Part(DayPart::Night)
        && let Some((mut when, end)) = feast::vigil(scan, at + 1)
    {
        feast::set_days(&mut when, -1);
        return Some((Pieces::EachOf { when, time: Some(TimeOfDay::Part(DayPart::Night)) }, end));
    }
    let (time, _, end) = clock::time(scan, at)?;
    Some((Pieces::EachOf { when: When::Unsaid, time: Some(time) }, end))
}

/// `per bulan`; `kilometer per jam` is a speed.
fn per(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let unit = match scan.word(at + 1) {
        Word::Unit(unit) | Word::UnitNya(unit) => unit,
        Word::Minggu => Unit::Week,
        _ => return None,
    };
    let small = matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
    let measured = matches!(
        scan.raw_before(at, 1),
        "kilometer"
            | "km"
            | "meter"
            | "mil"
            | "liter"
            | "knot"
            | "kubik"
            | "mililiter"
            | "putaran"
            | "bit"
            | "kilobit"
            | "megabit"
    );
    (!(small && measured)).then_some((every(one(unit), None), at + 2))
}

/// `rapat tahunan`; not the newspaper of `harian Kompas`, nor `lima tahunan`.
fn adverbial(scan: &Scan<'_>, at: usize) -> bool {
    let lower = !scan.is_capital(at) && !scan.is_capital(at + 1);
    // `kata harian itu` is the newspaper.
    let paper = matches!(scan.word(at + 1), Word::Itu | Word::Ini | Word::Tersebut)
        || matches!(scan.before(at), Word::SaidCue);
    lower && !paper && !matches!(scan.before(at), Word::Number(_) | Word::Digits | Word::Vague)
}
