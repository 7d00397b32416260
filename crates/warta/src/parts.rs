use warta_temporal::Reference;
use warta_text::{Sentence, TokenSpan, join_wrapped, split_sentences, tokens};

use crate::{Document, Pipeline};

/// Tokens of a part at most, where the caller does not say: those of a long article. Longer
/// sentences need buffers of their own.
const TOKENS: usize = 1000;

/// A long text, read part by part; see [`Pipeline::analyze_parts`].
#[derive(Debug)]
pub struct Parts<'p, 't> {
    pipeline: &'p Pipeline,
    reference: Option<Reference>,
    most_tokens: usize,
    rest: &'t str,
    start: usize,
    tokens: Vec<TokenSpan>,
    sentences: Vec<Sentence>,
}

/// A part of a text and what was read from it.
#[derive(Clone, Debug)]
pub struct Part<'t> {
    /// Where the part begins in the whole text, in bytes. The positions in `document` are
    /// counted from here.
    pub start: usize,
    /// The part, read as if it were a text of its own.
    pub document: Document<'t>,
}

impl Pipeline {
    /// Reads a text of any length part by part, so that no more than one part is held at a
    /// time: a mebibyte at most beside the text, the models and what each thread keeps for
    /// the next document.
    ///
    /// The parts follow one another without a gap. They end with a paragraph where one ends
    /// in the second half of what a part can hold, else with a sentence; a sentence is cut
    /// only where it fills that half. Each part is read by itself: what a later part calls
    /// `presiden itu` is not joined with the name in an earlier one.
    /// [`cluster_documents`](crate::cluster_documents) finds the happenings that several
    /// parts tell of, for who holds all of them.
    ///
    /// ```
    /// use warta::Pipeline;
    /// use warta::events::EventType;
    ///
    /// let archive = "Gempa mengguncang Palu.\n\nPolisi menangkap dua perampok.\n\n".repeat(2000);
    /// let pipeline = Pipeline::embedded();
    /// let mut arrests = Vec::new();
    /// for part in pipeline.analyze_parts(&archive, None) {
    ///     let events = part.document.events().iter();
    ///     let own = events.filter(|event| event.kind == EventType::Coerce);
    ///     arrests.extend(own.map(|event| part.start + event.trigger.start()));
    /// }
    /// assert_eq!(arrests.len(), 2000);
    /// assert!(arrests.iter().all(|&at| archive[at..].starts_with("menangkap")));
    /// ```
    #[must_use]
    pub fn analyze_parts<'p, 't>(
        &'p self,
        text: &'t str,
        reference: Option<Reference>,
    ) -> Parts<'p, 't> {
        Parts {
            pipeline: self,
            reference,
            most_tokens: TOKENS,
            rest: text,
            start: 0,
            tokens: Vec::new(),
            sentences: Vec::new(),
        }
    }
}

impl Parts<'_, '_> {
    /// Bytes of a part at most, for each token that it may have.
    pub const BYTES_PER_TOKEN: usize = 16;

    /// Lets a part have `tokens` at most, and never less than two. The default, 1,000, is a
    /// long article; more of them join more names and take more memory.
    #[must_use]
    pub fn most_tokens(self, tokens: usize) -> Self {
        Parts { most_tokens: tokens.max(2), ..self }
    }

    /// Length of the next part.
    fn next_len(&mut self) -> usize {
        let most = self.most_tokens.saturating_mul(Self::BYTES_PER_TOKEN).min(u32::MAX as usize);
        let window = &*join_wrapped(begin(self.rest, most));
        self.tokens.clear();
        let found = tokens(window).map(TokenSpan::from);
        self.tokens.extend(found.take(self.most_tokens.saturating_add(1)));
        if window.len() == self.rest.len() && self.tokens.len() <= self.most_tokens {
            return window.len();
        }
        // The last token is one too many, or may be cut.
        let Some(last) = self.tokens.last() else { return window.len() };
        split_sentences(window, &self.tokens, &mut self.sentences);
        let half = self.tokens.len() / 2;
        let starts = self.sentences.iter().map(|sentence| sentence.tokens().start);
        let starts = starts.filter(|&at| at >= half.max(1)).filter_map(|at| self.tokens.get(at));
        let mut starts = starts.map(|token| token.span().start());
        let ends_line = |&at: &usize| {
            let before = window.get(..at).unwrap_or_default();
            before.trim_end_matches([' ', '\t']).ends_with('\n')
        };
        let paragraph = starts.clone().rfind(ends_line);
        let whole = paragraph.or_else(|| starts.next_back());
        match whole.unwrap_or_else(|| last.span().start()) {
            0 => window.len(),
            len => len,
        }
    }
}

/// So many bytes of `text`, or up to three fewer so that no character is cut.
fn begin(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    (0..4).find_map(|fewer| text.get(..bytes.saturating_sub(fewer))).unwrap_or(text)
}

impl<'t> Iterator for Parts<'_, 't> {
    type Item = Part<'t>;

    fn next(&mut self) -> Option<Part<'t>> {
        if self.rest.is_empty() {
            return None;
        }
        let (own, rest) = self.rest.split_at_checked(self.next_len())?;
        let start = self.start;
        self.rest = rest;
        self.start += own.len();
        Some(Part { start, document: self.pipeline.read(own, self.reference) })
    }
}

impl core::iter::FusedIterator for Parts<'_, '_> {}
