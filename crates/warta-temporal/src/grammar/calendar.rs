//! Weekdays, days of the month, months and years, in words and in figures.

use chrono::Weekday;

use super::Scan;
use super::deictic::shift;
use super::figures::{figures, is_number, short_figures};
use super::scan::digits;
use crate::pieces::{DatePieces, MonthPiece, Shift, Unit, When, YearPiece};
use crate::words::Word;

/// How many members of `3, 5, dan 7 Mei` are looked through for their month.
const LIST: usize = 8;

/// The calendar date that begins at `at`.
pub(crate) fn date(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let found = match scan.word(at) {
        Word::Weekday(_) | Word::Minggu => weekday_led(scan, at, false),
        Word::Unit(Unit::Day) => weekday_led(scan, at + 1, true),
        Word::Tanggal => day_led(scan, at + 1, true),
        Word::Digits if is_number(scan, at) => None,
        Word::Digits => figures(scan, at).or_else(|| day_led(scan, at, false)),
        Word::Month(_) | Word::ShortMonth(_) => month_led(scan, at, false),
        Word::Unit(Unit::Month) => month_led(scan, at + 1, true),
        _ => None,
    };
    found.map(|(date, end)| (When::Date(date), end))
}

/// Monday to Sunday by the number in the word table.
pub(crate) fn weekday(number: u8) -> Option<Weekday> {
    Weekday::try_from(number.checked_sub(1)?).ok()
}

fn weekday_led(scan: &Scan<'_>, at: usize, after_hari: bool) -> Option<(DatePieces, usize)> {
    let day = match scan.word(at) {
        Word::Weekday(number) => weekday(number)?,
        Word::Minggu if after_hari || is_sunday(scan, at) => Weekday::Sun,
        _ => return None,
    };
    let prayer =
        matches!(scan.raw_before(at, 1), "salat" | "shalat" | "sholat" | "Salat" | "Shalat");
    if prayer || is_titled(scan, at) || is_within_a_name(scan, at) {
        return None;
    }
    let mut date = DatePieces { weekday: Some(day), ..DatePieces::default() };
    let mut end = at + 1;
    let comma = usize::from(scan.raw(end) == ",");
    let tanggal = usize::from(scan.word(end + comma) == Word::Tanggal);
    if let Some((on, stop)) = day_and_month(scan, end + comma + tanggal) {
        date = DatePieces { weekday: Some(day), ..on };
        return Some((date, after_date(scan, stop)));
    }
    if let Some((on, stop)) = bracketed(scan, end) {
        date = DatePieces { weekday: Some(day), ..on };
        return Some((date, after_date(scan, stop)));
    }
    // `Jumat-Minggu, 1-3 Maret 2024`: the last day of both ranges.
    if ends_a_range(scan, at)
        && let Some((_, on, stop)) = days(scan, end + comma)
    {
        date = DatePieces { weekday: Some(day), ..on };
        return Some((date, after_date(scan, stop)));
    }
    if let Some((kind, stop)) = shift(scan, end) {
        (date.shift, end) = (Some(kind), stop);
    } else if after_date(scan, end) > end && matches!(scan.word(end), Word::Besok | Word::Lusa) {
        // `Jumat besok`
        (date.shift, end) = (Some(Shift::Next), end + 1);
    } else if let (Word::Unit(Unit::Week) | Word::Minggu, Some((kind, stop))) =
        (scan.word(end), shift(scan, end + 1))
    {
        (date.week, end) = (Some(kind), stop);
    }
    if let Some((on, stop)) = bracketed(scan, end) {
        date = DatePieces { weekday: Some(day), ..on };
        end = stop;
    } else if end == at + 1
        && let Some(on) = shared_week(scan, end)
    {
        date = DatePieces { weekday: Some(day), ..on };
    }
    Some((date, end))
}

/// What the first weekday of a range takes from what stands behind the second: the week
/// of `Senin-Rabu pekan depan`, the first day of `Sabtu-Minggu (16-17/9/2023)`.
fn shared_week(scan: &Scan<'_>, at: usize) -> Option<DatePieces> {
    let second = at + scan.joint(at).filter(|_| scan.raw(at) != ",")?;
    if !matches!(scan.word(second), Word::Weekday(_) | Word::Minggu) {
        return None;
    }
    let comma = usize::from(scan.raw(second + 1) == ",");
    if let Some((first, _, _)) =
        bracketed_days(scan, second + 1).or_else(|| days(scan, second + 1 + comma))
    {
        return Some(first);
    }
    let week = matches!(scan.word(second + 1), Word::Unit(Unit::Week) | Word::Minggu);
    let (kind, _) = shift(scan, second + 2).filter(|_| week)?;
    Some(DatePieces { week: Some(kind), ..DatePieces::default() })
}

