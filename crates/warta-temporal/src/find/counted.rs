//! Amounts of time: durations, and days counted with them.

use super::{Finder, Read};
use crate::lexicon::{Unit, many_units, one_unit, unit};
use crate::pieces::{Amount, DatePieces, Meaning};

impl Finder<'_> {
    /// An amount with its unit: `18 bulan`, `sepekan`, `bertahun-tahun`, `3x24 jam`.
    pub(super) fn quantity(self, at: usize) -> Read<(Amount, Unit)> {
        if let Some(unit) = one_unit(self.word(at)) {
            if self.is(at + 1, "setengah") {
                return Some(((Amount::Hundredths(150), unit), at + 2));
            }
            return Some(((Amount::whole(1), unit), at + 1));
        }
        if let Some(unit) = many_units(self.word(at)) {
            return Some(((Amount::Vague, unit), at + 1));
        }
        if let Some((days, "24")) = self.word(at).split_once(['x', 'X'])
            && self.is(at + 1, "jam")
        {
            return Some(((Amount::whole(days.parse().ok()?), Unit::Day), at + 2));
        }
        let (amount, next) = self.amount(at)?;
        let unit = unit(self.word(next))?;
        // `12 Minggu` names the day where it is written like one.
        let name = self.is(next, "minggu") && self.is_capital(next) && !self.is_capital(at);
        let named_year = unit == Unit::Year && self.figures(next + 1).is_some_and(|y| y > 1000);
        (!name && !named_year).then_some(((amount, unit), next + 1))
    }

    /// A quantity that ends where the calendar can be read: `dua hari lalu`,
    /// `setengah jam kemudian`.
    pub(super) fn counted(self, at: usize) -> Read<Meaning> {
        let ((amount, unit), next) = self.quantity(at)?;
        let (back, from_last, end) = self.direction(next)?;
        let date = Some(DatePieces::Counted { amount, unit, back, from_last });
        Some((Meaning::When { date, time: None }, end))
    }

    /// Whether an amount is counted back, and from the last date told; and the index
    /// behind the words that say so.
    fn direction(self, at: usize) -> Option<(bool, bool, usize)> {
        let yang = usize::from(self.is(at, "yang"));
        let word = at + yang;
        if self.is_any(word, &["lalu", "silam", "lampau"]) {
            return Some((true, false, word + 1));
        }
        if self.is(at, "sebelum") && self.is_any(at + 1, &["itu"]) {
            return Some((true, true, at + 2));
        }
        if self.is_any(at, &["sebelumnya"]) {
            return Some((true, true, at + 1));
        }
        if self.is_any(at, &["kemudian", "setelahnya", "berselang", "sesudahnya", "berikutnya"]) {
            return Some((false, true, at + 1));
        }
        if self.is(at, "setelah") && self.is(at + 1, "itu") {
            return Some((false, true, at + 2));
        }
        if self.is(word, "mendatang") {
            return Some((false, false, word + 1));
        }
        if self.is(at, "lagi") {
            return Some((false, false, at + 1));
        }
        None
    }

    /// A length of time that is counted from nowhere.
    pub(super) fn duration(self, at: usize) -> Read<Meaning> {
        const AGES: [&str; 8] =
            ["berusia", "usia", "umur", "berumur", "seusia", "usianya", "umurnya", "ulang"];
        if self.before_is_any(at, &AGES) {
            return None;
        }
        let ((amount, unit), mut next) = self.quantity(at)?;
        let one = one_unit(self.word(at)).is_some();
        if one && !self.counts(at, next) {
            return None;
        }
        if self.is(next, "terakhir") || self.is(next, "belakangan") || self.is(next, "ini") {
            next += 1;
        } else if self.is(next, "ke") && self.is(next + 1, "depan") {
            next += 2;
        }
        Some((Meaning::Duration { amount, unit }, next))
    }

    /// Whether `sehari`, `setahun` … measures something: it follows a preposition or a
    /// verb of lasting, or ends with what makes it a duration.
    fn counts(self, at: usize, next: usize) -> bool {
        const CUES: [&str; 18] = [
            "selama",
            "dalam",
            "hampir",
            "sekitar",
            "lebih",
            "dari",
            "kurang",
            "sudah",
            "telah",
            "hingga",
            "sampai",
            "baru",
            "butuh",
            "memakan",
            "berlangsung",
            "hanya",
            "setiap",
            "penjara",
        ];
        self.before_is_any(at, &CUES)
            || self.is_any(next, &["terakhir", "penuh", "lebih", "lamanya", "penjara", "ke"])
    }

    /// `saat ini`, `dulu`, `mendatang`.
    pub(super) fn vague(self, at: usize) -> Read<Meaning> {
        let value = |value, next| Some((Meaning::Vague(value), next));
        let times = ["saat", "ketika", "waktu", "kala", "masa"];
        if self.is_any(at, &times) {
            // `saat itu juga` and `ketika itu` look back; `saat ini` is now.
            if self.is(at + 1, "ini") && self.is_any(at, &["saat", "masa"]) {
                return value("PRESENT_REF", at + 2);
            }
            if self.is(at + 1, "itu") {
                return value("PAST_REF", at + 2);
            }
            return None;
        }
        if self.is(at, "dewasa") && self.is(at + 1, "ini") {
            return value("PRESENT_REF", at + 2);
        }
        if self.is_any(at, &["baru-baru", "belakangan", "akhir-akhir"]) && self.is(at + 1, "ini") {
            return value("PAST_REF", at + 2);
        }
        if self.is_any(at, &["sekarang", "kini"]) && !self.is(at.wrapping_sub(1), "masa") {
            let more = usize::from(self.is(at, "sekarang") && self.is(at + 1, "ini"));
            return value("PRESENT_REF", at + 1 + more);
        }
        if self.is_any(at, &["dulu", "dahulu"]) && !self.means_first(at) {
            return value("PAST_REF", at + 1);
        }
        if self.is(at, "kelak") || (self.is(at, "nanti") && self.part(at + 1).is_none()) {
            return value("FUTURE_REF", at + 1);
        }
        if self.is(at, "mendatang") {
            return value("FUTURE_REF", at + 1);
        }
        None
    }

    /// Whether `dulu` at `at` means `first` rather than `once`: behind a verb or adverb
    /// at the end of a clause.
    fn means_first(self, at: usize) -> bool {
        self.before_is_any(at, &["lebih", "terlebih", "saja", "lihat", "tunggu", "pikir-pikir"])
            || (at > self.first && matches!(self.word(at + 1), "." | "," | "!" | "”" | "\""))
    }
}
