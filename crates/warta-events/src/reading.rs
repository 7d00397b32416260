use std::cell::Cell;
use std::num::NonZeroU32;

use warta_entities::{EntityId, EntityKind, MentionKind};
use warta_morph::Analyzer;
use warta_syntax::sequence::atom;
use warta_syntax::{Deprel, Upos, dateline, headline};
use warta_temporal::TimexKind;
use warta_text::Span;

use crate::Input;
use crate::certainty::Sign;
use crate::lexicon::{Entry, Place, Row};
use crate::lowered::Lowered;
use crate::tsv::hash_of;
use crate::words::{List, Listed, Lists};

const NONE: u32 = u32::MAX;

/// What nobody has asked for yet.
const UNASKED: u32 = u32::MAX - 1;

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

/// What is known of the word at a token, whatever stands around it: sixteen bytes, since
/// every token has them.
struct Word {
    /// Its hash for the models.
    atom: u64,
    lists: Lists,
    /// Where the lexicon lists it.
    place: Place,
    sign: Option<Sign>,
}

impl Word {
    /// The word in lower case.
    fn of(word: &str) -> Word {
        let hash = hash_of(word);
        let Listed { mut lists, sign } = Listed::of(word, hash);
        // `katanya`
        if let Some(stem) = word.strip_suffix("nya") {
            lists.set(List::Speech, Listed::of(stem, hash_of(stem)).lists.has(List::Speech));
        }
        Word { atom: atom(word), lists, place: Place::of(word, hash), sign }
    }
}

/// A document laid out for questions: lower-case words, children of the tree,
/// mentions and times by token.
pub(crate) struct Reading<'a> {
    pub(crate) input: Input<'a>,
    /// What takes words apart.
    pub(crate) analyzer: &'a Analyzer,
    /// When it was written, as a TIMEX3 value; empty where that is not known.
    written: String,
    lowered: &'a Lowered,
    /// What is known of each word.
    words: Vec<Word>,
    upos: Vec<Upos>,
    sentence: Vec<u32>,
    first_child: Vec<u32>,
    next_sibling: Vec<u32>,
    /// For each token the mention over it in `mentions`.
    named: Vec<u32>,
    mentions: Vec<Named>,
    timex: Vec<u32>,
    /// For each sentence, the number of its paragraph.
    paragraph: Vec<u32>,
    /// For each sentence, its first token behind a dateline.
    body: Vec<u32>,
    /// For each sentence, whether it stands alone on its line, without a full stop.
    headline: Vec<bool>,
    /// For each token the first one of its noun phrase and the one behind it, once that was
    /// asked.
    phrases: Vec<Cell<Option<(u32, NonZeroU32)>>>,
    /// For each token the noun before it, or [`NONE`]; [`UNASKED`] until that was asked.
    lefts: Vec<Cell<u32>>,
    /// Whether the text tells of a match.
    sport: bool,
}

