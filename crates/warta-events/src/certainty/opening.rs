//! What the opening of a sentence or a quotation says of how its verb is meant.

use super::{Certainty, Found, Sign};
use crate::attribution::is_schedule;
use crate::event::Modality;
use crate::trigger::{Trigger, Voice, is_quote};
use crate::words::List;

/// Most tokens from such an opening to the verb.
const CLAUSE: usize = 10;

/// `mustahil menang`: as `tidak mungkin`.
pub(super) fn is_impossible(word: &str) -> bool {
    word == "mustahil"
}

impl Certainty<'_, '_> {
    /// `Mustahil harga turun`, `Boleh jadi ia kalah`, `Menurut jadwal, sidang dimulai`: how a
    /// sentence opens says how its first verb is meant.
    pub(super) fn opened(&self, predicate: usize, found: &mut Found) {
        let reading = self.reading;
        let (start, _) = reading.bounds(predicate);
        let start = start + usize::from(is_quote(reading.word(start)));
        let likely = reading.begins(start, &["boleh", "jadi"])
            || reading.begins(start, &["bisa", "jadi"])
            || is_impossible(reading.word(start + 1)) && reading.sign(start) == Some(Sign::Not);
        let never = is_impossible(reading.word(start));
        let told = |at: usize| self.trigger_at(at).is_some_and(|t| t.voice != Voice::Nominal);
        let planned = reading.word(start) == "menurut" && is_schedule(reading.word(start + 1));
        let from = start + if likely || planned { 2 } else { 1 };
        if !(likely || never || planned)
            || predicate < from
            || (from..predicate).take(CLAUSE).any(told)
        {
            return;
        }
        if predicate - from < CLAUSE {
            found.negative |= never;
            let opened = if planned { Modality::Planned } else { Modality::Possible };
            found.modality = found.modality.or((likely || planned).then_some(opened));
        }
    }

    /// `"Hentikan perang," katanya`, `Mari kita bangun desa`: what somebody is told to do.
    pub(super) fn commanded(&self, predicate: usize, trigger: &Trigger, found: &mut Found) {
        let reading = self.reading;
        let word = reading.word(predicate);
        let before = |steps: usize| reading.word_before(predicate, steps);
        let inflected = ["me", "di", "ber", "ter"].iter().any(|prefix| word.starts_with(prefix));
        let told = word.ends_with("lah") && !word.starts_with("adalah")
            || !inflected && (word.ends_with("kan") || reading.is(predicate, List::BareVerb));
        let opens = is_quote(before(1)) && (before(2).is_empty() || matches!(before(2), "," | ":"));
        let urged = matches!(before(1), "ayo" | "mari" | "mohon" | "silakan" | "tolong")
            || before(1) == "kita" && matches!(before(2), "ayo" | "mari");
        if urged || opens && told && trigger.voice == Voice::Active {
            found.note(Modality::Desired);
        }
    }
}
