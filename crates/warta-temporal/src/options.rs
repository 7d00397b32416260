/// Which way round a date in figures is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FigureOrder {
    /// `12/9` is 12 September, as Indonesian writes it.
    #[default]
    DayFirst,
    /// `12/9` is 9 December.
    MonthFirst,
}

/// The choices of a reader of times; a small value handed around by copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Options {
    order: FigureOrder,
    lenient: bool,
    unchecked: bool,
}

impl Options {
    /// Day first, strict.
    #[must_use]
    pub const fn new() -> Options {
        Options { order: FigureOrder::DayFirst, lenient: false, unchecked: false }
    }

    /// Reads figures this way round. Where only the other way gives a day of the
    /// calendar (`9/30`), a lenient reader takes it and a strict one does not.
    #[must_use]
    pub const fn figure_order(self, order: FigureOrder) -> Options {
        Options { order, ..self }
    }

    /// Accepts what contradicts itself: a weekday that does not fall on its date,
    /// 31 Februari, pukul 25.61. The reading is then as written, and has no
    /// interval where the calendar has none.
    ///
    /// A strict reader refuses these in [`parse`](crate::parse()). In running text it
    /// tags what has the form of a date as it is written, since an article may err and
    /// names a day all the same: `31 Februari 2024` is `2024-02-31` without an interval,
    /// `Jumat (9/3/2024)` is that date, a Saturday. [`Expression::check`](crate::Expression)
    /// says what is wrong with one. `pukul 25.61` and a 32nd day it takes for no time.
    #[must_use]
    pub const fn lenient(self) -> Options {
        Options { lenient: true, ..self }
    }

    pub(crate) const fn order(self) -> FigureOrder {
        self.order
    }

    /// Reads contradictions for somebody who looks for them afterwards.
    pub(crate) const fn unchecked(self) -> Options {
        Options { unchecked: true, ..self }
    }

    pub(crate) const fn is_lenient(self) -> bool {
        self.lenient
    }

    /// Whether an impossible day or time is still read.
    pub(crate) const fn reads_impossible(self) -> bool {
        self.lenient || self.unchecked
    }
}
