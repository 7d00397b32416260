//! Where a description ends: chosen by a model, trained on annotated articles, among the ends
//! that the tree and the rules give.

use std::sync::LazyLock;

use warta_syntax::Upos;
use warta_syntax::choice::{ChoiceModel, Listen, Said, Sum};
use warta_syntax::sequence::{atom, mix};

use super::antecedent::{Answer, Question};
use super::phrase::{Before, Phrase};
use super::resolve::Reader;

/// The weights, trained by `warta-tools entities extents`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/extents.bin")).ok());

/// Tokens behind the noun among which the end lies.
const REACH: usize = 32;

/// Heads of a word that are followed up to the noun.
const DEPTH: usize = 10;

/// Ends that are weighed against each other.
const MOST: usize = 12;

/// The numbers of what is said. A model is trained for these and in this order.
mod template {
    pub(super) const ENDS: u32 = 0;
    pub(super) const RULE: u32 = 1;
    pub(super) const LAST: u32 = 2;
    pub(super) const NEXT: u32 = 3;
    pub(super) const NEXT_TAG: u32 = 4;
    pub(super) const LEFT_OUT: u32 = 5;
    pub(super) const CHILD: u32 = 6;
    pub(super) const LENGTH: u32 = 7;
    pub(super) const NOUN: u32 = 8;
    pub(super) const NOUN_NEXT: u32 = 9;
    pub(super) const NOUN_LAST: u32 = 10;
    pub(super) const NAME: u32 = 11;
    pub(super) const CLAUSE: u32 = 12;
    pub(super) const MARKS: u32 = 13;
    pub(super) const BEHIND: u32 = 14;
}

/// The ends that a description may have.
#[derive(Clone, Debug, Default)]
struct Ends {
    /// Each end, and the word below the noun whose branch ends there.
    all: Vec<(usize, Option<usize>)>,
    /// The end of all that stands below the noun in the tree.
    tree: usize,
}

impl Ends {
    fn add(&mut self, end: usize, branch: Option<usize>) {
        if self.all.len() < MOST && self.all.iter().all(|&(other, _)| other != end) {
            self.all.push((end, branch));
        }
    }
}

impl Reader<'_, '_> {
    /// The end of a phrase, whatever the rules for it say.
    pub(super) fn extent(&mut self, phrase: &Phrase) -> usize {
        let ends = self.ends(phrase);
        if ends.all.len() < 2 {
            return phrase.end;
        }
        if let Some(mut questions) = self.extents.take() {
            questions.push(self.extent_question(phrase, &ends));
            self.extents.set(Some(questions));
        }
        let Some(model) = &*MODEL else { return phrase.end };
        let weight = |end: usize, branch: Option<usize>| {
            let mut sum: Sum<'_> = model.listen();
            self.say_of_end(phrase, &ends, (end, branch), &mut sum);
            sum.weight()
        };
        let best = ends.all.iter().map(|&(end, branch)| (end, weight(end, branch)));
        best.max_by(|a, b| a.1.total_cmp(&b.1)).map_or(phrase.end, |(end, _)| end)
    }

    /// The ends that a phrase may have: that of the rules first.
    fn ends(&self, phrase: &Phrase) -> Ends {
        let context = self.context;
        let head = phrase.head;
        let sentence = context.input.sentences.get(context.input.sentence_of(head));
        let stop = sentence.map_or(head + 1, |sentence| sentence.tokens().end);
        let stop = stop.min(head + REACH);
        let mut ends = Ends { all: Vec::with_capacity(MOST), tree: head + 1 };
        let whole = |end: usize| {
            let inside = context.name_at(end - 1);
            inside.is_none() || inside != context.name_at(end)
        };
        ends.add(phrase.end, None);
        if whole(head + 1) {
            ends.add(head + 1, None);
        }
        let place = self.where_it_is(phrase.end);
        ends.add(place, None);
        let mut last = None;
        let mut behind = head + 1;
        for at in head + 1..stop {
            if context.upos(at) == Upos::Punct {
                // `warga Tondano, Minahasa, yang selamat`
                if last.is_some() && behind == at && whole(behind) {
                    ends.add(behind, last);
                }
                continue;
            }
            let branch = self.branch(head, at);
            if branch.is_none() {
                break;
            }
            if branch != last && last.is_some() && whole(behind) {
                ends.add(behind, last);
            }
            last = branch;
            behind = at + 1;
        }
        if last.is_some() && whole(behind) {
            ends.add(behind, last);
        }
        ends.tree = behind;
        let pointed = |at: &usize| matches!(context.input.word(*at), "itu" | "tersebut" | "ini");
        if let Some(close) = (head + 1..stop).find(pointed) {
            ends.add(close + 1, None);
        }
        ends
    }

