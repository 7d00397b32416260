use warta_entities::{EntityId, EntityKind};
use warta_syntax::Upos;
use warta_text::Span;

use crate::certainty::{Sign, denies};
use crate::event::{Argument, Event, EventId, EventType, Role, Source};
use crate::owners::Owners;
use crate::reading::Reading;
use crate::trigger::{Trigger, Voice, is_quote};
use crate::words::List;
use lead::is_alike;

mod content;
mod evidence;
mod lead;
mod person;
mod preposition;
mod relative;
mod teller;

pub(crate) use content::promises;
pub(crate) use evidence::{FINDINGS, SHOWING, SHOWN, TOLD};
pub(crate) use preposition::is_schedule;
pub(crate) use teller::sources;

/// Something that somebody is said to have said.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claim {
    /// Who says it.
    pub source: Source,
    /// The words that hold what is said, without quotes.
    pub content: Span,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
}

impl Claim {
    /// What `source` says in these words, which are `quoted` or told in the writer's.
    #[must_use]
    pub fn new(source: Source, content: Span, quoted: bool) -> Claim {
        Claim { source, content, quoted }
    }

    /// Those of a document's events that it tells of, also in what it says that others say.
    pub fn events<'e>(&self, events: &'e [Event]) -> impl Iterator<Item = EventId> + use<'e> {
        let content = self.content;
        let first = events.partition_point(|event| event.trigger.start() < content.start());
        let inside = events.iter().skip(first);
        let inside = inside.take_while(move |event| event.trigger.end() <= content.end());
        (first as u32..).zip(inside).map(|(number, _)| EventId(number))
    }

    /// The number of the event that its cue is.
    pub(crate) fn cue_event(&self, reading: &Reading<'_>, triggers: &[Trigger]) -> Option<usize> {
        let cue = self.source.cue?;
        let span = |trigger: &Trigger| reading.span(trigger.at);
        let at = triggers.partition_point(|trigger| span(trigger).start() < cue.start());
        triggers.get(at).is_some_and(|event| span(event) == cue).then_some(at)
    }
}

/// A stretch between quotation marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quote {
    /// Its first token behind the opening mark.
    pub(crate) first: usize,
    /// The closing mark.
    pub(crate) close: usize,
}

impl Quote {
    /// Whether it stands for something said, and is no scare quote or title: what is long does,
    /// and what ends with a comma or a stop.
    fn is_speech(&self, reading: &Reading<'_>) -> bool {
        let last = reading.word_before(self.close, 1);
        let words = self.close - self.first;
        words > 4 || words > 2 && matches!(last, "," | "." | "!" | "?")
    }
}

/// The quotation of something said that a token stands in.
pub(crate) fn speech_at<'q>(
    reading: &Reading<'_>,
    quotes: &'q [Quote],
    at: usize,
) -> Option<&'q Quote> {
    let quote = quotes.get(quotes.partition_point(|quote| quote.close < at))?;
    (quote.first <= at && quote.is_speech(reading)).then_some(quote)
}

/// Longest quotation, in tokens; what runs on is taken for a stray mark.
const LONGEST: usize = 400;

pub(crate) fn quotes(reading: &Reading<'_>) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for at in 0..reading.len() {
        let word = reading.word(at);
        if let Some(begun) = open {
            let stray = at - begun > LONGEST || reading.paragraph(begun) != reading.paragraph(at);
            if stray {
                open = None;
            }
        }
        if !is_quote(word) {
            continue;
        }
        match open {
            Some(begun) if word != "“" && word != "«" => {
                found.push(Quote { first: begun + 1, close: at });
                open = None;
            }
            None if closes_alone(reading, at) => {
                let free = found.last().map_or(0, |last| last.close + 1);
                let first = reading.bounds(at).0.max(free);
                // A mark within a dateline closes nothing.
                if first < at {
                    found.push(Quote { first, close: at });
                }
            }
            _ => open = Some(at),
        }
    }
    found
}

