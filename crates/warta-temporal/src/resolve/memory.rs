use chrono::{NaiveDate, NaiveDateTime};

use super::point::Point;
use crate::feast::add_days;
use crate::pieces::Zone;
use crate::{Granularity, Modifier, Reference};

/// How far back, in bytes, a date still lends its year or month to one without.
const NEAR: usize = 400;

/// Bytes behind the mention of a day still ahead in which a clock time is of that day.
const AHEAD: usize = 160;

/// Bytes between a day and the clock time beside it.
const BESIDE: usize = 60;

/// Days between a text and the day of its news.
const FRESH: i64 = 2;

/// Days between a text and a day that is told for its background.
const BACKGROUND: i64 = 7;

/// What the text has said so far, and the date that it was written on.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Memory {
    reference: Option<Reference>,
    last: Option<(Point, usize)>,
    /// Which part of the time named last was meant: `akhir Maret`.
    lean: Option<Modifier>,
    /// Whether the time named last stands in a paragraph before.
    is_left: bool,
    day: Option<NaiveDate>,
    /// The day named last that is not ahead of the text.
    past: Option<NaiveDate>,
    /// The day named last that lies before that of the text.
    earlier: Option<NaiveDate>,
    /// The day of the news: the one named last that is fresh.
    news: Option<NaiveDate>,
    clock: Option<(NaiveDateTime, Option<Zone>)>,
    /// The day of the feast named last.
    feast: Option<NaiveDate>,
    spoken: bool,
}

impl Memory {
    pub(crate) const fn new(reference: Option<Reference>) -> Memory {
        Memory {
            reference,
            last: None,
            lean: None,
            is_left: false,
            day: None,
            past: None,
            earlier: None,
            news: None,
            clock: None,
            feast: None,
            spoken: false,
        }
    }

    /// The day that the text was written on.
    pub(crate) fn today(&self) -> Option<NaiveDate> {
        self.reference.map(|r| r.local().date())
    }

    pub(crate) fn now(&self) -> Option<NaiveDateTime> {
        self.reference.filter(|r| r.has_time()).map(Reference::local)
    }

    /// The day that the text named last.
    pub(crate) const fn day(&self) -> Option<NaiveDate> {
        self.day
    }

    /// The day that a bare clock time at `at` is of: the one named last, but a day that is
    /// still ahead only shortly behind its mention.
    pub(crate) fn day_of_clock(&self, at: usize) -> Option<NaiveDate> {
        let ahead = self.day.zip(self.today()).is_some_and(|(day, today)| day > today);
        let far = self.last.is_none_or(|(_, end)| at.saturating_sub(end) > AHEAD);
        if ahead && far { self.past.or(self.today()) } else { self.day }
    }

    /// A day named shortly before that of the text, whose evening the text goes on to tell of.
    /// None where the text tells its own hour, or has named its own day right before `at`.
    pub(crate) fn last_evening(&self, at: usize) -> Option<NaiveDate> {
        let today = self.today().filter(|_| self.now().is_none())?;
        let own = |(point, end): (Point, usize)| {
            point == Point::Day(today) && at.saturating_sub(end) <= BESIDE
        };
        if self.last.is_some_and(own) {
            return None;
        }
        self.earlier.filter(|&day| (today - day).num_days() <= FRESH)
    }

    pub(crate) fn last(&self) -> Option<Point> {
        self.last.map(|(point, _)| point)
    }

    /// A day that stands for the time named last, of which nobody told the day: of that part of
    /// it that was meant, else its middle.
    pub(crate) fn middle(&self, point: Point) -> Option<NaiveDate> {
        let (begin, end) = (point.begin()?, point.end()?);
        match self.lean {
            Some(Modifier::Start) => Some(begin),
            Some(Modifier::End) => end.pred_opt(),
            _ => add_days(begin, (end - begin).num_days() / 2),
        }
    }

    /// The month or other stretch of days that the story goes on from at `at`: the one named
    /// last, in this paragraph. What still goes on is none, and a year only shortly behind it.
    pub(crate) fn stretch(&self, at: usize, back: bool) -> Option<Point> {
        let (point, end) = self.last?;
        let is_near = point.granularity() > Granularity::Year || at.saturating_sub(end) <= AHEAD;
        let is_ahead = || point.begin().zip(self.today()).is_some_and(|(day, today)| day > today);
        let is_told = self.stretch_behind().is_some() || !back && is_ahead();
        let fits = is_told || self.today().is_none();
        Some(point).filter(|_| is_near && !self.is_left && fits)
    }

