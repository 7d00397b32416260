//! Lengths of time, and what is counted from a date with one.

use super::number::amount;
use super::scan::digits;
use super::{Scan, match_time};
use crate::pieces::{Amount, Anchor, DayPart, Length, Pieces, Shift, Unit, Vague, When};
use crate::words::Word;

/// The length that begins at `at`: `18 bulan`, `setahun`, `satu jam 30 menit`.
fn length(scan: &Scan<'_>, at: usize) -> Option<(Length, usize)> {
    match scan.word(at) {
        Word::OneUnit(unit) => {
            let half =
                scan.word(at + 1) == Word::Setengah && !matches!(scan.word(at + 2), Word::Unit(_));
            let amount = Amount::Thousandths(if half { 1500 } else { 1000 });
            Some((Length { amount, unit }, at + 1 + usize::from(half)))
        }
        Word::ManyUnits(unit) => Some((Length { amount: Amount::Vague, unit }, at + 1)),
        _ => {
            let (amount, end) = amount(scan, at)?;
            let unit = unit(scan, end)?;
            // `12.30 malam` is an hour.
            if let (Unit::Night, Amount::Thousandths(n)) = (unit, amount)
                && n % 500 != 0
            {
                return None;
            }
            // `pada 2026 bulan Mei`: a year in front of its month.
            let dated = unit == Unit::Month && matches!(scan.word(end + 1), Word::Month(_));
            // `tiga hari kerja`
            let works = unit == Unit::Day
                && scan.is(end + 1, "kerja")
                && !matches!(scan.raw(end + 2), "bakti" | "lembur" | "paksa" | "sama");
            let (amount, end) = half_behind(scan, amount, end + 1 + usize::from(works));
            (!dated).then_some((Length { amount, unit }, end))
        }
    }
}

/// `dua hingga tiga menit`, `tiga atau empat hari`, `2-3 jam`: as long as the longer one.
fn range(scan: &Scan<'_>, at: usize) -> Option<(Length, usize)> {
    let (low, second) = low_end(scan, at)?;
    let (length, end) = match second {
        Some(second) => {
            let (length, end) = length(scan, second)?;
            (matches!(length.amount, Amount::Thousandths(high) if high > low))
                .then_some((length, end))?
        }
        None => {
            let (_, high) = scan.raw(at).split_once('-')?;
            let high = i64::from(digits(high)?) * 1000;
            let length = Length { amount: Amount::Thousandths(high), unit: unit(scan, at + 1)? };
            (high > low).then_some((length, at + 2))?
        }
    };
    // `menang 2-3 hari ini`, `kalah 1-2 Minggu`, `unggul 1-2 menit ke-40`: a score.
    // No score is as high as `315-330 juta tahun yang lalu`.
    let large = matches!(scan.before(end - 1), Word::Miliar | Word::Juta | Word::Ribu);
    let score = (super::deictic::shift(scan, end).is_some() && !large)
        || scan.is_capital(end - 1)
        || scan.raw(end).starts_with("ke-");
    (!score).then_some((length, end))
}

/// The shorter end of a range in thousandths, and where the longer one stands unless it is
/// part of the same token.
fn low_end(scan: &Scan<'_>, at: usize) -> Option<(i64, Option<usize>)> {
    if scan.word(at) == Word::Digits
        && let Some((low, _)) = scan.raw(at).split_once('-')
        && let Some(low) = digits(low)
    {
        return Some((i64::from(low) * 1000, None));
    }
    // Nearly every number stands before no joint.
    let joins = |at| scan.word(at) == Word::Until || matches!(scan.raw(at), "-" | "–" | "atau");
    if !(1..=3).any(|step| joins(at + step)) {
        return None;
    }
    let (Amount::Thousandths(low), end) = amount(scan, at)? else {
        return None;
    };
    joins(end).then_some((low, Some(end + 1)))
}

/// `sepanjang hari`, `sepanjang malam`: all of it. `sepanjang tahun 2023` names the year.
fn all_along(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let unit = unit(scan, at + 1).filter(|_| !scan.is_capital(at + 1))?;
    let whole = matches!(unit, Unit::Day | Unit::Night | Unit::Week | Unit::Month | Unit::Year);
    let bare = super::moment_at(scan, at + 1).is_none()
        && !matches!(scan.raw(at + 2), "ajaran" | "anggaran" | "buku" | "fiskal");
    (whole && bare).then(|| (one(unit), at + 2))
}

