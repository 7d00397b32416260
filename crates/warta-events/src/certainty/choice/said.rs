//! What the model is told of an event.

use warta_syntax::choice::Facts;
use warta_syntax::sequence::{atom, mix};

use super::super::Sign;
use super::{Choice, answer_of};
use crate::when::{is_later, is_quoted};

/// Words before an event that are looked through.
const BEFORE: usize = 10;

/// Words behind an event that are looked through.
const BEHIND: usize = 6;

/// How far the nearest word that says how an event is meant is counted.
const NEAR: usize = 6;

/// Words before the word above an event among which one says how that is meant.
const HELPERS: usize = 4;

/// Steps up the tree to the event above.
const CLIMB: usize = 6;

/// Words behind an event that are searched for the end of a question.
const QUESTION: usize = 40;

/// What is asked about: an event in its sentence.
struct Asked {
    number: usize,
    at: usize,
    predicate: usize,
    last: usize,
    start: usize,
    end: usize,
    /// What the rules say.
    rule: u64,
    lemma: u64,
    kind: u64,
    form: u64,
    deprel: u64,
    /// Whether its time lies behind the day of writing, and whether the text names it.
    later: u64,
    /// The word that opens the sentence.
    first: u64,
    /// The words one, two and three before the predicate.
    before: [u64; 3],
    behind: u64,
    above: Other,
    head: Head,
}

/// An event beside another one, as that sees it.
#[derive(Clone, Copy, Default)]
struct Other {
    /// What the rules say of it.
    rule: u64,
    word: u64,
    kind: u64,
}

/// The word that an event hangs on.
#[derive(Clone, Copy, Default)]
struct Head {
    word: u64,
    before: u64,
    /// What a word before it says of how it is meant.
    sign: u64,
}

impl Choice<'_, '_> {
    /// What is known of an event.
    pub(super) fn tell(&self, number: usize, facts: &mut Facts) {
        facts.clear();
        let Some(asked) = self.asked(number) else { return };
        let rule = asked.rule;
        let with_rule = |said: u64| mix(rule, said);
        let next = facts.tell_all(0, &[rule]);
        let next = facts.tell_all(next, &self.words(&asked).map(with_rule));
        let next = facts.tell_all(next, &[mix(asked.above.word, asked.before[0])]);
        let next = facts.tell_all(next, &self.neighbours(&asked).map(with_rule));
        let next = facts.tell_all(next, &without_rule(&asked));
        let [before, alone, behind] = [next, next + 1, next + 2];
        let Asked { predicate, last, start, end, .. } = asked;
        for at in start.max(predicate.saturating_sub(BEFORE))..predicate {
            facts.tell(before, mix(rule, self.reading.atom(at)));
            facts.tell(alone, self.reading.atom(at));
        }
        for at in last + 1..end.min(last + 1 + BEHIND) {
            facts.tell(behind, self.reading.atom(at));
        }
    }

    fn asked(&self, number: usize) -> Option<Asked> {
        let (trigger, &ruled) = self.triggers.get(number).zip(self.ruled.get(number))?;
        let reading = self.reading;
        let predicate = trigger.predicate();
        let (start, end) = reading.bounds(trigger.at);
        let word = |at: Option<usize>| reading.atom_within(at, (start, end));
        let time = self.times.get(number).and_then(Option::as_ref);
        let later = time.map_or(0, |time| {
            let later = u64::from(is_later(&time.value, reading.written()));
            1 + later + 2 * u64::from(time.timex.is_some())
        });
        let head = reading.head(predicate).map_or(Head::default(), |at| Head {
            word: reading.atom(at),
            before: word(at.checked_sub(1)),
            sign: self.helper(at, start),
        });
        Some(Asked {
            number,
            at: trigger.at,
            predicate,
            last: trigger.last,
            start,
            end,
            rule: answer_of(ruled) as u64,
            lemma: atom(trigger.lemma.unwrap_or_else(|| reading.word(trigger.at))),
            kind: trigger.kind as u64,
            form: trigger.voice as u64 * 2 + u64::from(trigger.support.is_some()),
            deprel: reading.deprel(predicate) as u64,
            later,
            first: word(Some(start)),
            before: [1, 2, 3].map(|steps| word(predicate.checked_sub(steps))),
            behind: word(Some(trigger.last + 1)),
            above: self.above(number, predicate).unwrap_or_default(),
            head,
        })
    }

