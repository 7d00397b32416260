//! Which of the times of a text an event is of, or none of them: weighed by a model that was
//! trained on annotated articles. What the rules say is one of the things that it is told.

mod said;

pub(crate) use said::{CLOSE_BEFORE_VERB, OPENING_CLAUSE};
pub(super) use said::{Part, parts, told};

use std::sync::LazyLock;

use warta_syntax::Upos;
use warta_syntax::choice::{ChoiceModel, Said, Sure, chosen};
use warta_temporal::Basis;
use warta_text::Span;

use super::calendar::{day_of, is_later};
use super::spread::Days;
use super::{Known, Voices, is_far};
use crate::attribution::speech_at;
use crate::event::{EventTime, EventType, Modality};
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice, is_quote};

/// Times of a sentence that are weighed, on either side of an event.
const BESIDE: usize = 4;

/// Times of the sentences before that are weighed.
const BEFORE: usize = 3;

/// Most tokens from a word of speech to an event in its frame.
const FRAME: usize = 16;

/// How probable an answer must be.
pub const SURE: Sure = Sure { some: 0.55, one: 0.35 };

/// The weights, trained by `warta-tools events days`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/days.bin")).ok());

/// What the model of days was asked about an event, for training it.
#[derive(Clone, Debug)]
pub struct Question {
    /// The trigger of the event.
    pub trigger: Span,
    /// When it may have happened. The first answer is that nothing tells.
    pub answers: Vec<Answer>,
    /// What the rules alone answer.
    pub ruled: Option<usize>,
}

/// One of the answers to a [`Question`].
#[derive(Clone, Debug)]
pub struct Answer {
    /// A TIMEX3 value of a day or a coarser time; empty for the answer that nothing tells.
    pub value: String,
    /// What the model is told.
    pub said: Said,
}

/// A time of the text that something may have happened at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'r> {
    /// Which of the times of the text it is.
    pub(super) number: usize,
    pub(super) sentence: usize,
    pub(super) first: usize,
    pub(super) last: usize,
    /// The event whose clause holds it.
    pub(super) of: Option<usize>,
    /// In what kind of clause it stands.
    pub(super) scope: u64,
    /// Whether it may date other events of its sentence, as the rules see it.
    pub(super) dates: bool,
    /// Where the events stand that alone it may date.
    pub(super) only: Option<Only>,
    pub(super) value: &'r str,
    /// The hash of the part of the value that names a day or a coarser time.
    pub(super) key: u64,
    /// Whether the rules date a deed by it, and whether what somebody says.
    pub(super) by: u64,
}

/// The events that a time may date, where it dates no others of its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) enum Only {
    /// `hasil pemilu 2024`, `kapal yang tenggelam pada 1995 itu`: those from this token on to
    /// the time.
    Nouns(usize),
    /// `tawanan yang ditahan sejak Maret`: those behind this `yang`, and what it tells of.
    Clause(usize),
    /// `mengatakan jembatan itu runtuh pada Senin`: all but the saying at this token.
    Said(usize),
    /// `mengatakan, pemerintah memecat pejabat itu, Senin`: the saying at this token alone.
    Saying(usize),
}

impl Named<'_> {
    /// Whether it is of something else than an event.
    fn spares(&self, event: &Trigger) -> bool {
        match self.only {
            None => false,
            Some(Only::Nouns(first)) => !(first..=self.last).contains(&event.at),
            Some(Only::Said(said)) => event.at == said,
            Some(Only::Saying(said)) => event.at != said && event.kind != EventType::Say,
            // `merenggut nyawa gitaris yang overdosis pada 1988`: that tells of the harm as well.
            Some(Only::Clause(yang)) => {
                event.voice != Voice::Nominal && event.at < yang && !event.kind.is_harm()
            }
        }
    }
}

/// What may be answered.
struct Candidate<'r> {
    day: &'r str,
    /// How far it lies from the day of writing, once that was asked.
    value: Option<u64>,
    /// The time of the event's sentence that says it.
    timex: Option<usize>,
    said: Said,
}

/// What may be answered to one question after the other, in the same place of memory.
#[derive(Default)]
struct Answers<'r> {
    /// What is said of the answer that nothing tells.
    none: Said,
    /// The other answers, and behind them those of questions before.
    candidates: Vec<Candidate<'r>>,
    count: usize,
}

impl<'r> Answers<'r> {
    fn clear(&mut self) {
        self.none.clear();
        self.count = 0;
    }

    fn found(&self) -> &[Candidate<'r>] {
        self.candidates.get(..self.count).unwrap_or_default()
    }

    fn found_mut(&mut self) -> &mut [Candidate<'r>] {
        self.candidates.get_mut(..self.count).unwrap_or_default()
    }

