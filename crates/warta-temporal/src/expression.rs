use chrono::{Datelike, NaiveDate};
use warta_text::Span;

use crate::error::{ParseError, ParseErrorKind};
use crate::pieces::{DatePieces, Direction, Loose, MonthPiece, Pieces, TimeOfDay, When, YearPiece};
use crate::resolve::{Memory, calendar_year, resolve};
use crate::{Bound, Modifier, Reference, Timex};

/// An expression found in a text: where it stands and what was written.
///
/// ```
/// use warta_temporal::{Direction, Reference};
///
/// let written = warta_temporal::parse("Jumat").unwrap();
/// let today = Some(Reference::date(2023, 9, 12)?);
/// assert_eq!(written.resolve(today).value, "2023-09-08");
/// let both: Vec<_> = written.candidates(today).into_iter().map(|t| t.value).collect();
/// assert_eq!(both, ["2023-09-08", "2023-09-15"]);
/// # Ok::<(), warta_temporal::ReferenceError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Expression {
    /// The words that name the time.
    pub span: Span,
    /// What they say.
    pub pieces: Pieces,
    /// Start, end, about, more than …
    pub modifier: Option<Modifier>,
    /// Which way a bare weekday or month points here.
    pub direction: Direction,
    /// Whether the word before it opens one side.
    pub bound: Option<Bound>,
    /// What it leaves open.
    pub(crate) loose: Option<Loose>,
}

impl Expression {
    /// The value beside a reference, without the text before it.
    ///
    /// Total: where pieces contradict each other the date wins over the weekday,
    /// and a day that no calendar has keeps its value and has no interval. Ask
    /// [`Expression::check`] for contradictions. Without a reference, what only
    /// it could tell is `X` in the value.
    #[must_use]
    pub fn resolve(&self, reference: Option<Reference>) -> Timex {
        resolve(self, &mut Memory::new(reference))
    }

    /// Every value it can have beside a reference: one where the words settle it,
    /// else the nearest before and the nearest after.
    #[must_use]
    pub fn candidates(&self, reference: Option<Reference>) -> Vec<Timex> {
        let toward = |direction| Expression { direction, ..*self }.resolve(reference);
        let (past, future) = (toward(Direction::Past), toward(Direction::Future));
        if past == future { vec![past] } else { vec![past, future] }
    }

    /// Whether the pieces agree with each other and with the calendar.
    ///
    /// # Errors
    /// [`ParseErrorKind::NoSuchDay`], [`ParseErrorKind::NoSuchTime`] or
    /// [`ParseErrorKind::WeekdayMismatch`], with the span of the expression.
    pub fn check(&self) -> Result<(), ParseError> {
        let error = |kind| Err(ParseError::new(kind, self.span));
        let (when, time) = match self.pieces {
            Pieces::Moment { when, time, .. } | Pieces::EachOf { when, time } => (when, time),
            _ => return Ok(()),
        };
        if let Some(TimeOfDay::Clock(clock)) = time
            && !clock.is_valid()
        {
            return error(ParseErrorKind::NoSuchTime);
        }
        match when {
            When::Date(date) => match day_of(date) {
                Some(Err(())) => error(ParseErrorKind::NoSuchDay),
                Some(Ok(day)) => match date.weekday {
                    Some(written) if written != day.weekday() => {
                        let actual = day.weekday();
                        error(ParseErrorKind::WeekdayMismatch { written, actual })
                    }
                    _ => Ok(()),
                },
                None => Ok(()),
            },
            _ => Ok(()),
        }
    }
}

/// The day that the pieces name by themselves; an error where there is no such
/// day, `None` where the reference has to help.
fn day_of(date: DatePieces) -> Option<Result<NaiveDate, ()>> {
    let day = date.day?;
    let Some(MonthPiece::Number(month)) = date.month else {
        return (day > 31 || day == 0).then_some(Err(()));
    };
    match date.year {
        Some(YearPiece::Number(year)) => {
            let year = calendar_year(year);
            Some(NaiveDate::from_ymd_opt(year, month.into(), day.into()).ok_or(()))
        }
        // A leap year has every day that any year has.
        _ => NaiveDate::from_ymd_opt(2024, month.into(), day.into()).is_none().then_some(Err(())),
    }
}