/// Whether the weekday at `at` is the second of `Jumat-Minggu`.
fn ends_a_range(scan: &Scan<'_>, at: usize) -> bool {
    at >= scan.first + 2
        && scan.joins(at - 1)
        && matches!(scan.word(at - 2), Word::Weekday(_) | Word::Minggu)
}

/// `Minggu` the day and not the week: by its neighbours and its capital.
fn is_sunday(scan: &Scan<'_>, at: usize) -> bool {
    let next = scan.word(at + 1);
    let dated = next == Word::Digits
        || (matches!(scan.raw(at + 1), "(" | ",") && scan.word(at + 2) == Word::Digits);
    if dated
        || matches!(next, Word::Part(_) | Word::Dini | Word::Larut | Word::Pukul | Word::Selepas)
    {
        return true;
    }
    if !scan.is_capital(at) || (scan.name_before(at) && !is_behind_a_contest(scan, at)) {
        return false;
    }
    if at == scan.first || scan.raw_before(at, 1) == "\"" {
        return !matches!(
            next,
            Word::Lalu | Word::Ini | Word::Depan | Word::Mendatang | Word::Itu | Word::Yang
        );
    }
    true
}

/// `laga Liga Utama Italia Minggu`: whether the name before `at` is that of a competition,
/// which no Sunday belongs to.
fn is_behind_a_contest(scan: &Scan<'_>, at: usize) -> bool {
    const HEADS: [&str; 9] =
        ["Copa", "Divisi", "Grand", "Kejuaraan", "Liga", "Piala", "Seri", "Serie", "Turnamen"];
    let name = (1..=LIST).map_while(|back| at.checked_sub(back).filter(|i| scan.is_capital(*i)));
    name.into_iter().any(|i| HEADS.contains(&scan.raw(i)))
}

/// What may stand behind a whole date without changing it: `Minggu (28/12) kemarin`.
pub(crate) fn after_date(scan: &Scan<'_>, end: usize) -> usize {
    match scan.word(end) {
        Word::Kemarin | Word::Lalu | Word::Nanti | Word::Mendatang => end + 1,
        Word::Besok | Word::Lusa if !matches!(scan.word(end + 1), Word::Part(_)) => end + 1,
        Word::Yang if scan.word(end + 1) == Word::Lalu => end + 2,
        _ => end,
    }
}

/// `(28/12/2014)`, `(12 September 2023)`: the date between brackets.
pub(crate) fn bracketed(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if scan.raw(at) != "(" {
        return None;
    }
    let inside = short_figures(scan, at + 1).or_else(|| day_and_month(scan, at + 1));
    match inside.filter(|(_, end)| scan.raw(*end) == ")") {
        Some((date, end)) => Some((date, end + 1)),
        None => bracketed_days(scan, at).map(|(_, last, end)| (last, end)),
    }
}

/// `(16-17/9/2023)`: the first and the last day between brackets.
fn bracketed_days(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, DatePieces, usize)> {
    let (first, last, end) = days(scan, at + 1).filter(|_| scan.raw(at) == "(")?;
    (scan.raw(end) == ")").then_some((first, last, end + 1))
}

/// `16-17/9/2023`, `16 dan 17 September`: the first and the last day.
fn days(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, DatePieces, usize)> {
    let (day, own, behind) = first_day(scan, at)?;
    let second = behind + scan.joint(behind)?;
    let (last, end) = short_figures(scan, second).or_else(|| day_and_month(scan, second))?;
    let month = own.map(MonthPiece::Number).or(last.month);
    let turns = own.zip(number_of(last.month)).map_or(0, |(a, b)| turns(scan, behind, a, b));
    let year = last.year.and_then(|year| earlier(year, turns));
    Some((DatePieces { day: Some(day), month, year, ..last }, last, end))
}

/// The `30/9`, in one token or three, of `30/9-1/10/2023`, the `30 September` of `30
/// September-1 Oktober 2023` or the `16` of `16-17/9/2023`, and the token behind.
fn first_day(scan: &Scan<'_>, at: usize) -> Option<(u8, Option<u8>, usize)> {
    let month =
        |raw: &str| digits(raw).filter(|m| (1..=12).contains(m)).and_then(|m| u8::try_from(m).ok());
    if let Some((DatePieces { day, month, year: None, .. }, end)) = short_figures(scan, at) {
        return Some((day?, number_of(month), end));
    }
    let day = day_number(scan, at)?;
    if scan.raw(at + 1) == "/" {
        return Some((day, Some(month(scan.raw(at + 2))?), at + 3));
    }
    Some(match scan.word(at + 1) {
        Word::Month(month) | Word::ShortMonth(month) => (day, Some(month), at + 2),
        _ => (day, None, at + 1),
    })
}