/// `Harga akan turun,” kata Sri`: whether a mark closes a quotation whose opening mark is
/// lost, or stands in a text of which only this sentence is known.
fn closes_alone(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| reading.word(before));
    matches!(before, "," | "." | "!" | "?")
        && matches!(reading.word(at), "\"" | "”" | "''")
        && reading.is(at + 1, List::Speech)
}

/// For each trigger, the first and last token of what it says, where it is one of saying.
pub(crate) type Contents = Vec<Option<(u32, u32)>>;

pub(crate) fn contents(
    reading: &Reading<'_>,
    owner: &Owners,
    triggers: &[Trigger],
    quotes: &[Quote],
) -> Contents {
    let attribution = Attribution { reading, owner, triggers, args: &[], quotes };
    let short = |(first, last): (usize, usize)| (first as u32, last as u32);
    let content = |trigger| attribution.content(trigger).map(short);
    let mut contents: Contents = triggers.iter().map(content).collect();
    for quote in quotes {
        if !quote.is_speech(reading) {
            continue;
        }
        let inside = Some(short((quote.first, quote.close - 1)));
        let Some(number) =
            attribution.cue_behind_at(quote).or_else(|| attribution.cue_before_at(quote))
        else {
            continue;
        };
        if let Some(slot) = contents.get_mut(number) {
            *slot = inside;
        }
    }
    contents
}

/// Pronouns for who is spoken of.
const OTHERS: [&str; 4] = ["nya", "ia", "dia", "beliau"];

/// Pronouns for who speaks and who is spoken to.
pub(crate) const SPEAKERS: [&str; 7] = ["aku", "saya", "kami", "kita", "anda", "kamu", "kalian"];

/// Verbs that name their source behind them: `seperti dilaporkan X`.
pub(crate) const REPORTING: [&str; 11] = [
    "dikutip",
    "dilansir",
    "dilaporkan",
    "diberitakan",
    "disampaikan",
    "dikatakan",
    "diungkapkan",
    "dituturkan",
    "dijelaskan",
    "mengutip",
    "melansir",
];

/// Finds who says what.
pub(crate) struct Attribution<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    pub(crate) owner: &'r Owners,
    pub(crate) triggers: &'r [Trigger],
    pub(crate) args: &'r [Vec<Argument>],
    pub(crate) quotes: &'r [Quote],
}

impl Attribution<'_, '_> {
    /// All claims, in order of the text; a later one lies inside an earlier one where
    /// they overlap.
    pub(crate) fn claims(&self) -> Vec<Claim> {
        let mut claims = Vec::new();
        self.by_preposition(&mut claims);
        self.by_colon(&mut claims);
        self.by_verb(&mut claims);
        self.by_quotes(&mut claims);
        self.by_evidence(&mut claims);
        self.by_person(&mut claims);
        claims.retain(|claim| !claim.content.is_empty());
        self.resolve_pronouns(&mut claims);
        claims.sort_by_key(|c| (c.content.start(), core::cmp::Reverse(c.content.end())));
        claims
    }

    /// The trigger that stands at a token.
    fn trigger_at(&self, at: usize) -> Option<&Trigger> {
        self.triggers.get(self.owner.at(at)?)
    }

    fn source(&self, head: usize, cue: usize) -> Source {
        let reading = self.reading;
        let (first, last) = self.phrase_of_source(head);
        // `demikian pernyataan PSSI`: the cue is no part of it.
        let first = if (first..head).contains(&cue) { cue + 1 } else { first };
        let span = reading.cover(first, last);
        // `data BMKG`: whose they are speaks.
        let owner = reading
            .is(head, List::Evidence)
            .then(|| (head + 1..=last).filter_map(|at| reading.named(at)).next())
            .flatten();
        let entity = reading.entity_of(head, last).or(owner.map(|owner| owner.entity));
        Source { span, entity, cue: Some(reading.span(cue)) }
    }

