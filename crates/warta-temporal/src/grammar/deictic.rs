//! What points from the document's date or from the text before: `kemarin`,
//! `pekan lalu`, `hari itu`, `keesokan harinya`, `saat ini`.

use super::Scan;
use crate::pieces::{
    Amount, Anchor, DatePieces, DayPart, MonthPiece, Shift, TimeOfDay, Unit, Vague, When,
};
use crate::words::Word;

/// `lalu`, `yang lalu`, `ini`, `depan`, `yang akan datang`, `itu`, `yang sama`.
pub(crate) fn shift(scan: &Scan<'_>, at: usize) -> Option<(Shift, usize)> {
    let one = |kind| Some((kind, at + 1));
    match scan.word(at) {
        Word::Lalu | Word::Kemarin => one(Shift::Last),
        Word::Ini => one(Shift::This),
        Word::Depan | Word::Mendatang | Word::Nanti => one(Shift::Next),
        Word::Itu | Word::Tersebut => one(Shift::That),
        Word::Berikutnya => one(Shift::AfterThat),
        Word::Sebelumnya => one(Shift::BeforeThat),
        Word::Yang => match (scan.word(at + 1), scan.word(at + 2)) {
            (Word::Lalu, _) => Some((Shift::Last, at + 2)),
            (Word::Sama, _) => Some((Shift::That, at + 2)),
            (Word::Akan, Word::Datang) => Some((Shift::Next, at + 3)),
            _ => None,
        },
        _ => None,
    }
}

/// A single word or fixed phrase that points: `besok`, `keesokan harinya`.
pub(crate) fn day(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let next = scan.word(at + 1);
    match scan.word(at) {
        Word::Kemarin => Some(match next {
            Word::Lusa | Word::Dulu => (When::Days(-2), at + 2),
            _ => (When::Days(-1), at + 1),
        }),
        Word::Besok => match next {
            Word::UnitNya(Unit::Day) => Some((from_text(1, false), at + 2)),
            Word::Unit(Unit::Day) => Some((When::Days(1), at + 2)),
            Word::Lusa => Some((When::Days(2), at + 2)),
            _ => Some((When::Days(1), at + 1)),
        },
        Word::Lusa => Some((When::Days(2), at + 1)),
        Word::Tulat => Some((When::Days(3), at + 1)),
        Word::Keesokan if matches!(next, Word::UnitNya(Unit::Day) | Word::Unit(Unit::Day)) => {
            Some((from_text(1, false), at + 2))
        }
        Word::Esoknya => {
            Some((from_text(1, false), at + 1 + usize::from(next == Word::Unit(Unit::Day))))
        }
        _ => None,
    }
}

fn from_text(days: i64, back: bool) -> When {
    When::Offset {
        amount: Amount::Thousandths(days * 1000),
        unit: Unit::Day,
        back,
        from: Anchor::Text,
    }
}

/// `pekan lalu`, `hari ini`, `tahun yang sama`, `bulan berikutnya`.
pub(crate) fn period(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let of_clock = |unit: &Unit| matches!(unit, Unit::Second | Unit::Minute | Unit::Hour);
    let unit = scan.unit(at).filter(|unit| !of_clock(unit))?;
    let (shift, end) = shift(scan, at + 1)?;
    if super::duration::ends_an_age(scan, at) || super::number::is_too_large(scan, at) {
        return None;
    }
    // `bulan yang sama tahun lalu`
    if unit == Unit::Month
        && matches!(shift, Shift::That | Shift::This)
        && let (Some(year), stop) = super::calendar::year_behind(scan, end)
    {
        let month = Some(MonthPiece::Shifted(shift));
        return Some((
            When::Date(DatePieces { month, year: Some(year), ..DatePieces::default() }),
            stop,
        ));
    }
    // `hari depan` is the future and `hari mendatang` needs a number.
    let odd = unit == Unit::Day && matches!(shift, Shift::Last | Shift::Next);
    // `tahun ini` names the year; `hari nanti` does not.
    (!odd).then_some((When::Period { unit, shift }, end))
}

/// `nanti malam`, `tadi pagi`, `semalam`, `malam itu`, `pagi ini`, `malamnya`.
pub(crate) fn part_of_day(scan: &Scan<'_>, at: usize) -> Option<(When, TimeOfDay, usize)> {
    let part = |p| TimeOfDay::Part(p);
    match scan.word(at) {
        Word::Nanti | Word::Tadi => {
            let (found, end) = super::clock::day_part(scan, at + 1)?;
            let last_night = scan.word(at) == Word::Tadi && found == DayPart::Night;
            Some((When::Days(-i32::from(last_night)), part(found), end))
        }
        // `sehari semalam` is a length.
        Word::Semalam
            if !scan.is(at + 1, "suntuk") && scan.before(at) != Word::OneUnit(Unit::Day) =>
        {
            Some((When::Days(-1), part(DayPart::Night), at + 1))
        }
        // `keesokan paginya`, `esok malamnya`
        Word::Keesokan | Word::Besok if matches!(scan.word(at + 1), Word::PartNya(_)) => {
            let (_, found, end) = part_of_day(scan, at + 1)?;
            Some((from_text(1, false), found, end))
        }
        Word::PartNya(found) => {
            Some((When::Period { unit: Unit::Day, shift: Shift::That }, part(found), at + 1))
        }
        Word::Part(_) | Word::Dini | Word::Tengah | Word::Larut | Word::Prayer(_) => {
            let (found, end) = super::clock::day_part(scan, at)?;
            let (when, end) = pointed(scan, found, end)?;
            Some((when, part(found), end))
        }
        _ => None,
    }
}

