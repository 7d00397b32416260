//! Values back into idiomatic Indonesian.

use core::fmt::Write;

use chrono::{Datelike, NaiveDate, Weekday};

use warta_text::number::Roman;

use crate::pieces::{DayPart, Season};
use crate::resolve::monday;
use crate::{Modifier, Reference, Timex, TimexKind, Zone};

const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

const WEEKDAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

impl Timex {
    /// The value in Indonesian words: `Selasa, 12 September 2023 pukul 07.30 WIB`.
    ///
    /// Beside a reference what lies near it is named from there: `kemarin`, `pekan
    /// lalu`, `tahun depan`. [`crate::parse`] reads the words back to the same value.
    /// `None` where Indonesian has no plain way to say it that would be read so, as for
    /// the week-end of some week of a year, or where a part of the value is unknown
    /// (`XXXX-09-12`).
    ///
    /// ```
    /// use warta_temporal::{Reference, parse};
    ///
    /// let today = Some(Reference::parse("2023-09-12")?);
    /// let week = parse("minggu lalu").unwrap().resolve(today);
    /// assert_eq!(week.in_words(today).as_deref(), Some("pekan lalu"));
    /// let time = parse("12/9/2023 pukul 07:30 WIB").unwrap().resolve(None);
    /// let words = time.in_words(None);
    /// assert_eq!(words.as_deref(), Some("Selasa, 12 September 2023 pukul 07.30 WIB"));
    /// # Ok::<(), warta_temporal::ReferenceError>(())
    /// ```
    #[must_use]
    pub fn in_words(&self, reference: Option<Reference>) -> Option<String> {
        let words = self.wording(reference)?;
        // Years past 2999 and days that a reference draws elsewhere can be said, but no
        // reader takes them for what was meant; so the words are read before they are given.
        let back = crate::parse(&words).ok()?.resolve(reference);
        let is_same = back.kind == self.kind && back.value == self.value && back.freq == self.freq;
        is_same.then_some(words)
    }

    fn wording(&self, reference: Option<Reference>) -> Option<String> {
        let today = reference.map(|r| r.local().date());
        let plain = match self.kind {
            TimexKind::Set => set(&self.value, self.freq.as_deref())?,
            TimexKind::Duration => length(&self.value)?,
            TimexKind::Date | TimexKind::Time => moment(&self.value, today)?,
        };
        let before = match self.modifier {
            None => return Some(plain),
            Some(Modifier::Start) => "awal",
            Some(Modifier::Mid) => "pertengahan",
            Some(Modifier::End) => "akhir",
            Some(Modifier::Approx) => "sekitar",
            Some(Modifier::MoreThan) => "lebih dari",
            Some(Modifier::LessThan) => "kurang dari",
            Some(Modifier::EqualOrMore) => "sedikitnya",
            Some(Modifier::EqualOrLess) => "maksimal",
            Some(Modifier::OnOrAfter) => "paling cepat",
            Some(Modifier::OnOrBefore) => "paling lambat",
            Some(Modifier::Before | Modifier::After) => return None,
        };
        Some(format!("{before} {plain}"))
    }
}

fn moment(value: &str, today: Option<NaiveDate>) -> Option<String> {
    match value {
        "PRESENT_REF" => return Some("saat ini".to_owned()),
        "PAST_REF" => return Some("saat itu".to_owned()),
        "FUTURE_REF" => return Some("kelak".to_owned()),
        _ => {}
    }
    let Some((date, time)) = value.split_once('T') else {
        return period(value, today);
    };
    let day = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let away = today.map(|t| (day - t).num_days());
    if let Some(part) = part_of_day(time) {
        return Some(match away {
            Some(0) => format!("{part} ini"),
            _ => format!("{} {part}", period(date, today)?),
        });
    }
    Some(format!("{} {}", period(date, today)?, clock(time)?))
}

fn part_of_day(code: &str) -> Option<&'static str> {
    Some(match DayPart::of_code(code)? {
        DayPart::Morning => "pagi",
        DayPart::Midday => "tengah hari",
        DayPart::Afternoon => "siang",
        DayPart::Evening => "petang",
        DayPart::Night => "malam",
    })
}

/// `07:30+07:00` as `pukul 07.30 WIB`, `09` as `pukul 9`.
fn clock(time: &str) -> Option<String> {
    let cut = time.find(['+', '-']).unwrap_or(time.len());
    let (shown, zone) = time.split_at_checked(cut)?;
    let mut said = String::from("pukul ");
    match shown.parse::<u8>() {
        Ok(hour) => write!(said, "{hour}").ok()?,
        Err(_) => said.push_str(&shown.replace(':', ".")),
    }
    if !zone.is_empty() {
        let (sign, rest) = zone.split_at_checked(1)?;
        let (hours, minutes) = rest.split_once(':')?;
        let minutes =
            hours.parse::<i16>().ok()?.checked_mul(60)?.checked_add(minutes.parse().ok()?)?;
        let zone = Zone::from_minutes(if sign == "-" { -minutes } else { minutes })?;
        said.push(' ');
        said.push_str(&zone_name(zone)?);
    }
    Some(said)
}