    /// First and last token of the noun phrase that names a source. What goes on behind a
    /// comma is of it where another comma, or the sentence, ends it: `Menurut Gubernur, dua
    /// desa terendam` has a short source, `Menurut Gubernur, Budi Santoso, dua …` a long one.
    fn phrase_of_source(&self, head: usize) -> (usize, usize) {
        let reading = self.reading;
        let (first, last) = reading.noun_phrase(head);
        let comma = (head + 1..last).find(|&at| reading.word(at) == ",");
        let verb = |comma: usize| reading.upos(comma + 1) == Upos::Verb;
        let closed = matches!(reading.word(last + 1), "," | "." | ")" | "" | "”" | "\"" | ":");
        match comma.filter(|&comma| !closed || verb(comma)) {
            Some(comma) => (first, comma - 1),
            None => (first, last),
        }
    }

    /// `WHO: Kasus kolera meningkat`: the name in front of a colon that opens a sentence.
    fn by_colon(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        for sentence in reading.input.sentences {
            let (start, end) = (sentence.tokens().start, sentence.tokens().end);
            let body = reading.bounds(start).0;
            let colon = body.checked_sub(1).filter(|&at| reading.word(at) == ":");
            let Some(colon) = colon.filter(|&colon| colon > start) else { continue };
            let named = reading.named(colon - 1).filter(|named| is_speaker(named.kind));
            let Some(named) = named.filter(|_| !self.is_dateline(start, body, end)) else {
                continue;
            };
            let (span, entity) = (reading.cover(start, colon - 1), Some(named.entity));
            let source = Source { span, entity, cue: Some(reading.span(colon)) };
            let content = reading.cover(body, end - 1);
            claims.push(Claim { source, content, quoted: false });
        }
    }

    /// `JAKARTA: Bank Indonesia menurunkan suku bunga`: whether a town before a colon tells where
    /// the report was written. In `Moskow: Kami Siap Berunding`, a title, it speaks.
    fn is_dateline(&self, start: usize, body: usize, end: usize) -> bool {
        let reading = self.reading;
        let named = reading.named(start).filter(|named| named.kind == EntityKind::Loc);
        let place = named.filter(|named| named.last as usize + 2 == body);
        let entity = place.and_then(|named| reading.input.entities.get(named.entity.0 as usize));
        let town = entity.is_some_and(|entity| entity.link("iso3166").is_none());
        let plain = |at: usize| {
            let content = matches!(reading.upos(at), Upos::Verb | Upos::Noun);
            content && reading.text(at).starts_with(char::is_lowercase)
        };
        let speaks = |at: usize| is_quote(reading.word(at)) || reading.is(at, List::Speaker);
        town && (body..end).any(plain) && !(body..end).any(speaks)
    }

    /// `X mengatakan (bahwa) …`, `peringatan dari X bahwa …`.
    fn by_verb(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        for (trigger, args) in self.triggers.iter().zip(self.args) {
            let before = self.content_before(trigger).map(|(from, last)| (from, last + 1));
            let behind = || {
                let from = self.content_start(trigger)?;
                Some((from, self.content_end(from, reading.bounds(trigger.at).1, trigger)))
            };
            let Some((from, until)) = before.or_else(behind) else { continue };
            let actor = args.iter().find(|arg| arg.role == Role::Actor);
            let Some(actor) = actor.filter(|_| from < until) else { continue };
            if self.is_unsaid(trigger) {
                continue;
            }
            // `Anda dapat mengatakan …, kata Blair`: Blair says so.
            if actor.entity.is_none() && self.is_among(actor.span, &SPEAKERS) {
                continue;
            }
            let cue = Some(reading.span(trigger.at));
            let source = Source { span: actor.span, entity: actor.entity, cue };
            if let Some((from, last)) = self.content_on(trigger, until) {
                let (source, content) = (source.clone(), reading.cover(from, last));
                claims.push(Claim { source, content, quoted: false });
            }
            claims.push(Claim { source, content: reading.cover(from, until - 1), quoted: false });
        }
    }

    /// `tidak mengatakan bahwa harga naik`: nobody said so.
    fn is_unsaid(&self, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let word = reading.word_before(trigger.at, 1);
        let able = matches!(word, "bisa" | "dapat" | "mau" | "pernah");
        let denied = reading.before(trigger.at, if able { 2 } else { 1 });
        trigger.kind == EventType::Say
            && !denies(reading.word(trigger.at))
            && denied.is_some_and(|at| reading.sign(at) == Some(Sign::Not))
    }