    /// The time named last, where it is no day and all of it lies behind the text.
    pub(crate) fn stretch_behind(&self) -> Option<Point> {
        let point = self.last().filter(|point| !matches!(point, Point::Day(_)))?;
        let (end, today) = point.end().zip(self.today())?;
        (end <= today).then_some(point)
    }

    pub(crate) const fn clock(&self) -> Option<(NaiveDateTime, Option<Zone>)> {
        self.clock
    }

    /// The month or day named shortly before `at`.
    pub(crate) fn near(&self, at: usize) -> Option<NaiveDate> {
        let (point, end) = self.last?;
        let fine = matches!(point, Point::Day(_) | Point::Month(..));
        point.begin().filter(|_| fine && at.saturating_sub(end) < NEAR)
    }

    /// The first day of the month of the Islamic calendar named shortly before `at`.
    pub(crate) fn month_of_faith(&self, at: usize) -> Option<NaiveDate> {
        let (point, end) = self.last?;
        let is_near = at.saturating_sub(end) < NEAR;
        point.begin().filter(|_| is_near && matches!(point, Point::HijriMonth(..)))
    }

    /// Keeps what an expression that ends at `at` named, and which part of it. The day on which
    /// somebody spoke, `ujarnya, Kamis (21/8)`, is not that of a story which has a day already.
    pub(crate) fn keep(&mut self, point: Point, part: Option<Modifier>, at: usize) {
        self.last = Some((point, at));
        self.lean = part;
        self.is_left = false;
        let told = !self.spoken || self.day.is_none();
        if let Point::Day(day) = point
            && told
        {
            self.day = Some(day);
            self.clock = None;
            if self.today().is_none_or(|today| day <= today) {
                self.past = Some(day);
            }
            if self.today().is_some_and(|today| day < today) {
                self.earlier = Some(day);
            }
            if self.days_off(day).is_some_and(|days| days <= FRESH) {
                self.news = Some(day);
            }
        }
    }

    /// A new paragraph goes on from the day of the news, where the one before it has ended
    /// with a day of the background.
    pub(crate) fn begin_paragraph(&mut self) {
        self.is_left = true;
        let Some(news) = self.news else { return };
        let story = *self;
        let far = |day| story.days_off(day).is_some_and(|days| days > BACKGROUND);
        if self.day.is_some_and(far) {
            self.day = Some(news);
            self.clock = None;
        }
        if let Some((point, at)) = self.last
            && point.begin().is_some_and(far)
        {
            self.last = Some((Point::Day(news), at));
        }
    }

    /// The same, as if the day before that of the text had been named last; `None` where no
    /// such day was named.
    pub(crate) fn earlier(&self) -> Option<Memory> {
        let day = self.earlier?;
        let at = self.last.map_or(0, |(_, at)| at);
        Some(Memory { day: Some(day), last: Some((Point::Day(day), at)), ..*self })
    }

    /// Days between a day and the text.
    fn days_off(&self, day: NaiveDate) -> Option<i64> {
        self.today().map(|today| (day - today).num_days().abs())
    }

    pub(crate) fn keep_clock(&mut self, time: NaiveDateTime, zone: Option<Zone>) {
        self.clock = Some((time, zone));
    }

    /// Goes on from the clock time of `other`, but not from its day.
    pub(crate) const fn take_clock(&mut self, other: &Memory) {
        self.clock = other.clock;
    }

    pub(crate) const fn keep_feast(&mut self, day: Option<NaiveDate>) {
        self.feast = day;
    }

    /// The day of the feast that the text named last: `H+7` is counted from it.
    pub(crate) const fn feast(&self) -> Option<NaiveDate> {
        self.feast
    }

    /// Whether a feast is what the text named last.
    pub(crate) fn is_feast(&self) -> bool {
        self.feast.is_some_and(|day| self.last() == Some(Point::Day(day)))
    }

    /// Whether what is resolved next says when somebody spoke.
    pub(crate) const fn speak(&mut self, spoken: bool) {
        self.spoken = spoken;
    }

    /// For an expression at `at` whose day stands behind it, be it still ahead: `pukul 08.00 WIB,
    /// Senin (12/9)`.
    pub(crate) const fn with_day(self, day: NaiveDate, at: usize) -> Memory {
        Memory { day: Some(day), last: Some((Point::Day(day), at)), ..self }
    }
}
