//! What the model is told of an event and of a word.

use warta_syntax::choice::Facts;
use warta_syntax::sequence::{atom, mix};
use warta_syntax::{Deprel, Upos};

use super::super::Collector;
use super::{Candidate, Elsewhere, answer_of};
use crate::event::Argument;
use crate::reading::Reading;
use crate::trigger::Trigger;
use crate::when::is_quoted;

/// Steps from a word, and from an event, to what both hang on.
const CLIMB: usize = 6;

/// Tokens between an event and a word that are looked through for a comma.
const COMMA: usize = 41;

/// Parts, and one before them for none.
const PARTS: usize = 8;

/// Few, or how few.
fn few(count: usize) -> u64 {
    match count {
        0..=3 => count as u64,
        4..=6 => 4,
        7..=12 => 5,
        _ => 6,
    }
}

/// What is asked of an event once, whatever word is asked about.
pub(super) struct Asked<'f> {
    trigger: &'f Trigger,
    ruled: &'f [Argument],
    elsewhere: &'f Elsewhere,
    /// Which of the events it is.
    number: usize,
    kind: u64,
    /// The type with its mode.
    mode: u64,
    lemma: u64,
    voice: u64,
    /// The word before the predicate: `untuk`, `yang`.
    mark: u64,
    /// How often the rules give each part.
    given: [u32; PARTS],
    /// The predicate with what it hangs on.
    up: [usize; CLIMB],
}

/// What is asked of a word.
struct Word {
    at: usize,
    /// The part that the rules give it, and how they came to it.
    rule: u64,
    via: u64,
    /// Whether it stands behind the event, or in it.
    behind: u64,
    form: u64,
    sort: u64,
    prep: u64,
    path: u64,
    /// The relation to what it hangs on outside of its name, and the form of that.
    deprel: u64,
    outer: u64,
    nest: u64,
    mask: u64,
    there: There,
}

/// What a word does in another event.
#[derive(Clone, Copy, Default)]
struct There {
    /// Its part there, and how far off that event is.
    part: u64,
    /// The type and the form of that event.
    kind: u64,
}

