//! Times as a reader of Indonesian news says them.

use warta_temporal::{Basis, Timex, TimexKind};
use warta_text::Span;

/// A TIMEX3 value in words: the day or period, and the time of day where one is known.
///
/// `2023-09-14TNI` is `14 September 2023` and `malam`. A value for which Indonesian has
/// no plain words stays as it is.
pub(super) fn when(value: &str) -> (String, Option<String>) {
    // `PRESENT_REF` has a `T` that parts nothing.
    let parted = value.split_once('T').filter(|_| !value.ends_with("_REF"));
    let Some((day, time)) = parted else {
        return (period(value), None);
    };
    let day_words = period(day);
    if time.starts_with("XX") {
        return (day_words, None);
    }
    let whole = words(value, TimexKind::Time).unwrap_or_default();
    let time_words = without_weekday(&whole).strip_prefix(&day_words).map(str::trim_start);
    (day_words, Some(time_words.unwrap_or(time).to_owned()))
}

/// The same in one line.
pub(super) fn when_line(value: &str) -> String {
    match when(value) {
        (day, Some(time)) => format!("{day}, {time}"),
        (day, None) => day,
    }
}

fn period(value: &str) -> String {
    if let Some(said) = words(value, TimexKind::Date) {
        return without_weekday(&said).to_owned();
    }
    let weekend = value.strip_suffix("-WE").and_then(|week| week.split_once("-W"));
    match weekend.filter(|(year, _)| year.len() == 4 && *year != "XXXX") {
        Some((year, week)) => format!("akhir pekan ke-{week} tahun {year}"),
        None => value.to_owned(),
    }
}

fn words(value: &str, kind: TimexKind) -> Option<String> {
    Timex::new(Span::default(), kind, value.to_owned(), Basis::Explicit).in_words(None)
}

/// A column of days has no room for `Kamis, `.
fn without_weekday(said: &str) -> &str {
    said.split_once(", ").map_or(said, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::when_line;

    #[test]
    fn values_are_said_in_words() {
        for (value, words) in [
            ("2023-09-14", "14 September 2023"),
            ("2023-09-14TNI", "14 September 2023, malam"),
            ("2023-09-11T03:12+09:00", "11 September 2023, pukul 03.12 WIT"),
            ("2023-09-12TXX:XX", "12 September 2023"),
            ("2023-07", "Juli 2023"),
            ("2023-H1", "semester I 2023"),
            ("2023-W38", "pekan ke-38 tahun 2023"),
            ("2023-W38-WE", "akhir pekan ke-38 tahun 2023"),
            ("199", "tahun 1990-an"),
            ("PRESENT_REF", "saat ini"),
            ("XXXX-WXX-1", "XXXX-WXX-1"),
        ] {
            assert_eq!(when_line(value), words);
        }
    }
}