    /// The answer that names this time; a new one where there is none yet.
    fn told(&mut self, value: &'r str, timex: Option<usize>) -> &mut Candidate<'r> {
        let day = day_of(value);
        let known = self.found().iter().position(|other| other.day == day);
        let at = known.unwrap_or(self.count);
        if known.is_none() {
            self.count += 1;
            match self.candidates.get_mut(at) {
                Some(old) => {
                    old.value = old.value.filter(|_| old.day == day);
                    (old.day, old.timex) = (day, None);
                    old.said.clear();
                }
                None => {
                    let said = Said::default();
                    self.candidates.push(Candidate { day, value: None, timex: None, said });
                }
            }
        }
        let candidate = &mut self.candidates[at];
        candidate.timex = candidate.timex.or(timex);
        candidate
    }
}

/// Chooses among the times of a text.
pub(super) struct Choice<'r> {
    pub(super) known: Known<'r>,
    pub(super) voices: Voices<'r>,
    /// In order of the text.
    pub(super) named: &'r [Named<'r>],
    pub(super) days: &'r Days,
    pub(super) dateline: Option<&'r str>,
    /// What the rules say.
    pub(super) ruled: &'r [Option<EventTime>],
    /// The events whose day is counted from that of another.
    pub(super) counted: &'r [u32],
    /// The events that are of a time by the grammar, in order.
    pub(super) handed: &'r [u32],
    /// The events whose words name a time that others may share, by the rules.
    pub(super) told: &'r [u32],
    /// Who takes part in them.
    pub(super) parts: &'r [Part],
}

impl<'r> Choice<'r> {
    /// The time of each event.
    pub(super) fn times(&self) -> Vec<Option<EventTime>> {
        let Some(model) = MODEL.as_ref() else { return self.ruled.to_vec() };
        let (mut weights, mut answers) = (Vec::new(), Answers::default());
        let mut time = |number: usize| {
            let ruled = self.ruled.get(number)?;
            self.tell(number, &mut answers);
            weights.clear();
            weights.push(model.weigh(&answers.none));
            weights.extend(answers.found().iter().map(|other| model.weigh(&other.said)));
            self.spare(number, answers.found(), &mut weights);
            let chosen = chosen(&weights, SURE);
            if chosen.is_none() && self.handed.binary_search(&(number as u32)).is_ok() {
                return ruled.clone();
            }
            let best = answers.found().get(chosen? - 1)?;
            match ruled {
                Some(ruled) if day_of(&ruled.value) == best.day => Some(ruled.clone()),
                _ => Some(self.time(best)),
            }
        };
        (0..self.known.triggers.len()).map(&mut time).collect()
    }

