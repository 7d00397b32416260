//! The grammar of time expressions, one file for each kind of phenomenon.
//!
//! Every rule reads a bounded number of tokens from where it begins, so a text
//! takes time linear in its length.

mod calendar;
mod clock;
mod counted;
mod deictic;
mod direction;
mod duration;
mod feast;
mod figures;
mod loose;
mod match_time;
mod modifier;
mod night;
mod number;
mod period;
mod range;
mod scan;
mod set;
mod told;

pub use direction::is_certain_to;
pub(crate) use direction::{bound, direction, is_of_speech};
pub(crate) use loose::loose;
pub(crate) use scan::{Classes, Scan};

use crate::Modifier;
use crate::pieces::{
    Clock, DatePieces, DayPart, MonthPiece, Pieces, Shift, TimeOfDay, Unit, When, YearPiece,
};
use crate::words::Word;

/// A match of the grammar: tokens `first..end` and what they say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) pieces: Pieces,
    pub(crate) modifier: Option<Modifier>,
}

/// The expression that begins at `at`, the longest one.
pub(crate) fn expression(scan: &Scan<'_>, at: usize, previous: Option<Match>) -> Option<Match> {
    let word = scan.word(at);
    if !scan.named.is_empty()
        && let Some((when, end)) = feast::own(scan, at)
    {
        let pieces = Pieces::moment(when, None);
        return Some(Match { first: at, end, pieces, modifier: None });
    }
    if !word.starts() {
        return lettered_start(scan, at);
    }
    // `belum lama ini`: nothing else begins so.
    if matches!(word, Word::Belum) {
        let (when, end) = deictic::vague(scan, at)?;
        return Some(Match { first: at, end, pieces: Pieces::moment(when, None), modifier: None });
    }
    // `Jumat sekitar pukul 22.40`: about stands inside.
    // `30-an menit`, `jam 10-an`: so are the figures.
    let about = |end: usize, pieces: &Pieces| {
        let dated = matches!(pieces, Pieces::Moment { time: None, .. });
        let round = |i| !dated && scan.word(i) == Word::Digits && scan.raw(i).ends_with("-an");
        if matches!(pieces, Pieces::Duration(..)) && scan.before(end) == Word::Lebih {
            return Some(Modifier::MoreThan);
        }
        ((at + 1..end).any(|i| scan.word(i) == Word::Sekitar) || (at..end).any(round))
            .then_some(Modifier::Approx)
    };
    let plain = |(pieces, end)| Match { first: at, end, pieces, modifier: about(end, &pieces) };
    if let Some(mut found) = modifier::modified(scan, at) {
        // `awal Januari hingga akhir Maret`
        if previous.is_some_and(|previous| follows(scan, &previous, at, &found.pieces)) {
            set_after(&mut found.pieces);
        }
        return Some(found);
    }
    if let Some(found) = set::set(scan, at) {
        return Some(plain(found));
    }
    if let Some(found) = previous.and_then(|previous| continued(scan, at, previous)) {
        return Some(found);
    }
    let mut moment = moment_at(scan, at);
    if let (Some((pieces, _)), Some(previous)) = (&mut moment, &previous)
        && follows(scan, previous, at, pieces)
    {
        set_after(pieces);
    }
    let length = duration::duration(scan, at);
    match (moment, length) {
        (Some(m), Some(l)) => Some(plain(if l.1 >= m.1 { l } else { m })),
        (Some(m), None) => Some(plain(m)),
        (None, Some(l)) => Some(plain(l)),
        (None, None) => bare_part(scan, at).map(plain),
    }
}

/// `H-7 Lebaran`, `Q3-2023`: what begins with a letter that is no word of the table.
fn lettered_start(scan: &Scan<'_>, at: usize) -> Option<Match> {
    if !matches!(scan.raw(at).as_bytes(), [b'H' | b'Q', ..]) {
        return None;
    }
    let (when, end) = feast::days_from(scan, at).or_else(|| period::dashed_part(scan, at))?;
    let (pieces, end) = date_then_time(scan, when, end);
    Some(Match { first: at, end, pieces, modifier: None })
}

