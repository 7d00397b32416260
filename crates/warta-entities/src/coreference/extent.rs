//! Where a description ends: chosen by a model, trained on annotated articles, among the ends
//! that the tree and the rules give.

use std::cmp::Ordering;
use std::sync::LazyLock;

use warta_syntax::Upos;
use warta_syntax::choice::{ChoiceModel, Listen, Said};
use warta_syntax::sequence::{atom, mix};

use super::antecedent::{Answer, Question};
use super::form::lower;
use super::phrase::Phrase;
use super::resolve::Reader;

/// The weights, trained by `warta-tools entities extents`.
static MODEL: LazyLock<Option<ChoiceModel>> =
    LazyLock::new(|| ChoiceModel::from_bytes(include_bytes!("../../models/extents.bin")).ok());

/// Tokens behind the noun among which the end lies.
const REACH: usize = 32;

/// Heads of a word that are followed up to the noun.
const DEPTH: usize = 10;

/// Ends that are weighed against each other.
const MOST: usize = 16;

/// The numbers of what is said. A model is trained for these and in this order.
mod template {
    pub(super) const ENDS: u32 = 0;
    pub(super) const RULE: u32 = 1;
    pub(super) const LAST: u32 = 2;
    pub(super) const NEXT: u32 = 3;
    pub(super) const NEXT_TAG: u32 = 4;
    pub(super) const LEFT_OUT: u32 = 5;
    pub(super) const BRANCH: u32 = 6;
    pub(super) const LENGTH: u32 = 7;
    pub(super) const NOUN: u32 = 8;
    pub(super) const NOUN_NEXT: u32 = 9;
    pub(super) const NOUN_LAST: u32 = 10;
    pub(super) const NAME: u32 = 11;
    pub(super) const CLAUSE: u32 = 12;
    pub(super) const MARKS: u32 = 13;
    pub(super) const BEHIND: u32 = 14;
    pub(super) const GOVERNOR: u32 = 15;
    pub(super) const LAST_NEXT: u32 = 16;
}

