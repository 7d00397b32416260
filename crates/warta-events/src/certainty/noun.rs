//! How an event is meant that a noun tells.

use warta_syntax::Deprel;

use super::{Certainty, Found, Sign};
use crate::event::{EventType, Modality};
use crate::trigger::Trigger;

impl Certainty<'_, '_> {
    /// A noun is ahead or in doubt by the words beside it.
    pub(super) fn around_noun(&self, trigger: &Trigger, found: &mut Found) {
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
                    found.negative |= self.is_not(at, start);
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
        // Asked for, or told to be coming: `menuntut pembebasan`, `akan ada pertemuan`.
        let Some(up) = reading.head(trigger.at) else { return };
        if up < trigger.at && reading.deprel(trigger.at) == Deprel::Obj {
            found.negative |= matches!(reading.word(up), "membatalkan" | "menggagalkan");
            if self.kind_at(up) == Some(EventType::Request)
                && trigger.kind != EventType::Request
                && !matches!(trigger.kind, EventType::Justice)
            {
                found.note(Modality::Desired);
            }
            for child in reading.children(up).filter(|&c| c < up) {
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
}
