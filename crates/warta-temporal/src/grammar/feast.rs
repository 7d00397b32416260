//! Named days of the calendar, Islamic dates, and the days around a feast.

use super::Scan;
use super::calendar::year_behind;
use super::deictic::shift;
use super::direction::opening;
use super::period::pair;
use super::scan::digits;
use crate::pieces::{DatePieces, DayPart, Shift, Unit, When, YearPiece};
use crate::words::Word;
use crate::{Bound, Feast, NamedDay};

/// The named day that begins at `at`, in the year behind it where there is one.
pub(crate) fn feast(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    // Only these words begin the name of a feast.
    if !matches!(
        scan.word(at),
        Word::Feast | Word::Unit(Unit::Day | Unit::Year) | Word::Weekday(3..=5)
    ) {
        return None;
    }
    let (feast, end) = name(scan, at)?;
    Some(in_its_year(scan, feast, end))
}

/// A feast in the year that stands at `at`, where one does.
fn in_its_year(scan: &Scan<'_>, feast: Feast, at: usize) -> (When, usize) {
    let dated = |year, hijri_year, shift| When::Feast { feast, year, hijri_year, shift, days: 0 };
    if let Some((year, end)) = counted_off(scan, feast, at) {
        return (dated(Some(year), None, None), end);
    }
    if let Some((year, end)) = hijri_year(scan, at) {
        return (dated(None, Some(year), None), end);
    }
    if let Some((year, end)) = turn_of_years(scan, feast, at) {
        return (dated(Some(year), None, None), end);
    }
    let (year, end) = own_era(scan, feast, at)
        .map_or_else(|| year_behind(scan, at), |(year, end)| (Some(year), end));
    match shift(scan, end).filter(|_| year.is_none()) {
        Some((kind, end)) => (dated(None, None, Some(kind)), end),
        None => (dated(year, None, None), end),
    }
}

/// `Hari Kemerdekaan ke-81`, `Hari Sumpah Pemuda ke-98 tahun 2026`: the year of a feast by its
/// number.
fn counted_off(scan: &Scan<'_>, feast: Feast, at: usize) -> Option<(YearPiece, usize)> {
    let number = scan.raw(at).strip_prefix("ke-").and_then(digits).filter(|n| (1..500).contains(n));
    let year = feast.begun()?.checked_add(i32::try_from(number?).ok()?)?;
    let (written, end) = year_behind(scan, at + 1);
    Some((written.unwrap_or(YearPiece::Number(year)), end))
}

/// `Tahun Baru 2023/2024` lies in the second year and `Natal 2023/2024` in the first, which
/// the `Natal` of `Natal dan Tahun Baru 2023/2024` shares.
fn turn_of_years(scan: &Scan<'_>, feast: Feast, at: usize) -> Option<(YearPiece, usize)> {
    let years = |at| match pair(scan, at) {
        Some((When::YearPair(first), end)) => Some((first, end)),
        _ => None,
    };
    if let Some((first, end)) = years(at) {
        let year = first + i32::from(feast == Feast::TahunBaru);
        return Some((YearPiece::Number(year), end));
    }
    let second = at + scan.joint(at).filter(|_| feast == Feast::Natal)?;
    let (_, end) = name(scan, second).filter(|(f, _)| *f == Feast::TahunBaru)?;
    Some((YearPiece::Number(years(end)?.0), at))
}

/// How many tokens ahead the other end of a range, `H-7 dan memuncak pada H-3 Lebaran`,
/// may name the feast.
const SECOND: usize = 8;