/// The `28/12` of `28/12-2/1/2024`, whose year the second day tells; one of `(28/12-2/1)`
/// has none.
fn first_in_figures(scan: &Scan<'_>, at: usize, bracket: bool) -> Option<(DatePieces, usize)> {
    let (_, month, end) = first_day(scan, at)?;
    let slash = scan.raw(at + 1) == "/" || scan.raw(at).contains('/');
    let (first, last, _) = days(scan, at).filter(|_| slash && month.is_some())?;
    (bracket || last.year.is_some()).then_some((first, end))
}

/// `12 September 2023`, `12/9/2023`: a day with its month at least.
fn day_and_month(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if let Some(found) = figures(scan, at) {
        return Some(found);
    }
    let day = day_number(scan, at)?;
    let (month, end) = month(scan, at + 1, true)?;
    let (year, end) = year_behind(scan, end);
    let date = DatePieces { day: Some(day), month: Some(month), year, ..DatePieces::default() };
    Some((date, end))
}

fn day_number(scan: &Scan<'_>, at: usize) -> Option<u8> {
    let raw = scan.raw(at);
    let day = digits(raw).filter(|_| raw.len() <= 2)?;
    let most = if scan.options.reads_impossible() { 99 } else { 31 };
    u8::try_from(day).ok().filter(|d| (1..=most).contains(d))
}

/// A date that begins with its day: `12 September 2023`, `tanggal 24`.
fn day_led(scan: &Scan<'_>, at: usize, after_tanggal: bool) -> Option<(DatePieces, usize)> {
    if matches!(scan.before(at), Word::Money | Word::Numbering) || is_named_after(scan, at) {
        return None;
    }
    if after_tanggal && let Some(found) = short_figures(scan, at) {
        return Some(found);
    }
    if let Some((mut date, mut end)) = day_and_month(scan, at) {
        if date.year.is_none() {
            if let Some((kind, stop)) = shift(scan, end).filter(|(k, _)| *k != Shift::That) {
                (date.shift, end) = (Some(kind), stop);
            } else {
                date.year = shared_year(scan, date.month, end);
            }
        }
        let end = if date.year.is_some() && end > at + 2 { after_date(scan, end) } else { end };
        return Some((date, end));
    }
    // `3-4/5 bagian`: two figures are a day and a month only in a bracket.
    let bracket = after_tanggal || scan.raw_before(at, 1) == "(";
    if let Some(found) = first_in_figures(scan, at, bracket) {
        return Some(found);
    }
    let day = day_number(scan, at).filter(|_| scan.raw_before(at, 1) != "/")?;
    if let Some((month, year)) = shared_month(scan, at + 1, bracket) {
        let date = DatePieces { day: Some(day), month: Some(month), year, ..DatePieces::default() };
        return Some((date, at + 1));
    }
    if !after_tanggal {
        return None;
    }
    let mut date = DatePieces { day: Some(day), ..DatePieces::default() };
    let mut end = at + 1;
    if scan.word(end) == Word::Unit(Unit::Month)
        && let Some((kind, stop)) = shift(scan, end + 1)
    {
        (date.month, end) = (Some(MonthPiece::Shifted(kind)), stop);
    }
    Some((date, end))
}

/// `Stadion 10 November`, `Universitas 17 Agustus 1945`: what bears a day for its name.
fn is_named_after(scan: &Scan<'_>, at: usize) -> bool {
    const BEARERS: [&str; 26] = [
        "Bandara",
        "Gang",
        "Gedung",
        "Gerakan",
        "Gg",
        "Institut",
        "Jembatan",
        "Kampung",
        "Lapangan",
        "Masjid",
        "Monumen",
        "Museum",
        "Negeri",
        "Pasar",
        "Politeknik",
        "SD",
        "SMA",
        "SMK",
        "SMP",
        "Stadion",
        "Taman",
        "Toko",
        "Tugu",
        "Universitas",
        "Yayasan",
        "Waduk",
    ];
    scan.is_capital(at.saturating_sub(1)) && BEARERS.contains(&scan.raw_before(at, 1))
}