/// The `II 2023` behind the `kuartal I` of `kuartal I dan II 2023`: its number begins no
/// expression elsewhere.
pub(crate) fn second_part(scan: &Scan<'_>, hit: &Match) -> Option<Match> {
    let Pieces::Moment { when: When::YearPart { unit, year: Some(_), .. }, .. } = hit.pieces else {
        return None;
    };
    let first = hit.end + scan.joint(hit.end)?;
    let (when, end) = period::second_part(scan, first, unit)?;
    let whole = end > first && end <= scan.last;
    whole.then_some(Match { first, end, pieces: Pieces::moment(when, None), modifier: None })
}

/// The second end of a range or list that leans on the first: the `10.00` of
/// `pukul 08.00–10.00`, the `Kamis` of `setiap Senin dan Kamis`.
fn continued(scan: &Scan<'_>, at: usize, previous: Match) -> Option<Match> {
    // Most stand farther off.
    if at > previous.end + 3 {
        return None;
    }
    let joint = scan.joint(previous.end)?;
    if previous.end + joint != at {
        return None;
    }
    match previous.pieces {
        Pieces::Moment { time: Some(TimeOfDay::Clock(_)), .. } => {
            let (time, zone, end) = clock::range_end(scan, at)?;
            let pieces = Pieces::Moment { when: When::Unsaid, time: Some(time), zone, eve: false };
            Some(Match { first: at, end, pieces, modifier: None })
        }
        // The `21/4` of `(20-21/4)`, the `2/1` of `(28/12-2/1)`.
        Pieces::Moment { when: When::Date(DatePieces { day: Some(_), month, .. }), .. } => {
            let (date, end) = figures::short_figures(scan, at)?;
            let alone = previous.end == previous.first + 1 && month == date.month;
            let in_figures = scan.raw(previous.first + 1) == "/";
            let mut pieces = Pieces::moment(When::Date(date), None);
            if follows(scan, &previous, at, &pieces) {
                set_after(&mut pieces);
            }
            (alone || in_figures).then_some(Match { first: at, end, pieces, modifier: None })
        }
        Pieces::EachOf { when: When::Date(DatePieces { weekday: Some(_), .. }), .. } => {
            let (when, end) = date_at(scan, at)?;
            let weekday =
                matches!(when, When::Date(DatePieces { weekday: Some(_), day: None, .. }));
            let time = clock::time(scan, end);
            let stop = time.map_or(end, |(_, _, e)| e);
            let pieces = Pieces::EachOf { when, time: time.map(|(t, _, _)| t) };
            weekday.then_some(Match { first: at, end: stop, pieces, modifier: None })
        }
        _ => None,
    }
}

/// Where the range that begins with a bare clock time ends: behind the `21.00 WIB` of `pukul
/// 19.00-21.00 WIB`, or the `selesai` of `pukul 19.00 hingga selesai`.
pub(crate) fn end_of_hours(scan: &Scan<'_>, hit: Match) -> usize {
    let Some(second) = scan.joint(hit.end).filter(|_| scan.is_range(hit.end)) else {
        return hit.end;
    };
    let second = hit.end + second;
    if scan.is(second, "selesai") {
        return second + 1;
    }
    match expression(scan, second, Some(hit)) {
        Some(Match { end, pieces, .. }) if clock_alone(&pieces).is_some() => end,
        _ => hit.end,
    }
}

/// Whether a range of clock times that begins with `first` ends with `second` on the next day:
/// `pukul 23.00-01.00`.
pub(crate) fn ends_after_midnight(scan: &Scan<'_>, first: &Match, second: &Match) -> bool {
    let Pieces::Moment { time: Some(TimeOfDay::Clock(begun)), .. } = first.pieces else {
        return false;
    };
    let joined = scan.is_range(first.end)
        && scan.joint(first.end).is_some_and(|joint| first.end + joint == second.first);
    let earlier = |ended: Clock| (ended.hour, ended.minute) < (begun.hour, begun.minute);
    joined && clock_alone(&second.pieces).is_some_and(earlier)
}

