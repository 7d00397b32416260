//! The days on which somebody speaks.

use std::collections::HashMap;

use warta_entities::EntityId;

use super::stated::Known;
use super::{NEAR, is_quoted};
use crate::event::{Event, EventTime, EventType, Modality, Polarity, Role};
use crate::words::List;

/// How those who speak to the press are met.
pub(crate) const MET: [&str; 8] = [
    "dihubungi",
    "dijumpai",
    "dikonfirmasi",
    "dimintai",
    "ditanya",
    "ditanyai",
    "ditemui",
    "diwawancarai",
];

impl Known<'_> {
    /// The saying that a time at `first..=last` is of, whatever the tree hangs it on: `tutur
    /// Wulan saat ditemui di rumahnya, Senin`, `dalam keterangan tertulis, Rabu (10/7),
    /// menyebutkan`.
    pub(super) fn day_of_speech(&self, first: usize, last: usize) -> Option<usize> {
        let Known { reading, triggers, quotes, .. } = *self;
        if is_quoted(quotes, first) {
            return None;
        }
        let (start, _) = reading.bounds(first);
        let comma = |at: Option<usize>| at.is_some_and(|at| reading.word(at) == ",");
        if comma(first.checked_sub(1)) && comma(Some(last + 1)) {
            let apart = reading.head(last + 2).is_none_or(|head| head != last);
            let said = self.says_at(last + 2).filter(|_| apart);
            if said.is_some() {
                return said;
            }
        }
        let mut before = (start.max(first.saturating_sub(NEAR))..first).rev();
        let met = before.find(|&at| reading.is(at, List::Met))?;
        before
            .take_while(|&at| !is_quoted(quotes, at))
            .find_map(|at| self.says_at(at))
            .filter(|&said| triggers.get(said).is_some_and(|said| said.at < met))
    }

    /// `"Rumah kami hanyut," tutur Yusrin, Senin pagi`: beside a quotation, a time is of the
    /// saying and not of what is said.
    pub(super) fn saying(&self, event: usize, first: usize) -> Option<usize> {
        let Known { reading, triggers, quotes, .. } = *self;
        let inside = triggers.get(event).is_some_and(|told| is_quoted(quotes, told.at));
        if !inside || is_quoted(quotes, first) {
            return None;
        }
        let (start, _) = reading.bounds(first);
        (start.max(first.saturating_sub(NEAR))..first)
            .rev()
            .take_while(|&at| !is_quoted(quotes, at))
            .find_map(|at| self.says_at(at))
    }

    /// The saying that stands at a token.
    fn says_at(&self, at: usize) -> Option<usize> {
        let number = self.owner.at(at)?;
        let says = self.triggers.get(number).is_some_and(|trigger| trigger.kind == EventType::Say);
        says.then_some(number)
    }
}

/// Who has spoken on a day that the text names goes on to speak on that day.
pub(crate) fn days_of_speakers(events: &mut [Event]) {
    let mut days: HashMap<EntityId, EventTime> = HashMap::new();
    for event in events.iter_mut().filter(|event| event.kind == EventType::Say) {
        let speaker = event.arg(Role::Actor);
        let Some(speaker) = speaker.and_then(|arg| arg.entity) else { continue };
        // Who is going to speak on a day has not spoken on it.
        let spoke = event.modality == Modality::Asserted && event.polarity == Polarity::Positive;
        match &event.time {
            Some(time) if time.timex.is_some() => {
                if spoke {
                    days.insert(speaker, time.clone());
                }
            }
            _ => {
                if let Some(day) = days.get(&speaker).filter(|_| spoke) {
                    event.time = Some(EventTime {
                        timex: None,
                        basis: warta_temporal::Basis::Inferred,
                        ..day.clone()
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use warta_temporal::Basis;
    use warta_text::Span;

    use super::*;
    use crate::{Argument, Via};

    fn said(modality: Modality, day: Option<(u32, &str)>) -> Event {
        let time = day.map(|(timex, value)| EventTime {
            timex: Some(timex),
            value: value.to_owned(),
            basis: Basis::Explicit,
        });
        let (span, head, entity) = (Span::new(0, 1), Span::new(0, 1), Some(EntityId(0)));
        let actor = Argument { role: Role::Actor, span, head, entity, via: Via::Stated };
        let said = Event::new(Span::new(2, 3), EventType::Say, "berkata");
        Event { modality, args: vec![actor], time, ..said }
    }

    #[test]
    fn only_who_has_spoken_on_a_day_goes_on_to_speak_on_it() {
        let of_last = |first: Modality, last: Modality| {
            let mut events = [said(first, Some((0, "2024-03-07"))), said(last, None)];
            days_of_speakers(&mut events);
            events[1].time.as_ref().map(|time| time.value.clone())
        };
        let (told, ahead) = (Modality::Asserted, Modality::Planned);
        assert_eq!(of_last(told, told).as_deref(), Some("2024-03-07"));
        assert_eq!(of_last(ahead, told), None);
        assert_eq!(of_last(told, ahead), None);
    }
}