    /// Takes away the answers that the event cannot have. Who speaks does so on some day: if not
    /// on one that is still ahead, then on another.
    fn spare(&self, number: usize, found: &[Candidate<'_>], weights: &mut [f32]) {
        let Some(event) = self.known.triggers.get(number) else { return };
        let dated = event.kind == EventType::Say && chosen(weights, SURE).is_some();
        let Some((none, weights)) = weights.split_first_mut() else { return };
        let (mut beyond, mut open) = (false, false);
        for (weight, other) in weights.iter_mut().zip(found) {
            let ahead = self.is_beyond(number, event, other.day);
            beyond |= ahead;
            if ahead || self.is_spared(number, other.day) || self.is_quoted_only(number, other.day)
            {
                *weight = f32::NEG_INFINITY;
            } else {
                open = true;
            }
        }
        if dated && beyond && open {
            *none = f32::NEG_INFINITY;
        }
    }

    /// Whether the event's sentence names a day only as that of something else.
    fn is_spared(&self, number: usize, day: &str) -> bool {
        let asserted = self.known.modality.get(number) == Some(&Modality::Asserted);
        let event = self.known.triggers.get(number).filter(|_| asserted);
        let Some(event) = event else { return false };
        let own = self.beside(event.at).find(|time| self.is_right_behind(event, number, time));
        if own.is_some_and(|own| day_of(own.value) != day) {
            return true;
        }
        // Who speaks of the day of the report does so on that day.
        let report = [self.days.report.as_deref(), self.days.written.as_deref()];
        if event.kind == EventType::Say && report.contains(&Some(day)) {
            return false;
        }
        let mut of_day = self.of_day(event.at, day).peekable();
        of_day.peek().is_some() && of_day.all(|time| time.spares(event))
    }

    /// `"Hasilnya keluar besok," kata Budi usai rapat`: whether the event's sentence names a day
    /// only in what somebody says, beside which the event stands.
    fn is_quoted_only(&self, number: usize, day: &str) -> bool {
        let Some(event) = self.known.triggers.get(number) else { return false };
        let mut of_day = self.of_day(event.at, day).peekable();
        // What somebody tells of yesterday he may have said then.
        let written = self.known.reading.written();
        let other = day.len() < 10 || is_later(day, written) || is_far(day, written);
        if !other || of_day.peek().is_none() {
            return false;
        }
        let cue = self.cue_before(event.at);
        of_day.all(|time| {
            let quote = speech_at(self.known.reading, self.known.quotes, time.first);
            let quoted = quote.is_some_and(|quote| !(quote.first..quote.close).contains(&event.at));
            quoted || cue.is_some_and(|cue| time.last < cue)
        })
    }

    /// `…, kata Budi usai rapat`: the comma or mark before the word of speech that an event is, or
    /// whose frame it stands in.
    fn cue_before(&self, at: usize) -> Option<usize> {
        let (start, _) = self.known.reading.bounds(at);
        let mut before = (start.max(at.saturating_sub(FRAME))..at + 1).rev();
        let cue = before.find_map(|at| {
            let says = self.known.owner.at(at).and_then(|number| self.known.triggers.get(number));
            let cue = says.is_some_and(|says| says.rule == Rule::Speech);
            (cue || self.known.reading.word(at) == ",").then_some(cue.then_some(at))
        })??;
        let mark = cue.checked_sub(1).filter(|&mark| mark > start)?;
        let closes =
            self.known.reading.word(mark) == "," || is_quote(self.known.reading.word(mark));
        closes.then_some(mark)
    }

    /// `kapal yang tenggelam pekan lalu ditemukan`: whether the verb of a relative clause has a
    /// time of its own right behind it.
    fn is_right_behind(&self, event: &Trigger, number: usize, time: &Named<'_>) -> bool {
        let reading = self.known.reading;
        let next = event.last + 1;
        let near = time.first == next || time.first == next + 1 && reading.upos(next) == Upos::Adp;
        near && time.of == Some(number)
            && !time.value.starts_with('P')
            && event.kind != EventType::Say
            && event.voice != Voice::Nominal
            && reading.relative_before(event.predicate()).is_some()
    }

    /// The times of the sentence of a token that name a day.
    pub(super) fn of_day<'d>(
        &'d self,
        at: usize,
        day: &'d str,
    ) -> impl Iterator<Item = &'r Named<'r>> + 'd {
        self.beside(at).filter(move |time| day_of(time.value) == day)
    }

    /// The time that an answer gives: what the words of the sentence say, else a day.
    fn time(&self, best: &Candidate<'_>) -> EventTime {
        let timex = best.timex.and_then(|number| self.known.reading.input.timexes.get(number));
        match timex {
            Some(timex) => EventTime {
                timex: best.timex.map(|number| number as u32),
                value: timex.value.clone(),
                basis: timex.basis,
            },
            None => EventTime { timex: None, value: best.day.to_owned(), basis: Basis::Inferred },
        }
    }

    /// What the model is asked.
    pub(super) fn questions(&self) -> Vec<Question> {
        let question = |(number, trigger): (usize, &Trigger)| {
            let mut answers = Answers::default();
            self.tell(number, &mut answers);
            let Answers { none, candidates, .. } = answers;
            let ruled = self.ruled.get(number).and_then(Option::as_ref);
            let is_ruled = |other: &Candidate<'_>| {
                ruled.is_some_and(|ruled| day_of(&ruled.value) == other.day)
            };
            let ruled = candidates.iter().position(is_ruled).map(|at| at + 1);
            let none = Answer { value: String::new(), said: none };
            let told = candidates
                .into_iter()
                .map(|Candidate { day, said, .. }| Answer { value: day.to_owned(), said });
            let trigger = self.known.reading.cover(trigger.at, trigger.last);
            Question { trigger, answers: std::iter::once(none).chain(told).collect(), ruled }
        };
        self.known.triggers.iter().enumerate().map(question).collect()
    }

    /// The times of the sentence of a token that stand nearest to it.
    fn beside(&self, at: usize) -> impl Iterator<Item = &'r Named<'r>> {
        let sentence = self.known.reading.sentence(at);
        let behind = self.named.partition_point(|time| time.first < at);
        let near = behind.saturating_sub(BESIDE)..self.named.len().min(behind + BESIDE);
        let near = self.named.get(near).unwrap_or_default();
        near.iter().filter(move |time| time.sentence == sentence)
    }

    /// The times of the sentences before that of a token, the last first.
    fn before(&self, at: usize) -> impl Iterator<Item = &'r Named<'r>> {
        let sentence = self.known.reading.sentence(at);
        let behind = self.named.partition_point(|time| time.sentence < sentence);
        self.named.get(..behind).unwrap_or_default().iter().rev().take(BEFORE)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_model_is_whole() {
        assert!(super::MODEL.is_some());
    }
}