impl<'f> Asked<'f> {
    pub(super) fn of(
        collector: &Collector<'_, '_>,
        trigger: &'f Trigger,
        ruled: &'f [Argument],
        elsewhere: &'f Elsewhere,
    ) -> Asked<'f> {
        let reading = collector.reading;
        let kind = trigger.kind as u64;
        let voice = trigger.form();
        let before = trigger.predicate().checked_sub(1);
        Asked {
            trigger,
            ruled,
            elsewhere,
            number: collector.owner.at(trigger.at).unwrap_or_default(),
            kind,
            mode: mix(kind, trigger.mode.map_or(0, atom)),
            lemma: atom(trigger.lemma.unwrap_or_else(|| reading.word(trigger.at))),
            voice,
            mark: reading.atom_of(before),
            given: given(ruled),
            up: above(reading, trigger.predicate()),
        }
    }

    /// What is known of a word.
    pub(super) fn tell(
        &self,
        collector: &Collector<'_, '_>,
        candidate: Candidate,
        facts: &mut Facts,
    ) {
        let word = &self.word(collector, candidate);
        facts.clear();
        let next = facts.tell_all(0, &self.company(collector.reading, word));
        let next = facts.tell_all(next, &self.ruling(word));
        let next = facts.tell_all(next, &self.form_of(word));
        facts.tell_all(next, &self.place_of(collector, word));
    }

    fn word(&self, collector: &Collector<'_, '_>, candidate: Candidate) -> Word {
        let reading = collector.reading;
        let at = candidate.at;
        let own = candidate.ruled.and_then(|number| self.ruled.get(number));
        let top = top_of(reading, at);
        Word {
            at,
            rule: own.map_or(0, |own| answer_of(own.role) as u64),
            via: own.map_or(9, |own| own.via as u64),
            behind: u64::from(at > self.trigger.at) + 2 * u64::from(at == self.trigger.at),
            form: reading.atom(at),
            sort: sort_of(reading, at),
            prep: preposition(reading, at, top),
            path: self.path(reading, top),
            deprel: reading.deprel(top) as u64,
            outer: reading.atom_of(reading.head(top)),
            nest: self.nest(reading, candidate),
            mask: self.mask(candidate),
            there: self.there(collector, at),
        }
    }

    /// What else the word is: where it stands in another argument, what it does in another
    /// event, what words it is like and what it hangs on.
    fn company(&self, reading: &Reading<'_>, word: &Word) -> [u64; 12] {
        let Asked { kind, lemma, voice, mark, .. } = *self;
        let Word { rule, behind, prep, path, deprel, outer, nest, there, .. } = *word;
        let cluster = reading.cluster(word.at);
        let (like, wide) = (cluster.full(), cluster.prefix(6));
        [
            mix(nest, mix(rule, prep)),
            mix(like, mix(rule, behind)),
            mix(like, mix(kind, mix(behind, voice))),
            mix(like, mix(prep, voice)),
            mix(wide, mix(lemma, mix(behind, voice))),
            mix(nest, mix(kind, prep)),
            mix(there.part, mix(rule, voice)),
            mix(there.part, mix(rule, path)),
            mix(there.part, mix(kind, there.kind)),
            mix(there.part, mix(mark, rule)),
            mix(outer, mix(deprel, rule)),
            mix(outer, mix(kind, prep)),
        ]
    }

    /// What the rules say of the word.
    fn ruling(&self, word: &Word) -> [u64; 8] {
        let Asked { kind, lemma, voice, .. } = *self;
        let Word { rule, via, behind, sort, prep, path, .. } = *word;
        [
            rule,
            mix(rule, via),
            mix(rule, mix(kind, voice)),
            mix(rule, lemma),
            mix(rule, mix(prep, voice)),
            mix(rule, mix(sort, voice)),
            mix(rule, path),
            mix(mix(rule, lemma), mix(behind, voice)),
        ]
    }

    /// The forms of the event and the word, and the way between them in the tree.
    fn form_of(&self, word: &Word) -> [u64; 12] {
        let Asked { kind, mode, lemma, voice, .. } = *self;
        let Word { behind, form, sort, prep, path, .. } = *word;
        [
            mix(lemma, mix(behind, voice)),
            mix(lemma, prep),
            mix(lemma, mix(sort, behind)),
            mix(mix(mode, behind), mix(voice, sort)),
            mix(mode, prep),
            mix(prep, mix(sort, behind)),
            mix(path, voice),
            mix(path, mix(kind, voice)),
            mix(path, sort),
            form,
            mix(form, kind),
            mix(form, prep),
        ]
    }

    /// What stands between the event and the word, and which parts are taken.
    fn place_of(&self, collector: &Collector<'_, '_>, word: &Word) -> [u64; 10] {
        let Asked { trigger, kind, voice, mark, .. } = *self;
        let Word { at, rule, behind, sort, path, mask, .. } = *word;
        let (from, to) = if at < trigger.at { (at, trigger.at) } else { (trigger.last, at) };
        let between = few(collector.passed.events(from + 1, to));
        let comma = collector.passed.commas(from + 1, to.min(from + COMMA)) > 0;
        let gap = behind * 8 + few(to.saturating_sub(from));
        let rank = behind * 8 + self.rank(collector, at);
        let quoted = |at: usize| u64::from(is_quoted(collector.quotes, at));
        [
            mix(gap, voice),
            mix(rank, voice),
            mix(mix(behind, between), mix(voice, u64::from(comma))),
            mix(mask, mix(behind, voice)),
            mix(mask, mix(kind, rule)),
            mix(mask, mix(path, rule)),
            quoted(at) * 2 + quoted(trigger.at),
            mix(mark, mix(behind, between)),
            mix(mark, mix(path, rule)),
            mix(sort, mix(kind, mix(voice, behind))),
        ]
    }

    /// What the word does in the event nearest to this one.
    fn there(&self, collector: &Collector<'_, '_>, at: usize) -> There {
        let Some(other) = self.elsewhere.nearest(at, self.number) else { return There::default() };
        let side = u64::from(other.event > self.number);
        let far = other.event.abs_diff(self.number).min(3) as u64;
        let event = collector.triggers.get(other.event);
        There {
            part: mix(answer_of(other.role) as u64, side * 4 + far),
            kind: event.map_or(0, |event| mix(event.kind as u64, event.form())),
        }
    }

    /// The part of the phrase that the word stands inside of.
    fn nest(&self, reading: &Reading<'_>, candidate: Candidate) -> u64 {
        let span = reading.span(candidate.at);
        let around = self.ruled.iter().find(|arg| arg.span.contains(span) && arg.head != span);
        around.map_or(0, |arg| answer_of(arg.role) as u64)
    }

    /// The parts that the rules give to other words.
    fn mask(&self, candidate: Candidate) -> u64 {
        let own = candidate.ruled.and_then(|number| self.ruled.get(number));
        let own = own.map(|own| answer_of(own.role));
        let others = self.given.iter().enumerate();
        let others = others.filter(|&(part, &count)| count > u32::from(own == Some(part)));
        others.fold(0, |mask, (part, _)| mask | 1 << part)
    }

    /// How many phrases stand between the word and the event, at most 7.
    fn rank(&self, collector: &Collector<'_, '_>, at: usize) -> u64 {
        let trigger = self.trigger;
        let between = if at < trigger.at { at + 1..trigger.at } else { trigger.last + 1..at };
        let end = between.end.min(between.start + 30);
        collector.passed.phrases(between.start, end).min(7) as u64
    }

    /// The relations up from the word to what it shares with the predicate, and down again.
    fn path(&self, reading: &Reading<'_>, top: usize) -> u64 {
        let word = above(reading, top);
        let found = word.iter().enumerate().find_map(|(steps, &at)| {
            let down = self.up.iter().position(|&other| other == at && at != usize::MAX)?;
            Some((steps, down))
        });
        let Some((steps, down)) = found else { return 1 };
        let relation = |path: u64, &at: &usize| mix(path, reading.deprel(at) as u64);
        let up = word.iter().take(steps).fold(3, relation);
        self.up.iter().take(down).fold(mix(up, 99), relation)
    }
}

