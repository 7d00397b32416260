//! Headlines, in which every word has a capital and verbs have no prefix.

mod verbs;

use std::borrow::Cow;
use std::ops::Range;

use foldhash::{HashMap, HashMapExt};
use warta_morph::{Analyzer, Prefix, RootEntry, Upos};
use warta_syntax::headline::is_headline;
use warta_text::{Sentence, Span, TokenKind, TokenSpan};

use crate::days::is_date;
use crate::gazetteer::{Classes, Gazetteer};

/// Fewest and most tokens of a headline.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=40;

/// Long words by which the spelling of a headline is told, and capitals among them; one of
/// fewer needs a plain verb.
const LONG: usize = 3;

/// How a headline is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// `Rusia Kirim Pasukan Tambahan ke Kursk`.
    Title,
    /// `RUSIA KIRIM PASUKAN TAMBAHAN KE KURSK`.
    Capitals,
    /// `Rusia kirim pasukan tambahan ke Kursk`.
    Sentence,
}

/// How often a word is spelled in which way within the sentences of the text.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    small: u32,
    capital: u32,
    /// All in capitals.
    acronym: u32,
}

/// What a headline is read with.
pub(crate) struct Headlines<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [TokenSpan],
    pub(crate) sentences: &'a [Sentence],
    pub(crate) gazetteer: &'a Gazetteer,
    pub(crate) analyzer: &'a Analyzer,
    /// The caller's own names in order, which stay as they are.
    pub(crate) own: Vec<Span>,
}

/// A text as it is best read; see [`Recognizer::recase`](crate::Recognizer::recase).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recased<'t> {
    /// The text with headlines spelled like sentences, position for position.
    pub text: Cow<'t, str>,
    /// Tokens that a headline writes without the prefix of their verb, in order, each with
    /// the whole word: `mengirim` for `kirim`.
    pub verbs: Vec<(usize, String)>,
}

