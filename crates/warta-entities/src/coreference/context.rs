//! The text with its names, as the resolution of descriptions and pronouns reads it.

use warta_syntax::{Deprel, Upos, dateline};

use super::epithet::Epithet;
use super::quote::{Quote, quotes};
use crate::EntityKind;
use crate::gazetteer::{Classes, Hit};
use crate::names::Name;
use crate::page::Page;

/// Tokens of the longest dateline.
const DATELINE: usize = 10;

/// The text, its names and the entities that they belong to.
pub(super) struct Context<'a> {
    pub(super) input: &'a Page<'a>,
    pub(super) names: &'a [Name],
    /// For each name, its entity.
    pub(super) slots: &'a [usize],
    pub(super) known: &'a [Option<Hit>],
    pub(super) epithets: &'a [Epithet],
    pub(super) quotes: Vec<Quote>,
    /// For each token, one more than the index of the name that it stands in, or 0.
    named: Vec<u32>,
    /// For each token, one more than the index of its subject, or 0.
    subjects: Vec<u32>,
    /// For each sentence, the first one of its paragraph.
    paragraphs: Vec<usize>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        input: &'a Page<'a>,
        names: &'a [Name],
        slots: &'a [usize],
        known: &'a [Option<Hit>],
        epithets: &'a [Epithet],
    ) -> Context<'a> {
        let mut named = vec![0; input.tokens.len()];
        for (number, name) in (1..).zip(names) {
            if let Some(tokens) = named.get_mut(name.first..name.end) {
                tokens.fill(number);
            }
        }
        let mut subjects = vec![0; input.tokens.len()];
        for (number, word) in (1..).zip(input.words) {
            let subject = matches!(word.deprel, Deprel::Nsubj | Deprel::NsubjPass);
            let verb = word.head.filter(|_| subject).and_then(|h| subjects.get_mut(h as usize));
            if let Some(cell) = verb.filter(|cell| **cell == 0) {
                *cell = number;
            }
        }
        let paragraphs = paragraphs(input);
        let quotes = quotes(input);
        Context { input, names, slots, known, epithets, quotes, named, subjects, paragraphs }
    }

    /// The first sentence of the paragraph that `sentence` stands in.
    pub(super) fn paragraph_of(&self, sentence: usize) -> usize {
        self.paragraphs.get(sentence).copied().unwrap_or(sentence)
    }

    /// Whether token `at` belongs to the place and medium that open a report.
    pub(super) fn is_in_dateline(&self, at: usize) -> bool {
        let sentence = self.input.sentence(at);
        let Some(tokens) = sentence.map(|sentence| sentence.tokens()) else { return false };
        let Some(own) = self.input.tokens.get(tokens.clone()) else { return false };
        at < tokens.start + DATELINE && at < tokens.start + dateline::length(self.input.text, own)
    }

    /// The index of the name that token `at` stands in.
    pub(super) fn name_at(&self, at: usize) -> Option<usize> {
        self.named.get(at)?.checked_sub(1).map(|name| name as usize)
    }

    /// The token that is the subject of token `verb`.
    pub(super) fn subject_of(&self, verb: usize) -> Option<usize> {
        self.subjects.get(verb)?.checked_sub(1).map(|at| at as usize)
    }

    pub(super) fn upos(&self, at: usize) -> Upos {
        self.input.words.get(at).map_or(Upos::X, |word| word.upos)
    }

    pub(super) fn deprel(&self, at: usize) -> Deprel {
        self.input.words.get(at).map_or(Deprel::Dep, |word| word.deprel)
    }

    pub(super) fn head(&self, at: usize) -> Option<usize> {
        Some(self.input.words.get(at)?.head? as usize)
    }

    /// The quotation that token `at` stands in.
    pub(super) fn quote_of(&self, at: usize) -> Option<usize> {
        let next = self.quotes.partition_point(|quote| quote.close <= at);
        self.quotes.get(next).filter(|quote| quote.open < at).map(|_| next)
    }

    /// Whether any of these tokens is the subject of something outside.
    pub(super) fn is_subject(&self, first: usize, end: usize) -> bool {
        let subject = |at| matches!(self.deprel(at), Deprel::Nsubj | Deprel::NsubjPass);
        let outside = |at| self.head(at).is_some_and(|head| !(first..end).contains(&head));
        (first..end).any(|at| subject(at) && outside(at))
    }

    /// The first of these tokens that hangs on none of them.
    pub(super) fn outer(&self, first: usize, end: usize) -> Option<usize> {
        let inside = |head: usize| (first..end).contains(&head);
        (first..end).find(|&at| self.head(at).is_none_or(|head| !inside(head)))
    }

    pub(super) fn is_country(&self, name: usize) -> bool {
        let hit = self.known.get(name).copied().flatten();
        let place = self.names.get(name).is_some_and(|name| name.kind == EntityKind::Loc);
        place && hit.is_some_and(|hit| hit.classes.any(Classes::COUNTRY))
    }

    pub(super) fn classes(&self, name: usize) -> Option<Classes> {
        self.known.get(name).copied().flatten().map(|hit| hit.classes)
    }
}

/// For each sentence, the first one of its paragraph: a line break parts two.
fn paragraphs(input: &Page<'_>) -> Vec<usize> {
    let mut paragraphs = Vec::with_capacity(input.sentences.len());
    let mut first = 0;
    let mut end = 0;
    for (at, sentence) in input.sentences.iter().enumerate() {
        let tokens = sentence.tokens();
        let span = input.span(tokens.start, tokens.end);
        let gap = input.text.get(end..span.start()).unwrap_or_default();
        if gap.contains('\n') {
            first = at;
        }
        end = span.end();
        paragraphs.push(first);
    }
    paragraphs
}
