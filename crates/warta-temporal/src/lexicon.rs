//! The words of time. Closed lists; each look-up ignores the case of ASCII letters.

use chrono::Weekday;

/// The month that `word` names, in full, short, or in the spelling before 1972.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let names = MONTHS.iter().find(|(_, names)| names.iter().any(|n| word.eq_ignore_ascii_case(n)));
    names.map(|&(number, _)| number)
}

const MONTHS: [(u32, &[&str]); 12] = [
    (1, &["januari", "jan", "djanuari", "djan"]),
    (2, &["februari", "feb", "pebruari", "peb"]),
    (3, &["maret", "mar", "mrt"]),
    (4, &["april", "apr"]),
    (5, &["mei"]),
    (6, &["juni", "jun", "djuni"]),
    (7, &["juli", "jul", "djuli"]),
    (8, &["agustus", "agt", "agu", "ags", "agust"]),
    (9, &["september", "sep", "sept"]),
    (10, &["oktober", "okt"]),
    (11, &["november", "nov", "nopember", "nop"]),
    (12, &["desember", "des"]),
];

/// The weekday that `word` names; `Minggu` also means week, which the caller must tell.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 10] = [
        ("senin", Weekday::Mon),
        ("selasa", Weekday::Tue),
        ("rabu", Weekday::Wed),
        ("kamis", Weekday::Thu),
        ("jumat", Weekday::Fri),
        ("jum'at", Weekday::Fri),
        ("jum’at", Weekday::Fri),
        ("sabtu", Weekday::Sat),
        ("minggu", Weekday::Sun),
        ("ahad", Weekday::Sun),
    ];
    NAMES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|&(_, day)| day)
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    /// Eight years.
    Windu,
    Decade,
    Century,
}

impl Unit {
    /// The letter of ISO 8601 durations, whether it stands behind the `T`, and how many
    /// of that letter the unit is.
    pub(crate) const fn iso(self) -> (char, bool, u32) {
        match self {
            Unit::Second => ('S', true, 1),
            Unit::Minute => ('M', true, 1),
            Unit::Hour => ('H', true, 1),
            Unit::Day => ('D', false, 1),
            Unit::Week => ('W', false, 1),
            Unit::Month => ('M', false, 1),
            Unit::Quarter => ('M', false, 3),
            Unit::Half => ('M', false, 6),
            Unit::Year => ('Y', false, 1),
            Unit::Windu => ('Y', false, 8),
            Unit::Decade => ('Y', false, 10),
            Unit::Century => ('Y', false, 100),
        }
    }

    /// The next smaller unit and how many of it make one.
    pub(crate) const fn smaller(self) -> Option<(Unit, u32)> {
        match self {
            Unit::Second => None,
            Unit::Minute => Some((Unit::Second, 60)),
            Unit::Hour => Some((Unit::Minute, 60)),
            Unit::Day => Some((Unit::Hour, 24)),
            Unit::Week => Some((Unit::Day, 7)),
            Unit::Month => Some((Unit::Day, 30)),
            Unit::Quarter => Some((Unit::Month, 3)),
            Unit::Half => Some((Unit::Month, 6)),
            Unit::Year => Some((Unit::Month, 12)),
            Unit::Windu => Some((Unit::Year, 8)),
            Unit::Decade => Some((Unit::Year, 10)),
            Unit::Century => Some((Unit::Year, 100)),
        }
    }
}

/// The unit that `word` names: `hari`, `pekan`, `tahun`.
pub(crate) fn unit(word: &str) -> Option<Unit> {
    const NAMES: [(&str, Unit); 16] = [
        ("detik", Unit::Second),
        ("menit", Unit::Minute),
        ("jam", Unit::Hour),
        ("hari", Unit::Day),
        ("minggu", Unit::Week),
        ("pekan", Unit::Week),
        ("bulan", Unit::Month),
        ("triwulan", Unit::Quarter),
        ("kuartal", Unit::Quarter),
        ("semester", Unit::Half),
        ("tahun", Unit::Year),
        ("thn", Unit::Year),
        ("windu", Unit::Windu),
        ("dekade", Unit::Decade),
        ("dasawarsa", Unit::Decade),
        ("abad", Unit::Century),
    ];
    NAMES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|&(_, unit)| unit)
}

