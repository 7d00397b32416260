use chrono::Datelike;
use warta_text::{Sentence, TokenSpan};

use crate::caption::{Paragraphs, Place};
use crate::grammar::{self, Classes, Match, Scan};
use crate::pieces::{Direction, MonthPiece, Pieces, When, YearPiece};
use crate::resolve::{Memory, resolve};
use crate::words::Word;
use crate::{Basis, Expression, NamedDay, Options, Reference, Timex};

/// Finds and resolves time expressions; built once, shared between threads.
///
/// ```
/// use warta_temporal::{Reference, TemporalTagger};
///
/// let written = Reference::parse("2023-09-12")?;
/// let found = TemporalTagger::new().tag("Ia tiba pekan lalu.", Some(written));
/// assert_eq!(found[0].value, "2023-W36");
/// # Ok::<(), warta_temporal::ReferenceError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct TemporalTagger {
    options: Options,
    named: Vec<NamedDay>,
}

impl TemporalTagger {
    /// A tagger with the default choices: day first, strict.
    #[must_use]
    pub const fn new() -> TemporalTagger {
        TemporalTagger::with_options(Options::new())
    }

    /// A tagger with these choices.
    #[must_use]
    pub const fn with_options(options: Options) -> TemporalTagger {
        TemporalTagger { options, named: Vec::new() }
    }

    /// The same tagger, which also knows these days, besides those that it was given before.
    /// Of several days with the same name the last counts.
    #[must_use]
    pub fn with_named_days(mut self, named: Vec<NamedDay>) -> TemporalTagger {
        self.named.extend(named);
        self
    }

    pub(crate) const fn options(&self) -> Options {
        self.options
    }

    pub(crate) fn named_days(&self) -> &[NamedDay] {
        &self.named
    }

    /// The time expressions of `text`; see [`TemporalTagger::tag_into`].
    #[must_use]
    pub fn tag(&self, text: &str, reference: Option<Reference>) -> Vec<Timex> {
        let (mut tokens, mut sentences, mut found) = (Vec::new(), Vec::new(), Vec::new());
        warta_text::tokenize_into(text, &mut tokens);
        warta_text::split_sentences(text, &tokens, &mut sentences);
        self.tag_into(text, &tokens, &sentences, reference, &mut found);
        found
    }

    /// Replaces what `found` holds by the time expressions of a tokenized text,
    /// left to right and without overlap, resolved against `reference` and the
    /// expressions before them.
    ///
    /// A date that the calendar does not have, `31 Februari 2024`, keeps the value that is
    /// written and has no interval; see [`Options::lenient`].
    ///
    /// The date of a picture's caption between the paragraphs is read like any
    /// other, but what the report says next does not count from it.
    ///
    /// Time is linear in the text. Nothing is allocated but the values.
    pub fn tag_into(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        reference: Option<Reference>,
        found: &mut Vec<Timex>,
    ) {
        found.clear();
        let mut memory = Memory::new(reference);
        let mut paragraphs = Paragraphs::default();
        let mut before = None;
        self.each(text, tokens, sentences, |scan, hit| {
            let hit = with_this(scan, hit, reference);
            let expression = expression(scan, hit);
            let at = expression.span.start();
            let place = paragraphs.place(text, at);
            if place == Place::Later {
                memory.begin_paragraph();
            }
            memory.speak(grammar::is_of_speech(scan, hit.first));
            let story = memory;
            let mut day = day_behind(scan, hit, &memory);
            let ends_range = |first: Match| grammar::ends_after_midnight(scan, &first, &hit);
            if before.replace(hit).is_some_and(ends_range) {
                day = day.or(memory.day_of_clock(at)).and_then(|day| day.succ_opt());
            }
            let timex = match day {
                Some(day) => {
                    let mut there = memory.with_day(day, at);
                    let timex = resolve(&expression, &mut there);
                    memory.take_clock(&there);
                    timex
                }
                None => match before_month(scan, &hit, &expression, &memory) {
                    Some(placed) => Timex { basis: Basis::Dct, ..resolve(&placed, &mut memory) },
                    None => resolve(&expression, &mut memory),
                },
            };
            if place == Place::Caption {
                memory = story;
            }
            found.push(timex);
        });
    }

    /// Replaces what `found` holds by the expressions of a tokenized text as they
    /// were written, not yet resolved.
    pub fn find_into(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        found: &mut Vec<Expression>,
    ) {
        found.clear();
        self.each(text, tokens, sentences, |scan, hit| found.push(expression(scan, hit)));
    }

