mod amounts;
mod apart;
pub(crate) mod choice;
mod clause;
mod climb;
mod clitic;
mod contest;
mod control;
mod count;
mod gift;
mod joined;
mod nominal;
mod object;
mod oblique;
mod part;
mod penalty;
mod people;
mod stated;
mod struck;
mod subject;
mod verbal;
mod via;

pub(crate) use control::{COMPLETED, CONTENT};
pub(crate) use penalty::is_of_court;
pub(crate) use people::is_person_noun;

use warta_entities::EntityKind;
use warta_syntax::{Deprel, Upos};
use warta_text::{Span, TokenKind};

use crate::attribution::{Contents, Quote};
use crate::event::{Argument, EventType, Role, Via};
use crate::frame::Marker;
use crate::owners::Owners;
use crate::reading::Reading;
use crate::rule::Rule;
use crate::trigger::{Trigger, Voice};

/// Tokens before a verb that may stand between it and a phrase.
const REACH: usize = 4;

/// Collects the arguments of a trigger.
pub(crate) struct Collector<'r, 'a> {
    pub(crate) reading: &'r Reading<'a>,
    pub(crate) owner: &'r Owners,
    pub(crate) triggers: &'r [Trigger],
    pub(crate) quotes: &'r [Quote],
    /// For each trigger, the first and last token of what it says.
    pub(crate) contents: Contents,
    pub(crate) passed: choice::Passed,
}

impl Collector<'_, '_> {
    pub(crate) fn arguments(&self, trigger: &Trigger) -> Vec<Argument> {
        let mut args = Vec::new();
        match trigger.voice {
            Voice::Nominal => self.nominal(trigger, &mut args),
            _ => self.verbal(trigger, &mut args),
        }
        self.oblique(trigger, &mut args);
        self.settle(trigger, &mut args);
        self.set_via(trigger, &mut args);
        self.topic_of_speech(trigger, &mut args);
        self.question(trigger, &mut args);
        self.penalty(trigger, &mut args);
        args.sort_by_key(|arg: &Argument| (arg.span.start(), arg.role));
        args.dedup_by(|b, a| a.head == b.head);
        args
    }

    /// What the grammar settles, whatever other rules or the model say: the other side of a
    /// contest, who is given what, who is asked to do what, whose a participle aside is, whom a
    /// clause is about that names its speaker, who uses a means, what a happening strikes, how
    /// many it befalls, what is joined, between which amounts something changes, and what is of
    /// another clause.
    fn settle(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        self.settle_contest(trigger, args);
        self.settle_gift(trigger, args);
        self.settle_asked(trigger, args);
        self.settle_aside(trigger, args);
        self.settle_cue(trigger, args);
        self.settle_means(trigger, args);
        self.settle_struck(trigger, args);
        self.settle_count(trigger, args);
        self.add_joined(args);
        self.settle_amounts(trigger, args);
        self.settle_contrast(trigger, args);
        self.settle_clause_joined(trigger, args);
        self.tidy(trigger, args);
    }

    /// Nothing is its own argument, and no phrase before the verb goes on behind it.
    fn tidy(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let own = self.reading.cover(trigger.at, trigger.last);
        args.retain(|arg| {
            let clitic = arg.head.len() < self.reading.span(trigger.at).len();
            let proclitic = arg.head.start() == own.start() && clitic;
            let enclitic = arg.head.start() > own.start() && arg.head.len() == 3;
            // `dua korban tewas`: who died is part of the words that say so.
            let victim = is_victim(self.reading.word(trigger.at));
            let victim = victim && arg.head == self.reading.span(trigger.at);
            !own.contains(arg.head) || proclitic || enclitic || victim
        });
        self.cut_before(trigger, args);
        self.cut_behind(trigger, args);
        self.drop_fields(args);
        self.part_joined(args);
    }