/// The unit of which `word` is one: `sehari`, `setahun`.
pub(crate) fn one_unit(word: &str) -> Option<Unit> {
    let rest = word.get(..2).filter(|se| se.eq_ignore_ascii_case("se"))?;
    let unit = word.get(rest.len()..).and_then(unit)?;
    (!matches!(unit, Unit::Quarter | Unit::Half)).then_some(unit)
}

/// The unit of which `word` means many: `bertahun-tahun`.
pub(crate) fn many_units(word: &str) -> Option<Unit> {
    let rest = word.get(..3).filter(|ber| ber.eq_ignore_ascii_case("ber"))?;
    let (left, right) = word.get(rest.len()..)?.split_once('-')?;
    left.eq_ignore_ascii_case(right).then(|| unit(left))?
}

/// A part of the day, in the codes of the IndoTimex corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl DayPart {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            DayPart::Morning => "TMO",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
        }
    }

    /// First and last hour, `[begin, end)`; the night ends at midnight.
    pub(crate) const fn hours(self) -> (u32, u32) {
        match self {
            DayPart::Morning => (0, 12),
            DayPart::Afternoon => (11, 18),
            DayPart::Evening => (16, 20),
            DayPart::Night => (18, 24),
        }
    }
}

/// The part of the day that `word` names.
pub(crate) fn day_part(word: &str) -> Option<DayPart> {
    const NAMES: [(&str, DayPart); 9] = [
        ("subuh", DayPart::Morning),
        ("fajar", DayPart::Morning),
        ("pagi", DayPart::Morning),
        ("siang", DayPart::Afternoon),
        ("sore", DayPart::Afternoon),
        ("petang", DayPart::Evening),
        ("senja", DayPart::Evening),
        ("malam", DayPart::Night),
        ("magrib", DayPart::Evening),
    ];
    NAMES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|&(_, part)| part)
}

/// The offset from UTC in hours that a zone's name stands for.
pub(crate) fn zone(word: &str) -> Option<i8> {
    const NAMES: [(&str, i8); 5] = [("WIB", 7), ("WITA", 8), ("WIT", 9), ("GMT", 0), ("UTC", 0)];
    NAMES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|&(_, hours)| hours)
}

/// The value of a number word below twelve, or of `satu` … `sembilan` with a suffix.
pub(crate) fn small_number(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
        "sepuluh", "sebelas",
    ];
    let at = NAMES.iter().position(|name| word.eq_ignore_ascii_case(name))?;
    u32::try_from(at).ok()
}

/// The rank that `word` gives: `pertama`, `kedua`, `ke-3`, `II`.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    if word.eq_ignore_ascii_case("pertama") {
        return Some(1);
    }
    if let Some(rest) = word.get(..2).filter(|ke| ke.eq_ignore_ascii_case("ke")) {
        let rest = word.get(rest.len()..)?;
        let digits = rest.strip_prefix('-').and_then(|digits| digits.parse().ok());
        return digits.or_else(|| small_number(rest)).or_else(|| roman(rest.strip_prefix('-')?));
    }
    roman(word)
}

/// The value of a Roman numeral in capitals, up to 39.
pub(crate) fn roman(word: &str) -> Option<u32> {
    let digit = |b: u8| match b {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    if word.is_empty() || word.len() > 7 {
        return None;
    }
    let mut total: u32 = 0;
    let mut before = 0;
    for byte in word.bytes().rev() {
        let value = digit(byte)?;
        total = if value < before { total.checked_sub(value)? } else { total + value };
        before = before.max(value);
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_short_spellings() {
        assert_eq!(month("Nopember"), Some(11));
        assert_eq!(month("Djan."), Some(1));
        assert_eq!(weekday("Jum'at"), Some(Weekday::Fri));
        assert_eq!(many_units("bertahun-tahun"), Some(Unit::Year));
        assert_eq!(one_unit("sepekan"), Some(Unit::Week));
        assert_eq!(ordinal("ke-20"), Some(20));
        assert_eq!(roman("XIX"), Some(19));
        assert_eq!(ordinal("kedua"), Some(2));
    }
}
