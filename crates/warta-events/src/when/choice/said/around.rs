//! Where a day is named around an event, and what stands around the event itself.

use warta_syntax::choice::Said;
use warta_syntax::sequence::{atom, mix};

use super::super::{Answers, Choice, Named};
use super::{Asked, few, template};
use crate::trigger::Trigger;

/// Times before an event that are looked through for a day.
const EARLIER: usize = 16;

/// Times behind it.
const LATER: usize = 8;

/// Where no time is named.
const NOWHERE: u64 = 9;

/// The times around an event.
struct Around<'r> {
    sentence: usize,
    paragraph: u32,
    /// The days named before it, the last one first, each by the time that names it last.
    before: [Option<&'r Named<'r>>; EARLIER],
    /// The times named behind it.
    behind: &'r [Named<'r>],
}

/// Where a day is named.
struct Place {
    /// How many other days were named since; [`NOWHERE`] where it was not.
    rank: u64,
    /// Whether it was the day of a deed or of what somebody says.
    by: u64,
    /// Sentences until it is named next.
    next: u64,
    /// In the sentence of the event, before it, or only behind it.
    context: u64,
}

/// The answer that nothing tells lies nowhere on the calendar.
const NO_VALUE: u64 = 100;

/// Contexts of that answer: no time in the sentence, or one.
const UNTOLD: [u64; 2] = [50, 51];

impl<'r> Choice<'r> {
    /// What is said of all answers by where they are named.
    pub(super) fn add_around(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let around = self.around(asked.at);
        for candidate in answers.found_mut() {
            let place = around.place(self, candidate.day);
            let (value, said) = (self.value_of(candidate), &mut candidate.said);
            say_place(asked, &place, said);
            say_context(asked, value, place.context, said);
            say_told_by(asked, value, place.context, said);
        }
        let told = self.beside(asked.at).next().is_some();
        let context = UNTOLD[usize::from(told)];
        say_context(asked, NO_VALUE, context, &mut answers.none);
        say_told_by(asked, NO_VALUE, context, &mut answers.none);
    }

    fn around(&self, at: usize) -> Around<'r> {
        let split = self.named.partition_point(|time| time.first < at);
        let (earlier, later) = self.named.split_at(split);
        let (mut before, mut count) = ([None::<&Named<'_>>; EARLIER], 0);
        for time in earlier.iter().rev().take(EARLIER) {
            if !before.iter().take(count).flatten().any(|other| other.key == time.key) {
                before[count] = Some(time);
                count += 1;
            }
        }
        Around {
            sentence: self.known.reading.sentence(at),
            paragraph: self.known.reading.paragraph(at),
            before,
            behind: later.get(..LATER).unwrap_or(later),
        }
    }

    /// What stands around an event: the word before it, where in its paragraph it is told, how
    /// it hangs in the tree, and on which word.
    pub(super) fn surroundings(&self, trigger: &Trigger) -> [u64; 4] {
        let (reading, at) = (self.known.reading, trigger.predicate());
        let atom = |at: Option<usize>| reading.atom_of(at);
        let sentence = reading.sentence(trigger.at);
        let start = |steps: usize| {
            let sentence = reading.input.sentences.get(sentence.checked_sub(steps)?)?;
            Some(reading.paragraph(sentence.tokens().start))
        };
        let paragraph = reading.paragraph(trigger.at);
        let before = (1..=2).take_while(|&steps| start(steps) == Some(paragraph)).count() as u64;
        let hangs = reading.deprel(at) as u64 * 32 + reading.upos(at) as u64;
        let spot = u64::from(paragraph.min(4)) * 4 + before;
        [atom(at.checked_sub(1)), spot, hangs, atom(reading.head(at))]
    }
}

impl Around<'_> {
    fn place(&self, choice: &Choice<'_>, day: &str) -> Place {
        let key = atom(day);
        let mut named = self.before.iter().map_while(|&time| time).enumerate();
        let last = named.find(|(_, time)| time.key == key);
        let next = self.behind.iter().find(|time| time.key == key);
        let here = |time: &Named<'_>| time.sentence == self.sentence;
        let mut place = Place {
            rank: NOWHERE,
            by: 0,
            next: next.map_or(NOWHERE, |time| few(time.sentence.saturating_sub(self.sentence))),
            context: u64::from(next.is_some()),
        };
        if let Some((rank, time)) = last {
            let paragraph = choice.known.reading.paragraph(time.first);
            place.rank = few_days(rank);
            place.by = 1 + time.by;
            place.context = 3 + 2 * rank.min(3) as u64 + u64::from(paragraph == self.paragraph);
        }
        if last.is_some_and(|(_, time)| here(time)) || next.is_some_and(here) {
            place.context = 2;
        }
        place
    }
}

fn say_place(asked: &Asked, place: &Place, said: &mut Said) {
    let next = place.next * 2 + u64::from(place.rank == NOWHERE);
    said.say(template::RANK, mix(place.rank, place.by * 2 + asked.says));
    said.say(template::NEXT, mix(next, asked.says));
}

/// What stands around the event beside how far a day lies off, and where it is named.
fn say_context(asked: &Asked, value: u64, context: u64, said: &mut Said) {
    let both = mix(value, context);
    said.say(template::CONTEXT, both);
    said.say(template::CONTEXT_FORM, mix(both, asked.modality * 2 + asked.says));
    said.say(template::OPENS, mix(asked.opens, mix(value, context.min(3))));
    let [before, spot, hangs, head] = asked.surroundings;
    said.say(template::WORD_BEFORE_IT, mix(before, value));
    said.say(template::SPOT, mix(spot, context));
    said.say(template::HANGS, mix(hangs, value));
    said.say(template::HEAD, mix(head, value));
}

/// In whose name the event is told.
fn say_told_by(asked: &Asked, value: u64, context: u64, said: &mut Said) {
    said.say(template::TOLD_BY, mix(mix(value, context), asked.told_by));
    said.say(template::TOLD_BY_FORM, mix(mix(value, asked.told_by), asked.form));
}

/// Few, or how few.
fn few_days(count: usize) -> u64 {
    match count {
        0..=4 => count as u64,
        5..=6 => 5,
        7..=10 => 6,
        _ => 7,
    }
}