    /// A phrase that stands before the verb ends before it, whatever the tree says.
    fn cut_before(&self, trigger: &Trigger, args: &mut [Argument]) {
        let verb = self.reading.span(trigger.predicate());
        for arg in args {
            let over = arg.head.end() <= verb.start() && arg.span.end() > verb.start();
            let within = |&at: &usize| {
                // `pesawat itu dalam perjalanan`
                !matches!(self.reading.upos(at), Upos::Adp | Upos::Cconj)
            };
            let last = (0..trigger.predicate()).rev().take(REACH).find(within);
            let last = last.map(|at| self.reading.span(at));
            if let Some(last) = last.filter(|last| over && last.end() >= arg.head.end()) {
                arg.span = Span::new(arg.span.start(), last.end());
            }
        }
    }

    /// `ucap Ade`: a phrase whose head stands behind the word begins behind it, and behind a
    /// preposition that follows.
    fn cut_behind(&self, trigger: &Trigger, args: &mut [Argument]) {
        let reading = self.reading;
        let own = reading.cover(trigger.at, trigger.last);
        let next = trigger.last + 1;
        // `calon yang kalah, Budi`: the phrase tells it of its head.
        if reading.upos(next) == Upos::Punct {
            return;
        }
        let led = reading.upos(next) == Upos::Adp && !reading.in_name(next);
        let first = reading.span(next + usize::from(led)).start();
        for arg in args {
            if arg.span.contains(own) && arg.head.start() >= first {
                arg.span = Span::new(first, arg.span.end());
            }
        }
    }

    fn push(&self, args: &mut Vec<Argument>, role: Role, head: usize) {
        let reading = self.reading;
        // The head of a name is its first word.
        let head = match reading.named(head) {
            Some(named) if reading.in_name(head) && !is_amount(named.kind) => {
                (named.first as usize).max(reading.bounds(head).0.min(head))
            }
            _ => head,
        };
        // `menang 2-0`: a score is no one, nor is `kemungkinan besar`.
        let odd = reading.is_score(head) || reading.is_odds(head);
        // `Mulai Januari tarif naik`: no name.
        let odd = odd || reading.word(head) == "mulai" && reading.in_time(head + 1);
        // `meningkat pesat`, `sejauh ini`: how, and up to when.
        let adverb = is_adverb(reading.word(head)) && !reading.in_name(head);
        if reading.in_time(head) || is_nobody(reading.word(head)) || adverb || odd {
            return;
        }
        // `pengunjuk rasa`: the first word heads.
        let rallies = head.checked_sub(1).filter(|&at| reading.word(at) == "pengunjuk");
        let head = rallies.filter(|_| reading.word(head) == "rasa").unwrap_or(head);
        let verbal = self.owner_at(head).is_some_and(|t| t.voice != Voice::Nominal);
        let apart = matches!(reading.upos(head), Upos::Adp | Upos::Part) || verbal;
        if apart && role != Role::Topic && !reading.in_name(head) {
            return;
        }
        let (mut first, last) = reading.noun_phrase(head);
        // `di depan Gedung DPR`: the building says where.
        let behind = reading.noun_right(head + 1).filter(|_| is_side(reading.word(head)));
        let (head, last) = match behind {
            Some(noun) => (noun, last.max(reading.noun_phrase(noun).1)),
            None => (head, last),
        };
        // `Pada pekan depan pemerintah …` has the side of no one.
        let side = |at: usize| is_side(reading.word(at)) && !reading.in_time(at);
        let inside = |&at: &usize| at >= reading.bounds(head).0 && side(at);
        if let Some(side) = head.checked_sub(1).filter(inside) {
            first = first.min(side);
        }
        if args.iter().any(|arg| arg.head == reading.span(head)) {
            return;
        }
        // `masuk ke kotak penalti oleh Ali`: who does it is no part of the place.
        let where_to = matches!(role, Role::Place | Role::Origin | Role::Destination);
        let by = (head + 1..last).find(|&at| reading.word(at) == "oleh");
        let last = by.filter(|_| where_to).map_or(last, |by| by - 1);
        let entity = reading.entity_of(head, last);
        let span = reading.cover(first, last);
        let head = reading.apposed_name(head, last).unwrap_or(head);
        args.push(Argument { role, span, head: reading.span(head), entity, via: Via::Stated });
    }