    /// Direct quotations, with a cue before or behind, behind a sentence that brings them in, or
    /// going on without one.
    fn by_quotes(&self, claims: &mut Vec<Claim>) {
        let reading = self.reading;
        let mut last: Option<(Source, u32)> = None;
        for (number, quote) in self.quotes.iter().enumerate() {
            let words = quote.close - quote.first;
            let speech = quote.is_speech(reading);
            let paragraph = reading.paragraph(quote.first);
            let going_on = || {
                let near = |told: u32| paragraph.saturating_sub(told) <= 1;
                last.clone().filter(|&(_, told)| near(told)).map(|(source, _)| source)
            };
            let source = self.cued(quote).or_else(|| {
                let lead = || self.speaker_of_lead(number);
                lead().or_else(going_on).or_else(|| self.speaker_of_next(number)).filter(|_| speech)
            });
            let Some(source) = source else { continue };
            if words > 0 {
                let content = reading.cover(quote.first, quote.close - 1);
                claims.push(Claim { source: source.clone(), content, quoted: true });
            }
            last = Some((source, paragraph));
        }
    }

    /// Who speaks a quotation by the words right before or behind it.
    fn cued(&self, quote: &Quote) -> Option<Source> {
        let cue = || self.cue_behind_at(quote).or_else(|| self.cue_before_at(quote));
        self.told_thus(quote).or_else(|| self.speaker(cue()?))
    }

    /// The trigger at a token that can bring in a quotation.
    fn cue_at(&self, at: usize) -> Option<usize> {
        let number = self.owner.at(at)?;
        let trigger = self.triggers.get(number)?;
        (trigger.kind.brings_in_words() && trigger.voice != Voice::Nominal).then_some(number)
    }

    fn speaker(&self, number: usize) -> Option<Source> {
        let trigger = self.triggers.get(number)?;
        let actor = self.args.get(number)?.iter().find(|arg| arg.role == Role::Actor)?;
        let cue = Some(self.reading.span(trigger.at));
        Some(Source { span: actor.span, entity: actor.entity, cue })
    }

    /// `“…,” demikian Hamas seperti dikutip Reuters`: whoever quotes it, Hamas says so.
    fn told_thus(&self, quote: &Quote) -> Option<Source> {
        let thus = quote.close + 1;
        let told = self.reading.word(thus) == "demikian";
        Some(self.source(self.cited(thus).filter(|_| told)?, thus))
    }

    fn cue_behind_at(&self, quote: &Quote) -> Option<usize> {
        let reading = self.reading;
        let from = quote.close + 1;
        let to = (from + 4).min(reading.len());
        (from..to)
            .take_while(|&n| reading.paragraph(n) == reading.paragraph(quote.first))
            // `“…” Hal senada dikatakan Budi. “…”`: he says what follows.
            .take_while(|&n| {
                !matches!(reading.word(n), "." | "!" | "?") && !is_alike(reading.word(n))
            })
            .find_map(|n| self.cue_at(n).or_else(|| self.told_noun_at(n)))
    }

    fn cue_before_at(&self, quote: &Quote) -> Option<usize> {
        let (start, _) = self.reading.bounds(quote.first);
        (start.max(quote.first.saturating_sub(17))..quote.first).rev().find_map(|n| self.cue_at(n))
    }

    /// Whether a source is one of these words.
    fn is_among(&self, source: Span, words: &[&str]) -> bool {
        let source = source.slice(self.reading.input.text);
        source.is_some_and(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
    }

    /// `katanya` and `menurutnya` speak for the last named speaker.
    fn resolve_pronouns(&self, claims: &mut [Claim]) {
        claims.sort_by_key(|claim| claim.source.span.start());
        let mut last: Option<EntityId> = None;
        for claim in claims {
            match claim.source.entity {
                Some(entity) => last = Some(entity),
                None if self.is_among(claim.source.span, &OTHERS) => claim.source.entity = last,
                None => {}
            }
        }
    }
}

fn is_speaker(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Per | EntityKind::Org | EntityKind::Loc)
}
