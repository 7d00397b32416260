//! The subject of a verb, by what stands beside it and by the tree above it.

use warta_syntax::{Deprel, Upos};

use super::Collector;
use super::subject::is_mark;
use crate::event::EventType;
use crate::trigger::Voice;
use crate::words::{List, points};

/// Steps up the tree from a verb to what has its subject.
const STEPS: usize = 8;

/// Phrases whose verb is asked for the subject of a verb that hangs on a later word of theirs.
const PHRASES: usize = 2;

/// Most words from a verb to what points back behind it.
const ADJUNCT: usize = 8;

/// Most words from a number of victims to the verb that says how it changes.
const TOLL: usize = 20;

/// Where the subject of a verb is, seen from a word that the verb hangs on.
enum Step {
    /// Here, or nowhere.
    Is(Option<usize>),
    /// Further up.
    Up(usize),
    /// Not in the tree.
    Aside,
}

impl Collector<'_, '_> {
    /// The subject by the words beside the verb, else by the tree.
    pub(super) fn subject_beside(&self, verb: usize) -> Option<usize> {
        self.subject_past(verb, PHRASES)
    }

    /// The same, where so many phrases may still be asked for theirs.
    fn subject_past(&self, verb: usize, phrases: usize) -> Option<usize> {
        self.of_own_clause(verb)
            .or_else(|| self.of_construction(verb))
            .or_else(|| self.right_behind_mark(verb))
            .or_else(|| self.shared_subject(verb).filter(|_| !self.has_subject(verb)))
            .or_else(|| self.climb(verb, phrases))
    }

    /// `desa yang jaringannya terputus`, `Sumy, tempat pasukan merebut …`: the clause has a
    /// subject of its own.
    fn of_own_clause(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let left = reading.noun_left(verb)?;
        let (first, _) = reading.noun_phrase(left);
        let before = first.checked_sub(1)?;
        let own = reading.word(before) == "yang" || reading.is_where(before);
        (own || reading.is_where(first)).then_some(left)
    }

    /// What a construction settles whatever the tree says.
    fn of_construction(&self, verb: usize) -> Option<usize> {
        self.arrives(verb)
            .or_else(|| self.part_of_them(verb))
            .or_else(|| self.others(verb))
            .or_else(|| self.past_adjunct(verb))
            .or_else(|| self.toll(verb))
            .or_else(|| self.told_of(verb))
            .or_else(|| self.victim(verb))
            .or_else(|| self.found_as(verb))
            .or_else(|| self.befallen(verb))
            .or_else(|| self.reading.before_places(verb))
            .or_else(|| self.past_comma(verb))
            .or_else(|| self.told(verb))
            .or_else(|| self.past_clause(verb))
            .or_else(|| self.past_cue(verb).map(|(own, _)| own))
            .or_else(|| self.past_relative(verb))
    }