/// `dua tahun setengah` for `dua setengah tahun`.
fn half_behind(scan: &Scan<'_>, amount: Amount, end: usize) -> (Amount, usize) {
    let behind = scan.word(end) == Word::Setengah
        && !matches!(scan.word(end + 1), Word::Unit(_) | Word::Number(_) | Word::Digits);
    match amount {
        Amount::Thousandths(n) if behind && n % 1000 == 0 => {
            (Amount::Thousandths(n + 500), end + 1)
        }
        _ => (amount, end),
    }
}

fn unit(scan: &Scan<'_>, at: usize) -> Option<Unit> {
    let night = scan.word(at) == Word::Part(DayPart::Night);
    scan.unit(at).or(night.then_some(Unit::Night))
}

/// A length of time, or the moment that lies so far from another.
pub(crate) fn duration(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    match scan.word(at) {
        Word::Sejenak => return Some((Pieces::While, at + 1)),
        Word::Vague if scan.word(at + 1) == Word::Saat => {
            return some_while(scan, at + 1);
        }
        Word::Semalam if scan.is(at + 1, "suntuk") => {
            let night = Length { amount: Amount::Thousandths(1000), unit: Unit::Night };
            return Some((Pieces::Duration(night, None, None), at + 2));
        }
        Word::Semalaman => return Some((one(Unit::Night), at + 1)),
        Word::Seharian => return Some((one(Unit::Day), at + 1)),
        Word::Hitungan => return reckoning(scan, at),
        Word::Sepanjang => return all_along(scan, at),
        _ => {}
    }
    let (first, mut end) = range(scan, at).or_else(|| length(scan, at))?;
    // `salah satu bulan planet itu`: one of several.
    let one_of = at > scan.first && scan.is(at - 1, "salah") && scan.word(at) == Word::Number(1);
    if one_of || match_time::is_of_match(scan, at, first.unit, end) {
        return None;
    }
    if is_age(scan, at, first, end) || is_ordinal(scan, first.unit, end) {
        return None;
    }
    if first.unit == Unit::Year && super::period::names_a_law(scan, at, end) {
        return None;
    }
    // A number that already belongs to something: `tanggal 5 tahun 2020`, `Rp 5 juta
    // tahun lalu`.
    if matches!(scan.before(at), Word::Tanggal | Word::Numbering | Word::Month(_) | Word::Money) {
        return None;
    }
    if counts_something(scan, at, end) {
        return None;
    }
    let mut smaller = [None, None];
    let mut larger = first;
    for slot in &mut smaller {
        let Some((next, stop)) = self::smaller(scan, larger, end) else {
            break;
        };
        (*slot, larger, end) = (Some(next), next, stop);
    }
    if let Some((when, stop)) = offset(scan, first, end) {
        return Some((Pieces::moment(when, None), stop));
    }
    if let Some(found) = beside(scan, at, first, end) {
        return Some(found);
    }
    let end = if ends_in_more(scan, end) { end + 1 } else { after_length(scan, end) };
    let [second, third] = smaller;
    Some((Pieces::Duration(first, second, third), end))
}

/// `naik dari 3 juta tahun lalu`, `menjadi 4 juta tahun ini`: large figures that count what
/// was said before, in a year that stands behind them; not `66 juta tahun lalu`, and never
/// before `yang lalu` or `silam`.
fn counts_something(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    const COMPARED: [&str; 12] = [
        "capai",
        "dari",
        "daripada",
        "dibanding",
        "dibandingkan",
        "hingga",
        "ke",
        "mencapai",
        "menjadi",
        "sebanyak",
        "sebesar",
        "sejumlah",
    ];
    let large = matches!(scan.before(end - 1), Word::Miliar | Word::Juta | Word::Ribu);
    if !large || scan.word(at) != Word::Digits {
        return false;
    }
    match super::deictic::shift(scan, end) {
        Some((Shift::Last, _)) => {
            let compared = COMPARED.iter().any(|word| at > scan.first && scan.is(at - 1, word));
            // `lebih dari 3 juta tahun lalu`
            let bounded =
                at > scan.first + 1 && matches!(scan.word(at - 2), Word::Lebih | Word::Kurang);
            scan.is(end, "lalu") && compared && !bounded
        }
        shift => shift.is_some(),
    }
}

