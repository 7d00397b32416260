//! Times that recur.

use warta_text::TokenKind;

use super::{Finder, Read};
use crate::lexicon::{one_unit, small_number, unit, weekday};
use crate::pieces::{Amount, SetPieces, TimePieces};

impl Finder<'_> {
    /// `setiap Jumat`, `tiap tahun`, `per bulan`, `dua kali sehari`.
    pub(super) fn set(self, at: usize) -> Read<SetPieces> {
        self.times(at).or_else(|| self.every(at))
    }

    fn every(self, at: usize) -> Read<SetPieces> {
        if !self.is_any(at, &["setiap", "tiap", "tiap-tiap", "saban", "per"]) {
            return None;
        }
        let hari = usize::from(self.is(at + 1, "hari") && weekday(self.word(at + 2)).is_some());
        if let Some(day) =
            weekday(self.word(at + 1 + hari)).filter(|_| self.is_capital(at + 1 + hari))
        {
            return Some((SetPieces::Weekday(day), at + 2 + hari));
        }
        if let Some((TimePieces::Clock { hour, minute, .. }, next)) = self.clock(at + 1) {
            return Some((SetPieces::Clock { hour, minute }, next));
        }
        if let Some((part, next)) = self.part(at + 1) {
            return Some((SetPieces::Part(part), next));
        }
        if let Some(unit) = unit(self.word(at + 1)) {
            let next = at + 2 + usize::from(self.is(at + 2, "nya"));
            return Some((SetPieces::Every { amount: 1, unit, times: None }, next));
        }
        let ((amount, unit), next) = self.quantity(at + 1)?;
        let Amount::Hundredths(hundredths) = amount else { return None };
        let next = next + usize::from(self.is(next, "sekali"));
        Some((SetPieces::Every { amount: hundredths / 100, unit, times: None }, next))
    }

    /// `sekali seminggu`, `dua kali sehari`, `seminggu sekali`.
    fn times(self, at: usize) -> Read<SetPieces> {
        if let Some(unit) = one_unit(self.word(at)).filter(|_| self.is(at + 1, "sekali")) {
            return Some((SetPieces::Every { amount: 1, unit, times: Some(1) }, at + 2));
        }
        let (times, next) = if self.is(at, "sekali") {
            (1, at + 1)
        } else {
            let number = self.kind(at) == Some(TokenKind::Number);
            let times =
                small_number(self.word(at)).or_else(|| number.then(|| self.figures(at))?)?;
            (times, at + 1 + usize::from(self.is(at + 1, "kali")))
        };
        let kali = next > at + 1 || self.is(at, "sekali");
        let unit = one_unit(self.word(next)).filter(|_| kali)?;
        Some((SetPieces::Every { amount: 1, unit, times: Some(times) }, next + 1))
    }
}
