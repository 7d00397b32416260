//! Subjects and objects that `dan` joins.

use warta_entities::{EntityKind, MentionKind};
use warta_syntax::Upos;
use warta_text::Span;

use super::Collector;
use super::people::is_person_noun;
use crate::event::{Argument, EventType};
use crate::frame::Marker;
use crate::titled::is_office;
use crate::trigger::Voice;

/// Most nouns that are joined.
const JOINED: usize = 8;

impl Collector<'_, '_> {
    /// The first of two subjects that `dan` joins, where the tree names the second.
    pub(super) fn joined_before(&self, subject: usize) -> Option<usize> {
        let reading = self.reading;
        let link = reading.noun_phrase(subject).0.checked_sub(1)?;
        let joined = matches!(reading.word(link), "dan" | "serta") && link > reading.bounds(link).0;
        let first = reading.noun_left(link).filter(|_| joined)?;
        if (first..link).any(|at| self.owner_at(at).is_some_and(|t| t.voice != Voice::Nominal)) {
            return None;
        }
        let opens = reading.noun_phrase(first).0.checked_sub(1).is_none_or(|before| {
            before < reading.bounds(link).0
                || matches!(reading.upos(before), Upos::Punct | Upos::Sconj)
                || matches!(reading.word(before), "bahwa" | "yang")
        });
        // `mencetak dua gol dan Hosni menambah satu`: an object is no subject.
        let apart = self.is_adjunct(first)
            || self.is_amount(first)
            || reading.in_time(first)
            || self.is_of_clause_before(first, subject);
        (!apart && (opens || reading.head(subject) == Some(first))).then_some(first)
    }

    /// Whether the first of two nouns is the object of a verb before it and only the second has
    /// one behind: not in `menuduh tentara dan polisi menyiksa`, `roket dan bom yang dicuri`.
    fn is_of_clause_before(&self, first: usize, second: usize) -> bool {
        let reading = self.reading;
        let behind = reading.word(reading.noun_phrase(second).1 + 1);
        let above = reading.noun_phrase(first).0.checked_sub(1);
        let above = above.and_then(|at| self.owner_at(at)).filter(|_| self.is_taken(first));
        let own = above.is_some_and(|above| {
            let asks = [EventType::Accuse, EventType::Request, EventType::Say];
            !asks.contains(&above.kind)
                && !self.hands_on(above, Marker::VERB)
                && !self.hands_on(above, Marker::CLAUSE)
        });
        own && !matches!(behind, "agar" | "guna" | "supaya" | "untuk" | "yang")
    }

    /// The second of two subjects that `dan` joins, where the tree names the first.
    pub(super) fn joined_behind(&self, subject: usize, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let second = reading.noun_left(verb).filter(|&n| n > subject)?;
        let link = reading.noun_phrase(second).0.checked_sub(1)?;
        let joined = matches!(reading.word(link), "dan" | "serta")
            && link > subject
            && !(subject + 1..link).any(|at| {
                matches!(reading.upos(at), Upos::Verb | Upos::Adp) || reading.word(at) == "yang"
            });
        let apart = self.is_amount(second) || self.is_of_office(subject, second);
        (joined && !apart).then_some(second)
    }

