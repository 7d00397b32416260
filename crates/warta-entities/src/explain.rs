//! Which evidence decided.

use core::fmt;

use warta_text::Span;

use crate::gazetteer::{Classes, Gazetteer};
use crate::{Evidence, Input, Mention, Recognizer};

/// Why a mention was found: what decided, and what else speaks for it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// What decided.
    pub evidence: Evidence,
    /// How sure the recognizer is, from 0 to 1.
    pub confidence: f32,
    /// The words of the mention that are known beforehand, and as what.
    pub known: Vec<(Span, Classes)>,
    /// The title before it, or the word that begins names of its kind.
    pub cue: Option<Span>,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({:.2})", self.evidence, self.confidence)?;
        for (span, classes) in &self.known {
            write!(f, "; {span:?} known as {}", classes.names().collect::<Vec<_>>().join(", "))?;
        }
        if let Some(cue) = self.cue {
            write!(f, "; cue {cue:?}")?;
        }
        Ok(())
    }
}

impl Recognizer {
    /// Says which evidence decided on a mention of the document `input`, and what else
    /// speaks for it. It looks at the mention and the words before it alone, so that all
    /// mentions of a long document can be asked about.
    ///
    /// ```
    /// use warta_entities::gazetteer::Classes;
    /// use warta_entities::{Evidence, Input, Recognizer};
    ///
    /// let text = "Bupati Siti Rahayu meninjau sawah di Banyuwangi.";
    /// let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    /// warta_text::tokenize_into(text, &mut tokens);
    /// warta_text::split_sentences(text, &tokens, &mut sentences);
    /// let input = Input { text, tokens: &tokens, sentences: &sentences, words: &[] };
    /// let recognizer = Recognizer::embedded();
    /// let entities = recognizer.recognize(input);
    /// let why = recognizer.explain(input, &entities[0].mentions[0]);
    /// assert_eq!(why.evidence, Evidence::Model);
    /// assert_eq!(why.cue.and_then(|cue| cue.slice(text)), Some("Bupati"));
    /// let why = recognizer.explain(input, &entities[1].mentions[0]);
    /// assert!(why.known[0].1.any(Classes::REGION));
    /// ```
    #[must_use]
    pub fn explain(&self, input: Input<'_>, mention: &Mention) -> Explanation {
        let first =
            input.tokens.partition_point(|token| token.span().end() <= mention.span.start());
        let end = input.tokens.partition_point(|token| token.span().start() < mention.span.end());
        let gazetteer = self.gazetteer();
        Explanation {
            evidence: mention.evidence,
            confidence: mention.confidence,
            known: known(&input, gazetteer, first, end),
            cue: cue(&input, gazetteer, first),
        }
    }
}

/// The known names inside the tokens, longest first from the left.
fn known(
    input: &Input<'_>,
    gazetteer: &Gazetteer,
    first: usize,
    end: usize,
) -> Vec<(Span, Classes)> {
    let mut known = Vec::new();
    let mut at = first;
    while at < end {
        let words = (at..end).map(|at| input.word(at));
        let hit = gazetteer.longest(words);
        known.extend(hit.map(|hit| (input.span(at, at + hit.words), hit.classes)));
        at += hit.map_or(1, |hit| hit.words.max(1));
    }
    known
}

/// The title that ends right before the token, or the head that begins there.
fn cue(input: &Input<'_>, gazetteer: &Gazetteer, first: usize) -> Option<Span> {
    let heads = Classes::ORG_HEAD.union(Classes::LOC_HEAD);
    let head = gazetteer.longest(std::iter::once(input.word(first)));
    if head.is_some_and(|hit| hit.classes.any(heads)) {
        return Some(input.span(first, first + 1));
    }
    (first.saturating_sub(Gazetteer::MOST_WORDS)..first).find_map(|at| {
        let hit = gazetteer.longest((at..first).map(|at| input.word(at)))?;
        let whole = at + hit.words == first && hit.classes.any(Classes::TITLE);
        whole.then(|| input.span(at, first))
    })
}