/// `H-7 Lebaran`, `H+3`, `H-3 jelang Natal`: days from a feast, which may be the one named
/// at the other end of a range, or before.
pub(crate) fn days_from(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let (days, end) = counted(scan, at)?;
    let beside = |from: usize| {
        let from = from + usize::from(relation(scan, from).is_some());
        let (mut when, end) = feast(scan, from).or_else(|| {
            // `H-7 lebaran` needs no capital.
            let (feast, length) = Feast::longest(|i| scan.raw(from + i), false)?;
            Some(in_its_year(scan, feast, from + length))
        })?;
        set_days(&mut when, days);
        Some((when, end))
    };
    if let Some(found) = beside(end) {
        return Some(found);
    }
    // `H-7 hingga Lebaran`, `H-7 hingga H+7 Lebaran`
    let joined = scan.joint(end).and_then(|joint| beside(end + joint));
    let second = || (end..(end + SECOND).min(scan.last)).find_map(|at| counted(scan, at));
    if let Some((when, _)) = joined.or_else(|| second().and_then(|(_, end)| beside(end))) {
        return Some((when, end));
    }
    // `Blok H-7` is an address, and the day of an election is none of a feast.
    let named = scan.name_before(at) || scan.before(at) == Word::Numbering || scan.is_capital(end);
    let other = scan.word(end) == Word::Other && is_deed(scan.raw(end));
    let block = ["blok", "gang", "kamar", "kursi", "lorong", "rumah", "seri", "tipe", "visa"]
        .iter()
        .any(|w| at > scan.first && scan.is(at - 1, w));
    (!(named || other || block)).then_some((When::FeastDays(days), end))
}

/// `pelaksanaan`, `pencoblosan`, `pemilu`: what a day is counted from that is no feast.
fn is_deed(word: &str) -> bool {
    (word.len() > 6 && ["pe", "ke"].iter().any(|p| word.starts_with(p)) && word.ends_with("an"))
        || matches!(word, "acara" | "konser" | "laga" | "pemilu" | "pilkada" | "pilpres" | "ujian")
}

/// `H-7`, `H+3`.
fn counted(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let number = |text: &str| digits(text).filter(|n| *n < 100).and_then(|n| i32::try_from(n).ok());
    if let Some(days) = scan.raw(at).strip_prefix("H-").and_then(number) {
        return Some((-days, at + 1));
    }
    if scan.raw(at) != "H" {
        return None;
    }
    let days = number(scan.raw(at + 2))?;
    match scan.raw(at + 1) {
        "+" => Some((days, at + 3)),
        "-" | "–" => Some((-days, at + 3)),
        _ => None,
    }
}

/// Whether the word at `at` counts back from what follows it, or onward.
pub(crate) fn relation(scan: &Scan<'_>, at: usize) -> Option<bool> {
    match opening(scan.raw(at)) {
        Some(Bound::Before) => Some(true),
        Some(Bound::After) => Some(false),
        _ => None,
    }
}

/// Moves a feast or a day of the calendar; `false` for what has no day.
pub(crate) fn set_days(when: &mut When, by: i32) -> bool {
    match when {
        When::Feast { days, .. } | When::Date(DatePieces { days, day: Some(_), .. }) => *days = by,
        _ => return false,
    }
    true
}

/// `2023 ke 2024`: the new year between them.
fn turn(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let joint = if scan.word(at + 1) == Word::Ke { 1 } else { scan.joint(at + 1)? };
    let second = at + 1 + joint;
    let is_next = digits(scan.raw(at))?.checked_add(1) == digits(scan.raw(second));
    is_next.then(|| in_its_year(scan, Feast::TahunBaru, second))
}

/// What the night before is of: `malam takbiran`, `malam takbiran Idul Adha`, `malam
/// pergantian tahun`, `malam 1 Suro`.
pub(crate) fn vigil(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    match scan.raw(at) {
        "takbiran" | "Takbiran" => {
            feast(scan, at + 1).or_else(|| Some(in_its_year(scan, Feast::IdulFitri, at + 1)))
        }
        "pergantian" if scan.word(at + 1) == Word::Unit(Unit::Year) => {
            Some(turn(scan, at + 2).unwrap_or_else(|| in_its_year(scan, Feast::TahunBaru, at + 2)))
        }
        _ => feast(scan, at).or_else(|| hijri(scan, at).filter(|(when, _)| is_day(when))),
    }
}