/// A phrase with all that is told of it once.
struct Told<'p> {
    phrase: &'p Phrase,
    /// The end of all that stands below its noun in the tree.
    tree: usize,
    /// What stands before the noun, and whether `itu` closes the phrase.
    kind: u64,
    noun: u64,
    marks: u64,
    /// The first `yang` behind the noun.
    clause: Option<usize>,
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
    /// Where the words of a phrase end: [`Phrase::end`], as the rules have it, or another one.
    /// That of the rules while it is asked for training, so that what is asked depends on no
    /// model.
    pub(super) fn extent(&mut self, phrase: &Phrase) -> usize {
        let ends = self.ends(phrase);
        if ends.all.len() < 2 {
            return phrase.end;
        }
        let told = self.told(phrase, ends.tree);
        if let Some(mut questions) = self.extents.take() {
            questions.push(self.extent_question(&told, &ends));
            self.extents.set(Some(questions));
            return phrase.end;
        }
        let Some(model) = &*MODEL else { return phrase.end };
        let weight = |end: usize, branch: Option<usize>| {
            let mut sum = model.listen();
            self.say_of_end(&told, (end, branch), &mut sum);
            sum.weight()
        };
        let best = ends.all.iter().map(|&(end, branch)| (end, weight(end, branch)));
        best.max_by(|a, b| a.1.total_cmp(&b.1)).map_or(phrase.end, |(end, _)| end)
    }

    /// The ends that a phrase may have: that of the rules first.
    fn ends(&self, phrase: &Phrase) -> Ends {
        let context = self.context;
        let head = phrase.head;
        let sentence = context.input.sentence(head);
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
            // `Kapal yang mengangkut 13 orang tenggelam`: the tree may take in too much.
            let tells = matches!(context.upos(at), Upos::Verb | Upos::Aux | Upos::Adp | Upos::Adv);
            if (branch != last || tells) && last.is_some() && whole(behind) {
                ends.add(behind, last);
            }
            last = branch;
            behind = at + 1;
        }
        if last.is_some() && whole(behind) {
            ends.add(behind, last);
        }
        ends.tree = behind;
        let pointed = |at: &usize| closes(context.input.word(*at));
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

    fn extent_question(&self, told: &Told<'_>, ends: &Ends) -> Question {
        let input = self.context.input;
        let first = told.phrase.first;
        let answer = |&(end, branch): &(usize, Option<usize>)| {
            let mut said = Said::default();
            self.say_of_end(told, (end, branch), &mut said);
            Answer { span: input.span(first, end), said }
        };
        Question {
            span: input.span(first, told.phrase.end),
            answers: ends.all.iter().map(answer).collect(),
            ruled: Some(0),
        }
    }

    /// What is told of a phrase, wherever it ends.
    fn told<'p>(&self, phrase: &'p Phrase, tree: usize) -> Told<'p> {
        let head = phrase.head;
        let before = self.before_noun(head) as u64;
        Told {
            phrase,
            tree,
            kind: mix(before, phrase.definite.into()),
            noun: self.word(head),
            marks: self.context.input.lexical(head).bits(),
            clause: (head + 1..head + REACH).find(|&at| self.context.input.word(at) == "yang"),
        }
    }

    fn word(&self, at: usize) -> u64 {
        atom(&lower(self.context.input.word(at)))
    }

    /// What speaks for an end, and against it.
    fn say_of_end(
        &self,
        told: &Told<'_>,
        (end, branch): (usize, Option<usize>),
        said: &mut impl Listen,
    ) {
        let context = self.context;
        let &Told { phrase, kind, noun, .. } = told;
        let head = phrase.head;
        let ruled = match end.cmp(&phrase.end) {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        };
        let here = mix(ruled, u64::from(end == told.tree) + 2 * u64::from(end == head + 1));
        let ruled_kind = mix(kind, ruled);
        said.say(template::ENDS, here);
        said.say(template::ENDS, mix(kind, here));
        said.say(template::RULE, ruled_kind);
        if let Some(branch) = branch {
            let deprel = context.deprel(branch) as u64;
            said.say(template::BRANCH, deprel);
            said.say(template::BRANCH, mix(here, deprel));
            said.say(template::BRANCH, mix(mix(kind, 70), deprel));
        }
        let length = match end - head {
            length @ 0..=4 => length as u64,
            5..=6 => 5,
            7..=9 => 6,
            10..=14 => 7,
            _ => 8,
        };
        said.say(template::LENGTH, mix(ruled, length));
        said.say(template::LENGTH, mix(mix(ruled_kind, 50), length));
        let governor = match context.head(head) {
            None => 0,
            Some(verb) if verb < head => 1,
            Some(verb) if verb < end => 2,
            Some(verb) if verb == end => 3,
            Some(_) => 4,
        };
        said.say(template::GOVERNOR, mix(governor, here));
        said.say(template::GOVERNOR, mix(mix(governor, 9), context.upos(end) as u64));
        said.say(template::NOUN, mix(noun, here));
        said.say(template::MARKS, mix(told.marks, here));
        let named = |at: usize| {
            let name = context.name_at(at).and_then(|name| context.names.get(name));
            name.map_or(0, |name| 1 + name.kind as u64)
        };
        said.say(template::NAME, mix(named(end - 1), mix(here, named(end))));
        self.say_of_words(told, end, [ruled, here, named(end + 1)], said);
        self.say_of_clause(told, end, mix(kind, here), said);
    }

    /// The last word of a phrase that ends at `end`, and the next one.
    fn say_of_words(
        &self,
        told: &Told<'_>,
        end: usize,
        [ruled, here, behind]: [u64; 3],
        said: &mut impl Listen,
    ) {
        let context = self.context;
        let &Told { kind, noun, .. } = told;
        let ruled_kind = mix(kind, ruled);
        let [last_tag, next_tag] = [end - 1, end].map(|at| context.upos(at) as u64);
        let [last, next] = [end - 1, end].map(|at| self.word(at));
        said.say(
            template::LAST,
            mix(ruled, if closes(context.input.word(end - 1)) { 99 } else { last_tag }),
        );
        said.say(template::LAST, mix(mix(ruled, 7), last));
        said.say(template::NEXT, mix(ruled, next));
        said.say(template::NEXT, mix(ruled_kind, next));
        said.say(template::NEXT_TAG, mix(ruled, next_tag));
        said.say(template::NEXT_TAG, mix(here, mix(next_tag, context.deprel(end) as u64)));
        let out = self.branch(told.phrase.head, end);
        let out = out.map_or(0, |out| mix(1 + context.deprel(out) as u64, next));
        said.say(template::LEFT_OUT, mix(here, out));
        let tags = mix(last_tag, next_tag);
        said.say(template::LAST_NEXT, tags);
        said.say(template::LAST_NEXT, mix(mix(here, 3), tags));
        said.say(template::NOUN_NEXT, mix(noun, next));
        said.say(template::NOUN_LAST, mix(noun, last));
        said.say(template::BEHIND, mix(mix(kind, next), behind));
    }

    /// The relative clause in a phrase that ends at `end`.
    fn say_of_clause(&self, told: &Told<'_>, end: usize, kind: u64, said: &mut impl Listen) {
        let context = self.context;
        let clause = told.clause.filter(|&clause| clause < end);
        let verb = clause.map_or(0, |at| 1 + context.upos(at + 1) as u64);
        let next = context.upos(end) as u64;
        said.say(template::CLAUSE, mix(verb.min(1), next));
        said.say(template::CLAUSE, mix(kind, mix(verb.min(1), next)));
        let comma = (told.phrase.head + 1..end).any(|at| context.input.word(at) == ",");
        said.say(template::CLAUSE, mix(mix(9, u64::from(comma)), mix(verb, next)));
    }
}

/// Words that close a description.
fn closes(word: &str) -> bool {
    matches!(word, "ini" | "itu" | "tadi" | "tersebut")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_embedded_model_is_whole() {
        assert!(super::MODEL.is_some());
    }
}