    /// The word right below `head` whose branch of the tree holds the token at `at`.
    fn branch(&self, head: usize, at: usize) -> Option<usize> {
        let mut word = at;
        for _ in 0..DEPTH {
            let above = self.context.head(word)?;
            if above == head {
                return Some(word);
            }
            if above < head {
                return None;
            }
            word = above;
        }
        None
    }

    fn extent_question(&self, phrase: &Phrase, ends: &Ends) -> Question {
        let input = self.context.input;
        let answer = |&(end, branch): &(usize, Option<usize>)| {
            let mut said = Said::default();
            self.say_of_end(phrase, ends, (end, branch), &mut said);
            Answer { span: input.span(phrase.first, end), said }
        };
        Question {
            span: input.span(phrase.first, phrase.end),
            answers: ends.all.iter().map(answer).collect(),
            ruled: Some(0),
        }
    }

    /// What speaks for an end, and against it.
    fn say_of_end(
        &self,
        phrase: &Phrase,
        ends: &Ends,
        (end, branch): (usize, Option<usize>),
        said: &mut impl Listen,
    ) {
        let context = self.context;
        let word = |at: usize| atom(&context.input.word(at).to_lowercase());
        let before = match self.before_noun(phrase.head) {
            Before::One => 1,
            Before::Many => 2,
            Before::Known => 3,
            Before::Nothing => 0,
        };
        let kind = mix(before, phrase.definite.into());
        let head = phrase.head;
        let ruled = match end.cmp(&phrase.end) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Greater => 2,
        };
        let here = ruled + 4 * u64::from(end == ends.tree) + 8 * u64::from(end == head + 1);
        let ruled_kind = mix(kind, ruled);
        said.say(template::ENDS, here);
        said.say(template::ENDS, mix(kind, here));
        said.say(template::RULE, ruled_kind);
        let closes = matches!(context.input.word(end - 1), "itu" | "tersebut" | "ini" | "tadi");
        let last = if closes { 99 } else { context.upos(end - 1) as u64 };
        said.say(template::LAST, mix(ruled, last));
        said.say(template::LAST, mix(100 + ruled, word(end - 1)));
        let next_word = word(end);
        said.say(template::NEXT, mix(ruled, next_word));
        said.say(template::NEXT, mix(ruled_kind, next_word));
        let tag = mix(context.upos(end) as u64, context.deprel(end) as u64);
        said.say(template::NEXT_TAG, mix(ruled, context.upos(end) as u64));
        said.say(template::NEXT_TAG, mix(here, tag));
        let out = self.branch(head, end);
        let out = out.map_or(0, |out| mix(1 + context.deprel(out) as u64, next_word));
        said.say(template::LEFT_OUT, mix(here, out));
        if let Some(branch) = branch {
            let deprel = context.deprel(branch) as u64;
            said.say(template::CHILD, deprel);
            said.say(template::CHILD, mix(here, deprel));
            said.say(template::CHILD, mix(mix(kind, 70), deprel));
        }
        let length = match end - head {
            length @ 0..=4 => length,
            5..=6 => 5,
            7..=9 => 6,
            10..=14 => 7,
            _ => 8,
        };
        said.say(template::LENGTH, mix(ruled, length as u64));
        said.say(template::LENGTH, mix(mix(ruled_kind, 50), length as u64));
        let noun = word(head);
        said.say(template::NOUN, mix(noun, here));
        said.say(template::NOUN_NEXT, mix(noun, next_word));
        said.say(template::NOUN_LAST, mix(noun, word(end - 1)));
        said.say(template::MARKS, mix(context.input.lexical(head).bits(), here));
        let named = |at: usize| {
            let name = context.name_at(at).and_then(|name| context.names.get(name));
            name.map_or(0, |name| 1 + name.kind as u64)
        };
        said.say(template::NAME, mix(named(end - 1), mix(here, named(end))));
        let behind = named(end + 1);
        said.say(template::BEHIND, mix(mix(kind, next_word), behind));
        self.say_of_clause(head, end, mix(kind, here), said);
    }

    /// The relative clause in a phrase that ends at `end`, or right behind it.
    fn say_of_clause(&self, head: usize, end: usize, kind: u64, said: &mut impl Listen) {
        let context = self.context;
        let clause = (head + 1..end).find(|&at| context.input.word(at) == "yang");
        let verb = clause.map_or(0, |at| 1 + context.upos(at + 1) as u64);
        let next = context.upos(end) as u64;
        said.say(template::CLAUSE, mix(verb.min(1), next));
        said.say(template::CLAUSE, mix(kind, mix(verb.min(1), next)));
        let comma = (head + 1..end).any(|at| context.input.word(at) == ",");
        said.say(template::CLAUSE, mix(mix(9, u64::from(comma)), mix(verb, next)));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_model_is_whole() {
        assert!(super::MODEL.is_some());
    }
}