impl<'a> Headlines<'a> {
    pub(crate) fn recased<'t>(&self, text: &'t str) -> Recased<'t> {
        let mut headlines = Vec::new();
        for (number, sentence) in self.sentences.iter().enumerate() {
            let tokens = self.behind_pointer(sentence.tokens());
            headlines.extend(self.style(number, &tokens).map(|style| (tokens, style)));
        }
        let mut read = Recased { text: Cow::Borrowed(text), verbs: Vec::new() };
        if headlines.is_empty() {
            return read;
        }
        let seen = self.seen(&headlines);
        for (tokens, style) in headlines {
            let names = self.names(&tokens, style, &seen);
            if style != Style::Sentence {
                self.spell(&tokens, style, &names, &seen, read.text.to_mut());
            }
            read.verbs.extend(self.verbs(&tokens, &names));
        }
        read
    }

    /// Spells the words of a headline as they stand within a sentence.
    fn spell(
        &self,
        tokens: &Range<usize>,
        style: Style,
        names: &[bool],
        seen: &HashMap<String, Seen>,
        read: &mut str,
    ) {
        for (at, &name) in tokens.clone().zip(names) {
            let Some(span) = self.word(at).map(|token| token.span()) else { continue };
            if let Some(word) = read.get_mut(span.range()) {
                spell(word, style, name, at == tokens.start, seen);
            }
        }
    }

    /// The headline within a line that points at another report, all other lines as they are:
    /// `Baca juga: [Prabowo Temui Xi]`, `(Video: [Trump Ancam Iran])`.
    fn behind_pointer(&self, tokens: Range<usize>) -> Range<usize> {
        const READS: [&str; 7] = ["baca", "cek", "dengar", "lihat", "simak", "saksikan", "tonton"];
        const KINDS: [&str; 5] = ["foto", "galeri", "infografis", "infografik", "video"];
        let word = |at: usize| self.text_of(at);
        let is = |list: &[&str], at| list.iter().any(|w| word(at).eq_ignore_ascii_case(w));
        let open = usize::from(matches!(word(tokens.start), "(" | "["));
        let first = tokens.start + open;
        let also = usize::from(is(&["juga", "pula", "selengkapnya"], first + 1));
        let colon = match () {
            () if is(&READS, first) => first + 1 + also,
            () if is(&KINDS, first) => first + 1,
            () => return tokens,
        };
        let last = tokens.end.saturating_sub(1);
        let closed = usize::from(open > 0 && matches!(word(last), ")" | "]"));
        if word(colon) != ":" || colon + 1 >= tokens.end - closed {
            return tokens;
        }
        colon + 1..tokens.end - closed
    }

    /// How a sentence is spelled that stands alone on its line and has no full stop.
    fn style(&self, number: usize, tokens: &Range<usize>) -> Option<Style> {
        if !LENGTH.contains(&tokens.len())
            || !is_headline(self.text, self.tokens, self.sentences, number)
        {
            return None;
        }
        // `Jl. Kapuk Raya`: an address.
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind());
        let short = |at: usize| kind(at) == Some(TokenKind::Abbreviation);
        if tokens.clone().any(short) {
            return None;
        }
        let words = tokens.clone().filter_map(|at| Some(self.word(at)?.text(self.text)));
        let long: Vec<&str> = words.filter(|word| word.len() > 3).collect();
        let capitals = long.iter().filter(|word| is_capital(word)).count();
        // `DPR Cecar Menkeu soal Pajak`: what joins words is small in titles too.
        let joins = long.iter().filter(|word| JOINS.contains(word)).count();
        if long.len() < LONG || tokens.len() == *LENGTH.start() {
            return self.is_short_title(tokens).then_some(Style::Title);
        }
        if long.iter().all(|word| is_acronym(word)) {
            Some(Style::Capitals)
        } else if capitals * 5 >= long.len() * 4
            || capitals >= LONG && capitals + joins == long.len()
        {
            Some(Style::Title)
        } else {
            Some(Style::Sentence)
        }
    }

    /// `Prabowo Temui Jokowi`, `MK Kabulkan Gugatan PSI`: capitals alone, and between the first
    /// and the last a verb that is nobody's name. A town is one between countries alone:
    /// `Israel Serang Gaza`, but `Kota Serang Banten`.
    fn is_short_title(&self, tokens: &Range<usize>) -> bool {
        let capital = |at: usize| self.word(at).is_some() && is_capital(self.text_of(at));
        let land = |at: usize| self.classes(at).any(Classes::COUNTRY);
        let told = |at: usize| {
            let people = self.classes(at).any(Classes::PERSON_NAME);
            let town = self.known(at).is_some() && !land(at - 1) && !land(at + 1);
            !people && !town && !is_acronym(self.text_of(at)) && self.is_bare(at)
        };
        let shouted = tokens.clone().all(|at| is_acronym(self.text_of(at)));
        let mut inner = tokens.start + 1..tokens.end.saturating_sub(1);
        tokens.clone().all(capital) && !shouted && inner.any(told)
    }

    /// How the words of the headlines are spelled everywhere else.
    fn seen(&self, headlines: &[(Range<usize>, Style)]) -> HashMap<String, Seen> {
        let mut seen: HashMap<String, Seen> = HashMap::new();
        for at in headlines.iter().flat_map(|(tokens, _)| tokens.clone()) {
            seen.insert(self.text_of(at).to_ascii_lowercase(), Seen::default());
        }
        let mut lower = String::new();
        let mut headlines = headlines.iter().map(|(tokens, _)| tokens.start).peekable();
        for sentence in self.sentences {
            let tokens = sentence.tokens();
            if headlines.next_if(|first| tokens.contains(first)).is_some() {
                continue;
            }
            for at in tokens.clone() {
                let Some(word) = self.word(at).map(|token| token.text(self.text)) else { continue };
                lower.clear();
                lower.push_str(word);
                lower.make_ascii_lowercase();
                let Some(seen) = seen.get_mut(lower.as_str()) else { continue };
                match is_capital(word) {
                    false => seen.small += 1,
                    true if is_acronym(word) => seen.acronym += 1,
                    // `Jakarta - Kritik itu tajam`: behind a dateline the sentence begins.
                    true if at > tokens.start
                        && (!is_dash(self.text_of(at - 1)) || is_capital(self.text_of(at + 1))) =>
                    {
                        seen.capital += 1;
                    }
                    true => {}
                }
            }
        }
        seen
    }

    /// For each token of a headline, whether it belongs to a name.
    fn names(
        &self,
        tokens: &Range<usize>,
        style: Style,
        seen: &HashMap<String, Seen>,
    ) -> Vec<bool> {
        let mut names = vec![false; tokens.len()];
        let told = || tokens.clone().any(|at| self.is_verb(at) && self.known(at).is_none());
        let mut at = tokens.start;
        while at < tokens.end {
            let row = self.row(at, tokens.end, style);
            if row > 0 {
                names[at - tokens.start..at + row - tokens.start].fill(true);
                at += row;
                continue;
            }
            let word = self.text_of(at);
            let key = word.to_ascii_lowercase();
            let seen = seen.get(&key).copied().unwrap_or_default();
            let inside = at > tokens.start && at + 1 < tokens.end;
            names[at - tokens.start] = match () {
                () if style == Style::Sentence => at > tokens.start && is_capital(word),
                () if style == Style::Title && is_acronym(word) => true,
                () if seen.small > seen.capital + seen.acronym => false,
                () if seen.capital + seen.acronym > 0 => true,
                // `Israel Serang Gaza`: the city, where another word is the verb.
                () if self.known(at).is_some() => !inside || !self.is_verb(at) || told(),
                // Days and months keep their capital.
                () => is_date(word) || !self.is_common(&key),
            };
            at += 1;
        }
        names
    }

    /// How many words from `at` on are one known name or the caller's own.
    fn row(&self, at: usize, end: usize, style: Style) -> usize {
        let own = |at: usize| {
            let Some(span) = self.tokens.get(at).map(|token| token.span()) else { return false };
            let after = self.own.partition_point(|own| own.end() <= span.start());
            self.own.get(after).is_some_and(|own| own.overlaps(span))
        };
        let mine = (at..end).take_while(|&at| own(at)).count();
        if mine > 0 {
            return mine;
        }
        let words = (at..end).map(|at| self.text_of(at));
        let hit = self.gazetteer.longest(words).filter(|hit| hit.words > 1);
        if let Some(hit) = hit.filter(|hit| hit.classes.any(NAMED)) {
            return hit.words;
        }
        if style != Style::Title {
            return 0;
        }
        let nouns = (at + 1..end).take_while(|&at| self.is_field(at)).count();
        match self.text_of(at) {
            // `PT Maju Jaya`: the first word at least is the firm's.
            "PT" | "CV" | "UD" => {
                return 1 + usize::from(at + 1 < end && self.word(at + 1).is_some());
            }
            // `RUU Perampasan Aset`: nouns go with a law.
            "RUU" | "UU" | "Perppu" | "Perda" => return 1 + nouns,
            _ => {}
        }
        // `Dinas Pendidikan Riau`: nouns go with the word for a body, up to its place.
        if !self.classes(at).any(Classes::ORG_HEAD) {
            return 0;
        }
        let place = self.known(at + 1 + nouns).is_some_and(|classes| classes.is_place());
        if place && at + 1 + nouns < end { nouns + 2 } else { 0 }
    }

    /// A common word that is no verb: what a body works at.
    fn is_field(&self, at: usize) -> bool {
        let common = || self.is_common(&self.text_of(at).to_ascii_lowercase());
        let capital = self.word(at).is_some() && is_capital(self.text_of(at));
        // `Timnas Kalahkan Vietnam`.
        let verb = || self.is_verb(at) || self.is_suffixed(at);
        capital && self.known(at).is_none() && !verb() && common()
    }

    /// What a single word is known to name. A number is none, and what is a common noun
    /// as well is the place behind a preposition: `di Medan`.
    fn known(&self, at: usize) -> Option<Classes> {
        if self.root(at).is_some_and(|root| root.pos.contains(Upos::Num)) {
            return None;
        }
        let classes = Some(self.classes(at)).filter(|classes| classes.any(NAMED));
        let before = at.checked_sub(1).map_or("", |at| self.text_of(at));
        let place = ["di", "ke", "dari"].iter().any(|word| before.eq_ignore_ascii_case(word));
        let city = || self.gazetteer.city(self.text_of(at)).filter(|_| place);
        classes.or_else(|| city().map(|hit| hit.classes))
    }

    fn classes(&self, at: usize) -> Classes {
        let hit = self.gazetteer.longest(core::iter::once(self.text_of(at)));
        hit.map(|hit| hit.classes).unwrap_or_default()
    }

    /// Whether the bare word is a verb by the lexicon, or one with `me-`.
    fn is_verb(&self, at: usize) -> bool {
        self.root(at).is_some_and(|root| {
            let stem = root.pos.is_empty();
            root.pos.contains(Upos::Verb) || stem && root.paradigm.contains(&[Prefix::Me], None)
        })
    }

    /// What the lexicon knows of the bare word.
    fn root(&self, at: usize) -> Option<RootEntry> {
        self.analyzer.lexicon().root(&self.text_of(at).to_ascii_lowercase())
    }

    /// Whether the word is Indonesian and no name. Of the shortest most are names: `Xi`.
    fn is_common(&self, word: &str) -> bool {
        let analyses = self.analyzer.analyze(word);
        let entry = analyses.first().and_then(|analysis| analysis.entry());
        // The dictionary has names as well: `messi`.
        let name = |entry: &RootEntry| {
            !entry.pos.is_empty() && entry.pos.iter().all(|upos| upos == Upos::Propn)
        };
        let entry = entry.filter(|entry| !name(entry) && !CALLED.contains(&word));
        entry.is_some_and(|entry| word.len() > 3 || entry.rank > 2)
    }

    fn word(&self, at: usize) -> Option<&TokenSpan> {
        self.tokens.get(at).filter(|token| token.kind() == TokenKind::Word)
    }

    fn text_of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text(self.text))
    }
}

