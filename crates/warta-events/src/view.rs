//! The document as the rules look at it: words in small letters, trees both ways.

use std::ops::Range;

use warta_entities::{EntityId, EntityKind, MentionKind};
use warta_syntax::{Deprel, Upos};
use warta_text::Span;

use crate::Input;

/// No token.
const NONE: u32 = u32::MAX;

pub(crate) struct View<'a> {
    pub(crate) input: Input<'a>,
    lower: Vec<String>,
    first_child: Vec<u32>,
    next_sibling: Vec<u32>,
    /// The name that covers each token.
    names: Vec<Option<EntityId>>,
    /// The time expression that covers each token.
    times: Vec<Option<u32>>,
    sentences: Vec<u32>,
}

impl<'a> View<'a> {
    pub(crate) fn new(input: Input<'a>) -> View<'a> {
        let count = input.tokens.len();
        let words = input.tokens.iter().map(|token| token.text(input.text).to_lowercase());
        let mut view = View {
            input,
            lower: words.collect(),
            first_child: vec![NONE; count],
            next_sibling: vec![NONE; count],
            names: vec![None; count],
            times: vec![None; count],
            sentences: vec![0; count],
        };
        view.link_children();
        view.mark();
        view
    }

    fn link_children(&mut self) {
        for at in (0..self.input.words.len()).rev() {
            let Some(head) = self.head(at).filter(|&head| head != at) else { continue };
            if let Some(first) = self.first_child.get_mut(head) {
                let next = std::mem::replace(first, at as u32);
                self.next_sibling[at] = next;
            }
        }
        for (number, sentence) in (0..).zip(self.input.sentences) {
            if let Some(tokens) = self.sentences.get_mut(sentence.tokens()) {
                tokens.fill(number);
            }
        }
    }

    fn mark(&mut self) {
        for (id, entity) in (0..).map(EntityId).zip(self.input.entities) {
            let amount = matches!(
                entity.kind,
                EntityKind::Money | EntityKind::Percent | EntityKind::Quantity
            );
            for mention in entity.mentions.iter().filter(|m| m.kind == MentionKind::Nam && !amount)
            {
                for at in self.tokens_of(mention.span) {
                    self.names[at] = Some(id);
                }
            }
        }
        for (number, timex) in (0..).zip(self.input.timexes) {
            for at in self.tokens_of(timex.span) {
                self.times[at] = Some(number);
            }
        }
    }

    /// Tokens that `span` touches.
    pub(crate) fn tokens_of(&self, span: Span) -> Range<usize> {
        let tokens = self.input.tokens;
        let first = tokens.partition_point(|token| token.span().end() <= span.start());
        let end = tokens.partition_point(|token| token.span().start() < span.end());
        first..end.max(first)
    }

    pub(crate) fn len(&self) -> usize {
        self.input.tokens.len()
    }

    /// The word at `at` in small letters; the empty string behind the end.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    pub(crate) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(at))
    }

    pub(crate) fn span(&self, at: usize) -> Span {
        self.input.tokens.get(at).map_or(Span::default(), |token| token.span())
    }

    pub(crate) fn upos(&self, at: usize) -> Upos {
        self.input.words.get(at).map_or(Upos::X, |word| word.upos)
    }

    pub(crate) fn deprel(&self, at: usize) -> Deprel {
        self.input.words.get(at).map_or(Deprel::Root, |word| word.deprel)
    }

    pub(crate) fn head(&self, at: usize) -> Option<usize> {
        self.input.words.get(at)?.head.map(|head| head as usize)
    }

    pub(crate) fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.first_child.get(at).copied().unwrap_or(NONE);
        let next = |at: &u32| self.next_sibling.get(*at as usize).copied();
        let chain = std::iter::successors(Some(first), next).take_while(|&at| at != NONE);
        chain.map(|at| at as usize)
    }

    pub(crate) fn child(&self, at: usize, relations: &[Deprel]) -> Option<usize> {
        self.children(at).find(|&child| relations.contains(&self.deprel(child)))
    }

    pub(crate) fn sentence(&self, at: usize) -> usize {
        self.sentences.get(at).copied().unwrap_or(0) as usize
    }

    /// The tokens of the sentence around `at`.
    pub(crate) fn sentence_tokens(&self, at: usize) -> Range<usize> {
        self.input.sentences.get(self.sentence(at)).map_or(0..0, |sentence| sentence.tokens())
    }

    pub(crate) fn name(&self, at: usize) -> Option<EntityId> {
        self.names.get(at).copied().flatten()
    }

    pub(crate) fn time(&self, at: usize) -> Option<u32> {
        self.times.get(at).copied().flatten()
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        let word = self.input.tokens.get(at).map_or("", |token| token.text(self.input.text));
        word.chars().next().is_some_and(char::is_uppercase)
    }

    pub(crate) fn is_punctuation(&self, at: usize) -> bool {
        self.upos(at) == Upos::Punct
    }

    /// The preposition of the phrase whose head is `at`: its `case` child on the left.
    pub(crate) fn preposition(&self, at: usize) -> &str {
        let case = self.children(at).find(|&c| c < at && self.deprel(c) == Deprel::Case);
        case.map_or("", |case| self.lower(case))
    }

    /// From the first to the last token of the noun phrase whose head is `at`, without
    /// its preposition, clauses and conjuncts.
    pub(crate) fn phrase(&self, head: usize) -> Span {
        let (mut first, mut last) = (head, head);
        // A phrase that takes more steps than this is a mistake of the parser.
        let mut open = vec![head];
        let mut steps = 0;
        while let Some(at) = open.pop() {
            steps += 1;
            if steps > 60 {
                break;
            }
            first = first.min(at);
            last = last.max(at);
            for child in self.children(at) {
                let inside = at == head && INSIDE.contains(&self.deprel(child))
                    || (at != head && INSIDE_DEEP.contains(&self.deprel(child)));
                if inside && !(at == head && self.time(child).is_some()) {
                    open.push(child);
                }
            }
        }
        self.span(first).cover(self.span(last))
    }
}

/// Relations that stay inside the phrase of an argument.
const INSIDE: [Deprel; 17] = [
    Deprel::Det,
    Deprel::Amod,
    Deprel::Nmod,
    Deprel::NmodPoss,
    Deprel::NmodLmod,
    Deprel::Compound,
    Deprel::CompoundPlur,
    Deprel::Flat,
    Deprel::FlatName,
    Deprel::FlatForeign,
    Deprel::FlatRange,
    Deprel::Nummod,
    Deprel::Clf,
    Deprel::Fixed,
    Deprel::Appos,
    Deprel::AdvmodEmph,
    Deprel::CompoundA,
];

/// The same deeper down, where prepositions and conjuncts belong to a part.
const INSIDE_DEEP: [Deprel; 20] = [
    Deprel::Det,
    Deprel::Amod,
    Deprel::Nmod,
    Deprel::NmodPoss,
    Deprel::NmodLmod,
    Deprel::Compound,
    Deprel::CompoundPlur,
    Deprel::Flat,
    Deprel::FlatName,
    Deprel::FlatForeign,
    Deprel::FlatRange,
    Deprel::Nummod,
    Deprel::Clf,
    Deprel::Fixed,
    Deprel::Appos,
    Deprel::AdvmodEmph,
    Deprel::CompoundA,
    Deprel::Case,
    Deprel::Cc,
    Deprel::Conj,
];
