//! The days on which somebody speaks.

use std::collections::HashMap;

use warta_entities::EntityId;
use warta_syntax::Upos;

use super::choice::Only;
use super::stated::Known;
use super::{NEAR, is_quoted};
use crate::event::{Event, EventTime, EventType, Modality, Polarity, Role};
use crate::rule::Rule;
use crate::trigger::Voice;
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

/// Whose a time is that ends a sentence in which somebody says something.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    pub(super) of: usize,
    pub(super) only: Only,
}

/// Words behind which stands where, to whom or on which occasion somebody speaks.
const FRAMES: [&str; 12] = [
    "dalam",
    "kepada",
    "ketika",
    "lewat",
    "melalui",
    "saat",
    "sela",
    "sela-sela",
    "sesudah",
    "seusai",
    "setelah",
    "usai",
];

fn is_weekday(word: &str) -> bool {
    matches!(word, "senin" | "selasa" | "rabu" | "kamis" | "jumat" | "sabtu" | "minggu")
}

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

    /// A time that ends a sentence in which somebody says something, given the event that the
    /// tree hangs it on. A day of the week set off by a comma is of the saying, `mengatakan,
    /// pemerintah memecat pejabat itu, Senin`, and what is not set off is of what is said,
    /// `mengatakan jembatan itu runtuh pada Senin`.
    pub(super) fn end_of_speech(&self, by_tree: usize, first: usize, last: usize) -> Option<End> {
        let Known { reading, triggers, owner, modality, quotes } = *self;
        let (start, end) = reading.bounds(first);
        let mut behind = last + 1..end;
        if is_quoted(quotes, first) || behind.any(|at| reading.upos(at) != Upos::Punct) {
            return None;
        }
        let comma = reading.word(first.saturating_sub(1)) == ",";
        let mut before = (start.max(first.saturating_sub(NEAR))..first)
            .rev()
            .take_while(|&at| !is_quoted(quotes, at));
        let verb = |at: usize| {
            let number = owner.at(at)?;
            triggers.get(number).filter(|told| told.voice != Voice::Nominal).map(|_| number)
        };
        let framed = |at: usize| !comma && FRAMES.contains(&reading.word(at));
        let of = before.by_ref().take_while(|&at| !framed(at)).find_map(verb)?;
        let told = triggers.get(of).filter(|told| told.kind != EventType::Say)?;
        let says = |at: usize| {
            let number = self.says_at(at)?;
            let said = triggers.get(number).filter(|said| said.voice == Voice::Active)?;
            let main = reading.relative_before(said.at).is_none() && said.rule != Rule::Speech;
            main.then_some(number)
        };
        let number = before.find_map(says)?;
        let said = triggers.get(number)?;
        if comma {
            // `pada hari pemungutan suara, Rabu`: of that.
            let mut near = start.max(first.saturating_sub(4))..first;
            let apposed = near.any(|at| reading.word(at) == "hari");
            let day = last == first || reading.word(last) == ")";
            let day = day && is_weekday(reading.word(first)) && !apposed;
            return day.then_some(End { of: number, only: Only::Saying(said.at) });
        }
        // `mengatakan akan mundur pada Senin`: a day that lies behind is of the saying.
        let asserted = modality.get(of) == Some(&Modality::Asserted);
        let hung = by_tree == of || by_tree == number;
        (hung && asserted && told.at > said.last).then_some(End { of, only: Only::Said(said.at) })
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