/// `Toko Senin Jaya`: whether the weekday at `at` stands between the words of a name.
fn is_within_a_name(scan: &Scan<'_>, at: usize) -> bool {
    let goes_on = scan.is_capital(at + 1) && scan.word(at + 1) == Word::Other;
    goes_on && (scan.name_before(at) || is_named_after(scan, at))
}

/// Whether the day at `at` belongs to a name or an address: `Jalan 17 Agustus 1945`.
pub(crate) fn is_of_a_name(scan: &Scan<'_>, at: usize) -> bool {
    day_number(scan, at).is_some() && (is_number(scan, at) || is_named_after(scan, at))
}

/// The month and year that a bare day takes from the end of its list or range:
/// the `10` of `10–12 September 2023`.
fn shared_month(
    scan: &Scan<'_>,
    mut at: usize,
    bracket: bool,
) -> Option<(MonthPiece, Option<YearPiece>)> {
    for _ in 0..LIST {
        at += scan.joint(at)?;
        if scan.word(at) == Word::Tanggal {
            at += 1;
        }
        let figures = if bracket { short_figures(scan, at) } else { figures(scan, at) };
        if let Some((date, _)) = figures {
            return Some((date.month?, date.year));
        }
        day_number(scan, at)?;
        at += 1;
        if let Some((month, end)) = month(scan, at, true) {
            let (year, end) = year_behind(scan, end);
            return Some((month, year.or_else(|| shared_year(scan, Some(month), end))));
        }
    }
    None
}

/// The year that a date of `first` takes from the other end of its range:
/// `28 Februari hingga 2 Maret 2022`, `Januari–Maret 2020`, or the year before that where the
/// range runs over New Year: `28 November hingga 10 Februari 2024`.
fn shared_year(scan: &Scan<'_>, first: Option<MonthPiece>, mut at: usize) -> Option<YearPiece> {
    let mut before = number_of(first)?;
    let mut turned = 0;
    for _ in 0..LIST {
        let joint = at;
        at += scan.joint(at)?;
        if matches!(scan.word(at), Word::Tanggal | Word::Unit(Unit::Month)) {
            at += 1;
        }
        if day_number(scan, at).is_some() {
            at += 1;
        }
        let (next, end) = month(scan, at, true)?;
        let next = number_of(Some(next))?;
        turned += turns(scan, joint, before, next);
        if let (Some(year), _) = year_behind(scan, end) {
            return earlier(year, turned);
        }
        (before, at) = (next, end);
    }
    None
}

const fn number_of(month: Option<MonthPiece>) -> Option<u8> {
    match month {
        Some(MonthPiece::Number(number)) => Some(number),
        _ => None,
    }
}

/// How many New Years lie between two months with this joint between them. A list goes on
/// from December to January and is else in no order.
fn turns(scan: &Scan<'_>, joint: usize, first: u8, second: u8) -> i32 {
    i32::from(if scan.is_range(joint) { first > second } else { (first, second) == (12, 1) })
}

/// So many years before; `None` for what has no such piece.
fn earlier(year: YearPiece, by: i32) -> Option<YearPiece> {
    Some(match (year, by) {
        (year, 0) => year,
        (YearPiece::Number(year), by) => YearPiece::Number(year - by),
        (YearPiece::Shifted(Shift::Next), 1) => YearPiece::Shifted(Shift::This),
        (YearPiece::Shifted(Shift::This), 1) => YearPiece::Shifted(Shift::Last),
        (YearPiece::Shifted(Shift::AfterThat), 1) => YearPiece::Shifted(Shift::That),
        (YearPiece::Shifted(Shift::That), 1) => YearPiece::Shifted(Shift::BeforeThat),
        _ => return None,
    })
}

/// A month's name. Short forms count only where `beside` a day or year.
fn month(scan: &Scan<'_>, at: usize, beside: bool) -> Option<(MonthPiece, usize)> {
    match scan.word(at) {
        Word::Month(number) => Some((MonthPiece::Number(number), at + 1)),
        Word::ShortMonth(number) if beside => Some((MonthPiece::Number(number), at + 1)),
        _ => None,
    }
}