/// Whether a Hijri date tells the day.
fn is_day(when: &When) -> bool {
    matches!(when, When::Hijri { day: Some(_), .. })
}

fn hijri_year(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    let at = at + usize::from(scan.word(at) == Word::Unit(Unit::Year));
    let year = digits(scan.raw(at)).filter(|y| (1..2000).contains(y))?;
    let era = scan.word(at + 1) == Word::Hijriah || matches!(scan.raw(at + 1), "H" | "H.");
    era.then(|| Some((i32::try_from(year).ok()?, at + 2)))?
}

/// `2567 BE`, `1945 Saka`, `Saka 1946`, `2574 Kongzili`: the years that a faith counts, as the
/// year of the calendar in which they begin.
fn own_era(scan: &Scan<'_>, feast: Feast, at: usize) -> Option<(YearPiece, usize)> {
    let era = |at: usize| match scan.raw(at) {
        "BE" => Some(Era::Buddhist),
        "Saka" | "Caka" => Some(Era::Saka),
        "Kongzili" => Some(Era::Kongzili),
        _ => None,
    };
    // The era may end the name of the feast, `Tahun Baru Saka`, or stand behind it.
    let ahead = usize::from(era(at).is_some());
    let number = at + ahead;
    let written = i32::try_from(scan.number(number)?).ok()?;
    let named = era(number + 1);
    let end = number + 1 + usize::from(named.is_some());
    // No feast of the common era is told of so far ahead.
    let unsaid = || match feast {
        Feast::Imlek | Feast::CapGoMeh if (2400..2800).contains(&written) => Some(Era::Kongzili),
        Feast::Waisak if (2400..2800).contains(&written) => Some(Era::Buddhist),
        _ => None,
    };
    let era = named.or_else(|| era(number.checked_sub(1)?)).or_else(unsaid)?;
    let year = written.checked_add(era.begun())?;
    (1..3000).contains(&year).then_some((YearPiece::Number(year), end))
}

/// An era of a faith.
#[derive(Clone, Copy)]
enum Era {
    Buddhist,
    Saka,
    Kongzili,
}

impl Era {
    /// What the year of the calendar in which its year begins is more than that.
    const fn begun(self) -> i32 {
        match self {
            Era::Buddhist => -544,
            Era::Saka => 78,
            Era::Kongzili => -551,
        }
    }
}

/// The longest name of a feast at `at`; `Hari` and `Hari Raya` belong to it.
fn name(scan: &Scan<'_>, at: usize) -> Option<(Feast, usize)> {
    let mut from = at;
    let mut day = false;
    if scan.word(from) == Word::Unit(Unit::Day) {
        day = true;
        from += 1;
        from += usize::from(scan.is(from, "raya") || scan.is(from, "suci"));
    }
    let (feast, len) = Feast::longest(|i| scan.raw(from + i), day)?;
    // `malam tahun baru` is an evening, `tahun baru` may be any new year.
    let eve = scan.before(from) == Word::Part(DayPart::Night);
    let named = day || eve || scan.is_capital(from);
    let other = match feast {
        Feast::Natal => is_other_name(scan, from),
        Feast::HariKemerdekaan => is_of_a_country(scan, from + len),
        _ => false,
    };
    (named && !other).then_some((feast, from + len))
}