/// The clock time that has no day of its own.
const fn clock_alone(pieces: &Pieces) -> Option<Clock> {
    match *pieces {
        Pieces::Moment { when: When::Unsaid, time: Some(TimeOfDay::Clock(shown)), .. } => {
            Some(shown)
        }
        _ => None,
    }
}

/// Whether the second month or weekday of `Juli-Agustus`, `Senin dan Rabu` is the next one
/// after the first.
fn follows(scan: &Scan<'_>, previous: &Match, at: usize, pieces: &Pieces) -> bool {
    // Most stand farther off.
    if at > previous.end + 3 {
        return false;
    }
    let (
        Pieces::Moment { when: When::Date(first), .. },
        Pieces::Moment { when: When::Date(second), .. },
    ) = (&previous.pieces, pieces)
    else {
        return false;
    };
    let open = second.year.is_none() && second.shift.is_none() && second.week.is_none();
    if !open || scan.joint(previous.end) != Some(at - previous.end) {
        return false;
    }
    let later = match (first.month, second.month, first.weekday, second.weekday) {
        (Some(MonthPiece::Number(first)), Some(MonthPiece::Number(second)), None, None)
            if first != second =>
        {
            second > first
        }
        (_, None, Some(first), Some(second)) => {
            second.num_days_from_monday() > first.num_days_from_monday()
        }
        _ => return false,
    };
    later || scan.is_range(previous.end)
}

/// Where the second month of `Januari-Oktober` stands, which has no year, or that of `28
/// November hingga 10 Februari tahun lalu`, whose first is of a year that has no name.
pub(crate) fn to_month(scan: &Scan<'_>, hit: &Match) -> Option<usize> {
    let month_of = |pieces: &Pieces| match *pieces {
        Pieces::Moment {
            when:
                When::Date(
                    date @ DatePieces {
                        weekday: None,
                        month: Some(MonthPiece::Number(_)),
                        shift: None,
                        ..
                    },
                ),
            ..
        } => Some((date.day, date.year)),
        _ => None,
    };
    let (day, None) = month_of(&hit.pieces).filter(|_| scan.is_range(hit.end))? else {
        return None;
    };
    let second = hit.end + scan.joint(hit.end)?;
    let fits = |pieces: &Pieces| match month_of(pieces) {
        Some((None, None)) => day.is_none(),
        Some((_, Some(YearPiece::Shifted(_)))) => true,
        _ => false,
    };
    moment_at(scan, second).filter(|(pieces, _)| fits(pieces)).map(|_| second)
}

/// The same month or weekday, the next one after what was named last.
const fn set_after(pieces: &mut Pieces) {
    if let Pieces::Moment { when: When::Date(date), .. } = pieces {
        date.shift = Some(Shift::AfterThat);
    }
}

/// A day or period, without a time of day.
pub(crate) fn date_at(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    if matches!(scan.word(at), Word::Other) {
        return feast::days_from(scan, at).or_else(|| period::dashed_part(scan, at));
    }
    let mut best = feast::feast(scan, at);
    for rule in [feast::hijri, calendar::date, period::named_period, deictic::day] {
        let found = rule(scan, at);
        if found.is_some_and(|(_, end)| best.is_none_or(|(_, longest)| end > longest)) {
            best = found;
        }
    }
    best.or_else(|| deictic::vague(scan, at))
}

/// Whether a time of day can stand beside it.
fn is_day(when: When) -> bool {
    match when {
        When::Date(date) => {
            let open = date.weekday.is_none() && date.day.is_none();
            !open
        }
        When::Days(_)
        | When::Feast { .. }
        | When::FeastDays(_)
        | When::Hijri { day: Some(_), .. } => true,
        When::Period { unit, .. } | When::Offset { unit, .. } => unit == Unit::Day,
        _ => false,
    }
}

