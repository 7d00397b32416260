//! Days and months, which the papers put bare beside any name.

const WEEKDAYS: [&str; 9] =
    ["Ahad", "Jumat", "Jum'at", "Kamis", "Minggu", "Rabu", "Sabtu", "Selasa", "Senin"];

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
];

/// Whether `word` is a day of the week, written with a capital.
pub(crate) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.contains(&word)
}

/// Whether `word` is a day of the week or a month, in capital or small letters.
pub(crate) fn is_date(word: &str) -> bool {
    WEEKDAYS.iter().chain(&MONTHS).any(|known| word.eq_ignore_ascii_case(known))
}
