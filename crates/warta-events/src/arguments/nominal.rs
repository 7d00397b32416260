use warta_syntax::{Deprel, Upos};

use super::people::is_kind;
use super::{Collector, is_mutual, is_victim};
use crate::event::{Argument, EventType, Role};
use crate::frame::{Frame, Marker};
use crate::trigger::{Trigger, breaks_out, strikes};
use crate::words::without_nya;

/// What takes part in an event that a noun names.
impl Collector<'_, '_> {
    pub(super) fn nominal(&self, trigger: &Trigger, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let light = trigger.support.filter(|&verb| !strikes(reading.word(verb)));
        if let Some(verb) = light {
            self.supported(trigger, verb, args);
        }
        let word = reading.word(trigger.at);
        if is_victim(word) && trigger.last > trigger.at {
            self.push(args, Role::Recipient, trigger.at);
            return;
        }
        let mutual = is_mutual(trigger.kind);
        let intransitive =
            word.starts_with("ke") || without_nya(word).ends_with("an") && !word.starts_with("pe");
        let aside = || reading.word(trigger.last) == "diri" || intransitive;
        let listed = self.row(trigger, Marker::OF, None).and_then(|row| row.role);
        // `pengunduran diri menteri`
        let own = if aside() { Role::Actor } else { Role::Recipient };
        let role = listed.unwrap_or(own);
        let (_, end) = reading.bounds(trigger.at);
        // `hilangnya pesawat`: the clitic makes a noun of the verb, and points at nobody.
        let owned = reading.noun_right(trigger.last + 1).is_none();
        if word.ends_with("nya") && owned {
            self.clitic(args, role, trigger.at);
        }
        // `12 orang tewas dan 30 lainnya luka-luka`
        if let Some(others) = self.others(trigger.at).filter(|_| trigger.kind.is_harm()) {
            self.push(args, Role::Recipient, others);
            return;
        }
        // `pertemuan Kim-Putin`, `penangkapan dua tersangka`: the noun right behind.
        let Some(next) = self.participant(trigger, role).filter(|&next| next < end) else {
            return;
        };
        let role = if self.is_aimed(next) { Role::Actor } else { role };
        if mutual {
            self.push_all(args, role, next);
        } else {
            self.push(args, role, next);
        }
    }

    /// `penangkapan polisi terhadap wartawan`, `vonis hakim atas terdakwa`: who stands before the
    /// one to whom it is done does it.
    fn is_aimed(&self, noun: usize) -> bool {
        let (_, end) = self.reading.bounds(noun);
        let mut behind = noun + 1..end.min(noun + 1 + AIM);
        let aim = behind.find(|&at| self.reading.upos(at) == Upos::Adp);
        let aimed = |at| matches!(self.reading.word(at), "terhadap" | "atas");
        aim.is_some_and(aimed) && self.can_act(noun)
    }

    /// Whether a word behind an event noun says of what kind the event is: not in `kunjungan
    /// perdana menteri`.
    fn is_kind(&self, at: usize) -> bool {
        let title = self.reading.begins(at, &["perdana", "menteri"]);
        is_kind(self.reading.word(at)) && !self.reading.in_name(at) && !title
    }

    /// The noun behind an event noun that takes part in the event: `Israel` of `serangan
    /// udara Israel`.
    fn participant(&self, trigger: &Trigger, role: Role) -> Option<usize> {
        let reading = self.reading;
        // `pengusiran paksa warga`: taggers take the kind for a verb.
        let kind = self.is_kind(trigger.last + 1);
        let mut next = reading.noun_right(trigger.last + 1 + usize::from(kind))?;
        // `pemilihan presiden`: an office stands to be filled.
        if reading.word(trigger.at) == "pemilihan" {
            return None;
        }
        // Only what moves, changes or befalls may be a thing.
        let things = role != Role::Actor
            || matches!(
                trigger.kind,
                EventType::Accident
                    | EventType::Change
                    | EventType::Hazard
                    | EventType::Move
                    | EventType::Other
            );
        for _ in 0..2 {
            if !self.is_kind(next)
                && (things || self.can_act(next) || reading.upos(next) == Upos::Pron)
            {
                let own = self.owner_at(next).is_some() || self.is_amount(next);
                // `hilangnya kapal itu mengejutkan warga`: it is of the noun.
                let made = reading.word(trigger.at).ends_with("nya");
                let subject = matches!(reading.deprel(next), Deprel::Nsubj | Deprel::NsubjPass);
                let apart = subject && !made || is_deixis(reading.word(next));
                return (!own && !apart).then_some(next);
            }
            if is_deixis(reading.word(next)) || self.owner_at(next).is_some() {
                return None;
            }
            next = reading.noun_right(next + 1)?;
        }
        None
    }

    /// The arguments that an event noun has through its light verb.
    fn supported(&self, trigger: &Trigger, verb: usize, args: &mut Vec<Argument>) {
        let reading = self.reading;
        let word = reading.word(verb);
        let frame = Frame::of(word, None);
        let lent = frame.lent();
        if word.starts_with("di") {
            let passive = Trigger { at: verb, last: verb, frame, ..*trigger };
            if lent == Some(Role::Recipient) {
                // `diberi suaka`: who is given it.
                let given = self.subject(verb).filter(|&subject| subject != trigger.at);
                if let Some(subject) = given {
                    self.push_all(args, Role::Recipient, subject);
                }
            } else if let Some(agent) = self.agent(&passive, true) {
                self.push_all(args, Role::Actor, agent);
            }
            return;
        }
        let Some(lent) = lent.filter(|_| !breaks_out(word)) else { return };
        if let Some(subject) = self.subject(verb)
            && subject != trigger.at
        {
            let mutual = is_mutual(trigger.kind) || trigger.mode == Some("visit");
            let role = if mutual { Role::Actor } else { lent };
            self.push_all(args, role, subject);
        }
    }
}

/// Most words of one who takes part before the one to whom it is done.
const AIM: usize = 4;

/// Words behind an event noun that point to it or stand beside it.
fn is_deixis(word: &str) -> bool {
    matches!(
        word,
        "atas" | "ini" | "itu" | "tersebut" | "luar" | "dalam" | "bawah" | "tambahan" | "bersama"
    )
}