fn month_led(scan: &Scan<'_>, at: usize, after_bulan: bool) -> Option<(DatePieces, usize)> {
    let (month, mut end) = month(scan, at, true)?;
    // The day in front of it was refused: `Jalan 17 Agustus`, `Stadion 10 November`.
    let day = at.checked_sub(1).filter(|&day| !after_bulan && scan.word(day) == Word::Digits);
    if day.is_some_and(|day| is_of_a_name(scan, day)) {
        return None;
    }
    let (mut year, mut stop) = year_behind(scan, end);
    // `Sep-2023`, without spaces
    if year.is_none()
        && scan.raw(end) == "-"
        && scan.span(at, end + 2).len() == scan.raw(at).len() + 5
        && let Some((number, behind)) = plain_year(scan, end + 1)
    {
        (year, stop) = (Some(YearPiece::Number(number)), behind);
    }
    let mut date = DatePieces { month: Some(month), year, ..DatePieces::default() };
    end = stop;
    let short = matches!(scan.word(at), Word::ShortMonth(_));
    if year.is_some() {
        return Some((date, after_date(scan, end)));
    }
    if let Some((kind, stop)) = shift(scan, end) {
        date.shift = Some(kind);
        return (after_bulan || !short).then_some((date, stop));
    }
    date.year = shared_year(scan, Some(month), end);
    let alone = date.year.is_none() && !after_bulan;
    if alone && (short || !stands_alone(scan, at)) {
        return None;
    }
    Some((date, end))
}

/// `Pak Maret`, `Bu Minggu`: somebody's name.
fn is_titled(scan: &Scan<'_>, at: usize) -> bool {
    matches!(
        scan.raw_before(at, 1),
        "Pak" | "Bapak" | "Bu" | "Ibu" | "Mas" | "Mbak" | "Bang" | "Kak"
    )
}

/// Whether a bare `Mei` or `Maret` is the month and no part of a name.
fn stands_alone(scan: &Scan<'_>, at: usize) -> bool {
    let next = at + 1;
    let name_follows = scan.is_capital(next) && scan.word(next) == Word::Other;
    scan.is_capital(at)
        && !is_titled(scan, at)
        && !scan.name_before(at)
        && !name_follows
        && !matches!(scan.before(at), Word::Number(11) | Word::ShortMonth(_))
}

/// The year behind a month: `2023`, `tahun 2023`, `tahun lalu`, `'98`.
pub(crate) fn year_behind(scan: &Scan<'_>, at: usize) -> (Option<YearPiece>, usize) {
    if let Some((year, end)) = plain_year(scan, at).or_else(|| short_year(scan, at)) {
        return (Some(YearPiece::Number(year)), end);
    }
    let comma = usize::from(scan.raw(at) == "," && scan.raw(at + 1).len() == 4);
    if comma == 1
        && let Some((year, end)) = plain_year(scan, at + 1).filter(|(y, _)| *y >= 1900)
    {
        return (Some(YearPiece::Number(year)), end);
    }
    if scan.word(at) != Word::Unit(Unit::Year) {
        return (None, at);
    }
    if let Some((year, end)) = plain_year(scan, at + 1) {
        return (Some(YearPiece::Number(year)), end);
    }
    match shift(scan, at + 1) {
        Some((kind, end)) => (Some(YearPiece::Shifted(kind)), end),
        None => (None, at),
    }
}

/// Four digits that can be a year, or one in the era that follows it.
pub(crate) fn plain_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let raw = scan.raw(at);
    let number = i32::try_from(digits(raw)?).ok()?;
    match era(scan, at + 1) {
        Some((Era::Before, end)) if number > 0 && number < 10_000 => Some((-number, end)),
        Some((Era::Since, end)) if number < 10_000 => Some((number, end)),
        _ if raw.len() == 4 && (1000..=2999).contains(&number) => Some((number, at + 1)),
        _ => None,
    }
}

/// On which side of the first year a year or century lies.
pub(crate) enum Era {
    Before,
    Since,
}

/// `Masehi`, `SM`, `sebelum Masehi`.
pub(crate) fn era(scan: &Scan<'_>, at: usize) -> Option<(Era, usize)> {
    match scan.word(at) {
        Word::SebelumMasehi => Some((Era::Before, at + 1)),
        Word::Masehi => Some((Era::Since, at + 1)),
        _ if scan.is(at, "sebelum") && scan.word(at + 1) == Word::Masehi => {
            Some((Era::Before, at + 2))
        }
        _ => None,
    }
}

/// `'98`, `’45`: a year whose century everybody knows. The next thirty begin with 20.
pub(crate) fn short_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let raw = scan.raw(at);
    let (figures, end) = match raw.strip_prefix(['\'', '’', '‘']) {
        Some("") => (scan.raw(at + 1), at + 2),
        Some(rest) => (rest, at + 1),
        None => return None,
    };
    let number = digits(figures).filter(|_| figures.len() == 2)?;
    let year = i32::try_from(number).ok()?;
    Some((year + if year < 30 { 2000 } else { 1900 }, end))
}
