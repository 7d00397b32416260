//! Dates in figures: `12/9/2023`, `12-Sep-2023`, `2023-09-12T10:00:00+07:00`.

use super::Scan;
use super::scan::{digits, roman};
use crate::FigureOrder;
use crate::pieces::{DatePieces, MonthPiece, Pieces, TimeOfDay, When, YearPiece, Zone};
use crate::words::{Word, classify};

/// A date in figures with its year: `12/9/2023`, `12-09-2023`, `2023-09-12`,
/// `12.09.2023`, `12/IX/2023`, `12-Sep-2023`.
pub(crate) fn figures(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    let Written { parts: [a, b, c], sign, end } = written(scan, at)?;
    let named = month_name(b);
    let (day, month, year) = if a.len() == 4 && sign != '.' && named.is_none() {
        (digits(c)?, digits(b)?, digits(a)?)
    } else {
        let (day, month) = match named {
            Some(month) => (digits(a).filter(|_| a.len() <= 2)?, month),
            None => ordered(scan, digits(a)?, digits(b).or_else(|| roman(b))?)?,
        };
        let short = c.len() == 2 && (sign == '/' || named.is_some());
        if c.len() != 4 && !short {
            return None;
        }
        let year = digits(c)?;
        (day, month, if short { in_its_century(year) } else { year })
    };
    let date = in_figures(scan, day, month, Some(i32::try_from(year).ok()?))?;
    Some((date, end))
}

/// The year of two figures whose century everybody knows. Those up to 39 are of the century
/// that began with 2000: the war of `'45` and a birth on `17/8/65` lie behind, a plan for
/// `31/12/30` ahead.
pub(super) const fn in_its_century(figures: u32) -> u32 {
    figures + if figures < 40 { 2000 } else { 1900 }
}

/// Three parts with the same sign between them, and the token behind.
struct Written<'t> {
    parts: [&'t str; 3],
    sign: char,
    end: usize,
}

fn written<'t>(scan: &Scan<'t>, at: usize) -> Option<Written<'t>> {
    let raw = scan.raw(at);
    // What is no date with the day first stands in five tokens: `9/30/2023`; so does
    // `12-Agustus-2023`, and `12-Sep-2023` in three.
    match scan.raw(at + 1) {
        "/" if scan.raw(at + 3) == "/" => {
            let parts = [raw, scan.raw(at + 2), scan.raw(at + 4)];
            return Some(Written { parts, sign: '/', end: at + 5 });
        }
        "-" if scan.raw(at + 3) == "-" && month_name(scan.raw(at + 2)).is_some() => {
            let parts = [raw, scan.raw(at + 2), scan.raw(at + 4)];
            return Some(Written { parts, sign: '-', end: at + 5 });
        }
        "-" => {
            if let Some((day, month)) = raw.split_once('-') {
                let parts = [day, month, scan.raw(at + 2)];
                return month_name(month).map(|_| Written { parts, sign: '-', end: at + 3 });
            }
        }
        _ => {}
    }
    let sign = raw.bytes().find(|byte| matches!(byte, b'/' | b'-' | b'.')).map(char::from)?;
    let mut parts = raw.split(sign);
    let found = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(Written { parts: found, sign, end: at + 1 })
}

fn month_name(text: &str) -> Option<u32> {
    match classify(text) {
        Word::Month(number) | Word::ShortMonth(number) => Some(number.into()),
        _ => None,
    }
}

/// Whether figures number something: `Surat nomor 12/9/2023`, `versi 1.2.2023`.
pub(crate) fn is_number(scan: &Scan<'_>, at: usize) -> bool {
    match scan.before(at) {
        Word::Numbering | Word::Money => true,
        Word::Other if at > scan.first + 1 && scan.raw(at - 1) == ":" => {
            matches!(scan.word(at - 2), Word::Numbering)
        }
        _ => false,
    }
}

/// `2023-09-12T10:00:00+07:00`, which is one expression though it is several tokens.
pub(crate) fn iso(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    if scan.raw(at).len() != 4 || scan.raw(at + 1) != "-" {
        return None;
    }
    let begin = scan.span(at, at + 1).start();
    let rest = scan.text.get(begin..)?;
    let run = rest
        .bytes()
        .take(ISO)
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'T' | b'.' | b'+' | b'Z'));
    let text = rest.get(..run.count())?.trim_end_matches('.');
    let (date, time) = text.split_once('T')?;
    let mut parts = date.split('-');
    let mut part = |len| parts.next().filter(|p| p.len() == len).and_then(digits);
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let date = in_figures(scan, day, month, Some(i32::try_from(year).ok()?))?;
    let cut = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (shown, zone) = time.split_at_checked(cut)?;
    let shown = shown.split('.').next().unwrap_or_default();
    let time = TimeOfDay::Clock(super::clock::figures(shown).filter(|clock| clock.is_valid())?);
    let zone = if zone.is_empty() { None } else { Some(offset(zone)?) };
    let stop = begin + text.len();
    let end = (at + 1..=at + ISO).find(|&end| scan.span(at, end).end() >= stop)?;
    let whole = scan.span(at, end).end() == stop;
    let pieces = Pieces::Moment { when: When::Date(date), time: Some(time), zone, eve: false };
    whole.then_some((pieces, end))
}

/// The longest such value in bytes, with nine digits of a second.
const ISO: usize = 35;

/// `Z`, `+07:00`, `+0700`.
fn offset(text: &str) -> Option<Zone> {
    if text == "Z" {
        return Some(Zone::GMT);
    }
    let (sign, rest) = text.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':').or_else(|| rest.split_at_checked(2))?;
    let fits = hours.len() == 2 && matches!(minutes.len(), 0 | 2);
    let minutes = if minutes.is_empty() { 0 } else { digits(minutes)? };
    let east = i16::try_from(digits(hours).filter(|_| fits)? * 60 + minutes).ok()?;
    Zone::from_minutes(if sign == "-" { -east } else { east })
}

/// The same, or a day and month alone: `12/9`, only where a bracket, a weekday or
/// `tanggal` says that it is a date.
pub(crate) fn short_figures(scan: &Scan<'_>, at: usize) -> Option<(DatePieces, usize)> {
    if let Some(found) = figures(scan, at) {
        return Some(found);
    }
    let (a, b) = scan.raw(at).split_once('/')?;
    let (day, month) = ordered(scan, digits(a)?, digits(b).or_else(|| roman(b))?)?;
    Some((in_figures(scan, day, month, None)?, at + 1))
}

fn ordered(scan: &Scan<'_>, first: u32, second: u32) -> Option<(u32, u32)> {
    let (day, month) = match scan.options.order() {
        FigureOrder::DayFirst => (first, second),
        FigureOrder::MonthFirst => (second, first),
    };
    if month > 12 && day <= 12 && scan.options.is_lenient() {
        return Some((month, day));
    }
    Some((day, month))
}

fn in_figures(scan: &Scan<'_>, day: u32, month: u32, year: Option<i32>) -> Option<DatePieces> {
    let most = if scan.options.reads_impossible() { 99 } else { 31 };
    if day == 0 || day > most || month == 0 || month > 12 {
        return None;
    }
    Some(DatePieces {
        day: u8::try_from(day).ok(),
        month: u8::try_from(month).ok().map(MonthPiece::Number),
        year: year.map(YearPiece::Number),
        ..DatePieces::default()
    })
}
