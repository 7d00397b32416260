use warta_entities::{EntityKind, MentionKind};

use crate::event::{Argument, EventPlace, EventType, PlaceBasis, Role};
use crate::reading::Reading;
use crate::trigger::Trigger;

/// How many paragraphs the place of a dateline holds for.
const DATELINE_REACH: u32 = 2;

/// Gives each event its place: of its own argument, else of a place that its sentence is
/// set in, else of the dateline. Places that are merely mentioned are none of these.
pub(crate) fn places(
    reading: &Reading<'_>,
    triggers: &[Trigger],
    args: &[Vec<Argument>],
) -> Vec<Option<EventPlace>> {
    let dateline = dateline(reading);
    let mut scene: Option<(usize, Option<EventPlace>)> = None;
    let mut places = Vec::with_capacity(triggers.len());
    for (trigger, args) in triggers.iter().zip(args) {
        let own = args.iter().find(|arg| match arg.role {
            Role::Place => true,
            // `dilaporkan ke polisi`: to somebody.
            Role::Destination => !is_somebody(reading, arg),
            _ => false,
        });
        if let Some(arg) = own {
            let (span, entity) = (arg.span, arg.entity);
            places.push(Some(EventPlace { span, entity, basis: PlaceBasis::Argument }));
            continue;
        }
        // Leaving and arriving have places of their own; saying happens anywhere.
        if matches!(trigger.kind, EventType::Say | EventType::Move) {
            places.push(None);
            continue;
        }
        let sentence = reading.sentence(trigger.at);
        let here = match &scene {
            Some((known, place)) if *known == sentence => place.clone(),
            _ => {
                let place = set_in(reading, trigger.at);
                scene = Some((sentence, place.clone()));
                place
            }
        };
        let early = reading.paragraph(trigger.at) < DATELINE_REACH;
        places.push(here.or_else(|| dateline.clone().filter(|_| early)));
    }
    places
}

/// Whether where something goes is no place but people: `ke polisi`.
fn is_somebody(reading: &Reading<'_>, arg: &Argument) -> bool {
    const PEOPLE: [&str; 6] = ["hakim", "jaksa", "penyidik", "polisi", "wartawan", "warga"];
    let head = reading.token_of(arg.head).map_or("", |head| reading.word(head));
    PEOPLE.contains(&head)
}

/// The first place behind `di` in a sentence.
fn set_in(reading: &Reading<'_>, at: usize) -> Option<EventPlace> {
    let (start, end) = reading.bounds(at);
    (start..end).filter(|&n| reading.word(n) == "di").find_map(|n| named_place(reading, n + 1))
}

/// The place in the dateline of the first sentence: `JAKARTA, KOMPAS.com –`.
fn dateline(reading: &Reading<'_>) -> Option<EventPlace> {
    let (body, _) = reading.bounds(0);
    let place = (0..body).find_map(|at| named_place(reading, at))?;
    Some(EventPlace { basis: PlaceBasis::Dateline, ..place })
}

fn named_place(reading: &Reading<'_>, at: usize) -> Option<EventPlace> {
    let named = reading.named(at)?;
    let place = named.kind == EntityKind::Loc && named.mention == MentionKind::Nam;
    place.then(|| EventPlace {
        span: reading.cover(named.first as usize, named.last as usize),
        entity: Some(named.entity),
        basis: PlaceBasis::Sentence,
    })
}
