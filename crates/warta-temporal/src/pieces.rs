//! What was written, before it is resolved.

use chrono::Weekday;
use warta_text::Span;

use crate::Modifier;
use crate::feast::Feast;
use crate::lexicon::{DayPart, Unit};

/// An expression as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pieces {
    pub(crate) span: Span,
    pub(crate) modifier: Option<Modifier>,
    pub(crate) meaning: Meaning,
    /// What the verbs of the clause say of the direction of time.
    pub(crate) tense: Tense,
}

/// Whether the clause looks back or ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tense {
    #[default]
    Open,
    Past,
    Future,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// A day or longer, perhaps with a time in it; a time alone has no date.
    When {
        date: Option<DatePieces>,
        time: Option<TimePieces>,
    },
    Duration {
        amount: Amount,
        unit: Unit,
    },
    Set(SetPieces),
    /// `kini`, `dulu`, `kelak`.
    Vague(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DatePieces {
    Calendar(Calendar),
    /// Days from the document's date: `kemarin`.
    Days(i64),
    /// Days from the last date: `keesokan harinya`.
    DaysFromLast(i64),
    /// A unit counted from the one of the document's date: `pekan lalu`.
    Shifted {
        unit: Unit,
        by: i64,
    },
    /// The unit of the last date: `tahun itu`.
    Same(Unit),
    /// `tiga tahun lalu`, `dua hari sebelumnya`.
    Counted {
        amount: Amount,
        unit: Unit,
        back: bool,
        from_last: bool,
    },
    /// `Senin depan`, `Juli lalu`.
    NamedShift {
        calendar: Calendar,
        by: i64,
    },
    /// A week-end, counted from this one.
    WeekEnd {
        by: i64,
    },
    Decade(i32),
    Century(i32),
    /// A part of a year: quarter (4) or half (2).
    Part {
        parts: u32,
        number: u32,
        year: Option<i32>,
    },
    Feast {
        feast: Feast,
        year: Option<i32>,
    },
}

/// What a calendar date names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Calendar {
    pub(crate) weekday: Option<Weekday>,
    pub(crate) day: Option<u32>,
    pub(crate) month: Option<u32>,
    pub(crate) year: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimePieces {
    Part(DayPart),
    Clock { hour: u32, minute: u32, second: Option<u32>, zone: Option<i8> },
}

/// How many: exact in halves and quarters, or vague.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// In hundredths, so that `1,5` and `seperempat` are exact.
    Hundredths(u64),
    Vague,
}

impl Amount {
    pub(crate) const fn whole(count: u64) -> Amount {
        Amount::Hundredths(count.saturating_mul(100))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetPieces {
    Every { amount: u64, unit: Unit, times: Option<u32> },
    Weekday(Weekday),
    Part(DayPart),
    Clock { hour: u32, minute: u32 },
}
