//! The sayings that an event is told by, and those by which somebody goes on to speak.

use warta_entities::EntityId;
use warta_syntax::sequence::mix;

use super::super::{Answers, Choice};
use super::{Asked, few, template};
use crate::attribution::Claim;
use crate::event::{EventTime, EventType, Role};
use crate::trigger::Trigger;

/// Events behind a saying that are looked over for the next one.
const LATER: usize = 30;

/// A saying behind another, with its day.
struct Later<'r> {
    time: &'r EventTime,
    at: usize,
    /// Whether the same speaker says it, another or somebody unknown, and whether in the next
    /// paragraph.
    by: u64,
}

impl<'r> Choice<'r> {
    /// The claim that tells of an event.
    pub(super) fn claim(&self, number: usize) -> Option<&'r Claim> {
        let claim = self.voices.sources.get(number).copied().flatten()?;
        self.voices.claims.get(claim as usize)
    }

    /// The day on which is said what the event is part of, and that on which its speaker goes
    /// on to speak: `Budi menolak usul itu. "Kami rugi," katanya, Rabu`.
    pub(super) fn add_sayings(&self, asked: &Asked, answers: &mut Answers<'r>) {
        let claim = self.claim(asked.number);
        let saying =
            claim.and_then(|claim| claim.cue_event(self.known.reading, self.known.triggers));
        if let Some((time, _)) = saying.and_then(|said| self.dated(said)) {
            let told = asked.told_by * 2 + u64::from(time.timex.is_some());
            let said = &mut answers.told(&time.value, None).said;
            said.say(template::SAYING, told);
            said.say(template::SAYING, mix(told, mix(asked.form, 3)));
            said.say(template::SAYING, mix(told, mix(asked.kind, 5)));
        }
        if let Some(Later { time, at, by }) = self.said_later(asked) {
            let far = self
                .known
                .reading
                .sentence(at)
                .saturating_sub(self.known.reading.sentence(asked.at));
            let said = &mut answers.told(&time.value, None).said;
            said.say(template::SAID_LATER, mix(by, few(far)));
            said.say(template::SAID_LATER, mix(by, mix(asked.form, 3)));
        }
    }

    /// The next saying whose words name its day: of this paragraph, or of the next one where
    /// the same speaker says it.
    fn said_later(&self, asked: &Asked) -> Option<Later<'r>> {
        if asked.says == 0 {
            return None;
        }
        let reading = self.known.reading;
        let paragraph = reading.paragraph(asked.at);
        let own = self.speaker(asked.number);
        let behind = asked.number + 1..asked.number + 1 + LATER;
        let behind = behind.map_while(|number| Some((number, self.known.triggers.get(number)?)));
        let near = |&(_, other): &(usize, &Trigger)| reading.paragraph(other.at) <= paragraph + 1;
        let mut said = behind.take_while(near).filter(|(_, o)| o.kind == EventType::Say);
        said.find_map(|(number, other)| {
            let (time, _) = self.dated(number).filter(|(time, _)| time.timex.is_some())?;
            let next = reading.paragraph(other.at) != paragraph;
            let by = match (own, self.speaker(number)) {
                (Some(own), Some(other)) if own == other => 1,
                (Some(_), Some(_)) => 2,
                _ => 3,
            };
            let later = Later { time, at: other.at, by: by * 2 + u64::from(next) };
            (!next || by == 1).then_some(later)
        })
    }

    /// Who does what an event tells.
    fn speaker(&self, number: usize) -> Option<EntityId> {
        let mut args = self.voices.args.get(number)?.iter();
        args.find(|arg| arg.role == Role::Actor)?.entity
    }
}