fn zone_name(zone: Zone) -> Option<String> {
    Some(match zone {
        Zone::WIB => "WIB".to_owned(),
        Zone::WITA => "Wita".to_owned(),
        Zone::WIT => "WIT".to_owned(),
        Zone::GMT => "GMT".to_owned(),
        other if other.minutes() % 60 == 0 => format!("GMT{:+}", other.minutes() / 60),
        _ => return None,
    })
}

const fn beside(steps: i64, names: [&'static str; 3]) -> Option<&'static str> {
    match steps {
        -1 => Some(names[0]),
        0 => Some(names[1]),
        1 => Some(names[2]),
        _ => None,
    }
}

/// A date without a time of day.
fn period(value: &str, today: Option<NaiveDate>) -> Option<String> {
    if let Some(value) = value.strip_prefix("BC") {
        return before_christ(value);
    }
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        return Some(day_in_words(day, today));
    }
    let mut parts = value.split('-');
    let first = parts.next()?;
    let number: i32 = first.parse().ok()?;
    let rest: Vec<&str> = parts.collect();
    match (first.len(), rest.as_slice()) {
        (2, []) => Some(format!("abad ke-{}", number + 1)),
        (3, []) => Some(format!("tahun {first}0-an")),
        (4, []) => Some(year(number, today)),
        (4, [week, "WE"]) => Some(format!("akhir {}", week_beside(number, week, today)?)),
        (4, [week]) if week.starts_with('W') && week.len() == 3 => {
            let near = week_beside(number, week, today).map(str::to_owned);
            let week: u32 = week.strip_prefix('W')?.parse().ok()?;
            near.or_else(|| Some(format!("pekan ke-{week} tahun {number}")))
        }
        (4, [part]) => part_of_year(number, part, today),
        _ => None,
    }
}

/// `04`, `0044` and `0044-03-15` behind `BC`.
fn before_christ(value: &str) -> Option<String> {
    let mut parts = value.split('-');
    let written = parts.next()?;
    let year: i32 = written.parse().ok()?;
    let month = parts.next().map(month_name);
    let day = parts.next().map(str::parse::<u8>);
    Some(match (month, day) {
        (None, _) if written.len() == 2 => format!("abad ke-{} SM", year + 1),
        (None, _) => format!("tahun {year} SM"),
        (Some(month), None) => format!("{} {year} SM", month?),
        (Some(month), Some(day)) => format!("{} {} {year} SM", day.ok()?, month?),
    })
}

fn day_in_words(day: NaiveDate, today: Option<NaiveDate>) -> String {
    let near = match today.map(|t| (day - t).num_days()) {
        Some(2) => Some("lusa"),
        Some(steps) => beside(steps, ["kemarin", "hari ini", "besok"]),
        None => None,
    };
    if let Some(near) = near {
        return near.to_owned();
    }
    let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize % 7];
    let month = MONTHS[day.month0() as usize % 12];
    format!("{weekday}, {} {month} {:04}", day.day(), day.year())
}

fn year(year: i32, today: Option<NaiveDate>) -> String {
    let near = today.and_then(|t| {
        let steps = i64::from(year) - i64::from(t.year());
        beside(steps, ["tahun lalu", "tahun ini", "tahun depan"])
    });
    near.map_or_else(|| said_year(year), str::to_owned)
}

/// Before the year 1000 only the era makes a number a year.
fn said_year(year: i32) -> String {
    if year < 1000 { format!("tahun {year} Masehi") } else { format!("tahun {year}") }
}

fn week_beside(year: i32, week: &str, today: Option<NaiveDate>) -> Option<&'static str> {
    let number: u32 = week.strip_prefix('W')?.parse().ok()?;
    let first = NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)?;
    let weeks = (first - monday(today?)?).num_days() / 7;
    beside(weeks, ["pekan lalu", "pekan ini", "pekan depan"])
}

