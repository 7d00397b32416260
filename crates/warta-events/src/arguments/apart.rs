//! What stands beside a verb and belongs to another clause: the other side of a contrast, the
//! place of a clause that is joined, and the object that a participle does not go on.

use warta_syntax::Upos;

use super::Collector;
use crate::event::{Argument, EventType, Role};
use crate::frame::Marker;
use crate::trigger::Trigger;

/// Most tokens from a verb to the clause that is joined to its own, and of that.
const REACH: usize = 12;

/// Most tokens from what is denied to what is set against it.
const CLAUSE: usize = 40;

impl Collector<'_, '_> {
    /// `bukan Iran yang menyerang kapal itu, melainkan Houthi`: who is set against the one who
    /// does not do it takes no part in what is denied.
    pub(super) fn settle_contrast(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let verb = trigger.predicate();
        let (start, end) = reading.bounds(verb);
        let Some(yang) = reading.relative_before(verb) else { return };
        let not = |at: usize| matches!(reading.word(at), "bukan" | "bukanlah");
        let mut before = (start.max(yang.saturating_sub(REACH))..yang).rev();
        if !before.any(not) {
            return;
        }
        let turns = |at: &usize| matches!(reading.word(*at), "melainkan" | "tapi" | "tetapi");
        let mut behind = verb + 1..end.min(verb + CLAUSE);
        let Some(turn) = behind.find(turns) else { return };
        let other = reading.noun_right(turn + 1).filter(|&other| !self.opens_clause(other));
        if let Some(other) = other.map(|other| reading.noun_phrase(other)) {
            let other = reading.cover(other.0, other.1);
            args.retain(|arg| !other.contains(arg.head));
        }
    }

    /// `sekolah diliburkan dan penerbangan di Jambi tertunda`: where the second clause has a
    /// subject, a place and a verb, that place and that subject are its own.
    pub(super) fn settle_clause_joined(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        if trigger.is_bare_noun() {
            return;
        }
        if let Some((first, last)) = self.clause_behind(trigger) {
            let other = self.reading.cover(first, last);
            let placed =
                |role: Role| matches!(role, Role::Place | Role::Origin | Role::Destination);
            args.retain(|arg| !placed(arg.role) || !other.contains(arg.head));
        }
        let Some(own) = self.subject_of_joined(trigger.predicate()) else { return };
        let head = self.reading.span(own);
        if args.iter().any(|arg| arg.head == head) {
            return;
        }
        let role = self.part(trigger, Marker::SUBJECT, Some(own));
        args.retain(|arg| Some(arg.role) != role || arg.head.start() > head.start());
        self.push_part(args, trigger, Marker::SUBJECT, own);
    }

    /// The first token and the last before the verb of a clause joined to that of an event, of
    /// which a noun and its place stand before the verb.
    fn clause_behind(&self, trigger: &Trigger) -> Option<(usize, usize)> {
        let reading = self.reading;
        let (_, end) = reading.bounds(trigger.at);
        let mut behind = trigger.last + 1..end.min(trigger.last + REACH);
        let verb = behind.find(|&at| self.is_verb(at) && self.owner_at(at).is_some())?;
        let own = self.subject_of_joined(verb).filter(|&own| own > trigger.last)?;
        Some((own, verb - 1))
    }

    /// The noun of `dan penerbangan di Jambi tertunda` that a place parts from its verb, where a
    /// clause stands before the joint.
    fn subject_of_joined(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let from = start.max(verb.saturating_sub(REACH));
        let last = reading.past_helpers(verb).filter(|&at| reading.named(at).is_some())?;
        let place = reading.named(last)?.first as usize;
        let near = |word: &str| matches!(word, "di" | "pada");
        let preposition = (from..place).rev().take(3).find(|&at| near(reading.word(at)))?;
        let own = reading.noun_left(preposition).filter(|&own| own >= from)?;
        let (first, behind) = reading.noun_phrase(own);
        let joint = first.checked_sub(1).filter(|&at| at > from && behind + 1 >= preposition)?;
        let joins = matches!(reading.word(joint), "dan" | "serta" | "sedangkan" | "sementara");
        let clause = self.is_verb(joint - 1) && self.owner_at(joint - 1).is_some();
        (joins && clause && !reading.word(joint - 1).starts_with("me")).then_some(own)
    }

    /// `membubarkan massa menggunakan gas air mata`: who does the one uses the other, and not
    /// the object between them.
    pub(super) fn by_means(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        if !matches!(reading.word(verb), "memakai" | "memanfaatkan" | "menggunakan") {
            return None;
        }
        let noun = reading.noun_left(verb).filter(|&noun| noun < verb && self.is_taken(noun))?;
        let (first, last) = reading.noun_phrase(noun);
        let above = first.checked_sub(1).filter(|_| last + 1 == verb)?;
        let main = self.owner_at(above)?;
        use EventType::{Assault, Coerce, Contest, Crime, Move, Protest};
        let acts = matches!(main.kind, Assault | Coerce | Contest | Crime | Move | Protest);
        let handed = [Marker::VERB, Marker::CLAUSE].iter().any(|&by| self.hands_on(main, by));
        let free = acts && !handed && reading.upos(above) == Upos::Verb;
        free.then(|| self.subject_beside(above)).flatten().filter(|&own| own < above)
    }

    /// The same, whatever a model says.
    pub(super) fn settle_means(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let Some(own) = self.by_means(trigger.at) else { return };
        let verb = self.reading.span(trigger.at);
        args.retain(|arg| arg.role != Role::Actor || arg.head.start() > verb.start());
        self.push_part(args, trigger, Marker::SUBJECT, own);
    }
}
