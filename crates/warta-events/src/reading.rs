use std::cell::Cell;

use warta_entities::{EntityId, EntityKind, MentionKind};
use warta_morph::Analyzer;
use warta_syntax::sequence::atom;
use warta_syntax::{Deprel, Upos, dateline, headline};
use warta_temporal::TimexKind;
use warta_text::{Span, TokenSpan};

use crate::Input;
use crate::certainty::Sign;
use crate::lexicon::{Entry, Row};
use crate::runs::{Numbers, Runs};
use crate::shape::opens_clause;
use crate::vocabulary::{Vocabulary, Word};
use crate::words::List;

const NONE: u32 = u32::MAX;

/// What nobody has asked for yet, or lies too far for a byte.
const UNASKED: u8 = u8::MAX;

/// Tokens that a rule looks ahead or back within a sentence; hardly one is longer, and of one
/// that is, what lies farther off counts for nothing.
const FAR: usize = 200;

/// A mention of an entity over tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    pub(crate) entity: EntityId,
    pub(crate) kind: EntityKind,
    pub(crate) mention: MentionKind,
    pub(crate) first: u32,
    pub(crate) last: u32,
}

/// What is known of a token; eight bytes.
struct Token {
    /// The number of its word.
    word: u32,
    upos: Upos,
    marks: Marks,
    /// How many tokens of its noun phrase stand before it and behind it; both are [`UNASKED`]
    /// until that was asked.
    phrase: Cell<(u8, u8)>,
}

const _: () = assert!(size_of::<Token>() == 8);

/// What another layer has found over a token.
#[derive(Clone, Copy)]
enum Mark {
    /// A mention of an entity.
    Named,
    /// A name.
    Name,
    /// A time.
    Time,
    /// A time that is no mere length.
    Date,
}

/// The marks of a token, one bit each.
#[derive(Clone, Copy, Default)]
struct Marks(u8);

impl Marks {
    fn has(self, mark: Mark) -> bool {
        self.0 & 1 << mark as u8 != 0
    }

    fn set(&mut self, mark: Mark, has: bool) {
        self.0 = self.0 & !(1 << mark as u8) | u8::from(has) << mark as u8;
    }
}

/// What is known of a sentence.
#[derive(Clone, Copy)]
struct Stretch {
    /// Its first token behind a dateline.
    body: u32,
    /// The one behind its last.
    end: u32,
    /// The number of its paragraph.
    paragraph: u32,
    /// Whether it stands alone on its line, without a full stop.
    headline: bool,
}

/// A document laid out for questions: lower-case words, children of the tree,
/// mentions and times by token.
pub(crate) struct Reading<'a> {
    pub(crate) input: Input<'a>,
    /// What takes words apart.
    pub(crate) analyzer: &'a Analyzer,
    /// When it was written, as a TIMEX3 value; empty where that is not known.
    written: String,
    words: Vec<Word<'a>>,
    tokens: Vec<Token>,
    /// For each token how far behind it its first child stands, or before it; 0 for none.
    first_child: Vec<i16>,
    /// For each token how far behind it the next child of its head stands; 0 for none.
    next_sibling: Vec<u16>,
    /// The mention over each token.
    named: Runs<Option<Named>>,
    /// The number of the sentence of each token.
    sentence: Numbers,
    sentences: Vec<Stretch>,
    /// For each token how far before it the noun to its left stands, 0 where there is none;
    /// [`UNASKED`] until that was asked.
    lefts: Vec<Cell<u8>>,
    /// Whether the text tells of a match.
    sport: bool,
}