/// `dua hari setelah Lebaran`, `sepekan sebelum 17 Agustus`: the day so far from another.
/// `selama dua hari setelah Lebaran` lasts so long.
fn beside(scan: &Scan<'_>, at: usize, length: Length, end: usize) -> Option<(Pieces, usize)> {
    let back = super::feast::relation(scan, end)?;
    let Amount::Thousandths(n) = length.amount else {
        return None;
    };
    let days = match length.unit {
        Unit::Day => n,
        Unit::Week => n.checked_mul(7)?,
        // The months between two feasts are those of the moon.
        Unit::Month => n.checked_mul(30)?,
        _ => return None,
    };
    let days = i32::try_from(days / 1000).ok().filter(|_| days % 1000 == 0)?;
    if matches!(scan.raw_before(at, 1), "selama" | "Selama" | "dalam" | "Dalam") {
        return None;
    }
    let (mut when, stop) = super::date_at(scan, end + 1)?;
    if length.unit == Unit::Month && !matches!(when, When::Feast { .. }) {
        return None;
    }
    super::feast::set_days(&mut when, if back { -days } else { days })
        .then(|| super::date_then_time(scan, when, stop))
}

/// `beberapa saat`, `beberapa waktu terakhir`; `beberapa waktu lalu` is past.
fn some_while(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    if !(scan.is(at, "saat") || scan.is(at, "waktu")) {
        return None;
    }
    let past = match scan.word(at + 1) {
        Word::Lalu => Some(at + 2),
        Word::Yang if scan.word(at + 2) == Word::Lalu => Some(at + 3),
        _ => None,
    };
    Some(match past {
        Some(end) => (Pieces::moment(When::Vague(Vague::Past), None), end),
        None => (Pieces::While, after_length(scan, at + 1)),
    })
}

const fn one(unit: Unit) -> Pieces {
    Pieces::Duration(Length { amount: Amount::Thousandths(1000), unit }, None, None)
}

/// `dalam hitungan menit`: some minutes.
fn reckoning(scan: &Scan<'_>, at: usize) -> Option<(Pieces, usize)> {
    let vague = |unit| Length { amount: Amount::Vague, unit };
    let first = vague(unit(scan, at + 1)?);
    if let (Word::Dan, Some(next)) = (scan.word(at + 2), unit(scan, at + 3)) {
        let next = vague(next);
        let (large, small) =
            if rank(next.unit) > rank(first.unit) { (next, first) } else { (first, next) };
        return Some((Pieces::Duration(large, Some(small), None), at + 4));
    }
    Some((Pieces::Duration(first, None, None), at + 2))
}

/// The smaller unit behind a length: `satu jam 30 menit`, `tiga hari dua malam`.
fn smaller(scan: &Scan<'_>, first: Length, end: usize) -> Option<(Length, usize)> {
    let at = end + usize::from(scan.word(end) == Word::Dan);
    if scan.word(at) == Word::Semalam && first.unit == Unit::Day {
        let night = Length { amount: Amount::Thousandths(1000), unit: Unit::Night };
        return Some((night, at + 1));
    }
    let (next, stop) = length(scan, at)?;
    let nights = first.unit == Unit::Day && next.unit == Unit::Night;
    let smaller = nights || rank(next.unit) < rank(first.unit) && first.amount != Amount::Vague;
    (smaller && next.amount != Amount::Vague).then_some((next, stop))
}

const fn rank(unit: Unit) -> u8 {
    unit as u8
}

/// `dua hari lalu`, `dua hari kemudian`, `tiga hari lagi`.
fn offset(scan: &Scan<'_>, length: Length, at: usize) -> Option<(When, usize)> {
    let (back, from, end) = match scan.word(at) {
        Word::Lalu => (true, Anchor::Document, at + 1),
        Word::Yang if scan.word(at + 1) == Word::Lalu => (true, Anchor::Document, at + 2),
        Word::Lagi => (false, Anchor::Document, at + 1),
        Word::Kemudian | Word::Berselang | Word::Berikutnya => (false, Anchor::Text, at + 1),
        Word::Setelah if scan.word(at + 1) == Word::Itu => (false, Anchor::Text, at + 2),
        Word::Sebelumnya => (true, Anchor::Text, at + 1),
        _ => return None,
    };
    let Length { amount, unit } = length;
    Some((When::Offset { amount, unit, back, from }, end))
}