    /// `Turut tewas dalam kecelakaan itu Gubernur dan ajudannya`: who is named behind what the
    /// verb that opens the sentence happened in.
    fn past_adjunct(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, end) = reading.bounds(verb);
        let helped =
            matches!(reading.word(start), "ikut" | "juga" | "tampak" | "terlihat" | "turut");
        let opens = verb == start || helped && verb == start + 1;
        let preposition = matches!(reading.word(verb + 1), "dalam" | "di" | "pada" | "saat");
        let mut inside = (verb + 2..end.min(verb + ADJUNCT))
            .take_while(|&at| reading.upos(at) != Upos::Punct && !self.is_verb(at));
        let close = inside.find(|&at| opens && preposition && points(reading.word(at)))?;
        let near = close + 1 < end && reading.upos(close + 1) != Upos::Punct;
        let own = reading.noun_right(close + 1).filter(|&own| near && own < end)?;
        let counted = matches!(reading.upos(close + 1), Upos::Num | Upos::Det);
        let right = own == close + 1 || counted;
        (right && self.can_act(own) && !self.opens_clause(own)).then_some(own)
    }

    /// `Jumlah korban tewas akibat banjir di Agam bertambah`: what rises is how many there are.
    fn toll(&self, verb: usize) -> Option<usize> {
        let reading = self.reading;
        let (start, _) = reading.bounds(verb);
        let own = self.owner_at(verb).filter(|own| own.kind == EventType::Change)?;
        let inside = |at: &usize| {
            let verb = self.owner_at(*at).filter(|told| told.voice != Voice::Nominal);
            verb.is_none_or(|told| told.kind.is_harm()) && reading.upos(*at) != Upos::Punct
        };
        let mut before = (start.max(verb.saturating_sub(TOLL))..own.at).rev().take_while(inside);
        let count = |at: &usize| matches!(reading.word(*at), "angka" | "jumlah" | "total");
        let count = before.find(count)?;
        let victims = reading.word(count + 1) == "korban" || reading.word(count + 1) == "kematian";
        (victims && !self.is_adjunct(count)).then_some(count)
    }

    /// `setelah Gubernur, Surya Baskara, meninjau`: no subject stands before the mark.
    fn right_behind_mark(&self, verb: usize) -> Option<usize> {
        let own = self.behind_mark(verb)?;
        let left = self.reading.noun_left(verb)?;
        (left == own || self.reading.head(left) == Some(own)).then_some(own)
    }

    /// Whether the tree gives the verb a subject that can be its own.
    fn has_subject(&self, verb: usize) -> bool {
        let reading = self.reading;
        let joint = self.joint_before(verb);
        // What stands before the joint belongs to the verb there, and what follows a passive
        // behind one does it.
        let fits = |own: usize| {
            joint.is_none_or(|joint| {
                let passive = reading.word(verb).starts_with("di");
                let other = self.verb_before(joint);
                other.is_none_or(|other| own < other || own > joint) && !(passive && own > verb)
            })
        };
        reading.children(verb).any(|c| {
            is_subject(reading.deprel(c))
                && c != verb
                && !matches!(reading.word(c), "alih-alih" | "yang")
                && !self.is_adjunct(c)
                && fits(c)
        })
    }

    /// The subject of the verb or of what it hangs on, else the noun on its left.
    fn climb(&self, verb: usize, phrases: usize) -> Option<usize> {
        let reading = self.reading;
        let mut at = verb;
        for _ in 0..STEPS {
            if let Some(own) = self.subject_in_tree(at).filter(|&own| own != verb) {
                return Some(reading.described(own));
            }
            let handed_down = matches!(reading.deprel(at), Deprel::Advcl | Deprel::Ccomp);
            if handed_down
                && at == verb
                && let Some(own) = self.behind_mark(at)
            {
                return Some(own);
            }
            match self.step_up(verb, at, phrases) {
                Step::Is(own) => return own,
                Step::Up(up) => at = up,
                Step::Aside => break,
            }
        }
        let left = |at: usize| {
            let left = reading.noun_left(at).filter(|&n| n != verb && !self.is_adjunct(n));
            left.filter(|&n| !self.is_amount(n) && !self.is_taken(n))
        };
        left(verb).or_else(|| left(at))
    }

    fn subject_in_tree(&self, at: usize) -> Option<usize> {
        let reading = self.reading;
        reading.children(at).find(|&c| {
            is_subject(reading.deprel(c))
                && !matches!(reading.word(c), "alih-alih" | "seusai" | "yang")
                && !reading.is(c, List::Arriving)
                && !self.is_adjunct(c)
                && !self.is_amount(c)
        })
    }

    /// What the word at `at`, which the verb is or hangs on, has to do with the word above.
    fn step_up(&self, verb: usize, at: usize, phrases: usize) -> Step {
        let reading = self.reading;
        let Some(up) = reading.head(at) else { return Step::Aside };
        match reading.deprel(at) {
            // `berunjuk rasa menolak tambang`: what the parser hangs on its second word.
            Deprel::Acl => match self.phrase_verb(up) {
                Some(verb) => {
                    let left = phrases.checked_sub(1);
                    Step::Is(left.and_then(|left| self.subject_past(verb, left)))
                }
                None => self.step_to_noun(verb, at, up),
            },
            Deprel::AclRelcl => self.step_to_noun(verb, at, up),
            Deprel::Conj | Deprel::Xcomp | Deprel::Advcl => self.step_to_verb(at, up),
            // `ditemukan tak bernyawa`: the first word hangs on the second.
            Deprel::Advmod if self.phrase_verb(up) == Some(at) => Step::Up(up),
            // `mengatakan, tidak ditemukan jejak`: the subject follows.
            Deprel::Ccomp if self.follows(verb, up) => Step::Is(None),
            Deprel::Ccomp
                if at == verb || self.owner_at(up).is_none() || reading.word(at) == "siap" =>
            {
                let asked = self.asked(up).filter(|&asked| asked < at);
                match asked.or_else(|| reading.noun_left(at)).filter(|&left| left > up) {
                    Some(left) => Step::Is(Some(left)),
                    None => Step::Up(up),
                }
            }
            _ => Step::Aside,
        }
    }

    /// From a clause to the noun that it describes.
    fn step_to_noun(&self, verb: usize, at: usize, up: usize) -> Step {
        let reading = self.reading;
        let amount = self.is_amount(up);
        // `12 kilogram sabu yang diselundupkan`: what is measured.
        let measured = || reading.noun_right(up + 1).filter(|&noun| noun < verb);
        if amount && let Some(noun) = measured() {
            return Step::Is(Some(noun));
        }
        if amount || !reading.is_nominal(up) || self.is_outside(up) || is_mark(reading.word(up)) {
            return Step::Aside;
        }
        let direct = reading.deprel(at) == Deprel::Acl || !self.is_relative(at);
        if direct && reading.is(up, List::Completed) {
            return Step::Is(self.whose(up, at));
        }
        let between = reading.noun_left(at).filter(|&n| n > up && at == verb);
        let apart = (up + 1..at).any(|n| reading.word(n) == ",");
        Step::Is(Some(between.filter(|_| apart).unwrap_or(up)))
    }

    /// From a verb to the one that it is joined to or goes on from.
    fn step_to_verb(&self, at: usize, up: usize) -> Step {
        let reading = self.reading;
        if reading.deprel(at) == Deprel::Conj {
            return Step::Up(up);
        }
        if reading.upos(up) == Upos::Noun && reading.word(up) != "kali" {
            let completed = reading.is(up, List::Completed);
            return Step::Is(if completed { self.whose(up, at) } else { Some(up) });
        }
        // Who is asked to do it does it.
        match self.asked(up).filter(|&asked| asked < at) {
            Some(asked) => Step::Is(Some(asked)),
            None => Step::Up(up),
        }
    }

    /// The verb of the phrase whose later word stands at `at`.
    fn phrase_verb(&self, at: usize) -> Option<usize> {
        let trigger = self.owner_at(at).filter(|trigger| trigger.voice != Voice::Nominal)?;
        (trigger.at < at && at <= trigger.last).then_some(trigger.at)
    }
}

fn is_subject(relation: Deprel) -> bool {
    matches!(relation, Deprel::Nsubj | Deprel::NsubjPass)
}