    /// Calls `visit` with every match, sentence by sentence.
    fn each(
        &self,
        text: &str,
        tokens: &[TokenSpan],
        sentences: &[Sentence],
        mut visit: impl FnMut(&Scan<'_>, Match),
    ) {
        let classes = Classes::new();
        let mut scan = Scan {
            text,
            tokens,
            first: 0,
            last: tokens.len(),
            options: self.options,
            named: &self.named,
            classes: &classes,
        };
        if sentences.is_empty() {
            return sweep(&scan, &mut visit);
        }
        let mut open = None;
        for (number, sentence) in sentences.iter().enumerate() {
            let range = sentence.tokens();
            scan.first = open.take().unwrap_or(range.start);
            scan.last = range.end.min(tokens.len());
            // The full stop of `3 Peb. 1951` may have been taken for the end.
            let last = scan.last.saturating_sub(1);
            let cut =
                matches!(scan.word(last), Word::ShortMonth(_)) && scan.raw(last).ends_with('.');
            if cut && number + 1 < sentences.len() {
                open = Some(scan.first);
                continue;
            }
            sweep(&scan, &mut visit);
        }
    }
}

fn sweep(scan: &Scan<'_>, visit: &mut impl FnMut(&Scan<'_>, Match)) {
    let mut at = scan.first;
    let mut previous = None;
    while at < scan.last {
        if !scan.may_start(at) && scan.named.is_empty() {
            at += 1;
            continue;
        }
        match grammar::expression(scan, at, previous) {
            Some(hit) if hit.end > at && hit.end <= scan.last => {
                let mut hit = hit;
                visit(scan, hit);
                while let Some(next) = grammar::second_part(scan, &hit) {
                    visit(scan, next);
                    hit = next;
                }
                at = hit.end;
                previous = Some(hit);
            }
            _ => at += 1,
        }
    }
}

fn expression(scan: &Scan<'_>, hit: Match) -> Expression {
    Expression {
        span: scan.span(hit.first, hit.end),
        pieces: hit.pieces,
        modifier: hit.modifier,
        direction: if hit.pieces.has_direction() {
            Direction::Open
        } else {
            grammar::direction(scan, hit.first, hit.end)
        },
        bound: grammar::bound(scan, hit.first),
        loose: grammar::loose(scan, hit.first, hit.end, &hit.pieces),
    }
}

/// `pada tahun 2026 ini`: `ini` belongs to the year of writing. In `aktris kelahiran 1990 ini` it
/// belongs to the noun.
fn with_this(scan: &Scan<'_>, hit: Match, reference: Option<Reference>) -> Match {
    let Pieces::Moment { when: When::Date(date), time: None, .. } = hit.pieces else { return hit };
    let written = reference.map(|written| YearPiece::Number(written.year()));
    let named = written.is_some() && date.year == written && scan.number(hit.end - 1).is_some();
    let end = hit.end + usize::from(named && scan.word(hit.end) == Word::Ini);
    Match { end, ..hit }
}

/// The first month of `Januari-Oktober` in its year: a report looks back on all of it, so
/// the second says how far.
fn before_month(
    scan: &Scan<'_>,
    hit: &Match,
    first: &Expression,
    memory: &Memory,
) -> Option<Expression> {
    if first.direction == Direction::Future {
        return None;
    }
    let second = grammar::to_month(scan, hit)?;
    let found = grammar::expression(scan, second, None)?;
    let last = Expression { direction: Direction::Past, ..expression(scan, found) };
    let mut memory = *memory;
    let last = resolve(&last, &mut memory).interval?.begin()?.naive();
    let mut placed = *first;
    let Pieces::Moment { when: When::Date(date), .. } = &mut placed.pieces else {
        return None;
    };
    let Some(MonthPiece::Number(month)) = date.month else {
        return None;
    };
    let year = last.year() - i32::from(u32::from(month) > last.month());
    date.year = Some(YearPiece::Number(year));
    Some(placed)
}

/// The day named right behind a bare clock time or a range of them: `pukul 08.00 WIB, Senin
/// (12/9)`, `pukul 19.00-21.00 pada Senin`.
fn day_behind(scan: &Scan<'_>, hit: Match, memory: &Memory) -> Option<chrono::NaiveDate> {
    let Pieces::Moment { when: When::Unsaid, .. } = hit.pieces else {
        return None;
    };
    let end = grammar::end_of_hours(scan, hit);
    let next = scan.raw(end);
    let joint = matches!(next, "," | "pada") || scan.raw(end + 1) == "pada";
    let at = end + 1 + usize::from(scan.raw(end + 1) == "pada");
    let found = grammar::expression(scan, at, None).filter(|_| joint)?;
    let Pieces::Moment { when, .. } = found.pieces else {
        return None;
    };
    if matches!(when, When::Unsaid | When::Vague(_)) {
        return None;
    }
    let mut ahead = *memory;
    let timex = resolve(&expression(scan, found), &mut ahead);
    timex.interval.and(ahead.day())
}