/// How often the rules give each part.
fn given(ruled: &[Argument]) -> [u32; PARTS] {
    let mut given = [0; PARTS];
    for arg in ruled {
        if let Some(count) = given.get_mut(answer_of(arg.role)) {
            *count += 1;
        }
    }
    given
}

/// A token with what it hangs on, step by step.
fn above(reading: &Reading<'_>, at: usize) -> [usize; CLIMB] {
    let mut up = [usize::MAX; CLIMB];
    let way = core::iter::once(at).chain(reading.heads(at));
    up.iter_mut().zip(way).for_each(|(slot, at)| *slot = at);
    up
}

/// The token of a name that hangs on something outside of it.
pub(super) fn top_of(reading: &Reading<'_>, at: usize) -> usize {
    let Some(named) = reading.named(at).filter(|_| reading.in_name(at)) else { return at };
    let inside = named.first as usize..=named.last as usize;
    let outside = |at: &usize| reading.head(*at).is_none_or(|head| !inside.contains(&head));
    inside.clone().take(12).find(outside).unwrap_or(at)
}

/// What a word is: a kind of entity and of mention, else a part of speech.
fn sort_of(reading: &Reading<'_>, at: usize) -> u64 {
    match reading.named(at) {
        Some(named) => 64 + named.kind as u64 * 4 + named.mention as u64,
        None => reading.upos(at) as u64,
    }
}

/// The preposition before a phrase; 0 where there is none.
fn preposition(reading: &Reading<'_>, at: usize, top: usize) -> u64 {
    let case = reading.children(top).take(12).find(|&child| reading.deprel(child) == Deprel::Case);
    let before = at.checked_sub(1).filter(|&before| reading.upos(before) == Upos::Adp);
    reading.atom_of(case.filter(|&case| case < at).or(before))
}