    /// The noun and what is joined to it by `dan`.
    fn push_all(&self, args: &mut Vec<Argument>, role: Role, head: usize) {
        let count = args.len();
        self.push(args, role, head);
        let reading = self.reading;
        let joined = self.joined_to(head, reading.noun_phrase(head).1);
        if let Some(last) = joined {
            if let Some(arg) = args.get_mut(count) {
                arg.span = arg.span.cover(reading.span(last));
            }
            return;
        }
        let mut any = false;
        // `AS, Qatar, dan Mesir`: the third may hang on the second.
        let chained = |&joined: &usize| reading.deprel(joined) == Deprel::Conj;
        let direct = || reading.children(head).filter(chained);
        let further = direct().flat_map(|joined| reading.children(joined).filter(chained));
        for joined in direct().chain(further) {
            let word =
                reading.input.tokens.get(joined).is_some_and(|t| t.kind() == TokenKind::Word);
            if word && reading.is_nominal(joined) && !self.is_of_office(head, joined) {
                self.push(args, role, joined);
                any = true;
            }
        }
        let (_, last) = reading.noun_phrase(head);
        let (_, end) = reading.bounds(head);
        let link = reading.word(last + 1);
        if !any
            && last + 2 < end
            && matches!(link, "dan" | "serta" | "-" | "–")
            && reading.in_name(last + 2)
            && !self.is_of_office(head, last + 2)
        {
            self.push(args, role, last + 2);
        }
    }

    /// A noun, with what is joined to it, in the part that the frame gives it.
    fn push_part(&self, args: &mut Vec<Argument>, trigger: &Trigger, marker: Marker, noun: usize) {
        if let Some(role) = self.part(trigger, marker, Some(noun)) {
            self.push_all(args, role, noun);
        }
    }

    /// What is said: the quotation or the clause behind a word of saying.
    fn topic_of_speech(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let Some(number) = self.owner.at(trigger.at) else { return };
        let Some(&Some((first, last))) = self.contents.get(number) else { return };
        let (first, last) = (first as usize, last as usize);
        let content = reading.cover(first, last);
        if trigger.kind == EventType::Request
            && args.iter().any(|arg| arg.role == Role::Recipient && content.contains(arg.head))
        {
            // `mengimbau warga tetap tenang`: who is asked opens what is asked for.
            return;
        }
        // The object of a clause of saying is part of what is said, unless it is all of it.
        let object =
            args.iter().find(|arg| arg.role == Role::Recipient && content.contains(arg.head));
        let object = object.and_then(|arg| reading.token_of(arg.head));
        let governs = |object: usize| {
            let mut verbs = (object + 1..=last).filter(|&at| self.is_verb(at));
            verbs.any(|verb| self.subject(verb) == Some(object))
        };
        if object.is_some_and(|at| !self.opens_clause(at) && !governs(at)) {
            return;
        }
        if args.iter().any(|arg| arg.role == Role::Topic) {
            return;
        }
        args.retain(|arg| arg.role == Role::Actor || !content.contains(arg.head));
        let (head, entity, via) = (self.head_of_content(trigger, first, last), None, Via::Stated);
        let head = reading.span(head);
        args.push(Argument { role: Role::Topic, span: content, head, entity, via });
    }