    /// `sabu, ganja, dan uang tunai`: the last token of the nouns that are joined to a phrase
    /// which ends at `last`. They play one part together; what has a name plays its own.
    pub(super) fn joined_to(&self, head: usize, last: usize) -> Option<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(head);
        let links = |at: usize| matches!(reading.word(at), "dan" | "serta" | "atau" | "maupun");
        let name = |at: usize| {
            reading
                .named(at)
                .filter(|named| named.mention == MentionKind::Nam && !super::is_amount(named.kind))
        };
        // `Presiden Prancis Emmanuel Macron`: a person with a title has a name too.
        let titled = |at: usize| {
            let (_, last) = reading.noun_phrase(at);
            let mut behind = (at + 1..=last).take_while(|&at| !links(at));
            is_person_noun(reading.word(at)) && behind.any(|at| reading.person(at).is_some())
        };
        let own_name = |at: usize| name(at).is_some() || titled(at);
        if own_name(head) {
            return None;
        }
        let mut last = last;
        for _ in 0..JOINED {
            let comma = usize::from(reading.word(last + 1) == ",");
            let closes = links(last + 1 + comma);
            if comma == 0 && !closes {
                return None;
            }
            let next = last + 1 + comma + usize::from(closes);
            let noun = reading.noun_right(next).filter(|&noun| noun < end)?;
            let apart = own_name(noun)
                || self.is_verb(noun)
                || self.opens_clause(noun)
                || self.is_of_office(head, noun)
                || reading.in_time(noun);
            let (_, behind) = reading.noun_phrase(noun);
            if apart || behind < next {
                return None;
            }
            last = behind;
            if closes {
                return Some(last);
            }
        }
        None
    }

    /// `Menko Politik, Hukum, dan Keamanan`: what an office is for takes no part.
    pub(super) fn drop_fields(&self, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let offices: Vec<_> = args
            .iter()
            .filter_map(|arg| Some((arg.span, reading.token_of(arg.head)?)))
            .filter(|&(_, head)| is_office(reading.word(head)))
            .collect();
        args.retain(|arg| {
            let Some(at) = reading.token_of(arg.head) else { return true };
            let of = |&(span, office): &(Span, usize)| {
                office < at && span.contains(arg.head) && self.is_of_office(office, at)
            };
            !offices.iter().any(of)
        });
    }

    /// `Menteri Pertahanan dan menteri luar negeri`: where both take part, the first ends before
    /// what joins the second to it.
    pub(super) fn part_joined(&self, args: &mut [Argument]) {
        let reading = self.reading;
        for at in 0..args.len() {
            let Some(arg) = args.get(at) else { return };
            let behind = |other: &&Argument| {
                let inside = arg.span.contains(other.span);
                other.role == arg.role && inside && other.head.start() > arg.head.end()
            };
            let first = args.iter().find(behind).and_then(|other| reading.token_of(other.span));
            let joint = first.and_then(|first| first.checked_sub(1)).filter(|&joint| joint > 0);
            let joins = |at: usize| matches!(reading.word(at), "dan" | "serta" | "maupun" | ",");
            let end = joint.filter(|&at| joins(at)).map(|joint| reading.span(joint - 1).end());
            if let Some(end) = end.filter(|&end| end >= arg.head.end())
                && let Some(arg) = args.get_mut(at)
            {
                arg.span = Span::new(arg.span.start(), end);
            }
        }
    }

    /// Names that are joined to one play the same part, whatever the tree and the model say:
    /// `melanda Demak, Kudus, dan Pati`.
    pub(super) fn add_joined(&self, args: &mut Vec<Argument>) {
        let reading = self.reading;
        for number in 0..args.len() {
            let Some(arg) = args.get_mut(number) else { break };
            let Some(head) = reading.token_of(arg.head) else { continue };
            let names = self.names_joined_to(head);
            let Some(&next) = names.first() else { continue };
            // The first ends where the next begins.
            let last = reading.named(head).map_or(head, |named| named.last as usize);
            if arg.span.end() > reading.span(next).start() {
                arg.span = Span::new(arg.span.start(), reading.span(last).end());
            }
            let (role, via) = (arg.role, arg.via);
            args.retain(|arg| {
                names.iter().all(|&name| arg.head != reading.span(name) || arg.role == role)
            });
            for name in names {
                let count = args.len();
                self.push(args, role, name);
                args.get_mut(count).into_iter().for_each(|arg| arg.via = via);
            }
        }
    }

    /// `Demak, Kudus, dan Pati`: the names that are joined to a name, in order.
    fn names_joined_to(&self, head: usize) -> Vec<usize> {
        let reading = self.reading;
        let (_, end) = reading.bounds(head);
        let name = |at: usize| {
            let named = reading.named(at).filter(|named| named.mention == MentionKind::Nam)?;
            (named.first as usize <= at && !super::is_amount(named.kind)).then_some(named)
        };
        let (mut names, mut last) = (Vec::new(), name(head).map(|named| named.last as usize));
        while let Some(at) = last.take().filter(|_| names.len() < JOINED) {
            let comma = usize::from(reading.word(at + 1) == ",");
            let closes = matches!(reading.word(at + 1 + comma), "dan" | "serta" | "maupun");
            let next = at + 1 + comma + usize::from(closes);
            let other = name(next).filter(|_| next < end && (comma > 0 || closes));
            // `Bandung, Jawa Barat` is no list, nor is a name with a verb of its own; that
            // behind `A, B, dan C` is of all.
            let closed = closes && !names.is_empty();
            let Some(other) = other.filter(|_| closed || !self.opens_clause(next)) else { break };
            names.push(next);
            if closes {
                return names;
            }
            last = Some(other.last as usize);
        }
        Vec::new()
    }

    /// Whether what `dan` joins belongs to the name of an office: `Menteri Hukum dan Hak
    /// Asasi Manusia`, `Dinas Pendidikan dan Kebudayaan`.
    pub(super) fn is_of_office(&self, head: usize, joined: usize) -> bool {
        let reading = self.reading;
        let office = |at: usize| is_office(reading.word(at));
        let person = reading.named(joined).is_some_and(|n| n.kind == EntityKind::Per);
        let links = |at: usize| matches!(reading.word(at), "," | "dan" | "serta");
        let field = (joined.saturating_sub(3)..joined).rev().find(|&at| !links(at));
        let capital = reading.is_capital(joined) && field.is_some_and(|at| reading.is_capital(at));
        office(head) && reading.is_capital(head) && capital && !office(joined) && !person
    }
}