/// `Mandailing Natal`, `Kecamatan Natal`, `Natal Simanjuntak memimpin`: a place or a person.
fn is_other_name(scan: &Scan<'_>, at: usize) -> bool {
    const BEFORE: [&str; 10] = [
        "bernama",
        "desa",
        "kabupaten",
        "kecamatan",
        "kota",
        "mandailing",
        "pelabuhan",
        "provinsi",
        "pulau",
        "teluk",
    ];
    const BEHIND: [&str; 5] = ["bersama", "kristen", "nasional", "oikumene", "ortodoks"];
    let place = at > scan.first && BEFORE.iter().any(|word| scan.is(at - 1, word));
    let joined = at >= scan.first + 2 && scan.raw(at - 1) == "-" && scan.is_capital(at - 2);
    let surname = scan.is_capital(at + 1)
        && scan.word(at + 1) == Word::Other
        && !BEHIND.iter().any(|word| scan.is(at + 1, word));
    let acts = ["ber", "di", "me"].iter().any(|prefix| scan.raw(at + 2).starts_with(prefix));
    place || joined || at == scan.first && surname && acts && scan.raw(at + 2).len() > 4
}

/// `Hari Kemerdekaan Ukraina`: of another country than Indonesia.
fn is_of_a_country(scan: &Scan<'_>, at: usize) -> bool {
    const OWN: [&str; 4] = ["indonesia", "nasional", "republik", "ri"];
    // A title writes its verbs with capitals too.
    const VERBS: [&str; 5] = ["Ber", "Di", "Mem", "Men", "Ter"];
    let raw = scan.raw(at);
    let title = VERBS.iter().any(|prefix| raw.starts_with(prefix)) || raw.starts_with("Ke");
    at < scan.last
        && scan.is_capital(at)
        && scan.word(at) == Word::Other
        && !title
        && !OWN.iter().any(|word| scan.is(at, word))
}

/// `1 Syawal 1445 H`, `Ramadan 2024`, `bulan suci Ramadan`, `bulan puasa tahun lalu`.
pub(crate) fn hijri(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let day = digits(scan.raw(at)).filter(|d| (1..=30).contains(d) && scan.raw(at).len() <= 2);
    let day = day.or_else(|| scan.is(at, "satu").then_some(1));
    let bulan = scan.word(at) == Word::Unit(Unit::Month);
    let holy = usize::from(bulan && scan.is(at + 1, "suci"));
    let from = at + usize::from(day.is_some() || bulan) + holy;
    let month = match scan.word(from) {
        Word::HijriMonth(month) => month,
        _ if bulan && scan.is(from, "puasa") => 9,
        _ => return None,
    };
    let day = day.and_then(|d| u8::try_from(d).ok());
    let dated = |year, hijri_year, shift| When::Hijri { day, month, year, hijri_year, shift };
    if let Some((year, end)) = hijri_year(scan, from + 1) {
        return Some((dated(None, Some(year), None), end));
    }
    // Ramadan is named by itself; other months only with a day or `bulan`.
    let alone = month == 9 && scan.is_capital(from) && !scan.name_before(from);
    let person = scan.is_capital(from + 1) && scan.word(from + 1) == Word::Other;
    if !(day.is_some() || bulan || alone) || person {
        return None;
    }
    let (year, end) = year_behind(scan, from + 1);
    let near = |kind: &Shift| matches!(kind, Shift::Last | Shift::This | Shift::Next);
    Some(match shift(scan, end).filter(|(kind, _)| year.is_none() && near(kind)) {
        Some((kind, end)) => (dated(None, None, Some(kind)), end),
        None => (dated(year, None, None), end),
    })
}

/// A day that the caller named.
pub(crate) fn own<'t>(scan: &Scan<'t>, at: usize) -> Option<(When, usize)> {
    let fits = |day: &'t NamedDay| Some((day, day.matches(|i| scan.raw(at + i))?));
    let (day, length) = scan.named.iter().filter_map(fits).max_by_key(|(_, length)| *length)?;
    let (year, mut end) = year_behind(scan, at + length);
    let mut date = DatePieces { year, ..day.date() };
    if let Some((kind, stop)) = shift(scan, end).filter(|_| year.is_none()) {
        (date.shift, end) = (Some(kind), stop);
    }
    Some((When::Date(date), end))
}