impl<'a> Reading<'a> {
    /// `None` where the layers below don't belong together.
    pub(crate) fn new(
        input: Input<'a>,
        lowered: &'a Lowered,
        analyzer: &'a Analyzer,
    ) -> Option<Reading<'a>> {
        let count = input.tokens.len();
        if input.words.len() != count || count == 0 {
            return None;
        }
        let mut reading = Reading {
            input,
            analyzer,
            written: input.reference.map(|written| written.to_string()).unwrap_or_default(),
            lowered,
            words: lowered.words().map(Word::of).collect(),
            upos: Vec::new(),
            sentence: vec![0; count],
            first_child: vec![NONE; count],
            next_sibling: vec![NONE; count],
            named: vec![NONE; count],
            mentions: Vec::new(),
            timex: vec![NONE; count],
            paragraph: Vec::with_capacity(input.sentences.len()),
            body: Vec::with_capacity(input.sentences.len()),
            headline: Vec::with_capacity(input.sentences.len()),
            phrases: vec![Cell::new(None); count],
            lefts: vec![Cell::new(UNASKED); count],
            sport: false,
        };
        let words = reading.words.iter().filter(|word| word.lists.has(List::Sport));
        reading.sport = words.take(MANY_OF_SPORT).count() == MANY_OF_SPORT;
        reading.number_sentences();
        reading.link_children();
        reading.place_mentions();
        reading.place_times();
        reading.upos = (0..count).map(|at| reading.tag(at)).collect();
        Some(reading)
    }

    /// Whether the text tells of a match, where many verbs have a sense of their own.
    pub(crate) fn is_of_sport(&self) -> bool {
        self.sport
    }

    /// What the lexicon lists of the word at a token, and of phrases that begin with it.
    pub(crate) fn listed(&self, at: usize) -> Option<&'static Row> {
        self.words.get(at)?.place.row()
    }

    /// Whether the word at a token is on a list.
    pub(crate) fn is(&self, at: usize, list: List) -> bool {
        self.words.get(at).is_some_and(|word| word.lists.has(list))
    }

    /// What the word at a token does to a verb behind it.
    pub(crate) fn sign(&self, at: usize) -> Option<Sign> {
        self.words.get(at)?.sign
    }

    /// The word at a token for a model.
    pub(crate) fn atom(&self, at: usize) -> u64 {
        self.words.get(at).map_or_else(|| atom(""), |word| word.atom)
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
            self.paragraph.push(paragraph);
            self.body.push(self.behind_dateline(sentence.tokens()) as u32);
            let Input { text, tokens, sentences, .. } = self.input;
            self.headline.push(headline::is_headline(text, tokens, sentences, number));
            for at in sentence.tokens() {
                if let Some(slot) = self.sentence.get_mut(at) {
                    *slot = number as u32;
                }
            }
        }
    }

    /// The first token behind `JAKARTA, KOMPAS.com –`, else the first of all.
    fn behind_dateline(&self, tokens: core::ops::Range<usize>) -> usize {
        let sentence = self.input.tokens.get(tokens.clone()).unwrap_or_default();
        tokens.start + dateline::length(self.input.text, sentence)
    }

    fn link_children(&mut self) {
        for at in (0..self.len()).rev() {
            if let Some(head) = self.head(at) {
                self.next_sibling[at] = self.first_child[head];
                self.first_child[head] = at as u32;
            }
        }
    }

    fn place_mentions(&mut self) {
        for (number, entity) in self.input.entities.iter().enumerate() {
            for mention in &entity.mentions {
                let Some((first, last)) = self.tokens_of(mention.span) else { continue };
                let named = Named {
                    entity: EntityId(number as u32),
                    kind: entity.kind,
                    mention: mention.kind,
                    first: first as u32,
                    last: last as u32,
                };
                let number = self.mentions.len() as u32;
                self.mentions.push(named);
                for slot in &mut self.named[first..=last] {
                    // A name wins over the description that it stands in.
                    let old = self.mentions.get(*slot as usize);
                    if old.is_none_or(|old| old.last - old.first > named.last - named.first) {
                        *slot = number;
                    }
                }
            }
        }
    }

    fn place_times(&mut self) {
        for (number, timex) in self.input.timexes.iter().enumerate() {
            if let Some((first, last)) = self.tokens_of(timex.span) {
                self.timex[first..=last].fill(number as u32);
            }
        }
    }

    /// First and last token that overlap `span`.
    pub(crate) fn tokens_of(&self, span: Span) -> Option<(usize, usize)> {
        let tokens = self.input.tokens;
        let first = tokens.partition_point(|t| t.span().end() <= span.start());
        let behind = tokens.partition_point(|t| t.span().start() < span.end());
        (first < behind).then(|| (first, behind - 1))
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
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.phrase(at, 1)
    }

    /// `count` tokens in lower case, joined by blanks.
    pub(crate) fn phrase(&self, at: usize, count: usize) -> &'a str {
        self.lowered.phrase(at, count)
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
        self.upos.get(at).copied().unwrap_or(Upos::X)
    }

    /// The tag of a token, where the tagger is not known better.
    fn tag(&self, at: usize) -> Upos {
        match self.input.words.get(at).map_or(Upos::X, |w| w.upos) {
            // Parties of a trial look like verbs with `ter-`, and taggers take them so.
            Upos::Verb | Upos::Adj if is_party(self.word(at)) => Upos::Noun,
            // `Andai pemerintah bertindak`: it opens a clause.
            Upos::Noun if matches!(self.word(at), "andai" | "andaikan" | "andaikata") => {
                Upos::Sconj
            }
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
        let step = |list: &[u32], at: usize| list.get(at).copied().filter(|&c| c != NONE);
        let first = step(&self.first_child, at);
        core::iter::successors(first, move |&c| step(&self.next_sibling, c as usize))
            .map(|c| c as usize)
    }

    pub(crate) fn named(&self, at: usize) -> Option<Named> {
        self.mentions.get(*self.named.get(at)? as usize).copied()
    }

    pub(crate) fn in_name(&self, at: usize) -> bool {
        self.named(at).is_some_and(|n| n.mention == MentionKind::Nam)
    }

    pub(crate) fn timex(&self, at: usize) -> Option<usize> {
        self.timex.get(at).copied().filter(|&t| t != NONE).map(|t| t as usize)
    }

    /// Whether the token belongs to a time that is no mere length.
    pub(crate) fn in_date(&self, at: usize) -> bool {
        let kind = self.timex(at).and_then(|t| self.input.timexes.get(t)).map(|t| t.kind);
        kind.is_some_and(|kind| kind != TimexKind::Duration)
    }

    pub(crate) fn sentence(&self, at: usize) -> usize {
        self.sentence.get(at).map_or(0, |&s| s as usize)
    }

    /// First token of the sentence behind its dateline, and the one behind its last; what
    /// is [`FAR`] away is left out, so that a search takes no longer in a sentence without
    /// end.
    pub(crate) fn bounds(&self, at: usize) -> (usize, usize) {
        let number = self.sentence(at);
        let end = self.input.sentences.get(number).map_or(self.len(), |s| s.tokens().end);
        let start = self.body.get(number).map_or(0, |&at| at as usize);
        (start.max(at.saturating_sub(FAR)), end.min(self.len()).min(at + FAR))
    }

    pub(crate) fn paragraph(&self, at: usize) -> u32 {
        self.paragraph.get(self.sentence(at)).copied().unwrap_or_default()
    }

    /// Whether the sentence of a token stands alone on its line, without a full stop.
    pub(crate) fn is_headline(&self, at: usize) -> bool {
        self.headline.get(self.sentence(at)).copied().unwrap_or_default()
    }

    /// First and last token of the noun phrase with this head, without the preposition before
    /// it and the clauses behind it. Many rules ask it of one noun.
    pub(crate) fn noun_phrase(&self, head: usize) -> (usize, usize) {
        let slot = self.phrases.get(head);
        if let Some((first, behind)) = slot.and_then(Cell::get) {
            return (first as usize, behind.get() as usize - 1);
        }
        let (first, last) = self.find_noun_phrase(head);
        if let Some(slot) = slot {
            slot.set(NonZeroU32::new(last as u32 + 1).map(|behind| (first as u32, behind)));
        }
        (first, last)
    }

    /// The head of the noun phrase that ends before `at`, past auxiliaries. Many rules ask it of
    /// one verb.
    pub(crate) fn noun_left(&self, at: usize) -> Option<usize> {
        let slot = self.lefts.get(at);
        if let Some(noun) = slot.map(Cell::get).filter(|&noun| noun != UNASKED) {
            return Some(noun as usize).filter(|_| noun != NONE);
        }
        let noun = self.find_noun_left(at);
        if let Some(slot) = slot {
            slot.set(noun.map_or(NONE, |noun| noun as u32));
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

/// Words of sport that tell a text of sport from others that mention it.
const MANY_OF_SPORT: usize = 4;

/// Words of sport.
pub(crate) const OF_SPORT: [&str; 43] = [
    "atlet",
    "babak",
    "balapan",
    "bek",
    "ganda",
    "gawang",
    "gelandang",
    "gim",
    "gol",
    "juara",
    "kejuaraan",
    "kiper",
    "klasemen",
    "kualifikasi",
    "laga",
    "liga",
    "medali",
    "pebalap",
    "pebasket",
    "pebulutangkis",
    "pegolf",
    "pelatih",
    "pemain",
    "pembalap",
    "penalti",
    "perempatfinal",
    "pertandingan",
    "pesepakbola",
    "petenis",
    "petinju",
    "ronde",
    "semifinal",
    "servis",
    "skor",
    "stadion",
    "striker",
    "suporter",
    "tandang",
    "timnas",
    "turnamen",
    "unggulan",
    "wasit",
    "winger",
];

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
