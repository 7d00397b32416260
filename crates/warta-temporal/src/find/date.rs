//! Days, months, years and their parts.

use warta_text::TokenKind;

use super::{Finder, Read};
use crate::feast::FEASTS;
use crate::lexicon::{Unit, month, ordinal, unit, weekday};
use crate::pieces::{Calendar, DatePieces};

impl Finder<'_> {
    pub(super) fn date(self, at: usize) -> Read<DatePieces> {
        self.weekday_date(at)
            .or_else(|| self.feast(at))
            .or_else(|| self.day_month(at))
            .or_else(|| self.month_year(at))
            .or_else(|| self.numeric(at))
            .or_else(|| self.deictic_day(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.shifted_unit(at))
            .or_else(|| self.long_period(at))
            .or_else(|| self.year(at))
    }

    /// `Selasa, 12 September 2023`, `Minggu (10/9/2023)`, `hari Selasa`, `Senin lalu`.
    fn weekday_date(self, at: usize) -> Read<DatePieces> {
        let hari = usize::from(self.is(at, "hari"));
        let name = at + hari;
        let day = weekday(self.word(name))?;
        let named = self.is_capital(name) || hari == 1;
        if !named || (self.is(name, "minggu") && self.counts_weeks(name, hari == 1)) {
            return None;
        }
        let comma = usize::from(self.word(name + 1) == ",");
        let with_day =
            |calendar: Calendar| DatePieces::Calendar(Calendar { weekday: Some(day), ..calendar });
        let (calendar, next) = if let Some((DatePieces::Calendar(calendar), next)) =
            self.day_month(name + 1 + comma).filter(|(date, _)| has_day(date))
        {
            (with_day(calendar), next)
        } else if let Some((calendar, next)) = self.bracketed(name + 1) {
            (with_day(calendar), next)
        } else {
            (with_day(Calendar::default()), name + 1)
        };
        Some(self.with_shift(calendar, next))
    }

    /// Whether `minggu` at `at` counts weeks rather than naming Sunday.
    fn counts_weeks(self, at: usize, hari: bool) -> bool {
        if hari || self.word(at + 1) == "(" || self.word(at + 1) == "," {
            return false;
        }
        let first = at == self.first;
        let shifted = self.is_any(at + 1, &["lalu", "ini", "depan", "silam", "mendatang"]);
        (shifted && first) || self.amount(at.wrapping_sub(1)).is_some()
    }

    /// `(12/9/2023)`, `(12/9)`, `(12 September)` behind a weekday.
    fn bracketed(self, at: usize) -> Read<Calendar> {
        if self.word(at) != "(" {
            return None;
        }
        let (date, next) = self.numeric(at + 1).or_else(|| self.day_month(at + 1))?;
        match date {
            DatePieces::Calendar(calendar) if self.word(next) == ")" => Some((calendar, next + 1)),
            _ => None,
        }
    }

    /// Takes `lalu`, `depan` … behind a name into it.
    fn with_shift(self, date: DatePieces, next: usize) -> (DatePieces, usize) {
        let DatePieces::Calendar(calendar) = date else { return (date, next) };
        let Some((by, end)) = self.shift(next) else { return (date, next) };
        if calendar.year.is_some() {
            return (date, end);
        }
        (DatePieces::NamedShift { calendar, by }, end)
    }

    /// `lalu` (-1), `ini` (0), `depan` (1) and their kin.
    fn shift(self, at: usize) -> Read<i64> {
        let yang = usize::from(self.is(at, "yang"));
        let word = at + yang;
        if self.is_any(word, &["lalu", "silam", "kemarin"]) {
            return Some((-1, word + 1));
        }
        if yang == 1 && self.is(word, "akan") && self.is(word + 1, "datang") {
            return Some((1, word + 2));
        }
        if yang == 1 {
            return None;
        }
        if self.is(at, "ini") {
            return Some((0, at + 1));
        }
        self.is_any(at, &["depan", "mendatang", "berikutnya"]).then_some((1, at + 1))
    }

    /// `12 September 2023`, `tanggal 24`, `10` of `10–12 September`.
    fn day_month(self, at: usize) -> Read<DatePieces> {
        let cue = self.is_any(at, &["tanggal", "tgl", "tgl."]);
        let from = if cue { at + 1 } else { at };
        let day = self.figures(from).filter(|day| (1..=31).contains(day))?;
        if self.word(from).len() > 2 {
            return None;
        }
        let calendar = Calendar { day: Some(day), ..Calendar::default() };
        if let Some((calendar, next)) = self.month_behind(calendar, from + 1) {
            return Some(self.with_shift(DatePieces::Calendar(calendar), next));
        }
        if let Some(calendar) = self.shared_month(calendar, from + 1) {
            return Some((DatePieces::Calendar(calendar), from + 1));
        }
        (cue && unit(self.word(from + 1)).is_none())
            .then_some((DatePieces::Calendar(calendar), from + 1))
    }

    /// The month and perhaps the year from `at` on.
    fn month_behind(self, calendar: Calendar, at: usize) -> Read<Calendar> {
        let month =
            month(self.word(at)).filter(|_| self.is_capital(at) || calendar.day.is_some())?;
        let calendar = Calendar { month: Some(month), ..calendar };
        match self.four_digits(at + 1) {
            Some(year) => Some((Calendar { year: Some(year), ..calendar }, at + 2)),
            None => Some((calendar, at + 1)),
        }
    }

    /// The month of a later day in a list or range: `3, 5, dan 7 Mei`.
    fn shared_month(self, calendar: Calendar, mut at: usize) -> Option<Calendar> {
        // A list of days with more than ten links is no date.
        for _ in 0..10 {
            let linked =
                self.is_any(at, &["-", "–", "—", "hingga", "sampai", "dan", ",", "s.d.", "atau"]);
            if !linked {
                return None;
            }
            at += 1 + usize::from(self.word(at) == "," && self.is(at + 1, "dan"));
            at += usize::from(self.is(at, "dengan"));
            self.figures(at).filter(|day| (1..=31).contains(day))?;
            if let Some((later, _)) = self.month_behind(Calendar::default(), at + 1) {
                return Some(Calendar { month: later.month, year: later.year, ..calendar });
            }
            at += 1;
        }
        None
    }

    /// `September 2023`, `bulan Juli`, `Juli lalu`, and a month that a preposition or
    /// range makes one.
    fn month_year(self, at: usize) -> Read<DatePieces> {
        let bulan = usize::from(self.is(at, "bulan"));
        let name = at + bulan;
        let number = month(self.word(name)).filter(|_| self.is_capital(name))?;
        let calendar = Calendar { month: Some(number), ..Calendar::default() };
        let tahun = usize::from(self.is(name + 1, "tahun"));
        if let Some(year) = self.four_digits(name + 1 + tahun) {
            let calendar = Calendar { year: Some(year), ..calendar };
            return Some((DatePieces::Calendar(calendar), name + 2 + tahun));
        }
        let (date, next) = self.with_shift(DatePieces::Calendar(calendar), name + 1);
        if next > name + 1 || bulan == 1 {
            return Some((date, next));
        }
        const CUES: [&str; 20] = [
            "pada",
            "sejak",
            "hingga",
            "sampai",
            "dari",
            "antara",
            "selama",
            "per",
            "awal",
            "akhir",
            "pertengahan",
            "di",
            "menjelang",
            "mulai",
            "dan",
            "penghujung",
            "-",
            "–",
            "bulan",
            "untuk",
        ];
        let ranged = self.is_any(name + 1, &["-", "–", "hingga", "sampai"])
            && month(self.word(name + 2)).is_some();
        let year = ranged.then(|| self.four_digits(name + 3)).flatten();
        let calendar = Calendar { year, ..calendar };
        let short = self.word(name).len() < 4 && !self.is(name, "mei");
        ((ranged || self.before_is_any(at, &CUES)) && !short)
            .then_some((DatePieces::Calendar(calendar), name + 1))
    }

    /// `12/9/2023`, `12-09-2023`, `2023-09-12`, `12/9` in brackets.
    fn numeric(self, at: usize) -> Read<DatePieces> {
        let word = self.word(at);
        if !matches!(self.kind(at), Some(TokenKind::Date | TokenKind::Number)) {
            return None;
        }
        let mut parts = word.split(['/', '-', '.']);
        let mut next = || parts.next().map(|part| (part.len(), part.parse::<u32>().ok()));
        let (first, second, third) = (next()?, next()?, next());
        if next().is_some() {
            return None;
        }
        let calendar = match third {
            Some((_, day)) if first.0 == 4 => {
                Calendar { year: year(first.1?), month: second.1, day, ..Calendar::default() }
            }
            Some((len, Some(last))) if len == 4 || len == 2 => Calendar {
                day: first.1,
                month: second.1,
                year: year(if len == 2 { 2000 + last } else { last }),
                ..Calendar::default()
            },
            None if word.contains('/') => {
                Calendar { day: first.1, month: second.1, ..Calendar::default() }
            }
            _ => return None,
        };
        let bracketed = self.before(at) == "(" || third.is_some();
        let possible = calendar.day.is_some_and(|day| (1..=31).contains(&day))
            && calendar.month.is_some_and(|month| (1..=12).contains(&month));
        (possible && bracketed).then_some((DatePieces::Calendar(calendar), at + 1))
    }

    /// `hari ini`, `kemarin`, `lusa`, `keesokan harinya`, `hari itu`.
    fn deictic_day(self, at: usize) -> Read<DatePieces> {
        if self.is(at, "hari") {
            return match () {
                () if self.is(at + 1, "ini") => Some((DatePieces::Days(0), at + 2)),
                () if self.is(at + 1, "itu") => Some((DatePieces::Same(Unit::Day), at + 2)),
                () if self.is(at + 1, "berikutnya") => Some((DatePieces::DaysFromLast(1), at + 2)),
                () if self.is(at + 1, "sebelumnya") => Some((DatePieces::DaysFromLast(-1), at + 2)),
                () => None,
            };
        }
        if self.is_any(at, &["keesokan", "esok", "besok"])
            && self.is_any(at + 1, &["harinya", "hari"])
        {
            return Some((DatePieces::DaysFromLast(1), at + 2));
        }
        if self.is_any(at, &["besoknya", "esoknya"]) {
            return Some((DatePieces::DaysFromLast(1), at + 1));
        }
        if self.is(at, "kemarin") {
            let lusa = self.is_any(at + 1, &["lusa", "dulu"]);
            return Some((
                DatePieces::Days(if lusa { -2 } else { -1 }),
                at + 1 + usize::from(lusa),
            ));
        }
        let days = [("besok", 1), ("esok", 1), ("lusa", 2), ("tulat", 3)];
        let (_, days) = days.iter().find(|(word, _)| self.is(at, word))?;
        Some((DatePieces::Days(*days), at + 1))
    }

    /// `triwulan II 2023`, `kuartal kedua tahun 2023`, `semester I 2024`, `paruh pertama`.
    fn part_of_year(self, at: usize) -> Read<DatePieces> {
        let parts = match self.word(at).to_ascii_lowercase().as_str() {
            "triwulan" | "kuartal" => 4,
            "semester" | "paruh" => 2,
            "caturwulan" => 3,
            _ => return None,
        };
        let rank = ordinal(self.word(at + 1)).or_else(|| self.figures(at + 1));
        let number = rank.filter(|number| (1..=parts).contains(number))?;
        let slash = usize::from(self.word(at + 2) == "/");
        let tahun = usize::from(self.is(at + 2, "tahun"));
        let behind = at + 2 + slash.max(tahun);
        if let Some(year) = self.four_digits(behind) {
            return Some((DatePieces::Part { parts, number, year: Some(year) }, behind + 1));
        }
        let next = if tahun == 1 && self.is(at + 3, "ini") { at + 4 } else { at + 2 };
        Some((DatePieces::Part { parts, number, year: None }, next))
    }

    /// `pekan lalu`, `bulan depan`, `tahun ini`, `tahun itu`, `akhir pekan ini`.
    fn shifted_unit(self, at: usize) -> Read<DatePieces> {
        if self.is_any(at, &["akhir"]) && self.is_any(at + 1, &["pekan", "minggu"]) {
            let (by, next) = self.shift(at + 2).unwrap_or((0, at + 2));
            return Some((DatePieces::WeekEnd { by }, next));
        }
        let unit = unit(self.word(at)).filter(|unit| *unit >= Unit::Week)?;
        if self.is(at + 1, "itu") {
            return Some((DatePieces::Same(unit), at + 2));
        }
        if self.is(at + 1, "yang") && self.is(at + 2, "sama") {
            return Some((DatePieces::Same(unit), at + 3));
        }
        let (by, next) = self.shift(at + 1)?;
        Some((DatePieces::Shifted { unit, by }, next))
    }

    /// `tahun 1990-an`, `dekade 1980-an`, `abad ke-20`.
    fn long_period(self, at: usize) -> Read<DatePieces> {
        if self.is(at, "abad") {
            let number = ordinal(self.word(at + 1)).filter(|century| (1..=99).contains(century))?;
            return Some((DatePieces::Century(i32::try_from(number).ok()?), at + 2));
        }
        let cue = self.is_any(at, &["tahun", "dekade", "era"]);
        let word = self.word(if cue { at + 1 } else { at });
        let digits = word.strip_suffix("-an").or_else(|| word.strip_suffix("an"))?;
        let decade: i32 = digits.parse().ok().filter(|_| digits.ends_with('0'))?;
        let decade = match digits.len() {
            4 => decade,
            2 if cue => 1900 + decade,
            _ => return None,
        };
        Some((DatePieces::Decade(decade / 10), at + 1 + usize::from(cue)))
    }

    /// `tahun 2019`, and a bare year that stands where a time may.
    fn year(self, at: usize) -> Read<DatePieces> {
        let calendar = |year, next| {
            let calendar = Calendar { year: Some(year), ..Calendar::default() };
            Some((DatePieces::Calendar(calendar), next))
        };
        if self.is(at, "tahun") {
            let word = self.word(at + 1);
            let year =
                self.figures(at + 1).filter(|_| word.len() >= 3 || self.is(at + 2, "Masehi"))?;
            if self.names_law(at) {
                return None;
            }
            let before = self.is_any(at + 2, &["SM"]);
            let era = usize::from(before || self.is_any(at + 2, &["Masehi", "M"]));
            let year = i32::try_from(year).ok()?;
            return calendar(if before { -year } else { year }, at + 2 + era);
        }
        let year = self.four_digits(at).filter(|year| (1500..=2150).contains(year))?;
        self.stands_as_year(at).then(|| calendar(year, at + 1))?
    }

    /// Whether the year behind `Tahun` at `at` is part of a law's name.
    fn names_law(self, at: usize) -> bool {
        let before = |n: usize| at.checked_sub(n).map_or("", |at| self.word(at));
        let numbered = ["nomor", "no.", "no"].iter().any(|no| before(2).eq_ignore_ascii_case(no));
        numbered || before(1).contains('/')
    }

    /// Whether four digits at `at` name a year: behind a preposition of time, a lower-case
    /// noun, or in a range with another year; not behind a name, a sign or a number.
    fn stands_as_year(self, at: usize) -> bool {
        const COUNTED: [&str; 14] = [
            "orang",
            "unit",
            "meter",
            "km",
            "kilometer",
            "rupiah",
            "dolar",
            "dollar",
            "ton",
            "kg",
            "kali",
            "hektare",
            "persen",
            "%",
        ];
        const NEVER_BEHIND: [&str; 16] = [
            "nomor", "no", "no.", "pasal", "rp", "$", "us", "ayat", "seri", "tipe", "edisi",
            "sebanyak", "sekitar", "sebesar", "versi", "angka",
        ];
        let first = at == self.first;
        if self.is_any(at + 1, &COUNTED) || self.before_is_any(at, &NEVER_BEHIND) {
            return false;
        }
        let before = self.before(at);
        let linked = |word: &str| ["-", "–", "—", "/"].contains(&word);
        if linked(before) {
            return at >= self.first + 2 && self.four_digits(at - 2).is_some();
        }
        if first {
            return true;
        }
        let name = before.chars().next().is_some_and(char::is_uppercase);
        let opening = at == self.first + 1 && name;
        let word = before.chars().next().is_some_and(char::is_lowercase);
        word || before == "("
            || before == ","
            || (opening && month(before).is_none() && before.len() < 6)
    }

    /// A year of four digits.
    fn four_digits(self, at: usize) -> Option<i32> {
        if self.word(at).len() != 4 {
            return None;
        }
        self.figures(at).filter(|year| (1000..=2999).contains(year)).and_then(year)
    }

    /// `Idul Fitri 1445 Hijriah`, `Natal 2023`, `Hari Kemerdekaan`.
    fn feast(self, at: usize) -> Read<DatePieces> {
        if !self.is_capital(at) && !self.is(at, "malam") {
            return None;
        }
        let (words, feast) = FEASTS.iter().find_map(|(name, feast)| {
            let mut count = 0;
            name.split(' ')
                .all(|word| {
                    count += 1;
                    self.is(at + count - 1, word)
                })
                .then_some((count, *feast))
        })?;
        let next = at + words;
        let tahun = usize::from(self.is(next, "tahun"));
        let year = self.four_digits(next + tahun);
        let next = if year.is_some() { next + tahun + 1 } else { next };
        let hijri = usize::from(year.is_some() && self.is_any(next, &["hijriah", "hijriyah", "h"]));
        Some((DatePieces::Feast { feast, year }, next + hijri))
    }
}

fn has_day(date: &DatePieces) -> bool {
    matches!(date, DatePieces::Calendar(Calendar { day: Some(_), month: Some(_), .. }))
}

/// A year that the calendar can hold.
fn year(written: u32) -> Option<i32> {
    i32::try_from(written).ok().filter(|year| *year <= 9999)
}
