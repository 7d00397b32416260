//! How an event is meant that a noun tells.

use warta_syntax::Deprel;

use super::linked::FACT;
use super::{Certainty, Found, Sign};
use crate::event::{EventType, Modality, Polarity};
use crate::trigger::Trigger;

impl Certainty<'_, '_> {
    /// What the verb in front of an event noun settles, whatever a model says: what is called off
    /// is not done, and what is not confirmed or not ruled out may be so.
    pub(crate) fn settle(&self, told: &mut [(Polarity, Modality)]) {
        let nouns = self.triggers.iter().enumerate();
        let nouns = nouns.filter(|(_, t)| t.is_bare_noun());
        for (number, trigger) in nouns {
            if let Some(told) = told.get_mut(number)
                && *told == FACT
                && self.is_put_off(trigger)
            {
                told.1 = Modality::Planned;
            }
            let Some(verb) = self.object_of(trigger) else { continue };
            let settled = match self.reading.word(verb) {
                "membatalkan" => self.called_off(verb, trigger, told),
                "membenarkan" | "memastikan" | "mengonfirmasi" => {
                    (self.is_negated(verb) || self.is_refused(verb)).then_some(LEFT_OPEN)
                }
                "mengesampingkan" => self.is_negated(verb).then_some(LEFT_OPEN),
                _ => None,
            };
            match (settled, told.get_mut(number)) {
                (Some((Polarity::Negative, _)), Some(told)) => told.0 = Polarity::Negative,
                (Some((_, modality)), Some(told))
                    // What is said is said, whether it is so or not.
                    if told.1 == Modality::Asserted && !trigger.kind.is_in_words() =>
                {
                    told.1 = modality;
                }
                _ => {}
            }
        }
    }

    /// `Pelantikan gubernur diundur`: what is put off, and that not time and again or for a while,
    /// is still ahead.
    fn is_put_off(&self, trigger: &Trigger) -> bool {
        let reading = self.reading;
        let next = trigger.last + 1;
        let mut behind = next..reading.bounds(trigger.at).1.min(next + super::JOINED);
        let before = |at: usize| matches!(reading.word(at), "kali" | "pernah" | "sempat");
        let relative = reading.word(next) == "yang";
        !relative && !behind.any(before) && self.is_said_of(trigger, &PUT_OFF)
    }

    /// `membatalkan pengiriman bantuan`, but not `didesak membatalkan pemecatan`: what is called
    /// off in fact, and was still to be done.
    fn called_off(
        &self,
        verb: usize,
        trigger: &Trigger,
        told: &[(Polarity, Modality)],
    ) -> Option<(Polarity, Modality)> {
        let own = self.owner.at(verb).and_then(|verb| told.get(verb))?;
        let fact = *own == (Polarity::Positive, Modality::Asserted);
        let undone = is_undone(self.reading.word(trigger.at), trigger.kind);
        (fact && undone).then_some((Polarity::Negative, Modality::Asserted))
    }

    /// `menolak mengonfirmasi`
    fn is_refused(&self, verb: usize) -> bool {
        matches!(self.reading.word_before(verb, 1), "enggan" | "menolak")
    }

    /// The verb whose object an event noun is.
    fn object_of(&self, trigger: &Trigger) -> Option<usize> {
        let head = self.reading.head(trigger.at).filter(|&head| head < trigger.at)?;
        (self.reading.deprel(trigger.at) == Deprel::Obj).then_some(head)
    }

    /// A noun is ahead or in doubt by the words beside it, and by the verb that has it.
    pub(super) fn around_noun(&self, trigger: &Trigger, found: &mut Found) {
        self.beside_noun(trigger, found);
        if let Some(verb) = self.object_of(trigger) {
            self.above_noun(trigger, verb, found);
        }
    }

    fn beside_noun(&self, trigger: &Trigger, found: &mut Found) {
        let reading = self.reading;
        let (start, end) = reading.bounds(trigger.at);
        let next = trigger.last + 1;
        for at in next..end.min(next + 2) {
            if matches!(reading.word(at), "mendatang" | "nanti") {
                found.note(Modality::Planned);
            }
        }
        let beside = trigger.at.saturating_sub(3).max(start)..trigger.at;
        let comma = beside.clone().rev().find(|&at| reading.word(at) == ",");
        for at in comma.unwrap_or(beside.start)..trigger.at {
            match reading.word(at) {
                "dugaan" | "kemungkinan" | "potensi" | "risiko" | "indikasi" | "berpotensi"
                | "terancam" | "ancaman" | "percobaan" => {
                    found.note(Modality::Possible);
                    // `gempa tidak berpotensi tsunami`
                    found.negative |= self.is_not(at);
                }
                "rencana" | "jadwal" | "persiapan" => found.note(Modality::Planned),
                // `ini bukan penangkapan pertama`
                "bukan" if matches!(reading.word(next), "pertama" | "satu-satunya") => {}
                "tanpa" | "bukan" | "batalnya" | "gagalnya" | "pembatalan" | "penundaan" => {
                    found.negative |= !matches!(reading.word(at + 1), "hanya" | "saja");
                }
                _ => {}
            }
        }
    }

    /// Asked for, or told to be coming: `menuntut pembebasan`, `akan ada pertemuan`.
    fn above_noun(&self, trigger: &Trigger, verb: usize, found: &mut Found) {
        let reading = self.reading;
        found.negative |=
            matches!(reading.word(verb), "membatalkan" | "menggagalkan" | "mengurungkan");
        let wanted = !matches!(trigger.kind, EventType::Request | EventType::Justice);
        if wanted && self.kind_at(verb) == Some(EventType::Request) {
            found.note(Modality::Desired);
        }
        for child in reading.children(verb).filter(|&child| child < verb) {
            match reading.sign(child) {
                Some(Sign::Will) if trigger.kind != EventType::Say => {
                    found.note(Modality::Planned);
                }
                Some(Sign::Condition) => found.note(Modality::Conditional),
                _ => {}
            }
        }
    }
}

/// Says of what a noun tells that it takes place later.
const PUT_OFF: [&str; 6] =
    ["dimundurkan", "ditangguhkan", "ditunda", "diundur", "diundurkan", "tertunda"];

/// How a happening is told that nobody vouches for.
const LEFT_OPEN: (Polarity, Modality) = (Polarity::Positive, Modality::Possible);

/// Whether what is called off has not been done: a visit, not a verdict or an agreement, which
/// there was, nor a rise or a dismissal, of which nothing tells whether it was in force.
fn is_undone(noun: &str, kind: EventType) -> bool {
    use EventType::{Agree, Change, Contest, Legislate, Personnel, Sanction, Say};
    let made = matches!(kind, Agree | Change | Contest | Legislate | Personnel | Sanction | Say);
    !made && !matches!(noun, "hukuman" | "keputusan" | "penetapan" | "putusan" | "vonis")
}