/// What is known by name: all but titles and the words that begin names.
const NAMED: Classes = Classes::COUNTRY
    .union(Classes::CAPITAL)
    .union(Classes::REGION)
    .union(Classes::DISTRICT)
    .union(Classes::PLACE)
    .union(Classes::CITY)
    .union(Classes::ORGANISATION)
    .union(Classes::SEAT)
    .union(Classes::COMPANY)
    .union(Classes::GIVEN)
    .union(Classes::FAMILY);

/// Spells a word of a headline as it stands within a sentence.
fn spell(word: &mut str, style: Style, name: bool, opens: bool, seen: &HashMap<String, Seen>) {
    let key = word.to_ascii_lowercase();
    let seen = seen.get(&key).copied().unwrap_or_default();
    match (style, name) {
        (Style::Sentence, _) | (Style::Title, true) => {}
        (Style::Title, false) if opens => {}
        (_, false) => {
            word.make_ascii_lowercase();
            if opens && let Some(first) = word.get_mut(..1) {
                first.make_ascii_uppercase();
            }
        }
        // An acronym by the text, or by its letters.
        (Style::Capitals, true) => {
            let vowels = key.bytes().filter(|b| b"aeiou".contains(b)).count();
            let letters = word.len() < 6 && (vowels == 0 || word.len() < 4);
            if seen.acronym > seen.capital || seen.capital == 0 && letters {
                return;
            }
            let tail = word.char_indices().nth(1).map_or(word.len(), |(at, _)| at);
            if let Some(tail) = word.get_mut(tail..) {
                tail.make_ascii_lowercase();
            }
        }
    }
}

/// Names of which the dictionary does not say that they are.
const CALLED: [&str; 3] = ["facebook", "google", "jokowi"];

/// Words of more than three letters that a title in capitals writes small.
#[rustfmt::skip]
const JOINS: [&str; 21] = [
    "agar", "akan", "atas", "atau", "bagi", "dalam", "dari", "demi", "dengan", "hingga", "karena",
    "oleh", "pada", "saat", "sampai", "seperti", "soal", "tentang", "terkait", "untuk", "yang",
];

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "--" | "–" | "—")
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1
        && word.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b'-' | b'0'..=b'9'))
}