/// A day, a period or a time within a day, as one expression.
pub(crate) fn moment_at(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    if scan.word(at) == Word::Digits
        && let Some(found) = figures::iso(scan, at)
    {
        return Some(found);
    }
    if let Some((when, time, end)) = deictic::part_of_day(scan, at) {
        return Some(part_then_clock(scan, when, time, end));
    }
    if let Some((pieces, end)) = eve(scan, at) {
        return Some((pieces, end));
    }
    if let Some((when, end)) = date_at(scan, at) {
        return Some(date_then_time(scan, when, end));
    }
    time_then_date(scan, at)
}

/// `Selasa (12/9) malam`, `Minggu (28/12/2014) pukul 10.00 WIB`, `besok pagi`.
fn date_then_time(scan: &Scan<'_>, when: When, end: usize) -> (Pieces, usize) {
    if !is_day(when) {
        return (Pieces::moment(when, None), end);
    }
    // `Jumat, 11 Januari, sekitar pukul 22.40`: about belongs to the clock.
    let about = scan.raw(end) == ","
        && scan.word(end + 1) == Word::Sekitar
        && scan.word(end + 2) == Word::Pukul;
    let from = if about {
        end + 2
    } else {
        end + usize::from(scan.word(end) == Word::Sekitar && scan.word(end + 1) == Word::Pukul)
    };
    // `12/9/2023 10:30`
    let bare = || {
        let whole = matches!(when, When::Date(DatePieces { day: Some(_), year: Some(_), .. }));
        let bare = whole && matches!(scan.word(end), Word::Digits) && scan.raw(end).contains(':');
        if bare { clock::range_end(scan, end) } else { None }
    };
    let Some((time, zone, mut stop)) = clock::time(scan, from).or_else(bare) else {
        let (when, end) = bracket_behind(scan, when, end);
        return (Pieces::moment(when, None), end);
    };
    let mut when = when;
    if let TimeOfDay::Part(part) = time {
        if let Some((_, after)) =
            deictic::pointed(scan, part, stop).filter(|_| scan.word(stop) != Word::Itu)
        {
            stop = after;
        }
        if part == DayPart::Night {
            stop = night::behind_next_day(scan, when, stop);
        }
        (when, stop) = bracket_behind(scan, when, stop);
        if scan.raw(stop) == "," {
            when = night::on_date_behind(scan, when, stop + 1);
        }
        // `Rabu malam sekitar pukul 20.45`
        let about = scan.word(stop) == Word::Sekitar && scan.word(stop + 1) == Word::Pukul;
        let clock = clock::clock(scan, stop + usize::from(about));
        if let Some((time @ TimeOfDay::Clock(_), zone, after)) = clock {
            return (Pieces::Moment { when, time: Some(time), zone, eve: false }, after);
        }
    }
    (Pieces::Moment { when, time: Some(time), zone, eve: false }, stop)
}

/// `Senin malam (12/9)`, `kemarin (12/9/2023)`: the date in the bracket is exact.
fn bracket_behind(scan: &Scan<'_>, when: When, at: usize) -> (When, usize) {
    let Some((on, end)) = calendar::bracketed(scan, at) else {
        return (when, at);
    };
    let weekday = match when {
        When::Date(date) if date.day.is_none() => date.weekday,
        When::Days(_) | When::Period { .. } => None,
        _ => return (when, at),
    };
    (When::Date(DatePieces { weekday, ..on }), end)
}

/// `malam tadi pukul 19.00`, `pagi ini (12/9)`.
fn part_then_clock(scan: &Scan<'_>, when: When, time: TimeOfDay, end: usize) -> (Pieces, usize) {
    let (when, end) = bracket_behind(scan, when, end);
    if let Some((time, zone, stop)) = clock::clock(scan, end) {
        return (Pieces::Moment { when, time: Some(time), zone, eve: false }, stop);
    }
    (Pieces::moment(when, Some(time)), end)
}