impl<'a> Reading<'a> {
    /// `None` where the layers below don't belong together.
    pub(crate) fn new(input: Input<'a>, analyzer: &'a Analyzer) -> Option<Reading<'a>> {
        let count = input.tokens.len();
        if input.words.len() != count || count == 0 {
            return None;
        }
        let mut vocabulary = Vocabulary::new(count);
        let token = |token: &TokenSpan| Token {
            word: vocabulary.number(token.text(input.text)),
            upos: Upos::X,
            marks: Marks::default(),
            phrase: Cell::new((UNASKED, UNASKED)),
        };
        let tokens: Vec<Token> = input.tokens.iter().map(token).collect();
        let words = vocabulary.words();
        let mut reading = Reading {
            input,
            analyzer,
            written: input.reference.map(|written| written.to_string()).unwrap_or_default(),
            words,
            tokens,
            first_child: vec![0; count],
            next_sibling: vec![0; count],
            named: mentions(input),
            sentence: Numbers::with_capacity(count),
            sentences: Vec::with_capacity(input.sentences.len()),
            lefts: vec![Cell::new(UNASKED); count],
            sport: false,
        };
        let of_sport = (0..count).filter(|&at| reading.is(at, List::Sport));
        reading.sport = of_sport.take(MANY_OF_SPORT).count() == MANY_OF_SPORT;
        reading.number_sentences();
        reading.link_children();
        reading.mark_mentions();
        reading.mark_times();
        for at in 0..count {
            reading.tokens[at].upos = reading.tag(at);
        }
        Some(reading)
    }

    /// Whether the text tells of a match, where many verbs have a sense of their own.
    pub(crate) fn is_of_sport(&self) -> bool {
        self.sport
    }

    /// The word at a token.
    #[inline]
    fn entry(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(self.tokens.get(at)?.word as usize)
    }

    #[inline]
    fn has(&self, at: usize, mark: Mark) -> bool {
        self.tokens.get(at).is_some_and(|token| token.marks.has(mark))
    }

    /// What the lexicon lists of the word at a token, and of phrases that begin with it.
    pub(crate) fn listed(&self, at: usize) -> Option<&'static Row> {
        self.entry(at)?.place.row()
    }

    /// Whether the word at a token is on a list.
    pub(crate) fn is(&self, at: usize, list: List) -> bool {
        self.entry(at).is_some_and(|word| word.lists.has(list))
    }

    /// What the word at a token does to a verb behind it.
    pub(crate) fn sign(&self, at: usize) -> Option<Sign> {
        let sign = self.entry(at)?.sign?;
        let that = sign == Sign::Condition && self.is_that(at);
        (!that).then_some(sign)
    }

    /// The word at a token for a model.
    pub(crate) fn atom(&self, at: usize) -> u64 {
        self.entry(at).map_or_else(|| atom(""), |word| word.atom)
    }

    /// What the lexicon says of the word at a token as a verb.
    pub(crate) fn verb(&self, at: usize) -> Option<Entry> {
        self.listed(at)?.verb()
    }

    /// What the lexicon says of the word at a token as an event noun.
    pub(crate) fn noun(&self, at: usize) -> Option<Entry> {
        self.listed(at)?.noun()
    }

    fn number_sentences(&mut self) {
        let mut paragraph = 0;
        let mut end = 0;
        for (number, sentence) in self.input.sentences.iter().enumerate() {
            let gap = Span::new(end, sentence.span().start()).slice(self.input.text);
            if gap.is_some_and(|gap| gap.contains('\n')) {
                paragraph += 1;
            }
            end = sentence.span().end();
            let Input { text, tokens, sentences, .. } = self.input;
            let behind = sentence.tokens().end.min(self.len());
            self.sentences.push(Stretch {
                body: self.behind_dateline(sentence.tokens()) as u32,
                end: behind as u32,
                paragraph,
                headline: headline::is_headline(text, tokens, sentences, number),
            });
            self.sentence.fill(behind, number as u32);
        }
    }

    /// The first token behind `JAKARTA, KOMPAS.com –`, else the first of all.
    fn behind_dateline(&self, tokens: core::ops::Range<usize>) -> usize {
        let sentence = self.input.tokens.get(tokens.clone()).unwrap_or_default();
        tokens.start + dateline::length(self.input.text, sentence)
    }

    /// Links each token with its first child, and that with the next. A child that stands
    /// farther off than sixteen bits tell is left out.
    fn link_children(&mut self) {
        for at in (0..self.len()).rev() {
            let Some(head) = self.head(at) else { continue };
            let Ok(far) = i16::try_from(at as i64 - head as i64) else { continue };
            let next = self.first_child[head];
            if next != 0 {
                self.next_sibling[at] = next.abs_diff(far);
            }
            self.first_child[head] = far;
        }
    }

    fn mark_mentions(&mut self) {
        for (at, token) in self.tokens.iter_mut().enumerate() {
            if let Some(named) = self.named.get(at).flatten() {
                token.marks.set(Mark::Named, true);
                token.marks.set(Mark::Name, named.mention == MentionKind::Nam);
            }
        }
    }

    fn mark_times(&mut self) {
        for timex in self.input.timexes {
            let Some((first, last)) = self.tokens_of(timex.span) else { continue };
            for token in &mut self.tokens[first..=last] {
                token.marks.set(Mark::Time, true);
                token.marks.set(Mark::Date, timex.kind != TimexKind::Duration);
            }
        }
    }

    /// First token that overlaps `span`.
    pub(crate) fn token_of(&self, span: Span) -> Option<usize> {
        token_of(self.input.tokens, span)
    }

    /// First and last token that overlap `span`.
    pub(crate) fn tokens_of(&self, span: Span) -> Option<(usize, usize)> {
        tokens_of(self.input.tokens, span)
    }

    /// When it was written, as a TIMEX3 value; empty where that is not known.
    pub(crate) fn written(&self) -> &str {
        &self.written
    }

    pub(crate) fn len(&self) -> usize {
        self.input.tokens.len()
    }

    /// The token in lower case; empty past the end.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &str {
        self.entry(at).map_or("", |word| &word.text)
    }

    /// Whether these words stand from a token on.
    pub(crate) fn begins(&self, at: usize, words: &[&str]) -> bool {
        words.iter().zip(at..).all(|(&word, at)| self.word(at) == word)
    }

    pub(crate) fn text(&self, at: usize) -> &'a str {
        self.input.tokens.get(at).map_or("", |t| t.text(self.input.text))
    }

    pub(crate) fn span(&self, at: usize) -> Span {
        self.input.tokens.get(at).map_or(Span::new(0, 0), |t| t.span())
    }

    pub(crate) fn cover(&self, first: usize, last: usize) -> Span {
        self.span(first).cover(self.span(last))
    }

    #[inline]
    pub(crate) fn upos(&self, at: usize) -> Upos {
        self.tokens.get(at).map_or(Upos::X, |token| token.upos)
    }

    /// The tag of a token, where the tagger is not known better.
    fn tag(&self, at: usize) -> Upos {
        match self.input.words.get(at).map_or(Upos::X, |w| w.upos) {
            // Parties of a trial look like verbs with `ter-`, and taggers take them so.
            Upos::Verb | Upos::Adj if is_party(self.word(at)) => Upos::Noun,
            Upos::Noun if opens_clause(self.word(at)) => Upos::Sconj,
            // `bertemu mitranya`: no verb with `me-`.
            Upos::Verb if matches!(self.word(at), "mitra" | "mitranya") => Upos::Noun,
            // `Manila menuduh`: what the entities know better than the tagger.
            Upos::Sconj | Upos::Adp | Upos::Adv | Upos::Aux | Upos::Part | Upos::Intj
                if self.in_name(at) && self.is_capital(at) =>
            {
                Upos::Propn
            }
            upos => upos,
        }
    }

    pub(crate) fn deprel(&self, at: usize) -> Deprel {
        self.input.words.get(at).map_or(Deprel::Dep, |w| w.deprel)
    }

    /// The governing token, never the token itself.
    pub(crate) fn head(&self, at: usize) -> Option<usize> {
        let head = self.input.words.get(at)?.head? as usize;
        (head < self.len() && head != at).then_some(head)
    }

    /// The tokens that one hangs on, the nearest first, without end where the tree has a ring.
    pub(crate) fn heads(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        core::iter::successors(self.head(at), |&at| self.head(at))
    }

    pub(crate) fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.first_child.get(at).filter(|&&far| far != 0);
        let first = first.and_then(|&far| at.checked_add_signed(far.into()));
        core::iter::successors(first, |&child| {
            let far = *self.next_sibling.get(child).filter(|&&far| far != 0)?;
            Some(child + usize::from(far))
        })
    }

    pub(crate) fn named(&self, at: usize) -> Option<Named> {
        if self.has(at, Mark::Named) { self.named.get(at)? } else { None }
    }

    pub(crate) fn in_name(&self, at: usize) -> bool {
        self.has(at, Mark::Name)
    }

    /// Whether the token belongs to a time.
    pub(crate) fn in_time(&self, at: usize) -> bool {
        self.has(at, Mark::Time)
    }

    /// Whether the token belongs to a time that is no mere length.
    pub(crate) fn in_date(&self, at: usize) -> bool {
        self.has(at, Mark::Date)
    }

    pub(crate) fn sentence(&self, at: usize) -> usize {
        self.sentence.get(at).unwrap_or_default()
    }

    fn stretch(&self, at: usize) -> Option<&Stretch> {
        self.sentences.get(self.sentence(at))
    }

    /// First token of the sentence behind its dateline, and the one behind its last; what
    /// is [`FAR`] away is left out, so that a search takes no longer in a sentence without
    /// end.
    pub(crate) fn bounds(&self, at: usize) -> (usize, usize) {
        let stretch = self.stretch(at);
        let (start, end) = stretch.map_or((0, self.len()), |s| (s.body as usize, s.end as usize));
        (start.max(at.saturating_sub(FAR)), end.min(at + FAR))
    }

    pub(crate) fn paragraph(&self, at: usize) -> u32 {
        self.stretch(at).map_or(0, |stretch| stretch.paragraph)
    }

    /// Whether the sentence of a token stands alone on its line, without a full stop.
    pub(crate) fn is_headline(&self, at: usize) -> bool {
        self.stretch(at).is_some_and(|stretch| stretch.headline)
    }

    /// First and last token of the noun phrase with this head, without the preposition before
    /// it and the clauses behind it. Many rules ask it of one noun.
    pub(crate) fn noun_phrase(&self, head: usize) -> (usize, usize) {
        let slot = self.tokens.get(head).map(|token| &token.phrase);
        match slot.map(Cell::get) {
            None | Some((UNASKED, _) | (_, UNASKED)) => {}
            Some((before, behind)) => {
                return (head - usize::from(before), head + usize::from(behind));
            }
        }
        let (first, last) = self.find_noun_phrase(head);
        let far = |from: usize, to: usize| to.checked_sub(from).and_then(|far| far.try_into().ok());
        if let Some((slot, known)) = slot.zip(far(first, head).zip(far(head, last))) {
            slot.set(known);
        }
        (first, last)
    }

    /// The head of the noun phrase that ends before `at`, past auxiliaries. Many rules ask it of
    /// one verb.
    pub(crate) fn noun_left(&self, at: usize) -> Option<usize> {
        let slot = self.lefts.get(at);
        match slot.map(Cell::get) {
            None | Some(UNASKED) => {}
            Some(far) => return Some(at - usize::from(far)).filter(|_| far != 0),
        }
        let noun = self.find_noun_left(at);
        let far = at.checked_sub(noun.unwrap_or(at)).and_then(|far| far.try_into().ok());
        if let Some((slot, far)) = slot.zip(far) {
            slot.set(far);
        }
        noun
    }

    pub(crate) fn is_nominal(&self, at: usize) -> bool {
        // Foreign and unknown words that are written like a name are one.
        matches!(self.upos(at), Upos::Noun | Upos::Propn | Upos::Pron)
            || self.upos(at) == Upos::X && self.in_name(at)
    }

    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.text(at).chars().next().is_some_and(char::is_uppercase)
    }
}