/// `09`, `Q2`, `H1`, `SU` behind a year.
fn part_of_year(number: i32, part: &str, today: Option<NaiveDate>) -> Option<String> {
    let roman = |n: &str| Roman::new(n.parse().ok().filter(|n| (1..=4).contains(n))?);
    for (letter, name) in [("Q", "triwulan"), ("H", "semester"), ("C", "caturwulan")] {
        if let Some(n) = part.strip_prefix(letter) {
            return Some(format!("{name} {} {number}", roman(n)?));
        }
    }
    if let Some(season) = Season::of_code(part) {
        let name = match season {
            Season::Spring => "semi",
            Season::Summer => "panas",
            Season::Fall => "gugur",
            Season::Winter => "dingin",
        };
        return Some(format!("musim {name} {number}"));
    }
    let month: i32 = part.parse().ok()?;
    let name = MONTHS.get(usize::try_from(month.checked_sub(1)?).ok()?)?;
    let near = today.and_then(|t| {
        let here = i64::from(t.year()) * 12 + i64::from(t.month());
        let steps = i64::from(number) * 12 + i64::from(month) - here;
        beside(steps, ["bulan lalu", "bulan ini", "bulan depan"])
    });
    if let Some(near) = near {
        return Some(near.to_owned());
    }
    Some(if number < 1000 { format!("{name} {number} Masehi") } else { format!("{name} {number}") })
}

/// `P18M` as `18 bulan`, `PT1H30M` as `1 jam 30 menit`, `PXY` as `beberapa tahun`.
fn length(value: &str) -> Option<String> {
    if value == "PXX" {
        return Some("beberapa saat".to_owned());
    }
    let mut said = String::new();
    let mut clock = false;
    let mut amount = String::new();
    for c in value.strip_prefix('P')?.chars() {
        match c {
            'T' => clock = true,
            '0'..='9' | 'X' => amount.push(c),
            '.' => amount.push(','),
            // The `I` of `NI` follows the unit it belongs to.
            'I' => {}
            _ => {
                let unit = unit(c, clock)?;
                let space = if said.is_empty() { "" } else { " " };
                let amount = core::mem::take(&mut amount);
                let amount = if amount == "X" { "beberapa".to_owned() } else { amount };
                write!(said, "{space}{amount} {unit}").ok()?;
            }
        }
    }
    (!said.is_empty()).then_some(said)
}

const fn unit(letter: char, clock: bool) -> Option<&'static str> {
    Some(match (letter, clock) {
        ('S', true) => "detik",
        ('M', true) => "menit",
        ('H', true) => "jam",
        ('D', false) => "hari",
        ('N', false) => "malam",
        ('W', false) => "pekan",
        ('M', false) => "bulan",
        ('Y', false) => "tahun",
        _ => return None,
    })
}

/// `setiap Jumat`, `setiap 2 tahun`, `2 kali setiap hari`.
fn set(value: &str, freq: Option<&str>) -> Option<String> {
    if value.starts_with('P') {
        let length = length(value)?;
        let one = length.strip_prefix("1 ");
        return match freq.and_then(|f| f.strip_suffix('X')) {
            Some("1") if one.is_none() => Some(format!("setiap {length} sekali")),
            Some(times) => Some(format!("{times} kali setiap {}", one?)),
            None => Some(format!("setiap {}", one.unwrap_or(&length))),
        };
    }
    let (date, time) = value.split_once('T').map_or((value, None), |(d, t)| (d, Some(t)));
    let time = match time {
        None => None,
        Some(code) => Some(part_of_day(code).map_or_else(|| clock(code), |p| Some(p.to_owned()))?),
    };
    let date = match date.split('-').collect::<Vec<_>>().as_slice() {
        ["XXXX", "XX", "XX"] => None,
        ["XXXX", "WXX", "WE"] => Some("akhir pekan".to_owned()),
        ["XXXX", "WXX", day] => {
            Some((*WEEKDAYS.get(day.parse::<usize>().ok()?.checked_sub(1)?)?).to_owned())
        }
        ["XXXX", "XX", day] => Some(format!("tanggal {}", day.parse::<u8>().ok()?)),
        ["XXXX", month] => Some(format!("bulan {}", month_name(month)?)),
        ["XXXX", month, day] => Some(format!("{} {}", day.parse::<u8>().ok()?, month_name(month)?)),
        _ => return None,
    };
    let said: Vec<String> = [date, time].into_iter().flatten().collect();
    (!said.is_empty()).then(|| format!("setiap {}", said.join(" ")))
}

fn month_name(month: &str) -> Option<&'static str> {
    MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::{MONTHS, WEEKDAYS};
    use crate::words::{Word, classify};

    #[test]
    fn names_are_those_that_are_read() {
        for (number, name) in (1..).zip(MONTHS) {
            assert_eq!(classify(name), Word::Month(number), "{name}");
        }
        for (number, name) in (1..7).zip(WEEKDAYS) {
            assert_eq!(classify(name), Word::Weekday(number), "{name}");
        }
        assert_eq!(classify(WEEKDAYS[6]), Word::Minggu);
    }
}
