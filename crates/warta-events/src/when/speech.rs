//! The days on which somebody speaks.

use std::collections::HashMap;

use warta_entities::EntityId;

use super::{NEAR, is_quoted};
use crate::attribution::Quote;
use crate::event::{Event, EventTime, EventType, Role};
use crate::reading::Reading;
use crate::trigger::Trigger;

/// How those who speak to the press are met, sorted.
const MET: [&str; 8] = [
    "dihubungi",
    "dijumpai",
    "dikonfirmasi",
    "dimintai",
    "ditanya",
    "ditanyai",
    "ditemui",
    "diwawancarai",
];

/// The saying that a time at `first..=last` is of, whatever the tree hangs it on: `tutur Wulan
/// saat ditemui di rumahnya, Senin`, `dalam keterangan tertulis, Rabu (10/7), menyebutkan`.
pub(super) fn day_of_speech(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &[Option<u32>],
    quotes: &[Quote],
    first: usize,
    last: usize,
) -> Option<usize> {
    if is_quoted(quotes, first) {
        return None;
    }
    let (start, _) = reading.bounds(first);
    let says = |at: usize| says_at(triggers, owner, at);
    let comma = |at: Option<usize>| at.is_some_and(|at| reading.word(at) == ",");
    if comma(first.checked_sub(1)) && comma(Some(last + 1)) {
        let said = says(last + 2).filter(|_| reading.head(last + 2).is_none_or(|h| h != last));
        if said.is_some() {
            return said;
        }
    }
    let mut before = (start.max(first.saturating_sub(NEAR))..first).rev();
    let met = before.find(|&at| MET.binary_search(&reading.word(at)).is_ok())?;
    before
        .take_while(|&at| !is_quoted(quotes, at))
        .find_map(says)
        .filter(|&said| triggers.get(said).is_some_and(|said| said.at < met && said.at != met))
}

/// `"Rumah kami hanyut," tutur Yusrin, Senin pagi`: beside a quotation, a time is of the
/// saying and not of what is said.
pub(super) fn saying(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    owner: &[Option<u32>],
    quotes: &[Quote],
    event: usize,
    first: usize,
) -> Option<usize> {
    let inside = triggers.get(event).is_some_and(|told| is_quoted(quotes, told.at));
    if !inside || is_quoted(quotes, first) {
        return None;
    }
    let (start, _) = reading.bounds(first);
    (start.max(first.saturating_sub(NEAR))..first)
        .rev()
        .take_while(|&at| !is_quoted(quotes, at))
        .find_map(|at| says_at(triggers, owner, at))
}

/// The saying that stands at a token.
fn says_at(triggers: &[Trigger], owner: &[Option<u32>], at: usize) -> Option<usize> {
    let number = owner.get(at).copied().flatten()? as usize;
    let says = triggers.get(number).is_some_and(|trigger| trigger.kind == EventType::Say);
    says.then_some(number)
}

/// Who has spoken on a day that the text names goes on to speak on that day.
pub(crate) fn days_of_speakers(events: &mut [Event]) {
    let mut days: HashMap<EntityId, EventTime> = HashMap::new();
    for event in events.iter_mut().filter(|event| event.kind == EventType::Say) {
        let speaker = event.args.iter().find(|arg| arg.role == Role::Actor);
        let Some(speaker) = speaker.and_then(|arg| arg.entity) else { continue };
        match &event.time {
            Some(time) if time.timex.is_some() => {
                days.insert(speaker, time.clone());
            }
            _ => {
                if let Some(day) = days.get(&speaker) {
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