    /// The word that what is said is told by: where the main clause begins, in the sentence of the
    /// verb of saying if a quotation goes on through several.
    fn head_of_content(&self, trigger: &Trigger, first: usize, last: usize) -> usize {
        let reading = self.reading;
        let (start, end) = reading.bounds(trigger.at);
        let first = if (first..=last).contains(&start) && first < end { start } else { first };
        let last = last.min(reading.bounds(first).1.saturating_sub(1));
        let outside = |&at: &usize| reading.head(at).is_none_or(|head| head < first || head > last);
        let root = (first..=last).find(outside).unwrap_or(first);
        // `Kalau harga naik, kami rugi`, `Senin lalu, kapal itu tenggelam`
        let aside = matches!(reading.upos(first), Upos::Sconj | Upos::Adp | Upos::Adv | Upos::Intj)
            || reading.in_time(first);
        let comma = (first..root).rev().find(|&at| reading.word(at) == ",").filter(|_| aside);
        let clause = comma.map_or(first, |comma| comma + 1);
        // `menyatakan akan mundur`
        let opens = |&at: &usize| {
            matches!(reading.upos(at), Upos::Aux | Upos::Adv | Upos::Sconj | Upos::Punct)
        };
        let skipped = (clause..root).take_while(opens).count();
        clause + skipped
    }

    /// `ditanya apakah jembatan itu aman`: the question that a verb brings in.
    fn question(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let free = trigger.voice != Voice::Nominal && trigger.rule != Rule::Speech;
        if !free || args.iter().any(|arg| arg.role == Role::Topic) {
            return;
        }
        // `ditanya wartawan apakah …`: whoever is asked or asks may stand between.
        let far = if trigger.kind == EventType::Say { ASKED } else { 1 };
        let behind = trigger.last + 1..end.min(trigger.last + 1 + far);
        let mut behind =
            behind.take_while(|&at| reading.upos(at) != Upos::Punct && self.owner_at(at).is_none());
        let Some(first) = behind.find(|&at| asks(reading.word(at))) else { return };
        let stop = |&at: &usize| reading.upos(at) == Upos::Punct;
        let last = (first + 1..end).find(stop).unwrap_or(end) - 1;
        if last > first {
            let span = reading.cover(first, last);
            args.retain(|arg| !span.contains(arg.head));
            let (role, head) = (Role::Topic, reading.span(first));
            args.push(Argument { role, span, head, entity: None, via: Via::Stated });
        }
    }
}

/// Whether a noun opens words for harm that say to whom it is done: `korban tewas`.
fn is_victim(noun: &str) -> bool {
    noun == "korban"
}

/// Most words from a verb of saying to the question that it brings in.
const ASKED: usize = 6;

/// Words that open a question.
fn asks(word: &str) -> bool {
    matches!(word, "apakah" | "bagaimana" | "berapa" | "kapan" | "kenapa" | "mengapa" | "siapa")
}

/// Words that take no part, though taggers take them for nouns.
fn is_nobody(word: &str) -> bool {
    matches!(
        word,
        "yang"
            | "apa"
            | "mana"
            | "saat"
            | "ketika"
            | "kali"
            | "diri"
            | "seumur"
            | "sendiri"
            | "demikian"
            | "jangankan"
            | "rencananya"
            | "selamat"
    )
}

/// Words that tell how or until when, which taggers take for nouns.
fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "cepat" | "drastis" | "pesat" | "sejauh" | "selama" | "signifikan" | "tajam" | "tipis"
    )
}

/// Nouns for a side of what is named behind them.
fn is_side(word: &str) -> bool {
    matches!(
        word,
        "belakang"
            | "dekat"
            | "depan"
            | "luar"
            | "samping"
            | "seberang"
            | "sekeliling"
            | "sekitar"
            | "sepanjang"
            | "ujung"
    )
}

/// Whether all parties of such an event act.
fn is_mutual(kind: EventType) -> bool {
    matches!(
        kind,
        EventType::Consult | EventType::Agree | EventType::Cooperate | EventType::Contest
    )
}

/// Amounts are headed by their unit, names by their first word.
fn is_amount(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Money | EntityKind::Percent | EntityKind::Quantity)
}