/// `dua tahun lebih di penjara`; not `dua tahun lebih muda`, whose `lebih` belongs to what
/// follows.
fn ends_in_more(scan: &Scan<'_>, at: usize) -> bool {
    const NEXT: [&str; 21] = [
        "", ",", ".", ")", "\"", "”", "bersama", "dalam", "dan", "dengan", "di", "hingga",
        "karena", "ke", "pada", "sebelum", "sejak", "setelah", "tanpa", "untuk", "yang",
    ];
    scan.word(at) == Word::Lebih && NEXT.contains(&scan.raw(at + 1))
}

/// What belongs to a length and leaves it one: `terakhir`, `ke depan`, `pertama`.
fn after_length(scan: &Scan<'_>, end: usize) -> usize {
    match (scan.word(end), scan.word(end + 1), scan.word(end + 2)) {
        (Word::Ke, Word::Depan, _) | (Word::Belakangan | Word::Terakhir, Word::Ini, _) => end + 2,
        (
            Word::Terakhir | Word::Mendatang | Word::Belakangan | Word::Ini | Word::Ordinal(1),
            ..,
        ) => end + 1,
        (Word::Yang, Word::Akan, Word::Datang) => end + 3,
        _ => end,
    }
}

/// `tahun ke-5`, `hari pertama`: the unit is counted off, not measured.
fn is_ordinal(scan: &Scan<'_>, unit: Unit, end: usize) -> bool {
    matches!(unit, Unit::Night) && scan.raw(end).starts_with("ke-")
}

/// Whether the number before the unit at `at` makes it an age: `28 tahun ini`.
pub(crate) fn ends_an_age(scan: &Scan<'_>, at: usize) -> bool {
    let counts = |n: usize| {
        matches!(scan.word(n), Word::Digits | Word::Number(_) | Word::Belas | Word::Puluh)
    };
    // `dua puluh tiga tahun` has three.
    let number = (1..=4).map_while(|back| at.checked_sub(back).filter(|n| counts(*n))).last();
    number.is_some_and(|number| {
        length(scan, number).is_some_and(|(l, end)| is_age(scan, number, l, end))
    })
}

/// How old somebody is: `berusia 34 tahun`, `anak lima tahun`, `17 tahun ke atas`.
pub(crate) fn is_age(scan: &Scan<'_>, at: usize, length: Length, end: usize) -> bool {
    if !matches!(length.unit, Unit::Year | Unit::Month | Unit::Day | Unit::Week) {
        return false;
    }
    let above =
        scan.word(end) == Word::Ke && (scan.is(end + 1, "atas") || scan.is(end + 1, "bawah"));
    let below = matches!(scan.raw_before(at, 1), "bawah" | "atas") && length.unit == Unit::Year;
    // `berusia sekitar 34 tahun`, `berusia 5-12 tahun`, `usia di bawah 17 tahun`.
    let aged = (1..=4).any(|back| {
        let here = at.checked_sub(back);
        here.is_some_and(|i| scan.word(i) == Word::Age)
            && (1..back)
                .all(|b| at.checked_sub(b).is_some_and(|i| !matches!(scan.raw(i), "," | ".")))
    });
    let whose = length.unit == Unit::Year && scan.before(at) == Word::Person;
    let bracketed =
        scan.raw_before(at, 1) == "(" && scan.raw(end) == ")" && length.unit == Unit::Year;
    // `pegolf 36 tahun itu`; `dua tahun ini` are the last two years.
    let figure = scan.number(at).is_some_and(|n| (13..120).contains(&n));
    let pointed = matches!(scan.word(end), Word::Itu | Word::Ini | Word::Tersebut);
    let described = figure && pointed && length.unit == Unit::Year;
    above || below || aged || whose || bracketed || described || stands_apart(scan, at, end)
}

/// `Ahmad Ridwan, 34 tahun, mengaku`, `Sutrisno, 39 tahun, ditangkap`: a figure that stands apart behind a name.
fn stands_apart(scan: &Scan<'_>, at: usize, end: usize) -> bool {
    let aged = scan.number(at).is_some_and(|years| (13..120).contains(&years));
    let named =
        |word: usize| word >= scan.first && scan.is_capital(word) && scan.word(word) == Word::Other;
    let apart = scan.raw_before(at, 1) == "," && at >= 2 && named(at - 2);
    aged && apart
        && matches!(scan.raw(end), "," | ")")
        && scan.word(end - 1) == Word::Unit(Unit::Year)
}