/// The mention over each token.
fn mentions(input: Input<'_>) -> Runs<Option<Named>> {
    let mut numbers = vec![NONE; input.tokens.len()];
    let mut mentions: Vec<Named> = Vec::new();
    for (number, entity) in input.entities.iter().enumerate() {
        for mention in &entity.mentions {
            let Some((first, last)) = tokens_of(input.tokens, mention.span) else { continue };
            for slot in &mut numbers[first..=last] {
                // A name wins over the description that it stands in.
                let old = mentions.get(*slot as usize);
                if old.is_none_or(|old| (old.last - old.first) as usize > last - first) {
                    *slot = mentions.len() as u32;
                }
            }
            mentions.push(Named {
                entity: EntityId(number as u32),
                kind: entity.kind,
                mention: mention.kind,
                first: first as u32,
                last: last as u32,
            });
        }
    }
    Runs::of(&numbers, |number| mentions.get(number as usize).copied())
}

fn token_of(tokens: &[TokenSpan], span: Span) -> Option<usize> {
    let first = tokens.partition_point(|t| t.span().end() <= span.start());
    (tokens.get(first)?.span().start() < span.end()).then_some(first)
}

fn tokens_of(tokens: &[TokenSpan], span: Span) -> Option<(usize, usize)> {
    let first = token_of(tokens, span)?;
    let behind = tokens.partition_point(|t| t.span().start() < span.end());
    Some((first, behind - 1))
}

/// Words of sport that tell a text of sport from others that mention it.
const MANY_OF_SPORT: usize = 4;

fn is_party(word: &str) -> bool {
    word.starts_with("ter")
        && matches!(
            word,
            "terdakwa"
                | "terduga"
                | "tergugat"
                | "terhukum"
                | "terlapor"
                | "terpidana"
                | "tersangka"
                | "tertuduh"
        )
}