/// What may point behind a part of the day.
pub(crate) fn pointed(scan: &Scan<'_>, part: DayPart, at: usize) -> Option<(When, usize)> {
    let that = When::Period { unit: Unit::Day, shift: Shift::That };
    let night = part == DayPart::Night;
    match scan.word(at) {
        Word::Tadi => Some((When::Days(-i32::from(night)), at + 1)),
        Word::Ini | Word::Nanti => Some((When::Days(0), at + 1)),
        Word::Itu | Word::Tersebut | Word::UnitNya(Unit::Day) => Some((that, at + 1)),
        Word::Sebelumnya => Some((from_text(1, true), at + 1)),
        Word::Berikutnya => Some((from_text(1, false), at + 1)),
        Word::Kemarin | Word::Lalu => Some((When::Days(-1), at + 1)),
        Word::Yang if scan.word(at + 1) == Word::Sama => Some((that, at + 2)),
        _ => None,
    }
}

/// `saat ini`, `baru-baru ini`, `saat itu`, `dulu`, `kelak`.
pub(crate) fn vague(scan: &Scan<'_>, at: usize) -> Option<(When, usize)> {
    let next = scan.word(at + 1);
    let (kind, end) = match scan.word(at) {
        Word::Sekarang => (Vague::Present, at + 1 + usize::from(next == Word::Ini)),
        Word::Dewasa if next == Word::Ini => (Vague::Present, at + 2),
        Word::BaruBaru | Word::AkhirAkhir | Word::Belakangan if next == Word::Ini => {
            (Vague::Past, at + 2)
        }
        Word::Belum if scan.is(at + 1, "lama") && scan.word(at + 2) == Word::Ini => {
            (Vague::Past, at + 3)
        }
        Word::Saat if next == Word::Ini => (Vague::Present, at + 2),
        Word::Saat if matches!(next, Word::Itu | Word::Tersebut) => (Vague::Past, at + 2),
        Word::Saat if next == Word::Lalu && scan.is(at, "masa") => (Vague::Past, at + 2),
        Word::Saat if is_stretch(scan, at) && next == Word::Mendatang => (Vague::Future, at + 2),
        // `di masa yang akan datang`
        Word::Saat
            if is_stretch(scan, at)
                && next == Word::Yang
                && scan.word(at + 2) == Word::Akan
                && scan.word(at + 3) == Word::Datang =>
        {
            (Vague::Future, at + 4)
        }
        Word::Saat if next == Word::Depan && is_in_future(scan, at) => (Vague::Future, at + 2),
        Word::Saat if next == Word::Other && scan.is(at + 1, "dekat") && scan.is(at, "waktu") => {
            (Vague::Future, at + 2)
        }
        Word::Dulu if is_past(scan, at) => (Vague::Past, at + 1),
        Word::Kelak => (Vague::Future, at + 1),
        Word::Nanti => (Vague::Future, at + 1),
        Word::Mendatang => (Vague::Future, at + 1),
        Word::Ke if is_ahead(scan, at) => (Vague::Future, at + 2),
        _ => return None,
    };
    Some((When::Vague(kind), end))
}

fn is_stretch(scan: &Scan<'_>, at: usize) -> bool {
    scan.is(at, "masa") || scan.is(at, "waktu")
}

/// `Di masa depan, …`: when something will be. `masa depan bangsa` is what becomes of it.
fn is_in_future(scan: &Scan<'_>, at: usize) -> bool {
    let led = at > scan.first && (scan.is(at - 1, "di") || scan.is(at - 1, "pada"));
    let ends = matches!(scan.raw(at + 2), "" | "," | "." | ";" | ")" | "\"" | "”" | "akan");
    scan.is(at, "masa") && led && ends
}

/// `ke depan` in the sense of from now on: where it opens a clause or stands behind what
/// has a future. Behind other words it is a place: `maju ke depan kelas`.
fn is_ahead(scan: &Scan<'_>, at: usize) -> bool {
    const NEXT: [&str; 14] = [
        ",",
        "akan",
        "dia",
        "harus",
        "ia",
        "ini",
        "kami",
        "kita",
        "mereka",
        "pemerintah",
        "perlu",
        "pihaknya",
        "saya",
        "tidak",
    ];
    const LASTING: [&str; 14] = [
        "agenda",
        "arah",
        "kebijakan",
        "kehidupan",
        "kerja",
        "langkah",
        "perkembangan",
        "persaingan",
        "program",
        "prospek",
        "rencana",
        "strategi",
        "tantangan",
        "upaya",
    ];
    if scan.is(at + 1, "depannya") {
        return true;
    }
    let opens = at == scan.first || matches!(scan.raw(at - 1), "," | "\"" | "“" | "bahwa");
    let behind = at > scan.first && LASTING.iter().any(|word| scan.is(at - 1, word));
    scan.word(at + 1) == Word::Depan && (opens && NEXT.contains(&scan.raw(at + 2)) || behind)
}

/// `dulu` in the sense of once; behind a verb it means first.
fn is_past(scan: &Scan<'_>, at: usize) -> bool {
    let before = scan.raw_before(at, 1);
    let leads = at == scan.first
        || matches!(
            before,
            "\"" | "“"
                | "”"
                | "sejak"
                | "dari"
                | "zaman"
                | "jaman"
                | "tempo"
                | "masa"
                | "seperti"
                | "yang"
                | "Tempo"
                | "Zaman"
        );
    let told = [
        "pernah",
        "adalah",
        "merupakan",
        "dikenal",
        "menjadi",
        "bernama",
        "disebut",
        "masih",
        "sering",
    ]
    .iter()
    .any(|w| scan.is(at + 1, w));
    (leads || told) && !matches!(before, "terlebih" | "lebih")
}