    /// The words of the event and about it, which are told with what the rules say.
    fn words(&self, asked: &Asked) -> [u64; 16] {
        let Asked { lemma, kind, form, deprel, later, first, behind, above, .. } = *asked;
        let [before, farther, farthest] = asked.before;
        let quoted = u64::from(is_quoted(self.quotes, asked.at));
        let mut question = (asked.last + 1..asked.end).take(QUESTION);
        let asks = u64::from(question.any(|at| self.reading.word(at) == "?"));
        [
            lemma,
            kind,
            mix(kind, form),
            mix(form, deprel),
            before,
            farther,
            mix(before, farther),
            farthest,
            behind,
            first,
            mix(above.word, deprel),
            mix(above.rule, mix(deprel, above.kind)),
            mix(above.rule, before),
            mix(later, form),
            mix(quoted, asks),
            mix(lemma, before),
        ]
    }

    /// What the event hangs on, what says in its sentence how it is meant, and the events
    /// beside it, which are told with what the rules say.
    fn neighbours(&self, asked: &Asked) -> [u64; 12] {
        let Asked { number, predicate, start, end, form, deprel, head, .. } = *asked;
        let before = asked.before[0];
        let earlier = self.beside(number.checked_sub(1), start);
        let next = self.beside(Some(number + 1), start);
        let has = |sign: Sign| move |at: usize| self.reading.sign(at) == Some(sign);
        let conditions = u64::from((start..predicate).any(has(Sign::Condition)))
            + 2 * u64::from((predicate..end).any(has(Sign::Condition)));
        let will = u64::from((start..end).any(has(Sign::Will)));
        [
            head.word,
            mix(head.word, deprel),
            mix(head.sign, deprel),
            mix(head.sign, mix(head.word, form)),
            self.nearest(predicate, start),
            conditions,
            mix(form, will),
            mix(earlier.rule, before),
            mix(earlier.word, before),
            mix(earlier.rule, earlier.kind),
            mix(next.rule, next.kind),
            mix(earlier.rule, next.rule),
        ]
    }

    /// An event of the sentence that begins at `start`, as its neighbour sees it.
    fn beside(&self, number: Option<usize>, start: usize) -> Other {
        let other = number.and_then(|number| {
            let at = self.triggers.get(number)?.at;
            (self.reading.bounds(at).0 == start).then(|| self.other(number))?
        });
        other.unwrap_or_default()
    }

    fn other(&self, number: usize) -> Option<Other> {
        let (trigger, &ruled) = self.triggers.get(number).zip(self.ruled.get(number))?;
        let word = trigger.lemma.unwrap_or_else(|| self.reading.word(trigger.at));
        let (rule, kind) = (1 + answer_of(ruled) as u64, trigger.kind as u64);
        Some(Other { rule, word: atom(word), kind })
    }

    /// The nearest word before an event that says how it is meant, and how near it is.
    fn nearest(&self, predicate: usize, start: usize) -> u64 {
        let mut before = (start..predicate).rev();
        let sign = before.find_map(|at| self.reading.sign(at).map(|sign| (at, sign)));
        sign.map_or(0, |(at, sign)| mix(number_of(sign), (predicate - at).min(NEAR) as u64))
    }

    /// What a word before the one at `at` says of that.
    fn helper(&self, at: usize, start: usize) -> u64 {
        let mut before = (start.max(at.saturating_sub(HELPERS))..at).rev();
        before.find_map(|at| self.reading.sign(at)).map_or(0, number_of)
    }

    /// The event above one in the tree.
    fn above(&self, number: usize, predicate: usize) -> Option<Other> {
        let event = |at: usize| self.owner.at(at);
        let mut above = self.reading.heads(predicate).take(CLIMB).filter_map(event);
        self.other(above.find(|&event| event != number)?)
    }
}

/// What is told whatever the rules say: words are too rare to be told with each answer of
/// theirs alone.
fn without_rule(asked: &Asked) -> [u64; 12] {
    let Asked { lemma, kind, form, deprel, later, first, behind, above, head, .. } = *asked;
    let [before, farther, farthest] = asked.before;
    [
        lemma,
        before,
        first,
        behind,
        mix(before, farther),
        mix(lemma, before),
        mix(above.word, deprel),
        mix(head.word, deprel),
        mix(head.word, head.before),
        mix(kind, form),
        mix(later, form),
        mix(farthest, form),
    ]
}

/// Signs by their numbers; 0 is none.
fn number_of(sign: Sign) -> u64 {
    match sign {
        Sign::Not => 1,
        Sign::Fails => 2,
        Sign::Will => 3,
        Sign::Expected => 4,
        Sign::Goal => 5,
        Sign::Condition => 6,
        Sign::Is(modality) => 7 + modality as u64,
    }
}