/// `malam Minggu`, `malam Tahun Baru`: the night before the day.
fn eve(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    if scan.word(at) != Word::Part(DayPart::Night) {
        return None;
    }
    let (when, end) = match scan.word(at + 1) {
        Word::Weekday(_) | Word::Minggu => calendar::date(scan, at + 1)?,
        _ => feast::vigil(scan, at + 1)?,
    };
    // A bracket holds the date of the evening itself.
    let dated = matches!(when, When::Date(DatePieces { day: Some(_), .. }));
    let time = Some(TimeOfDay::Part(DayPart::Night));
    Some((Pieces::Moment { when, time, zone: None, eve: !dated }, end))
}

/// `pukul 07.30 WIB`, `sore hari Minggu, 10 September 2023`, `pukul 10.00 pagi tadi`.
fn time_then_date(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let (time, zone, end) = clock::time(scan, at)?;
    let clocked = matches!(time, TimeOfDay::Clock(_));
    if clocked {
        let part = part_before(scan, end);
        if let Some((when, stop)) = part.and_then(|p| deictic::pointed(scan, p, end)) {
            return Some((Pieces::Moment { when, time: Some(time), zone, eve: false }, stop));
        }
        if let Some((when, _, stop)) =
            deictic::part_of_day(scan, end).filter(|(w, ..)| matches!(w, When::Days(_)))
        {
            return Some((Pieces::Moment { when, time: Some(time), zone, eve: false }, stop));
        }
    }
    if let Some((when, stop)) = date_at(scan, end).filter(|(w, _)| is_day(*w)) {
        return Some((Pieces::Moment { when, time: Some(time), zone, eve: false }, stop));
    }
    clocked
        .then_some((Pieces::Moment { when: When::Unsaid, time: Some(time), zone, eve: false }, end))
}

/// The part of the day that a clock time ended with: `pukul 10.00 pagi`.
fn part_before(scan: &Scan<'_>, end: usize) -> Option<DayPart> {
    match scan.before(end) {
        Word::Part(part) => Some(part),
        Word::Unit(Unit::Day) => Some(DayPart::Morning),
        _ => None,
    }
}

/// `malam` alone, where a word before it says that it dates something. `makan
/// malam` and `selamat pagi` do not.
fn bare_part(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let (part, end) = clock::day_part(scan, at)?;
    let long = end > at + 1;
    if part == DayPart::Night && !long && night::names_an_occasion(scan, end) {
        return None;
    }
    let led = matches!(scan.before(at), Word::Preposition | Word::Until | Word::Saat)
        || scan.is(at.wrapping_sub(1), "dari");
    (led || long).then_some((Pieces::moment(When::Unsaid, Some(TimeOfDay::Part(part))), end))
}

/// The expression that the whole sentence is. Here `12/9` and `malam` need no
/// word beside them to be times.
pub(crate) fn whole(scan: &Scan<'_>) -> Option<Match> {
    let at = scan.first;
    let found = expression(scan, at, None);
    if found.is_some_and(|m| m.end == scan.last) {
        return found;
    }
    let alone = figures::short_figures(scan, at)
        .map(|(date, end)| (Pieces::moment(When::Date(date), None), end))
        .or_else(|| {
            clock::range_end(scan, at).map(|(time, zone, end)| {
                (Pieces::Moment { when: When::Unsaid, time: Some(time), zone, eve: false }, end)
            })
        })
        .or_else(|| {
            clock::day_part(scan, at)
                .map(|(part, end)| (Pieces::moment(When::Unsaid, Some(TimeOfDay::Part(part))), end))
        });
    let alone = alone.map(|(pieces, end)| Match { first: at, end, pieces, modifier: None });
    match (found, alone) {
        (Some(f), Some(a)) => Some(if a.end > f.end { a } else { f }),
        (f, a) => f.or(a),
    }
}
